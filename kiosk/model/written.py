"""What an operator writes: site, playlists, machine settings, and the problems in them."""

from kiosk.model.bands import Bands
from kiosk.model.check_times import recurrence_range
from kiosk.model.checked import check
from kiosk.model.condition import READING, Comparison, ReadingKey, parse_condition
from kiosk.model.feed import (
    FEED_KINDS,
    FeedSettings,
    FeedValue,
    FileFeed,
    HttpJsonFeed,
    PushFeed,
    dump_feed,
    feed_settings,
)
from kiosk.model.files import FileCheck, check_files, is_inside, media_kind
from kiosk.model.item import Item, TransitionSettings
from kiosk.model.load import (
    PLAYLIST_FOLDER,
    SITE_FILE,
    Loaded,
    LoadedFile,
    SiteFiles,
    SiteReader,
    is_playlist_file,
    is_text_file,
    load_site,
)
from kiosk.model.media import FolderItem, MediaItem, MediaKind
from kiosk.model.memo import Memo
from kiosk.model.moments import WEEKDAYS, ClockTime, Days, Moment, PlainDate, Rrule
from kiosk.model.part import Part, SitePath
from kiosk.model.player import PLAYER_FILE, Address, DayPart, LoadedPlayer, PlayerSettings, load_player, read_rate
from kiosk.model.playlist import ITEM_TYPES, PlaylistFile
from kiosk.model.positions import Path, find_headers
from kiosk.model.problem import Problem, Severity, visible
from kiosk.model.recurrence import Recurrence, occurrences
from kiosk.model.schema import SCHEMAS, json_schema
from kiosk.model.shapes import Length, Rect
from kiosk.model.site import Audio, Layout, Output, Rule, Screen, SiteFile, Zone
from kiosk.model.source import read_toml
from kiosk.model.texts import AnnouncementItem
from kiosk.model.times import Times
from kiosk.model.words import did_you_mean

__all__ = [
    "FEED_KINDS",
    "ITEM_TYPES",
    "PLAYER_FILE",
    "PLAYLIST_FOLDER",
    "READING",
    "SCHEMAS",
    "SITE_FILE",
    "WEEKDAYS",
    "Address",
    "AnnouncementItem",
    "Audio",
    "Bands",
    "ClockTime",
    "Comparison",
    "DayPart",
    "Days",
    "FeedSettings",
    "FeedValue",
    "FileCheck",
    "FileFeed",
    "FolderItem",
    "HttpJsonFeed",
    "Item",
    "Layout",
    "Length",
    "Loaded",
    "LoadedFile",
    "LoadedPlayer",
    "MediaItem",
    "MediaKind",
    "Memo",
    "Moment",
    "Output",
    "Part",
    "Path",
    "PlainDate",
    "PlayerSettings",
    "PlaylistFile",
    "Problem",
    "PushFeed",
    "ReadingKey",
    "Rect",
    "Recurrence",
    "Rrule",
    "Rule",
    "Screen",
    "Severity",
    "SiteFile",
    "SiteFiles",
    "SitePath",
    "SiteReader",
    "Times",
    "TransitionSettings",
    "Zone",
    "check",
    "check_files",
    "did_you_mean",
    "dump_feed",
    "feed_settings",
    "find_headers",
    "is_inside",
    "is_playlist_file",
    "is_text_file",
    "json_schema",
    "load_player",
    "load_site",
    "media_kind",
    "occurrences",
    "parse_condition",
    "read_rate",
    "read_toml",
    "recurrence_range",
    "visible",
]
