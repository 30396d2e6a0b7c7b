"""What following a repository came to, for whoever shows it: `STATE/sync.json`. Cheap to import."""

from kiosk.publish.sync.record import Kind, Road, Sync, note_road, read_sync

__all__ = ["Kind", "Road", "Sync", "note_road", "read_sync"]
