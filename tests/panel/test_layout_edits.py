"""What is done to layouts and screens changes what is meant, and leaves all else as it was written."""

from typing import Any

import pytest
import tomlkit

from kiosk.model import Length, Rect, load_site
from kiosk.panel.draft import Texts
from kiosk.panel.layouts import edits
from kiosk.panel.layouts.edits import LAYOUT, OUTPUT, SCREEN, ZONE
from kiosk.panel.layouts.plan import FALLBACK, Plan, output_boxes
from kiosk.panel.layouts.templates import TEMPLATES
from kiosk.program import Edition, Item, Playlist, Site

SITE = """\
# Our square
[[screen]]
name = "wall"
tags = ["outdoor"]
canvas = [1920, 480]
[[screen.output]]
display = "HDMI-1"
source = [0, 0, 960, 480]

[[screen]]
name = "lobby"   # inside

[[layout]]
name = "wide"
# the picture
[[layout.zone]]
name = "main"
rect = ["0%", "0%", "100%", "88%"]
[[layout.zone]]
name = "ticker"
rect = ["0%", "88%", "100%", "12%"]

[[layout]]
name = "spare"
[[layout.zone]]
name = "all"
rect = [0, 0, 100, 100]

[[rule]]
name = "Morning"   # every day
screens = ["lobby"]
layout = "wide"
zones = { main = "a", ticker = "b" }

[[rule]]
name = "Evening"
layout = "wide"
[rule.zones]
ticker = "b"
"""
PLAYLIST = '[[item]]\ntype = "announcement"\ntitle = "A"\n'
TEXTS: Texts = {"site.toml": SITE, "playlists/a.toml": PLAYLIST, "playlists/b.toml": PLAYLIST}


def site(texts: Texts) -> dict[str, Any]:
    loaded = load_site(texts)
    assert loaded.problems == ()
    return tomlkit.parse(texts["site.toml"]).unwrap()


def plan(text: str = SITE) -> Plan:
    return Plan(load_site({**TEXTS, "site.toml": text}))


def test_a_zone_that_is_renamed_takes_its_schedules_along() -> None:
    change = edits.rules_changed((0, 1), edits.zone_renamed("ticker", "news"))
    edit = edits.all_of(edits.part_changed(0, LAYOUT, ZONE, 1, {"name": "news"}), change)
    after = edit(TEXTS)
    assert [rule["zones"] for rule in site(after)["rule"]] == [{"main": "a", "news": "b"}, {"news": "b"}]
    assert after["site.toml"].count("# every day") == after["site.toml"].count("# the picture") == 1


def test_a_layout_that_goes_leaves_no_schedule_without_something_to_show() -> None:
    exchange = edits.rules_changed((0, 1), edits.layout_exchanged("spare", ["all"], "full"))
    after = site(edits.all_of(exchange, edits.taken_out(LAYOUT, 0))(TEXTS))
    assert [(rule["layout"], rule["zones"]) for rule in after["rule"]] == [
        ("spare", {"all": "a"}),
        ("spare", {"all": "b"}),
    ]
    whole = edits.rules_changed((0, 1), edits.layout_exchanged("full", ["main"], "full"))
    after = site(edits.all_of(whole, edits.taken_out(LAYOUT, 0))(TEXTS))
    assert [rule["zones"] for rule in after["rule"]] == [{"main": "a"}, {"main": "b"}]
    assert not any("layout" in rule for rule in after["rule"])


def test_zones_that_go_are_taken_out_of_schedules() -> None:
    gone = edits.parts_taken_out(0, LAYOUT, ZONE, [1])
    after = edits.all_of(gone, edits.rules_changed((0,), edits.zones_dropped(["ticker"])))(TEXTS)
    assert tomlkit.parse(after["site.toml"]).unwrap()["rule"][0]["zones"] == {"main": "a"}


def test_a_copy_has_everything_but_the_name() -> None:
    layouts = site(edits.doubled(0, "wide 2")(TEXTS))["layout"]
    assert [one["name"] for one in layouts] == ["wide", "wide 2", "spare"]
    assert layouts[0]["zone"] == layouts[1]["zone"]


def test_outputs_and_canvases_are_written_where_they_belong() -> None:
    values = {"display": "HDMI-2", "source": [960, 0, 960, 480], "rotate": 90}
    after = edits.part_added(0, SCREEN, OUTPUT, 1, values)(TEXTS)
    after = edits.changed(SCREEN, 1, {"canvas": [800, 600]})(after)
    screens = site(after)["screen"]
    assert screens[0]["output"][1] == values
    assert screens[1] == {"name": "lobby", "canvas": [800, 600]}
    assert "# inside" in after["site.toml"]


def test_lengths_are_written_as_the_model_reads_them() -> None:
    rect = Rect(Length(33.36, percent=True), Length(10), Length(0.5), Length(12, percent=True))
    after = site(edits.part_changed(0, LAYOUT, ZONE, 1, {"rect": edits.rect_values(rect)})(TEXTS))
    assert after["layout"][0]["zone"][1]["rect"] == ["33.36%", 10, 0.5, "12%"]


def test_a_layout_is_drawn_on_the_canvas_that_shows_it() -> None:
    one = plan()
    assert [(ground.screen, ground.size, ground.assumed) for ground in one.grounds()] == [
        ("wall", (1920, 480), False),
        ("lobby", FALLBACK, True),
    ]
    only_inside = plan(SITE.replace('name = "Evening"', 'name = "Evening"\nscreens = ["lobby"]'))
    assert (one.usual_ground("wide"), only_inside.usual_ground("wide"), one.usual_ground("spare")) == (0, 1, 0)
    assert one.plays("wide", "ticker") == ("b",)
    assert one.rules_in_file("wide") == (0, 1)
    assert plan("").grounds()[0].size == FALLBACK
    assert output_boxes(one.screens[1]) == ()


def test_a_zone_has_the_picture_of_what_is_shown_there_first() -> None:
    text = Item("t", 0, "announcement", "A", "", 1_000, {"title": "A"})
    picture = Item("p", 1, "image", "", "a.png", 1_000, {"object": "big"})
    site = Site("Kota", "UTC", "id")
    playlists = {"a": Playlist("A", (text, picture)), "b": Playlist("B", (text,))}
    edition = Edition(site, (), (), (), playlists, thumbnails={"big": "small"})
    assert plan().thumbnail(edition, "wide", "main") == "small"
    assert plan().thumbnail(edition, "wide", "ticker") == plan().thumbnail(edition, "spare", "all") == ""


def test_tables_with_mistakes_do_not_shift_those_that_are_right() -> None:
    one = plan(SITE.replace('name = "main"\nrect = ["0%", "0%", "100%", "88%"]', "nothing = 1"))
    assert [zone.name for zone in one.layouts[0].zone] == ["ticker"]
    assert one.zone_in_file(0, 0) == 1
    assert one.layout_count == 2


@pytest.mark.parametrize("template", TEMPLATES, ids=lambda one: str(one.title))
def test_what_one_begins_with_has_no_mistake(template: Any) -> None:
    after = edits.added(LAYOUT, 2, template.values("new"))(TEXTS)
    assert site(after)["layout"][2]["name"] == "new"
