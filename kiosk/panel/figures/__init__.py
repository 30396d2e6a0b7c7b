"""The live figures that can be picked: what people call them, and what they say now."""

from kiosk.panel.figures.choices import Choice, choices, keyed, label_of, worded
from kiosk.panel.figures.figures import Figures, read_figures
from kiosk.panel.figures.words import amount, kind_of, value_words

__all__ = [
    "Choice",
    "Figures",
    "amount",
    "choices",
    "keyed",
    "kind_of",
    "label_of",
    "read_figures",
    "value_words",
    "worded",
]
