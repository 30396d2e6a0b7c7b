"""Editions and situations as JSON bytes; equal values give equal bytes."""

from collections.abc import Callable
from typing import TypeVar

import msgspec

from kiosk.program.edition import Edition
from kiosk.program.situation import Situation

_Value = TypeVar("_Value")

_editions = msgspec.json.Decoder(Edition)
_situations = msgspec.json.Decoder(Situation)


def encode_edition(edition: Edition) -> bytes:
    """The canonical bytes, whose SHA-256 is the edition's ID."""
    return msgspec.json.encode(edition, order="deterministic")


def decode_edition(data: bytes) -> Edition:
    """Raise `msgspec.DecodeError` where the bytes are not an edition of this schema."""
    return decoded(_editions, data)


def encode_situation(situation: Situation) -> bytes:
    return msgspec.json.encode(situation, order="deterministic")


def decode_situation(data: bytes | None) -> Situation:
    """Of nothing, the empty one. Raise `msgspec.DecodeError` where the bytes are not a situation."""
    return decoded(_situations, data) if data else Situation()


def change_situation(change: Callable[[Situation], Situation]) -> Callable[[bytes | None], bytes]:
    """How the bytes change when the situation does; one that is missing or damaged starts anew."""

    def changed(data: bytes | None) -> bytes:
        try:
            situation = decode_situation(data)
        except msgspec.DecodeError:
            situation = Situation()
        return encode_situation(change(situation))

    return changed


def decoded(decoder: "msgspec.json.Decoder[_Value]", data: bytes) -> _Value:
    """Raise `msgspec.DecodeError`, and nothing else, where the bytes are not what the decoder reads."""
    try:
        return decoder.decode(data)
    except UnicodeDecodeError as error:  # msgspec 0.22 lets it through
        raise msgspec.DecodeError(str(error)) from error
