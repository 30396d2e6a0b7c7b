"""Editions and situations as JSON bytes; equal values give equal bytes."""

import msgspec

from kiosk.program.edition import Edition
from kiosk.program.situation import Situation

_editions = msgspec.json.Decoder(Edition)
_situations = msgspec.json.Decoder(Situation)


def encode_edition(edition: Edition) -> bytes:
    """The canonical bytes, whose SHA-256 is the edition's ID."""
    return msgspec.json.encode(edition, order="deterministic")


def decode_edition(data: bytes) -> Edition:
    """Raise `msgspec.DecodeError` where the bytes are not an edition of this schema."""
    return _editions.decode(data)


def encode_situation(situation: Situation) -> bytes:
    return msgspec.json.encode(situation, order="deterministic")


def decode_situation(data: bytes) -> Situation:
    """Raise `msgspec.DecodeError` where the bytes are not a situation."""
    return _situations.decode(data)
