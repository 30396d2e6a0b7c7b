"""Cases that carry what is expected in their comments: `#! part of the error`, `#? part of the warning`."""

import re
from collections.abc import Mapping

from kiosk.model import Problem, load_site

_MARK = re.compile(r"#([!?]) ((?:[^#\r\n]|#(?![!?]))+)")


def expected(files: Mapping[str, str]) -> list[tuple[str, int, str, str]]:
    """File, line, severity and part of the text of every mark."""
    return [
        (file, line, "error" if kind == "!" else "warning", part.strip())
        for file, text in files.items()
        for line, row in enumerate(text.split("\n"), 1)
        for kind, part in _MARK.findall(row)
    ]


def assert_exactly_marked(files: Mapping[str, str]) -> None:
    """Every mark has its problem, every problem its mark."""
    problems = list(load_site(files).problems)
    for file, line, severity, part in expected(files):
        found = next((p for p in problems if _fits(p, file, line, severity, part)), None)
        assert found, f"{file}:{line}: {part!r} not among\n" + "\n".join(p.text for p in problems)
        problems.remove(found)
    assert not problems, "\n".join(p.text for p in problems)


def _fits(problem: Problem, file: str, line: int, severity: str, part: str) -> bool:
    return (problem.file, problem.line, problem.severity) == (file, line, severity) and part in problem.text
