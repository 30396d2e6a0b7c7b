"""Lets python-tuf read metadata over any way to a repository."""

from collections.abc import Iterator

from tuf.api.exceptions import DownloadHTTPError, DownloadLengthMismatchError
from tuf.ngclient import FetcherInterface
from typing_extensions import override

from kiosk.publish.transport import NotFoundError, Transport

BASE = "repository:/"
_MISSING = 404


class TransportFetcher(FetcherInterface):
    """TransportErrors pass through it as they are."""

    def __init__(self, transport: Transport) -> None:
        self._transport = transport

    @override
    def download_bytes(self, url: str, max_length: int) -> bytes:
        path = url.removeprefix(BASE)
        try:
            data = self._transport.read(path, limit=max_length)
        except NotFoundError as error:
            raise DownloadHTTPError(path, _MISSING) from error
        if len(data) > max_length:
            raise DownloadLengthMismatchError(f"{path} is over {max_length:,} bytes")
        return data

    @override
    def _fetch(self, url: str) -> Iterator[bytes]:
        raise NotImplementedError("targets are read elsewhere")
