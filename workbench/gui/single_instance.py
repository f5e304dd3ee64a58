"""One window per home: a second start hands its files to the first and goes."""

import getpass
import json
from collections.abc import Sequence

from PySide6.QtCore import QCryptographicHash, QObject, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

from workbench.engine import folders

ANSWER_MILLISECONDS = 1000


class SingleInstance(QObject):
    """Listens for later starts; `called` carries the paths one was given."""

    called = Signal(list)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._on_server_new_connection)

    def claim(self, files: Sequence[str]) -> bool:
        """Return true for the first start; else hand the files to the window that is there and return false.

        A server whose process is gone does not answer, and is replaced.
        """
        name = _name()
        if _hand_over(name, files):
            return False
        QLocalServer.removeServer(name)
        self._server.listen(name)
        return True

    def release(self) -> None:
        """Let another start be the first."""
        self._server.close()

    def _on_server_new_connection(self) -> None:
        while (connection := self._server.nextPendingConnection()) is not None:
            connection.readyRead.connect(self._on_connection_ready_read)
            if connection.bytesAvailable():
                self._read(connection)

    def _on_connection_ready_read(self) -> None:
        connection = self.sender()
        if isinstance(connection, QLocalSocket):
            self._read(connection)

    def _read(self, connection: QLocalSocket) -> None:
        if not connection.canReadLine():
            return
        try:
            files = [str(one) for one in json.loads(bytes(connection.readLine().data()))["files"]]
        except (ValueError, KeyError, TypeError):  # not one of ours
            connection.abort()
            return
        connection.write(b"ok\n")
        connection.flush()
        connection.disconnectFromServer()
        self.called.emit(files)


def _name() -> str:
    about = f"{getpass.getuser()} {folders.home()}"
    digest = QCryptographicHash.hash(about.encode(), QCryptographicHash.Algorithm.Sha256)
    return f"workbench-{bytes(digest.toHex().data()).decode()[:16]}"


def _hand_over(name: str, files: Sequence[str]) -> bool:
    socket = QLocalSocket()
    socket.connectToServer(name)
    if not socket.waitForConnected(ANSWER_MILLISECONDS):
        return False
    socket.write(json.dumps({"files": list(files)}).encode() + b"\n")
    answered = socket.waitForBytesWritten(ANSWER_MILLISECONDS) and socket.waitForReadyRead(ANSWER_MILLISECONDS)
    return bool(answered)
