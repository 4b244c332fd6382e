"""From the rows of a run to its tables."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

Row = dict[str, Any]
Summary = list[dict[str, Any]]

COLUMNS = (
    ("questions", "questions"),
    ("f1", "F1"),
    ("exact", "exact"),
    ("pinned", "pinned"),
    ("verbatim", "verbatim"),
    ("page", "page right"),
    ("evidence", "evidence"),
    ("first_shown", "evidence, or first of the nearest passages"),
    ("holds_answer", "holds the answer"),
    ("refused_unanswerable", "refused, unanswerable"),
    ("refused_answerable", "refused, answerable"),
    ("tokens_per_s", "tokens/s"),
    ("seconds", "seconds"),
)
NO_ANSWER = ("passage", "sentences", "random")
"""Ways that pin and do not answer."""


def summary(rows: Sequence[Row]) -> Summary:
    """One record for each kind of document, language and way, and one over all languages of XQuAD."""
    found: Summary = []
    kinds = list(dict.fromkeys(row["kind"] for row in rows))
    ways = list(dict.fromkeys(row["way"] for row in rows))
    languages = list(dict.fromkeys(row["language"] for row in rows))
    for kind in kinds:
        for language in [*languages, "all of XQuAD"]:
            for way in ways:
                chosen = [
                    row
                    for row in rows
                    if row["kind"] == kind
                    and row["way"] == way
                    and (row["language"] == language or (language == "all of XQuAD" and row["language"] != "invented"))
                ]
                if chosen:
                    found.append({"kind": kind, "language": language, "way": way, **_figures(way, chosen)})
    return found


def _figures(way: str, rows: Sequence[Row]) -> dict[str, Any]:
    """Shares are of the answerable questions, pinned or not; `verbatim` is of the pins, with and without an answer.

    A pin under a refused answer counts: `refused` says how many there are.
    """
    answerable = [row for row in rows if row["answerable"]]
    unanswerable = [row for row in rows if not row["answerable"]]
    pinned = [row for row in rows if row["verbatim"] is not None]
    decode_s = sum(row["decode_s"] for row in rows)
    figures = {
        "questions": len(answerable),
        "pinned": _share(answerable, lambda row: row["verbatim"] is not None),
        "verbatim": _share(pinned, lambda row: row["verbatim"]),
        "page": _share(answerable, lambda row: row["page"]),
        "evidence": _share(answerable, lambda row: row["evidence"]),
        "first_shown": _share(answerable, lambda row: row["evidence"] or row.get("nearest")),
        "holds_answer": _share(answerable, lambda row: row["holds_answer"]),
        "refused_unanswerable": _share(unanswerable, lambda row: row["refused"]),
        "refused_answerable": _share(answerable, lambda row: row["refused"]),
    }
    if way not in NO_ANSWER:
        figures |= {
            "f1": _share(answerable, lambda row: row["f1"]),
            "exact": _share(answerable, lambda row: row["exact"]),
            "tokens_per_s": round(sum(row["decode_tokens"] for row in rows) / decode_s, 1) if decode_s else None,
            "seconds": _seconds(answerable) if way == "pincite" else None,
        }
    return figures


def _seconds(rows: Sequence[Row]) -> float | None:
    """Of questions asked first: those of the document without its page reuse what was scored."""
    return round(sum(row["seconds"] for row in rows) / len(rows), 1) if rows else None


def _share(rows: Sequence[Row], value: Any) -> float | None:
    return round(sum(float(value(row) or 0) for row in rows) / len(rows), 3) if rows else None


def tables(made: Summary) -> str:
    """Markdown."""
    parts = []
    for kind, language in dict.fromkeys((row["kind"], row["language"]) for row in made):
        lines = [
            f"{kind}, {language}",
            "",
            "| way | " + " | ".join(title for _, title in COLUMNS) + " |",
            "| --- |" + " --- |" * len(COLUMNS),
        ]
        for row in made:
            if (row["kind"], row["language"]) == (kind, language):
                lines.append(f"| {row['way']} | " + " | ".join(_cell(row.get(key)) for key, _ in COLUMNS) + " |")
        parts.append("\n".join(lines))
    return "\n\n".join(parts)


def _cell(value: float | None) -> str:
    return "–" if value is None else str(value)
