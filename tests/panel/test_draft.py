"""A draft that is saved as it is made."""

from pathlib import Path

import pytest

from kiosk.panel.draft import Draft, DraftBook, with_text
from kiosk.store import BusyError

SITE = {"site.toml": "a = 1\n", "playlists/pagi.toml": 'title = "Pagi"\n'}


def edit(draft: Draft, text: str) -> Draft:
    return draft.do(f"tulis {text}", lambda texts: with_text(texts, "site.toml", text))


def reopened(draft: Draft) -> Draft:
    """As the next panel finds it."""
    return Draft.opened(DraftBook(draft.book.folder), {"site.toml": "another"})


def test_every_step_is_there_after_a_crash(tmp_path: Path) -> None:
    draft = Draft.opened(DraftBook(tmp_path), SITE)
    for step in range(30):
        draft = edit(draft, f"a = {step + 2}\n")
    for _ in range(7):
        draft = draft.undo()
    draft = draft.redo()
    again = reopened(draft)
    assert again.texts == draft.texts
    assert again.history == draft.history
    assert again.texts["site.toml"] == "a = 25\n"
    for _ in range(40):
        again = again.undo()
    assert again.texts == SITE


def test_a_line_that_the_power_cut_off_costs_that_step_alone(tmp_path: Path) -> None:
    draft = edit(edit(Draft.opened(DraftBook(tmp_path), SITE), "a = 2\n"), "a = 3\n")
    book = tmp_path / "book.jsonl"
    book.write_bytes(book.read_bytes()[:-20])
    again = edit(reopened(draft), "a = 4\n")
    assert reopened(again).texts["site.toml"] == "a = 4\n"
    assert reopened(again).undo().texts["site.toml"] == "a = 2\n"


def test_what_differs_from_the_folder_is_known_until_it_is_on_air(tmp_path: Path) -> None:
    draft = edit(Draft.opened(DraftBook(tmp_path), SITE), "a = 2\n")
    assert draft.pending == {"site.toml"}
    back = edit(draft, "a = 1\n")
    assert back.pending == frozenset()
    changed = edit(back, "a = 3\n")
    aired = changed.aired(changed.texts)
    assert aired.pending == frozenset()
    assert reopened(aired).pending == frozenset()
    assert aired.undo().pending == {"site.toml"}


def test_what_others_wrote_is_taken_and_can_be_undone(tmp_path: Path) -> None:
    draft = edit(Draft.opened(DraftBook(tmp_path), SITE), "a = 2\n")
    others = {**SITE, "playlists/pagi.toml": 'title = "Fajar"\n'}
    met, merged = draft.met(others, "Perubahan dari luar")
    assert merged.taken == ("playlists/pagi.toml",)
    assert met.texts == {**others, "site.toml": "a = 2\n"}
    assert met.pending == {"site.toml"}
    assert reopened(met).pending == {"site.toml"}
    assert met.undo().pending == {"site.toml", "playlists/pagi.toml"}


def test_a_file_that_both_changed_is_a_conflict_and_ours_stays(tmp_path: Path) -> None:
    draft = edit(Draft.opened(DraftBook(tmp_path), SITE), "a = 2\n")
    met, merged = draft.met({**SITE, "site.toml": "a = 9\n"}, "Perubahan dari luar")
    assert merged.conflicts == ("site.toml",)
    assert met.texts["site.toml"] == "a = 2\n"


def test_a_conflict_outlives_a_crash_until_somebody_decides(tmp_path: Path) -> None:
    folder = {**SITE, "site.toml": "a = 9\n"}
    draft = edit(Draft.opened(DraftBook(tmp_path), SITE), "a = 2\n").met(folder, "Perubahan dari luar")[0]
    met, merged = reopened(draft).met(folder, "Perubahan dari luar")
    assert merged.conflicts == ("site.toml",)
    settled = met.settled("site.toml", "a = 9\n")
    assert reopened(settled).met(folder, "Perubahan dari luar")[1].conflicts == ()
    assert settled.pending == {"site.toml"}


def test_a_disk_that_refuses_leaves_the_draft_as_it_was(tmp_path: Path) -> None:
    draft = Draft.opened(DraftBook(tmp_path), SITE)
    (tmp_path / "book.jsonl").unlink()
    (tmp_path / "book.jsonl").mkdir()
    with pytest.raises(Exception, match="could not write"):
        edit(draft, "a = 2\n")
    assert draft.texts == SITE


def test_one_panel_at_a_time(tmp_path: Path) -> None:
    with DraftBook(tmp_path).held(), pytest.raises(BusyError, match="another panel"), DraftBook(tmp_path).held():
        pass


def test_an_edit_that_changes_nothing_is_no_step(tmp_path: Path) -> None:
    draft = Draft.opened(DraftBook(tmp_path), SITE)
    assert edit(draft, "a = 1\n") is draft
    assert draft.undo() is draft
