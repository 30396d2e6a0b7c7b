from pathlib import Path

import pytest

from tests.editions.builder import Builder


@pytest.fixture
def builder(tmp_path: Path, state: Path) -> Builder:
    """An empty site and its STATE."""
    site = tmp_path / "site"
    site.mkdir()
    return Builder(site, state)
