import pytest

from tests.probe.films import Films


@pytest.fixture(scope="session")
def films(pytestconfig: pytest.Config) -> Films:
    return Films(pytestconfig.cache.mkdir("layar-films"))
