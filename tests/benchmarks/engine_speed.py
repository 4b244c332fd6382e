"""How fast a model loads, reads and writes, and what memory it takes: one table, and a JSON file that is kept.

    python tests/benchmarks/engine_speed.py MODEL_FOLDER [--depths 512,4096,16384,32704] [--threads N] [--spinning]

Each depth is a prompt of that many tokens, read afresh by an engine process of its own, then continued without drafts.
The text is this program's own source, again and again. Figures mean something only on a quiet machine; the load is
noted with them.
"""

from __future__ import annotations

import argparse
import sys
import time
from dataclasses import asdict, dataclass
from pathlib import Path

import psutil
from measured import keep_result, machine

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from app.inference.engine_process import EngineProcess
from app.inference.requests import EngineOptions, Generated, GenerateRequest, ReadingProgress
from app.inference.tokenizer import Tokenizer

ANSWER_TOKENS = 32


@dataclass(frozen=True, slots=True)
class Row:
    """What one depth took."""

    depth: int
    load_s: float
    prefill_tokens_per_s: float
    decode_tokens_per_s: float
    memory_loaded_mb: float
    memory_peak_mb: float


def main() -> None:
    options = parse()
    rows = []
    print(f"{'tokens':>8}{'load s':>8}{'prefill tok/s':>15}{'decode tok/s':>14}{'loaded MB':>11}{'peak MB':>9}")
    for depth in options.depths:
        row, engine = measure(options.model, depth, options)
        rows.append(row)
        print(
            f"{row.depth:>8}{row.load_s:>8.2f}{row.prefill_tokens_per_s:>15.0f}{row.decode_tokens_per_s:>14.1f}"
            f"{row.memory_loaded_mb:>11.0f}{row.memory_peak_mb:>9.0f}"
        )
    keep_result("engine_speed", {**machine(), **engine, "rows": [asdict(row) for row in rows]})


def parse() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="Measure a model's loading, reading, writing and memory.")
    parser.add_argument("model", type=Path, help="a model folder")
    parser.add_argument(
        "--depths", type=lambda text: [int(part) for part in text.split(",")], default=[512, 4096, 16384, 32704]
    )
    parser.add_argument("--device", default="auto")
    parser.add_argument("--threads", type=int)
    parser.add_argument("--spinning", action="store_true")
    return parser.parse_args()


def measure(model: Path, depth: int, options: argparse.Namespace) -> tuple[Row, dict[str, object]]:
    """One depth in a process of its own, so that its peak of memory is its own."""
    began = time.perf_counter()
    engine = EngineProcess.start(
        model, EngineOptions(device=options.device, threads=options.threads, spinning=options.spinning)
    )
    load_s = time.perf_counter() - began
    try:
        loaded = psutil.Process(engine.info.process_id).memory_info().rss
        request = GenerateRequest(
            prompt_ids=long_prompt(engine.tokenizer, depth), max_tokens=ANSWER_TOKENS, drafting=False
        )
        for event in engine.generate(request):
            if isinstance(event, ReadingProgress) and sys.stderr.isatty():
                print(f"\r{event.done}/{event.total} read ", end="", file=sys.stderr, flush=True)
        assert isinstance(event, Generated)
        timing = event.timing
        row = Row(
            depth=depth,
            load_s=load_s,
            prefill_tokens_per_s=timing.prefill_tokens / timing.prefill_s,
            # The first token comes from the prompt's logits; the steps are one fewer.
            decode_tokens_per_s=max(0, timing.decode_tokens - 1) / timing.decode_s,
            memory_loaded_mb=loaded / 1e6,
            memory_peak_mb=peak_memory(engine.info.process_id) / 1e6,
        )
        return row, describe_engine(engine)
    finally:
        engine.close()


def long_prompt(tokenizer: Tokenizer, length: int) -> tuple[int, ...]:
    text = "\n".join(path.read_text(encoding="utf-8") for path in sorted((ROOT / "app").rglob("*.py")))
    ids = [tokenizer.control_id("<bos>")]
    while len(ids) < length:
        ids += tokenizer.encode(text)
    return tuple(ids[:length])


def peak_memory(process_id: int) -> int:
    """Bytes: the system's own high-water mark where it keeps one, else what is used now."""
    status = Path(f"/proc/{process_id}/status")
    if status.is_file():
        (line,) = [line for line in status.read_text().splitlines() if line.startswith("VmHWM")]
        return int(line.split()[1]) * 1024
    memory = psutil.Process(process_id).memory_info()
    return int(getattr(memory, "peak_wset", memory.rss))


def describe_engine(engine: EngineProcess) -> dict[str, object]:
    return {
        "model": engine.info.model,
        "weights": engine.info.weights,
        "device": f"{engine.info.device}: {engine.info.device_name}",
        "reason": engine.info.reason,
    }


if __name__ == "__main__":
    main()
