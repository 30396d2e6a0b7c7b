"""Signing a repository: what python-tuf's client takes, when what is signed anew, and who may."""

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tuf.api.exceptions import BadVersionNumberError, ExpiredMetadataError, UnsignedMetadataError

from kiosk.publish.signing import (
    MissingKeyError,
    RepositoryState,
    RolePlan,
    Signed,
    TargetFile,
    Terms,
    TrustError,
    UntrustedError,
    draft,
    newer,
    next_root,
    read_state,
    sign,
    sign_root,
)
from tests.publish.signing.city import DAY, NOW, City, role, signer
from tests.publish.signing.screen import Screen

EDITION = b'{"title": "Alun-Alun"}'


def test_a_screen_takes_what_was_signed(tmp_path: Path) -> None:
    city = City()
    city.publish(edition=EDITION)
    assert Screen(tmp_path, city.state.roots[0]).take(city.state.files(), NOW) == EDITION


def test_the_timestamp_comes_last_and_only_after_what_it_names() -> None:
    city = City()
    city.publish(edition=EDITION)
    paths = list(city.state.files())
    kinds = [path.rsplit("/", 1)[-1].split(".", 1)[-1] for path in paths]
    assert paths[0] == "metadata/1.root.json"
    assert kinds[-3:] == ["targets.json", "snapshot.json", "json"]
    assert paths[-1] == "metadata/timestamp.json"


def test_what_is_not_named_stays(tmp_path: Path) -> None:
    city = City()
    city.publish(edition=EDITION, bans=b"{}")
    city.publish(edition=b"{}")
    screen = Screen(tmp_path, city.state.roots[0])
    assert screen.take(city.state.files(), NOW, "bans.json") == b"{}"
    city.publish(bans=None)
    assert screen.take(city.state.files(), NOW, "bans.json") is None


def test_signing_again_what_is_signed_changes_no_byte() -> None:
    city = City()
    city.publish(edition=EDITION)
    before = city.state
    city.publish(now_ms=NOW + DAY)
    assert city.state == before


def test_a_machine_renews_without_the_key_of_a_person(tmp_path: Path) -> None:
    city = City()
    city.publish(edition=EDITION)
    later = NOW + 6 * DAY
    renewal = draft(city.state, {}, later)
    assert renewal.roles == ("snapshot", "timestamp")
    signed = sign(renewal, [signer("machine laptop")])
    assert isinstance(signed, Signed)
    assert signed.state.targets == city.state.targets
    assert signed.state.snapshot == city.state.snapshot
    screen = Screen(tmp_path, city.state.roots[0])
    with pytest.raises(ExpiredMetadataError):
        screen.take(city.state.files(), NOW + 8 * DAY)
    assert screen.take(signed.state.files(), NOW + 8 * DAY) == EDITION


def test_terms_can_be_set(tmp_path: Path) -> None:
    city = City()
    edition = {"edition.json": TargetFile(EDITION)}
    terms = Terms(targets=400, snapshot=400, timestamp=90)
    signed = sign(draft(city.state, edition, NOW, terms=terms), [signer("targets dewi"), signer("machine laptop")])
    assert isinstance(signed, Signed)
    screen = Screen(tmp_path, city.state.roots[0])
    assert screen.take(signed.files, NOW + 89 * DAY) == EDITION
    with pytest.raises(ExpiredMetadataError):
        screen.take(signed.files, NOW + 91 * DAY)


def test_what_is_signed_about_a_target_changes_it() -> None:
    city = City()
    city.publish(edition=EDITION)
    urgent = draft(city.state, {"edition.json": TargetFile(EDITION, {"urgent": True})}, NOW)
    assert urgent.targets is not None
    signed = sign(urgent, [signer("targets dewi"), signer("machine laptop")])
    assert isinstance(signed, Signed)
    read = read_state(signed.files.get, city.state.roots)
    assert read.contents["edition.json"].custom == {"urgent": True}


@pytest.mark.parametrize(
    ("signers", "what"),
    [
        (["machine laptop"], "may sign what is shown; those of dewi, eka, fajar may"),
        (["root ani", "root budi", "machine laptop"], "may sign what is shown"),
        (["targets dewi"], "may sign the snapshot; publish on the machine that holds the key of laptop"),
        (["targets dewi", "targets eka"], "may sign the snapshot"),
    ],
)
def test_a_key_signs_only_in_its_own_role(signers: list[str], what: str) -> None:
    city = City()
    wanted = draft(city.state, {"edition.json": TargetFile(EDITION)}, NOW)
    with pytest.raises(MissingKeyError, match=what):
        sign(wanted, [signer(name) for name in signers])


def test_the_root_needs_two_and_the_same_twice_is_one() -> None:
    city = City()
    old = city.state.roots[0]
    unsigned = next_root(old, city.plan, NOW)
    with pytest.raises(MissingKeyError, match="1 more of budi, citra"):
        sign_root(unsigned, old, city.root_signers("ani", "ani"))
    with pytest.raises(MissingKeyError):
        sign_root(unsigned, old, [*city.root_signers("ani"), signer("targets dewi")])
    assert sign_root(unsigned, old, city.root_signers("citra", "ani"))


def test_a_new_root_is_signed_by_old_and_new_holders() -> None:
    city = City()
    strangers = role("root xenia", "root yusuf", "root zahra", threshold=2)
    with pytest.raises(MissingKeyError, match="2 more of ani, budi, citra"):
        city.change_root("xenia", "yusuf", root=strangers)
    with pytest.raises(MissingKeyError, match="2 more of xenia, yusuf, zahra"):
        city.change_root("ani", "budi", root=strangers)
    city.change_root("ani", "budi", "xenia", "yusuf", root=strangers)
    assert city.state.root.version == 2


def test_a_screen_follows_the_root_over_many_versions(tmp_path: Path) -> None:
    city = City()
    city.publish(edition=EDITION)
    screen, late = Screen(tmp_path / "early", city.state.roots[0]), Screen(tmp_path / "late", city.state.roots[0])
    assert screen.take(city.state.files(), NOW) == EDITION
    people = ["ani", "budi", "citra", "dian", "edo", "fitri", "galih"]
    for at in range(1, 5):  # one leaves, one comes, until none is left of those who began
        now, before = people[at : at + 3], people[at - 1 : at + 2]
        plan = role(*(f"root {name}" for name in now), threshold=2)
        city.change_root(*dict.fromkeys([*before, *now]), root=plan, targets=role(f"targets {people[at]}"))
        city.publish(people[at], edition=b"%d" % at)
        if at % 2:
            assert screen.take(city.state.files(), NOW) == b"%d" % at
    assert screen.take(city.state.files(), NOW) == b"4"
    assert late.take(city.state.files(), NOW) == b"4"
    assert city.state.root.version == 5


def test_after_a_revocation_all_that_the_key_signed_is_signed_anew(tmp_path: Path) -> None:
    city = City()
    city.publish("dewi", edition=EDITION)
    screen = Screen(tmp_path, city.state.roots[0])
    screen.take(city.state.files(), NOW)
    city.change_root(targets=role("targets eka"), snapshot=role("machine new"), timestamp=role("machine new"))
    with pytest.raises(MissingKeyError):
        sign(draft(city.state, {}, NOW), [signer("targets dewi"), signer("machine laptop")])
    signed = sign(draft(city.state, {}, NOW), [signer("targets eka"), signer("machine new")])
    assert isinstance(signed, Signed)
    assert screen.take(signed.files, NOW) == EDITION


def test_a_revoked_key_is_no_good_to_a_screen_that_knows(tmp_path: Path) -> None:
    city = City()
    city.publish("dewi", edition=EDITION)
    before = city.state
    city.change_root(targets=role("targets eka"))
    city.publish("eka")
    screen = Screen(tmp_path, city.state.roots[0])
    screen.take(city.state.files(), NOW)
    forged = City()
    forged.state = before
    forged.publish("dewi", edition=b"porn")
    forged.publish("dewi", edition=b"porn again")
    with pytest.raises(UnsignedMetadataError):
        screen.take(city.state.files() | forged.state.files(), NOW)
    with pytest.raises(UntrustedError, match="not signed by enough"):
        read_state((city.state.files() | forged.state.files()).get, city.state.roots)


def test_an_older_state_is_no_good_to_a_screen(tmp_path: Path) -> None:
    city = City()
    city.publish(edition=EDITION)
    old = city.state
    city.publish(edition=b"new")
    screen = Screen(tmp_path, city.state.roots[0])
    screen.take(city.state.files(), NOW)
    stale = {**city.state.files(), "metadata/timestamp.json": old.files()["metadata/timestamp.json"]}
    with pytest.raises(BadVersionNumberError):
        screen.take(stale, NOW)


def test_what_is_read_is_what_was_signed() -> None:
    city = City()
    city.publish(edition=EDITION, bans=b"{}")
    city.change_root()
    city.publish(edition=b"2")
    assert read_state(city.state.files().get, city.state.roots[:1]) == city.state


def test_an_empty_repository_has_only_its_root() -> None:
    city = City()
    assert read_state(lambda _: None, city.state.roots) == RepositoryState(city.state.roots)


def test_the_later_of_two_states_is_known() -> None:
    city = City()
    first = city.state
    city.publish(edition=EDITION)
    assert newer(first, city.state) == city.state
    published = city.state
    city.change_root()
    assert newer(city.state, published) == city.state


@given(st.data())
def test_no_changed_byte_is_believed(data: st.DataObject) -> None:
    city = City()
    city.publish(edition=EDITION, bans=b'{"objects": []}')
    city.change_root()
    city.publish(edition=b"2")
    files = city.state.files()
    path = data.draw(st.sampled_from(sorted(files)))
    at = data.draw(st.integers(0, len(files[path]) - 1))
    byte = data.draw(st.integers(0, 255))
    changed = files[path][:at] + bytes([byte]) + files[path][at + 1 :]
    try:
        read = read_state({**files, path: changed}.get, city.state.roots[:1])
    except UntrustedError:
        return
    assert read.contents == city.state.contents  # white space of JSON, or a letter's case in a signature's hex
    assert json.loads(read.roots[-1])["signed"] == json.loads(city.state.roots[-1])["signed"]


@pytest.mark.parametrize("path", ["2.snapshot.json", "2.targets.json"])
def test_what_is_missing_is_said(path: str) -> None:
    city = City()
    city.publish(edition=EDITION)
    city.publish(edition=b"2")
    files = {name: data for name, data in city.state.files().items() if not name.endswith(path)}
    with pytest.raises(UntrustedError, match=path):
        read_state(files.get, city.state.roots)


def test_another_root_of_the_same_version_is_refused() -> None:
    city, other = City(), City()
    other.plan["targets"] = role("targets mallory")
    root = sign_root(next_root(None, other.plan, NOW), None, [signer("root ani"), signer("root citra")])
    with pytest.raises(UntrustedError, match="not the one that is known here"):
        read_state({"metadata/1.root.json": root}.get, city.state.roots)


@pytest.mark.parametrize(
    ("plan", "what"),
    [
        ({"targets": role("targets dewi", "machine dewi", threshold=2)}, "dewi would hold two keys"),
        ({"targets": role("root ani")}, "one key of ani would sign as root and as targets"),
        ({"targets": role("machine laptop")}, "would sign as"),
        ({"targets": role("targets dewi", threshold=2)}, "would have 1 keys, and 2 must sign"),
        ({"snapshot": role()}, "would have 0 keys"),
    ],
)
def test_a_plan_that_cannot_hold_is_refused(plan: dict[str, RolePlan], what: str) -> None:
    city = City()
    with pytest.raises(TrustError, match=what):
        next_root(city.state.roots[0], city.plan | plan, NOW)
