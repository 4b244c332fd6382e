"""Pictures by arithmetic alone, the same wherever they are drawn: for captures of other implementations, for tests."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray


def drawn_picture(width: int, height: int) -> NDArray[np.uint8]:
    """[height, width, 3]: slow ramps, sharp black bars like letters, and noise; each channel and place differs."""
    x = np.arange(width, dtype=np.uint32)[None, :, None]
    y = np.arange(height, dtype=np.uint32)[:, None, None]
    channel = np.arange(3, dtype=np.uint32)[None, None, :]
    ramp = (x * 160 // max(width, 1) + y * 70 // max(height, 1) + channel * 20) & 255
    mixed = (x * 2654435761 + y * 2246822519 + channel * 3266489917) & 0xFFFFFFFF
    noise = (mixed ^ (mixed >> 15)) * 2246822519 >> 27  # 0 .. 31
    bars = ((x // 3 + y // 7) % 5 == 0) & (y % 11 < 7)
    return np.where(bars, noise >> 1, np.minimum(ramp + noise, 255)).astype(np.uint8)
