"""JSON Schemas of the files."""

from typing import Any

from pydantic.json_schema import GenerateJsonSchema, JsonSchemaValue
from pydantic_core import core_schema
from typing_extensions import override

from kiosk.model.part import Part
from kiosk.model.player import Address, PlayerSettings
from kiosk.model.playlist import PlaylistFile
from kiosk.model.site import SiteFile

DIALECT = "https://json-schema.org/draft/2020-12/schema"

_FILES: dict[str, tuple[str, type[Part]]] = {
    "site": ("site.toml", SiteFile),
    "playlist": ("playlists/NAME.toml", PlaylistFile),
    "player": ("player.toml", PlayerSettings),
}
SCHEMAS = tuple(_FILES)


class _TomlSchema(GenerateJsonSchema):
    """TOML has no null: what has no default is left out."""

    @override
    def nullable_schema(self, schema: core_schema.NullableSchema) -> JsonSchemaValue:
        return self.generate_inner(schema["schema"])

    @override
    def default_schema(self, schema: core_schema.WithDefaultSchema) -> JsonSchemaValue:
        made = super().default_schema(schema)
        return {key: value for key, value in made.items() if key != "default" or value is not None}

    @override
    def encode_default(self, dft: Any) -> Any:
        return str(dft) if isinstance(dft, Address) else super().encode_default(dft)

    @override
    def field_title_should_be_set(self, schema: Any) -> bool:
        return False


def json_schema(name: str) -> dict[str, Any]:
    """The schema of one of SCHEMAS; TOML dates and times stand for their texts."""
    title, model = _FILES[name]
    schema = model.model_json_schema(schema_generator=_TomlSchema)
    return {"$schema": DIALECT, **schema, "title": title}
