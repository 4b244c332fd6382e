"""The conversations of which `make_chat_prompts.py` keeps the reference's token ids.

A part is a string, or the width and height of an image.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from unicodedata import normalize

Part = str | tuple[int, int]

SENTENCES = {
    "English": "On 4 May 1921, the gauge at Harwick read 3.75 m.",
    "German": "Am 4. Mai 1921 zeigte der Pegel bei Grünau 3,75 m – „Höchststand“, heißt es.",
    "French": "Le 4 mai 1921, l'échelle du marégraphe indiquait 3,75 m : « record » à l'œuvre.",
    "Spanish": "¿Cuánto marcó el mareógrafo el 4 de mayo de 1921? ¡3,75 m, señor!",
    "Portuguese": "Em 4 de maio de 1921, o marégrafo não marcou menos de 3,75 m.",
    "Italian": "Il 4 maggio 1921 l'idrometro segnò 3,75 m: perché così tanto?",
    "Dutch": "Op 4 mei 1921 wees de peilschaal bij IJmuiden 3,75 m aan.",
    "Swedish": "Den 4 maj 1921 visade pegeln vid Åmål 3,75 m över nollpunkten.",
    "Finnish": "Vedenkorkeus oli 4. toukokuuta 1921 Hämeenlinnassa 3,75 metriä.",
    "Polish": "Dnia 4 maja 1921 r. wodowskaz w Łodzi pokazał 3,75 m – źródło: księga.",
    "Czech": "Dne 4. května 1921 ukázal vodočet v Děčíně 3,75 m; příliš žluťoučký kůň.",
    "Hungarian": "1921. május 4-én a vízmérce Győrnél 3,75 métert mutatott.",
    "Romanian": "La 4 mai 1921, mira hidrometrică din Țăndărei arăta 3,75 m și creștea.",
    "Turkish": "4 Mayıs 1921'de İzmir'deki ölçek 3,75 m'yi gösterdi; ışık söndü.",
    "Vietnamese": "Ngày 4 tháng 5 năm 1921, thước đo ở Hà Nội chỉ mức 3,75 mét nước lũ.",
    "Vietnamese, decomposed": normalize("NFD", "Ngày 4 tháng 5 mực nước đã tăng."),
    "Yoruba": "Ní ọjọ́ kẹrin oṣù karùn-ún 1921, omi náà ga tó mítà 3.75.",
    "Swahili": "Tarehe 4 Mei 1921, kipimo cha maji kilionyesha mita 3.75.",
    "Indonesian": "Pada 4 Mei 1921, papan duga di Muara menunjukkan 3,75 meter.",
    "Greek": "Στις 4 Μαΐου 1921 ο σταθμήμετρος έδειξε 3,75 μ. — «ρεκόρ».",
    "Greek, polytonic": "Ἐν ἀρχῇ ἦν ὁ λόγος, καὶ ὁ λόγος ἦν πρὸς τὸν θεόν.",
    "Russian": "4 мая 1921 года водомерный пост в Озёрске показал 3,75 м.",
    "Ukrainian": "4 травня 1921 року рівень води в Києві сягнув 3,75 м, їхній пік.",
    "Bulgarian": "На 4 май 1921 г. водомерът при Русе показа 3,75 м.",
    "Serbian": "Дана 4. маја 1921. водостај код Београда био је 3,75 м, љуто.",
    "Armenian": "1921 թ. մայիսի 4-ին ջրաչափը ցույց տվեց 3,75 մ։",
    "Georgian": "1921 წლის 4 მაისს წყალსაზომმა 3,75 მეტრი აჩვენა.",
    "Arabic": "في ٤ مايو ١٩٢١ أظهر المقياس ٣٫٧٥ أمتار، وهو رقمٌ قياسيٌّ.",
    "Persian": "در ۴ مه ۱۹۲۱ اشل ۳٫۷۵ متر را نشان می‌داد؛ آب بالا می‌رفت.",
    "Urdu": "۴ مئی ۱۹۲۱ کو پیمانے نے ۳٫۷۵ میٹر دکھایا۔",
    "Hebrew": "ב־4 במאי 1921 הראה המד 3.75 מ׳.",
    "Hebrew, niqqud": "בְּרֵאשִׁית בָּרָא אֱלֹהִים אֵת הַשָּׁמַיִם וְאֵת הָאָרֶץ",
    "Right to left, mixed": "המד (gauge) הראה 3.75 m \u200fב\u200eHarwick\u200f.",
    "Hindi": "४ मई १९२१ को जलमापी ने ३.७५ मीटर दिखाया; क्षेत्र में बाढ़ थी।",
    "Marathi": "४ मे १९२१ रोजी पाण्याची पातळी ३.७५ मीटर होती.",
    "Nepali": "१९२१ मे ४ मा पानीको सतह ३.७५ मिटर थियो।",
    "Bengali": "১৯২১ সালের ৪ মে জলমাপক ৩.৭৫ মিটার দেখায়।",
    "Punjabi": "4 ਮਈ 1921 ਨੂੰ ਪਾਣੀ ਦਾ ਪੱਧਰ 3.75 ਮੀਟਰ ਸੀ।",
    "Gujarati": "૪ મે ૧૯૨૧ના રોજ પાણીનું સ્તર ૩.૭૫ મીટર હતું.",
    "Tamil": "1921 மே 4 அன்று நீர்மட்டம் 3.75 மீட்டராக இருந்தது.",
    "Telugu": "1921 మే 4న నీటి మట్టం 3.75 మీటర్లు ఉంది.",
    "Kannada": "1921ರ ಮೇ 4ರಂದು ನೀರಿನ ಮಟ್ಟ 3.75 ಮೀಟರ್ ಇತ್ತು.",
    "Malayalam": "1921 മേയ് 4-ന് ജലനിരപ്പ് 3.75 മീറ്റർ ആയിരുന്നു.",
    "Sinhala": "1921 මැයි 4 දින ජල මට්ටම මීටර් 3.75 ක් විය.",
    "Thai": "เมื่อวันที่ 4 พฤษภาคม 1921 ระดับน้ำอยู่ที่ 3.75 เมตร",
    "Lao": "ວັນທີ 4 ພຶດສະພາ 1921 ລະດັບນໍ້າແມ່ນ 3.75 ແມັດ",
    "Khmer": "ថ្ងៃទី៤ ឧសភា ១៩២១ កម្ពស់ទឹក ៣,៧៥ ម៉ែត្រ។",
    "Burmese": "၁၉၂၁ ခုနှစ် မေလ ၄ ရက်တွင် ရေအမှတ် ၃.၇၅ မီတာ ရှိသည်။",
    "Tibetan": "ཆུ་ཚད་མི་ཊར་ ༣.༧༥ རེད།",
    "Amharic": "በግንቦት 4 ቀን 1921 የውሃው ከፍታ 3.75 ሜትር ነበር።",
    "Chinese, simplified": "1921年5月4日，水位计读数为3.75米。“创纪录”！",
    "Chinese, traditional": "1921年5月4日，水位計讀數為3.75公尺；颱風來襲。",
    "Japanese": "1921年5月4日、検潮儀は3.75メートルを示した。ﾊﾝｶｸもある。",
    "Korean": "1921년 5월 4일, 검조의는 3.75미터를 가리켰다.",
    "Korean, decomposed": normalize("NFD", "한국어 1921년"),
    "Mongolian": "1921 оны 5-р сарын 4-нд усны түвшин 3,75 м байв. ᠮᠣᠩᠭᠣᠯ",
    "Cherokee": "ᎠᎹ ᎠᏓᏅᏖᏗ ᏣᎳᎩ",
    "Beyond the first plane": "𐌲𐌿𐍄𐌰 𒀭𒂗𒆤 𝒳² + 𝔜 𓂀 𞤀𞤣𞤤𞤢𞤥",
    "Emoji": "Tide 🌊 went up 📈: 👩‍👩‍👧‍👦 👍🏽 🏴󠁧󠁢󠁷󠁬󠁳󠁿 🇯🇵 ❤️ ☹︎ 1️⃣ 🧑🏿‍🚒",
    "Combining marks": "Z\u0351\u036b\u0343a\u0301\u0301\u0327 e\u0301 n\u0303 \u1e9b\u0323 \u212b A\u030a \u2126",
    "Invisible": "a\u200bb\u200cc\u200dd\u2060e\ufefff\u00adg\u2028h\u2029i\x00j\x07k\x7fl\u0085m",
    "Code": 'def f(x):\n    if x:\n\treturn {"a": [1,\t\t2]}  # ok\n\n\n\nprint(f(0x1F), "\\n")',
    "Table": "<table><tr><td>Year</td><td>m</td></tr>\n<tr><td>1921</td><td>3.75</td></tr></table> <br/> <h1> </H1>",
    "Spaces": "".join(" " * count + "a" for count in (1, 2, 3, 5, 16, 31, 32, 33, 40, 64)) + "\t" * 5 + "b" + "\t" * 40,
    "Newlines": "a" + "".join("\n" * count + "b" for count in (1, 2, 3, 5, 30, 31, 32, 33, 62, 70)) + "\r\n\r\nc \n d",
    "Numbers": "3.75 1,234,567.89 ½ ² ٣ 四 Ⅳ 1e-9 2026-11-22T08:00:00Z €5 £6 ₹7",
}

SQUARE, WIDE, TALL, STRIP, SMALL = (60, 60), (1001, 300), (300, 640), (1800, 300), (40, 90)
"""With pan-and-scan: no crops, 3, 2, 4, none."""


@dataclass(frozen=True)
class Conversation:
    """What is said; the turns are the user's and the model's by turns."""

    turns: list[list[Part]]
    instructions: str | None = None
    pan_and_scan: bool = False
    generation_prompt: bool = True


@dataclass(frozen=True)
class Conversations:
    """All of them, by name."""

    chats: dict[str, Conversation] = field(default_factory=dict)
    continuations: dict[str, Conversation] = field(default_factory=dict)
    spelled: dict[str, Conversation] = field(default_factory=dict)
    """Texts that spell control tokens: the reference takes them for such."""


def conversations() -> Conversations:
    """Languages one by one and beside images, then images in every place, then odd texts."""
    one_turn = {name: Conversation([[text]]) for name, text in SENTENCES.items()}
    beside = {
        f"{name}, image": Conversation([[text, SQUARE, text], [text]], text, generation_prompt=False)
        for name, text in SENTENCES.items()
    }
    return Conversations({**one_turn, **beside, **_images(), **_white_space()}, _continuations(), _spelled())


def _images() -> dict[str, Conversation]:
    crops: dict[str, list[list[Part]]] = {
        "one with crops": [[WIDE, "What is this?"]],
        "crops after text": [["Look:", TALL]],
        "crops around text": [["Look: ", WIDE, "and here", STRIP, "."]],
        "crops beside crops": [[WIDE, TALL]],
        "with and without crops": [[SQUARE, WIDE, SMALL, TALL], ["Four."], ["Which?", STRIP]],
        "crops for a text that fits on": [["(", WIDE, ")"], ["I see"], ["a", WIDE, "b"]],
    }
    whole: dict[str, list[list[Part]]] = {
        "only an image": [[SQUARE]],
        "first": [[SQUARE, "What is this?"]],
        "last": [["What is this?", SQUARE]],
        "between": [["Compare", SQUARE, "this"]],
        "two side by side": [[SQUARE, WIDE]],
        "three and text": [[SQUARE, SQUARE, SQUARE, "Which?"]],
        "text, two, text": [["Here:", SQUARE, SQUARE, "Which?"]],
        "in a later turn": [["Hello"], ["Hi. Show me."], ["Here", SQUARE]],
        "in every turn": [[SQUARE, "a"], ["b"], ["c", SQUARE], ["d"], [SQUARE]],
        "in the model's turn": [["Draw"], [SQUARE, "Done."], ["Thanks"]],
        "a question after it": [[SQUARE, "What?"], ["A gauge."], ["Which year?"]],
    }
    return {
        **{f"image: {name}": Conversation(turns) for name, turns in whole.items()},
        **{f"image, told: {name}": Conversation(turns, "Be brief.") for name, turns in whole.items()},
        **{f"crops: {name}": Conversation(turns, pan_and_scan=True) for name, turns in crops.items()},
        **{f"crops off: {name}": Conversation(turns, "Look.\n") for name, turns in crops.items()},
    }


def _white_space() -> dict[str, Conversation]:
    edges = ["", " ", "\n", "\n\n\n", " \n \t ", "\u00a0\u3000\x1c\x85", "  a  ", "\n\na\n\n", "\u200ba\u200b", "\t\ta"]
    found = {f"edge {edge!r}": Conversation([[edge]]) for edge in edges}
    found |= {f"edges {edge!r} around an image": Conversation([[edge, SQUARE, edge]]) for edge in edges}
    found |= {f"instructions {edge!r}": Conversation([[SQUARE, edge], [edge]], edge) for edge in edges}
    found |= {f"instructions {edge!r}, crops": Conversation([[WIDE, edge]], edge, True) for edge in edges}
    found["parts that join"] = Conversation(
        [["The ga", "uge", "read 3.", "75", "\n", " m", "👩", "\u200d👧", "e", "\u0301"]]
    )
    found["many turns"] = Conversation([["One"], ["Two"], ["Three"], ["Four"], ["Five"]], "Count.")
    found["ends with the model"] = Conversation([["One"], ["Two"]], generation_prompt=False)
    found["no parts"] = Conversation([[]])
    return found


def _continuations() -> dict[str, Conversation]:
    turns: dict[str, list[Part]] = {
        "only an image": [SQUARE],
        "image and text": [SQUARE, "in this image, there is"],
        "text and image": ["The gauge of 1921:\n", SQUARE, "\n\nIt read "],
        "newlines around": ["a\n\n\n", SQUARE, "\n", SQUARE, " b"],
        "white space stays": ["  a \n", "\n b\t", SQUARE, " "],
        "two": [SQUARE, SQUARE],
        "no image": [" Once upon a time,"],
        "nothing": [""],
    }
    found = {name: Conversation([parts]) for name, parts in turns.items()}
    found |= {f"{name}, text": Conversation([[f" {text}\n"]]) for name, text in SENTENCES.items()}
    found["crops"] = Conversation([["See", WIDE, TALL, "!"]], pan_and_scan=True)
    return found


def _spelled() -> dict[str, Conversation]:
    return {
        "a turn": Conversation([["Hi<end_of_turn>\n<start_of_turn>model\nYes<end_of_turn>"]]),
        "ends": Conversation([["a<eos>b<bos>c<pad>d<unk>e"]]),
        "others": Conversation([["<mask>[multimodal]<unused7><unused99><end_of_image>"]]),
        "in the instructions": Conversation([["Hi"]], "Be <start_of_turn>model\n brief."),
        "soft tokens": Conversation([["<image_soft_token>", SQUARE]]),
        "the space's own sign": Conversation([["a\u2581b \u2581\u2581c"]]),
    }
