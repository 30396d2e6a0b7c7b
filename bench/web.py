"""nginx and rsync as servers of one folder on loopback, for as long as a block lasts."""

import contextlib
import getpass
import os
import socket
import subprocess
import time
from collections.abc import Iterator
from pathlib import Path

_NGINX = """\
user {user};
worker_processes 1;
daemon off;
pid {folder}/nginx.pid;
error_log {folder}/nginx.log;
events {{ worker_connections 4096; }}
http {{
    access_log off;
    sendfile on;
    tcp_nopush on;
    server {{ listen {address}:{port} backlog=4096; root {root}; }}
}}
"""
_RSYNC = """\
uid = {user}
gid = {group}
use chroot = no
port = {port}
address = 127.0.0.1
pid file = {folder}/rsync.pid
[repository]
path = {root}
"""


@contextlib.contextmanager
def nginx(root: Path, folder: Path, *, address: str = "127.0.0.1", inside: tuple[str, ...] = ()) -> Iterator[int]:
    """The port; `inside` is what to start it with, such as `ip netns exec NAME`."""
    port = free_port()
    config = folder / "nginx.conf"
    config.write_text(_NGINX.format(user=getpass.getuser(), folder=folder, root=root, address=address, port=port))
    with _running([*inside, "nginx", "-c", str(config)], None if inside else port):
        yield port


@contextlib.contextmanager
def rsync_server(root: Path, folder: Path) -> Iterator[int]:
    port = free_port()
    config = folder / "rsyncd.conf"
    config.write_text(_RSYNC.format(user=os.getuid(), group=os.getgid(), folder=folder, root=root, port=port))
    with _running(["rsync", "--daemon", "--no-detach", f"--config={config}"], port):
        yield port


@contextlib.contextmanager
def _running(command: list[str], port: int | None) -> Iterator[None]:
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        for _ in range(100):
            with contextlib.suppress(OSError), socket.create_connection(("127.0.0.1", port or 1), 1):
                break
            time.sleep(0.02)
        yield
    finally:
        process.terminate()
        process.wait()


def free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as server:
        port: int = server.getsockname()[1]
    return port


def cpu_seconds(folder: Path) -> float:
    """That nginx has used, with its workers."""
    master = int((folder / "nginx.pid").read_text())
    children = Path(f"/proc/{master}/task/{master}/children").read_text().split()
    return sum(_cpu_of(pid) for pid in (master, *map(int, children)))


def _cpu_of(pid: int) -> float:
    fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / 100
