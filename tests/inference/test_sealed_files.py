"""What an encrypted installation keeps of models' work: exact to come back to, and unreadable without the key."""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import IO, Any

import numpy as np
import pytest

from app.inference.config import VisionConfig
from app.inference.held_checkpoints import HeldCheckpoints
from app.inference.kv_cache import KvCache, LayerCache
from app.inference.runtime import Graph, HostBuffer
from app.inference.snapshot import files_of_documents
from app.inference.snapshot_file import open_snapshot_file, write_snapshot_file
from app.inference.vision_encoder import VisionEncoder, digest_of
from app.sealing import PIECE, Key, Scrambler, seal

KEY = Key(bytes(range(32)))
VISION = VisionConfig(
    hidden_size=4,
    intermediate_size=4,
    num_hidden_layers=1,
    num_attention_heads=1,
    image_size=2,
    patch_size=1,
    mm_tokens_per_image=3,
    image_token_id=0,
    start_of_image_id=1,
    end_of_image_id=2,
)


def numbers(*shape: int) -> np.ndarray[Any, np.dtype[np.float32]]:
    return np.random.default_rng(len(shape)).random(shape, np.float32)


def test_a_sealed_snapshot_comes_back_and_nothing_of_it_is_readable(tmp_path: Path) -> None:
    path = tmp_path / "model" / "a.segment"
    arrays = [numbers(1, 2, PIECE // 8 + 3, 3), numbers(1, 1, 1, 1), np.ones((1, 2, 5, 4), np.int8)]
    write_snapshot_file(path, {"documents": ["digest-of-one"]}, arrays, KEY)
    content = path.read_bytes()
    assert arrays[0].tobytes()[:16] not in content and b"digest-of-one" not in content
    file = open_snapshot_file(path, KEY)
    with file.content() as content:
        file.check(content, [(array.dtype.name, array.shape) for array in arrays])
        assert all(np.array_equal(*pair) for pair in zip(file.arrays(content), arrays, strict=True))
    assert files_of_documents(tmp_path, ["another"], KEY) == []
    assert files_of_documents(tmp_path, ["digest-of-one"], KEY) == [path]
    for key in (None, Key.new()):
        with pytest.raises(ValueError, match="it "):
            open_snapshot_file(path, key)
    moved = path.replace(path.with_name("b.segment"))
    with pytest.raises(ValueError, match="another key, or changed"):
        open_snapshot_file(moved, KEY)


@pytest.mark.parametrize("share", [0.0, 0.01, 0.5, 0.99, None])
def test_one_that_was_changed_is_not_used(share: float | None, tmp_path: Path) -> None:
    path = tmp_path / "a.segment"
    arrays = [numbers(1, 1, 300, 4), numbers(1, 1, 2, 2)]
    write_snapshot_file(path, {}, arrays, KEY)
    content = bytearray(path.read_bytes())
    if share is None:
        del content[-5:]
    else:
        content[int(share * (len(content) - 1))] ^= 4
    path.write_bytes(content)
    with pytest.raises(ValueError, match="it"):
        file = open_snapshot_file(path, KEY)
        with file.content() as content:
            file.check(content, [(array.dtype.name, array.shape) for array in arrays])


def test_a_plain_snapshot_is_not_taken_for_a_sealed_one(tmp_path: Path) -> None:
    write_snapshot_file(tmp_path / "a.segment", {}, [numbers(1, 1, 2, 2)])
    with pytest.raises(ValueError, match="not a sealed snapshot"):
        open_snapshot_file(tmp_path / "a.segment", KEY)


def test_the_file_of_checkpoints_is_scrambled_and_exact(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    window, rows = 5, 9
    files: list[IO[bytes]] = []

    def named(**options: Any) -> IO[bytes]:
        files.append((tmp_path / "checkpoints").open("w+b", buffering=0))
        return files[-1]

    monkeypatch.setattr(tempfile, "TemporaryFile", named)
    buffers = [HostBuffer((1, 1, rows, 2), "float32") for _ in range(2)]
    cache = KvCache([LayerCache(0, True, *buffers)], window=window, capacity=rows)
    held = HeldCheckpoints(cache, tmp_path, 1 << 20, spacing=1, scrambler=Scrambler())
    kept: dict[int, list[bytes]] = {}
    for length in (20, 30, 40):
        cache.length = length
        for number, buffer in enumerate(buffers):
            buffer.write_rows(0, np.full((1, 1, rows, 2), length + number, np.float32))
        kept[length] = [np.ascontiguousarray(array).tobytes() for array in cache.window_rows()]
        held.add(pinned=False)
    content = (tmp_path / "checkpoints").read_bytes()
    assert content and not any(piece[:8] in content for pieces in kept.values() for piece in pieces)
    for length in (30, 20, 40):
        held.restore(length)
        assert [np.ascontiguousarray(array).tobytes() for array in cache.window_rows()] == kept[length]
    held.close()


def test_encoded_images_are_sealed_and_found_again(tmp_path: Path) -> None:
    pixels, features = numbers(3, 2, 2), numbers(3, 8)
    place = tmp_path / f"{digest_of(pixels)}.npy"

    def nothing_to_load() -> Graph:
        raise AssertionError("it was encoded before")

    def found(key: Key | None) -> bool:
        try:
            (digest,) = VisionEncoder(VISION, 8, nothing_to_load, tmp_path, key).encode([pixels])
        except AssertionError:
            return False
        return digest == digest_of(pixels)

    np.save(place, features)
    assert found(None) and not found(KEY)
    place.write_bytes(seal(KEY, place.read_bytes(), place.name))
    assert found(KEY) and not found(None) and not found(Key.new())
