"""What one operator does in a real window: `python -m tests.panel.story PART FOLDER`. Pictures land in FOLDER."""

import os
import sys
from collections.abc import Callable
from pathlib import Path

from PySide6.QtGui import QGuiApplication
from PySide6.QtQuick import QQuickWindow

from kiosk.panel.draft import Texts, inserted, with_text, written
from tests.panel.desktop import Hands, panel

PLAYLIST = "playlists/acara-utama.toml"


def begin(folder: Path) -> None:
    """A new operator makes a site, works on it, and the power fails."""
    with panel(folder / "state", "id") as desk:
        desk.choose()
        assert desk.chooser is not None
        hands = Hands(desk.chooser)
        hands.click("Situs baru…")
        hands.rest("Buat situs")
        _picture(desk.chooser, folder / "new.png")
        hands.click("Klinik")
        desk.start.createIn(3, "Puskesmas Melati", folder)
        assert desk.session is not None
        hands = Hands(desk.session.window)
        hands.see("Puskesmas Melati")
        hands.see("Semua sudah tayang")
        for number in range(30):
            desk.session.workbench.do(f"Sisipkan tayangan {number}", _added(f"Jadwal imunisasi {number}"))
        for number in range(29, 0, -1):
            hands.click(f"Urungkan: Sisipkan tayangan {number}")
        hands.see("Urungkan: Sisipkan tayangan 0")
        hands.see("1 perubahan belum tayang")
        _picture(desk.session.window, folder / "draft.png")
        os._exit(9)


def go_on(folder: Path) -> None:
    """Everything is there; it goes on air; the window becomes English and dark."""
    site = folder / "puskesmas-melati"
    with panel(folder / "state", "id") as desk:
        desk.open(site)
        assert desk.session is not None
        hands = Hands(desk.session.window)
        hands.see("Urungkan: Sisipkan tayangan 0")
        hands.see("Ulangi: Sisipkan tayangan 1")
        hands.click("Tayangkan")
        hands.see("Jadwal imunisasi 0")
        hands.rest("Nanti dulu")
        _picture(desk.session.window, folder / "publish.png")
        hands.click("Tayangkan")
        hands.see("Semua sudah tayang")
        hands.until(lambda: "Nanti dulu" not in hands.texts(), "the dialog to be closed")
        assert "Jadwal imunisasi 0" in (site / PLAYLIST).read_text("utf-8")
        for menu, choice in (("Bahasa dan warna", "English"), ("Language and colors", "Dark")):
            hands.click(menu)
            hands.click(choice)
            hands.until(lambda: "Bahasa Indonesia" not in hands.texts(), "the menu to be closed")
        hands.see("Everything is on air")
        hands.until(lambda: _dark(desk.session.window if desk.session else None), "the dark colours")
        _picture(desk.session.window, folder / "dark.png")


def _added(title: str) -> Callable[[Texts], Texts]:
    def edit(texts: Texts) -> Texts:
        table = written("item", {"type": "announcement", "title": title})
        return with_text(texts, PLAYLIST, inserted(texts[PLAYLIST], "item", 0, [table]))

    return edit


def _picture(window: QQuickWindow, path: Path) -> None:
    window.grabWindow().save(str(path))


def _dark(window: QQuickWindow | None) -> bool:
    return window is not None and window.color().lightness() < 64


if __name__ == "__main__":
    os.environ["QT_QPA_PLATFORMTHEME"] = "none"  # the colours are the panel's own matter
    app = QGuiApplication(["panel"])
    {"begin": begin, "go_on": go_on}[sys.argv[1]](Path(sys.argv[2]))
