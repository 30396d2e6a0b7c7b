"""The small signed lists beside the edition: who may raise alerts, what is banned, who has left."""

from collections.abc import Collection, Iterable, Mapping
from typing import TypeVar

import msgspec
from securesystemslib.signer import Key

from kiosk.publish.signing.errors import UntrustedError
from kiosk.publish.signing.roots import Holder


class Bans(msgspec.Struct, frozen=True):
    objects: tuple[str, ...] = ()
    """SHA-256 of objects that no screen shows, whatever the edition; sorted."""


class Revoked(msgspec.Struct, frozen=True):
    names: dict[str, int] = {}
    """Person or machine to when they left, milliseconds since 1970-01-01T00:00Z: tokens made before hold no longer."""


class _AlertKeys(msgspec.Struct, frozen=True):
    keys: dict[str, dict[str, object]]


_List = TypeVar("_List", bound=msgspec.Struct)


def encode_bans(objects: Collection[str]) -> bytes:
    return _encoded(Bans(tuple(sorted(set(objects)))))


def decode_bans(data: bytes) -> Bans:
    """Raise UntrustedError where the bytes are no list of bans."""
    return _decoded(Bans, data, "bans.json")


def encode_revoked(names: Mapping[str, int]) -> bytes:
    return _encoded(Revoked(dict(names)))


def decode_revoked(data: bytes) -> Revoked:
    """Raise UntrustedError where the bytes are no list of those who left."""
    return _decoded(Revoked, data, "revoked.json")


def encode_alert_keys(holders: Iterable[Holder]) -> bytes:
    return _encoded(_AlertKeys({one.key.keyid: {**one.key.to_dict(), "name": one.name} for one in holders}))


def decode_alert_keys(data: bytes) -> tuple[Holder, ...]:
    """Who may raise alerts. Raise UntrustedError where the bytes are no list of keys."""
    found = _decoded(_AlertKeys, data, "alert-keys.json").keys
    try:
        return tuple(Holder(str(record.pop("name")), Key.from_dict(keyid, record)) for keyid, record in found.items())
    except (KeyError, ValueError, TypeError) as error:
        raise UntrustedError(f"alert-keys.json holds something that is no key: {error}") from error


def _encoded(value: object) -> bytes:
    return msgspec.json.encode(value, order="deterministic")


def _decoded(kind: type[_List], data: bytes, name: str) -> _List:
    try:
        return msgspec.json.decode(data, type=kind)
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        raise UntrustedError(f"{name} is not what it should be: {error}") from error
