"""What levels and zones are called, in the language of the window."""

from PySide6.QtCore import QCoreApplication

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


def zone_name(zone: str) -> str:
    """A zone's own name as people write it."""
    return QCoreApplication.translate("zones", "Main") if zone == "main" else plain_name(zone)
