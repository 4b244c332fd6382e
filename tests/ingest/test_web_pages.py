"""Web pages as browsers take them, however carelessly they are written."""

from __future__ import annotations

import pytest

from app.ingest.formats.web_page import cleaned


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
        (f"<table><tr><td>Post <noscript>{LONG}<td>End</table>", f"Post {LONG} | End"),
    ],
)
def test_long_texts_for_browsers_without_programs_are_read(page: str, words: str) -> None:
    assert words_of(page) == words
