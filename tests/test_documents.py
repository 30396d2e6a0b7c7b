import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
DECISIONS = ROOT / "docs/decisions"
PAGES = sorted([*ROOT.glob("*.md"), *ROOT.glob("docs/**/*.md")])
PATH = re.compile(r"`((?:kiosk|tests|tools|bench|docs|packaging|assets)/[\w./-]*\w)`")


def test_every_decision_is_listed_under_its_heading() -> None:
    index = (DECISIONS / "README.md").read_text()
    found = sorted(DECISIONS.glob("[0-9]*.md"))
    assert found
    for page in found:
        number, _, heading = page.read_text().splitlines()[0].removeprefix("# ").partition(" ")
        assert f"| [{number}]({page.name}) | {heading} |" in index


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_a_page_names_only_files_that_exist(page: Path) -> None:
    named = [path for path in PATH.findall(page.read_text()) if "NAME" not in path]
    assert [path for path in named if not (ROOT / path).exists()] == []
