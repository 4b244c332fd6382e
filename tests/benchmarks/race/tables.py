"""A result of the race as Markdown: medians over the rounds, and what Pincite has of the best peer's."""

from __future__ import annotations

import statistics
from collections.abc import Iterable, Sequence
from typing import Any

from contenders import CONTENDERS

Reports = Sequence[dict[str, Any]]
Figures = dict[str, list[float | None]]
"""One line of a table for each name, a figure for each column; None: not measured."""

TITLES = {contender.name: contender.title for contender in CONTENDERS}
OURS = {contender.name for contender in CONTENDERS if contender.ours}
ASKING = "Pincite, with the process that asks"
KINDS = ("copies", "quotes", "answers")
SHARE = "its share"
"""A column that is a ratio already."""
STOCK_READS_ALL = 512
"""Of longer texts the stock export reads the end only (engine_stock.py), so what it writes after them means nothing."""


def tables(result: dict[str, Any]) -> str:
    """All tables that the result has runs for."""
    good = [run for run in result["runs"] if "failed" not in run]
    quiet = [run for run in good if not run["neighbour"]]
    at_depth = [run for run in quiet if run["row"] == "depth"]
    parts = [head(result)]
    if at_depth:
        depths = sorted({run["depth"] for run in at_depth})
        names = [f"{depth:,}" for depth in depths]
        parts += [
            grid("Start, seconds", START, start_figures(at_depth), low=True, digits=2),
            grid("Prefill, tokens/s", names, by_depth(at_depth, depths, "prefill")),
            grid("Decode, tokens/s, no drafts", names, by_depth(at_depth, depths, "decode"), digits=1),
            grid("Peak memory, MB", names, memory_figures(at_depth, depths), low=True),
            agreement(at_depth, depths),
        ]
    beside = [run for run in good if run["neighbour"]]
    if beside:
        parts.append(grid("Beside a busy process", BESIDE, beside_figures(beside, at_depth), digits=2))
    answers = [run for run in quiet if run["row"] == "answers"]
    if answers:
        drafted = {contender.name for contender in CONTENDERS if contender.drafts}
        columns = [*KINDS, "all"]
        figures = answer_figures(answers)
        for title, wanted in (("Document answers, tokens/s, no drafts", False), ("Document answers, drafts", True)):
            of_these = {name: values for name, values in figures.items() if (name in drafted) == wanted}
            if of_these:
                parts.append(grid(title, columns, of_these, digits=1))
        parts.append(gains(figures, columns))
    documents = [run for run in quiet if run["row"] in ("document", "restart")]
    if documents:
        parts.append(grid("A document asked again", DOCUMENT, document_figures(documents), low=True, digits=3))
        parts.append(states(documents))
    parts.append(failures(result))
    return "\n\n".join(part for part in parts if part)


def head(result: dict[str, Any]) -> str:
    said = f"{result['date']}, {result['machine']}, {result['threads']} threads, {result['rounds']} rounds"
    notes = {run["contender"]: run["notes"] for run in result["runs"] if run.get("notes")}
    lines = [
        f"- {TITLES[name]}: " + ", ".join(f"{key} {text}" for key, text in told.items()) for name, told in notes.items()
    ]
    return "\n".join([f"{said}; took {result.get('minutes', 0)} minutes; prompts {result['prompts']}", "", *lines])


def grid(title: str, columns: Sequence[str], figures: Figures, *, low: bool = False, digits: int = 0) -> str:
    """A table; below, each of ours divided by the best peer, whose name stands beside it."""
    lines = [f"| {title} | " + " | ".join(columns) + " |", "| --- |" + " ---: |" * len(columns)]
    for name, values in figures.items():
        shown = ("" if value is None else f"{value:,.{digits}f}" for value in values)
        lines.append(f"| {TITLES.get(name, name)} | " + " | ".join(shown) + " |")
    peers = {name: values for name, values in figures.items() if not is_ours(name)}
    for name, values in figures.items():
        if is_ours(name) and peers:
            ratios = (
                "" if columns[place] == SHARE else ratio_to_best(value, place, peers, low)
                for place, value in enumerate(values)
            )
            lines.append(f"| **{TITLES.get(name, name)} / best peer** | " + " | ".join(ratios) + " |")
    return "\n".join(lines)


def is_ours(name: str) -> bool:
    return name in OURS or name == ASKING


def ratio_to_best(value: float | None, place: int, peers: Figures, low: bool) -> str:
    known = {name: values[place] for name, values in peers.items() if values[place] is not None}
    if value is None or not known:
        return ""
    best = (min if low else max)(known, key=lambda name: known[name] or 0.0)
    return f"**{value / (known[best] or 1):.2f}** ({TITLES[best]})"


def middle(runs: Iterable[dict[str, Any]], name: str) -> float | None:
    values = [run[name] for run in runs if run.get(name) is not None]
    return statistics.median(values) if values else None


def grouped(runs: Reports) -> dict[str, Reports]:
    """Runs of each contender, in the order of contenders.py."""
    return {name: found for name in TITLES if (found := [run for run in runs if run["contender"] == name])}


def by_depth(runs: Reports, depths: Sequence[int], name: str) -> Figures:
    return {
        contender: [middle([run for run in found if run["depth"] == depth], name) for depth in depths]
        for contender, found in grouped(runs).items()
    }


START = ["ready for tokens", "first token of a short prompt"]


def start_figures(runs: Reports) -> Figures:
    """From the start of the process. Ours starts a second one for the model: alone, and with the one that asks."""
    figures: Figures = {}
    for contender, found in grouped(runs).items():
        whole = [middle(found, "ready_s"), middle(found, "short_s")]
        if contender in OURS:
            figures[contender] = [middle(found, "engine_s"), None]
            figures[ASKING] = whole
        else:
            figures[contender] = whole
    return figures


def memory_figures(runs: Reports, depths: Sequence[int]) -> Figures:
    figures: Figures = {}
    for contender, values in by_depth(runs, depths, "peak_mb").items():
        figures[contender] = values
        if contender in OURS:
            asking = by_depth(runs, depths, "asking_mb")[contender]
            figures[ASKING] = [None if a is None or b is None else a + b for a, b in zip(values, asking, strict=True)]
    return figures


BESIDE = [f"{what}, {kind}" for kind in ("free", "pinned") for what in ("prefill", "decode")]


def beside_figures(beside: Reports, quiet: Reports) -> Figures:
    """Shares of the speed at the same depth without a neighbour."""
    figures: Figures = {}
    for contender, found in grouped(beside).items():
        alone = [run for run in quiet if run["contender"] == contender and run["depth"] == found[0]["depth"]]
        line: list[float | None] = []
        for kind in ("free", "pinned"):
            for what in ("prefill", "decode"):
                with_it, without = middle([run for run in found if run["neighbour"] == kind], what), middle(alone, what)
                line.append(with_it / without if with_it and without else None)
        figures[contender] = line
    return figures


def answer_figures(runs: Reports) -> Figures:
    """All tokens of a kind of answer over all their time, the median of the rounds."""
    figures: Figures = {}
    for contender, found in grouped(runs).items():
        kinds: list[tuple[str, ...]] = [*((kind,) for kind in KINDS), KINDS]
        figures[contender] = [statistics.median(answer_speed(run, wanted) for run in found) for wanted in kinds]
    return figures


def gains(figures: Figures, columns: Sequence[str]) -> str:
    """What drafts gain over our own plain decoding."""
    plain, drafted = figures.get("pincite"), figures.get("pincite_drafts")
    if plain is None or drafted is None:
        return ""
    told = (f"{column} {share(a, b):.2f}" for column, a, b in zip(columns, drafted, plain, strict=True))
    return f"Pincite with drafts by without: {', '.join(told)}"


def answer_speed(run: dict[str, Any], kinds: tuple[str, ...]) -> float:
    of_kind = [answer for answer in run["answers"] if answer["kind"] in kinds]
    return sum(answer["decoded"] for answer in of_kind) / sum(answer["decode_s"] for answer in of_kind)


DOCUMENT = [
    "first reading s",
    "second question s",
    SHARE,
    "after a restart s",
    SHARE,
    "from process start s",
]


def document_figures(runs: Reports) -> Figures:
    figures: Figures = {}
    for contender, found in grouped(runs).items():
        first = middle([run for run in found if run["row"] == "document"], "first_s")
        second = middle(found, "second_s")
        again = [run for run in found if run["row"] == "restart"]
        after, whole = middle(again, "first_s"), middle(again, "since_start_s")
        figures[contender] = [first, second, share(second, first), after, share(after, first), whole]
    return figures


def share(part: float | None, whole: float | None) -> float | None:
    return part / whole if part and whole else None


def states(runs: Reports) -> str:
    """How each went on after the restart, and whether the answer was that of before."""
    lines = []
    for contender, found in grouped(runs).items():
        asked = {tuple(run["tokens"]) for run in found}
        restored = {run["restore"] for run in found if "restore" in run}
        how = "; ".join("took up its state" if text == "yes" else f"read again ({text})" for text in sorted(restored))
        lines.append(f"- {TITLES[contender]}: {how}; {'the same answer' if len(asked) == 1 else 'another answer'}")
    return "\n".join(lines)


def agreement(runs: Reports, depths: Sequence[int]) -> str:
    """How many tokens each wrote as the stock export did, or as ours where that did not read all."""
    lines = ["| Same tokens written | short prompt | " + " | ".join(f"after {depth:,}" for depth in depths) + " |"]
    lines.append("| --- | ---: |" + " ---: |" * len(depths))
    of = grouped(runs)
    if not {"stock", "pincite"} & set(of):
        return ""
    for contender, found in of.items():
        cells = [compared(written(found, 0), written(of.get("stock", of.get("pincite", ())), 0))]
        for depth in depths:
            judge = "stock" if depth <= STOCK_READS_ALL and "stock" in of else "pincite"
            cells.append(compared(written(found, depth), written(of.get(judge, ()), depth)))
        lines.append(f"| {TITLES[contender]} | " + " | ".join(cells) + " |")
    return "\n".join(lines)


def written(runs: Reports, depth: int) -> list[int]:
    """The tokens written after a text of that many tokens; 0: after the short prompt."""
    found = [run["tokens"] if depth else run["short_tokens"] for run in runs if depth in (0, run["depth"])]
    return found[0] if found else []


def compared(tokens: Sequence[int], judge: Sequence[int]) -> str:
    """How many are equal before the first that differs, of how many."""
    if not tokens or not judge:
        return ""
    pairs = enumerate(zip(tokens, judge, strict=False))
    return f"{next((place for place, (a, b) in pairs if a != b), len(judge))}/{len(judge)}"


def failures(result: dict[str, Any]) -> str:
    """Who did not run, and why."""
    told = {(TITLES[name], "all rows", reason) for name, reason in result["not_ready"].items()}
    for run in result["runs"]:
        if "failed" in run:
            told.add((TITLES[run["contender"]], f"{run['row']} {run['depth']}", run["failed"]))
    return "\n".join(f"- {title}, {row}: {reason}" for title, row, reason in sorted(told))
