"""Who may talk to the agent at all."""

import pytest

from kiosk.agent.address import Address, addresses
from kiosk.agent.guard import Reach, refusal

NETWORK = Reach("https", frozenset({"videotron.local", "*.kota.example"}), by_address=True, hint="not by that name")


def headers(**fields: str) -> list[tuple[bytes, bytes]]:
    return [(name.replace("_", "-").encode(), value.encode()) for name, value in fields.items()]


@pytest.mark.parametrize(
    "fields",
    [
        {"host": "127.0.0.1:8787"},
        {"host": "localhost:8787"},
        {"host": "LOCALHOST"},
        {"host": "[::1]:8787"},
        {"host": "127.0.0.1:9000", "origin": "http://127.0.0.1:9000"},
        {"host": "127.0.0.1:8787", "sec_fetch_site": "same-origin", "sec_fetch_mode": "cors"},
        {"host": "127.0.0.1:8787", "sec_fetch_site": "none", "sec_fetch_mode": "navigate"},
        {"host": "127.0.0.1:8787", "sec_fetch_site": "cross-site", "sec_fetch_mode": "navigate"},
    ],
)
def test_this_machine_may(fields: dict[str, str]) -> None:
    assert refusal(headers(**fields)) is None


@pytest.mark.parametrize(
    "fields",
    [
        {},
        {"host": ""},
        {"host": "evil.example"},
        {"host": "127.0.0.1.evil.example:8787"},
        {"host": "evil.example#127.0.0.1"},
        {"host": "127.0.0.1@evil.example"},
        {"host": "192.168.1.5:8787"},
        {"host": "[::1"},
        {"host": "127.0.0.1:8787", "origin": "http://evil.example"},
        {"host": "127.0.0.1:8787", "origin": "null"},
        {"host": "127.0.0.1:8787", "origin": "http://127.0.0.1:3000"},
        {"host": "127.0.0.1:8787", "origin": "https://127.0.0.1:8787"},
        {"host": "127.0.0.1:8787", "sec_fetch_site": "cross-site", "sec_fetch_mode": "no-cors"},
        {"host": "127.0.0.1:8787", "sec_fetch_site": "same-site", "sec_fetch_mode": "cors"},
    ],
)
def test_pages_from_elsewhere_may_not(fields: dict[str, str]) -> None:
    assert refusal(headers(**fields))


def test_two_hosts_are_one_too_many() -> None:
    assert refusal([*headers(host="127.0.0.1"), *headers(host="127.0.0.1")])


@pytest.mark.parametrize(
    "fields",
    [
        {"host": "192.168.1.5:8787"},
        {"host": "[fe80::1]:8787"},
        {"host": "Videotron.local:8787"},
        {"host": "alun.kota.example"},
        {"host": "10.0.0.1:8787", "origin": "https://10.0.0.1:8787"},
    ],
)
def test_others_may_by_address_and_by_the_names_in_the_certificate(fields: dict[str, str]) -> None:
    assert refusal(headers(**fields), NETWORK) is None


@pytest.mark.parametrize(
    "fields",
    [
        {},
        {"host": "evil.example:8787"},
        {"host": "kota.example"},
        {"host": "a.b.kota.example"},
        {"host": "videotron.local.evil.example"},
        {"host": "10.0.0.1.evil.example"},
        {"host": "10.0.0.1:8787", "origin": "http://10.0.0.1:8787"},
        {"host": "10.0.0.1:8787", "origin": "https://10.0.0.2:8787"},
        {"host": "10.0.0.1:8787", "sec_fetch_site": "cross-site", "sec_fetch_mode": "cors"},
    ],
)
def test_others_may_not_by_any_other_name(fields: dict[str, str]) -> None:
    assert refusal(headers(**fields), NETWORK)


@pytest.mark.parametrize("host", ["127.0.0.1", "127.8.9.10", "localhost", "::1"])
def test_listening_on_this_machine_needs_no_tls(host: str) -> None:
    local, remote = addresses(host, 8787)
    assert (local.port, local.secure, remote) == (8787, False, None)


@pytest.mark.parametrize("host", ["0.0.0.0", "::", "192.168.1.5", "layar.example", "127.0.0.1.example"])  # noqa: S104 - with TLS
def test_the_network_is_listened_to_with_tls_only(host: str) -> None:
    local, remote = addresses(host, 8787)
    assert remote == Address(host, 8787, secure=True)
    assert local == Address("127.0.0.1", 8788)
    assert addresses(host, 0)[0].port == 0
    assert addresses(host, 65_535)[0].port == 0
