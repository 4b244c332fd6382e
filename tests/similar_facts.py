"""Twenty pages that differ only in names and figures, and a question about each. Everything in them is invented."""

from __future__ import annotations

import random
from dataclasses import dataclass

# fmt: off
TOWNS = [
    "Norwick", "Hallbeck", "Tarnmouth", "Sandray", "Ollerby", "Crosskerry", "Vikholm", "Dunmarra", "Pellwick",
    "Ashgarth", "Morvane", "Strandby", "Kilbrae", "Fennmoor", "Garlock", "Ruxton", "Wendale", "Braxholm", "Yarrowby",
    "Lintmoor",
]
PEOPLE = [
    "Ilse Brandt", "Owen Tarrant", "Maud Kessel", "Piers Aldane", "Ruth Varley", "Jonas Eklund", "Clara Whitmore",
    "Tobias Renn", "Agnes Morrow", "Felix Harding", "Nora Stroud", "Edwin Lask", "Greta Holm", "Silas Pike",
    "Hanna Voss", "Cyril Dawe", "Lydia Marsh", "Magnus Orre", "Vera Quill", "Basil Thorne",
]
# fmt: on
STONE = ["granite", "brick", "limestone", "slate", "sandstone", "concrete", "marble"]


@dataclass(frozen=True)
class Question:
    """A question with the answer's words and the page (from 1) that holds them."""

    text: str
    answer: str
    page: int


def make_pages(seed: int) -> tuple[list[str], list[Question]]:
    """The pages' texts and one question for each page."""
    chance = random.Random(seed)
    builders, keepers = chance.sample(PEOPLE, len(PEOPLE)), chance.sample(PEOPLE, len(PEOPLE))
    pages, questions = [], []
    for number, (town, builder, keeper) in enumerate(zip(TOWNS, builders, keepers, strict=True), start=1):
        year, height, boats = chance.randint(1810, 1990), chance.randint(11, 88), chance.randint(12, 240)
        pages.append(
            f"The harbour of {town}\n\nThe harbour of {town} lies on the northern coast and has a lighthouse of its "
            f"own. The lighthouse was designed by {builder} and was finished in {year}. It is built of "
            f"{chance.choice(STONE)} and stands {height} metres high. The work cost {chance.randint(20, 900)},000 "
            f"crowns, which the town paid over eleven years. The first keeper was {keeper}, who lived in the tower "
            f"with a family of six. Today {boats} fishing boats are registered in the harbour, and the ferry calls "
            "there every morning. Visitors may climb the tower on Sundays between Easter and the end of September."
        )
        questions.append(
            (
                Question(f"Who designed the lighthouse of {town}?", builder, number),
                Question(f"In which year was the lighthouse of {town} finished?", str(year), number),
                Question(f"How high is the lighthouse of {town}?", f"{height} metres", number),
                Question(f"Who was the first keeper of the lighthouse of {town}?", keeper, number),
                Question(f"How many fishing boats are registered in the harbour of {town}?", str(boats), number),
            )[number % 5]
        )
    return pages, questions
