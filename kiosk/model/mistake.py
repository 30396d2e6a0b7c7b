"""A problem before its line is known."""

from typing import NamedTuple

from kiosk.model.positions import Path
from kiosk.model.problem import Severity


class Mistake(NamedTuple):
    """What is wrong with the value that `path` leads to."""

    path: Path
    message: str
    hint: str = ""
    severity: Severity = "error"

    def below(self, *path: str | int) -> "Mistake":
        """The same, seen from the table that `path` leads from."""
        return self._replace(path=path + self.path)
