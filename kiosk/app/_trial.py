"""Try the display or the GPU and print what answered. Only ever run as a child process: drivers may crash it."""

import argparse

from PySide6.QtGui import QGuiApplication, QOffscreenSurface, QOpenGLContext
from PySide6.QtOpenGL import QOpenGLFramebufferObject

from kiosk.app.exits import Exit

_GL_RENDERER = 0x1F01
_GL_COLOR_BUFFER_BIT = 0x4000
_SLOW = ("llvmpipe", "softpipe", "swrast", "software")
"""Renderers that are the CPU in disguise: Qt's own software path is faster."""


def configure(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("what", choices=("display", "graphics"))


def run(args: argparse.Namespace) -> int:
    app = QGuiApplication([])
    if args.what == "display":
        print(app.primaryScreen().name())
        return Exit.DONE
    renderer = _draw()
    if renderer is None or any(word in renderer.lower() for word in _SLOW):
        return Exit.ENVIRONMENT
    print(renderer)
    return Exit.DONE


def _draw() -> str | None:
    """Fill a buffer with the GPU, read it back, and return the renderer's name if the colour is right."""
    context = QOpenGLContext()
    surface = QOffscreenSurface()
    surface.create()
    if not context.create() or not context.makeCurrent(surface):
        return None
    functions = context.functions()
    buffer = QOpenGLFramebufferObject(16, 16)
    if not buffer.bind():
        return None
    functions.glClearColor(0.0, 1.0, 0.0, 1.0)
    functions.glClear(_GL_COLOR_BUFFER_BIT)
    colour = buffer.toImage().pixelColor(8, 8)
    drawn = (colour.red(), colour.green(), colour.blue()) == (0, 255, 0)
    return str(functions.glGetString(_GL_RENDERER)) if drawn else None
