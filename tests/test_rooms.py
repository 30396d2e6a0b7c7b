"""The rooms of the house: the import contracts see every module, and hold more than import-linter can say."""

import ast
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path

import grimp
import pytest

ROOT = Path(__file__).parents[1]
KIOSK = ROOT / "kiosk"
PURE = ("model", "program")
DOORS = {"publish"}
"""Rooms whose parts have a front door each, because together they would cost too much to import."""
CONTRACTS = tomllib.loads((ROOT / "pyproject.toml").read_text())["tool"]["importlinter"]["contracts"]


def rooms() -> set[str]:
    return {f"kiosk.{folder.name}" for folder in KIOSK.iterdir() if any(folder.glob("*.py"))}


def modules(room: str) -> Iterator[tuple[Path, ast.Module]]:
    paths = sorted((KIOSK / room).rglob("*.py"))
    assert paths, f"no modules in {room}"
    for path in paths:
        yield path.relative_to(ROOT), ast.parse(path.read_bytes())


def imports(tree: ast.Module) -> Iterator[tuple[int, str]]:
    """Line and full dotted name of all that is imported, wherever it stands."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from ((node.lineno, alias.name) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"line {node.lineno}: a relative import"
            yield from ((node.lineno, f"{node.module}.{alias.name}") for alias in node.names)


def test_the_contracts_see_every_module() -> None:
    graph = grimp.build_graph("kiosk", include_external_packages=True, cache_dir=None)
    written = {
        ".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__") for path in KIOSK.rglob("*.py")
    }
    unseen = written - graph.modules
    assert not unseen, f"import-linter does not look at {sorted(unseen)}: a folder on the way lacks its __init__.py"


def test_every_room_has_its_place() -> None:
    (layers,) = (contract["layers"] for contract in CONTRACTS if contract["id"] == "rooms")
    placed = {name.strip(" ()") for layer in layers for name in layer.split("|")}
    homeless = rooms() - placed - {"kiosk.probe"}
    assert not homeless, f"say in pyproject.toml on which line of the house {sorted(homeless)} stands"


@pytest.mark.parametrize("contract", ["qt", "pillow", "probe-imports-nobody"])
def test_contracts_about_rooms_name_each_room(contract: str) -> None:
    allowed = {
        "qt": {"kiosk.panel", "kiosk.stage", "kiosk.scene", "kiosk.probe", "kiosk.app"},
        "pillow": {"kiosk.editions"},
        "probe-imports-nobody": {"kiosk.probe"},
    }[contract]
    (found,) = (one for one in CONTRACTS if one["id"] == contract)
    named = set(found["forbidden_modules" if contract == "probe-imports-nobody" else "source_modules"])
    assert named == rooms() - allowed


def through_a_door(name: str) -> bool:
    _, room, *rest = name.split(".")
    part = KIOSK / room / rest[0] if room in DOORS and rest else None
    return len(rest) <= (2 if part is not None and part.is_dir() else 1)


@pytest.mark.parametrize("room", sorted(room.removeprefix("kiosk.") for room in rooms()))
def test_other_rooms_are_entered_by_the_front_door(room: str) -> None:
    past = [
        f"{path}:{line}: {name}"
        for path, tree in modules(room)
        for line, name in imports(tree)
        if name.startswith("kiosk.") and name.split(".")[1] != room and not through_a_door(name)
    ]
    assert not past, "import these names from the root of their room: " + ", ".join(past)


@pytest.mark.parametrize("room", PURE)
def test_pure_rooms_take_text_and_time_as_arguments(room: str) -> None:
    """What import-linter cannot tell apart: paths as text from paths on disk, dates from the clock."""
    forbidden = {"datetime.now", "datetime.utcnow", "datetime.today", "date.today", "now", "today", "open", "print"}
    for path, tree in modules(room):
        for line, name in imports(tree):
            pure = not name.startswith(("pathlib.", "urllib.")) or name.startswith(("pathlib.Pure", "urllib.parse"))
            assert pure, f"{path}:{line}: {name} reaches outside; let the caller do it"
        for call in (node for node in ast.walk(tree) if isinstance(node, ast.Call)):
            called = ast.unparse(call.func)
            assert called.removeprefix("datetime.") not in forbidden, f"{path}:{call.lineno}: {called}"


def test_the_store_needs_the_standard_library_alone() -> None:
    known = sys.stdlib_module_names | {"kiosk"}
    foreign = [
        f"{path}:{line}: {name}"
        for path, tree in modules("store")
        for line, name in imports(tree)
        if name.split(".")[0] not in known
    ]
    assert not foreign


_BLOCKED = """
import importlib, sys

class Block:
    def find_spec(self, name, path=None, target=None):
        if name.split(".")[0] in BLOCKED:
            raise ImportError(f"{name} has no business here")

BLOCKED = sys.argv[1].split(",")
sys.meta_path.insert(0, Block())
for name in sys.argv[2:]:
    importlib.import_module(name)
"""


def import_without(blocked: str, names: list[str]) -> None:
    command = [sys.executable, "-c", _BLOCKED, blocked, *names]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr


def test_pure_rooms_and_what_stands_on_them_come_up_without_qt_or_network() -> None:
    names = [
        ".".join(path.with_suffix("").parts).removesuffix(".__init__")
        for room in (*PURE, "wire", "store", "journal", "feeds")
        for path, _ in modules(room)
    ]
    import_without("PySide6,shiboken6,PIL,fastapi,uvicorn", names)


def test_playing_starts_without_waiting_for_libraries() -> None:
    import_without(
        "PySide6,shiboken6,PIL,fastapi,msgspec,pydantic,requests,tomlkit,apscheduler,tuf,cryptography",
        ["kiosk.app.play"],
    )
