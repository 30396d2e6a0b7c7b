"""Where things lie in a repository, as paths with `/`."""

METADATA = "metadata/"
TARGETS = "targets/"
PROPOSALS = "proposals/"
TIMESTAMP = "metadata/timestamp.json"

EDITION = "edition.json"
ALERT_KEYS = "alert-keys.json"
BANS = "bans.json"
REVOKED = "revoked.json"
"""Names of the targets."""


def root_path(version: int) -> str:
    return f"{METADATA}{version}.root.json"


def snapshot_path(version: int) -> str:
    return f"{METADATA}{version}.snapshot.json"


def targets_path(version: int) -> str:
    return f"{METADATA}{version}.targets.json"


def target_path(name: str, sha256: str) -> str:
    """Where the bytes of a target lie."""
    folder, slash, file = name.rpartition("/")
    return f"{TARGETS}{folder}{slash}{sha256}.{file}"


def object_path(sha256: str) -> str:
    return f"objects/{sha256[:2]}/{sha256}"
