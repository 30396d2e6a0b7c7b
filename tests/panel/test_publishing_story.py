"""Putting on air into a repository with mouse and keyboard: signed, proposed and approved, and got back out of it."""

import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QPointF, Qt
from PySide6.QtQuick import QQuickItem, QQuickWindow
from PySide6.QtTest import QTest

from kiosk.panel.publishing import Choice, Repository, Reviews, write_repository
from kiosk.panel.run import Panel
from kiosk.panel.session import draft_folder
from tests.panel.desktop import Hands, panel
from tests.panel.publishers import PLAYLIST, WORDS, City, added, office
from tests.support.waiting import wait_until

CTRL = Qt.KeyboardModifier.ControlModifier
_PATIENCE = 60.0
"""Seconds for work in processes and threads beside the window."""


@pytest.fixture(autouse=True)
def _quick_keys(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("kiosk.publish.keys.pkcs8._ROUNDS", 1_000)


@pytest.fixture
def desk(qapp: object, state: Path) -> Iterator[Panel]:
    del qapp
    with panel(state) as one:
        yield one


class Operator:
    """Somebody at a window, who is patient."""

    def __init__(self, window: QQuickWindow) -> None:
        self.window = window
        self.hands = Hands(window)

    def wait(self, true: Callable[[], object], what: str) -> None:
        def look() -> bool:
            QCoreApplication.processEvents()
            time.sleep(0.01)
            return bool(true())

        wait_until(look, _PATIENCE, what)

    def see(self, text: str) -> None:
        self.wait(lambda: text in self.hands.texts(), text)

    def see_gone(self, text: str) -> None:
        self.wait(lambda: text not in self.hands.texts(), f"no {text}")

    def click(self, text: str) -> None:
        self.see(text)
        self.hands.click(text)

    def sign(self, button: str, words: str = WORDS) -> None:
        """Type a passphrase where one is asked for, instead of what is there."""
        self.wait(self.asked, "a passphrase to be asked for")
        self.hands.rest(button)
        field = self.asked()
        assert field is not None
        centre = field.mapToScene(QPointF(field.width() / 2, field.height() / 2)).toPoint()
        QTest.mouseClick(self.window, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, centre)
        self.wait(field.hasActiveFocus, "the keyboard to be there")
        self.hands.press(Qt.Key.Key_A, CTRL)
        for letter in words:
            QTest.keyClick(self.window, ord(letter))
        self.hands.click(button)

    def asked(self) -> QQuickItem | None:
        """The field for the passphrase: it is there once it is known what changes."""
        waiting = [self.window.contentItem()]
        while waiting:
            item = waiting.pop()
            if item.isVisible() and item.property("placeholderText") == "Passphrase":
                return item
            waiting += item.childItems() if item.isVisible() else []
        return None


def _at(desk: Panel, city: City, state: Path, repository: Repository | None) -> Operator:
    """At the window of the city's site, which goes into that repository."""
    write_repository(draft_folder(state, city.site), repository)
    desk.open(city.site)
    assert desk.session is not None
    return Operator(desk.session.window)


def _work(desk: Panel, title: str) -> None:
    assert desk.session is not None
    assert desk.session.workbench.do(title, added(title))


@pytest.mark.expects_log("PASSPHRASE")
def test_signed_and_sent_a_screen_shows_it(desk: Panel, tmp_path: Path, state: Path) -> None:
    city = City(tmp_path / "city").found("dewi")
    operator = _at(desk, city, state, None)
    _work(desk, "Pasar malam")
    operator.click("Put on air")
    operator.see("Pasar malam")
    operator.click("Elsewhere…")
    operator.click("Into a repository")
    assert desk.session is not None
    choice = desk.session.shell.choice
    assert isinstance(choice, Choice)
    choice.keepRepository(str(city.repository), str(city.keys))
    operator.see_gone("Use this")
    operator.see(f"Into the repository {city.repository}")
    operator.sign("Sign and put on air", "not the passphrase")
    operator.see("This passphrase does not open the key of dewi. Type it again; look at capital letters.")
    operator.sign("Sign and put on air")
    operator.see_gone("Not yet")
    operator.see("Everything is on air")
    assert city.look(tmp_path / "screen").kind == "adopted"
    assert city.shown(tmp_path / "screen") == ["Satu", "Pasar malam"]
    assert "Pasar malam" in (city.site / PLAYLIST).read_text()


def test_a_repository_that_is_away_is_waited_for(desk: Panel, tmp_path: Path, state: Path) -> None:
    city = City(tmp_path / "city").found("dewi")
    operator, stick = _at(desk, city, state, city.remembered()), city.repository.parent
    operator.see("Not in the repository yet")
    stick.rename(tmp_path / "pulled")
    operator.click("Put on air")
    operator.wait(lambda: any("is not there. Plug the stick" in text for text in operator.hands.texts()), "the reason")
    assert not stick.exists()
    (tmp_path / "pulled").rename(stick)
    operator.click("Try again")
    operator.sign("Sign and put on air")
    operator.see("Everything is on air")
    assert city.look(tmp_path / "screen").kind == "adopted"


@pytest.mark.expects_log("MOVED_ON")
def test_what_somebody_else_did_meanwhile_is_shown_first(desk: Panel, tmp_path: Path, state: Path) -> None:
    city = City(tmp_path / "city").found("dewi")
    operator, other = _at(desk, city, state, city.remembered()), office(city, "other")
    _work(desk, "Pasar malam")
    operator.click("Put on air")
    operator.wait(operator.asked, "what changes")
    other.write("Dari orang lain")
    other.send(other.check())
    operator.sign("Sign and put on air")
    operator.wait(lambda: any("Somebody else puts something" in text for text in operator.hands.texts()), "the reason")
    operator.see("Dari orang lain")
    operator.sign("Sign and put on air")
    operator.see("Everything is on air")
    city.look(tmp_path / "screen")
    assert city.shown(tmp_path / "screen") == ["Satu", "Pasar malam"]


def test_one_proposes_and_another_signs_as_well(desk: Panel, tmp_path: Path, state: Path) -> None:
    city = City(tmp_path / "city").found("dewi", "eka", "fajar")
    operator = _at(desk, city, state, city.remembered())
    _work(desk, "Pasar malam")
    operator.click("Put on air")
    operator.sign("Sign and propose")
    operator.see("Waits for a second signature")
    assert city.look(tmp_path / "screen").kind != "adopted"
    operator.click("1 proposal waits for a second signature")
    operator.click("1 signature missing")
    operator.see("Pasar malam")
    operator.sign("Sign as well")
    operator.see("Nothing waits. What somebody proposes is listed here.")
    operator.click("Close")
    operator.see("Everything is on air")
    assert city.look(tmp_path / "screen").kind == "adopted"
    assert city.shown(tmp_path / "screen") == ["Satu", "Pasar malam"]


def test_what_was_proposed_can_be_declined(desk: Panel, tmp_path: Path, state: Path) -> None:
    city = City(tmp_path / "city").found("dewi", "eka", "fajar")
    operator = _at(desk, city, state, city.remembered())
    operator.click("Put on air")
    operator.sign("Sign and propose")
    operator.click("1 proposal waits for a second signature")
    operator.click("1 signature missing")
    operator.click("Decline…")
    assert desk.session is not None
    reviews = desk.session.shell.reviews
    assert isinstance(reviews, Reviews)
    reviews.decline(WORDS, "Tanggalnya salah")
    operator.see("Declined by eka: Tanggalnya salah")
    operator.click("Close")
    operator.see("What you proposed was declined")
    operator.see("What became of your proposal")


def test_a_site_is_got_back_and_gone_on_with(desk: Panel, tmp_path: Path, state: Path) -> None:
    city = City(tmp_path / "city").found("dewi")
    operator = _at(desk, city, state, city.remembered())
    operator.click("Put on air")
    operator.sign("Sign and put on air")
    operator.see("Everything is on air")
    desk.choose()
    assert desk.chooser is not None
    operator = Operator(desk.chooser)
    operator.click("Open a repository…")
    desk.reopening.look(str(city.repository), str(city.keys))
    operator.see("Open Alun-alun")
    desk.reopening.fetch("not the passphrase", str(tmp_path / "back"))
    operator.see("This passphrase does not open the key of dewi. Type it again; look at capital letters.")
    desk.reopening.fetch(WORDS, str(tmp_path / "back"))
    operator.wait(lambda: desk.session is not None and desk.session.site == tmp_path / "back", "the site to be open")
    assert desk.session is not None
    operator = Operator(desk.session.window)
    operator.see("Everything is on air")
    operator.click("Put on air")
    operator.see(f"Into the repository {city.repository}")
    operator.see("Nothing changes on the screens. Putting it on air all the same renews the signatures.")
