"""The draft: what an operator writes before it is on air. No Qt.

A draft is the texts of a site's files, changed by pure functions that keep comments and order, a history that goes back
and forth, and a folder under STATE in which every step is saved as it is made.
"""

from kiosk.panel.draft.book import DraftBook
from kiosk.panel.draft.draft import Draft
from kiosk.panel.draft.edits import Edit, of_site, setting, with_twin
from kiosk.panel.draft.files import StoppedError, Tell
from kiosk.panel.draft.history import History, Replay, Step
from kiosk.panel.draft.merge import Merged, merge
from kiosk.panel.draft.mirror import Mirror
from kiosk.panel.draft.on_air import OutrunError, check_unchanged, put_on_air
from kiosk.panel.draft.parts import with_part
from kiosk.panel.draft.removals import REMOVED, removals, with_removed
from kiosk.panel.draft.tables import (
    BrokenTextError,
    copied,
    count,
    inserted,
    moved,
    removed,
    table_text,
    with_table,
    with_tables,
    with_top,
    written,
)
from kiosk.panel.draft.texts import Texts, changed, with_text

__all__ = [
    "REMOVED",
    "BrokenTextError",
    "Draft",
    "DraftBook",
    "Edit",
    "History",
    "Merged",
    "Mirror",
    "OutrunError",
    "Replay",
    "Step",
    "StoppedError",
    "Tell",
    "Texts",
    "changed",
    "check_unchanged",
    "copied",
    "count",
    "inserted",
    "merge",
    "moved",
    "of_site",
    "put_on_air",
    "removals",
    "removed",
    "setting",
    "table_text",
    "with_part",
    "with_removed",
    "with_table",
    "with_tables",
    "with_text",
    "with_top",
    "with_twin",
    "written",
]
