"""Who holds which key: the beginning, somebody comes, somebody leaves, a stick is lost."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from kiosk.publish.keys import (
    Change,
    Confirmation,
    KeyFileError,
    KeyFolder,
    PublicRecord,
    adding,
    confirm,
    confirmations,
    establish,
    first_lists,
    holders,
    pkcs8,
    renewing,
    replacing,
    revoking,
    root_keyids,
    signers,
    unconfirmed,
    with_root,
)
from kiosk.publish.signing import (
    ALERT_KEYS,
    REVOKED,
    MissingKeyError,
    RepositoryState,
    Signed,
    Terms,
    TrustError,
    UntrustedError,
    decode_alert_keys,
    decode_revoked,
    draft,
    sign,
)
from tests.publish.keys.house import NOW, WORDS, House, house


@pytest.fixture(scope="module", autouse=True)
def _quickly_guessed() -> Iterator[None]:
    """Many keys are made here, none of which anybody wants."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(pkcs8, "_ROUNDS", 2_048)
        yield


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory, _quickly_guessed: None) -> House:
    """Nobody writes into it."""
    return house(tmp_path_factory.mktemp("city"), "dewi", "eka", "fajar", threshold=2)


@pytest.fixture
def city(tmp_path: Path) -> House:
    return house(tmp_path)


def change_root(city: House, state: RepositoryState, change: Change, sticks: int = 2) -> RepositoryState:
    found = signers(city.sticks[:sticks], root_keyids(state, change), lambda _: WORDS)
    return with_root(state, change, found, NOW, Terms())


def names(state: RepositoryState) -> dict[str, list[str]]:
    return {role: [holder.name for holder in found] for role, found in holders(state).items()}


def test_the_beginning_gives_everybody_one_key(made: House) -> None:
    state = made.memory.known()
    assert names(state) == {
        "root": ["ani", "budi", "citra"],
        "targets": ["dewi", "eka", "fajar"],
        "machine": ["laptop"],
        "alert": [],
    }
    assert (state.root.roles["root"].threshold, state.root.roles["targets"].threshold) == (2, 2)
    assert [one.role for one in made.keys.records()] == ["targets", "targets", "targets", "machine", "alert"]
    assert [one.name for stick in made.sticks for one in stick.records()] == ["ani", "budi", "citra"]
    assert (made.keys.path / "root.json").read_bytes() == state.roots[-1]


def test_the_first_publication_lists_the_alert_keys(made: House) -> None:
    lists = first_lists(made.memory.known(), made.keys.records())
    assert [holder.name for holder in decode_alert_keys(lists[ALERT_KEYS].data)] == ["gita"]


def test_one_city_begins_once(made: House) -> None:
    with pytest.raises(KeyFileError, match=r"has a root.json already"):
        establish(made.keys, made.posts("dewi"), 1, NOW, Terms())


@pytest.mark.parametrize(
    ("sticks", "targets", "threshold", "what"),
    [
        (("a", "a", "c"), ("dewi",), 1, "in one folder"),
        (("a", "b", "keys"), ("dewi",), 1, "would lie on this machine"),
        (("a", "b", "c"), ("dewi", "eka"), 2, "2 persons would sign what is shown, and 2 must; one who signs alone"),
        (("a", "b", "c"), (), 1, "0 persons would sign"),
        (("a", "b", "site/c"), ("dewi",), 1, "lies in a site"),
        (("a", "b", "c"), ("dewi", "dewi"), 1, "dewi would hold two keys"),
    ],
)
def test_a_beginning_that_cannot_hold_leaves_nothing(
    tmp_path: Path, sticks: tuple[str, ...], targets: tuple[str, ...], threshold: int, what: str
) -> None:
    (tmp_path / "site").mkdir()
    (tmp_path / "site/site.toml").touch()
    wish = House(KeyFolder(tmp_path / "keys"), tuple(KeyFolder(tmp_path / stick) for stick in sticks))
    with pytest.raises(TrustError, match=what):
        establish(wish.keys, wish.posts(*targets), threshold, NOW, Terms())
    assert [path.name for path in tmp_path.rglob("*") if path.is_file()] == ["site.toml"]


def test_somebody_comes(city: House) -> None:
    state = city.memory.known()
    record = city.keys.make("hari", "targets", WORDS, NOW)
    after = change_root(city, state, adding(state, record))
    assert names(after)["targets"] == ["dewi", "hari"]
    with pytest.raises(KeyFileError, match="hari holds a targets key already"):
        adding(after, record)
    with pytest.raises(KeyFileError, match="nobody"):
        replacing(state, replace(record, role="alert"))


def test_who_leaves_can_sign_nothing_more(city: House) -> None:
    state = city.memory.known()
    hari = city.keys.make("hari", "targets", WORDS, NOW)
    state = change_root(city, state, adding(state, hari))
    state = city.publish(state, edition=b"{}")
    change = revoking(state, "dewi", NOW + 5)
    after = change_root(city, state, change)
    assert names(after)["targets"] == ["hari"]
    wanted = draft(after, change.lists, NOW + 5)
    with pytest.raises(MissingKeyError, match="those of hari may"):
        sign(wanted, [city.keys.signer(one, lambda _: WORDS) for one in city.keys.records() if one.name == "dewi"])
    signed = sign(wanted, signers([city.keys], wanted_ids(after), lambda _: WORDS))
    assert isinstance(signed, Signed)
    assert decode_revoked(signed.state.contents[REVOKED].data).names == {"dewi": NOW + 5}


def wanted_ids(state: RepositoryState) -> set[str]:
    return {keyid for role in state.root.roles.values() for keyid in role.keyids}


def test_who_leaves_raises_no_alert_either(city: House) -> None:
    state = city.memory.known()
    state = city.publish(replace(state), **{"alert-keys": first_lists(state, city.keys.records())[ALERT_KEYS].data})
    assert names(state)["alert"] == ["gita"]
    change = revoking(state, "gita", NOW)
    assert change.plan is None
    assert decode_alert_keys(change.lists[ALERT_KEYS].data) == ()


def test_who_alone_can_sign_cannot_leave_without_a_successor(city: House) -> None:
    state = city.memory.known()
    with pytest.raises(TrustError, match="targets would have 0 keys, and 1 must sign; name a successor"):
        change_root(city, state, revoking(state, "dewi", NOW))


def test_a_lost_stick_is_replaced_by_the_two_others(city: House, tmp_path: Path) -> None:
    state = city.memory.known()
    lost, *kept = city.sticks
    new = KeyFolder(tmp_path / "stick-new")
    change = replacing(state, new.make("ani", "root", WORDS, NOW))
    found = signers([*kept, new], root_keyids(state, change), lambda _: WORDS)
    after = with_root(state, change, found, NOW, Terms())
    thief = signers([lost], root_keyids(after, renewing(after)), lambda _: WORDS)
    assert thief == []
    assert names(after)["root"] == ["ani", "budi", "citra"]


def test_one_stick_changes_nothing(city: House) -> None:
    state = city.memory.known()
    with pytest.raises(MissingKeyError, match="1 more of budi, citra"):
        change_root(city, state, renewing(state), sticks=1)


def test_what_was_signed_is_remembered(city: House) -> None:
    state = city.publish(city.memory.known(), edition=b"{}")
    assert city.memory.known() == state
    state = city.publish(change_root(city, state, renewing(state)), edition=b"2")
    assert city.memory.known() == state
    assert city.memory.roots() == state.roots
    assert (city.keys.path / "root.json").read_bytes() == state.roots[1]


def test_what_another_laptop_published_is_built_upon(city: House) -> None:
    first = city.publish(city.memory.known(), edition=b"1")
    elsewhere = city.publish(first, edition=b"2")
    city.memory.remember(first)
    assert city.memory.latest(elsewhere.files().get) == elsewhere


def test_a_repository_that_was_set_back_is_set_right(city: House) -> None:
    first = city.publish(city.memory.known(), edition=b"1")
    second = city.publish(first, edition=b"2")
    assert city.memory.latest(first.files().get) == second
    third = city.publish(change_root(city, second, renewing(second)))
    assert city.memory.latest(first.files().get) == third


def test_after_a_revocation_what_the_key_signed_before_is_set_right(city: House) -> None:
    state = city.memory.known()
    hari = city.keys.make("hari", "targets", WORDS, NOW)
    state = city.publish(change_root(city, state, adding(state, hari)), edition=b"1")
    change = revoking(state, "hari", NOW)
    after = city.publish(change_root(city, state, change), edition=b"2")
    assert city.memory.latest({**after.files(), **state.files()}.get) == after


def test_what_nobody_signed_is_not_built_upon(city: House, tmp_path: Path) -> None:
    state = city.publish(city.memory.known(), edition=b"1")
    mallory = house(tmp_path / "mallory")
    forged = mallory.publish(mallory.memory.known(), edition=b"porn")
    forged = mallory.publish(forged, edition=b"more")
    files = {path: data for path, data in forged.files().items() if not path.endswith("root.json")}
    with pytest.raises(UntrustedError, match="not signed by enough"):
        city.memory.latest({**state.files(), **files}.get)


def test_screens_that_have_not_confirmed_are_listed(city: House) -> None:
    state = city.publish(city.memory.known(), edition=b"1")
    keys = city.keys.path
    assert unconfirmed(["alun-alun", "balai"], confirmations(keys), state) == {"alun-alun": None, "balai": None}
    confirm(keys, "alun-alun", Confirmation(1, 1, NOW))
    confirm(keys, "pasar", Confirmation(1, 0, NOW))
    assert unconfirmed(["alun-alun", "balai"], confirmations(keys), state) == {
        "balai": None,
        "pasar": Confirmation(1, 0, NOW),
    }
    (keys / "screens.json").write_text("[")
    with pytest.raises(KeyFileError, match=r"screens.json cannot be read"):
        confirmations(keys)


def test_a_record_of_somebody_elses_making_is_enough_to_add_them(city: House, tmp_path: Path) -> None:
    state = city.memory.known()
    record: PublicRecord = KeyFolder(tmp_path / "at home").make("hari", "targets", WORDS, NOW)
    assert names(change_root(city, state, adding(state, record)))["targets"] == ["dewi", "hari"]
