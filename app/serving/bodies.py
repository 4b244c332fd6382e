"""Reads the body of a request: JSON, of a depth and a form that are known, with texts that can be kept."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from jsonschema import Draft202012Validator
from starlette.exceptions import HTTPException
from starlette.requests import Request as HttpRequest

from app.errors import UsageError
from app.serving.schemas import BODIES

DEEPEST = 60
"""Levels of a body's JSON."""


async def checked_body(request: HttpRequest, name: str) -> dict[str, Any]:
    """The request's body, checked by its schema. Raises UsageError, and BodyTooLarge."""
    kind = request.headers.get("content-type", "").partition(";")[0].strip().lower()
    if kind != "application/json":
        raise HTTPException(415, "The body is to be JSON: send Content-Type: application/json.")
    content = await request.body()
    try:
        value = json.loads(content, parse_constant=_no_constant)
    except (ValueError, RecursionError) as error:
        raise UsageError("The body is no JSON.") from error
    return checked_value(value, BODIES[name])


def checked_value(value: Any, schema: Mapping[str, Any]) -> dict[str, Any]:
    """A JSON value that a program sent, checked by a schema. Raises UsageError."""
    if _depth(value) > DEEPEST:
        raise UsageError(f"What was sent is nested deeper than {DEEPEST} levels.")
    fault = next(Draft202012Validator(schema).iter_errors(value), None)
    if fault is not None:
        where = "/".join(str(step) for step in fault.absolute_path)
        at = f" at `{where}`" if where else ""
        raise UsageError(f"What was sent is not as it should be{at}: {fault.message[:300]}.")
    checked: dict[str, Any] = _storable(value)
    return checked


def _storable(value: Any) -> Any:
    """The value without lone surrogates, which JSON can spell and no text can hold; 2.0 becomes the integer it is."""
    if isinstance(value, float) and value.is_integer():
        return int(value)
    if isinstance(value, str):
        return value.encode("utf-8", "replace").decode()
    if isinstance(value, list):
        return [_storable(inner) for inner in value]
    if isinstance(value, dict):
        return {_storable(name): _storable(inner) for name, inner in value.items()}
    return value


def _depth(value: Any) -> int:
    """How deep a JSON value is nested, by levels: no recursion, whatever was sent."""
    level, depth = [value], 0
    while level and depth <= DEEPEST:
        level = [
            inner
            for outer in level
            if isinstance(outer, list | dict)
            for inner in (outer.values() if isinstance(outer, dict) else outer)
        ]
        depth += 1
    return depth


def _no_constant(name: str) -> None:
    raise ValueError(name)  # NaN, Infinity: no JSON
