"""The page of playlists: their items, what each says in its form, and files that are brought in."""

from kiosk.panel.playlists.page import PlaylistsPage

__all__ = ["PlaylistsPage"]
