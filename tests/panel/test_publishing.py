"""Putting on air into a repository, without a window: what is sent, what goes wrong, and who signs."""

import shutil
import socket
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from kiosk.panel.draft import StoppedError
from kiosk.panel.publishing import Goal, Publication
from kiosk.panel.publishing.proposals import Decision
from kiosk.panel.publishing.records import Secrets
from kiosk.panel.publishing.repository import Repository, read_repository, write_repository
from kiosk.panel.publishing.restore import fetch, find
from kiosk.panel.publishing.review import decide, list_proposals
from kiosk.panel.publishing.sentences import sentence
from kiosk.panel.publishing.why import PublishError, Why
from kiosk.panel.work.workbench import read_folder
from tests.panel import publishers
from tests.panel.models import AtDesk, at_desk
from tests.panel.publishers import MACHINE_WORDS, PLAYLIST, SITE, WORDS, City, Office, now_ms, office
from tests.publish.repository.bucket import bucket_server
from tests.publish.transport.web import serving

ROOT = Path(__file__).parents[2]


@pytest.fixture(autouse=True)
def _quick_keys(monkeypatch: pytest.MonkeyPatch) -> None:
    """Passphrases that are quick to try."""
    monkeypatch.setattr("kiosk.publish.keys.pkcs8._ROUNDS", 1_000)


@pytest.fixture
def city(tmp_path: Path) -> City:
    return City(tmp_path).found("dewi")


@pytest.fixture
def at_work(city: City) -> Office:
    return office(city)


def refusal(work: Callable[[], object]) -> Why:
    with pytest.raises(PublishError) as caught:
        work()
    assert sentence(caught.value).endswith(".")
    assert "%1" not in sentence(caught.value)
    return caught.value.why


def test_what_is_signed_is_what_the_screen_shows(at_work: Office, state: Path) -> None:
    at_work.write("Dua")
    checked = at_work.check()
    assert (checked.before, [one.name for one in checked.holders], checked.threshold) == (None, ["dewi"], 1)
    assert at_work.send(checked).proposal == ""
    assert at_work.city.look(state).kind == "adopted"
    assert at_work.city.shown(state) == ["Satu", "Dua"]
    assert at_work.phases == ["prepare", "look", "sign", "send"]
    assert 0 < at_work.told[-1][0] <= at_work.told[-1][1]
    again = at_work.check()
    assert (again.bytes, again.before) == (0, checked.after)


def test_it_begins_when_it_is_asked_to(at_work: Office) -> None:
    at = now_ms() + 3_600_000
    at_work.send(at_work.check(), activate_at=at, urgent=True)
    text = next(at_work.city.repository.glob("metadata/*.targets.json")).read_text()
    assert f'"activate_at":{at}' in text
    assert '"urgent":true' in text


def test_what_is_changed_while_it_is_sent_is_not_sent(at_work: Office, state: Path) -> None:
    checked = at_work.check()
    at_work.when_told = lambda _: at_work.write("Nanti") if "Nanti" not in at_work.draft.texts[PLAYLIST] else None
    at_work.send(checked)
    at_work.city.look(state)
    assert at_work.city.shown(state) == ["Satu"]


@pytest.mark.parametrize(
    ("words", "machine", "why"),
    [("another passphrase", WORDS, Why.PASSPHRASE), (WORDS, "another passphrase", Why.MACHINE_PASSPHRASE)],
)
def test_a_wrong_passphrase_changes_nothing(at_work: Office, state: Path, words: str, machine: str, why: Why) -> None:
    checked = at_work.check()
    assert refusal(lambda: at_work.send(checked, words=words, machine=machine)) is why
    at_work.send(checked)
    assert at_work.city.look(state).kind == "adopted"


def test_a_stick_that_is_pulled_out_leaves_it_whole(at_work: Office, state: Path) -> None:
    at_work.send(at_work.check())
    at_work.write("Dua")
    checked = at_work.check()
    stick, pulled = at_work.city.repository.parent, at_work.city.folder / "pulled"

    def pull(_: int) -> None:
        if stick.exists():
            stick.rename(pulled)

    at_work.when_told = pull
    assert refusal(lambda: at_work.send(checked)) is Why.ABSENT
    assert not stick.exists()
    pulled.rename(stick)
    at_work.city.look(state)
    assert at_work.city.shown(state) == ["Satu"]
    at_work.when_told = lambda _: None
    at_work.send(at_work.check())
    at_work.city.look(state)
    assert at_work.city.shown(state) == ["Satu", "Dua"]


@pytest.mark.parametrize(("number", "why"), [(28, Why.FULL), (30, Why.READ_ONLY)], ids=["full", "read-only"])
def test_a_place_that_takes_no_more_leaves_it_whole(at_work: Office, state: Path, number: int, why: Why) -> None:
    at_work.send(at_work.check())
    at_work.write("Dua")
    checked = at_work.check()

    def refuse(done: int) -> None:
        if done:
            raise OSError(number, "refused")

    at_work.when_told = refuse
    assert refusal(lambda: at_work.send(checked)) is why
    at_work.city.look(state)
    assert at_work.city.shown(state) == ["Satu"]
    at_work.when_told = lambda _: None
    at_work.send(at_work.check())
    at_work.city.look(state)
    assert at_work.city.shown(state) == ["Satu", "Dua"]


def test_it_can_be_stopped_and_gone_on_with(at_work: Office, state: Path) -> None:
    at_work.send(at_work.check())
    at_work.write("Dua")
    for name in ("a", "b", "c"):
        (at_work.mirror.folder / f"{name}.txt").write_text(name * 50_000)
    at_work.told.clear()
    checked = at_work.check()
    at_work.when_told = lambda done: at_work.stop.set() if done > 60_000 else None
    with pytest.raises(StoppedError):
        at_work.send(checked)
    at_work.city.look(state)
    assert at_work.city.shown(state) == ["Satu"]
    at_work.stop.clear()
    at_work.when_told = lambda _: None
    total = at_work.told[0][1]
    at_work.told.clear()
    at_work.send(checked)
    assert at_work.told[0][1] < total - 50_000
    at_work.city.look(state)
    assert at_work.city.shown(state) == ["Satu", "Dua"]


def test_what_somebody_else_put_on_air_meanwhile_is_looked_at_first(at_work: Office, state: Path) -> None:
    other = office(at_work.city, "other")
    at_work.write("Dua")
    checked = at_work.check()
    other.write("Tiga")
    other.send(other.check())
    assert refusal(lambda: at_work.send(checked)) is Why.MOVED_ON
    assert at_work.check().before is not None
    at_work.send(at_work.check())
    at_work.city.look(state)
    assert at_work.city.shown(state) == ["Satu", "Dua"]


@pytest.mark.parametrize(
    ("gone", "why"), [("keys", Why.NO_KEYS), ("keys/targets-*", Why.NO_SIGNER), ("keys/machine-*", Why.NO_MACHINE)]
)
def test_without_the_right_keys_it_says_which(at_work: Office, gone: str, why: Why) -> None:
    for path in at_work.city.folder.glob(gone):
        shutil.rmtree(path) if path.is_dir() else path.unlink()
    assert refusal(at_work.check) is why


def test_a_clock_that_is_behind_puts_nothing_on_air(at_work: Office, monkeypatch: pytest.MonkeyPatch) -> None:
    at_work.send(at_work.check())
    at_work.write("Dua")
    checked = at_work.check()
    monkeypatch.setattr(publishers, "now_ms", lambda: 1_577_836_800_000)
    assert refusal(lambda: at_work.send(checked)) is Why.CLOCK


def test_a_site_with_mistakes_is_not_sent(at_work: Office) -> None:
    at_work.draft = at_work.draft.do("break", lambda texts: {**texts, PLAYLIST: "title = "})
    at_work.mirror.write(at_work.draft.texts)
    assert refusal(at_work.check) is Why.SITE


class TestTwoSignatures:
    """One proposes, another approves or declines."""

    @pytest.fixture
    def city(self, tmp_path: Path) -> City:
        return City(tmp_path).found("dewi", "eka", "fajar", machine=MACHINE_WORDS)

    def _proposed(self, at_work: Office, note: str = "") -> str:
        return at_work.send(at_work.check(), person="dewi", machine=MACHINE_WORDS, note=note).proposal

    def _secrets(self, at_work: Office, name: str, machine: str = MACHINE_WORDS) -> Secrets:
        found = list_proposals(at_work.repository, at_work.folder / "pictures")
        return Secrets(next(one.keyid for one in found.holders if one.name == name), WORDS, machine)

    def test_it_is_on_air_when_a_second_has_signed(self, at_work: Office, state: Path) -> None:
        proposal = self._proposed(at_work, "Pasar malam")
        assert at_work.city.look(state).kind != "adopted"
        (one,) = list_proposals(at_work.repository, at_work.folder / "pictures").found
        assert (one.id, one.by, one.note, one.missing, one.stale) == (proposal, "dewi", "Pasar malam", 1, False)
        assert one.after is not None
        assert decide(at_work.repository, Decision(proposal, self._secrets(at_work, "eka")), now_ms)
        assert at_work.city.look(state).kind == "adopted"
        assert at_work.city.shown(state) == ["Satu"]
        assert list_proposals(at_work.repository, at_work.folder / "pictures").found == ()

    def test_a_clock_that_is_behind_signs_nothing(self, at_work: Office, state: Path) -> None:
        decide(at_work.repository, Decision(self._proposed(at_work), self._secrets(at_work, "eka")), now_ms)
        at_work.write("Dua")
        decision = Decision(self._proposed(at_work), self._secrets(at_work, "eka"))
        assert refusal(lambda: decide(at_work.repository, decision, lambda: 1_577_836_800_000)) is Why.CLOCK
        at_work.city.look(state)
        assert at_work.city.shown(state) == ["Satu"]

    def test_nobody_signs_twice(self, at_work: Office) -> None:
        decision = Decision(self._proposed(at_work), self._secrets(at_work, "dewi"))
        assert refusal(lambda: decide(at_work.repository, decision, now_ms)) is Why.SIGNED_ALREADY

    def test_the_machines_passphrase_is_asked_for_before_anything_is_signed(self, at_work: Office) -> None:
        decision = Decision(self._proposed(at_work), self._secrets(at_work, "eka", machine=""))
        assert refusal(lambda: decide(at_work.repository, decision, now_ms)) is Why.MACHINE_PASSPHRASE
        (one,) = list_proposals(at_work.repository, at_work.folder / "pictures").found
        assert one.by == "dewi"

    def test_it_can_be_declined_with_a_reason(self, at_work: Office, state: Path) -> None:
        decision = Decision(self._proposed(at_work), self._secrets(at_work, "eka"), "Tanggalnya salah")
        assert not decide(at_work.repository, decision, now_ms)
        (one,) = list_proposals(at_work.repository, at_work.folder / "pictures").found
        assert (one.refused_by, one.reason) == ("eka", "Tanggalnya salah")
        assert at_work.city.look(state).kind != "adopted"

    def test_what_is_proposed_again_takes_the_place_of_the_first(self, at_work: Office) -> None:
        first = self._proposed(at_work)
        at_work.repository = Repository(str(at_work.city.repository), str(at_work.city.keys), proposal=first)
        at_work.write("Dua")
        second = self._proposed(at_work)
        found = list_proposals(at_work.repository, at_work.folder / "pictures").found
        assert [one.id for one in found] == [second]


def test_a_site_comes_back_out_of_its_repository(at_work: Office) -> None:
    at_work.write("Dua")
    at_work.send(at_work.check())
    address, keys, back = at_work.repository.address, at_work.city.keys, at_work.city.folder / "back"
    found = find(address, keys)
    assert (found.title, [one.name for one in found.holders]) == ("Alun-alun", ["dewi"])
    wrong = Secrets(found.holders[0].keyid, "another passphrase")
    assert refusal(lambda: fetch(address, keys, wrong, back, at_work.going)) is Why.PASSPHRASE
    right = Secrets(found.holders[0].keyid, WORDS)
    fetch(address, keys, right, back, at_work.going)
    assert read_folder(back) == at_work.draft.texts
    (back / PLAYLIST).write_text("something else")
    assert refusal(lambda: fetch(address, keys, right, back, at_work.going)) is Why.IN_THE_WAY


def test_a_repository_in_the_own_network_is_found_by_its_name(at_work: Office, monkeypatch: pytest.MonkeyPatch) -> None:
    at_work.send(at_work.check())
    folder = at_work.city.repository
    with serving() as web:
        web.files = {
            path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()
        }
        found = socket.getaddrinfo("127.0.0.1", web.server_port, type=socket.SOCK_STREAM)
        monkeypatch.setattr(socket, "getaddrinfo", lambda *_, **__: found)
        assert find(web.address.replace("127.0.0.1", "layar.kantor"), at_work.city.keys).title == "Alun-alun"


def test_where_nothing_lies_there_is_nothing_to_open(at_work: Office) -> None:
    assert refusal(lambda: find(str(at_work.city.repository), at_work.city.keys)) is Why.NO_SOURCES


def test_a_bucket_takes_it_too(at_work: Office, monkeypatch: pytest.MonkeyPatch) -> None:
    with bucket_server() as server:
        for name, value in {
            "AWS_ACCESS_KEY_ID": "key",
            "AWS_SECRET_ACCESS_KEY": "secret",
            "AWS_REGION": "us-east-1",
            "AWS_ENDPOINT_URL": server.address,
            "AWS_ALLOW_HTTP": "true",
        }.items():
            monkeypatch.setenv(name, value)
        at_work.repository = Repository("s3://kota/layar", str(at_work.city.keys))
        at_work.send(at_work.check())
        assert any(path.endswith("metadata/timestamp.json") for path in server.files)
        assert find("s3://kota/layar", at_work.city.keys).title == "Alun-alun"
        at_work.repository = Repository("s3://", str(at_work.city.keys))
        assert refusal(at_work.check) is Why.BUCKET


def test_a_bucket_needs_what_speaks_to_buckets(at_work: Office, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delitem(sys.modules, "kiosk.publish.repository.s3", raising=False)
    monkeypatch.setitem(sys.modules, "obstore", None)
    at_work.repository = Repository("s3://kota/layar", str(at_work.city.keys))
    assert refusal(at_work.check) is Why.NO_BUCKETS


def test_where_it_goes_is_remembered(tmp_path: Path) -> None:
    assert read_repository(tmp_path) is None
    write_repository(tmp_path, Repository("/www/layar", "/keys", "dewi"))
    assert read_repository(tmp_path) == Repository("/www/layar", "/keys", "dewi")
    (tmp_path / "repository.json").write_bytes(b"{")
    assert read_repository(tmp_path) is None


def test_a_panel_that_starts_does_not_load_what_signs() -> None:
    heavy = ("tuf", "securesystemslib", "pyrage")
    code = f"import sys, kiosk.panel.run; print([one for one in {heavy} if one in sys.modules])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=ROOT)
    assert done.stdout == "[]\n"


@pytest.fixture
def desk(qapp: object, tmp_path: Path) -> Iterator[AtDesk]:
    del qapp
    item = '[[item]]\ntype = "announcement"\ntitle = "Satu"\n'
    with at_desk(tmp_path / "desk", {"site.toml": SITE, PLAYLIST: item}) as one:
        yield one


def busy(desk: AtDesk) -> threading.Event:
    """What is asked for from now on waits until it is set."""
    gate = threading.Event()
    desk.jobs.run(lambda: gate.wait(20), lambda _: None, lambda _: None)
    return gate


def publication_of(desk: AtDesk, city: City) -> tuple[Goal, Publication]:
    """On its way into the city's repository."""
    goal = Goal(desk.bench.draft.book.folder, desk.desk)
    goal.go_to(city.remembered())
    return goal, Publication(goal, desk.bench, desk.desk)


def test_a_dialog_that_is_left_and_opened_again_at_once_looks_again(desk: AtDesk, city: City) -> None:
    _, publication = publication_of(desk, city)
    gate = busy(desk)
    publication.look()
    publication.leave()
    publication.look()
    gate.set()
    desk.until(lambda: publication.property("ready") and not publication.property("looking"), "what would be signed")


def test_what_is_looked_at_is_where_it_goes_by_now(desk: AtDesk, city: City) -> None:
    goal, publication = publication_of(desk, city)
    gate = busy(desk)
    publication.look()
    other = city.repository.with_name("lain")
    goal.go_to(Repository(str(other), str(city.keys)))
    publication.look()
    gate.set()
    desk.until(lambda: publication.property("ready") and not publication.property("looking"), "what would be signed")
    assert publication._forecast.order is not None
    assert publication._forecast.order.repository.address == str(other)
    publication.look()
    publication.leave()
    desk.until(lambda: not publication.property("looking"), "the end")
    assert not publication.property("ready")
