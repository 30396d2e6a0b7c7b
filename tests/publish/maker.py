"""Makes repositories, good and bad, of bytes in memory."""

import copy
import hashlib
import json
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from securesystemslib.signer import CryptoSigner
from tuf.api.metadata import Metadata, MetaFile, Root, Snapshot, TargetFile, Targets, Timestamp

from kiosk.publish.transport import File, NotFoundError, TransportError
from kiosk.store import hash_of

ROLES = ("root", "targets", "snapshot", "timestamp")


def later(**units: float) -> datetime:
    return datetime.now(UTC).replace(microsecond=0) + timedelta(**units)


class Maker:
    """A city's keys and its repository. Change anything, then `publish`."""

    def __init__(self, *, threshold: int = 1, signed_at: int = 0) -> None:
        self.keys = {role: [CryptoSigner.generate_ed25519() for _ in range(max(1, threshold))] for role in ROLES}
        self.root = Root(expires=later(days=365), consistent_snapshot=True)
        for role in ROLES:
            for signer in self.keys[role]:
                self.root.add_key(signer.public_key, role)
            self.root.roles[role].threshold = threshold
        self.targets = Targets(expires=later(days=365))
        self.snapshot = Snapshot(expires=later(days=30))
        self.timestamp = Timestamp(expires=later(days=7))
        self.files: dict[str, bytes] = {}
        self.note(signed_at)
        self.publish_root()
        self.first_root = self.files["metadata/1.root.json"]

    def note(self, signed_at: int) -> None:
        self.targets.unrecognized_fields["x-layar"] = {"at": signed_at, "note": "", "previous": ""}

    def publish_root(self, *signers: CryptoSigner) -> None:
        data = signed(self.root, signers or self.keys["root"])
        self.files[f"metadata/{self.root.version}.root.json"] = data

    def rotate(self, role: str, *, keep: bool = False) -> list[CryptoSigner]:
        """Give a role new keys in a new root; return the old ones."""
        old = self.keys[role]
        new = [CryptoSigner.generate_ed25519() for _ in old]
        self.root = copy.deepcopy(self.root)
        if not keep:
            for signer in old:
                self.root.revoke_key(signer.public_key.keyid, role)
        for signer in new:
            self.root.add_key(signer.public_key, role)
        self.root.version += 1
        signers = [*self.keys["root"], *new] if role == "root" else self.keys["root"]
        self.keys[role] = new
        self.publish_root(*signers)
        return old

    def target(self, name: str, data: bytes, **custom: Any) -> None:
        sha256 = hashlib.sha256(data).hexdigest()
        fields = {"custom": custom} if custom else {}
        self.targets.targets[name] = TargetFile(len(data), {"sha256": sha256}, name, fields)
        self.files[f"targets/{sha256}.{name}"] = data

    def object(self, data: bytes) -> str:
        name = hash_of(data)
        self.files[f"objects/{name[:2]}/{name}"] = data
        return name

    def ban(self, *names: str) -> None:
        self.target("bans.json", json.dumps({"objects": sorted(names)}).encode())

    def publish(self, *, move: bool = True) -> None:
        """Sign targets, snapshot and timestamp, each a version on."""
        if move and "metadata/timestamp.json" in self.files:
            for one in (self.targets, self.snapshot, self.timestamp):
                one.version += 1
        targets = signed(self.targets, self.keys["targets"])
        self.files[f"metadata/{self.targets.version}.targets.json"] = targets
        self.snapshot.meta["targets.json"] = MetaFile.from_data(self.targets.version, targets, ["sha256"])
        snapshot = signed(self.snapshot, self.keys["snapshot"])
        self.files[f"metadata/{self.snapshot.version}.snapshot.json"] = snapshot
        self.timestamp.snapshot_meta = MetaFile.from_data(self.snapshot.version, snapshot, ["sha256"])
        self.stamp()

    def stamp(self) -> None:
        self.files["metadata/timestamp.json"] = signed(self.timestamp, self.keys["timestamp"])

    def write(self, folder: Path) -> Path:
        for path, data in self.files.items():
            file = folder / path
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(data)
        return folder

    def way(self) -> "Way":
        return Way(self.files)


def signed(payload: Any, signers: Sequence[CryptoSigner]) -> bytes:
    metadata: Metadata[Any] = Metadata(payload)
    metadata.signatures.clear()
    for signer in signers:
        metadata.sign(signer, append=True)
    return metadata.to_bytes()


@dataclass
class Way:
    """A transport over a dictionary, which counts."""

    files: dict[str, bytes]
    asked: list[str] = field(default_factory=list)
    moved: int = 0
    source: str = "memory"
    parallel: int = 1
    interruptions: int = 0

    def read(self, path: str, *, limit: int) -> bytes:
        self.asked.append(path)
        data = self.files.get(path)
        if data is None:
            raise NotFoundError(path, "there is no such file", "publish again")
        if len(data) > limit:
            raise TransportError(path, "it is too long", "see who answers", lasting=True)
        self.moved += len(data)
        return data

    def read_newer(self, path: str, version: str, *, limit: int) -> File | None:
        data = self.read(path, limit=limit)
        mark = hash_of(data)
        return None if mark == version else File(data, mark)

    @contextmanager
    def stream(self, path: str, *, start: int = 0, length: int, version: str = "") -> Iterator["_Body"]:
        data = self.read(path, limit=1 << 40)
        if len(data) != length:
            raise TransportError(path, "it has another length", "publish again", lasting=True)
        yield _Body(data, start, version)

    def interrupt(self) -> None:
        self.interruptions += 1

    def close(self) -> None:
        pass


@dataclass
class _Body:
    data: bytes
    start: int
    version: str

    def readinto(self, buffer: memoryview) -> int:
        part = self.data[self.start : self.start + len(buffer)]
        buffer[: len(part)] = part
        self.start += len(part)
        return len(part)
