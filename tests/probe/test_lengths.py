"""What the probe measures is what ffprobe finds by decoding every frame."""

from pathlib import Path

import pytest

from tests.probe.films import Films, length_by_ffprobe, probe

X264 = ("-c:v", "libx264", "-preset", "ultrafast", "-pix_fmt", "yuv420p")
B_FRAMES = (*X264, "-bf", "3", "-g", "25")
OPEN_GOP = ("-c:v", "libx264", "-x264-params", "open-gop=1:keyint=24:bframes=3", "-pix_fmt", "yuv420p")
SINE = ("-f", "lavfi", "-i", "sine=d=3", "-map", "0", "-map", "1")


def check(film: Path) -> None:
    answer = probe(film)
    assert "reason" not in answer, answer
    assert answer["length_ms"] == pytest.approx(length_by_ffprobe(film), abs=1)


@pytest.mark.parametrize("rate", ["24", "25", "30000/1001", "30", "50", "60"])
def test_every_usual_frame_rate(films: Films, rate: str) -> None:
    check(films.film("mp4", *B_FRAMES, rate=rate, seconds=2.37))


@pytest.mark.parametrize(
    ("kind", "arguments"),
    [
        ("mp4", ("-c:v", "libx265", "-preset", "ultrafast", "-x265-params", "log-level=none:bframes=3")),
        ("webm", ("-c:v", "libvpx-vp9", "-deadline", "realtime", "-cpu-used", "8")),
        (
            "webm",
            ("-c:v", "libvpx", "-deadline", "realtime", "-cpu-used", "8", "-auto-alt-ref", "1", "-lag-in-frames", "9"),
        ),
        ("avi", ("-c:v", "mjpeg", "-pix_fmt", "yuvj420p")),
        ("wmv", ("-c:v", "wmv2")),
        ("flv", ("-c:v", "flv1")),
        ("ogv", ("-c:v", "libtheora")),
        ("3gp", B_FRAMES),
        ("mpg", ("-c:v", "mpeg2video", "-bf", "2")),
        ("avi", ("-c:v", "mpeg4", "-bf", "2")),
        ("mkv", B_FRAMES),
        ("mov", B_FRAMES),
        ("ts", B_FRAMES),
    ],
    ids=["hevc", "vp9", "vp8", "mjpeg", "wmv", "flv", "theora", "3gp", "mpeg2", "avi-b", "mkv", "mov", "ts"],
)
def test_every_usual_encoding_and_container(films: Films, kind: str, arguments: tuple[str, ...]) -> None:
    check(films.film(kind, *arguments, seconds=2))


def test_open_groups_of_pictures(films: Films) -> None:
    check(films.film("mp4", *OPEN_GOP))
    check(films.film("ts", *OPEN_GOP))


def test_sound_that_is_longer_does_not_count(films: Films) -> None:
    film = films.film("mp4", *SINE, *X264, "-c:a", "aac", seconds=1.2)

    answer = probe(film)

    assert answer["length_ms"] == 1200
    assert answer["has_audio"] is True


def test_a_film_that_does_not_start_at_zero(films: Films) -> None:
    plain = films.film("mp4", *OPEN_GOP)
    check(films.made("mkv", "-itsoffset", "2.5", "-i", str(plain), "-c", "copy"))
    check(films.made("ts", "-i", str(plain), "-c", "copy", "-output_ts_offset", "7"))


def test_pictures_that_begin_after_the_sound(films: Films) -> None:
    plain = films.film("mp4", *X264, seconds=2)
    film = films.made("mp4", "-f", "lavfi", "-i", "sine=d=3", "-itsoffset", "0.5", "-i", str(plain), "-c:v", "copy")

    answer = probe(film)

    assert answer["length_ms"] == 2000
    assert answer["start_ms"] == pytest.approx(500, abs=30)


def test_an_edit_list_that_begins_within_a_group_of_pictures(films: Films) -> None:
    plain = films.film("mp4", *OPEN_GOP, seconds=5)
    check(films.made("mp4", "-ss", "1.3", "-i", str(plain), "-c", "copy"))


def test_fragments(films: Films) -> None:
    check(films.film("mp4", *B_FRAMES, "-movflags", "+frag_keyframe+empty_moov"))


def test_a_single_frame(films: Films) -> None:
    check(films.film("mp4", *X264, "-frames:v", "1"))


def test_frames_of_different_lengths(films: Films) -> None:
    drop = ("-vf", "select='not(mod(n,3))+gt(n,40)'", "-fps_mode", "vfr")
    check(films.film("mp4", *drop, *B_FRAMES))
    check(films.film("mkv", *drop, *B_FRAMES))
