"""Small pictures of what changes: of the draft's, or fetched from a repository that alone has them."""

from PySide6.QtCore import QUrl

from kiosk.panel.publishing.records import pictures_folder
from kiosk.panel.work import Workbench


def picture_url(thumbnail: str, workbench: Workbench) -> QUrl:
    """Empty where it is not here."""
    folder = pictures_folder(workbench.draft.book.folder)
    places = (workbench.store.object_path(thumbnail), folder / thumbnail) if thumbnail else ()
    found = next((place for place in places if place.is_file()), None)
    return QUrl.fromLocalFile(str(found)) if found is not None else QUrl()
