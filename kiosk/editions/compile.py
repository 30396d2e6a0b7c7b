"""From a site that was found good, and what became of its files, to an edition. Pure."""

from collections.abc import Mapping

from kiosk.editions.asset import Asset, Picture
from kiosk.editions.compile_playlists import PlaylistBench
from kiosk.editions.compile_windows import Calendars, compile_windows
from kiosk.editions.contents import rules_of, screens_of
from kiosk.editions.shelf import Shelf
from kiosk.model import Layout as LayoutSettings
from kiosk.model import Length as LengthSettings
from kiosk.model import Rule as RuleSettings
from kiosk.model import Screen as ScreenSettings
from kiosk.model import SiteFiles, dump_feed
from kiosk.program import (
    BUILT_IN_LAYOUT,
    MAIN_ZONE,
    Audio,
    Condition,
    Edition,
    Layout,
    Length,
    Level,
    Output,
    Rule,
    Screen,
    Site,
    Zone,
)

DEFAULT_TIMEZONE = "Asia/Jakarta"

_WHOLE = Length(100.0, percent=True)
_NOTHING = Length(0.0, percent=True)
_FULL = Layout(BUILT_IN_LAYOUT, (Zone(MAIN_ZONE, _NOTHING, _NOTHING, _WHOLE, _WHOLE, sound=True),))


def compile_edition(site: SiteFiles, assets: Mapping[str, Asset], *, timezone: str = DEFAULT_TIMEZONE) -> Edition:
    """The edition of a site without errors.

    `assets` has what became of every wanted file, and may have more, such as the reasons of files that were not read.
    What is missing or refused is left out of its playlist, with the reason. `timezone` is taken where the site names
    none. The same arguments give the same edition.
    """
    return Compiler().compile(site, assets, timezone=timezone)


class Compiler:
    """Compiles a site as `compile_edition` does, again and again, and what has not changed only once. One thread.

    A playlist that shows the same as before is the very same object in both editions.
    """

    def __init__(self) -> None:
        self._bench = PlaylistBench()

    def compile(self, site: SiteFiles, assets: Mapping[str, Asset], *, timezone: str = DEFAULT_TIMEZONE) -> Edition:
        shelf = Shelf()
        calendars: Calendars = {}
        return Edition(
            site=_site(site, assets, shelf, timezone),
            screens=tuple(map(_screen, screens_of(site))),
            layouts=(_FULL, *map(_layout, site.settings.layout)),
            rules=tuple(_rule(rule, zones, calendars) for rule, zones in rules_of(site)),
            playlists=self._bench.playlists(site, assets, shelf, calendars),
            calendars=calendars,
            feeds=tuple(map(dump_feed, site.settings.feed)),
            objects=shelf.objects,
            thumbnails=shelf.thumbnails,
        )


def _site(site: SiteFiles, assets: Mapping[str, Asset], shelf: Shelf, timezone: str) -> Site:
    settings = site.settings.site
    poster = assets.get(settings.poster) if settings.poster else None
    if isinstance(poster, Picture):
        shelf.put(poster)
    return Site(
        title=settings.title,
        timezone=settings.timezone or timezone,
        language=settings.language,
        poster=poster.object.hash if isinstance(poster, Picture) else None,
    )


def _screen(screen: ScreenSettings) -> Screen:
    whole = (0, 0, *(screen.canvas or (0, 0)))
    return Screen(
        name=screen.name,
        tags=screen.tags,
        canvas=screen.canvas,
        audio=Audio(screen.audio.muted, screen.audio.volume),
        outputs=tuple(Output(o.display, o.source or whole, o.target, o.rotate) for o in screen.output),
    )


def _layout(layout: LayoutSettings) -> Layout:
    return Layout(
        layout.name,
        tuple(
            Zone(
                zone.name,
                _length(zone.rect.x),
                _length(zone.rect.y),
                _length(zone.rect.width),
                _length(zone.rect.height),
                sound=zone.sound,
            )
            for zone in layout.zone
        ),
    )


def _length(length: LengthSettings) -> Length:
    return Length(length.value, percent=length.percent)


def _rule(rule: RuleSettings, zones: dict[str, tuple[str, ...]], calendars: Calendars) -> Rule:
    when = rule.when
    return Rule(
        name=rule.name,
        layout=rule.layout,
        zones=zones,
        level=Level[rule.level.upper()],
        screens=rule.screens,
        windows=compile_windows(rule, calendars),
        share=rule.share,
        when=Condition(when.text, when.reading, when.op, when.literal) if when else None,
    )
