"""What a screen believes: python-tuf's own client over the files of a repository, with a clock of its own."""

from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from pathlib import Path

from tuf.api.exceptions import DownloadHTTPError
from tuf.ngclient import FetcherInterface, Updater
from typing_extensions import override


class Files(FetcherInterface):
    def __init__(self, files: Mapping[str, bytes]) -> None:
        self._files = files

    @override
    def _fetch(self, url: str) -> Iterator[bytes]:
        try:
            yield self._files[url.removeprefix("repo://")]
        except KeyError:
            raise DownloadHTTPError(f"no {url}", 404) from None


class Screen:
    """A screen pinned to `root`; it keeps what it knows in `folder`."""

    def __init__(self, folder: Path, root: bytes) -> None:
        self._folder = folder
        self._root = root

    def take(self, files: Mapping[str, bytes], now_ms: int, name: str = "edition.json") -> bytes | None:
        """The bytes of a target as the screen gets them. Raise what python-tuf raises where it trusts not."""
        (self._folder / "targets").mkdir(parents=True, exist_ok=True)
        updater = Updater(
            str(self._folder / "metadata"),
            "repo://metadata/",
            str(self._folder / "targets"),
            "repo://targets/",
            Files(files),
            bootstrap=self._root,
        )
        updater._trusted_set.reference_time = datetime.fromtimestamp(now_ms / 1000, UTC)
        updater.refresh()
        info = updater.get_targetinfo(name)
        return None if info is None else Path(updater.download_target(info)).read_bytes()
