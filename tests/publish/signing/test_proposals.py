"""Two must sign: the exact bytes wait, the second signature is appended to them, what is stale is refused."""

from dataclasses import replace
from pathlib import Path

import pytest
from tuf.api.exceptions import UnsignedMetadataError
from tuf.api.metadata import Metadata, Targets
from tuf.api.metadata import TargetFile as TufTarget

from kiosk.publish.signing import (
    MissingKeyError,
    Proposal,
    StaleProposalError,
    TargetFile,
    TrustError,
    UntrustedError,
    add_signature,
    complete,
    draft,
    read_proposal,
    sign,
    signed_by,
)
from tests.publish.signing.city import NOW, City, role, signer
from tests.publish.signing.screen import Screen

EDITION = b'{"title": "Alun-Alun"}'
MACHINE = [signer("machine laptop")]


def proposed(city: City, name: str = "dewi", data: bytes = EDITION) -> Proposal:
    wanted = draft(city.state, {"edition.json": TargetFile(data)}, NOW, note="Pasar malam")
    proposal = sign(wanted, [signer(f"targets {name}"), *MACHINE])
    assert isinstance(proposal, Proposal)
    return proposal


def test_one_signature_of_two_is_a_proposal() -> None:
    city = City(threshold=2)
    proposal = proposed(city)
    assert (proposal.missing, signed_by(city.state.root, proposal)) == (1, "dewi")
    assert proposal.about == {"at": NOW, "note": "Pasar malam", "previous": ""}
    with pytest.raises(MissingKeyError, match="needs 1 more"):
        complete(proposal, city.state, MACHINE, NOW)


def test_the_second_signature_is_appended_to_the_same_bytes(tmp_path: Path) -> None:
    city = City(threshold=2)
    proposal = proposed(city)
    both = add_signature(proposal, city.state, signer("targets eka"))
    assert both.id == proposal.id
    assert Metadata[Targets].from_bytes(both.targets).signed_bytes == (
        Metadata[Targets].from_bytes(proposal.targets).signed_bytes
    )
    assert (both.missing, signed_by(city.state.root, both)) == (0, "dewi, eka")
    signed = complete(both, city.state, MACHINE, NOW)
    assert Screen(tmp_path, city.state.roots[0]).take(signed.files, NOW) == EDITION


def test_a_screen_refuses_what_only_one_signed(tmp_path: Path) -> None:
    city = City(threshold=2)
    proposal = proposed(city)
    alone = City(threshold=1)
    signed = complete(proposal, alone.state, MACHINE, NOW)  # as whoever holds the machine's key might
    with pytest.raises(UnsignedMetadataError):
        Screen(tmp_path, city.state.roots[0]).take({**signed.files, **city.state.files()}, NOW)


@pytest.mark.parametrize("by", ["targets dewi", "machine laptop"])
@pytest.mark.parametrize(
    ("name", "hashes"),
    [
        ("edition.json", {"sha512": "00" * 64}),
        ("edition.json", {"sha256": "../../x"}),
        ("a\0b", {"sha256": "00" * 32}),
        ("../../../x", {"sha256": "00" * 32}),
        ("/etc/passwd", {"sha256": "00" * 32}),
    ],
)
def test_a_proposal_of_what_is_no_file_is_none_and_nothing_of_it_is_read(
    by: str, name: str, hashes: dict[str, str]
) -> None:
    city = City(threshold=2)
    targets = Targets(1, targets={name: TufTarget(1, hashes, name)})
    metadata = Metadata(targets)
    metadata.sign(signer(by))
    asked: list[str] = []
    with pytest.raises(UntrustedError):
        read_proposal(asked.append, metadata.to_bytes(), city.state.root)
    assert asked == []


def test_the_same_person_does_not_count_twice() -> None:
    city = City(threshold=2)
    proposal = proposed(city)
    with pytest.raises(TrustError, match="dewi has signed this already; somebody else"):
        add_signature(proposal, city.state, signer("targets dewi"))
    wanted = draft(city.state, {"edition.json": TargetFile(EDITION)}, NOW)
    again = sign(wanted, [signer("targets dewi"), signer("targets dewi"), *MACHINE])
    assert isinstance(again, Proposal)
    assert again.missing == 1


@pytest.mark.parametrize("key", ["machine laptop", "root ani", "targets mallory"])
def test_a_key_of_another_role_cannot_approve(key: str) -> None:
    city = City(threshold=2)
    with pytest.raises(TrustError, match="may not sign what is shown; those of dewi, eka, fajar may"):
        add_signature(proposed(city), city.state, signer(key))


def test_two_keys_here_need_no_proposal() -> None:
    city = City(threshold=2)
    city.publish("dewi", "fajar", edition=EDITION)
    assert city.state.version == 1


def test_a_proposal_is_stale_once_something_else_was_published() -> None:
    city = City(threshold=2)
    proposal = proposed(city)
    city.publish("dewi", "eka", edition=b"other")
    with pytest.raises(StaleProposalError, match="propose it again"):
        add_signature(proposal, city.state, signer("targets eka"))
    with pytest.raises(StaleProposalError):
        complete(proposal, city.state, MACHINE, NOW)


def test_a_proposal_for_another_past_of_the_same_length_is_stale() -> None:
    city, other = City(threshold=2), City(threshold=2)
    city.publish("dewi", "eka", edition=b"one")
    other.publish("dewi", "eka", edition=b"other")
    with pytest.raises(StaleProposalError):
        add_signature(proposed(city), other.state, signer("targets eka"))


def test_a_renewed_timestamp_makes_no_proposal_stale() -> None:
    city = City(threshold=2)
    city.publish("dewi", "eka", edition=b"one")
    proposal = proposed(city)
    city.publish("dewi", now_ms=NOW + 6 * 86_400_000)
    both = add_signature(proposal, city.state, signer("targets eka"))
    assert complete(both, city.state, MACHINE, NOW).state.version == 2


def test_who_was_revoked_since_does_not_count() -> None:
    city = City(threshold=2)
    proposal = add_signature(proposed(city), city.state, signer("targets eka"))
    city.change_root(targets=role("targets eka", "targets fajar", threshold=2))
    with pytest.raises(MissingKeyError, match="needs 1 more"):
        complete(proposal, city.state, MACHINE, NOW)
    assert signed_by(city.state.root, proposal) == "eka"
    three = add_signature(proposal, city.state, signer("targets fajar"))
    assert complete(three, city.state, MACHINE, NOW).state.version == 1


def test_a_tampered_signature_does_not_count_and_can_be_made_again() -> None:
    city = City(threshold=2)
    proposal = add_signature(proposed(city), city.state, signer("targets eka"))
    metadata = Metadata[Targets].from_bytes(proposal.targets)
    (mine,) = [one for one in metadata.signatures.values() if one.keyid == signer("targets eka").public_key.keyid]
    mine.signature = "00" * 64
    tampered = replace(proposal, targets=metadata.to_bytes(), missing=0)
    with pytest.raises(MissingKeyError):
        complete(tampered, city.state, MACHINE, NOW)
    mended = add_signature(tampered, city.state, signer("targets eka"))
    assert complete(mended, city.state, MACHINE, NOW).state.version == 1
