"""Words that questions are made of and that say nothing about where the answer stands, by language.

Articles, pronouns, prepositions, auxiliary verbs, question words; of the languages behind Dutch none of one Latin
letter, since tables are full of these. Chinese, Japanese and Korean have phrases instead (stop_phrases.py).

BM25 already gives little weight to words that stand on most pages, but in a short document "who" or "did" may stand on
one page by chance, and would decide.
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
    "Russian": """
        а без бы был была были было быть в вам вас ваш ваша ваше ваши вы где для до его ее если есть её же за зачем и
        из или им их к как какая какие каким каких какого какое какой каком какому какую когда кого кому кто куда ли
        либо меня мне могу мои мой моя мы на надо нам нас наш не него нет ни но ну о об он она они оно от откуда по
        под почему при с сколько со так такая такие такое такой там то только тот тут ты у уже чего чей чем чему что
        чтобы чья эта эти это этого этой этом этот эту я
    """,
    "Ukrainian": """
        а або але без був була були було бути в вам вас ваш ви від він вона вони воно ви де для до є його її і із за
        з зі й якщо їх як яка яке яким яких якого який якій якому яку які коли кого кому куди лише мене мені ми мій
        моя на нам нас не немає ні ним о об по під при про скільки та так такий там те ти тільки то той тут у хто це
        цей ця ці чи чий чого чому що щоб я
    """,
    "Greek": """
        αν από αυτά αυτές αυτή αυτό αυτοί αυτός για γιατί δεν εγώ είναι είμαι εκεί ένα έναν ένας έχει έχουν έχω ή ήταν
        η θα και κι με μέχρι μετά μη μην μια μία μου μπορεί μπορώ να ο οι όπου όταν ό,τι ποια ποιά ποιες ποιο ποιοι
        ποιον ποιος ποιός ποιου που πού πριν προς πόσα πόσες πόση πόσο πόσοι πόσος πότε πώς σαν σας σε σου στα στη
        στην στις στο στον στους τα τη την της τι τις το τον του τους των χωρίς ως
    """,
    "Arabic": """
        أحد أم أن أنا أنت أنه أو أي أية أين إذا إلا إلى إن الذي الذين التي بعض بل به بها بين تكون ثم حتى حين خلال ذلك
        عليه عليها عند عن على غير فقد في فيه فيها قد كان كانت كل كم كما كيف لا لدي لك لكن لم لماذا لمن له لها لي ليس
        ما ماذا متى مع من منه منها منذ نحن هذا هذه هل هم هنا هناك هو هي وهو وهي يتم يكون يمكن يمكنني يوجد
    """,
    "Hebrew": """
        אבל או אולי איך איפה איזה איזו אילו אין אל אם אני אנחנו אנו את אתה אתם אחרי באיזה באיזו בין בלי בשביל גם האם
        הוא היא היה היו היתה הם הן הזה הזאת זאת זה זו יהיה יהיו יש כאשר כדי כי כל כמה כן לא לאיזה לאן לו לי לנו למה
        למי לפני מאיפה מדוע מה מהו מהי מהם מהן מי מיהו מיהי מן מתי נגד על עם עד עוד עצמו פה רק של שלה שלהם שלו שלי
        שלך שלנו שם תוך
    """,
    "Polish": """
        aby albo ale bez bo co być był była było były czy czyj czyja czyje dla do gdy gdzie go ich ile im jak jaka jaki
        jakie jakich jakiej jakim jaką jako je jej jego jest jestem już kiedy kim kogo komu kto która które którego
        której który którym których lub ma mam mi mnie moja moje może mogę mój można na nad nie nią nich nim niż od
        oraz pan pani po pod przed przez przy są się ta tak tam te tego tej ten to tu tych tylko we więc za ze że
    """,
    "Czech": """
        aby ale anebo ani až bez bude by byl byla bylo byly být co či čí do jak jaká jaké jakého jakou jakým jaký je
        jeho její jejich jen jestli jsem jsou kam kde kdo kdy kdyby když koho kolik komu která které kterého který
        kterou kterých mám mě mi mít mne moje mohu může můj na nad nebo není než od po pod podle proč protože pro
        před při se si ta tak také tam ten to tohle tu tuto tento už ve však za ze že
    """,
    "Turkish": """
        acaba ama ancak bana ben beni bir biz bu bunu çok da daha de değil diye en gibi hangi hangisi her ile ise için
        kaç kaçta kadar ki kim kime kimin kimler mi mı mu mü mıdır midir mudur müdür mıyım miyim muyum müyüm mısın
        misin nasıl ne neden nedir neler nelerdir nerede nereye nereden niçin niye o olan olarak olur oluyor onun
        sen siz şu var ve veya ya yok zaman
    """,
    "Swedish": """
        alla att av bara blev bli blir de dem den denna deras dess det detta dig din ditt du efter eller en ett för
        från får göra ha hade han har henne hennes hon hur här hos inte ja jag kan man med mig min mina mitt mot mycket
        måste många ni nu när någon något och också om oss på samt sedan sig ska skall skulle som så till under upp ut
        utan vad var varför vart vem vems vid vilka vilken vilket vi är
    """,
    "Danish": """
        af alle at blev blive bliver da de dem den denne der deres det dette dig din du efter eller en end er et for
        fra få får ham han har hende her hos hun hvad hvem hvilke hvilken hvilket hvis hvor hvordan hvorfor hvornår
        ikke ind jeg kan man mange med meget men mig min mine mit mod må måtte nogen noget nu når og også om op os over
        på selv sig sin skal skulle som så til ud under var ved vi vil være været
    """,
    "Norwegian": """
        alle at av ble bli blir da de deg dem den denne der deres det dette din du eller en enn er et etter for fra få
        får ha hadde han har henne her hos hun hva hvem hvilke hvilken hvilket hvis hvor hvordan hvorfor ikke inn jeg
        kan man mange med meg meget men min mine mitt mot mye må noen noe nå når og også om opp oss over på seg selv
        sin skal skulle som så til ut under var ved vi vil være vært
    """,
    "Finnish": """
        ei ehkä että ja jo jos joka jonka jossa joten kanssa kaikki kenen kenellä kenelle ketkä koska kuin kuinka kuka
        kun mikä mikäli miksi millä millainen milloin minkä minkälainen minne minun minä missä mistä mitkä mitä mutta
        myös ne niin nyt on ole olen olla oli olisi onko ovat sekä se sen siellä siinä sitä tai tämä tämän tässä tätä
        vai vain voi voiko voinko kauanko montako paljonko saako
    """,
    "Hungarian": """
        aki ami amely az azt be benne csak de egy egyik el én ez ezt ha hány hányan hol hogy hogyan honnan hová ki kik
        kinek kit le lehet lesz meg melyik mely mennyi mennyibe mennyire mert mi mik mikor milyen miért mit nem nincs
        nekem ő ön sem szerint vagy van vannak volt volna
    """,
    "Romanian": """
        al ale am ar are au ca dacă care că ce cel cele cine când cât câte câți câtă cu cui cum cât de despre deja din
        după
        ea ei el este eu fi fie fost în îi îl îmi îți la mai mea meu mi nu o ori pe pentru poate pot prin până sau sunt
        să se și și unde un una unei unui unor va vă voi
    """,
}

STOP_WORDS = {language: frozenset(words.casefold().split()) for language, words in _LISTS.items()}
