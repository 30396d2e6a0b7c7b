from collections.abc import Mapping
from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from kiosk.model import SiteReader, check_files, load_site
from tests.model.sites import PATHS, TEXTS


def test_the_example_has_no_problem() -> None:
    loaded = load_site(TEXTS)
    assert (loaded.problems, check_files(loaded, PATHS)) == ((), ())
    assert loaded.ok
    assert list(loaded.site.playlists) == ["berita", "siang"]


def test_times_are_understood() -> None:
    rule = load_site(TEXTS).site.settings.rule[0]
    assert rule.days == frozenset(range(5))
    assert (rule.from_ms, rule.to_ms) == (6 * 3_600_000, 22 * 3_600_000)
    assert (str(rule.starts_at), str(rule.ends_at)) == ("2026-11-01 00:00:00", "2027-01-01 00:00:00")
    assert rule.except_ == (date(2026, 12, 25),)


def test_a_site_with_an_error_is_not_ok_and_with_a_warning_is() -> None:
    assert not load_site({"playlists/a.toml": ""}).ok
    warned = load_site({"playlists/a.toml": '[[item]]\ntype = "ticker"\ntext = "a"\ntexts = ["b"]\n'})
    assert warned.ok
    assert [problem.severity for problem in warned.problems] == ["warning"]


def test_what_is_right_is_there_beside_what_is_wrong() -> None:
    text = '[[item]]\ntype = "imag"\n[[item]]\ntype = "clock"\nstyle = "round"\n[[item]]\ntype = "ticker"\ntext = "x"\n'
    loaded = load_site({"playlists/a.toml": text})
    assert [item.type for item in loaded.site.playlists["a"].item] == ["clock", "ticker"]


def test_what_was_read_before_changes_nothing_but_the_time() -> None:
    right = '[[item]]\ntype = "announcement"\ntitle = "A"\n'
    first = {"site.toml": '[[rule]]\nname = "R"\nzones = { main = "b" }\n', "playlists/a.toml": right}
    later = {**first, "playlists/a.toml": right.replace("A", "B"), "playlists/b.toml": "[[item]]\ntype = 1\n"}
    for before, texts in ((first, later), (later, first), (later, {"playlists/b.toml": right})):
        reader = SiteReader()
        reader.load(before)
        again = reader.load(texts)
        assert (again.site, again.problems) == (load_site(texts).site, load_site(texts).problems)


def test_ten_thousand_rules_and_items_load() -> None:
    rule = '[[rule]]\nname = "r{0}"\nzones = {{ main = "p{1}" }}\ndays = "mon-fri"\nfrom = "06:00"\nto = "22:00"\n'
    item = '[[item]]\ntype = "announcement"\ntitle = "{0}"\nseconds = 12\n'
    texts = {"site.toml": "".join(rule.format(n, n % 100) for n in range(10_000))}
    texts |= {f"playlists/p{n}.toml": "".join(item.format(k) for k in range(100)) for n in range(100)}
    loaded = load_site(texts)
    assert loaded.problems == ()
    assert len(loaded.site.settings.rule) == sum(len(p.item) for p in loaded.site.playlists.values()) == 10_000


def test_ten_thousand_mistakes_are_told() -> None:
    texts = {
        "site.toml": "".join(f'[[rule]]\nname = "{n}"\nzones = {{ main = "p{n}" }}\nx = 1\n' for n in range(5_000))
    }
    problems = load_site(texts).problems
    assert [problem.line for problem in problems] == sorted(4 * n + k for n in range(5_000) for k in (3, 4))


WORDS = [*"[]{}=.,#\"'\n\\ ", "[[", "]]", "\r\n", '"""', "'''", "\0", "\x1f", "\ufeff", "\u202e", "\U0001f600"]
WORDS += [word for text in TEXTS.values() for word in text.split()]
TOML_LIKE = st.lists(st.sampled_from(WORDS), max_size=60).map(" ".join)


@given(st.dictionaries(st.sampled_from([*TEXTS]), st.one_of(st.text(), st.binary(), TOML_LIKE)))
def test_any_text_gives_a_site_or_problems(texts: dict[str, str | bytes]) -> None:
    loaded = load_site(texts)
    assert loaded.ok or any(problem.severity == "error" for problem in loaded.problems)
    assert_places_exist(texts)


@given(st.data())
def test_any_change_of_bytes_gives_a_site_or_problems(data: st.DataObject) -> None:
    file = data.draw(st.sampled_from([*TEXTS]))
    changed = bytearray(TEXTS[file].encode())
    for _ in range(data.draw(st.integers(1, 4))):
        place = data.draw(st.integers(0, len(changed) - 1))
        changed[place : place + data.draw(st.integers(0, 3))] = data.draw(st.binary(max_size=2))
    assert_places_exist(TEXTS | {file: bytes(changed)})


VALUES = st.sampled_from(
    [
        *("1", "-1", "0.5", "nan", "inf", "true", "0xffff", "1e400", '""', '"x"', "[]", "{}", "[1]", "[[]]", '["x"]'),
        *("2026-11-01", "06:00:00", "2026-11-01T10:00:00Z", "{x=1}", "[{}]", '"mon-sun"', '"06:00"', '"a.b > 1"'),
        *('"FREQ=DAILY"', '"FREQ=WEEKLY;COUNT=1"', '"../x"', '"udara.ispu"'),
    ]
)


@given(st.sampled_from([*TEXTS]), st.data())
def test_any_value_in_any_place_gives_a_site_or_problems(file: str, data: st.DataObject) -> None:
    rows = TEXTS[file].split("\n")
    places = [n for n, row in enumerate(rows) if " = " in row]
    for place in data.draw(st.lists(st.sampled_from(places), min_size=1, max_size=4, unique=True)):
        rows[place] = rows[place].partition(" = ")[0] + " = " + data.draw(VALUES)
    assert_places_exist(TEXTS | {file: "\n".join(rows)})


def assert_places_exist(texts: Mapping[str, str | bytes]) -> None:
    """Every problem lies in a file that was given and on a line that it has, and is told on one line."""
    loaded = load_site(texts)
    for problem in (*loaded.problems, *check_files(loaded, PATHS)):
        text = texts[problem.file]
        rows = (text if isinstance(text, bytes) else text.encode()).count(b"\n") + 1
        assert 1 <= problem.line <= rows
        assert problem.message
        assert problem.text.isprintable()
