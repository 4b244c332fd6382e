"""Summaries: every page is read, part by part, and every point is pinned.

A pretrained model says well enough what matters to rank sentences, but not well enough to be believed: its summary
consists of the document's own sentences (summary_points.py). An instruction-tuned one writes, and quotes.

    pretrained            part ── its best sentences ─┐
                          part ── its best sentences ─┴── the best of them, spread over the document, each once
    instruction-tuned     part ── summary ─┐
                          part ── summary ─┴── one summary of these (as many levels as it takes to fit)
    outline               section ── points under its heading: nothing is put together

What comes of it is laid out in lines: claims, each with its pins or with what evidence is to be sought in, and what
stands between them.
"""

from __future__ import annotations

from collections.abc import Generator, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from app.assistant.evidence.claims import Claim
from app.assistant.pages.material import Material
from app.assistant.pages.running_heads import Body, find_bodies
from app.assistant.pages.sections import FROM_PAGES, Section, find_sections
from app.assistant.prompt import Content, PageText
from app.assistant.quotes.source_text import normalized
from app.assistant.records import AnswerEvent, AnswerText, Citation
from app.assistant.summaries.label_points import lines_of_form
from app.assistant.summaries.summary_course import Course, as_read, course_of
from app.assistant.summaries.summary_kind import MOST_SENTENCES, SummaryKind
from app.assistant.summaries.summary_parts import Part, make_parts, part_name
from app.assistant.summaries.summary_points import (
    LEAST_PROPOSED,
    PROPOSED,
    Candidate,
    Point,
    candidates_of,
    choose_points,
    is_sentence,
    propose,
    weigh_points,
)
from app.assistant.summaries.summary_writing import (
    BULLET,
    LISTS,
    Laid,
    laid_out,
    read_part,
    together,
    write_part,
    written_pieces,
)

SUMMARY_QUESTION = "What does the document say?"
"""What a sentence that a model wrote is weighed with."""
TOKENS_A_POINT = 600
"""Of a section: a longer one has more points."""
MOST_OF_SECTION = 4


@dataclass(frozen=True, slots=True)
class Summary:
    """A summary before its pins are known."""

    laid: Laid
    read: tuple[Content, ...]
    """What was read for it: fewer pages than all if it was wanted before."""
    parts: tuple[str, ...]
    """What was read at once, part by part, for the receipt; empty if all was."""
    sections: str = ""
    """A sentence for the receipt: where an outline's sections come from."""

    def has_read(self, content: Content) -> bool:
        """Whether all of a page, or of a picture, was read."""
        found = [piece for piece in self.read if _key(piece) == _key(content)]
        if not isinstance(content, PageText):
            return content in found
        return sum(_letters(piece.text) for piece in found if isinstance(piece, PageText)) >= _letters(content.text)


@dataclass(frozen=True, slots=True)
class _Unit:
    """What is summarised by itself: all, or a section of an outline."""

    section: Section | None
    parts: tuple[Part, ...]
    tokens: int


def summarize_contents(
    work: Material, contents: Sequence[Content], kind: SummaryKind, focus: str
) -> Generator[AnswerEvent, None, Summary]:
    """Summarise some pages. Raises DocumentTooLong for a picture that does not fit, and what the engine raises."""
    units, sections = _units(work, contents, kind, focus)
    course = course_of([part for unit in units for part in unit.parts], work.tokens_of)
    pieces: list[Laid | str] = []
    read: list[Content] = []
    done = 0
    for unit in units:
        if read and work.calls.answer_wanted():
            break
        make = _write if work.style.instruction_tuned else _quote
        made, shown = yield from make(work, unit, kind, done, course, laid_out(pieces))
        pieces += _under_heading(work, unit, made, bool(pieces))
        done += len(unit.parts)
        read += shown
        yield AnswerText(laid_out(pieces).text, replace=True)
        if sum(map(len, unit.parts)) > len(shown):
            break
    names = {source.document_id: source.name for source in work.sources} if len(work.sources) > 1 else {}
    parts = tuple(part_name(part, names) for unit in units for part in unit.parts) if course.total > 1 else ()
    return Summary(laid_out(pieces), tuple(read), parts, sections)


def _units(work: Material, contents: Sequence[Content], kind: SummaryKind, focus: str) -> tuple[list[_Unit], str]:
    limit = work.calls.info.context_length
    if kind is not SummaryKind.OUTLINE:
        parts = make_parts(contents, work.tokens_of, focus=focus, limit=limit)
        return [_Unit(None, tuple(parts), sum(map(work.tokens_of, contents)))], ""
    pages = {source.document_id: source.pages for source in work.sources}
    sections, origin = find_sections(contents, pages, {source.document_id: source.outline for source in work.sources})
    if origin == FROM_PAGES:
        parts = make_parts(contents, work.tokens_of, focus="pages", limit=limit)
        sections = [Section(part[0].document_id, None, part) for part in parts]
    units = []
    for section in sections:
        parts = make_parts(section.contents, work.tokens_of, focus="whole", limit=limit)
        units.append(_Unit(section, tuple(parts), sum(map(work.tokens_of, section.contents))))
    return units, origin


def _under_heading(work: Material, unit: _Unit, made: Sequence[Laid | str], is_later: bool) -> Iterator[Laid | str]:
    """A section's points under its heading; without points and a heading, nothing."""
    if unit.section is None:
        yield from made
        return
    section, heading = unit.section, unit.section.heading
    pages = [content.page for content in section.contents]
    if heading is not None:
        yield "\n\n" if is_later else ""
        yield from as_it_stands(
            work, PageText(section.document_id, heading.page, heading.start, heading.text), heading.end
        )
        yield f" (page {heading.page})"
    elif made:
        yield "\n\n" if is_later else ""
        yield f"Page {pages[0]}" if pages[0] == pages[-1] else f"Pages {pages[0]}-{pages[-1]}"
    if made:
        yield "\n"
    yield from made


def _quote(
    work: Material, unit: _Unit, kind: SummaryKind, done: int, course: Course, before: Laid
) -> Generator[AnswerEvent, None, tuple[list[Laid | str], Part]]:
    """The best of a unit's own sentences."""
    bodies = _bodies(work)
    found = [[c for content in part for c in candidates_of(content, bodies.get(_key(content)))] for part in unit.parts]
    is_whole = len(unit.parts) == 1 and unit.section is None and not any(source.only for source in work.sources)
    lines = lines_of_form(unit.parts[0], found[0]) if is_whole else []
    said = {claim.text for claim in before.claims}
    found = [[c for c in of_part if normalized(c.passage.text) not in said] for of_part in found]
    count = _count(kind, unit, sum(map(len, found)))
    lengths = [sum(len(content.text) for content in part if isinstance(content, PageText)) for part in unit.parts]
    points: list[Point] = []
    read: list[Content] = []
    for number, (part, candidates) in enumerate(zip(unit.parts, found, strict=True), start=1):
        if read and work.calls.answer_wanted():
            break
        shown = yield from read_part(work, part, kind, done + number, course)
        whole = {content.key for content in shown}
        share = lengths[number - 1] / max(1, sum(lengths))
        wanted = max(LEAST_PROPOSED, -(-PROPOSED * count * lengths[number - 1] // max(1, sum(lengths))))
        kept = propose([c for c in candidates if c.passage.key in whole], wanted)
        weighing = weigh_points(work.calls, work.style, shown, kept, done + number, course.total)
        lifts = yield from as_read(weighing, course, done + number)
        first = sum(lengths[: number - 1]) / max(1, sum(lengths))
        places = _places(part, [candidate.passage for candidate in kept])
        points += [
            Point(candidate.passage, lift, first + share * place)
            for candidate, lift, place in zip(kept, lifts, places, strict=True)
        ]
        read += shown
        if len(shown) < len(part):
            break
    if kind is SummaryKind.BRIEF and len(unit.parts) > 1:
        points = yield from _together(work, points, count)
    if lines:
        points, count = _of_form(lines, points, unit.parts[0]), MOST_SENTENCES[kind]
    chosen = choose_points(points, count, spread=not lines)
    return list(_lines_of_points(work, chosen, kind)), tuple(read)


def _of_form(lines: Sequence[Candidate], points: Sequence[Point], part: Part) -> list[Point]:
    """The lines of a form as points: those that say most before others, and before its sentences."""
    most = max((point.lift for point in points), default=0.0) + len(lines)
    places = _places(part, [line.passage for line in lines])
    ranked = [Point(line.passage, most - at, place) for at, (line, place) in enumerate(zip(lines, places, strict=True))]
    return [*ranked, *points]


def _together(work: Material, points: Sequence[Point], count: int) -> Generator[AnswerEvent, None, list[Point]]:
    """The best sentences of all parts, ranked anew by what they say together: level by level, as far as they fit."""
    level = choose_points(points, len(points), spread=False)
    while True:
        groups = make_parts(
            [point.passage for point in level], work.tokens_of, focus="whole", limit=work.calls.info.context_length
        )
        by_place = {(point.passage.document_id, point.passage.page, point.passage.start): point for point in level}
        ranked: list[Point] = []
        for group in groups:
            members = [by_place[c.document_id, c.page, c.start] for c in group if isinstance(c, PageText)]
            candidates = [c for point in members for c in candidates_of(point.passage, None)]
            lifts = yield from weigh_points(work.calls, work.style, group, candidates)
            best = [
                replace(point, lift=point.lift + lift)
                for c, lift in zip(candidates, lifts, strict=True)
                for point in [by_place[c.passage.document_id, c.passage.page, c.passage.start]]
            ]
            most = len(best) if len(groups) == 1 else max(count, len(best) // 2)
            ranked += choose_points(best, most, spread=True)
        if len(groups) == 1 or len(ranked) >= len(level):
            return ranked
        level = sorted(ranked, key=lambda point: point.position)


def _lines_of_points(work: Material, points: Sequence[Point], kind: SummaryKind) -> Iterator[Laid | str]:
    is_list = kind in LISTS or not all(is_sentence(point.passage.text) for point in points)
    for number, point in enumerate(points):
        if is_list:
            yield f"\n{BULLET}" if number else BULLET
        elif number:
            yield " "
        yield from as_it_stands(work, point.passage, point.passage.start + len(point.passage.text))


def as_it_stands(work: Material, passage: PageText, end: int) -> Iterator[Laid | str]:
    """Words of a page as they stand there, with their place."""
    start, stop = work.source_text.range_of(passage.document_id, passage.page, passage.start, end)
    if start < stop:
        yield stretch_as_it_stands(work, start, stop)


def stretch_as_it_stands(work: Material, start: int, stop: int) -> Laid:
    """A stretch of the text of all documents, which may run over the end of a page, with its place."""
    citation: Citation = work.source_text.citation(start, stop, 0.0)
    text = work.source_text.text[start:stop]  # words that a line end cuts are whole here
    return Laid(text, (Claim(0, len(text), text, (), pins=(citation,)),))


def _write(
    work: Material, unit: _Unit, kind: SummaryKind, done: int, course: Course, before: Laid
) -> Generator[AnswerEvent, None, tuple[list[Laid | str], Part]]:
    """What the model writes of a unit."""
    texts: list[tuple[str, Part]] = []
    read: list[Content] = []
    for number, part in enumerate(unit.parts, start=1):
        if read and work.calls.answer_wanted():
            break
        shown = yield from read_part(work, part, kind, done + number, course)
        text = yield from write_part(work, shown, kind, is_whole=course.total == 1)
        texts.append((text, shown))
        read += shown
        yield AnswerText("\n\n".join([*filter(None, [before.text]), *(text for text, _ in texts)]), replace=True)
        if len(shown) < len(part):
            break
    if len(texts) > 1 and kind is not SummaryKind.DETAILED:
        texts = [((yield from together(work, [text for text, _ in texts], kind)), tuple(read))]
    return list(written_pieces(texts, kind)), tuple(read)


def _count(kind: SummaryKind, unit: _Unit, candidates: int) -> int:
    """How many of a unit's sentences make its summary: of few, not all."""
    if kind is SummaryKind.OUTLINE:
        most = min(MOST_OF_SECTION, 1 + unit.tokens // TOKENS_A_POINT)
    else:
        most = MOST_SENTENCES[kind]
    if kind is SummaryKind.DETAILED:
        most = max(most, len(unit.parts))
    share = 4 if kind is SummaryKind.BRIEF else 2
    return max(1, min(most, -(-candidates // share)))


def _bodies(work: Material) -> dict[tuple[int, int], Body]:
    return {
        (source.document_id, page.number): body
        for source in work.sources
        for page, body in zip(source.pages, find_bodies(source.pages), strict=True)
    }


def _letters(text: str) -> int:
    return len("".join(text.split()))


def _key(content: Content) -> tuple[int, int]:
    return content.document_id, content.page


def _places(part: Part, passages: Iterable[PageText]) -> list[float]:
    """Where passages stand in a part, 0 to 1."""
    bases: list[tuple[PageText, int]] = []
    length = 0
    for content in part:
        if isinstance(content, PageText):
            bases.append((content, length))
            length += len(content.text)
    places = []
    for passage in passages:
        base = next(
            base + passage.start - content.start
            for content, base in bases
            if _key(content) == _key(passage) and content.start <= passage.start < content.start + len(content.text)
        )
        places.append(base / max(1, length))
    return places
