"""STATE on disk: objects by hash, editions, `current`, the situation. Standard library only."""

from kiosk.store.agent_address import AgentAddress, read_agent_address, write_agent_address
from kiosk.store.below import open_below
from kiosk.store.editions import Kept
from kiosk.store.errors import (
    BusyError,
    ChangedError,
    DamagedError,
    DiskFullError,
    NotWritableError,
    PinnedError,
    StoreError,
    store_error,
)
from kiosk.store.files import new_file, printable, read_file, remove_folder, replace_file, sync_directory
from kiosk.store.locks import locked
from kiosk.store.objects import hash_of, name_of
from kiosk.store.pointer import Current, Next
from kiosk.store.store import Store
from kiosk.store.sweep import Swept
from kiosk.store.trust import Floor

__all__ = [
    "AgentAddress",
    "BusyError",
    "ChangedError",
    "Current",
    "DamagedError",
    "DiskFullError",
    "Floor",
    "Kept",
    "Next",
    "NotWritableError",
    "PinnedError",
    "Store",
    "StoreError",
    "Swept",
    "hash_of",
    "locked",
    "name_of",
    "new_file",
    "open_below",
    "printable",
    "read_agent_address",
    "read_file",
    "remove_folder",
    "replace_file",
    "store_error",
    "sync_directory",
    "write_agent_address",
]
