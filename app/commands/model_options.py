"""How the model of a command is run."""

from __future__ import annotations

import argparse
from dataclasses import replace

from app.assistant.opening import ModelOptions
from app.paths import Paths
from app.settings import Settings


def model_options_of(options: argparse.Namespace, settings: Settings, paths: Paths) -> ModelOptions:
    """How the model is run: as the options say, else as the settings do."""
    checker = getattr(options, "image_check", None) or settings.image_check
    as_set = ModelOptions.of(replace(settings, image_check=checker), paths)
    return replace(
        as_set,
        device=options.device or as_set.device,
        cache=options.cache or as_set.cache,
        pan_and_scan=getattr(options, "pan_and_scan", None) or as_set.pan_and_scan,
    )
