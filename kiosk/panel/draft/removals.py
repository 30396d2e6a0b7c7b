"""Files of the site that the draft does without. Pure.

They stand among the draft's texts under a name that no file of a site has, so that they are saved, taken back and done
again like everything else. Each is named with its size and time: a file that somebody puts there later is another one.
"""

from collections.abc import Mapping

from kiosk.panel.draft.texts import Texts, with_text

REMOVED = ".removed"
Mark = tuple[int, int]
"""Size in bytes, and time of the last change in nanoseconds."""


def removals(texts: Texts) -> dict[str, Mark]:
    """By path in the site."""
    found: dict[str, Mark] = {}
    for line in texts.get(REMOVED, "").splitlines():
        size, _, rest = line.partition(" ")
        time, _, path = rest.partition(" ")
        if path and size.isdecimal() and time.lstrip("-").isdecimal():
            found[path] = int(size), int(time)
    return found


def with_removed(texts: Texts, files: Mapping[str, Mark]) -> Texts:
    """Without these files too."""
    marks = removals(texts) | dict(files)
    lines = [f"{size} {time} {path}\n" for path, (size, time) in sorted(marks.items())]
    return with_text(texts, REMOVED, "".join(lines) or None)


def without_marks(texts: Texts) -> Texts:
    """What a folder has of it."""
    return with_text(texts, REMOVED, None)
