"""What a draft will show: its problems, and the edition that it compiles to, without building anything."""

from dataclasses import dataclass

from kiosk.editions import Library, compile_edition
from kiosk.model import Loaded, Problem, check_files, load_site
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
    """Understands drafts; one thread at a time."""

    def __init__(self, timezone: str) -> None:
        """`timezone` is for sites that name none."""
        self._timezone = timezone
        self._before: Loaded | None = None

    def take(self, texts: Texts, library: Library, now_ms: int) -> Take:
        loaded = self._before = load_site(texts, self._before)
        problems = (*loaded.problems, *check_files(loaded, library.listing.files))
        if not loaded.ok:
            return Take(loaded, problems, None, None)
        known = library.known(loaded.site, now_ms)
        edition = compile_edition(loaded.site, known.assets, timezone=self._timezone)
        return Take(loaded, problems, edition, Program(edition), known.unprepared)
