"""Web pages as browsers take them, however carelessly they are written."""

from __future__ import annotations

import base64
import io
from pathlib import Path

import pytest
from PIL import Image

from app.errors import NotADocument
from app.ingest.formats.web_page import cleaned, make_book
from app.ingest.records import DocumentKind


def words_of(page: str) -> str:
    """What a page shows, on one line."""
    (chapter,) = cleaned(page, {}).chapters
    parts = chapter.body.replace("<", " <").split("<")
    return " ".join(" ".join(part.rpartition(">")[2] for part in parts).split())


LONG = " ".join(f"word{number}" for number in range(60))


@pytest.mark.parametrize(
    ("page", "words"),
    [
        (
            "<head><title>T</title><script src=a></script\n<!-- a --><p>Harbour dues</p><script>x()</script>",
            "T Harbour dues",
        ),
        ("<head><style>p {}</style type=a><p>Harbour dues</p>", "Harbour dues"),
        ("<p>a</p><!-- <script>x</script defer --><p>b</p><!-- c --><p>d</p>", "a b d"),
        ("<p title='</style x'>Harbour dues</p>", "Harbour dues"),
        ("<html><head><title>T</title><div><p>Harbour dues</p></div>", "T Harbour dues"),
        ("<head><meta name=a><link rel=b>Harbour <b>dues</b>", "Harbour dues"),
        (
            "<head><noscript><img src=a>no programs</noscript><script>x</script></head><body>Harbour dues",
            "Harbour dues",
        ),
    ],
)
def test_what_is_shown_is_read_where_an_end_is_odd_or_left_out(page: str, words: str) -> None:
    assert words_of(page) == words


@pytest.mark.parametrize(
    ("page", "words"),
    [
        ("<p>Post</p><noscript><p>Please turn <b>programs</b> on.</p></noscript><p>End</p>", "Post End"),
        (f"<p>Post</p><noscript><p>{LONG}</p></noscript><p>End</p>", f"Post {LONG} End"),
        (f"<div style='display: none'><noscript>{LONG}</noscript></div>End", "End"),
        (f"<head><noscript>{LONG}</noscript></head><body>End", "End"),
        (f"<noscript><p>One</p><noscript>{LONG}</noscript></noscript> End", f"One {LONG} End"),
        ("<title>Post</title><noscript><h1>Turn programs on</h1></noscript><p>End</p>", "Post End"),
        (f"<table><tr><td>Post <noscript>{LONG}<td>End</table>", f"Post {LONG} | End"),
    ],
)
def test_long_texts_for_browsers_without_programs_are_read(page: str, words: str) -> None:
    assert words_of(page) == words


def test_parts_that_a_program_of_the_page_puts_in_their_places_are_read() -> None:
    """As React's server sends them; nothing else that is hidden."""
    page = (
        '<main><!--$?--><template id="B:0"></template><p>Loading <!--$-->dues<!--/$--></p><!--/$--></main>'
        "<footer>Closed on Sundays</footer>"
        '<div hidden id="S:0"><h1>Harbour dues</h1><template id="P:1"></template><p>Rise in May</p></div>'
        '<div hidden id="S:1"><p>By <b>a tenth</b></p></div><div hidden id="S:2"><p>never said</p></div>'
        """<script>$RC=function(a,b){};$RC("B:0","S:0")</script><script>$RS('S:1', 'P:1')</script>"""
        """<div hidden id="S:3">Parking, too</div><script>$RC("B:9","S:3")</script>"""
    )
    said = "Harbour dues By a tenth Rise in May Closed on Sundays Parking, too"
    assert words_of(page) == said
    book = cleaned(page, {})
    assert "2 words" in book.note and "\0" not in book.chapters[0].body


def test_rows_and_cells_that_are_sent_behind_their_table_are_read_in_it() -> None:
    page = (
        '<table><tbody><tr><td>Pier</td><td>Due</td></tr><template id="P:1"></template>'
        '<tr><td>South</td><template id="P:2"></template></tr></tbody></table><p>End</p>'
        '<table hidden><tbody id="S:1"><tr><td>North</td><td>4</td></tr><tr><td>East</td><td>5</td></tr></tbody>'
        '<tr><td>never said</td></tr></table><table hidden><tr id="S:2"><td>6</td></tr></table>'
        """<script>$RS("S:1","P:1");$RS("S:2","P:2")</script><p>Last</p>"""
    )
    assert words_of(page) == "Pier | Due North | 4 East | 5 South | 6 End Last"
    assert "2 words" in cleaned(page, {}).note
    assert cleaned(page, {}).chapters[0].body.count("<t") == 1 + 4 + 8


CALL = 'RC("B:0","S:0")'


@pytest.mark.parametrize(
    ("page", "words"),
    [
        (f"<!-- <script>${CALL}</script> -->", ""),
        (f"<pre>${CALL}</pre>", "$RC(&quot;B:0&quot;,&quot;S:0&quot;)"),
        (f"<template><script>${CALL}</script></template>", ""),
        (f'<div style="display:none"><template id="B:0"></template></div><script>${CALL}</script>', ""),
    ],
)
def test_parts_that_no_program_shows_are_counted_as_hidden(page: str, words: str) -> None:
    page += '<div hidden id="S:0"><p>A <b>secret</b> draft</p></div>'
    assert words_of(page) == words
    assert "3 words" in cleaned(page, {}).note


def test_of_parts_for_one_place_or_of_one_name_none_is_lost() -> None:
    page = (
        '<p>Dues</p><template id="B:0"></template><p>End</p>'
        '<div hidden id="S:0">One</div><div hidden id="S:0">Two</div>'
        f'<div hidden id="S:1">Three</div><script>${CALL};$RC("B:0","S:1")</script>'
    )
    assert words_of(page) == "Dues One Two Three End"


@pytest.mark.parametrize("page", ["<noscript>" * 20_000 + "word " * 100_000, "<script>" + "</script " * 200_000])
def test_open_elements_and_odd_ends_take_no_quadratic_time(page: str) -> None:
    assert set(words_of(page).split()) <= {"word"}


def test_a_picture_for_browsers_without_programs_makes_no_page(tmp_path: Path) -> None:
    packed = io.BytesIO()
    Image.new("RGB", (40, 40)).save(packed, "PNG")
    source = f"data:image/png;base64,{base64.b64encode(packed.getvalue()).decode()}"
    path = tmp_path / "a.html"
    path.write_text(f'<script>x()</script><noscript><img src="{source}"></noscript>')
    with pytest.raises(NotADocument):
        make_book(path, DocumentKind.HTML)
