"""Which screens are known to have taken what was published: written down when one says so."""

from collections.abc import Iterable
from pathlib import Path

import msgspec

from kiosk.publish.keys.errors import KeyFileError
from kiosk.publish.signing import RepositoryState
from kiosk.store import replace_file

_FILE = "screens.json"


class Confirmation(msgspec.Struct, frozen=True):
    """What a screen said it trusts."""

    root: int
    targets: int
    """Versions of root.json and targets.json."""
    at: int
    """Milliseconds since 1970-01-01T00:00Z."""


def confirmations(keys: Path) -> dict[str, Confirmation]:
    """By screen. Raise KeyFileError where the file cannot be read."""
    path = keys / _FILE
    try:
        return msgspec.json.decode(path.read_bytes(), type=dict[str, Confirmation])
    except FileNotFoundError:
        return {}
    except (OSError, msgspec.DecodeError, UnicodeDecodeError) as error:
        raise KeyFileError(f"{path} cannot be read: {error}", "remove it; screens will be asked again") from error


def confirm(keys: Path, screen: str, confirmation: Confirmation) -> None:
    """Write down what a screen said. Raise KeyFileError or StoreError."""
    replace_file(keys / _FILE, msgspec.json.encode({**confirmations(keys), screen: confirmation}))


def unconfirmed(
    screens: Iterable[str], known: dict[str, Confirmation], state: RepositoryState
) -> dict[str, Confirmation | None]:
    """The screens that have not said that they took `state`, with what they said last; None: nothing, ever."""
    root, targets = state.root.version, state.version
    return {
        screen: known.get(screen)
        for screen in sorted({*screens, *known})
        if screen not in known or known[screen].root < root or known[screen].targets < targets
    }
