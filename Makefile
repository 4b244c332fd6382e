# The chores of this repository. `make demo` and `make test` are complete: they create .venv, install, and go.

PYTHON ?= python3
VENV := .venv
RUN := $(VENV)/bin/python -m
PIP := $(RUN) pip --disable-pip-version-check --no-input
PACKAGES := $(VENV)/packages
INSTALLED := $(VENV)/installed
QT_LIBRARIES := $(VENV)/qt-libraries
DESKTOP_TOOLS := $(VENV)/desktop-tools
WORKERS ?= 2

.DEFAULT_GOAL := help
.PHONY: help demo test check bench race llama-server screenshots keyboard-job translations tree installer smoke lock clean

help:
	@echo "make demo       ask the sample document a question"
	@echo "make test       all checks and all tests"
	@echo "make check      lint, format and types only"
	@echo "make bench      measure speed and memory, print the table"
	@echo "make race       measure Pincite beside other engines, in environments of their own"
	@echo "make llama-server  compile llama.cpp's server under .llama: tests ask it, where it is there"
	@echo "make installer  build the packages for end users, under dist"
	@echo "make smoke      try the .deb in a clean Debian, as root; its picture is kept as .smoke.png"
	@echo "make screenshots  write pictures of the window's screens to .demo/screenshots"
	@echo "make translations  find new texts of the window, and compile the translations"
	@echo "make tree       write the lists of source files in ARCHITECTURE.md from their docstrings"
	@echo "make keyboard-job  record the main job, done with the keyboard alone, to docs/keyboard-job.webp"
	@echo "make lock       choose the newest versions that pyproject.toml allows, write requirements.lock"
	@echo "make clean      remove everything that was made here, the environment too"

demo: $(INSTALLED)
	@scripts/install_qt_libraries $(VENV)/bin/python xcb || echo "Going on without the window."
	@scripts/demo $(VENV)/bin/pincite

# pytest comes last, so that its summary is the last line. Each file's tests stay in one process, which keeps what they
# share; files go in their order, for the long ones come early. What a started program compiles is kept for the next.
test: export PYTHONDONTWRITEBYTECODE =
test: check $(QT_LIBRARIES) $(DESKTOP_TOOLS)
	$(RUN) pytest -n $(WORKERS) --dist loadfile --no-loadscope-reorder

check: $(INSTALLED)
	$(RUN) ruff check
	$(RUN) ruff format --check
	$(RUN) mypy

# On a quiet machine: some minutes. Figures with machine and date are kept in tests/benchmarks/results/.
bench: $(INSTALLED)
	$(RUN) export_onnx starter .demo/bench-model
	$(VENV)/bin/python tests/benchmarks/engine_speed.py .demo/bench-model
	$(VENV)/bin/python tests/benchmarks/ingest_speed.py
	@scripts/install_qt_libraries $(VENV)/bin/python offscreen
	$(VENV)/bin/python tests/benchmarks/window_start.py

# On a quiet machine, for half an hour and more. Peers are installed and converted at the first run, under .race.
race: $(INSTALLED)
	$(VENV)/bin/python tests/benchmarks/race/race.py $(RACE)

# Some minutes of compiling. Not for this processor in particular: tests want right answers, not fast ones. Nor from
# pip's cache: what lies there may have been compiled with other arguments.
llama-server: $(INSTALLED)
	$(PYTHON) -m venv --clear .llama
	CMAKE_ARGS="-DGGML_NATIVE=OFF -DLLAVA_BUILD=OFF" .llama/bin/python -m pip install --quiet --no-cache-dir \
		--no-binary llama-cpp-python "llama-cpp-python[server]==0.3.36"

# For this system: a .deb and an archive on Linux, a setup program on Windows, a disk image on macOS.
installer: $(INSTALLED) $(QT_LIBRARIES)
	@scripts/install_build_tools $(VENV)/bin/python
	$(RUN) installers.build $(INSTALLER)

smoke:
	@scripts/install_debian_packages "A clean Debian is made with debootstrap." debootstrap
	$(RUN) installers.smoke_test $(wildcard dist/pincite_*.deb) .smoke

# The starter is exported first, once. Look at each; the good ones belong into docs/screenshots.
screenshots: $(INSTALLED) $(QT_LIBRARIES)
	$(VENV)/bin/python tests/make_screenshots.py

# On a screen of its own, with real keys; the starter is exported first.
keyboard-job: $(INSTALLED) $(DESKTOP_TOOLS)
	$(VENV)/bin/python tests/desktop/record_keyboard_job.py docs/keyboard-job.webp

# Qt Linguist opens the .ts files under app/gui/translations; see docs/translations.md.
translations: $(INSTALLED)
	$(RUN) installers.translations

tree: $(INSTALLED)
	$(VENV)/bin/python scripts/source_tree.py

lock: $(INSTALLED)
	$(PIP) install --quiet "uv>=0.9,<1"
	printf '%s\n' '# Every package with its exact version and checksums, for all systems. Written by: make lock' > requirements.new
	$(RUN) uv pip compile --quiet --universal --upgrade --generate-hashes --no-header --python-version 3.11 \
		--extra test --extra installer pyproject.toml >> requirements.new
	mv requirements.new requirements.lock

clean:
	rm -rf $(VENV) .demo .llama .race .smoke .smoke.png .hypothesis .mypy_cache .pytest_cache .ruff_cache build dist *.egg-info

$(INSTALLED): $(PACKAGES) pyproject.toml
	PYTHONWARNINGS=ignore $(PIP) install --quiet --no-deps --no-build-isolation -e .
	touch $@

# A new environment whenever the lock changes: nothing of the old one stays behind.
$(PACKAGES): requirements.lock
	scripts/create_environment $(PYTHON) $(VENV)
	$(PIP) install --require-hashes --no-deps -r requirements.lock
	touch $@

# Tests on a real screen are skipped where its tools cannot be had.
$(DESKTOP_TOOLS): $(INSTALLED)
	@scripts/install_desktop_tools $(VENV)/bin/python || echo "Going on without the tests on a real screen."
	touch $@

# Tests draw into memory: they need less of the system than a window does.
$(QT_LIBRARIES): $(INSTALLED)
	scripts/install_qt_libraries $(VENV)/bin/python offscreen
	touch $@
