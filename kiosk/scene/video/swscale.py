"""FFmpeg's libswscale as Qt ships it: converts, scales and crops a frame in one go, without Python's lock."""

import ctypes
import os
import sys
import weakref
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import PySide6
from shiboken6 import Shiboken

POINT, BILINEAR = 0x10, 2
_ERRORS = 16

type_pointers = ctypes.c_void_p * 4
type_strides = ctypes.c_int * 4


@dataclass(frozen=True, slots=True)
class Source:
    """What a frame's planes hold."""

    format: str
    """FFmpeg's name, such as `yuv420p`."""
    width: int
    height: int
    matrix: int
    """One of FFmpeg's `SWS_CS_…`."""
    full_range: bool


class SwScale:
    """The functions that this program calls."""

    def __init__(self, util: ctypes.CDLL, scale: ctypes.CDLL) -> None:
        integers = [ctypes.c_int] * 7
        self._pixel_format = util.av_get_pix_fmt
        self._pixel_format.argtypes = [ctypes.c_char_p]
        self._context = scale.sws_getContext
        self._context.restype = ctypes.c_void_p
        self._context.argtypes = [*integers, ctypes.c_void_p, ctypes.c_void_p, ctypes.c_void_p]
        self._coefficients = scale.sws_getCoefficients
        self._coefficients.restype = ctypes.c_void_p
        self._coefficients.argtypes = [ctypes.c_int]
        self._details = scale.sws_setColorspaceDetails
        self._details.argtypes = [ctypes.c_void_p, ctypes.c_void_p, ctypes.c_int, ctypes.c_void_p, *integers[:4]]
        self.free = scale.sws_freeContext
        self.free.argtypes = [ctypes.c_void_p]
        self.free.restype = None
        self.run = scale.sws_scale
        self.run.argtypes = [
            ctypes.c_void_p,
            type_pointers,
            type_strides,
            ctypes.c_int,
            ctypes.c_int,
            type_pointers,
            type_strides,
        ]

    def context(self, source: Source, width: int, height: int) -> int | None:
        """A context that draws `source` as 32-bit BGRA of the given size; None where FFmpeg cannot."""
        pixel_format = self._pixel_format(source.format.encode())
        if pixel_format < 0:
            return None
        flags = POINT if (source.width, source.height) == (width, height) else BILINEAR
        target = self._pixel_format(b"bgra")
        handle = self._context(
            source.width, source.height, pixel_format, width, height, target, flags, None, None, None
        )
        if not handle:
            return None
        table = self._coefficients(source.matrix)
        unity = 1 << 16
        self._details(handle, table, source.full_range, table, 1, 0, unity, unity)
        return int(handle)


class Converter:
    """One kind of frame to one size of picture; its context goes with it."""

    def __init__(self, library: SwScale, source: Source, width: int, height: int) -> None:
        self.source = source
        self.size = (width, height)
        self._library = library
        self._handle = library.context(source, width, height)
        free = weakref.finalize(self, library.free, self._handle)
        free.atexit = False  # then it all goes

    @property
    def usable(self) -> bool:
        return self._handle is not None

    def convert(self, planes: Sequence[int], strides: Sequence[int], target: int, target_stride: int) -> None:
        """Fill `target` (BGRA, of this converter's size) from the planes; all are addresses and bytes a row."""
        self._library.run(
            self._handle,
            type_pointers(*planes),
            type_strides(*strides),
            0,
            self.source.height,
            type_pointers(target),
            type_strides(target_stride),
        )


@cache
def library() -> SwScale | None:
    """The bundled libraries, loaded once; None where this build of Qt does not have them."""
    root = Path(PySide6.__file__).parent
    folder = root / "Qt" / "lib" if sys.platform != "win32" else root
    stubs = sorted(folder.glob("*FFmpegStub*"))
    util, scale = _newest(folder, "avutil"), _newest(folder, "swscale")
    if util is None or scale is None:
        return None
    try:
        for stub in stubs:
            _open(stub)
        loaded = _open(util)
        loaded.av_log_set_level(_ERRORS)  # it tells of every file that is opened
        return SwScale(loaded, _open(scale))
    except (OSError, AttributeError):
        return None


def _open(path: Path) -> ctypes.CDLL:
    """Load a library as Qt does: symbols that its stubs lack are missed only when they are called."""
    if sys.platform == "win32":
        return ctypes.CDLL(str(path))
    dlopen = ctypes.CDLL(None).dlopen
    dlopen.restype = ctypes.c_void_p
    dlopen.argtypes = [ctypes.c_char_p, ctypes.c_int]
    handle = dlopen(os.fsencode(path), os.RTLD_LAZY)
    if not handle:
        raise OSError(f"cannot load {path}")
    return ctypes.CDLL(str(path), handle=handle)


def address_of(buffer: object) -> int:
    """Where the bytes of a buffer lie; they must stay there for as long as the address is used."""
    return int(Shiboken.VoidPtr(buffer))  # type: ignore[call-overload, arg-type, no-any-return]  # stub: numbers only


def _newest(folder: Path, name: str) -> Path | None:
    """The file whose name says the major version: what Qt's own plug-in loads."""
    patterns = {"win32": f"{name}-*.dll", "darwin": f"lib{name}.[0-9]*.dylib"}
    found = sorted(folder.glob(patterns.get(sys.platform, f"lib{name}.so.[0-9]*")), key=lambda path: len(path.name))
    return found[0] if found else None
