"""What the page says of zones and canvases, in the operator's words."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QLocale

from kiosk.model import Length, Rect
from kiosk.panel.layouts.boxes import length_text
from kiosk.panel.layouts.findings import Finding
from kiosk.panel.layouts.plan import Ground

translate = QCoreApplication.translate


def finding_words(finding: Finding, names: Sequence[str]) -> str:
    """What is not as it should be, and what to do where it is a mistake."""
    name = names[finding.place] if finding.place >= 0 else ""
    other = names[finding.other] if finding.other >= 0 else ""
    text = {
        "outside": translate("layouts", "“%1” reaches out of the canvas. Move it, or make it smaller."),
        "hidden": translate("layouts", "“%1” cannot be seen: “%2” covers all of it."),
        "overlap": translate("layouts", "“%2” lies over a part of “%1”."),
        "bare": translate("layouts", "%3 % of the canvas is in no zone. The ground is seen there."),
    }[finding.kind]
    share = QLocale().toString(max(1, round(100 * finding.share)))
    return text.replace("%1", name).replace("%2", other).replace("%3", share)


def ground_words(ground: Ground) -> str:
    """Whose canvas it is, and how large."""
    size = f"{ground.size[0]} × {ground.size[1]}"
    if ground.assumed:
        size = translate("layouts", "as large as the display")
    return f"{ground.screen} · {size}" if ground.screen else size


def lengths_words(rect: Rect) -> str:
    """Its size."""
    return f"{_length(rect.width)} × {_length(rect.height)}"


def number_words(length: Length) -> str:
    """Without its unit."""
    return length_text(length).replace(".", QLocale().decimalPoint())


def _length(length: Length) -> str:
    return f"{number_words(length)} %" if length.percent else f"{number_words(length)} px"
