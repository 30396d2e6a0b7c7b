"""Secrets do not belong in a log."""

import re

_MASK = "***"

# Every repetition before the secret itself is bounded: lines come from outside, and may be made to take for ever.
_SECRETS = (
    # Authorization: Bearer abc, also as it looks inside a dictionary
    re.compile(r"(authorization['\"]?\s{0,4}[:=]\s{0,4}['\"]?(?:\w{1,20}\s{1,4})?)[^\s'\",}]+", re.IGNORECASE),
    re.compile(r"(\bbearer\s{1,4})[\w.~+/=-]+", re.IGNORECASE),
    # https://user:password@host
    re.compile(r"(\w://)[^\s/@'\"]+(?=@)"),
    # ?token=abc, "secret": "abc", X_API_KEY=abc
    re.compile(
        r"((?:token|secret|passw(?:or)?d|api[_-]?key|signature|sig)[\w-]{0,40}['\"]?\s{0,4}[=:]\s{0,4}['\"]?)[^\s&'\",}]+",
        re.IGNORECASE,
    ),
)


def masked(text: str) -> str:
    """`text` without passwords, tokens and what else looks like a secret."""
    for pattern in _SECRETS:
        text = pattern.sub(rf"\1{_MASK}", text)
    return text
