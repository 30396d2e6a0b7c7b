"""What became of a file of the site: the safe form in which it plays, or why it does not."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Wanted:
    """A file that items use (or the poster), and how large it is ever shown."""

    path: str
    """In the site, with `/`."""
    width: int
    height: int
    """Pixels of the largest zone that shows it; 3840 x 2160 where no canvas is said."""
    blur: bool = False
    """Some item shows it over a blurred copy of itself."""


@dataclass(frozen=True, slots=True)
class Stored:
    """An object of the store."""

    hash: str
    length: int
    """Bytes."""
    media_type: str


@dataclass(frozen=True, slots=True)
class Picture:
    """Upright, in sRGB, no larger than wanted."""

    object: Stored
    width: int
    height: int
    thumbnail: Stored
    backdrop: Stored | None = None
    """Blurred and darkened copy; only where it was wanted."""


@dataclass(frozen=True, slots=True)
class Clip:
    """A video that was seen to yield frames."""

    object: Stored
    length_ms: int
    """End of its last frame minus start of its first."""
    width: int
    height: int
    """As displayed: rotation and pixel shape considered."""
    has_audio: bool
    poster: Stored
    """Its first frame."""
    thumbnail: Stored
    backdrop: Stored | None = None


@dataclass(frozen=True, slots=True)
class Document:
    """A PDF as pictures of its pages."""

    pages: tuple[Picture, ...]


@dataclass(frozen=True, slots=True)
class Refused:
    """A file that is left out."""

    reason: str
    """For people: what is wrong and what would help."""


Asset = Picture | Clip | Document | Refused
