"""STATE/agent.json: where the agent of this machine listens, for the processes beside it."""

import json
import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from kiosk.store.files import replace_file

_FILE = "agent.json"
_LOCAL = re.compile(r"http://(127\.0\.0\.1|localhost|\[::1\])(:\d{1,5})?/?", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class AgentAddress:
    """As the agent wrote it; what it names may have ended since."""

    url: str
    """On this machine, with a slash at the end."""
    pid: int = 0
    """Of the agent; 0: not said."""
    network: dict[str, Any] | None = None
    """`url` and `fingerprint` under which others reach it; None: they do not."""

    @property
    def is_local(self) -> bool:
        """Whether the address is one of this machine, and so one that the local token may be sent to."""
        return _LOCAL.fullmatch(self.url) is not None


def read_agent_address(state: Path) -> AgentAddress | None:
    """None where no agent has listened, or the file cannot be read."""
    try:
        record = json.loads((state / _FILE).read_bytes())
    except (OSError, ValueError):
        return None
    match record:
        case {"url": str(url)}:
            pid, network = record.get("pid"), record.get("network")
            return AgentAddress(url, pid if type(pid) is int else 0, network if isinstance(network, dict) else None)
        case _:
            return None


def write_agent_address(state: Path, address: AgentAddress) -> None:
    """Raise StoreError."""
    record: dict[str, object] = {"url": address.url, "pid": address.pid}
    if address.network is not None:
        record["network"] = address.network
    replace_file(state / _FILE, json.dumps(record).encode())
