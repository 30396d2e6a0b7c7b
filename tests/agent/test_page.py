"""The status page, in a real browser."""

import os
import platform
import re
import shutil
from collections.abc import Iterator

import pytest
from msgspec.structs import replace
from playwright.sync_api import Browser, Page, expect, sync_playwright

from kiosk.program import Edition, Item, Layout, Length, Playlist, Rule, Screen, Site, Zone
from kiosk.wire import Fault, OnScreen, ZoneNow
from tests.agent.house import Running, adopt, running
from tests.support import Media

WHOLE = Length(100, percent=True)
LAYOUT = Layout(
    "dua",
    (
        Zone("main", Length(0), Length(0), WHOLE, Length(88, percent=True)),
        Zone("berita", Length(0), Length(88, percent=True), WHOLE, Length(12, percent=True)),
    ),
)


def item(place: int, title: str, kind: str = "announcement") -> Item:
    return Item(f"k{place}", place, kind, title, "", 3_600_000, {"title": title})


EDITION = Edition(
    Site("Kota <b>Contoh</b>", "Asia/Jakarta", "id"),
    (Screen("videotron"),),
    (LAYOUT,),
    (
        Rule("Siang", "dua", {"main": ("siang",), "berita": ("kabar",)}),
        Rule("Cadangan", "dua", {"main": ("siang",)}, screens=("elsewhere",)),
    ),
    {
        "siang": Playlist("Siang", (item(0, "<img src=x onerror=alert(1)>"), item(1, "Donor Darah"))),
        "kabar": Playlist("Kabar", (item(2, "Kabar kota", "ticker"),)),
    },
    feeds=({"name": "antre", "kind": "push", "attribution": "Dinas Contoh"},),
)


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    path = shutil.which("chromium") or shutil.which("chromium-browser")
    if path is None and platform.freedesktop_os_release()["ID"] == "ubuntu":
        pytest.skip("Ubuntu has its browser as a snap only, which cannot be driven from here")
    if path is None:
        pytest.fail("chromium is missing; ./test installs it", pytrace=False)
    flags = ["--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1", "--disable-background-networking"]
    sandbox = ["--no-sandbox"] if os.geteuid() == 0 else []
    with sync_playwright() as playwright:
        launched = playwright.chromium.launch(executable_path=path, args=[*flags, *sandbox])
        yield launched
        launched.close()


@pytest.fixture(scope="module")
def agent(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Running]:
    state = tmp_path_factory.mktemp("state")
    adopt(state, EDITION)
    with running(state) as one:
        yield one


@pytest.fixture
def page(browser: Browser, agent: Running) -> Iterator[Page]:
    """A page that says nothing on its console and asks nobody but the agent."""
    complaints: list[str] = []
    with browser.new_context(locale="id-ID", viewport={"width": 1280, "height": 900}) as context:
        opened = context.new_page()
        opened.on("console", lambda message: complaints.append(message.text))
        opened.on("pageerror", lambda error: complaints.append(str(error)))
        opened.on("dialog", lambda dialog: complaints.append(dialog.message))
        opened.on("request", lambda request: _keep(complaints, request.url, agent.url))
        yield opened
    assert not complaints


def _keep(complaints: list[str], asked: str, allowed: str) -> None:
    if not asked.startswith((allowed, f"blob:{allowed}")):
        complaints.append(f"asked {asked}")


def push(agent: Running, **values: object) -> None:
    assert agent.post("api/readings/antre", agent.token("feed"), json=values).status_code == 200


def test_it_tells_what_is_on_and_why(agent: Running, page: Page) -> None:
    with agent.client("stage") as stage:
        zones = (ZoneNow("main", "Siang", "base", "siang", "k0", "announcement", "T", "", 1, 2),)
        stage.say(OnScreen(edition="e", screen="videotron", layout="dua", renderer="raster", since=1, zones=zones))
        push(agent, sisa=1234.5)
        page.goto(agent.url)
        expect(page).to_have_title("Kota <b>Contoh</b> · Layar")
        expect(page.get_by_role("heading", level=1)).to_have_text("Kota <b>Contoh</b>")
        expect(page.get_by_role("status")).to_have_text("Tayang")
        main = page.get_by_role("article", name="Utama")
        expect(main).to_contain_text(re.compile("<img src=x onerror=alert.1.>|Donor Darah"))
        expect(main).to_contain_text("Jadwal “Siang”")
        expect(main).to_contain_text("Rutin")
        expect(main).to_contain_text(re.compile(r"tersisa (\d|kurang)"))
        expect(main.get_by_role("listitem")).not_to_have_count(0)
        expect(page.get_by_role("article", name="berita")).to_contain_text("Kabar kota")
        expect(page.get_by_role("article", name="antre")).to_contain_text("1.234,5")
        expect(page.get_by_text("Sumber: Dinas Contoh")).to_be_visible()
        page.get_by_text("Jadwal yang tidak berlaku sekarang").click()
        expect(page.get_by_text("untuk titik tayang lain")).to_be_visible()
        expect(page.get_by_text("raster")).to_be_visible()
    expect(page.get_by_role("status")).to_have_text("Layar tidak terhubung")


def test_language_and_theme_are_chosen_and_stay(agent: Running, page: Page) -> None:
    page.goto(agent.url)
    expect(page.get_by_role("heading", name="Sedang tayang")).to_be_visible()
    assert page.locator("html").get_attribute("lang") == "id"
    page.get_by_role("button", name="English").click()
    expect(page.get_by_role("heading", name="On now")).to_be_visible()
    before = page.locator("html").get_attribute("data-theme")
    page.get_by_role("button", name="Light or dark").click()
    page.reload()
    expect(page.get_by_role("heading", name="On now")).to_be_visible()
    assert page.locator("html").get_attribute("lang") == "en"
    assert page.locator("html").get_attribute("data-theme") != before


def test_changes_come_by_the_hub_at_once(agent: Running, page: Page) -> None:
    page.goto(agent.url)
    push(agent, sisa=77)
    expect(page.get_by_role("article", name="antre")).to_contain_text("77")
    adopt(agent.state, replace(EDITION, site=replace(EDITION.site, title="Kota Lain")), 9)
    expect(page.get_by_role("heading", level=1)).to_have_text("Kota Lain")
    agent.post("api/rollback", agent.token("control"))
    expect(page.get_by_role("heading", level=1)).to_have_text("Kota <b>Contoh</b>")


def test_without_the_hub_it_asks_again_by_itself(agent: Running, page: Page) -> None:
    page.route_web_socket("**/ws", lambda socket: socket.close())
    page.goto(agent.url)
    expect(page.get_by_role("article", name="Utama")).to_be_visible()
    push(agent, sisa=88)
    expect(page.get_by_role("article", name="antre")).to_contain_text("88", timeout=20_000)


def test_the_live_picture_appears_and_changes(agent: Running, page: Page, media: Media) -> None:
    page.goto(agent.url)
    expect(page.get_by_text("Gambar langsung muncul di sini")).to_be_visible()
    picture = page.get_by_role("img", name="Yang terlihat di layar sekarang")
    for size in ((320, 180), (180, 320)):
        shutil.copy(media.picture("navy", size, kind="jpg"), agent.state / "live.new")
        (agent.state / "live.new").replace(agent.state / "live.jpg")
        page.wait_for_function("width => document.getElementById('picture').naturalWidth === width", arg=size[0])
        expect(picture).to_be_visible()
    expect(page.get_by_text("Gambar langsung, ")).to_be_visible()


def test_the_keyboard_reaches_everything(agent: Running, page: Page) -> None:
    page.goto(agent.url)
    expect(page.get_by_role("article", name="Utama")).to_be_visible()
    names = []
    for _ in range(6):
        page.keyboard.press("Tab")
        focused = page.locator(":focus")
        names.append(focused.get_attribute("aria-label") or focused.inner_text())
        assert focused.evaluate("element => getComputedStyle(element).outlineStyle") != "none"
    assert names[:5] == [
        "Langsung ke yang sedang tayang",
        "Bahasa Indonesia",
        "English",
        "Terang atau gelap",
        "Jadwal yang tidak berlaku sekarang",
    ]


def test_what_is_wrong_stands_beside_and_much_of_it_is_folded(agent: Running, page: Page) -> None:
    with agent.client("stage") as stage:
        for number in range(7):
            stage.say(Fault(item_key=f"k{number}", title=f"film{number}.mp4", reason="tidak ada gambar", at=number))
        page.goto(agent.url)
        expect(page.get_by_role("heading", name="Perlu perhatian 7")).to_be_visible()
        expect(page.get_by_text("film6.mp4")).to_be_visible()
        expect(page.get_by_text("film0.mp4")).to_be_hidden()
        page.get_by_text("2 lagi").click()
        expect(page.get_by_text("film0.mp4")).to_be_visible()
        expect(page.get_by_role("status")).to_have_text("Tayang, ada yang perlu diperiksa")


def test_the_page_of_the_api_works_from_here(agent: Running, page: Page) -> None:
    page.goto(f"{agent.url}docs")
    expect(page.get_by_text("/api/readings/{feed}")).to_be_visible()
