"""For everybody: controls have names and are reached by keyboard, focus is seen, texts are whole, colours legible."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import cast

import pytest
from PySide6.QtCore import QRect, QRectF, Qt, QUrl
from PySide6.QtGui import QAccessible, QAccessibleInterface, QColor, QImage
from PySide6.QtQml import QQmlComponent, QQmlEngine
from PySide6.QtQuick import QQuickItem, QQuickWindow
from PySide6.QtTest import QTest

from kiosk.panel.pages import PAGES
from kiosk.panel.shell import QML_FOLDER
from tests.panel.desktop import Hands, panel

SITE = """
[site]
title = "Kota Tirtaloka"
timezone = "Asia/Jakarta"

[[screen]]
name = "videotron"
canvas = [1280, 720]

[[screen]]
name = "kios"
canvas = [1080, 1920]

[[layout]]
name = "utama"
[[layout.zone]]
name = "main"
rect = ["0%", "0%", "100%", "88%"]
[[layout.zone]]
name = "ticker"
rect = ["0%", "88%", "100%", "12%"]

[[rule]]
name = "Sehari-hari"
layout = "utama"
zones = { main = "biasa", ticker = "kabar" }

[[rule]]
name = "Kampanye Pilah Sampah"
level = "campaign"
layout = "utama"
zones = { main = "pilah" }
days = "mon-fri"
from = "09:00"
to = "10:00"

[[feed]]
name = "udara"
kind = "push"
value = [{ name = "ispu", label = "ISPU" }]
"""
ITEM = '[[item]]\ntype = "announcement"\ntitle = "{title}"\nbody = "Perpustakaan Kota buka Senin sampai Sabtu."\n'
LISTS = {"biasa": ("Sehari-hari", "Buku baru"), "pilah": ("Pilah sampah", "Tiga wadah"), "kabar": ("Kabar", "Kabar")}

CONTROLS = ("AbstractButton", "TextField", "TextArea", "ComboBox", "SpinBox", "Slider")
TEXT_LIKE = {  # ground: what is written on it
    "ground": ("ink", "quiet", "accent", "good", "warning", "error"),
    "sheet": ("ink", "quiet", "accent", "good", "warning", "error"),
    "raised": ("ink", "quiet", "accent"),
    "hover": ("ink", "quiet"),
    "chosen": ("ink", "accent"),
    "accent": ("accentInk",),
    "goodGround": ("ink", "good"),
    "warningGround": ("ink", "warning"),
    "errorGround": ("ink", "error"),
}
MARKS = {"ground": ("focus", "outline", "accent"), "sheet": ("focus", "outline", "accent"), "raised": ("outline",)}
READABLE, VISIBLE = 4.5, 3.0
MOST_STOPS = 80


@pytest.fixture
def site(tmp_path: Path) -> Path:
    folder = tmp_path / "kota"
    (folder / "playlists").mkdir(parents=True)
    (folder / "site.toml").write_text(SITE)
    for name, (title, item) in LISTS.items():
        (folder / "playlists" / f"{name}.toml").write_text(f'title = "{title}"\n\n{ITEM.format(title=item)}')
    return folder


@pytest.fixture
def heard(qapp: object) -> Iterator[None]:
    """As with a screen reader."""
    del qapp
    QAccessible.setActive(True)
    yield
    QAccessible.setActive(False)


@pytest.fixture
def page(heard: None, state: Path, site: Path) -> Iterator[Callable[[str, str], Hands]]:
    """Open the window on a page, in a language, at the size of 1366 by 768 pixels at 125 %."""
    del heard
    with panel(state, "id") as desk:
        desk.open(site)
        assert desk.session is not None
        window, shell = desk.session.window, desk.session.shell
        window.resize(1093, 614)

        def turn(name: str, language: str) -> Hands:
            (place, qml) = next((place, one.qml) for place, one in enumerate(PAGES) if one.name == name)
            shell.setProperty("current", place)
            desk.start._appearance.setProperty("language", language)
            hands = Hands(window)
            hands.until(lambda: hands.has(qml.removesuffix(".qml")), "the page")
            hands.see("Semua sudah tayang" if language == "id" else "Everything is on air")
            for _ in range(8):
                hands.until(window.isVisible, "the window")
            return hands

        yield turn


@pytest.mark.parametrize("name", [one.name for one in PAGES])
def test_every_control_has_a_name_can_be_reached_and_shows_where_the_keyboard_is(
    page: Callable[[str, str], Hands], name: str
) -> None:
    hands = page(name, "en")
    nameless = [_kind(item) for item in hands._seen() if item.activeFocusOnTab() and not all(_told(item))]
    assert nameless == []
    stops, unseen = _walk(hands)
    missing = [_told(item) for item in _controls(hands) if not _is_within(item, stops)]
    assert (missing, unseen) == ([], [])


@pytest.mark.parametrize("language", ["id", "en"])
@pytest.mark.parametrize("name", [one.name for one in PAGES])
def test_no_text_is_cut_off_where_there_is_little_room(
    page: Callable[[str, str], Hands], name: str, language: str
) -> None:
    hands = page(name, language)
    assert [_text(item) for item in hands._seen() if _is_cut(item)] == []
    right = [_text(item) for item in hands._seen() if _text(item) and _rect(item).left() >= hands.window.width()]
    assert right == [], "out of the window"


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_what_is_written_can_be_read(qapp: object, scheme: str) -> None:
    del qapp
    engine = QQmlEngine()
    component = QQmlComponent(engine)
    component.setData(b"import QtQuick\nimport 'parts'\nQtObject { property var look: Look }", _base())
    holder = component.create()
    look = holder.property("look")
    look.setProperty("dark", scheme == "dark")

    def poor(pairs: dict[str, tuple[str, ...]], least: float) -> list[str]:
        contrasts = {
            f"{ink} on {ground}": _contrast(look.property(ink), look.property(ground))
            for ground, inks in pairs.items()
            for ink in inks
        }
        return [f"{pair}: {contrast:.2f}" for pair, contrast in contrasts.items() if contrast < least]

    assert poor(TEXT_LIKE, READABLE) == []
    assert poor(MARKS, VISIBLE) == []
    levels = look.property("levels").toVariant()
    assert [
        level for level, ground in levels.items() if _contrast(look.property("onLevel"), QColor(ground)) < READABLE
    ] == []


def _base() -> QUrl:
    return QUrl.fromLocalFile(f"{QML_FOLDER}/")


def _contrast(one: QColor, other: QColor) -> float:
    """As WCAG 2 defines it."""
    darker, lighter = sorted((_luminance(one), _luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: QColor) -> float:
    def linear(share: float) -> float:
        return share / 12.92 if share <= 0.04045 else ((share + 0.055) / 1.055) ** 2.4

    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) + 0.0722 * linear(colour.blueF())


def _kind(item: QQuickItem) -> str:
    return item.metaObject().className().partition("_QML")[0]


def _told(item: QQuickItem) -> tuple[str, str]:
    """What a screen reader says: the name, and what it is; empty where it cannot tell."""
    told = cast("QAccessibleInterface | None", QAccessible.queryAccessibleInterface(item))
    if told is None or told.role() in {QAccessible.Role.NoRole, QAccessible.Role.Client}:
        return "", ""
    return told.text(QAccessible.Text.Name), told.role().name


def _controls(hands: Hands) -> list[QQuickItem]:
    return [
        item for item in hands._seen() if item.isEnabled() and any(item.inherits(f"QQuick{one}") for one in CONTROLS)
    ]


def _list_of(item: QQuickItem) -> QQuickItem | None:
    """The list that it is an entry of."""
    above = cast("QQuickItem | None", item.parentItem())
    while above is not None and not above.inherits("QQuickItemView"):
        above = cast("QQuickItem | None", above.parentItem())
    return above


def _is_within(item: QQuickItem, stops: list[QQuickItem]) -> bool:
    """Whether it is one of them, or an entry of a list that is: there arrow keys lead on."""
    if any(item is stop for stop in stops):
        return True
    above = _list_of(item) if _told(item)[1] == "ListItem" else None
    return above is not None and any(above in {stop, _list_of(stop)} for stop in stops)


def _walk(hands: Hands) -> tuple[list[QQuickItem], list[tuple[str, str]]]:
    """Where Tab leads, all around; and where one cannot see that the keyboard is there."""
    stops: list[QQuickItem] = []
    unseen = []
    before = hands.window.grabWindow()
    while len(stops) < MOST_STOPS:
        QTest.keyClick(hands.window, Qt.Key.Key_Tab)
        hands.until(hands.window.isVisible, "the window")
        item = hands.window.activeFocusItem()
        if any(item is stop for stop in stops):
            break
        stops.append(item)
        now = hands.window.grabWindow()
        around = _rect(item).adjusted(-4, -4, 4, 4).toAlignedRect()
        if _part(before, around, hands.window) == _part(now, around, hands.window):
            unseen.append(_told(item))
        before = now
    return stops, unseen


def _part(picture: QImage, around: QRect, window: QQuickWindow) -> QImage:
    return picture.copy(around.intersected(QRect(0, 0, window.width(), window.height())))


def _rect(item: QQuickItem) -> QRectF:
    return item.mapRectToScene(QRectF(0, 0, item.width(), item.height()))


def _text(item: QQuickItem) -> str:
    text = item.property("text")
    return text if isinstance(text, str) else ""


def _is_cut(item: QQuickItem) -> bool:
    if not _text(item) or item.width() <= 0:
        return False
    if item.inherits("QQuickAbstractButton"):
        return item.implicitWidth() > item.width() + 1 and not item.inherits("QQuickItemDelegate")
    if item.inherits("QQuickPlaceholderText"):
        return bool(item.property("truncated"))
    if not item.inherits("QQuickText") or item.property("truncated") or item.property("lineCount") > 1:
        return False
    return item.implicitWidth() > item.width() + 1
