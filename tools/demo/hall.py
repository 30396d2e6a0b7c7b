"""The hall on the square."""

from collections.abc import Callable

import numpy as np
from PySide6.QtGui import QPainter, QPainterPath

from tools.demo.paint import box, curve, disc, down, fill, glow, line, polygon, shade
from tools.demo.palette import BRICK, CLAY, GOLD, HONEY, STONE, WOOD, ink, mix


def joglo(
    p: QPainter, x: float, base: float, size: float, light: float = 1.0, tint: str = "#000000", shadow: float = 0.0
) -> None:
    """The open hall of the square under its three-tiered roof, `size` wide; `light` is what burns inside."""

    def tone(colour: str) -> str:
        return mix(colour, tint, shadow)

    floor, eaves, middle, top = base - size * 0.035, base - size * 0.25, base - size * 0.36, base - size * 0.56
    inside = tone(mix("#2A1A22", "#7A4526", light * 0.75))
    box(p, x - size * 0.37, eaves, size * 0.74, floor - eaves, down(eaves, floor, (0, tone("#21161F")), (1, inside)))
    glow(p, x, eaves + size * 0.07, size * 0.30, HONEY, 0.75 * light)
    for place in (-0.12, 0.12):
        box(
            p, x + place * size - size * 0.013, eaves, size * 0.026, floor - eaves, tone(mix(WOOD, HONEY, 0.35 * light))
        )
    lamp = (x, eaves + size * 0.055)
    line(p, [(x, eaves), lamp], ink("#2A1A16"), size * 0.004)
    disc(p, *lamp, size * 0.017, mix("#8A6A40", "#FFF3CF", light))
    for place in (-0.345, -0.225, -0.115, 0.115, 0.225, 0.345):
        left = x + place * size * 1.02 - size * 0.014
        shaft = shade(left, 0, left + size * 0.028, 0, (0, tone("#FFF6E4")), (0.55, tone(STONE)), (1, tone("#9D8C78")))
        box(p, left, eaves, size * 0.028, floor - eaves, shaft)
        box(p, left - size * 0.008, floor - size * 0.018, size * 0.044, size * 0.018, tone("#8A7F74"))
        box(p, left - size * 0.006, eaves, size * 0.040, size * 0.012, tone(GOLD))
    for i, (half, colour) in enumerate(((0.42, "#B9AE9C"), (0.45, "#9E9384"), (0.48, "#857A6F"))):
        box(p, x - half * size, floor + i * size * 0.012, half * 2 * size, size * 0.013, tone(colour))
    _roof(p, x, (eaves, middle, top), size, tone)


def _roof(p: QPainter, x: float, heights: tuple[float, float, float], size: float, tone: Callable[[str], str]) -> None:
    _planes(p, x, heights, size, tone)
    _tiles(p, x, heights, size, tone)
    _ridges(p, x, heights, size, tone)


def _planes(
    p: QPainter, x: float, heights: tuple[float, float, float], size: float, tone: Callable[[str], str]
) -> None:
    eaves, middle, top = heights
    lower = polygon(
        (x - size * 0.47, eaves + size * 0.012),
        (x - size * 0.235, middle),
        (x + size * 0.235, middle),
        (x + size * 0.47, eaves + size * 0.012),
    )
    fill(
        p,
        lower,
        shade(x - size * 0.47, 0, x + size * 0.47, 0, (0, tone("#D0684A")), (0.5, tone(BRICK)), (1, tone(CLAY))),
    )
    upper = QPainterPath()
    upper.moveTo(x - size * 0.245, middle + size * 0.006)
    upper.quadTo(x - size * 0.15, middle - size * 0.09, x - size * 0.105, top)
    upper.lineTo(x + size * 0.105, top)
    upper.quadTo(x + size * 0.15, middle - size * 0.09, x + size * 0.245, middle + size * 0.006)
    upper.closeSubpath()
    fill(
        p,
        upper,
        shade(x - size * 0.24, 0, x + size * 0.24, 0, (0, tone("#DC7351")), (0.5, tone(BRICK)), (1, tone(CLAY))),
    )


def _tiles(p: QPainter, x: float, heights: tuple[float, float, float], size: float, tone: Callable[[str], str]) -> None:
    eaves, middle, top = heights
    for place in np.linspace(-0.92, 0.92, 25):
        line(
            p,
            [(x + place * size * 0.225, middle), (x + place * size * 0.455, eaves + size * 0.01)],
            ink(tone("#5E231F"), 0.26),
            size * 0.0028,
        )
        line(
            p,
            [(x + place * size * 0.098, top), (x + place * size * 0.235, middle)],
            ink(tone("#5E231F"), 0.22),
            size * 0.0026,
        )


def _ridges(
    p: QPainter, x: float, heights: tuple[float, float, float], size: float, tone: Callable[[str], str]
) -> None:
    eaves, middle, top = heights
    line(
        p,
        [(x - size * 0.245, middle + size * 0.005), (x + size * 0.245, middle + size * 0.005)],
        ink(tone("#5E231F"), 0.75),
        size * 0.008,
    )
    line(
        p,
        [(x - size * 0.47, eaves + size * 0.012), (x + size * 0.47, eaves + size * 0.012)],
        tone("#F0D6A6"),
        size * 0.011,
    )
    line(
        p,
        curve((x - size * 0.118, top - size * 0.004), (x, top + size * 0.004), (x + size * 0.118, top - size * 0.004)),
        tone("#7B2E28"),
        size * 0.016,
    )
    for side in (-1, 1):
        tip = x + side * size * 0.118
        line(
            p,
            curve(
                (tip, top - size * 0.003),
                (tip + side * size * 0.014, top - size * 0.014),
                (tip + side * size * 0.012, top - size * 0.032),
            ),
            tone(GOLD),
            size * 0.009,
        )
    fill(p, polygon((x - size * 0.014, top), (x, top - size * 0.05), (x + size * 0.014, top)), tone(GOLD))
