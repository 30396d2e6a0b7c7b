"""Forms come from the model; what is typed becomes what a file says."""

from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path
from typing import Any, Literal

import pytest
from PySide6.QtCore import QLocale

from kiosk.model import ITEM_TYPES, Item, load_site
from kiosk.panel.playlists.entries import Entry, read_sheet
from kiosk.panel.playlists.forms import Field, form_of
from kiosk.panel.playlists.item_form import ItemForm, Refused
from kiosk.panel.playlists.page import PlaylistsPage
from kiosk.panel.playlists.values import ValueRefusedError, read, shown
from tests.panel.models import at_desk


@pytest.fixture(autouse=True, params=["id", "en"])
def _language(request: pytest.FixtureRequest) -> Iterator[None]:
    before = QLocale()
    QLocale.setDefault(QLocale(request.param))
    yield
    QLocale.setDefault(before)


def field(kind: str, *key: str) -> Field:
    return next(field for field in form_of(ITEM_TYPES[kind]).fields if field.key == key)


@pytest.mark.parametrize(
    ("kind", "key", "editor"),
    [
        ("image", "src", "file"),
        ("image", "fit", "choice"),
        ("image", "zoom", "yesno"),
        ("announcement", "body", "paragraph"),
        ("ticker", "texts", "lines"),
        ("ticker", "speed", "number"),
        ("clock", "days", "days"),
        ("clock", "from", "time"),
        ("clock", "ends", "moment"),
        ("clock", "except", "dates"),
        ("clock", "seconds", "seconds"),
    ],
)
def test_each_value_has_its_editor(kind: str, key: str, editor: str) -> None:
    assert field(kind, key).editor == editor


def test_every_type_can_say_everything_but_its_type() -> None:
    for model in ITEM_TYPES.values():
        form = form_of(model)
        said = {str(field.key[0]) for field in form.fields} | {group.key for group in form.groups}
        assert said == {one.alias or name for name, one in model.model_fields.items()} - {"type"}


def test_a_new_type_brings_its_own_form() -> None:
    class CountdownItem(Item):
        type: Literal["countdown"]
        until_word: str = ""
        steps: int = 3
        face: Literal["ring", "digits"] = "ring"

    fields = {field.key: field for field in form_of(CountdownItem).fields}
    assert fields["until_word",].editor == "line"
    assert (fields["steps",].editor, fields["steps",].default) == ("whole", 3)
    assert fields["face",].choices == ("ring", "digits")


def test_figures_are_a_list_of_their_own() -> None:
    (group,) = form_of(ITEM_TYPES["stat"]).groups
    assert group.key == "figure"
    assert {field.key[0]: field.editor for field in group.fields}["reading"] == "reading"


@pytest.mark.parametrize(
    ("field", "given", "value"),
    [
        (field("clock", "seconds"), "12", 12),
        (field("clock", "seconds"), "1:30", 90),
        (field("clock", "seconds"), "", None),
        (field("clock", "from"), "6", "06:00"),
        (field("clock", "from"), "06.30", "06:30"),
        (field("clock", "to"), "24:00", "24:00"),
        (field("clock", "starts"), "24/11/2026", date(2026, 11, 24)),
        (field("clock", "starts"), "2026-11-24 10:30", datetime(2026, 11, 24, 10, 30)),  # noqa: DTZ001 - local
        (field("clock", "days"), [4, 0, 1, 2, 3], "mon-fri"),
        (field("clock", "days"), [5, 6], "sat,sun"),
        (field("clock", "days"), list(range(7)), None),
        (field("clock", "enabled"), True, None),
        (field("clock", "enabled"), False, False),
        (field("ticker", "texts"), "Satu\n\nDua", ["Satu", "Dua"]),
        (field("clock", "except"), "25/12/2026, 2026-12-26", [date(2026, 12, 25), date(2026, 12, 26)]),
        (field("clock", "theme"), "night", None),
    ],
)
def test_what_is_typed_is_understood(field: Field, given: object, value: object) -> None:
    assert read(field, given) == value
    if value is not None:
        assert read(field, shown(field, value)) == value


@pytest.mark.parametrize(
    ("field", "given"),
    [
        (field("clock", "seconds"), "0"),
        (field("clock", "seconds"), "lama"),
        (field("clock", "from"), "25:00"),
        (field("clock", "ends"), "besok"),
        (field("ticker", "speed"), "7"),
    ],
)
def test_what_cannot_be_is_refused_in_words(field: Field, given: str) -> None:
    with pytest.raises(ValueRefusedError, match=r"\w+ \w+"):
        read(field, given)


def chosen(text: str) -> tuple[Entry, ...]:
    loaded = load_site({"playlists/a.toml": text})
    return read_sheet(loaded, loaded.problems, "playlists/a.toml").entries


def rows(text: str, refused: Refused | None = None) -> dict[str, tuple[Any, str, str]]:
    form = ItemForm(chosen(text))
    return {row.key: (row.value, row.placeholder, row.note) for row in form.rows(refused or Refused())}


TWO = """
[[item]]
type = "announcement"
title = "Satu"
seconds = 12
[[item]]
type = "announcement"
title = "Dua"
seconds = 12
"""


def test_what_several_items_say_alike_is_shown_and_what_not_is_said_to_differ() -> None:
    found = rows(TWO)
    assert found["title"] == ("", "Different", "")
    assert found["seconds"][0] == "12"
    assert "picture" not in found


def test_what_cannot_be_stays_beside_its_field() -> None:
    found = rows(TWO, Refused("seconds", "lama", "Write a number."))
    assert (found["seconds"][0], found["seconds"][2]) == ("lama", "Write a number.")


def test_tables_of_a_single_item_have_rows_of_their_own() -> None:
    text = '[[item]]\ntype = "stat"\nfigure = [{ reading = "udara.ispu" }, { reading = "udara.pm10" }]\n'
    assert [key for key in rows(text) if key.endswith(".reading")] == ["figure.0.reading", "figure.1.reading"]
    assert not [key for key in rows(text + text) if key.startswith("figure.")]


def test_a_video_without_a_length_lasts_as_long_as_it_is() -> None:
    assert rows('[[item]]\ntype = "video"\nsrc = "assets/a.mp4"\n')["seconds"] == ("", "As long as the video", "")


def test_what_is_handed_back_as_it_is_shown_changes_nothing(qapp: object, tmp_path: Path) -> None:
    del qapp
    different = TWO.replace("seconds = 12\n", 'transition = { kind = "cut" }\n', 1)
    with at_desk(tmp_path, {"playlists/a.toml": different}) as one:
        page = PlaylistsPage(one.bench, one.desk)
        items, inspector = page.property("items"), page.property("inspector")
        items.chooseAll()
        inspector.put("title", "")
        inspector.put("seconds", "")
        assert not one.bench.draft.pending
        inspector.put("transition.kind", "")  # chosen, not left
        assert "transition" not in one.bench.texts["playlists/a.toml"]
        inspector.put("title", "Tiga")
        assert one.bench.texts["playlists/a.toml"].count("Tiga") == 2
