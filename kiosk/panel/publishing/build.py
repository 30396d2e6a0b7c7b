"""The draft as it is to be sent: kept still, and built, in a process that can be ended."""

import msgspec

from kiosk.editions import Report
from kiosk.panel.draft import Mirror
from kiosk.panel.publishing.records import Order, Stopped
from kiosk.panel.publishing.why import PublishError, Why
from kiosk.panel.work import build


def keep_still(order: Order) -> None:
    """Have the draft's files in `order.still`, where later steps of the draft change nothing. Raise StoreError."""
    still = Mirror(order.still, order.mirror)
    still.folder.mkdir(parents=True, exist_ok=True)
    still.refresh()
    still.write(order.texts)


def built(order: Order, stopped: Stopped) -> str:
    """ID of the edition. Raise PublishError where the site makes none, StoppedError, OSError."""
    report = _report(build(order.still, order.store, stopped))
    if report is None or report.built is None or not report.ok or report.waiting:
        raise PublishError(Why.SITE, "", report.message if report else "")
    return report.built


def _report(output: bytes) -> Report | None:
    try:
        return msgspec.json.decode(output, type=Report)
    except msgspec.DecodeError:
        return None
