"""What levels, zones, and what a site has by itself are called, in the language of the window."""

from PySide6.QtCore import QCoreApplication

from kiosk.editions import DEFAULT_RULE, EVERYTHING
from kiosk.panel.naming import plain_name
from kiosk.program import Level


def level_name(level: Level) -> str:
    """Rutin, Kampanye, Acara, Darurat; and what is above the rules."""
    return {
        Level.BASE: QCoreApplication.translate("levels", "Routine"),
        Level.CAMPAIGN: QCoreApplication.translate("levels", "Campaign"),
        Level.EVENT: QCoreApplication.translate("levels", "Event"),
        Level.NOW: QCoreApplication.translate("levels", "Now"),
        Level.EMERGENCY: QCoreApplication.translate("levels", "Emergency"),
        Level.ALERT: QCoreApplication.translate("levels", "Alert"),
    }[level]


def rule_name(rule: str) -> str:
    """Its own name; that of a site without rules was given by nobody."""
    return QCoreApplication.translate("terms", "All playlists") if rule == DEFAULT_RULE else rule


def list_name(playlist: str) -> str:
    """The name of its file; that of a site without playlists was given by nobody."""
    return QCoreApplication.translate("terms", "All files") if playlist == EVERYTHING else playlist


def zone_name(zone: str) -> str:
    """A zone's own name as people write it."""
    match zone:
        case "main":
            return QCoreApplication.translate("zones", "Main")
        case "ticker":
            return QCoreApplication.translate("zones", "Ticker")
        case _:
            return plain_name(zone)
