"""A city with keys in memory: who may sign, and what they sign."""

from dataclasses import dataclass, field, replace
from functools import cache

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from securesystemslib.signer import CryptoSigner

from kiosk.publish.signing import (
    Holder,
    Proposal,
    RepositoryState,
    RolePlan,
    Signed,
    TargetFile,
    draft,
    next_root,
    sign,
    sign_root,
)

NOW = 1_790_000_000_000
DAY = 86_400_000
ROOTS = ("ani", "budi", "citra")


@cache
def signer(name: str) -> CryptoSigner:
    """The same key for the same name in every test."""
    return CryptoSigner(Ed25519PrivateKey.from_private_bytes(name.encode().ljust(32, b".")))


def holder(name: str, key: str | None = None) -> Holder:
    return Holder(name, signer(key or f"key of {name}").public_key)


def role(*keys: str, threshold: int = 1) -> RolePlan:
    """Holders whose names are the last words of their keys' names."""
    return RolePlan(tuple(Holder(key.split()[-1], signer(key).public_key) for key in keys), threshold)


@dataclass
class City:
    """Root 2 of ani, budi, citra; targets by `threshold` of dewi, eka, fajar; one publishing machine."""

    threshold: int = 1
    plan: dict[str, RolePlan] = field(init=False)
    state: RepositoryState = field(init=False)

    def __post_init__(self) -> None:
        self.plan = {
            "root": role(*(f"root {name}" for name in ROOTS), threshold=2),
            "targets": role("targets dewi", "targets eka", "targets fajar", threshold=self.threshold),
            "snapshot": role("machine laptop"),
            "timestamp": role("machine laptop"),
        }
        root = sign_root(next_root(None, self.plan, NOW), None, self.root_signers("ani", "budi"))
        self.state = RepositoryState((root,))

    def root_signers(self, *names: str) -> list[CryptoSigner]:
        return [signer(f"root {name}") for name in names]

    def publish(self, *names: str, now_ms: int = NOW, **files: bytes | None) -> "Signed | Proposal":
        """Sign files (`edition` for edition.json) with the targets keys of `names` and the machine's."""
        changes = {
            f"{name.replace('_', '-')}.json": None if data is None else TargetFile(data) for name, data in files.items()
        }
        signers = [signer(f"targets {name}") for name in names or ("dewi",)]
        signed = sign(draft(self.state, changes, now_ms), [*signers, signer("machine laptop")])
        if isinstance(signed, Signed):
            self.state = signed.state
        return signed

    def change_root(self, *names: str, now_ms: int = NOW, **plan: RolePlan) -> None:
        """A new version of root.json, signed by the root keys of `names`."""
        self.plan |= plan
        old = self.state.roots[-1]
        signers = [signer(name if " " in name else f"root {name}") for name in names or ("ani", "budi")]
        root = sign_root(next_root(old, self.plan, now_ms), old, signers)
        self.state = replace(self.state, roots=(*self.state.roots, root))
