"""What the supervisor knows of its surroundings: when to end, what to start with what, whom to tell."""

import json
import socket
from pathlib import Path

import pytest

from kiosk.app import player as module
from kiosk.app.display import Display, Kind
from kiosk.app.exits import Exit
from kiosk.app.graphics import Graphics
from kiosk.app.life import Beat, EditionChanged, GiveUp, Mode, Name
from kiosk.app.notify import Notifier
from kiosk.app.player import Options, Player
from kiosk.program import decode_situation
from kiosk.store import Store

PICTURE = Beat(Name.STAGE, ("0123456789abcdef",))
POSTER = Beat(Name.STAGE, ("poster",))


class Clock:
    def __init__(self) -> None:
        self.now = 1000.0

    def monotonic(self) -> float:
        return self.now

    def time_ns(self) -> int:
        return round((1_790_000_000 + self.now) * 1e9)


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Clock:
    clock = Clock()
    monkeypatch.setattr(module, "time", clock)
    return clock


def make_player(state: Path, options: Options | None = None, *, software: bool = False) -> Player:
    display = Display(Kind.X11, ":0")
    chosen = options or Options(state / "player.toml")
    return Player(Store(state), chosen, display, Graphics(software, "told"), Notifier({}))


def adopt(state: Path, name: str = "current") -> None:
    temporary = state / "temporary"
    temporary.write_text(name)
    temporary.replace(state / "current")


def test_it_counts_from_the_first_picture_of_the_site(state: Path, clock: Clock) -> None:
    player = make_player(state, Options(state / "player.toml", seconds=10.0))
    adopt(state)
    player.look()
    clock.now += 3
    player.heard(POSTER)
    player.heard(PICTURE)
    clock.now += 9.9
    assert player.look() is None
    clock.now += 0.2
    assert player.look() == GiveUp(Exit.DONE)


@pytest.mark.parametrize(("has_edition", "patience"), [(True, 5.0), (False, 30.0)])
def test_it_does_not_wait_for_a_picture_for_ever(
    state: Path, clock: Clock, *, has_edition: bool, patience: float
) -> None:
    player = make_player(state, Options(state / "player.toml", seconds=1.0))
    if has_edition:
        adopt(state)
    player.look()
    clock.now += patience + 0.1
    player.heard(POSTER)
    assert player.look() is None
    clock.now += 1.1
    assert player.look() == GiveUp(Exit.DONE)


def test_without_for_it_never_ends(state: Path, clock: Clock) -> None:
    player = make_player(state)
    player.heard(PICTURE)
    clock.now += 1e6
    assert player.look() is None


@pytest.mark.expects_log("no screenshot was taken")
def test_a_screenshot_that_never_came_is_a_failure(state: Path, clock: Clock) -> None:
    player = make_player(state, Options(state / "player.toml", seconds=1.0, screenshot=state / "out.png"))
    player.heard(PICTURE)
    clock.now += 2
    assert player.look() is None
    clock.now += 5
    assert player.look() == GiveUp(Exit.ENVIRONMENT)


def test_a_late_screenshot_is_waited_for(state: Path, clock: Clock) -> None:
    player = make_player(state, Options(state / "player.toml", seconds=1.0, screenshot=state / "out.png"))
    player.heard(PICTURE)
    clock.now += 2
    player.look()
    (state / "out.png").touch()
    assert player.look() == GiveUp(Exit.DONE)


def test_another_edition_is_noticed_once(state: Path) -> None:
    player = make_player(state)
    assert player.look() is None
    adopt(state, "one")
    assert player.look() == EditionChanged()
    assert player.look() is None
    adopt(state, "two")
    assert player.look() == EditionChanged()


@pytest.mark.parametrize(
    ("mode", "software", "backend", "poster"),
    [
        (Mode.NORMAL, False, None, False),
        (Mode.NORMAL, True, "software", False),
        (Mode.SAFE, False, "software", False),
        (Mode.POSTER, False, "software", True),
    ],
)
def test_each_mode_starts_the_stage_more_carefully(
    state: Path, monkeypatch: pytest.MonkeyPatch, mode: Mode, *, software: bool, backend: str | None, poster: bool
) -> None:
    monkeypatch.delenv("QT_QUICK_BACKEND")
    launch = make_player(state, software=software).launch(Name.STAGE, mode)
    assert "_stage" in launch.command
    assert launch.environ["QT_QPA_PLATFORM"] == "xcb"
    assert launch.environ.get("QT_QUICK_BACKEND") == backend
    assert ("--poster-only" in launch.command) is poster


def test_a_screenshot_is_asked_for_once(state: Path) -> None:
    player = make_player(state, Options(state / "player.toml", screenshot=state / "out.png", at_second=2.5))
    command = player.launch(Name.STAGE, Mode.NORMAL).command
    assert command[-4:] == ("--screenshot", str(state / "out.png"), "--at-second", "2.5")
    (state / "out.png").touch()
    assert "--screenshot" not in player.launch(Name.STAGE, Mode.NORMAL).command


@pytest.mark.expects_log("item 0123456789abcdef was on screen at two crashes")
def test_blame_puts_an_item_aside_but_never_the_poster(state: Path) -> None:
    player = make_player(state)
    player.blame(("0123456789abcdef", "poster"))
    player.blame(("0123456789abcdef", "poster"))
    assert decode_situation((state / "situation.json").read_bytes()).quarantined == {"0123456789abcdef"}


@pytest.mark.expects_log("the crash cannot be remembered: .*crashes.json")
def test_a_crash_that_cannot_be_written_down_stops_nobody(state: Path) -> None:
    (state / "crashes.json").mkdir()
    (state / "crashes.json/in the way").touch()
    make_player(state).blame(("0123456789abcdef",))


def test_where_the_agent_listens_is_told_once_and_when_the_next_one_moves(
    state: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    player = make_player(state)
    player.started(Name.AGENT, 42)

    def told(pid: int, url: str) -> str:
        (state / "agent.json").write_text(json.dumps({"url": url, "pid": pid}))
        player.look()
        return capsys.readouterr().out

    assert told(41, "http://127.0.0.1:1/") == "", "that was an agent before this one"
    assert "http://127.0.0.1:2/" in told(42, "http://127.0.0.1:2/")
    assert told(42, "http://127.0.0.1:2/") == ""
    player.started(Name.AGENT, 43)
    assert told(42, "http://127.0.0.1:2/") == ""
    assert told(43, "http://127.0.0.1:2/") == ""
    player.started(Name.AGENT, 44)
    assert "http://127.0.0.1:3/" in told(44, "http://127.0.0.1:3/")


def test_systemd_hears_of_frames_that_were_really_shown(tmp_path: Path, state: Path) -> None:
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as manager:
        manager.bind(str(tmp_path / "notify"))
        manager.settimeout(5)
        notifier = Notifier({"NOTIFY_SOCKET": str(tmp_path / "notify")})
        player = Player(Store(state), Options(state), Display(Kind.X11), Graphics(software=True, why=""), notifier)
        player.heard(Beat(Name.AGENT))
        player.heard(POSTER)
        player.heard(PICTURE)
        notifier.ending()
        said = [manager.recv(100).decode() for _ in range(3)]
    assert said == ["READY=1\nWATCHDOG=1", "WATCHDOG=1", "STOPPING=1"]


def test_a_service_manager_that_is_gone_stops_nobody(tmp_path: Path) -> None:
    Notifier({"NOTIFY_SOCKET": str(tmp_path / "gone")}).presented()


def test_the_stage_is_told_which_displays_it_may_use(state: Path) -> None:
    player = make_player(state, Options(state / "player.toml", displays=("HDMI-1", "DP-1")))
    command = player.launch(Name.STAGE, Mode.NORMAL).command
    assert command[-4:] == ("--display", "HDMI-1", "--display", "DP-1")
    assert "--display" not in player.launch(Name.AGENT, Mode.NORMAL).command
