"""Somebody comes, somebody leaves: what that changes in root.json and in the signed lists. Pure."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace

from securesystemslib.signer import Signer

from kiosk.publish.keys.errors import KeyFileError
from kiosk.publish.keys.record import METADATA_ROLES, PublicRecord, Role
from kiosk.publish.signing import (
    ALERT_KEYS,
    REVOKED,
    Holder,
    RepositoryState,
    RolePlan,
    TargetFile,
    Terms,
    decode_alert_keys,
    decode_revoked,
    encode_alert_keys,
    encode_revoked,
    next_root,
    plan_of,
    sign_root,
)


@dataclass(frozen=True, slots=True)
class Change:
    """What is to follow."""

    plan: Mapping[str, RolePlan] | None = None
    """None: root.json stays."""
    lists: Mapping[str, TargetFile] = field(default_factory=dict)
    """Signed lists to replace, by name."""


def holders(state: RepositoryState) -> dict[Role, tuple[Holder, ...]]:
    """Who holds keys now."""
    plan = plan_of(state.root)
    return {
        "root": plan["root"].holders,
        "targets": plan["targets"].holders,
        "machine": plan["timestamp"].holders,
        "alert": _alert_holders(state),
    }


def adding(state: RepositoryState, record: PublicRecord) -> Change:
    """Raise KeyFileError where its holder has such a key already."""
    if record.name in {holder.name for holder in holders(state)[record.role]}:
        raise KeyFileError(f"{record.name} holds a {record.role} key already", "replace it with `layar keys rotate`")
    return _changed(state, record.role, (*holders(state)[record.role], record.holder))


def replacing(state: RepositoryState, record: PublicRecord) -> Change:
    """Raise KeyFileError where its holder has no such key."""
    now = holders(state)[record.role]
    if record.name not in {holder.name for holder in now}:
        names = ", ".join(holder.name for holder in now) or "nobody"
        raise KeyFileError(f"{record.name} holds no {record.role} key; these do: {names}", "or use `layar keys add`")
    kept = tuple(record.holder if holder.name == record.name else holder for holder in now)
    return _changed(state, record.role, kept)


def revoking(state: RepositoryState, name: str, now_ms: int) -> Change:
    """All keys of `name`, and all tokens with that name that were made until now. It need not hold any key."""
    plan = {role: one.without(name) for role, one in plan_of(state.root).items()}
    lists = {REVOKED: TargetFile(encode_revoked({**_revoked(state), name: now_ms}))}
    kept = tuple(holder for holder in _alert_holders(state) if holder.name != name)
    if kept != _alert_holders(state):
        lists[ALERT_KEYS] = TargetFile(encode_alert_keys(kept))
    return Change(plan if plan != plan_of(state.root) else None, lists)


def renewing(state: RepositoryState) -> Change:
    """The same holders for another term."""
    return Change(plan_of(state.root))


def with_root(
    state: RepositoryState, change: Change, signers: Iterable[Signer], now_ms: int, terms: Terms
) -> RepositoryState:
    """With the new root.json, if there is to be one. Raise TrustError where the plan or the signatures do not do."""
    if change.plan is None:
        return state
    unsigned = next_root(state.roots[-1], change.plan, now_ms, terms)
    return replace(state, roots=(*state.roots, sign_root(unsigned, state.roots[-1], signers)))


def root_keyids(state: RepositoryState, change: Change) -> frozenset[str]:
    """Whose signatures the new root.json may bear."""
    sides = (plan_of(state.root), change.plan or {})
    return frozenset(holder.key.keyid for side in sides if "root" in side for holder in side["root"].holders)


def first_lists(state: RepositoryState, records: Iterable[PublicRecord]) -> dict[str, TargetFile]:
    """The alert keys, where they were never signed: those of `records`."""
    if ALERT_KEYS in state.contents:
        return {}
    return {ALERT_KEYS: TargetFile(encode_alert_keys(one.holder for one in records if one.role == "alert"))}


def _changed(state: RepositoryState, role: Role, kept: tuple[Holder, ...]) -> Change:
    if role == "alert":
        return Change(lists={ALERT_KEYS: TargetFile(encode_alert_keys(kept))})
    plan = plan_of(state.root)
    for name in METADATA_ROLES[role]:
        plan[name] = RolePlan(kept, plan[name].threshold)
    return Change(plan)


def _alert_holders(state: RepositoryState) -> tuple[Holder, ...]:
    listed = state.contents.get(ALERT_KEYS)
    return decode_alert_keys(listed.data) if listed else ()


def _revoked(state: RepositoryState) -> dict[str, int]:
    listed = state.contents.get(REVOKED)
    return decode_revoked(listed.data).names if listed else {}
