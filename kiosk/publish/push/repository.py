"""The folder that is sent."""

from pathlib import Path
from typing import BinaryIO

from kiosk.publish.push.errors import CommandError, PushError
from kiosk.publish.push.pieces import Piece


def is_repository(folder: Path) -> bool:
    """Whether `layar publish` wrote it."""
    return (folder / "metadata" / "timestamp.json").is_file()


class RepositoryFolder:
    """A repository as `layar publish` writes it. Whatever a screen asks for, no other file is read."""

    def __init__(self, folder: Path) -> None:
        """Raise CommandError where it is none."""
        self._folder = folder
        if not is_repository(folder):
            raise CommandError("not a repository", str(folder), "give the folder that `layar publish` wrote")

    def has(self, piece: Piece) -> bool:
        return self._path(piece).is_file()

    def open(self, piece: Piece) -> BinaryIO:
        """Raise PushError."""
        try:
            return self._path(piece).open("rb")
        except OSError as error:
            raise PushError("cannot send", f"{self._path(piece)}: {error.strerror}", "publish again") from error

    def _path(self, piece: Piece) -> Path:
        return self._folder / piece.path
