"""The process behind the screen: folder watch, live figures, hub, status page."""
