"""`layar publish --renew REPOSITORY`: have what is published hold on, with nothing but the key of the machine."""

import argparse
import json

from kiosk.app.clock import epoch_ms, now_ms, rfc3339
from kiosk.app.desk import Desk
from kiosk.app.exits import Exit, complain
from kiosk.model import visible
from kiosk.publish.keys import KeyFileError
from kiosk.publish.repository import DestinationError
from kiosk.publish.signing import Draft, RepositoryState, TrustError, ends

_BEFORE = {"root": "bring two sticks together before, for `layar keys rotate`", "targets": "publish the site before"}


def renew(args: argparse.Namespace, repository: str) -> int:
    try:
        state = _renewed(Desk.of(args, repository), repository)
    except (TrustError, DestinationError) as error:
        return complain(visible(str(error)), Exit.ENVIRONMENT)
    until = {role: end for role, end in ends(state).items() if end is not None}
    first = min(until, key=lambda role: until[role])
    if args.json:
        print(json.dumps({role: rfc3339(epoch_ms(end)) for role, end in until.items()}))
    else:
        todo = f"; {_BEFORE[first]}" if first in _BEFORE else ""
        print(f"all signatures hold until {until[first]:%Y-%m-%d}{todo}")
    return Exit.DONE


def _renewed(desk: Desk, repository: str) -> RepositoryState:
    desk.check_there()
    with desk.at_work():
        state = desk.latest()
        if state.targets is None:
            raise KeyFileError(f"all that {repository} holds waits for a second signature", "have it signed first")
        signed = desk.sign(Draft(state, state.contents, None, now_ms()))
        desk.hand_in(state, signed)
        return desk.memory.known()
