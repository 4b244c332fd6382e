"""Fills in a form from documents, one record each: every value is words of the document with their place, or None.

    pages ── parts ──> JSON of each part, enforced (filling.py) ──> places, support ──> one record
          └─ labels, tables and lists that they print (printed_form.py), where the model is a pretrained one

A model that holds a document in mind gets it whole, or in parts as large as its context. A small model gets the page
that each value stands on, found as for a question (passage_choice.py), and is asked for the values of that page. Of
several parts' values for one name the best supported is kept; lists and tables are joined.
"""

from __future__ import annotations

from collections.abc import Generator, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from types import MappingProxyType

from app.assistant.answer_strategy import MAX_PAGES_SEARCHED, WHOLE, check_fits, choose_focus
from app.assistant.coverage import Shown, make_coverage
from app.assistant.evidence.page_ranking import rank_for
from app.assistant.evidence.passage_choice import weigh_passages
from app.assistant.extraction.filling import (
    Answered,
    Part,
    Path,
    Written,
    ask_for_words,
    fill_form,
    make_part,
    places_of,
)
from app.assistant.extraction.form import (
    Field,
    Form,
    Group,
    Leaf,
    Listing,
    RowListing,
    Table,
    lists_in_rows,
    only_values,
)
from app.assistant.extraction.kept_values import KeptValues, rest_of
from app.assistant.extraction.limits import broken, within_limits
from app.assistant.extraction.placed_words import PlacedWords
from app.assistant.extraction.printed_form import PrintedForm, PrintedPages, asked_in
from app.assistant.extraction.printed_lines import Cell
from app.assistant.extraction.prompts import fill_wording, question_about
from app.assistant.extraction.records import CUT_OFF, Extraction, Filled, Record, Value
from app.assistant.extraction.rules import least_room
from app.assistant.extraction.shape import missing_in
from app.assistant.extraction.support import THRESHOLD, weigh_places
from app.assistant.extraction.value_reading import decimal_mark
from app.assistant.model_calls import CancelCheck, Engine, ModelCalls, never, stages_of
from app.assistant.pages.looking import ViewingRules
from app.assistant.pages.material import Material, gather_material
from app.assistant.prompt import PageText
from app.assistant.quotes.source_text import Range, SourceDocument, make_source_text
from app.assistant.records import AnswerEvent, AnswerModel, Coverage, Stage
from app.errors import SchemaRefused
from app.library.database import Library

MOST_ANSWER = 4096
"""Tokens of the answer to one part."""
SMALL_PART = 1500
"""Tokens of text that a small model is given at once."""
DOUBTFUL = -2.0
"""Nats: words with a less likely token are not what a model would have written of itself."""
Kept = Mapping[int, KeptValues]
"""By documents."""
NOTHING_KEPT: Kept = MappingProxyType({})
NO_PICTURES = "values are words, and there are none to quote"


@dataclass(frozen=True, slots=True)
class Extracted:
    """The last event."""

    extraction: Extraction


ExtractionEvent = AnswerEvent | Extracted


def extract(
    library: Library,
    engine: Engine,
    form: Form,
    document_ids: Sequence[int],
    kept: Kept = NOTHING_KEPT,
    *,
    focus_calibration: Mapping[str, float],
    pages: str | None = None,
    ingest_s: float = 0.0,
    cancelled: CancelCheck = never,
) -> Iterator[ExtractionEvent]:
    """Fill in a form from each of some documents, or from some of their `pages` ("3-9"); the last event is Extracted.

    `kept`: what an earlier run has filled in, which is not asked for.

    Raises UsageError, DocumentTooLong (a page does not fit into the context), SchemaRefused (the form does not),
    EngineFailed, Cancelled.
    """
    calls = ModelCalls(engine, cancelled)
    focus = choose_focus("auto", focus_calibration)
    room = _answer_room(calls, engine, form)
    records = []
    for number, document_id in enumerate(dict.fromkeys(document_ids), start=1):
        work = gather_material(library, calls, [document_id], pages, ViewingRules(), 0.0)
        label = f"Document {number} of {len(document_ids)}: " if len(document_ids) > 1 else ""
        filler = _Filler(library, work, form, room, focus, label, kept.get(document_id))
        records.append((yield from stages_of(filler.record())))
    info = calls.info
    model = AnswerModel(info.model, info.weights, info.device, info.reason)
    yield Extracted(Extraction(form, tuple(records), calls.spent(ingest_s), model))


def _answer_room(calls: ModelCalls, engine: Engine, form: Form) -> int:
    room = min(MOST_ANSWER, calls.info.context_length // 4)
    least = least_room(form, engine.tokenizer)
    if least * 2 > room:
        raise SchemaRefused(
            f"The schema cannot be used at its root: its names alone take {least:,} tokens of an answer, and "
            f"{calls.info.model} has {room:,} for all of it. Take fewer or shorter names."
        )
    return room


class _Filler:
    """Fills in a form from one document."""

    def __init__(
        self,
        library: Library,
        work: Material,
        form: Form,
        room: int,
        focus: str,
        label: str,
        kept: KeptValues | None = None,
    ) -> None:
        self._library, self._work, self._form, self._room, self._kept = library, work, form, room, kept
        self._focus, self._label = focus, label
        (document,) = work.sources
        self._name = document.name
        source = SourceDocument(document.document_id, document.name, document.pages)
        self._source = make_source_text([source])
        mark = decimal_mark([self._source.text])
        self._words = PlacedWords(self._source, mark)
        self._leaves = {path: leaf for path, (leaf, _) in asked_in(form).items()}
        self._printed = PrintedPages(source, work.texts, mark, work.calls.similarities)

    def record(self) -> Generator[AnswerEvent, None, Record]:
        """The filled form. Reports stages."""
        answers: list[Answered] = []
        printed, left = None, self._form if self._kept is None else rest_of(self._form, self._kept.form)
        if not self._work.style.instruction_tuned:
            printed = self._printed.fill(self._form, self._work.calls.info.model)
            left = only_values(
                left, [path for path in self._leaves if path not in {**printed.leaves, **printed.choices}]
            )
        asked = (yield from self._asked(left)) if left.fields else []
        for number, (part, form) in enumerate(asked, start=1):
            yield Stage(f"{self._label}Filling in the form, part", number, len(asked))
            answers.append(
                (yield from fill_form(self._work.calls, self._work.style, form, part, self._source, self._room))
            )
        leaves = yield from self._best(answers, printed.leaves if printed is not None else {})
        if printed is not None:
            taken = {path: self._words.taken(self._leaves[path], cell) for path, cell in printed.leaves.items()}
            taken |= {
                path: self._words.taken(self._leaves[path], cell, choice)
                for path, (choice, cell) in printed.choices.items()
            }
            leaves |= {path: value for path, value in taken.items() if value is not None}
        if self._kept is not None:
            kept = self._kept.leaves()
            leaves = {path: value for path, value in leaves.items() if path not in kept}
            leaves |= {path: value for path, value in kept.items() if value is not None}
        notes = list(printed.notes) if printed is not None else []
        if any(answer.is_full for answer in answers):
            notes.append(f"{self._name}: {CUT_OFF}")
        others = self._kept.others() if self._kept is not None else {}
        found = tuple(
            others.get(of_field.name, value)
            for field in self._form.fields
            if not isinstance(field, RowListing)
            for of_field, value in zip(
                self._with_lists(field), self._values(field, leaves, answers, printed), strict=True
            )
        )
        values, broken_limits = within_limits(self._form, found, self._name)
        notes += broken_limits
        if self._kept is not None:
            notes = list(dict.fromkeys([*self._kept.notes(), *notes]))
        (document,) = self._work.sources
        missing = missing_in(self._form, values)
        return Record(document.document_id, document.name, values, missing, self._coverage(asked), tuple(notes))

    def _coverage(self, asked: Sequence[tuple[Part, Form]]) -> Coverage:
        """The receipt. Where pages print all that is asked, they were looked through, and the model was given none."""
        read = {page.key for part, _ in asked for page in part.pages}
        if self._kept is not None and self._kept.record.coverage.tokens:
            read |= {
                (document.document_id, page)
                for document in self._kept.record.coverage.documents
                for page in document.pages_read
            }
        limit = self._work.calls.info.context_length
        shown = Shown(read or {page.key for page in self._work.texts}, unseen=NO_PICTURES)
        coverage = make_coverage(self._work.sources, shown, focus=self._focus, limit=limit)
        if read:
            return coverage
        documents = tuple(replace(document, tokens=0) for document in coverage.documents)
        return replace(coverage, documents=documents, tokens=0)

    def _asked(self, wanted: Form) -> Generator[AnswerEvent, None, list[tuple[Part, Form]]]:
        """What is put before the model: parts of the document, each with what it is asked for."""
        texts = [page for page in self._work.texts if make_part(self._source, [page]).range != (0, 0)]
        if not texts:
            return []
        info = self._work.calls.info
        empty = len(self._work.calls.prompt(fill_wording(self._work.style, [], wanted)))
        limit = info.context_length - self._room - empty - 2 * len(texts)
        small = self._focus != WHOLE
        parts = self._parts(texts, min(limit, SMALL_PART) if small else limit)
        if not small or len(parts) == 1:
            return [(part, wanted) for part in parts]
        return (yield from self._by_page(wanted, texts, parts))

    def _parts(self, texts: Sequence[PageText], most: int) -> list[Part]:
        """Neighbouring pages together, `most` tokens at most, but one page at least."""
        groups: list[list[PageText]] = []
        filled = 0
        info = self._work.calls.info
        for page in texts:
            count = self._work.tokens_of(page)
            check_fits(info.model, count, info.context_length - self._room)
            parted = groups and page.page != groups[-1][-1].page + 1
            if not groups or parted or filled + count > most:
                groups.append([])
                filled = 0
            groups[-1].append(page)
            filled += count
        return [make_part(self._source, group) for group in groups]

    def _by_page(
        self, form: Form, texts: Sequence[PageText], parts: Sequence[Part]
    ) -> Generator[AnswerEvent, None, list[tuple[Part, Form]]]:
        """Each value is asked of the page that holds the best passage for it; lists and tables of all parts."""
        wanted: dict[tuple[int, int], list[Path]] = {}
        by_key = {page.key: page for page in texts}
        leaves = {path: leaf for path, (leaf, _) in asked_in(form).items()}
        for number, (path, leaf) in enumerate(leaves.items(), start=1):
            yield Stage(f"{self._label}Looking for the pages, value", number, len(leaves))
            question = question_about(leaf, path[0] if len(path) > 1 else "")
            ranking = yield from rank_for(self._library, self._work, question)
            pages = [by_key[key] for key in ranking.keys if key in by_key][:MAX_PAGES_SEARCHED]
            weighed = yield from weigh_passages(self._work.calls, self._work.style, question, pages)
            if weighed:
                wanted.setdefault(weighed[0].key, []).append(path)
        asked = []
        for page in texts:
            if paths := wanted.get(page.key):
                asked.append((make_part(self._source, [page]), only_values(form, paths)))
        if rest := [field for field in form.fields if isinstance(field, Listing | Table | RowListing)]:
            asked += [(part, replace(form, fields=tuple(rest))) for part in parts]
        return asked

    def _best(
        self, answers: Sequence[Answered], taken: Mapping[Path, Cell]
    ) -> Generator[AnswerEvent, None, dict[Path, Filled]]:
        """Of each value the best supported; of a pretrained model, which never writes null, only what is supported."""
        best: dict[Path, Filled] = {}
        calls, style = self._work.calls, self._work.style
        written = [(path, value) for answer in answers for path, value in answer.leaves.items()]
        for number, (path, value) in enumerate(written, start=1):
            yield Stage(f"{self._label}Checking what it rests on, value", number, len(written))
            leaf = self._leaves[path]
            question = question_about(leaf, path[0] if len(path) > 1 else "")
            agreed = True
            if not style.instruction_tuned and not leaf.is_judged:
                value, agreed = yield from self._asked_again(path, question, value, taken)
                if (checked := self._checked(path, value, taken)) is None:
                    continue
                value = checked
            weighed = yield from stages_of(
                weigh_places(
                    calls,
                    style,
                    question,
                    value.words,
                    value.weakest,
                    agreed,
                    self._source,
                    places_of(self._source, value),
                )
            )
            if not style.instruction_tuned and (
                weighed.support < THRESHOLD or self._is_another(path, weighed.place, taken)
            ):
                continue
            candidate = self._words.filled(
                leaf, value.words, value.judged, weighed.place, weighed.lift, weighed.support
            )
            if path not in best or _rank(leaf, best[path]) < _rank(leaf, candidate):
                best[path] = candidate
        return best

    def _asked_again(
        self, path: Path, question: str, value: Written, taken: Mapping[Path, Cell]
    ) -> Generator[AnswerEvent, None, tuple[Written, bool]]:
        """The value, or a question's answer where the value is doubtful and that less so; and whether they agree."""
        other = yield from ask_for_words(self._work.calls, self._work.style, question, value.part, self._source)
        if other is None:
            return value, False
        agree = value.words in other.words or other.words in value.words
        can_be = [self._checked(path, one, taken) is not None for one in (value, other)]
        if can_be[0] != can_be[1]:
            return (value if can_be[0] else other), agree
        return (value if value.weakest >= min(DOUBTFUL, other.weakest) else other), agree

    def _checked(self, path: Path, value: Written, taken: Mapping[Path, Cell]) -> Written | None:
        """The value with all of its words; None where they cannot be what is asked for."""
        part = self._source.text[slice(*value.part.range)]
        words = self._printed.checked(self._form, path, value.words, part, taken)
        return None if words is None else replace(value, words=words)

    def _is_another(self, path: Path, place: Range, taken: Mapping[Path, Cell]) -> bool:
        """Whether a value stands behind the label of another, or is one that labels have filled."""
        first, *_ = self._source.place(*place).stretches
        return self._printed.is_another(self._form, path, (first.page, first.start, first.end), taken)

    def _with_lists(self, field: Field) -> tuple[Field, ...]:
        """A field; of a table with the lists in its rows."""
        return (field, *lists_in_rows(self._form, field)) if isinstance(field, Table) else (field,)

    def _values(
        self,
        field: Leaf | Listing | Group | Table,
        leaves: Mapping[Path, Filled],
        answers: Sequence[Answered],
        printed: PrintedForm | None,
    ) -> list[Value]:
        """The value of a field; of a table with those of the lists in its rows."""
        match field:
            case Leaf():
                return [leaves.get((field.name,))]
            case Group():
                return [tuple(leaves.get((field.name, leaf.name)) for leaf in field.leaves)]
            case Listing():
                if printed is not None:
                    return [
                        tuple(self._words.taken(field.item, cell) for cell in printed.lists[field.name][: field.most])
                    ]
                items = [[(item,) for item in answer.lists.get(field.name, [])] for answer in answers]
                rows = self._words.rows((field.item,), items, ())
                return [tuple(row[0] for row, _ in rows[: field.most])]
        lists = lists_in_rows(self._form, field)
        if printed is not None:
            with_lists = self._words.rows_taken(field, lists, printed.tables.get(field.name))
        else:
            of_parts = [answer.tables.get(field.name, []) for answer in answers]
            held = [[answer.row_lists.get(one.name, []) for answer in answers] for one in lists]
            with_lists = self._words.rows(field.columns, of_parts, list(zip(lists, held, strict=True)))
        kept = with_lists[: field.most]
        return [
            tuple(row for row, _ in kept),
            *(tuple(inner[place][: one.most] for _, inner in kept) for place, one in enumerate(lists)),
        ]


def _rank(leaf: Leaf, value: Filled) -> tuple[bool, float]:
    """How good a value is beside others for the same: one that keeps to its limits comes first."""
    return not broken(leaf, value), value.support or 0.0
