"""People as flat figures: walkers, riders, a crowd. Heights are in units, feet on the base line."""

import math
from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QPainter, QPainterPath

from tools.demo.paint import box, curve, disc, fill, line, oval, polygon
from tools.demo.palette import mix

SKIN = ("#B97A56", "#A66A48", "#C68B63")


@dataclass(frozen=True)
class Look:
    """What somebody wears."""

    shirt: str
    legs: str
    scarf: str = ""
    """The colour of a hijab; empty: hair."""
    skirt: bool = False
    hat: str = ""
    skin: str = SKIN[0]


CROWD = (
    Look("#F4B740", "#24405C", skin=SKIN[0]),
    Look("#2BB3A3", "#1F5E6B", scarf="#F6F1E7", skirt=True, skin=SKIN[2]),
    Look("#E9785A", "#2C3550", skin=SKIN[1]),
    Look("#F6F1E7", "#4B3A52", skin=SKIN[2]),
    Look("#5B6FA8", "#37406B", scarf="#E8A5A0", skirt=True, skin=SKIN[0]),
    Look("#B4527A", "#2B3147", skin=SKIN[1]),
)


def _limb(
    p: QPainter, x: float, y: float, length: float, angle: float, bend: float, colour: str, width: float
) -> tuple[float, float]:
    """A leg or an arm of two parts; angles in radians from straight down."""
    knee = (x + math.sin(angle) * length / 2, y + math.cos(angle) * length / 2)
    end = (knee[0] + math.sin(angle - bend) * length / 2, knee[1] + math.cos(angle - bend) * length / 2)
    line(p, [(x, y), knee, end], colour, width)
    return end


def head(p: QPainter, x: float, y: float, size: float, look: Look, facing: int = 1) -> None:
    """`size` is the radius of the head."""
    if look.scarf:
        veil = curve(
            (x - facing * size * 0.2, y - size * 1.22),
            (x + facing * size * 0.98, y - size * 0.45),
            (x + facing * size * 0.75, y + size * 0.95),
            (x + facing * size * 1.1, y + size * 2.0),
            (x - facing * size * 1.25, y + size * 2.0),
            (x - facing * size * 1.22, y - size * 0.1),
            closed=True,
        )
        fill(p, veil, look.scarf)
        oval(p, x + facing * size * 0.36, y + size * 0.02, size * 0.60, size * 0.74, look.skin)
        return
    disc(p, x, y, size, look.skin)
    hair = QPainterPath(QPointF(x + facing * size * 0.62, y - size * 0.62))
    hair.cubicTo(
        x + facing * size * 0.3,
        y - size * 1.35,
        x - facing * size * 1.35,
        y - size * 1.25,
        x - facing * size * 1.08,
        y + size * 0.35,
    )
    hair.cubicTo(
        x - facing * size * 0.7,
        y + size * 0.3,
        x - facing * size * 0.3,
        y - size * 0.3,
        x + facing * size * 0.62,
        y - size * 0.62,
    )
    fill(p, hair, "#241A20")
    if look.hat:
        fill(
            p,
            polygon((x - size * 1.9, y - size * 0.35), (x, y - size * 1.75), (x + size * 1.9, y - size * 0.35)),
            look.hat,
        )


def walker(p: QPainter, x: float, base: float, height: float, look: Look, step: float = 0.0, facing: int = 1) -> None:
    """Somebody on the way; `step` counts double paces."""
    stride = math.sin(step * 2 * math.pi)
    bob = abs(math.cos(step * 2 * math.pi)) * height * 0.012
    hip, shoulder = base - height * 0.47 - bob, base - height * 0.80 - bob
    _paces(p, (x, hip, shoulder), height, look, step, facing)
    if look.skirt:
        _skirt(p, (x, hip, base), height, look.legs, abs(stride))
    box(
        p,
        x - height * 0.092,
        shoulder - height * 0.02,
        height * 0.184,
        hip - shoulder + height * 0.06,
        look.shirt,
        height * 0.07,
    )
    _limb(
        p,
        x,
        shoulder + height * 0.03,
        height * 0.36,
        -facing * 0.42 * stride,
        -facing * 0.35,
        mix(look.shirt, "#000000", 0.10),
        height * 0.058,
    )
    head(p, x + facing * height * 0.012, shoulder - height * 0.105, height * 0.083, look, facing)


def _paces(p: QPainter, body: tuple[float, float, float], height: float, look: Look, step: float, facing: int) -> None:
    """Both legs, and the arm behind the body."""
    x, hip, shoulder = body
    stride = math.sin(step * 2 * math.pi)
    dark = mix(look.shirt, "#000000", 0.22)
    for side in (-1, 1):
        swing = 0.46 * stride * side
        bend = max(0.0, 0.5 * math.cos(step * 2 * math.pi) * side) + 0.06
        foot = _limb(
            p,
            x,
            hip,
            height * 0.46,
            facing * swing,
            facing * bend,
            look.legs if side > 0 else mix(look.legs, "#000000", 0.25),
            height * 0.078,
        )
        line(p, [foot, (foot[0] + facing * height * 0.05, foot[1])], "#1A2233", height * 0.05)
        if side < 0:
            _limb(
                p,
                x,
                shoulder + height * 0.03,
                height * 0.36,
                facing * 0.42 * stride,
                -facing * 0.35,
                dark,
                height * 0.058,
            )


def _skirt(p: QPainter, place: tuple[float, float, float], height: float, colour: str, swing: float) -> None:
    x, hip, base = place
    fill(
        p,
        curve(
            (x - height * 0.085, hip - height * 0.08),
            (x + height * 0.085, hip - height * 0.08),
            (x + height * (0.13 + 0.04 * swing), base - height * 0.06),
            (x - height * (0.13 + 0.04 * swing), base - height * 0.06),
            closed=True,
        ),
        colour,
    )


def crowd(
    p: QPainter,
    base: float,
    height: float,
    colour: str,
    seed: int,
    width: float = 1280,
    raised: float = 0.25,
    sway: float = 0.0,
) -> None:
    """Heads and shoulders seen from behind, some with an arm up; `sway` moves them from -1 to 1."""
    dice = np.random.default_rng(seed)
    x = -20.0
    while x < width + 20:
        tall = height * (0.8 + 0.35 * float(dice.random()))
        lean = sway * height * 0.03 * (1 if dice.random() < 0.5 else -1)
        head_y = base - tall * 0.80
        path = QPainterPath()
        path.setFillRule(Qt.FillRule.WindingFill)
        path.addEllipse(QPointF(x + lean, head_y), tall * 0.105, tall * 0.125)
        body = curve(
            (x - tall * 0.24, base + 30),
            (x - tall * 0.22, base - tall * 0.52),
            (x - tall * 0.07 + lean, base - tall * 0.66),
            (x + tall * 0.07 + lean, base - tall * 0.66),
            (x + tall * 0.22, base - tall * 0.52),
            (x + tall * 0.24, base + 30),
            closed=True,
        )
        if dice.random() < 0.35:
            path = path.united(
                curve(
                    (x - tall * 0.13 + lean, base - tall * 0.60),
                    (x - tall * 0.13 + lean, base - tall * 0.86),
                    (x + lean, base - tall * 0.96),
                    (x + tall * 0.13 + lean, base - tall * 0.86),
                    (x + tall * 0.13 + lean, base - tall * 0.60),
                    closed=True,
                )
            )
        fill(p, path.united(body), colour)
        if dice.random() < raised:
            side = 1 if dice.random() < 0.5 else -1
            hand = (x + side * tall * 0.30 + lean * 3, base - tall * 1.12 + lean)
            line(
                p,
                [(x + side * tall * 0.17, base - tall * 0.52), (x + side * tall * 0.30, base - tall * 0.80), hand],
                colour,
                tall * 0.075,
            )
        x += height * (0.30 + 0.20 * float(dice.random()))
