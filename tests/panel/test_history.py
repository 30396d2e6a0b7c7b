"""Steps back and forth, and bringing two sides together."""

from collections.abc import Sequence

from hypothesis import given
from hypothesis import strategies as st

from kiosk.panel.draft import History, Replay, merge

TEXTS = st.dictionaries(st.sampled_from("abc"), st.text("xy", max_size=2))
MOVES = st.lists(st.one_of(st.just("undo"), st.just("redo"), TEXTS), max_size=30)


@given(TEXTS, MOVES)
def test_any_way_back_and_forth_ends_where_a_list_of_versions_says(
    start: dict[str, str], moves: Sequence[object]
) -> None:
    history, versions, now = History(start), [start], 0
    for move in moves:
        match move:
            case "undo":
                history, now = history.undo(), max(0, now - 1)
            case "redo":
                history, now = history.redo(), min(len(versions) - 1, now + 1)
            case dict():
                history = history.do("ubah", move)
                if move != versions[now]:
                    versions, now = [*versions[: now + 1], move], now + 1
        assert history.texts == versions[now]
    assert Replay(start, history.steps, history.done).history() == history


def test_labels_name_what_would_be_undone_and_redone() -> None:
    history = History({}).do("pertama", {"a": "1"}).do("kedua", {"a": "2"})
    assert (history.undo_label, history.redo_label) == ("kedua", "")
    assert (history.undo().undo_label, history.undo().redo_label) == ("pertama", "kedua")


@given(TEXTS, TEXTS, TEXTS)
def test_a_merge_loses_nothing_that_only_one_side_did(
    base: dict[str, str], ours: dict[str, str], theirs: dict[str, str]
) -> None:
    merged = merge(base, ours, theirs)
    for path in "abc":
        was, mine, other, got = (side.get(path) for side in (base, ours, theirs, merged.texts))
        if mine == was:
            assert got == other
        elif other in {was, mine}:
            assert got == mine
        else:
            assert path in merged.conflicts
            assert got == mine


@given(TEXTS, TEXTS)
def test_without_changes_of_others_nothing_happens(base: dict[str, str], ours: dict[str, str]) -> None:
    assert merge(base, ours, base) == merge(base, ours, ours)
    assert merge(base, ours, base).texts == ours
