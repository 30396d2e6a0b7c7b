"""Which changes of a folder are complete."""

from hypothesis import example, given
from hypothesis import strategies as st

from kiosk.agent.watch.settling import QUIET_SECONDS, Due, Settling
from kiosk.editions import Stamp

SECOND = 1_000_000_000


def stamp(size: int = 1, at: int = 0, inode: int = 1, *, renamed: bool = False) -> Stamp:
    """Of a file last written at `at` seconds."""
    return Stamp(size, at * SECOND, (at + 60) * SECOND if renamed else at * SECOND, inode)


def due(*changed: str, held: tuple[str, ...] = ()) -> Due:
    return Due(frozenset(changed), frozenset(held))


def test_a_file_is_complete_when_it_was_quiet() -> None:
    folder = Settling()
    folder.see({"a": stamp(1)}, (), 0.0)
    assert folder.due(0.0) is None
    assert folder.rest(0.25) == QUIET_SECONDS - 0.25
    folder.see({"a": stamp(2)}, (), 0.5)
    assert folder.due(1.0) is None
    folder.see({"a": stamp(2)}, (), 1.5)
    assert folder.due(1.5) == due("a")
    assert folder.rest(1.5) is None
    assert folder.due(5.0) is None


def test_a_file_is_complete_when_it_was_closed() -> None:
    folder = Settling()
    folder.see({"a": stamp()}, {"a"}, 0.0)
    assert folder.due(0.0) == due("a")


def test_a_file_that_is_written_again_is_not_complete() -> None:
    folder = Settling()
    folder.see({"a": stamp(1)}, {"a"}, 0.0)
    folder.see({"a": stamp(2)}, (), 0.1)
    assert folder.due(0.1) is None


def test_what_is_being_written_does_not_hold_up_the_others() -> None:
    folder = Settling()
    folder.see({"a": stamp(), "b": stamp(inode=2)}, {"a"}, 0.0)
    assert folder.due(0.0) == due("a", held=("b",))
    folder.see({"a": stamp(), "b": stamp(inode=2)}, {"b"}, 0.5)
    assert folder.due(0.5) == due("b")


def test_a_replaced_file_is_held_until_it_is_complete() -> None:
    folder = Settling()
    folder.see({"a": stamp(1)}, {"a"}, 0.0)
    folder.due(0.0)
    folder.see({"a": stamp(2), "b": stamp(inode=2)}, {"b"}, 0.1)
    assert folder.due(0.1) == due("b", held=("a",))
    folder.see({"a": stamp(3), "b": stamp(inode=2)}, {"a"}, 0.2)
    assert folder.due(0.2) == due("a")


def test_a_removed_file_is_due_at_once() -> None:
    folder = Settling()
    folder.see({"a": stamp(), "b": stamp(inode=2)}, {"a", "b"}, 0.0)
    folder.due(0.0)
    folder.see({"b": stamp(inode=2)}, (), 0.1)
    assert folder.due(0.1) == due("a")
    assert folder.due(0.2) is None


def test_a_renamed_file_is_due_at_once() -> None:
    folder = Settling()
    folder.see({"a": stamp(inode=7)}, {"a"}, 0.0)
    folder.due(0.0)
    folder.see({"b": stamp(inode=7)}, (), 0.1)
    assert folder.due(0.1) == due("a", "b")


def test_a_file_that_came_whole_is_due_at_once() -> None:
    folder = Settling()
    folder.see({"a": stamp(at=100, renamed=True)}, (), 0.0)
    assert folder.due(0.0) == due("a")


def test_everything_is_due_once_it_is_forgotten() -> None:
    folder = Settling()
    folder.see({"a": stamp(), "b": stamp(inode=2)}, {"a", "b"}, 0.0)
    folder.due(0.0)
    folder.forget()
    assert folder.due(0.0) == due("a", "b")


def test_a_folder_with_nothing_in_it_is_due_once() -> None:
    folder = Settling()
    folder.see({}, (), 0.0)
    assert folder.due(0.0) == due()
    folder.see({}, (), 5.0)
    assert folder.due(5.0) is None


Step = tuple[dict[str, int], set[str], float]
STEPS = st.lists(
    st.tuples(
        st.dictionaries(st.sampled_from("abc"), st.integers(1, 3)),
        st.sets(st.sampled_from("abc")),
        st.floats(0, 0.9, allow_nan=False),
    ),
    max_size=20,
)


@given(STEPS)
@example([({"a": 1, "b": 1}, {"a"}, 0.0), ({"a": 1}, set(), 0.0)])  # gone before it was ever whole
def test_in_the_end_what_was_built_is_what_is_there(steps: list[Step]) -> None:
    folder, now = Settling(), 0.0
    built: dict[str, int] = {}
    for sizes, closed, pause in [*steps, (steps[-1][0] if steps else {}, set(), 2 * QUIET_SECONDS)]:
        now += pause
        files = {path: stamp(size, inode=ord(path)) for path, size in sizes.items()}
        folder.see(files, closed, now)
        if (order := folder.due(now)) is None:
            continue
        assert order.changed or not files
        assert not order.changed & order.held
        kept = {path: built[path] for path in order.held & built.keys()}
        built = kept | {path: size for path, size in sizes.items() if path not in order.held}
    assert built == (steps[-1][0] if steps else {})


def many(count: int, first: int = 100) -> dict[str, Stamp]:
    return {f"new{place}": stamp(inode=first + place) for place in range(count)}


def test_a_removal_goes_before_much_that_is_new() -> None:
    folder = Settling()
    folder.see({"a": stamp(1), "b": stamp(inode=2)}, {"a", "b"}, 0.0)
    folder.due(0.0)
    folder.ended()
    new = many(20)
    folder.see({"a": stamp(2), **new}, {"a", *new}, 1.0)
    assert folder.due(1.0) == due("a", "b", held=tuple(new))
    folder.ended()
    assert folder.due(1.0) == due(*new)


def test_a_little_that_is_new_goes_with_a_removal() -> None:
    folder = Settling()
    folder.see({"a": stamp(1), "b": stamp(inode=2)}, {"a", "b"}, 0.0)
    folder.due(0.0)
    folder.see({"a": stamp(1), "c": stamp(inode=3)}, {"c"}, 1.0)
    assert folder.due(1.0) == due("b", "c")


def test_many_that_are_renamed_are_not_new() -> None:
    folder = Settling()
    folder.see(many(20), many(20), 0.0)
    folder.due(0.0)
    renamed = {f"sub/{path}": seen for path, seen in many(20).items()}
    folder.see(renamed, (), 1.0)
    assert folder.due(1.0) == due(*many(20), *renamed)


def test_what_leaves_the_screen_interrupts_a_build_that_does_not_know() -> None:
    folder = Settling()
    folder.see({"a": stamp(1), "b": stamp(inode=2)}, {"a", "b"}, 0.0)
    folder.due(0.0)
    folder.ended()
    folder.see({"a": stamp(1), "b": stamp(inode=2), **many(20)}, many(20), 1.0)
    folder.due(1.0)
    assert not folder.is_urgent(1.0)
    folder.see({"a": stamp(1), **many(19)}, (), 2.0)
    assert folder.is_urgent(2.0)
    folder.interrupted()
    assert folder.due(2.0) == due("b", held=tuple(many(19)))
    folder.ended()
    assert folder.due(2.0) == due(*many(19))


def test_what_was_never_built_is_no_reason_to_interrupt() -> None:
    folder = Settling()
    folder.see(many(20), many(20), 0.0)
    folder.due(0.0)
    folder.see(many(19), (), 1.0)
    assert not folder.is_urgent(1.0)
