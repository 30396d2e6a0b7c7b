"""What a screen can show of an edition, and when it needs it."""

from msgspec.structs import replace

from kiosk.program import Edition, Item, Object, Site, Situation
from kiosk.publish.apply import plan
from kiosk.publish.shown import objects_of, objects_on
from tests.program.build import JAKARTA, between, edition, item, local, playlist, rule

FILM = replace(
    item("film", 60, needs=("film",)),
    type="video",
    content={"object": "film", "poster": "still", "backdrop": None, "fit": "cover"},
)
PICTURE = item("picture", needs=("picture",))
EVENING = item("evening", 60, needs=("evening",), windows=between(18, 22))


def shows(*items: Item) -> Edition:
    """On the screen outside; another one inside has a playlist of its own."""
    rules = [rule("Luar", screens=("outdoor",)), rule("Dalam", "b", screens=("kiosk",))]
    made = edition(rules, {"a": playlist(*items), "b": playlist(item("inside", needs=("inside",)))})
    names = ("poster", "film", "still", "picture", "evening", "inside", "thumbnail")
    listed = {name: Object(len(name), "image/png") for name in names}
    return replace(made, site=Site("Kota", JAKARTA, "id", "poster"), objects=listed)


def test_a_film_is_shown_with_its_first_picture() -> None:
    assert objects_of(shows(FILM), FILM) == {"film": 4, "still": 5}


def test_each_screen_shows_the_poster_and_what_its_rules_may_play() -> None:
    made = shows(FILM, PICTURE)
    outside, inside = (list(objects_on(made, screen)) for screen in made.screens)
    assert outside == ["poster", "film", "still", "picture"]
    assert inside == ["poster", "inside"]


def test_a_zone_that_the_layout_has_not_shows_nothing() -> None:
    made = replace(shows(FILM), rules=(rule("x", zones={"elsewhere": ("a",)}),))
    assert list(objects_on(made, made.screens[0])) == ["poster"]


def test_objects_are_wanted_by_when_they_are_first_on() -> None:
    made, noon = shows(PICTURE, FILM, EVENING), local("2026-11-24 12:00")
    wanted = plan(made, Situation("videotron"), noon)
    when = {one.hash: one.needed_at_ms - noon for one in wanted.soon}
    assert (when["poster"], when["film"], when["still"], when["picture"]) == (0, 0, 0, 60_000)
    assert 6 * 3_600_000 <= when["evening"] < 6 * 3_600_000 + 120_000
    assert wanted.later == ()


def test_what_is_not_on_within_a_day_comes_later_with_all_that_it_shows() -> None:
    dormant = replace(FILM, windows=between(0, 1, days=frozenset()))
    wanted = plan(shows(PICTURE, dormant), Situation("videotron"), local("2026-11-24 12:00"))
    assert [one.hash for one in wanted.soon] == ["poster", "picture"]
    assert [one.hash for one in wanted.later] == ["film", "still"]
