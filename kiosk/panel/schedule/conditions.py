"""Conditions on live figures, as they are picked and as a file says them. Pure but for the language of the window."""

import re
from decimal import Decimal

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QLocale

from kiosk.model import Comparison, Reading
from kiosk.panel.figures import kind_of

translate = QCoreApplication.translate

Literal = float | str | bool
ORDERED = (">", ">=", "<", "<=", "==", "!=")
"""Of numbers."""
PLAIN = ("==", "!=")
"""Of texts, and of yes and no."""
_WORDS = {
    ">": QT_TRANSLATE_NOOP("schedule", "is above"),
    ">=": QT_TRANSLATE_NOOP("schedule", "is at least"),
    "<": QT_TRANSLATE_NOOP("schedule", "is below"),
    "<=": QT_TRANSLATE_NOOP("schedule", "is at most"),
    "==": QT_TRANSLATE_NOOP("schedule", "is"),
    "!=": QT_TRANSLATE_NOOP("schedule", "is not"),
}


def operator_word(operator: str) -> str:
    return translate("schedule", str(_WORDS[operator]))


def operators(literal: Literal) -> tuple[str, ...]:
    """Those by which a figure can be compared with it."""
    return ORDERED if isinstance(literal, float) else PLAIN


def written(reading: str, operator: str, literal: Literal) -> str | None:
    """As a file says it; None: it cannot, as a text with both kinds of quotation marks."""
    said = _said(literal)
    operator = operator if operator in operators(literal) else "=="
    return None if said is None else f"{reading} {operator} {said}"


def begun(reading: str, known: Reading | None, before: Comparison | None) -> str | None:
    """A condition on this figure: compared as before where it is of the same kind, else with what it says now.

    None: it is a list, which cannot be compared.
    """
    kind = kind_of(known)
    if kind == "list":
        return None
    if before is not None and (known is None or _kind(before.literal) == kind):
        return written(reading, before.op, before.literal)
    now = known.value if known is not None else 0.0
    return written(reading, ">" if kind == "number" else "==", now if isinstance(now, float | str | bool) else 0.0)


def typed(text: str, before: Literal) -> Literal | None:
    """What somebody typed in place of `before`; None: it is none of that kind."""
    plain = text.strip()
    if isinstance(before, float):
        return _number(plain)
    return plain or None


def shown(literal: Literal) -> str:
    return QLocale().toString(literal, "g", 12) if isinstance(literal, float) else str(literal)


def _kind(literal: Literal) -> str:
    return "truth" if isinstance(literal, bool) else "number" if isinstance(literal, float) else "text"


def _said(literal: Literal) -> str | None:
    match literal:
        case bool():
            return "true" if literal else "false"
        case float():
            return f"{Decimal(repr(round(literal, 6))).normalize():f}"
        case _:
            return next((f"{mark}{literal}{mark}" for mark in "'\"" if mark not in literal), None)


def _number(text: str) -> float | None:
    value, right = QLocale().toDouble(text)
    if not right:
        value, right = QLocale.c().toDouble(text)
    return value if right and abs(value) < 1e15 and not re.search(r"[a-zA-Z]", text) else None
