"""A ticker is where the clock says, has no seam, and never jumps when its text changes."""

import json
import time
from collections.abc import Callable, Iterator
from functools import partial
from itertools import pairwise
from typing import Any, cast

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QSizeF
from PySide6.QtGui import QGuiApplication
from PySide6.QtQml import QJSEngine, QJSValue
from PySide6.QtQuick import QQuickItem

from kiosk.model.texts import TickerItem
from kiosk.scene.registry import VIEWS_FOLDER
from tests.scene.studio import Studio, items, pixels, studio, texts

pytestmark = pytest.mark.usefixtures("qapp")

WIDTH, HEIGHT = 640, 60
STILL = 1 / WIDTH / 1000
"""Speed at which a view moves less than a pixel in a test; the view's own least pace is one pixel a second."""


def ticker(*texts: str, **fields: Any) -> dict[str, Any]:
    return {"texts": list(texts), "label": "", "separator": " • ", "speed": 0.1, "theme": "night", **fields}


def now_ms() -> float:
    return time.time() * 1000


def position(view: QQuickItem) -> float:
    """Of the window's left edge on the line, as it was set when the present run began."""
    reel = next(
        item
        for item in items(view, "QQuickItem")
        if item.metaObject().className() == "QQuickItem" and item.x() <= 0 and list(items(item, "QQuickRepeater"))
    )
    return float(view.property("origin")) - reel.x()


def changed(view: QQuickItem, looked: float) -> bool:
    return bool(view.property("lookedAt") != looked)


def pieces(view: QQuickItem) -> list[dict[str, Any]]:
    """What is laid on the line, from left to right."""
    found = [item for item in items(view) if item.property("span") is not None]
    return sorted(
        ({name: item.property(name) for name in ("text", "at", "span")} for item in found), key=lambda p: p["at"]
    )


def at_position(it: Studio, item: dict[str, Any], where: float, **more: Any) -> QQuickItem:
    """A view whose text has moved by so many pixels, and stands (almost) still there."""
    return it.show("TickerView", {**item, "speed": STILL}, startedAt=now_ms() - where * 1000, **more)


def ink(it: Studio) -> "np.ndarray[Any, np.dtype[np.float64]]":
    """How bright each column is."""
    return np.asarray(pixels(it.grab()).mean(axis=(0, 2)), np.float64)


def unlike(one: Any, other: Any) -> float:
    """0 for the same; a fraction of a pixel's shift makes a little."""
    return float(np.abs(one - other).mean())


def shift_between(one: Any, other: Any, most: int = WIDTH // 2) -> int:
    """By how many pixels to the left `other` shows what `one` did."""
    costs = [np.abs(one[by:] - other[: len(other) - by]).mean() for by in range(most)]
    return int(np.argmin(costs))


@pytest.mark.parametrize("seconds", [0.0, 3.0, 61.0, 86_400.0])
def test_the_position_is_speed_times_time(seconds: float) -> None:
    with studio(WIDTH, HEIGHT) as it:
        started = now_ms() - seconds * 1000
        before = now_ms()
        view = it.show("TickerView", ticker("Pasar malam dibuka", "Selamat datang"), startedAt=started)
        after = now_ms()
        assert (
            0.1 * WIDTH * (before - started) / 1000 - 1 <= position(view) <= 0.1 * WIDTH * (after - started) / 1000 + 1
        )


@pytest.mark.parametrize(("drawn", "pace"), [(720.0, 128), (360.0, 64)])
def test_it_runs_by_the_width_of_the_canvas_whatever_its_zone_is(drawn: float, pace: float) -> None:
    with studio(WIDTH, HEIGHT) as it:
        view = it.show("TickerView", ticker("Selamat datang"), canvas=QSizeF(1280, 720), canvasHeight=drawn)
        assert view.property("pace") == pytest.approx(pace)


def marks(view: QQuickItem) -> set[float]:
    """Turns of the marks that are drawn between texts."""
    return {mark.rotation() for mark in items(view, "QQuickRectangle") if mark.isVisible() and mark.rotation()}


def test_what_stands_between_texts_is_what_the_item_says() -> None:
    with studio(WIDTH, HEIGHT) as it:
        view = at_position(it, ticker("Satu", "Dua"), 0)
        assert (marks(view), set(texts(view))) == ({45}, {"Satu", "Dua"})
        usual = view.property("gap")
        view = at_position(it, ticker("Satu", "Dua", separator=" +++ "), 0)
        assert (marks(view), set(texts(view))) == (set(), {"Satu", "Dua", "+++"})
        assert view.property("gap") > usual
        view = at_position(it, ticker("Satu", "Dua", separator="  "), 0)
        assert (marks(view), set(texts(view))) == (set(), {"Satu", "Dua"})


def test_before_it_is_presented_it_stands_at_its_start() -> None:
    with studio(WIDTH, HEIGHT) as it:
        view = it.show("TickerView", ticker("Pasar malam dibuka"), active=False, startedAt=now_ms() + 5000)
        assert position(view) == 0
        assert pieces(view)[0]["text"] == "Pasar malam dibuka"


def test_every_run_begins_where_the_clock_says() -> None:
    with studio(WIDTH, HEIGHT) as it:
        started = now_ms()
        view = it.show("TickerView", ticker("Pasar malam dibuka", speed=4), startedAt=started)
        for _ in range(5):
            looked = view.property("lookedAt")
            it.wait(partial(changed, view, looked), "the next run")
            expected = 4 * WIDTH * (view.property("lookedAt") - started) / 1000
            assert abs(float(view.property("origin")) - expected) < 0.01 * 4 * WIDTH + 2


def test_it_moves_to_the_left_between_frames() -> None:
    with studio(WIDTH, HEIGHT) as it:
        it.show(
            "TickerView",
            ticker(*(f"Kabar nomor {number} dari kota" for number in range(9)), speed=0.2),
            startedAt=now_ms(),
        )
        first = ink(it)
        it.wait(lambda: 20 <= shift_between(first, ink(it)) <= 250, "moved")


@pytest.mark.parametrize(
    "texts", [("Hai",), ("Selamat datang di alun-alun",), ("Satu", "Dua", "Tiga"), ("kata " * 400,)]
)
def test_there_is_no_seam(texts: tuple[str, ...]) -> None:
    with studio(WIDTH, HEIGHT) as it:
        view = at_position(it, ticker(*texts), 0)
        length = view.property("cycle").toVariant()["length"]
        start = ink(it)
        for turns in (1, 2, 7):
            at_position(it, ticker(*texts), turns * length)
            assert unlike(ink(it), start) < 2, "a whole turn later it looks the same"
        at_position(it, ticker(*texts), length - 100)
        before = ink(it)
        at_position(it, ticker(*texts), length - 20)
        assert abs(shift_between(before, ink(it), 150) - 80) <= 1


def test_what_is_laid_on_covers_the_zone_without_a_gap() -> None:
    with studio(WIDTH, HEIGHT) as it:
        for where in (0, 777, 5_000, 123_456):
            view = at_position(it, ticker("Satu kabar", "Kabar kedua yang lebih panjang"), where)
            laid = pieces(view)
            assert laid[0]["at"] <= where
            assert laid[-1]["at"] + laid[-1]["span"] >= where + 2 * WIDTH
            for one, next_ in pairwise(laid):
                assert next_["at"] == pytest.approx(one["at"] + one["span"])


def test_a_text_of_any_length_is_never_one_wide_texture() -> None:
    with studio(WIDTH, HEIGHT) as it:
        view = at_position(it, ticker("x" * 100_000), 0)
        assert max(piece["span"] for piece in pieces(view)) < 4000
        assert len(pieces(view)) < 40


def figure(value: Any, unit: str = "", **more: Any) -> dict[str, Any]:
    given_ = {"label": "", "attribution": "", "history": [], "points": [], "is_old": False, "ttl_ms": 9e5}
    return {**given_, "value": value, "unit": unit, "observed_at": now_ms(), **more}


def test_readings_stand_in_the_text() -> None:
    with studio(WIDTH, HEIGHT) as it:
        item = ticker("PM2,5 {udara.pm25}, debit {sungai.debit}, {bukan}")
        view = at_position(it, item, 0, figures={"udara.pm25": figure(18.5, "µg/m³")})
        line = "".join(view.property("cycle").toVariant()["texts"]).replace("\u00a0", " ")
        assert line == "PM2,5 18,5 µg/m³, debit –, {bukan}"


@pytest.mark.parametrize("key", ["udara.pm-2_5", "qualité.pm10", "空気.質", "воздух.пм", "_a.b.c", "ກ໑.٣", "𐐀.y"])
def test_every_reading_that_the_model_knows_in_a_text_is_replaced(key: str) -> None:
    item = TickerItem(type="ticker", text=f"Kini {{{key}}} saja")
    assert [name for _path, name in item.readings()] == [key]
    with studio(WIDTH, HEIGHT) as it:
        view = at_position(it, item.content(), 0, figures={key: figure(18)})
        assert view.property("cycle").toVariant()["texts"] == ["Kini 18 saja"]


def test_the_first_figures_after_a_start_stand_on_the_line_at_once() -> None:
    item = ticker("Pengunjung {kota.masuk} orang", "Selamat datang di alun-alun kota")
    with studio(WIDTH, HEIGHT) as it:
        view = it.show("TickerView", item, startedAt=now_ms(), figures={})
        assert any("–" in piece["text"] for piece in pieces(view))
        view.setProperty("figures", {"kota.masuk": figure(12)})
        it.wait(lambda: any("Pengunjung 12 orang" in piece["text"] for piece in pieces(view)), "there")
        assert not any("–" in piece["text"] for piece in pieces(view))


def test_figures_of_another_feed_that_come_a_moment_later_do_too() -> None:
    item = ticker("Pengunjung {kota.masuk} orang", "ISPU {udara.ispu}")
    with studio(WIDTH, HEIGHT) as it:
        view = it.show("TickerView", item, startedAt=now_ms(), figures={})
        view.setProperty("figures", {"kota.masuk": figure(12)})
        it.wait(lambda: any("Pengunjung 12 orang" in piece["text"] for piece in pieces(view)), "the first")
        view.setProperty("figures", {"kota.masuk": figure(12), "udara.ispu": figure(57)})
        it.wait(lambda: any("ISPU 57" in piece["text"] for piece in pieces(view)), "the second")
        assert not any("–" in piece["text"] for piece in pieces(view))


def test_a_changed_text_enters_at_the_next_wrap() -> None:
    item = ticker("Pengunjung {kota.masuk} orang", "Selamat datang di alun-alun kota", speed=3)
    with studio(WIDTH, HEIGHT) as it:
        view = it.show("TickerView", item, startedAt=now_ms(), figures={"kota.masuk": figure(12)})
        laid = pieces(view)
        view.setProperty("figures", {"kota.masuk": figure(123_456)})
        it.spin()
        assert pieces(view) == laid, "what is on the line stays as it is"
        seen = {piece["at"]: piece for piece in laid}

        def entered() -> bool:
            seen.update({piece["at"]: piece for piece in pieces(view)})
            return any("123.456" in piece["text"] for piece in seen.values())

        it.wait(entered, "entered")
        line = [seen[at] for at in sorted(seen)]
        first_new = next(index for index, piece in enumerate(line) if "123.456" in piece["text"])
        assert all("123.456" in p["text"] for p in line[first_new:] if "Pengunjung" in p["text"]), (
            "no old text after it"
        )
        for one, next_ in pairwise(line):
            assert one["at"] + one["span"] - 1 <= next_["at"] <= one["at"] + one["span"] + WIDTH / 2 + 1


def test_another_slot_of_the_same_item_goes_on_without_a_jump() -> None:
    with studio(WIDTH, HEIGHT) as it:
        view = at_position(it, ticker("Satu kabar", "Kabar kedua yang lebih panjang"), 500)
        before, laid = ink(it), [piece["text"] for piece in pieces(view)]
        view.setProperty("startedAt", now_ms())
        it.spin()
        assert unlike(ink(it), before) < 2
        assert [piece["text"] for piece in pieces(view)] == laid


def test_a_set_clock_moves_it_at_once() -> None:
    with studio(WIDTH, HEIGHT) as it:
        view = at_position(it, ticker("Satu kabar", "Kabar kedua"), 500)
        it.shift_wall(3_600_000)
        it.wait(lambda: position(view) > 4000, "an hour further")


@pytest.fixture(scope="module")
def line(qapp: QGuiApplication) -> Iterator[Callable[..., Any]]:  # noqa: ARG001 - it must live
    """Calls a function of ticker.js; letters are ten pixels wide."""
    engine = QJSEngine()
    source = (VIEWS_FOLDER / "ticker.js").read_text().replace(".pragma library", "")
    _evaluated(engine, source)

    def call(expression: str) -> Any:
        return json.loads(_evaluated(engine, f"JSON.stringify({expression})").toString())

    yield call
    engine.deleteLater()


def _evaluated(engine: QJSEngine, source: str) -> QJSValue:
    result = cast("QJSValue", engine.evaluate(source))
    assert not result.isError(), result.toString()
    return result


CYCLE = "cycle({texts}, text => 10 * text.length, {gap}, {quantum})"
texts_on_line = st.lists(st.text("ab 漢é", min_size=1, max_size=200).filter(str.strip), min_size=1, max_size=5)


@given(text=st.text("abc  漢\U0001f44b", max_size=600))
def test_pieces_make_up_the_text(line: Callable[..., Any], text: str) -> None:
    cut = line(f"pieces({json.dumps(text)})")
    assert "".join(cut) == text
    assert max(map(len, cut)) <= 120


@given(texts=texts_on_line, gap=st.integers(10, 200), quantum=st.integers(20, 900))
def test_a_cycle_is_contiguous_and_of_whole_quanta(
    line: Callable[..., Any], texts: list[str], gap: int, quantum: int
) -> None:
    cycle = line(CYCLE.format(texts=json.dumps(texts), gap=gap, quantum=quantum))
    assert cycle["length"] % quantum == 0
    at = 0.0
    for piece in cycle["pieces"]:
        assert piece["at"] == pytest.approx(at)
        at += piece["width"]
    assert at == pytest.approx(cycle["length"])
    assert "".join(piece["text"] for piece in cycle["pieces"]) == "".join(texts)


@given(texts=texts_on_line, where=st.floats(-1e4, 1e7), patience=st.integers(0, 900))
def test_a_new_cycle_joins_behind_the_old_one_on_its_own_grid(
    line: Callable[..., Any], texts: list[str], where: float, patience: int
) -> None:
    cycle = CYCLE.format(texts=json.dumps(texts), gap=50, quantum=100)
    laid = line(cycle)
    for call, near in ((f"locate({cycle}, {where})", False), (f"join({cycle}, {where}, {patience})", True)):
        place = line(call)
        piece = laid["pieces"][place["index"]]
        at = place["turn"] * laid["length"] + piece["at"]
        if near:
            assert at >= where - 0.5
            assert piece["text"] != ""
            if at > where + patience:
                assert at <= where + max(p["width"] for p in laid["pieces"]) + 50 + patience + 100
        else:
            assert at - 1e-6 <= where < at + piece["width"] + 1e-6
