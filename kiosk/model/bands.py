"""Ranges of values with a name and a colour."""

from typing import Annotated, Any

from pydantic import BeforeValidator, GetJsonSchemaHandler
from pydantic_core import CoreSchema

from kiosk.model.part import Part, Text
from kiosk.model.shapes import Colour
from kiosk.model.words import described, wrong


class Band(Part):
    to: float
    """Upper bound, inclusive; values above the last band belong to it."""
    label: Text
    color: Colour


_NAMED = {
    # Permen LHK P.14/2020: green, blue, yellow, red, black
    "ispu": (
        Band(to=50, label="Baik", color="#2E9E4F"),
        Band(to=100, label="Sedang", color="#1F6FD0"),
        Band(to=200, label="Tidak Sehat", color="#F2C200"),
        Band(to=300, label="Sangat Tidak Sehat", color="#D7263D"),
        Band(to=500, label="Berbahaya", color="#111111"),
    ),
}


def bands_for_view(bands: tuple[Band, ...]) -> Any:
    """The name of bands that have one, since views know their words in each language; else a list."""
    named = (name for name, known in _NAMED.items() if known == bands)
    return next(named, [band.model_dump() for band in bands])


def _bands(value: Any) -> Any:
    if isinstance(value, str) and value in _NAMED:
        return _NAMED[value]
    if not isinstance(value, tuple):
        raise wrong(f"{described(value)} does not say bands", 'write "ispu", or a list of { to, label, color }')
    return value


class _NamedToo:
    """In the JSON Schema: a name of bands in place of the list."""

    def __get_pydantic_json_schema__(self, core: CoreSchema, handler: GetJsonSchemaHandler) -> dict[str, Any]:
        return {"anyOf": [{"enum": list(_NAMED)}, handler(core)]}


Bands = Annotated[tuple[Band, ...], BeforeValidator(_bands), _NamedToo()]
