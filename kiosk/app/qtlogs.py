"""What Qt and QML say becomes log records."""

import logging

from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler

_LEVELS = {
    QtMsgType.QtDebugMsg: logging.DEBUG,
    QtMsgType.QtInfoMsg: logging.INFO,
    QtMsgType.QtWarningMsg: logging.WARNING,
    QtMsgType.QtCriticalMsg: logging.ERROR,
    QtMsgType.QtFatalMsg: logging.CRITICAL,
}


def redirect_qt() -> None:
    """Send Qt's messages to the logger `qt`, or `qt.CATEGORY`. Call it before the application object is made."""
    qInstallMessageHandler(_record)


def _record(kind: QtMsgType, context: QMessageLogContext, message: str) -> None:
    category = context.category or "default"
    name = "qt" if category == "default" else f"qt.{category.removeprefix('qt.')}"
    logging.getLogger(name).log(_LEVELS[kind], "%s", message)
