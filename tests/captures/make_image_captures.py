"""Make what transformers' image processor gives for drawn pictures, and its crops for many sizes and settings.

    python make_image_captures.py [--out FOLDER]      (environment: transformers 4.57, Pillow; the slow processor)

image_pixels.npz, for every picture of `SIZES` (see tests/drawn_pictures.py) with the default pan-and-scan settings,
v counting the picture itself and then its crops:

    {W}x{H}_{S}_{v}        float32 [3, S, S]   pixel_values, for S = 28 and, for the pictures of LARGER, S = 56
    {W}x{H}_896            "U64" [1 + crops]   SHA-256 of each view's pixel_values as little-endian float32
    {W}x{H}_896_{v}_row    float32 [3, 896]    row 448, to see what differs where a checksum does
    other_{W}x{H}_28_{v}   float32 [3, 28, 28] with the mean, deviation and factor of OTHER

pan_and_scan.json: rows [width, height, min_ratio, min_size, max_crops, [[left, top, right, bottom], ...]]. The
rectangles are read off the reference's crops of pictures whose pixels say where they are.

A picture of 1 or 3 rows is taken for one whose channels come first, unless the processor is told.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import sys
from pathlib import Path

import numpy as np
from transformers.models.gemma3.image_processing_gemma3 import Gemma3ImageProcessor

sys.path.insert(0, str(Path(__file__).parents[1]))
from drawn_pictures import drawn_picture

SIZES = [(1000, 834), (1000, 833), (1240, 1754), (600, 250), (255, 1024), (257, 1000), (1001, 300), (2000, 1333)]
SIZES += [(620, 5200), (4001, 1000), (1, 1), (2, 1000), (3, 2), (2, 3), (1000, 1), (300, 1800), (1800, 300), (28, 28)]
SIZES += [(896, 896), (897, 895), (56, 200), (1280, 720)]
LARGER = [(1001, 300), (257, 1000), (2, 3)]
OTHER = {"image_mean": [0.48, 0.25, 0.75], "image_std": [0.27, 0.5, 0.125], "rescale_factor": 1 / 127.5}
SETTINGS = [(1.2, 256, 4), (1.5, 256, 4), (1.0, 100, 2), (1.2, 64, 7), (2.0, 16, 16), (1.2, 256, 1), (1.0, 1, 3)]


def main() -> None:
    """Write both files."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--out", type=Path, default=Path(__file__).parent)
    out = parser.parse_args().out
    np.savez_compressed(out / "image_pixels.npz", **pixel_arrays())
    rows = [[*size, *setting, crops(*size, *setting)] for setting in SETTINGS for size in sizes_to_crop()]
    lines = ",\n".join(json.dumps(row, separators=(",", ":")) for row in rows)
    (out / "pan_and_scan.json").write_text(f"[\n{lines}\n]\n", encoding="utf-8")


def pixel_arrays() -> dict[str, np.ndarray]:
    """Everything of image_pixels.npz."""
    arrays: dict[str, np.ndarray] = {}
    for width, height in SIZES:
        name = f"{width}x{height}"
        for side in (28, 56) if (width, height) in LARGER else (28,):
            arrays |= {f"{name}_{side}_{v}": view for v, view in enumerate(views(width, height, side))}
        large = views(width, height, 896)
        arrays[f"{name}_896"] = np.array([hashlib.sha256(view.astype("<f4").tobytes()).hexdigest() for view in large])
        arrays |= {f"{name}_896_{v}_row": view[:, 448] for v, view in enumerate(large)}
        if (width, height) in LARGER:
            other = views(width, height, 28, **OTHER)
            arrays |= {f"other_{name}_28_{v}": view for v, view in enumerate(other)}
    return arrays


def views(width: int, height: int, side: int, **options: object) -> list[np.ndarray]:
    """[3, side, side] of the picture and of its crops."""
    processor = Gemma3ImageProcessor(
        size={"height": side, "width": side},
        do_pan_and_scan=True,
        pan_and_scan_min_crop_size=256,
        pan_and_scan_max_num_crops=4,
        pan_and_scan_min_ratio_to_activate=1.2,
        **options,
    )
    result = processor.preprocess([drawn_picture(width, height)], input_data_format="channels_last")
    assert len(result["pixel_values"]) == 1 + result["num_crops"][0]
    return [np.ascontiguousarray(view) for view in result["pixel_values"]]


def sizes_to_crop() -> list[tuple[int, int]]:
    """The pictures above and many more, without those of 1 or 3 rows (see above)."""
    sizes = [size for size in SIZES if size[1] not in (1, 3)]
    for side in (100, 257, 512, 1023):
        for ratio in (1.19, 1.2, 1.21, 1.49, 1.5, 2.49, 2.5, 3.3, 3.5, 4.5, 6.0, 12.0):
            sizes += [(round(side * ratio), side), (side, round(side * ratio))]
    return sizes


def crops(width: int, height: int, ratio: float, size: int, count: int) -> list[list[int]]:
    """Rectangles of the reference's crops, from pictures that hold each pixel's column, or row."""
    ends = []
    for position in (np.arange(width)[None, :, None], np.arange(height)[:, None, None]):
        picture = np.broadcast_to(position, (height, width, 3))
        cut = Gemma3ImageProcessor().pan_and_scan(picture, size, count, ratio, input_data_format="channels_last")
        ends.append([(int(crop[0, 0, 0]), int(crop[-1, -1, 0]) + 1) for crop in cut])
    return [[x[0], y[0], x[1], y[1]] for x, y in zip(*ends, strict=True)]


if __name__ == "__main__":
    main()
