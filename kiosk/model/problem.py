"""What is wrong in the files that an operator writes."""

from dataclasses import dataclass
from typing import Literal

Severity = Literal["error", "warning"]


@dataclass(frozen=True, slots=True)
class Problem:
    """One mistake and where it is. Errors keep a new edition from being made; warnings do not."""

    file: str
    """Path in the site, with `/`; for a setting from the environment the name of the variable."""
    line: int
    """From 1, of the key or table concerned; 0 where the file is not a text or is missing."""
    message: str
    """What is wrong."""
    hint: str = ""
    """What would be right; may be empty."""
    severity: Severity = "error"

    @property
    def text(self) -> str:
        """`file:line: what is wrong; what would be right`, on one line."""
        place = f"{self.file}:{self.line}" if self.line else self.file
        said = f"{self.message}; {self.hint}" if self.hint else self.message
        return visible(f"{place}: {'warning: ' if self.severity == 'warning' else ''}{said}")


def visible(text: str) -> str:
    """The text with control characters and other unprintable ones as escapes, so that it stays on one line."""
    return "".join(c if c.isprintable() else c.encode("unicode_escape").decode("ascii") for c in text)
