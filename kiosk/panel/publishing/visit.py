"""Whether a repository and keys can be used together. Costs 0.2 s to import."""

from pathlib import Path

from kiosk.panel.publishing.hands import holders
from kiosk.panel.publishing.repository import Repository
from kiosk.panel.publishing.troubles import check_there, told
from kiosk.panel.publishing.why import PublishError, Why
from kiosk.publish.keys import Memory
from kiosk.publish.publication import EditionReader
from kiosk.publish.repository import open_destination


def visit(repository: Repository) -> None:
    """Raise PublishError where one could not publish there with these keys; nothing is written."""
    address, keys = repository.address, repository.keys_folder
    with told(address, keys):
        destination = open_destination(address)
        check_there(address, made=False)
        if (Path(address) / "site.toml").exists():
            raise PublishError(Why.IN_THE_WAY, address)
        state = Memory(keys).latest(EditionReader(destination.read, {}))
        holders(keys, state)
