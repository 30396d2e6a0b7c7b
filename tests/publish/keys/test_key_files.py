"""Keys on disk: who can read them, what opens them, and what is said of those that were tampered with."""

import stat
import subprocess
from base64 import b64decode, b64encode
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from kiosk.publish.keys import (
    KeyFileError,
    KeyFolder,
    PublicRecord,
    WrongPassphraseError,
    decode_record,
    encode_record,
    pkcs8,
    signers,
)

NOW = 1_790_000_000_000
WORDS = "kuda lumping di alun-alun"


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> KeyFolder:
    """With one key, which no test changes."""
    made = KeyFolder(tmp_path_factory.mktemp("keys"))
    made.make("ani", "targets", WORDS, NOW)
    return made


@pytest.fixture
def record(folder: KeyFolder) -> PublicRecord:
    (found,) = folder.records()
    return found


def copied(folder: KeyFolder, to: Path) -> KeyFolder:
    to.mkdir()
    for path in folder.path.iterdir():
        (to / path.name).write_bytes(path.read_bytes())
    return KeyFolder(to)


def pem(folder: KeyFolder) -> Path:
    (found,) = folder.path.glob("*.pem")
    return found


def test_a_key_signs_for_whoever_knows_the_passphrase(folder: KeyFolder, record: PublicRecord) -> None:
    signature = folder.signer(record, lambda _: WORDS).sign(b"text")
    record.key.verify_signature(signature, b"text")


def test_only_its_owner_can_read_it(folder: KeyFolder) -> None:
    assert stat.S_IMODE(pem(folder).stat().st_mode) == 0o600


def test_no_key_is_readable_without_the_passphrase(folder: KeyFolder) -> None:
    assert pem(folder).read_bytes().startswith(b"-----BEGIN ENCRYPTED PRIVATE KEY-----\n")
    public = next(folder.path.glob("*.json")).read_text()
    assert "PRIVATE" not in public


def test_openssl_reads_it_and_stretches_the_passphrase_a_million_times(folder: KeyFolder) -> None:
    read = ["openssl", "pkey", "-in", str(pem(folder)), "-passin", f"pass:{WORDS}", "-noout", "-text_pub"]
    assert "ED25519" in subprocess.run(read, capture_output=True, text=True, check=True).stdout
    tree = subprocess.run(
        ["openssl", "asn1parse", "-in", pem(folder)], capture_output=True, text=True, check=True
    ).stdout
    assert f"INTEGER           :{1_000_000:06X}" in tree


def test_a_wrong_passphrase_is_told_apart_from_a_damaged_file(folder: KeyFolder, record: PublicRecord) -> None:
    with pytest.raises(WrongPassphraseError, match=r"does not open .*targets-ani"):
        folder.signer(record, lambda _: WORDS.upper())


def test_no_wrong_passphrase_is_taken_for_damage(monkeypatch: pytest.MonkeyPatch) -> None:
    """One in 256 opens the key to rubbish that is padded as a key is."""
    monkeypatch.setattr(pkcs8, "_ROUNDS", 1)
    locked = pkcs8.lock(Ed25519PrivateKey.generate(), WORDS)
    for number in range(3_000):
        with pytest.raises(WrongPassphraseError):
            pkcs8.unlock(locked, f"wrong passphrase {number}", "ani.pem")


def test_a_wrong_passphrase_may_be_mended(folder: KeyFolder, record: PublicRecord) -> None:
    typed = iter(["wrong passphrase", "again wrong", WORDS])
    heard: list[WrongPassphraseError] = []

    def again(error: WrongPassphraseError) -> bool:
        heard.append(error)
        return True

    found = signers([folder], [record.keyid], lambda _: next(typed), again)
    assert [one.public_key.keyid for one in found] == [record.keyid]
    assert len(heard) == 2
    with pytest.raises(WrongPassphraseError):
        signers([folder], [record.keyid], lambda _: "wrong passphrase")


@pytest.mark.parametrize(
    ("damage", "what"),
    [
        (lambda data: data[:60], "is damaged"),
        (lambda _: b"", "no private key with a passphrase"),
        (lambda data: data.replace(b"ENCRYPTED ", b""), "no private key with a passphrase"),
        (lambda data: data[:100] + b"!!!!" + data[104:], "is damaged|does not open"),
        (lambda data: data[:-60] + b"AAAA" + data[-56:], "is damaged|does not open"),
    ],
    ids=["cut", "empty", "plain", "no base64", "changed"],
)
def test_a_tampered_key_signs_nothing(folder: KeyFolder, tmp_path: Path, damage: object, what: str) -> None:
    other = copied(folder, tmp_path / "keys")
    assert callable(damage)
    pem(other).write_bytes(damage(pem(folder).read_bytes()))
    (record,) = other.records()
    with pytest.raises(KeyFileError, match=what):
        other.signer(record, lambda _: WORDS)


def test_no_changed_bit_is_taken_for_a_key(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Neither in the frame, nor in the names of the ciphers, nor in what is locked."""
    monkeypatch.setattr(pkcs8, "_ROUNDS", 1)
    folder = KeyFolder(tmp_path)
    record = folder.make("ani", "targets", WORDS, NOW)
    begin, *middle, end = pem(folder).read_bytes().splitlines()
    sound = b64decode(b"".join(middle))
    for place in range(len(sound)):
        changed = bytearray(sound)
        changed[place] ^= 1 << place % 8
        pem(folder).write_bytes(b"\n".join([begin, b64encode(changed), end, b""]))
        with pytest.raises(KeyFileError):
            folder.signer(record, lambda _: WORDS)


def test_another_key_under_its_name_is_noticed(folder: KeyFolder, record: PublicRecord, tmp_path: Path) -> None:
    other = copied(folder, tmp_path / "keys")
    mallory = KeyFolder(tmp_path / "mallory")
    mallory.make("ani", "targets", WORDS, NOW)
    pem(other).write_bytes(pem(mallory).read_bytes())
    with pytest.raises(KeyFileError, match="another key than its record says"):
        other.signer(record, lambda _: WORDS)


def test_a_record_that_was_changed_is_noticed(record: PublicRecord) -> None:
    written = encode_record(record)
    assert decode_record(written, "ani.json") == record
    digits = record.public.hex()
    swapped = written.replace(digits.encode(), digits[::-1].encode())
    with pytest.raises(KeyFileError, match=r"ani.json .*(was changed|no record of a key)"):
        decode_record(swapped, "ani.json")
    for broken in (b"", b"[]", b"{}", written[:-20], written.replace(b"targets", b"king"), b"\xff"):
        with pytest.raises(KeyFileError, match=r"ani.json is no record of a key"):
            decode_record(broken, "ani.json")


@pytest.mark.parametrize("mark", ["site.toml", "metadata"])
def test_no_key_is_written_into_a_site_or_a_repository(tmp_path: Path, mark: str) -> None:
    (tmp_path / mark).mkdir()
    inside = KeyFolder(tmp_path / "assets" / "keys")
    with pytest.raises(KeyFileError, match="which is copied to others; keep keys elsewhere"):
        inside.make("ani", "targets", WORDS, NOW)
    assert not inside.path.exists()


def test_a_short_passphrase_is_refused(tmp_path: Path) -> None:
    with pytest.raises(KeyFileError, match="12 characters at least"):
        KeyFolder(tmp_path / "keys").make("ani", "targets", "rahasia", NOW)


@pytest.mark.parametrize("name", ["", "ani wijaya", "../ani", "a" * 65, "ani/budi"])
def test_a_name_never_becomes_a_path(tmp_path: Path, name: str) -> None:
    with pytest.raises(KeyFileError, match="cannot be a name"):
        KeyFolder(tmp_path / "keys").make(name, "targets", WORDS, NOW)
    assert not list(tmp_path.rglob("*.pem"))


def test_a_stick_that_is_gone_is_said(tmp_path: Path) -> None:
    assert KeyFolder(tmp_path / "no such stick").records() == ()


def test_a_folder_is_in_a_site_by_where_it_really_lies(tmp_path: Path) -> None:
    (tmp_path / "site" / "inner").mkdir(parents=True)
    (tmp_path / "site" / "site.toml").touch()
    (tmp_path / "link").symlink_to(tmp_path / "site" / "inner")
    KeyFolder(tmp_path / "site" / ".." / "stick").check_private()
    with pytest.raises(KeyFileError, match="lies in a site"):
        KeyFolder(tmp_path / "link").check_private()
