"""The draft as it is to be sent: kept still, and built, in a process that can be ended."""

import subprocess

import msgspec

from kiosk.editions import Report, module_command, module_environ
from kiosk.panel.draft import Mirror, StoppedError
from kiosk.panel.publishing.records import Order, Stopped
from kiosk.panel.publishing.why import PublishError, Why

_LOOK_SECONDS = 0.1


def keep_still(order: Order) -> None:
    """Have the draft's files in `order.still`, where later steps of the draft change nothing. Raise StoreError."""
    still = Mirror(order.still, order.mirror)
    still.folder.mkdir(parents=True, exist_ok=True)
    still.refresh()
    still.write(order.texts)


def built(order: Order, stopped: Stopped) -> str:
    """ID of the edition. Raise PublishError where the site makes none, StoppedError, OSError."""
    report = _report(_output(order, stopped))
    if report is None or report.built is None or not report.ok or report.waiting:
        raise PublishError(Why.SITE, "", report.message if report else "")
    return report.built


def _output(order: Order, stopped: Stopped) -> bytes:
    options = [str(order.still), "--accept-loss", "--json", "--state", str(order.store.state)]
    command = module_command("kiosk.app", "build", *options)
    with subprocess.Popen(
        command,
        env=module_environ(),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
    ) as process:
        while True:
            try:
                return process.communicate(timeout=_LOOK_SECONDS)[0]
            except subprocess.TimeoutExpired:
                if stopped():
                    process.terminate()
                    process.communicate()
                    raise StoppedError from None


def _report(output: bytes) -> Report | None:
    try:
        return msgspec.json.decode(output, type=Report)
    except msgspec.DecodeError:
        return None
