"""What an operator writes, and the records of live figures. Pure: no Qt, files, network or clock."""

from kiosk.model.reading import Figure, Point, Reading, Sample

__all__ = ["Figure", "Point", "Reading", "Sample"]
