"""The files that a site names, and whether they are there."""

from collections.abc import Iterable, Iterator
from pathlib import PurePosixPath

from kiosk.model.feed import FileFeed
from kiosk.model.load import Loaded
from kiosk.model.media import MediaItem, MediaKind
from kiosk.model.mistake import Mistake
from kiosk.model.playlist import PlaylistFile
from kiosk.model.problem import Problem
from kiosk.model.site import SiteFile
from kiosk.model.words import did_you_mean, quoted

_EXTENSIONS: dict[MediaKind, str] = {
    "picture": "avif bmp gif heic heif jfif jpe jpeg jpg png svg svgz tga tif tiff webp",
    "video": "3gp asf avi flv m2ts m4v mkv mov mp4 mpeg mpg mts ogm ogv ts vob webm wmv",
    "document": "pdf",
}
_TYPES: dict[MediaKind, str] = {"picture": "image", "video": "video", "document": "pdf"}
_KINDS: dict[str, MediaKind] = {f".{end}": kind for kind, ends in _EXTENSIONS.items() for end in ends.split()}


def media_kind(path: str) -> MediaKind | None:
    """What a file is by its name, playable or not; None: not media."""
    return _KINDS.get(PurePosixPath(path).suffix.lower())


def check_files(loaded: Loaded, paths: Iterable[str]) -> tuple[Problem, ...]:
    """What the site names and `paths`, the paths of all its files, do not have.

    These are no reasons not to make an edition: what is not there is left out and the rest plays.
    """
    there = frozenset(paths)
    folders = frozenset(str(parent) for path in there for parent in PurePosixPath(path).parents)
    problems: list[Problem] = []
    for file in loaded.files.values():
        match file.checked.value:
            case SiteFile() as site:
                mistakes = _of_site(site, there)
            case PlaylistFile() as playlist:
                mistakes = _of_playlist(playlist, there, folders)
            case _:
                continue
        problems += map(file.problem, mistakes)
    return tuple(problems)


def _of_site(site: SiteFile, there: frozenset[str]) -> Iterator[Mistake]:
    if site.site.poster is not None and site.site.poster not in there:
        yield _missing(site.site.poster, there).below("site", "poster")
    for n, feed in enumerate(site.feed):
        if isinstance(feed, FileFeed) and feed.path not in there:
            yield _missing(feed.path, there)._replace(severity="warning").below("feed", n, "path")


def _of_playlist(playlist: PlaylistFile, there: frozenset[str], folders: frozenset[str]) -> Iterator[Mistake]:
    for n, item in enumerate(playlist.item):
        if not item.enabled:
            continue
        if isinstance(item, MediaItem):
            yield from (mistake.below("item", n, "src") for mistake in _of_media(item, there, folders))
        else:
            missing = [(key, path) for key, path in item.files().items() if path not in there]
            yield from (_missing(path, there).below("item", n, key) for key, path in missing)


def _of_media(item: MediaItem, there: frozenset[str], folders: frozenset[str]) -> Iterator[Mistake]:
    src = quoted(item.src)
    if item.plays is None:
        if item.src in there:
            yield Mistake((), f"{src} is a file", "name a folder, or give the item another type")
        elif item.src not in folders:
            yield Mistake((), f"there is no folder {src}", did_you_mean(item.src, sorted(folders)))
        elif not any(media_kind(path) and is_inside(path, item.src) for path in there):
            yield Mistake((), f"the folder {src} has no pictures, videos or PDFs", "put some into it")
    elif item.src in folders:
        yield Mistake((), f"{src} is a folder", 'write type = "folder"')
    elif item.src not in there:
        yield _missing(item.src, there)
    elif (kind := media_kind(item.src)) != item.plays:
        yield Mistake((), f"{src} is not a {item.plays} by its name", f'write type = "{_TYPES[kind]}"' if kind else "")


def is_inside(path: str, folder: str) -> bool:
    """Whether a file of the site lies in that folder or one within it; `.` is the site."""
    return folder == "." or path.startswith(f"{folder}/")


def _missing(path: str, there: frozenset[str]) -> Mistake:
    wanted = PurePosixPath(path)
    near = [one for one in there if PurePosixPath(one).parent == wanted.parent]
    near += [one for one in there if PurePosixPath(one).name.casefold() == wanted.name.casefold()]
    hint = did_you_mean(path, sorted(near))
    said = f"there is no file {quoted(path)}"
    return Mistake((), said, hint if hint.startswith("did") else "put it there, or correct the path")
