"""Videos: proved and measured by `kiosk.probe`, in a process of its own."""

import base64
import io
import json
import subprocess
from pathlib import Path
from typing import Any, BinaryIO

from PIL import Image

from kiosk import own_command, own_environ
from kiosk.editions.asset import Clip, Refused, Stored, Wanted
from kiosk.editions.imaging import backdrop, thumbnail
from kiosk.store import Store

PROBE_SECONDS = 30
_CRASHED = "it crashes the player that tries it; export it again as MP4 (H.264)"
_SLOW = f"no verdict on it within {PROBE_SECONDS} s; export it again as MP4 (H.264)"


def prepare_video(source: BinaryIO, media_type: str, wanted: Wanted, store: Store) -> Clip | Refused:
    """Store the video as it is and look at the stored copy. StoreError where it cannot be stored."""
    name = store.add_stream(source)
    video = Stored(name, source.tell(), media_type)
    verdict = _probe(store.object_path(name))
    if isinstance(verdict, Refused):
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


def _probe(video: Path) -> dict[str, Any] | Refused:
    command = own_command("kiosk.probe", str(video))
    try:
        ended = subprocess.run(
            command,
            env=own_environ(),
            stdin=subprocess.DEVNULL,
            capture_output=True,
            timeout=PROBE_SECONDS,
            check=False,
        )
    except subprocess.TimeoutExpired:
        return Refused(_SLOW)
    try:
        verdict = json.loads(ended.stdout)
    except ValueError:
        return Refused(_CRASHED)
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
        case {"reason": str(reason)}:
            return Refused(reason)
        case _:
            return Refused(_CRASHED)
