"""Objects come whole, verified and in order, or not at all; whatever the server does."""

import gzip
import random
import socket
import struct
import threading
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from kiosk.model import DayPart
from kiosk.publish.transport import Downloader, Fetched, Progress, Transport, Wanted, open_transport
from kiosk.publish.transport.pace import Pace
from kiosk.publish.transport.quiet import is_quiet
from kiosk.store import DiskFullError, Store, hash_of
from tests.publish.transport.web import ETAG, Behaviour, Handler, Web, good, object_path, serving
from tests.support import wait_until

KIB = 1024
NOON = int(datetime(2026, 11, 24, 12, tzinfo=UTC).timestamp() * 1000)


@pytest.fixture
def web() -> Iterator[Web]:
    with serving() as server:
        yield server


@pytest.fixture
def way(web: Web) -> Iterator[Transport]:
    transport = open_transport(web.address)
    yield transport
    transport.close()


@pytest.fixture
def store(state: Path) -> Store:
    return Store(state)


@pytest.fixture(autouse=True)
def _impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("kiosk.publish.transport.line.SILENCE_SECONDS", 0.6)
    monkeypatch.setattr("kiosk.publish.transport.http.HEAD_SECONDS", 0.6)
    monkeypatch.setattr("kiosk.publish.transport.body.SLOWEST_SECONDS", 0.3)
    monkeypatch.setattr("kiosk.publish.transport.fetch.FIRST_PAUSE_SECONDS", 0.01)
    monkeypatch.setattr("kiosk.publish.transport.answers.LONGEST_PAUSE_SECONDS", 0.05)


def some_bytes(count: int, seed: int = 0) -> bytes:
    return random.Random(seed).randbytes(count)  # noqa: S311 - contents


def fetch(way: Transport, store: Store, *wanted: Wanted, **options: object) -> Fetched:
    return Downloader(way, store, now_ms=lambda: NOON).fetch(wanted, **options)  # type: ignore[arg-type] # passed on


def wants(web: Web, *contents: bytes) -> tuple[Wanted, ...]:
    return tuple(Wanted(web.put(data), len(data), place) for place, data in enumerate(contents))


def test_objects_arrive(web: Web, way: Transport, store: Store) -> None:
    wanted = wants(web, *(some_bytes(n * 1000, n) for n in range(40)))
    stands: list[Progress] = []
    fetched = fetch(way, store, *wanted, progress=stands.append)
    assert fetched == Fetched(frozenset(one.hash for one in wanted))
    assert fetched.whole
    assert all(store.verify(one.hash) for one in wanted)
    assert list((store.state / "partial").iterdir()) == []
    assert web.connections <= 4


def test_what_is_here_is_not_asked_for(web: Web, way: Transport, store: Store) -> None:
    wanted = wants(web, b"one", b"two")
    store.add_bytes(b"one")
    assert fetch(way, store, *wanted).arrived == {one.hash for one in wanted}
    assert [path for path, _ in web.asked] == [f"/{object_path(hash_of(b'two'))}"]


def test_what_is_needed_first_comes_first(web: Web, way: Transport, store: Store) -> None:
    names = [web.put(some_bytes(1000, n)) for n in range(20)]
    wanted = [Wanted(name, 1000, 100 - place) for place, name in enumerate(names)]
    way.parallel = 1  # type: ignore[misc] # so that there is an order
    fetch(way, store, *wanted)
    assert [path[-64:] for path, _ in web.asked] == names[::-1]


def test_the_connection_cut_at_every_64_kib(web: Web, way: Transport, store: Store) -> None:
    """Each time it goes on where it was, and nothing is fetched twice."""
    sent: list[int] = []

    def cut(handler: Handler, data: bytes) -> None:
        part = data[handler.start :]
        handler.send_response(206 if handler.start else 200)
        handler.send_header("Content-Range", f"bytes {handler.start}-{len(data) - 1}/{len(data)}")
        handler.send_header("ETag", ETAG)
        handler.send_header("Content-Length", str(len(part)))
        handler.end_headers()
        handler.wfile.write(part[: 64 * KIB])
        sent.append(len(part[: 64 * KIB]))
        handler.close_connection = True

    web.behaviour = cut
    (wanted,) = wants(web, some_bytes(1_000_000))
    assert fetch(way, store, wanted).whole
    assert sum(sent) == 1_000_000
    assert {headers["if-range"] for _, headers in web.asked[1:]} == {ETAG}


def test_what_came_survives_a_restart(web: Web, way: Transport, store: Store) -> None:
    (wanted,) = wants(web, some_bytes(900_000))
    part = store.state / "partial" / wanted.hash

    def half(handler: Handler, data: bytes) -> None:
        handler.answer(200, data[:600_000], told=len(data), ETag=ETAG)
        wait_until(lambda: part.exists() and part.stat().st_size)
        way.interrupt()

    web.behaviour = half
    fetched = fetch(way, store, wanted)
    assert fetched.left == {wanted.hash}
    assert not fetched.failed
    kept = part.stat().st_size
    assert kept > 0
    web.behaviour = good
    assert fetch(way, Store(store.state), wanted).whole
    assert web.asked[-1][1]["range"] == f"bytes={kept}-"
    assert web.asked[-1][1]["if-range"] == ETAG
    assert list((store.state / "partial").iterdir()) == []


def test_a_file_that_changed_on_the_server_is_fetched_anew(web: Web, way: Transport, store: Store) -> None:
    data = some_bytes(900_000)
    (wanted,) = wants(web, data)
    partial = store.state / "partial"
    partial.mkdir()
    (partial / wanted.hash).write_bytes(b"x" * 500_000)
    (partial / f"{wanted.hash}.version").write_text('"old"')
    assert fetch(way, store, wanted).whole
    assert web.asked[0][1]["if-range"] == '"old"'
    assert len(web.asked) == 1, "the server sent all at once"


def spoilt_part(headers: dict[str, str], status: int = 206) -> Behaviour:
    """A wrong answer to a Range, a right one without."""

    def behave(handler: Handler, data: bytes) -> None:
        if handler.start:
            handler.answer(status, data[handler.start :], told=None, **headers)
        else:
            good(handler, data)

    return behave


@pytest.mark.parametrize(
    "behaviour",
    [
        lambda handler, data: handler.answer(200, data),
        spoilt_part({}),
        spoilt_part({"Content-Range": "bytes 0-999999/1000000"}),
        spoilt_part({"Content-Range": "bytes 400000-999999/1000000"}),
        spoilt_part({"Content-Range": "bytes 500000-999999/2000000"}),
        spoilt_part({"Content-Range": "bytes 500000-600000/1000000"}),
        spoilt_part({"Content-Range": "bytes 500000-999999/1000000, bytes 0-1/2"}),
        spoilt_part({"Content-Range": "items 500000-999999/1000000"}),
        spoilt_part({"Content-Range": "bytes 500000-999999/1000000", "ETag": '"v2"'}),
        spoilt_part({"Content-Range": "bytes */1000000"}, status=416),
    ],
)
def test_a_wrong_answer_to_a_range_costs_only_the_part(
    web: Web, way: Transport, store: Store, behaviour: Behaviour
) -> None:
    data = some_bytes(1_000_000)
    (wanted,) = wants(web, data)
    partial = store.state / "partial"
    partial.mkdir()
    (partial / wanted.hash).write_bytes(data[:500_000])
    (partial / f"{wanted.hash}.version").write_text(ETAG)
    web.behaviour = behaviour
    assert fetch(way, store, wanted).whole
    assert store.verify(wanted.hash)


def test_a_part_that_was_spoilt_on_the_disk_is_fetched_again(web: Web, way: Transport, store: Store) -> None:
    (wanted,) = wants(web, some_bytes(100_000))
    partial = store.state / "partial"
    partial.mkdir()
    (partial / wanted.hash).write_bytes(bytes(50_000))
    assert fetch(way, store, wanted).whole
    assert [headers.get("range") for _, headers in web.asked] == ["bytes=50000-", None]


def padded(handler: Handler, data: bytes) -> None:
    handler.send_response(200)
    handler.send_header("Transfer-Encoding", "chunked")
    handler.end_headers()
    body = data + b"more"
    handler.wfile.write(f"{len(body):x}\r\n".encode() + body + b"\r\n0\r\n\r\n")


def chunked(handler: Handler, data: bytes) -> None:
    handler.send_response(200)
    handler.send_header("Transfer-Encoding", "chunked")
    handler.end_headers()
    for begin in range(0, len(data), 1000):
        piece = data[begin : begin + 1000]
        handler.wfile.write(f"{len(piece):x}\r\n".encode() + piece + b"\r\n")
    handler.wfile.write(b"0\r\n\r\n")


def broken_off(handler: Handler, data: bytes) -> None:
    handler.answer(200, data[:100], told=len(data))
    handler.close_connection = True


def reset(handler: Handler, data: bytes) -> None:
    handler.answer(200, data[:100], told=len(data))
    handler.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    handler.close_connection = True


def dripping(handler: Handler, data: bytes) -> None:
    handler.send_response(200)
    handler.send_header("Content-Length", str(len(data)))
    handler.end_headers()
    while not handler.server.over.wait(0.05):
        handler.wfile.write(b" ")


@pytest.mark.parametrize(
    ("behaviour", "said"),
    [
        (lambda handler, _: handler.answer(404, b""), "no such file"),
        (lambda handler, _: handler.answer(503, b"", Retry_After="86400"), "answered 503"),
        (lambda handler, data: handler.answer(200, data[:-1] + b"x"), "not the ones that were signed"),
        (lambda handler, data: handler.answer(200, data + b"more"), "bytes are offered instead"),
        (lambda handler, data: handler.answer(200, data[:-1]), "bytes are offered instead"),
        (lambda handler, data: handler.answer(200, gzip.compress(data), Content_Encoding="gzip"), "packed"),
        (lambda handler, _: handler.answer(200, b"<html>", Content_Type="text/html"), "a web page came"),
        (lambda handler, _: handler.answer(200, b"<html>" + b" " * 1994, Content_Type="text/html"), "not the ones"),
        (lambda handler, _: handler.answer(302, b"", Location="http://login.example/"), "another server"),
        (broken_off, "broke off"),
        (reset, "broke off"),
        (dripping, "under 4,096 bytes"),
    ],
)
def test_one_object_that_fails_does_not_stop_the_others(
    web: Web, way: Transport, store: Store, behaviour: Behaviour, said: str
) -> None:
    bad, *others = wants(web, some_bytes(2000), *(some_bytes(3000, n) for n in range(1, 12)))
    web.behaviours[object_path(bad.hash)] = behaviour
    fetched = fetch(way, store, bad, *others)
    assert fetched.arrived == {one.hash for one in others}
    assert fetched.failed.keys() == {bad.hash}
    assert said in fetched.failed[bad.hash]
    assert store.length(bad.hash) is None
    web.behaviours.clear()
    assert fetch(way, store, bad).whole, "and another day it comes"


def test_what_fails_for_a_moment_is_asked_for_again(web: Web, way: Transport, store: Store) -> None:
    wanted = wants(web, *(some_bytes(500, n) for n in range(12)))
    seen: set[str] = set()

    def once(handler: Handler, data: bytes) -> None:
        if handler.path in seen:
            good(handler, data)
        else:
            seen.add(handler.path)
            handler.answer(500, b"")

    web.behaviour = once
    assert fetch(way, store, *wanted).whole
    assert len(web.asked) == 24


@pytest.mark.parametrize("behaviour", [chunked, padded])
def test_a_length_that_nobody_tells(web: Web, way: Transport, store: Store, behaviour: Behaviour) -> None:
    """What comes beyond it is not even read."""
    web.behaviour = behaviour
    wanted = wants(web, some_bytes(100_000), some_bytes(70_000, 1))
    assert fetch(way, store, *wanted).whole


def test_nobody_there_is_noticed_soon_and_changes_nothing(store: Store) -> None:
    way = open_transport("http://127.0.0.1:9/")
    wanted = [Wanted(hash_of(str(n).encode()), 10, n) for n in range(10_000)]
    fetched = fetch(way, store, *wanted)
    way.close()
    assert len(fetched.failed) == 10_000
    assert not any((store.state / "objects").glob("*/*"))


def test_a_rate_holds_for_all_connections_together(web: Web, way: Transport, store: Store) -> None:
    wanted = wants(web, *(some_bytes(50_000, n) for n in range(8)))
    rates: list[Progress] = []
    downloader = Downloader(way, store, now_ms=lambda: NOON, max_rate=400_000)
    assert downloader.fetch(wanted, progress=rates.append).whole
    assert all(one.rate < 800_000 for one in rates[2:])
    assert len(rates) >= 3


def test_the_bucket_gives_no_more_than_its_rate() -> None:
    pace = Pace(1000)
    waits = [pace.spend(500) for _ in range(4)]
    assert 1.5 < waits[-1] <= 2.0
    assert waits == sorted(waits)
    assert Pace(None).spend(10**9) == 0.0


@pytest.mark.parametrize(
    ("begin", "end", "hour", "quiet"),
    [(6, 22, 5, False), (6, 22, 6, True), (6, 22, 22, False), (22, 6, 23, True), (22, 6, 5, True), (22, 6, 12, False)],
)
def test_quiet_hours_may_go_over_midnight(begin: int, end: int, hour: int, *, quiet: bool) -> None:
    part = DayPart(begin * 3_600_000, end * 3_600_000)
    assert is_quiet(part, datetime(2026, 11, 24, hour, tzinfo=UTC)) is quiet


def test_in_quiet_hours_only_what_is_small_or_urgent_comes(
    web: Web, way: Transport, store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("kiosk.publish.transport.fetch.BIG_BYTES", 5000)
    small, big, urgent = wants(web, some_bytes(4000), some_bytes(6000), some_bytes(7000))
    downloader = Downloader(way, store, now_ms=lambda: NOON, quiet_hours=DayPart(0, 23 * 3_600_000), zone=UTC)
    assert downloader.fetch([small]).whole
    assert downloader.fetch([big]).left == {big.hash}
    assert downloader.fetch([urgent], urgent=True).whole
    assert len(web.asked) == 2


def test_it_can_be_interrupted_and_goes_on_later(web: Web, way: Transport, store: Store) -> None:
    wanted = wants(web, *(some_bytes(50_000, n) for n in range(30)))
    reached = threading.Event()

    def stuck(handler: Handler, _: bytes) -> None:
        reached.set()
        handler.server.over.wait()

    web.behaviours[object_path(wanted[15].hash)] = stuck

    def interrupt() -> None:
        reached.wait(10)
        way.interrupt()

    interrupting = threading.Thread(target=interrupt)
    interrupting.start()
    fetched = fetch(way, store, *wanted)
    interrupting.join()
    assert wanted[15].hash in fetched.left
    assert not fetched.failed
    assert fetched.arrived == {one.hash for one in wanted if store.length(one.hash)}
    web.behaviours.clear()
    assert fetch(way, store, *wanted).whole


def test_a_full_disk_is_said_before_anything_is_fetched(
    web: Web, way: Transport, store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("shutil.disk_usage", lambda _: _Usage())
    (wanted,) = wants(web, some_bytes(2000))
    with pytest.raises(DiskFullError, match="no room"):
        fetch(way, store, wanted)
    assert web.asked == []


class _Usage:
    free = 64_001_000


def test_a_disk_that_fills_up_ends_it_and_keeps_what_is_whole(
    web: Web, way: Transport, store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    wanted = wants(web, *(some_bytes(5000, n) for n in range(20)))
    taken: list[int] = []
    take = store.take

    def full(files: dict[str, Path]) -> None:
        if taken:
            raise DiskFullError("could not store", store.state, "no space left", "free some space")
        taken.append(len(files))
        take(files)

    monkeypatch.setattr(store, "take", full)
    way.parallel = 1  # type: ignore[misc] # so that there is more than one batch
    with pytest.raises(DiskFullError):
        fetch(way, store, *wanted)
    monkeypatch.undo()
    assert fetch(way, store, *wanted).whole


def test_a_stick_is_copied_and_may_be_pulled_out(tmp_path: Path, store: Store) -> None:
    stick = tmp_path / "stick"
    names = []
    for n in range(5):
        data = some_bytes(2000, n)
        path = stick / object_path(hash_of(data))
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
        names.append(hash_of(data))
    wanted = [Wanted(name, 2000, place) for place, name in enumerate(names)]
    way = open_transport(str(stick))
    assert fetch(way, store, *wanted[:3]).whole
    stick.rename(tmp_path / "gone")
    fetched = fetch(way, store, *wanted)
    assert fetched.arrived == set(names[:3])
    assert all("plug the stick in" in why for why in fetched.failed.values())
    (tmp_path / "gone").rename(stick)
    assert fetch(way, store, *wanted).whole


def test_progress_that_raises_leaves_nothing_running(web: Web, way: Transport, store: Store) -> None:
    wanted = wants(web, some_bytes(5000))

    def silent(handler: Handler, _: bytes) -> None:
        handler.server.over.wait()

    web.behaviour = silent

    def shout(_: Progress) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        fetch(way, store, *wanted, progress=shout)
    wait_until(lambda: not [one for one in threading.enumerate() if one.name.startswith("fetch-")])
