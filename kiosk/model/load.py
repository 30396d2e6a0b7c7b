"""From the texts of a site's files to its values and every problem."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import partial
from typing import Any

from kiosk.model.check_playlist import check_playlist
from kiosk.model.check_site import check_site
from kiosk.model.checked import Checked, check
from kiosk.model.known import Known, known_names
from kiosk.model.memo import Memo
from kiosk.model.mistake import Mistake
from kiosk.model.playlist import PlaylistFile
from kiosk.model.problem import Problem
from kiosk.model.site import SiteFile
from kiosk.model.source import Source, read_toml

SITE_FILE = "site.toml"
PLAYLIST_FOLDER = "playlists"
_TOML = ".toml"


@dataclass(frozen=True, slots=True)
class SiteFiles:
    """What the files of a site say."""

    settings: SiteFile = field(default_factory=SiteFile)
    """site.toml; its defaults where there is none."""
    playlists: dict[str, PlaylistFile] = field(default_factory=dict)
    """By name, in name order."""


@dataclass(frozen=True, slots=True)
class Loaded:
    """A site, and what is wrong with it."""

    site: SiteFiles
    """Where there are errors, without what is wrong: fit for further checks, not for an edition."""
    problems: tuple[Problem, ...] = ()
    """Of all files, by file and line."""
    files: Mapping[str, "LoadedFile"] = field(default_factory=dict)
    """By path; those that could be read at all."""

    @property
    def ok(self) -> bool:
        """Whether an edition may be made of it; there may be warnings."""
        return not any(problem.severity == "error" for problem in self.problems)


@dataclass(frozen=True, slots=True)
class LoadedFile:
    """One file that could be read, to say on which line a value of it stands."""

    source: Source
    values: dict[str, Any]
    """As they stand in the file."""
    checked: Checked[SiteFile] | Checked[PlaylistFile]

    def problem(self, mistake: Mistake) -> Problem:
        """The problem of a mistake in the checked value."""
        return self.problem_in_file(mistake._replace(path=self.checked.in_file(mistake.path)))

    def problem_in_file(self, mistake: Mistake) -> Problem:
        """The problem of a mistake in the values of the file."""
        line = self.source.line(mistake.path)
        return Problem(self.source.file, line, mistake.message, mistake.hint, mistake.severity)


def is_playlist_file(path: str) -> bool:
    """Whether a file of a site is a playlist: playlists/NAME.toml."""
    folder, _, name = path.rpartition("/")
    return folder == PLAYLIST_FOLDER and name.endswith(_TOML) and not name.startswith(".")


def is_text_file(path: str) -> bool:
    """Whether a file of a site is one of its texts: site.toml or a playlist."""
    return path == SITE_FILE or is_playlist_file(path)


def load_site(texts: Mapping[str, str | bytes]) -> Loaded:
    """Read site.toml and playlists/*.toml, given by their paths in the site. Total: whatever the texts are."""
    return SiteReader().load(texts)


class SiteReader:
    """Reads a site as `load_site` does, again and again, and what has not changed only once. One thread."""

    def __init__(self) -> None:
        self._read: Memo[LoadedFile | Problem] = Memo()
        self._told: Memo[tuple[Problem, ...]] = Memo()

    def load(self, texts: Mapping[str, str | bytes]) -> Loaded:
        playlists = {_playlist_name(path): path for path in sorted(filter(is_playlist_file, texts))}
        problems: list[Problem] = []
        files: dict[str, LoadedFile] = {}
        self._read.begin()
        for path in (*([SITE_FILE] if SITE_FILE in texts else []), *playlists.values()):
            read = self._read.get(path, None, texts[path], partial(_read, path, texts[path]))
            if isinstance(read, Problem):
                problems.append(read)
            else:
                files[path] = read
        names = known_names(files[SITE_FILE].values if SITE_FILE in files else {}, playlists)
        if SITE_FILE in texts and SITE_FILE not in files:
            names = replace(names, feeds=None)
        problems += self._problems(files, names)
        site = SiteFiles(
            settings=_value(files.get(SITE_FILE)) or SiteFile(),
            playlists={name: value for name, path in playlists.items() if (value := _value(files.get(path)))},
        )
        return Loaded(site, tuple(sorted(dict.fromkeys(problems), key=_order)), files)

    def _problems(self, files: Mapping[str, LoadedFile], names: Known) -> Iterator[Problem]:
        """Those of files that were read: of each by itself, and with the names that it may refer to."""
        playlists, feeds = tuple(names.playlists), None if names.feeds is None else tuple(names.feeds.items())
        self._told.begin()
        for path, file in files.items():
            others = playlists if path == SITE_FILE else feeds
            yield from self._told.get(path, file, others, partial(_problems, file, names))


def _playlist_name(path: str) -> str:
    return path.removeprefix(f"{PLAYLIST_FOLDER}/").removesuffix(_TOML)


def _read(path: str, text: str | bytes) -> LoadedFile | Problem:
    read = read_toml(path, text)
    if isinstance(read, Problem):
        return read
    source, values = read
    if source.file == SITE_FILE:
        return LoadedFile(source, values, check(SiteFile, values))
    return LoadedFile(source, values, check(PlaylistFile, values))


def _problems(file: LoadedFile, names: Known) -> tuple[Problem, ...]:
    alone = map(file.problem_in_file, file.checked.mistakes)
    return (*alone, *map(file.problem, _news(file, _together(file, names))))


def _together(file: LoadedFile, known: Known) -> Iterator[Mistake]:
    """What is wrong with values that are right each by itself."""
    match file.checked.value:
        case SiteFile() as site:
            yield from check_site(site, known)
        case PlaylistFile() as playlist:
            yield from check_playlist(playlist, known)
            if not file.values.get("item"):
                yield Mistake((), "the playlist is empty", "give it an [[item]]")


def _news(file: LoadedFile, mistakes: Iterable[Mistake]) -> Iterator[Mistake]:
    """Those that do not follow from others: a table is not empty that lacks only what was wrong in it."""
    told = {mistake.path[: n + 1] for mistake in file.checked.mistakes for n in range(len(mistake.path))}
    return (mistake for mistake in mistakes if file.checked.in_file(mistake.path) not in told)


def _value(file: LoadedFile | None) -> Any:
    return file.checked.value if file else None


def _order(problem: Problem) -> tuple[bool, str, int, str]:
    return problem.file != SITE_FILE, problem.file, problem.line, problem.message
