"""Where things of a person who publishes lie unless they say otherwise. Costs next to nothing to import."""

import hashlib
from pathlib import Path

import platformdirs


def usual_keys() -> Path:
    """The folder of keys in the user's data."""
    return platformdirs.user_data_path("layar", appauthor=False) / "keys"


def usual_repository(site: Path) -> Path:
    """Where a site is published to that is only pushed from here."""
    return platformdirs.user_data_path("layar", appauthor=False) / "repositories" / name_of_site(site)


def usual_workplace(site: Path) -> Path:
    """The STATE in which a site is built to be published, in the user's cache."""
    return platformdirs.user_cache_path("layar", appauthor=False) / "publish" / name_of_site(site)


def name_of_site(site: Path) -> str:
    """What is kept of a site elsewhere lies in a folder of this name: of every site's folder another one."""
    return hashlib.sha256(str(site.resolve()).encode()).hexdigest()[:16]
