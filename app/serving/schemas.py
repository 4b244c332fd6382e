"""What the server takes and gives, as JSON Schema: requests are checked by it, and `/openapi.json` publishes it."""

from __future__ import annotations

from typing import Any

from app import __version__

Schema = dict[str, Any]

_TEXT: Schema = {"type": "string", "maxLength": 2_000_000}
_ID: Schema = {"type": "integer", "minimum": 1, "maximum": 2**53}
_DOCUMENTS: Schema = {
    "type": "array",
    "items": _ID,
    "minItems": 1,
    "maxItems": 1000,
    "description": "Numbers of documents, as GET /api/documents lists them.",
}
_PAGES: Schema = {"type": ["string", "null"], "maxLength": 1000, "description": 'Only these pages, such as "3-9".'}


def _object(properties: Schema, required: list[str], *, closed: bool = True) -> Schema:
    found: Schema = {"type": "object", "properties": properties, "required": required}
    return {**found, "additionalProperties": False} if closed else found


_MESSAGE = _object(
    {
        "role": {"enum": ["system", "developer", "user", "assistant", "tool"]},
        "content": {
            "anyOf": [
                _TEXT,
                {
                    "type": "array",
                    "minItems": 1,
                    "items": {
                        "anyOf": [
                            _object({"type": {"const": "text"}, "text": _TEXT}, ["type", "text"]),
                            _object({"type": {"type": "string", "not": {"const": "text"}}}, ["type"], closed=False),
                        ]
                    },
                },
            ]
        },
        "name": {"type": "string"},
    },
    ["role", "content"],
    closed=False,
)
_SAMPLED: Schema = {
    "model": {"type": "string", "description": "Any name: one model is served, the one that GET /v1/models names."},
    "max_tokens": {"type": ["integer", "null"], "minimum": 1, "maximum": 2**31},
    "max_completion_tokens": {"type": ["integer", "null"], "minimum": 1, "maximum": 2**31},
    "temperature": {
        "type": ["number", "null"],
        "minimum": 0,
        "maximum": 2,
        "description": "0 if not given: the likeliest token each time.",
    },
    "top_p": {"type": ["number", "null"], "exclusiveMinimum": 0, "maximum": 1},
    "seed": {"type": ["integer", "null"], "minimum": 0, "maximum": 2**53},
    "stop": {
        "anyOf": [{"type": "null"}, _TEXT, {"type": "array", "items": _TEXT, "maxItems": 4}],
    },
    "stream": {"type": ["boolean", "null"]},
    "stream_options": {
        "anyOf": [
            {"type": "null"},
            _object({"include_usage": {"type": ["boolean", "null"]}}, [], closed=False),
        ]
    },
    "user": {"type": ["string", "null"], "description": "Requests of one user wait for one another only."},
}
_STREAM: Schema = {"type": "boolean", "description": "Send events while the answer comes (text/event-stream)."}

BODIES: dict[str, Schema] = {
    "Chat": _object(
        {"messages": {"type": "array", "minItems": 1, "maxItems": 1000, "items": _MESSAGE}, **_SAMPLED},
        ["messages"],
        closed=False,
    ),
    "Completion": _object({"prompt": _TEXT, **_SAMPLED}, ["prompt"], closed=False),
    "AddDocument": _object(
        {
            "path": {"type": "string", "minLength": 1, "maxLength": 4096, "description": "Of a file on this machine."},
            "password": {"type": ["string", "null"], "maxLength": 1000},
        },
        ["path"],
    ),
    "Ask": _object(
        {
            "documents": {
                **_DOCUMENTS,
                "description": "Numbers of documents, as they are listed. Left out: all of the library, with the focus "
                "tools, by which the model looks up what to read.",
            },
            "question": {
                "type": "string",
                "minLength": 1,
                "maxLength": 20_000,
                "description": "In any language; one thing at a time is answered best.",
            },
            "before": {
                "type": ["string", "null"],
                "maxLength": 20_000,
                "description": 'The question that was asked before this one, if it may leave something out: with "How '
                'much is the rent?" before, "And the deposit?" is read in full. The receipt says how it was read.',
            },
            "focus": {
                "enum": ["auto", "whole", "pages", "search", "tools"],
                "description": "What is read: all pages at once (whole), the page of the best passage (pages), the "
                "best pages that fit (search), or what the model looks up (tools). auto chooses.",
            },
            "pages": _PAGES,
            "stream": _STREAM,
        },
        ["question"],
    ),
    "Summarize": _object(
        {
            "documents": _DOCUMENTS,
            "kind": {
                "enum": ["brief", "detailed", "outline", "points"],
                "description": "One to three sentences (brief, if not said), one for each part, the sections with "
                "their points, or up to seven key points.",
            },
            "pages": _PAGES,
            "stream": _STREAM,
        },
        ["documents"],
    ),
    "Extract": _object(
        {
            "documents": _DOCUMENTS,
            "schema": {
                "type": "object",
                "description": "What to fill in: a JSON Schema, as pydantic and zod generate them (docs/extract.md).",
            },
            "pages": _PAGES,
        },
        ["documents", "schema"],
    ),
    "Search": _object(
        {
            "words": {
                "type": "string",
                "minLength": 1,
                "maxLength": 1000,
                "description": 'Words in any of their forms, "a phrase" in quotation marks, the beginn* of words.',
            },
            "limit": {"type": "integer", "minimum": 1, "maximum": 200, "description": "Pages at most; 20 if not said."},
        },
        ["words"],
    ),
    "Read": _object({"document": {**_ID, "description": "Its number."}, "pages": _PAGES}, ["document"]),
}
"""What each request's body is, by name."""

_ERROR = _object(
    {
        "error": _object(
            {
                "message": {"type": "string"},
                "type": {"type": "string"},
                "param": {"type": ["string", "null"]},
                "code": {"type": "string"},
            },
            ["message", "type", "param", "code"],
        )
    },
    ["error"],
)
_BOX: Schema = {"type": "array", "items": {"type": "number"}, "minItems": 4, "maxItems": 4}
_CITATION = _object(
    {
        "document_id": _ID,
        "document": {"type": "string"},
        "page": {"type": "integer", "minimum": 1},
        "start": {"type": "integer", "minimum": 0},
        "end": {"type": "integer", "minimum": 0},
        "boxes": {"type": "array", "items": _BOX},
        "quote": {"type": "string"},
        "support": {"type": ["number", "null"]},
    },
    ["document_id", "document", "page", "start", "end", "boxes", "quote"],
    closed=False,
)
_ANSWER = _object(
    {
        "format": {"type": "integer"},
        "question": {"type": "string"},
        "answer": {"type": "string"},
        "found": {"type": "boolean"},
        "citations": {"type": "array", "items": _CITATION},
        "coverage": {"type": "object"},
    },
    ["format", "question", "answer", "found", "citations", "coverage"],
    closed=False,
)
_DOCUMENT = _object(
    {"id": _ID, "name": {"type": "string"}, "page_count": {"type": "integer"}}, ["id", "name"], closed=False
)
_CHAT_ANSWER = _object(
    {
        "id": {"type": "string"},
        "object": {"type": "string"},
        "created": {"type": "integer"},
        "model": {"type": "string"},
        "choices": {"type": "array", "items": {"type": "object"}},
        "usage": {"type": "object"},
    },
    ["id", "object", "created", "model", "choices"],
    closed=False,
)
_LIST = _object({"documents": {"type": "array", "items": _DOCUMENT}}, ["documents"])
_MODELS = _object({"object": {"const": "list"}, "data": {"type": "array", "items": {"type": "object"}}}, ["data"])
_MODEL = _object({"id": {"type": "string"}, "object": {"const": "model"}}, ["id", "object"], closed=False)
_FOUND = _object({"hits": {"type": "array", "items": {"type": "object"}}}, ["hits"], closed=False)
_POINTERS: Schema = {"type": "array", "items": {"type": "string"}}
_RECORD = _object(
    {
        "document_id": _ID,
        "document": {"type": "string"},
        "values": {"type": ["object", "array"], "description": "In the shape of the schema, each with its place."},
        "data": {
            "type": ["object", "array"],
            "description": "The same as plain values; it fits the schema where missing and unread are empty.",
        },
        "missing": {**_POINTERS, "description": "What the schema requires and the document does not say."},
        "unread": {**_POINTERS, "description": "Where words stand that mean no number, day or time for sure."},
        "notes": {"type": "array", "items": {"type": "string"}, "description": "What is not as asked for, and why."},
        "coverage": {"type": "object"},
    },
    ["document_id", "document", "values", "data", "missing", "unread", "notes", "coverage"],
    closed=False,
)
_RECORDS = _object({"records": {"type": "array", "items": _RECORD}}, ["records"], closed=False)
_EVENT = _object({"event": {"type": "string"}, "data": {"type": "string"}}, ["data"], closed=False)
"""One of those that are streamed, each with an object as JSON, or [DONE]."""
_HEALTH = _object({"status": {"const": "ok"}}, ["status"])

ANSWERS: dict[str, Schema] = {
    "Error": _ERROR,
    "Answer": _ANSWER,
    "Generated": _CHAT_ANSWER,
    "Documents": _LIST,
    "Models": _MODELS,
    "Model": _MODEL,
    "Document": _DOCUMENT,
    "Found": _FOUND,
    "Records": _RECORDS,
    "Health": _HEALTH,
}
"""What goes back, by name."""

_OPERATIONS: tuple[tuple[str, str, str, str, str | None, str], ...] = (
    ("get", "/health", "health", "Whether the server runs.", None, "Health"),
    ("get", "/v1/models", "listModels", "The model that is served.", None, "Models"),
    ("get", "/v1/models/{model}", "getModel", "The same by its name, or as `local`.", None, "Model"),
    (
        "post",
        "/v1/chat/completions",
        "chat",
        "A chat, as OpenAI's API has it.",
        "Chat",
        "Generated",
    ),
    ("post", "/v1/completions", "complete", "A text gone on with.", "Completion", "Generated"),
    ("get", "/api/documents", "listDocuments", "The documents of the library.", None, "Documents"),
    ("post", "/api/documents", "addDocument", "Reads a file into the library.", "AddDocument", "Document"),
    ("delete", "/api/documents/{id}", "deleteDocument", "Deletes a document, and all made of it.", None, "Documents"),
    ("post", "/api/ask", "ask", "An answer from documents, with pins.", "Ask", "Answer"),
    ("post", "/api/summarize", "summarize", "A summary with pins.", "Summarize", "Answer"),
    ("post", "/api/extract", "extract", "A form filled with words of documents.", "Extract", "Records"),
    ("post", "/api/search", "search", "Pages of all documents that hold words.", "Search", "Found"),
)


def openapi() -> Schema:
    """The description of the whole API, as OpenAPI 3.1."""
    paths: Schema = {}
    for method, path, name, about, body, answer in _OPERATIONS:
        operation: Schema = {"operationId": name, "summary": about, "responses": _responses(answer, _may_stream(body))}
        if body is not None:
            content = {"application/json": {"schema": {"$ref": f"#/components/schemas/{body}"}}}
            operation["requestBody"] = {"required": True, "content": content}
        for part, schema in (("id", _ID), ("model", {"type": "string", "minLength": 1})):
            if f"{{{part}}}" in path:
                operation["parameters"] = [{"name": part, "in": "path", "required": True, "schema": schema}]
        if name == "health":
            operation["security"] = []
        paths.setdefault(path, {})[method] = operation
    return {
        "openapi": "3.1.0",
        "info": {
            "title": "Pincite",
            "version": __version__,
            "description": "Questions to documents on this machine; every answer is pinned to exact words on a page.",
        },
        "paths": paths,
        "security": [{"token": []}],
        "components": {
            "schemas": {**BODIES, **ANSWERS},
            "securitySchemes": {"token": {"type": "http", "scheme": "bearer"}},
        },
    }


def _may_stream(body: str | None) -> bool:
    return body is not None and "stream" in BODIES[body]["properties"]


def _responses(answer: str, may_stream: bool) -> Schema:
    content: Schema = {"application/json": {"schema": {"$ref": f"#/components/schemas/{answer}"}}}
    if may_stream:
        content["text/event-stream"] = {"schema": _EVENT}
    error = {"application/json": {"schema": {"$ref": "#/components/schemas/Error"}}}
    return {
        "200": {"description": "Done.", "content": content},
        "default": {"description": "Why it was not done, in one sentence.", "content": error},
    }
