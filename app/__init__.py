"""Pincite: reads your documents on your own machine and pins every answer to the exact words on the exact page."""

__version__ = "0.1.0"
