"""Draws a scene frame by frame and lets ffmpeg encode it."""

import subprocess
from pathlib import Path

from tools.demo.paint import HEIGHT, WIDTH, Frame, canvas, painter

RATE = 30
_COLOUR = ("-vf", "scale=out_color_matrix=bt709:out_range=tv:sws_dither=ed,format=yuv420p")
_TAGS = ("-colorspace", "bt709", "-color_primaries", "bt709", "-color_trc", "bt709", "-color_range", "tv")
_H264 = (
    "-c:v",
    "libx264",
    "-preset",
    "slow",
    "-tune",
    "animation",
    "-aq-mode",
    "3",
    "-g",
    "60",
    "-bf",
    "2",
    "-movflags",
    "+faststart",
)
_VP9 = ("-c:v", "libvpx-vp9", "-b:v", "0", "-deadline", "good", "-cpu-used", "2", "-row-mt", "1", "-g", "60")


def film(frame: Frame, seconds: float, quality: int, file: Path) -> None:
    """Encode as H.264 or, for a .webm, as VP9; `quality` is the encoder's crf, lower is better and larger."""
    codec = _VP9 if file.suffix == ".webm" else _H264
    source = ("-f", "rawvideo", "-pix_fmt", "bgra", "-s", f"{WIDTH}x{HEIGHT}", "-r", str(RATE), "-i", "-")
    command = [
        "ffmpeg",
        "-v",
        "error",
        "-y",
        *source,
        *_COLOUR,
        *codec,
        "-crf",
        str(quality),
        *_TAGS,
        "-map_metadata",
        "-1",
        "-fflags",
        "+bitexact",
        str(file),
    ]
    count = round(seconds * RATE)
    image = canvas(colour="#000000")
    with subprocess.Popen(command, stdin=subprocess.PIPE) as ffmpeg:
        if ffmpeg.stdin is None:
            raise RuntimeError("ffmpeg took no input")
        for number in range(count):
            p = painter(image)
            frame(p, number / count)
            p.end()
            ffmpeg.stdin.write(image.constBits())
    if ffmpeg.returncode:
        raise RuntimeError(f"ffmpeg could not make {file}")
