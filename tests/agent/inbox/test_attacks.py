"""What somebody might send who has a token, or none."""

import asyncio
import os
import shutil
import socket
from collections.abc import AsyncIterator, Iterator
from itertools import count
from pathlib import Path
from typing import Any, NamedTuple

import pytest
import requests

from kiosk.agent.inbox import arrival
from kiosk.agent.inbox.errors import Code, InboxError
from kiosk.agent.inbox.shelf import Shelf
from kiosk.publish.push import Object
from kiosk.store import hash_of
from tests.agent.attack import attack
from tests.agent.inbox.senders import SENDER, Screens, pinned_screen, publish

PICTURE = bytes(range(256)) * 1_200
NAME = hash_of(PICTURE)


@pytest.fixture(scope="module")
def one(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Screens]:
    with pinned_screen(tmp_path_factory.mktemp("screen")) as screen:
        publish(screen.city, PICTURE)
        yield screen


@pytest.fixture
def screen(one: Screens, request: pytest.FixtureRequest) -> Screens:
    """That has verified the metadata, and asks for the picture."""
    shutil.rmtree(one.inbox, ignore_errors=True)
    sender = f"sender-{abs(hash(request.node.name))}"
    assert [piece["hash"] for piece in one.send_metadata(sender)] == [NAME]
    one.ask("HEAD", f"objects/{NAME}")  # this sender goes on, as after a cut
    one.send_metadata()
    return one


def files(screen: Screens) -> set[str]:
    """Those of STATE, but for what the agent has and lets go of at any moment."""
    paths = (path for path in screen.agent.state.rglob("*") if not path.name.startswith(("journal.db", ".tmp-")))
    return {str(path.relative_to(screen.agent.state)) for path in paths if path.is_file()}


def partial(screen: Screens) -> Path:
    return screen.inbox / "partial" / NAME


@pytest.mark.parametrize(
    "path",
    [
        "objects/../../tokens.json",
        "objects/..%2f..%2ftokens.json",
        "objects/%2fetc%2fpasswd",
        "objects//etc/passwd",
        f"objects/{NAME.upper()}",
        f"objects/{NAME}%00",
        f"objects/{NAME}%0a",
        f"objects/{NAME[:-1]}",
        "objects/C:%5cWindows",
        "metadata/root/../../x",
        "metadata/..%2f..%2froot/1",
        "metadata/root/1%2f..%2f..",
        "metadata/mirrors/1",
        "metadata/timestamp/1",
        "metadata/root/0",
        "metadata/root/-1",
        "metadata/root/99999999999999999999",
        "metadata/root/1.json",
    ],
)
def test_names_from_outside_never_become_paths(screen: Screens, path: str) -> None:
    before = files(screen)
    request = requests.Request("PUT", f"{screen.agent.url}api/push/", data=b"{}").prepare()
    kind = "application/json" if path.startswith("metadata") else "application/octet-stream"
    request.headers.update({"Authorization": f"Bearer {screen.token}", "Layar-Sender": SENDER, "Content-Type": kind})
    request.url = f"{screen.agent.url}api/push/{path}"  # exactly so
    with requests.Session() as session:
        assert session.send(request, timeout=20).status_code in {404, 405, 422}
    assert files(screen) == before


def test_only_what_signed_metadata_names_is_taken(screen: Screens) -> None:
    before = files(screen)
    other = b"something else"
    assert screen.put(f"objects/{hash_of(other)}", other).status_code == 404
    assert screen.ask("HEAD", f"objects/{hash_of(other)}").status_code == 404
    assert screen.put("metadata/targets/77", b"{}").status_code == 404
    assert files(screen) == before


def test_ten_gigabytes_are_refused_before_they_come(screen: Screens) -> None:
    head = (
        f"PUT /api/push/objects/{NAME} HTTP/1.1\r\nHost: 127.0.0.1\r\nAuthorization: Bearer {screen.token}\r\n"
        f"Layar-Sender: {SENDER}\r\nContent-Type: application/octet-stream\r\nContent-Length: {10 << 30}\r\n\r\n"
    )
    with socket.create_connection(("127.0.0.1", screen.agent.port), timeout=20) as caller:
        caller.sendall(head.encode())
        assert b" 413 " in caller.recv(4096)
    assert not partial(screen).exists()


@pytest.mark.parametrize("path", [f"objects/{NAME}", "metadata/timestamp", "missing", "apply"])
def test_a_body_without_end_is_cut_off(screen: Screens, path: str) -> None:
    sent = count()

    def endless() -> Iterator[bytes]:
        while next(sent) < 4000:
            yield b" " * 65_536

    try:
        status = (
            screen.put(path, endless())
            if "/" in path
            else screen.ask("POST", path, data=endless(), headers={"Content-Type": "application/json"})
        ).status_code
    except requests.ConnectionError:
        status = 413
    assert status in ({413} if "/" in path else {200, 409, 413})
    assert next(sent) < 2000  # most of it lay in the buffers of the kernel, which may hold tens of megabytes
    assert not partial(screen).exists() or partial(screen).stat().st_size <= len(PICTURE)


@pytest.mark.parametrize(
    "headers",
    [
        {"Content-Type": "text/html"},
        {"Content-Type": "multipart/form-data; boundary=x"},
        {"Content-Type": ""},
        {"Content-Encoding": "gzip"},
        {"Content-Encoding": "identity"},
    ],
)
def test_wrong_content_types(screen: Screens, headers: dict[str, str]) -> None:
    assert screen.put(f"objects/{NAME}", PICTURE, **headers).status_code == 415
    assert screen.put("metadata/timestamp", b"{}", **headers).status_code == 415
    assert not partial(screen).exists()


@pytest.mark.parametrize(
    "value",
    [
        "bytes 1-299999/300000",
        "bytes 0-299999/300001",
        "bytes 0-300000/300000",
        "bytes 5-4/300000",
        "bytes 0-1/*",
        "bytes */300000",
        "bytes -1/300000",
        "items 0-1/2",
        f"bytes {'9' * 15}-{'9' * 15}/300000",
        "٣",
        "",
    ],
)
def test_wrong_ranges(screen: Screens, value: str) -> None:
    answer = screen.put(f"objects/{NAME}", PICTURE, **{"Content-Range": value.encode()})  # type: ignore[arg-type] # raw
    assert answer.status_code in {413, 416}
    assert not partial(screen).exists()


def test_other_bytes_are_thrown_away(screen: Screens) -> None:
    answer = screen.put(f"objects/{NAME}", os.urandom(len(PICTURE)))
    assert (answer.status_code, "not what their name says" in answer.json()["detail"]) == (422, True)
    assert not partial(screen).exists()
    assert screen.put(f"objects/{NAME}", PICTURE).json() == {"have": len(PICTURE), "complete": True}


def test_how_far_it_is_and_the_rest(screen: Screens) -> None:
    part = {"Content-Range": f"bytes 0-999/{len(PICTURE)}"}
    assert screen.put(f"objects/{NAME}", PICTURE[:1000], **part).json() == {"have": 1000, "complete": False}
    headers = screen.ask("HEAD", f"objects/{NAME}").headers
    assert (headers["Upload-Offset"], headers["Upload-Length"]) == ("1000", str(len(PICTURE)))
    rest = {"Content-Range": f"bytes 1000-{len(PICTURE) - 1}/{len(PICTURE)}"}
    assert screen.put(f"objects/{NAME}", PICTURE[1000:], **rest).json()["complete"] is True


def test_a_sender_that_breaks_off_can_go_on(screen: Screens) -> None:
    def breaking() -> Iterator[bytes]:
        yield PICTURE[:100_000]
        raise ConnectionError

    with pytest.raises(requests.ConnectionError):
        screen.put(f"objects/{NAME}", breaking())
    have = screen.send_metadata()[0]["have"]
    assert 0 <= have <= 100_000
    rest = {"Content-Range": f"bytes {have}-{len(PICTURE) - 1}/{len(PICTURE)}"} if have else {}
    assert screen.put(f"objects/{NAME}", PICTURE[have:], **rest).ok


def test_what_was_cut_before_it_had_its_name_is_finished(screen: Screens) -> None:
    partial(screen).parent.mkdir(exist_ok=True)
    partial(screen).write_bytes(PICTURE)
    have = screen.send_metadata()[0]["have"]
    assert have == len(PICTURE) - 1
    rest = {"Content-Range": f"bytes {have}-{have}/{len(PICTURE)}"}
    assert screen.put(f"objects/{NAME}", PICTURE[have:], **rest).json()["complete"] is True


def test_nothing_without_a_token_for_it(screen: Screens) -> None:
    for method, path in [("POST", "missing"), ("POST", "apply"), ("PUT", "metadata/timestamp"), ("HEAD", "objects/x")]:
        for token, status in [("", 401), ("layar_guess", 401), (screen.agent.token("feed", "control", "status"), 403)]:
            headers = {"Authorization": f"Bearer {token}"} if token else {"Authorization": ""}
            found = screen.ask(method, path.replace("x", NAME), headers=headers).status_code
            assert found in {status, 429}


@pytest.mark.parametrize("headers", [{"Host": "evil.example"}, {"Origin": "http://evil.example"}])
def test_nothing_from_pages_elsewhere(screen: Screens, headers: dict[str, str]) -> None:
    assert screen.ask("POST", "missing", headers=headers).status_code == 403
    assert screen.put(f"objects/{NAME}", PICTURE, **headers).status_code == 403


@pytest.mark.parametrize("sender", ["", "short", "x" * 65, "../../../x", "a b c d e f"])
def test_a_sender_says_who_it_is(screen: Screens, sender: str) -> None:
    assert screen.ask("POST", "missing", sender).status_code == 422


async def _drip(chunk: bytes, times: int) -> AsyncIterator[bytes]:
    for _ in range(times):
        yield chunk
    await asyncio.Event().wait()


class Slow(NamedTuple):
    silence: float
    window: float
    chunk: bytes
    times: int


@pytest.mark.parametrize("slow", [Slow(0.05, 30.0, b"x", 3), Slow(30.0, 0.0, b"x", 1000)])
def test_a_slow_body_is_given_up(slow: Slow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(arrival, "_SILENCE_SECONDS", slow.silence)
    monkeypatch.setattr(arrival, "_WINDOW_SECONDS", slow.window)
    monkeypatch.setattr(arrival, "_LEAST_RATE", 1 << 40)
    with pytest.raises(InboxError) as caught:
        asyncio.run(arrival.receive(_drip(slow.chunk, slow.times), tmp_path / "x", start=0, end=9999))
    assert caught.value.code is Code.SLOW
    with pytest.raises(InboxError) as caught:
        asyncio.run(arrival.read(_drip(slow.chunk, slow.times), 9999))
    assert caught.value.code is Code.SLOW


def test_a_disk_that_is_too_small_is_said_before_anything_comes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Usage(NamedTuple):
        free: int

    def usage(_: Any) -> Usage:
        return Usage(free=100 << 20)

    monkeypatch.setattr(shutil, "disk_usage", usage)
    shelf = Shelf(tmp_path / "inbox")
    shelf.make_room([Object(NAME, 35 << 20)])
    with pytest.raises(InboxError, match="100 MiB free") as caught:
        shelf.make_room([Object(NAME, 37 << 20)])
    assert caught.value.code is Code.DISK


def test_no_input_is_a_fault_of_ours(tmp_path: Path) -> None:
    with pinned_screen(tmp_path) as screen:
        publish(screen.city, PICTURE)
        assert attack(screen.agent, "^/api/push/") == 6
        assert not [path for path in files(screen) if path.startswith("inbox/objects")]
