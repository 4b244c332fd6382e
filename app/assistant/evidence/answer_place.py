"""Where the words of an answer stand: within a quote, to be lit there; and which sentence is around quoted words."""

from __future__ import annotations

from dataclasses import replace

from app.assistant.citations import CLOSING
from app.assistant.evidence.passage_choice import passages_of
from app.assistant.evidence.question_words import weigh_words
from app.assistant.evidence.sentences import split_passages
from app.assistant.prompt import PageText, judged_part
from app.assistant.quotes.normal_text import is_word_edge
from app.assistant.quotes.source_text import Range, SourceText, normalized
from app.assistant.records import Citation


def with_words(citation: Citation, sentence: str, source: SourceText) -> Citation:
    """The citation with the place of the sentence's very words in its quote, if they are a part of it."""
    quote = quote_range(citation, source)
    found = words_in(quote, sentence, source)
    if found is None or found == quote:
        return citation
    return replace(citation, words=source.place(*found).stretches)


def quote_range(citation: Citation, source: SourceText) -> Range:
    """Where a citation's quote stands in the text; on its first page only, if it goes on over the page's end."""
    start, end = source.range_of(citation.document_id, citation.page, citation.start, citation.end)
    for stretch in citation.goes_on:
        _, end = source.range_of(citation.document_id, stretch.page, stretch.start, stretch.end)
    return start, end


def words_in(within: Range, sentence: str, source: SourceText) -> Range | None:
    """Where in a range of the text a sentence stands, but for marks around it and, if need be, for its case."""
    wanted = normalized(sentence.strip(CLOSING))
    if not wanted:
        return None
    text = source.text[within[0] : within[1]]
    folded = text.lower()
    for where, what in ((text, wanted), (folded, wanted.lower()) if len(folded) == len(text) else (text, wanted)):
        at = where.find(what)
        while at != -1:
            start, end = within[0] + at, within[0] + at + len(what)
            if is_word_edge(source.text, start) and is_word_edge(source.text, end):
                return start, end
            at = where.find(what, at + 1)
    return None


def sentence_of(words: str, page: PageText, question: str, source: SourceText) -> PageText:
    """The sentence of a page that has some of its normalised words; of several, the one that fits the question best."""
    held = next((passage for passage in best_passages(question, page) if words in normalized(passage.text)), None)
    if held is not None:
        return held
    at = source.text.index(words, *page_range(page, source))  # over the end of a sentence
    return sentence_around((at, at + len(words)), source)


def best_passages(question: str, page: PageText) -> list[PageText]:
    """The passages of a page, those first whose words fit the question best."""
    passages = passages_of([page])
    weighed = weigh_words(judged_part(question), [page], passages)
    return [passages[place] for place in sorted(range(len(passages)), key=lambda place: -weighed[place])]


def page_range(page: PageText, source: SourceText) -> Range:
    """Where a page's text stands among that of all pages."""
    return source.range_of(page.document_id, page.page, page.start, page.start + len(page.text))


def sentence_around(found: Range, source: SourceText) -> PageText:
    """The sentences of a page that hold a range of the text; of one over a page's end, those on the first page."""
    place = source.place(*found)
    first = place.stretches[0]
    document = next(document for document in source.documents if document.document_id == place.document_id)
    text = next(page.text for page in document.pages if page.number == first.page)
    held = [part for part in split_passages(text) if part.start < first.end and part.end > first.start]
    start, end = min(held[0].start, first.start), max(held[-1].end, first.end)
    return PageText(place.document_id, first.page, start, text[start:end])
