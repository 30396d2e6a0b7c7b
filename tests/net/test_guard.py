"""To which addresses this machine connects."""

import contextlib
import socket
from contextlib import closing

import pytest

from kiosk.net import ForbiddenAddressError, Guard, is_public, is_this_machine, open_socket


@pytest.mark.parametrize("host", ["localhost", "LOCALHOST", "127.0.0.1", "127.8.9.10", "::1", "[::1]"])
def test_hosts_that_are_this_machine(host: str) -> None:
    assert is_this_machine(host)


@pytest.mark.parametrize("host", ["0.0.0.0", "::", "10.1.2.3", "localhost.example", ""])  # noqa: S104 - nothing is bound
def test_hosts_that_may_be_others(host: str) -> None:
    assert not is_this_machine(host)


@pytest.mark.parametrize("address", ["8.8.8.8", "103.10.1.1", "2606:4700::1111", "::ffff:8.8.8.8", "64:ff9b::808:808"])
def test_public_addresses(address: str) -> None:
    assert is_public(address)


@pytest.mark.parametrize(
    "address",
    [
        "0.0.0.0",  # noqa: S104 - nothing is bound
        "10.1.2.3",
        "100.64.0.1",
        "127.0.0.1",
        "127.8.9.10",
        "169.254.169.254",
        "172.16.0.1",
        "192.0.0.8",
        "192.0.2.1",
        "192.168.0.1",
        "198.18.0.1",
        "224.0.0.1",
        "239.255.255.250",
        "240.0.0.1",
        "255.255.255.255",
        "::",
        "::1",
        "::127.0.0.1",
        "::ffff:10.0.0.1",
        "::ffff:127.0.0.1",
        "64:ff9b::a00:1",
        "64:ff9b:1::808:808",
        "100::1",
        "2001:0:808:808::",
        "2001:db8::1",
        "2002:7f00:1::",
        "2002:a00:1::1",
        "fc00::1",
        "fe80::1",
        "fe80::1%eth0",
        "fec0::1",
        "ff02::1",
        "4000::1",
        "server.example",
        "",
    ],
)
def test_addresses_that_are_not_public(address: str) -> None:
    assert not is_public(address)
    assert not Guard().permits("server.example", address)


@pytest.mark.parametrize(
    ("entry", "host", "address"),
    [
        ("10.0.0.0/8", "server.example", "10.200.0.1"),
        ("10.0.0.0/8", "server.example", "::ffff:10.200.0.1"),
        ("127.0.0.1", "127.0.0.1", "127.0.0.1"),
        ("[::1]", "::1", "::1"),
        ("fd00::/8", "server.example", "fd12::1"),
        ("Server.Example", "server.example.", "192.168.0.1"),
    ],
)
def test_what_is_named_is_permitted(entry: str, host: str, address: str) -> None:
    assert Guard.allowing([entry]).permits(host, address)


@pytest.mark.parametrize(
    ("entry", "host", "address"),
    [
        ("10.0.0.0/8", "server.example", "11.0.0.1.example"),
        ("10.0.0.0/8", "server.example", "192.168.0.1"),
        ("server.example", "other.server.example", "192.168.0.1"),
        ("server.example", "evil-server.example", "192.168.0.1"),
    ],
)
def test_and_nothing_else(entry: str, host: str, address: str) -> None:
    assert not Guard.allowing([entry]).permits(host, address)


def test_the_owner_s_own_address_is_named_but_a_name_is_not() -> None:
    assert Guard().naming("192.168.0.7").permits("192.168.0.7", "192.168.0.7")
    assert Guard().naming("localhost").permits("localhost", "127.0.0.1")
    assert not Guard().naming("server.example").permits("server.example", "192.168.0.7")
    assert not Guard().naming("server.example").names("server.example")


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost", "127.1", "2130706433", "0x7f.1", "0", "::ffff:127.0.0.1"])
def test_no_way_of_writing_leads_to_this_machine(host: str) -> None:
    with closing(socket.create_server(("127.0.0.1", 0))) as server, pytest.raises(ForbiddenAddressError):
        open_socket(Guard(), host, server.getsockname()[1], 1.0)


def test_the_name_is_looked_up_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """A name server that answers differently the second time changes nothing: the checked address is connected to."""
    asked: list[str] = []
    with closing(socket.create_server(("127.0.0.1", 0))) as server:
        port = server.getsockname()[1]

        def resolve(host: str, *_: object, **__: object) -> list[tuple[object, ...]]:
            asked.append(host)
            first = ("192.0.2.1", port) if len(asked) > 1 else ("127.0.0.1", port)
            return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", first)]

        monkeypatch.setattr(socket, "getaddrinfo", resolve)
        with open_socket(Guard.allowing(["127.0.0.1"]), "server.example", port, 1.0) as opened:
            assert opened.getpeername() == ("127.0.0.1", port)
    assert asked == ["server.example"]


def test_an_address_that_leads_nowhere_does_not_hide_the_next(monkeypatch: pytest.MonkeyPatch) -> None:
    with closing(socket.create_server(("127.0.0.2", 0))) as server, contextlib.ExitStack() as full:
        port = server.getsockname()[1]
        silent = full.enter_context(closing(socket.create_server(("127.0.0.1", port), backlog=0)))
        for _ in range(4):  # nobody takes them up, so that the next one waits for ever
            caller = full.enter_context(closing(socket.socket()))
            caller.setblocking(False)
            caller.connect_ex(silent.getsockname())
        found = [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (address, port)) for address in ("127.0.0.1", "127.0.0.2")]
        monkeypatch.setattr(socket, "getaddrinfo", lambda *_, **__: found)
        with open_socket(Guard.allowing(["127.0.0.0/8"]), "server.example", port, 3.0) as opened:
            assert opened.getpeername()[0] == "127.0.0.2"


def test_of_several_addresses_the_permitted_ones_are_tried(monkeypatch: pytest.MonkeyPatch) -> None:
    with closing(socket.create_server(("127.0.0.2", 0))) as server:
        port = server.getsockname()[1]
        found = [
            (socket.AF_INET, socket.SOCK_STREAM, 6, "", (address, port))
            for address in ("127.0.0.1", "127.0.0.3", "127.0.0.2")
        ]
        monkeypatch.setattr(socket, "getaddrinfo", lambda *_, **__: found)
        with open_socket(Guard.allowing(["127.0.0.2", "127.0.0.3"]), "server.example", port, 1.0) as opened:
            assert opened.getpeername()[0] == "127.0.0.2"
