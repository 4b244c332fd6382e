"""Pincite: reads your documents on your own machine and pins every answer to the exact words on the exact page."""

import os

__version__ = "0.1.0"

# ONNX Runtime's wheels report to their maker unless this is set before the library is loaded. Nothing of ours does.
os.environ["ORT_DISABLE_TELEMETRY"] = "1"
