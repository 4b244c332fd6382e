"""Models of other programs are found where these programs keep them, told for what they are, and used in place."""

from __future__ import annotations

import hashlib
import json
import os
import pickle
import shutil
from pathlib import Path
from typing import Any

import pytest
from ollama_files import add_to_ollama_store, move_to_new_manifests, write_ollama_gguf
from tiny_gemma import CAPTURES, checkpoint_path

from app import cli

VISION_FOLDER = CAPTURES / "tiny_vision"
TEXT_FOLDER = CAPTURES / "text_v5"
TERMS = "Gemma Terms of Use, https://ai.google.dev/gemma/terms"


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A home folder without models, and none of the variables that name other places."""
    for name in ("OLLAMA_MODELS", "LLAMA_CACHE", "HF_HOME", "HF_HUB_CACHE", "HUGGINGFACE_HUB_CACHE", "XDG_CACHE_HOME"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    (tmp_path / "home").mkdir()
    return tmp_path / "home"


def found_by(capsys: pytest.CaptureFixture[str], *places: Path) -> dict[str, dict[str, Any]]:
    """What `pincite models find --json` prints, by label."""
    assert cli.main(["models", "find", *map(str, places), "--json"]) == 0
    printed = capsys.readouterr()
    assert printed.err == ""
    return {model["label"]: model for model in json.loads(printed.out)["models"]}


def cache_snapshot(
    hub: Path, repository: str, folder: Path, *, commit: str = "c" * 40, ref: str | None = "main"
) -> Path:
    """Put a folder into Hugging Face's cache as huggingface_hub does: blobs, and links to them."""
    root = hub / f"models--{repository.replace('/', '--')}"
    snapshot = root / "snapshots" / commit
    for part in (root / "blobs", root / "refs", snapshot):
        part.mkdir(parents=True, exist_ok=True)
    if ref:
        (root / "refs" / ref).write_text(commit)
    for path in folder.iterdir():
        blob = root / "blobs" / hashlib.sha256(path.read_bytes()).hexdigest()
        shutil.copyfile(path, blob)
        (snapshot / path.name).symlink_to(os.path.relpath(blob, snapshot))
    return snapshot


def test_ollamas_models_are_found_by_the_names_that_it_gives_them(
    home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    model = write_ollama_gguf(VISION_FOLDER, tmp_path / "file.gguf")
    library = ("registry.ollama.ai", "library")
    store = home / ".ollama" / "models"
    terms = b"\nGemma Terms of Use\n\nLast modified: February 21, 2024\n"
    add_to_ollama_store(store, (*library, "gemma3", "4b"), {"model": model, "license": terms, "params": b"{}"})
    add_to_ollama_store(store, ("hf.co", "someone", "Tiny-GGUF", "F32"), {"model": checkpoint_path("tiny_plain")})
    wide = CAPTURES / "tiny_vision_wide"
    blobs: dict[str, bytes | Path] = {"model": wide / "text.gguf", "projector": wide / "mmproj.gguf"}
    add_to_ollama_store(store, ("registry.ollama.ai", "me", "two-files", "latest"), blobs)
    before = {path: path.stat().st_mtime_ns for path in store.rglob("*")}

    found = found_by(capsys)
    assert set(found) == {"gemma3:4b", "hf.co/someone/Tiny-GGUF:F32", "me/two-files:latest"}
    ours = found["gemma3:4b"]
    assert ours["store"] == "Ollama" and ours["usable"] and ours["sees_images"] and ours["instruction_tuned"]
    assert ours["licence"] == "Gemma Terms of Use" and ours["quantisation"] == "F32"
    assert Path(ours["source"]).parent == store / "blobs" and ours["vision"] is None
    assert found["me/two-files:latest"]["sees_images"]
    assert not found["hf.co/someone/Tiny-GGUF:F32"]["sees_images"]
    assert {path: path.stat().st_mtime_ns for path in store.rglob("*")} == before, "used in place, nothing written"

    moved = store.rename(tmp_path / "Modelle 🦙 نماذج")
    assert found_by(capsys) == {}
    monkeypatch.setenv("OLLAMA_MODELS", str(moved))
    assert set(found_by(capsys)) == set(found)


def test_what_ollama_has_not_whole_is_refused(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    store, library = home / ".ollama" / "models", ("registry.ollama.ai", "library", "gemma3")
    tiny = checkpoint_path("tiny_plain")
    add_to_ollama_store(store, (*library, "cut"), {"model": tiny}, cut=1000)
    gone = add_to_ollama_store(store, (*library, "gone"), {"model": tiny.read_bytes() + b"gone"})
    digest = json.loads(gone.read_text())["layers"][0]["digest"].replace(":", "-")
    (store / "blobs" / digest).unlink()
    add_to_ollama_store(store, (*library, "other"), {"model": b"GGML" + bytes(100)})
    add_to_ollama_store(store, (*library, "mlx"), {"tensor": bytes(100)})
    add_to_ollama_store(store, (*library, "broken"), {"params": b"{}"}).write_text("{")
    found = found_by(capsys)
    assert not any(model["usable"] for model in found.values())
    reasons = {label.partition(":")[2]: model["refused"] for label, model in found.items()}
    assert "incomplete" in reasons["cut"] and "missing" in reasons["gone"]
    assert reasons["other"] == "gemma3:other is not a GGUF file."
    assert "tensor by tensor" in reasons["mlx"] and "no weights" in reasons["broken"]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no pipes with a name")
def test_a_pipe_among_ollamas_blobs_is_waited_for_by_nobody(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    store, library = home / ".ollama" / "models", ("registry.ollama.ai", "library", "gemma3")
    tiny = checkpoint_path("tiny_plain")
    for kind in ("license", "model"):
        manifest = add_to_ollama_store(
            store, (*library, kind), {"model": tiny.read_bytes() + kind.encode(), "license": kind.encode()}
        )
        named = json.loads(manifest.read_text())
        for layer in named["layers"]:
            del layer["size"]
            if layer["mediaType"].endswith(kind):
                blob = store / "blobs" / layer["digest"].replace(":", "-")
                blob.unlink()
                os.mkfifo(blob)
        manifest.write_text(json.dumps(named))
    found = found_by(capsys)
    assert found["gemma3:license"]["licence"] == "licence unknown" and "missing" in found["gemma3:model"]["refused"]


def test_ollamas_new_manifests(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    store, tiny = home / ".ollama" / "models", checkpoint_path("tiny_plain")
    old, new = ("registry.ollama.ai", "library", "gemma3"), ("ollama.com", "library", "gemma3")
    for tag, runners in (("alone", []), ("listed", ["mlx", "llamacpp"]), ("apple", ["mlx"])):
        kinds: dict[str, bytes | Path] = {"tensor": bytes(100)} if tag == "apple" else {"model": tiny}
        manifest = add_to_ollama_store(store, (*old, tag), kinds)
        move_to_new_manifests(store, manifest, (*new, tag), runners=runners)
    both = add_to_ollama_store(store, (*old, "both"), {"model": tiny})
    move_to_new_manifests(store, both, (*new, "both"), runners=["LLAMACPP"])
    add_to_ollama_store(store, (*old, "both"), {"model": b"GGML" + bytes(100)})  # what an older Ollama goes on with
    gone = add_to_ollama_store(store, (*old, "gone"), {"model": tiny, "params": b"{}"})
    move_to_new_manifests(store, gone, (*new, "gone"), runners=[]).resolve().unlink()
    kept = add_to_ollama_store(store, (*old, "old"), {"model": tiny})

    found = found_by(capsys)
    usable = {label for label, model in found.items() if model["usable"]}
    assert usable == {"gemma3:alone", "gemma3:listed", "gemma3:both", "gemma3:old"}
    assert "tensor by tensor" in found["gemma3:apple"]["refused"] and "gemma3:gone" not in found
    assert Path(found["gemma3:listed"]["source"]).parent == store / "blobs"
    kept.unlink()
    shutil.rmtree(store / "manifests")
    assert set(found_by(capsys)) == {"gemma3:alone", "gemma3:listed", "gemma3:both", "gemma3:apple"}


def test_a_cache_of_llama_cpp_that_was_moved_to_the_hubs_form_in_part(
    home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    cache, gguf = tmp_path / "cache", tmp_path / "gguf"
    gguf.mkdir()
    shutil.copy(checkpoint_path("tiny_plain"), gguf / "gemma-3-1b-it-Q4_K_M.gguf")
    cache_snapshot(cache, "ggml-org/gemma-3-1b-it-GGUF", gguf)
    shutil.copy(checkpoint_path("tiny_plain"), cache / "ggml-org_gemma-3-270m_old.gguf")
    monkeypatch.setenv("LLAMA_CACHE", str(cache))
    labels = {"ggml-org/gemma-3-1b-it-GGUF/gemma-3-1b-it-Q4_K_M.gguf", "ggml-org_gemma-3-270m_old.gguf"}
    assert {label for label, model in found_by(capsys).items() if model["usable"]} == labels


def test_lm_studio_and_llama_cpp(
    home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    wide = CAPTURES / "tiny_vision_wide"
    studio = tmp_path / "studio" / "models" / "lmstudio-community" / "gemma-3-4b-it-GGUF"
    studio.mkdir(parents=True)
    (home / ".lmstudio-home-pointer").write_text(f"{tmp_path / 'studio'}\n")
    shutil.copy(wide / "text.gguf", studio / "gemma-3-4b-it-Q4_0.gguf")
    shutil.copy(wide / "mmproj.gguf", studio / "mmproj-model-f16.gguf")
    (studio / "gemma-3-4b-it-Q8_0.gguf.part").write_bytes(bytes(10))
    cache = home / ".cache" / "llama.cpp"
    cache.mkdir(parents=True)
    shutil.copy(checkpoint_path("tiny_plain"), cache / "ggml-org_gemma-3-1b-it-GGUF_gemma-3-1b-it-Q4_K_M.gguf")
    shutil.copy(wide / "text.gguf", cache / "ggml-org_gemma-3-4b-it-GGUF_gemma-3-4b-it-Q4_K_M.gguf")
    shutil.copy(wide / "mmproj-old.gguf", cache / "ggml-org_gemma-3-4b-it-GGUF_mmproj-model-f16.gguf")
    (cache / "manifest=ggml-org=gemma-3-1b-it-GGUF=latest.json").write_text("{}")

    found = found_by(capsys)
    model = found["lmstudio-community/gemma-3-4b-it-GGUF/gemma-3-4b-it-Q4_0.gguf"]
    assert model["store"] == "LM Studio" and model["sees_images"]
    assert Path(model["vision"]).name == "mmproj-model-f16.gguf"
    small = found["ggml-org_gemma-3-1b-it-GGUF_gemma-3-1b-it-Q4_K_M.gguf"]
    assert small["store"] == "llama.cpp" and small["usable"] and small["vision"] is None, "not the 4B's tower"
    assert found["ggml-org_gemma-3-4b-it-GGUF_gemma-3-4b-it-Q4_K_M.gguf"]["sees_images"]
    assert len(found) == 3

    monkeypatch.setenv("LLAMA_CACHE", str(tmp_path / "nowhere"))
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "studio" / "settings.json").write_text(json.dumps({"downloadsFolder": str(tmp_path / "elsewhere")}))
    assert {model["store"] for model in found_by(capsys).values()} == {"LM Studio"}


def test_hugging_faces_cache(
    home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    hub = home / ".cache" / "huggingface" / "hub"
    cache_snapshot(hub, "google/gemma-3-4b-it", VISION_FOLDER)
    cache_snapshot(hub, "google/gemma-3-4b-it", VISION_FOLDER, commit="0" * 40, ref=None)  # an older one, unnamed
    gguf = tmp_path / "gguf"
    gguf.mkdir()
    shutil.copy(checkpoint_path("tiny_plain"), gguf / "gemma-3-1b-it-q4_0.gguf")
    cache_snapshot(hub, "google/gemma-3-1b-it-qat-q4_0-gguf", gguf)
    pickled = tmp_path / "pickled"
    pickled.mkdir()
    shutil.copy(TEXT_FOLDER / "config.json", pickled)
    (pickled / "pytorch_model.bin").write_bytes(pickle.dumps({}))
    cache_snapshot(hub, "someone/pickled", pickled)
    llama = tmp_path / "llama"
    llama.mkdir()
    (llama / "config.json").write_text('{"model_type": "llama", "architectures": ["LlamaForCausalLM"]}')
    (llama / "model.safetensors").write_bytes(bytes(100))
    cache_snapshot(hub, "meta/llama", llama)
    torn = cache_snapshot(hub, "google/gemma-3-12b-it", TEXT_FOLDER)
    (torn / "model.safetensors").resolve().unlink()
    (hub / "datasets--someone--words" / "snapshots").mkdir(parents=True)

    found = found_by(capsys)
    assert found["google/gemma-3-4b-it"]["usable"] and found["google/gemma-3-4b-it"]["sees_images"]
    assert found["google/gemma-3-4b-it"]["licence"] == TERMS and found["google/gemma-3-4b-it"]["quantisation"] == "BF16"
    assert found["google/gemma-3-1b-it-qat-q4_0-gguf/gemma-3-1b-it-q4_0.gguf"]["usable"]
    refused = {label: model["refused"] for label, model in found.items() if not model["usable"]}
    assert set(refused) == {"someone/pickled", "meta/llama", "google/gemma-3-12b-it"}
    assert "pickled" in refused["someone/pickled"] and "never" in refused["someone/pickled"]
    assert "llama (LlamaForCausalLM); Pincite runs Gemma 3" in refused["meta/llama"]
    assert "incomplete" in refused["google/gemma-3-12b-it"]

    monkeypatch.setenv("HF_HOME", str(tmp_path / "hf"))
    assert found_by(capsys) == {}
    monkeypatch.setenv("HF_HUB_CACHE", str(hub))
    assert set(found_by(capsys)) == set(found)


def test_folders_and_files_that_the_user_names(home: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = tmp_path / "my models" / "gemma 3"
    shutil.copytree(TEXT_FOLDER, folder)
    pickled = tmp_path / "my models" / "model.pt"
    pickled.write_bytes(pickle.dumps({}))
    damaged = tmp_path / "my models" / "damaged.gguf"
    damaged.write_bytes(checkpoint_path("tiny_plain").read_bytes()[:5000])
    found = found_by(capsys, tmp_path / "my models", pickled, folder / "config.json")
    assert found["gemma 3"]["usable"] and Path(found["gemma 3"]["source"]) == folder
    assert "cut off" in found["damaged.gguf"]["refused"]
    assert "never loads them" in found["model.pt"]["refused"]
    assert cli.main(["models", "find", str(tmp_path / "nothing")]) == 3
    assert "There is no file or folder" in capsys.readouterr().err

    assert cli.main(["models", "find", str(tmp_path / "my models")]) == 0
    printed = capsys.readouterr().out
    assert "gemma 3 (folder)" in printed and "Not usable:" in printed


def test_a_file_that_kills_the_process_that_reads_it_costs_only_itself(
    home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    for name in ("a.gguf", "dies.gguf", "z.gguf"):
        shutil.copy(checkpoint_path("tiny_plain"), tmp_path / name)
    guard = tmp_path / "guard"
    guard.mkdir()
    (guard / "sitecustomize.py").write_text(
        "import os, sys\n"
        "def watch(event, arguments):\n"
        "    if event == 'open' and str(arguments[0]).endswith('dies.gguf'): os._exit(7)\n"
        "sys.addaudithook(watch)\n"
    )
    monkeypatch.setenv("PYTHONPATH", str(guard))
    found = found_by(capsys, tmp_path)
    assert found["a.gguf"]["usable"] and found["z.gguf"]["usable"]
    assert "made the process" in found["dies.gguf"]["refused"]
