"""Web pages as browsers take them, however carelessly they are written."""

from __future__ import annotations

import pytest

from app.ingest.formats.web_page import cleaned


def words_of(page: str) -> str:
    """What a page shows, on one line."""
    (chapter,) = cleaned(page, {}).chapters
    parts = chapter.body.replace("<", " <").split("<")
    return " ".join(" ".join(part.rpartition(">")[2] for part in parts).split())


@pytest.mark.parametrize(
    ("page", "words"),
    [
        ("<head><title>T</title><script src=a></script\n<!-- a --><p>Harbour dues</p><script>x()</script>", "T Harbour dues"),
        ("<head><style>p {}</style type=a><p>Harbour dues</p>", "Harbour dues"),
        ("<html><head><title>T</title><div><p>Harbour dues</p></div>", "T Harbour dues"),
        ("<head><meta name=a><link rel=b>Harbour <b>dues</b>", "Harbour dues"),
        ("<head><noscript><img src=a>no programs</noscript><script>x</script></head><body>Harbour dues", "Harbour dues"),
    ],
)
def test_what_is_shown_is_read_where_an_end_is_odd_or_left_out(page: str, words: str) -> None:
    assert words_of(page) == words
