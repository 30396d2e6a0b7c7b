"""Files that are being written while a build runs."""

from pathlib import Path
from typing import BinaryIO

import pytest

from kiosk.editions import Outcome, collect, open_file
from kiosk.store import hash_of
from tests.editions.builder import Builder
from tests.support.media import Media


def test_a_new_file_that_is_being_written_waits(builder: Builder, media: Media) -> None:
    builder.put("a.png", media.picture("red"))
    builder.put("b.png", media.picture("blue").read_bytes()[:100])

    report = builder.build(held=["b.png"])

    assert (report.outcome, report.waiting) == (Outcome.ADOPTED, ("b.png",))
    assert builder.plays() == ["a.png"]
    assert "still being written" in report.left_out[0].reason
    builder.put("b.png", media.picture("blue"))
    assert builder.build().waiting == ()
    assert builder.plays() == ["a.png", "b.png"]


def test_a_file_that_is_being_replaced_stays_what_it_was(builder: Builder, media: Media) -> None:
    builder.put("a.png", media.picture("red"))
    builder.build()
    builder.put("a.png", media.picture("blue").read_bytes()[:100])
    builder.put("b.png", media.picture("green"))

    for _ in range(2):
        assert builder.build(held=["a.png"]).waiting == ("a.png",)
        assert builder.plays() == ["a.png", "b.png"]
        assert builder.object_of("a.png") == media.picture("red").read_bytes()

    assert builder.build().waiting == ()
    assert builder.plays() == ["b.png"]


def test_while_the_site_file_is_being_written_nothing_changes(builder: Builder, media: Media) -> None:
    builder.put("site.toml", "")
    builder.put("a.png", media.picture("red"))
    first = builder.build()
    builder.put("site.toml", "[si")
    builder.put("b.png", media.picture("blue"))

    report = builder.build(held=["site.toml"])

    assert (report.outcome, report.edition, report.ok) == (Outcome.WAITING, first.edition, True)
    assert "site.toml" in report.message


def test_a_file_that_changes_between_listing_and_reading_waits(
    builder: Builder, media: Media, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = builder.put("a.png", media.picture("red"))

    def changing(site: Path, name: str) -> BinaryIO:
        file = open_file(site, name)
        with path.open("ab") as more:
            more.write(b"more")
        return file

    monkeypatch.setattr(collect, "open_file", changing)

    assert builder.build().waiting == ("a.png",)
    assert builder.plays() == []


@pytest.mark.parametrize("name", ["a.png", "a.mp4", "a.pdf"])
def test_a_file_that_changes_before_it_is_prepared_waits(
    builder: Builder, media: Media, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    source = {"a.png": media.picture("red"), "a.mp4": media.clip(), "a.pdf": media.document()}[name]
    builder.put(name, source)
    monkeypatch.setattr(collect, "name_of", lambda _: (hash_of(b"what it was"), source.stat().st_size))

    assert builder.build().waiting == (name,)
    assert builder.plays() == []


def test_a_file_that_goes_while_it_is_looked_at_is_left_out(
    builder: Builder, media: Media, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = builder.put("a.png", media.picture("red"))
    builder.put("b.png", media.picture("blue"))

    def vanishing(site: Path, name: str) -> BinaryIO:
        path.unlink(missing_ok=True)
        return open_file(site, name)

    monkeypatch.setattr(collect, "open_file", vanishing)

    report = builder.build()

    assert builder.plays() == ["b.png"]
    assert [one.src for one in report.left_out] == ["a.png"]
