"""Name every problem of a site, with file and line; exit 1 where there are errors."""

import argparse
import json
from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path

from kiosk.app.exits import Exit, complain
from kiosk.editions import Listing, SourceError, first_look, read_texts, scan, wanted
from kiosk.model import Loaded, Problem, check_files, load_site, media_kind

_EMPTY = "there are no pictures, videos or PDFs in this folder"


def configure(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("site", metavar="SITE", type=Path, help="the site folder")
    parser.add_argument("--json", action="store_true", help="print the problems as JSON")


def run(args: argparse.Namespace) -> int:
    try:
        problems = check(args.site)
    except SourceError as error:
        return complain(f"{error}; give the folder of a site", Exit.COMMAND)
    ok = not any(problem.severity == "error" for problem in problems)
    if args.json:
        print(json.dumps({"ok": ok, "problems": [asdict(problem) for problem in problems]}, indent=2))
    else:
        print("\n".join(problem.text for problem in problems) or "ok")
    return Exit.DONE if ok else Exit.CONTENT


def check(site: Path) -> list[Problem]:
    """All that is wrong in a site folder. Raise SourceError where it cannot be read at all."""
    listing = scan(site)
    texts, unreadable = read_texts(site, listing)
    loaded = load_site(texts)
    missing = check_files(loaded, (*listing.files, *listing.refused))
    media = tuple(_media(site, listing, loaded)) if loaded.ok or loaded.site.playlists else ()
    named = {problem.file for problem in (*unreadable, *media)}
    if not loaded.site.playlists and not any(map(media_kind, listing.files)):
        missing = (*missing, Problem(".", 0, _EMPTY, "put some into it", "warning"))
    unused = [Problem(path, 0, why, severity="warning") for path, why in listing.refused.items() if path not in named]
    return [*unreadable, *loaded.problems, *missing, *media, *unused]


def _media(site: Path, listing: Listing, loaded: Loaded) -> Iterator[Problem]:
    """Files that are used and cannot be played, as far as their first bytes tell."""
    for one in wanted(loaded.site, (*listing.files, *listing.refused)):
        reason = listing.refused.get(one.path) or first_look(site, one.path)
        if reason:
            yield Problem(one.path, 0, reason)
