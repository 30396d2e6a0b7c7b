from collections.abc import Mapping

from kiosk.program import Output, Screen
from kiosk.stage.nameplates import Nameplate, nameplates
from kiosk.stage.outputs import Area, stand

WINDOW = Area(0, 0, 1920, 1080)
CONNECTORS = {"": "eDP-1", "HDMI-1": "HDMI-1", "edid:SAM": "DP-2"}


def plates(screen: Screen, displays: Mapping[str, Area] = {}) -> list[Nameplate]:
    standing = stand(screen, WINDOW, displays)
    return list(nameplates(screen, "Kota", standing, WINDOW, lambda name: CONNECTORS.get(name, "")))


def test_a_whole_display_says_the_name_and_how_large_it_is() -> None:
    assert plates(Screen("Tugu", canvas=(320, 180))) == [Nameplate(0, 0, 1920, 1080, 0, "Tugu", "eDP-1 · 1920 × 1080")]


def test_without_a_name_it_is_the_sites() -> None:
    assert plates(Screen(""))[0].title == "Kota"


def test_each_output_lies_where_its_part_of_the_canvas_does_and_is_numbered() -> None:
    outputs = (Output("edid:SAM", (0, 0, 100, 50), (10, 20), 90), Output("gone", (100, 0, 60, 80), (200, 0)))
    one, other = plates(Screen("Tugu", outputs=outputs))
    assert (one.x, one.y, one.width, one.height, one.rotate) == (60, 20, 100, 50, 90)
    assert (one.detail, other.detail) == ("1 / 2 · DP-2 · 100 × 50", "2 / 2 · 60 × 80")


def test_an_output_keeps_its_number_where_the_display_of_another_is_not_there() -> None:
    outputs = (Output("gone", (0, 0, 60, 80)), Output("HDMI-1", (60, 0, 100, 50)))
    (plate,) = plates(Screen("Tugu", outputs=outputs), {"HDMI-1": WINDOW})
    assert plate.detail == "2 / 2 · HDMI-1 · 100 × 50"
