"""Errors of the app as HTTP statuses. The sentence is the one that the window and the terminal show."""

from __future__ import annotations

from starlette.responses import JSONResponse

from app.errors import (
    Cancelled,
    DocumentError,
    DocumentMissing,
    DocumentTooLong,
    EngineFailed,
    LibraryBusy,
    NoSpace,
    PinciteError,
    SchemaRefused,
    UsageError,
)
from app.serving.access import refusal
from app.serving.chat import TooLongForModel

_STATUSES: tuple[tuple[type[PinciteError], int, str], ...] = (
    (TooLongForModel, 400, "context_length_exceeded"),
    (UsageError, 400, "invalid_request"),
    (DocumentMissing, 404, "document_missing"),
    (DocumentError, 422, "document_unreadable"),
    (DocumentTooLong, 422, "document_too_long"),
    (SchemaRefused, 422, "schema_refused"),
    (Cancelled, 503, "stopped"),
    (EngineFailed, 503, "model_failed"),
    (LibraryBusy, 503, "library_busy"),
    (NoSpace, 507, "no_space"),
    (PinciteError, 500, "failed"),
)
"""The first kind that an error is decides."""


def as_refusal(error: PinciteError) -> JSONResponse:
    """The response for an error."""
    status, code = next((status, code) for kind, status, code in _STATUSES if isinstance(error, kind))
    return refusal(status, str(error), code)
