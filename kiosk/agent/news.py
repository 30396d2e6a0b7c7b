"""What the stage told, and what people should know. On the event loop only."""

from collections import deque
from collections.abc import Callable

from kiosk.wire import Fault, FramePresented, LiveTaken, Message, Notice, OnScreen

_FAULTS = 50


class News:
    """Facts that nobody keeps on disk."""

    def __init__(self, tell: Callable[[Message], None]) -> None:
        """`tell` passes a message on to page and panel."""
        self._tell = tell
        self._notices: dict[str, Notice] = {}
        self._faults: deque[Fault] = deque(maxlen=_FAULTS)
        self.on_screen: OnScreen | None = None
        self.frame_at = 0
        self.live_at = 0

    def heard(self, message: Message) -> None:
        """From the stage."""
        match message:
            case OnScreen():
                self.on_screen = message
            case FramePresented(at=at):
                self.frame_at = at
                return
            case LiveTaken(at=at):
                self.live_at = at
            case Fault():
                self._faults.append(message)
            case _:
                return
        self._tell(message)

    def note(self, about: str, text: str, now_ms: int) -> None:
        """Raise a warning for people, or end it with an empty text; the same again is not news."""
        known = self._notices.get(about)
        if (known.text if known else "") == text:
            return
        notice = Notice(id=about, text=text, at=now_ms)
        if text:
            self._notices[about] = notice
        else:
            del self._notices[about]
        self._tell(notice)

    def another_edition(self) -> None:
        """What was wrong with items of the one before is history."""
        self._faults.clear()

    def notices(self) -> tuple[Notice, ...]:
        return tuple(self._notices.values())

    def faults(self) -> tuple[Fault, ...]:
        """The latest first."""
        return tuple(reversed(self._faults))
