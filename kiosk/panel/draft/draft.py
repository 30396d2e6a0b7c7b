"""A draft that is saved as it is made."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Self

from kiosk.panel.draft.book import Did, DraftBook, Rebased, Went
from kiosk.panel.draft.history import History
from kiosk.panel.draft.merge import Merged, merge
from kiosk.panel.draft.removals import without_marks
from kiosk.panel.draft.texts import Texts, changed, with_text


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
        """With what others changed in the folder meanwhile; where both changed a file, the draft's text stays.

        Until that is settled, it is met again each time.
        """
        merged = merge(self.base, self.texts, folder)
        base = folder
        for path in merged.conflicts:
            base = with_text(base, path, self.base.get(path))
        return self.do(label, lambda _: merged.texts).based_on(base), merged

    def settled(self, path: str, theirs: str | None) -> Self:
        """Somebody saw that the folder has this text of a file, and decided."""
        return self.based_on(with_text(self.base, path, theirs))

    def aired(self, texts: Texts) -> Self:
        """These texts, which it had when that began, are what the folder has now."""
        return self.based_on(without_marks(texts))

    def based_on(self, base: Texts) -> Self:
        """With what the folder is known to have."""
        if base == self.base:
            return self
        self.book.add(Rebased(dict(base)))
        return replace(self, base=base)

    def _went(self, history: History) -> Self:
        if history is self.history:
            return self
        self.book.add(Went(history.done))
        return replace(self, history=history)
