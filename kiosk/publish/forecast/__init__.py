"""What an edition will change, and when it will be there. Pure."""

from kiosk.publish.forecast.changes import Change, Kind, changes_on
from kiosk.publish.forecast.forecast import Forecast, forecast

__all__ = ["Change", "Forecast", "Kind", "changes_on", "forecast"]
