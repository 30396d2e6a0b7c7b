"""What the chosen zone says: its name, its place in numbers, its sound, what it lies on."""

import re
from typing import Any

from PySide6.QtCore import Property, QObject, Signal, Slot

from kiosk.model import Length, Zone
from kiosk.panel.layouts import edits
from kiosk.panel.layouts.boxes import in_unit, with_length
from kiosk.panel.layouts.edits import LAYOUT, ZONE
from kiosk.panel.layouts.words import finding_words, lengths_words, number_words
from kiosk.panel.layouts.zones import Zones
from kiosk.panel.terms import zone_name

_NUMBER = re.compile(r"\s*(-?\d{1,6}(?:[.,]\d{1,6})?)\s*(%|px)?\s*", re.ASCII)
_SIDES = ("x", "y", "width", "height")


class ZoneForm(QObject):
    """GUI thread."""

    changed = Signal()

    def __init__(self, zones: Zones) -> None:
        super().__init__()
        self._zones = zones
        zones.changed.connect(self.changed)
        zones.chose.connect(self.changed)

    @Property(list, notify=changed)
    def listed(self) -> list[dict[str, Any]]:
        """All zones, the topmost first."""
        zones = self._zones
        rows = [
            {"place": n, "name": zone_name(one.name), "detail": lengths_words(one.rect), "chosen": n in zones.chosen}
            for n, one in enumerate(zones.zones)
        ]
        return rows[::-1]

    @Property(dict, notify=changed)
    def facts(self) -> dict[str, Any]:
        """Of the one that is chosen; empty: none is, or several."""
        zone = self._zone
        if zone is None:
            return {}
        lengths = {name: getattr(zone.rect, name) for name in _SIDES}
        return {
            "name": zone.name,
            "title": zone_name(zone.name),
            "sound": zone.sound,
            "percent": all(one.percent for one in lengths.values()),
            "pixels": not any(one.percent for one in lengths.values()),
            "lowest": self._place == 0,
            "highest": self._place == len(self._zones.zones) - 1,
            "numbers": {name: number_words(one) for name, one in lengths.items()},
            "units": {name: "%" if one.percent else "px" for name, one in lengths.items()},
        }

    @Property(list, notify=changed)
    def notes(self) -> list[dict[str, Any]]:
        """What is not as it should be, in words."""
        names = [zone_name(zone.name) for zone in self._zones.zones]
        return [
            {"text": finding_words(one, names), "serious": one.serious, "place": one.place}
            for one in self._zones.findings
        ]

    @Slot(str)
    def rename(self, text: str) -> None:
        """Schedules that fill the zone go with it."""
        zones, zone, name = self._zones, self._zone, text.strip()
        if zone is None or zones.layout is None or name == zone.name:
            return
        if name in {one.name for one in zones.zones}:
            self._refuse(self.tr("There is a zone of that name already."))
        elif not name or not name.isprintable():
            self._refuse(self.tr("A zone needs a name."))
        else:
            rules = zones.focus.plan.rules_in_file(zones.layout.name)
            renamed = edits.rules_changed(rules, edits.zone_renamed(zone.name, name))
            named = zones.set(self._place, name=name)
            zones.do(self.tr("Rename “%1”"), self._place, edits.all_of(named, renamed))

    @Slot(str, str)
    def setNumber(self, name: str, text: str) -> None:
        """`name` is x, y, width or height; a number, with % or px, or in the unit that it has."""
        zone, match = self._zone, _NUMBER.fullmatch(text)
        if zone is None:
            return
        if match is None:
            self._refuse(self.tr("This is a number, such as 640 or 12.5 %."))
            return
        value, before = float(match[1].replace(",", ".")), getattr(zone.rect, name)
        if value < 0 or (value == 0 and name in {"width", "height"}):
            self._refuse(self.tr("A zone begins on the canvas, and its width and height are more than 0."))
            return
        length = Length(value, percent=before.percent if match[2] is None else match[2] == "%")
        self._zones.write({self._place: with_length(zone.rect, name, length)}, self.tr("Change the place of “%1”"))
        self.changed.emit()

    @Slot(bool)
    def setPercent(self, percent: bool) -> None:  # noqa: FBT001 - QML passes no keywords
        """Say it in percent, or in pixels of this canvas."""
        if zone := self._zone:
            label = self.tr("“%1” in percent") if percent else self.tr("“%1” in pixels")
            self._zones.write({self._place: in_unit(zone.rect, self._zones.canvas, percent=percent)}, label)
            self.changed.emit()

    @Slot(bool)
    def setSound(self, heard: bool) -> None:  # noqa: FBT001 - as above
        """Let the chosen zone be heard, and no other one."""
        if self._zone is None:
            return
        zones = self._zones
        silenced = [zones.set(n, sound=None) for n, zone in enumerate(zones.zones) if zone.sound]
        wanted = [zones.set(self._place, sound=True)] if heard else []
        label = self.tr("Sound of “%1”") if heard else self.tr("“%1” without sound")
        zones.do(label, self._place, edits.all_of(*silenced, *wanted))

    @Slot(int)
    def shift(self, by: int) -> None:
        """Over (1) or under (-1) what lies next to the chosen zone."""
        zones, place = self._zones, self._place
        if self._zone is None or not 0 <= place + by < len(zones.zones):
            return
        edit = edits.part_moved(zones.table, LAYOUT, ZONE, zones.in_file(place), zones.in_file(place + by) + (by > 0))
        label = self.tr("“%1” to the front") if by > 0 else self.tr("“%1” to the back")
        zones.chosen = (place + by,)
        zones.do(label, place, edit)

    @property
    def _place(self) -> int:
        return self._zones.chosen[0]

    @property
    def _zone(self) -> Zone | None:
        """The one that is chosen."""
        return self._zones.zones[self._place] if len(self._zones.chosen) == 1 else None

    def _refuse(self, why: str) -> None:
        self._zones.focus.desk.say(why)
        self.changed.emit()
