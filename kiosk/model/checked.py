"""Validating a whole file: every mistake at once, and the value of what is right."""

from dataclasses import dataclass, field
from typing import Any, Generic, TypeVar

from pydantic import ValidationError

from kiosk.model.mistake import Mistake
from kiosk.model.part import Part, frozen
from kiosk.model.positions import Path
from kiosk.model.wording import error_path, worded

P = TypeVar("P", bound=Part)

_PASSES = 8


@dataclass(frozen=True)
class Checked(Generic[P]):
    """What a file says. Where a key or table is wrong, `value` is without it, so that the rest can be checked too."""

    value: P | None
    """None: nothing is left that makes sense."""
    mistakes: tuple[Mistake, ...] = ()
    moved: dict[Path, tuple[int, ...]] = field(default_factory=dict)
    """Lists of `value` that lack elements: where in the file those that are left stand."""

    def in_file(self, path: Path) -> Path:
        """Where in the file the value stands that `path` leads to in `value`."""
        found: Path = ()
        for n, step in enumerate(path):
            kept = self.moved.get(path[:n])
            found += (kept[step] if kept and isinstance(step, int) else step,)
        return found


def check(model: type[P], values: dict[str, Any]) -> Checked[P]:
    """Validate the values of a TOML file."""
    whole = frozen(values)
    try:
        return Checked(model.model_validate(whole))
    except ValidationError as error:
        errors = error.errors(include_url=False)
    mistakes = tuple(worded(model, error) for error in errors)
    left: Checked[P] = Checked(None, mistakes)
    wrong: set[Path] = set()
    for _ in range(_PASSES):
        wrong |= {_to_leave_out(whole, left.in_file(error_path(error)), error["type"]) for error in errors}
        moved: dict[Path, tuple[int, ...]] = {}
        rest = _without(whole, wrong, moved)
        left = Checked(None, mistakes, moved)
        try:
            return Checked(model.model_validate(rest), mistakes, moved)
        except ValidationError as error:
            errors = error.errors(include_url=False)
    return left


def _to_leave_out(whole: Any, path: Path, kind: str) -> Path:
    """The smallest key or table of the file without which an error is gone."""
    if kind == "missing":
        return path[:-1]
    while path and isinstance(path[-1], int) and not isinstance(_value(whole, path), dict):
        path = path[:-1]
    return path


def _value(whole: Any, path: Path) -> Any:
    for step in path:
        whole = whole[step]
    return whole


def _without(
    value: Any, wrong: set[Path], moved: dict[Path, tuple[int, ...]], path: Path = (), new_path: Path = ()
) -> Any:
    """The value without what is wrong; fills `moved` with the places of what is left of shortened lists."""
    if isinstance(value, dict):
        return {
            key: _without(inner, wrong, moved, (*path, key), (*new_path, key))
            for key, inner in value.items()
            if (*path, key) not in wrong
        }
    if isinstance(value, tuple):
        kept = tuple(n for n in range(len(value)) if (*path, n) not in wrong)
        if len(kept) < len(value):
            moved[new_path] = kept
        return tuple(_without(value[old], wrong, moved, (*path, old), (*new_path, new)) for new, old in enumerate(kept))
    return value
