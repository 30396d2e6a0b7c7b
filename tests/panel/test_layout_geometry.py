"""Zones on pixels: what is drawn lands where it was drawn, whatever the unit, the canvas and the gesture."""

from fractions import Fraction
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.model import Length, Rect
from kiosk.panel.layouts.arranging import HOW, arranged, spread
from kiosk.panel.layouts.boxes import Box, Canvas, box_of, in_unit, length_text, length_value, rect_of, whole
from kiosk.panel.layouts.findings import bare_share, findings
from kiosk.panel.layouts.gesture import MOVE, clamped, drawn, sides_at, stretched
from kiosk.panel.layouts.hold import Hold, topmost, under
from kiosk.panel.layouts.snapping import Guide, pull
from kiosk.program import Layout, Zone
from kiosk.program import edition as compiled
from kiosk.scene.geometry import places

canvases = st.tuples(st.integers(8, 8192), st.integers(8, 8192))
SIDES = ("left", "right", "top", "bottom")


def spans(total: int) -> st.SearchStrategy[tuple[int, int]]:
    return st.lists(st.integers(0, total), min_size=2, max_size=2, unique=True).map(lambda two: (min(two), max(two)))


def boxes(canvas: Canvas) -> st.SearchStrategy[Box]:
    two = st.tuples(spans(canvas[0]), spans(canvas[1]))
    return two.map(lambda pair: Box(pair[0][0], pair[1][0], pair[0][1], pair[1][1]))


def lengths() -> st.SearchStrategy[Length]:
    tenths = st.integers(0, 1000).map(lambda n: Length(n / 10, percent=True))
    return st.one_of(tenths, st.integers(1, 4000).map(lambda n: Length(float(n))))


rects = st.builds(Rect, lengths(), lengths(), lengths(), lengths())


@given(st.data(), canvases, rects)
def test_what_is_drawn_lands_on_its_pixels_in_the_unit_that_stood_there(
    data: st.DataObject, canvas: Canvas, before: Rect
) -> None:
    box = data.draw(boxes(canvas))
    rect = rect_of(box, before, canvas)
    assert box_of(rect, canvas) == box
    for name in ("x", "y", "width", "height"):
        assert getattr(rect, name).percent == getattr(before, name).percent
    assert min(rect.width.value, rect.height.value) > 0
    assert rect.x.on(canvas[0]) + rect.width.on(canvas[0]) <= canvas[0] + 0.01
    assert rect.y.on(canvas[1]) + rect.height.on(canvas[1]) <= canvas[1] + 0.01


@given(canvases, rects)
def test_what_is_not_moved_is_not_written_anew(canvas: Canvas, rect: Rect) -> None:
    assert rect_of(box_of(rect, canvas), rect, canvas) == rect


@given(st.data(), canvases, st.booleans())
def test_another_unit_is_the_same_pixels(data: st.DataObject, canvas: Canvas, percent: bool) -> None:  # noqa: FBT001 - hypothesis gives it
    start = rect_of(data.draw(boxes(canvas)), data.draw(rects), canvas)
    changed = in_unit(start, canvas, percent=percent)
    assert box_of(changed, canvas) == box_of(start, canvas)
    assert {changed.x.percent, changed.y.percent, changed.width.percent, changed.height.percent} == {percent}


@given(st.data(), canvases)
def test_boxes_are_where_the_scene_draws_them(data: st.DataObject, canvas: Canvas) -> None:
    rect = data.draw(rects)
    four = (compiled.Length(one.value, one.percent) for one in (rect.x, rect.y, rect.width, rect.height))
    (place,) = places(Layout("l", (Zone("z", next(four), next(four), next(four), next(four)),)), canvas)
    box = box_of(rect, canvas)
    assert (place.rect.x, place.rect.y, place.rect.width, place.rect.height) == (
        box.left,
        box.top,
        box.width,
        box.height,
    )


@pytest.mark.parametrize(
    ("box", "before", "said"),
    [
        (Box(0, 0, 1280, 634), ["0%", "0%", "100%", "50%"], ["0%", "0%", "100%", "88%"]),
        (Box(0, 634, 1280, 720), ["0%", "50%", "100%", "50%"], ["0%", "88%", "100%", "12%"]),
        (Box(427, 0, 1280, 720), ["0%", "0%", "50%", "100%"], ["33.36%", "0%", "66.64%", "100%"]),
        (Box(10, 20, 110, 220), [0, 0, 5, 5], [10, 20, 100, 200]),
        (Box(640, 0, 1280, 720), ["0%", 0, 640, "100%"], ["50%", 0, 640, "100%"]),
    ],
)
def test_few_digits_say_it(box: Box, before: list[str | int], said: list[str | int]) -> None:
    rect = rect_of(box, Rect(*map(_length, before)), (1280, 720))
    assert [length_value(one) for one in (rect.x, rect.y, rect.width, rect.height)] == said


def _length(value: str | int) -> Length:
    return Length(float(value[:-1]), percent=True) if isinstance(value, str) else Length(float(value))


def test_a_unit_changes_exactly_where_a_few_digits_can() -> None:
    rect = in_unit(Rect(*map(_length, (100, 0, 320, 720))), (1280, 720), percent=True)
    assert [length_text(one) for one in (rect.x, rect.y, rect.width, rect.height)] == ["7.8125", "0", "25", "100"]
    assert in_unit(rect, (1280, 720), percent=False) == Rect(*map(_length, (100, 0, 320, 720)))


@given(st.data(), canvases, st.integers(-9000, 9000), st.integers(-9000, 9000), st.sets(st.sampled_from(SIDES)))
def test_no_gesture_leaves_the_canvas_or_ends_in_nothing(
    data: st.DataObject, canvas: Canvas, dx: int, dy: int, sides: set[str]
) -> None:
    several = data.draw(st.lists(boxes(canvas), min_size=1, max_size=4))
    for way in (clamped(several, canvas, dx, dy), (0, 0)):
        assert all(whole(canvas).covers(one.shifted(*way)) for one in several)
    after = stretched(several[0], frozenset(sides), dx, dy, canvas)
    assert whole(canvas).covers(after)
    assert min(after.width, after.height) >= 1
    held = {"left": after.left, "right": after.right, "top": after.top, "bottom": after.bottom}
    assert all(getattr(several[0], side) == place for side, place in held.items() if side not in sides)
    new = drawn((dx, dy), (dy, dx), canvas)
    assert whole(canvas).covers(new)


@given(st.data(), canvases, st.integers(0, 20), st.sets(st.sampled_from(SIDES)))
def test_what_is_drawn_to_something_moves_no_further_than_its_reach_and_then_rests(
    data: st.DataObject, canvas: Canvas, reach: int, sides: set[str]
) -> None:
    box, others = data.draw(boxes(canvas)), data.draw(st.lists(boxes(canvas), max_size=4))
    found = pull(box, frozenset(sides), others, canvas, reach)
    assert max(abs(found.dx), abs(found.dy)) <= reach
    if not sides:
        again = pull(box.shifted(found.dx, found.dy), MOVE, others, canvas, 0)
        assert (again.dx, again.dy) == (0, 0)


def test_an_edge_is_drawn_to_a_neighbour_and_a_line_shows_it() -> None:
    found = pull(Box(205, 300, 305, 400), MOVE, [Box(0, 0, 200, 100)], (1000, 800), 8)
    assert (found.dx, found.dy) == (-5, 0)
    assert Guide(vertical=True, at=200, start=0, end=400) in found.guides
    held = pull(Box(205, 300, 493, 400), frozenset({"right"}), [Box(0, 0, 200, 100)], (1000, 800), 8)
    assert (held.dx, held.dy) == (7, 0)
    assert [(guide.vertical, guide.at) for guide in held.guides] == [(True, 500)]


def test_a_box_between_two_is_drawn_to_the_middle() -> None:
    row = [Box(0, 0, 100, 100), Box(600, 0, 700, 100)]
    assert pull(Box(298, 10, 397, 60), MOVE, row, (2000, 900), 6).dx == 2
    assert pull(Box(1197, 10, 1297, 60), MOVE, row, (3000, 900), 6).dx == 3


@given(st.data(), canvases, st.sampled_from(sorted(HOW)))
def test_arranging_keeps_every_box_and_does_nothing_twice(data: st.DataObject, canvas: Canvas, how: str) -> None:
    several = tuple(data.draw(st.lists(boxes(canvas), min_size=2, max_size=6)))
    after = arranged(how, several)
    assert len(after) == len(several)
    if how in {"left", "right", "top", "bottom", "wide", "high"}:
        assert arranged(how, after) == after
    if how not in {"wide", "high"}:
        assert [(one.width, one.height) for one in after] == [(one.width, one.height) for one in several]


@given(st.lists(st.integers(1, 200), min_size=3, max_size=6), st.lists(st.integers(0, 3000), min_size=6, max_size=6))
def test_distances_are_equal_to_a_pixel(widths: list[int], lefts: list[int]) -> None:
    row = tuple(Box(left, 0, left + width, 10) for left, width in zip(lefts, widths, strict=False))
    order = sorted(range(len(row)), key=lambda n: (row[n].left, row[n].right))
    after = [spread(row)[n] for n in order]
    gaps = [second.left - first.right for first, second in pairwise(after)]
    assert max(gaps) - min(gaps) <= 1
    assert (after[0], after[-1].right) == (row[order[0]], row[order[-1]].right)


@given(st.data())
def test_what_is_bare_is_counted(data: st.DataObject) -> None:
    canvas = data.draw(st.tuples(st.integers(1, 12), st.integers(1, 12)))
    several = data.draw(st.lists(boxes(canvas), max_size=4))
    covered = {(x, y) for one in several for x in range(one.left, one.right) for y in range(one.top, one.bottom)}
    bare = Fraction(canvas[0] * canvas[1] - len(covered), canvas[0] * canvas[1])
    assert bare_share(several, canvas) == pytest.approx(float(bare))


def test_what_is_wrong_is_found() -> None:
    found = findings([Box(0, 0, 50, 100), Box(40, 0, 60, 100), Box(30, 0, 70, 100), Box(90, 0, 120, 10)], (100, 100))
    assert [(one.kind, one.place, one.other) for one in found] == [
        ("outside", 3, -1),
        ("overlap", 0, 1),
        ("overlap", 0, 2),
        ("hidden", 1, 2),
        ("bare", -1, -1),
    ]
    assert findings([Box(0, 0, 100, 100)], (100, 100)) == ()


def test_what_is_at_a_point_of_a_box() -> None:
    box = Box(100, 100, 200, 160)
    assert sides_at(box, 150, 130, 8) == MOVE
    assert sides_at(box, 95, 97, 8) == frozenset({"left", "top"})
    assert sides_at(box, 199, 130, 8) == frozenset({"right"})
    assert sides_at(box, 50, 130, 8) is None


def test_a_button_that_is_down_draws_carries_and_stretches() -> None:
    first, second = Box(0, 0, 200, 100), Box(400, 300, 600, 400)
    fresh = Hold((203, 4), None, {}).dragged((395, 96), [first, second], (1000, 800), 8).fresh
    assert fresh == Box(200, 0, 400, 100), "both corners are drawn to what is near"
    carried = Hold((500, 350), MOVE, {1: second}).dragged((304, 54), [first], (1000, 800), 8)
    assert carried.boxes == {1: Box(200, 0, 400, 100)}
    left = Hold((400, 350), frozenset({"left"}), {1: second}).dragged((207, 700), [first], (1000, 800), 8)
    assert left.boxes == {1: Box(200, 300, 600, 400)}
    both = Hold((100, 50), MOVE, {0: first, 1: second}).dragged((5000, 5000), [], (1000, 800), 0)
    assert both.boxes == {0: first.shifted(400, 400), 1: second.shifted(400, 400)}


def test_what_is_chosen_is_held_before_what_lies_on_top() -> None:
    row = [Box(0, 0, 100, 100), Box(50, 0, 150, 100)]
    assert under(row, (), 75, 50, 4) == (1, MOVE)
    assert under(row, (0,), 75, 50, 4) == (0, MOVE)
    assert under(row, (0,), 103, 50, 4) == (0, frozenset({"right"}))
    assert under(row, (0, 1), 148, 50, 4) == (1, MOVE)
    assert under(row, (), 300, 50, 4) == (-1, None)
    assert (topmost(row, 75, 50), topmost(row, 300, 50)) == (1, -1)
    assert not Hold((10, 10), MOVE, {}).is_left((11, 12), 3)
