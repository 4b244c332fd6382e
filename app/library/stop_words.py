"""Words that questions are made of and that say nothing about where the answer stands, by language.

Articles, pronouns, prepositions, auxiliary verbs, question words. BM25 already gives little weight to words that stand
on most pages, but in a short document "who" or "did" may stand on one page by chance, and would decide.
"""

from __future__ import annotations

_LISTS = {
    "English": """
        a about already an and any are as at be been by can could did do does for from had has have he her him his how
        i if in into is it its many me much my of on or our per please s said say says she should so still t tell than
        that the their them then there these they this those to us was we were what when where which who whom whose why
        will with would yet you your
    """,
    "German": """
        ab aber als am an auch auf aus bei beim bin bis das dass dem den der des die dies diese diesem diesen dieser
        dieses du durch ein eine einem einen einer eines er es für gibt habe haben hat hatte ich ihm ihn ihr ihre im in
        ist kann man mein meine meinem meinen meiner mich mir mit nach noch oder schon sein seine seit sich sie sind so
        um und uns unter vom von vor wann war waren warum was welche welchem welchen welcher welches wem wen wenn wer
        werden weshalb wessen wie wieso wir wird wo wofür woher wohin womit wurde wurden zu zum zur über
    """,
    "French": """
        a ai au aux avec c ce ces cet cette combien comment d dans de des du déjà elle elles en encore est et eu fait
        il ils j je l la le les leur leurs lui m ma mais me mes mon n ne nous on ont ou où par pas pour pourquoi qu
        quand que quel quelle quelles quels qui quoi s sa se ses si son sont sur t ta tes toi ton tu un une vos votre
        vous y à était été
    """,
    "Spanish": """
        a al como con cual cuando cuanta cuanto cuantos cuál cuáles cuándo cuánta cuántas cuánto cuántos cómo de del
        donde dónde e el ella ellas ellos en era es esta este esto está están fue fueron ha han hay la las le les lo
        los me mi más no o para pero por porque que quien quién quiénes qué se ser si sin son su sus también te un
        una unas uno unos y ya
    """,
    "Italian": """
        a ad agli ai al alla alle allo anche che chi ci come con cosa cui da dal dalla dei del della delle dello di
        dove e ed era erano fu gli ha hanno i il in io l la le lo loro ma mi nel nella nelle non o per perché più
        qual quale quali quando quanta quante quanti quanto questa questo qui si sono su sul sulla tra un una uno è
    """,
    "Portuguese": """
        a ao aos as com como da das de do dos e ela elas ele eles em era essa esse esta este está foi foram há isso
        isto mais mas me na nas no nos o onde os ou para pela pelo por porque quais qual quando quanta quantas
        quanto quantos que quem se sem ser seu seus sua suas são também tem um uma é
    """,
    "Dutch": """
        aan als bij dat de deze die dit door een en er had hebben heeft het hij hoe hoeveel hun ik in is je kan maar
        met naar niet nog of om onder ook op over te tot uit van voor waar waarom wanneer was wat we welk welke werd
        werden wie wij worden wordt ze zich zij zijn zo
    """,
}

STOP_WORDS = {language: frozenset(words.split()) for language, words in _LISTS.items()}
