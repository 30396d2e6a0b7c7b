"""What earlier builds found out, so that nothing is done twice. Losing it costs time, and hides a loss of files.

`inventory.json` says which bytes each file had; `prepared.jsonl` what became of those bytes, a line as soon as it is
known, so that a build that is killed has not worked in vain.
"""

from collections.abc import Iterator
from pathlib import Path

import msgspec

from kiosk.editions.asset import Asset, Clip, Document, Picture, Refused, Stored, Wanted
from kiosk.editions.folder import Stamp
from kiosk.store import Store, replace_file, store_error

RECIPE = 1
"""Raised when files are prepared in another way, which makes all earlier results void."""
_YOUNG_NS = 2_000_000_000
"""A file changed this shortly before it was read may change again without looking different."""
_RETRY_MS = 600_000
"""After this long a refusal is looked into again whose cause may pass."""


class Seen(msgspec.Struct, frozen=True, array_like=True):
    stamp: Stamp
    hash: str = ""
    """Empty: it was not read, or too young to be trusted."""
    good: str = ""
    """Hash of its bytes when it was last playable."""


class Inventory(msgspec.Struct, frozen=True):
    """The files of the site as the last build saw them."""

    site: str = ""
    device: int = 0
    files: dict[str, Seen] = msgspec.field(default_factory=dict)

    def hash_of(self, path: str, stamp: Stamp) -> str:
        """Of a file that has not changed since; else empty."""
        seen = self.files.get(path)
        return seen.hash if seen is not None and seen.stamp == stamp else ""


def seen(stamp: Stamp, name: str, good: str, now_ns: int) -> Seen:
    young = abs(now_ns - stamp.changed_ns) < _YOUNG_NS
    return Seen(stamp, "" if young else name, good)


def read_inventory(state: Path) -> Inventory:
    try:
        return msgspec.json.decode((state / "inventory.json").read_bytes(), type=Inventory)
    except (OSError, ValueError):
        return Inventory()


def write_inventory(state: Path, inventory: Inventory) -> None:
    """Raise StoreError where it cannot be written."""
    path = state / "inventory.json"
    data = msgspec.json.encode(inventory)
    try:
        if path.read_bytes() == data:
            return
    except OSError:
        pass
    replace_file(path, data)


class Record(msgspec.Struct, frozen=True):
    key: str
    asset: Picture | Clip | Document | Refused
    until: int = 0
    """Not valid from then on, in epoch milliseconds; 0: for good."""


class Prepared:
    """What became of bytes that were prepared in a certain way."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._path = store.state / "prepared.jsonl"
        self._records = {record.key: record for record in _read(self._path)}
        self._used: set[str] = set()

    def find(self, name: str, wanted: Wanted, now_ms: int) -> Asset | None:
        """None: not known, or its objects are gone."""
        record = self._records.get(_key(name, wanted))
        if record is None or (record.until and now_ms >= record.until):
            return None
        if any(self._store.length(stored.hash) != stored.length for stored in objects_of(record.asset)):
            return None
        self._used.add(record.key)
        return record.asset

    def keep(self, name: str, wanted: Wanted, asset: Asset, *, passing: bool, now_ms: int) -> None:
        """Remember at once. Raise StoreError where STATE cannot take it."""
        record = Record(_key(name, wanted), asset, now_ms + _RETRY_MS if passing else 0)
        self._records[record.key] = record
        self._used.add(record.key)
        try:
            with self._path.open("ab") as file:
                file.write(b"\n" + msgspec.json.encode(record))  # apart from a line that was cut off
        except OSError as error:
            raise store_error("could not write", self._path, error) from error

    def again_at(self, now_ms: int) -> int:
        """When the first of the refusals that this build used may have passed; 0: none of them passes by itself."""
        ends = [self._records[key].until for key in self._used if self._records[key].until]
        return min([*ends, now_ms + _RETRY_MS]) if ends else 0  # a clock that was set back must not put it off

    def tidy(self) -> None:
        """Forget what this build did not use, once that is most of it."""
        if len(self._records) > 2 * len(self._used) + 1000:
            lines = (msgspec.json.encode(self._records[key]) for key in sorted(self._used))
            replace_file(self._path, b"\n".join(lines))


def objects_of(asset: Asset) -> Iterator[Stored]:
    """All objects that an asset consists of."""
    match asset:
        case Picture(object=main, thumbnail=thumbnail, backdrop=backdrop):
            yield from (stored for stored in (main, thumbnail, backdrop) if stored is not None)
        case Clip(object=main, poster=poster, thumbnail=thumbnail, backdrop=backdrop):
            yield from (stored for stored in (main, poster, thumbnail, backdrop) if stored is not None)
        case Document(pages=pages):
            for page in pages:
                yield from objects_of(page)
        case Refused():
            pass


def _key(name: str, wanted: Wanted) -> str:
    flags = f"{'b' if wanted.blur else ''}{'c' if wanted.cover else ''}"
    return f"{name}:{RECIPE}:{wanted.width}x{wanted.height}{flags}"


def _read(path: Path) -> Iterator[Record]:
    try:
        lines = path.read_bytes().splitlines()
    except OSError:
        return
    decoder = msgspec.json.Decoder(Record)
    for line in filter(None, lines):
        try:
            yield decoder.decode(line)
        except ValueError:
            continue  # the line that was being written when the power went
