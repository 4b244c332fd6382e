"""The numbers and bullets that Word puts before paragraphs of lists: its text has none (ECMA-376, part 1, 17.9)."""

from __future__ import annotations

from collections import defaultdict
from xml.etree.ElementTree import Element

from app.ingest.formats.markup import whole_number
from app.ingest.formats.office_parts import first, value

ROMAN = ((1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"),
         (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))  # fmt: skip
BULLET = "\u2022"


class ListNumbers:
    """Counts the paragraphs of every list of a document."""

    def __init__(self, numbering: Element | None, styles: Element | None) -> None:
        self._levels: dict[str, dict[int, tuple[str, str, int]]] = {}
        """By list: of each depth the number format, the text with "%1" for the first number, and where it starts."""
        self._abstract: dict[str, str] = {}
        self._counts: dict[str, dict[int, int]] = defaultdict(dict)
        self._styles: dict[str, tuple[str, int]] = {}
        kinds: dict[str, dict[int, tuple[str, str, int]]] = {}
        for node in numbering if numbering is not None else ():
            if node.tag == "abstractNum":
                kinds[node.get("abstractNumId", "")] = {
                    whole_number(level.get("ilvl", "")): _level(level) for level in node if level.tag == "lvl"
                }
        for node in numbering if numbering is not None else ():
            if node.tag == "num":
                levels = dict(kinds.get(value(node, "abstractNumId"), {}))
                for override in node:
                    if override.tag != "lvlOverride":
                        continue
                    depth = whole_number(override.get("ilvl", ""))
                    if (level := first(override, "lvl")) is not None:
                        levels[depth] = _level(level)
                    elif depth in levels and (start := value(override, "startOverride")):
                        levels[depth] = (*levels[depth][:2], whole_number(start))
                number_id = node.get("numId", "")
                self._levels[number_id] = levels
                # Lists of one abstract numbering count on, unless one of them starts afresh.
                restarts = any(child.tag == "lvlOverride" for child in node)
                self._abstract[number_id] = f"own {number_id}" if restarts else value(node, "abstractNumId")
        for style in styles if styles is not None else ():
            properties = first(style, "pPr", "numPr")
            if style.tag == "style" and properties is not None:
                self._styles[style.get("styleId", "")] = (
                    value(properties, "numId"),
                    whole_number(value(properties, "ilvl")),
                )

    def next_label(self, properties: Element | None, style: str) -> tuple[str, int]:
        """What stands before the next paragraph, and how deep in its list that is; empty outside of lists."""
        own = first(properties, "numPr")
        list_id, depth = self._styles.get(style, ("", 0))
        if own is not None:
            list_id, depth = (
                value(own, "numId") or list_id,
                whole_number(value(own, "ilvl")) if value(own, "ilvl") else depth,
            )
        levels = self._levels.get(list_id)
        if not levels or list_id == "0" or depth not in levels:
            return "", 0
        counts = self._counts[self._abstract[list_id]]
        counts[depth] = counts.get(depth, levels[depth][2] - 1) + 1
        for deeper in [other for other in counts if other > depth]:
            del counts[deeper]
        form, text, _ = levels[depth]
        if form == "bullet":
            return BULLET, depth
        if form == "none":
            return "", depth
        for other, (other_form, _, start) in levels.items():
            text = text.replace(f"%{other + 1}", written(counts.get(other, start), other_form))
        return text, depth


def _level(level: Element) -> tuple[str, str, int]:
    return value(level, "numFmt") or "decimal", value(level, "lvlText"), whole_number(value(level, "start") or "1")


def written(number: int, form: str) -> str:
    """A number as a list writes it: in letters, Roman or Arabic (17.18.59)."""
    if form in ("lowerLetter", "upperLetter") and number > 0:
        letter = chr(ord("a") + (number - 1) % 26) * min((number - 1) // 26 + 1, 10)
        return letter.upper() if form == "upperLetter" else letter
    if form in ("lowerRoman", "upperRoman") and 0 < number < 4000:
        out = ""
        for amount, letters in ROMAN:
            out += letters * (number // amount)
            number %= amount
        return out.upper() if form == "upperRoman" else out
    if form == "ordinal":
        teens = number % 100 in (11, 12, 13)
        return f"{number}{'th' if teens else {1: 'st', 2: 'nd', 3: 'rd'}.get(number % 10, 'th')}"
    return f"0{number}" if form == "decimalZero" and number < 10 else str(number)
