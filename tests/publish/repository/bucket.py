"""As much of an S3 server as a publication needs: whole files, listings, conditions. It does not look at signatures."""

import hashlib
import re
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qs, unquote, urlsplit
from xml.sax.saxutils import escape

from typing_extensions import override

from kiosk.store import hash_of

_PAGE = 3


class _Handler(BaseHTTPRequestHandler):
    server: "BucketServer"

    @override
    def log_message(self, format: str, *args: object) -> None:
        pass

    def do_PUT(self) -> None:
        data = self._body()
        with self.server.lock:
            there = self.server.files.get(self._key)
            wanted, refused = self.headers.get("If-Match"), self.headers.get("If-None-Match")
            if (refused == "*" and there is not None) or (wanted and (there is None or wanted != _tag(there))):
                self._answer(412, b"<Error><Code>PreconditionFailed</Code></Error>")
                return
            self.server.files[self._key] = data
        self._answer(200, b"", ETag=_tag(data))

    def do_GET(self) -> None:
        query = parse_qs(urlsplit(self.path).query)
        if "list-type" in query:
            self._list(query)
            return
        data = self.server.files.get(self._key)
        if data is None:
            self._answer(404, b"<Error><Code>NoSuchKey</Code></Error>")
        else:
            self._answer(200, data, ETag=_tag(data), **{"Last-Modified": "Sun, 22 Nov 2026 00:00:00 GMT"})

    def do_POST(self) -> None:
        """Deletes what the body names."""
        keys = re.findall(r"<Key>(.*?)</Key>", self._body().decode())
        for key in keys:
            self.server.files.pop(key, None)
        deleted = "".join(f"<Deleted><Key>{key}</Key></Deleted>" for key in keys)
        self._answer(200, f"<DeleteResult>{deleted}</DeleteResult>".encode())

    def _list(self, query: dict[str, list[str]]) -> None:
        prefix, after = query.get("prefix", [""])[0], query.get("continuation-token", [""])[0]
        found = sorted(key for key in self.server.files if key.startswith(prefix) and key > after)
        page, more = found[:_PAGE], len(found) > _PAGE
        entries = "".join(
            f"<Contents><Key>{escape(key)}</Key><Size>{len(self.server.files[key])}</Size>"
            f"<LastModified>2026-11-22T00:00:00.000Z</LastModified></Contents>"
            for key in page
        )
        token = f"<NextContinuationToken>{page[-1]}</NextContinuationToken>" if more else ""
        text = f"<ListBucketResult><IsTruncated>{str(more).lower()}</IsTruncated>{token}{entries}</ListBucketResult>"
        self._answer(200, text.encode())

    @property
    def _key(self) -> str:
        return unquote(urlsplit(self.path).path).removeprefix("/bucket/")

    def _body(self) -> bytes:
        data = self.rfile.read(int(self.headers["Content-Length"]))
        digest = self.headers.get("x-amz-content-sha256", "")
        assert digest in (hash_of(data), "UNSIGNED-PAYLOAD")
        return data

    def _answer(self, code: int, data: bytes, **headers: str) -> None:
        self.send_response(code)
        for name, value in headers.items():
            self.send_header(name, value)
        self.send_header("Content-Length", str(len(data)))
        self.end_headers()
        self.wfile.write(data)


class BucketServer(ThreadingHTTPServer):
    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.files: dict[str, bytes] = {}
        self.lock = threading.Lock()

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.server_port}"


@contextmanager
def bucket_server() -> Iterator[BucketServer]:
    with BucketServer() as server:
        thread = threading.Thread(target=server.serve_forever, args=(0.05,))
        thread.start()
        try:
            yield server
        finally:
            server.shutdown()
            thread.join()


def _tag(data: bytes) -> str:
    return f'"{hashlib.md5(data, usedforsecurity=False).hexdigest()}"'
