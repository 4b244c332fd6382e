"""Answers as Markdown: what is markup, what is a document's words, and where sentences end."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from app.gui.conversation.answer_markup import Block, Piece, parse_answer


def words(block: Block) -> str:
    return "".join(piece.text for piece in block.pieces)


def pieces_with(blocks: tuple[Block, ...], **looks: bool) -> list[str]:
    return [
        piece.text
        for block in blocks
        for piece in block.pieces
        if all(getattr(piece, name) == value for name, value in looks.items())
    ]


def test_blocks_and_looks() -> None:
    text = "# Lamps\n\nThree **bold** and *lean* and ~~old~~ and `code`.\n\n"
    text += "1. first\n2. second\n   - deep\n\n---\n\n> said"
    blocks = parse_answer(text)
    assert [block.kind for block in blocks] == ["heading", "paragraph", "item", "item", "item", "rule", "paragraph"]
    assert [(block.marker, block.level) for block in blocks[2:5]] == [("1.", 1), ("2.", 1), ("•", 2)]
    assert blocks[-1].is_quote and words(blocks[0]) == "Lamps"
    assert pieces_with(blocks, is_bold=True) == ["bold"] and pieces_with(blocks, is_italic=True) == ["lean"]
    assert pieces_with(blocks, is_struck=True) == ["old"] and pieces_with(blocks, is_code=True) == ["code"]


def test_tables() -> None:
    (table,) = parse_answer("| a | b |\n|---|---|\n| 1 | **2** |")
    assert [["".join(piece.text for piece in cell) for cell in row] for row in table.rows] == [["a", "b"], ["1", "2"]]


def test_formulas_are_told_from_money_and_code() -> None:
    blocks = parse_answer(r"It costs $5 and $10. So $a_1*b$ and \(x\), `$y$`." + "\n\n$$\\frac{a}{b}$$\n\n\\[z\\]")
    formulas = [(p.formula, p.is_displayed, p.text) for block in blocks for p in block.pieces if p.formula]
    assert formulas == [
        ("a_1*b", False, "$a_1*b$"),
        ("x", False, r"\(x\)"),
        (r"\frac{a}{b}", True, r"$$\frac{a}{b}$$"),
        ("z", True, r"\[z\]"),
    ]
    assert "It costs $5 and $10." in words(blocks[0]) and pieces_with(blocks, is_code=True) == ["$y$"]


def test_html_links_and_images_are_words() -> None:
    (block,) = parse_answer("<script>x</script> <img src=y> [here](http://a.example/b) ![lamp](http://a.example/c.png)")
    assert words(block) == "<script>x</script> <img src=y> here (http://a.example/b) [image: lamp]"


def test_words_of_documents_are_no_markup() -> None:
    text = "He wrote “2*3*4 and _this_ costs $5 or $6”.\n\n# 1. Not *a* heading | [x](y)"
    start = text.index("#")
    first, second = parse_answer(text, (), [(start, len(text))])
    assert words(first) == text[: start - 2] and words(second) == text[start:]
    assert {piece.is_italic for piece in (*first.pieces, *second.pieces)} == {False}


def ends_of(blocks: tuple[Block, ...]) -> list[tuple[str, str]]:
    """What stands directly before the end of each sentence, and how its block is called."""
    found = []
    for block in blocks:
        for line in [block.pieces, *(cell for row in block.rows for cell in row)]:
            before = ""
            for piece in line:
                if piece.ends_sentence:
                    found.append((before, block.kind))
                before = piece.text or before
    return found


def test_sentences_end_before_the_markup_that_closes_with_them() -> None:
    text = "**All lit.** Two.\n\n- One item.\n\n| a | b |\n|---|---|\n| c | d |\n\n```\ncode\n```\n\n$$x$$"
    marks = ["lit.**", "Two.", "item.", "| c | d |", "code\n```", "$$x$$"]
    ends = [text.index(mark) + len(mark) for mark in marks]
    assert ends_of(parse_answer(text, ends)) == [
        ("All lit.", "paragraph"),
        ("Two.", "paragraph"),
        ("One item.", "item"),
        ("d", "table"),
        ("code", "code"),
        ("$$x$$", "paragraph"),
    ]
    sentences = {piece.text: piece.sentence for block in parse_answer(text, ends) for piece in block.pieces}
    assert sentences["All lit."] == 0 and sentences["Two."] == 1 and sentences[" "] == -1


@given(st.text(st.sampled_from("ab *_`$|#->[]()<&\\\n.1“”")), st.data())
def test_every_sentence_ends_once_in_order_whatever_is_written(text: str, data: st.DataObject) -> None:
    ends = sorted(data.draw(st.lists(st.integers(0, len(text)), max_size=4, unique=True)))
    pieces: list[Piece] = []
    for block in parse_answer(text, ends):
        pieces += [*block.pieces, *(piece for row in block.rows for cell in row for piece in cell)]
    ended = [piece.sentence for piece in pieces if piece.ends_sentence]
    assert ended == sorted(set(ended)) and len(ended) <= len(ends)
    assert not any(character >= "\U0010f000" for piece in pieces for character in piece.text)


@given(st.text(st.characters(exclude_categories=["Cs", "Cc", "Co", "Zl", "Zp"]), min_size=1))
def test_literal_words_come_out_as_they_are(text: str) -> None:
    shown = "\n".join(words(block) for block in parse_answer(text, (), [(0, len(text))]))
    assert " ".join(shown.split()) == " ".join(text.split())
