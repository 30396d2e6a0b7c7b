"""One push, from the first question to the word of the screen."""

from collections.abc import Callable
from dataclasses import dataclass

from kiosk.publish.push.errors import AskAgainError, CutError, PushError, RefusedError
from kiosk.publish.push.line import Line
from kiosk.publish.push.pieces import Metadata, Piece
from kiosk.publish.push.progress import Meter, Progress
from kiosk.publish.push.repository import RepositoryFolder

_TRIES = 8
"""In a row that bring nothing forward."""
_FIRST_WAIT, _LONGEST_WAIT = 0.5, 30.0
_QUEUE_SECONDS = 900.0
"""Behind another push."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What the screen says."""

    outcome: str
    """`adopted`, `held` (until the hold there ends), `waiting` (for its instant) or `nothing new`."""
    edition: str
    message: str
    sent_bytes: int
    screen: str
    """Its name in the edition; empty where it has none yet."""


class Push:
    """Asks, sends, asks again; after a cut it goes on where that was."""

    def __init__(
        self, repository: RepositoryFolder, line: Line, meter: Meter, cancelled: Callable[[float], bool]
    ) -> None:
        self._repository = repository
        self._line = line
        self._meter = meter
        self._cancelled = cancelled
        self._sent = 0
        self._failures = 0
        self._waited = 0.0

    def run(self) -> Outcome:
        while True:
            try:
                self._send_all()
                applied = self._line.apply()
            except CutError as error:
                self._pause(error)
            except AskAgainError as error:
                self._count(error)
            else:
                return Outcome(applied.outcome, applied.edition, applied.message, self._sent, applied.screen)

    def _send_all(self) -> None:
        """Until the screen asks for nothing that is here."""
        before: tuple[Piece, ...] = ()
        while pieces := tuple(piece for piece in self._line.missing().missing if self._repository.has(piece)):
            if pieces == before:
                raise RefusedError("not sent", "the screen asks for the same again and again", "update Layar there")
            before = pieces
            content = [piece for piece in pieces if not isinstance(piece, Metadata)]
            self._meter.expect(sum(piece.length for piece in content), sum(piece.have for piece in content))
            for piece in pieces:
                self._send(piece)
                self._failures = 0

    def _send(self, piece: Piece) -> None:
        if self._cancelled(0):
            raise PushError("not finished", "it was cancelled", "push again to go on")
        with self._repository.open(piece) as file:
            if isinstance(piece, Metadata):
                self._line.put_metadata(piece, file.read())
            else:
                self._line.put(piece, file, self._moved)

    def _moved(self, count: int) -> None:
        if self._cancelled(0):
            raise PushError("not finished", "it was cancelled", "push again to go on")
        self._sent += count
        self._meter.moved(count)

    def _pause(self, error: CutError) -> None:
        if error.wait_seconds is None:
            self._count(error)
            wait = min(_FIRST_WAIT * 2 ** (self._failures - 1), _LONGEST_WAIT)
        else:
            wait = error.wait_seconds
            self._waited += wait
            if self._waited > _QUEUE_SECONDS:
                raise error
        self._meter.waiting(error.why)
        if self._cancelled(wait):
            raise PushError("not finished", "it was cancelled", "push again to go on")

    def _count(self, error: PushError) -> None:
        self._failures += 1
        if self._failures >= _TRIES:
            raise error


def push(
    repository: RepositoryFolder,
    line: Line,
    tell: Callable[[Progress], None],
    cancelled: Callable[[float], bool],
) -> Outcome:
    """Send what the screen lacks and let it play. Raise PushError or one of its kinds; what was sent is not sent again.

    `cancelled` waits for so many seconds and says whether it is to end, as `threading.Event.wait` does.
    """
    return Push(repository, line, Meter(tell), cancelled).run()
