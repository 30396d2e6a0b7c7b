"""Both languages are whole, and can be changed while the window is open."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QLocale

from kiosk.panel.language import FOLDER, Language, read_catalogue
from tools.texts import LANGUAGES, unfinished, update

_TAGS = ("%1", "%2", "%3", "%4", "%n")


@pytest.fixture
def language() -> Iterator[Language]:
    one = Language()
    yield one
    one.silence()


def test_every_text_of_the_window_is_in_the_files_of_both_languages(tmp_path: Path) -> None:
    for code in LANGUAGES:
        name = f"layar_{code}.ts"
        (tmp_path / name).write_bytes((FOLDER / name).read_bytes())
    update(tmp_path)
    for code in LANGUAGES:
        name = f"layar_{code}.ts"
        assert unfinished(tmp_path / name) == [], "run tools/texts.py, then translate what it prints"
        assert (tmp_path / name).read_text("utf-8") == (FOLDER / name).read_text("utf-8"), "run tools/texts.py"


def test_what_is_silenced_leaves_numbers_as_they_were(qapp: QCoreApplication) -> None:
    del qapp
    before, language = QLocale(), Language()
    language.speak("id")
    assert QLocale() != before
    language.speak("en")
    language.silence()
    assert QLocale() == before


@pytest.mark.parametrize("code", LANGUAGES)
def test_a_translation_has_the_places_of_its_source(code: str) -> None:
    for (context, source, _), forms in read_catalogue(FOLDER / f"layar_{code}.ts").items():
        for form in forms[1:] or forms:  # of one, the number may go without saying
            assert form.strip(), f"{context}: {source}"
            assert {tag for tag in _TAGS if tag in form} == {tag for tag in _TAGS if tag in source}, form


def test_the_language_changes_at_once(qapp: QCoreApplication, language: Language) -> None:
    del qapp
    language.speak("id")
    assert QCoreApplication.translate("TopBar", "Everything is on air") == "Semua sudah tayang"
    assert QCoreApplication.translate("TopBar", "%n change(s) not on air", "", 2) == "2 perubahan belum tayang"
    assert QLocale().toString(1234.5, "f", 1) == "1.234,5"
    language.speak("en")
    assert QCoreApplication.translate("TopBar", "Everything is on air") == "Everything is on air"
    assert QCoreApplication.translate("TopBar", "%n change(s) not on air", "", 1) == "1 change not on air"
    assert QCoreApplication.translate("TopBar", "%n change(s) not on air", "", 2) == "2 changes not on air"


def test_no_text_stands_where_the_tool_cannot_see_it() -> None:
    hidden = [
        f"{path.name}:{node.lineno}"
        for path in sorted(FOLDER.parent.rglob("*.py"))
        for whole in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(whole, ast.JoinedStr)
        for node in ast.walk(whole)
        if isinstance(node, ast.Call) and _name(node.func) in {"tr", "translate"}
    ]
    assert hidden == [], "lupdate does not look into f-strings: translate before them"


def _name(function: ast.expr) -> str:
    return function.attr if isinstance(function, ast.Attribute) else getattr(function, "id", "")
