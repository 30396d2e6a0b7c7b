"""The few functions of FFmpeg's libraries that measuring needs, from the very files that Qt plays with.

Structs are declared as far as they are read. They are public ABI within a major version, and only the majors that
were tried are used; with any other the caller measures through Qt alone.
"""

import ctypes as c
import re
from collections.abc import Iterator
from pathlib import Path

import PySide6

TRIED = frozenset({62, 63})
NO_PTS = -(1 << 63)
KEY, CORRUPT, DISCARD = 1, 2, 4
"""Flags of a packet."""
ATTACHED_PICTURE = 0x400
VIDEO = 0
AGAIN = -11
BACKWARD = 1


class Rational(c.Structure):
    _fields_ = (("num", c.c_int), ("den", c.c_int))


class CodecParameters(c.Structure):
    _fields_ = (("kind", c.c_int), ("codec", c.c_int))


class Stream(c.Structure):
    _fields_ = (
        ("av_class", c.c_void_p),
        ("index", c.c_int),
        ("id", c.c_int),
        ("parameters", c.POINTER(CodecParameters)),
        ("private", c.c_void_p),
        ("time_base", Rational),
        ("start", c.c_int64),
        ("duration", c.c_int64),
        ("frames", c.c_int64),
        ("disposition", c.c_int),
        ("discard", c.c_int),
        ("sample_aspect_ratio", Rational),
        ("metadata", c.c_void_p),
        ("frame_rate", Rational),
    )


class InputFormat(c.Structure):
    _fields_ = (("name", c.c_char_p),)


class FormatContext(c.Structure):
    _fields_ = (
        ("av_class", c.c_void_p),
        ("input", c.POINTER(InputFormat)),
        ("output", c.c_void_p),
        ("private", c.c_void_p),
        ("io", c.c_void_p),
        ("flags", c.c_int),
        ("stream_count", c.c_uint),
        ("streams", c.POINTER(c.POINTER(Stream))),
    )


class Packet(c.Structure):
    _fields_ = (
        ("buffer", c.c_void_p),
        ("pts", c.c_int64),
        ("dts", c.c_int64),
        ("data", c.c_void_p),
        ("size", c.c_int),
        ("stream", c.c_int),
        ("flags", c.c_int),
        ("side_data", c.c_void_p),
        ("side_data_count", c.c_int),
        ("duration", c.c_int64),
    )


_Handle = c.c_void_p
_FORMAT = {
    "avformat_version": (c.c_uint, ()),
    "avformat_open_input": (c.c_int, (c.POINTER(_Handle), c.c_char_p, _Handle, c.POINTER(_Handle))),
    "avformat_find_stream_info": (c.c_int, (_Handle, _Handle)),
    "avformat_close_input": (None, (c.POINTER(_Handle),)),
    "av_find_best_stream": (c.c_int, (_Handle, c.c_int, c.c_int, c.c_int, _Handle, c.c_int)),
    "av_read_frame": (c.c_int, (_Handle, c.POINTER(Packet))),
    "av_seek_frame": (c.c_int, (_Handle, c.c_int, c.c_int64, c.c_int)),
}
_CODEC = {
    "av_packet_alloc": (c.POINTER(Packet), ()),
    "av_packet_unref": (None, (c.POINTER(Packet),)),
    "av_packet_free": (None, (c.POINTER(c.POINTER(Packet)),)),
    "avcodec_find_decoder": (_Handle, (c.c_int,)),
    "avcodec_alloc_context3": (_Handle, (_Handle,)),
    "avcodec_free_context": (None, (c.POINTER(_Handle),)),
    "avcodec_parameters_to_context": (c.c_int, (_Handle, c.POINTER(CodecParameters))),
    "avcodec_open2": (c.c_int, (_Handle, _Handle, c.POINTER(_Handle))),
    "avcodec_send_packet": (c.c_int, (_Handle, c.POINTER(Packet))),
    "avcodec_receive_frame": (c.c_int, (_Handle, _Handle)),
    "avcodec_flush_buffers": (None, (_Handle,)),
}
_UTIL = {
    "av_log_set_level": (None, (c.c_int,)),
    "av_dict_set": (c.c_int, (c.POINTER(_Handle), c.c_char_p, c.c_char_p, c.c_int)),
    "av_dict_free": (None, (c.POINTER(_Handle),)),
    "av_frame_alloc": (_Handle, ()),
    "av_frame_free": (None, (c.POINTER(_Handle),)),
}


class Libraries:
    """The three libraries, with their functions' types set."""

    def __init__(self, format_: c.CDLL, codec: c.CDLL, util: c.CDLL) -> None:
        for library, functions in ((format_, _FORMAT), (codec, _CODEC), (util, _UTIL)):
            for name, (result, arguments) in functions.items():
                function = getattr(library, name)
                function.restype = result
                function.argtypes = arguments
        self.format = format_
        self.codec = codec
        self.util = util


def load() -> Libraries | None:
    """The libraries that Qt brings (and has loaded already); None where they are not found or not known."""
    files = {name: next(_candidates(name), None) for name in ("avformat", "avcodec", "avutil")}
    try:
        util, codec, format_ = (c.CDLL(str(files[name])) for name in ("avutil", "avcodec", "avformat"))
        libraries = Libraries(format_, codec, util)
    except (OSError, AttributeError):
        return None
    return libraries if format_.avformat_version() >> 16 in TRIED else None


def _candidates(name: str) -> Iterator[Path]:
    root = Path(PySide6.__file__).parent
    pattern = re.compile(rf"(lib)?{name}([-.]\d+)?\.(so(\.\d+)?|dylib|dll)")
    for folder in (root / "Qt" / "lib", root):
        yield from sorted((path for path in folder.glob(f"*{name}*") if pattern.fullmatch(path.name)), reverse=True)
