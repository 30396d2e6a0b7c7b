"""Where live figures come from. A kind of feed is one class and one line in `FEED_KINDS`."""

import operator
from collections.abc import Mapping
from functools import reduce
from typing import TYPE_CHECKING, Annotated, Any, Literal
from urllib.parse import urlsplit

import jmespath
from jmespath.exceptions import JMESPathError
from pydantic import AfterValidator, Field, TypeAdapter
from typing_extensions import override

from kiosk.model.part import KeyName, Part, SitePath, Text, frozen
from kiosk.model.words import quoted, wrong

DEFAULT_TTL = 900


def _expression(value: str) -> str:
    try:
        jmespath.compile(value)
    except (JMESPathError, RecursionError) as error:
        raise wrong(
            f"{quoted(value)} is not a JMESPath expression", 'such as "data.value"; see jmespath.org'
        ) from error
    return value


def _web_address(value: str) -> str:
    try:
        parts = urlsplit(value)
        known = parts.scheme in {"http", "https"} and bool(parts.hostname) and parts.port != 0
    except ValueError:
        known = False
    if not known or not value.isprintable() or " " in value:
        raise wrong(
            f"{quoted(value)} is not a web address", 'write it whole, such as "https://data.example.id/air.json"'
        )
    if parts.username or parts.password:
        raise wrong("the address holds a password", "name a secret instead, and keep it in player.toml [secrets]")
    return value


Expression = Annotated[str, Field(min_length=1, max_length=1000), AfterValidator(_expression)]
WebAddress = Annotated[str, Field(max_length=2000), AfterValidator(_web_address)]


class FeedValue(Part):
    """One reading of a feed."""

    name: KeyName
    """The reading is called FEED.NAME."""
    select: Expression | None = None
    """JMESPath over the JSON (CSV: over a list of row objects); without it the value of that name on top."""
    unit: Text = ""
    label: Text = ""


class FeedSettings(Part):
    """What every kind of feed has. Times are in seconds."""

    name: KeyName
    """Readings are called NAME.VALUE."""
    kind: str
    ttl: Annotated[float, Field(gt=0)] | None = None
    """Past this age a reading is old; default three times `every`, or 900."""
    attribution: Text = ""
    """Whom the screen must name."""
    observed_at: Expression | None = None
    """JMESPath to an RFC 3339 text or epoch seconds; default: the time of the file or of fetching."""
    decimal: Literal[".", ","] = "."
    """Decimal mark of numbers that are written as text, as all are in a CSV file."""
    value: tuple[FeedValue, ...] = ()
    """Empty: every number, text, yes/no or list on top is a reading of its own name."""

    @property
    def ttl_seconds(self) -> float:
        return DEFAULT_TTL if self.ttl is None else self.ttl


class FileFeed(FeedSettings):
    """A JSON or CSV file in the site folder, read again when it changes."""

    kind: Literal["file"]
    path: SitePath


class HttpJsonFeed(FeedSettings):
    """JSON that is asked for again and again."""

    kind: Literal["http-json"]
    url: WebAddress
    every: Annotated[float, Field(ge=5, le=86400)] = 60
    """Between two requests."""
    secret: KeyName | None = None
    """Name of a bearer token in player.toml [secrets]."""

    @property
    @override
    def ttl_seconds(self) -> float:
        return 3 * self.every if self.ttl is None else self.ttl


class PushFeed(FeedSettings):
    """Readings that somebody sends with a token."""

    kind: Literal["push"]


FEED_KINDS: dict[str, type[FeedSettings]] = {
    "file": FileFeed,
    "http-json": HttpJsonFeed,
    "push": PushFeed,
}

if TYPE_CHECKING:
    AnyFeed = FeedSettings
else:
    AnyFeed = Annotated[reduce(operator.or_, FEED_KINDS.values()), Field(discriminator="kind")]

_feeds: TypeAdapter[FeedSettings] = TypeAdapter(AnyFeed)


def feed_settings(dumped: Mapping[str, Any]) -> FeedSettings:
    """From `Edition.feeds`. Raise `pydantic.ValidationError` where this version does not know the settings."""
    return _feeds.validate_python(frozen(dict(dumped)))


def dump_feed(feed: FeedSettings) -> dict[str, Any]:
    """For `Edition.feeds`; the inverse of `feed_settings`. Secrets are there by name only."""
    return feed.model_dump(mode="json")
