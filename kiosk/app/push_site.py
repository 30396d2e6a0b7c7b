"""Publishing a site to a folder of this machine, so that it can be pushed from there."""

import argparse
import contextlib
import io
import json
from pathlib import Path

from kiosk.app import publish
from kiosk.app.clock import now_ms
from kiosk.app.exits import Exit, complain
from kiosk.app.passphrase import add_key_options
from kiosk.publish import usual_repository
from kiosk.publish.keys import Confirmation, KeyFileError, Memory, confirm
from kiosk.publish.publication import EditionReader
from kiosk.publish.repository import FolderDestination
from kiosk.publish.signing import UntrustedError, read_state
from kiosk.store import StoreError


def add_site_options(parser: argparse.ArgumentParser) -> None:
    """Those of `layar publish` that also make sense here."""
    group = parser.add_argument_group("where a site is given")
    add = group.add_argument
    add("--repository", type=Path, metavar="DIR", help="where it is published (default: a folder of its own)")
    add("--activate-at", metavar="TIME", help="when the screen switches to it")
    add("--note", default="", metavar="TEXT", help="what it is about, for whoever signs second")
    add("--as", dest="person", metavar="NAME", help="whose key signs, where several lie in the folder")
    add_key_options(parser)


def published(site: Path, args: argparse.Namespace) -> Path | int:
    """The folder to push, or the exit code where there is nothing to push; why was said then."""
    folder = args.repository or usual_repository(site)
    folder.parent.mkdir(parents=True, exist_ok=True)
    command = [str(site), str(folder), "--json", "--keys", str(args.keys), "--note", args.note]
    for option, value in (
        ("--activate-at", args.activate_at),
        ("--as", args.person),
        ("--passphrase-file", args.passphrase_file),
    ):
        command += [option, str(value)] if value is not None else []
    parser = argparse.ArgumentParser()
    publish.configure(parser)
    said = io.StringIO()
    with contextlib.redirect_stdout(said):
        code = publish.run(parser.parse_args(command))
    if code != Exit.DONE:
        return code
    if json.loads(said.getvalue())["proposal"] is not None:
        return complain(
            f"somebody else must sign this: layar publish --review {folder}; then push {folder}", Exit.CONTENT
        )
    return folder


def remember_confirmation(keys: Path, folder: Path, screen: str) -> None:
    """That a screen took what a repository holds, for `layar keys revoke`; a machine without keys asks nobody to leave.

    What cannot be remembered costs that line of `layar keys revoke` only, and is said.
    """
    try:
        state = read_state(EditionReader(FolderDestination(folder).read, {}), Memory(keys).roots())
        confirm(keys, screen, Confirmation(state.root.version, state.version, now_ms()))
    except KeyFileError:
        return
    except (StoreError, UntrustedError) as error:
        complain(f"{screen} took it, but that cannot be remembered: {error}", Exit.DONE)
