"""Which edition screens have, beside what is on air. Pure but for the language of the window."""

from dataclasses import dataclass, field
from enum import StrEnum

from kiosk.panel.screens.known import Known
from kiosk.panel.screens.words import translate
from kiosk.program import Edition


class Age(StrEnum):
    """Which edition a screen has, beside what is on air."""

    UNKNOWN = "unknown"
    DRAFT = "draft"
    """What is on air, and the draft says the same."""
    AIR = "air"
    """What is on air; the draft differs."""
    OTHER = "other"
    """Not what is on air; older, as far as anybody knows."""
    FOREIGN = "foreign"
    """Of another site."""


@dataclass(frozen=True, slots=True)
class Taken:
    """What a screen said that it has, when it was sent something."""

    version: int
    at: int
    """Milliseconds since 1970-01-01T00:00Z."""


@dataclass(frozen=True, slots=True)
class Air:
    """What is on air, as far as this computer knows."""

    edition: Edition | None = None
    """None: it has mistakes, or is not compiled yet."""
    id: str = ""
    """Of the edition; empty: not known, because files are still looked into."""
    version: int = 0
    """Of what was published last; 0: nothing was, or it cannot be told."""
    taken: dict[str, Taken] = field(default_factory=dict)
    """By name or address of a screen."""


def age_of_here(known: Known, air: Air, pending: int, *, own: bool) -> Age:
    """Of the player on this machine; `own`: it plays the site that is open."""
    edition = str(known.edition.get("id") or "")
    if not edition or not known.reached:
        return Age.UNKNOWN
    if not own:
        return Age.FOREIGN
    if not air.id:
        return Age.UNKNOWN
    if edition != air.id:
        return Age.OTHER
    return Age.AIR if pending else Age.DRAFT


def age_of_taken(taken: Taken | None, air: Air) -> Age:
    """Of a screen elsewhere."""
    if taken is None or not air.version:
        return Age.UNKNOWN
    return Age.AIR if taken.version >= air.version else Age.OTHER


def words_of_age(age: Age, *, building: bool = False) -> str:
    if age is Age.OTHER and building:
        return translate("screens", "This screen is just loading what is on air")
    return {
        Age.UNKNOWN: translate("screens", "Which edition it has is not known"),
        Age.DRAFT: translate("screens", "What is on air, the same as your draft"),
        Age.AIR: translate("screens", "What is on air; your draft differs"),
        Age.OTHER: translate("screens", "Older than what is on air"),
        Age.FOREIGN: translate("screens", "Another site than the one that is open"),
    }[age]
