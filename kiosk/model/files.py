"""The files that a site names, and whether they are there."""

import posixpath
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property, partial

from kiosk.model.feed import FileFeed
from kiosk.model.load import Loaded, LoadedFile
from kiosk.model.media import MediaItem, MediaKind
from kiosk.model.memo import Memo
from kiosk.model.mistake import Mistake
from kiosk.model.playlist import PlaylistFile
from kiosk.model.problem import Problem
from kiosk.model.site import SiteFile
from kiosk.model.words import did_you_mean, nearest, quoted

_EXTENSIONS: dict[MediaKind, str] = {
    "picture": "avif bmp gif heic heif jfif jpe jpeg jpg png svg svgz tga tif tiff webp",
    "video": "3gp asf avi flv m2ts m4v mkv mov mp4 mpeg mpg mts ogm ogv ts vob webm wmv",
    "document": "pdf",
}
_TYPES: dict[MediaKind, str] = {"picture": "image", "video": "video", "document": "pdf"}
_KINDS: dict[str, MediaKind] = {f".{end}": kind for kind, ends in _EXTENSIONS.items() for end in ends.split()}


def media_kind(path: str) -> MediaKind | None:
    """What a file is by its name, playable or not; None: not media."""
    return _KINDS.get(posixpath.splitext(path)[1].lower())


def is_inside(path: str, folder: str) -> bool:
    """Whether a file of the site lies in that folder or one within it; `.` is the site."""
    return folder == "." or path.startswith(f"{folder}/")


def check_files(loaded: Loaded, paths: Iterable[str]) -> tuple[Problem, ...]:
    """What the site names and `paths`, the paths of all its files, do not have.

    These are no reasons not to make an edition: what is not there is left out and the rest plays.
    """
    return FileCheck(paths).problems(loaded)


class FileCheck:
    """Checks sites against the same files again and again, and what has not changed only once. One thread."""

    def __init__(self, paths: Iterable[str]) -> None:
        self._there = _There(frozenset(paths))
        self._told: Memo[tuple[Problem, ...]] = Memo()

    def problems(self, loaded: Loaded) -> tuple[Problem, ...]:
        """As `check_files` finds them."""
        self._told.begin()
        return tuple(
            problem
            for path, file in loaded.files.items()
            for problem in self._told.get(path, file, None, partial(_missing_in, file, self._there))
        )


def _missing_in(file: LoadedFile, there: "_There") -> tuple[Problem, ...]:
    match file.checked.value:
        case SiteFile() as site:
            return tuple(map(file.problem, _of_site(site, there)))
        case PlaylistFile() as playlist:
            return tuple(map(file.problem, _of_playlist(playlist, there)))
    return ()


@dataclass(frozen=True)
class _There:
    """The files of the site."""

    paths: frozenset[str]

    @cached_property
    def folders(self) -> frozenset[str]:
        folders = {"."}
        for folder in {path.rpartition("/")[0] for path in self.paths}:
            parts = folder.split("/")
            folders.update("/".join(parts[:n]) for n in range(1, len(parts) + 1))
        return frozenset(folders - {""})

    @cached_property
    def _by_folder(self) -> dict[str, list[str]]:
        found: dict[str, list[str]] = {}
        for path in sorted(self.paths):
            folder, _, name = path.rpartition("/")
            found.setdefault(folder, []).append(name)
        return found

    @cached_property
    def _by_name(self) -> dict[str, str]:
        return {path.rpartition("/")[2].casefold(): path for path in sorted(self.paths, reverse=True)}

    def like(self, path: str) -> str | None:
        """The file that was probably meant: of a like name in the same folder, or of the same name in another."""
        folder, slash, name = path.rpartition("/")
        near = nearest(name, self._by_folder.get(folder, [])[:400])
        return f"{folder}{slash}{near}" if near else self._by_name.get(name.casefold())

    def missing(self, path: str) -> Mistake:
        like = self.like(path)
        hint = f"did you mean {quoted(like)}?" if like else "put it there, or correct the path"
        return Mistake((), f"there is no file {quoted(path)}", hint)


def _of_site(site: SiteFile, there: _There) -> Iterator[Mistake]:
    poster = site.site.poster
    if poster is not None and poster not in there.paths:
        yield there.missing(poster).below("site", "poster")
    for n, feed in enumerate(site.feed):
        if isinstance(feed, FileFeed) and feed.path not in there.paths:
            yield there.missing(feed.path)._replace(severity="warning").below("feed", n, "path")


def _of_playlist(playlist: PlaylistFile, there: _There) -> Iterator[Mistake]:
    for n, item in enumerate(playlist.item):
        if not item.enabled:
            continue
        if isinstance(item, MediaItem):
            yield from (mistake.below("item", n, "src") for mistake in _of_media(item, there))
        else:
            missing = [(key, path) for key, path in item.files().items() if path not in there.paths]
            yield from (there.missing(path).below("item", n, key) for key, path in missing)


def _of_media(item: MediaItem, there: _There) -> Iterator[Mistake]:
    if item.plays is None:
        yield from _of_folder(item.src, there)
    elif item.src in there.paths:
        kind = media_kind(item.src)
        if kind and kind != item.plays:
            said = f"{quoted(item.src)} is named like a {kind}"
            yield Mistake((), said, f'if it is one, write type = "{_TYPES[kind]}"', "warning")
    elif item.src in there.folders:
        yield Mistake((), f"{quoted(item.src)} is a folder", 'write type = "folder"')
    else:
        yield there.missing(item.src)


def _of_folder(src: str, there: _There) -> Iterator[Mistake]:
    if src in there.paths:
        yield Mistake((), f"{quoted(src)} is a file", "name a folder, or give the item another type")
    elif src not in there.folders:
        yield Mistake((), f"there is no folder {quoted(src)}", did_you_mean(src, sorted(there.folders)))
    elif not any(media_kind(path) and is_inside(path, src) for path in there.paths):
        yield Mistake((), f"the folder {quoted(src)} has no pictures, videos or PDFs", "put some into it")
