"""Mouse and keyboard of an X server: what is pressed here comes to programs as from a person's hands.

Speaks the X protocol and its extension XTEST by itself, in a connection of its own: nothing has to be installed.
"""

import socket
import struct
from types import TracebackType
from typing import Self

_PRESS, _RELEASE, _BUTTON_PRESS, _BUTTON_RELEASE, _MOTION = 2, 3, 4, 5, 6
_LEFT = 1
_KEYSYMS = {
    "\n": 0xFF0D, "Return": 0xFF0D, "Tab": 0xFF09, "Escape": 0xFF1B, "Delete": 0xFFFF, "Home": 0xFF50, "Left": 0xFF51,
    "Up": 0xFF52, "Right": 0xFF53, "Down": 0xFF54, "Page_Up": 0xFF55, "Page_Down": 0xFF56, "End": 0xFF57,
    "Shift": 0xFFE1, "Ctrl": 0xFFE3, "Alt": 0xFFE9,
}  # fmt: skip
"""Names of keys as X numbers them; letters, digits and signs are their own code points."""


class Input:
    """Hands on the X server of this name, such as `:7`."""

    def __init__(self, display: str) -> None:
        self._socket = socket.socket(socket.AF_UNIX)
        self._socket.connect(f"/tmp/.X11-unix/X{display.removeprefix(':').partition('.')[0]}")  # noqa: S108 - X's own
        self._socket.sendall(struct.pack("<BxHHHHxx", 0x6C, 11, 0, 0, 0))
        setup = self._read(struct.unpack("<6xH", self._read(8))[0] * 4)
        vendor, formats = struct.unpack_from("<H", setup, 16)[0], setup[21]
        self._least, most = setup[26], setup[27]
        (self._root,) = struct.unpack_from("<I", setup, 32 + (vendor + 3) // 4 * 4 + 8 * formats)
        self._xtest = self._ask(struct.pack("<BxHHxx8s", 98, 4, 5, b"XTEST"))[9]
        self._keys = self._keymap(most - self._least + 1)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, _: type[BaseException] | None, __: BaseException | None, ___: TracebackType | None) -> None:
        self._socket.close()

    def press(self, keys: str) -> None:
        """One key with those that are held meanwhile: `Ctrl+Shift+z`, `Page_Down`."""
        *held, key = keys.split("+") if len(keys) > 1 else [keys]
        code, shifted = self._keys[_KEYSYMS.get(key) or ord(key)]
        codes = [self._keys[_KEYSYMS[name]][0] for name in (*held, *(["Shift"] if shifted else []))]
        for each in (*codes, code):
            self._fake(_PRESS, each)
        for each in (code, *reversed(codes)):
            self._fake(_RELEASE, each)
        self._settle()

    def write(self, text: str) -> None:
        for letter in text:
            self.press(letter)

    def click(self, x: int, y: int) -> None:
        self.down(x, y)
        self.up()

    def down(self, x: int, y: int) -> None:
        """Go there and keep the left button down."""
        self.move(x, y)
        self._fake(_BUTTON_PRESS, _LEFT)
        self._settle()

    def move(self, x: int, y: int) -> None:
        self._fake(_MOTION, 0, x, y)
        self._settle()

    def up(self) -> None:
        self._fake(_BUTTON_RELEASE, _LEFT)
        self._settle()

    def leave(self) -> None:
        """Take the keyboard from whatever window has it, as when another one is used."""
        self._socket.sendall(struct.pack("<BBHII", 42, 0, 3, 0, 0))
        self._settle()

    def _fake(self, kind: int, detail: int, x: int = 0, y: int = 0) -> None:
        root = self._root if kind == _MOTION else 0
        self._socket.sendall(struct.pack("<BBHBBxxII8xhh8x", self._xtest, 2, 9, kind, detail, 0, root, x, y))

    def _settle(self) -> None:
        """Until the server has done all that."""
        self._ask(struct.pack("<BxH", 43, 1))

    def _keymap(self, count: int) -> dict[int, tuple[int, bool]]:
        """For each sign its key, and whether Shift has to be held."""
        reply = self._ask(struct.pack("<BxHBBxx", 101, 2, self._least, count))
        width, found = reply[1], {}
        for place in range(count):
            for level in (1, 0):
                (sign,) = struct.unpack_from("<I", reply, 32 + (place * width + level) * 4)
                if sign and not (level and sign in found):
                    found[sign] = (self._least + place, bool(level))
        return found

    def _ask(self, request: bytes) -> bytes:
        self._socket.sendall(request)
        while True:
            reply = self._read(32)
            if reply[0] == 1:
                return reply + self._read(struct.unpack_from("<I", reply, 4)[0] * 4)
            if reply[0] == 0:
                raise OSError(f"the X server refuses: error {reply[1]}")

    def _read(self, count: int) -> bytes:
        data = b""
        while len(data) < count:
            data += self._socket.recv(count - len(data)) or self._gone()
        return data

    @staticmethod
    def _gone() -> bytes:
        raise ConnectionError("the X server is gone")
