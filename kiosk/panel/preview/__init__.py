"""Preview and time machine: what a screen of the draft shows at any instant, and why."""

from kiosk.panel.preview.page import PreviewPage

__all__ = ["PreviewPage"]
