"""The bundled font is what is drawn, themes can be read, and the QML is clean."""

import re
import subprocess
import sys
from pathlib import Path

import pytest
from fontTools.ttLib import TTFont
from PySide6.QtGui import QColor
from PySide6.QtQml import QQmlComponent

from kiosk.scene.registry import VIEWS_FOLDER
from tests.scene.studio import studio

pytestmark = pytest.mark.usefixtures("qapp")

THEME = VIEWS_FOLDER.parent / "theme"
FONTS = sorted((THEME / "fonts").glob("*.ttf"))
WEIGHTS = {"Medium": 500, "SemiBold": 600, "ExtraBold": 800}
THEMES = ("night", "paper", "sea", "gold", "alarm")


def test_the_fonts_are_small_and_come_with_their_licence() -> None:
    assert {font.stem.split("-")[1] for font in FONTS} == set(WEIGHTS)
    assert sum(font.stat().st_size for font in FONTS) < 1_000_000
    assert "SIL OPEN FONT LICENSE" in (THEME / "fonts" / "OFL.txt").read_text()


@pytest.mark.parametrize("style", WEIGHTS)
def test_each_weight_is_drawn_with_its_own_file(style: str) -> None:
    text = "Rgjw 128 — Ấ Ș"
    font = TTFont(THEME / "fonts" / f"PlusJakartaSans-{style}.ttf")
    glyphs = [font.getBestCmap()[ord(letter)] for letter in text]
    plain = sum(font["hmtx"][glyph][0] for glyph in glyphs) / font["head"].unitsPerEm
    with studio(64, 64) as it:
        wide = it.evaluate(_measure(WEIGHTS[style], '{"kern": 0, "liga": 0, "calt": 0}'), text=text)
        assert wide == pytest.approx(1000 * plain, rel=0.002)


@pytest.mark.parametrize("style", WEIGHTS)
def test_figures_that_change_are_of_one_width(style: str) -> None:
    with studio(64, 64) as it:
        widths = {it.evaluate(_measure(WEIGHTS[style], "Theme.tabular"), text=digit * 10) for digit in "0123456789"}
        assert len(widths) == 1


def _measure(weight: int, features: str) -> str:
    """An expression: how wide `given.text` is at 1000 pixels."""
    made = (
        'import QtQuick; import "theme"; Text { font.family: Theme.family; font.pixelSize: 1000; '
        f"font.weight: {weight}; textFormat: Text.PlainText; font.features: ({features}) }}"
    )
    return f"(made => {{ made.text = given.text; return made.implicitWidth; }})(Qt.createQmlObject('{made}', this))"


@pytest.mark.parametrize("name", THEMES)
def test_body_text_has_seven_to_one(name: str) -> None:
    with studio(64, 64) as it:
        ink, deep, surface = (
            it.evaluate(f"Theme.named(given.name).{token}", name=name) for token in ("ink", "deep", "surface")
        )
        quiet = it.evaluate("Theme.named(given.name).quiet", name=name)
        assert contrast(ink, deep) >= 7
        assert contrast(ink, surface) >= 7
        assert contrast(quiet, deep) >= 4.5


def test_an_unknown_theme_is_night() -> None:
    with studio(64, 64) as it:
        night = it.evaluate("Theme.night.deep")
        assert it.evaluate("Theme.named('neon').deep") == night
        assert it.evaluate("Theme.named(undefined).deep") == night


@pytest.mark.parametrize("ground", ["#000000", "#0B2239", "#1F6FD0", "#2E9E4F", "#D7263D", "#F2C200", "#FFFFFF"])
def test_letters_on_any_colour_are_the_better_of_dark_and_light(ground: str) -> None:
    with studio(64, 64) as it:
        chosen = QColor(it.evaluate("Theme.inkOn(given.ground)", ground=ground))
        assert contrast(chosen, QColor(ground)) >= 4.2


def contrast(one: QColor, other: QColor) -> float:
    def luminance(colour: QColor) -> float:
        channels = (colour.redF(), colour.greenF(), colour.blueF())
        parts = [float(c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4) for c in channels]
        return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]

    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def test_text_is_plain_wherever_it_is_drawn() -> None:
    for file in sorted(VIEWS_FOLDER.glob("*.qml")):
        for block in re.findall(r"^\s*(?:id: \w+\s*)?Text \{(.*?)^\s*\}", file.read_text(), re.DOTALL | re.MULTILINE):
            assert "textFormat: Text.PlainText" in block, file.name


def test_the_qml_is_clean() -> None:
    lint = Path(sys.executable).with_name("pyside6-qmllint")
    # Follower and VideoSurface are registered from Python, where the linter does not look.
    views = [str(file) for file in sorted(VIEWS_FOLDER.glob("*.qml")) if file.name != "VideoView.qml"]
    assert len(views) > 20
    found = subprocess.run([lint, *views], capture_output=True, text=True, timeout=100, check=False)
    assert not found.stdout + found.stderr
    # The linter knows a folder's own singletons only from a build system's module.
    theme = [str(file) for file in sorted(THEME.glob("*.qml"))]
    found = subprocess.run(
        [lint, "--import", "disable", *theme], capture_output=True, text=True, timeout=100, check=False
    )
    assert not found.stdout + found.stderr


def test_every_file_of_the_scene_compiles() -> None:
    with studio(64, 64) as it:
        for file in sorted(VIEWS_FOLDER.glob("*.qml")):
            if file.name != "VideoView.qml":
                assert QQmlComponent(it.engine, str(file)).isReady(), file.name
