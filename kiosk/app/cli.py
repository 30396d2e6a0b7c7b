"""`layar VERB …`: find the verb, read its arguments, run it, turn what went wrong into an exit code."""

import argparse
import errno
import logging
import os
import signal
import sys
from collections.abc import Sequence
from pathlib import Path

from kiosk import __version__
from kiosk.app.exits import Exit, complain
from kiosk.app.standby import Standby
from kiosk.app.verbs import DEFAULT, VERBS
from kiosk.store import StoreError

_ENVIRONMENT_ERRNOS = frozenset(
    {errno.EACCES, errno.EPERM, errno.EROFS, errno.ENOSPC, errno.EDQUOT, errno.EIO, errno.EMFILE, errno.ENFILE}
)


def main(arguments: Sequence[str], standby: Standby | None = None) -> int:
    """Run one command and return its exit code; `standby` is a stage that waits to be told what to play."""
    try:
        code = _run(list(arguments), standby)
        sys.stdout.flush()  # here it can still be told that nobody reads it
    except SystemExit as stop:  # argparse has said what is wrong
        return stop.code if isinstance(stop.code, int) else Exit.DONE
    except KeyboardInterrupt:
        return 128 + signal.SIGINT
    except (StoreError, OSError) as error:
        return _broken_surroundings(error)
    except Exception:  # noqa: BLE001 - the one place where a bug of any kind becomes an exit code
        return _bug()
    return code


def _run(arguments: list[str], standby: Standby | None) -> int:
    if arguments and arguments[0] in VERBS:
        return _run_verb(arguments[0], arguments[1:], standby)
    if arguments and arguments[0] in ("-h", "--help", "help"):
        print(_overview(), end="")
        return Exit.DONE
    if arguments and arguments[0] in ("-V", "--version"):
        print(f"layar {__version__}")
        return Exit.DONE
    if arguments and (meant := _mistyped(arguments[0])):
        return complain(f"neither a command nor a folder: {arguments[0]}; did you mean `{meant}`?", Exit.COMMAND)
    return _run_verb(DEFAULT, arguments, standby)


def _run_verb(name: str, arguments: list[str], standby: Standby | None) -> int:
    verb = VERBS[name]
    module = verb.load()
    parser = argparse.ArgumentParser(
        prog=f"layar {name}", description=module.__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    module.configure(parser)
    return module.run(parser.parse_args(arguments, argparse.Namespace(standby=standby)))


def _mistyped(word: str) -> str | None:
    """The verb that somebody meant who wrote `word`, unless it can be a site."""
    if word.startswith("-") or "/" in word or Path(word).exists():
        return None
    import difflib  # noqa: PLC0415 - only where something is mistyped

    names = [verb.name for verb in VERBS.values() if verb.summary]
    return next(iter(difflib.get_close_matches(word, names, 1)), None)


def _overview() -> str:
    shown = [verb for verb in VERBS.values() if verb.summary]
    return "\n".join(
        (
            "Layar plays a folder of pictures, videos and announcements on a city screen.",
            "",
            "  layar [SITE]              play the site in the folder SITE",
            "  layar COMMAND --help      the options of a command",
            "",
            *(f"  {verb.name:<10}{verb.summary}" for verb in shown),
            "",
            "Exit codes: 0 done, 1 the content is wrong, 2 the command is wrong,",
            "3 the environment is wrong (no display, no permission), 70 a bug in Layar.",
            "",
        )
    )


def _broken_surroundings(error: StoreError | OSError) -> int:
    if isinstance(error, StoreError):
        return complain(str(error), Exit.ENVIRONMENT)
    if isinstance(error, BrokenPipeError):  # whoever read the output has seen enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return Exit.DONE
    if error.errno not in _ENVIRONMENT_ERRNOS:
        return _bug()
    where = f"{error.filename}: " if error.filename else ""
    return complain(f"{where}{error.strerror}", Exit.ENVIRONMENT)


def _bug() -> Exit:
    message = "this is a bug in Layar %s; please report it with what follows"
    logging.getLogger(__name__).error(message, __version__, exc_info=sys.exception())
    return Exit.BUG
