"""The files of a generation of trust."""

from kiosk.publish.signing import ALERT_KEYS, BANS, REVOKED

METADATA = ("root.json", "timestamp.json", "snapshot.json", "targets.json")
LISTS = (BANS, ALERT_KEYS, REVOKED)
"""Targets that are kept with the metadata that signs them."""
