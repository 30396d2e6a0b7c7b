"""`layar publish --review REPOSITORY`: look at what somebody proposes, and sign it or refuse it with a reason."""

import argparse
import json
import sys
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import platformdirs
from securesystemslib.signer import CryptoSigner

from kiosk.app.clock import now_ms
from kiosk.app.desk import Desk, patience
from kiosk.app.exits import Exit, complain
from kiosk.app.publish_text import Words
from kiosk.model import visible
from kiosk.program import Instant
from kiosk.publish.keys import KeyFileError, signers
from kiosk.publish.publication import edition_in, reader
from kiosk.publish.repository import Destination, DestinationError
from kiosk.publish.review import (
    ScreenChange,
    Waiting,
    approve,
    list_changes,
    refuse,
    screen_changes,
    screens_gone,
    waiting,
    withdraw,
    write_page,
)
from kiosk.publish.signing import EDITION, Proposal, RepositoryState, TrustError, check_clock, complete


def add_review_options(parser: argparse.ArgumentParser) -> None:
    """Those of the person who signs second."""
    add = parser.add_argument
    add("--review", action="store_true", help="look at what others propose in the repository DEST, and sign it")
    add("--approve", metavar="ID", help="sign the proposal whose ID begins so")
    add("--refuse", metavar="ID", help="refuse it, with --reason; take a stale one away")
    add("--reason", default="", metavar="TEXT", help="why it is refused, for whoever proposed it")
    add("--pictures", type=Path, metavar="DIR", help="where a page with thumbnails is written (default: a cache)")


def review(args: argparse.Namespace, repository: str) -> int:
    """Show what waits; sign or refuse what was named, or asked about on a terminal."""
    try:
        return _Review(args, repository).run()
    except (TrustError, DestinationError) as error:
        return complain(visible(str(error)), Exit.ENVIRONMENT)


class _Review:
    def __init__(self, args: argparse.Namespace, repository: str) -> None:
        self._args = args
        self._desk = Desk.of(args, repository)
        if self._desk.destination is None:
            raise KeyFileError("review what?", "give the repository, as in `layar publish --review DEST`")
        self._destination: Destination = self._desk.destination
        self._read = reader(self._desk.memory, self._destination)

    def run(self) -> int:
        self._desk.check_there()
        with self._desk.at_work():
            state = self._desk.latest()
            found = waiting(self._destination, self._read, state)
            chosen = self._args.approve or self._args.refuse
            if chosen is not None:
                return self._decide(_chosen(found, chosen), state, approved=self._args.approve is not None)
            self._show(found, state)
            first = next((one for one in found if not one.stale and one.refusal is None), None)
            if first is None or self._args.json or not sys.stdin.isatty():
                return Exit.DONE
            return self._ask(first, state)

    def _ask(self, one: Waiting, state: RepositoryState) -> int:
        answer = _typed("Sign it (y), refuse it (n), or leave it (Enter)? ").lower()
        if answer == "n":
            self._args.reason = _typed("Why? ")
        return self._decide(one, state, approved=answer == "y") if answer in ("y", "n") else Exit.DONE

    def _decide(self, one: Waiting, state: RepositoryState, *, approved: bool) -> int:
        if one.stale and not approved:
            withdraw(one.proposal.id, self._destination)
            return self._tell({"removed": one.proposal.id}, "taken away: nobody could have signed it any more")
        if not approved and not self._args.reason:
            raise KeyFileError("a refusal needs a reason", "give --reason TEXT")
        if not approved:
            refuse(one, state, self._signer(), self._destination, reason=self._args.reason, now_ms=now_ms())
            return self._tell({"refused": one.proposal.id}, "refused; whoever proposed it can read why")
        proposal = one.proposal
        check_clock(state, now_ms())
        if proposal.missing:
            proposal = approve(one, state, self._signer(), self._destination)
        if proposal.missing:
            return self._tell({"signed": proposal.id}, f"signed; {proposal.missing} more must sign")
        return self._publish(proposal, state)

    def _publish(self, proposal: Proposal, state: RepositoryState) -> int:
        """If this is the machine that does."""
        ids = [keyid for role in ("snapshot", "timestamp") for keyid in state.root.roles[role].keyids]
        hands = signers([self._desk.keys], ids, self._desk.ask, patience())
        if not hands:
            words = f"signed by enough; the machine that publishes does so with --review --approve {proposal.id[:12]}"
            return self._tell({"signed": proposal.id}, words)
        signed = complete(proposal, state, hands, now_ms())
        self._desk.put_out(state, signed)
        withdraw(proposal.id, self._destination)
        return self._tell({"published": proposal.id}, "signed and published")

    def _signer(self) -> CryptoSigner:
        """The key of whoever reviews."""
        keys, person = self._desk.keys, self._args.person
        records = [one for one in keys.records() if one.role == "targets" and person in (None, one.name)]
        if not records:
            raise KeyFileError(f"no key in {keys.path} may sign what is shown", "use --keys DIR")
        if len(records) > 1:
            raise KeyFileError("several persons have keys here", f"say who you are, as in --as {records[0].name}")
        return signers([keys], [records[0].keyid], self._desk.ask, patience())[0]

    def _show(self, found: tuple[Waiting, ...], state: RepositoryState) -> None:
        if self._args.json:
            print(json.dumps([self._record(one, state) for one in found]))
            return
        if not found:
            print("nothing is proposed")
        for one in found:
            print(visible(_heading(one)))
            if not one.stale and one.refusal is None:
                for line in self._lines(one, state):
                    print(visible(f"  {line}"))
                print(f"  pictures: {self._page(one, state)}")

    def _record(self, one: Waiting, state: RepositoryState) -> dict[str, object]:
        changes = [] if one.stale else list(self._lines(one, state))
        refusal = None if one.refusal is None else {"by": one.refusal.by, "reason": one.refusal.reason}
        about = {"signed_by": one.signed_by, "missing": one.proposal.missing, "note": one.proposal.about.get("note")}
        page = None if one.stale else str(self._page(one, state))
        return {
            "id": one.proposal.id,
            **about,
            "stale": one.stale,
            "refusal": refusal,
            "changes": changes,
            "page": page,
        }

    def _lines(self, one: Waiting, state: RepositoryState) -> Iterator[str]:
        for words, change in self._changes(one, state):
            yield f"{words} ({', '.join(change.screens)})"
        yield from self._rest(one, state)

    def _changes(self, one: Waiting, state: RepositoryState) -> list[tuple[str, ScreenChange]]:
        old, new = edition_in(state.contents), edition_in(one.proposal.contents)
        if new is None:
            return []
        words = Words(new.site.timezone, now_ms())
        return [(words.change(found.change), found) for found in screen_changes(old, new, Instant(now_ms()))]

    def _rest(self, one: Waiting, state: RepositoryState) -> list[str]:
        before, after = state.contents, one.proposal.contents
        lines = [
            f"{change.name} {change.what}"
            for name in sorted({*before, *after} - {EDITION})
            for change in list_changes(before.get(name), after.get(name), name)
        ]
        new = edition_in(after)
        if new is not None:
            lines += [f"screen {name} is gone" for name in screens_gone(edition_in(before), new)]
        return lines or ([] if before.get(EDITION) != after.get(EDITION) else ["nothing else changes"])

    def _page(self, one: Waiting, state: RepositoryState) -> Path:
        usual = platformdirs.user_cache_path("layar", appauthor=False) / "review"
        folder = (self._args.pictures or usual) / one.proposal.id[:16]
        rest = self._rest(one, state)
        return write_page(folder.absolute(), _heading(one), self._changes(one, state), rest, self._read)

    def _tell(self, record: dict[str, str], words: str) -> int:
        print(json.dumps(record) if self._args.json else words)
        return Exit.DONE


def _typed(prompt: str) -> str:
    """Empty also where somebody ends the input."""
    try:
        return input(prompt).strip()
    except EOFError:
        print()
        return ""


def _heading(one: Waiting) -> str:
    at = one.proposal.about.get("at")
    when = f" on {datetime.fromtimestamp(at / 1000, UTC):%Y-%m-%d %H:%M} UTC" if isinstance(at, int) else ""
    note = f": {one.proposal.about['note']}" if one.proposal.about.get("note") else ""
    state = f"{one.proposal.missing} more must sign"
    if one.stale:
        state = "stale: something else was published since; it must be proposed again, and --refuse takes it away"
    elif one.refusal is not None:
        state = f"refused by {one.refusal.by}: {one.refusal.reason}"
    return f"proposal {one.proposal.id[:12]} of {one.signed_by}{when}{note}; {state}"


def _chosen(found: tuple[Waiting, ...], id_: str) -> Waiting:
    fitting = [one for one in found if one.proposal.id.startswith(id_)]
    if len(fitting) != 1:
        known = ", ".join(one.proposal.id[:12] for one in found) or "none"
        raise KeyFileError(f"{len(fitting)} proposals begin with {id_}", f"there are: {known}")
    return fitting[0]
