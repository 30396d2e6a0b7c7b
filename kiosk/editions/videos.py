"""Videos: proved and measured by `kiosk.probe`, in a process of its own."""

import base64
import io
import json
import subprocess
from dataclasses import dataclass
from pathlib import Path
from typing import Any, BinaryIO

from PIL import Image

from kiosk import own_command, own_environ
from kiosk.editions.asset import Clip, Refused, Stored, Wanted
from kiosk.editions.imaging import backdrop, thumbnail
from kiosk.store import Store

PROBE_SECONDS = 30
_BYTES_A_SECOND = 20_000_000
"""A probe reads the whole file: a large one has this much more time."""
_AGAIN = "it is tried again after ten minutes; if it stays so, export it again as MP4 (H.264)"
_CRASHED = f"it crashes the player that tries it, or this machine has not enough memory; {_AGAIN}"
_SLOW = f"this machine was too busy for a verdict on it; {_AGAIN}"


@dataclass(frozen=True, slots=True)
class NoVerdict:
    """The video could not be judged, for a cause that may pass."""

    reason: str


def prepare_video(source: BinaryIO, media_type: str, wanted: Wanted, store: Store) -> Clip | Refused | NoVerdict:
    """Store the video as it is and look at the stored copy. StoreError where it cannot be stored."""
    name = store.add_stream(source)
    video = Stored(name, source.tell(), media_type)
    verdict = _probe(store.object_path(name), PROBE_SECONDS + video.length / _BYTES_A_SECOND)
    if isinstance(verdict, Refused | NoVerdict):
        return verdict
    first = base64.b64decode(verdict["picture"])
    with Image.open(io.BytesIO(first), formats=("JPEG",)) as image:
        image.load()
        small = thumbnail(image)
        blurred = backdrop(image) if wanted.blur else None
    return Clip(
        object=video,
        length_ms=verdict["length_ms"],
        width=verdict["width"],
        height=verdict["height"],
        has_audio=verdict["has_audio"],
        poster=Stored(store.add_bytes(first), len(first), "image/jpeg"),
        thumbnail=small.store(store),
        backdrop=blurred.store(store) if blurred else None,
        start_ms=verdict["start_ms"],
    )


def _probe(video: Path, seconds: float) -> dict[str, Any] | Refused | NoVerdict:
    command = own_command("kiosk.probe", str(video))
    try:
        ended = subprocess.run(
            command,
            env=own_environ(),
            stdin=subprocess.DEVNULL,
            capture_output=True,
            timeout=seconds,
            check=False,
        )
    except subprocess.TimeoutExpired:
        return NoVerdict(_SLOW)
    try:
        verdict = json.loads(ended.stdout)
    except ValueError:
        return NoVerdict(_CRASHED)
    match verdict:
        case {
            "length_ms": int(),
            "start_ms": int(),
            "width": int(),
            "height": int(),
            "has_audio": bool(),
            "picture": str(),
        }:
            return dict(verdict)
        case {"reason": str(reason), "out_of_time": bool(out_of_time)}:
            return NoVerdict(_SLOW) if out_of_time else Refused(reason)
        case _:
            return NoVerdict(_CRASHED)
