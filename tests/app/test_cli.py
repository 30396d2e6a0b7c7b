"""The command line: verbs are found, what goes wrong becomes an exit code."""

import argparse
import errno
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from kiosk import __version__
from kiosk.app import main, verbs
from kiosk.app.verbs import VERBS, Verb
from kiosk.store import DiskFullError

ROOT = Path(__file__).parents[2]


def fails_with(error: BaseException) -> Callable[[argparse.Namespace], int]:
    def run(_: argparse.Namespace) -> int:
        raise error

    return run


class Module:
    """A verb that does as it is told."""

    __doc__ = "Do it."

    def __init__(self, run: Callable[[argparse.Namespace], int]) -> None:
        self.run = run

    def configure(self, parser: argparse.ArgumentParser) -> None:
        parser.add_argument("--loud", action="store_true")
        parser.add_argument("words", nargs="*")


@pytest.fixture
def verb(monkeypatch: pytest.MonkeyPatch) -> Callable[[Callable[[argparse.Namespace], int]], None]:
    def put(run: Callable[[argparse.Namespace], int], name: str = "check") -> None:
        monkeypatch.setattr(
            Verb, "load", lambda self: Module(run if self.name == name else fails_with(AssertionError()))
        )

    return put


def test_a_verb_gets_its_arguments(verb: Callable[..., None]) -> None:
    seen: list[argparse.Namespace] = []

    def run(args: argparse.Namespace) -> int:
        seen.append(args)
        return 1

    verb(run)
    assert main(["check", "--loud", "site"]) == 1
    assert (seen[0].loud, seen[0].words) == (True, ["site"])


@pytest.mark.parametrize("arguments", [[], ["--loud"], ["some/folder"], ["http://example.org/"], ["play", "x"]])
def test_without_a_verb_it_plays(verb: Callable[..., None], arguments: list[str]) -> None:
    verb(lambda _: 0, "play")
    assert main(arguments) == 0


def test_a_folder_that_looks_like_a_mistyped_verb_is_played(
    verb: Callable[..., None], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "chek").mkdir()
    monkeypatch.chdir(tmp_path)
    verb(lambda _: 0, "play")
    assert main(["chek"]) == 0


def test_a_mistyped_verb_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["chek"]) == 2
    assert "did you mean `check`" in capsys.readouterr().err


def test_wrong_options_exit_2(verb: Callable[..., None], capsys: pytest.CaptureFixture[str]) -> None:
    verb(lambda _: 0)
    assert main(["check", "--nonsense"]) == 2
    assert "--nonsense" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("error", "code", "told"),
    [
        (OSError(errno.ENOSPC, "No space left on device", "/x"), 3, "/x: No space left"),
        (PermissionError(errno.EACCES, "Permission denied", "/x"), 3, "/x: Permission denied"),
        (DiskFullError("could not write", "/x", "No space left", "free some"), 3, "could not write: /x"),
        (KeyboardInterrupt(), 130, ""),
    ],
)
def test_a_broken_environment_is_told_in_one_line(
    verb: Callable[..., None], capsys: pytest.CaptureFixture[str], error: BaseException, code: int, told: str
) -> None:
    verb(fails_with(error))
    assert main(["check"]) == code
    said = capsys.readouterr().err
    assert told in said
    assert "Traceback" not in said


@pytest.mark.expects_log("this is a bug in Layar")
@pytest.mark.parametrize("error", [ZeroDivisionError(), OSError(errno.EBADF, "Bad file descriptor")])
def test_a_bug_exits_70_with_its_traceback(
    verb: Callable[..., None], caplog: pytest.LogCaptureFixture, error: Exception
) -> None:
    verb(fails_with(error))
    assert main(["check"]) == 70
    assert "Traceback" in caplog.text


def test_help_names_every_verb_for_people(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--help"]) == 0
    said = capsys.readouterr().out
    assert all(f"  {verb.name} " in said for verb in VERBS.values() if not verb.name.startswith("_"))
    assert "_stage" not in said


def test_version(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--version"]) == 0
    assert __version__ in capsys.readouterr().out


@pytest.mark.parametrize("verb", VERBS.values(), ids=lambda verb: verb.name)
def test_every_verb_can_be_loaded_and_explains_itself(verb: Verb) -> None:
    module = verb.load()
    parser = argparse.ArgumentParser(description=module.__doc__)
    module.configure(parser)
    assert parser.description
    assert callable(module.run)


def test_output_that_nobody_reads_any_more_is_no_error() -> None:
    read_end, write_end = os.pipe()
    os.close(read_end)
    done = subprocess.run(
        [sys.executable, "main.py", "--help"], cwd=ROOT, stdout=write_end, stderr=subprocess.PIPE, check=False
    )
    os.close(write_end)
    assert done.stderr == b""
    assert done.returncode == 0


def test_the_default_is_a_verb() -> None:
    assert verbs.DEFAULT in VERBS
