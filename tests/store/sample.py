"""Small editions for the tests of the store, which only asks them for their objects."""

import json
from pathlib import Path

from kiosk.store import Store


def edition(store: Store, *contents: bytes, note: str = "") -> str:
    """Write an edition that needs objects of these contents."""
    names = {store.add_bytes(data): len(data) for data in contents}
    return store.write_edition(described(names, note))


def described(names: dict[str, int], note: str = "") -> bytes:
    objects = {name: {"length": length, "media_type": "x"} for name, length in sorted(names.items())}
    return json.dumps({"note": note, "objects": objects}, sort_keys=True).encode()


def needed(store: Store, edition: str) -> dict[str, int]:
    objects = json.loads(store.edition_bytes(edition))["objects"]
    return {name: entry["length"] for name, entry in objects.items()}


def assert_whole(store: Store, edition: str) -> None:
    """Every byte of an edition and its objects is right."""
    store.check_edition(edition)
    for name in needed(store, edition):
        assert store.verify(name), name


def overwrite(path: Path, data: bytes) -> None:
    path.chmod(0o644)
    path.write_bytes(data)
