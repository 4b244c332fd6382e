"""Builds the packages that end users install. `python -m installers.build --help` says how."""
