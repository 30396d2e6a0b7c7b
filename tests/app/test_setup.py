"""What ./play and ./test do on a fresh machine, with the system's tools replaced by ones that only write down calls."""

import os
import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]

PYTHON = """#!/bin/bash
# A Python that can make environments, in which pip does as PIP says.
echo "${0##*/} $*" >>"$CALLS"
case "$*" in
    *version_info*3,*) [[ ${0##*/} != python3 || ${OLD-} == "" ]] ;;
    *python%d*) echo python3.12-venv ;;
    *"import ensurepip"*) [[ ${VENV-yes} == yes ]] ;;
    --version) echo "Python 3.12.0" ;;
    "-m venv"*) rm -rf "$4"; mkdir -p "$4/bin"; cp "$0" "$4/bin/python" ;;
    *install*) sleep "${SLOW-0}"; exit "${PIP-0}" ;;
esac
"""
TOOLS = {
    "python3": PYTHON,
    "python3.12": PYTHON,
    "id": '#!/bin/bash\necho "${WHO-0}"\n',
    "sudo": '#!/bin/bash\necho "sudo $*" >>"$CALLS"\n[[ ${SUDO-no} == yes ]] && shift && exec "$@"\n',
    "apt-get": '#!/bin/bash\necho "apt-get $DEBIAN_FRONTEND $*" >>"$CALLS"\nexit "${APT-0}"\n',
    "dpkg-query": '#!/bin/bash\nprintf "installed %s\\n" $INSTALLED\n',
}


@dataclass
class Clone:
    folder: Path
    tools: Path
    installed: str

    def command(self, kind: str = "run") -> list[str]:
        return ["bash", "-c", f"set -euo pipefail; here=$PWD; source tools/setup.sh; set_up {kind}; echo went on"]

    def environ(self, **settings: str) -> dict[str, str]:
        path = f"{self.tools}:{os.environ['PATH']}"
        calls = str(self.folder / "calls")
        return {**os.environ, "PATH": path, "CALLS": calls, "INSTALLED": self.installed, **settings}

    def set_up(self, kind: str = "run", **settings: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            self.command(kind),
            cwd=self.folder,
            env=self.environ(**settings),
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            check=False,
        )

    def calls(self) -> str:
        """What was called since the last time this was asked."""
        path = self.folder / "calls"
        calls = path.read_text() if path.exists() else ""
        path.unlink(missing_ok=True)
        return calls


@pytest.fixture
def clone(tmp_path: Path) -> Clone:
    folder = tmp_path / "la yar"
    shutil.copytree(ROOT / "requirements", folder / "requirements")
    (folder / "tools").mkdir()
    shutil.copy(ROOT / "tools/setup.sh", folder / "tools")
    tools = tmp_path / "bin"
    tools.mkdir()
    for name, text in TOOLS.items():
        (tools / name).write_text(text)
        (tools / name).chmod(0o755)
    script = 'source tools/setup.sh; echo "${play_packages[@]}" "${test_packages[@]}" "${font_packages[@]}"'
    installed = subprocess.run(["bash", "-c", script], cwd=folder, capture_output=True, text=True, check=True).stdout
    return Clone(folder, tools, installed)


def test_the_first_start_installs_what_is_locked_and_the_second_calls_nothing(clone: Clone) -> None:
    assert clone.set_up().returncode == 0
    calls = clone.calls()
    assert "-m venv --clear" in calls
    assert "install --no-deps --require-hashes -r" in calls
    assert "requirements/run.txt" in calls
    assert "apt-get" not in calls
    second = clone.set_up()
    assert second.stdout == "went on\n"
    assert second.stderr == ""
    assert clone.calls() == ""


def test_what_the_tests_need_serves_playing_too(clone: Clone) -> None:
    assert clone.set_up("dev").returncode == 0
    clone.calls()
    assert clone.set_up("run").returncode == 0
    assert clone.calls() == ""


def test_a_changed_lock_is_installed_into_what_is_there(clone: Clone) -> None:
    clone.set_up()
    clone.calls()
    with (clone.folder / "requirements/run.txt").open("a") as lock:
        lock.write("# newer\n")
    assert clone.set_up().returncode == 0
    calls = clone.calls()
    assert "install --no-deps" in calls
    assert "-m venv" not in calls


def test_a_set_up_that_was_interrupted_begins_anew(clone: Clone) -> None:
    failed = clone.set_up(PIP="1")
    assert failed.returncode == 3
    assert "went on" not in failed.stdout
    clone.calls()
    assert clone.set_up().returncode == 0
    assert "-m venv --clear" in clone.calls()


def test_another_python_means_another_set_up(clone: Clone) -> None:
    clone.set_up()
    clone.calls()
    (clone.folder / ".venv/bin/python").rename(clone.folder / ".venv/bin/python3.13")
    (clone.folder / ".venv/bin/python").symlink_to("python3.13")
    clone.set_up()
    assert "install" in clone.calls()


def test_missing_libraries_are_installed_without_a_question(clone: Clone) -> None:
    clone.installed = clone.installed.replace("libxcb-cursor0", "").replace("libegl1", "")
    assert clone.set_up().returncode == 0
    installs = [call for call in clone.calls().splitlines() if " install " in call and "apt-get" in call]
    assert len(installs) == 1
    assert installs[0].startswith("apt-get noninteractive install --yes")
    assert installs[0].endswith(" libegl1 libxcb-cursor0")


def test_a_library_under_its_newer_name_is_not_missing(clone: Clone) -> None:
    clone.installed = clone.installed.replace("libglib2.0-0", "libglib2.0-0t64")
    clone.set_up()
    assert "apt-get" not in clone.calls()


def test_sudo_that_asks_for_no_password_is_used(clone: Clone) -> None:
    clone.installed = clone.installed.replace("libegl1", "")
    assert clone.set_up(WHO="1000", SUDO="yes").returncode == 0
    assert "apt-get noninteractive install" in clone.calls()


def test_without_a_way_to_install_the_one_command_is_printed(clone: Clone) -> None:
    clone.installed = clone.installed.replace("libegl1", "")
    done = clone.set_up(WHO="1000", VENV="no")
    assert done.returncode == 3
    (command,) = [line for line in done.stderr.splitlines() if "apt-get" in line]
    assert command.strip().startswith("sudo sh -c 'apt-get update && apt-get install --yes")
    assert "libegl1 python3.12-venv" in command
    assert "apt-get" not in clone.calls()
    assert not (clone.folder / ".venv").exists()


def test_fonts_alone_stop_nobody(clone: Clone) -> None:
    clone.installed = clone.installed.replace("fonts-noto-core", "")
    assert clone.set_up(WHO="1000").returncode == 0
    assert "apt-get" not in clone.calls()


def test_packages_that_cannot_be_installed_exit_3(clone: Clone) -> None:
    clone.installed = clone.installed.replace("libegl1", "")
    done = clone.set_up(APT="100")
    assert done.returncode == 3
    assert "network" in done.stderr


def test_a_newer_python_beside_an_old_one_is_found(clone: Clone) -> None:
    assert clone.set_up(OLD="yes").returncode == 0
    assert "python3.12 -m venv" in clone.calls()


def test_two_at_once_set_up_once(clone: Clone) -> None:
    first = subprocess.Popen(clone.command(), cwd=clone.folder, env=clone.environ(SLOW="1"), stderr=subprocess.DEVNULL)
    with first:
        second = clone.set_up(SLOW="1")
    assert first.returncode == 0
    assert second.returncode == 0
    assert clone.calls().count("install --no-deps") == 1


@pytest.mark.parametrize("name", ["play", "layar", "test", ".ci/run"])
def test_the_commands_can_be_run(name: str) -> None:
    assert os.access(ROOT / name, os.X_OK)
    subprocess.run(["bash", "-n", ROOT / name], check=True)
