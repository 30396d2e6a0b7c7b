"""A draft's layouts and screens, with all that the page needs to know about them. Pure."""

from dataclasses import dataclass

from kiosk.model import SITE_FILE, Layout, Loaded, Rule, Screen
from kiosk.panel.layouts.boxes import Box, Canvas, box_of
from kiosk.panel.layouts.edits import LAYOUT, OUTPUT, RULE, SCREEN, ZONE
from kiosk.panel.naming import free_name
from kiosk.program import BUILT_IN_LAYOUT, Edition

FALLBACK: Canvas = (1920, 1080)
"""Where nobody says how large the canvas is."""


@dataclass(frozen=True, slots=True)
class Ground:
    """What a layout is drawn on."""

    screen: str
    """Empty: no screen in particular."""
    size: Canvas
    assumed: bool = False
    """The display says how large it is."""


@dataclass(frozen=True)
class Plan:
    """Tables are counted as the draft was understood; `in_file` says which they are in the file."""

    loaded: Loaded

    @property
    def layouts(self) -> tuple[Layout, ...]:
        return self.loaded.site.settings.layout

    @property
    def screens(self) -> tuple[Screen, ...]:
        return self.loaded.site.settings.screen

    @property
    def rules(self) -> tuple[Rule, ...]:
        return self.loaded.site.settings.rule

    @property
    def is_readable(self) -> bool:
        """False: the file has a mistake that hides everything."""
        return SITE_FILE in self.loaded.files or all(problem.file != SITE_FILE for problem in self.loaded.problems)

    def in_file(self, list_name: str, place: int) -> int:
        return int(self._path(list_name, place)[1])

    def zone_in_file(self, layout: int, zone: int) -> int:
        return int(self._path(LAYOUT, layout, ZONE, zone)[3])

    def output_in_file(self, screen: int, output: int) -> int:
        return int(self._path(SCREEN, screen, OUTPUT, output)[3])

    @property
    def layout_count(self) -> int:
        """In the file, those with mistakes too."""
        return self._count(LAYOUT)

    @property
    def screen_count(self) -> int:
        return self._count(SCREEN)

    def rules_of(self, layout: str) -> tuple[int, ...]:
        """Rules that use it."""
        return tuple(n for n, rule in enumerate(self.rules) if rule.layout == layout)

    def rules_in_file(self, layout: str) -> tuple[int, ...]:
        return tuple(self.in_file(RULE, n) for n in self.rules_of(layout))

    def rules_for(self, screen: str) -> tuple[int, ...]:
        """Rules that are for a screen by its name."""
        return tuple(n for n, rule in enumerate(self.rules) if screen in rule.screens)

    def plays(self, layout: str, zone: str) -> tuple[str, ...]:
        """Titles of the playlists that rules put there."""
        names = [self.rules[n].zones.get(zone) for n in self.rules_of(layout)]
        return tuple(dict.fromkeys(self._title(name) for name in names if name))

    def thumbnail(self, edition: Edition, layout: str, zone: str) -> str:
        """Hash of a small picture of what is shown there first; empty: nothing that has one."""
        names = (self.rules[n].zones.get(zone, "") for n in self.rules_of(layout))
        shown = (edition.playlists[name].items for name in names if name in edition.playlists)
        objects = (str(item.content.get("object") or "") for items in shown for item in items)
        return next((edition.thumbnails[one] for one in objects if one in edition.thumbnails), "")

    def grounds(self) -> tuple[Ground, ...]:
        """What can be chosen to draw a layout on; never empty."""
        return tuple(Ground(screen.name, *canvas_of(screen)) for screen in self.screens) or (
            Ground("", FALLBACK, assumed=True),
        )

    def usual_ground(self, layout: str) -> int:
        """The first screen that shows it."""
        rules = [self.rules[n] for n in self.rules_of(layout)]
        found = (n for n, screen in enumerate(self.screens) if any(rule.is_for(screen) for rule in rules))
        return next(found, 0)

    def free_name(self, wanted: str) -> str:
        """A name that no layout has."""
        return free_name(wanted, [BUILT_IN_LAYOUT, *(layout.name for layout in self.layouts)])

    def _title(self, playlist: str) -> str:
        known = self.loaded.site.playlists.get(playlist)
        return (known.title if known else "") or playlist

    def _path(self, *path: str | int) -> tuple[str | int, ...]:
        return self.loaded.files[SITE_FILE].checked.in_file(path)

    def _count(self, list_name: str) -> int:
        file = self.loaded.files.get(SITE_FILE)
        return len(file.values.get(list_name, ())) if file else 0


def canvas_of(screen: Screen) -> tuple[Canvas, bool]:
    """How large its canvas is, and whether that is only assumed."""
    if screen.canvas is not None:
        return screen.canvas, False
    parts = [output.source for output in screen.output if output.source is not None]
    if not parts:
        return FALLBACK, True
    return (max(x + width for x, _, width, _ in parts), max(y + height for _, y, _, height in parts)), False


def zone_boxes(layout: Layout, canvas: Canvas) -> tuple[Box, ...]:
    return tuple(box_of(zone.rect, canvas) for zone in layout.zone)


def output_boxes(screen: Screen) -> tuple[Box, ...]:
    """What part of the canvas each output shows."""
    canvas, _ = canvas_of(screen)
    sources = (output.source or (0, 0, *canvas) for output in screen.output)
    return tuple(Box(x, y, x + width, y + height) for x, y, width, height in sources)
