"""How people ask for a summary, in the languages whose questions are understood otherwise, too, and some more.

Each language has its words for the kinds of summary, the questions that ask what a document is about, what names a
part, and words that a request may have beside ("please", "of this document", "in three sentences").
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Wording:
    """One language's words, as parts of regular expressions over small letters."""

    summary: str
    """What asks for a summary."""
    points: str
    """What asks for its key points."""
    outline: str
    detailed: str
    """Beside `summary`: more than a few sentences are wanted."""
    about: str
    """A question for what a document is about, or a part of it; the whole of what is left of it is the document."""
    section: str
    """Words that name a section or its like, before its number or heading."""
    page: str
    to: str
    """Between two numbers of pages."""
    first: str
    last: str
    beside: str
    """Words that may stand beside, parted by blanks. Where a language has no blanks, any of them may follow another."""
    has_spaces: bool = True
    numbers_first: bool = False
    """Whether the number stands before the word for page or section: 第3章."""


_ENGLISH = Wording(
    summary=r"summ?[ae]r(?:y|ies|i[sz](?:e|ed|ing))|sum\b(?=.*\bup\b)"
    r"|overview|tl;?\s?dr|gist|synopsis|recap(?:itulate)?|condense|main\s+idea|central\s+idea|in\s+a\s+nutshell",
    points=r"(?:key|main|major|central|essential|(?:most\s+)?important|core|critical)\s+(?:points?|ideas|messages?|findings"
    r"|facts|aspects|statements|insights|information|details|things|take-?aways?)|take-?aways?|highlights"
    r"|bullet\s*-?points?|bullets",
    outline=r"outline|table\s+of\s+contents",
    detailed=r"detailed|long(?:er)?|comprehensive|thorough(?:ly)?|in(?:\s+more)?\s+detail|extensive|in-depth|full",
    about=r"what(?:'?s|\s+is|\s+are|\s+was)\b(?=.*\babout$)|what\s+do(?:es)?\b(?=.*\b(?:say|deal\s+with|contain)$)"
    r"|what\s+kind\s+of\s+document\s+is|what(?:'?s|\s+is)\s+in\b|tell\s+(?:me|us)\s+(?:more\s+|something\s+)?about\b|explain|describe",
    section=r"sections?|chapter|part|article|clause|paragraph|appendix|annex|§+",
    page=r"pages?|pp?\.",
    to=r"to|and|through|until|till",
    first="first",
    last="last|final",
    beside="""
        a an the this that these those it its them of for from in on to into with about me us please can could
        would will you i we want need like give write make provide create show tell produce get do does is are what
        which be s about say deal contain up mostly mainly really actually brief briefly short shortly quick
        quickly concise concisely simple simply whole entire complete all everything full content contents document
        documents doc docs file files pdf pdfs text texts paper papers article articles report reports contract
        agreement lease letter letters book thesis dissertation essay study email e mail mail message memo minutes
        policy manual guide leaflet brochure presentation slides transcript words sentence sentences paragraph
        lines few some one two three four five six seven eight nine ten main key most important there here my our
        your just only and as at maximum max up than more less no form list
    """,
)
_GERMAN = Wording(
    summary=r"zusammenfass(?:ung|ungen|en|e|t)|zusammen\s*(?:zu)?fassen|zusammenzufassen"
    r"|fass(?:e|en|t)?\b(?=.*\bzusammen\b)|(?:kurz)?überblick|übersicht|kurzfassung|inhaltsangabe|kurzer\s+abriss"
    r"|kernaussage",
    points=r"kernaussagen|hauptaussagen|hauptpunkte|kernpunkte|stichpunkte?n?|eckpunkte|schlüsselpunkte|das\s+wichtigste|(?:die\s+)?"
    r"(?:wichtigsten?|zentralen?|wesentlichen?)\s+(?:punkte|aussagen|informationen|inhalte|erkenntnisse|ergebnisse|aspekte"
    r"|fakten|dinge)",
    outline=r"gliederung|inhaltsverzeichnis",
    detailed=r"ausführliche?[rsn]?|detaillierte?[rsn]?|lange?[rsn]?|längere?[rsn]?|umfassende?[rsn]?|genaue?[rsn]?|im\s+detail",
    about=r"wor(?:um|über)\s+geht(?:'?s|\s+es)?|um\s+was\s+geht(?:'?s|\s+es)?|wovon\s+handelt|was\s+steht\b"
    r"|womit\s+(?:befasst|beschäftigt)\s+sich|was\s+ist\s+das\s+für\s+ein|was\s+ist\s+der\s+inhalt|was\s+sagt\b|erkläre?|erläutere?"
    r"|beschreibe?",
    section=r"abschnitte?s?|kapitels?|teils?|artikels?|absatz(?:es)?|paragraf|paragraph|ziffer|anhangs?|anlage|§+|nr\.?",
    page=r"seiten?|s\.",
    to="bis|und",
    first="ersten?",
    last="letzten?",
    beside="""
        der die das den dem des ein eine einen einer eines dieses diesen dieser diese diesem dies es ihn sie von
        vom für aus auf in im zu zum zur mit über mir uns bitte kannst könntest können könnten du ich wir möchte
        hätte gern gerne brauche will gib gebe geben schreib schreibe erstelle erstellen mach mache zeig zeige
        nenne nenn liefere kurz kurze kurzen kurzer knapp knappe knappen einfach einfache ganze ganzen ganzes
        gesamte gesamten gesamtes alles inhalt inhalts inhaltes dokument dokuments dokumentes dokumente datei
        dateien pdf text textes texts texte bericht berichts berichtes vertrag vertrags vertrages mietvertrag
        arbeitsvertrag brief briefs schreiben schreibens artikel artikels buch buches arbeit aufsatz studie mail e
        email nachricht protokoll protokolls handbuch anleitung broschüre präsentation unterlagen worten wörtern
        sätzen satz zeilen wenigen paar einigen zwei drei vier fünf sechs sieben acht neun zehn mal einmal doch
        denn eigentlich darin drin hier und als sind ist was welche wichtigsten lautet zusammen
    """,
)
_FRENCH = Wording(
    summary=r"résum(?:é|és|er|e|es|ez|ons)(?:-(?:moi|le|la|les|nous))*|resum(?:e|er|ez)|synthèse|synthétise[rz]?|aperçu|sommaire"
    r"|vue\s+d'ensemble|idée\s+(?:principale|générale|centrale)|récapitul\w+",
    points=r"points?[\s-]+(?:clés?|clefs?|principaux|essentiels|importants|forts|majeurs)|(?:principaux|grands)\s+points"
    r"|idées\s+(?:principales|clés|essentielles)|principales\s+(?:idées|conclusions|informations)|l'essentiel|grandes\s+lignes",
    outline=r"table\s+des\s+matières",
    detailed=r"détaillée?|longue?|complète?|approfondie?|en\s+détail",
    about=r"de\s+quoi\s+(?:parle(?:-t-(?:il|elle))?|traite(?:-t-(?:il|elle))?|s'agit-il|est-il\s+question|il\s+s'agit"
    r"|ça\s+parle)|sur\s+quoi\s+porte|que\s+(?:dit|contient)|explique[rz]?|décri(?:s|re|vez)",
    section=r"sections?|chapitre|partie|article|clause|paragraphe|annexe|§+",
    page=r"pages?|p\.",
    to="à|et|jusqu'à",
    first="premières?|premiers?",
    last="dernières?|derniers?",
    beside="""
        le la les l un une des du de d ce cet cette ces ceci cela ça c en dans à au aux sur pour par avec moi me m
        nous s il te vous plaît plait peux peut pouvez pourriez pourrais tu je voudrais veux aimerais donne donner
        donnez faire fais faites fait écris écrire rédige rédiger montre quels quelles quel quelle sont est bref
        brève brièvement court courte rapide rapidement simple tout toute entier entière intégral contenu document
        documents fichier fichiers pdf texte textes article articles rapport rapports contrat bail lettre lettres
        livre thèse mémoire étude mail e courriel message note procès verbal manuel guide notice brochure
        présentation mots phrase phrases lignes quelques deux trois quatre cinq six sept huit neuf dix ici qui que
        et sous forme liste
    """,
)
_SPANISH = Wording(
    summary=r"resum(?:en|e|ir|a|as|an|irme|irlo|irla)|resúm(?:eme|elo|ela|ame|alo)|resúmen(?:es)?|síntesis|sintetiza[r]?"
    r"|visión\s+general|panorama\s+general|idea\s+(?:principal|central)",
    points=r"(?:los\s+)?puntos?\s+(?:claves?|principales|importantes|esenciales|más\s+importantes)|principales\s+(?:puntos|ideas"
    r"|conclusiones)|ideas\s+(?:principales|clave)|lo\s+más\s+importante|aspectos\s+(?:principales|clave)",
    outline="esquema",
    detailed=r"detallad[oa]|larg[oa]|complet[oa]|exhaustiv[oa]|en\s+detalle",
    about=r"(?:de|sobre)\s+qu[eé]\s+(?:trata|habla|va|se\s+trata|versa)|qu[eé]\s+(?:dice|contiene)|explica(?:me)?|explícame"
    r"|describe",
    section=r"secci[oó]n|cap[ií]tulo|parte|art[ií]culo|cláusula|apartado|párrafo|anexo|§+",
    page=r"p[aá]ginas?|págs?\.",
    to="a|y|hasta",
    first="primer[ao]?s?",
    last="[uú]ltim[ao]s?",
    beside="""
        el la los las lo un una unos unas este esta estos estas esto ese eso de del en al a por para con sobre me
        nos favor puedes puede podrías podría tú yo quiero quisiera necesito da dame dar haz hazme hacer escribe
        escribir muestra cuáles cuales cuál son es breve brevemente corto corta rápido rápida sencillo simple todo
        toda entero completo contenido documento documentos archivo archivos fichero pdf texto textos artículo
        artículos informe informes contrato carta cartas libro tesis estudio correo mensaje acta manual guía
        folleto prospecto presentación palabras frase frases oraciones líneas pocas unas dos tres cuatro cinco seis
        siete ocho nueve diez aquí que qué y se en forma lista
    """,
)
_ITALIAN = Wording(
    summary=r"riassu(?:nto|nti|mi|mere|ma|mimi|mermi|mete|nti)|sintesi|sintetizza(?:re|mi)?|riepilog(?:o|a|are)|panoramica"
    r"|idea\s+(?:principale|centrale)",
    points=r"punti?\s+(?:chiave|principali|salienti|essenziali|importanti|più\s+importanti)|principali\s+(?:punti|idee)"
    r"|idee\s+(?:principali|chiave)|aspetti\s+principali|cose\s+più\s+importanti",
    outline="scaletta",
    detailed=r"dettagliat[oa]|lung[oa]|complet[oa]|approfondit[oa]|in\s+dettaglio",
    about=r"di\s+(?:che\s+)?(?:cosa\s+)?(?:parla|tratta|si\s+tratta)|di\s+che\s+si\s+tratta|(?:che\s+)?cosa\s+(?:dice|contiene)"
    r"|spiega(?:mi)?|descrivi",
    section=r"sezione|capitolo|parte|articolo|clausola|paragrafo|allegato|§+",
    page=r"pagin[ae]|pagg?\.",
    to=r"a|e|fino\s+a",
    first="prim[aeio]",
    last="ultim[aeio]",
    beside="""
        il lo la i gli le l un uno una questo questa questi queste ciò esso di del dello della dei degli delle d in
        nel nella al alla a per con su mi me ci favore puoi può potresti potrebbe tu vorrei voglio dammi dai dare
        fammi fai fare fa scrivi scrivere mostra quali qual quale sono è breve brevemente corto corta rapido
        semplice tutto tutta intero intera completo contenuto documento documenti file pdf testo testi articolo
        articoli relazione rapporto contratto lettera lettere libro tesi studio mail e email messaggio verbale
        manuale guida foglietto presentazione parole frase frasi righe poche due tre quattro cinque sei sette otto
        nove dieci qui che cosa sotto forma elenco si
    """,
)
_PORTUGUESE = Wording(
    summary=r"resum(?:o|os|ir|a|e|am|ir-me)|resuma-me|síntese|sintetiz(?:a|e|ar)|visão\s+geral|ideia\s+(?:principal|central)",
    points=r"pontos?[\s-]+(?:chave|principais|importantes|essenciais|mais\s+importantes)|principais\s+(?:pontos|ideias"
    r"|conclusões)|ideias\s+(?:principais|chave)|o\s+mais\s+importante|aspectos\s+principais",
    outline="sumário",
    detailed=r"detalhad[oa]|long[oa]|complet[oa]|em\s+detalhe",
    about=r"(?:do|de|sobre\s+o)\s+que\s+(?:se\s+)?(?:trata|fala)|(?:é\s+)?sobre\s+o\s+quê?|o\s+que\s+(?:diz|contém)|explica|explique"
    r"|descreva",
    section=r"secção|seção|capítulo|parte|artigo|cláusula|parágrafo|anexo|§+",
    page=r"páginas?|págs?\.",
    to="a|e|até",
    first="primeir[ao]s?",
    last="últim[ao]s?",
    beside="""
        o a os as um uma este esta estes estas isto esse essa isso de do da dos das em no na ao à por para com
        sobre me nos favor pode podes poderia você tu eu quero queria gostaria dê dá me dar faz faça fazer escreva
        escreve mostra quais qual são é breve brevemente curto curta rápido simples todo toda inteiro completo
        conteúdo documento documentos arquivo arquivos ficheiro ficheiros pdf texto textos artigo artigos relatório
        relatórios contrato carta cartas livro tese estudo e mail email mensagem ata manual guia folheto
        apresentação palavras frase frases linhas poucas duas três quatro cinco seis sete oito nove dez aqui que
        quê se em forma lista
    """,
)
_DUTCH = Wording(
    summary=r"samenvat(?:ting|tingen|ten)|samen\s+te\s+vatten|vat\b(?=.*\bsamen\b)|overzicht|kernboodschap|hoofdgedachte",
    points=r"hoofdpunten|kernpunten|sleutelpunten|(?:de\s+)?(?:belangrijkste|voornaamste)\s+(?:punten|zaken|informatie|conclusies"
    r"|bevindingen)|het\s+belangrijkste",
    outline="inhoudsopgave",
    detailed=r"uitgebreide?|gedetailleerde?|lange?|volledige?",
    about=r"waar\s+gaat\b(?=.*\bover$)|waarover\s+gaat|wat\s+staat\s+er|wat\s+zegt|leg\b(?=.*\buit$)|beschrijf",
    section=r"sectie|hoofdstuk|deel|artikel|paragraaf|bijlage|§+",
    page=r"pagina'?s?|blz\.",
    to="tot|en|t/m",
    first="eerste",
    last="laatste",
    beside="""
        de het een dit deze dat die van voor uit in op met over me mij ons alsjeblieft alstublieft kun kunt kan je
        u ik wil graag zou geef geven maak maken schrijf schrijven toon wat zijn is welke kort korte beknopt
        beknopte bondig snel eenvoudig hele gehele volledige alles inhoud document documenten bestand bestanden pdf
        tekst teksten artikel rapport rapporten contract huurcontract brief brieven boek scriptie studie mail e
        email bericht notulen handleiding folder presentatie woorden zin zinnen regels enkele paar twee drie vier
        vijf zes zeven acht negen tien hier eens even er als lijst samen
    """,
)
_RUSSIAN = Wording(
    summary=r"резюм(?:е|ируй(?:те)?|ировать)|обобщи(?:те|ть)?|суммируй(?:те)?|кратк\w+\s+(?:содержание|изложение|пересказ)|сводк[ауи]"
    r"|перескаж(?:и|ите)|изложи(?:те)?|обзор|главная\s+мысль|основная\s+мысль",
    points=r"(?:основные|главные|ключевые|важные)\s+(?:мысли|моменты|пункты|идеи|тезисы|положения|выводы)|самое\s+(?:главное|важное)"
    r"|тезисы",
    outline="оглавление",
    detailed=r"подробн\w+|детальн\w+|развёрнут\w+",
    about=r"о\s+ч[её]м(?:\s+(?:говорится|идёт\s+речь|идет\s+речь|рассказывает(?:ся)?))?|что\s+(?:говорится|написано|содержится)|объясни(?:те)?"
    r"|опиши(?:те)?",
    section=r"раздел[аеу]?|глав[аеуы]|част[ьи]|стать[яиею]|пункт[аеу]?|параграф[аеу]?|приложени[еяю]|§+",
    page=r"страниц[аыу]?|стр\.",
    to="до|по|и",
    first="перв\\w+",
    last="последн\\w+",
    beside="""
        этот эта это эти этого этой этих этом его её ее их в во на с со по для о об из мне нам пожалуйста можешь
        можете мог бы ты вы я хочу нужно дай дайте сделай сделайте напиши напишите составь покажи какие каков
        какова каково кратко краткое коротко короткое вкратце быстро простыми весь всю всего всё все целиком
        полностью содержание документ документа документе документы файл файла файле pdf текст текста тексте статья
        статью статьи статье отчёт отчет отчёта отчета отчёте договор договора договоре письмо письма письме книга
        книгу книги книге работа работу исследование протокол протокола инструкция инструкцию презентация
        презентацию словами словах предложениях предложения предложений несколько нескольких двух трёх трех четырёх
        пяти здесь тут виде списка и
    """,
)
_ARABIC = Wording(
    summary=r"لخص(?:ي|وا|لي)?|لخصه|لخصها|تلخيصا?|التلخيص|ملخصا?|الملخص|خلاصة|الخلاصة|موجزا?|إيجاز|نبذة|الفكرة\s+(?:الرئيسية|العامة)"
    r"|نظرة\s+عامة",
    points=r"(?:أهم|ابرز|أبرز)\s+(?:النقاط|الأفكار|ما)|النقاط\s+(?:الرئيسية|الأساسية|المهمة)|الأفكار\s+الرئيسية|نقاط\s+رئيسية",
    outline="مخطط|فهرس|المحتويات",
    detailed=r"مفصلا?|مفصلة|تفصيليا?|بالتفصيل|مطولا?",
    about=r"(?:عن\s+ماذا|عما|عم|ماذا|ما\s+الذي)\s+(?:يتحدث|تتحدث|يدور|تدور|يقول|تقول|يحتوي|تحتوي)|ما\s+(?:هو\s+)?(?:موضوع|مضمون|محتوى)|اشرح"
    r"|صف",
    section=r"(?:ال)?(?:قسم|فصل|جزء|مادة|بند|فقرة|ملحق)|§+",
    page=r"(?:ال)?صفح(?:ة|ات)",
    to="إلى|الى|و|حتى",
    first="الأولى|أول|الاولى",
    last="الأخيرة|آخر|الاخيرة",
    beside="""
        هذا هذه ذلك من في عن على إلى الى لي لنا ل فضلك رجاء الرجاء هل يمكنك يمكن ممكن أن ان أريد اريد أعطني اعطني
        قدم اكتب اعمل ما هي هو ماذا قصيرا قصير قصيرة مختصرا مختصر مختصرة بإيجاز باختصار بسرعة كامل كاملا كله كلها
        المستند مستند المستندات الوثيقة وثيقة الملف ملف النص نص للنص للمستند للوثيقة للملف المقال مقال المقالة
        للمقال التقرير تقرير للتقرير العقد عقد للعقد الرسالة رسالة للرسالة الكتاب كتاب للكتاب البحث الدراسة المحضر
        الدليل النشرة جمل كلمات أسطر بضع عدة ثلاث أربع خمس هنا التي الذي ورد وردت جاء فيه فيها شكل قائمة
    """,
)
_HEBREW = Wording(
    summary=r"ת?סכמ[יו]?|ת?סכם|לסכם|סיכום|הסיכום|תמצת[יו]?|לתמצת|תקציר|התקציר|תמצית|סקירה|סקירה\s+כללית|הרעיון\s+המרכזי",
    points=r"(?:ה?נקודות|ה?רעיונות|ה?מסקנות)\s+(?:ה?עיקרי(?:ות|ים)|ה?מרכזי(?:ות|ים)|ה?חשוב(?:ות|ים))|עיקרי\s+הדברים|הכי\s+חשוב"
    r"|עיקרי",
    outline="תוכן\\s+עניינים|ראשי\\s+פרקים|מתווה",
    detailed=r"מפורטת?|ארוכה?|מקיפה?|בפירוט|בהרחבה",
    about=r"על\s+מה|במה\s+(?:עוסק|עוסקת|מדובר)|מה\s+(?:אומר|אומרת|כתוב|כולל|הנושא)|הסבר|הסבירי|תסביר|תאר",
    section=r"ב?ה?(?:סעיף|פרק|חלק|פסקה|נספח)|§+",
    page=r"ב?ה?(?:עמוד|עמודים|עמ['׳]?)",
    to="עד|ו",
    first="הראשון|הראשונים|ראשון",
    last="האחרון|האחרונים|אחרון",
    beside="""
        את של על ב ל זה זו זאת הזה הזו הזאת אלה האלה ה לי לנו בבקשה אפשר תוכל תוכלי יכול יכולה אתה את אני רוצה צריך
        צריכה תן תני לי כתוב כתבי עשה הכן מה הן הם הוא היא קצר קצרה בקצרה בקיצור מהר פשוט כל כולו כולה המלא תוכן
        התוכן מסמך המסמך המסמכים מסמכים קובץ הקובץ הקבצים טקסט הטקסט מאמר המאמר דוח הדוח חוזה החוזה הסכם ההסכם מכתב
        המכתב ספר הספר עבודה העבודה מחקר המחקר פרוטוקול הפרוטוקול מדריך המדריך מדבר מדברת עוסק המצגת מילים משפטים
        משפט שורות כמה שני שלושה ארבעה חמישה בשלושה בכמה במילים פה כאן בו בה שבו בצורת רשימה
    """,
)
_CHINESE = Wording(
    summary="总结|總結|概括|摘要|概述|归纳|歸納|综述|簡述|简述|概要|简介|梗概|大意|中心思想|主旨",
    points="要点|要點|重点|重點|关键点|關鍵點|主要观点|主要觀點|主要信息|主要结论|核心内容|核心內容",
    outline="大纲|大綱|提纲|目录|目錄",
    detailed="详细|詳細|完整|全面",
    about="(?:主要)?(?:讲|講|说|說|写|寫|谈|談|介绍|介紹)(?:了|的|的是)?(?:些)?(?:什么|什麼|啥)|(?:是)?(?:关于|關於)(?:什么|什麼)(?:的)?"
    "|(?:主要)?(?:内容|內容)(?:是)?(?:什么|什麼)|解释|解釋",
    section="[章节節条條]|部分",
    page="页|頁",
    to="到|至|和",
    first="第一",
    last="最后|最後",
    beside="""
        请 請 一下 帮 幫 我 给 給 这 這 那 份 个 個 篇 该 該 本文 本 此 文件 文档 文檔 文章 合同 合約 报告 報告
        论文 論文 书 書 信 邮件 郵件 材料 资料 資料 内容 內容 全文 整个 整 的 了 是 有 哪些 什么 什麼 用 几 幾 句
        话 話 字 简要 簡要 简单 簡單 简短 簡短 地 主要 列出 写 寫 做 提供 能 可以 吗 嗎 吧 把 对 對 进行 進行 一 二
        两 三 四 五 段 里 裡 中 出
    """,
    has_spaces=False,
    numbers_first=True,
)
_JAPANESE = Wording(
    summary="要約|まとめ(?:て|る|を)?|概要|概略|サマリー|あらすじ|要旨|趣旨",
    points="要点|ポイント|重要(?:な)?点|主な(?:内容|点)|キーポイント",
    outline="アウトライン|目次",
    detailed="詳しく|詳細(?:な|に)?|長め(?:の|に)?",
    about="何について(?:の)?(?:書かれて(?:いますか|いる)?|述べて(?:いますか|いる)?|の(?:文書|書類|資料)(?:ですか)?|ですか)?"
    "|(?:何|なに)が書(?:いて|かれて)(?:ありますか|ある|いますか|いる)?|どんな(?:内容|文書|書類|資料)(?:ですか)?|内容は(?:何ですか|なんですか)?|説明",
    section="[章節条項]",
    page="ページ|頁",
    to="から|〜|～|と",
    first="最初の",
    last="最後の",
    beside="""
        この その 文書 文章 書類 資料 ドキュメント ファイル テキスト 論文 記事 報告書 レポート 契約書 契約 手紙 本
        メール 議事録 説明書 全体 全文 内容 の を に は が で と も して する した しろ せよ ください 下さい くれ
        くれますか もらえますか いただけますか お願い します 教え て 何 です か ですか どの ような 簡単 簡潔 短く
        短い 行 文 字 語 数 一 二 三 四 五 PDF pdf 作成 作っ 挙げ 示し 以下 つ 点
    """,
    has_spaces=False,
    numbers_first=True,
)
_KOREAN = Wording(
    summary=r"요약\w*|정리\w*|개요\w*|줄거리\w*|간추려\w*",
    points=r"(?:핵심|주요)\s*(?:내용|요점|사항|포인트)?\w*|요점\w*|중요한\s*(?:내용|점)\w*",
    outline=r"목차\w*",
    detailed=r"자세히|자세한|상세히|상세한|상세하게",
    about=r"(?:무엇|뭐|무슨\s*내용)(?:에\s*(?:관한|대한)\s*(?:것|문서|내용)?\w*|\w*)|설명\w*",
    section=r"(?:장|절|조|항)\w{0,2}",
    page=r"(?:페이지|쪽)\w{0,2}",
    to="부터|에서|와",
    first="첫",
    last="마지막",
    beside="""
        이 그 저 문서 문서를 문서의 문서는 문서가 파일 파일을 파일의 글 글을 글의 텍스트 논문 논문을 논문의 보고서
        보고서를 보고서의 기사 계약서 계약서를 계약서의 편지 편지를 책 책을 책의 내용 내용을 내용은 전체 전부 좀
        간단히 간단하게 짧게 간략하게 간략히 해 줘 해줘 주세요 해주세요 해라 줄래 주시겠어요 알려줘 알려주세요 써줘
        만들어줘 세 두 한 몇 문장으로 줄로 의 을 를 은 는 무엇인가요 뭐야 뭔가요 무엇입니까 인가요 입니까 pdf
    """,
    numbers_first=True,
)
_POLISH = Wording(
    summary=r"podsumuj(?:cie)?|podsumowanie|podsumować|streść|streszczenie|streścić|przegląd",
    points=r"(?:główne|najważniejsze|kluczowe)\s+(?:punkty|tezy|informacje|wnioski|myśli)",
    outline=r"konspekt|spis\s+treści",
    detailed=r"szczegółow\w+|długi\w*|obszern\w+",
    about=r"o\s+czym\s+(?:jest|mówi)|co\s+(?:mówi|zawiera)|czego\s+dotyczy|wyjaśnij|opisz",
    section=r"rozdział\w*|sekcj\w+|część|części|artykuł\w*|paragraf\w*|punkt\w*|§+",
    page=r"stron\w*|str\.",
    to="do|i",
    first="pierwsz\\w+",
    last="ostatni\\w*",
    beside="""
        ten ta to tę tego tej te w we z na o do mi nam proszę czy możesz może mógłbyś ja chcę daj napisz zrób pokaż
        jakie są jest krótko krótkie krótki zwięźle szybko cały całego całość wszystko treść dokument dokumentu
        dokumenty plik pliku pdf tekst tekstu artykuł artykułu raport raportu umowa umowę umowy list listu książka
        książkę pracy pracę protokół instrukcja instrukcję prezentacja zdaniach słowach kilku dwóch trzech tutaj w
        formie listy
    """,
)
WORDINGS = (
    _ENGLISH, _GERMAN, _FRENCH, _SPANISH, _ITALIAN, _PORTUGUESE, _DUTCH, _RUSSIAN, _ARABIC, _HEBREW, _CHINESE,
    _JAPANESE, _KOREAN, _POLISH,
)  # fmt: skip
