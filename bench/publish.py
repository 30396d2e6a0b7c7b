"""What moves when one item of a large site changes: `python -m bench.publish [--json FILE] [COUNT …]`.

The site is COUNT (10,000) small photographs and one playlist that shows them all. It is published into a folder; one
photograph is replaced; it is published again. Counted are the bytes of the files that are new or other in the
repository, and the bytes that a screen reads which has the edition before: metadata, patches and objects. The goal is
at most 64 KiB and 1 % beyond the changed object.
"""

import argparse
import json
import os
import subprocess
import sys
import tempfile
import time
from dataclasses import asdict, dataclass
from pathlib import Path

from bench.build import make_site, photograph
from kiosk.program import decode_edition
from kiosk.publish.keys import KeyFolder, Memory, Post, establish
from kiosk.publish.publication import EditionReader
from kiosk.publish.repository import Patch, read_patches, way
from kiosk.publish.signing import EDITION, TIMESTAMP, RepositoryState, Terms, read_state
from kiosk.store import hash_of

ROOT = Path(__file__).parents[1]
PASSPHRASE = "four words of a benchmark"  # noqa: S105 - of keys that are thrown away
ALLOWED, SHARE = 65_536, 0.01


@dataclass(frozen=True, slots=True)
class Result:
    files: int
    edition: int
    """Bytes of edition.json; the following, too, are bytes."""
    object: int
    """What changed: the picture and its thumbnail."""
    sent_beyond: int
    """By the publisher, besides the objects and the encrypted picture."""
    fetched_beyond: int
    """By a screen, besides the object."""
    seconds: float
    """Of the second `layar publish`."""

    @property
    def good(self) -> bool:
        return max(self.sent_beyond, self.fetched_beyond) <= ALLOWED + SHARE * self.object


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("counts", nargs="*", type=int, default=[10_000], metavar="COUNT")
    parser.add_argument("--json", type=Path, metavar="FILE", help="also write the results there")
    args = parser.parse_args()
    print("| files | edition.json | changed object | sent beyond it | fetched beyond it | publishing | goal |")
    print("| ---: | ---: | ---: | ---: | ---: | ---: | --- |")
    results = []
    for count in args.counts:
        with tempfile.TemporaryDirectory(prefix="layar-bench-") as folder:
            one = measure(Path(folder), count)
        results.append(one)
        print(
            f"| {one.files:,} | {one.edition:,} | {one.object:,} | {one.sent_beyond:,} | {one.fetched_beyond:,} "
            f"| {one.seconds:.1f} s | {'met' if one.good else 'missed'} |",
            flush=True,
        )
    told = json.dumps({"results": [asdict(one) for one in results]})
    print(f"\n{told}")
    if args.json:
        args.json.write_text(f"{told}\n")


def measure(folder: Path, count: int) -> Result:
    site, keys, repository = folder / "site", folder / "keys", folder / "repository"
    make_site(site, count)
    make_keys(folder, keys)
    publish(folder)
    files, before = sizes(repository), state(keys, repository)
    changed = site / "000" / "00042.jpg"
    photograph(changed, count + 1)
    started = time.monotonic()
    publish(folder)
    seconds = time.monotonic() - started
    after = state(keys, repository)
    now = sizes(repository)
    other = {path: size for path, size in now.items() if path not in files or path == TIMESTAMP}
    objects = new_objects(before, after)
    new = sum(objects.values())
    content = new + changed.stat().st_size
    shown = sum(size for path, size in other.items() if path.startswith("metadata/"))
    patches = sum(patch.length for patch in steps(before, after))
    edition = len(after.contents[EDITION].data)
    return Result(count, edition, new, sum(other.values()) - content, shown + patches, round(seconds, 1))


def make_keys(folder: Path, keys: Path) -> None:
    roots = [Post(name, "root", KeyFolder(folder / name), PASSPHRASE) for name in ("a", "b", "c")]
    here = KeyFolder(keys)
    posts = [*roots, Post("d", "targets", here, PASSPHRASE), Post("laptop", "machine", here, PASSPHRASE)]
    establish(here, posts, 1, time.time_ns() // 1_000_000, Terms())


def publish(folder: Path) -> None:
    command = [sys.executable, str(ROOT / "main.py"), "publish", str(folder / "site"), str(folder / "repository")]
    options = ["--keys", str(folder / "keys"), "--state", str(folder / "state")]
    environment = os.environ | {"LAYAR_PASSPHRASE": PASSPHRASE}
    subprocess.run([*command, *options], check=True, env=environment, stdout=subprocess.DEVNULL)


def sizes(repository: Path) -> dict[str, int]:
    found = (path for path in repository.rglob("*") if path.is_file())
    return {path.relative_to(repository).as_posix(): path.stat().st_size for path in found}


def state(keys: Path, repository: Path) -> RepositoryState:
    def read(path: str) -> bytes | None:
        file = repository / path
        return file.read_bytes() if file.is_file() else None

    return read_state(EditionReader(read, {}), Memory(keys).roots())


def new_objects(before: RepositoryState, after: RepositoryState) -> dict[str, int]:
    old = decode_edition(before.contents[EDITION].data).objects
    now = decode_edition(after.contents[EDITION].data).objects
    return {name: one.length for name, one in now.items() if name not in old}


def steps(before: RepositoryState, after: RepositoryState) -> list[Patch]:
    old, new = before.contents[EDITION], after.contents[EDITION]
    return list(way(read_patches(new.custom), hash_of(new.data), {hash_of(old.data)}))


if __name__ == "__main__":
    main()
