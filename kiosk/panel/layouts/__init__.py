"""Layouts: zones on a canvas, the outputs of screens, and the test picture."""

from kiosk.panel.layouts.page import LayoutsPage

__all__ = ["LayoutsPage"]
