"""The language of the window: texts from i18n/*.ts, which Qt Linguist writes, read as they are."""

import xml.etree.ElementTree as ET
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLocale, QTranslator

from kiosk.panel.compiled import compiled

LANGUAGES = {"id": "Bahasa Indonesia", "en": "English"}
"""Each by its own name."""
_LOCALES = {
    "id": QLocale(QLocale.Language.Indonesian, QLocale.Country.Indonesia),
    "en": QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom),  # 24 hours, the day before the month
}
FOLDER = Path(__file__).parent / "i18n"

Catalogue = dict[tuple[str, str, str], tuple[str, ...]]
"""By context, English text and remark: the translation, in its plural forms."""


def system_language() -> str:
    """Indonesian where the system speaks it, else English."""
    return "id" if QLocale.system().language() is QLocale.Language.Indonesian else "en"


def read_catalogue(path: Path) -> Catalogue:
    """What is translated in a .ts file."""
    texts: Catalogue = {}
    for context in ET.parse(path).getroot().iter("context"):  # noqa: S314 - our own file
        for message in context.iter("message"):
            found = message.find("translation")
            if found is None or found.get("type") == "unfinished":
                continue
            forms = tuple(form.text or "" for form in found.iter("numerusform")) or (found.text or "",)
            key = (context.findtext("name", ""), message.findtext("source", ""), message.findtext("comment", ""))
            texts[key] = forms
    return texts


class Language:
    """Which language the application speaks."""

    def __init__(self) -> None:
        self._translator: QTranslator | None = None
        self._data = b""
        """What the translator reads, as long as it is there."""
        self._locale = QLocale()
        """The one that was there before."""
        self.code = ""

    def speak(self, code: str) -> None:
        """Have texts, numbers and dates in this language; what QML shows is told by its engine's `retranslate`."""
        self.silence()
        self.code = code
        self._translator = QTranslator()
        self._data = compiled(read_catalogue(FOLDER / f"layar_{code}.ts"))
        self._translator.load(self._data)
        QLocale.setDefault(_LOCALES[code])
        QCoreApplication.installTranslator(self._translator)

    def silence(self) -> None:
        """Have texts as they stand in the code, numbers and dates as they were before."""
        if self._translator is not None:
            QCoreApplication.removeTranslator(self._translator)
            QLocale.setDefault(self._locale)
            self._translator = None
            self.code = ""
