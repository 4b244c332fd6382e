"""Python loads this at its start when the folder is on PYTHONPATH: the guard comes with it."""

import no_network  # noqa: F401  # works as it loads
