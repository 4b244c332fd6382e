"""What of a form the pages of a document fill by themselves, without a model: by labels, tables and lists.

For pretrained models. They write words of the page for whatever is asked, and do not know where rows end; where a
label or a column's head says what a value is, that is surer.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from app.assistant.coverage import page_ranges
from app.assistant.evidence.sentences import split_passages
from app.assistant.extraction.filling import Path
from app.assistant.extraction.form import Form, Group, Leaf, Listing, Table, lists_in_rows
from app.assistant.extraction.likeness import Similarities, by_words, share_held
from app.assistant.extraction.named_values import named_value
from app.assistant.extraction.printed_choices import Chosen, choose
from app.assistant.extraction.printed_labels import SAME_WORDS, fill_from_labels, fill_list, says_another, ways_of
from app.assistant.extraction.printed_lines import Cell, Labelled, Points, Tables, labels_of, points_of, printed_blocks
from app.assistant.extraction.printed_maps import fill_map
from app.assistant.extraction.printed_tables import Found, fill_from_tables
from app.assistant.extraction.stacked_labels import stacked_labels
from app.assistant.extraction.value_words import mended
from app.assistant.prompt import PageText
from app.assistant.quotes.source_text import SourceDocument
from app.ingest.records import Page, RegionKind

ABOUT = 1 / 3
"""Least share of the words that say what a choice is about, in the sentence that is the evidence for it."""


@dataclass(frozen=True, slots=True)
class PrintedForm:
    """What the pages say of a form by what they print."""

    leaves: dict[Path, Cell]
    choices: dict[Path, Chosen]
    tables: dict[str, Found]
    lists: dict[str, list[Cell]]
    notes: tuple[str, ...]
    """One sentence for each table and list: where its rows are from, or that there are none."""


@dataclass(frozen=True, slots=True)
class PrintedPages:
    """The pages of one document with what they print, to be asked for forms and values."""

    document: SourceDocument
    pages: Sequence[PageText]
    """Those of its pages that are asked, as text."""
    mark: str | None
    """What parts the fraction of its numbers (`decimal_mark`)."""
    similar: Similarities = field(repr=False)

    def fill(self, form: Form, model: str) -> PrintedForm:
        """All that the pages print of a form. `model`: its name, for the notes."""
        blocks, points = printed_blocks(self.pages, self._tables()), points_of(self.pages)
        labels = self._labels(self.pages)
        asked = asked_in(form)
        tables, lists, notes = dict[str, Found](), dict[str, list[Cell]](), list[str]()
        for of_form in form.fields:
            if isinstance(of_form, Table) and of_form.is_map:
                pairs = tuple(fill_map(of_form, self.pages, self.mark, self.similar))
                on_pages = tuple(sorted({key.page.page for key, _ in pairs}))
                tables[of_form.name] = Found(pairs, on_pages, 0, (), ((),) * len(pairs))
                if not pairs:
                    notes.append(self._no_pairs(of_form, model))
            elif isinstance(of_form, Table):
                found = fill_from_tables(of_form, blocks, self.mark, self.similar, lists_in_rows(form, of_form))
                if found is None and (found := self._as_list(of_form, labels, points)) is not None:
                    where = page_ranges(found.pages)
                    notes.append(f"{self.document.name}: “{of_form.name}” is the list on {where}.")
                else:
                    notes.append(self._note(of_form, found, model))
                if found is not None:
                    tables[of_form.name] = found
            elif isinstance(of_form, Listing):
                lists[of_form.name] = fill_list(of_form, labels, points, self.similar)
                if not lists[of_form.name]:
                    notes.append(
                        f"{self.document.name}: no label and no heading of a list fits “{of_form.name}”, and {model} "
                        "is a pretrained model, which cannot find lists otherwise."
                    )
        leaves = fill_from_labels(asked, labels, self.mark, self.similar)
        for path, (leaf, ways) in asked.items():
            if path not in leaves and (cell := named_value(leaf, ways, self.pages, self.mark)) is not None:
                leaves[path] = cell
        choices = dict[Path, Chosen]()
        for path, (leaf, ways) in asked.items():
            if path not in leaves and (chosen := choose(leaf, ways, self.pages)) is not None:
                choices[path] = chosen
        return PrintedForm(leaves, choices, tables, lists, tuple(notes))

    def checked(self, form: Form, path: Path, words: str, part: str, taken: Mapping[Path, Cell]) -> str | None:
        """Words that a model wrote for a value, whole; None: they cannot be it.

        `part`: the text that it read. `taken`: what labels have filled.
        """
        asked = asked_in(form)
        leaf, _ = asked[path]
        whole = mended(leaf, words, part)
        if whole is None or leaf.is_judged:
            return whole
        is_name = any(by_words(way, whole) >= SAME_WORDS for _, ways in asked.values() for way in ways)
        return None if is_name or self._is_all_taken(whole, taken) else whole

    def _is_all_taken(self, words: str, taken: Mapping[Path, Cell]) -> bool:
        """Whether some words stand nowhere but where they have filled another value."""
        places = [
            Cell(page, words, found.start(), found.end())
            for page in self.pages
            for found in re.finditer(re.escape(words), page.text)
        ]
        return bool(places) and all(any(_is_taken(place, cell) for cell in taken.values()) for place in places)

    def is_another(self, form: Form, path: Path, place: tuple[int, int, int], taken: Mapping[Path, Cell]) -> bool:
        """Whether a value is another: it stands behind a label that says so, or is all that fills another value.

        And whether what is the evidence for a choice stands in a sentence that has no word of what is asked for.

        `place`: page, start and end in its text. `taken`: what labels have filled.
        """
        number, start, end = place
        page = next((page for page in self.pages if page.page == number), None)
        if page is None:
            return False
        cell = Cell(page, page.text[start - page.start : end - page.start], start - page.start, end - page.start)
        leaf, ways = asked_in(form)[path]
        if leaf.is_judged:
            around = " ".join(
                part.text for part in split_passages(page.text) if cell.start < part.end and part.start < cell.end
            )
            return max(share_held(way, around) for way in ways) < ABOUT
        if any(_is_taken(cell, other) for other in taken.values()):
            return True
        return says_another(ways, cell, self._labels([page]), self.similar)

    def _tables(self) -> Tables:
        return {
            (self.document.document_id, page.number): [
                (region.start, region.end) for region in page.regions if region.kind is RegionKind.TABLE
            ]
            for page in self.document.pages
        }

    def _labels(self, pages: Sequence[PageText]) -> list[Labelled]:
        return labels_on(self.document.pages, pages)

    def _as_list(self, table: Table, labels: Sequence[Labelled], points: Sequence[Points]) -> Found | None:
        """The rows of a table with one column only, where a list is printed in its place."""
        if len(table.columns) > 1:
            return None
        cells = fill_list(Listing(table.name, table.about, table.columns[0]), labels, points, self.similar)
        rows = tuple((cell,) for cell in cells)
        on_pages = tuple(sorted({cell.page.page for cell in cells}))
        return Found(rows, on_pages, 0, (), ((),) * len(rows)) if rows else None

    def _no_pairs(self, table: Table, model: str) -> str:
        return (
            f"{self.document.name}: no heading with labels and values below it fits “{table.name}”, and {model} is a "
            "pretrained model, which cannot find them otherwise."
        )

    def _note(self, table: Table, found: Found | None, model: str) -> str:
        if found is None or not found.rows:
            return (
                f"{self.document.name}: no table was found whose heads fit “{table.name}”, and {model} is a pretrained "
                "model, which cannot find rows otherwise."
            )
        passed = {0: "", 1: "; one line of it counts as a head, a sum or a note"}.get(
            found.passed_over, f"; {found.passed_over} lines of it count as heads, sums or notes"
        )
        unfilled = f"; no head fits {', '.join(f'“{name}”' for name in found.unfilled)}" if found.unfilled else ""
        where = page_ranges(found.pages)
        return f"{self.document.name}: “{table.name}” is the table on {where}, taken by its heads{passed}{unfilled}."


def _is_taken(cell: Cell, other: Cell) -> bool:
    """Whether a cell is another, or a part of another that is one word, such as the number of an order."""
    is_within = cell.page.key == other.page.key and other.start <= cell.start and cell.end <= other.end
    return is_within and (cell.text == other.text or not any(map(str.isspace, other.text)))


def labels_on(pages: Sequence[Page], texts: Sequence[PageText]) -> list[Labelled]:
    """All labels with their values on some pages of one document, `texts` being their text."""
    by_number = {page.number: page for page in pages}
    return labels_of(texts) + [label for text in texts for label in stacked_labels(by_number[text.page], text)]


def asked_in(form: Form) -> Mapping[Path, tuple[Leaf, list[str]]]:
    """All leaves that one value is sought for, each with what it is asked for with."""
    asked: dict[Path, tuple[Leaf, list[str]]] = {}
    for of_form in form.fields:
        if isinstance(of_form, Leaf):
            asked[of_form.name,] = of_form, ways_of(of_form)
        elif isinstance(of_form, Group):
            for leaf in of_form.leaves:
                asked[of_form.name, leaf.name] = leaf, ways_of(leaf, of_form.name)
    return asked
