"""What operators do in real windows: `python -m tests.panel.story STORY FOLDER ALBUM`. Pictures land in ALBUM.

Each story is a process of its own on an X server of its own, and uses that server's mouse and keyboard.
"""

import os
import signal
import sys
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor, QGuiApplication

from kiosk.panel.draft import Texts, inserted, with_text, written
from kiosk.panel.preview import PreviewPage
from kiosk.panel.run import Panel
from tests.panel.desktop import panel
from tests.panel.person import Person
from tests.support.input import Input

PLAYLIST = "playlists/acara-utama.toml"
_FRIDAY = 4


class Story:
    """The display, the folder and the album of a story."""

    def __init__(self, folder: Path, album: Path) -> None:
        self.folder = folder
        self._album = album
        self._input = Input(os.environ["DISPLAY"])

    def before(self, desk: Panel) -> Person:
        """Somebody who sits before the window of the site."""
        assert desk.session is not None
        return Person(desk.session.window, self._input, self._album)

    def at_the_start(self, desk: Panel) -> Person:
        """Somebody who is asked for a site."""
        desk.choose()
        assert desk.chooser is not None
        return Person(desk.chooser, self._input, self._album)

    def new_site(self, desk: Panel, template: str, title: str) -> Person:
        person = self.at_the_start(desk)
        person.click("Situs baru…")
        person.click(template)
        person.click("Misalnya: Alun-alun")
        person.write(title)
        person.until(lambda: title in person.texts(), "the title")
        person.picture("1-situs-baru")
        person.click("Buat situs")
        person.until(lambda: desk.session is not None, "the new site")
        return self.before(desk)


def power_cut(story: Story) -> None:
    """A new site, thirty steps, all but one taken back; then the process is killed."""
    with panel(story.folder / "state", "id") as desk:
        person = story.new_site(desk, "Klinik", "Puskesmas Melati")
        assert desk.session is not None
        person.see("Semua sudah tayang")
        for number in range(30):
            desk.session.workbench.do(f"Sisipkan tayangan {number}", _added(f"Jadwal imunisasi {number}"))
        for number in range(29, 0, -1):
            person.see(f"Urungkan: Sisipkan tayangan {number}")
            person.key("Ctrl+z")
        person.see("Urungkan: Sisipkan tayangan 0")
        person.see("1 perubahan belum tayang")
        person.picture("2-draf")
        os.kill(os.getpid(), signal.SIGKILL)


def after_the_power_cut(story: Story) -> None:
    """Everything is there; it goes on air; the window becomes English and dark."""
    site = story.folder / "Documents" / "Layar" / "puskesmas-melati"
    with panel(story.folder / "state", "id") as desk:
        desk.open(site)
        person = story.before(desk)
        person.see("Urungkan: Sisipkan tayangan 0")
        for number in range(1, 30):
            person.see(f"Ulangi: Sisipkan tayangan {number}")
            person.key("Ctrl+Shift+z")
        person.see("Urungkan: Sisipkan tayangan 29")
        _put_on_air(person, "Jadwal imunisasi 29", "3-tayangkan")
        assert "Jadwal imunisasi 29" in (site / PLAYLIST).read_text("utf-8")
        for menu, choice in (("Bahasa dan warna", "English"), ("Language and colours", "Dark")):
            person.click(menu)
            person.click(choice)
            person.until(lambda: "Bahasa Indonesia" not in person.texts(), "the menu to be closed")
        person.see("Everything is on air")
        person.until(lambda: person.window.color().lightness() < 64, "the dark colours")
        person.picture("4-dark")


def newcomer(story: Story) -> None:
    """A playlist of three files, on weekday mornings; seen in the time machine; then on air, from today on."""
    with panel(story.folder / "state", "id") as desk:
        person = story.new_site(desk, "Pameran", "Balai Kota")
        person.click("Daftar putar baru")
        person.see("Letakkan gambar, video, atau PDF di sini")
        person.drop("items", sorted((story.folder / "stick").iterdir()))
        person.until(lambda: person.texts().count("10 dtk") == 3, "three items with their lengths")
        person.picture("2-daftar-putar")
        person.click("Jadwal")
        person.click("Jadwal baru")
        person.see("Sen–Jum, 08.00–12.00")
        person.key("Down")
        person.key("Tab")
        person.key("Down")
        person.see("Kampanye")
        person.picture("3-jadwal-baru")
        person.click("Tambahkan")
        person.see("Setiap hari")
        person.picture("4-minggu")
        _in_the_time_machine(person, desk)
        person.click("Jadwal")
        today = datetime.now(ZoneInfo("Asia/Jakarta")).weekday()
        if today > _FRIDAY:
            person.touch(f"day{today}")
        person.touch("allDay")
        _put_on_air(person, "biru.png", "6-tayangkan")


def emergency(story: Story) -> None:
    """An alert on the screen beside, until it has been seen there; then back to the schedule."""
    with panel(story.folder / "state", "id") as desk:
        desk.open(story.folder / "kota")
        person = story.before(desk)
        person.until(lambda: person.see("Darurat").isEnabled(), "the player to answer")
        person.click("Darurat")
        person.see("Darurat di titik tayang ini")
        person.picture("1-pengumuman")
        person.hold("Tekan terus untuk menayangkan", until="Akhiri")
        person.until((story.folder / "seen").exists, "the alert to be on the screen")
        person.picture("2-sedang-tayang")
        person.click("Akhiri")
        person.click("Akhiri, kembali ke jadwal")
        person.until(lambda: "Akhiri" not in person.texts(), "the panel to show that it is over")


def conflict(story: Story) -> None:
    """Two change one playlist; whoever sits here sees both versions, and keeps the own one."""
    site = story.folder / "kota"
    playlist = site / "playlists" / "siang.toml"
    with panel(story.folder / "state", "id") as desk:
        desk.open(site)
        person = story.before(desk)
        person.click("Rapat warga")
        person.touch("title")
        person.key("Ctrl+a")
        person.write("Rapat kami")
        person.key("Return")
        person.see("1 perubahan belum tayang")
        person.look_away()
        playlist.write_text(playlist.read_text("utf-8").replace("Rapat warga", "Rapat mereka"), "utf-8")
        person.come_back()
        person.see("Pengumuman: Rapat kami")
        person.see("Pengumuman: Rapat mereka")
        person.picture("1-dua-versi")
        person.click("Pakai versi saya")
        person.until(lambda: "Pakai versi saya" not in person.texts(), "the dialog to be closed")
        _put_on_air(person, "Rapat kami", "2-tayangkan")
        assert "Rapat kami" in playlist.read_text("utf-8")


_BLUE, _NIGHT = QColor("#0000ff"), QColor("#0b2239")
"""Of the first file, and of the welcome that is shown the rest of the week."""


def _in_the_time_machine(person: Person, desk: Panel) -> None:
    assert desk.session is not None
    (page,) = (one["model"] for one in desk.session.shell.property("pages") if isinstance(one["model"], PreviewPage))

    def ground() -> QColor:
        """Of the picture, at its left edge."""
        assert page.picture.scene is not None
        canvas = page.picture.scene.canvas
        edge = canvas.mapToScene(QPointF(4, canvas.height() / 2)).toPoint()
        return person.window.grabWindow().pixelColor(edge)

    person.click("Pratinjau")
    for when, colour in (("Selasa depan 09.30", _BLUE), ("Sabtu depan 09.30", _NIGHT)):
        person.touch("jump")
        person.write(when)
        person.key("Return")
        person.until(lambda: person.named("jump").property("text") == "", "the jump")
        person.until(lambda wanted=colour: ground() == wanted, f"{colour.name()} on the picture")  # type: ignore[misc]  # mypy cannot tell the type of such a lambda
        person.picture(f"5-pratinjau-{when.split()[0].lower()}")


def _put_on_air(person: Person, expected: str, name: str) -> None:
    person.key("Ctrl+Return")
    person.see("Nanti dulu")
    person.until(lambda: expected in person.texts(), "what changes")
    person.rest("Nanti dulu")
    person.picture(name)
    person.click("Tayangkan")
    person.see("Semua sudah tayang")
    person.until(lambda: "Nanti dulu" not in person.texts(), "the dialog to be closed")


def _added(title: str) -> Callable[[Texts], Texts]:
    def edit(texts: Texts) -> Texts:
        table = written("item", {"type": "announcement", "title": title})
        return with_text(texts, PLAYLIST, inserted(texts[PLAYLIST], "item", 0, [table]))

    return edit


STORIES = {one.__name__: one for one in (power_cut, after_the_power_cut, newcomer, emergency, conflict)}

if __name__ == "__main__":
    os.environ["QT_QPA_PLATFORMTHEME"] = "none"  # the colours are the panel's own matter
    app = QGuiApplication(["panel"])
    STORIES[sys.argv[1]](Story(Path(sys.argv[2]), Path(sys.argv[3])))
