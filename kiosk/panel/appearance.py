"""Language and colours of the window, changed while it is open."""

import logging
from pathlib import Path

import msgspec
from PySide6.QtCore import Property, QObject, Qt, Signal, Slot
from PySide6.QtGui import QGuiApplication

from kiosk.panel.language import Language, system_language
from kiosk.panel.preferences import Preferences
from kiosk.store import StoreError

_SCHEMES = {"light": Qt.ColorScheme.Light, "dark": Qt.ColorScheme.Dark}

_log = logging.getLogger(__name__)


class Appearance(QObject):
    """For QML. GUI thread; the application object is there."""

    changed = Signal()
    painted = Signal()
    """The colours are other ones."""
    spoken = Signal()
    """The language is another one."""

    def __init__(self, state: Path, language: str = "") -> None:
        """`language`: `id` or `en`, whatever was chosen before; empty: what was chosen, or the system's."""
        super().__init__()
        self._state = state
        self.preferences = Preferences.read(state)
        self._language = Language()
        self._language.speak(language or self.preferences.language or system_language())
        QGuiApplication.styleHints().colorSchemeChanged.connect(self.painted)
        self._paint()

    def remember(self, preferences: Preferences) -> None:
        """Keep these; where the disk refuses, until the panel ends."""
        if preferences == self.preferences:
            return
        self.preferences = preferences
        try:
            preferences.write(self._state)
        except StoreError as error:
            _log.warning("%s", error)
        self.changed.emit()

    @Slot(str)
    def introduce(self, person: str) -> None:
        """Remember who sits here."""
        self.remember(msgspec.structs.replace(self.preferences, person=person))

    def close(self) -> None:
        """Leave the application as it was found."""
        QGuiApplication.styleHints().colorSchemeChanged.disconnect(self.painted)
        self._language.silence()

    def _get_language(self) -> str:
        return self._language.code

    def _set_language(self, code: str) -> None:
        if code != self._language.code:
            self._language.speak(code)
            self.remember(msgspec.structs.replace(self.preferences, language=code))
            self.spoken.emit()

    language = Property(str, _get_language, _set_language, notify=spoken)
    """`id` or `en`."""

    def _get_scheme(self) -> str:
        return self.preferences.scheme

    def _set_scheme(self, scheme: str) -> None:
        self.remember(msgspec.structs.replace(self.preferences, scheme=scheme))
        self._paint()

    scheme = Property(str, _get_scheme, _set_scheme, notify=changed)
    """`light`, `dark`, or empty: as the system has it."""

    @Property(bool, notify=painted)
    def dark(self) -> bool:
        """Whether the colours are to be the dark ones."""
        chosen = _SCHEMES.get(self.preferences.scheme)
        return (chosen or QGuiApplication.styleHints().colorScheme()) is Qt.ColorScheme.Dark

    def _paint(self) -> None:
        """What the system draws, such as the frame of the window, follows where it can."""
        hints = QGuiApplication.styleHints()
        scheme = _SCHEMES.get(self.preferences.scheme)
        if scheme is None:
            hints.unsetColorScheme()
        else:
            hints.setColorScheme(scheme)
        self.painted.emit()
