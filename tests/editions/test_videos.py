from pathlib import Path

import pytest
from PIL import Image

from kiosk.editions import Clip, Refused, Wanted, videos
from kiosk.editions.videos import prepare_video
from kiosk.store import Store
from tests.support.media import Media

WANTED = Wanted("x", 1280, 720, blur=True)


@pytest.fixture
def store(state: Path) -> Store:
    return Store(state)


def prepared(path: Path, store: Store, wanted: Wanted = WANTED) -> Clip | Refused:
    with path.open("rb") as file:
        return prepare_video(file, "video/mp4", wanted, store)


def test_a_video_is_kept_as_it_is_beside_its_first_frame(media: Media, store: Store) -> None:
    path = media.clip("red", (640, 360), seconds=2, sound=True)

    clip = prepared(path, store)

    assert isinstance(clip, Clip)
    assert store.object_path(clip.object.hash).read_bytes() == path.read_bytes()
    assert (clip.length_ms, clip.start_ms, clip.width, clip.height, clip.has_audio) == (2000, 0, 640, 360, True)
    for stored, size in ((clip.poster, (640, 360)), (clip.thumbnail, (320, 180)), (clip.backdrop, (384, 216))):
        assert stored is not None
        with Image.open(store.object_path(stored.hash)) as image:
            assert image.size == size
            red, green, blue = image.convert("RGB").getpixel((10, 10))  # type: ignore[misc]  # three of RGB
            assert red > 100 > max(green, blue)


def test_a_backdrop_only_where_it_is_wanted(media: Media, store: Store) -> None:
    clip = prepared(media.clip(), store, Wanted("x", 1280, 720))

    assert isinstance(clip, Clip)
    assert clip.backdrop is None


def test_a_video_that_does_not_decode_is_refused_in_the_words_of_the_probe(store: Store, tmp_path: Path) -> None:
    (tmp_path / "x.mp4").write_bytes(b"\0\0\0\x18ftypisom\0\0\0\0isomavc1" + bytes(5000))

    found = prepared(tmp_path / "x.mp4", store)

    assert isinstance(found, Refused)
    assert "cannot be opened" in found.reason


@pytest.mark.parametrize(
    ("program", "said"),
    [
        ("kill -SEGV $$", "crashes the player"),
        ("exit 1", "crashes the player"),
        ("echo nonsense", "crashes the player"),
        ("echo '{}'", "crashes the player"),
        ('echo \'{"reason": "because"}\'', "because"),
        ("exec sleep 100", "no verdict"),
    ],
)
def test_whatever_the_probe_does_is_a_verdict(
    media: Media, store: Store, monkeypatch: pytest.MonkeyPatch, program: str, said: str
) -> None:
    monkeypatch.setattr(videos, "own_command", lambda *_: ("sh", "-c", program))
    monkeypatch.setattr(videos, "PROBE_SECONDS", 0.5)

    found = prepared(media.clip(), store)

    assert isinstance(found, Refused)
    assert said in found.reason
