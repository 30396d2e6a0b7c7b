"""Blocks of a week: exactly when rules hold, where they lose, and how they stand beside each other."""

from datetime import date, datetime, time, timedelta

from hypothesis import given
from hypothesis import strategies as st

from kiosk.editions import compile_edition
from kiosk.model import load_site
from kiosk.panel.schedule.lanes import lanes
from kiosk.panel.schedule.timetable import Timetable
from kiosk.panel.schedule.week import Calendar, Gap
from kiosk.program import Edition, Program, RuleReason, Situation

MONDAY = date(2026, 11, 23)
HEAD = '[site]\ntimezone = "{zone}"\n'
PLAYLIST = '[[item]]\ntype = "announcement"\ntitle = "Halo"\nseconds = 10\n'


def edition_of(rules: str, zone: str = "Asia/Jakarta") -> Edition:
    loaded = load_site({"site.toml": HEAD.format(zone=zone) + rules, "playlists/a.toml": PLAYLIST})
    assert loaded.ok, loaded.problems
    return compile_edition(loaded.site, {})


def rule(name: str, **values: object) -> str:
    lines = [f"{key.rstrip('_')} = {value}" for key, value in values.items()]
    return "\n".join(["[[rule]]", f'name = "{name}"', 'zones = { main = "a" }', *lines, ""])


hours = st.integers(0, 23).map(lambda hour: f'"{hour:02}:{hour * 15 % 60:02}"')
levels = st.sampled_from(['"base"', '"campaign"', '"event"'])
days = st.sampled_from(['"mon-fri"', '"sat,sun"', '"wed"', '"fri-mon"'])
rules = st.lists(
    st.fixed_dictionaries({"from": hours, "to": hours, "level": levels, "days": days}), min_size=1, max_size=4
)
zones = st.sampled_from(["Asia/Jakarta", "America/Santiago", "Pacific/Chatham"])


@given(rules, zones, st.sets(st.integers(0, 7 * 24 * 4 - 1), min_size=8, max_size=8))
def test_blocks_cover_exactly_when_a_rule_holds_and_gaps_when_it_loses(
    drawn: list[dict[str, str]], zone: str, quarters: set[int]
) -> None:
    edition = edition_of("".join(rule(f"r{n}", **values) for n, values in enumerate(drawn)), zone)
    program = Program(edition)
    pieces = Calendar(edition).pieces(MONDAY, "")
    for quarter in quarters:
        column, minute = quarter // 96, quarter % 96 * 15 + 7
        t = program.instant(datetime.combine(MONDAY, time()) + timedelta(days=column, minutes=minute))
        verdicts = program.explain(t, Situation()).rules
        for place, verdict in enumerate(verdicts):
            here = [p for p in pieces if p.place == place and p.column == column and p.start <= minute < p.end]
            assert len(here) == (verdict.reason is not RuleReason.WINDOW)
            lost = [gap for p in here for gap in p.gaps if gap.start <= minute < gap.end]
            assert len(lost) == (verdict.reason in {RuleReason.LEVEL, RuleReason.LAYOUT, RuleReason.EMPTY})


def test_an_overnight_window_is_cut_at_midnight() -> None:
    edition = edition_of(rule("Malam", days='"sun,mon"', from_='"22:00"', to='"05:00"'))
    found = [(p.column, p.start, p.end, p.origin, p.is_first, p.is_last) for p in Calendar(edition).pieces(MONDAY, "")]
    assert found == [
        (0, 0, 300, -1, False, True),
        (0, 1320, 1440, 0, True, False),
        (1, 0, 300, 0, False, True),
        (6, 1320, 1440, 6, True, False),
    ]


def test_a_recurrence_falls_on_its_day() -> None:
    edition = edition_of(rule("Jumat", rrule='"FREQ=MONTHLY;BYDAY=-1FR"', from_='"07:00"', to='"08:00"'))
    assert [(p.column, p.start) for p in Calendar(edition).pieces(MONDAY, "")] == [(4, 420)]


def test_what_loses_says_to_whom() -> None:
    edition = edition_of(rule("Pagi", from_='"06:00"', to='"10:00"') + rule("Acara", level='"event"', days='"wed"'))
    calendar = Calendar(edition)
    piece = next(p for p in calendar.pieces(MONDAY, "") if p.place == 0 and p.column == 2)
    assert piece.gaps == (Gap(360, 600, whole=True),)
    assert calendar.winners(0, piece, MONDAY, "") == (1,)


def test_a_rule_of_another_screen_is_not_there() -> None:
    screens = '[[screen]]\nname = "satu"\n[[screen]]\nname = "dua"\n'
    edition = edition_of(screens + rule("Pagi", screens='["dua"]'))
    assert Calendar(edition).pieces(MONDAY, "satu") == ()
    assert len(Calendar(edition).pieces(MONDAY, "dua")) == 7


def test_one_level_stands_side_by_side_and_a_higher_one_above() -> None:
    text = rule("A", from_='"06:00"', to='"10:00"') + rule("B", from_='"09:00"', to='"12:00"')
    text += rule("C", level='"event"', from_='"07:00"', to='"08:00"')
    pieces = [p for p in Calendar(edition_of(text)).pieces(MONDAY, "") if p.column == 0]
    a, b, c = lanes(pieces, lambda place: (0, 0, 2)[place]).values()
    assert (a.x, a.width, b.x, b.width) == (0, 0.5, 0.5, 0.5)
    assert c.above > a.above
    assert c.x + c.width == 1


def test_a_block_takes_the_room_that_is_free_beside_it() -> None:
    text = rule("A", from_='"06:00"', to='"12:00"') + rule("B", from_='"06:00"', to='"08:00"')
    text += rule("C", from_='"07:00"', to='"08:00"') + rule("D", from_='"09:00"', to='"10:00"')
    pieces = [p for p in Calendar(edition_of(text)).pieces(MONDAY, "") if p.column == 0]
    found = [(round(one.x, 2), round(one.width, 2)) for one in lanes(pieces, lambda _: 0).values()]
    assert found == [(0, 0.33), (0.33, 0.33), (0.67, 0.33), (0.33, 0.67)]


def test_bars_of_a_month_are_more_than_routine() -> None:
    text = rule("Rutin") + rule("Kampanye", level='"campaign"', days='"mon"', starts="2026-11-10", ends="2026-12-05")
    loaded = load_site({"site.toml": HEAD.format(zone="Asia/Jakarta") + text, "playlists/a.toml": PLAYLIST})
    table = Timetable(loaded, compile_edition(loaded.site, {}))
    november, december = ([*table.bars(date(2026, month, 1))] for month in (11, 12))
    assert [(bar.place, bar.first, bar.last, bar.days) for bar in november] == [(1, 10, 30, (16, 23, 30))]
    assert december == []
