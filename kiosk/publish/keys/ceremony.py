"""The beginning: keys for everybody, and the first root.json."""

from collections.abc import Sequence
from dataclasses import dataclass

from kiosk.publish.keys.errors import KeyFileError
from kiosk.publish.keys.folder import KeyFolder
from kiosk.publish.keys.memory import ROOT, Memory
from kiosk.publish.keys.record import METADATA_ROLES, PublicRecord, Role
from kiosk.publish.signing import RepositoryState, RolePlan, Terms, next_root, sign_root

ROOT_HOLDERS, ROOT_THRESHOLD = 3, 2


@dataclass(frozen=True, slots=True)
class Post:
    """A key to be made."""

    name: str
    role: Role
    folder: KeyFolder
    passphrase: str


def establish(
    keys: KeyFolder, posts: Sequence[Post], threshold: int, now_ms: int, terms: Terms
) -> tuple[PublicRecord, ...]:
    """Make all keys and root.json, or nothing at all. `threshold`: how many must sign what is shown.

    Raise KeyFileError, TrustError or StoreError.
    """
    _check(keys, posts, threshold)
    made: list[tuple[KeyFolder, PublicRecord]] = []
    try:
        for post in posts:  # one by one, so that what was made before a failure is known
            made.append(  # noqa: PERF401 - as above
                (post.folder, post.folder.make(post.name, post.role, post.passphrase, now_ms))
            )
        root = _first_root(posts, made, threshold, now_ms, terms)
        Memory(keys.path).remember(RepositoryState((root,)))
    except BaseException:
        for folder, record in made:
            folder.remove(record)
        raise
    return tuple(record for _, record in made)


def _first_root(
    posts: Sequence[Post], made: Sequence[tuple[KeyFolder, PublicRecord]], threshold: int, now_ms: int, terms: Terms
) -> bytes:
    thresholds = {"root": ROOT_THRESHOLD, "targets": threshold, "snapshot": 1, "timestamp": 1}
    plan = {
        role: RolePlan(tuple(record.holder for _, record in made if role in METADATA_ROLES[record.role]), threshold)
        for role, threshold in thresholds.items()
    }
    passphrases = {record.keyid: post.passphrase for post, (_, record) in zip(posts, made, strict=True)}
    signers = [
        folder.signer(record, lambda record: passphrases[record.keyid])
        for folder, record in made
        if record.role == "root"
    ]
    return sign_root(next_root(None, plan, now_ms, terms), None, signers)


def _check(keys: KeyFolder, posts: Sequence[Post], threshold: int) -> None:
    if (keys.path / ROOT).exists():
        raise KeyFileError(f"{keys.path} has a root.json already", "change it with `layar keys add`, rotate or revoke")
    for folder in (keys, *(post.folder for post in posts)):
        folder.check_private()
    roots = [post for post in posts if post.role == "root"]
    if len(roots) != ROOT_HOLDERS:
        raise KeyFileError(f"{ROOT_HOLDERS} persons must hold root keys, not {len(roots)}", "name each with a stick")
    if len({post.folder.path.resolve() for post in roots}) < ROOT_HOLDERS:
        raise KeyFileError("two root keys would lie in one folder", "each goes to a stick of its own")
    if keys.path.resolve() in {post.folder.path.resolve() for post in roots}:
        raise KeyFileError("a root key would lie on this machine", "each goes to a stick of its own")
    signing = sum(post.role == "targets" for post in posts)
    needed = {1: 1, 2: 3}.get(threshold)
    if needed is None or signing < needed:
        raise KeyFileError(
            f"{signing} persons would sign what is shown, and {threshold} must",
            "one who signs alone, or three of whom two must sign",
        )
