"""Formulas on one line mean what they mean on the page: brackets stand where the line needs them, and nowhere else."""

from __future__ import annotations

from pathlib import Path

import pytest
from office_files import WORD, write_docx
from test_text_documents import text_of

MI_A, MI_B, MI_C, TWO = "<mi>a</mi>", "<mi>b</mi>", "<mi>c</mi>", "<mn>2</mn>"
SUM = f"<mrow>{MI_A}<mo>+</mo>{MI_B}</mrow>"
FENCED = f"<mrow><mo>(</mo>{MI_A}<mo>+</mo>{MI_B}<mo>)</mo></mrow>"


@pytest.mark.parametrize(
    ("formula", "line"),
    [
        (f"<mfrac>{SUM}{MI_C}</mfrac>", "(a+b)/c"),
        (f"<mfrac>{MI_C}{SUM}</mfrac>", "c/(a+b)"),
        (f"<mfrac>{FENCED}{MI_C}</mfrac>", "(a+b)/c"),
        (f"<mfrac>{MI_A}<mrow>{MI_B}{MI_C}</mrow></mfrac>", "a/(bc)"),
        (f"<mfrac><mrow>{MI_A}{MI_B}</mrow>{MI_C}</mfrac>", "ab/c"),
        (f"<mfrac><mfrac>{MI_A}{MI_B}</mfrac>{MI_C}</mfrac>", "(a/b)/c"),
        (f"<mfrac>{MI_A}{TWO}</mfrac>{MI_B}", "(a/2)b"),
        (f"<mfrac>{MI_A}{TWO}</mfrac><mo>+</mo>{MI_B}", "a/2+b"),
        (f"<msup>{FENCED}{TWO}</msup>", "(a+b)^2"),
        (f"<msup>{MI_C}{SUM}</msup>", "c^(a+b)"),
        (f"<msup><msup>{MI_A}{TWO}</msup>{MI_B}</msup>", "(a^2)^b"),
        (f"<msup>{MI_A}{TWO}</msup>{MI_B}", "a^2 b"),
        (f"<msqrt>{MI_A}<mo>+</mo>{MI_B}</msqrt>", "√(a+b)"),
        (f"<mroot>{MI_A}<mn>3</mn></mroot>", "³√a"),
        (f"<mfenced>{MI_A}{MI_B}</mfenced>", "(a, b)"),
        (f"<munderover><mo>∑</mo>{SUM}{MI_C}</munderover>{MI_A}", "∑_(a+b)^c a"),
        (f"<mfrac><mrow>{FENCED}{FENCED}</mrow>{MI_C}</mfrac>", "(a+b)(a+b)/c"),
    ],
)
def test_mathml(tmp_path: Path, formula: str, line: str) -> None:
    path = tmp_path / "a.html"
    path.write_text(f"<p>Be <math>{formula}</math>.</p>", encoding="utf-8")
    assert text_of(path) == f"Be {line}."


def run(text: str) -> str:
    return f"<m:r><m:t>{text}</m:t></m:r>"


def fraction(above: str, below: str) -> str:
    return f"<m:f><m:num>{above}</m:num><m:den>{below}</m:den></m:f>"


@pytest.mark.parametrize(
    ("formula", "line"),
    [
        (fraction(run("a+b"), run("c")), "(a+b)/c"),
        (fraction(run("distance"), run("time")), "distance/time"),
        (fraction(run("1"), run("2a")) + run("=x"), "1/(2a)=x"),
        (f"<m:sSup><m:e>{run('x')}</m:e><m:sup>{run('1')}{run('0')}</m:sup></m:sSup>", "x^10"),
        (f"<m:sSup><m:e><m:d><m:e>{run('a+b')}</m:e></m:d></m:e><m:sup>{run('n')}</m:sup></m:sSup>", "(a+b)^n"),
        (f'<m:d><m:dPr><m:begChr m:val="["/><m:endChr m:val="]"/></m:dPr><m:e>{run("x")}</m:e></m:d>', "[x]"),
        (f"<m:rad><m:deg/><m:e>{run('x+1')}</m:e></m:rad>", "√(x+1)"),
        (f"<m:func><m:fName>{run('sin')}</m:fName><m:e>{run('x')}</m:e></m:func>", "sin x"),
        (
            f'<m:nary><m:naryPr><m:chr m:val="∑"/></m:naryPr><m:sub>{run("i=1")}</m:sub><m:sup>{run("n")}</m:sup>'
            f"<m:e>{run('i')}</m:e></m:nary>",
            "∑_(i=1)^n i",
        ),
        (
            f"<m:m><m:mr><m:e>{run('a')}</m:e><m:e>{run('b')}</m:e></m:mr><m:mr><m:e>{run('c')}</m:e></m:mr></m:m>",
            "a, b; c",
        ),
    ],
)
def test_word(tmp_path: Path, formula: str, line: str) -> None:
    math = f'<m:oMath xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math">{formula}</m:oMath>'
    path = write_docx(tmp_path / "a.docx", f"<w:p {WORD}><w:r><w:t>Be </w:t></w:r>{math}</w:p>")
    assert text_of(path) == f"Be {line}"


def test_a_formula_that_never_ends_takes_no_paragraphs(tmp_path: Path) -> None:
    path = tmp_path / "a.html"
    path.write_text(f"<div>Be <math>{MI_A}<mfrac>{MI_B}<p>Tide</p><p>Pier</p>" + "<math><mrow>" * 5_000 + MI_C)
    assert text_of(path) == "Be ab Tide Pier c"


@pytest.mark.parametrize(
    ("page", "text"),
    [
        ("<p>Be <math><mi>y</mi><mtext> if <b>x</b> holds</mtext></math>.</p>", "Be y if x holds."),
        (
            "<p>Let <math><mi>x</mi> be given. The rent is 500.<br>Second <b>line</b> here</p>",
            "Let x be given. The rent is 500. Second line here",
        ),
        ("<p>Let <math><mi>x</mi> be <b>given</b> <i>now</i>.</p>", "Let x be given now."),
        ("<p>Let <math>all <mi>x</mi> be <mn>2</mn> now</math>.</p>", "Let all x be 2 now."),
        ("<p>Let <math><mfrac><mi>a</mi> over <mi>b</mi></mfrac></math>.</p>", "Let a over/b."),
        ("<p>Be <math><mi>y</mi><mtext>&nbsp;if&nbsp;</mtext><mi>x</mi></math>.</p>", "Be y if x."),
        ("<p>Be <math><mtext>one<br>two</mtext><mo>=</mo><mi>x</mi></math>.</p>", "Be one two=x."),
    ],
)
def test_text_among_elements_of_a_formula_keeps_its_place(tmp_path: Path, page: str, text: str) -> None:
    path = tmp_path / "a.html"
    path.write_text(page)
    assert " ".join(text_of(path).split()) == text


def test_a_formula_of_very_many_parts_is_read(tmp_path: Path) -> None:
    path = tmp_path / "a.html"
    path.write_text(f"<p>Be <math>{'<mi>a</mi>' * 40_000}<msup>{MI_B}{TWO}</msup>{MI_C}</math>.</p>")
    assert "".join(text_of(path).split()).endswith("aaab^2c.")
