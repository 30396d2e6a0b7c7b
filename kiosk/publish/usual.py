"""Where things of a person who publishes lie unless they say otherwise. Costs nothing to import."""

from pathlib import Path

import platformdirs


def usual_keys() -> Path:
    """The folder of keys in the user's data."""
    return platformdirs.user_data_path("layar", appauthor=False) / "keys"
