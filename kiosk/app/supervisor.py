"""What happens when stage or agent dies, hangs or comes back: a pure state machine.

`reduce` takes what happened and the time, and says what to do about it; `kiosk.app.shell` does it. Times are seconds
of a monotonic clock. A heartbeat that does not come is counted in ticks, not by the clock: when the whole machine was
suspended, the tick after it is a long one and every count starts anew.
"""

from dataclasses import dataclass, field, replace
from typing import TypeAlias, assert_never

from kiosk.app.life import (
    Action,
    Beat,
    Blame,
    Child,
    DisplayGone,
    EditionChanged,
    End,
    Ending,
    Event,
    Exited,
    GiveUp,
    Kill,
    Mode,
    Name,
    Report,
    RestartWanted,
    Running,
    Start,
    State,
    Tick,
    TryDisplay,
    Waiting,
)

HEAD_START = 2.0
"""Seconds that the agent waits at most for the first picture, so that the two do not compete for the machine."""
LONG_TICK = 1.0
"""Seconds between two ticks after which nobody's silence counts."""
STABLE = 60.0
"""Seconds after which the crashes before are forgotten."""
DELAYS = (0.0, 0.5, 1.0, 2.0, 4.0, 8.0, 16.0, 30.0)
"""Seconds before the start after the first, second, … crash in a row."""
SAFE_AT = 3
"""Crashes in a row after which the stage draws without the GPU."""
POSTER_AT = 5
"""Crashes in a row after which the stage shows nothing but the poster."""
POSTER_PAUSE = 600.0
"""Seconds on the poster after which the edition is tried again."""
REFUSAL_DELAY = 5.0
"""At most so many seconds before the next try where there is no display: it may be back at any moment."""
END_PATIENCE = 3.0
"""Seconds that a child may take to end in good order when somebody wants it anew."""
REFUSALS = frozenset({2, 3})
"""Exit codes that mean: not my fault, the command or the environment is wrong."""
ORDERLY_STATUSES = frozenset({0, 2, 3, -1, -2, -15})
"""Ends for which no item is to blame: exits, SIGHUP, SIGINT, SIGTERM."""


@dataclass(frozen=True, slots=True)
class Patience:
    first: float
    """Seconds from start to the first heartbeat."""
    later: float
    """Seconds between heartbeats."""


PATIENCE = {Name.STAGE: Patience(20.0, 3.5), Name.AGENT: Patience(60.0, 20.0)}


Step: TypeAlias = tuple[State, tuple[Action, ...]]


@dataclass(slots=True)
class _Draft:
    """A step in the making."""

    state: State
    actions: list[Action] = field(default_factory=list)

    def put(self, name: Name, child: Child, *actions: Action) -> None:
        self.state = replace(self.state, children={**self.state.children, name: child})
        self.actions += actions


def initial(now: float, *, playable: bool) -> State:
    """The stage is to be started at once, and the agent too unless there is an edition (`playable`) to show first."""
    agent = Waiting(now + HEAD_START if playable else now)
    return State(now, {Name.STAGE: Child(Waiting(now)), Name.AGENT: Child(agent)}, playable)


def reduce(state: State, event: Event, now: float) -> Step:
    """The state after `event` at `now`, and what is to be done."""
    draft = _Draft(state)
    match event:
        case Tick():
            _tick(draft, now)
        case Beat() as beat:
            _beat(draft, beat, now)
        case Exited(name, status):
            _exited(draft, name, status, now)
        case EditionChanged():
            draft.state = replace(draft.state, playable=True)
            if draft.state.children[Name.STAGE].mode is Mode.POSTER:
                _leave_poster(draft, now, "another edition")
        case RestartWanted(names):
            for name in names:
                _anew(draft, name, now)
        case DisplayGone():
            if Name.STAGE not in state.heard:
                draft.actions.append(GiveUp(3))
        case _:
            assert_never(event)
    return draft.state, tuple(draft.actions)


def _tick(draft: _Draft, now: float) -> None:
    elapsed = now - draft.state.ticked
    draft.state = replace(draft.state, ticked=now)
    for name, child in draft.state.children.items():
        match child.phase:
            case Waiting(due) if now >= due:
                draft.put(name, replace(child, phase=Running(now)), Start(name, child.mode))
            case Running() as running:
                silent = 0.0 if elapsed > LONG_TICK else running.silent + elapsed
                _watch(draft, name, child, replace(running, silent=silent), now)
            case Ending(left=float(left)) as ending if left > elapsed:
                draft.put(name, replace(child, phase=replace(ending, left=left - elapsed)))
            case Ending(left=float()) as ending:
                reason = "it was asked to end and has not"
                draft.put(name, replace(child, phase=replace(ending, left=None)), Kill(name, reason))


def _watch(draft: _Draft, name: Name, child: Child, running: Running, now: float) -> None:
    patience = PATIENCE[name].later if running.beaten else PATIENCE[name].first
    age = now - running.since
    if running.silent > patience:
        reason = f"no sign of life for {running.silent:.1f} s"
        draft.put(name, replace(child, phase=Ending(running, planned=False)), Kill(name, reason))
    elif child.mode is Mode.POSTER:
        draft.put(name, replace(child, phase=running))
        if age > POSTER_PAUSE:
            _leave_poster(draft, now, "trying the edition again")
    else:
        forgotten = running.beaten and age > STABLE
        calm = replace(child, crashes=0, refusals=0) if forgotten else child
        draft.put(name, replace(calm, phase=running))


def _beat(draft: _Draft, beat: Beat, now: float) -> None:
    child = draft.state.children[beat.child]
    if isinstance(child.phase, Running):
        running = replace(child.phase, shown=beat.shown, loading=beat.loading)
        if beat.lives:
            running = replace(running, silent=0.0, beaten=True)
        draft.put(beat.child, replace(child, phase=running))
    if beat.lives and beat.child not in draft.state.heard:
        draft.state = replace(draft.state, heard=draft.state.heard | {beat.child})
        _end_head_start(draft, now)


def _end_head_start(draft: _Draft, now: float) -> None:
    match draft.state.children[Name.AGENT]:
        case Child(Waiting(due), crashes=0, refusals=0) as agent if due > now:
            draft.put(Name.AGENT, replace(agent, phase=Waiting(now)))


def _exited(draft: _Draft, name: Name, status: int, now: float) -> None:
    child = draft.state.children[name]
    match child.phase:
        case Running() as running:
            _crashed(draft, name, running, status, now)
        case Ending(running, planned=False):
            _crashed(draft, name, running, status, now)
        case Ending():
            draft.put(name, replace(child, phase=Waiting(now)))
        case Waiting():
            pass
        case _:
            assert_never(child.phase)


def _anew(draft: _Draft, name: Name, now: float) -> None:
    """Somebody looks after it: the crashes before are forgotten."""
    match draft.state.children[name].phase:
        case Running() as running:
            draft.put(name, Child(Ending(running, planned=True, left=END_PATIENCE)), End(name))
        case Waiting():
            draft.put(name, Child(Waiting(now)))
        case Ending():
            pass  # it comes anew as it is


def _crashed(draft: _Draft, name: Name, running: Running, status: int, now: float) -> None:
    child, delay = _after_crash(draft.state.children[name], name, status)
    after = replace(child, phase=Waiting(now + delay))
    draft.put(name, after, Report(name, status, child.crashes + child.refusals, delay, child.mode))
    if name is Name.STAGE and status not in ORDERLY_STATUSES and (keys := running.loading or running.shown):
        draft.actions.append(Blame(keys))
    if name not in draft.state.heard:
        _never_began(draft, name, status)


def _never_began(draft: _Draft, name: Name, status: int) -> None:
    """Give up where trying again is useless. Without the agent, what was built before still plays."""
    if status in REFUSALS and (name is Name.STAGE or not draft.state.playable):
        draft.actions.append(GiveUp(status))
    elif name is Name.STAGE:
        draft.actions.append(TryDisplay())


def _after_crash(child: Child, name: Name, status: int) -> tuple[Child, float]:
    """The child with one more crash or refusal, and the seconds until it is started."""
    if status in REFUSALS:
        child = replace(child, refusals=child.refusals + 1)
    else:
        mode = _mode(child.crashes + 1) if name is Name.STAGE else child.mode
        child = replace(child, crashes=child.crashes + 1, mode=mode)
    delay = DELAYS[min(child.crashes + child.refusals, len(DELAYS)) - 1]
    return child, min(delay, REFUSAL_DELAY) if name is Name.STAGE and status in REFUSALS else delay


def _mode(crashes: int) -> Mode:
    if crashes >= POSTER_AT:
        return Mode.POSTER
    return Mode.SAFE if crashes >= SAFE_AT else Mode.NORMAL


def _leave_poster(draft: _Draft, now: float, reason: str) -> None:
    """Try the edition again; a few crashes in a row lead back to the poster."""
    child = replace(draft.state.children[Name.STAGE], crashes=SAFE_AT - 1, mode=Mode.NORMAL)
    match child.phase:
        case Waiting():
            draft.put(Name.STAGE, replace(child, phase=Waiting(now)))
        case Running() as running:
            draft.put(Name.STAGE, replace(child, phase=Ending(running, planned=True)), Kill(Name.STAGE, reason))
        case Ending(was):
            draft.put(Name.STAGE, replace(child, phase=Ending(was, planned=True)))
        case _:
            assert_never(child.phase)
