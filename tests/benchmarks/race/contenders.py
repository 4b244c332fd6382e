"""Who takes part in which row, and with which settings: every engine as it is best for the row."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

OURS = "pincite"
"""Names that begin so are ours."""
ROWS = ("depth", "document", "answers", "neighbour")


@dataclass(frozen=True)
class Contender:
    """One engine with one way to run it."""

    name: str
    title: str
    engine: str
    environment: str
    """"" is the project's own."""
    model: str
    rows: tuple[str, ...]
    options: Mapping[str, str] = field(default_factory=dict)

    @property
    def ours(self) -> bool:
        return self.name.startswith(OURS)

    @property
    def drafts(self) -> bool:
        return self.options.get("drafts") == "yes"


ON = "yes"
CONTENDERS = (
    Contender("pincite", "Pincite", "pincite", "", "pincite", ROWS),
    Contender("pincite_drafts", "Pincite, drafts", "pincite", "", "pincite", ("answers",), {"drafts": ON}),
    Contender("llama_cpp", "llama.cpp", "llama_cpp", "llama", "starter.gguf", ("depth", "answers", "neighbour")),
    Contender(
        "llama_cpp_flash",
        "llama.cpp, flash attention",
        "llama_cpp",
        "llama",
        "starter.gguf",
        ("depth", "answers", "neighbour"),
        {"flash": ON},
    ),
    Contender(
        "llama_cpp_full",
        "llama.cpp, full caches",
        "llama_cpp",
        "llama",
        "starter.gguf",
        ("document",),
        {"full": ON, "flash": ON},
    ),
    Contender(
        "llama_cpp_drafts",
        "llama.cpp, n-gram drafts",
        "llama_cpp",
        "llama",
        "starter.gguf",
        ("answers",),
        {"full": ON, "flash": ON, "drafts": ON},
    ),
    Contender("openvino", "OpenVINO GenAI", "openvino", "openvino", "openvino", ROWS),
    Contender(
        "openvino_f32",
        "OpenVINO GenAI, f32",
        "openvino",
        "openvino",
        "openvino",
        ("depth", "answers", "neighbour"),
        {"precision": "f32"},
    ),
    Contender(
        "openvino_drafts",
        "OpenVINO GenAI, f32, prompt lookup",
        "openvino",
        "openvino",
        "openvino",
        ("answers",),
        {"precision": "f32", "drafts": ON},
    ),
    Contender("genai", "onnxruntime-genai", "genai", "genai", "genai", ("depth", "answers", "neighbour")),
    Contender(
        "genai_full", "onnxruntime-genai, full caches", "genai", "genai", "genai-full", ("document",), {"full": ON}
    ),
    Contender(
        "genai_drafts",
        "onnxruntime-genai, n-gram drafts",
        "genai",
        "genai",
        "genai-full",
        ("answers",),
        {"full": ON, "drafts": ON},
    ),
    Contender("stock", "stock export, float32", "stock", "", "stock", ("depth",), {"tail": ON}),
)


def chosen(names: list[str], rows: list[str]) -> list[Contender]:
    """Those whose name begins with one of `names`, all without any, and who take part in one of the rows."""
    return [
        contender
        for contender in CONTENDERS
        if (not names or any(contender.name.startswith(name) for name in names)) and set(contender.rows) & set(rows)
    ]
