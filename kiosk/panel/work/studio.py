"""What a draft will show: its problems, and the edition that it compiles to, without building anything."""

from dataclasses import dataclass

from kiosk.editions import Compiler, Finder, Library
from kiosk.model import FileCheck, Loaded, Problem, SiteReader
from kiosk.panel.draft import Texts
from kiosk.program import Edition, Program


@dataclass(frozen=True, slots=True)
class Take:
    """A draft at one moment, understood."""

    loaded: Loaded
    problems: tuple[Problem, ...]
    edition: Edition | None
    """None: there are errors; the one before is shown."""
    program: Program | None
    unprepared: tuple[str, ...] = ()
    """Files that are still to be looked into; what shows them is left out until then."""


class Studio:
    """Understands drafts, of each only what is other than in the one before; one thread at a time."""

    def __init__(self, timezone: str) -> None:
        """`timezone` is for sites that name none."""
        self._timezone = timezone
        self._reader = SiteReader()
        self._compiler = Compiler()
        self._shelves: _Shelves | None = None

    def take(self, texts: Texts, library: Library, now_ms: int) -> Take:
        loaded = self._reader.load(texts)
        problems = (*loaded.problems, *self._shelves_of(library).check.problems(loaded))
        if not loaded.ok:
            return Take(loaded, problems, None, None)
        edition, unprepared = self._compiled(loaded, library, now_ms)
        return Take(loaded, problems, edition, Program(edition), unprepared)

    def remains(self, loaded: Loaded, library: Library, now_ms: int) -> Edition:
        """What is left of a draft with mistakes, to be drawn, never to be put on air."""
        return self._compiled(loaded, library, now_ms)[0]

    def _compiled(self, loaded: Loaded, library: Library, now_ms: int) -> tuple[Edition, tuple[str, ...]]:
        """The edition, and the files that are not in it yet."""
        known = self._shelves_of(library).finder.known(loaded.site, now_ms)
        return self._compiler.compile(loaded.site, known.assets, timezone=self._timezone), known.unprepared

    def _shelves_of(self, library: Library) -> "_Shelves":
        if self._shelves is None or self._shelves.library is not library:
            before = self._shelves.finder if self._shelves else None
            self._shelves = _Shelves(library, FileCheck(library.listing.files), Finder(library, before))
        return self._shelves


@dataclass(frozen=True, slots=True)
class _Shelves:
    """A library, and what was found in it."""

    library: Library
    check: FileCheck
    finder: Finder
