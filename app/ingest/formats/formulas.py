"""Formulas of MathML and of Word (OMML) on one line of text, with the brackets that the line needs to mean the same.

a + b                     1
─────   ->   (a+b)/c      ─ m v²   ->   (1/2)mv^2      the sum of x_i, i from 1 to n   ->   ∑_(i=1)^n x_i
  c                       2
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from enum import IntEnum
from typing import NamedTuple
from xml.etree.ElementTree import Element, SubElement

from app.ingest.formats.office_parts import first, value

SUMS = frozenset("+-−±∓=≠<>≤≥≈≡∼≃≅∝→←↔⇒⇔↦∈∉⊂⊆∪∩∧∨,;:∑∏∫∬∮|")
FRACTIONS = frozenset("/÷∕")
OPENING, CLOSING = frozenset("([{⟨⌈⌊"), frozenset(")]}⟩⌉⌋")
PRIMES = frozenset("′″‴°∘")
"""Powers that are written behind their base."""
MOST_DEPTH = 100
"""Elements within elements of a formula."""
WORD = 3  # letters that are one name, such as "time"; two are a product
TOKENS = ("mi", "mn", "mo", "ms", "mtext")
"""Elements of MathML that hold text, and HTML."""
_SEEN_BACK = 64
"""Letters that are looked at for a power or an index at the end of a text."""
_NUMBER = re.compile(r"\d+(?:[.,]\d+)*")
_SPACES = re.compile(r"\s+")
_SCRIPT = re.compile(r"[\^_√][^\W_]+\Z")
_RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
_UNSEEN = str.maketrans("", "", "\u2061\u2062\u2063\u2064")
"""Signs that MathML has for products and functions where nothing is written."""


class Binding(IntEnum):
    """How closely the signs of a part belong together."""

    SUM = 0
    FRACTION = 1
    PRODUCT = 2
    POWER = 3
    ONE = 4


class Part(NamedTuple):
    """A part of a formula."""

    text: str
    binding: Binding = Binding.ONE
    is_raw: bool = False
    """Its signs are those of the file, and may be brackets and operators."""

    def within(self, least: Binding) -> str:
        """The text, in brackets if it does not bind at least so."""
        text = self.text.strip()
        return text if self.binding >= least or len(text) < 2 else f"({text})"


NOTHING = Part("")


def mathml(node: Element) -> str:
    """A formula of MathML, without how another program would write it."""
    return _mathml(node).text


def omml(node: Element) -> str:
    """A formula of Word's (ECMA-376, part 1, 22.1)."""
    return _omml(node).text


class MathTree:
    """A formula of MathML that comes element by element, of which any may be missing or nested without end."""

    def __init__(self, attributes: dict[str, str]) -> None:
        self._root = Element("math", attributes)
        self._open = [self._root]

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        """An element begins."""
        parent = self._open[-1]
        if len(self._open) >= MOST_DEPTH:
            self._open.append(parent)
            return
        self._open.append(SubElement(parent, tag, attributes))

    def data(self, text: str) -> None:
        """A text comes within the element that began last, behind what already is in it."""
        holder = self._open[-1]
        if len(holder):
            holder[-1].tail = (holder[-1].tail or "") + text
        else:
            holder.text = (holder.text or "") + text

    def end(self) -> bool:
        """The element that began last ends. Whether it was the formula itself."""
        self._open.pop()
        return not self._open

    def text(self) -> str:
        """The formula."""
        return mathml(self._root)


def _mathml(node: Element) -> Part:
    if node.tag == "mtext":
        return _stray(_in_order(node))
    if node.tag in TOKENS:
        text = " ".join(_in_order(node).split()).translate(_UNSEEN)
        if node.tag == "mo":
            return Part(text, is_raw=True)
        return Part(text, Binding.PRODUCT if " " in text else Binding.ONE)
    parts: list[Part] = []
    for child in node:
        behind = _stray(child.tail)
        if child.tag not in ("annotation", "annotation-xml"):
            parts.append(_row([_mathml(child), behind]) if behind.text else _mathml(child))
        elif behind.text:
            parts.append(behind)
    before = _stray(node.text)
    if not parts:
        return before
    if before.text:
        parts[0] = _row([before, parts[0]])
    one, two, three = (*parts, NOTHING, NOTHING)[:3]
    match node.tag:
        case "mfrac":
            return _stacked(one, two) if node.get("linethickness") in ("0", "0pt") else _fraction(one, two)
        case "msup":
            return _script(one, NOTHING, two)
        case "msub" | "munder":
            return _script(one, two, NOTHING)
        case "msubsup" | "munderover":
            return _script(one, two, three)
        case "msqrt":
            return _root(NOTHING, _row(parts))
        case "mroot":
            return _root(two, one)
        case "mfenced":
            return _fenced(node.get("open", "("), parts, node.get("close", ")"), node.get("separators", ",")[:1])
        case "mtable":
            return Part("; ".join(part.text for part in parts), Binding.SUM)
        case "mtr" | "mlabeledtr":
            return Part(", ".join(part.text for part in parts), Binding.SUM)
    return _row(parts)


def _in_order(node: Element) -> str:
    """The texts of an element as they follow each other, with formulas in it."""
    inner = (mathml(child) if child.tag == "math" else _in_order(child) for child in node)
    return (node.text or "") + "".join(text + (child.tail or "") for text, child in zip(inner, node, strict=True))


def _stray(text: str | None) -> Part:
    """A text beside elements, with the spaces that part it from them."""
    if not text or not text.strip():
        return NOTHING
    written = _SPACES.sub(" ", text).translate(_UNSEEN)
    return Part(written, Binding.PRODUCT if " " in written else Binding.ONE)


def _omml(node: Element) -> Part:
    def held(tag: str) -> Part:
        found = first(node, tag)
        return NOTHING if found is None else _omml(found)

    match node.tag:
        case "r":
            return Part("".join(text.text or "" for text in node if text.tag == "t"), is_raw=True)
        case "f":
            kind = value(node, "fPr", "type")
            return _stacked(held("num"), held("den")) if kind == "noBar" else _fraction(held("num"), held("den"))
        case "sSup" | "sSub" | "sSubSup":
            return _script(held("e"), held("sub"), held("sup"))
        case "limLow" | "limUpp":
            lower, upper = (held("lim"), NOTHING) if node.tag == "limLow" else (NOTHING, held("lim"))
            return _script(held("e"), lower, upper)
        case "sPre":
            return _row([_script(NOTHING, held("sub"), held("sup")), held("e")])
        case "rad":
            return _root(held("deg"), held("e"))
        case "nary":
            sign = Part(_sign(node, "naryPr", "chr", "∫"))
            return Part(_row([_script(sign, held("sub"), held("sup")), held("e")]).text, Binding.SUM)
        case "func":
            name, of = held("fName"), held("e")
            space = " " if of.text[:1].isalnum() else ""
            return Part(f"{name.text}{space}{of.text}", Binding.PRODUCT)
        case "d":
            inner = [_omml(child) for child in node if child.tag == "e"]
            opening, closing = _sign(node, "dPr", "begChr", "("), _sign(node, "dPr", "endChr", ")")
            return _fenced(opening, inner, closing, _sign(node, "dPr", "sepChr", "|"))
        case "m" | "eqArr":
            return Part("; ".join(_omml(row).text for row in node if row.tag in ("mr", "e")), Binding.SUM)
        case "mr":
            return Part(", ".join(_omml(cell).text for cell in node), Binding.SUM)
    return _row(
        [_omml(child) for child in node if not child.tag.endswith("Pr") and child.tag not in ("del", "delText")]
    )


def _sign(node: Element, properties: str, tag: str, usual: str) -> str:
    """A sign that an element of Word's names; empty, where it says that there is none."""
    found = first(node, properties, tag)
    return usual if found is None else found.get("val", "")


def _fraction(above: Part, below: Part) -> Part:
    if not below.text:
        return above
    return Part(f"{above.within(Binding.PRODUCT)}/{below.within(Binding.POWER)}", Binding.FRACTION)


def _stacked(above: Part, below: Part) -> Part:
    """Two parts above each other without a stroke."""
    return Part(f"{above.text}; {below.text}", Binding.SUM)


def _script(base: Part, below: Part, above: Part) -> Part:
    if not below.text and not above.text:
        return base
    is_plain = base.binding is Binding.POWER and not any(sign in base.text for sign in "^√")
    text = base.text if is_plain else base.within(Binding.ONE)
    text += f"_{below.within(Binding.ONE)}" if below.text else ""
    if above.text:
        text += above.text if set(above.text) <= PRIMES else f"^{above.within(Binding.ONE)}"
    return Part(text, Binding.POWER)


def _root(degree: Part, of: Part) -> Part:
    written = degree.text if degree.text != "2" else ""
    sign = written.translate(_RAISED) if written.isdecimal() and written.isascii() else written and f"({written})"
    return Part(f"{sign}√{of.within(Binding.ONE)}", Binding.POWER)


def _fenced(opening: str, parts: Iterable[Part], closing: str, between: str) -> Part:
    is_closed = bool(opening and closing)
    inner = f"{between} ".join(part.text for part in parts)
    return Part(f"{opening}{inner}{closing}", Binding.ONE if is_closed else Binding.SUM)


def _row(parts: Sequence[Part]) -> Part:
    """Parts beside each other. What is raw may be a bracket or an operator between them."""
    joined: list[Part] = []
    for part in parts:
        if joined and joined[-1].is_raw and part.is_raw:
            joined[-1] = Part(joined[-1].text + part.text, is_raw=True)
        elif part.text:
            joined.append(part)
    if len(joined) == 1 and not joined[0].is_raw:
        return joined[0]
    binding, depth = Binding.PRODUCT, 0
    is_whole = bool(joined) and joined[0].is_raw and joined[-1].is_raw and joined[0].text[:1] in OPENING
    texts: list[str] = []
    end = ""
    for number, part in enumerate(joined):
        after = joined[number + 1].text if number + 1 < len(joined) else ""
        for at, sign in enumerate(part.text if part.is_raw else ""):
            depth += (sign in OPENING) - (sign in CLOSING)
            is_whole = is_whole and (depth > 0 or (not after and at == len(part.text) - 1))
            if depth <= 0 and sign in SUMS | FRACTIONS:
                binding = min(binding, Binding.SUM if sign in SUMS else Binding.FRACTION)
        if depth <= 0:
            binding = min(binding, part.binding)
        is_multiplied = part.binding is Binding.FRACTION and after and (after[0].isalnum() or after[0] in OPENING)
        added = f"({part.text})" if is_multiplied else part.text
        if added[:1].isalnum() and _SCRIPT.search(end):
            added = f" {added}"  # or it would be read as part of the power, index or name before it
        texts.append(added)
        end = (end + added[-_SEEN_BACK:])[-_SEEN_BACK:]
    text = "".join(texts)
    is_name = len(joined) == 1 and ((text.isalpha() and len(text) >= WORD) or _NUMBER.fullmatch(text) is not None)
    return Part(text, Binding.ONE if is_whole or is_name or len(text) == 1 else binding)
