"""The certificates of screens that somebody compared once: a file of addresses and fingerprints."""

import json
import re
from pathlib import Path

from kiosk.publish.push.address import ScreenAddress
from kiosk.publish.push.errors import CommandError
from kiosk.store import replace_file, store_error

_FINGERPRINT = re.compile(r"(?:sha256:)?([0-9a-f]{64})")


def read_fingerprint(text: str) -> str:
    """As `layar status` writes it; colons and capitals, as browsers have them, too. Raise CommandError."""
    plain = text.strip().lower()
    bare = plain.removeprefix("sha256:").replace(":", "")
    match = _FINGERPRINT.fullmatch(bare)
    if match is None:
        raise CommandError("not a fingerprint", text, "copy what `layar status` on the screen says: sha256:…")
    return f"sha256:{match[1]}"


class Fingerprints:
    """Methods may raise StoreError."""

    def __init__(self, file: Path) -> None:
        self._file = file

    def of(self, address: ScreenAddress) -> str | None:
        """What is remembered."""
        found = self._all().get(address.url)
        return found if isinstance(found, str) and _FINGERPRINT.fullmatch(found) else None

    def remember(self, address: ScreenAddress, fingerprint: str) -> None:
        known = self._all()
        if known.get(address.url) != fingerprint:
            replace_file(self._file, json.dumps({**known, address.url: fingerprint}, indent=1, sort_keys=True).encode())

    def _all(self) -> dict[str, object]:
        try:
            found = json.loads(self._file.read_bytes())
        except (FileNotFoundError, ValueError):
            return {}
        except OSError as error:
            raise store_error("could not read", self._file, error) from error
        return found if isinstance(found, dict) else {}
