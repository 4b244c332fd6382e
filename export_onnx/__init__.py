"""Turns a Gemma 3 checkpoint into the model folder that `app.inference` reads. Run it: `python -m export_onnx`."""
