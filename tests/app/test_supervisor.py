"""What the supervisor decides, told as stories and as laws."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.app.life import (
    Action,
    Beat,
    Blame,
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
from kiosk.app.supervisor import DELAYS, END_PATIENCE, HEAD_START, PATIENCE, POSTER_PAUSE, STABLE, initial, reduce

SEGFAULT = -11
TICK = 0.25


class Story:
    """A supervisor's life, a quarter of a second at a time."""

    def __init__(self, *, playable: bool = True) -> None:
        self.now = 100.0
        self.state = initial(self.now, playable=playable)
        self.actions: list[Action] = []

    def happens(self, event: Event) -> list[Action]:
        self.state, actions = reduce(self.state, event, self.now)
        self.actions += actions
        return list(actions)

    def passes(self, seconds: float, *, beating: tuple[Name, ...] = ()) -> list[Action]:
        actions: list[Action] = []
        for _ in range(round(seconds / TICK)):
            self.now += TICK
            for name in beating:
                self.happens(Beat(name, ("a",)))
            actions += self.happens(Tick())
        return actions

    def begins(self) -> None:
        self.happens(Tick())
        self.happens(Beat(Name.STAGE, ("a",)))
        self.happens(Tick())
        self.happens(Beat(Name.AGENT))

    def crashes(self, status: int = SEGFAULT) -> list[Action]:
        return self.happens(Exited(Name.STAGE, status))

    @property
    def stage_mode(self) -> Mode:
        return self.state.children[Name.STAGE].mode


def starts(actions: list[Action], name: Name) -> list[Mode]:
    return [action.mode for action in actions if isinstance(action, Start) and action.child is name]


@pytest.fixture
def story() -> Story:
    story = Story()
    story.begins()
    return story


def test_without_an_edition_both_are_started_at_the_first_tick() -> None:
    story = Story(playable=False)
    assert story.happens(Tick()) == [Start(Name.STAGE, Mode.NORMAL), Start(Name.AGENT, Mode.NORMAL)]
    assert story.happens(Tick()) == []


def test_the_agent_leaves_the_machine_to_the_first_picture() -> None:
    story = Story()
    assert story.happens(Tick()) == [Start(Name.STAGE, Mode.NORMAL)]
    assert story.passes(1) == []
    story.happens(Beat(Name.STAGE, ("a",)))
    assert story.passes(TICK) == [Start(Name.AGENT, Mode.NORMAL)]


def test_the_agent_does_not_wait_for_ever_for_a_picture() -> None:
    story = Story()
    assert Start(Name.AGENT, Mode.NORMAL) in story.passes(HEAD_START + TICK)


@pytest.mark.parametrize("name", list(Name))
def test_a_dead_child_is_back_with_the_next_tick_and_the_other_is_left_alone(story: Story, name: Name) -> None:
    story.happens(Exited(name, -9))
    assert story.passes(TICK) == [Start(name, Mode.NORMAL)]


def test_crashes_in_a_row_wait_longer_and_end_on_the_poster(story: Story) -> None:
    reports = []
    for _ in range(9):
        actions = story.crashes()
        reports += [action for action in actions if isinstance(action, Report)]
        story.passes(reports[-1].delay + TICK)
    assert [report.delay for report in reports] == [*DELAYS, DELAYS[-1]]
    modes = [Mode.NORMAL] * 2 + [Mode.SAFE] * 2 + [Mode.POSTER] * 5
    assert [report.mode for report in reports] == modes
    assert starts(story.actions, Name.STAGE) == [Mode.NORMAL, *modes]


def test_a_crashing_agent_never_costs_the_picture(story: Story) -> None:
    for _ in range(9):
        story.happens(Exited(Name.AGENT, 70))
        story.passes(31, beating=(Name.STAGE,))
    assert starts(story.actions, Name.STAGE) == [Mode.NORMAL]
    assert set(starts(story.actions, Name.AGENT)) == {Mode.NORMAL}


def test_a_stable_minute_makes_crashes_forgotten(story: Story) -> None:
    story.crashes()
    story.crashes()
    story.passes(STABLE + 1, beating=tuple(Name))
    assert story.state.children[Name.STAGE].crashes == 0


def test_the_poster_gives_way_to_another_edition(story: Story) -> None:
    for _ in range(5):
        story.crashes()
        story.passes(31, beating=tuple(Name))
    assert story.stage_mode is Mode.POSTER
    assert story.happens(EditionChanged()) == [Kill(Name.STAGE, "another edition")]
    assert story.crashes(-9) == []
    assert story.passes(TICK) == [Start(Name.STAGE, Mode.NORMAL)]


def test_the_poster_gives_way_after_a_long_pause(story: Story) -> None:
    for _ in range(5):
        story.crashes()
        story.passes(4, beating=(Name.AGENT,))
    actions = story.passes(POSTER_PAUSE + 1, beating=tuple(Name))
    assert actions == [Kill(Name.STAGE, "trying the edition again")]


def test_another_edition_is_no_reason_to_disturb_a_stage_that_plays(story: Story) -> None:
    assert story.happens(EditionChanged()) == []


@pytest.mark.parametrize("name", list(Name))
def test_a_silent_child_is_killed_once(story: Story, name: Name) -> None:
    other = next(one for one in Name if one is not name)
    assert story.passes(PATIENCE[name].later, beating=(other,)) == []
    (kill,) = story.passes(2 * PATIENCE[name].later, beating=(other,))
    assert isinstance(kill, Kill)
    assert kill.child is name


def test_a_stage_that_hangs_counts_as_crashed(story: Story) -> None:
    story.passes(4, beating=(Name.AGENT,))
    actions = story.crashes(-9)
    assert Blame(("a",)) in actions
    assert story.state.children[Name.STAGE].crashes == 1


def test_news_without_a_frame_are_no_sign_of_life(story: Story) -> None:
    for _ in range(3):
        story.passes(1, beating=(Name.AGENT,))
        story.happens(Beat(Name.STAGE, ("b",), lives=False))
    assert any(isinstance(action, Kill) for action in story.passes(1, beating=(Name.AGENT,)))
    assert Blame(("b",)) in story.crashes(-9)


def test_a_child_may_take_long_to_begin() -> None:
    story = Story(playable=False)
    story.happens(Tick())
    assert story.passes(PATIENCE[Name.STAGE].first) == []
    (kill,) = story.passes(1)
    assert isinstance(kill, Kill)


def test_a_suspended_machine_is_not_mistaken_for_hanging_children(story: Story) -> None:
    story.passes(3, beating=())
    story.now += 8 * 3600
    assert story.happens(Tick()) == []
    assert story.passes(3) == []


def test_the_items_that_are_loading_are_blamed_before_those_on_screen(story: Story) -> None:
    story.happens(Beat(Name.STAGE, ("a", "b"), ("c",)))
    assert Blame(("c",)) in story.crashes()
    story.passes(TICK)
    story.happens(Beat(Name.STAGE, ("a", "b")))
    assert Blame(("a", "b")) in story.crashes()


@pytest.mark.parametrize("status", [0, 2, 3, -1, -2, -15])
def test_no_item_is_blamed_for_an_orderly_end(story: Story, status: int) -> None:
    assert [action for action in story.crashes(status) if isinstance(action, Blame)] == []


def test_a_stage_that_cannot_show_anything_ends_the_player_with_its_reason() -> None:
    story = Story()
    story.happens(Tick())
    assert story.crashes(3)[-1] == GiveUp(3)


def test_an_agent_that_refuses_to_begin_ends_the_player_only_where_nothing_can_be_played() -> None:
    for playable in (False, True):
        story = Story(playable=playable)
        story.happens(Tick())
        gave_up = GiveUp(2) in story.happens(Exited(Name.AGENT, 2))
        assert gave_up is not playable


def test_what_was_built_since_is_played_without_an_agent() -> None:
    story = Story(playable=False)
    story.happens(Tick())
    story.happens(EditionChanged())
    assert GiveUp(2) not in story.happens(Exited(Name.AGENT, 2))


def test_a_first_crash_before_any_picture_has_the_display_tried() -> None:
    story = Story()
    story.happens(Tick())
    assert story.crashes(-6)[-1] == TryDisplay()
    assert story.happens(DisplayGone()) == [GiveUp(3)]


def test_a_display_that_goes_later_is_waited_for_and_never_leads_to_the_poster(story: Story) -> None:
    for _ in range(20):
        (report,) = story.crashes(3)
        assert isinstance(report, Report)
        assert report.delay <= 5
        story.passes(report.delay + TICK, beating=(Name.AGENT,))
    assert story.stage_mode is Mode.NORMAL
    assert story.happens(DisplayGone()) == []


events = st.one_of(
    st.just(Tick()),
    st.builds(Beat, st.sampled_from(Name), st.just(("a",)), st.just(())),
    st.builds(Exited, st.sampled_from(Name), st.sampled_from([0, 1, 3, 70, -6, -9, SEGFAULT])),
    st.just(EditionChanged()),
)
lives = st.lists(st.tuples(events, st.sampled_from([0.0, 0.25, 0.9, 5.0, 700.0])), max_size=80)


def checked(state: State, action: Action) -> None:
    """No action contradicts the state it leads to."""
    match action:
        case Start(name, mode):
            assert isinstance(state.children[name].phase, Running)
            assert mode is Mode.NORMAL or name is Name.STAGE
        case Kill(name):
            assert isinstance(state.children[name].phase, Ending)
        case Report(name, _, _, delay):
            assert isinstance(state.children[name].phase, Waiting)
            assert 0 <= delay <= DELAYS[-1]


@given(lives)
def test_nobody_is_started_twice_nor_killed_when_gone(life: list[tuple[Event, float]]) -> None:
    now, state = 0.0, initial(0.0, playable=True)
    alive = dict.fromkeys(Name, False)
    for event, pause in life:
        now += pause
        if isinstance(event, Exited | Beat) and not alive[event.child]:
            continue
        if isinstance(event, Exited):
            alive[event.child] = False
        state, actions = reduce(state, event, now)
        for action in actions:
            checked(state, action)
            if isinstance(action, Start):
                assert not alive[action.child]
                alive[action.child] = True
            if isinstance(action, Kill):
                assert alive[action.child]


@given(lives)
def test_whatever_happened_both_are_running_half_a_minute_later(life: list[tuple[Event, float]]) -> None:
    now, state = 0.0, initial(0.0, playable=True)
    for event, pause in life:
        now += pause
        state, _ = reduce(state, event, now)
    for _ in range(240):
        now += TICK
        for name, child in state.children.items():
            if isinstance(child.phase, Ending):
                state, _ = reduce(state, Exited(name, -9), now)
            elif isinstance(child.phase, Running):
                state, _ = reduce(state, Beat(name), now)
        state, _ = reduce(state, Tick(), now)
    assert all(isinstance(child.phase, Running) for child in state.children.values())


@given(lives)
def test_the_state_is_a_value(life: list[tuple[Event, float]]) -> None:
    state = initial(0.0, playable=True)
    for event, pause in life:
        before, copy = state, replace(state, children=dict(state.children))
        state, _ = reduce(state, event, state.ticked + pause)
        assert before == copy


def test_who_is_wanted_anew_is_asked_to_end_and_comes_back_at_once(story: Story) -> None:
    assert story.happens(RestartWanted((Name.STAGE, Name.AGENT))) == [End(Name.STAGE), End(Name.AGENT)]
    assert story.happens(RestartWanted((Name.STAGE,))) == []
    assert story.happens(Exited(Name.STAGE, 0)) == []
    assert story.passes(TICK) == [Start(Name.STAGE, Mode.NORMAL)]


def test_who_does_not_end_is_killed(story: Story) -> None:
    story.happens(RestartWanted((Name.STAGE,)))
    assert story.passes(END_PATIENCE - TICK) == []
    (killed,) = [action for action in story.passes(2 * TICK) if isinstance(action, Kill)]
    assert killed.child is Name.STAGE
    assert story.passes(END_PATIENCE) == []
    story.happens(Exited(Name.STAGE, -9))
    assert story.passes(TICK) == [Start(Name.STAGE, Mode.NORMAL)]


def test_from_the_poster_it_leads_back_to_the_edition(story: Story) -> None:
    for delay in DELAYS[:5]:
        story.crashes()
        story.passes(delay + TICK)
    assert story.stage_mode is Mode.POSTER
    story.happens(RestartWanted((Name.STAGE,)))
    story.happens(Exited(Name.STAGE, 0))
    assert story.passes(TICK) == [Start(Name.STAGE, Mode.NORMAL)]


def test_who_waits_is_started_at_once(story: Story) -> None:
    for _ in range(4):
        story.crashes()
        story.passes(TICK)
    story.happens(RestartWanted((Name.STAGE,)))
    assert starts(story.passes(TICK), Name.STAGE) == [Mode.NORMAL]
