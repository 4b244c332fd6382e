"""The texts that the starter model continues in the greedy capture: 100 prompts of many kinds, and one longer text."""

from __future__ import annotations

FACTS = (
    "The capital of France is",
    "Water boils at a temperature of",
    "The largest planet in our solar system is",
    "The chemical symbol for gold is",
    "Mount Everest stands on the border between",
    "The human heart has four chambers:",
    "The speed of light in a vacuum is approximately",
    "Photosynthesis is the process by which",
    "The Second World War ended in",
    "The main ingredients of bread are",
    "A triangle with three equal sides is called",
    "The Nile flows through",
    "Penguins are birds that",
    "The first person to walk on the Moon was",
    "Iron rusts because",
    "The Great Wall of China was built",
    "A leap year has",
    "In computing, RAM stands for",
    "The opposite of hot is",
    "The Eiffel Tower was built for",
)

STORIES = (
    "Once upon a time, in a small village by the sea, there lived a",
    "The old clockmaker looked up from his bench and said,",
    "It was raining when Clara found the letter. She opened it and",
    "The dragon had not eaten for three days, and",
    "Nobody in the office had ever seen the seventh floor. One Monday,",
    "The train to Lisbon left at midnight. In the last carriage sat",
    "My grandmother kept a tin box under her bed. Inside it",
    "The robot opened its eyes for the first time and saw",
    "Captain Orla counted the stars again. There was one too many, and",
    "The dog waited at the gate every evening until",
    "When the lights went out in the museum, the guard heard",
    "Tom and his sister built a boat out of",
)

QUESTIONS = (
    "The Harlow Bridge was opened in 1931 and is 412 metres long.\n\nQuestion: How long is the Harlow Bridge?\nAnswer:",
    "The Harlow Bridge was opened in 1931 and is 412 metres long.\n\nQuestion: When was it opened?\nAnswer:",
    "Meridian Glass was founded in Trieste by Paolo Venn. It employs 230 people.\n\n"
    "Question: Who founded Meridian Glass?\nAnswer:",
    "Meridian Glass was founded in Trieste by Paolo Venn. It employs 230 people.\n\n"
    "Question: How many people work there?\nAnswer:",
    "Invoice 7741. Date: 3 May 2021. Amount due: 1,284.50 euros. Pay by 2 June 2021.\n\n"
    "Question: What is the amount due?\nAnswer:",
    "Invoice 7741. Date: 3 May 2021. Amount due: 1,284.50 euros. Pay by 2 June 2021.\n\n"
    "Question: Until when must it be paid?\nAnswer:",
    "The blue heron of Lake Ossa nests in April. Each pair raises two chicks. The chicks leave the nest in July.\n\n"
    "Question: When do the chicks leave the nest?\nAnswer:",
    "Article 4. The tenant shall give notice of three months. Article 5. The deposit is two monthly rents.\n\n"
    "Question: How long is the notice period?\nAnswer:",
    "Article 4. The tenant shall give notice of three months. Article 5. The deposit is two monthly rents.\n\n"
    "Question: How large is the deposit?\nAnswer:",
    "The pump P-12 runs at 2,900 revolutions a minute. Its bearings are greased every 500 hours.\n\n"
    "Question: How often are the bearings greased?\nAnswer:",
    "Dr. Ilse Maran measured the depth of the crater: 318 metres. She published the result in 1987.\n\n"
    "Question: Who measured the crater?\nAnswer:",
    "In the trial, 64 patients took the drug and 61 took a placebo. The trial lasted 18 weeks.\n\n"
    "Question: How long did the trial last?\nAnswer:",
    "Question: What is the boiling point of water?\nAnswer: 100 degrees Celsius.\n\n"
    "Question: What is the freezing point of water?\nAnswer:",
    "Q: What colour do you get when you mix blue and yellow?\nA:",
    "The library opens at nine and closes at six. On Sundays it is closed.\n\n"
    "Question: When does the library open?\nAnswer:",
    "Flight QX 209 leaves from gate B14 at 17:35 and lands in Oslo at 19:50.\n\nQuestion: Which gate?\nAnswer:",
    "The village of Arnstow has 1,906 inhabitants, two schools and no railway station.\n\n"
    "Question: How many schools are there?\nAnswer:",
    "The treaty was signed by Norland and Vesk in the city of Halden.\n\nQuestion: Where was it signed?\nAnswer:",
)

LISTS = (
    "The days of the week are: Monday, Tuesday,",
    "Shopping list:\n- milk\n- eggs\n-",
    "The planets in order from the Sun:\n1. Mercury\n2. Venus\n3.",
    "2, 4, 6, 8, 10,",
    "1, 1, 2, 3, 5, 8, 13,",
    "January, February, March, April,",
    "Three reasons to learn a language:\n1.",
    "Steps to make tea:\n1. Boil the water.\n2.",
    "A, B, C, D, E, F,",
    "Countries of Europe: France, Germany, Spain,",
    "To do today:\n[x] call the bank\n[ ]",
    "apple -> fruit\ncarrot -> vegetable\nsalmon ->",
)

CODE = (
    "def fibonacci(n):\n    ",
    "def is_prime(n: int) -> bool:\n    ",
    "for (int i = 0; i < 10; i++) {\n    ",
    "import numpy as np\n\nx = np.array([1, 2, 3])\nprint(",
    "SELECT name, price FROM products WHERE",
    "<html>\n<head>\n<title>",
    '{"name": "Anna", "age": 31, "city":',
    "#include <stdio.h>\n\nint main(",
    "class Stack:\n    def __init__(self):\n        self.items = []\n\n    def push(self, item):\n",
    "git commit -m",
    "function add(a, b) {\n",
    "# Installation\n\nTo install the package, run\n\n```\n",
)

LANGUAGES = (
    "Die Hauptstadt von Deutschland ist",
    "Es war einmal ein König, der",
    "Der Mieter verpflichtet sich, die Wohnung",
    "Das Wetter heute ist",
    "Die Brücke wurde 1931 eröffnet.\n\nFrage: Wann wurde die Brücke eröffnet?\nAntwort:",
    "La capitale de l'Italie est",
    "Il était une fois une petite fille qui",
    "Les ingrédients de la recette sont :",
    "Le musée est ouvert de neuf heures à dix-huit heures.\n\nQuestion : Quand ouvre le musée ?\nRéponse :",
    "La capital de España es",
    "Había una vez un perro que",
    "El tren sale a las ocho y llega a Sevilla a las once.\n\nPregunta: ¿Cuándo llega el tren?\nRespuesta:",
    "中国的首都是",
    "从前有一个小村庄，",
    "水的沸点是",
    "日本の首都は",
    "Столица России —",
    "A capital de Portugal é",
)

TABLES = (
    "| City | Country |\n|---|---|\n| Paris | France |\n| Rome |",
    "Year,Sales\n2019,120\n2020,135\n2021,",
    "Name\tAge\tCity\nAnna\t31\tBonn\nBen\t",
    "| Item | Price |\n|---|---|\n| Tea | 2.50 |\n| Coffee | 3.20 |\n| Total |",
    "Product: lamp\nColour: green\nWeight: 1.2 kg\nPrice:",
    "From: anna@example.org\nTo: ben@example.org\nSubject:",
    "Region   Q1   Q2   Q3\nNorth    14   17   19\nSouth    11   12",
    "Table 3. Rainfall by month (mm)\nJan 48\nFeb 39\nMar",
)

PROMPTS: tuple[str, ...] = FACTS + STORIES + QUESTIONS + LISTS + CODE + LANGUAGES + TABLES

LONG_TEXT = """The lighthouse at Skerrow Point

The lighthouse at Skerrow Point was lit for the first time on the ninth of November 1864. It stands on a black rock, \
two miles from the harbour of Dunmarrow, and it took six summers to build. The engineer was Agnes Tolliver, who was \
only twenty-nine when the work began. Every stone was cut on the shore, numbered, and carried out by boat when the sea \
allowed it. In the first summer the masons could stand on the rock for no more than forty hours in all; in the last, \
they slept in the half-built tower and ate cold mutton.

The tower is 38 metres high and has 211 steps. The lamp burned whale oil at first, then paraffin, and from 1921 on it \
was electric. Its lens weighs four tons and floats on a bath of mercury, so that a child can turn it with one finger. \
On a clear night the light can be seen from 27 miles away. It shows three short flashes, then a pause of nine seconds.

The keepers

Three keepers lived in the tower at a time, for six weeks, and then had two weeks ashore. The first head keeper was \
Josiah Penn, a former whaler, who kept a diary of every day that he spent on the rock. He wrote about the weather, the \
birds that struck the glass, and the bread, which he thought too hard. On the third of February 1871 he wrote only: \
"Sea over the gallery. Lamp kept." The diary is now in the museum at Dunmarrow, where it may be read on request.

In 1902 a young keeper called Thomas Reay rowed out to a sinking ship, the Belisama, and took off eleven people in two \
journeys. He was given a silver watch by the town and a medal by the company that owned the ship. He sold the watch in \
1910 to pay for a school for his daughters. One of them, Margaret, became the first woman to teach mathematics at the \
college in Arrandale, and she spoke of the lighthouse in every one of her public lectures.

The storm of 1953

The worst storm came on the last night of January 1953. The waves broke a window 30 metres above the sea and the water \
ran down the stairs like a river. The two keepers, for the third was ill ashore, stuffed the window with mattresses \
and tied themselves to the rail. The light did not go out. In the morning they found a fish in the kitchen sink, and \
they ate it for breakfast. The repair cost 4,300 pounds and took until the autumn.

Today

Since 1988 nobody has lived at Skerrow Point. The light is run by a computer in Arrandale, 90 miles away, and a boat \
brings a technician four times a year. In summer, visitors may climb the 211 steps if the landing is dry. The tickets \
are sold at the museum. From the gallery one sees the whole coast, from the cliffs of Marr in the north to the white \
dunes of Ellin in the south, and, if the day is clear, the islands where the stone for the tower was found.

Questions about the text

Who was the engineer of the lighthouse? Agnes Tolliver.
How high is the tower? 38 metres.
How many steps does it have? 211.
Who kept a diary? Josiah Penn.
Which ship was sinking in 1902? The Belisama.
"""
