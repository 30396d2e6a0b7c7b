import hashlib
from collections.abc import Mapping
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.editions import compile_edition, wanted
from kiosk.editions.asset import Asset, Refused
from kiosk.model import load_site
from kiosk.program import Condition, Edition, Item, LeftOut, Level, Transition, decode_edition, encode_edition
from tests.editions.ready import READY, clip, document, picture, stored
from tests.model.sites import TEXTS


def compiled(texts: Mapping[str, str], assets: Mapping[str, Asset] | None = None) -> Edition:
    loaded = load_site(texts)
    assert loaded.ok, [problem.text for problem in loaded.problems]
    return compile_edition(loaded.site, READY if assets is None else assets)


def items(text: str, assets: Mapping[str, Asset] | None = None) -> tuple[Item, ...]:
    return compiled({"playlists/a.toml": text}, assets).playlists["a"].items


def left_out(text: str, assets: Mapping[str, Asset]) -> tuple[LeftOut, ...]:
    return compiled({"playlists/a.toml": text}, assets).playlists["a"].left_out


def media(kind: str, src: str, more: str = "") -> str:
    return f'[[item]]\ntype = "{kind}"\nsrc = "{src}"\n{more}\n'


class TestTheWhole:
    def test_the_example(self) -> None:
        edition = compiled(TEXTS)
        assert (edition.site.title, edition.site.timezone, edition.site.poster) == (
            "Alun-Alun Kota Madiun",
            "Asia/Jakarta",
            stored("poster").hash,
        )
        assert [layout.name for layout in edition.layouts] == ["full", "utama"]
        assert [(screen.name, screen.tags, screen.canvas) for screen in edition.screens] == [
            ("videotron", ("outdoor", "alun-alun"), (1280, 720))
        ]
        assert list(edition.playlists) == ["berita", "siang"]
        assert [feed["name"] for feed in edition.feeds] == ["pengunjung", "udara"]

    def test_the_rule_of_the_example(self) -> None:
        (rule,) = compiled(TEXTS).rules
        assert rule.zones == {"main": ("siang",), "ticker": ("berita",)}
        assert (rule.level, rule.share, rule.screens) == (Level.BASE, 2, ("outdoor",))
        assert rule.when == Condition("udara.ispu > 100", "udara.ispu", ">", 100.0)
        windows = rule.windows
        assert (windows.days, windows.from_ms, windows.to_ms) == (frozenset(range(5)), 21_600_000, 79_200_000)
        assert (str(windows.starts), str(windows.ends)) == ("2026-11-01 00:00:00", "2027-01-01 00:00:00")
        assert windows.excluded == {date(2026, 12, 25)}

    def test_equal_sites_give_equal_bytes_that_read_back(self) -> None:
        data = encode_edition(compiled(TEXTS))
        assert data == encode_edition(compiled(dict(reversed(TEXTS.items())), dict(reversed(READY.items()))))
        assert encode_edition(decode_edition(data)) == data
        assert decode_edition(data) == compiled(TEXTS)

    def test_every_object_is_listed_and_no_other(self) -> None:
        edition = compiled(TEXTS, READY | {"unused.png": picture("unused")})
        text = encode_edition(edition).decode()
        assert "unused" not in text
        playlists = text[text.index('"playlists"') : text.index('"calendars"')]
        for name, item in edition.objects.items():
            assert item.length > 0
            assert name in playlists or name in edition.thumbnails.values() or name == edition.site.poster
        assert {need for p in edition.playlists.values() for i in p.items for need in i.needs} <= set(edition.objects)
        assert set(edition.thumbnails) | set(edition.thumbnails.values()) <= set(edition.objects)

    def test_the_zone_of_the_machine_is_taken_where_the_site_names_none(self) -> None:
        site = load_site({}).site
        assert compile_edition(site, {}, timezone="Europe/Berlin").site.timezone == "Europe/Berlin"
        assert compile_edition(load_site(TEXTS).site, {}, timezone="Europe/Berlin").site.timezone == "Asia/Jakarta"

    def test_a_poster_that_is_refused_is_the_built_in_one(self) -> None:
        assert compiled(TEXTS, {"assets/poster.png": Refused("broken")}).site.poster is None

    def test_secrets_are_there_by_name_only(self) -> None:
        assert compiled(TEXTS).feeds[0]["secret"] == "PENGUNJUNG"  # noqa: S105 - a name


class TestWithoutFiles:
    def test_a_bare_folder_plays_everything_in_name_order(self) -> None:
        assets: dict[str, Asset] = {
            "z.png": picture("z"),
            "10.png": picture("ten"),
            "2.png": picture("two"),
            "B/b.mp4": clip("b"),
            "a/c/d.pdf": document("d", 2),
            "a.png": picture("a"),
            "notes.txt": Refused("no media"),
        }
        edition = compiled({}, assets)
        (playlist,) = edition.playlists.values()
        assert [(item.src, item.type, item.slot_ms) for item in playlist.items] == [
            ("2.png", "image", 10_000),
            ("10.png", "image", 10_000),
            ("a/c/d.pdf", "pdf", 10_000),
            ("a/c/d.pdf", "pdf", 10_000),
            ("a.png", "image", 10_000),
            ("B/b.mp4", "video", 10_000),
            ("z.png", "image", 10_000),
        ]
        assert playlist.left_out == ()
        assert [(rule.name, rule.layout, rule.zones) for rule in edition.rules] == [
            ("default", "full", {"main": ("all",)})
        ]
        assert [screen.name for screen in edition.screens] == ["screen"]

    def test_playlists_without_rules_all_play_one_after_the_other(self) -> None:
        clock = '[[item]]\ntype = "clock"\n'
        edition = compiled({f"playlists/{name}.toml": clock for name in ("b", "a10", "a9")}, {"x.png": picture("x")})
        assert [(rule.name, rule.zones) for rule in edition.rules] == [("default", {"main": ("a9", "a10", "b")})]
        assert list(edition.objects) == []

    def test_the_poster_is_not_played(self) -> None:
        edition = compiled({"site.toml": '[site]\nposter = "p.png"\n'}, {"p.png": picture("p"), "q.png": picture("q")})
        assert [item.src for item in edition.playlists["all"].items] == ["q.png"]

    def test_an_empty_folder_is_an_edition_that_shows_nothing(self) -> None:
        playlist = compiled({}, {}).playlists["all"]
        assert playlist.items == ()
        assert [one.reason for one in playlist.left_out] == [
            "there are no pictures, videos or PDFs in this folder; put some into it"
        ]


class TestMedia:
    def test_a_picture(self) -> None:
        (item,) = items(
            media("image", "assets/foto.jpg", 'fit = "blur"\nzoom = true\ncaption = "Alun-alun"\ntitle = "T"')
        )
        assert (item.type, item.title, item.src, item.slot_ms) == ("image", "T", "assets/foto.jpg", 10_000)
        assert item.content == {
            "object": stored("foto").hash,
            "backdrop": stored("foto-b").hash,
            "fit": "blur",
            "zoom": True,
            "caption": "Alun-alun",
            "width": 1280,
            "height": 720,
        }
        assert item.needs == (stored("foto").hash, stored("foto-b").hash)

    @pytest.mark.parametrize("fit", ["cover", "contain", "stretch"])
    def test_only_blurred_pictures_have_a_backdrop(self, fit: str) -> None:
        edition = compiled({"playlists/a.toml": media("image", "assets/foto.jpg", f'fit = "{fit}"')})
        (item,) = edition.playlists["a"].items
        assert (item.content["backdrop"], item.needs) == (None, (stored("foto").hash,))
        assert stored("foto-b").hash not in edition.objects

    def test_a_video(self) -> None:
        (item,) = items(media("video", "assets/pariwisata.mp4", 'fit = "cover"'))
        assert item.content == {
            "object": stored("pariwisata").hash,
            "fit": "cover",
            "start_ms": 40,
            "length_ms": 10_000,
            "width": 1920,
            "height": 1080,
            "has_audio": True,
            "poster": stored("pariwisata-p").hash,
            "backdrop": None,
        }
        assert (item.slot_ms, item.transition) == (10_000, Transition())

    @pytest.mark.parametrize(
        ("length_ms", "transition", "slot_ms", "leaving"),
        [
            (10_000, "seconds = 0.6", 9_400, 600),
            (10_000, 'kind = "cut", seconds = 2', 10_000, 0),
            (10_000, "seconds = 9", 6_667, 3_333),
            (1_500, "seconds = 1", 1_000, 500),
            (1_200, "seconds = 1", 1_000, 200),
            (700, "seconds = 1", 1_000, 0),
            (90_000_000, "seconds = 1", 86_400_000, 1_000),
        ],
    )
    def test_the_slot_of_a_video_is_its_length_less_its_transition(
        self, length_ms: int, transition: str, slot_ms: int, leaving: int
    ) -> None:
        text = media("video", "v.mp4", f"transition = {{ {transition} }}")
        (item,) = items(text, {"v.mp4": clip("v", length_ms)})
        assert (item.slot_ms, item.transition.ms) == (slot_ms, leaving)

    def test_seconds_cut_or_repeat_a_video_and_keep_its_transition(self) -> None:
        (item,) = items(media("video", "v.mp4", "seconds = 25.5\ntransition = { seconds = 2 }"), {"v.mp4": clip("v")})
        assert (item.slot_ms, item.transition) == (25_500, Transition("crossfade", 2_000))

    def test_a_pdf_is_its_pages(self) -> None:
        made = items(media("pdf", "assets/agenda.pdf", "seconds = 7"))
        assert [(item.type, item.index, item.slot_ms) for item in made] == [("pdf", 0, 7_000)] * 2
        assert [item.content["object"] for item in made] == [stored("agenda-0").hash, stored("agenda-1").hash]

    def test_a_folder_is_its_media_with_seconds_for_its_pictures(self) -> None:
        text = '[[item]]\ntype = "clock"\n' + media("folder", "assets", 'seconds = 5\nfit = "cover"\ndays = "sat"')
        made = items(text)[1:]
        assert [(item.type, item.index, item.slot_ms) for item in made] == [
            ("pdf", 1, 5_000),
            ("pdf", 1, 5_000),
            ("image", 1, 5_000),
            ("video", 1, 10_000),
            ("image", 1, 5_000),
        ]
        assert all(item.windows and item.windows.days == frozenset({5}) for item in made)
        assert all(item.content["fit"] == "cover" for item in made)

    def test_the_transition_of_the_playlist_is_every_items_own_before_that(self) -> None:
        text = "transition = { seconds = 1.5 }\n" + media("image", "assets/foto.jpg")
        text += media("image", "assets/poster.png", 'transition = { kind = "cut" }')
        assert [item.transition for item in items(text)] == [Transition("crossfade", 1_500), Transition()]

    @pytest.mark.parametrize("kind", ["crossfade", "slide", "wipe", "zoom"])
    def test_items_leave_in_the_way_that_is_written(self, kind: str) -> None:
        (item,) = items(media("image", "assets/foto.jpg", f'transition = {{ kind = "{kind}", seconds = 0.5 }}'))
        assert item.transition == Transition(kind, 500)


class TestLeavingOut:
    def test_a_refused_file_is_left_out_with_its_reason_and_the_rest_plays(self) -> None:
        text = media("image", "bad.png") + media("image", "assets/foto.jpg")
        made = compiled({"playlists/a.toml": text}, READY | {"bad.png": Refused("it is empty")}).playlists["a"]
        assert [item.index for item in made.items] == [1]
        assert made.left_out == (LeftOut(0, "bad.png", "it is empty"),)

    @pytest.mark.parametrize(
        ("kind", "src", "reason"),
        [
            ("image", "gone.png", "there is no such file in the site folder; put it there, or correct the path"),
            ("image", "assets/pariwisata.mp4", 'it is a video; write type = "video"'),
            ("video", "assets/foto.jpg", 'it is a picture; write type = "image"'),
            ("image", "assets/agenda.pdf", 'it is a PDF; write type = "pdf"'),
            ("folder", "nowhere", "there are no pictures, videos or PDFs in this folder; put some into it"),
        ],
    )
    def test_what_cannot_be_played_as_what_it_is_called(self, kind: str, src: str, reason: str) -> None:
        assert left_out(media(kind, src), READY) == (LeftOut(0, src, reason),)

    def test_a_folder_that_was_not_entered_says_why(self) -> None:
        assert left_out(media("folder", "link"), {"link": Refused("it is a link")}) == (
            LeftOut(0, "link", "it is a link"),
        )

    def test_an_announcement_is_shown_without_a_picture_that_cannot_be(self) -> None:
        text = '[[item]]\ntype = "announcement"\ntitle = "x"\npicture = "bad.png"\n'
        made = compiled({"playlists/a.toml": text}, {"bad.png": Refused("no picture")}).playlists["a"]
        assert [item.content["picture"] for item in made.items] == [None]
        assert made.left_out == (LeftOut(0, "bad.png", "no picture"),)

    def test_what_is_not_enabled_is_not_there(self) -> None:
        text = media("image", "bad.png", "enabled = false") + '[[item]]\ntype = "clock"\n'
        made = compiled({"playlists/a.toml": text}).playlists["a"]
        assert ([item.index for item in made.items], made.left_out) == ([1], ())


class TestOtherItems:
    def test_an_announcement(self) -> None:
        text = '[[item]]\ntype = "announcement"\ntitle = "T"\nbody = "B"\npicture = "assets/foto.jpg"\n'
        (item,) = items(text + 'qr = "https://example.id"\ntheme = "gold"\nsource = "Dinas"\n')
        assert item.content == {
            "title": "T",
            "body": "B",
            "picture": stored("foto").hash,
            "qr": "https://example.id",
            "theme": "gold",
            "source": "Dinas",
        }
        assert (item.title, item.needs, item.slot_ms) == ("T", (stored("foto").hash,), 12_000)

    @pytest.mark.parametrize(("words", "slot_ms"), [(1, 12_000), (30, 12_000), (31, 12_333), (49_999, 16_668_333)])
    def test_an_announcement_stays_as_long_as_it_takes_to_read(self, words: int, slot_ms: int) -> None:
        body = " ".join(["a"] * words)
        (item,) = items(f'[[item]]\ntype = "announcement"\nbody = "{body}"\n')
        assert item.slot_ms == slot_ms

    def test_a_stat(self) -> None:
        text = """
[[item]]
type = "stat"
title = "Udara"
[[item.figure]]
reading = "udara.ispu"
show = "gauge"
bands = "ispu"
[[item.figure]]
reading = "udara.pm25"
decimals = 1
min = 0
max = 500
compare = "none"
bands = [{ to = 50, label = "Baik", color = "#00FF00" }]
"""
        feed = '[[feed]]\nname = "udara"\nkind = "push"\n'
        (item,) = compiled({"site.toml": feed, "playlists/a.toml": text}).playlists["a"].items
        first, second = item.content["figures"]
        assert first["bands"] == "ispu"
        assert (first["decimals"], first["min"], first["max"], first["compare"]) == (-1, None, None, "yesterday")
        assert second == {
            "reading": "udara.pm25",
            "label": "",
            "show": "figure",
            "unit": "",
            "decimals": 1,
            "min": 0.0,
            "max": 500.0,
            "bands": [{"to": 50.0, "label": "Baik", "color": "#00FF00"}],
            "compare": "none",
        }

    def test_a_ticker_fills_and_a_clock_does_not(self) -> None:
        text = '[[item]]\ntype = "ticker"\ntexts = ["a", " "]\ntext = "b"\n[[item]]\ntype = "clock"\ntitle = "Jam"\n'
        ticker, clock = items(text)
        assert (ticker.fills, ticker.slot_ms, clock.fills, clock.slot_ms) == (True, 60_000, False, 12_000)
        assert ticker.content == {"texts": ["a", "b"], "label": "", "separator": " • ", "speed": 0.1, "theme": "night"}
        assert clock.content == {"style": "digital", "date": True, "title": "Jam", "theme": "night"}


class TestKeys:
    def test_the_same_thing_has_the_same_key_wherever_it_lies(self) -> None:
        (one,) = items(media("image", "a.png", 'days = "mon"'), {"a.png": picture("x")})
        (other,) = items('title = "T"\n' + media("image", "b/c.png", 'title = "C"'), {"b/c.png": picture("x")})
        assert one.key == other.key
        assert len(one.key) == len(hashlib.sha256().hexdigest()) // 4

    @pytest.mark.parametrize("more", ["seconds = 11", 'fit = "cover"', "transition = { seconds = 1 }", "zoom = true"])
    def test_other_settings_have_another_key(self, more: str) -> None:
        assets = {"a.png": picture("x")}
        assert items(media("image", "a.png"), assets)[0].key != items(media("image", "a.png", more), assets)[0].key

    @given(st.lists(st.sampled_from(["assets/foto.jpg", "assets/poster.png", "assets/agenda.pdf"]), max_size=9))
    def test_keys_are_unique_in_a_playlist(self, names: list[str]) -> None:
        kinds = {"pdf": "pdf", "jpg": "image", "png": "image"}
        text = "".join(media(kinds[name[-3:]], name) for name in names) + '[[item]]\ntype = "clock"\n'
        keys = [item.key for item in items(text)]
        assert len(set(keys)) == len(keys)


@given(st.sampled_from([*TEXTS]), st.data())
def test_whatever_loads_compiles(file: str, data: st.DataObject) -> None:
    rows = TEXTS[file].split("\n")
    for place in data.draw(st.lists(st.integers(0, len(rows) - 1), max_size=6)):
        rows[place] = data.draw(st.sampled_from(["", *rows]))
    site = load_site(TEXTS | {file: "\n".join(rows)}).site
    edition = compile_edition(site, READY)
    assert decode_edition(encode_edition(edition)) == edition
    assert wanted(site, [*READY]) == wanted(site, [*READY, "other.txt"])
