"""Lists within a table of a list are changed so that all else stays as it was written."""

import pytest
import tomlkit

from kiosk.panel.draft import inserted, moved, removed, with_part, with_table, written

SITE = """\
# All of it
[[layout]]
# about the first
name = "one"   # a name
  # the first zone
  [[layout.zone]]
  name = "a"
  rect = [
    0, 0,
    10, 10,
  ]
  # the second
  [[layout."zone"]]
  name = "b"

# the other layout
[[layout]]
name = "two"
zone = [{ name = "c" }, { name = "d" }]

[[rule]]
name = "r"
"""


def test_what_is_not_changed_stays_letter_by_letter() -> None:
    for place in (0, 1):
        assert with_part(SITE, "layout", place, lambda text: text) == SITE


def test_zones_change_places_with_their_comments() -> None:
    text = with_part(SITE, "layout", 0, lambda text: moved(text, "zone", [1], 0))
    assert text.index("# the second") < text.index('name = "b"') < text.index("# the first zone")
    assert text.index("# the first zone") < text.index('name = "a"') < text.index("# the other layout")
    assert [zone["name"] for zone in tomlkit.parse(text).unwrap()["layout"][0]["zone"]] == ["b", "a"]


@pytest.mark.parametrize("place", [0, 1])
def test_zones_come_change_and_go(place: int) -> None:
    new = [written("zone", {"name": "new"})]
    text = with_part(SITE, "layout", place, lambda text: inserted(text, "zone", 1, new))
    text = with_part(text, "layout", place, lambda text: removed(text, "zone", [0]))
    text = with_part(text, "layout", place, lambda text: with_table(text, "zone", 1, lambda zone: zone.update(s=1)))
    layouts = tomlkit.parse(text).unwrap()["layout"]
    assert [zone["name"] for zone in layouts[place]["zone"]] == ["new", "bd"[place]]
    assert layouts[place]["zone"][1]["s"] == 1
    assert len(layouts[1 - place]["zone"]) == 2
    assert text.endswith('[[rule]]\nname = "r"\n')


def test_tables_of_other_names_within_it_stay_its_own() -> None:
    screen = '[[screen]]\nname = "s"\n[screen.audio]\nmuted = false\n'
    new = written("output", {"display": "HDMI-1", "target": [0, 0]})
    text = with_part(screen, "screen", 0, lambda text: inserted(text, "output", 0, [new]))
    assert tomlkit.parse(text).unwrap() == {
        "screen": [{"name": "s", "audio": {"muted": False}, "output": [{"display": "HDMI-1", "target": [0, 0]}]}]
    }
