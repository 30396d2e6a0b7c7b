"""`layar keys revoke`: who leaves, and which screens are not known to have heard of it."""

import argparse
from datetime import UTC
from zoneinfo import ZoneInfo

import msgspec

from kiosk.app.clock import now_ms, utc
from kiosk.app.desk import Desk
from kiosk.app.keys_change import hand_in, outcome, sign_change, tell
from kiosk.program import Edition
from kiosk.publish.keys import check_name, confirmations, holders, revoking, unconfirmed
from kiosk.publish.publication import edition_in
from kiosk.publish.signing import RepositoryState


def revoke(args: argparse.Namespace) -> int:
    desk = Desk.of(args, args.repository)
    with desk.at_work():
        state, began = desk.latest(), now_ms()
        name = check_name(args.name)
        after, waits = hand_in(desk, sign_change(args, desk, state, revoking(state, name, began)))
        record, lines = outcome(args, desk, after, waits)
        record["taken"] = held = _held(state, name)
        known = unconfirmed(_screens(after), confirmations(args.keys), after)
        record["unconfirmed"] = {screen: msgspec.to_builtins(one) for screen, one in known.items()}
        more = _screen_lines(record["unconfirmed"], edition_in(after.contents), began)
        return tell(args, record, "\n".join((_taken(name, held), *lines, *more)))


def _held(state: RepositoryState, name: str) -> list[str]:
    every = ((role, one) for role, found in holders(state).items() for one in found)
    return [f"{role} {one.key.keyid[:8]}" for role, one in every if one.name == name]


def _taken(name: str, held: list[str]) -> str:
    if not held:
        return f"{name} held no key (is the name right?); tokens of that name hold no longer"
    return f"taken from {name}: {', '.join(held)}, and all tokens"


def _screens(state: RepositoryState) -> list[str]:
    edition = edition_in(state.contents)
    return [screen.name for screen in edition.screens] if edition else []


def _screen_lines(known: dict[str, dict[str, int] | None], edition: Edition | None, began: int) -> list[str]:
    if not known:
        return ["all screens that are known have confirmed it"]
    zone = ZoneInfo(edition.site.timezone) if edition else UTC
    signed = f"{utc(began).astimezone(zone):%Y-%m-%d %H:%M} or later"
    told = {name: "nothing was" if said is None else "an older state was" for name, said in known.items()}
    return [
        "not confirmed yet; a screen does what its last word allows until it hears of this:",
        *(f"  {name}: {what} pushed to it from here" for name, what in told.items()),
        f"a push confirms it here; a screen that fetches knows it once `layar status` there says “signed” {signed}",
    ]
