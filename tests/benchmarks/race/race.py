"""The race: Pincite beside llama.cpp, OpenVINO GenAI, onnxruntime-genai and the stock export, in one run.

    python tests/benchmarks/race/race.py [--rounds 3] [--engines pincite,llama] [--rows depth] [--depths 512,4096]
    python tests/benchmarks/race/race.py ... --cells 0     # only draw up the race: prints the file that it is kept in
    python tests/benchmarks/race/race.py --resume FILE [--cells 1]   # go on where that race ended, by so many runs
    python tests/benchmarks/race/race.py --show FILE       # the tables of a kept result again

One machine, the same checkpoint, the same prompts, two threads. Peers get environments of their own under .race, made
at the first run together with their models (docs/race.md says how long that takes). Every run is a process of its own;
contenders take turns; tables show medians, and what Pincite has of the best peer's. An engine that cannot be installed
or run is reported with the line that says why, and the others go on. The result is kept after each run, so a race can
be run bit by bit, in the order that it would have in one go.
"""

from __future__ import annotations

import argparse
import json
import sys
import time
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[3]
sys.path[:0] = [str(ROOT), str(ROOT / "tests" / "benchmarks")]

from contenders import CONTENDERS, ROWS, Contender, chosen
from environments import StepFailed
from measured import RESULTS, machine
from measured_run import measure
from models import make_model
from plan import Run, runs
from prompts import write_prompts
from tables import tables


def main() -> None:
    options = parse()
    if options.show:
        print(tables(json.loads(options.show.read_text(encoding="utf-8"))))
        return
    if options.resume:
        go_on(options.resume, options)
        return
    contenders = chosen(options.engines, options.rows)
    ours = make_model("pincite", options.work, fresh=True)  # the exporter may have changed since
    ready, failed = prepare(contenders, options.work)
    result: dict[str, Any] = {
        **machine(),
        "threads": options.threads,
        "rounds": options.rounds,
        "rows": options.rows,
        "depths": options.depths,
        "ready": [contender.name for contender in ready],
        "prompts": write_prompts(ours, options.work / "prompts.json"),
        "not_ready": failed,
        "runs": [],
    }
    if options.prepare:
        print("ready:", ", ".join(contender.name for contender in ready), *failed.items(), sep="\n")
        return
    path = (options.out or RESULTS) / f"race-{datetime.now(UTC):%Y%m%d-%H%M%S}.json"
    keep(result, path)
    go_on(path, options)


def go_on(path: Path, options: argparse.Namespace) -> None:
    """Measure what the race in a file still lacks, or as many runs as asked for; the tables follow the last one."""
    result = json.loads(path.read_text(encoding="utf-8"))
    ready = [contender for contender in CONTENDERS if contender.name in result["ready"]]
    every = list(runs(ready, result["rows"], result["depths"], result["rounds"]))
    if options.again:
        result["runs"] = [report for report in result["runs"] if "failed" not in report]
    named = {contender.name for contender in chosen(options.engines, list(ROWS))}
    lacking = [run for run in still_to_run(every, result["runs"]) if run.contender.name in named]
    spent, began = result.get("minutes", 0.0), time.monotonic()
    for run in lacking[: options.cells]:
        report = {**measure(run, options.work, result["threads"], options.longest), "at": f"{datetime.now(UTC):%H:%M}"}
        result["runs"].append(report)
        result["minutes"] = round(spent + (time.monotonic() - began) / 60, 2)
        keep(result, path)
        print(in_short(report), file=sys.stderr, flush=True)
    if len(result["runs"]) == len(every):
        print(tables(result))
    print(f"\nkept in {path}: {len(result['runs'])} of {len(every)} runs", file=sys.stderr)


def still_to_run(every: Sequence[Run], done: Iterable[dict[str, Any]]) -> Iterator[Run]:
    """Those of which there is no report yet; of as many equal ones as there are rounds, the last ones."""
    counts = Counter((each["contender"], each["row"], each["depth"], each["neighbour"]) for each in done)
    for run in every:
        key = (run.contender.name, run.row, run.depth, run.neighbour)
        if counts[key]:
            counts[key] -= 1
        else:
            yield run


def keep(result: dict[str, Any], path: Path) -> None:
    """Write the result as it is so far; whoever reads it never sees half of it."""
    path.parent.mkdir(parents=True, exist_ok=True)
    partial = path.with_suffix(".partial")
    partial.write_text(json.dumps(result) + "\n", encoding="utf-8")
    partial.replace(path)


def parse() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="Measure Pincite beside other engines, in one run.")
    parser.add_argument("--engines", type=words, default=[], help="names of contenders, or how they begin; all")
    parser.add_argument("--rows", type=words, default=list(ROWS), help=f"of {', '.join(ROWS)}; all")
    parser.add_argument("--depths", type=lambda text: [int(part) for part in words(text)], default=DEPTHS)
    parser.add_argument("--rounds", type=int, default=3, help="long texts are read in a third or two thirds of them")
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--work", type=Path, default=ROOT / ".race", help="where environments and models are kept")
    parser.add_argument("--out", type=Path, help="where the result is kept; tests/benchmarks/results")
    parser.add_argument("--prepare", action="store_true", help="install and convert only")
    parser.add_argument(
        "--resume", type=Path, help="a result of a race that goes on; its engines, rows and rounds hold"
    )
    parser.add_argument("--cells", type=int, help="measure at most so many runs, then end; all")
    parser.add_argument("--again", action="store_true", help="with --resume: what failed is run once more")
    parser.add_argument("--longest", type=int, default=900, help="seconds after which a run is ended and reported so")
    parser.add_argument("--show", type=Path, help="a kept result whose tables are printed; nothing is measured")
    options = parser.parse_args()
    unknown = set(options.rows) - set(ROWS)
    if unknown:
        parser.error(f"no such row: {', '.join(sorted(unknown))}")
    return options


DEPTHS = [512, 4096, 16384, 32704]


def words(text: str) -> list[str]:
    return [part for part in text.split(",") if part]


def prepare(contenders: Iterable[Contender], work: Path) -> tuple[list[Contender], dict[str, str]]:
    """Models of all; those who are ready, and why the others are not."""
    ready: list[Contender] = []
    failed: dict[str, str] = {}
    for contender in contenders:
        try:
            make_model(contender.model, work)
            ready.append(contender)
        except StepFailed as reason:
            failed[contender.name] = str(reason)
            print(f"{contender.name} is left out: {reason}", file=sys.stderr, flush=True)
    return ready, failed


def in_short(report: dict[str, Any]) -> str:
    """One line while the race goes on."""
    told = ("failed", "prefill", "decode", "peak_mb", "ready_s", "first_s", "second_s", "since_start_s", "save_s")
    figures = {name: report[name] for name in told if name in report}
    shown = ", ".join(
        f"{name} {value:.4g}" if isinstance(value, float) else f"{name} {value}" for name, value in figures.items()
    )
    if "answers" in report:
        seconds = sum(answer["decode_s"] for answer in report["answers"])
        shown += f", tokens/s {sum(answer['decoded'] for answer in report['answers']) / seconds:.4g}"
    beside = f" beside a {report['neighbour']} neighbour" if report["neighbour"] else ""
    return f"{report['contender']} {report['row']} {report['depth']}{beside}: {shown}"


if __name__ == "__main__":
    main()
