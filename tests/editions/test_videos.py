import sys
from pathlib import Path

import pytest
from PIL import Image

from kiosk.editions import Clip, Refused, Wanted, videos, workers
from kiosk.editions.videos import NoVerdict, prepare_video
from kiosk.store import Store
from tests.editions.builder import Builder
from tests.support.media import Media

WANTED = Wanted("x", 1280, 720, blur=True)
HURRIED = """
import sys
from pathlib import Path
from kiosk.editions import videos, worker
videos.PROBE_SECONDS = 0
worker.main(Path(sys.argv[1]))
"""
CRASHED, SLOW = NoVerdict(videos._CRASHED), NoVerdict(videos._SLOW)


@pytest.fixture
def store(state: Path) -> Store:
    return Store(state)


def prepared(path: Path, store: Store, wanted: Wanted = WANTED) -> Clip | Refused | NoVerdict:
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
    ("program", "found"),
    [
        ("kill -SEGV $$", CRASHED),
        ("kill -KILL $$", CRASHED),
        ("exit 1", CRASHED),
        ("echo nonsense", CRASHED),
        ("echo '{}'", CRASHED),
        ('echo \'{"reason": "because", "out_of_time": false}\'', Refused("because")),
        ('echo \'{"reason": "because", "out_of_time": true}\'', SLOW),
        ("exec sleep 100", SLOW),
    ],
)
def test_whatever_the_probe_does_is_a_verdict_or_said_to_be_none(
    media: Media, store: Store, monkeypatch: pytest.MonkeyPatch, program: str, found: Refused | NoVerdict
) -> None:
    monkeypatch.setattr(videos, "own_command", lambda *_: ("sh", "-c", program))
    monkeypatch.setattr(videos, "PROBE_SECONDS", 0.5)

    assert prepared(media.clip(), store) == found


def test_a_large_video_has_longer(media: Media, store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    answer = 'sleep 0.2; echo \'{"reason": "because", "out_of_time": false}\''
    monkeypatch.setattr(videos, "own_command", lambda *_: ("sh", "-c", answer))
    monkeypatch.setattr(videos, "PROBE_SECONDS", 0.0)
    monkeypatch.setattr(videos, "_BYTES_A_SECOND", media.clip().stat().st_size / 10)

    assert prepared(media.clip(), store) == Refused("because")


def test_a_video_for_which_there_was_no_time_is_looked_at_again(
    builder: Builder, media: Media, monkeypatch: pytest.MonkeyPatch
) -> None:
    builder.put("a.mp4", media.clip())
    with monkeypatch.context() as patch:
        patch.setattr(workers, "own_command", lambda _, state: (sys.executable, "-P", "-c", HURRIED, state))
        report = builder.build()
    assert [one.reason for one in report.left_out] == [SLOW.reason]
    assert report.again_at == report.at + 600_000

    again = builder.build()
    assert (again.counts.prepared, again.again_at) == (0, report.again_at)
    later = builder.build(later_ms=700_000)
    assert (later.left_out, later.again_at) == ((), 0)
    assert builder.plays() == ["a.mp4"]
