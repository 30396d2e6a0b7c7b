"""A city that pushes to a real agent."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import requests

from kiosk.agent import Tokens
from kiosk.program import Edition, Item, Layout, Length, Object, Playlist, Rule, Screen, Site, Zone, encode_edition
from kiosk.publish.push import Line, Outcome, RepositoryFolder, push, read_address
from kiosk.store import Current, Store, hash_of
from tests.agent.house import Running, running
from tests.publish.maker import Maker

SENDER = "test-sender-1"
FULL = Layout("full", (Zone("main", *(Length(0), Length(0)), *(Length(100, percent=True), Length(100, percent=True))),))


def edition(*contents: bytes, title: str = "Kota") -> bytes:
    """One that shows pictures with these bytes, all day."""
    items = tuple(_picture(place, data) for place, data in enumerate(contents))
    objects = {hash_of(data): Object(len(data), "image/png") for data in contents}
    rules = (Rule("Siang", "full", {"main": ("siang",)}),)
    playlists = {"siang": Playlist("Siang", items)}
    site = Site(title, "Asia/Jakarta", "id")
    return encode_edition(Edition(site, (Screen("videotron"),), (FULL,), rules, playlists, objects=objects))


def _picture(place: int, data: bytes) -> Item:
    return Item(f"k{place}", place, "image", "", f"{place}.png", 10_000, {"image": hash_of(data)}, (hash_of(data),))


def publish(city: Maker, *contents: bytes, title: str = "Kota", **custom: Any) -> str:
    """Sign an edition; return its ID."""
    data = edition(*contents, title=title)
    for content in contents:
        city.object(content)
    city.target("edition.json", data, **custom)
    city.publish()
    return hash_of(data)


@dataclass(frozen=True, slots=True)
class Screens:
    """One pinned screen and what is sent to it."""

    agent: Running
    city: Maker
    folder: Path
    token: str

    def push(self, **options: Any) -> Outcome:
        self.city.write(self.folder)
        with Line(read_address(self.agent.url.rstrip("/")), self.token, None) as line:
            return push(
                RepositoryFolder(self.folder),
                line,
                options.get("tell", lambda _: None),
                options.get("cancelled", lambda _: False),
            )

    def ask(self, method: str, path: str, sender: str = SENDER, **options: Any) -> requests.Response:
        headers = {"Authorization": f"Bearer {self.token}", "Layar-Sender": sender, **options.pop("headers", {})}
        return requests.request(method, f"{self.agent.url}api/push/{path}", headers=headers, timeout=30, **options)

    def put(self, path: str, data: Any, sender: str = SENDER, **headers: str) -> requests.Response:
        kind = "application/json" if path.startswith("metadata") else "application/octet-stream"
        return self.ask("PUT", path, sender, data=data, headers={"Content-Type": kind, **headers})

    def missing(self, sender: str = SENDER) -> list[dict[str, Any]]:
        answer = self.ask("POST", "missing", sender)
        assert answer.status_code == 200, answer.text
        found: list[dict[str, Any]] = answer.json()["missing"]
        return found

    def send_metadata(self, sender: str = SENDER) -> list[dict[str, Any]]:
        """Until objects are asked for, which are returned."""
        while pieces := [piece for piece in self.missing(sender) if self._has(piece)]:
            for piece in pieces:
                role, version = piece["role"], piece["version"]
                name = role if version is None else f"{role}/{version}"
                stored = f"metadata/{role}.json" if version is None else f"metadata/{version}.{role}.json"
                if piece["kind"] == "target":
                    stored = f"targets/{piece['hash']}.{piece['name']}"
                    answer = self.put(f"objects/{piece['hash']}", self.city.files[stored], sender)
                else:
                    answer = self.put(f"metadata/{name}", self.city.files[stored], sender)
                assert answer.ok, answer.text
        return [piece for piece in self.missing(sender) if piece["kind"] == "object"]

    def _has(self, piece: dict[str, Any]) -> bool:
        if piece["kind"] == "metadata":
            return piece["role"] != "root" or f"metadata/{piece['version']}.root.json" in self.city.files
        return bool(piece["kind"] == "target")

    def current(self) -> Current | None:
        return Store(self.agent.state).current()

    @property
    def inbox(self) -> Path:
        return self.agent.state / "inbox"


@contextmanager
def pinned_screen(folder: Path, *, city: Maker | None = None, **options: Any) -> Iterator[Screens]:
    """The same city again is that of the same folder."""
    city = city or Maker()
    state = folder / "state"
    Store(state).pin(city.first_root)
    with running(state, **options) as agent:
        yield Screens(agent, city, folder / "repository", _token(state))


def _token(state: Path) -> str:
    Tokens(state).revoke("dewi")
    return Tokens(state).add("dewi", ("push",), 0)
