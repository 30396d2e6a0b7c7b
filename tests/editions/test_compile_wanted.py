from collections.abc import Mapping

import pytest

from kiosk.editions import wanted
from kiosk.editions.asset import Wanted
from kiosk.model import load_site
from tests.model.sites import MEDIA, PATHS, TEXTS


def asked(texts: Mapping[str, str], *paths: str) -> dict[str, Wanted]:
    return {one.path: one for one in wanted(load_site(texts).site, paths)}


def image(src: str, more: str = "") -> str:
    return f'[[item]]\ntype = "image"\nsrc = "{src}"\n{more}\n'


SCREENS = """
[[screen]]
name = "small"
tags = ["hall"]
canvas = [320, 200]
[[screen]]
name = "large"
canvas = [1000, 600]
[[layout]]
name = "split"
[[layout.zone]]
name = "left"
rect = [0, 0, "33.3%", 100]
[[layout.zone]]
name = "right"
rect = ["50%", 0, "50%", "100%"]
"""


def test_the_example_wants_its_media() -> None:
    found = asked(TEXTS, *PATHS)
    assert sorted(found) == sorted(MEDIA)
    assert found["assets/poster.png"] == Wanted("assets/poster.png", 1280, 720, blur=False, cover=True)
    assert found["assets/foto.jpg"] == Wanted("assets/foto.jpg", 1280, 634, blur=True, cover=False)


def test_a_bare_folder_wants_all_its_media_at_the_largest_size() -> None:
    found = asked({}, "b.mp4", "a/10.jpg", "a/9.jpg", "site.toml", "notes.txt", "drawing.svg")
    assert list(found) == ["a/9.jpg", "a/10.jpg", "b.mp4", "drawing.svg"]
    assert {(one.width, one.height) for one in found.values()} == {(3840, 2160)}


def test_what_is_not_there_or_not_enabled_is_not_wanted() -> None:
    assert asked({"playlists/a.toml": image("gone.png") + image("off.png", "enabled = false")}, "off.png") == {}


@pytest.mark.parametrize(
    ("rule", "size"),
    [
        ('zones = { main = "a" }', (1000, 600)),
        ('zones = { main = "a" }\nscreens = ["hall"]', (320, 200)),
        ('zones = { left = "a" }\nlayout = "split"', (333, 100)),
        ('zones = { right = "a" }\nlayout = "split"\nscreens = ["small"]', (160, 200)),
        ('zones = { left = "a", right = "a" }\nlayout = "split"', (500, 600)),
        ('zones = { main = "b" }', (1000, 600)),
    ],
)
def test_a_file_is_wanted_as_large_as_the_largest_zone_that_shows_it(rule: str, size: tuple[int, int]) -> None:
    site = f'{SCREENS}\n[[rule]]\nname = "r"\n{rule}\n'
    texts = {"site.toml": site, "playlists/a.toml": image("a.png"), "playlists/b.toml": image("b.png")}
    found = asked(texts, "a.png", "b.png")["a.png"]
    assert (found.width, found.height) == size


def test_all_uses_of_a_file_count() -> None:
    texts = {"playlists/a.toml": image("a.png", 'fit = "contain"') + image("b.png", 'fit = "blur"')}
    texts |= {"playlists/b.toml": image("b.png", 'fit = "stretch"')}
    found = asked(texts, "a.png", "b.png")
    assert (found["a.png"].blur, found["a.png"].cover) == (False, False)
    assert (found["b.png"].blur, found["b.png"].cover) == (True, True)


def test_the_picture_of_an_announcement_is_wanted() -> None:
    texts = {"playlists/a.toml": '[[item]]\ntype = "announcement"\npicture = "p.png"\n'}
    assert asked(texts, "p.png", "q.png") == {"p.png": Wanted("p.png", 3840, 2160, blur=False, cover=True)}
