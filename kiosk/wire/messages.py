"""The messages of the hub. Each is a hint: the disk under STATE is the truth. Times are epoch milliseconds."""

import msgspec

from kiosk.model import Figure


class _Message(msgspec.Struct, frozen=True, tag=True, kw_only=True):
    """One JSON object a WebSocket text frame; `type` names the class."""


class Hello(_Message, frozen=True):
    """The first message of a client: who it is."""

    role: str
    """`stage`, `panel` or `page`."""
    version: str


class Adopted(_Message, frozen=True):
    """Agent to all: `current` names another edition."""

    edition: str
    at: int


class SituationChanged(_Message, frozen=True):
    """Agent to stage: `situation.json` was replaced."""

    at: int


class Figures(_Message, frozen=True):
    """Agent to all: figures that changed; the first message after `Hello` has them all."""

    figures: tuple[Figure, ...]


class Identify(_Message, frozen=True):
    """Agent to stage: say the name of this screen on every output, for so many milliseconds."""

    for_ms: int


class LiveWanted(_Message, frozen=True):
    """Agent to stage: somebody watches the live picture until then."""

    until: int


class LiveTaken(_Message, frozen=True):
    """Stage to agent: STATE/live.jpg was replaced."""

    at: int


class ZoneNow(msgspec.Struct, frozen=True):
    zone: str
    rule: str
    level: str
    playlist: str
    item_key: str
    type: str
    title: str
    src: str
    start: int
    end: int
    faulty: str = ""
    """Why the poster is shown in its place; empty when it is really on."""


class OnScreen(_Message, frozen=True):
    """Stage to agent to all: what is presented now."""

    edition: str
    screen: str
    layout: str
    renderer: str
    """The graphics path in words, such as `software (raster)`."""
    since: int
    zones: tuple[ZoneNow, ...]


class FramePresented(_Message, frozen=True):
    """Stage to agent, about once a second while frames are presented: when the latest was."""

    at: int


class Fault(_Message, frozen=True):
    """Stage to agent: an item could not be shown."""

    item_key: str
    title: str
    reason: str
    at: int


class Notice(_Message, frozen=True):
    """Agent to page and panel: a warning for people, or its end when `text` is empty."""

    id: str
    text: str
    at: int


Message = (
    Hello
    | Adopted
    | SituationChanged
    | Figures
    | Identify
    | LiveWanted
    | LiveTaken
    | OnScreen
    | FramePresented
    | Fault
    | Notice
)

_decoder: msgspec.json.Decoder[Message] = msgspec.json.Decoder(Message)


def encode(message: Message) -> bytes:
    return msgspec.json.encode(message)


def decode(data: bytes | str) -> Message:
    """Raise `msgspec.ValidationError` (or its parent `DecodeError`) on anything that is not a message."""
    try:
        return _decoder.decode(data)
    except (UnicodeDecodeError, RecursionError) as error:  # msgspec 0.22 lets them through
        raise msgspec.DecodeError(str(error)) from error
