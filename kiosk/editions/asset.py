"""What became of a file of the site: the safe form in which it plays, or why it does not."""

import msgspec


class Wanted(msgspec.Struct, frozen=True):
    """A file that items use (or the poster), and how large it is ever shown."""

    path: str
    """In the site, with `/`."""
    width: int
    height: int
    """Pixels of the largest zone that shows it; 3840 x 2160 where no canvas is said."""
    blur: bool = False
    """Some item shows it over a blurred copy of itself."""
    cover: bool = False
    """Some item crops it to fill its zone, so that it is kept large enough for that."""


class Stored(msgspec.Struct, frozen=True):
    """An object of the store."""

    hash: str
    length: int
    """Bytes."""
    media_type: str


class Picture(msgspec.Struct, frozen=True, tag=True):
    """Upright, in sRGB, no larger than wanted."""

    object: Stored
    width: int
    height: int
    thumbnail: Stored
    backdrop: Stored | None = None
    """Blurred and darkened copy; only where it was wanted."""


class Clip(msgspec.Struct, frozen=True, tag=True):
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
    start_ms: int = 0
    """Where its first frame stands on the player's clock; not 0 where sound begins before the pictures."""


class Document(msgspec.Struct, frozen=True, tag=True):
    """A PDF as pictures of its pages."""

    pages: tuple[Picture, ...]


class Refused(msgspec.Struct, frozen=True, tag=True):
    """A file that is left out."""

    reason: str
    """For people: what is wrong and what would help."""


Asset = Picture | Clip | Document | Refused
