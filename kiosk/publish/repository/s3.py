"""A bucket to publish to, of Amazon or of anything else that speaks S3.

Address and keys come from the environment, as with other tools: AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY, AWS_REGION,
AWS_ENDPOINT_URL.
"""

import contextlib
from collections.abc import Iterator
from typing import BinaryIO

import obstore
from obstore.exceptions import AlreadyExistsError, BaseError, PreconditionError
from obstore.store import S3Store

from kiosk.publish.repository.destination import Destination, Moved
from kiosk.publish.repository.errors import DestinationError

_SCHEME = "s3://"
_WHOLE = 8 << 20
"""Bytes up to which a file goes in one request."""
_TRIES = 5
_TODO = "look at AWS_ENDPOINT_URL, AWS_REGION and the keys, then publish again"


class BucketDestination:
    """Files appear whole, as S3 promises. Two that publish at once: the second to announce is refused."""

    parallel = 8

    def __init__(self, store: S3Store, name: str) -> None:
        self.name = name
        self._store = store

    @contextlib.contextmanager
    def writing(self) -> Iterator[None]:
        yield

    def read(self, path: str) -> bytes | None:
        found = self._found(path)
        return None if found is None else found[0]

    def listed(self, prefix: str) -> dict[str, int]:
        with self._told(prefix):
            return {one["path"]: one["size"] for page in obstore.list(self._store, prefix) for one in page}

    def write(self, path: str, source: BinaryIO, moved: Moved) -> None:
        first = source.read(_WHOLE)
        with self._told(path):
            if len(first) < _WHOLE:
                obstore.put(self._store, path, first, use_multipart=False)
                moved(len(first))
            else:
                obstore.put(self._store, path, _chunks(first, source, moved), max_concurrency=2)

    def settle(self) -> None:
        """S3 answers when it has it."""

    def swap(self, path: str, before: bytes | None, after: bytes) -> bool:
        found = self._found(path)
        if (None if found is None else found[0]) != before:
            return False
        with self._told(path):
            try:
                if found is None:
                    obstore.put(self._store, path, after, mode="create", use_multipart=False)
                else:
                    obstore.put(self._store, path, after, mode={"e_tag": found[1]}, use_multipart=False)
            except (AlreadyExistsError, PreconditionError):
                return False
        return True

    def remove(self, path: str) -> None:
        with self._told(path), contextlib.suppress(FileNotFoundError):
            obstore.delete(self._store, path)

    def _found(self, path: str) -> tuple[bytes, str] | None:
        with self._told(path):
            try:
                found = obstore.get(self._store, path)
                return bytes(found.bytes()), found.meta["e_tag"] or ""
            except FileNotFoundError:
                return None

    @contextlib.contextmanager
    def _told(self, path: str) -> Iterator[None]:
        try:
            yield
        except (BaseError, OSError) as error:
            why = str(error).partition("\n")[0]
            raise DestinationError("no use of the bucket", f"{self.name}/{path}", why, _TODO) from error


def open_bucket(text: str) -> Destination:
    """Of `s3://bucket/prefix`. Raise DestinationError."""
    bucket, _, prefix = text.removeprefix(_SCHEME).partition("/")
    if not bucket:
        raise DestinationError("cannot publish to", text, "it names no bucket", "write it as s3://bucket/prefix")
    try:
        store = S3Store(bucket, prefix=prefix.strip("/") or None, retry_config={"max_retries": _TRIES})
    except BaseError as error:
        raise DestinationError("cannot publish to", text, str(error).partition("\n")[0], _TODO) from error
    return BucketDestination(store, text.rstrip("/"))


def _chunks(first: bytes, source: BinaryIO, moved: Moved) -> Iterator[bytes]:
    chunk = first
    while chunk:
        yield chunk
        moved(len(chunk))
        chunk = source.read(_WHOLE)
