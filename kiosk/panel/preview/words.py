"""What the program knows, in the operator's words and language."""

from datetime import datetime

from PySide6.QtCore import QCoreApplication, QDateTime, QLocale

from kiosk.panel.playlists.troubles import said
from kiosk.panel.times import time_mark
from kiosk.program import Condition, Edition, ItemReason, RuleReason


def rule_words(reason: RuleReason, by: str, condition: str) -> str:
    """What became of a rule; `by` is the one that is on instead, `condition` its own in words."""
    return (
        {
            RuleReason.WON: QCoreApplication.translate("why", "On now"),
            RuleReason.SHARES: QCoreApplication.translate("why", "Takes turns; now it is the turn of %1"),
            RuleReason.LEVEL: QCoreApplication.translate("why", "%1 goes before it"),
            RuleReason.LAYOUT: QCoreApplication.translate("why", "%1 divides the screen in another way"),
            RuleReason.EMPTY: QCoreApplication.translate("why", "It has nothing to show at this time"),
            RuleReason.CONDITION: QCoreApplication.translate("why", "Only if %2; that is not so"),
            RuleReason.WINDOW: QCoreApplication.translate("why", "Not at this time"),
            RuleReason.SCREEN: QCoreApplication.translate("why", "Only on other screens"),
        }[reason]
        .replace("%1", by)
        .replace("%2", condition)
    )


def item_words(reason: ItemReason, at: str, detail: str, *, is_awaited: bool = False) -> str:
    """What became of an item; `at` is a time in words, `detail` why it was left out, as the build says it."""
    if reason is ItemReason.LEFT_OUT and is_awaited:
        return QCoreApplication.translate("why", "Its file is still being prepared")
    if reason is ItemReason.NOT_VALID and not at:
        return QCoreApplication.translate("why", "Its time is over")
    return (
        {
            ItemReason.ON: QCoreApplication.translate("why", "On since %1"),
            ItemReason.NEXT: QCoreApplication.translate("why", "Next, at %1"),
            ItemReason.LATER: QCoreApplication.translate("why", "Later"),
            ItemReason.NOT_VALID: QCoreApplication.translate("why", "Not before %1"),
            ItemReason.MISSING: QCoreApplication.translate("why", "Its file has not arrived yet"),
            ItemReason.QUARANTINED: QCoreApplication.translate(
                "why", "Held back: the player stopped twice while it was on"
            ),
            ItemReason.LEFT_OUT: QCoreApplication.translate("why", "Cannot be shown: %2"),
        }[reason]
        .replace("%1", at)
        .replace("%2", said(detail))
    )


def later_words(count: int) -> str:
    """So many have their turns later."""
    return QCoreApplication.translate("why", "%n more later", "", count)


def condition_words(condition: Condition, labels: dict[str, str]) -> str:
    """`ISPU is above 100`; `labels` names readings."""
    form = {
        "<": QCoreApplication.translate("conditions", "%1 is below %2"),
        "<=": QCoreApplication.translate("conditions", "%1 is at most %2"),
        "==": QCoreApplication.translate("conditions", "%1 is %2"),
        "!=": QCoreApplication.translate("conditions", "%1 is not %2"),
        ">=": QCoreApplication.translate("conditions", "%1 is at least %2"),
        ">": QCoreApplication.translate("conditions", "%1 is above %2"),
    }[condition.op]
    return form.replace("%1", labels.get(condition.reading, condition.reading)).replace("%2", _literal(condition))


def reading_names(edition: Edition) -> dict[str, str]:
    """What the readings of an edition are called, by their keys."""
    return {
        f"{feed['name']}.{value['name']}": value.get("label") or value["name"].replace("_", " ")
        for feed in edition.feeds
        for value in feed.get("value", ())
    }


def time_words(local: datetime, beside: datetime | None = None) -> str:
    """A time of day, with its seconds where it has some, and with its day where that is not the one of `beside`."""
    mark = time_mark()
    form = f"HH{mark}mm"
    if local.second or local.microsecond:
        form += f"{mark}ss"
    if beside is not None and local.date() != beside.date():
        form = f"ddd d MMM {form}"
    return QLocale().toString(_qt(local), form)


def second_words(local: datetime) -> str:
    """A time of day to the second."""
    return QLocale().toString(_qt(local), "HH:mm:ss".replace(":", time_mark()))


def day_words(local: datetime) -> str:
    """Selasa, 24 November 2026."""
    return QLocale().toString(_qt(local), "dddd, d MMMM yyyy")


def _qt(local: datetime) -> QDateTime:
    return QDateTime(local.year, local.month, local.day, local.hour, local.minute, local.second)


def _literal(condition: Condition) -> str:
    match condition.literal:
        case bool(yes):
            words = QCoreApplication.translate("conditions", "yes"), QCoreApplication.translate("conditions", "no")
            return words[0] if yes else words[1]
        case str(text):
            return text
        case number:
            return QLocale().toString(float(number), "g", 12)
