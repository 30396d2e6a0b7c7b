"""Several displays on one X server, as several plugs of one machine are: by RandR, spoken by hand."""

import socket
import struct
from contextlib import closing
from dataclasses import dataclass

from tests.support.display import Display

_INTERN_ATOM, _QUERY_EXTENSION = 16, 98
_SCREEN_RESOURCES, _SET_MONITOR, _DELETE_MONITOR = 25, 43, 44
_WORD = 4


@dataclass(frozen=True, slots=True)
class Monitor:
    name: str
    x: int
    y: int
    width: int
    height: int


def plug_in(display: Display, *monitors: Monitor) -> None:
    """Have the X server tell of these displays in place of its one; the first is the primary one."""
    server = _Server(display.name)
    with closing(server.line):
        (output,) = server.outputs()[:1]
        for monitor in monitors:
            first = monitor is monitors[0]
            atom = server.atom(monitor.name)
            place = struct.pack("<hhHH", monitor.x, monitor.y, monitor.width, monitor.height)
            info = struct.pack("<IBBH", atom, first, 0, first) + place
            info += struct.pack("<II", monitor.width, monitor.height) + (struct.pack("<I", output) if first else b"")
            server.tell(server.randr, _SET_MONITOR, struct.pack("<I", server.root) + info)
        server.outputs()  # answered when all of it is done


def pull_out(display: Display, name: str) -> None:
    """Have the X server forget one of them."""
    server = _Server(display.name)
    with closing(server.line):
        server.tell(server.randr, _DELETE_MONITOR, struct.pack("<II", server.root, server.atom(name)))
        server.outputs()


class _Server:
    def __init__(self, name: str) -> None:
        self.line = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
        self.line.connect(f"/tmp/.X11-unix/X{name.removeprefix(':')}")  # noqa: S108 - X11's own place
        self.line.sendall(struct.pack("<cxHHHHxx", b"l", 11, 0, 0, 0))
        accepted, length = struct.unpack("<BxHHH", self._read(8))[0::3]
        assert accepted == 1, "the X server refuses"
        setup = self._read(length * _WORD)
        vendor, formats = struct.unpack("<H", setup[16:18])[0], setup[21]
        start = 32 + (vendor + 3) // _WORD * _WORD + 8 * formats
        (self.root,) = struct.unpack("<I", setup[start : start + _WORD])
        self.randr = self._ask(_QUERY_EXTENSION, 0, struct.pack("<Hxx", 5) + b"RANDR\0\0\0")[9]

    def atom(self, name: str) -> int:
        padded = name.encode() + bytes(-len(name) % _WORD)
        (atom,) = struct.unpack("<I", self._ask(_INTERN_ATOM, 0, struct.pack("<Hxx", len(name)) + padded)[8:12])
        return int(atom)

    def outputs(self) -> list[int]:
        answer = self._ask(self.randr, _SCREEN_RESOURCES, struct.pack("<I", self.root))
        crtcs, count = struct.unpack("<HH", answer[16:20])
        start = 32 + _WORD * crtcs
        return list(struct.unpack(f"<{count}I", answer[start : start + _WORD * count]))

    def tell(self, major: int, minor: int, body: bytes) -> None:
        self.line.sendall(struct.pack("<BBH", major, minor, 1 + len(body) // _WORD) + body)

    def _ask(self, major: int, minor: int, body: bytes) -> bytes:
        self.tell(major, minor, body)
        head = self._read(32)
        assert head[0] == 1, f"the X server answers {head!r}"
        (more,) = struct.unpack("<I", head[4:8])
        return head + self._read(more * _WORD)

    def _read(self, count: int) -> bytes:
        read = b""
        while len(read) < count:
            more = self.line.recv(count - len(read))
            assert more, "the X server is gone"
            read += more
        return read
