"""The files of a site as they can be chosen from: what they are, where they are used, and which nobody uses. Pure."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import PurePosixPath
from typing import Any, Literal

from pydantic import TypeAdapter, ValidationError

from kiosk.editions import Stamp
from kiosk.model import SITE_FILE, Loaded, SitePath, is_inside, is_playlist_file, media_kind
from kiosk.panel.amounts import size_words
from kiosk.panel.draft import Texts
from kiosk.panel.playlists.edits import ITEM, playlist_name
from kiosk.panel.playlists.wording import filled, translate, type_icon, type_word

Kind = Literal["all", "unused", "image", "video", "pdf", "folder"]
KINDS: tuple[Kind, ...] = ("all", "unused", "image", "video", "pdf", "folder")
_PATH: TypeAdapter[str] = TypeAdapter(SitePath)
_TYPES = {"picture": "image", "video": "video", "document": "pdf"}


@dataclass(frozen=True, slots=True)
class Asset:
    """A file, or a folder with files to show."""

    path: str
    type: str
    """Of the item that shows it."""
    size: int
    """In bytes."""
    uses: tuple[str, ...] = ()
    """Titles of the playlists that show it; a poster is used by the site."""
    count: int = 0
    """Of a folder: how many files it has."""
    all_used: bool = False
    """The site has no playlists, so that everything plays."""

    @property
    def name(self) -> str:
        return PurePosixPath(self.path).name

    @property
    def is_unused(self) -> bool:
        return not self.uses and not self.all_used


@dataclass(frozen=True)
class Shelf:
    """All of them, by path; folders first."""

    assets: tuple[Asset, ...] = ()

    @property
    def unused(self) -> tuple[Asset, ...]:
        """Files, no folders."""
        return tuple(one for one in self.assets if one.is_unused and one.type != "folder")

    def found(self, search: str, kind: Kind) -> tuple[Asset, ...]:
        """Those whose path has all the words."""
        words = search.casefold().split()
        kept = (one for one in self.assets if all(word in one.path.casefold() for word in words))
        if kind == "all":
            return tuple(kept)
        if kind == "unused":
            return tuple(one for one in kept if one.is_unused and one.type != "folder")
        return tuple(one for one in kept if one.type == kind)


def shelf_of(files: Mapping[str, Stamp], loaded: Loaded, texts: Texts) -> Shelf:
    media = {path: _TYPES[kind] for path in files if (kind := media_kind(path)) is not None}
    uses = _uses(media, loaded, texts)
    has_playlists = any(map(is_playlist_file, texts))
    folders = _folders(media)
    shown = [
        Asset(path, "folder", sum(files[one].size for one in inside), _of_folder(path, uses), len(inside))
        for path, inside in sorted(folders.items())
    ]
    plain = [
        Asset(path, kind, files[path].size, tuple(uses.of(path)), all_used=not has_playlists)
        for path, kind in sorted(media.items())
    ]
    return Shelf((*shown, *plain))


def asset_words(one: Asset) -> tuple[str, str]:
    """What it is, and where it is used."""
    kind = translate("playlists", "%n file(s)", "", one.count) if one.type == "folder" else type_word(one.type)
    said = f"{kind} · {size_words(one.size)}"
    if one.uses:
        return said, filled(translate("playlists", "In %1"), ", ".join(one.uses))
    return said, "" if one.all_used or one.type == "folder" else translate("playlists", "Not used")


def asset_icon(one: Asset) -> str:
    return type_icon(one.type)


@dataclass
class _Uses:
    files: defaultdict[str, dict[str, None]] = field(default_factory=lambda: defaultdict(dict))
    folders: defaultdict[str, dict[str, None]] = field(default_factory=lambda: defaultdict(dict))

    def of(self, path: str) -> Iterator[str]:
        around = (titles for folder, titles in self.folders.items() if is_inside(path, folder))
        yield from dict.fromkeys([*self.files.get(path, {}), *(title for titles in around for title in titles)])


def _of_folder(path: str, uses: _Uses) -> tuple[str, ...]:
    return tuple(uses.folders.get(path, {}))


def _uses(media: Mapping[str, str], loaded: Loaded, texts: Texts) -> _Uses:
    """By what stands in the files; of one that cannot be read, by what it mentions."""
    uses = _Uses()
    for path, text in texts.items():
        file = loaded.files.get(path)
        title = translate("playlists", "the site")
        if is_playlist_file(path):
            title = str(file.values.get("title") or "") if file is not None else ""
            title = title or playlist_name(path)
        elif path != SITE_FILE:
            continue
        if file is None:
            for one in media:
                if one in text:
                    uses.files[one][title] = None
            continue
        for table in _tables(file.values.get(ITEM)) if is_playlist_file(path) else [file.values]:
            for value in _texts(table):
                named = _site_path(value)
                uses.files[named][title] = None
                if table.get("type") == "folder":
                    uses.folders[named][title] = None
    return uses


def _site_path(value: str) -> str:
    """As the model has it, where it is one: `./assets//a.png` is `assets/a.png`."""
    if not ("./" in value or "//" in value or value.endswith(("/", "/."))):
        return value
    try:
        return _PATH.validate_python(value)
    except ValidationError:
        return value


def _folders(media: Iterable[str]) -> dict[str, list[str]]:
    """Those that hold media, in themselves or below."""
    found: dict[str, list[str]] = defaultdict(list)
    for path in media:
        for folder in PurePosixPath(path).parents:
            if str(folder) != ".":
                found[str(folder)].append(path)
    return found


def _tables(listed: Any) -> list[dict[str, Any]]:
    return [one for one in listed if isinstance(one, dict)] if isinstance(listed, list) else []


def _texts(value: Any) -> Iterator[str]:
    """All texts in a table and in what lies in it."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for inner in value.values():
            yield from _texts(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from _texts(inner)
