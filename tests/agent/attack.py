"""Whatever is sent to an operation of the API: no 5xx, and every answer as the OpenAPI page says."""

from typing import Any

import schemathesis
from hypothesis import given, settings
from hypothesis import strategies as st
from schemathesis import GenerationMode
from schemathesis.core.result import Ok
from schemathesis.specs.openapi import checks

from tests.agent.house import Running

_NOT_REACHED = {400, 404, 405}
"""Of requests that are none of ours: a path or method that there is not."""
_CHECKS = [
    checks.content_type_conformance,
    checks.response_headers_conformance,
    checks.response_schema_conformance,
    checks.status_code_conformance,
]


def attack(agent: Running, paths: str) -> int:
    """All operations whose path matches the regular expression, with and without a token; return how many."""
    schema = schemathesis.openapi.from_url(f"{agent.url}openapi.json").include(path_regex=paths)
    operations = [operation.ok() for operation in schema.get_all_operations() if isinstance(operation, Ok)]
    for operation in operations:
        _attack(operation, {"Authorization": f"Bearer {(agent.state / 'agent.token').read_text()}"})
    return len(operations)


def _attack(operation: Any, headers: dict[str, str]) -> None:
    @given(st.one_of(operation.as_strategy(), operation.as_strategy(generation_mode=GenerationMode.NEGATIVE)))
    @settings(max_examples=40)
    def attack(case: schemathesis.Case[Any]) -> None:
        for more in ({}, headers):
            answer = case.call(headers=more, timeout=20)
            assert answer.status_code < 500, answer.text
            if answer.status_code not in _NOT_REACHED:
                case.validate_response(answer, checks=_CHECKS)

    attack()
