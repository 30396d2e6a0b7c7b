"""A figure becomes an item of a playlist."""

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from kiosk.model import is_playlist_file
from kiosk.panel.draft import Edit, Texts, count, written
from kiosk.panel.figures import Figures, kind_of
from kiosk.panel.playlists.edits import ITEM, free_path, new_playlist, placed, playlist_name
from kiosk.panel.playlists.wording import filled
from kiosk.panel.work import Workbench

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class Made:
    """What is to be done, and where the item will be."""

    label: str
    edit: Edit
    path: str
    place: int


def playlists_to_show_on(workbench: Workbench) -> list[dict[str, str]]:
    """`path` and `title`, by title; the first is a new one."""
    known = workbench.take.loaded.site.playlists
    paths = [path for path in workbench.texts if is_playlist_file(path)]
    titles = {path: getattr(known.get(playlist_name(path)), "title", "") or playlist_name(path) for path in paths}
    found = [{"path": path, "title": titles[path]} for path in sorted(paths, key=lambda path: titles[path].casefold())]
    return [{"path": "", "title": translate("data", "New playlist")}, *found]


def shown_on(workbench: Workbench, figures: Figures, key: str, path: str) -> Made | None:
    """A stat item with one figure, at the end; None: the playlist is not there. Raise BrokenTextError."""
    known = figures.choices(workbench.take.loaded.site.settings)
    choice = next((one for one in known if one.key == key), None)
    if choice is None or (path and path not in workbench.texts):
        return None
    figure = {"reading": key, **({"show": "bar"} if kind_of(choice.reading) == "list" else {})}
    table = written(ITEM, {"type": "stat", "title": choice.feed, "figure": [figure]})
    label = filled(translate("data", "Show “%1” on screen"), choice.label)
    if path:
        place = count(workbench.texts[path], ITEM)
        return Made(label, placed(path, place, [table]), path, place)
    title = translate("data", "Live data")
    fresh = free_path(workbench.texts, title)

    def edit(texts: Texts) -> Texts:
        return placed(fresh, 0, [table])(new_playlist(fresh, title)(texts))

    return Made(label, edit, fresh, 0)
