import socket

import pytest

from kiosk.net import reachable


@pytest.mark.parametrize("every", ["0.0.0.0", "[::]"])  # noqa: S104 - nothing is bound
def test_all_addresses_are_told_as_one_that_others_can_use(every: str) -> None:
    told = reachable(f"https://{every}:8787/")
    assert f"//{every}" not in told
    assert told.startswith("https://")
    assert told.endswith(":8787/")


def test_without_a_network_the_name_of_the_machine_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    def nowhere(*_: object) -> None:
        raise OSError

    monkeypatch.setattr(socket.socket, "connect", nowhere)
    assert reachable("https://0.0.0.0:8787/") == f"https://{socket.gethostname()}:8787/"


@pytest.mark.parametrize("url", ["https://192.0.2.7:8787/", "http://127.0.0.1:0/", ""])
def test_an_address_stays(url: str) -> None:
    assert reachable(url) == url
