"""Test clips that carry the mark, in the codecs, sizes and rates that a city's folder holds."""

import subprocess
import tempfile
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from bench.camera.barcode import Mark, stamp

CODECS = {
    "h264": ("mp4", "libx264 -preset veryfast -crf 20"),
    "h264-bframes": ("mp4", "libx264 -preset medium -crf 20 -bf 4 -b_strategy 0"),
    "h264-opengop": ("mp4", "libx264 -preset veryfast -crf 20 -bf 3 -g 12 -x264-params open-gop=1"),
    "hevc": ("mp4", "libx265 -preset ultrafast -crf 22 -x265-params log-level=none -tag:v hvc1"),
    "vp9": ("webm", "libvpx-vp9 -deadline realtime -cpu-used 8 -b:v 2M"),
}
"""Name to container and ffmpeg's encoder with its options."""
CLIPS = Path(tempfile.gettempdir()) / "layar-bench-clips"
"""Where benchmarks keep their clips from run to run."""


def read_rung(text: str) -> tuple[int, int, int]:
    """Width, height and frames a second of a rung such as `1280x720@30`."""
    size, _, rate = text.partition("@")
    width, _, height = size.partition("x")
    return int(width), int(height), int(rate)


@dataclass(frozen=True, slots=True)
class ClipSpec:
    number: int
    """1 to 255; what the mark says."""
    width: int = 1280
    height: int = 720
    rate: int = 30
    frames: int = 150
    codec: str = "h264"
    sound: bool = False
    sound_longer: float = 0.0
    """Seconds by which the sound outlasts the picture; negative: it ends before."""
    rows: tuple[int, ...] = (0, 1, 2)
    """Where its mark stands: at the top, in the middle, at the bottom; elsewhere it is plain grey."""
    missing: frozenset[int] = frozenset()
    """Frames that repeat the one before them: a planted fault."""
    dark: frozenset[int] = frozenset()
    """Frames that are black: a planted fault."""


def make_clip(spec: ClipSpec, folder: Path) -> Path:
    """Encode the clip unless it is there already; return its path."""
    ending, encoder = CODECS[spec.codec]
    name = f"{spec.number:03}-{spec.width}x{spec.height}-{spec.rate}-{spec.frames}-{spec.codec}"
    faults = f"-faulty{hash((spec.missing, spec.dark)) & 0xFFFF:x}" if spec.missing or spec.dark else ""
    heard = f"-sound{spec.sound_longer:+.1f}" if spec.sound else ""
    placed = "" if len(spec.rows) == 3 else "-rows" + "".join(map(str, spec.rows))
    path = folder / f"{name}{placed}{heard}{faults}.{ending}"
    if path.exists():
        return path
    folder.mkdir(parents=True, exist_ok=True)
    seconds = spec.frames / spec.rate + spec.sound_longer
    sound = ["-f", "lavfi", "-t", f"{seconds}", "-i", "sine=frequency=440"] if spec.sound else []
    partial = path.with_name(f"partial-{path.name}")
    command = ["ffmpeg", "-y", "-loglevel", "error", "-f", "rawvideo", "-pix_fmt", "gray"]
    command += ["-s", f"{spec.width}x{spec.height}", "-r", str(spec.rate), "-i", "-", *sound]
    command += ["-c:v", *encoder.split(), "-pix_fmt", "yuv420p", str(partial)]
    with subprocess.Popen(command, stdin=subprocess.PIPE) as process:
        assert process.stdin
        for frame in _frames(spec):
            process.stdin.write(frame.tobytes())
        process.stdin.close()
    if process.returncode:
        raise RuntimeError(f"ffmpeg could not make {path.name}")
    partial.rename(path)
    return path


def make_picture(number: int, size: tuple[int, int], path: Path) -> None:
    """A still picture with the mark of a clip's first frame."""
    (frame,) = _frames(ClipSpec(number, *size, frames=1))
    command = ["ffmpeg", "-y", "-loglevel", "error", "-f", "rawvideo", "-pix_fmt", "gray", "-s", f"{size[0]}x{size[1]}"]
    subprocess.run([*command, "-i", "-", "-frames:v", "1", str(path)], input=frame.tobytes(), check=True)


def make_jpeg(size: tuple[int, int], folder: Path) -> Path:
    """A large photograph: noise in colour over soft shapes."""
    path = folder / f"{size[0]}x{size[1]}.jpg"
    if not path.exists():
        folder.mkdir(parents=True, exist_ok=True)
        source = f"testsrc2=size={size[0]}x{size[1]}:duration=1:rate=1,noise=alls=24:allf=t"
        command = ["ffmpeg", "-y", "-loglevel", "error", "-f", "lavfi", "-i", source, "-frames:v", "1", "-q:v", "3"]
        subprocess.run([*command, str(path)], check=True)
    return path


def _frames(spec: ClipSpec) -> list[NDArray[np.uint8]]:
    """A moving, grainy background, so that the decoder has real work, under the mark."""
    noise = np.random.default_rng(spec.number).integers(40, 200, (spec.height, spec.width), dtype=np.uint16)
    ground = ((noise + np.roll(noise, 1, 1) + np.roll(noise, 2, 0)) // 3).astype(np.uint8)
    made: list[NDArray[np.uint8]] = []
    for number in range(spec.frames):
        if number in spec.missing:
            made.append(made[-1])
            continue
        frame = np.roll(ground, number * 4, 1)
        if number in spec.dark:
            frame[:] = 16
        else:
            stamp(frame, Mark(spec.number, number), spec.rows)
        made.append(frame)
    return made
