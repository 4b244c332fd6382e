"""The receipt under an answer and as a whole: the same words everywhere, each thing said once, doubts in one line."""

from __future__ import annotations

from dataclasses import replace

import pytest
from pytestqt.qtbot import QtBot
from scripted_models import make_answer

from app.assistant.export.parts import receipt_of
from app.assistant.receipt_words import receipt_lines
from app.assistant.records import (
    Coverage,
    DocumentCoverage,
    PageLookedAt,
    QuotesChecked,
    SuspiciousPage,
    ToolStep,
)
from app.gui.conversation.answer_words import told_lines, whole_receipt
from app.terminal import print_answer


def test_the_receipt_says_the_same_in_the_window_on_the_terminal_and_in_exports(
    qtbot: QtBot, capsys: pytest.CaptureFixture[str]
) -> None:
    shown = DocumentCoverage(
        *(4, "lease.pdf", 1200, (1, 3, 4), (7, 8, 9), (2,), 1300),
        (PageLookedAt(7, 1, 4, 1280), PageLookedAt(8, 1, 0, 256)),
        pages_suspicious=(SuspiciousPage(3, "Its letters are no text."),),
        pages_recognised=(3, 4),
        pages_doubtful=(4,),
    )
    coverage = Coverage(
        *((shown,), "tools", 1300, 32768, ("Page 9 was not looked at.",), ("pages 1-4", "pages 5-9")),
        sent_to="gpu.example.org",
        quotes=QuotesChecked(1, 2, 3),
        steps=(ToolStep("Searched for lease."),),
    )
    answer = replace(make_answer("q", "Three."), coverage=coverage)
    answer = replace(answer, timing=replace(answer.timing, reused_tokens=2000))
    words = receipt_lines(coverage, 2000)
    assert words[:3] == [
        "Read 3 of 1,200 pages · 1,300 of 32,768 tokens · 2 pages looked at as images · 1 page without text · "
        "2 pages recognised, 1 with doubt · 1 page could not be read",
        "2,000 tokens had been read before and were reused",
        "lease.pdf: pages 1, 3-4 of 1,200 read, 1,300 tokens",
    ]
    first, *others = whole_receipt(answer)
    assert [first, *(line.removeprefix("• ") for line in others)][: len(words)] == words
    assert "\n".join(others).count("before") == 1, "said once"
    assert receipt_of(answer)[:-1] == words
    print_answer(answer, as_json=False)
    printed = [line[10:] for line in capsys.readouterr().out.splitlines()]
    assert printed[printed.index(words[0]) :][: len(words)] == words


def test_what_was_read_is_said_once_and_of_pages_that_were_not_read_not_that_they_were_recognised() -> None:
    letter = DocumentCoverage(1, "letter.pdf", 6, (1,), (), (), 99)
    scan = DocumentCoverage(2, "scan.pdf", 3, (2,), (), (), 50, pages_recognised=(2, 3), pages_doubtful=(3,))
    said = "letter.pdf: focused on page 1 of 6; of the rest the model read only passages that share words."
    coverage = Coverage((letter, scan), "pages", 149, 32768, (said, "scan.pdf: page 3 was not read."))
    lines = receipt_lines(coverage)
    assert "letter.pdf: page 1 of 6 read, 99 tokens" not in lines and said in lines
    assert "scan.pdf: page 2 of 3 read, 50 tokens" in lines
    told = told_lines(replace(make_answer("q", "Three."), coverage=coverage))
    assert told[0].startswith("Read 2 of 9 pages · 1 page recognised · ")
    assert told[1] == "scan.pdf, page 2: words recognised in the picture of the page."
    assert "scan.pdf, pages 2-3: words recognised in the picture of the page." in lines


def test_doubts_about_many_pages_are_one_line_under_an_answer_and_all_in_its_receipt() -> None:
    why = [SuspiciousPage(page, f"{page} words that cannot be seen on it were left out.") for page in (1, 2, 3)]
    rule = DocumentCoverage(1, "rule.pdf", 4, (1, 2), (), (), 99, pages_suspicious=tuple(why))

    def told(*read: int) -> list[str]:
        document = replace(rule, pages_read=read, pages_recognised=(read[0],))
        answer = replace(make_answer("q", "Three."), coverage=Coverage((document,), "pages", 149, 32768, ()))
        assert [line for line in whole_receipt(answer) if "cannot be seen" in line] == [
            f"• rule.pdf, page {one.page}: {one.why}" for one in why
        ]
        return told_lines(answer)[1:]

    recognised = "rule.pdf, page {}: words recognised in the picture of the page."
    said = "The words of some pages are not to be trusted: the receipt says which."
    assert told(3) == [recognised.format(3), f"rule.pdf, page 3: {why[2].why}"]
    assert told(1, 2) == [recognised.format(1), said]
    assert told(4) == [recognised.format(4), said], "what was left out of a page was not found there either"
