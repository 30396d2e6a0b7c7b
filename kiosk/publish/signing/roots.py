"""root.json: who may sign what, version after version."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from securesystemslib.signer import Key, Signer
from tuf.api.metadata import Metadata, Role, Root

from kiosk.publish.signing.errors import MissingKeyError, TrustError, UntrustedError
from kiosk.publish.signing.signatures import HOLDER, holder_name, names_of, parse, sign_with
from kiosk.publish.signing.terms import ROLES, USUAL, Terms

_ONLINE = {"snapshot", "timestamp"}
"""The roles of the publishing machine, whose one key may sign for both."""


@dataclass(frozen=True, slots=True)
class Holder:
    """A person or machine, and the public part of their key."""

    name: str
    key: Key


@dataclass(frozen=True, slots=True)
class RolePlan:
    """Who may sign for a role, and how many of them must."""

    holders: tuple[Holder, ...]
    threshold: int = 1

    def without(self, name: str) -> "RolePlan":
        return RolePlan(tuple(holder for holder in self.holders if holder.name != name), self.threshold)


Plan = Mapping[str, RolePlan]
"""By role: root, targets, snapshot, timestamp."""


def plan_of(root: Root) -> dict[str, RolePlan]:
    return {
        role: RolePlan(
            tuple(Holder(holder_name(root.keys[keyid]), root.keys[keyid]) for keyid in root.roles[role].keyids),
            root.roles[role].threshold,
        )
        for role in ROLES
    }


def next_root(previous: bytes | None, plan: Plan, now_ms: int, terms: Terms = USUAL) -> bytes:
    """The unsigned root.json that follows `previous` (None: the first). Raise TrustError where `plan` cannot hold."""
    _check_plan(plan)
    version = parse(Root, previous).signed.version + 1 if previous else 1
    keys: dict[str, Key] = {}
    for holder in (holder for role in ROLES for holder in plan[role].holders):
        record = {**holder.key.to_dict(), HOLDER: holder.name}
        keys[holder.key.keyid] = Key.from_dict(holder.key.keyid, record)
    roles = {role: Role([holder.key.keyid for holder in plan[role].holders], plan[role].threshold) for role in ROLES}
    root = Root(version, expires=terms.end("root", now_ms), keys=keys, roles=roles, consistent_snapshot=True)
    return Metadata(root).to_bytes()


def sign_root(unsigned: bytes, previous: bytes | None, signers: Iterable[Signer]) -> bytes:
    """Sign as the keys of the new root and of `previous` may. Raise MissingKeyError where they are too few."""
    new = parse(Root, unsigned)
    old = parse(Root, previous).signed if previous else None
    allowed = {*new.signed.roles["root"].keyids, *(old.roles["root"].keyids if old else ())}
    sign_with(new, signers, allowed)
    result = new.signed.get_root_verification_result(old, new.signed_bytes, new.signatures)
    for side in (result.second, result.first):
        if not side.verified:
            others = names_of(side.unsigned.values())
            raise MissingKeyError(
                f"root.json needs the keys of {side.missing} more of {others}",
                "bring the sticks with their root keys together, and name all of them",
            )
    return new.to_bytes()


def check_successor(previous: bytes, data: bytes) -> bytes:
    """`data`, once it is proved to be the version after `previous`, signed by both. Raise UntrustedError."""
    old, new = parse(Root, previous).signed, parse(Root, data)
    wanted = old.version + 1
    if new.signed.version != wanted:
        raise UntrustedError(f"root.json should have version {wanted}, not {new.signed.version}")
    if not new.signed.get_root_verification_result(old, new.signed_bytes, new.signatures).verified:
        raise UntrustedError(
            f"version {wanted} of root.json is not signed by enough of those who hold root keys",
            "somebody may have tampered with the repository: compare it with the copies on your sticks",
        )
    return data


def check_first(data: bytes) -> bytes:
    """`data`, once it is proved to be a root.json signed by its own keys. Raise UntrustedError."""
    root = parse(Root, data)
    if not root.signed.get_root_verification_result(None, root.signed_bytes, root.signatures).verified:
        raise UntrustedError("root.json is not signed by enough of its own keys", "take it from whoever made it again")
    return data


def _check_plan(plan: Plan) -> None:
    for role in ROLES:
        names = [holder.name for holder in plan[role].holders]
        if twice := {name for name in names if names.count(name) > 1}:
            raise TrustError(f"{twice.pop()} would hold two keys of the role {role}", "each person or machine has one")
        if len(names) < plan[role].threshold:
            needed = plan[role].threshold
            raise TrustError(
                f"the role {role} would have {len(names)} keys, and {needed} must sign", "name a successor, or add one"
            )
    uses: dict[str, set[tuple[str, str]]] = defaultdict(set)
    for role in ROLES:
        for holder in plan[role].holders:
            uses[str(holder.key.to_dict()["keyval"])].add((holder.name, role))
    for use in uses.values():
        names, roles = sorted({name for name, _ in use}), {role for _, role in use}
        if len(names) > 1:
            raise TrustError(f"{' and '.join(names)} would have one and the same key", "make one for each")
        if len(roles) > 1 and roles != _ONLINE:
            shared = " and as ".join(sorted(roles))
            raise TrustError(f"one key of {names[0]} would sign as {shared}", "make a key of its own for each role")
