"""Maps in a schema: objects whose names are not given, `additionalProperties` with a schema.

{"additionalProperties": {"type": "number"}}        a table of two columns, key and value: both are words of the
                                                    document, each with its place; `data` has them as an object
"""

from __future__ import annotations

from app.assistant.extraction.schema_leaves import count_of
from app.assistant.extraction.schema_parts import Part, Parts, refused


def is_map(part: Part) -> bool:
    """Whether a part is an object whose names the document has."""
    values = part.keys.get("additionalProperties")
    return part.type == "object" and isinstance(values, dict) and bool(values) and not part.keys.get("properties")


def map_of(parts: Parts, part: Part) -> tuple[Part, Part, int, int | None]:
    """What a map's names and its values are, how many there are at least, and at most. Raises SchemaRefused."""
    at = f"{part.at}/additionalProperties"
    value = parts.part(part.keys["additionalProperties"], at, part.within)
    if value.type in ("object", "array"):
        raise refused(
            at, f"a map's values are single values; for an {value.type} of each name, write an array of objects"
        )
    if part.keys.get("required"):
        raise refused(f"{part.at}/required", "a map has the names that the document has")
    names = part.keys.get("propertyNames", {})
    if isinstance(names, dict) and "$ref" not in names:
        names = {"type": "string", **names}
    key = parts.part(names, f"{part.at}/propertyNames", part.within)
    if key.type != "string" or {"enum", "const", "format"} & set(key.keys):
        raise refused(f"{part.at}/propertyNames", "a map's names are words of the document: no choices and no formats")
    least, most = count_of(part, "minProperties") or 0, count_of(part, "maxProperties")
    if most is not None and (most == 0 or most < least):
        raise refused(f"{part.at}/maxProperties", "there has to be room for a name, and for as many as are required")
    return key, value, least, most
