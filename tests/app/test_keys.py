"""`layar keys`, `layar ban` and `layar publish --review` as people use them: folders for sticks, one passphrase."""

import io
import json
import re
import shutil
import socket
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from typing_extensions import override

from kiosk.app import ban, desk, keys_change, keys_revoke, main, publish, renew, review
from kiosk.app.clock import now_ms
from kiosk.app.desk import Desk
from kiosk.publish.keys import KeyFolder, Memory, PublicRecord, pkcs8
from kiosk.publish.repository import DestinationError, FolderDestination
from kiosk.publish.signing import BANS, REVOKED, Draft, Proposal, Signed, decode_bans, decode_revoked
from tests.publish.transport.web import serving
from tests.support import Media

WORDS = "kuda lumping di alun-alun"


@pytest.fixture(autouse=True)
def _surroundings(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("LAYAR_PASSPHRASE", WORDS)
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    monkeypatch.setattr(pkcs8, "_ROUNDS", 2_048)
    monkeypatch.chdir(tmp_path)


class City:
    """One that was begun in this folder, with its commands."""

    def __init__(self, capsys: pytest.CaptureFixture[str], folder: Path) -> None:
        self._capsys = capsys
        self.folder = folder

    def layar(self, *words: str, code: int = 0) -> str:
        """What a command says."""
        assert main([*words]) == code
        said = self._capsys.readouterr()
        return said.out if code == 0 else said.err

    def json(self, *words: str) -> Any:
        return json.loads(self.layar(*words, "--json"))

    def begin(self, *signers: str) -> None:
        sticks = [word for name in ("ani", "budi", "citra") for word in ("--root", f"{name}=stick-{name}")]
        people = [word for name in signers for word in ("--signer", name)]
        self.layar("keys", "init", "--keys", "keys", *sticks, *people, "--machine", "laptop", "--alert", "gita")

    def change(self, *words: str, repository: str = "repo") -> Any:
        sticks = ("--root-keys", "stick-ani", "--root-keys", "stick-citra")
        return self.json("keys", *words, "--keys", "keys", *sticks, "--repository", repository)

    def publish(self, *words: str) -> Any:
        return self.json("publish", "site", "repo", "--keys", "keys", *words)

    @property
    def memory(self) -> Memory:
        return Memory(self.folder / "keys")


def contents(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


class Terminal(io.StringIO):
    """Somebody sits there, types this, and then Ctrl+D."""

    @override
    def isatty(self) -> bool:
        return True


def raising(error: Exception) -> Callable[..., bool]:
    def fail(*_: object) -> bool:
        raise error

    return fail


def _files(folder: Path) -> set[str]:
    return {path.relative_to(folder).as_posix() for path in folder.rglob("*")}


@pytest.fixture
def city(capsys: pytest.CaptureFixture[str], tmp_path: Path, media: Media) -> City:
    (tmp_path / "site").mkdir()
    shutil.copy(media.picture(), tmp_path / "site/donor.png")
    shutil.copy(media.picture("olive"), tmp_path / "site/lampion.png")
    return City(capsys, tmp_path)


def test_the_beginning_asks_for_what_is_not_said(city: City) -> None:
    said = city.layar("keys", "init", "--keys", "keys", "--root", "ani=stick", code=3)
    assert "nobody is here to be asked; give --root" in said
    assert "USB stick" in said
    assert not (city.folder / "keys").exists()


def test_indonesian_people_are_asked_in_indonesian(city: City, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LC_ALL", "id_ID.UTF-8")
    assert "flashdisk sendiri" in city.layar("keys", "init", "--keys", "keys", code=3)


def test_no_key_lands_in_a_site(city: City) -> None:
    (city.folder / "site/site.toml").touch()
    sticks = [word for name in "abc" for word in ("--root", f"{name}={name}")]
    people = ("--signer", "dewi", "--machine", "laptop", "--no-alert")
    assert "lies in a site" in city.layar("keys", "init", "--keys", "site/keys", *sticks, *people, code=3)
    assert not list(city.folder.rglob("*.pem"))


def test_who_holds_which_key_is_listed_without_secrets(city: City) -> None:
    city.begin("dewi")
    listed = city.json("keys", "list", "--keys", "keys")
    assert [(one["role"], one["name"], one["here"]) for one in listed["keys"]] == [
        ("root", "ani", False),
        ("root", "budi", False),
        ("root", "citra", False),
        ("targets", "dewi", True),
        ("machine", "laptop", True),
        ("alert", "gita", True),
    ]
    assert (listed["roles"]["root"]["threshold"], listed["roles"]["targets"]["until"]) == (2, None)
    assert "PRIVATE" not in city.layar("keys", "export", "dewi", "--keys", "keys")
    exported = city.layar("keys", "export", "--keys", "keys")
    assert json.loads(exported)["signed"]["_type"] == "root"


def test_a_wrong_passphrase_publishes_nothing(city: City, monkeypatch: pytest.MonkeyPatch) -> None:
    city.begin("dewi")
    monkeypatch.setenv("LAYAR_PASSPHRASE", "another passphrase")
    assert "the passphrase does not open" in city.layar("publish", "site", "repo", "--keys", "keys", code=3)
    assert not (city.folder / "repo/metadata").exists()


def test_without_the_key_of_a_person_only_what_has_not_changed_is_renewed(city: City) -> None:
    city.begin("dewi")
    city.publish()
    stamp = city.folder / "repo/metadata/timestamp.json"
    (key,) = (city.folder / "keys").glob("targets-*.pem")
    key.rename(city.folder / "away.pem")
    before = _files(city.folder / "repo")
    edition, old = city.memory.known().version, stamp.read_bytes()
    assert city.publish()["sent_files"] == 0
    assert (city.memory.known().version, stamp.read_bytes()) == (edition, old)
    (city.folder / "site/note.txt").write_text("baru")
    said = city.layar("publish", "site", "repo", "--keys", "keys", code=3)
    assert "no key here may sign what is shown; those of dewi may" in said
    assert _files(city.folder / "repo") == before


def test_the_machine_renews_without_a_person_and_without_the_site(city: City, monkeypatch: pytest.MonkeyPatch) -> None:
    city.begin("dewi")
    renewing = ("publish", "--renew", "repo", "--keys", "keys")
    city.publish()
    (key,) = (city.folder / "keys").glob("targets-*.pem")
    key.unlink()
    shutil.rmtree(city.folder / "site")
    before = city.memory.known()
    monkeypatch.setattr(renew, "now_ms", lambda: now_ms() + 300 * 24 * 3_600_000)
    assert city.json(*renewing).keys() == {"root", "targets", "snapshot", "timestamp"}
    after = city.memory.known()
    assert (after.serial, after.version) == (before.serial + 1, before.version)
    assert (city.folder / "repo/metadata/timestamp.json").read_bytes() == after.timestamp
    assert "all signatures hold until 20" in city.layar(*renewing)


def test_a_clock_that_is_behind_publishes_nothing_until_whoever_was_ahead_has_another_key(
    city: City, monkeypatch: pytest.MonkeyPatch
) -> None:
    city.begin("dewi")
    with monkeypatch.context() as ahead:
        for verb in (publish, renew):
            ahead.setattr(verb, "now_ms", lambda: now_ms() + 30 * 24 * 3_600_000)
        city.publish()
    stamp = (city.folder / "repo/metadata/timestamp.json").read_bytes()
    said = "the clock of this computer says 20"
    assert said in city.layar("publish", "site", "repo", "--keys", "keys", code=3)
    assert said in city.layar("publish", "--renew", "repo", "--keys", "keys", code=3)
    assert (city.folder / "repo/metadata/timestamp.json").read_bytes() == stamp
    city.change("rotate", "dewi", "--role", "targets")
    city.publish()


def test_a_clock_that_is_behind_signs_nothing_at_all(city: City, monkeypatch: pytest.MonkeyPatch) -> None:
    city.begin("dewi", "eka", "fajar")
    first = city.publish("--as", "dewi", "--note", "satu")["proposal"]
    city.layar("publish", "--review", "repo", "--keys", "keys", "--as", "eka", "--approve", first)
    (city.folder / "site/note.txt").write_text("baru")
    waits = city.publish("--as", "dewi", "--note", "dua")["proposal"]
    before = contents(city.folder / "repo")
    for verb in (ban, keys_change, keys_revoke, review):
        monkeypatch.setattr(verb, "now_ms", lambda: 1_577_836_800_000)

    sticks = ("--root-keys", "stick-ani", "--root-keys", "stick-citra", "--repository", "repo")
    for words in (
        ("ban", "donor.png", "repo"),
        ("keys", "revoke", "dewi", *sticks),
        ("keys", "add", "hari", "--role", "targets", *sticks),
        ("keys", "rotate", *sticks),
        ("publish", "--review", "repo", "--as", "eka", "--approve", waits),
    ):
        assert "says 2020-01-01" in city.layar(*words, "--keys", "keys", code=3)

    assert contents(city.folder / "repo") == before
    assert not list((city.folder / "keys").glob("*hari*"))


def test_a_new_key_that_others_may_believe_already_stays(city: City, monkeypatch: pytest.MonkeyPatch) -> None:
    city.begin("dewi")
    city.publish()
    words = ("rotate", "dewi", "--role", "targets", "--root-keys", "stick-ani", "--root-keys", "stick-citra")
    away = DestinationError("cannot write to", "repo", "the network is away", "try again")
    with monkeypatch.context() as broken:
        broken.setattr(FolderDestination, "swap", raising(away))
        said = city.layar("keys", *words, "--keys", "keys", "--repository", "repo", code=3)
    assert "the new targets key of dewi is signed" in said
    assert "the network is away" in said
    assert (city.folder / "repo/metadata/2.root.json").is_file()

    city.publish()

    state = city.memory.known()
    assert (city.folder / "repo/metadata/timestamp.json").read_bytes() == state.timestamp
    (keyid,) = state.root.roles["targets"].keyids
    assert keyid in {one.keyid for one in KeyFolder(city.folder / "keys").records()}


def test_where_nothing_was_published_nothing_is_made(city: City) -> None:
    city.begin("dewi", "eka", "fajar")
    for words in (("publish", "--renew", "repo"), ("publish", "--review", "repo"), ("ban", "donor.png", "repo")):
        said = city.layar(*words, "--keys", "keys", code=3)
        assert "repo: nothing was published there; check the path, or plug the stick in" in said
        assert not (city.folder / "repo").exists()
    city.publish("--as", "dewi")
    assert "waits for a second signature" in city.layar("publish", "--renew", "repo", "--keys", "keys", code=3)


def test_a_machine_needs_only_its_own_passphrase_to_say_that_nothing_has_changed(
    city: City, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []

    def ask(record: PublicRecord) -> str:
        asked.append(record.role)
        return WORDS

    city.begin("dewi")
    city.publish()
    monkeypatch.setattr(publish, "asker", lambda _: ask)
    city.publish()
    assert asked == ["machine"]
    (city.folder / "site/note.txt").write_text("baru")
    city.publish()
    assert sorted(asked) == ["machine", "machine", "targets"]


def test_a_copy_of_the_sources_is_made_for_whoever_came_though_nothing_else_has_changed(city: City) -> None:
    city.begin("dewi")
    city.publish()
    city.layar("keys", "add", "hari", "--role", "targets", "--make-only", "--keys", "home")
    city.layar("keys", "export", "hari", "--keys", "home", "--out", "hari.json")
    city.change("add", "--record", "hari.json")
    city.layar("keys", "export", "--keys", "keys", "--out", "home")
    opened = ("open", "repo", "opened", "--keys", "home")
    assert "have somebody who may sign publish the site once again" in city.layar(*opened, code=1)
    city.publish()
    city.layar(*opened)
    assert (city.folder / "opened/donor.png").read_bytes() == (city.folder / "site/donor.png").read_bytes()


def test_who_leaves_is_revoked_by_one_command(city: City) -> None:
    city.begin("dewi")
    city.publish()
    city.change("add", "hari", "--role", "targets")
    done = city.change("revoke", "dewi")
    assert done["unconfirmed"] == {"screen": None}
    assert [one.split()[0] for one in done["taken"]] == ["targets"]
    state = city.memory.known()
    assert state.root.version == 3
    assert "dewi" in decode_revoked(state.contents[REVOKED].data).names
    assert "no key here may sign" in city.layar("ban", "donor.png", "repo", "--keys", "keys", "--as", "dewi", code=3)
    assert city.json("ban", "donor.png", "repo", "--keys", "keys")["proposal"] is None


def test_revoking_says_what_it_took_and_how_one_sees_that_a_screen_knows(city: City) -> None:
    city.begin("dewi")
    city.publish()
    said = city.layar("keys", "revoke", "dewii", "--keys", "keys", "--repository", "repo")
    assert "dewii held no key (is the name right?)" in said
    assert "  screen: nothing was pushed to it from here\n" in said
    assert "knows it once `layar status` there says “signed” 20" in said


@pytest.mark.parametrize("given", ["", "short", "another passphrase"])
def test_a_passphrase_that_is_not_right_is_no_bug(city: City, given: str, monkeypatch: pytest.MonkeyPatch) -> None:
    city.begin("dewi")
    monkeypatch.setenv("LAYAR_PASSPHRASE", given)
    assert "the passphrase does not open" in city.layar("publish", "site", "repo", "--keys", "keys", code=3)


@pytest.mark.parametrize("words", [("add", "dewi"), ("rotate", "dewii")])
def test_a_key_that_nobody_may_have_is_not_left_behind(city: City, words: tuple[str, str]) -> None:
    city.begin("dewi")
    before = sorted(path.name for path in (city.folder / "keys").iterdir())
    city.layar("keys", *words, "--role", "targets", "--keys", "keys", code=3)
    assert sorted(path.name for path in (city.folder / "keys").iterdir()) == before


def test_whoever_made_a_passphrase_up_is_not_asked_for_it_again(city: City, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []

    def ask(record: PublicRecord) -> str:
        asked.append(f"{record.role} {record.name}")
        return WORDS

    city.begin("dewi")
    monkeypatch.setattr(desk, "asker", lambda _: ask)
    city.change("rotate", "ani", "--role", "root", "--to", "new-stick", "--root-keys", "stick-budi")
    assert asked.count("root ani") == 2  # for the new key, and of the old one, whose stick is here


def test_one_stick_revokes_nobody_and_a_new_key_for_nothing_is_gone(city: City) -> None:
    city.begin("dewi")
    before = sorted(path.name for path in (city.folder / "keys").iterdir())
    words = ("add", "hari", "--role", "targets", "--keys", "keys", "--root-keys", "stick-ani")
    assert "needs the keys of 1 more of budi, citra" in city.layar("keys", *words, code=3)
    assert sorted(path.name for path in (city.folder / "keys").iterdir()) == before


def test_a_key_made_at_home_is_added_by_its_record(city: City) -> None:
    city.begin("dewi")
    city.layar("keys", "add", "hari", "--role", "targets", "--make-only", "--keys", "home")
    told = city.layar("keys", "export", "hari", "--keys", "home", "--out", "hari.json")
    number = told.split()[2]
    sticks = ("--root-keys", "stick-ani", "--root-keys", "stick-citra")
    said = city.layar("keys", "add", "--record", "hari.json", "--keys", "keys", *sticks)
    assert f"hari has the targets key {number}\n" in said
    assert "hari" in city.layar("keys", "list", "--keys", "keys")
    assert not list((city.folder / "keys").glob("*hari*"))


def test_who_signs_on_a_computer_of_their_own_brings_root_json(city: City) -> None:
    city.begin("dewi", "eka", "fajar")
    waits = city.publish("--as", "dewi")["proposal"]
    home = city.folder / "home"
    home.mkdir()
    for file in (city.folder / "keys").glob("targets-eka*"):
        shutil.move(file, home / file.name)
    review = ("publish", "--review", "repo", "--keys", "home", "--approve", waits)
    assert "copy the root.json of your city there" in city.layar(*review, code=3)
    city.layar("keys", "export", "--keys", "keys", "--out", "home")
    assert city.json(*review) == {"signed": waits}
    assert city.json("publish", "--review", "repo", "--keys", "keys", "--approve", waits) == {"published": waits}


def test_a_root_json_that_is_none_is_not_believed(city: City) -> None:
    city.begin("dewi")
    root = city.folder / "home" / "root.json"
    root.parent.mkdir()
    root.write_text(city.layar("keys", "export", "--keys", "keys").replace('"threshold":2', '"threshold":1'))
    assert "root.json is not signed" in city.layar("keys", "list", "--keys", "home", code=3)


def test_what_cannot_be_read_is_told_with_its_place(city: City) -> None:
    city.begin("dewi")
    root = city.folder / "keys/published/metadata/1.root.json"
    root.unlink()
    root.mkdir()
    said = city.layar("publish", "site", "repo", "--keys", "keys", code=3)
    assert "1.root.json cannot be read: Is a directory; make it readable for this user" in said


def test_a_rotated_key_takes_the_place_of_the_old_one(city: City) -> None:
    city.begin("dewi")
    city.publish()
    (old,) = (city.folder / "keys").glob("machine-*.pem")
    city.change("rotate", "laptop", "--role", "machine")
    (new,) = (city.folder / "keys").glob("machine-*.pem")
    assert old != new
    assert city.publish()["proposal"] is None


def test_what_a_file_became_is_banned_by_its_path_and_lifted_again(city: City) -> None:
    city.begin("dewi")
    city.publish()
    names = city.json("ban", "donor.png", "repo", "--keys", "keys")["objects"]
    assert decode_bans(city.memory.known().contents[BANS].data).objects == tuple(names)
    city.publish()
    assert BANS in city.memory.known().contents
    assert city.json("ban", names[0][:12], "repo", "--lift", "--keys", "keys")["banned"] == names[1:]
    assert city.json("ban", "donor.png", "repo", "--lift", "--keys", "keys")["banned"] == []
    assert "nothing in the published edition is senja.png" in city.layar(
        "ban", "senja.png", "repo", "--keys", "keys", code=2
    )


@pytest.mark.parametrize("nothing", ["", "  "])
def test_nothing_is_banned_by_an_empty_name(city: City, nothing: str) -> None:
    city.begin("dewi")
    city.publish()
    for more in ((), ("--lift",)):
        assert "give a path, a title" in city.layar("ban", nothing, "repo", "--keys", "keys", *more, code=2)
    assert BANS not in city.memory.known().contents


def test_whoever_ends_the_input_instead_of_a_passphrase_is_told_so(city: City, monkeypatch: pytest.MonkeyPatch) -> None:
    city.begin("dewi")
    monkeypatch.delenv("LAYAR_PASSPHRASE")
    monkeypatch.setattr("sys.stdin", Terminal())
    monkeypatch.setattr("getpass.getpass", raising(EOFError()))
    assert "no passphrase was given" in city.layar("publish", "site", "repo", "--keys", "keys", code=3)
    sticks = ("--root-keys", "stick-ani", "--root-keys", "stick-citra")
    add = ("keys", "add", "hari", "--role", "targets", "--keys", "keys", *sticks)
    assert "no passphrase was given" in city.layar(*add, code=3)


def test_whoever_ends_the_input_at_a_review_leaves_it(city: City, monkeypatch: pytest.MonkeyPatch) -> None:
    city.begin("dewi", "eka", "fajar")
    waits = city.publish("--as", "dewi")["proposal"]
    monkeypatch.setattr("sys.stdin", Terminal())
    assert waits[:12] in city.layar("publish", "--review", "repo", "--keys", "keys")
    monkeypatch.setattr("sys.stdin", Terminal("n\n"))
    assert "a refusal needs a reason" in city.layar("publish", "--review", "repo", "--keys", "keys", code=3)


def test_a_repository_in_the_own_network_is_opened_by_its_name(city: City, monkeypatch: pytest.MonkeyPatch) -> None:
    city.begin("dewi")
    city.publish()
    with serving() as web:
        web.files = contents(city.folder / "repo")
        found = socket.getaddrinfo("127.0.0.1", web.server_port, type=socket.SOCK_STREAM)
        monkeypatch.setattr(socket, "getaddrinfo", lambda *_, **__: found)
        city.layar("open", web.address.replace("127.0.0.1", "layar.kantor"), "opened", "--keys", "keys")
    assert (city.folder / "opened/donor.png").read_bytes() == (city.folder / "site/donor.png").read_bytes()


def test_what_one_proposes_another_approves(city: City) -> None:
    city.begin("dewi", "eka", "fajar")
    waits = city.publish("--as", "dewi", "--note", "Pasar malam")["proposal"]
    (shown,) = city.json("publish", "--review", "repo", "--keys", "keys")
    assert (shown["id"], shown["signed_by"], shown["note"]) == (waits, "dewi", "Pasar malam")
    assert any("donor.png" in line for line in shown["changes"])
    assert "gita may raise alerts" in shown["changes"]
    page = Path(shown["page"])
    assert {path.suffix for path in page.parent.iterdir()} > {".html"}
    approve = ("publish", "--review", "repo", "--keys", "keys", "--approve", waits[:10])
    assert "somebody else must be the second" in city.layar(*approve, "--as", "dewi", code=3)
    assert city.json(*approve, "--as", "eka") == {"published": waits}
    assert city.json("publish", "--review", "repo", "--keys", "keys") == []


def test_what_is_refused_stays_refused_with_its_reason(city: City) -> None:
    city.begin("dewi", "eka", "fajar")
    waits = city.publish("--as", "dewi")["proposal"]
    review = ("publish", "--review", "repo", "--keys", "keys", "--as", "eka")
    assert "a refusal needs a reason" in city.layar(*review, "--refuse", waits, code=3)
    city.layar(*review, "--refuse", waits, "--reason", "salah tanggal")
    (shown,) = city.json("publish", "--review", "repo", "--keys", "keys")
    assert shown["refusal"] == {"by": "eka", "reason": "salah tanggal"}
    assert "eka refused this: salah tanggal" in city.layar(*review, "--approve", waits, code=3)


def test_a_refusal_that_nobody_signed_counts_for_nothing(city: City) -> None:
    city.begin("dewi", "eka", "fajar")
    waits = city.publish("--as", "dewi")["proposal"]
    (city.folder / f"repo/proposals/{waits}.refused.json").write_text('{"payload": "e30=", "signatures": []}')
    (city.folder / "repo/proposals/rubbish.targets.json").write_text("[")
    (shown,) = city.json("publish", "--review", "repo", "--keys", "keys")
    assert shown["refusal"] is None


def test_rubbish_among_the_proposals_hides_nothing(city: City) -> None:
    city.begin("dewi", "eka", "fajar")
    waits = city.publish("--as", "dewi")["proposal"]
    folder = city.folder / "repo/proposals"
    text = (folder / f"{waits}.targets.json").read_text()
    deep = '{"custom": {"x": ' + "[" * 5_000 + "]" * 5_000 + "}, "
    rubbish = (
        text.replace('"spec_version"', '"x": 1.5, "spec_version"'),
        text.replace('"sha256"', '"sha512"'),
        text.replace('"edition.json"', '"a\\u0000b"'),
        text.replace('"edition.json"', '"../../../x"'),
        re.sub('"edition.json": *{', f'"edition.json":{deep}', text),
        "[" * 100_000,
    )
    assert len({text, *rubbish}) == 7
    for place, one in enumerate(rubbish):
        (folder / f"{place}.targets.json").write_text(one)
        (folder / f"{waits}.refused.json").write_text('{"payload": 1, "payloadType": "x", "signatures": []}')
        (shown,) = city.json("publish", "--review", "repo", "--keys", "keys")
        assert (shown["id"], shown["refusal"]) == (waits, None)
    (folder / f"{waits}.refused.json").write_text("[" * 100_000)
    assert city.json("publish", "--review", "repo", "--keys", "keys")[0]["id"] == waits


def test_a_stale_proposal_is_shown_as_such_and_refused(city: City) -> None:
    city.begin("dewi", "eka", "fajar")
    old = city.publish("--as", "dewi")["proposal"]
    new = city.publish("--as", "eka", "--note", "lain")["proposal"]
    review = ("publish", "--review", "repo", "--keys", "keys", "--as", "fajar")
    city.layar(*review, "--approve", new)
    assert "something else was published since" in city.layar(*review, "--approve", old, code=3)
    assert city.json(*review, "--refuse", old) == {"removed": old}
    assert city.json("publish", "--review", "repo", "--keys", "keys") == []


def test_whoever_signs_while_somebody_else_publishes_is_refused_and_nothing_of_theirs_is_lost(
    city: City, monkeypatch: pytest.MonkeyPatch
) -> None:
    city.begin("dewi")
    city.publish()
    before = city.memory.known()
    write = Desk.sign

    def sign_late(self: Desk, draft: Draft) -> Signed | Proposal:
        (city.folder / "repo/metadata/timestamp.json").write_bytes(
            b"of somebody else, in a bucket that locks nobody out"
        )
        return write(self, draft)

    monkeypatch.setattr(Desk, "sign", sign_late)
    said = city.layar("ban", "donor.png", "repo", "--keys", "keys", code=3)
    assert "somebody else published there meanwhile" in said
    assert city.memory.known() == before
