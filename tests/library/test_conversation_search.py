"""Conversations are found by their words, copied as branches, and remember how they were looked at."""

from __future__ import annotations

from pathlib import Path

import pytest
from page_makers import add_texts

from app.library.conversation_search import excerpt_of, found_places, search_conversations
from app.library.conversations import (
    Role,
    StoredCitation,
    add_documents,
    add_message,
    branch_conversation,
    create_conversation,
    delete_conversation,
    delete_messages,
    get_conversation,
    keep_view,
    read_messages,
    read_view,
    rename_conversation,
)
from app.library.database import Library
from app.library.readable_markup import readable_line


def found(library: Library, words: str) -> list[int]:
    return [hit.conversation_id for hit in search_conversations(library, words)]


def test_titles_questions_and_answers_are_found_in_any_script_and_by_beginnings(library: Library) -> None:
    lamps = create_conversation(library, "Lighthouse lamps")
    add_message(library, lamps.id, Role.USER, "Who was the first keeper of Ollerby?")
    add_message(library, lamps.id, Role.ASSISTANT, "Piers Aldane, since 1933. “东京都 tower”")
    boats = create_conversation(library, "Boats")
    add_message(library, boats.id, Role.USER, "Where are the nets of Ollerby sold?")
    assert found(library, "ollerby") == [boats.id, lamps.id], "newest first"
    assert found(library, "keepers ollerby") == [lamps.id], "all words, whatever their ending"
    assert found(library, "light") == [lamps.id] and found(library, "aldan") == [lamps.id]
    assert found(library, "东京") == [lamps.id] and found(library, "net") == [boats.id]
    assert found(library, 'AND "') == found(library, "  ") == found(library, "ghost") == []
    (hit,) = search_conversations(library, "Aldane")
    assert hit.excerpt == "Piers Aldane, since 1933. “东京都 tower”"


def test_what_was_deleted_or_renamed_is_no_longer_found(library: Library) -> None:
    first = create_conversation(library, "Zebrafish")
    message = add_message(library, first.id, Role.USER, "quagga questions")
    rename_conversation(library, first.id, "Okapi")
    assert found(library, "zebrafish") == [] and found(library, "okapi") == [first.id]
    delete_messages(library, first.id, message.id)
    assert found(library, "quagga") == []
    add_message(library, first.id, Role.USER, "quagga again")
    delete_conversation(library, first.id)
    assert found(library, "quagga") == found(library, "okapi") == []
    library.erase_leftovers()
    content = b"".join(file.read_bytes() for file in library.file.parent.glob("library.sqlite3*"))
    assert b"quagga" not in content and b"okapi" not in content and b"zebrafish" not in content


def test_an_excerpt_shows_the_words_and_says_what_was_cut() -> None:
    text = "word " * 50 + "the harbour of Sandray " + "more " * 50
    excerpt = excerpt_of(text, "harbour")
    assert "harbour of Sandray" in excerpt and excerpt.startswith("… word") and excerpt.endswith(" …")
    assert len(excerpt) < 140


TABLE = """## What was paid

| Site | **Cost** |
|:-----|---------:|
| Sandray | 500 \\| euros |

- the *second* gauge, see [the report](http://example.org/a)
> as `agreed`

---
1 * 2 is 3_4 and a|b"""


def test_an_excerpt_reads_as_words_where_the_answer_is_markdown() -> None:
    table = "What was paid Site · Cost Sandray · 500 | euros"
    assert readable_line(TABLE) == f"{table} the second gauge, see the report as agreed 1 * 2 is 3_4 and a|b"
    assert "Site · Cost Sandray · 500 | euros the second gauge" in excerpt_of(TABLE, "euros")


@pytest.mark.parametrize(
    ("line", "words", "found"),
    [
        ("The harbours of Sandray", "harbour sand", ["harbours", "Sandray"]),
        ("unharboured", "harbour", []),
        ("東京都の港", "東京", ["東京"]),
        ("a * b", "* ?", []),
        ("", "x", []),
    ],
)
def test_where_words_were_found_is_known(line: str, words: str, found: list[str]) -> None:
    assert [line[start:end] for start, end in found_places(line, words)] == found


def test_a_branch_has_the_first_questions_with_their_answers(
    library: Library, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    lease = add_texts(library, tmp_path / "lease.pdf", ["The rent is 500 euros."], monkeypatch)
    origin = create_conversation(library, "Rent", [lease.id])
    cited = StoredCitation(lease.id, "lease.pdf", 1, 12, 21, "500 euros", ((1.0, 2.0, 3.0, 4.0),), 1.0)
    add_message(library, origin.id, Role.USER, "How much?", answer={"request": 1})
    add_message(library, origin.id, Role.ASSISTANT, "500.", answer={"x": 1}, citations=[cited])
    add_message(library, origin.id, Role.USER, "And when?")
    branch = branch_conversation(library, origin.id, 1)
    copied, kept = read_messages(library, branch.id), read_messages(library, origin.id)
    assert [(m.role, m.text, m.answer, m.citations) for m in copied] == [
        (m.role, m.text, m.answer, m.citations) for m in kept[:2]
    ]
    assert branch.document_ids == (lease.id,) and branch.title == "Rent"
    delete_conversation(library, origin.id)
    assert len(read_messages(library, branch.id)) == 2
    assert found(library, "much") == [branch.id]


def test_views_and_documents_of_a_conversation(
    library: Library, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    one = add_texts(library, tmp_path / "one.pdf", ["One."], monkeypatch)
    two = add_texts(library, tmp_path / "two.pdf", ["Two."], monkeypatch)
    talk = create_conversation(library, "x", [two.id])
    assert add_documents(library, talk.id, [one.id, two.id, 99]).document_ids == (two.id, one.id)
    assert read_view(library, talk.id) == {}
    keep_view(library, talk.id, {"turn": 1})
    keep_view(library, talk.id, {"turn": 2})
    assert read_view(library, talk.id) == {"turn": 2}
    delete_conversation(library, talk.id)
    keep_view(library, talk.id, {"turn": 3})
    assert read_view(library, talk.id) == {}
    assert get_conversation(library, create_conversation(library, "y").id).document_ids == ()
