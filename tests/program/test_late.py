"""An edition that is opened for showing is the one that was decoded whole."""

import json

import msgspec
import pytest
from hypothesis import given
from msgspec.structs import replace

from kiosk.program import Program, decode_edition, encode_edition, open_edition
from tests.program.build import JAKARTA, edition, item, playlist
from tests.program.strategies import Case, cases


@given(cases(JAKARTA))
def test_it_answers_the_same(case: Case) -> None:
    data = encode_edition(case.edition)
    opened, whole = open_edition(data), decode_edition(data)
    asked, known = Program(opened), Program(whole)
    for t in case.instants:
        assert asked.at(t, case.situation) == known.at(t, case.situation)
    assert replace(opened, objects=whole.objects, thumbnails=whole.thumbnails) == replace(
        whole, playlists=opened.playlists
    )
    assert dict(opened.playlists) == whole.playlists


def test_it_knows_which_playlists_there_are_without_reading_them() -> None:
    opened = open_edition(encode_edition(edition((), {"a": playlist(item("x"))})))
    assert "a" in opened.playlists
    assert "b" not in opened.playlists
    assert opened.playlists.get("b") is None
    assert len(opened.playlists) == 1
    assert opened.playlists["a"] is opened.playlists["a"]


@pytest.mark.parametrize("data", [b"", b"{}", b"[]", b'{"site":\xff}', encode_edition(edition((), {}))[:-1]])
def test_what_is_no_edition_is_refused(data: bytes) -> None:
    with pytest.raises(msgspec.DecodeError):
        open_edition(data)


def test_an_edition_of_another_schema_is_read_whole_at_once() -> None:
    record = json.loads(encode_edition(edition((), {"a": playlist(item("x"))})))
    record["schema_version"] += 1
    record["playlists"]["a"]["items"][0]["slot_ms"] = "later"
    with pytest.raises(msgspec.DecodeError):
        open_edition(json.dumps(record).encode())
