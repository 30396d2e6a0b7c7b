"""Send a site, or a published repository, to one screen: only what it lacks, and again from where it broke off.

A site is published first, to a folder of this machine; screens that also follow a repository of the web must be sent
that same repository. The screen must be pinned to it, and verifies everything.

ADDRESS is https://HOST:8787, whose certificate is known by its fingerprint (`layar status` on the screen says it; give
it once), or http://127.0.0.1:8787 on this machine. The token, of scope `push`, is read from a file or from LAYAR_TOKEN.
"""

import argparse
import json
import os
import sys
import threading
from pathlib import Path

import platformdirs

from kiosk.app.exits import Exit, complain
from kiosk.app.meter import show_progress
from kiosk.app.push_site import add_site_options, published, remember_confirmation
from kiosk.model import visible
from kiosk.publish.push import (
    CommandError,
    CutError,
    Fingerprints,
    Line,
    Outcome,
    PushError,
    RefusedError,
    RepositoryFolder,
    ScreenAddress,
    is_repository,
    push,
    read_address,
    read_fingerprint,
)

_WORDS = {
    "adopted": "plays now",
    "held": "is there, and plays when the hold on that screen ends",
    "waiting": "is there, and plays when its time has come",
    "nothing new": "plays already",
}


def configure(parser: argparse.ArgumentParser) -> None:
    add = parser.add_argument
    add("source", type=Path, metavar="SOURCE", help="folder of a site, or one that `layar publish` wrote")
    add("address", metavar="ADDRESS", help="of the screen, such as https://192.168.1.20:8787")
    add("--fingerprint", metavar="SHA256", help="of its certificate; remembered for this address")
    add("--token-file", type=Path, metavar="FILE", help="file that holds the token (default: LAYAR_TOKEN)")
    add("--json", action="store_true", help="print what became of it as JSON")
    add_site_options(parser)


def run(args: argparse.Namespace) -> int:
    try:
        address, token = read_address(args.address), _token(args.token_file)
        given = read_fingerprint(args.fingerprint) if args.fingerprint else None
        folder = args.source if is_repository(args.source) or not args.source.is_dir() else published(args.source, args)
        if isinstance(folder, int):
            return folder
        outcome = _push(RepositoryFolder(folder), address, token, given)
        remember_confirmation(args.keys, folder, outcome.screen or address.url)
    except CommandError as error:
        return complain(visible(str(error)), Exit.COMMAND)
    except RefusedError as error:
        return complain(visible(str(error)), Exit.CONTENT)
    except PushError as error:
        again = "; push again to go on" if isinstance(error, CutError) else ""
        return complain(visible(f"{error}{again}"), Exit.ENVIRONMENT)
    if args.json:
        record = {"outcome": outcome.outcome, "edition": outcome.edition, "sent_bytes": outcome.sent_bytes}
        print(json.dumps(record))
    else:
        print(f"edition {outcome.edition[:12]} {_WORDS.get(outcome.outcome, outcome.outcome)}")
    return Exit.DONE


def _push(repository: RepositoryFolder, address: ScreenAddress, token: str, given: str | None) -> Outcome:
    known = Fingerprints(platformdirs.user_data_path("layar", appauthor=False) / "screens.json")
    fingerprint = (given or known.of(address)) if address.scheme == "https" else None
    with Line(address, token, fingerprint) as line, show_progress(sys.stderr) as tell:
        outcome = push(repository, line, tell, threading.Event().wait)
    if given is not None and address.scheme == "https":
        known.remember(address, given)  # it was the right one
    return outcome


def _token(file: Path | None) -> str:
    """Raise CommandError where there is none that could be sent."""
    how = "`layar token add NAME --scope push`, on the screen, makes one; give it in --token-file or LAYAR_TOKEN"
    try:
        token = (file.read_text("utf-8") if file else os.environ.get("LAYAR_TOKEN", "")).strip()
    except (OSError, ValueError) as error:
        raise CommandError("the token cannot be read", f"{file}: {error}", how) from error
    if not token:
        raise CommandError("there is no token", str(file or "LAYAR_TOKEN is not set"), how)
    if not token.isascii() or not token.isprintable() or " " in token:
        raise CommandError("not a token", str(file or "LAYAR_TOKEN"), how)
    return token
