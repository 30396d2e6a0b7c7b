"""What the panel remembers between two days, besides drafts: STATE/panel/preferences.json."""

from pathlib import Path
from typing import Self

import msgspec

from kiosk.store import replace_file

_RECENT = 12


class Preferences(msgspec.Struct, frozen=True):
    language: str = ""
    """`id` or `en`; empty: the system's."""
    scheme: str = ""
    """`light` or `dark`; empty: the system's."""
    person: str = ""
    """Who sits here, as others read it beside what was wanted; empty: nobody said."""
    recent: tuple[str, ...] = ()
    """Folders of sites, the latest first."""

    @classmethod
    def read(cls, state: Path) -> Self:
        """As they were left; where they cannot be read, as if for the first time."""
        try:
            return msgspec.json.decode(_path(state).read_bytes(), type=cls)
        except (OSError, ValueError):
            return cls()

    def write(self, state: Path) -> None:
        """Raise StoreError."""
        replace_file(_path(state), msgspec.json.encode(self))

    def opened(self, site: Path) -> Self:
        """With this site as the latest."""
        rest = [one for one in self.recent if one != str(site)]
        return msgspec.structs.replace(self, recent=(str(site), *rest)[:_RECENT])

    def forgotten(self, site: str) -> Self:
        return msgspec.structs.replace(self, recent=tuple(one for one in self.recent if one != site))


def _path(state: Path) -> Path:
    return state / "panel" / "preferences.json"
