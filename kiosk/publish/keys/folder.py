"""A folder of keys: a person's, a machine's, or a stick."""

from collections.abc import Callable, Iterable
from pathlib import Path

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat
from securesystemslib.signer import CryptoSigner

from kiosk.publish.keys.errors import KeyFileError, WrongPassphraseError
from kiosk.publish.keys.pkcs8 import lock, unlock
from kiosk.publish.keys.record import ROLES, PublicRecord, Role, check_name, decode_record, encode_record
from kiosk.store import replace_file

Ask = Callable[[PublicRecord], str]
"""The passphrase of a key, from whoever holds it. May raise KeyFileError."""

SHORTEST = 12
"""Characters of a passphrase."""
_SECRET = 0o600
_PUBLIC_MARKS = ("site.toml", "metadata")


class KeyFolder:
    """Reading and writing raise KeyFileError or StoreError. Opening it touches nothing."""

    def __init__(self, path: Path) -> None:
        self.path = path.absolute()

    def records(self) -> tuple[PublicRecord, ...]:
        """By role and name."""
        try:
            files = [file for role in ROLES for file in sorted(self.path.glob(f"{role}-*.json"))]
            return tuple(decode_record(file.read_bytes(), str(file)) for file in files)
        except OSError as error:
            raise KeyFileError(f"{self.path} cannot be read: {error.strerror}", "plug the stick in again") from error

    def can_sign(self, record: PublicRecord) -> bool:
        """Whether the private part is here."""
        return self._private(record).is_file()

    def make(self, name: str, role: Role, passphrase: str, now_ms: int) -> PublicRecord:
        """A new key. What is there already stays."""
        self.check_private()
        if len(passphrase) < SHORTEST:
            raise KeyFileError(
                f"the passphrase is too short: {SHORTEST} characters at least", "take four or five words"
            )
        key = Ed25519PrivateKey.generate()
        public = key.public_key().public_bytes(Encoding.Raw, PublicFormat.Raw)
        record = PublicRecord(check_name(name), role, public, now_ms)
        replace_file(self._private(record), lock(key, passphrase), mode=_SECRET)
        replace_file(self._public(record), encode_record(record))
        return record

    def signer(self, record: PublicRecord, ask: Ask) -> CryptoSigner:
        """What signs with a key. Raise WrongPassphraseError or KeyFileError."""
        path = self._private(record)
        try:
            pem = path.read_bytes()
        except OSError as error:
            raise KeyFileError(f"{path} cannot be read: {error.strerror}", "plug the stick in again") from error
        key = unlock(pem, ask(record), str(path))
        if key.public_key().public_bytes(Encoding.Raw, PublicFormat.Raw) != record.public:
            raise KeyFileError(f"{path} is another key than its record says", "take both from their backup")
        return CryptoSigner(key, record.key)

    def remove(self, record: PublicRecord) -> None:
        """Take both files away."""
        for path in (self._private(record), self._public(record)):
            try:
                path.unlink(missing_ok=True)
            except OSError as error:
                raise KeyFileError(f"{path} cannot be removed: {error.strerror}", "remove it by hand") from error

    def check_private(self) -> None:
        """Raise KeyFileError inside a site or a repository: both are copied to others."""
        real = self.path.resolve()
        for folder in (real, *real.parents):
            for mark in _PUBLIC_MARKS:
                if (folder / mark).exists():
                    kind = "a site" if mark == "site.toml" else "a repository"
                    raise KeyFileError(
                        f"{self.path} lies in {kind} ({folder}), which is copied to others",
                        "keep keys elsewhere: in the usual folder, or on a stick",
                    )

    def _private(self, record: PublicRecord) -> Path:
        return self.path / f"{record.stem}.pem"

    def _public(self, record: PublicRecord) -> Path:
        return self.path / f"{record.stem}.json"


def signers(
    folders: Iterable[KeyFolder],
    keyids: Iterable[str],
    ask: Ask,
    again: Callable[[WrongPassphraseError], bool] = lambda _: False,
) -> list[CryptoSigner]:
    """What signs with those of the keys that lie in `folders`, each once.

    `again` hears of a wrong passphrase and says whether to ask once more. Raise as `KeyFolder.signer`.
    """
    wanted = set(keyids)
    found: dict[str, CryptoSigner] = {}
    for folder in folders:
        for record in folder.records():
            if record.keyid in wanted and record.keyid not in found and folder.can_sign(record):
                found[record.keyid] = _patiently(folder, record, ask, again)
    return list(found.values())


def _patiently(
    folder: KeyFolder, record: PublicRecord, ask: Ask, again: Callable[[WrongPassphraseError], bool]
) -> CryptoSigner:
    while True:
        try:
            return folder.signer(record, ask)
        except WrongPassphraseError as error:
            if not again(error):
                raise
