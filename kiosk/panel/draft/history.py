"""Steps back and forth: an immutable value, without limit."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Self

from kiosk.panel.draft.texts import Texts, changed


@dataclass(frozen=True, slots=True)
class Step:
    """One thing that the operator did."""

    label: str
    """What it was, in the operator's language, such as `Pindahkan 2 tayangan`."""
    before: Mapping[str, str | None]
    """The texts of the files that it changed; None: there was none."""
    after: Mapping[str, str | None]


@dataclass(frozen=True, slots=True)
class History:
    """Texts, and how they came to be."""

    texts: Texts
    steps: tuple[Step, ...] = ()
    done: int = 0
    """So many of the steps are in `texts`; the others were taken back."""

    @property
    def undo_label(self) -> str:
        """What taking a step back undoes; empty where there is none."""
        return self.steps[self.done - 1].label if self.done else ""

    @property
    def redo_label(self) -> str:
        return self.steps[self.done].label if self.done < len(self.steps) else ""

    def do(self, label: str, texts: Texts) -> Self:
        """A new step; what had been taken back is forgotten. Nothing changed: no step."""
        paths = sorted(changed(self.texts, texts))
        if not paths:
            return self
        step = Step(label, {path: self.texts.get(path) for path in paths}, {path: texts.get(path) for path in paths})
        return replace(self, texts=texts, steps=(*self.steps[: self.done], step), done=self.done + 1)

    def undo(self) -> Self:
        if not self.done:
            return self
        return replace(self, texts=_with(self.texts, self.steps[self.done - 1].before), done=self.done - 1)

    def redo(self) -> Self:
        if self.done == len(self.steps):
            return self
        return replace(self, texts=_with(self.texts, self.steps[self.done].after), done=self.done + 1)


@dataclass(frozen=True, slots=True)
class Replay:
    """What a saved history consists of: the texts that it began with, and what was done since."""

    base: Texts = field(default_factory=dict)
    steps: tuple[Step, ...] = ()
    done: int = 0

    def history(self) -> History:
        texts = self.base
        for step in self.steps[: self.done]:
            texts = _with(texts, step.after)
        return History(texts, self.steps, self.done)


def _with(texts: Texts, files: Mapping[str, str | None]) -> Texts:
    rest = {path: text for path, text in texts.items() if path not in files}
    return rest | {path: text for path, text in files.items() if text is not None}
