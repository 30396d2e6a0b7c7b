"""What is done to feeds, as changes of the draft's texts. Pure; all raise BrokenTextError for a damaged file."""

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from kiosk.model import SITE_FILE, is_text_file, parse_condition, read_toml
from kiosk.panel.draft import Edit, Texts, count, inserted, of_site, removed, written
from kiosk.panel.figures.choices import PLACEHOLDER
from kiosk.panel.playlists.edits import ITEM, Key, with_group, with_values

FEED = "feed"
RULE = "rule"


def added(values: dict[str, Any]) -> Edit:
    """With a new feed behind the others."""
    return of_site(lambda text: inserted(text, FEED, count(text, FEED), [written(FEED, values)]))


def taken_out(place: int) -> Edit:
    return of_site(lambda text: removed(text, FEED, [place]))


def changed(place: int, key: Key, value: Any) -> Edit:
    """With one value of a feed set; None: not said any more."""
    return with_values(SITE_FILE, [place], key, value, FEED)


def with_figure(place: int, values: dict[str, Any]) -> Edit:
    """With one more figure that the feed names."""
    return with_group(SITE_FILE, place, "value", values, FEED)


def renamed(place: int, key: Key, old: str, new: str, name: str) -> Edit:
    """With another name of a feed, or of one of its figures, and with all that asks for it by that name.

    `old` and `new` are how readings begin: `udara.` for a feed, `udara.ispu` for one figure.
    """
    return lambda texts: _referred(changed(place, key, name)(texts), old, new)


def _referred(texts: Texts, old: str, new: str) -> Texts:
    def other(reading: str) -> str:
        whole = reading == old or (old.endswith(".") and reading.startswith(old))
        return new + reading[len(old) :] if whole else reading

    for path in texts:
        read = read_toml(path, texts[path]) if is_text_file(path) else None
        if not isinstance(read, tuple):
            continue
        for name, place, key, value in _references(read[1], other):
            texts = with_values(path, [place], key, value, name)(texts)
    return texts


def _references(
    values: dict[str, Any], other: Callable[[str], str]
) -> Iterator[tuple[str, int, tuple[str | int, ...], str]]:
    """Values that are to be written otherwise: the list, the place in it, the key, and what is to be there."""
    for place, rule in enumerate(tables(values, RULE)):
        when = rule.get("when")
        asked = parse_condition(when) if isinstance(when, str) else None
        if asked is not None and other(asked.reading) != asked.reading:
            yield RULE, place, ("when",), asked.text.replace(asked.reading, other(asked.reading), 1)
    for place, item in enumerate(tables(values, ITEM)):
        for number, figure in enumerate(tables(item, "figure")):
            reading = figure.get("reading")
            if isinstance(reading, str) and other(reading) != reading:
                yield ITEM, place, ("figure", number, "reading"), other(reading)
        texts = item.get("texts")
        for number, text in enumerate(texts if isinstance(texts, list) else []):
            yield from ((ITEM, place, ("texts", number), new) for new in _filled(text, other))
        yield from ((ITEM, place, ("text",), new) for new in _filled(item.get("text"), other))


def _filled(text: Any, other: Callable[[str], str]) -> Iterator[str]:
    if isinstance(text, str):
        new = PLACEHOLDER.sub(lambda match: f"{{{other(match[1])}}}", text)
        if new != text:
            yield new


def tables(values: Mapping[str, Any], key: str) -> list[dict[str, Any]]:
    """A list as it is written; what is no table in it is an empty one."""
    found = values.get(key)
    return [one if isinstance(one, dict) else {} for one in found] if isinstance(found, list) else []
