"""What a model is asked when it fills in a form.

instruction-tuned   task, pages, the form with what each value is, "Answer with JSON."
pretrained          pages, "The same as JSON:": it goes on with the JSON of what it has just read
"""

from __future__ import annotations

from collections.abc import Sequence

from app.assistant.extraction.form import Field, Form, Group, Kind, Leaf, Listing, RowListing, Table, lists_in_rows
from app.assistant.prompt import PageText, Piece, PromptStyle, Wording

TASK = (
    "Fill in a form from the document below. Copy each value from the document word for word. "
    "Write null where the document does not say it.\n\n"
)
_KINDS = {
    Kind.WORDS: "text",
    Kind.NUMBER: "a number as it is written",
    Kind.INTEGER: "a whole number as it is written",
    Kind.DATE: "a date as it is written",
}
_FORMATS = {
    **dict.fromkeys(("email", "idn-email"), "an e-mail address"),
    **dict.fromkeys(("uri", "iri"), "a link"),
    "uuid": "a UUID",
    "date-time": "a date with a time as they are written",
    "time": "a time of day as it is written",
}


def fill_wording(style: PromptStyle, pages: Sequence[PageText], form: Form) -> Wording:
    """Asks for the JSON of a form. What stands before the form is shared by all questions about the pages."""
    before: list[Piece] = [TASK] if style.instruction_tuned else []
    for page in pages:
        before += [page, "\n\n"]
    if not style.instruction_tuned:
        return Wording((*before, "The same as JSON:\n"), len(before), is_chat=False)
    title = f"Form: {form.about}" if form.about else "Form:"
    lines = "\n".join(line for field in form.fields for line in (*_lines(field, ""), *_lists_in(form, field)))
    return Wording((*before, f"{title}\n{lines}\n\nAnswer with JSON."), len(before), is_chat=True)


def question_about(leaf: Leaf, within: str = "") -> str:
    """What a value is asked for with, where its likelihood is measured: "What is the monthly rent?"."""
    if leaf.about.endswith(("?", "？", "؟")):
        return leaf.about
    of = f" of the {_lower(within)}" if within else ""
    return f"What is the {_lower(leaf.about).rstrip('.')}{of}?"


def _lines(field: Field, indent: str) -> list[str]:
    match field:
        case Leaf():
            return [f"{indent}- {field.name}: {_described(field)}"]
        case Group():
            return [f"{indent}- {field.name}: {field.about}", *(_lines(leaf, "  ")[0] for leaf in field.leaves)]
        case Listing():
            return [f"{indent}- {field.name}: a list of {field.about}, each {_described(field.item)}"]
        case Table():
            return [
                f"{indent}- {field.name}: {field.about}, a list with an object for each "
                f"{'name and its value' if field.is_map else 'row'}:",
                *(_lines(column, "  ")[0] for column in field.columns),
            ]
        case RowListing():
            return []  # said with its table


def _lists_in(form: Form, table: Field) -> list[str]:
    return [
        f"  - {'.'.join(field.within)}: a list of {field.about}, each {_described(field.item)}"
        for field in (lists_in_rows(form, table) if isinstance(table, Table) else ())
    ]


def _described(leaf: Leaf) -> str:
    if leaf.is_judged:
        return f'{leaf.about} (as "value" one of {", ".join(leaf.options)}; as "quote" the words that show it)'
    return f"{leaf.about} ({_FORMATS.get(leaf.limits.format, _KINDS[leaf.kind])})"


def _lower(text: str) -> str:
    """With a small first letter, but for abbreviations and German nouns behind it."""
    return text if text[1:2].isupper() else text[:1].lower() + text[1:]
