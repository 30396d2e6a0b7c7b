import tomllib
from datetime import date, time
from typing import Any

import pytest
from jsonschema import Draft202012Validator  # type: ignore[import-untyped] # it brings no types

from kiosk.model import FEED_KINDS, ITEM_TYPES, SCHEMAS, json_schema, load_site
from tests.model.sites import BERITA, SIANG, SITE
from tests.model.test_player import PLAYER
from tests.model.test_site_problems import CASES

GOOD = {"site": [SITE, ""], "playlist": [SIANG, BERITA], "player": [PLAYER, ""]}
BAD = ["unknown key, with the nearest name", "wrong types", "missing keys", "another language", "rules", "feeds"]


def as_json(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: as_json(inner) for key, inner in value.items()}
    if isinstance(value, list):
        return list(map(as_json, value))
    return value.isoformat() if isinstance(value, date | time) else value


@pytest.mark.parametrize("name", SCHEMAS)
def test_the_schemas_are_schemas(name: str) -> None:
    Draft202012Validator.check_schema(json_schema(name))


@pytest.mark.parametrize(("name", "text"), [(name, text) for name in SCHEMAS for text in GOOD[name]])
def test_the_examples_fit(name: str, text: str) -> None:
    Draft202012Validator(json_schema(name)).validate(as_json(tomllib.loads(text)))


@pytest.mark.parametrize("case", BAD)
def test_mistakes_do_not_fit(case: str) -> None:
    assert not Draft202012Validator(json_schema("site")).is_valid(as_json(tomllib.loads(CASES[case])))


def test_every_type_is_in_the_schema() -> None:
    items = json_schema("playlist")["properties"]["item"]["items"]["discriminator"]["mapping"]
    feeds = json_schema("site")["properties"]["feed"]["items"]["discriminator"]["mapping"]
    assert (set(items), set(feeds)) == (set(ITEM_TYPES), set(FEED_KINDS))


def test_nothing_may_be_null_as_in_toml() -> None:
    assert "null" not in str([json_schema(name) for name in SCHEMAS])


def test_the_example_is_the_one_that_loads() -> None:
    texts = {"site.toml": SITE, "playlists/siang.toml": SIANG, "playlists/berita.toml": BERITA}
    assert load_site(texts).ok
