"""The inspector of one rule: what it says, in words and choices, and each change of it."""

import re
from collections.abc import Mapping
from dataclasses import replace
from datetime import date, datetime, time
from typing import Any

from PySide6.QtCore import Property, QObject, Signal, Slot

from kiosk.model import Rule
from kiosk.panel.schedule.edits import with_zone
from kiosk.panel.schedule.facts import facts_of, hour_facts, time_of, winners
from kiosk.panel.schedule.focus import Focus
from kiosk.panel.schedule.gesture import after
from kiosk.panel.schedule.repeat import FORTNIGHTLY, KINDS, NTHS, Repeat, repeat_of, repeat_values
from kiosk.panel.schedule.shaping import Change, hour_text
from kiosk.panel.schedule.week import DAY
from kiosk.panel.schedule.words import LEVELS, hours, recurrence, when

_NONE = Rule(name="-", zones={})


class RuleForm(QObject):
    """GUI thread."""

    changed = Signal()

    def __init__(self, focus: Focus) -> None:
        super().__init__()
        self._focus = focus
        focus.changed.connect(self.changed)
        focus.chose.connect(self.changed)

    def said(self, times: Change) -> str:
        """Times that were drawn, in words."""
        if not times:
            return ""
        new = after(None, times)
        return f"{recurrence(new, self._focus.today)}, {hours(new)}"

    @Property(bool, notify=changed)
    def there(self) -> bool:
        return self._focus.rule is not None

    @Property("QVariantMap", notify=changed)  # type: ignore[arg-type]  # so Qt names it
    def facts(self) -> dict[str, Any]:
        """What the chosen rule says; where none is chosen, what one says by default."""
        rule = self._focus.rule or _NONE
        return {
            "name": rule.name,
            "level": LEVELS.index(rule.level),
            "said": when(rule, self._focus.today),
            "share": rule.share,
            **facts_of(rule, self._focus.today),
            **self._places(rule),
            "winners": winners(self._focus),
        }

    @Slot(str)
    def rename(self, name: str) -> None:
        name = name.strip()
        if name and (rule := self._focus.rule) and name != rule.name:
            label = self.tr("Rename “%1”").replace("%1", rule.name)
            self._focus.change(label, {"name": self._focus.table.free_name(name)})
        else:
            self.changed.emit()

    @Slot(int)
    def setLevel(self, level: int) -> None:
        self._set(self.tr("Change the level of “%1”"), {"level": LEVELS[level] if level else None})

    @Slot(str, str)
    def setHours(self, start: str, end: str) -> None:
        """Times of day as somebody types them, beside the one that is as before; what is none leaves all as it was."""
        first, last = _minute(start), _minute(end)
        rule = self._focus.rule
        if rule is None or first is None or last is None or first == DAY:
            self.changed.emit()
            return
        said = hour_facts(rule)
        typed = (("from", start, first), ("to", end, last))
        values = {key: hour_text(minute) for key, text, minute in typed if text != said[key]}
        self._set(self.tr("Change the hours of “%1”"), values)

    @Slot(bool)
    def setWholeDay(self, whole: bool) -> None:  # noqa: FBT001 - QML passes no keywords
        times: Change = {"from": None, "to": None} if whole else {"from": "08:00", "to": "17:00"}
        self._set(self.tr("Change the hours of “%1”"), times)

    @Slot(int)
    def setKind(self, index: int) -> None:
        """Recur in another way, from what is there."""
        if (rule := self._focus.rule) and index < len(KINDS):
            now = repeat_of(rule)
            days = now.days if now.kind in KINDS[:2] else frozenset({now.weekday})
            near = rule.starts or self._focus.monday
            fresh = Repeat(KINDS[index], days, now.nth, min(days), near.day, near.month)
            self._repeat(rule, fresh)

    @Slot(int)
    def toggleDay(self, day: int) -> None:
        if rule := self._focus.rule:
            now = repeat_of(rule)
            days = now.days ^ {day}
            if days:
                self._repeat(rule, replace(now, days=days))
            else:
                self.changed.emit()

    @Slot(int, int)
    def setNth(self, nth: int, weekday: int) -> None:
        if rule := self._focus.rule:
            self._repeat(rule, replace(repeat_of(rule), nth=NTHS[nth], weekday=weekday))

    @Slot(int, int)
    def setDayOfYear(self, day: int, month: int) -> None:
        if rule := self._focus.rule:
            self._repeat(rule, replace(repeat_of(rule), day=day, month=month))

    @Slot(str, int, int, int)
    def setDate(self, key: str, year: int, month: int, day: int) -> None:
        """Of `starts` or `ends`; a year of 0: without. The time of day stays."""
        if rule := self._focus.rule:
            new = _at(date(year, month, day), time_of(_dated(rule, key))) if year else None
            self._set(self.tr("Change the dates of “%1”"), {key: new})

    @Slot(str, str)
    def setClock(self, key: str, text: str) -> None:
        """From when on that day of `starts` or `ends`; empty: the whole day. What is no time leaves all as it was."""
        rule = self._focus.rule
        moment = _dated(rule, key) if rule is not None else None
        minute = _minute(text) if text.strip() else DAY
        if moment is None or minute is None:
            self.changed.emit()
            return
        at = time(minute // 60, minute % 60) if minute < DAY else None
        self._set(self.tr("Change the dates of “%1”"), {key: _at(moment, at)})

    @Slot(int, int, int)
    def addException(self, year: int, month: int, day: int) -> None:
        if rule := self._focus.rule:
            days = sorted({*rule.except_, date(year, month, day)})
            self._set(self.tr("Leave out a day of “%1”"), {"except": days})

    @Slot(int)
    def removeException(self, index: int) -> None:
        if rule := self._focus.rule:
            days = [day for n, day in enumerate(rule.except_) if n != index]
            self._set(self.tr("Take back a day left out of “%1”"), {"except": days or None})

    @Slot(int)
    def setShare(self, share: int) -> None:
        self._set(self.tr("Change the turns of “%1”"), {"share": share if share > 1 else None})

    @Slot(int)
    def setLayout(self, index: int) -> None:
        """On another layout; playlists go to its zones of the same names, the first to the main one."""
        table = self._focus.table
        if rule := self._focus.rule:
            layout = table.edition.layouts[index].name
            there = table.zones(layout)
            kept = {zone: name for zone, name in rule.zones.items() if zone in there}
            if not kept and rule.zones:
                kept = {table.main_zone(layout): next(iter(rule.zones.values()))}
            self._set(self.tr("Change the layout of “%1”"), {"layout": layout, "zones": kept})

    @Slot(str, int)
    def setPlaylist(self, zone: str, index: int) -> None:
        """0: nothing of its own."""
        if rule := self._focus.rule:
            playlist = None if index == 0 else self._focus.table.playlists[index - 1][0]
            label = self.tr("Change what “%1” plays").replace("%1", rule.name)
            self._focus.change_with(label, lambda at: with_zone(at, zone, playlist))

    @Slot(str)
    def toggleScreen(self, name: str) -> None:
        if rule := self._focus.rule:
            names = [one for one in rule.screens if one != name] + ([] if name in rule.screens else [name])
            self._set(self.tr("Change the screens of “%1”"), {"screens": names or None})

    def _set(self, label: str, values: Mapping[str, Any]) -> None:
        if rule := self._focus.rule:
            self._focus.change(label.replace("%1", rule.name), values)

    def _repeat(self, rule: Rule, repeat: Repeat) -> None:
        values = repeat_values(repeat)
        if repeat.kind == FORTNIGHTLY and rule.starts is None:
            values["starts"] = self._focus.monday  # from which every second week counts
        self._set(self.tr("Change the days of “%1”"), values)

    def _places(self, rule: Rule) -> dict[str, Any]:
        table = self._focus.table
        layouts = [layout.name for layout in table.edition.layouts]
        names = [name for name, _ in table.playlists]
        known = table.loaded.site.settings.screen
        targets = dict.fromkeys([*(one.name for one in known), *(tag for one in known for tag in one.tags)])
        return {
            "layouts": [self.tr("Whole screen") if name == layouts[0] else name for name in layouts],
            "layout": layouts.index(rule.layout) if rule.layout in layouts else -1,
            "zones": [
                {"zone": zone, "index": 1 + names.index(rule.zones[zone]) if rule.zones.get(zone) in names else 0}
                for zone in table.zones(rule.layout)
            ],
            "playlists": [self.tr("Nothing of its own"), *(title for _, title in table.playlists)],
            "screens": [{"name": name, "on": name in rule.screens} for name in targets],
            "everywhere": not rule.screens,
        }


def _minute(text: str) -> int | None:
    """`6`, `06:00`, `6.30`; None: no time of day."""
    match = re.fullmatch(r"\s*(\d\d?)(?:[:.](\d\d))?\s*", text)
    if match is None:
        return None
    minute = int(match[1]) * 60 + int(match[2] or 0)
    return minute if minute <= DAY and int(match[2] or 0) < 60 else None


def _dated(rule: Rule, key: str) -> date | None:
    return rule.starts if key == "starts" else rule.ends


def _at(moment: date, at: time | None) -> date:
    day = date(moment.year, moment.month, moment.day)
    return day if at is None else datetime.combine(day, at)
