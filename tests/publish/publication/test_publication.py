import json
import os
import resource
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from tuf.api.metadata import Metadata, Targets

from kiosk.program import Instant, begun, decode_edition
from kiosk.publish.publication import EditionReader, announce
from kiosk.publish.repository import DestinationError, FolderDestination, MovedOnError, Progress, StoppedError
from kiosk.publish.review import leave, waiting
from kiosk.publish.signing import EDITION, TIMESTAMP, UntrustedError, target_path
from kiosk.store import hash_of
from tests.publish.publication.press import NOW, Press, signer

ROOT = Path(__file__).parents[3]
HOUR = 3_600_000


@pytest.fixture
def press(tmp_path: Path) -> Press:
    press = Press(tmp_path).found()
    press.build(b"one", b"two", texts="first")
    return press


def files(press: Press) -> dict[str, bytes]:
    folder = press.folder / "repository"
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def editions(press: Press) -> list[str]:
    """Those that lie there as they are."""
    return [path.name for path in (press.folder / "repository/targets").glob("*.edition.json")]


def test_what_is_published_is_what_was_built(press: Press) -> None:
    sent = press.publish(activate_at=NOW + HOUR, urgent=True).sent
    built = decode_edition(press.store.edition_bytes(press.edition))
    published = decode_edition(press.read().contents[EDITION].data)
    assert published == begun(built, None, Instant(NOW + HOUR))
    custom = press.read().contents[EDITION].custom
    assert (custom["activate_at"], custom["urgent"]) == (NOW + HOUR, True)
    assert sent.files == sent.files_total > 0


def test_publishing_the_same_again_writes_nothing(press: Press) -> None:
    press.publish()
    before = files(press)
    assert press.publish().sent.files_total == 0
    assert files(press) == before


def test_only_what_is_new_is_sent(press: Press) -> None:
    press.publish()
    before = files(press)
    press.build(b"one", b"three", texts="second")
    press.publish()
    assert press.published() == press.edition
    new = {path for path in files(press) if path not in before}
    assert len([path for path in new if path.startswith("objects/")]) == 1
    assert {path for path in before if files(press)[path] != before[path]} == {TIMESTAMP}


def test_an_instant_that_is_past_stays_when_the_edition_stays(press: Press) -> None:
    press.publish(activate_at=NOW + HOUR)
    press.publish(now_ms=NOW + 2 * HOUR)
    assert press.read().contents[EDITION].custom["activate_at"] == NOW + HOUR
    assert press.read().version == 1


def test_an_instant_to_come_is_dropped_when_it_is_asked_for_no_more(press: Press) -> None:
    press.publish(activate_at=NOW + HOUR)
    press.publish()
    assert press.read().contents[EDITION].custom["activate_at"] is None


def test_another_machine_with_the_keys_builds_upon_what_is_there(press: Press, tmp_path: Path) -> None:
    press.publish()
    other = Press(tmp_path / "other")
    other.memory = Press(tmp_path).memory
    other.destination = press.destination
    other.build(b"one", b"two", b"three", texts="second")
    other.publish()
    press.build(b"four", texts="third")
    press.publish()
    assert press.published() == press.edition
    assert press.read().version == 3


def test_a_large_edition_travels_as_patches_and_small_ones_as_they_are(press: Press) -> None:
    contents = [f"{i}".encode() for i in range(300)]
    press.build(*contents)
    press.publish()
    assert editions(press) == []
    before = files(press)
    press.build(b"changed", *contents[1:])
    press.publish()
    assert press.published() == press.edition
    new = {path: data for path, data in files(press).items() if before.get(path) != data}
    assert sum(map(len, new.values())) < 16_000
    press.build(b"one")
    press.publish()
    assert press.published() == press.edition
    assert editions(press) == [f"{press.edition}.edition.json"]


@pytest.mark.parametrize("changes", [0, 1, 3])
def test_a_large_edition_is_whole_in_every_place_that_it_is_published_to(press: Press, changes: int) -> None:
    contents = [f"{i}".encode() for i in range(300)]
    press.build(*contents)
    press.publish()
    for change in range(changes):
        press.build(f"changed {change}".encode(), *contents[1:])
        press.publish()
    first, second = press.destination, FolderDestination(press.folder / "stick")
    for place in (second, first, second):
        press.destination = place
        press.publish()
        assert press.published() == press.edition
        assert len(editions(press)) == 0
    press.build(b"another", *contents[1:])
    for place in (first, second):
        press.destination = place
        press.publish()
        assert press.published() == press.edition


def test_stopped_at_any_moment_it_goes_on_where_it_was(press: Press) -> None:
    calls = 0
    while True:
        left = calls

        def stopped() -> bool:
            nonlocal left
            left -= 1
            return left < 0

        try:
            press.publish(stopped=stopped)
            break
        except StoppedError:
            assert press.published() is None
            calls += 1
    assert calls > 4
    assert press.published() == press.edition


def test_a_first_publication_that_was_stopped_sends_nothing_twice(press: Press) -> None:
    total, later = [0], [0]

    def stopping(progress: Progress) -> None:
        total[0] = progress.files_total
        if progress.files == total[0] - 1:
            raise StoppedError

    with pytest.raises(StoppedError):
        press.publish(tell=stopping)
    press.publish(tell=lambda progress: later.__setitem__(0, progress.files_total))
    assert total[0] > 4
    assert later[0] <= 2  # the list, and what opens it
    assert len([path for path in files(press) if path.startswith("sources/")]) <= total[0]


def test_progress_goes_up_to_everything(press: Press) -> None:
    told: list[Progress] = []
    press.publish(tell=told.append)
    assert [one.bytes for one in told] == sorted(one.bytes for one in told)
    assert told[0].bytes == 0
    assert told[-1].files == told[-1].files_total


def test_whoever_announces_second_is_refused(press: Press) -> None:
    press.publish()
    before = press.destination.read(TIMESTAMP)
    state = press.read()
    press.build(b"theirs", texts="theirs")
    press.publish()
    with pytest.raises(MovedOnError, match="somebody else"):
        announce(state, press.destination, before)
    assert press.published() == press.edition


def test_two_cannot_publish_into_a_folder_at_once(press: Press) -> None:
    with press.destination.writing(), pytest.raises(MovedOnError, match="publishes there now"):
        press.publish()


def test_what_nobody_signed_is_not_built_upon(press: Press) -> None:
    press.publish()
    stamp = json.loads(press.destination.read(TIMESTAMP) or b"")
    stamp["signed"]["version"] += 1
    (press.folder / "repository" / TIMESTAMP).write_text(json.dumps(stamp))
    press.build(b"three", texts="second")
    with pytest.raises(UntrustedError):
        press.publish()


def test_a_second_signature_is_waited_for(tmp_path: Path) -> None:
    press = Press(tmp_path, threshold=2).found()
    press.build(b"one")
    done = press.publish("dewi")
    assert done.proposal is not None
    assert done.proposal.missing == 1
    assert press.published() is None
    assert press.publish("dewi", "eka").proposal is None
    assert press.published() == press.edition


def test_a_large_proposal_is_only_what_changed_and_whoever_signs_second_can_read_it(tmp_path: Path) -> None:
    press = Press(tmp_path, threshold=2).found()
    contents = [f"{i}".encode() for i in range(300)]
    press.build(*contents)
    press.publish("dewi", "eka")
    press.build(b"changed", *contents[1:])
    before, known = press.memory.known(), files(press)
    proposal = press.publish("dewi").proposal
    assert proposal is not None
    leave(proposal, before, press.destination)
    assert editions(press) == []
    assert sum(len(data) for path, data in files(press).items() if path not in known) < 16_000
    (found,) = waiting(press.destination, EditionReader(press.destination.read, {}), before)
    assert found.proposal.contents[EDITION].sha256 == press.edition


def test_of_a_proposal_that_nobody_signed_who_may_nothing_is_put_together(tmp_path: Path) -> None:
    press = Press(tmp_path, threshold=2).found()
    press.build(*(f"{i}".encode() for i in range(300)))
    before, proposal = press.memory.known(), press.publish("dewi").proposal
    assert proposal is not None
    leave(proposal, before, press.destination)
    path = press.folder / f"repository/proposals/{proposal.id}.targets.json"
    metadata = Metadata[Targets].from_bytes(path.read_bytes())
    metadata.signatures.clear()
    metadata.sign(signer("laptop"))
    path.write_bytes(metadata.to_bytes())
    asked: list[str] = []

    def read(name: str) -> bytes | None:
        asked.append(name)
        return press.destination.read(name)

    reader = EditionReader(read, {})
    assert waiting(press.destination, reader, before) == ()
    assert asked == [f"proposals/{proposal.id}.targets.json"]
    assert reader(target_path(EDITION, press.edition)) is None


def test_a_stick_that_is_not_there_is_told(tmp_path: Path) -> None:
    press = Press(tmp_path).found()
    press.build(b"one")
    press.destination = FolderDestination(tmp_path / "media" / "stick")
    with pytest.raises(DestinationError, match="plug the stick in"):
        press.publish()


def test_a_power_cut_leaves_the_old_edition_or_the_new_one(press: Press) -> None:
    press.publish()
    old = press.edition
    new = press.build(b"one", b"three", texts="second")
    command = [sys.executable, "-m", "tests.publish.publication.power", "41", str(press.folder), old, new]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr[-3000:]
    assert int(done.stdout) > 60


@pytest.fixture
def small_files() -> Iterator[None]:
    """No file may grow over 100,000 bytes, as on a disk that is full."""
    limits = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (100_000, limits[1]))
    yield
    resource.setrlimit(resource.RLIMIT_FSIZE, limits)


def test_a_full_disk_is_told_and_leaves_the_old_edition(press: Press, request: pytest.FixtureRequest) -> None:
    press.publish()
    old = press.edition
    press.build(os.urandom(300_000), texts="second")
    request.getfixturevalue("small_files")
    with pytest.raises(DestinationError, match=r"File too large; free some space"):
        press.publish()
    assert press.published() == old
    resource.setrlimit(resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
    press.publish()
    assert press.published() == press.edition
    assert not list((press.folder / "repository").rglob(".tmp-*"))


def test_objects_are_on_disk_before_the_metadata_and_the_timestamp_comes_last(
    press: Press, monkeypatch: pytest.MonkeyPatch
) -> None:
    log: list[tuple[str, Path]] = []
    fsync, renamed = os.fsync, Path.replace

    def noted_fsync(handle: int) -> None:
        log.append(("sync", Path(f"/proc/self/fd/{handle}").readlink()))
        fsync(handle)

    def noted_replace(path: Path, target: Path) -> Path:
        log.append(("named", Path(target)))
        return renamed(path, target)

    monkeypatch.setattr(os, "fsync", noted_fsync)
    monkeypatch.setattr(Path, "replace", noted_replace)
    press.publish()
    log = [(event, path) for event, path in log if path.is_relative_to(press.folder / "repository")]
    named = [path.relative_to(press.folder / "repository").as_posix() for event, path in log if event == "named"]
    assert named[-1] == TIMESTAMP
    kinds = [path.split("/")[0] for path in named]
    assert kinds.index("metadata") > max(i for i, kind in enumerate(kinds) if kind in {"objects", "sources"})
    last = log.index(("named", press.folder / "repository" / TIMESTAMP))
    for event, path in log[:last]:
        if event == "named":
            assert ("sync", path.parent) in log[log.index(("named", path)) : last]
    assert hash_of(press.destination.read(TIMESTAMP) or b"")
