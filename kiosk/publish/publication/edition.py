"""The edition that a repository offers."""

from collections.abc import Mapping

import msgspec

from kiosk.program import Edition, decode_edition
from kiosk.publish.signing import EDITION, TargetFile


def edition_in(contents: Mapping[str, TargetFile]) -> Edition | None:
    """Of a repository's targets by name; None where there is none, or one of another version of Layar."""
    target = contents.get(EDITION)
    try:
        return None if target is None else decode_edition(target.data)
    except msgspec.DecodeError:
        return None
