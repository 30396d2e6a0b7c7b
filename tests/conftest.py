"""The house rules of every test: a fixed surrounding, nothing logged unexpectedly, nothing left behind."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings
from PySide6.QtCore import QLoggingCategory
from PySide6.QtGui import QGuiApplication

import kiosk  # noqa: F401 - keeps None alive beside PySide6, for tests that import nothing else of ours
from tests.support.display import display, displays
from tests.support.leaks import _no_leaks, _no_orphans
from tests.support.logguard import log_guard
from tests.support.media import media

__all__ = ["_no_leaks", "_no_orphans", "display", "displays", "log_guard", "media"]  # fixtures, for every room

# A zone that nobody means: whoever reads the machine's zone instead of the site's gets odd answers.
_ENVIRONMENT = {
    "TZ": "Pacific/Chatham",
    "LC_ALL": "C.UTF-8",
    "QT_QPA_PLATFORM": "offscreen",
    "QT_QUICK_BACKEND": "software",
}
_UNWANTED = ("DISPLAY", "WAYLAND_DISPLAY", "XDG_RUNTIME_DIR", "LANGUAGE", "NOTIFY_SOCKET")

settings.register_profile(
    "modest", derandomize=True, deadline=None, max_examples=60, suppress_health_check=[HealthCheck.too_slow]
)
settings.register_profile("thorough", deadline=None, max_examples=2_000, suppress_health_check=[HealthCheck.too_slow])


def pytest_configure(config: pytest.Config) -> None:
    config.addinivalue_line("markers", "expects_log(pattern): the test makes Layar log this at WARNING or above")
    settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "modest"))
    os.environ.update(_ENVIRONMENT)
    for name in [name for name in os.environ if name in _UNWANTED or name.startswith("LAYAR_")]:
        del os.environ[name]


@pytest.fixture(scope="session", autouse=True)
def _own_home(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Keep the state, settings and caches of the person who runs the tests out of them."""
    home = tmp_path_factory.mktemp("home")
    with pytest.MonkeyPatch.context() as patch:
        for name in ("STATE", "CONFIG", "CACHE", "DATA"):
            patch.setenv(f"XDG_{name}_HOME", str(home / name.lower()))
        yield


@pytest.fixture(scope="session", autouse=True)
def _slots_that_are_none() -> None:
    """Hear of methods that are connected and no slots: each object of theirs gets a type of its own (decision 0172)."""
    QLoggingCategory.setFilterRules("qt.pyside.libpyside.warning=true")


@pytest.fixture(scope="session")
def qapp_cls() -> type[QGuiApplication]:
    """Layar has no widgets; neither have its tests."""
    return QGuiApplication


@pytest.fixture
def state(tmp_path: Path) -> Path:
    """An empty STATE folder."""
    folder = tmp_path / "state"
    folder.mkdir()
    return folder
