"""The sample document that `make demo` and the self-test read; tests/make_sample_document.py makes it."""
