"""From a quote to its page and back: the normalised text, and the way from its characters to pages and boxes."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.assistant.quotes.normal_text import is_word_edge
from app.assistant.quotes.source_text import BREAK, SourceDocument, SourceText, make_source_text, normalized
from app.ingest.records import Page, PageKind, Word


def lined_page(number: int, text: str) -> Page:
    """A page whose words stand where their letters are: 6 points a letter, 12 a line."""
    words, offset = [], 0
    for row, line in enumerate(text.split("\n")):
        cursor = 0
        for word in line.split(" "):
            if word:
                box = (6.0 * cursor, 12.0 * row, 6.0 * (cursor + len(word)), 12.0 * row + 10)
                words.append(Word(word, offset + cursor, offset + cursor + len(word), box, row))
            cursor += len(word) + 1
        offset += len(line) + 1
    return Page(number, PageKind.TEXT if words else PageKind.IMAGE, 595.0, 842.0, 0, text, tuple(words))


def source_of(*documents: list[str] | tuple[str, ...]) -> SourceText:
    return make_source_text(
        [
            SourceDocument(number, f"{number}.pdf", tuple(lined_page(n, text) for n, text in enumerate(texts, 1)))
            for number, texts in enumerate(documents, 1)
        ]
    )


@pytest.mark.parametrize(
    ("page", "expected"),
    [
        ("a  b\n\nc\td\u00a0e\r\nf", "a b c d e f"),
        ("infor-\nmation", "information"),
        ("well-\nknown, and well-known again", "well-known, and well-known again"),
        (
            "infor-\nmation, not infor-mation, but information or information",
            "information, not infor-mation, but information or information",
        ),
        ("Anglo-\nSaxon", "Anglo-Saxon"),
        ("an 18-\ninch and 2018-\n2019", "an 18-inch and 2018-2019"),
        ("INFOR-\nMATION", "INFORMATION"),
        ("state-of-the-\nart: the art of the Öl-Ex-\nporteur", "state-of-the-art: the art of the Öl-Exporteur"),
        ("pre-\nand post-war, Vor-\nund Nachteile", "pre- and post-war, Vor- und Nachteile"),
        ("a dash -\nlike this", "a dash - like this"),
        ("soft\u00adhyphen, infor\u00ad\nmation", "softhyphen, information"),
        ("ﬁnal oﬀer, aﬄict, ﬆ", "final offer, afflict, st"),
        ("zero\u200bwidth \u202eright\u202c \ufeff\u2060x \U000e0041y", "zerowidth right x y"),
        ("a\u200cb", "ab"),
        ("می\u200cخواهم", "می\u200cخواهم"),
        ("bell\x07rings\x00\x1d!", "bell rings !"),
        ("東京\n京都、\nと", "東京京都、と"),
        ("東京 京都", "東京 京都"),
        ("使用\nPDF\n文件", "使用 PDF 文件"),
        ("서울\n부산", "서울 부산"),
        ("ภาษา\nไทย", "ภาษาไทย"),
        ("x² ½ Ａ e\u0301 é №", "x² ½ Ａ e\u0301 é №"),
        ("lone \ud800 half", "lone \ufffd half"),
        (" \n\u200b ", ""),
    ],
)
def test_what_lines_made_of_a_text_is_undone_and_nothing_else(page: str, expected: str) -> None:
    assert normalized(page) == expected
    assert source_of([page]).text == expected
    assert normalized(expected) == expected


TRICKY = st.text(
    st.sampled_from(
        "abcdeXY ab1.,-\u2010\n\n  \t\u00a0ﬁﬄ\u00ad\u200b\u200c\u200d\u202e\u2028"
        "éе\u0301東京アｶ、서سلاम्กำ\x1d\x00\ud8009😀"
    ),
    max_size=60,
)


@given(st.lists(st.lists(TRICKY, max_size=4), max_size=3), st.data())
def test_every_range_stands_where_its_place_says(documents: list[list[str]], data: st.DataObject) -> None:
    source = source_of(*documents)
    assert source.text.count(BREAK) >= len(documents) - 1
    assert normalized(source.text.replace(BREAK, "")) or not source.text.strip(BREAK)
    if not source.text:
        return
    start = data.draw(st.integers(0, len(source.text) - 1))
    end = data.draw(st.integers(start, len(source.text)))
    wanted = source.text[start:end].strip(" ")
    if not wanted or BREAK in wanted:
        with pytest.raises(ValueError, match="no words stand together"):
            source.place(start, end)
        return
    citation = source.citation(start, end, 1.0)
    pages = documents[citation.document_id - 1]
    stood = [(citation.page, citation.start, citation.end), *((s.page, s.start, s.end) for s in citation.goes_on)]
    assert citation.quote == "\n".join(pages[page - 1][low:high] for page, low, high in stood)
    assert [page for page, _, _ in stood] == list(range(citation.page, citation.page + len(stood)))
    at = source.text.index(wanted, start)
    if wanted[0] in "-\u2010" or not (is_word_edge(source.text, at) and is_word_edge(source.text, at + len(wanted))):
        return  # of a part of a word nobody can tell what a hyphen in it is; and a ligature stands there as a whole
    found = normalized(citation.quote, source.cuts_of(citation.document_id))
    assert found == wanted
    assert (at, at + len(wanted)) in source.find(wanted)
    if len(stood) == 1:
        first, last = source.range_of(citation.document_id, citation.page, citation.start, citation.end)
        assert (first, last) == (at, at + len(wanted))


def test_a_quote_at_several_places_carries_all_others() -> None:
    source = source_of(["an art, part of the art.", "Arts; state of the\nart"], ["no", "the art"])
    places = source.find("art")
    assert len(places) == 5, "“part” holds it, too"
    citation = source.citation(*places[0], 0.5)
    assert (citation.document_id, citation.page, citation.quote, citation.start) == (1, 1, "art", 3)
    others = [(place.document, [(part.page, part.start) for part in place.stretches]) for place in citation.also_at]
    assert others == [("1.pdf", [(1, 20)]), ("1.pdf", [(2, 19)]), ("2.pdf", [(2, 4)])]
    part_of_word = source.citation(*places[1], 0.5)
    assert part_of_word.start == 9 and len(part_of_word.also_at) == 4


def test_a_quote_over_a_line_and_a_page_is_found_as_it_stands() -> None:
    source = source_of(["The fee is pay-\nable at once. The", "  ﬁrst of May, well-\nknown, is the day."])
    for quote in (
        "pay-\nable at once",
        "payable  at\nonce",
        "The\nﬁrst of May, well-\nknown",
        "The first of May, well-known",
    ):
        assert len(source.find(quote)) == (0 if quote.endswith("well-known") else 1)
