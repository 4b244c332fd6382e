"""HTML exports as html.parser reads them: a text stays text, links lead somewhere, the data come back."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass, field, replace
from html.parser import HTMLParser

import pytest
from answer_makers import ANSWER, MODEL, SENTENCES, TIMING, answers, shown
from hypothesis import given, settings

from app.assistant.export.answer_json import answers_from_json
from app.assistant.export.html import answer_fragment, answers_html, data_of_html
from app.assistant.records import Answer, Citation, Coverage

ELEMENTS = {
    *("html", "head", "meta", "title", "style", "body", "main", "article", "h1", "h2", "p", "sup", "a", "u", "small"),
    *("br", "ol", "ul", "li", "blockquote", "bdi", "footer"),
}
VOID = {"meta", "br"}


@dataclass
class Element:
    """An element with the text within it."""

    tag: str
    attributes: dict[str, str | None]
    text: str = ""
    inside: tuple[str, ...] = ()
    """The elements around it, outermost first."""


@dataclass
class Reader(HTMLParser):
    """Every element of a page, in order. Fails where an element is not closed as it was opened."""

    elements: list[Element] = field(default_factory=list)
    open_elements: list[Element] = field(default_factory=list)

    def __post_init__(self) -> None:
        super().__init__()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        element = Element(tag, dict(attrs), inside=tuple(outer.tag for outer in self.open_elements))
        self.elements.append(element)
        if tag == "br":
            self.handle_data("\n")
        if tag not in VOID:
            self.open_elements.append(element)

    def handle_endtag(self, tag: str) -> None:
        assert self.open_elements.pop().tag == tag

    def handle_data(self, data: str) -> None:
        for element in self.open_elements:
            element.text += data

    def handle_comment(self, data: str) -> None:
        raise AssertionError("a comment")

    def named(self, tag: str) -> list[Element]:
        return [element for element in self.elements if element.tag == tag]


def read(text: str) -> Reader:
    reader = Reader()
    reader.feed(text)
    reader.close()
    assert not reader.open_elements
    return reader


@given(answers())
@settings(max_examples=25)
def test_no_text_becomes_markup_and_every_quote_stands_verbatim_in_its_note(answer: Answer) -> None:
    text = answers_html([answer])
    page = read(text)
    assert {element.tag for element in page.elements} <= ELEMENTS
    for element in page.elements:
        names = set(element.attributes)
        assert not {name for name in names if name.startswith("on") or name in ("src", "srcset", "style", "action")}
        assert (element.attributes.get("href") or "#").startswith("#"), "nothing leads out of the page"
    quotes = [shown(element.text) for element in page.named("blockquote")]
    assert quotes == [shown(citation.quote) for citation in (*answer.citations, *answer.nearest)]
    paragraphs = [element for element in page.named("p") if element.inside[-1:] == ("article",)]
    told = shown("\n".join(element.text for element in paragraphs))
    added = re.compile(r"\[\d+\]| ?\((?:not found in the document|support is weak)\)")
    assert "".join(added.sub("", told).split()) == "".join(added.sub("", shown(answer.text)).split())


@given(answers())
@settings(max_examples=25)
def test_every_link_leads_to_a_place_and_no_place_is_named_twice(answer: Answer) -> None:
    page = read(answers_html([answer, answer]))
    places = [element.attributes["id"] for element in page.elements if "id" in element.attributes]
    assert len(set(places)) == len(places)
    assert {(link.attributes["href"] or "")[1:] for link in page.named("a")} <= set(places)
    links = [link for link in page.named("a") if "sup" in link.inside]
    per_answer = sum(len(sentence.pins) for sentence in answer.sentences) if answer.sentences else len(answer.supports)
    assert len(links) == 2 * per_answer


@given(answers())
@settings(max_examples=25)
def test_the_answers_come_back_from_the_file(answer: Answer) -> None:
    for exported in ([answer], [answer, answer]):
        data = data_of_html(answers_html(exported))
        assert data is not None and answers_from_json(json.loads(data)) == tuple(exported)


def test_the_file_loads_nothing_and_is_one_piece() -> None:
    text = answers_html([ANSWER])
    page = read(text)
    (policy,) = [meta.attributes["content"] for meta in page.named("meta") if meta.attributes.get("http-equiv")]
    assert policy is not None and "default-src 'none'" in policy
    (style,) = page.named("style")
    assert "prefers-color-scheme: dark" in style.text and "@media print" in style.text
    assert "url(" not in style.text and "@import" not in style.text
    assert not re.search(r"<(script|link|img|iframe|object|embed|base|form)\b", text)


def test_pins_lead_to_notes_with_quote_file_and_page_and_unsupported_sentences_are_marked() -> None:
    page = read(answers_html([ANSWER]))
    notes = {element.attributes["id"]: element for element in page.named("li") if "id" in element.attributes}
    first = next(link for link in page.named("a") if "sup" in link.inside)
    note = notes[(first.attributes["href"] or "")[1:]]
    assert "The total | was\n`5`." in note.text and "report *1*.pdf, page 3 (also annex.pdf, page 9)" in note.text
    back = next(link for link in page.named("a") if link.text == "↩")
    assert (back.attributes["href"] or "")[1:] == first.attributes["id"]
    marked = [element.text for element in page.named("u")]
    assert marked == ["It rained.", ANSWER.text[SENTENCES[2].start : SENTENCES[2].end]]
    assert [element.text for element in page.named("small")] == ["(not found in the document)", "(support is weak)"]
    assert "Seen on a picture of the page" in page.named("ol")[0].text


@pytest.mark.parametrize(
    ("quote", "direction", "language"),
    [
        ("The total was 5.", "ltr", ""),
        ("הסכום הכולל היה 5 (Total).", "rtl", "und-Hebr"),
        ("12. كان المجموع خمسة", "rtl", "und-Arab"),
        ("合計は五でした。", "ltr", "ja"),
        ("总数为五。", "ltr", "und-Hani"),
        ("합계는 5였다.", "ltr", "ko"),
        ("", "ltr", ""),
    ],
)
def test_quotes_have_the_direction_and_language_of_their_script(quote: str, direction: str, language: str) -> None:
    citation = Citation(1, "a.pdf", 1, 0, 9, (), quote, 1.0)
    answer = Answer(quote, quote, (citation,), Coverage((), "pages", 1, 2, ()), TIMING, MODEL, True)
    page = read(answers_html([answer]))
    assert page.named("html")[0].attributes["lang"] == "en"
    blocks = [*page.named("blockquote"), *(page.named("h1") if quote else [])]
    for block in (*blocks, *(p for p in page.named("p") if p.inside[-1] == "article")):
        assert (block.attributes["dir"], block.attributes["lang"]) == (direction, language)


def test_the_clipboards_fragment_has_text_and_notes_and_no_head() -> None:
    page = read(answer_fragment(ANSWER))
    assert not {"html", "head", "style", "meta", "footer"} & {element.tag for element in page.elements}
    assert [shown(quote.text) for quote in page.named("blockquote")] == [shown(c.quote) for c in ANSWER.citations]


def test_where_the_document_does_not_say_it_the_nearest_passages_are_there() -> None:
    answer = replace(ANSWER, found=False, citations=(), image_pins=(), sentences=(), nearest=ANSWER.citations)
    page = read(answers_html([answer]))
    assert page.named("h2")[0].text == "The passages that come nearest"
    assert not page.named("ol") and len(page.named("blockquote")) == 2


def test_other_html_holds_no_answers() -> None:
    assert data_of_html("<html><meta name='author' content='{}'></html>") is None
