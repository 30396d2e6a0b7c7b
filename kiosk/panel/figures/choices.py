"""Which live figures a site has, by what people call them. Pure."""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from kiosk.model import READING, FeedSettings, Reading, SiteFile
from kiosk.panel.naming import plain_name


@dataclass(frozen=True, slots=True)
class Choice:
    """One figure."""

    key: str
    """FEED.NAME, as files call it."""
    label: str
    """What people call it; no two are called the same."""
    unit: str
    feed: str
    """The source that it comes from, in words."""
    reading: Reading | None = None
    """What it said last; None: nothing is known yet."""


PLACEHOLDER = re.compile(rf"\{{({READING})\}}")
_LABELLED = re.compile(r"\{([^{}]+)\}")


def choices(site: SiteFile, readings: Mapping[str, Reading]) -> tuple[Choice, ...]:
    """What the site's feeds name; of a feed that names nothing, or is sent to, also what came of it. In file order."""
    found = [one for feed in site.feed for one in _of_feed(feed, readings)]
    count = Counter(one.label for one in found)
    return tuple(one if count[one.label] == 1 else replace(one, label=f"{one.label} ({one.feed})") for one in found)


def label_of(key: str, known: Sequence[Choice]) -> str:
    """What people call a figure; of one that is not there, its name."""
    return next((one.label for one in known if one.key == key), key.replace(".", " · "))


def worded(text: str, known: Sequence[Choice]) -> str:
    """A text with figures in it as people read it: `{ISPU}` for `{udara.ispu}`."""
    labels = {one.key: one.label for one in known if _LABELLED.fullmatch(f"{{{one.label}}}")}
    return PLACEHOLDER.sub(lambda match: f"{{{labels.get(match[1], match[1])}}}", text)


def keyed(text: str, known: Sequence[Choice]) -> str:
    """The inverse of `worded`; what names no figure stays as it is."""
    keys = {one.label: one.key for one in known}
    return _LABELLED.sub(lambda match: f"{{{keys.get(match[1].strip(), match[1])}}}", text)


def _of_feed(feed: FeedSettings, readings: Mapping[str, Reading]) -> list[Choice]:
    words = plain_name(feed.name)
    named = {f"{feed.name}.{value.name}": value for value in feed.value}
    found = [
        Choice(key, value.label or plain_name(value.name), value.unit, words, readings.get(key))
        for key, value in named.items()
    ]
    if named and feed.kind != "push":
        return found
    came = [one for one in readings.values() if one.key.partition(".")[0] == feed.name and one.key not in named]
    return found + [
        Choice(one.key, one.label or plain_name(one.key.partition(".")[2]), one.unit, words, one)
        for one in sorted(came, key=lambda one: one.key)
    ]
