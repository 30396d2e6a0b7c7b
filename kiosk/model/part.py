"""What all parts of the files have in common: frozen, strict, and values in an operator's words."""

import math
import re
from pathlib import PurePosixPath
from typing import Annotated, Any

from pydantic import AfterValidator, BaseModel, ConfigDict, Field

from kiosk.model.words import quoted, wrong

MAX_TEXT = 100_000
"""Characters of a text on screen; what is longer is an error."""


class Part(BaseModel):
    """A table of a file. Unknown keys and values of another type are errors; nothing is converted silently."""

    model_config = ConfigDict(
        frozen=True, extra="forbid", strict=True, allow_inf_nan=False, use_attribute_docstrings=True
    )


def frozen(value: Any) -> Any:
    """The same value with tuples in place of lists, as strict models want it."""
    if isinstance(value, list):
        return tuple(map(frozen, value))
    if isinstance(value, dict):
        return {key: frozen(inner) for key, inner in value.items()}
    return value


def _plain_name(value: str) -> str:
    if not value.strip():
        raise wrong("a name is empty", "write a short name")
    if not value.isprintable():
        raise wrong("a name holds a control character", "use letters, digits, spaces and marks")
    return value


def _key_name(value: str) -> str:
    if not re.fullmatch(r"\w[\w-]*", value):
        raise wrong(f"{quoted(value)} cannot be a name here", "use letters, digits, _ and -")
    return value


def _site_path(value: str) -> str:
    inside = 'write it from the site folder, such as "assets/photo.jpg"'
    if re.match(r"[A-Za-z][A-Za-z0-9+.-]*://", value):
        raise wrong("a web address stands in place of a file", "put the file into the site folder and write its path")
    if "\\" in value:
        raise wrong(f"{quoted(value)} is written with \\", f"write {quoted(value.replace(chr(92), '/'))}")
    if value.startswith("/") or re.match(r"[A-Za-z]:", value):
        raise wrong(f"{quoted(value)} is not a path inside the site folder", inside)
    parts = PurePosixPath(value).parts
    if ".." in parts:
        raise wrong(f"{quoted(value)} leads out of the site folder", "put the file into the site folder")
    if not value.strip() or "\0" in value:
        raise wrong(f"{quoted(value)} is not a path", inside)
    return "/".join(parts) or "."


def milliseconds(seconds: float) -> int:
    return math.floor(seconds * 1000 + 0.5)


Text = Annotated[str, Field(max_length=MAX_TEXT)]
Name = Annotated[str, Field(min_length=1, max_length=200), AfterValidator(_plain_name)]
KeyName = Annotated[str, Field(min_length=1, max_length=64), AfterValidator(_key_name)]
SitePath = Annotated[str, Field(min_length=1, max_length=1000), AfterValidator(_site_path)]
Seconds = Annotated[float, Field(ge=1, le=86400)]
