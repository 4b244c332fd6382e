"""What one step of an int8 cache is worth, for each channel of each layer: measured once per model, on a text of ours.

    text ── float32 decoder ── keys and values [1, K, T, D] ── largest of each channel ── * margin / 127 ── scales

Keys and values of other texts may be larger; the operator then takes the largest number that int8 has.
"""

from __future__ import annotations

import contextlib
import hashlib
import io
import zipfile
import zlib
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from app.inference.decoder import Decoder
from app.inference.model_files import CACHE_SCALES, DECODER, Manifest, scale_name
from app.inference.tokenizer import Tokenizer
from app.paths import write_whole

FloatArray = NDArray[np.float32]
Scales = dict[str, FloatArray]
"""By the name of the graph's input, [1, K, 1, D]."""

MARGIN = 4.0
"""Other texts, and later places in long ones, reach further than ours. Each step costs a little precision, each value
cut off much: on XQuAD's text the mean KL of Gemma 3 270M against float32 caches is, at 2,048 tokens, 0.016 with 1.25,
0.005 with 2 and 0.010 with 4; at 8,192 tokens it is 0.039 with 2 and 0.011 with 4.
Chosen on that text and model."""
STEPS = 127
SMALLEST = 1e-8
"""A channel that is always 0 needs a scale, too."""

TEXT = """The lease begins on 1 March 2019 and ends on 28 February 2024. The tenant pays 1,250.00 EUR each month, in
advance, to the account named in section 4. Wer die Wohnung verlässt, übergibt alle Schlüssel; die Kaution wird binnen
drei Monaten zurückgezahlt.

# Results

| Sample | Mass (g) | Error |
|---|---:|---:|
| A-12 | 3.141 | ±0.002 |
| B-07 | 27.18 | ±0.010 |

We measured the tide at four stations between 1998 and 2016. “Nobody expected the sea to rise that fast,” said the
harbour master. Le conseil a décidé de reporter la séance au lendemain. 会议将于周五上午九点举行。 يبدأ العقد في اليوم
الأول من الشهر. Договор вступает в силу со дня подписания. この装置は水平に設置してください。

def area(width, height):
    return width * height  # in square metres

Question: Who signed the contract?
Answer: The managing director, Ms. Okafor, signed it on 14 May.
"""


def measure_scales(decoder: Decoder, tokenizer: Tokenizer, bos_token_id: int) -> Scales:
    """Read the text with a float32 decoder and take every channel's reach; its caches are cleared afterwards."""
    ids = [bos_token_id, *tokenizer.encode(TEXT)][: decoder.cache.capacity]
    decoder.cache.clear()
    decoder.step(ids, [])
    scales = {}
    for cache in decoder.cache.layers:
        for part, buffer in (("key", cache.key), ("value", cache.value)):
            largest = np.abs(buffer.read_rows(0, len(ids))).max(axis=2, keepdims=True)
            scales[scale_name(cache.layer, part)] = np.maximum(largest * (MARGIN / STEPS), SMALLEST).astype(np.float32)
    decoder.cache.clear()
    return scales


def load_scales(folder: Path, manifest: Manifest) -> Scales | None:
    """The scales measured before for this very model, or None: there are none, or they are damaged."""
    try:
        with (folder / CACHE_SCALES).open("rb") as opened, np.load(opened, allow_pickle=False) as file:
            scales = {name: file[name] for name in file.files}
    except (OSError, ValueError, EOFError, KeyError, zipfile.BadZipFile, zlib.error):
        return None
    if str(scales.pop("measured_for", "")) != _measured_for(manifest):
        return None
    config = manifest.config
    shape = (1, config.num_key_value_heads, 1, config.head_dim)
    names = {scale_name(layer, part) for layer in range(config.num_hidden_layers) for part in ("key", "value")}
    sound = scales.keys() == names and all(scale.shape == shape for scale in scales.values())
    return (
        scales if sound and all(np.isfinite(scale).all() and (scale > 0).all() for scale in scales.values()) else None
    )


def save_scales(folder: Path, manifest: Manifest, scales: Scales) -> None:
    """Keep scales beside the model. Where the folder cannot be written they are measured again at each start."""
    content = io.BytesIO()
    np.savez(content, allow_pickle=False, measured_for=np.array(_measured_for(manifest)), **scales)
    with contextlib.suppress(OSError):
        write_whole(folder / CACHE_SCALES, content.getvalue())


def digest_of_scales(scales: Scales) -> str:
    """The hash of scales: rows of int8 caches mean something with the very same ones only."""
    digest = hashlib.sha256()
    for name in sorted(scales):
        digest.update(name.encode() + np.ascontiguousarray(scales[name]).tobytes())
    return digest.hexdigest()


def _measured_for(manifest: Manifest) -> str:
    """Another model, or another way to measure, has other scales."""
    return f"{manifest.files[DECODER].sha256} {MARGIN}"
