"""What is on air, and what is planned for every screen: worked out beside the window. No Qt."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from kiosk.editions import Library, Listing, scan
from kiosk.model import is_text_file
from kiosk.panel.draft import Texts
from kiosk.panel.screens.ages import Air, Taken
from kiosk.panel.screens.plans import Plan, plans
from kiosk.panel.work import Studio, Take
from kiosk.program import Edition, Program, Truth, encode_edition
from kiosk.store import hash_of


@dataclass(frozen=True, slots=True)
class Question:
    """Everything that it depends on."""

    site: Path
    """The folder that is on air."""
    base: Texts
    """Its texts."""
    take: Take | None
    """Of those files, where it is the draft's: nothing differs."""
    library: Library
    aired: int
    """How often something was put on air from here."""
    timezone: str
    truths: Mapping[str, Truth]
    now_ms: int
    keys: Path | None = None
    """Where it is written down what screens took; None: the site goes to no repository."""
    published: str = ""
    """ID of what was handed in to the repository last; empty: what is on air is what the folder has."""


@dataclass(frozen=True, slots=True)
class Outlook:
    air: Air = field(default_factory=Air)
    plans: dict[str, Plan] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class _Basis:
    of: tuple[int, int, int]
    """By what it is known again: what it was made of, which is held by `question`."""
    question: Question
    edition: Edition | None
    program: Program | None
    id: str


class Observatory:
    """Asked by one thread at a time."""

    def __init__(self) -> None:
        self._basis: _Basis | None = None

    def look(self, question: Question) -> Outlook:
        """Raise SourceError where the folder cannot be read."""
        basis = self._basis = self._understood(question)
        air = _heard(question, Air(basis.edition, question.published or basis.id))
        if basis.edition is None or basis.program is None:
            return Outlook(air)
        screens = basis.edition.screens
        return Outlook(air, plans(basis.edition, basis.program, screens, question.truths, question.now_ms))

    def _understood(self, question: Question) -> _Basis:
        of = id(question.base), id(question.library), question.aired
        if self._basis is not None and self._basis.of == of:
            return self._basis
        take = question.take or Studio(question.timezone).take(question.base, question.library, question.now_ms)
        edition = take.edition
        if edition is None:
            return _Basis(of, question, None, None, "")
        same = not take.unprepared and _media(question.library.listing) == _media(scan(question.site))
        return _Basis(of, question, edition, Program(edition), hash_of(encode_edition(edition)) if same else "")


def _media(listing: Listing) -> frozenset[str]:
    """Where the draft has others than the folder, it cannot be told from it what the folder makes."""
    return frozenset(path for path in listing.files if not is_text_file(path))


def _heard(question: Question, air: Air) -> Air:
    """With what screens said when they were sent something."""
    if question.keys is None:
        return air
    from kiosk.publish.keys import KeyFileError, Memory, confirmations  # noqa: PLC0415 - it costs 0.2 s
    from kiosk.publish.signing import TrustError  # noqa: PLC0415 - as above

    try:
        heard = {name: Taken(one.targets, one.at) for name, one in confirmations(question.keys).items()}
        air = replace(air, taken=heard)
        return replace(air, version=Memory(question.keys).known().version)
    except (KeyFileError, TrustError, OSError):
        return air
