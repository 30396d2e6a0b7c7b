"""The time machine's logic: the strip, the reasons in words, what is supposed."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime
from pathlib import Path

import pytest
from msgspec import structs
from PySide6.QtCore import QLocale

from kiosk.panel.desk import Place
from kiosk.panel.draft import Texts, inserted, with_text, written
from kiosk.panel.language import Language
from kiosk.panel.preview import PreviewPage
from kiosk.panel.preview.alone import why_not
from kiosk.panel.preview.machine import Machine
from kiosk.panel.preview.playback import FAST, STILL, Playback
from kiosk.panel.preview.strip import DAY_MS, SPANS_MS, Bar, frame_of, lanes, marks, merged
from kiosk.panel.preview.why import Reason, Teller
from kiosk.panel.preview.words import condition_words, time_words
from kiosk.panel.terms import zone_name
from kiosk.program import Condition, Edition, Instant, LeftOut, Level, Override, Playlist, Program
from tests.panel.models import at_desk
from tests.program.build import between, edition, item, local, rule

MORNING, NOON, EVENING = (local(f"2026-11-24 {hour}:00:00") for hour in ("09", "12", "18"))
AIR = Condition("udara.ispu > 100", "udara.ispu", ">", 100.0)


@pytest.fixture(autouse=True)
def _english() -> Iterator[None]:
    before = QLocale()
    QLocale.setDefault(QLocale(QLocale.Language.English))
    yield
    QLocale.setDefault(before)


def site() -> Edition:
    items = {
        "a": (item("a1"), item("a2", index=1), item("a3", index=2)),
        "b": (item("b1", windows=between(14, 15)),),
        "c": (item("c1"),),
    }
    return edition(
        [
            rule("Siang", "a", windows=between(6, 18)),
            rule("Kampanye", "b", windows=between(12, 13), level=Level.CAMPAIGN),
            rule("Udara", "c", windows=between(6, 18), level=Level.EVENT, when=AIR),
        ],
        {name: Playlist(name.upper(), here) for name, here in items.items()},
    )


def machine(made: Edition | None = None) -> Machine:
    made = made or site()
    return Machine(made, Program(made))


def reasons(one: Machine, t: Instant) -> list[Reason]:
    conditions = {rule.name: condition_words(rule.when, {}) for rule in one.edition.rules if rule.when}
    return Teller(one.edition, one.zone, conditions).rows(one.showing(t), one.explain(t))


def bars(one: Machine, t: Instant, span: int, pixels: float = 1000) -> list[tuple[str, float, float]]:
    frame = frame_of(t, span, one.program, one.zone)
    (lane,) = lanes(one.edition, one.program, one.situation, frame, pixels)
    return [(bar.title, round(bar.left, 3), round(bar.width, 3)) for bar in lane.bars]


def test_a_day_shows_the_rules() -> None:
    assert bars(machine(), MORNING, DAY_MS) == [("Siang", 0.25, 0.5)]


def test_what_is_supposed_is_shown() -> None:
    one = machine().supposing(AIR.text, value=True)
    assert bars(one, MORNING, DAY_MS) == [("Udara", 0.25, 0.5)]
    assert bars(one.supposing(AIR.text, None), MORNING, DAY_MS) == [("Siang", 0.25, 0.5)]


def test_a_few_minutes_show_the_items() -> None:
    found = bars(machine(), MORNING, SPANS_MS[3])
    assert [title for title, _, _ in found][:4] == ["A1", "A2", "A3", "A1"]
    assert len(found) == 60


def test_items_that_are_too_narrow_are_drawn_as_their_rule() -> None:
    assert bars(machine(), MORNING, SPANS_MS[2]) == [("Siang", 0.0, 1.0)]


def test_wide_bars_and_other_levels_stay_apart() -> None:
    def bar(start: int, end: int, level: Level = Level.BASE) -> Bar:
        return Bar(start / 100, (end - start) / 100, level, f"{start}", ("R",), Instant(start), Instant(end))

    drawn = list(merged([bar(0, 1), bar(1, 2), bar(2, 50), bar(50, 51), bar(51, 52, Level.EVENT), bar(60, 61)], 0.05))
    assert [(one.title, one.start, one.end) for one in drawn] == [
        ("R", 0, 2),
        ("2", 2, 50),
        ("50", 50, 51),
        ("51", 51, 52),
        ("60", 60, 61),
    ]


@pytest.mark.parametrize(
    ("span", "pixels", "texts"),
    [
        (DAY_MS, 400, ["00:00", "06:00", "12:00", "18:00"]),
        (DAY_MS, 600, ["00:00", "03:00", "06:00", "09:00", "12:00", "15:00", "18:00", "21:00"]),
        (SPANS_MS[1], 400, ["06:00", "07:00", "08:00", "09:00", "10:00", "11:00"]),
        (SPANS_MS[3], 330, ["09:00", "09:02", "09:04", "09:06", "09:08"]),
    ],
)
def test_the_scale_has_as_many_marks_as_can_be_read(span: int, pixels: float, texts: list[str]) -> None:
    one = machine()
    frame = frame_of(MORNING, span, one.program, one.zone)
    assert [time_words(mark.local) for mark in marks(frame, one.program, one.zone, pixels)] == texts


def test_a_day_with_a_change_of_summer_time_is_as_long_as_it_is() -> None:
    made = site()
    made = structs.replace(made, site=structs.replace(made.site, timezone="Europe/Berlin"))
    one = machine(made)
    night = one.program.instant(datetime.fromisoformat("2026-10-25T02:30"))
    frame = frame_of(night, DAY_MS, one.program, one.zone)
    assert frame.length == 25 * 3_600_000
    for span in SPANS_MS:
        around = frame_of(night, span, one.program, one.zone)
        assert around.start <= night < around.end


def test_why_this_is_on_and_the_others_are_not() -> None:
    assert reasons(machine(), MORNING) == [
        Reason("zone", "Main", "A1, until 09:00:10"),
        Reason("rule", "Siang", "On now", "base", "Routine", on=True),
        Reason("item", "A, item 1: A1", "On since 09:00", on=True),
        Reason("item", "A, item 2: A2", "Next, at 09:00:10"),
        Reason("item", "1 more later"),
        Reason("heading", "Not on the screen now"),
        Reason("rule", "Udara", "Only if udara.ispu is above 100; that is not so", "event", "Event"),
        Reason("rule", "Kampanye", "Not at this time", "campaign", "Campaign"),
    ]


def test_a_rule_that_has_nothing_to_show_says_which_items_wait_for_what() -> None:
    rows = reasons(machine(), NOON)
    at = next(place for place, row in enumerate(rows) if row.title == "Kampanye")
    assert rows[at].detail == "It has nothing to show at this time"
    assert rows[at + 1] == Reason("item", "B, item 1: B1", "Not before 14:00")


def test_what_was_left_out_says_why() -> None:
    made = site()
    left = Playlist("A", made.playlists["a"].items[:1], left_out=(LeftOut(1, "assets/surat.docx", "it is empty"),))
    one = machine(structs.replace(made, playlists={**made.playlists, "a": left}))
    assert Reason("item", "A, item 2: surat.docx", "Cannot be shown: The file is empty. Copy it again.") in reasons(
        one, MORNING
    )
    awaited = Teller(one.edition, one.zone, {}, ("assets/surat.docx",))
    rows = awaited.rows(one.showing(MORNING), one.explain(MORNING))
    assert Reason("item", "A, item 2: surat.docx", "Its file is still being prepared") in rows


def test_what_nobody_named_has_a_name_all_the_same() -> None:
    everything = site()
    bare = structs.replace(everything, rules=(structs.replace(everything.rules[0], name="default", screens=()),))
    assert "All playlists" in [row.title for row in reasons(machine(bare), MORNING) if row.kind == "rule"]
    unnamed = structs.replace(bare, playlists={"all": structs.replace(bare.playlists["a"], title="all")})
    everything_of_it = structs.replace(unnamed, rules=(structs.replace(bare.rules[0], zones={"main": ("all",)}),))
    assert "All files, item 1: A1" in [row.title for row in reasons(machine(everything_of_it), MORNING)]


def test_an_item_can_be_looked_at_by_itself() -> None:
    one = replace(machine(), alone=Override("A, item 2", {"main": "a"}, EVENING, items=("a2",)))
    (zone,) = one.showing(EVENING).zones
    assert zone.slot is not None
    assert (zone.slot.item.key, zone.slot.start) == ("a2", EVENING)


def test_one_can_go_from_change_to_change() -> None:
    one = machine()
    later = one.change_after(MORNING)
    assert later == MORNING + 10_000
    assert one.change_before(Instant(later + 4_000)) == later
    assert one.change_before(later) == MORNING


def test_the_clock_of_the_preview_stands_runs_and_runs_fast() -> None:
    clock_of = Playback(Instant(1_000), 50_000, STILL)
    assert clock_of.now(99_000) == 1_000
    fast = clock_of.paced(FAST, 60_000)
    assert fast.now(61_000) == 11_000
    assert fast.jumped(Instant(5), 61_000).now(61_100) == 1_005


@pytest.mark.parametrize(("zone", "name"), [("main", "Main"), ("kabar-kota", "Kabar kota"), ("jam", "Jam")])
def test_zones_are_called_as_people_write(zone: str, name: str) -> None:
    assert zone_name(zone) == name


PATH = "playlists/siang.toml"
ITEMS = "".join(f'[[item]]\ntype = "announcement"\ntitle = "{title}"\n' for title in ("Satu", "Dua"))
TEXTS = {"site.toml": '[site]\ntimezone = "Asia/Jakarta"\n', PATH: f'title = "Siang"\n{ITEMS}'}


def switched_off(texts: Texts) -> Texts:
    return with_text(texts, PATH, TEXTS[PATH].replace("]]\n", "]]\nenabled = false\n"))


def looked_at(page: PreviewPage) -> list[str]:
    """Titles of what is shown by itself."""
    machine = page.property("subject").machine
    (name,) = machine.alone.zones.values()
    items = machine.edition.playlists[name].items
    return [item.title for item in items if not machine.alone.items or item.key in machine.alone.items]


def test_what_is_looked_at_is_looked_up_in_the_draft_as_it_is(qapp: object, tmp_path: Path) -> None:
    del qapp
    with at_desk(tmp_path, TEXTS) as one:
        page, bench = PreviewPage(one.bench, one.desk), one.bench
        one.desk.go(Place("preview", PATH, "item", 0))
        assert looked_at(page) == ["Satu"]
        new = written("item", {"type": "announcement", "title": "Baru"})
        bench.do("Insert", lambda texts: with_text(texts, PATH, inserted(texts[PATH], "item", 0, [new])))
        one.desk.go(Place("preview", PATH, "item", 1))
        assert looked_at(page) == ["Satu"]
        bench.do("New", lambda texts: with_text(texts, "playlists/lain.toml", ITEMS))
        one.desk.go(Place("preview", "playlists/lain.toml"))
        assert looked_at(page) == ["Satu", "Dua"]


def test_what_is_looked_at_by_itself_is_followed_when_it_is_edited_and_taken_out(qapp: object, tmp_path: Path) -> None:
    del qapp
    with at_desk(tmp_path, TEXTS) as one:
        page, bench = PreviewPage(one.bench, one.desk), one.bench
        subject = page.property("subject")
        one.desk.go(Place("preview", PATH, "item", 1))
        bench.do("Retitle", lambda texts: with_text(texts, PATH, texts[PATH].replace("Dua", "Tiga")))
        subject.refresh()
        assert (looked_at(page), subject.property("alone")) == (["Tiga"], "Siang, item 2")
        new = written("item", {"type": "announcement", "title": "Baru"})
        bench.do("Insert", lambda texts: with_text(texts, PATH, inserted(texts[PATH], "item", 0, [new])))
        subject.refresh()
        assert (looked_at(page), subject.property("alone")) == (["Tiga"], "Siang, item 3")
        bench.do("Off", switched_off)
        subject.refresh()
        assert subject.property("alone") == ""


def test_where_there_is_nothing_to_see_the_operator_is_told_why(qapp: object, tmp_path: Path) -> None:
    del qapp
    with at_desk(tmp_path, TEXTS) as one:
        page, bench, said = PreviewPage(one.bench, one.desk), one.bench, list[str]()
        one.desk.said.connect(said.append)
        one.desk.go(Place("preview", PATH, "item", 0))
        bench.do("Off", lambda texts: with_text(texts, PATH, f"{texts[PATH]}enabled = false\n"))
        one.desk.go(Place("preview", PATH, "item", 1))
        assert page.property("subject").property("alone") == ""
        bench.do("Off", switched_off)
        one.desk.go(Place("preview", PATH))
        bench.do("Break", lambda texts: with_text(texts, PATH, "[[item]]\ntype = 1\n"))
        one.desk.go(Place("preview", PATH))
        assert said == [
            "It is switched off. Switch it on to see it here.",
            "There is nothing in it to see. Add an item, or switch one on.",
            "The draft has mistakes. Mend them to see it here.",
        ]


def test_an_item_without_its_file_says_what_is_with_it() -> None:
    made = site()
    left = Playlist("A", made.playlists["a"].items[:1], left_out=(LeftOut(1, "assets/surat.docx", "it is empty"),))
    made = structs.replace(made, playlists={"a": left})
    place = Place("preview", "playlists/a.toml", "item", 1)
    assert why_not(made, place, ("assets/surat.docx",)).startswith("Its file is still being prepared.")
    assert why_not(made, place, ()) == "Cannot be shown: The file is empty. Copy it again."


def test_what_is_looked_at_by_itself_is_said_in_the_language_of_the_window(qapp: object, tmp_path: Path) -> None:
    del qapp
    language = Language()
    with at_desk(tmp_path, TEXTS) as one:
        page = PreviewPage(one.bench, one.desk)
        subject = page.property("subject")
        one.desk.go(Place("preview", PATH, "item", 1))
        assert subject.property("alone") == "Siang, item 2"
        language.speak("id")
        one.desk.retranslated.emit()
        assert subject.property("alone") == "Siang, butir 2"
        language.silence()
