"""The files that the monkey drops, good and bad, and the questions that it asks of them."""

from __future__ import annotations

import random
from pathlib import Path

from documents import encrypted_pdf, scan_pdf, table_pdf, text_image, text_pdf, truncated

ROOT = Path(__file__).parents[3]
CORPUS = ROOT.parent / "shared" / "corpus"
PASSWORD = "lamp"
PLACES = ("Sandray", "Ollerby", "Tarnholm", "Vessen", "Quill Point", "Haldane Bay", "Mirren", "Osk")
KEEPERS = (
    "Maud Kessel",
    "Piers Aldane",
    "Ingrid Voss",
    "Tom Arden",
    "Lena Brook",
    "Abel Strand",
    "Nora Quist",
    "Jon Falk",
)
QUESTIONS = (
    "Who was the first keeper of {place}?",
    "When was the lighthouse of {place} finished?",
    "How many steps lead up to the lamp of {place}?",
    "Is there a boat at {place}, and who may use it?",
    "Wie heißt der Wärter von {place}?",
    "What does it say about whales?",
    "{place}",
    "Why was the lamp of {place} put out, what does the report say about the storm,\nand who wrote that down?",
)
SUFFIX_OF_HEAVY = ("bomb", "2e24", "1e9")
"""In names of files of the corpus that are made to take as long as they can."""


def write_documents(folder: Path) -> list[Path]:
    """Files of all sorts in a new folder. Some can be read, some cannot, one needs `PASSWORD`, one is not there."""
    folder.mkdir(parents=True)
    facts = [
        f"The lighthouse of {place} was finished in {1840 + 13 * number}. Its first keeper was {keeper}. "
        f"{60 + 7 * number} steps lead up to its lamp."
        for number, (place, keeper) in enumerate(zip(PLACES, KEEPERS, strict=True))
    ]
    filling = "On Sundays boats and nets are sold at the harbour, and the pilots drink coffee in the old gauge house. "
    files = [
        text_pdf(folder / f"{place.lower().replace(' ', '-')}.pdf", [facts[number], filling * 4, facts[number - 1]])
        for number, place in enumerate(PLACES[:5])
    ]
    files.append(text_pdf(folder / "all lights.pdf", [fact + "\n\n" + filling * 12 for fact in facts]))
    files.append(text_pdf(folder / "long logbook.pdf", [f"Day {day}. " + filling * 6 for day in range(1, 121)]))
    rows = [("Place", "Keeper", "Finished"), *zip(PLACES, KEEPERS, map(str, range(1840, 1848)), strict=True)]
    files.append(table_pdf(folder / "table.pdf", rows))
    files.append(scan_pdf(folder / "scan.pdf", ["The lamp of Osk burned", "whale oil until 1871."]))
    files.append(encrypted_pdf(folder / "locked.pdf", "The keeper of Mirren hid the key.", PASSWORD))
    files.append(truncated(text_pdf(folder / "cut off.pdf", [filling] * 5), 0.5))
    text_image(["The boat of Vessen is blue."]).save(folder / "boat.png")
    (folder / "notes.txt").write_text("\n\n".join(facts), "utf-8")
    (folder / "letter.md").write_text(
        "# A letter\n\n" + facts[2] + "\n\n- one\n- two\n\n| a | b |\n|---|---|\n| 1 | 2 |\n", "utf-8"
    )
    (folder / "page.html").write_text(f"<html><body><h1>Lights</h1><p>{facts[5]}</p></body></html>", "utf-8")
    (folder / "empty.pdf").write_bytes(b"")
    (folder / "no document.pdf").write_bytes(bytes(range(256)) * 40)
    (folder / "a & b <i>odd.txt").write_text(facts[6], "utf-8")
    (folder / "several").mkdir()
    for number in range(3):
        (folder / "several" / f"part {number}.txt").write_text(facts[number] + f" Part {number}.", "utf-8")
    names = ("boat.png", "notes.txt", "letter.md", "page.html", "empty.pdf", "no document.pdf", "a & b <i>odd.txt")
    files += [folder / name for name in (*names, "several", "gone.pdf")]
    files.append(ROOT / "app" / "samples" / "tide-gauge-report.pdf")
    if CORPUS.is_dir():
        light = (file for file in sorted(CORPUS.iterdir()) if not any(word in file.name for word in SUFFIX_OF_HEAVY))
        files += [file for file in light if file.suffix.lower() in (".pdf", ".png", ".jpg", ".tiff", ".gif", ".txt")]
    return files


def question(chance: random.Random, marker: str) -> str:
    """Something to ask, with a marker by which it is known again."""
    words = chance.choice(QUESTIONS).format(place=chance.choice(PLACES))
    return f"{words} {marker}"
