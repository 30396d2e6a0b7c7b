"""The condition of the chosen rule: picked, changed, taken away."""

from typing import Any

from PySide6.QtCore import Property, QObject, Signal, Slot

from kiosk.model import SITE_FILE, Comparison, Rule
from kiosk.panel.desk import Desk, Place
from kiosk.panel.figures import Choice, Figures, kind_of, label_of
from kiosk.panel.schedule.conditions import begun, operator_word, operators, shown, typed, written
from kiosk.panel.schedule.edits import RULE
from kiosk.panel.schedule.focus import Focus
from kiosk.panel.schedule.words import condition


class ConditionForm(QObject):
    """GUI thread. The model knows one comparison a rule."""

    changed = Signal()

    def __init__(self, focus: Focus, desk: Desk) -> None:
        super().__init__()
        self._focus = focus
        self._desk = desk
        self._figures = Figures.of(desk)
        self._refused = ""
        self._seen: Comparison | None = None
        """Of the chosen rule, as it was when something was refused."""
        focus.changed.connect(self._renew)
        focus.chose.connect(self._forget)
        desk.retranslated.connect(self._forget)

    @Property("QVariantMap", notify=changed)  # type: ignore[arg-type]  # so Qt names it
    def facts(self) -> dict[str, Any]:
        """What it says; `there`: whether there is one; `broken`: there is one that cannot be read."""
        asked = self._asked
        settings = self._focus.table.loaded.site.settings
        known = self._known()
        choice = next((one for one in known if asked is not None and one.key == asked.reading), None)
        return {
            "there": asked is not None,
            "broken": asked is None and self._is_broken(),
            "said": condition(asked, known),
            "reading": asked.reading if asked is not None else "",
            "unknown": label_of(asked.reading, ()) if asked is not None and choice is None else "",
            "figures": [one for one in self._figures.offered(settings) if one["kind"] != "list"],
            "operators": [operator_word(one) for one in operators(asked.literal)] if asked is not None else [],
            "operator": operators(asked.literal).index(asked.op) if asked is not None else -1,
            "value": shown(asked.literal) if asked is not None else "",
            "is_truth": asked is not None and isinstance(asked.literal, bool),
            "is_true": asked is not None and asked.literal is True,
            "unit": choice.unit if choice is not None and kind_of(choice.reading) == "number" else "",
            "refused": self._refused,
        }

    @Slot(str)
    def setFigure(self, key: str) -> None:
        choice = next((one for one in self._known() if one.key == key), None)
        self._set(begun(key, choice.reading if choice is not None else None, self._asked))

    @Slot(int)
    def setOperator(self, index: int) -> None:
        asked = self._asked
        if asked is not None and 0 <= index < len(operators(asked.literal)):
            self._set(written(asked.reading, operators(asked.literal)[index], asked.literal))

    @Slot(str)
    def setValue(self, text: str) -> None:
        """What it is compared with, as somebody types it."""
        asked = self._asked
        if asked is None or text.strip() == shown(asked.literal):
            self._refuse("")
            return
        literal = typed(text, asked.literal)
        if literal is None:
            number = isinstance(asked.literal, float)
            self._refuse(
                self.tr("Write a number, such as 100.") if number else self.tr("Write what it is compared with.")
            )
        elif (new := written(asked.reading, asked.op, literal)) is None:
            self._refuse(self.tr("Leave out the quotation marks."))
        else:
            self._set(new)

    @Slot(bool)
    def setTruth(self, truth: bool) -> None:  # noqa: FBT001 - QML passes no keywords
        if (asked := self._asked) is not None:
            self._set(written(asked.reading, asked.op, truth))

    @Slot()
    def drop(self) -> None:
        self._change(self.tr("Remove the condition of “%1”"), None)

    @Slot()
    def addSource(self) -> None:
        """To where live figures come from."""
        self._desk.go(Place("data"))

    @property
    def _asked(self) -> Comparison | None:
        rule = self._focus.rule
        return rule.when if rule is not None else None

    def _known(self) -> tuple[Choice, ...]:
        return self._figures.choices(self._focus.table.loaded.site.settings)

    def _is_broken(self) -> bool:
        table, file = self._focus.table, self._focus.table.loaded.files.get(SITE_FILE)
        if self._focus.rule is None or file is None:
            return False
        return "when" in file.values[RULE][table.in_file(self._focus.chosen)]

    def _set(self, when: str | None) -> None:
        if when is not None:
            self._change(self.tr("Change the condition of “%1”"), when)

    def _change(self, label: str, when: str | None) -> None:
        self._refused = ""
        rule: Rule | None = self._focus.rule
        if rule is not None:
            self._focus.change(label.replace("%1", rule.name), {"when": when})

    def _refuse(self, reason: str) -> None:
        self._refused, self._seen = reason, self._asked
        self.changed.emit()

    @Slot()
    def _renew(self) -> None:
        """Something may be other; what was refused stays to be read until the condition is."""
        if self._asked != self._seen:
            self._refused = ""
        self.changed.emit()

    @Slot()
    def _forget(self) -> None:
        self._refuse("")
