"""Where a site goes besides its own folder, as the panel remembers it beside the draft: `repository.json`."""

from pathlib import Path

import msgspec

from kiosk.publish import usual_keys
from kiosk.store import replace_file

_FILE = "repository.json"


class Repository(msgspec.Struct, frozen=True):
    """A repository that a site is put on air through."""

    address: str
    """A folder, or s3://bucket/prefix."""
    keys: str = ""
    """Folder of the keys; empty: the usual one."""
    person: str = ""
    """Whose key signed last."""
    edition: str = ""
    """What was handed in from here last; empty: nothing yet."""
    proposal: str = ""
    """Which waits for a second signature as far as it is known here; empty: it is on air."""
    verdict: str = ""
    """What became of the last proposal where it is not on air: `declined` or `outdated`."""

    @property
    def keys_folder(self) -> Path:
        return Path(self.keys) if self.keys else usual_keys()


def whole_address(text: str) -> str:
    """As somebody types it: a folder becomes a whole path, an address stays."""
    plain = text.strip()
    return plain if not plain or "://" in plain else str(Path(plain).expanduser().absolute())


def keys_named(folder: str) -> str:
    """A folder of keys as it is remembered: by no name where it is the usual one."""
    return "" if folder == str(usual_keys()) else folder


def read_repository(folder: Path) -> Repository | None:
    """Of the draft in `folder`; None: the site goes to its own folder alone."""
    try:
        return msgspec.json.decode((folder / _FILE).read_bytes(), type=Repository | None)
    except (OSError, ValueError):
        return None


def write_repository(folder: Path, repository: Repository | None) -> None:
    """Raise StoreError."""
    replace_file(folder / _FILE, msgspec.json.encode(repository))
