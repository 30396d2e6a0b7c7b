"""What all parts of the page look at: the layouts, the screens, and which of them are open."""

from PySide6.QtCore import QObject, QUrl, Signal, Slot

from kiosk.model import Layout, Screen
from kiosk.panel.desk import Desk
from kiosk.panel.draft import BrokenTextError, Edit
from kiosk.panel.layouts.plan import Ground, Plan
from kiosk.panel.work import Workbench


class Focus(QObject):
    """GUI thread."""

    changed = Signal()
    """The draft, what is open or the language is another one."""

    def __init__(self, workbench: Workbench, desk: Desk) -> None:
        super().__init__()
        self.workbench = workbench
        self.desk = desk
        self.plan = Plan(workbench.take.loaded)
        self._layout = 0
        self._screen = 0
        self._ground: dict[str, int] = {}
        """Screens that were chosen for layouts, by the layouts' names."""
        self._is_seen = False
        self._is_stale = False
        workbench.changed.connect(self._renew)
        desk.retranslated.connect(self._renew)

    @property
    def layout_place(self) -> int:
        """-1: there is none."""
        return min(self._layout, len(self.plan.layouts) - 1)

    @property
    def layout(self) -> Layout | None:
        return self.plan.layouts[self.layout_place] if self.plan.layouts else None

    @property
    def screen_place(self) -> int:
        """-1: there is none."""
        return min(self._screen, len(self.plan.screens) - 1)

    @property
    def screen(self) -> Screen | None:
        return self.plan.screens[self.screen_place] if self.plan.screens else None

    @property
    def ground_place(self) -> int:
        """Which of the grounds the open layout is drawn on."""
        name = self.layout.name if self.layout else ""
        chosen = self._ground.get(name, self.plan.usual_ground(name))
        return chosen if chosen < len(self.plan.grounds()) else 0

    @property
    def ground(self) -> Ground:
        return self.plan.grounds()[self.ground_place]

    def picture(self, zone: str) -> str:
        """Address of a thumbnail of what the open layout's schedules show there first; empty: there is none yet."""
        edition, layout = self.workbench.take.edition, self.layout
        found = self.plan.thumbnail(edition, layout.name, zone) if edition and layout else ""
        return QUrl.fromLocalFile(self.workbench.store.object_path(found)).toString() if found else ""

    def open_layout(self, place: int) -> None:
        if place != self._layout and 0 <= place < len(self.plan.layouts):
            self._layout = place
            self.changed.emit()

    def open_screen(self, place: int) -> None:
        if place != self._screen and 0 <= place < len(self.plan.screens):
            self._screen = place
            self.changed.emit()

    def stand_on(self, place: int) -> None:
        """Draw the open layout on another screen's canvas."""
        if self.layout is not None:
            self._ground[self.layout.name] = place
            self.changed.emit()

    def renamed(self, old: str, new: str) -> None:
        """The open layout goes by another name from now on."""
        if old in self._ground:
            self._ground[new] = self._ground.pop(old)

    def do(self, label: str, edit: Edit) -> bool:
        """One step of the draft. False: it could not be done, and the operator was told."""
        try:
            return self.workbench.do(label, edit)
        except BrokenTextError:
            self.desk.say(self.tr("The layouts cannot be read. Mend the mistake that is listed, then try again."))
            return False

    def see(self, *, seen: bool) -> None:
        """Whether the page is in front; behind others it does not follow the draft."""
        self._is_seen = seen
        if seen and self._is_stale:
            self.refresh()

    def refresh(self) -> None:
        """Follow the draft."""
        self._is_stale = False
        self.plan = Plan(self.workbench.take.loaded)
        self.changed.emit()

    @Slot()
    def _renew(self) -> None:
        self._is_stale = True
        if self._is_seen:
            self.refresh()
