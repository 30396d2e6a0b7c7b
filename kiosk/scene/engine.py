"""The QML engine of a scene: its types, and no way to the network."""

from pathlib import Path

from PySide6.QtCore import QIODevice, QObject, QUrl
from PySide6.QtNetwork import QNetworkAccessManager, QNetworkReply, QNetworkRequest
from PySide6.QtQml import QQmlEngine, QQmlNetworkAccessManagerFactory
from typing_extensions import override

from kiosk.scene.qr import PROVIDER, QrCodes

QML_FOLDER = Path(__file__).parent
_LOCAL = frozenset({"file", "qrc"})
_REFUSED = QUrl("refused:")


class _LocalOnly(QNetworkAccessManager):
    """Answers every request for anything but a local file with an error."""

    @override
    def createRequest(
        self, op: QNetworkAccessManager.Operation, request: QNetworkRequest, outgoingData: QIODevice | None = None
    ) -> QNetworkReply:
        if request.url().scheme() not in _LOCAL:
            request = QNetworkRequest(_REFUSED)
        return super().createRequest(op, request, outgoingData)


class _LocalOnlyFactory(QQmlNetworkAccessManagerFactory):
    @override
    def create(self, parent: QObject | None) -> QNetworkAccessManager:
        return _LocalOnly(parent)


class SceneEngine(QQmlEngine):
    """An engine that can draw a Scene. Make it after the application object, on the GUI thread."""

    def __init__(self) -> None:
        super().__init__()
        self._factory = _LocalOnlyFactory()
        self.setNetworkAccessManagerFactory(self._factory)
        self.addImageProvider(PROVIDER, QrCodes())
        self.setOutputWarningsToStandardError(True)
