"""The QML module that draws a showing: item views, theme, fonts, video surface."""

from kiosk.scene.cue import POSTER_KEY, Cue, Presented
from kiosk.scene.engine import SceneEngine
from kiosk.scene.geometry import Place, Rect, canvas_of
from kiosk.scene.inputs import figure_for_views, site_for_views
from kiosk.scene.scene import Faulted, Scene
from kiosk.scene.world import World, layout_shown

__all__ = [
    "POSTER_KEY",
    "Cue",
    "Faulted",
    "Place",
    "Presented",
    "Rect",
    "Scene",
    "SceneEngine",
    "World",
    "canvas_of",
    "figure_for_views",
    "layout_shown",
    "site_for_views",
]
