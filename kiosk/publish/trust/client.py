"""The TUF client of a screen."""

import logging
import shutil
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Self

from tuf.api.exceptions import DownloadError, LengthOrHashMismatchError, RepositoryError
from tuf.api.metadata import TargetFile
from tuf.ngclient import Updater, UpdaterConfig

from kiosk.publish.signing import target_path
from kiosk.publish.transport import NotFoundError, Transport
from kiosk.publish.trust.fetcher import BASE, TransportFetcher
from kiosk.publish.trust.files import METADATA
from kiosk.publish.trust.refusal import Reason, RefusedError, refusal

_ROOT = "root.json"

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Target:
    """A file that the city signs."""

    name: str
    length: int
    """Bytes."""
    sha256: str
    custom: Mapping[str, Any]
    """What is signed about it besides."""


class Client:
    """Looks at a repository once. Works on a copy of what is trusted, in `folder`, which it makes and removes.

    `trusted` are the files of the latest generation, of which a part may be missing or damaged; `pinned` is where trust
    begins when there is none, or its root is damaged. Use it in a `with`. Everything may raise TransportError and
    RefusedError, also when it is made; OSError where the folder cannot be written.
    """

    def __init__(
        self, transport: Transport, pinned: bytes, trusted: Mapping[str, bytes], folder: Path, *, delegations: int = 0
    ) -> None:
        self._transport = transport
        self._folder = folder
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir(parents=True)
        for name, data in trusted.items():
            if name in METADATA:
                (folder / name).write_bytes(data)
        config = UpdaterConfig(max_delegations=delegations)
        self._updater = self._begun(trusted.get(_ROOT), pinned, config)

    def _begun(self, root: bytes | None, pinned: bytes, config: UpdaterConfig) -> Updater:
        if root is not None:
            try:
                return self._updater_from(root, config)
            except RepositoryError as error:
                _log.warning("the root that was trusted is damaged: %s; trust begins anew with the pinned one", error)
        try:
            return self._updater_from(pinned, config)
        except RepositoryError as error:
            raise refusal(error) from error

    def _updater_from(self, root: bytes, config: UpdaterConfig) -> Updater:
        fetcher = TransportFetcher(self._transport)
        return Updater(str(self._folder), f"{BASE}metadata/", fetcher=fetcher, config=config, bootstrap=root)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        shutil.rmtree(self._folder, ignore_errors=True)

    def refresh(self) -> None:
        """Read and verify the newest metadata. Where that fails, what could be verified is in `trusted` all the same:
        a key that was revoked stays revoked.
        """
        try:
            self._updater.refresh()
        except (RepositoryError, DownloadError) as error:
            raise refusal(error) from error

    def trusted(self) -> dict[str, bytes]:
        """The metadata that is trusted now, by name."""
        paths = ((name, self._folder / name) for name in METADATA)
        return {name: path.read_bytes() for name, path in paths if path.is_file()}

    def target(self, name: str) -> Target | None:
        """None where nothing of that name is signed."""
        found = self._found(name)
        if found is None:
            return None
        return Target(name, found.length, _sha256(found), found.custom or {})

    def read(self, target: Target) -> bytes:
        """The bytes of a target, verified."""
        path = target_path(target.name, target.sha256)
        try:
            data = self._transport.read(path, limit=target.length)
        except NotFoundError as error:
            raise RefusedError(Reason.INCOMPLETE, f"{path} is missing", "publish again") from error
        self.verify(target, data)
        return data

    def verify(self, target: Target, data: bytes) -> None:
        """Raise RefusedError unless the bytes are those that were signed."""
        signed = TargetFile(target.length, {"sha256": target.sha256}, target.name)
        try:
            signed.verify_length_and_hashes(data)
        except LengthOrHashMismatchError as error:
            raise refusal(error) from error

    def _found(self, name: str) -> TargetFile | None:
        try:
            return self._updater.get_targetinfo(name)
        except (RepositoryError, DownloadError) as error:
            raise refusal(error) from error


def _sha256(found: TargetFile) -> str:
    sha256 = found.hashes.get("sha256")
    if sha256 is None:
        raise RefusedError(Reason.DAMAGED, f"{found.path} is signed without a SHA-256", "publish again with Layar")
    return sha256
