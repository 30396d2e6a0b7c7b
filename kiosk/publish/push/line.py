"""The line to a screen: HTTP over TLS, whose certificate is pinned or of somebody known."""

import re
import secrets
import ssl
from collections.abc import Callable, Iterator
from typing import BinaryIO, Self, TypeVar

import msgspec
import urllib3

from kiosk.publish.push.address import ScreenAddress
from kiosk.publish.push.errors import AskAgainError, CommandError, CutError, PushError, RefusedError
from kiosk.publish.push.pieces import Applied, Content, Metadata, Missing

_CONNECT_SECONDS = 10.0
_ANSWER_SECONDS = 60.0
_APPLY_SECONDS = 900.0
_BLOCK = 1 << 17
_SHOWN = re.compile(r"[^\x20-\x7e\xa0-\U0010ffff]")
_Answer = TypeVar("_Answer")


class _Complaint(msgspec.Struct, frozen=True):
    detail: str


class Line:
    """Use it in a `with`. Every method raises PushError or one of its kinds."""

    def __init__(self, address: ScreenAddress, token: str, fingerprint: str | None) -> None:
        """Without `fingerprint` the certificate must be one that this machine trusts anyway."""
        self._url = f"{address.url}/api/push/"
        self._name = address.url
        self._pinned = fingerprint is not None
        self._headers = {"Authorization": f"Bearer {token}", "Layar-Sender": secrets.token_urlsafe(16)}
        self._pool = urllib3.PoolManager(
            cert_reqs="CERT_NONE" if self._pinned else "CERT_REQUIRED",
            ssl_context=None if self._pinned else ssl.create_default_context(),
            assert_fingerprint=fingerprint.removeprefix("sha256:") if fingerprint else None,
            blocksize=_BLOCK,
            retries=False,
        )

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._pool.clear()

    def missing(self) -> Missing:
        """What the screen asks for now."""
        return self._ask("POST", "missing", Missing)

    def apply(self) -> Applied:
        """Let it play what it was sent."""
        return self._ask("POST", "apply", Applied, seconds=_APPLY_SECONDS)

    def put_metadata(self, piece: Metadata, data: bytes) -> None:
        self._exchange("PUT", _route(piece), body=data, headers={"Content-Type": "application/json"})

    def put(self, piece: Content, file: BinaryIO, moved: Callable[[int], None]) -> None:
        """From the byte on that the screen lacks; `moved` is told how many have gone, and may raise."""
        file.seek(piece.have)
        left = piece.length - piece.have
        headers = {"Content-Type": "application/octet-stream", "Content-Length": str(left)}
        if piece.have:
            headers["Content-Range"] = f"bytes {piece.have}-{piece.length - 1}/{piece.length}"
        self._exchange("PUT", f"objects/{piece.hash}", body=_counted(file, left, moved), headers=headers)

    def _ask(self, method: str, path: str, kind: type[_Answer], *, seconds: float = _ANSWER_SECONDS) -> _Answer:
        answer = self._exchange(method, path, headers={}, seconds=seconds)
        try:
            return msgspec.json.decode(answer, type=kind)
        except msgspec.DecodeError as error:
            raise RefusedError(
                self._name, "this is not a screen of Layar, or of another version", "update both"
            ) from error

    def _exchange(
        self,
        method: str,
        path: str,
        *,
        headers: dict[str, str],
        body: bytes | Iterator[bytes] | None = None,
        seconds: float = _ANSWER_SECONDS,
    ) -> bytes:
        try:
            answer = self._pool.request(
                method,
                self._url + path,
                body=body,
                headers={**self._headers, **headers},
                timeout=urllib3.Timeout(connect=_CONNECT_SECONDS, read=seconds),
                redirect=False,
            )
        except urllib3.exceptions.SSLError as error:
            raise self._distrusted() if _is_distrust(error) else self._unspoken() from error
        except urllib3.exceptions.NameResolutionError as error:
            raise CommandError(self._name, "there is no machine of that name", "correct the address") from error
        except (urllib3.exceptions.HTTPError, OSError) as error:
            raise CutError(self._name, _in_words(error), "see that it is on and in this network") from error
        if answer.status // 100 == 2:
            return answer.data
        raise self._refusal(answer.status, answer.data, answer.headers.get("Retry-After", ""))

    def _distrusted(self) -> PushError:
        if self._pinned:
            return CommandError(
                self._name,
                "its certificate is another one than that of the fingerprint",
                "somebody may be in between; compare with what `layar status` says on the screen itself, and give that"
                " with --fingerprint",
            )
        return CommandError(
            self._name,
            "its certificate is not one that this machine trusts",
            "give the fingerprint that `layar status` says on the screen itself: --fingerprint sha256:…",
        )

    def _unspoken(self) -> PushError:
        return CutError(
            self._name,
            "no encrypted connection comes about, or it broke",
            "see that the address is the one for the network, with its port, and that nothing in between holds it up",
        )

    def _refusal(self, status: int, body: bytes, retry_after: str) -> PushError:
        try:
            said = _SHOWN.sub(" ", msgspec.json.decode(body, type=_Complaint).detail)[:500]
        except msgspec.DecodeError:
            said = f"it answers with HTTP {status}"
        if status in {401, 403}:
            return CommandError(
                self._name, said, "`layar token add NAME --scope push`, on the screen, makes one that is good"
            )
        if status == 404:
            return AskAgainError(self._name, said)
        if retry_after.isascii() and retry_after.isdigit():
            return CutError(self._name, said, wait_seconds=min(60.0, float(retry_after)))
        if status in {400, 408, 416, 500, 502, 503, 504}:
            return CutError(self._name, said)
        return RefusedError(self._name, said)


def _is_distrust(error: urllib3.exceptions.SSLError) -> bool:
    """Whether it is about the certificate; of a fingerprint urllib3 says in words of its own that it is another."""
    why = error.args[0] if error.args else None
    return isinstance(why, ssl.SSLCertVerificationError) or not isinstance(why, ssl.SSLError)


def _counted(file: BinaryIO, left: int, moved: Callable[[int], None]) -> Iterator[bytes]:
    """A part of a file; `moved` is told how much of it has gone."""
    while chunk := file.read(min(_BLOCK, left)):
        yield chunk
        left -= len(chunk)
        moved(len(chunk))


def _route(piece: Metadata) -> str:
    return f"metadata/{piece.role}" if piece.version is None else f"metadata/{piece.role}/{piece.version}"


def _in_words(error: Exception) -> str:
    match error:
        case urllib3.exceptions.ConnectTimeoutError() | urllib3.exceptions.NewConnectionError():
            return "it cannot be reached"
        case urllib3.exceptions.TimeoutError():
            return "it does not answer"
        case _:
            return "the connection broke"
