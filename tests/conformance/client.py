"""`python -m tests.conformance.client …`: our TUF client behind the command line of the public tuf-conformance suite.

See docs/trust-conformance.md for how it is run.
"""

import argparse
import shutil
import sys
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path
from urllib.parse import quote

import requests

from kiosk.publish.transport import Body, File, NotFoundError, TransportError, UnreachableError
from kiosk.publish.trust import METADATA, Client, RefusedError
from kiosk.store import hash_of

_DELEGATIONS = 32
_ABSENT = frozenset({403, 404})


class Way:
    """The suite's server, which listens on this machine and keeps metadata and targets at two addresses."""

    source = "the suite"
    parallel = 1
    interruptions = 0

    def __init__(self, metadata: str, targets: str) -> None:
        self._bases = {"metadata": metadata.rstrip("/"), "targets": targets.rstrip("/")}

    def read(self, path: str, *, limit: int) -> bytes:
        kind, _, name = path.partition("/")
        with requests.Session() as session:
            session.trust_env = False
            try:
                answer = session.get(f"{self._bases[kind]}/{name}", timeout=10)
            except requests.RequestException as error:
                raise UnreachableError(path, str(error), "look again") from error
        if answer.status_code in _ABSENT:
            raise NotFoundError(path, "there is no such file", "look again")
        if not answer.ok or len(answer.content) > limit:
            raise TransportError(path, f"status {answer.status_code}, {len(answer.content)} bytes", "look again")
        return answer.content

    def read_newer(self, path: str, version: str, *, limit: int) -> File | None:
        raise NotImplementedError

    def stream(self, path: str, *, start: int = 0, length: int, version: str = "") -> AbstractContextManager[Body]:
        raise NotImplementedError

    def interrupt(self) -> None:
        """Nothing runs elsewhere."""

    def close(self) -> None:
        """Nothing stays open."""


@contextmanager
def _client(args: argparse.Namespace) -> Iterator[Client]:
    """What is trusted lies in the folder of the suite, as it does in a generation of trust of ours."""
    folder = Path(args.metadata_dir)
    trusted = {path.name: path.read_bytes() for path in folder.glob("*.json")}
    work = folder.parent / "trust.work"
    way = Way(args.metadata_url, args.target_base_url or "")
    with Client(way, trusted["root.json"], trusted, work, delegations=_DELEGATIONS) as client:
        try:
            client.refresh()
            yield client
        finally:
            for path in work.glob("*.json"):
                if path.name in METADATA or args.target_name:
                    (folder / path.name).write_bytes(path.read_bytes())


def _download(client: Client, name: str, file: Path) -> None:
    target = client.target(name)
    if target is None:
        raise TransportError(name, "it is not signed", "look again")
    if not file.is_file() or hash_of(file.read_bytes()) != target.sha256:  # as the store knows its editions
        file.write_bytes(client.read(target))


def main() -> int:
    parser = argparse.ArgumentParser()
    for name in ("metadata-url", "metadata-dir", "target-dir", "target-base-url"):
        parser.add_argument(f"--{name}")
    parser.add_argument("--target-name", action="append", default=[])
    commands = parser.add_subparsers(dest="command", required=True)
    commands.add_parser("init").add_argument("root")
    commands.add_parser("refresh")
    commands.add_parser("download")
    args = parser.parse_args()
    if args.command == "init":
        shutil.copyfile(args.root, Path(args.metadata_dir) / "root.json")
        return 0
    try:
        with _client(args) as client:
            for name in args.target_name:
                _download(client, name, Path(args.target_dir) / quote(name, ""))
    except (RefusedError, TransportError) as error:
        print(error, file=sys.stderr)  # noqa: T201 - it is a command
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
