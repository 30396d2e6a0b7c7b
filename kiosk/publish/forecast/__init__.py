"""What an edition will change, and when it will be there. Pure."""

from kiosk.publish.forecast.changes import Change, Kind, changes_on
from kiosk.publish.forecast.forecast import Forecast, forecast
from kiosk.publish.forecast.shown import items_on, objects_on, playlists_on, rules_on

__all__ = [
    "Change",
    "Forecast",
    "Kind",
    "changes_on",
    "forecast",
    "items_on",
    "objects_on",
    "playlists_on",
    "rules_on",
]
