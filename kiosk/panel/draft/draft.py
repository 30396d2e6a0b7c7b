"""A draft that is saved as it is made."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Self

from kiosk.panel.draft.book import Did, DraftBook, Rebased, Went
from kiosk.panel.draft.history import History
from kiosk.panel.draft.merge import Merged, merge
from kiosk.panel.draft.removals import without_marks
from kiosk.panel.draft.texts import Texts, changed


@dataclass(frozen=True, slots=True)
class Draft:
    """One version of it; what changes it returns the next, on disk by then. All of that may raise StoreError."""

    book: DraftBook
    base: Texts
    """What the site's folder has, as far as the draft knows."""
    history: History

    @classmethod
    def opened(cls, book: DraftBook, folder: Texts) -> Self:
        """The draft as it was left, or a new one of what the site's folder has."""
        saved = book.load()
        if saved is not None:
            return cls(book, saved.base, saved.replay.history())
        book.begin(folder)
        return cls(book, folder, History(folder))

    @property
    def texts(self) -> Texts:
        return self.history.texts

    @property
    def pending(self) -> frozenset[str]:
        """The files that differ from what the site's folder has."""
        return changed(self.base, without_marks(self.texts))

    def do(self, label: str, edit: Callable[[Texts], Texts]) -> Self:
        """Change it. What `edit` raises goes to the caller, and nothing has changed."""
        history = self.history.do(label, edit(self.texts))
        if history is self.history:
            return self
        self.book.add(Did(history.steps[-1]))
        return replace(self, history=history)

    def undo(self) -> Self:
        return self._went(self.history.undo())

    def redo(self) -> Self:
        return self._went(self.history.redo())

    def met(self, folder: Texts, label: str) -> tuple[Self, Merged]:
        """With what others changed in the folder meanwhile; where both changed a file, the draft's text stays."""
        merged = merge(self.base, self.texts, folder)
        draft = self.do(label, lambda _: merged.texts)
        self.book.add(Rebased(dict(folder)))
        return replace(draft, base=folder), merged

    def aired(self) -> Self:
        """Its texts are what the folder has now."""
        base = without_marks(self.texts)
        self.book.add(Rebased(dict(base)))
        return replace(self, base=base)

    def _went(self, history: History) -> Self:
        if history is self.history:
            return self
        self.book.add(Went(history.done))
        return replace(self, history=history)
