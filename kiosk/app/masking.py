"""Secrets do not belong in a log."""

import re

_MASK = "***"

_SECRETS = (
    # Authorization: Bearer abc, also as it looks inside a dictionary
    re.compile(r"(?i)(authorization['\"]?\s*[:=]\s*['\"]?(?:\w+\s+)?)[^\s'\",}]+"),
    re.compile(r"(?i)(\bbearer\s+)[\w.~+/=-]+"),
    # https://user:password@host
    re.compile(r"(\w://)[^\s/@'\"]+(?=@)"),
    # ?token=abc, "secret": "abc", X_API_KEY=abc
    re.compile(
        r"(?i)([\w-]*(?:token|secret|passw(?:or)?d|api[_-]?key|signature|sig)['\"]?\s*[=:]\s*['\"]?)[^\s&'\",}]+"
    ),
)


def masked(text: str) -> str:
    """`text` without passwords, tokens and what else looks like a secret."""
    for pattern in _SECRETS:
        text = pattern.sub(rf"\1{_MASK}", text)
    return text
