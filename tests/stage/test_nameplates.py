from kiosk.program import Output, Screen
from kiosk.stage.nameplates import Nameplate, nameplates
from kiosk.stage.outputs import Area, stand

WINDOW = Area(0, 0, 1920, 1080)
CONNECTORS = {"": "eDP-1", "HDMI-1": "HDMI-1", "edid:SAM": "DP-2"}


def plates(screen: Screen) -> list[Nameplate]:
    return list(nameplates(screen, "Kota", stand(screen, WINDOW, {}), WINDOW, lambda name: CONNECTORS.get(name, "")))


def test_a_whole_display_says_the_name_and_how_large_it_is() -> None:
    assert plates(Screen("Tugu", canvas=(320, 180))) == [Nameplate(0, 0, 1920, 1080, 0, "Tugu", "eDP-1 · 1920 × 1080")]


def test_without_a_name_it_is_the_sites() -> None:
    assert plates(Screen(""))[0].title == "Kota"


def test_each_output_lies_where_its_part_of_the_canvas_does_and_is_numbered() -> None:
    outputs = (Output("edid:SAM", (0, 0, 100, 50), (10, 20), 90), Output("gone", (100, 0, 60, 80), (200, 0)))
    one, other = plates(Screen("Tugu", outputs=outputs))
    assert (one.x, one.y, one.width, one.height, one.rotate) == (60, 20, 100, 50, 90)
    assert (one.detail, other.detail) == ("1 / 2 · DP-2 · 100 × 50", "2 / 2 · 60 × 80")
