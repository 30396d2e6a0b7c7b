import base64
import io
import subprocess
import sys
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PIL import Image
from PySide6.QtMultimedia import QMediaPlayer

from kiosk.probe import libav
from tests.probe.films import ROOT, Films, probe

X264 = ("-c:v", "libx264", "-preset", "ultrafast", "-pix_fmt", "yuv420p", "-g", "25")
UNKNOWN = "import kiosk.probe.libav; kiosk.probe.libav.TRIED = frozenset()"
MATRIX = {90: (0, 1, -1, 0), 180: (-1, 0, 0, -1), 270: (0, -1, 1, 0)}


@pytest.fixture
def sound(films: Films) -> Path:
    return films.made("mp4", "-f", "lavfi", "-i", "sine=d=2", "-c:a", "aac")


@pytest.fixture
def good(films: Films) -> Path:
    return films.film("mp4", *X264, "-b:v", "2M", "-movflags", "+faststart", seconds=4)


def refused(data: bytes, folder: Path, name: str = "film.mp4") -> str:
    (folder / name).write_bytes(data)
    answer = probe(folder / name)
    assert answer.keys() == {"reason", "out_of_time"}, answer
    assert not answer["out_of_time"]
    return str(answer["reason"])


def picture(answer: dict[str, Any]) -> Image.Image:
    """Take the first frame out of an answer."""
    return Image.open(io.BytesIO(base64.b64decode(answer.pop("picture"))))


def test_a_good_film(good: Path) -> None:
    answer = probe(good)

    first = picture(answer)
    assert answer == {"length_ms": 4000, "start_ms": 0, "width": 320, "height": 180, "has_audio": False}
    with first:
        assert first.size == (320, 180)
        assert first.format == "JPEG"
        assert len(first.getcolors(100_000) or []) > 100


def test_the_player_is_there_until_the_process_is_not(good: Path) -> None:
    """Taken down by the thread that renders, it would end the process with an abort, after a good answer."""
    is_there = "any(isinstance(one, player.Player) for one in gc.get_objects())"
    end = f"end = os._exit; os._exit = lambda code: end(code if {is_there} else 70)"
    probe(good, f"import gc, os; import kiosk.probe.player as player; {end}")


def test_what_is_no_film(tmp_path: Path) -> None:
    assert "cannot be opened" in refused(b"", tmp_path)
    assert "cannot be opened" in refused(np.random.default_rng(1).bytes(50_000), tmp_path)
    assert "cannot be opened" in refused(b"#EXTM3U\n#EXTINF:3,\nother.mp4\n#EXT-X-ENDLIST\n", tmp_path)


def test_a_good_film_on_a_machine_that_is_too_busy(good: Path) -> None:
    answer = probe(good, "import kiosk.probe.player as player; player._FIRST_FRAME_MS = 0")

    assert answer["out_of_time"]


def test_sound_alone(sound: Path, tmp_path: Path) -> None:
    assert refused(sound.read_bytes(), tmp_path) == "it has no pictures, only sound"


def test_an_encoding_that_qt_cannot_show(films: Films, tmp_path: Path) -> None:
    film = films.film("mp4", "-c:v", "libaom-av1", "-cpu-used", "8", "-usage", "realtime", seconds=0.5)

    assert "encoded as AV1" in refused(film.read_bytes(), tmp_path)


@pytest.mark.parametrize("part", [0.3, 0.6, 0.9])
def test_a_film_that_is_cut_off(films: Films, good: Path, tmp_path: Path, part: float) -> None:
    data = good.read_bytes()
    assert "cut off" in refused(data[: int(len(data) * part)], tmp_path)
    webm = films.film("webm", "-c:v", "libvpx", "-deadline", "realtime", "-cpu-used", "8", seconds=4).read_bytes()
    if part < 0.9:
        assert "cut off" in refused(webm[: int(len(webm) * part)], tmp_path, "film.webm")


def test_a_film_whose_index_is_missing(films: Films, tmp_path: Path) -> None:
    late = films.film("mp4", *X264, "-b:v", "2M", seconds=2).read_bytes()
    assert "cannot be opened" in refused(late[: len(late) // 2], tmp_path)


def test_a_film_with_a_hole_in_its_middle(good: Path, tmp_path: Path) -> None:
    data = bytearray(good.read_bytes())
    start, end = len(data) * 4 // 10, len(data) * 7 // 10
    data[start:end] = bytes(end - start)

    assert "damaged" in refused(bytes(data), tmp_path)


def test_a_film_that_lost_all_its_pictures(good: Path, tmp_path: Path) -> None:
    data = bytearray(good.read_bytes())
    start = data.index(b"mdat") + 4
    data[start:] = bytes(len(data) - start)

    reason = refused(bytes(data), tmp_path)

    assert "damaged" in reason or "not one picture" in reason


def test_a_film_with_wrong_bytes_everywhere(good: Path, tmp_path: Path) -> None:
    data = bytearray(good.read_bytes())
    chance = np.random.default_rng(2)
    for place in chance.integers(len(data) // 20, len(data), len(data) // 400):
        data[place] ^= int(chance.integers(1, 256))

    assert "damaged" in refused(bytes(data), tmp_path)


@pytest.mark.parametrize("degrees", [90, 180, 270])
def test_a_film_that_lies_on_its_side_stands_up(films: Films, tmp_path: Path, degrees: int) -> None:
    """Left half red, right half blue; as a telephone marks it, by the matrix of its track."""
    halves = "color=red:s=160x180:d=1[a];color=blue:s=160x180:d=1[b];[a][b]hstack"
    plain = films.made("mp4", "-filter_complex", halves, *X264)
    data = bytearray(plain.read_bytes())
    matrix = data.index(b"tkhd") + 4 + 40
    a, b, c, d = (value << 16 & 0xFFFFFFFF for value in MATRIX[degrees])
    for place, value in enumerate((a, b, 0, c, d)):
        data[matrix + 4 * place : matrix + 4 * place + 4] = value.to_bytes(4)
    (tmp_path / "turned.mp4").write_bytes(data)

    answer = probe(tmp_path / "turned.mp4")

    assert (answer["width"], answer["height"]) == ((320, 180) if degrees == 180 else (180, 320))
    with picture(answer) as first:
        assert first.size == (answer["width"], answer["height"])
        places = {90: (90, 20), 180: (300, 90), 270: (90, 300)}
        red = first.getpixel(places[degrees])
        assert isinstance(red, tuple)
        assert (red[0] > 200, red[2] < 60) == (True, True)


@pytest.mark.parametrize(
    ("kind", "arguments"),
    [
        ("mp4", ("-c:v", "libx265", "-x265-params", "log-level=none", "-pix_fmt", "yuv420p10le")),
        ("webm", ("-c:v", "libvpx-vp9", "-deadline", "realtime", "-cpu-used", "8", "-pix_fmt", "yuv420p10le")),
        ("mov", ("-c:v", "prores", "-pix_fmt", "yuv422p10le")),
        ("mp4", ("-c:v", "libx264", "-pix_fmt", "yuv444p")),
        ("mov", ("-c:v", "png", "-pix_fmt", "rgb24")),
    ],
    ids=["hevc-10", "vp9-10", "prores", "444", "rgb"],
)
def test_every_depth_of_colour_has_a_first_frame_in_its_colours(
    films: Films, kind: str, arguments: tuple[str, ...]
) -> None:
    """Left half red, right half blue, 322 wide so that rows have something left over."""
    halves = "color=red:s=160x180:d=0.5[a];color=blue:s=162x180:d=0.5[b];[a][b]hstack"
    film = films.made(kind, "-filter_complex", halves, *arguments)

    with picture(probe(film)) as first:
        assert first.size == (322, 180)
        left, right = first.getpixel((20, 170)), first.getpixel((300, 10))
    assert left == pytest.approx((254, 0, 0), abs=12)
    assert right == pytest.approx((0, 0, 254), abs=12)


def test_pixels_that_are_not_square(films: Films) -> None:
    film = films.film("mp4", "-vf", "setsar=16/11", *X264, size="360x288", seconds=1)

    answer = probe(film)

    assert (answer["width"], answer["height"]) == (523, 288)


@pytest.mark.parametrize(
    "name", ["a b.mp4", "-i.mp4", "concat:x.mp4", "emoji 🎬.mp4", "ملف.mp4", "new\nline.mp4", "%41.mp4"]
)
def test_names_are_only_names(good: Path, tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_bytes(good.read_bytes())

    assert probe(tmp_path / name)["length_ms"] == 4000


def test_a_file_may_not_take_all_the_memory() -> None:
    greedy = "from kiosk.probe.__main__ import _limit; _limit(); bytearray(5 << 30)"

    done = subprocess.run([sys.executable, "-c", greedy], cwd=ROOT, capture_output=True, text=True, check=False)

    assert done.stderr.endswith("MemoryError\n")


@pytest.mark.usefixtures("qapp")
def test_the_libraries_that_qt_brings_are_known() -> None:
    assert QMediaPlayer().source().isEmpty()  # by now Qt has loaded them
    assert libav.load() is not None


def test_with_libraries_that_are_not_known_lengths_come_from_the_player(films: Films, good: Path) -> None:
    long_sound = films.film("mp4", "-f", "lavfi", "-i", "sine=d=6", *X264, "-c:a", "aac", seconds=2)

    assert probe(good, UNKNOWN)["length_ms"] == pytest.approx(4000, abs=1)
    assert probe(long_sound, UNKNOWN)["length_ms"] == pytest.approx(2000, abs=1)
