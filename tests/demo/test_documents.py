"""What the documents show is what the program takes."""

import re
from collections import defaultdict
from pathlib import Path

import pytest

from kiosk.model import load_site
from kiosk.model.playlist import ITEM_TYPES

ROOT = Path(__file__).parents[2]
README = (ROOT / "README.md").read_text("utf-8")
REFERENCE = (ROOT / "docs/site.md").read_text("utf-8")
_TOML = re.compile(r"```toml\n(.*?)```", re.DOTALL)
_LINK = re.compile(r"\]\(([^)#:]+)(?:#[^)]*)?\)")


def test_the_readmes_site_is_valid() -> None:
    texts: dict[str, str] = defaultdict(str)
    for block in _TOML.findall(README):
        texts[block.splitlines()[0].removeprefix("# my-site/")] += block
    assert texts.keys() == {"site.toml", "playlists/day.toml", "playlists/news.toml"}
    assert [problem.text for problem in load_site(texts).problems] == []


def test_the_references_examples_are_valid() -> None:
    texts = {"site.toml": "\n".join(_TOML.findall(REFERENCE))}
    assert [problem.text for problem in load_site(texts).problems] == []


@pytest.mark.parametrize("kind", ITEM_TYPES)
def test_every_item_type_is_explained(kind: str) -> None:
    assert f"| `{kind}` |" in README
    assert f"\n### {kind}\n" in REFERENCE


@pytest.mark.parametrize("document", ["README.md", "docs/site.md", "docs/glossary.md", "assets/LICENSES.md"])
def test_links_lead_somewhere(document: str) -> None:
    file = ROOT / document
    for target in _LINK.findall(file.read_text("utf-8")):
        assert (file.parent / target).exists(), target
