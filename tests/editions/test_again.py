"""Edit after edit: what is read, checked and compiled again is what it would be from scratch."""

from collections.abc import Callable
from dataclasses import dataclass, field
from random import Random

import pytest

from kiosk.editions import Asset, Compiler, Refused, Wanted, compile_edition, wanted
from kiosk.editions.wanted import Uses
from kiosk.model import FileCheck, SiteReader, check_files, load_site
from kiosk.program import encode_edition
from tests.editions.ready import READY, clip, picture

EDITS = 60
RARELY = 0.2
RIGHT = -3
"""Those before this one are right in any site."""
MEDIA = [f"assets/foto-{n}.jpg" for n in range(6)] + ["assets/film.mp4", "assets/agenda.pdf"]
ITEMS = [
    *(f'[[item]]\ntype = "image"\nsrc = "{src}"\n' for src in MEDIA[:6]),
    '[[item]]\ntype = "image"\nsrc = "assets/foto-1.jpg"\nfit = "cover"\nseconds = 20\n',
    '[[item]]\ntype = "image"\nsrc = "assets/hilang.jpg"\n',
    '[[item]]\ntype = "video"\nsrc = "assets/film.mp4"\n',
    '[[item]]\ntype = "image"\nsrc = "assets/film.mp4"\n',
    '[[item]]\ntype = "pdf"\nsrc = "assets/agenda.pdf"\n',
    '[[item]]\ntype = "folder"\nsrc = "assets"\n',
    '[[item]]\ntype = "folder"\nsrc = "kosong"\n',
    '[[item]]\ntype = "announcement"\ntitle = "Pasar"\npicture = "assets/foto-2.jpg"\n',
    '[[item]]\ntype = "announcement"\ntitle = "Rapat"\nrrule = "FREQ=MONTHLY;BYDAY=1MO"\n',
    '[[item]]\ntype = "announcement"\ntitle = "Mati"\nenabled = false\n',
    '[[item]]\ntype = "stat"\nfigures = [{ value = "udara.ispu", label = "ISPU" }]\n',
    '[[item]]\ntype = "ticker"\ntext = "Selamat datang"\nseconds = "lama"\n',
    '[[item]]\ntype = "clock"\n[[item\n',
]
LEFT = """
[[layout]]
name = "kiri"
[[layout.zone]]
name = "main"
rect = [0, 0, "25%", "100%"]
[[rule]]
name = "Kiri"
layout = "kiri"
zones = { main = "c" }
"""
SITES = [
    "",
    '[site]\nposter = "assets/foto-0.jpg"\n',
    '[[screen]]\nname = "kecil"\ncanvas = [320, 200]\n',
    '[[rule]]\nname = "Siang"\nzones = { main = "a" }\n',
    '[[rule]]\nname = "Rapat"\nzones = { main = "b" }\nrrule = "FREQ=WEEKLY;BYDAY=MO"\n',
    '[[feed]]\nname = "udara"\nkind = "push"\n[[feed.value]]\nname = "ispu"\n',
    '[[feed]]\nname = "hujan"\nkind = "push"\n[[feed]]\nname = "angin"\nkind = "push"\n',
    LEFT,
    "[site\n",
]


@dataclass
class Desk:
    """A draft, and what may be changed of it and of what is known of its files."""

    chance: Random
    texts: dict[str, str] = field(default_factory=dict)
    assets: dict[str, Asset] = field(default_factory=dict)

    def playlist(self) -> None:
        kinds = ITEMS if self.chance.random() < RARELY else ITEMS[:RIGHT]
        items = self.chance.choices(kinds, k=self.chance.randrange(1, 5))
        self.texts = {**self.texts, self._path(): f'title = "{self.chance.random()}"\n{"".join(items)}'}

    def item(self) -> None:
        path = self._path()
        self.texts = {**self.texts, path: self.texts.get(path, "") + self.chance.choice(ITEMS[:RIGHT])}

    def gone(self) -> None:
        path = self._path()
        self.texts = {name: text for name, text in self.texts.items() if name != path}
        self.texts = {**self.texts, "site.toml": self.chance.choice(SITES[:3])}

    def settings(self) -> None:
        chosen = self.chance.sample(SITES[:-1], k=3)
        self.texts = {**self.texts, "site.toml": "".join(sorted(chosen, key=lambda text: not text.startswith("[site")))}

    def broken(self) -> None:
        self.texts = {**self.texts, "site.toml": SITES[-1]}

    def known(self) -> None:
        path = self.chance.choice(MEDIA)
        new: list[Asset] = [
            picture(f"{self.chance.random()}"),
            clip("film"),
            Refused("rusak"),
            READY["assets/agenda.pdf"],
        ]
        self.assets = {**self.assets, path: self.chance.choice(new)}

    def forgotten(self) -> None:
        path = self.chance.choice(MEDIA)
        self.assets = {name: asset for name, asset in self.assets.items() if name != path}

    def edit(self) -> None:
        acts: list[Callable[[], None]] = [self.playlist, self.item, self.gone, self.settings, self.known]
        acts += [self.item, self.playlist, self.known, self.forgotten]
        self.chance.choice([*acts * 3, self.broken])()

    def _path(self) -> str:
        return f"playlists/{self.chance.choice('abcd')}.toml"


@pytest.mark.parametrize("seed", range(12))
def test_an_edit_leads_to_what_the_whole_site_leads_to(seed: int) -> None:
    desk = Desk(Random(seed))  # noqa: S311 - a repeatable one
    paths = ("kosong/catatan.txt", *MEDIA)
    reader, check, uses, compiler = SiteReader(), FileCheck(paths), Uses(paths), Compiler()
    compiled = 0
    for _ in range(EDITS):
        desk.edit()
        loaded, whole = reader.load(desk.texts), load_site(desk.texts)
        assert (loaded.site, loaded.problems, [*loaded.files]) == (whole.site, whole.problems, [*whole.files])
        assert check.problems(loaded) == check_files(whole, paths)
        assert uses.wanted(loaded.site) == wanted(whole.site, paths)
        if whole.ok:
            compiled += 1
            edition = compiler.compile(loaded.site, desk.assets)
            scratch = compile_edition(whole.site, desk.assets)
            assert edition == scratch
            assert [*edition.objects] == [*scratch.objects]
            assert encode_edition(edition) == encode_edition(scratch)
    assert compiled > EDITS // 10


def test_what_was_not_touched_is_the_same_object() -> None:
    texts = {"playlists/a.toml": ITEMS[0], "playlists/b.toml": ITEMS[1]}
    reader, compiler = SiteReader(), Compiler()
    before, first = reader.load(texts), compiler.compile(reader.load(texts).site, READY)
    after = reader.load({**texts, "playlists/b.toml": ITEMS[2]})
    assert after.files["playlists/a.toml"] is before.files["playlists/a.toml"]
    second = compiler.compile(after.site, READY)
    assert second.playlists["a"] is first.playlists["a"]
    assert second.playlists["b"] != first.playlists["b"]


def test_a_number_written_in_another_way_is_another_text() -> None:
    text = '[[item]]\ntype = "stat"\nfigures = [{ value = "a.b" }]\nmax = 10\n'
    reader, compiler = SiteReader(), Compiler()
    for written in (text, text.replace("10", "10.0"), text):
        texts = {"playlists/a.toml": written, "site.toml": '[[feed]]\nname = "a"\nkind = "push"\n'}
        edition = compiler.compile(reader.load(texts).site, {})
        assert encode_edition(edition) == encode_edition(compile_edition(load_site(texts).site, {}))


def test_a_wanted_size_follows_the_rules() -> None:
    uses, reader = Uses(MEDIA), SiteReader()
    texts = {"playlists/c.toml": ITEMS[0]}
    large = uses.wanted(reader.load({**texts, "site.toml": SITES[2]}).site)
    small = uses.wanted(reader.load({**texts, "site.toml": SITES[2] + LEFT}).site)
    assert (large, small) == ((Wanted(MEDIA[0], 320, 200, blur=True),), (Wanted(MEDIA[0], 80, 200, blur=True),))
