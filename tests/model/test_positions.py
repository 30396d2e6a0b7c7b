"""Texts are written together with what is known of their lines, and read back."""

import json
import tomllib
from dataclasses import dataclass, field
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from kiosk.model.positions import Path, find_lines

KEYS = st.one_of(st.sampled_from(["a", "b-c", "d_1", "9"]), st.text(st.characters(codec="ascii"), max_size=4))
SCALARS = st.sampled_from(
    [
        *("1", "-2.5e3", "true", "inf", "2026-11-01", "2026-11-01 10:00:00", "06:00:00", '"x"', '""', "''"),
        *('"a\\"]}#,\\u00e9"', "'#]}\"'", '"""\n"]\n\n"""', '"""""a"""""', "'''\n'']}#'''"),
        *("'''''a'''''", '"""\\\n  x"""', '"""# \'\'\' # """'),
    ]
)
TREES = st.recursive(
    SCALARS,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(KEYS, inner, max_size=3),
    max_leaves=8,
)
GAPS = st.sampled_from(["", " ", "\n", " # no [ here\n", "\n\n\t"])
ENDS = st.sampled_from(["\n", '  # } ] = "\n', "\r\n", "\n\n"])


@dataclass
class Writer:
    """A text, and the lines of what was written."""

    data: st.DataObject
    text: str = ""
    lines: dict[Path, int] = field(default_factory=dict)

    def mark(self, path: Path) -> None:
        self.lines[path] = self.text.count("\n") + 1

    def key(self, key: str) -> None:
        bare = key.isascii() and key.replace("-", "").replace("_", "").isalnum()
        self.text += key if bare and self.data.draw(st.booleans()) else json.dumps(key).replace("\x7f", "\\u007f")

    def value(self, value: Any, path: Path) -> None:
        if isinstance(value, str):
            self.text += value
        elif isinstance(value, list):
            self.text += "["
            for n, inner in enumerate(value):
                self.text += self.data.draw(GAPS)
                self.mark((*path, n))
                self.value(inner, (*path, n))
                self.text += self.data.draw(GAPS) + ","
            self.text += self.data.draw(GAPS) + "]"
        else:
            self.text += "{"
            for n, (key, inner) in enumerate(value.items()):
                self.text += ", " if n else " "
                self.pair(key, inner, path)
            self.text += " }"

    def pair(self, key: str, value: Any, path: Path) -> None:
        self.mark((*path, key))
        self.key(key)
        self.text += self.data.draw(st.sampled_from(["=", " = ", "\t="]))
        self.value(value, (*path, key))


@given(st.data())
def test_every_key_and_element_has_the_line_it_was_written_on(data: st.DataObject) -> None:
    writer = Writer(data)
    names = data.draw(st.lists(KEYS, max_size=4, unique=True))
    for key in names[:1]:
        writer.pair(key, data.draw(TREES), ())
        writer.text += data.draw(ENDS)
    for name in names[1:]:
        for n in range(data.draw(st.integers(1, 3))):
            writer.mark((name, n))
            writer.text += "[["
            writer.key(name)
            writer.text += "]]" + data.draw(ENDS)
            for key, value in data.draw(st.dictionaries(KEYS, TREES, max_size=3)).items():
                writer.pair(key, value, (name, n))
                writer.text += data.draw(ENDS)
    tomllib.loads(writer.text)
    assert writer.lines.items() <= find_lines(writer.text).items()


def test_tables_within_lists_of_tables() -> None:
    text = """[[a]]
b.c = 1
[a.d]
e = 2
[[a.f]]
g = 3
[[a.f]]
  g = 4
[[a]]
[[a.f]]
g = { h = 5, i.j = [
  6,
  { k = 7 },
] }
[x."y.z".w]
q = 1"""
    lines = find_lines(text)
    assert {path: lines[path] for path in lines if path} == {
        ("a",): 1,
        ("a", 0): 1,
        ("a", 0, "b"): 2,
        ("a", 0, "b", "c"): 2,
        ("a", 0, "d"): 3,
        ("a", 0, "d", "e"): 4,
        ("a", 0, "f"): 5,
        ("a", 0, "f", 0): 5,
        ("a", 0, "f", 0, "g"): 6,
        ("a", 0, "f", 1): 7,
        ("a", 0, "f", 1, "g"): 8,
        ("a", 1): 9,
        ("a", 1, "f"): 10,
        ("a", 1, "f", 0): 10,
        ("a", 1, "f", 0, "g"): 11,
        ("a", 1, "f", 0, "g", "h"): 11,
        ("a", 1, "f", 0, "g", "i"): 11,
        ("a", 1, "f", 0, "g", "i", "j"): 11,
        ("a", 1, "f", 0, "g", "i", "j", 0): 12,
        ("a", 1, "f", 0, "g", "i", "j", 1): 13,
        ("a", 1, "f", 0, "g", "i", "j", 1, "k"): 13,
        ("x",): 15,
        ("x", "y.z"): 15,
        ("x", "y.z", "w"): 15,
        ("x", "y.z", "w", "q"): 16,
    }
