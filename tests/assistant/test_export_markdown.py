"""Markdown exports as an independent parser reads them (Qt's, which is md4c): text stays text, pins stay with it."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from answer_makers import ANSWER, FIRST, TEXTS, TURNS, answers, shown
from hypothesis import given, settings
from PySide6.QtGui import QTextCharFormat, QTextDocument

from app.assistant.export.markdown import answer_plainly, answers_markdown, escaped_line
from app.assistant.records import Answer, AnswerSentence

pytestmark = pytest.mark.usefixtures("qapp")


def parsed(markdown: str) -> QTextDocument:
    document = QTextDocument()
    document.setMarkdown(markdown, QTextDocument.MarkdownFeature.MarkdownDialectGitHub)
    return document


def words(document: QTextDocument) -> str:
    return " ".join(TURNS.sub("", document.toPlainText()).split())


@given(TEXTS)
@settings(max_examples=25)
def test_any_text_is_shown_as_it_is_and_makes_nothing_else(text: str) -> None:
    line = shown(text)
    if not line:
        return
    document = parsed(f"{escaped_line(text)}\n")
    assert words(document) == line
    assert document.blockCount() == 1
    block = document.firstBlock()
    assert block.textList() is None and block.blockFormat().headingLevel() == 0
    for piece in block:
        form: QTextCharFormat = piece.fragment().charFormat()
        assert (
            not form.isImageFormat()
            and not form.fontItalic()
            and form.fontWeight() <= 400
            and not form.fontFixedPitch()
        )
        assert not form.isAnchor() or form.anchorHref().startswith(("http", "mailto")), "only an address spelled out"


@given(answers())
@settings(max_examples=25)
def test_every_quote_stands_in_a_footnote_of_its_own_with_file_and_page(answer: Answer) -> None:
    markdown = answers_markdown([answer])
    footnotes = re.findall(r"^\[\^(\d+)\]: (.*)$", markdown, flags=re.MULTILINE)
    assert [int(number) for number, _ in footnotes] == list(range(1, len(answer.supports) + 1))
    for citation, (_, line) in zip(answer.citations, footnotes, strict=False):
        note = words(parsed(f"{line}\n"))
        name, quote = re.escape(shown(citation.document)), re.escape(shown(citation.quote))
        found = re.fullmatch(rf"{name}, pages? ([\d, -]+): “{quote}”(?: \(also .*\))?(?: \(The letters .*\))?", note)
        assert found and str(citation.page) in re.findall(r"\d+", found[1])


def test_sentences_carry_their_pins_and_what_is_unsupported_is_marked() -> None:
    markdown = answers_markdown([ANSWER])
    assert markdown.startswith(
        "## How \\*much\\*?\n\nThe total was 5.[^1] It rained. \\[not found in the document\\]\n\n"
    )
    assert "Seen over there[^2][^3] \\[support is weak\\]." in markdown
    assert "[^1]: report \\*1\\*.pdf, page 3: “The total \\| was \\`5\\`.” (also annex.pdf, page 9)\n" in markdown
    assert "[^2]: report \\*1\\*.pdf, pages 4-5: “\u2068שלום עולם\u2069”\n" in markdown
    assert "[^3]: photo.png, page 1: Seen on a picture of the page" in markdown
    receipt = [
        "- Read 1 of 9 pages · 99 of 999 tokens",
        "- 20 tokens had been read before and were reused",
        "- report \\*1\\*.pdf: page 1 of 9 read, 99 tokens",
        "- Page 2 was not read.",
        "- Answered by",
    ]
    assert "\n".join(receipt) in markdown


def test_a_conversation_numbers_its_footnotes_through() -> None:
    markdown = answers_markdown([ANSWER, ANSWER])
    assert re.findall(r"^\[\^(\d)\]:", markdown, flags=re.MULTILINE) == list("123456")
    assert "The total was 5.[^4]" in markdown


def test_where_the_document_does_not_say_it_the_nearest_passages_are_listed_and_nothing_is_marked() -> None:
    sentence = AnswerSentence(0, 13, (), None, False)
    answer = replace(
        ANSWER,
        text="It says not.",
        found=False,
        citations=(),
        image_pins=(),
        sentences=(replace(sentence, end=12),),
        nearest=(FIRST,),
    )
    markdown = answers_markdown([answer])
    assert "\n\nIt says not.\n\n**The passages that come nearest**\n\n- report \\*1\\*.pdf, page 3: “The" in markdown
    assert "not found in the document" not in markdown


def test_copied_text_has_the_footnotes_and_no_escapes() -> None:
    assert answer_plainly(ANSWER) == (
        "The total was 5.[^1] It rained. [not found in the document]\n\nSeen over there[^2][^3] [support is weak].\n\n"
        "[^1]: report *1*.pdf, page 3: “The total | was `5`.” (also annex.pdf, page 9)\n"
        "[^2]: report *1*.pdf, pages 4-5: “\u2068שלום עולם\u2069”\n"
        "[^3]: photo.png, page 1: Seen on a picture of the page: there are no words to quote"
    )


@given(answers())
@settings(max_examples=25)
def test_whatever_an_answer_spells_the_file_has_one_heading_and_no_picture(answer: Answer) -> None:
    document = parsed(re.sub(r"^\[\^\d+\]: .*$", "", answers_markdown([answer]), flags=re.MULTILINE))
    headings, block = 0, document.begin()
    while block.isValid():
        headings += block.blockFormat().headingLevel() > 0
        for piece in block:
            form = piece.fragment().charFormat()
            assert not form.isImageFormat() and not form.fontFixedPitch()
            assert not form.isAnchor() or form.anchorHref().startswith(("http", "mailto")), "a link was made"
        block = block.next()
    assert headings == 1
