"""player.toml: the settings of one machine, each also in the environment as LAYAR_…"""

import re
from collections.abc import Mapping
from copy import deepcopy
from dataclasses import dataclass, field
from ipaddress import ip_network
from typing import Annotated, Any

from pydantic import Field, PlainValidator, SecretStr, WithJsonSchema
from typing_extensions import override

from kiosk.model.checked import check
from kiosk.model.mistake import Mistake
from kiosk.model.moments import clock_time
from kiosk.model.part import KeyName, Name, Part
from kiosk.model.positions import Path
from kiosk.model.problem import Problem
from kiosk.model.source import Source, read_toml
from kiosk.model.words import described, wrong

PLAYER_FILE = "player.toml"
PREFIX = "LAYAR_"
SECRET_PREFIX = "LAYAR_SECRET_"  # noqa: S105 - a name, not a secret

_UNITS = {"": 1, "k": 10**3, "m": 10**6, "g": 10**9, "ki": 2**10, "mi": 2**20, "gi": 2**30}


@dataclass(frozen=True, slots=True)
class Address:
    """Where the agent listens."""

    host: str = "127.0.0.1"
    port: int = 8787
    """0: any free one."""

    @override
    def __str__(self) -> str:
        return f"[{self.host}]:{self.port}" if ":" in self.host else f"{self.host}:{self.port}"


@dataclass(frozen=True, slots=True)
class DayPart:
    """Local times of day, in milliseconds; `to_ms` at or before `from_ms` is the next day's."""

    from_ms: int
    to_ms: int


def _address(value: Any) -> Address:
    pattern = r"(\[[0-9A-Fa-f:.]+\]|[\w.-]+):(\d{1,5})"
    match = re.fullmatch(pattern, value, re.ASCII) if isinstance(value, str) else None
    if match is None or int(match[2]) > 65_535:
        raise wrong(f"{described(value)} is not an address to listen at", 'write it as "127.0.0.1:8787"')
    return Address(match[1].strip("[]"), int(match[2]))


def read_rate(text: str) -> int | None:
    """Bytes a second of a text such as "2 MB/s"; None where it is no rate."""
    pattern = r"\s*(\d{1,6}(?:\.\d{1,6})?)\s*([kmg]i?|)b?(?:/s)?\s*"
    match = re.fullmatch(pattern, text, re.ASCII | re.IGNORECASE)
    rate = round(float(match[1]) * _UNITS[match[2].lower()]) if match else 0
    return rate if rate > 0 else None


def _rate(value: Any) -> int:
    """Bytes a second."""
    rate = read_rate(value) if isinstance(value, str) else None
    if rate is None:
        raise wrong(f"{described(value)} is not a rate", 'write it as "2 MB/s"')
    return rate


def _day_part(value: Any) -> DayPart:
    ends = value.split("-") if isinstance(value, str) else ()
    if len(ends) != 2:
        raise wrong(f"{described(value)} is not a part of the day", 'write it as "06:00-22:00"')
    return DayPart(*(clock_time(end.strip()) for end in ends))


def _allowed(value: Any) -> tuple[str, ...]:
    if not isinstance(value, list | tuple):
        raise wrong(f"{described(value)} is not a list", 'write it as ["10.0.0.0/8", "server.example"]')
    return tuple(_allowed_one(entry) for entry in value)


def _allowed_one(value: Any) -> str:
    entry = value.strip() if isinstance(value, str) else ""
    if re.fullmatch(r"[\w-]+(\.[\w-]+)*\.?", entry) and not re.fullmatch(r"[\d.]+", entry):
        return entry
    try:
        return str(ip_network(entry.strip("[]")))
    except ValueError:
        hint = 'write it as "10.0.0.0/8", "10.1.2.3" or "server.example"'
        raise wrong(f"{described(value)} is neither a network, an address nor a host", hint) from None


def _secret(value: Any) -> SecretStr:
    if not isinstance(value, str) or not value:
        raise wrong("a secret is not a text", "put it in quotes")
    return SecretStr(value)


_TEXT = WithJsonSchema({"type": "string"})
_TEXTS = WithJsonSchema({"type": "array", "items": {"type": "string"}})


class PlayerSettings(Part):
    """One machine."""

    screen: Name | None = None
    """Which [[screen]] of the site this machine is. Default: the only or the first one."""
    source: Annotated[str, Field(min_length=1)] | None = None
    """A site folder, or the address of a signed repository."""
    listen: Annotated[Address, PlainValidator(_address), _TEXT] = Address()
    """Where hub, API and status page are reached; by others than this machine only with TLS."""
    certificate: Annotated[str, Field(min_length=1)] | None = None
    """For TLS: a PEM file, from the folder of player.toml. Default: one that the machine makes itself."""
    key: Annotated[str, Field(min_length=1)] | None = None
    """Of the certificate, in PEM without a passphrase. Default: in the same file."""
    max_rate: Annotated[int, PlainValidator(_rate), _TEXT] | None = None
    """For downloads, such as "2 MB/s"; here in bytes a second."""
    quiet_hours: Annotated[DayPart, PlainValidator(_day_part), _TEXT] | None = None
    """No big downloads then, such as "06:00-22:00"."""
    poll: Annotated[float, Field(ge=5, le=86_400)] = 60.0
    """Seconds between two looks at the source, more or less."""
    sticks: tuple[str, ...] = ("/media", "/run/media")
    """Folders under which sticks are mounted; a signed repository on one is taken. [] for none."""
    allow: Annotated[tuple[str, ...], PlainValidator(_allowed), _TEXTS] = ()
    """Hosts and networks that sources and feeds may lead to although they are not public, such as ["10.0.0.0/8"]."""
    secrets: dict[KeyName, Annotated[SecretStr, PlainValidator(_secret), _TEXT]] = Field(default_factory=dict)
    """By the names that feeds give them."""


@dataclass(frozen=True, slots=True)
class LoadedPlayer:
    settings: PlayerSettings = field(default_factory=PlayerSettings)
    """Where something is wrong, without it."""
    problems: tuple[Problem, ...] = ()
    """By file and line."""


def load_player(
    text: str | bytes = "", environ: Mapping[str, str] | None = None, *, file: str = PLAYER_FILE
) -> LoadedPlayer:
    """Read player.toml (empty where there is none); what the environment says goes before it.

    A secret NAME is LAYAR_SECRET_NAME there, every other key LAYAR_KEY.
    """
    read = read_toml(file, text)
    broken = (read,) if isinstance(read, Problem) else ()
    source, written = (Source(file, ""), {}) if isinstance(read, Problem) else read
    values = deepcopy(written)
    variables = _variables(environ or {})
    for path, name in variables.items():
        _set(values, path, _from_environment(path[0], (environ or {})[name]))
    checked = check(PlayerSettings, values)
    problems = [_problem(mistake, source, variables) for mistake in checked.mistakes]
    problems.sort(key=lambda problem: (problem.file, problem.line))
    return LoadedPlayer(checked.value or PlayerSettings(), (*broken, *problems))


def _variables(environ: Mapping[str, str]) -> dict[Path, str]:
    """The settings that the environment gives, and the names of their variables."""
    named: dict[Path, str] = {(key,): PREFIX + key.upper() for key in PlayerSettings.model_fields if key != "secrets"}
    named |= {("secrets", name.removeprefix(SECRET_PREFIX)): name for name in environ if name.startswith(SECRET_PREFIX)}
    return {path: name for path, name in named.items() if environ.get(name)}


def _from_environment(key: str | int, text: str) -> object:
    """A text as the file would have it: numbers are numbers there, and lists stand with commas in between."""
    kind = PlayerSettings.model_fields[str(key)].annotation
    if kind is float and re.fullmatch(r"\s*\d{1,9}(\.\d{1,9})?\s*", text, re.ASCII):
        return float(text)
    if kind == tuple[str, ...]:
        return tuple(part.strip() for part in text.split(",") if part.strip())
    return text


def _set(values: dict[str, Any], path: Path, value: object) -> None:
    *tables, key = map(str, path)
    for table in tables:
        values = values.setdefault(table, {})
    if isinstance(values, dict):  # else the file has something wrong in its place
        values[key] = value


def _problem(mistake: Mistake, source: Source, variables: Mapping[Path, str]) -> Problem:
    if variable := variables.get(mistake.path[:2]) or variables.get(mistake.path[:1]):
        return Problem(variable, 0, mistake.message, mistake.hint, mistake.severity)
    return Problem(source.file, source.line(mistake.path), mistake.message, mistake.hint, mistake.severity)
