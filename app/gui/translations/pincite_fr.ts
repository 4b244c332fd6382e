<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
<context>
    <name>AboutDesk</name>
    <message>
        <source>Asking whether a newer version exists…</source>
        <translation>Recherche d’une version plus récente…</translation>
    </message>
    <message>
        <source>Pincite {current} is up to date: the newest release is {newest}.</source>
        <translation>Pincite {current} est à jour : la dernière version publiée est la {newest}.</translation>
    </message>
    <message>
        <source>Pincite {newest} is there; this is {current}.</source>
        <translation>Pincite {newest} est disponible ; vous utilisez la version {current}.</translation>
    </message>
    <message>
        <source>Open its page</source>
        <translation>Ouvrir sa page</translation>
    </message>
    <message>
        <source>Pincite ended unexpectedly the last time. Your documents and conversations are kept; a report of it stays on this machine.</source>
        <translation>Pincite s’est arrêté de façon inattendue la dernière fois. Vos documents et conversations sont conservés ; un rapport reste sur cet ordinateur.</translation>
    </message>
    <message>
        <source>Show the report</source>
        <translation>Afficher le rapport</translation>
    </message>
</context>
<context>
    <name>AboutDialog</name>
    <message>
        <source>About Pincite</source>
        <translation>À propos de Pincite</translation>
    </message>
    <message>
        <source>Pincite {version}</source>
        <translation>Pincite {version}</translation>
    </message>
    <message>
        <source>Reads your documents on your own machine and pins every answer to the exact words on the exact page.</source>
        <translation>Lit vos documents sur votre ordinateur et rattache chaque réponse aux mots exacts de la page exacte.</translation>
    </message>
    <message>
        <source>Free software under the GNU Affero General Public License, version 3 or later. The model Gemma is provided under and subject to the Gemma Terms of Use. Both stand below.</source>
        <translation>Logiciel libre sous la licence publique générale GNU Affero, version 3 ou ultérieure. Le modèle Gemma est fourni selon les conditions d’utilisation de Gemma. Les deux figurent ci-dessous.</translation>
    </message>
    <message>
        <source>Search the parts and licences</source>
        <translation>Rechercher parmi les composants et licences</translation>
    </message>
    <message>
        <source>Parts of Pincite and their licences</source>
        <translation>Composants de Pincite et leurs licences</translation>
    </message>
    <message>
        <source>Text of the licence</source>
        <translation>Texte de la licence</translation>
    </message>
    <message>
        <source>Looking for the licences…</source>
        <translation>Recherche des licences…</translation>
    </message>
    <message>
        <source>Report a fault…</source>
        <translation>Signaler un défaut…</translation>
    </message>
    <message>
        <source>Shows what a report would contain; nothing is sent</source>
        <translation>Montre ce qu’un rapport contiendrait ; rien n’est envoyé</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>{part}: {licence}</source>
        <translation>{part} : {licence}</translation>
    </message>
    <message>
        <source>{part} brings no text of its licence: {licence}.</source>
        <translation>{part} n’apporte pas de texte de licence : {licence}.</translation>
    </message>
    <message>
        <source>not named</source>
        <translation>non nommée</translation>
    </message>
</context>
<context>
    <name>AnswerCard</name>
    <message>
        <source>Not found in these documents</source>
        <translation>Introuvable dans ces documents</translation>
    </message>
    <message>
        <source>Not clear in these documents</source>
        <translation>Pas clair dans ces documents</translation>
    </message>
    <message>
        <source>Without a citation: check it yourself</source>
        <translation>Sans référence : à vérifier vous-même</translation>
    </message>
    <message>
        <source>In part without support: see the marked sentences</source>
        <translation>En partie sans appui : voyez les phrases marquées</translation>
    </message>
    <message>
        <source>Seen on a picture: check it on the page</source>
        <translation>Vu sur une image : à vérifier sur la page</translation>
    </message>
    <message>
        <source>From the first pages</source>
        <translation>D’après les premières pages</translation>
    </message>
    <message>
        <source>Not found in the first pages</source>
        <translation>Introuvable dans les premières pages</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Réponse</translation>
    </message>
    <message>
        <source>What was looked up</source>
        <translation>Ce qui a été consulté</translation>
    </message>
    <message>
        <source>Progress of the answer</source>
        <translation>Avancement de la réponse</translation>
    </message>
    <message>
        <source>What the answer rests on</source>
        <translation>Sur quoi repose la réponse</translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation>Relevé</translation>
    </message>
    <message>
        <source>Show the whole receipt, or only its main lines</source>
        <translation>Montrer tout le relevé, ou seulement ses lignes principales</translation>
    </message>
    <message>
        <source>More pages…</source>
        <translation>Plus de pages…</translation>
    </message>
    <message>
        <source>The documents are longer than the model reads at once: choose what it reads for this question</source>
        <translation>Les documents sont plus longs que ce que le modèle lit d’un coup : choisissez ce qu’il lit pour cette question</translation>
    </message>
    <message>
        <source>Edit this question and ask it in a conversation of its own; this one stays</source>
        <translation>Modifier cette question et la poser dans une conversation à part ; celle-ci reste</translation>
    </message>
    <message>
        <source>Nearest passage</source>
        <translation>Passage le plus proche</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Copié</translation>
    </message>
    <message>
        <source>The documents are longer than what the model can read at once.</source>
        <translation>Les documents sont plus longs que ce que le modèle peut lire d’un coup.</translation>
    </message>
    <message>
        <source>What was written at first is not shown: the documents leave it open.</source>
        <translation>Ce qui a été écrit d’abord n’est pas montré : les documents ne permettent pas de trancher.</translation>
    </message>
    <message>
        <source>What was written at first is not shown: nothing in the documents says it.</source>
        <translation>Ce qui a été écrit d’abord n’est pas montré : rien dans les documents ne le dit.</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>En pause</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Arrêté</translation>
    </message>
    <message>
        <source>Choose what to read</source>
        <translation>Choisissez quoi lire</translation>
    </message>
    <message>
        <source>No answer</source>
        <translation>Pas de réponse</translation>
    </message>
    <message>
        <source>No summary</source>
        <translation>Pas de résumé</translation>
    </message>
    <message>
        <source>The document does not say.</source>
        <translation>Le document ne le dit pas.</translation>
    </message>
    <message>
        <source>The document does not say this clearly.</source>
        <translation>Le document ne le dit pas clairement.</translation>
    </message>
</context>
<context>
    <name>AnswerExporting</name>
    <message>
        <source>Markdown</source>
        <translation>Markdown</translation>
    </message>
    <message>
        <source>Web page</source>
        <translation>Page web</translation>
    </message>
    <message>
        <source>PDF with highlights</source>
        <translation>PDF surligné</translation>
    </message>
    <message>
        <source>Data to check the citations with later</source>
        <translation>Données pour vérifier plus tard les références</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exporter</translation>
    </message>
    <message>
        <source>Exported to {names} in {parent}.</source>
        <translation>{names} exporté dans {parent}.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>Give the password…</source>
        <translation>Donner le mot de passe…</translation>
    </message>
    <message>
        <source>Choose the file…</source>
        <translation>Choisir le fichier…</translation>
    </message>
    <message>
        <source>Choose another place…</source>
        <translation>Choisir un autre emplacement…</translation>
    </message>
    <message>
        <source>Password needed</source>
        <translation>Mot de passe requis</translation>
    </message>
    <message>
        <source>The copy with highlights needs the document&apos;s password.
Password:</source>
        <translation>La copie surlignée demande le mot de passe du document.
Mot de passe :</translation>
    </message>
    <message>
        <source>Where is the document now?</source>
        <translation>Où se trouve le document maintenant ?</translation>
    </message>
    <message>
        <source>{name} cannot be read ({strerror}).</source>
        <translation>{name} ne peut pas être lu ({strerror}).</translation>
    </message>
    <message>
        <source>{name} is not the document that was read: its content is another.</source>
        <translation>{name} n’est pas le document qui a été lu : son contenu est différent.</translation>
    </message>
</context>
<context>
    <name>Asking</name>
    <message>
        <source>Enter asks this in place of the last question · Esc leaves it as it is</source>
        <translation>Entrée pose ceci à la place de la dernière question · Échap laisse tout en l’état</translation>
    </message>
    <message>
        <source>Tick at least two documents, or pick them with @, to compare them.</source>
        <translation>Pour comparer, cochez au moins deux documents ou choisissez-les avec @.</translation>
    </message>
    <message>
        <source>Tick at least one document to ask it.</source>
        <translation>Pour poser une question, cochez au moins un document.</translation>
    </message>
    <message>
        <source>{error} Your question is kept.</source>
        <translation>{error} Votre question est conservée.</translation>
    </message>
    <message>
        <source>The model ended unexpectedly and is being started again. Your words are kept.</source>
        <translation>Le modèle s’est arrêté de façon inattendue et redémarre. Vos mots sont conservés.</translation>
    </message>
    <message>
        <source>The model is running again.</source>
        <translation>Le modèle fonctionne de nouveau.</translation>
    </message>
    <message>
        <source>{before} It runs on this now: {device} ({reason})</source>
        <translation>{before} Il tourne maintenant sur : {device} ({reason})</translation>
    </message>
    <message>
        <source>Start the model again</source>
        <translation>Redémarrer le modèle</translation>
    </message>
    <message>
        <source>Summarise {documents}</source>
        <translation>Résumer {documents}</translation>
    </message>
    <message>
        <source>Summarise {documents}: {kind}</source>
        <translation>Résumer {documents} : {kind}</translation>
    </message>
    <message>
        <source>What it was asked of is not in the library any more: the ticked documents are asked.</source>
        <translation>Ce sur quoi elle portait n’est plus dans la bibliothèque : les documents cochés sont interrogés.</translation>
    </message>
    <message>
        <source>Some of the documents it was asked of are not in the library any more.</source>
        <translation>Certains des documents sur lesquels elle portait ne sont plus dans la bibliothèque.</translation>
    </message>
</context>
<context>
    <name>AskingAbout</name>
    <message>
        <source>Select some text on the page first, or frame a region of it; then ask about that.</source>
        <translation>Sélectionnez d’abord du texte sur la page, ou encadrez une zone ; posez ensuite votre question.</translation>
    </message>
    <message>
        <source>There are no words there. To ask about what is seen on the page, frame a region of it.</source>
        <translation>Il n’y a pas de mots à cet endroit. Pour poser une question sur ce que montre la page, encadrez-en une zone.</translation>
    </message>
    <message numerus="yes">
        <source>At most %Ln page(s) can be copied or asked about at once. Select fewer.</source>
        <translation>
            <numerusform>Au plus %Ln page peut être copiée ou interrogée à la fois. Sélectionnez-en moins.</numerusform>
            <numerusform>Au plus %Ln pages peuvent être copiées ou interrogées à la fois. Sélectionnez-en moins.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BudgetMeter</name>
    <message>
        <source>Each question is asked by itself: earlier questions and answers of the conversation take no room.</source>
        <translation>Chaque question est posée seule : les questions et réponses précédentes de la conversation ne prennent pas de place.</translation>
    </message>
    <message>
        <source>A token is a piece of a word: about four letters of English.</source>
        <translation>Un jeton est un morceau de mot : environ quatre lettres en anglais.</translation>
    </message>
    <message>
        <source>the best pages are searched for</source>
        <translation>les meilleures pages sont recherchées</translation>
    </message>
    <message>
        <source>as many of the best pages as fit are read</source>
        <translation>autant de meilleures pages qu’il en tient sont lues</translation>
    </message>
    <message>
        <source>the model looks up what it needs</source>
        <translation>le modèle cherche ce dont il a besoin</translation>
    </message>
    <message>
        <source>Counting the words of the documents</source>
        <translation>Comptage des mots des documents</translation>
    </message>
    <message>
        <source>A little more than the model reads at once: you choose when you ask</source>
        <translation>Un peu plus que ce que le modèle lit d’un coup : vous choisirez en posant la question</translation>
    </message>
    <message>
        <source>About {times} times what the model reads at once: you choose when you ask</source>
        <translation>Environ {times} fois ce que le modèle lit d’un coup : vous choisirez en posant la question</translation>
    </message>
    <message>
        <source>Documents {documents} · question and answer {answer} · free {free}</source>
        <translation>Documents {documents} · question et réponse {answer} · libre {free}</translation>
    </message>
    <message>
        <source>The model reads {limit} at once.</source>
        <translation>Le modèle lit {limit} d’un coup.</translation>
    </message>
    <message>
        <source>Documents {documents} · question and answer {answer} · {excess} tokens more than the {limit} that fit</source>
        <translation>Documents {documents} · question et réponse {answer} · {excess} jetons de plus que les {limit} qui tiennent</translation>
    </message>
    <message>
        <source>Documents {documents} · question and answer {answer} · free {free} of {limit} tokens</source>
        <translation>Documents {documents} · question et réponse {answer} · {free} jetons libres sur {limit}</translation>
    </message>
    <message>
        <source>Choose each time</source>
        <translation>Choisir à chaque fois</translation>
    </message>
    <message>
        <source>Questions offer all ways before they are answered</source>
        <translation>Chaque question propose toutes les façons avant la réponse</translation>
    </message>
    <message>
        <source>More than the model reads at once: {way}</source>
        <translation>Plus que ce que le modèle lit d’un coup : {way}</translation>
    </message>
    <message>
        <source>Room in the model&apos;s context: {figures}</source>
        <translation>Place dans le contexte du modèle : {figures}</translation>
    </message>
</context>
<context>
    <name>CheckDesk</name>
    <message>
        <source>Only one export is checked at a time: {file}. Drop the others one by one.</source>
        <translation>Un seul export est vérifié à la fois : {file}. Déposez les autres un par un.</translation>
    </message>
    <message>
        <source>Check an exported answer</source>
        <translation>Vérifier une réponse exportée</translation>
    </message>
    <message>
        <source>Exported answers ({endings});;All files ({all})</source>
        <translation>Réponses exportées ({endings});;Tous les fichiers ({all})</translation>
    </message>
    <message>
        <source>The documents that the answer cites</source>
        <translation>Les documents que la réponse cite</translation>
    </message>
    <message>
        <source>The folder of the documents that the answer cites</source>
        <translation>Le dossier des documents que la réponse cite</translation>
    </message>
    <message>
        <source>Password needed</source>
        <translation>Mot de passe requis</translation>
    </message>
    <message>
        <source>{name} is encrypted.
Password:</source>
        <translation>{name} est chiffré.
Mot de passe :</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>{document} is not in the library: to see the page, add it.</source>
        <translation>{document} n’est pas dans la bibliothèque : ajoutez-le pour voir la page.</translation>
    </message>
    <message>
        <source>Add it and show the page</source>
        <translation>L’ajouter et montrer la page</translation>
    </message>
</context>
<context>
    <name>CheckList</name>
    <message>
        <source>What was checked</source>
        <translation>Ce qui a été vérifié</translation>
    </message>
    <message>
        <source>Enter shows the page of a citation that holds, or asks for a file</source>
        <translation>Entrée montre la page d’une citation exacte, ou demande un fichier</translation>
    </message>
</context>
<context>
    <name>CheckPane</name>
    <message>
        <source>Back to the conversation (Esc)</source>
        <translation>Retour à la conversation (Échap)</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Retour</translation>
    </message>
    <message>
        <source>Choose a citation that holds, and its words are lit on their page.</source>
        <translation>Choisissez une citation exacte, et ses mots sont éclairés sur leur page.</translation>
    </message>
    <message>
        <source>Progress of the check</source>
        <translation>Progression de la vérification</translation>
    </message>
    <message>
        <source>Choose files…</source>
        <translation>Choisir des fichiers…</translation>
    </message>
    <message>
        <source>Check against files that you choose</source>
        <translation>Vérifier avec des fichiers de votre choix</translation>
    </message>
    <message>
        <source>Choose a folder…</source>
        <translation>Choisir un dossier…</translation>
    </message>
    <message>
        <source>Look for the documents in a folder</source>
        <translation>Chercher les documents dans un dossier</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>Vérifier de nouveau</translation>
    </message>
    <message>
        <source>Read the files anew and check again</source>
        <translation>Relire les fichiers et vérifier de nouveau</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message>
        <source>Copy the result as text</source>
        <translation>Copier le résultat en texte</translation>
    </message>
    <message>
        <source>Add as a document</source>
        <translation>Ajouter comme document</translation>
    </message>
    <message>
        <source>Read this file into the library instead</source>
        <translation>Lire plutôt ce fichier dans la bibliothèque</translation>
    </message>
    <message>
        <source>Stop checking</source>
        <translation>Arrêter la vérification</translation>
    </message>
    <message>
        <source>Stop the check</source>
        <translation>Arrêter la vérification</translation>
    </message>
    <message>
        <source>Check of {file}</source>
        <translation>Vérification de {file}</translation>
    </message>
    <message>
        <source>Looking for the documents</source>
        <translation>Recherche des documents</translation>
    </message>
    <message>
        <source>The check was stopped. Nothing was changed.</source>
        <translation>La vérification a été arrêtée. Rien n’a été changé.</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Copié</translation>
    </message>
</context>
<context>
    <name>CheckRows</name>
    <message>
        <source>Documents</source>
        <translation>Documents</translation>
    </message>
    <message>
        <source>Nearest passage</source>
        <translation>Passage le plus proche</translation>
    </message>
</context>
<context>
    <name>CheckWords</name>
    <message>
        <source>Holds</source>
        <translation>Exacte</translation>
    </message>
    <message>
        <source>Not checked</source>
        <translation>Non vérifiée</translation>
    </message>
    <message>
        <source>No such page</source>
        <translation>Page inexistante</translation>
    </message>
    <message>
        <source>Words not there</source>
        <translation>Mots absents</translation>
    </message>
    <message>
        <source>Place not right</source>
        <translation>Emplacement inexact</translation>
    </message>
    <message>
        <source>Value not what the words say</source>
        <translation>La valeur n’est pas ce que disent les mots</translation>
    </message>
    <message>
        <source>Moved</source>
        <translation>Déplacée</translation>
    </message>
    <message>
        <source>The very file that was read</source>
        <translation>Le fichier même qui a été lu</translation>
    </message>
    <message>
        <source>Changed: this file has another content than the one that was read</source>
        <translation>Modifié : ce fichier a un autre contenu que celui qui a été lu</translation>
    </message>
    <message>
        <source>The answer does not say which content was read</source>
        <translation>La réponse ne dit pas quel contenu a été lu</translation>
    </message>
    <message>
        <source>File not found: choose it, or its folder</source>
        <translation>Fichier introuvable : choisissez-le, ou son dossier</translation>
    </message>
    <message>
        <source>File not read</source>
        <translation>Fichier non lu</translation>
    </message>
    <message>
        <source>There is no citation to check.</source>
        <translation>Il n’y a aucune citation à vérifier.</translation>
    </message>
    <message>
        <source>The citation holds.</source>
        <translation>La citation est exacte.</translation>
    </message>
    <message>
        <source>All {count} citations hold.</source>
        <translation>Les {count} citations sont exactes.</translation>
    </message>
    <message>
        <source>{held} of {count} citations hold.</source>
        <translation>{held} citations sur {count} sont exactes.</translation>
    </message>
    <message>
        <source>There is no value to check: all are empty.</source>
        <translation>Il n’y a aucune valeur à vérifier : toutes sont vides.</translation>
    </message>
    <message>
        <source>The value holds.</source>
        <translation>La valeur est exacte.</translation>
    </message>
    <message>
        <source>All {count} values hold.</source>
        <translation>Les {count} valeurs sont toutes exactes.</translation>
    </message>
    <message>
        <source>{held} of {count} values hold.</source>
        <translation>{held} valeurs sur {count} sont exactes.</translation>
    </message>
    <message>
        <source>Not checked for want of a file: {count}.</source>
        <translation>Non vérifiées, faute de fichier : {count}.</translation>
    </message>
    <message>
        <source>Not every file is the very one that was read.</source>
        <translation>Tous les fichiers ne sont pas ceux-là mêmes qui ont été lus.</translation>
    </message>
    <message>
        <source>Page {page} · {document}</source>
        <translation>Page {page} · {document}</translation>
    </message>
    <message>
        <source>Seen on a picture of the page: there are no words to check</source>
        <translation>Vu sur une image de la page : il n’y a pas de mots à vérifier</translation>
    </message>
    <message>
        <source>A summary</source>
        <translation>Un résumé</translation>
    </message>
    <message>
        <source>Check of {file}</source>
        <translation>Vérification de {file}</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Documents</translation>
    </message>
    <message>
        <source>Only the values were checked: the file has answers as well.</source>
        <translation>Seules les valeurs ont été vérifiées ; le fichier contient aussi des réponses.</translation>
    </message>
</context>
<context>
    <name>Citation</name>
    <message>
        <source>Seen on a picture of the page: there are no words to quote</source>
        <translation>Vu sur une image de la page : il n’y a pas de mots à citer</translation>
    </message>
    <message>
        <source>“{quote}”</source>
        <translation>« {quote} »</translation>
    </message>
    <message>
        <source>Nothing was found in the documents that says this.</source>
        <translation>Rien dans les documents ne dit cela.</translation>
    </message>
    <message>
        <source>What was found does not say this clearly.</source>
        <translation>Ce qui a été trouvé ne le dit pas clairement.</translation>
    </message>
    <message>
        <source>What was found supports this with a likelihood of only {share}.</source>
        <translation>Ce qui a été trouvé l’appuie avec une probabilité de seulement {share}.</translation>
    </message>
</context>
<context>
    <name>CitationChip</name>
    <message>
        <source>Page {page} · {document}</source>
        <translation>Page {page} · {document}</translation>
    </message>
    <message>
        <source>{kind} {number}, page {page} of {document}: {quote}</source>
        <translation>{kind} {number}, page {page} de {document} : {quote}</translation>
    </message>
    <message>
        <source>Citation</source>
        <translation>Référence</translation>
    </message>
</context>
<context>
    <name>Commands</name>
    <message>
        <source>Summarise the documents briefly</source>
        <translation>Résumer brièvement les documents</translation>
    </message>
    <message>
        <source>Summarise them in detail</source>
        <translation>Les résumer en détail</translation>
    </message>
    <message>
        <source>List their key points</source>
        <translation>Lister leurs points clés</translation>
    </message>
    <message>
        <source>Outline them by section</source>
        <translation>En faire le plan par section</translation>
    </message>
    <message>
        <source>Find values, each with its place: /extract total, date</source>
        <translation>Trouver des valeurs, chacune avec sa place : /extract total, date</translation>
    </message>
    <message>
        <source>Type what to look for behind it, such as: /extract total, date of payment</source>
        <translation>Tapez ensuite ce qu’il faut chercher, par exemple : /extract total, date de paiement</translation>
    </message>
    <message>
        <source>Put one question to each document by itself</source>
        <translation>Poser une même question à chaque document</translation>
    </message>
    <message>
        <source>Type a question behind it, such as: /compare When does it end?</source>
        <translation>Tapez ensuite une question, par exemple : /compare Quand cela se termine-t-il ?</translation>
    </message>
</context>
<context>
    <name>Completions</name>
    <message>
        <source>Documents to ask</source>
        <translation>Documents à interroger</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Commandes</translation>
    </message>
</context>
<context>
    <name>ConversationDesk</name>
    <message>
        <source>An answer is being written. Stop it first (Esc), or wait for its end.</source>
        <translation>Une réponse est en cours d’écriture. Arrêtez-la d’abord (Échap), ou attendez sa fin.</translation>
    </message>
    <message>
        <source>Branch: {title}</source>
        <translation>Branche : {title}</translation>
    </message>
    <message>
        <source>A branch: the conversation before it stays, under All conversations.</source>
        <translation>Une branche : la conversation d’origine reste, sous « Toutes les conversations ».</translation>
    </message>
    <message>
        <source>Stop it and go on</source>
        <translation>L’arrêter et continuer</translation>
    </message>
    <message>
        <source>Delete a conversation</source>
        <translation>Supprimer une conversation</translation>
    </message>
    <message>
        <source>Delete “{title}” with all its questions and answers?</source>
        <translation>Supprimer « {title} » avec toutes ses questions et réponses ?</translation>
    </message>
    <message>
        <source>This cannot be undone. The documents stay in the library.</source>
        <translation>C’est irréversible. Les documents restent dans la bibliothèque.</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Supprimer</translation>
    </message>
</context>
<context>
    <name>ConversationKeeping</name>
    <message>
        <source>The conversation could not be kept. {error}</source>
        <translation>La conversation n’a pas pu être enregistrée. {error}</translation>
    </message>
</context>
<context>
    <name>ConversationList</name>
    <message>
        <source>Conversations that you have with your documents are listed here.</source>
        <translation>Vos conversations avec vos documents apparaissent ici.</translation>
    </message>
    <message>
        <source>No conversation holds these words.</source>
        <translation>Aucune conversation ne contient ces mots.</translation>
    </message>
    <message>
        <source>Search all conversations</source>
        <translation>Rechercher dans toutes les conversations</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Renommer</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>Supprimer…</translation>
    </message>
</context>
<context>
    <name>ConversationPane</name>
    <message>
        <source>Summarise</source>
        <translation>Résumer</translation>
    </message>
    <message>
        <source>Summarise the ticked documents</source>
        <translation>Résumer les documents cochés</translation>
    </message>
    <message>
        <source>Choose what the summary looks like</source>
        <translation>Choisir la forme du résumé</translation>
    </message>
    <message>
        <source>Kinds of summary</source>
        <translation>Genres de résumé</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Nouveau</translation>
    </message>
    <message>
        <source>Start a new conversation</source>
        <translation>Commencer une nouvelle conversation</translation>
    </message>
    <message>
        <source>New conversation</source>
        <translation>Nouvelle conversation</translation>
    </message>
    <message>
        <source>All conversations</source>
        <translation>Toutes les conversations</translation>
    </message>
    <message>
        <source>Conversation</source>
        <translation>Conversation</translation>
    </message>
</context>
<context>
    <name>ConversationRows</name>
    <message>
        <source>Conversations</source>
        <translation>Conversations</translation>
    </message>
    <message>
        <source>Enter opens a conversation, F2 renames it, Delete deletes it</source>
        <translation>Entrée ouvre une conversation, F2 la renomme, Suppr la supprime</translation>
    </message>
</context>
<context>
    <name>ConversationView</name>
    <message>
        <source>Ask about the documents that are ticked.
Every answer shows the words it rests on.</source>
        <translation>Posez vos questions sur les documents cochés.
Chaque réponse montre les mots sur lesquels elle repose.</translation>
    </message>
    <message>
        <source>Conversation</source>
        <translation>Conversation</translation>
    </message>
</context>
<context>
    <name>ConversationsModel</name>
    <message>
        <source>No document is left of it</source>
        <translation>Il n’en reste aucun document</translation>
    </message>
    <message>
        <source>{document} and {count} more</source>
        <translation>{document} et {count} autres</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>Hier</translation>
    </message>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
    <message>
        <source>on show</source>
        <translation>affichée</translation>
    </message>
</context>
<context>
    <name>Counts</name>
    <message>
        <source>{number}%</source>
        <translation>{number} %</translation>
    </message>
    <message>
        <source>{0} KB</source>
        <translation>{0} Ko</translation>
    </message>
    <message numerus="yes">
        <source>%Ln page(s)</source>
        <translation>
            <numerusform>%Ln page</numerusform>
            <numerusform>%Ln pages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln document(s)</source>
        <translation>
            <numerusform>%Ln document</numerusform>
            <numerusform>%Ln documents</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln token(s)</source>
        <translation>
            <numerusform>%Ln jeton</numerusform>
            <numerusform>%Ln jetons</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln image(s)</source>
        <translation>
            <numerusform>%Ln image</numerusform>
            <numerusform>%Ln images</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln crop(s)</source>
        <translation>
            <numerusform>%Ln recadrage</numerusform>
            <numerusform>%Ln recadrages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln time(s)</source>
        <translation>
            <numerusform>%Ln fois</numerusform>
            <numerusform>%Ln fois</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>page(s) {numbers}</source>
        <translation>
            <numerusform>page {numbers}</numerusform>
            <numerusform>pages {numbers}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DeviceBadge</name>
    <message>
        <source>{model} is ready. {note}</source>
        <translation>{model} est prêt. {note}</translation>
    </message>
    <message>
        <source>The model could not start. {error}</source>
        <translation>Le modèle n’a pas pu démarrer. {error}</translation>
    </message>
    <message>
        <source>Starting the model</source>
        <translation>Démarrage du modèle</translation>
    </message>
    <message>
        <source>Progress of preparing the model</source>
        <translation>Avancement de la préparation du modèle</translation>
    </message>
    <message>
        <source>Start the model again</source>
        <translation>Redémarrer le modèle</translation>
    </message>
    <message>
        <source>Model stopped</source>
        <translation>Modèle arrêté</translation>
    </message>
    <message>
        <source>Weights: {weights}. {note}</source>
        <translation>Poids : {weights}. {note}</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Serveur</translation>
    </message>
    <message>
        <source>Context: {tokens}</source>
        <translation>Contexte : {tokens}</translation>
    </message>
    <message>
        <source>The model runs on {device_name}: {reason}. Press for details</source>
        <translation>Le modèle tourne sur {device_name} : {reason}. Appuyez pour les détails</translation>
    </message>
    <message>
        <source>{tokens} tokens/s</source>
        <translation>{tokens} jetons/s</translation>
    </message>
    <message>
        <source>GPU not used yet</source>
        <translation>GPU pas encore utilisé</translation>
    </message>
</context>
<context>
    <name>DeviceDetails</name>
    <message>
        <source>{label}: {value}</source>
        <translation>{label} : {value}</translation>
    </message>
    <message>
        <source>reads text and sees pictures</source>
        <translation>lit le texte et voit les images</translation>
    </message>
    <message>
        <source>reads text only</source>
        <translation>lit seulement le texte</translation>
    </message>
    <message>
        <source>{tokens}; what was read is kept as {cache}</source>
        <translation>{tokens} ; ce qui a été lu est gardé en {cache}</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modèle</translation>
    </message>
    <message>
        <source>Runs on</source>
        <translation>S’exécute sur</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Pourquoi</translation>
    </message>
    <message>
        <source>Context</source>
        <translation>Contexte</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Mémoire</translation>
    </message>
    <message>
        <source>{reading} tokens a second read, {writing} tokens a second written</source>
        <translation>{reading} jetons lus par seconde, {writing} jetons écrits par seconde</translation>
    </message>
    <message>
        <source>Last answer</source>
        <translation>Dernière réponse</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>Versions</translation>
    </message>
    <message>
        <source>What runs, and where</source>
        <translation>Ce qui tourne, et où</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message>
        <source>Copy these details; they hold no word of your documents</source>
        <translation>Copier ces détails ; ils ne contiennent aucun mot de vos documents</translation>
    </message>
    <message>
        <source>They hold no word of your documents or questions</source>
        <translation>Ils ne contiennent aucun mot de vos documents ni de vos questions</translation>
    </message>
    <message>
        <source>Choose a model…</source>
        <translation>Choisir un modèle…</translation>
    </message>
</context>
<context>
    <name>DocumentDelegate</name>
    <message>
        <source>Take it off the list</source>
        <translation>Retirer de la liste</translation>
    </message>
    <message>
        <source>Stop reading it</source>
        <translation>Arrêter sa lecture</translation>
    </message>
</context>
<context>
    <name>DocumentImports</name>
    <message>
        <source>Of the folder {folder}, {files} and {count} more were left out: they are of no kind that Pincite reads.</source>
        <translation>Du dossier {folder}, {files} et {count} autres ont été laissés de côté : Pincite ne lit pas ce genre de fichier.</translation>
    </message>
    <message>
        <source>Of the folder {folder}, {files} were left out: they are of no kind that Pincite reads.</source>
        <translation>Du dossier {folder}, {files} ont été laissés de côté : Pincite ne lit pas ce genre de fichier.</translation>
    </message>
</context>
<context>
    <name>DocumentList</name>
    <message>
        <source>Documents</source>
        <translation>Documents</translation>
    </message>
    <message>
        <source>Space ticks a document for questions, Shift+Space ticks it alone, Enter opens it, Delete removes it</source>
        <translation>Espace coche un document pour les questions, Maj+Espace lui seul, Entrée l’ouvre, Suppr le retire</translation>
    </message>
</context>
<context>
    <name>DocumentListModel</name>
    <message>
        <source>{name}, {state}</source>
        <translation>{name}, {state}</translation>
    </message>
</context>
<context>
    <name>DocumentRow</name>
    <message>
        <source>Waiting to be read</source>
        <translation>En attente de lecture</translation>
    </message>
    <message>
        <source>Opening</source>
        <translation>Ouverture</translation>
    </message>
    <message>
        <source>Reading page {done} of {total}</source>
        <translation>Lecture de la page {done} sur {total}</translation>
    </message>
    <message>
        <source>about {time} left</source>
        <translation>encore {time} environ</translation>
    </message>
    <message>
        <source>Needs a password</source>
        <translation>Mot de passe requis</translation>
    </message>
    <message>
        <source>{pages}, {number} without text</source>
        <translation>{pages}, {number} sans texte</translation>
    </message>
    <message>
        <source>{pages} · older version</source>
        <translation>{pages} · ancienne version</translation>
    </message>
</context>
<context>
    <name>DocumentsHead</name>
    <message>
        <source>Search by name</source>
        <translation>Chercher par nom</translation>
    </message>
    <message>
        <source>Search documents by name</source>
        <translation>Chercher des documents par nom</translation>
    </message>
    <message>
        <source>All found · {asked} of {count}</source>
        <translation>Tous les trouvés · {asked} sur {count}</translation>
    </message>
    <message>
        <source>All · {asked} of {count}</source>
        <translation>Tous · {asked} sur {count}</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Tous</translation>
    </message>
    <message>
        <source>Ask all documents; {asked} of {count} are ticked</source>
        <translation>Interroger tous les documents ; {asked} sur {count} sont cochés</translation>
    </message>
    <message>
        <source>Questions are put to the documents that are ticked</source>
        <translation>Les questions vont aux documents cochés</translation>
    </message>
</context>
<context>
    <name>DropOverlay</name>
    <message>
        <source>Drop to add to your documents</source>
        <translation>Déposez pour ajouter à vos documents</translation>
    </message>
</context>
<context>
    <name>EmptyState</name>
    <message>
        <source>Nothing leaves this machine: reading, asking and answering happen here.</source>
        <translation>Rien ne quitte cet ordinateur : lecture, questions et réponses se font ici.</translation>
    </message>
    <message>
        <source>Drop documents here</source>
        <translation>Déposez des documents ici</translation>
    </message>
    <message>
        <source>Then ask a question. Every answer shows the exact words it rests on, on their page.</source>
        <translation>Puis posez une question. Chaque réponse montre, sur leur page, les mots exacts sur lesquels elle repose.</translation>
    </message>
    <message>
        <source>Progress of preparing the model</source>
        <translation>Avancement de la préparation du modèle</translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation>Choisir un fichier…</translation>
    </message>
    <message>
        <source>Choose documents</source>
        <translation>Choisir des documents</translation>
    </message>
    <message>
        <source>Open the sample</source>
        <translation>Ouvrir l’exemple</translation>
    </message>
    <message>
        <source>A short document that comes with Pincite</source>
        <translation>Un court document fourni avec Pincite</translation>
    </message>
</context>
<context>
    <name>Encrypting</name>
    <message>
        <source>Making the key</source>
        <translation>Création de la clé</translation>
    </message>
    <message>
        <source>Writing the encrypted library</source>
        <translation>Écriture de la bibliothèque chiffrée</translation>
    </message>
    <message>
        <source>Writing the decrypted library</source>
        <translation>Écriture de la bibliothèque déchiffrée</translation>
    </message>
    <message>
        <source>Comparing it with the library</source>
        <translation>Comparaison avec la bibliothèque</translation>
    </message>
    <message>
        <source>Replacing the library</source>
        <translation>Remplacement de la bibliothèque</translation>
    </message>
    <message>
        <source>Overwriting the old library</source>
        <translation>Écrasement de l&apos;ancienne bibliothèque</translation>
    </message>
    <message>
        <source>Deleting what is not encrypted</source>
        <translation>Suppression de ce qui n&apos;est pas chiffré</translation>
    </message>
    <message>
        <source>Deleting what is encrypted</source>
        <translation>Suppression de ce qui est chiffré</translation>
    </message>
    <message>
        <source>Deleting what the old key opens</source>
        <translation>Suppression de ce qu’ouvre l’ancienne clé</translation>
    </message>
    <message>
        <source>The library is being written anew…</source>
        <translation>La bibliothèque est réécrite…</translation>
    </message>
    <message>
        <source>The library is not encrypted any more, and its key was deleted.</source>
        <translation>La bibliothèque n&apos;est plus chiffrée, et sa clé a été supprimée.</translation>
    </message>
    <message>
        <source>The library has a new key. Copies of it from before still open with the old one: delete them, and keep a copy of the new library.key.json.</source>
        <translation>La bibliothèque a une nouvelle clé. Ses copies antérieures s’ouvrent encore avec l’ancienne : supprimez-les, et gardez une copie du nouveau library.key.json.</translation>
    </message>
    <message>
        <source>The library is encrypted. What lay there before was overwritten and deleted; an SSD, and a file system that keeps versions, may hold copies of it all the same, and so do backups.</source>
        <translation>La bibliothèque est chiffrée. Ce qui s&apos;y trouvait a été écrasé et supprimé ; un SSD, ou un système de fichiers qui garde des versions, peut malgré tout en avoir des copies, tout comme les sauvegardes.</translation>
    </message>
</context>
<context>
    <name>EncryptionDesk</name>
    <message>
        <source>Encrypting or decrypting the library, or giving it a new key, was begun and not finished. Nothing is lost.</source>
        <translation>Le chiffrement ou le déchiffrement de la bibliothèque, ou le changement de sa clé, a été commencé et non terminé. Rien n’est perdu.</translation>
    </message>
    <message>
        <source>Go on…</source>
        <translation>Continuer…</translation>
    </message>
    <message>
        <source>What opens the library was changed. Keep a copy of the new library.key.json.</source>
        <translation>Ce qui ouvre la bibliothèque a été changé. Gardez une copie du nouveau library.key.json.</translation>
    </message>
</context>
<context>
    <name>EncryptionDialog</name>
    <message>
        <source>This encrypts the library, and all that models read of your documents. Nobody can open it then without the passphrase, or the key in the keyring: whoever loses that loses the library, and there is no help. Make a copy of library.key.json together with the library where you keep copies.</source>
        <translation>Ceci chiffre la bibliothèque, ainsi que tout ce que les modèles lisent de vos documents. Personne ne peut alors l&apos;ouvrir sans la phrase secrète ou la clé du trousseau : qui les perd perd la bibliothèque, sans recours. Là où vous gardez des copies, copiez library.key.json avec la bibliothèque.</translation>
    </message>
    <message>
        <source>Pincite closes its window for that, and opens it again.</source>
        <translation>Pour cela, Pincite ferme sa fenêtre et la rouvre.</translation>
    </message>
    <message>
        <source>Delete {count} files that were taken out of documents, or pasted. They cannot be encrypted; what was read of them stays.</source>
        <translation>Supprimer {count} fichiers extraits de documents, ou collés. Ils ne peuvent pas être chiffrés ; ce qui en a été lu reste.</translation>
    </message>
    <message>
        <source>The library and library.key.json lie in {folder}.</source>
        <translation>La bibliothèque et library.key.json se trouvent dans {folder}.</translation>
    </message>
    <message>
        <source>The library is encrypted, and all that models read of your documents. What can be done:</source>
        <translation>La bibliothèque est chiffrée, ainsi que tout ce que les modèles lisent de vos documents. Ce que l’on peut faire :</translation>
    </message>
    <message>
        <source>Have another passphrase open it, or the keyring of this system.</source>
        <translation>L’ouvrir par une autre phrase secrète, ou par le trousseau de ce système.</translation>
    </message>
    <message>
        <source>Write it anew, so that old copies of its key open nothing of it: where somebody may have such a copy, and the passphrase.</source>
        <translation>La réécrire, pour que d’anciennes copies de sa clé n’en ouvrent rien : si quelqu’un peut avoir une telle copie et la phrase secrète.</translation>
    </message>
    <message>
        <source>Write it as it was before, readable for whoever can read your files, and delete its key.</source>
        <translation>La réécrire comme avant, lisible par quiconque peut lire vos fichiers, et supprimer sa clé.</translation>
    </message>
    <message>
        <source>Encrypt the library</source>
        <translation>Chiffrer la bibliothèque</translation>
    </message>
    <message>
        <source>Encryption</source>
        <translation>Chiffrement</translation>
    </message>
    <message>
        <source>Delete them</source>
        <translation>Les supprimer</translation>
    </message>
    <message>
        <source>Decrypt</source>
        <translation>Déchiffrer</translation>
    </message>
    <message>
        <source>Encrypt</source>
        <translation>Chiffrer</translation>
    </message>
    <message>
        <source>Change what opens it…</source>
        <translation>Changer ce qui l&apos;ouvre…</translation>
    </message>
    <message>
        <source>Change the passphrase…</source>
        <translation>Changer la phrase secrète…</translation>
    </message>
    <message>
        <source>New key…</source>
        <translation>Nouvelle clé…</translation>
    </message>
</context>
<context>
    <name>EngineHost</name>
    <message>
        <source>The model is not running.</source>
        <translation>Le modèle n’est pas en marche.</translation>
    </message>
</context>
<context>
    <name>FileWaiting</name>
    <message>
        <source>Waiting for the library</source>
        <translation>En attente de la bibliothèque</translation>
    </message>
    <message>
        <source>Sent in another conversation; asked when that is on show again.</source>
        <translation>Envoyée dans une autre conversation ; posée quand celle-ci sera de nouveau affichée.</translation>
    </message>
    <message>
        <source>Asked next</source>
        <translation>Posée ensuite</translation>
    </message>
    <message>
        <source>Waiting for {file}</source>
        <translation>En attente de {file}</translation>
    </message>
    <message>
        <source>Waiting for {file} and {count} more</source>
        <translation>En attente de {file} et de {count} autres</translation>
    </message>
    <message>
        <source>{file} could not be added. Add it again, or take the question back.</source>
        <translation>{file} n’a pas pu être ajouté. Ajoutez-le de nouveau, ou reprenez la question.</translation>
    </message>
    <message>
        <source>What it asks about is no longer in the library.</source>
        <translation>Ce sur quoi elle porte n’est plus dans la bibliothèque.</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>Find in the document</source>
        <translation>Rechercher dans le document</translation>
    </message>
    <message>
        <source>Words to find in the document</source>
        <translation>Mots à chercher dans le document</translation>
    </message>
    <message>
        <source>Places found</source>
        <translation>Résultats</translation>
    </message>
    <message>
        <source>The one before (Shift+Enter)</source>
        <translation>Le précédent (Maj+Entrée)</translation>
    </message>
    <message>
        <source>Previous place</source>
        <translation>Résultat précédent</translation>
    </message>
    <message>
        <source>The next one (Enter)</source>
        <translation>Le suivant (Entrée)</translation>
    </message>
    <message>
        <source>Next place</source>
        <translation>Résultat suivant</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>Fermer (Échap)</translation>
    </message>
    <message>
        <source>Close the search</source>
        <translation>Fermer la recherche</translation>
    </message>
    <message>
        <source>{current} of {total}</source>
        <translation>{current} sur {total}</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>Introuvable</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>Recherche…</translation>
    </message>
    <message>
        <source>Find in this conversation</source>
        <translation>Chercher dans cette conversation</translation>
    </message>
    <message>
        <source>Words to find in this conversation</source>
        <translation>Mots à chercher dans cette conversation</translation>
    </message>
</context>
<context>
    <name>FolderWatching</name>
    <message>
        <source>{name} is no longer in its folder; its {pages} stay in the library.</source>
        <translation>{name} n’est plus dans son dossier ; ses {pages} restent dans la bibliothèque.</translation>
    </message>
</context>
<context>
    <name>FoldersDialog</name>
    <message>
        <source>Watched folders</source>
        <translation>Dossiers surveillés</translation>
    </message>
    <message>
        <source>What appears in these folders is read into the library, what changes becomes a new version, and what is deleted there stays in the library. They are watched while Pincite is open.</source>
        <translation>Ce qui apparaît dans ces dossiers est lu dans la bibliothèque, ce qui change devient une nouvelle version, et ce qui y est supprimé reste dans la bibliothèque. Ils sont surveillés tant que Pincite est ouvert.</translation>
    </message>
    <message>
        <source>Watch a folder…</source>
        <translation>Surveiller un dossier…</translation>
    </message>
    <message>
        <source>Stop watching</source>
        <translation>Ne plus surveiller</translation>
    </message>
    <message>
        <source>What was read of it stays in the library</source>
        <translation>Ce qui en a été lu reste dans la bibliothèque</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>No folder is watched yet.</source>
        <translation>Aucun dossier n&apos;est encore surveillé.</translation>
    </message>
    <message>
        <source>Watch a folder</source>
        <translation>Surveiller un dossier</translation>
    </message>
</context>
<context>
    <name>GatePanel</name>
    <message>
        <source>Google gives Gemma 3 to people who accepted its terms. That is done once, with a free account of the Hugging Face hub; Pincite then fetches with a token of that account.</source>
        <translation>Google donne Gemma 3 à qui a accepté ses conditions. Cela se fait une fois, avec un compte gratuit sur le hub de Hugging Face ; Pincite télécharge ensuite avec un jeton d’accès de ce compte.</translation>
    </message>
    <message>
        <source>1. Accept the terms…</source>
        <translation>1. Accepter les conditions…</translation>
    </message>
    <message>
        <source>Opens the model&apos;s page in your browser</source>
        <translation>Ouvre la page du modèle dans votre navigateur</translation>
    </message>
    <message>
        <source>2. Make a token…</source>
        <translation>2. Créer un jeton d’accès…</translation>
    </message>
    <message>
        <source>Opens the hub&apos;s page for tokens in your browser; one that may read is enough</source>
        <translation>Ouvre la page des jetons du hub dans votre navigateur ; un jeton qui peut lire suffit</translation>
    </message>
    <message>
        <source>Read the terms…</source>
        <translation>Lire les conditions…</translation>
    </message>
    <message>
        <source>Opens the Gemma Terms of Use in your browser</source>
        <translation>Ouvre les conditions d’utilisation de Gemma dans votre navigateur</translation>
    </message>
    <message>
        <source>3. Paste the token</source>
        <translation>3. Coller le jeton d’accès</translation>
    </message>
    <message>
        <source>Token for the Hugging Face hub</source>
        <translation>Jeton d’accès au hub de Hugging Face</translation>
    </message>
    <message>
        <source>Keep it and fetch</source>
        <translation>Le garder et télécharger</translation>
    </message>
    <message>
        <source>Puts the token into the keyring of this system</source>
        <translation>Place le jeton dans le trousseau de ce système</translation>
    </message>
    <message>
        <source>Fetch without keeping it</source>
        <translation>Télécharger sans le garder</translation>
    </message>
    <message>
        <source>Uses the token for this fetching only</source>
        <translation>N’utilise le jeton d’accès que pour ce téléchargement</translation>
    </message>
    <message>
        <source>Google asks you to accept its terms once</source>
        <translation>Google vous demande une fois d’accepter ses conditions</translation>
    </message>
    <message>
        <source>The token in {0} does not open it: accept the terms with the account that it belongs to, or give another one.</source>
        <translation>Le jeton d’accès dans {0} ne l’ouvre pas : acceptez les conditions avec le compte auquel il appartient, ou donnez-en un autre.</translation>
    </message>
    <message>
        <source>No token is kept on this machine yet.</source>
        <translation>Aucun jeton d’accès n’est encore gardé sur cet ordinateur.</translation>
    </message>
    <message>
        <source>This system has no keyring to keep it in: it is used for this fetching, then forgotten.</source>
        <translation>Ce système n’a pas de trousseau où le garder : il sert à ce téléchargement, puis il est oublié.</translation>
    </message>
</context>
<context>
    <name>GoneDocument</name>
    <message>
        <source>The document is no longer in the library.</source>
        <translation>Le document n’est plus dans la bibliothèque.</translation>
    </message>
</context>
<context>
    <name>GpuDesk</name>
    <message>
        <source>Libraries for the GPU · {0}</source>
        <translation>Bibliothèques du GPU · {0}</translation>
    </message>
    <message>
        <source>Models run on this from now on: {0}.</source>
        <translation>Les modèles fonctionnent désormais ainsi : {0}.</translation>
    </message>
    <message>
        <source>The libraries are here, but the GPU cannot be used. {0}.</source>
        <translation>Les bibliothèques sont là, mais le GPU ne peut pas être utilisé. {0}.</translation>
    </message>
</context>
<context>
    <name>GpuOffer</name>
    <message>
        <source>Progress of the GPU&apos;s libraries</source>
        <translation>Progression des bibliothèques du GPU</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>What came is kept, also when Pincite is closed</source>
        <translation>Ce qui est venu est conservé, même quand Pincite est fermé</translation>
    </message>
    <message>
        <source>CUDA&apos;s licence…</source>
        <translation>Licence de CUDA…</translation>
    </message>
    <message>
        <source>cuDNN&apos;s licence…</source>
        <translation>Licence de cuDNN…</translation>
    </message>
    <message>
        <source>Opens it in your browser</source>
        <translation>L&apos;ouvre dans votre navigateur</translation>
    </message>
    <message>
        <source>The libraries are here, but the GPU cannot be used</source>
        <translation>Les bibliothèques sont là, mais le GPU ne peut pas être utilisé</translation>
    </message>
    <message>
        <source>{gpu} is here, but its libraries are not</source>
        <translation>{gpu} est là, mais ses bibliothèques manquent</translation>
    </message>
    <message>
        <source>Models run on the processor. {reason}.</source>
        <translation>Les modèles fonctionnent sur le processeur. {reason}.</translation>
    </message>
    <message>
        <source>Models run faster on it than on the processor. About {size} are fetched once, from the Python package index. They are NVIDIA&apos;s (CUDA, cuDNN) and Microsoft&apos;s (ONNX Runtime, MIT License); to fetch them is to accept NVIDIA&apos;s licences.</source>
        <translation>Les modèles y fonctionnent plus vite que sur le processeur. Environ {size} sont téléchargés une fois, depuis l’index de paquets de Python. Ils sont de NVIDIA (CUDA, cuDNN) et de Microsoft (ONNX Runtime, licence MIT) ; les télécharger, c’est accepter les licences de NVIDIA.</translation>
    </message>
    <message>
        <source>Go on fetching</source>
        <translation>Continuer le téléchargement</translation>
    </message>
    <message>
        <source>Fetch {size}</source>
        <translation>Télécharger {size}</translation>
    </message>
    <message>
        <source>Delete what came</source>
        <translation>Supprimer ce qui est venu</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>{done} came before it was interrupted, and are kept.</source>
        <translation>{done} sont venus avant l’interruption, et sont conservés.</translation>
    </message>
    <message>
        <source>Asking the package index</source>
        <translation>Interrogation de l&apos;index de paquets</translation>
    </message>
    <message>
        <source>Unpacking, then the GPU is tried</source>
        <translation>Décompression, puis essai du GPU</translation>
    </message>
    <message>
        <source>Fetching: {done} of {total}</source>
        <translation>Téléchargé : {done} sur {total}</translation>
    </message>
    <message>
        <source>{speed} MB/s</source>
        <translation>{speed} Mo/s</translation>
    </message>
    <message>
        <source>{time} left</source>
        <translation>encore {time}</translation>
    </message>
</context>
<context>
    <name>HeldPages</name>
    <message>
        <source>Page {page} of {name} is blurred: it may show dangerous content ({percent}).</source>
        <translation>La page {page} de {name} est floutée : elle montre peut-être un contenu dangereux ({percent}).</translation>
    </message>
    <message>
        <source>Page {page} of {name} is blurred: it may show sexually explicit content ({percent}).</source>
        <translation>La page {page} de {name} est floutée : elle montre peut-être un contenu sexuel explicite ({percent}).</translation>
    </message>
    <message>
        <source>Page {page} of {name} is blurred: it may show violence or gore ({percent}).</source>
        <translation>La page {page} de {name} est floutée : elle montre peut-être de la violence ou du sang ({percent}).</translation>
    </message>
    <message>
        <source>Page {page} of {name} is blurred: it could not be checked.</source>
        <translation>La page {page} de {name} est floutée : elle n’a pas pu être vérifiée.</translation>
    </message>
    <message>
        <source>Show it</source>
        <translation>L’afficher</translation>
    </message>
</context>
<context>
    <name>LibraryDesk</name>
    <message>
        <source>{document} is no longer in the library, so its page cannot be shown.</source>
        <translation>{document} n’est plus dans la bibliothèque ; sa page ne peut pas être affichée.</translation>
    </message>
    <message>
        <source>{document}: {reason}</source>
        <translation>{document} : {reason}</translation>
    </message>
    <message>
        <source>{name} is shown as soon as it is read.</source>
        <translation>{name} sera montré dès qu’il aura été lu.</translation>
    </message>
    <message>
        <source>{name} is in the library already; it was not read again.</source>
        <translation>{name} est déjà dans la bibliothèque ; il n’a pas été relu.</translation>
    </message>
    <message>
        <source>Files that could not be read: {count}. The list of documents says why: {names}</source>
        <translation>Fichiers qui n’ont pas pu être lus : {count}. La liste des documents dit pourquoi : {names}</translation>
    </message>
    <message>
        <source>Take off the list</source>
        <translation>Retirer de la liste</translation>
    </message>
    <message>
        <source>{names} can be read once you give the password: choose the file in the list of documents.</source>
        <translation>{names} pourra être lu dès que vous donnerez le mot de passe : choisissez le fichier dans la liste des documents.</translation>
    </message>
    <message>
        <source>{count} files can be read once you give their passwords, one by one in the list: {names}</source>
        <translation>{count} fichiers pourront être lus dès que vous donnerez leurs mots de passe, un par un dans la liste : {names}</translation>
    </message>
    <message>
        <source>Give the password…</source>
        <translation>Donner le mot de passe…</translation>
    </message>
    <message>
        <source>Password needed</source>
        <translation>Mot de passe requis</translation>
    </message>
    <message>
        <source>{name} is encrypted.
Password:</source>
        <translation>{name} est chiffré.
Mot de passe :</translation>
    </message>
    <message>
        <source>That password does not open it. {name} is encrypted.
Password:</source>
        <translation>Ce mot de passe ne l’ouvre pas. {name} est chiffré.
Mot de passe :</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>{name} is encrypted, and no password was given.</source>
        <translation>{name} est chiffré, et aucun mot de passe n’a été donné.</translation>
    </message>
    <message>
        <source>{name} is read because it lies in a watched folder: “Watch a folder…” ends that.</source>
        <translation>{name} est lu parce qu’il se trouve dans un dossier surveillé : « Surveiller un dossier… » y met fin.</translation>
    </message>
    <message>
        <source>{name} was removed.</source>
        <translation>{name} a été supprimé.</translation>
    </message>
    <message>
        <source>{count} documents were removed.</source>
        <translation>{count} documents ont été supprimés.</translation>
    </message>
</context>
<context>
    <name>LibraryPanel</name>
    <message>
        <source>Documents</source>
        <translation>Documents</translation>
    </message>
    <message>
        <source>Add…</source>
        <translation>Ajouter…</translation>
    </message>
    <message>
        <source>Add documents, or drop them anywhere on the window</source>
        <translation>Ajouter des documents, ou les déposer n’importe où sur la fenêtre</translation>
    </message>
    <message>
        <source>Add documents</source>
        <translation>Ajouter des documents</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Afficher</translation>
    </message>
    <message>
        <source>Ask all documents</source>
        <translation>Interroger tous les documents</translation>
    </message>
    <message>
        <source>Ask only this document</source>
        <translation>N’interroger que ce document</translation>
    </message>
    <message>
        <source>Stop reading</source>
        <translation>Arrêter la lecture</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>Remove the {count} ticked documents…</source>
        <translation>Supprimer les {count} documents cochés…</translation>
    </message>
</context>
<context>
    <name>LibraryWork</name>
    <message>
        <source>The library is not open.</source>
        <translation>La bibliothèque n’est pas ouverte.</translation>
    </message>
</context>
<context>
    <name>LockDialog</name>
    <message>
        <source>Change what opens the library</source>
        <translation>Changer ce qui ouvre la bibliothèque</translation>
    </message>
    <message>
        <source>What opens the library now does so no more afterwards. A copy of library.key.json from before, such as in a backup, still opens with it: delete such copies, and keep one of the new file. Where somebody may have such a copy, and what opens it, only a new key helps.</source>
        <translation>Ce qui ouvre la bibliothèque maintenant ne l’ouvrira plus. Une copie antérieure de library.key.json, dans une sauvegarde par exemple, s’ouvre encore ainsi : supprimez ces copies, et gardez-en une du nouveau fichier. Si quelqu’un peut avoir une telle copie et ce qui l’ouvre, seule une nouvelle clé aide.</translation>
    </message>
    <message>
        <source>The library is written anew with another key, and what models read of your documents is deleted: it is read again when you ask. Old copies of library.key.json then open nothing of the new library. Copies of the library itself from before, such as in backups, still open with the old key: delete them, and keep one of the new library.key.json.</source>
        <translation>La bibliothèque est réécrite avec une autre clé, et ce que les modèles ont lu de vos documents est supprimé : ce sera relu quand vous poserez une question. Les anciennes copies de library.key.json n’ouvrent alors plus rien de la nouvelle bibliothèque. Les copies antérieures de la bibliothèque elle-même, dans des sauvegardes par exemple, s’ouvrent encore avec l’ancienne clé : supprimez-les, et gardez une copie du nouveau library.key.json.</translation>
    </message>
    <message>
        <source>A new key for the library</source>
        <translation>Une nouvelle clé pour la bibliothèque</translation>
    </message>
    <message>
        <source>The passphrase that opens it now</source>
        <translation>La phrase secrète qui l&apos;ouvre maintenant</translation>
    </message>
    <message>
        <source>Change it</source>
        <translation>Changer</translation>
    </message>
    <message>
        <source>Make a new key</source>
        <translation>Créer une nouvelle clé</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>Vérification…</translation>
    </message>
</context>
<context>
    <name>LockFields</name>
    <message>
        <source>Show what is typed</source>
        <translation>Montrer ce qui est saisi</translation>
    </message>
    <message>
        <source>A passphrase, asked whenever Pincite starts</source>
        <translation>Une phrase secrète, demandée à chaque démarrage</translation>
    </message>
    <message>
        <source>The keyring of this system, which opens when you log in</source>
        <translation>Le trousseau de ce système, qui s&apos;ouvre à la connexion</translation>
    </message>
    <message>
        <source>New passphrase: several words are best</source>
        <translation>Nouvelle phrase secrète : plusieurs mots de préférence</translation>
    </message>
    <message>
        <source>The same once more</source>
        <translation>La même encore une fois</translation>
    </message>
    <message>
        <source>The keyring of this system: none can be read here</source>
        <translation>Le trousseau de ce système : aucun ne peut être lu ici</translation>
    </message>
    <message>
        <source>The two are not the same.</source>
        <translation>Les deux ne sont pas identiques.</translation>
    </message>
    <message>
        <source>A passphrase has {0} letters or more.</source>
        <translation>Une phrase secrète a au moins {0} caractères.</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Private window: nothing of it is kept on this machine. What you export or copy is.</source>
        <translation>Fenêtre privée : rien n’en est conservé sur cette machine, sauf ce que vous exportez ou copiez.</translation>
    </message>
    <message>
        <source>Pincite (private)</source>
        <translation>Pincite (privé)</translation>
    </message>
    <message>
        <source>Documents ({endings});;All files ({all})</source>
        <translation>Documents ({endings});;Tous les fichiers ({all})</translation>
    </message>
    <message>
        <source>Add documents</source>
        <translation>Ajouter des documents</translation>
    </message>
    <message>
        <source>Add all documents of a folder</source>
        <translation>Ajouter tous les documents d’un dossier</translation>
    </message>
    <message>
        <source>Only files on this machine can be added. Save it first, then drop the file.</source>
        <translation>Seuls des fichiers de cet ordinateur peuvent être ajoutés. Enregistrez-le d’abord, puis déposez le fichier.</translation>
    </message>
</context>
<context>
    <name>Menus</name>
    <message>
        <source>Show documents</source>
        <translation>Afficher les documents</translation>
    </message>
    <message>
        <source>Show conversation</source>
        <translation>Afficher la conversation</translation>
    </message>
    <message>
        <source>Show pages</source>
        <translation>Afficher les pages</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Fichier</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>&amp;Ouvrir…</translation>
    </message>
    <message>
        <source>Open a fol&amp;der…</source>
        <translation>Ouvrir un &amp;dossier…</translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation>Ouvrir un document &amp;récent</translation>
    </message>
    <message>
        <source>&amp;Watch a folder…</source>
        <translation>&amp;Surveiller un dossier…</translation>
    </message>
    <message>
        <source>&amp;New conversation</source>
        <translation>&amp;Nouvelle conversation</translation>
    </message>
    <message>
        <source>All &amp;conversations</source>
        <translation>Toutes les &amp;conversations</translation>
    </message>
    <message>
        <source>F&amp;ind in this conversation…</source>
        <translation>Cherc&amp;her dans cette conversation…</translation>
    </message>
    <message>
        <source>New &amp;private window</source>
        <translation>Nouvelle fenêtre &amp;privée</translation>
    </message>
    <message>
        <source>&amp;Export the conversation…</source>
        <translation>&amp;Exporter la conversation…</translation>
    </message>
    <message>
        <source>C&amp;heck an exported answer…</source>
        <translation>&amp;Vérifier une réponse exportée…</translation>
    </message>
    <message>
        <source>Encr&amp;yption…</source>
        <translation>&amp;Chiffrement…</translation>
    </message>
    <message>
        <source>&amp;Models…</source>
        <translation>&amp;Modèles…</translation>
    </message>
    <message>
        <source>&amp;Settings…</source>
        <translation>&amp;Paramètres…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Quitter</translation>
    </message>
    <message>
        <source>&amp;Answer</source>
        <translation>&amp;Réponse</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>&amp;Arrêter</translation>
    </message>
    <message>
        <source>Su&amp;mmarise the ticked documents</source>
        <translation>Résu&amp;mer les documents cochés</translation>
    </message>
    <message>
        <source>&amp;Pages</source>
        <translation>&amp;Pages</translation>
    </message>
    <message>
        <source>&amp;Find…</source>
        <translation>&amp;Rechercher…</translation>
    </message>
    <message>
        <source>Find &amp;next</source>
        <translation>Résultat &amp;suivant</translation>
    </message>
    <message>
        <source>Find &amp;previous</source>
        <translation>Résultat &amp;précédent</translation>
    </message>
    <message>
        <source>&amp;Go to page…</source>
        <translation>&amp;Aller à la page…</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>Retou&amp;r</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Copier</translation>
    </message>
    <message>
        <source>Select &amp;all</source>
        <translation>&amp;Tout sélectionner</translation>
    </message>
    <message>
        <source>&amp;Select this page</source>
        <translation>Sélectionner cette pa&amp;ge</translation>
    </message>
    <message>
        <source>F&amp;rame a region</source>
        <translation>&amp;Encadrer une zone</translation>
    </message>
    <message>
        <source>Ask about the se&amp;lection</source>
        <translation>&amp;Interroger la sélection</translation>
    </message>
    <message>
        <source>&amp;Thumbnails and outline</source>
        <translation>&amp;Vignettes et plan</translation>
    </message>
    <message>
        <source>Zoom &amp;in</source>
        <translation>A&amp;grandir</translation>
    </message>
    <message>
        <source>Zoom &amp;out</source>
        <translation>Ré&amp;duire</translation>
    </message>
    <message>
        <source>Fit &amp;width</source>
        <translation>Pleine &amp;largeur</translation>
    </message>
    <message>
        <source>Fit pag&amp;e</source>
        <translation>Page e&amp;ntière</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Affichage</translation>
    </message>
    <message>
        <source>&amp;Next pane</source>
        <translation>Volet s&amp;uivant</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>A&amp;ide</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>&amp;Raccourcis clavier</translation>
    </message>
    <message>
        <source>&amp;Check for updates</source>
        <translation>Rechercher des &amp;mises à jour</translation>
    </message>
    <message>
        <source>&amp;Report a fault…</source>
        <translation>Signaler un &amp;défaut…</translation>
    </message>
    <message>
        <source>&amp;About Pincite</source>
        <translation>À &amp;propos de Pincite</translation>
    </message>
</context>
<context>
    <name>MissingFonts</name>
    <message>
        <source>This system has no font for some letters, so boxes stand in their place: {scripts}. The words are not lost.</source>
        <translation>Ce système n’a pas de police pour certaines lettres, des cases apparaissent donc à leur place : {scripts}. Les mots ne sont pas perdus.</translation>
    </message>
    <message>
        <source>{before} Install {packages} (its name on Debian and Ubuntu), then start Pincite again.</source>
        <translation>{before} Installez {packages} (son nom sous Debian et Ubuntu), puis relancez Pincite.</translation>
    </message>
</context>
<context>
    <name>ModelDesk</name>
    <message>
        <source>{0}. Press for the models</source>
        <translation>{0}. Appuyez pour les modèles</translation>
    </message>
    <message>
        <source>{0} is ready to be used.</source>
        <translation>{0} est prêt à servir.</translation>
    </message>
    <message>
        <source>Use it</source>
        <translation>L’utiliser</translation>
    </message>
    <message>
        <source>Show the models</source>
        <translation>Afficher les modèles</translation>
    </message>
    <message>
        <source>Delete a model</source>
        <translation>Supprimer un modèle</translation>
    </message>
    <message>
        <source>Delete {0}? That frees {1}.</source>
        <translation>Supprimer {0} ? Cela libère {1}.</translation>
    </message>
    <message>
        <source>It is in use: the starter answers from then on. Documents and conversations stay.</source>
        <translation>Il est utilisé : le modèle de départ répondra ensuite. Documents et conversations restent.</translation>
    </message>
    <message>
        <source>Documents and conversations stay.</source>
        <translation>Documents et conversations restent.</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>{0} is deleted; {1} are free again.</source>
        <translation>{0} est supprimé ; {1} sont de nouveau libres.</translation>
    </message>
</context>
<context>
    <name>ModelDetails</name>
    <message>
        <source>Progress of the model</source>
        <translation>Avancement du modèle</translation>
    </message>
    <message>
        <source>Use this model</source>
        <translation>Utiliser ce modèle</translation>
    </message>
    <message>
        <source>It answers from now on; conversations and documents stay</source>
        <translation>Il répond dès maintenant ; conversations et documents restent</translation>
    </message>
    <message>
        <source>Fetch</source>
        <translation>Télécharger</translation>
    </message>
    <message>
        <source>Make it ready</source>
        <translation>Préparer</translation>
    </message>
    <message>
        <source>Makes a model of it for Pincite; what lies there is only read</source>
        <translation>En fait un modèle pour Pincite ; ce qui est là n’est que lu</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>What came is kept, also when Pincite is closed</source>
        <translation>Ce qui est venu est conservé, même quand Pincite est fermé</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>Supprimer…</translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation>Copier les détails</translation>
    </message>
    <message>
        <source>They hold no word of your documents</source>
        <translation>Ils ne contiennent aucun mot de vos documents</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>Utilisé</translation>
    </message>
    <message>
        <source>Go on fetching</source>
        <translation>Continuer le téléchargement</translation>
    </message>
    <message>
        <source>Delete what came</source>
        <translation>Supprimer ce qui est venu</translation>
    </message>
    <message>
        <source>Fetch {0}</source>
        <translation>Télécharger {0}</translation>
    </message>
    <message>
        <source>{0} of about {1} came before it was interrupted, and are kept.</source>
        <translation>{0} sur environ {1} sont venus avant l’interruption, et sont conservés.</translation>
    </message>
    <message>
        <source>To be fetched</source>
        <translation>À télécharger</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Taille</translation>
    </message>
    <message>
        <source>about {0}</source>
        <translation>environ {0}</translation>
    </message>
    <message>
        <source>{0} while it is made ready, {1} are free</source>
        <translation>{0} pendant sa préparation, {1} sont libres</translation>
    </message>
    <message>
        <source>Disk</source>
        <translation>Disque</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Mémoire</translation>
    </message>
    <message>
        <source>Context</source>
        <translation>Contexte</translation>
    </message>
    <message>
        <source>Speed here</source>
        <translation>Vitesse ici</translation>
    </message>
    <message>
        <source>Reads</source>
        <translation>Lit</translation>
    </message>
    <message>
        <source>to answer questions</source>
        <translation>pour répondre à des questions</translation>
    </message>
    <message>
        <source>no: it only continues texts</source>
        <translation>non : il ne fait que continuer des textes</translation>
    </message>
    <message>
        <source>Tuned</source>
        <translation>Ajusté</translation>
    </message>
    <message>
        <source>Languages</source>
        <translation>Langues</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>Poids</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Licence</translation>
    </message>
    <message>
        <source>Gemma Terms of Use, {0}</source>
        <translation>Conditions d’utilisation de Gemma, {0}</translation>
    </message>
    <message>
        <source>From</source>
        <translation>De</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Emplacement</translation>
    </message>
    <message>
        <source>Not verified</source>
        <translation>Non vérifié</translation>
    </message>
</context>
<context>
    <name>ModelDialog</name>
    <message>
        <source>Models</source>
        <translation>Modèles</translation>
    </message>
    <message>
        <source>Measure its speed</source>
        <translation>Mesurer sa vitesse</translation>
    </message>
    <message>
        <source>Takes under a minute: a GPU is tried anew, the starter model reads and writes, and larger ones follow from that</source>
        <translation>Moins d’une minute : une carte graphique est essayée de nouveau, le modèle de départ lit et écrit, et on en déduit le reste pour les plus grands</translation>
    </message>
    <message>
        <source>The chosen model</source>
        <translation>Le modèle choisi</translation>
    </message>
    <message>
        <source>Look in a folder…</source>
        <translation>Chercher dans un dossier…</translation>
    </message>
    <message>
        <source>Finds models in a folder that you name; nothing is copied</source>
        <translation>Trouve les modèles d’un dossier que vous nommez ; rien n’est copié</translation>
    </message>
    <message>
        <source>Look at a file…</source>
        <translation>Voir un fichier…</translation>
    </message>
    <message>
        <source>A .gguf file</source>
        <translation>Un fichier .gguf</translation>
    </message>
    <message>
        <source>Name a server…</source>
        <translation>Nommer un serveur…</translation>
    </message>
    <message>
        <source>One that answers in the place of a model here; nothing is sent to it by that</source>
        <translation>Un serveur qui répond à la place d&apos;un modèle d&apos;ici ; rien ne lui est envoyé par cela</translation>
    </message>
    <message>
        <source>Also models that only continue texts</source>
        <translation>Aussi les modèles qui ne font que continuer des textes</translation>
    </message>
    <message>
        <source>Pretrained models, which were not tuned to answer questions</source>
        <translation>Modèles préentraînés, qui n’ont pas été ajustés pour répondre à des questions</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>What is under way goes on</source>
        <translation>Ce qui est en cours continue</translation>
    </message>
    <message>
        <source>{0}. Measuring: {1}</source>
        <translation>{0}. Mesure : {1}</translation>
    </message>
    <message>
        <source>Measure again</source>
        <translation>Mesurer de nouveau</translation>
    </message>
    <message>
        <source>Look for models in a folder</source>
        <translation>Chercher des modèles dans un dossier</translation>
    </message>
    <message>
        <source>Look at a model file</source>
        <translation>Voir un fichier de modèle</translation>
    </message>
    <message>
        <source>Models ({0});;All files ({1})</source>
        <translation>Modèles ({0});;Tous les fichiers ({1})</translation>
    </message>
</context>
<context>
    <name>ModelListModel</name>
    <message>
        <source>In use</source>
        <translation>Utilisé</translation>
    </message>
    <message>
        <source>Best fit</source>
        <translation>Convient le mieux</translation>
    </message>
</context>
<context>
    <name>ModelOffer</name>
    <message>
        <source>Look at it…</source>
        <translation>Voir…</translation>
    </message>
    <message>
        <source>Opens the list of models; nothing is fetched before you say so there</source>
        <translation>Ouvre la liste des modèles ; rien n’est téléchargé avant que vous ne le demandiez</translation>
    </message>
    <message>
        <source>No, thanks</source>
        <translation>Non, merci</translation>
    </message>
    <message>
        <source>Is not offered again; the list of models stays in the menu</source>
        <translation>Ne sera plus proposé ; la liste des modèles reste dans le menu</translation>
    </message>
    <message>
        <source>{0} · {1} {2}</source>
        <translation>{0} · {1} {2}</translation>
    </message>
    <message>
        <source>It knows more than the small starter, reads longer documents, and sees pictures. With the longest it takes {0} of memory; about {1} are fetched once.</source>
        <translation>Il en sait plus que le petit modèle de départ, lit des documents plus longs et voit les images. Avec les plus longs, il lui faut {0} de mémoire ; environ {1} sont téléchargés une fois.</translation>
    </message>
</context>
<context>
    <name>ModelShelf</name>
    <message>
        <source>Waiting for its turn</source>
        <translation>Attend son tour</translation>
    </message>
</context>
<context>
    <name>ModelWords</name>
    <message>
        <source>English</source>
        <translation>anglais</translation>
    </message>
    <message>
        <source>over 140 languages</source>
        <translation>plus de 140 langues</translation>
    </message>
    <message>
        <source>languages not verified</source>
        <translation>langues non vérifiées</translation>
    </message>
    <message>
        <source>which languages it was trained for</source>
        <translation>pour quelles langues il a été entraîné</translation>
    </message>
    <message>
        <source>the name of its repository</source>
        <translation>le nom de son dépôt</translation>
    </message>
    <message>
        <source>{0} MB</source>
        <translation>{0} Mo</translation>
    </message>
    <message>
        <source>{0} GB</source>
        <translation>{0} Go</translation>
    </message>
    <message>
        <source>{0} s</source>
        <translation>{0} s</translation>
    </message>
    <message>
        <source>{0} min</source>
        <translation>{0} min</translation>
    </message>
    <message>
        <source>{0} h</source>
        <translation>{0} h</translation>
    </message>
    <message>
        <source>Installed</source>
        <translation>Installé</translation>
    </message>
    <message>
        <source>Can be fetched</source>
        <translation>À télécharger</translation>
    </message>
    <message>
        <source>On this machine already · looking…</source>
        <translation>Déjà sur cet ordinateur · recherche…</translation>
    </message>
    <message>
        <source>On this machine already · nothing found</source>
        <translation>Déjà sur cet ordinateur · rien trouvé</translation>
    </message>
    <message>
        <source>On this machine already</source>
        <translation>Déjà sur cet ordinateur</translation>
    </message>
    <message>
        <source>Built in, prepared at first use</source>
        <translation>Intégré, préparé au premier usage</translation>
    </message>
    <message>
        <source>pretrained</source>
        <translation>préentraîné</translation>
    </message>
    <message>
        <source>full precision</source>
        <translation>précision complète</translation>
    </message>
    <message>
        <source>smaller and faster</source>
        <translation>plus petit et plus rapide</translation>
    </message>
    <message>
        <source>almost full precision</source>
        <translation>précision presque complète</translation>
    </message>
    <message>
        <source>text and images</source>
        <translation>texte et images</translation>
    </message>
    <message>
        <source>text only</source>
        <translation>texte seul</translation>
    </message>
    <message>
        <source>Cannot be used</source>
        <translation>Inutilisable</translation>
    </message>
    <message>
        <source>Fits this machine</source>
        <translation>Convient à cet ordinateur</translation>
    </message>
    <message>
        <source>Fits, but writes slowly here</source>
        <translation>Convient, mais écrit lentement ici</translation>
    </message>
    <message>
        <source>Only {0} tokens fit</source>
        <translation>Seuls {0} jetons tiennent</translation>
    </message>
    <message>
        <source>Does not fit this machine</source>
        <translation>Ne convient pas à cet ordinateur</translation>
    </message>
    <message>
        <source>Not enough space on the disk</source>
        <translation>Pas assez de place sur le disque</translation>
    </message>
    <message>
        <source>Fits with {0} tokens</source>
        <translation>Convient avec {0} jetons</translation>
    </message>
    <message>
        <source>The small model that comes with Pincite. It runs on any machine.</source>
        <translation>Le petit modèle fourni avec Pincite. Il tourne sur tout ordinateur.</translation>
    </message>
    <message>
        <source>It takes {0} of memory with all its context, and {1} are free: not even a short one fits.</source>
        <translation>Il prend {0} de mémoire avec tout son contexte, et {1} sont libres : même un court ne tient pas.</translation>
    </message>
    <message>
        <source>Of its {0} tokens only {1} fit into the memory that is free: too few for documents.</source>
        <translation>De ses {0} jetons, seuls {1} tiennent dans la mémoire libre : trop peu pour des documents.</translation>
    </message>
    <message>
        <source>{0} of its {1} tokens fit, and all of them where what was read is kept as int8 (settings).</source>
        <translation>{0} de ses {1} jetons tiennent, et tous si ce qui est lu est gardé en int8 (paramètres).</translation>
    </message>
    <message>
        <source>{0} of its {1} tokens fit into the {2} of memory that are free.</source>
        <translation>{0} de ses {1} jetons tiennent dans les {2} de mémoire libres.</translation>
    </message>
    <message>
        <source>It fits, but answers come slower here than one reads aloud.</source>
        <translation>Il convient, mais les réponses viennent ici moins vite qu’on ne lit à voix haute.</translation>
    </message>
    <message>
        <source>It fits with all of its {0} tokens, in {1} of {2} that are free.</source>
        <translation>Il convient avec ses {0} jetons, dans {1} des {2} libres.</translation>
    </message>
    <message>
        <source>The disk lacks {0} for it.</source>
        <translation>Il manque {0} sur le disque.</translation>
    </message>
    <message>
        <source>How fast it is here is not measured yet.</source>
        <translation>Sa vitesse ici n’est pas encore mesurée.</translation>
    </message>
    <message>
        <source>Not measured yet</source>
        <translation>Pas encore mesuré</translation>
    </message>
    <message>
        <source>Reads {0} pages in about {1}, writes about {2} tokens a second</source>
        <translation>Lit {0} pages en {1} environ, écrit environ {2} jetons par seconde</translation>
    </message>
    <message>
        <source>Little</source>
        <translation>Peu</translation>
    </message>
    <message>
        <source>{0} with all its context, {1} are free</source>
        <translation>{0} avec tout son contexte, {1} sont libres</translation>
    </message>
    <message>
        <source>{0}, all of them fit here</source>
        <translation>{0}, qui tiennent tous ici</translation>
    </message>
    <message>
        <source>{0}, of which {1} fit here</source>
        <translation>{0}, dont {1} tiennent ici</translation>
    </message>
    <message>
        <source>Looking at this machine…</source>
        <translation>Examen de cet ordinateur…</translation>
    </message>
    <message>
        <source>{0} with {1} of memory</source>
        <translation>{0} avec {1} de mémoire</translation>
    </message>
    <message>
        <source>{0}, {1} of memory free, {2} on the disk</source>
        <translation>{0}, {1} de mémoire libres, {2} sur le disque</translation>
    </message>
    <message>
        <source>Waiting for its turn</source>
        <translation>Attend son tour</translation>
    </message>
    <message>
        <source>Fetching, {0}</source>
        <translation>Téléchargement, {0}</translation>
    </message>
    <message>
        <source>Asking the hub</source>
        <translation>Demande au hub</translation>
    </message>
    <message>
        <source>Making it ready, {0}</source>
        <translation>Préparation, {0}</translation>
    </message>
    <message>
        <source>Paused at {0}</source>
        <translation>En pause à {0}</translation>
    </message>
    <message>
        <source>Its terms are to be accepted first</source>
        <translation>Ses conditions doivent d’abord être acceptées</translation>
    </message>
    <message>
        <source>Did not work</source>
        <translation>N’a pas marché</translation>
    </message>
    <message>
        <source>Fetching: {0} of {1}</source>
        <translation>Téléchargé : {0} sur {1}</translation>
    </message>
    <message>
        <source>{0} MB/s</source>
        <translation>{0} Mo/s</translation>
    </message>
    <message>
        <source>{0} left</source>
        <translation>encore {0}</translation>
    </message>
</context>
<context>
    <name>NameLabel</name>
    <message>
        <source>Document {name}</source>
        <translation>Document {name}</translation>
    </message>
    <message>
        <source>No document</source>
        <translation>Aucun document</translation>
    </message>
</context>
<context>
    <name>NetworkUse</name>
    <message>
        <source>a model was fetched</source>
        <translation>un modèle a été téléchargé</translation>
    </message>
    <message>
        <source>the GPU&apos;s libraries were fetched</source>
        <translation>les bibliothèques du GPU ont été téléchargées</translation>
    </message>
    <message>
        <source>a server was asked</source>
        <translation>un serveur a été interrogé</translation>
    </message>
    <message>
        <source>a newer version was asked for</source>
        <translation>une version plus récente a été demandée</translation>
    </message>
    <message>
        <source>No network used since {begun}.</source>
        <translation>Aucun réseau utilisé depuis {begun}.</translation>
    </message>
    <message>
        <source>Network used {times} since {begun}, last at {last}: {what}.</source>
        <translation>Réseau utilisé {times} depuis {begun}, en dernier à {last} : {what}.</translation>
    </message>
</context>
<context>
    <name>NoticeBar</name>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Please note</source>
        <translation>Attention</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>Problème</translation>
    </message>
    <message>
        <source>{severity}: {sentence}</source>
        <translation>{severity} : {sentence}</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Dismiss this message</source>
        <translation>Fermer ce message</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message>
        <source>Copy this message</source>
        <translation>Copier ce message</translation>
    </message>
</context>
<context>
    <name>Notices</name>
    <message>
        <source>Messages</source>
        <translation>Messages</translation>
    </message>
</context>
<context>
    <name>OtherWays</name>
    <message>
        <source>The model searches and reads, step by step; suits larger models. The receipt lists the steps.</source>
        <translation>Le modèle cherche et lit, étape par étape ; convient aux grands modèles. Le reçu énumère les étapes.</translation>
    </message>
    <message>
        <source>A list such as 3-9 or 1,4,7-</source>
        <translation>Une liste comme 3-9 ou 1,4,7-</translation>
    </message>
    <message>
        <source>Too long to be read at once: what should be read?</source>
        <translation>Trop long pour être lu en une fois : que faut-il lire ?</translation>
    </message>
    <message>
        <source>Quick: finds the pages that fit the question best, and asks them one by one. The receipt says which.</source>
        <translation>Rapide : trouve les pages qui répondent le mieux à la question et les interroge une à une. Le relevé dit lesquelles.</translation>
    </message>
    <message>
        <source>Slower: finds the pages that fit the question best, and reads as many at once as the model takes.</source>
        <translation>Plus lent : trouve les pages qui répondent le mieux à la question et en lit d’un coup autant que le modèle en accepte.</translation>
    </message>
    <message>
        <source>Search for the best pages</source>
        <translation>Chercher les meilleures pages</translation>
    </message>
    <message>
        <source>Further questions are asked in the same way, until you choose otherwise under the question box.</source>
        <translation>Les questions suivantes sont posées de la même façon, jusqu’à ce que vous choisissiez autrement sous la zone de question.</translation>
    </message>
    <message>
        <source>Read as many pages as fit</source>
        <translation>Lire autant de pages qu’il en tient</translation>
    </message>
    <message>
        <source>Let the model look things up</source>
        <translation>Laisser le modèle chercher</translation>
    </message>
    <message>
        <source>Choose a larger model…</source>
        <translation>Choisir un plus grand modèle…</translation>
    </message>
    <message>
        <source>Opens the list of models, with what fits this machine</source>
        <translation>Ouvre la liste des modèles, avec ce qui convient à cet ordinateur</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Asks nothing; your words go back to the box</source>
        <translation>Ne demande rien ; vos mots reviennent dans le champ</translation>
    </message>
    <message>
        <source>Pages, such as 3-9</source>
        <translation>Pages, par exemple 3-9</translation>
    </message>
    <message>
        <source>Pages to read</source>
        <translation>Pages à lire</translation>
    </message>
    <message>
        <source>Summarise these</source>
        <translation>Les résumer</translation>
    </message>
    <message>
        <source>Ask these</source>
        <translation>Les interroger</translation>
    </message>
    <message>
        <source>Summarise these pages</source>
        <translation>Résumer ces pages</translation>
    </message>
    <message>
        <source>Ask these pages</source>
        <translation>Interroger ces pages</translation>
    </message>
</context>
<context>
    <name>PageListModel</name>
    <message>
        <source>Page {row}</source>
        <translation>Page {row}</translation>
    </message>
</context>
<context>
    <name>PageOutline</name>
    <message>
        <source>This document has no outline.</source>
        <translation>Ce document n’a pas de plan.</translation>
    </message>
    <message>
        <source>Outline</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>{text}, page {page}</source>
        <translation>{text}, page {page}</translation>
    </message>
</context>
<context>
    <name>PagePainting</name>
    <message>
        <source>The pages of a document are shown here.</source>
        <translation>Les pages d’un document s’affichent ici.</translation>
    </message>
</context>
<context>
    <name>PagePanel</name>
    <message>
        <source>Width</source>
        <translation>Largeur</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Page</translation>
    </message>
    <message>
        <source>Page number</source>
        <translation>Numéro de page</translation>
    </message>
    <message>
        <source>Go to a page</source>
        <translation>Aller à une page</translation>
    </message>
    <message>
        <source>Thumbnails and outline</source>
        <translation>Vignettes et plan</translation>
    </message>
    <message>
        <source>Back to where you were before the jump</source>
        <translation>Revenir à l’endroit d’avant le saut</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Retour</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>Plus petit</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>Réduire</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>Plus grand</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>Agrandir</translation>
    </message>
    <message>
        <source>Frame a region to ask about it</source>
        <translation>Encadrer une zone pour poser une question dessus</translation>
    </message>
    <message>
        <source>Frame a region</source>
        <translation>Encadrer une zone</translation>
    </message>
    <message>
        <source>Find in the document</source>
        <translation>Rechercher dans le document</translation>
    </message>
    <message numerus="yes">
        <source>of %Ln page(s)</source>
        <translation>
            <numerusform>sur %Ln page</numerusform>
            <numerusform>sur %Ln pages</numerusform>
        </translation>
    </message>
    <message>
        <source>Show whole pages</source>
        <translation>Afficher des pages entières</translation>
    </message>
    <message>
        <source>As wide as the pane</source>
        <translation>Largeur du volet</translation>
    </message>
    <message>
        <source>Zoom {zoom} of {fit}</source>
        <translation>Zoom {zoom}, {fit}</translation>
    </message>
</context>
<context>
    <name>PageSide</name>
    <message>
        <source>Thumbnails or outline</source>
        <translation>Vignettes ou plan</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Pages</translation>
    </message>
    <message>
        <source>Outline</source>
        <translation>Plan</translation>
    </message>
</context>
<context>
    <name>PageView</name>
    <message>
        <source>Page {number}</source>
        <translation>Page {number}</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Pages</translation>
    </message>
    <message>
        <source>Page {page} of {count}</source>
        <translation>Page {page} sur {count}</translation>
    </message>
</context>
<context>
    <name>Panes</name>
    <message>
        <source>Documents</source>
        <translation>Documents</translation>
    </message>
    <message>
        <source>Conversation</source>
        <translation>Conversation</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Pages</translation>
    </message>
    <message>
        <source>Panes</source>
        <translation>Volets</translation>
    </message>
</context>
<context>
    <name>Passage</name>
    <message>
        <source>Region of {pages}</source>
        <translation>Zone de {pages}</translation>
    </message>
</context>
<context>
    <name>PassageChip</name>
    <message>
        <source>Ask about the ticked documents instead</source>
        <translation>Interroger plutôt les documents cochés</translation>
    </message>
    <message>
        <source>Do not ask about this passage</source>
        <translation>Ne pas interroger ce passage</translation>
    </message>
    <message>
        <source>About “{flat}”</source>
        <translation>Sur « {flat} »</translation>
    </message>
    <message>
        <source>About a region of the page</source>
        <translation>Sur une zone de la page</translation>
    </message>
    <message>
        <source>The question is about: {flat} {place}</source>
        <translation>La question porte sur : {flat} {place}</translation>
    </message>
</context>
<context>
    <name>PastedImages</name>
    <message>
        <source>There is nothing in it that can be added: no file on this machine, no picture, no text.</source>
        <translation>Il n’y a rien à ajouter là-dedans : ni fichier de cet ordinateur, ni image, ni texte.</translation>
    </message>
    <message>
        <source>A pasted picture would have to be written to the disk as it is, which a private window does not do, nor one whose library is encrypted. Save it as a file where you want to have it, and add that.</source>
        <translation>Une image collée devrait être écrite telle quelle sur le disque, ce que ne fait pas une fenêtre privée, ni une fenêtre dont la bibliothèque est chiffrée. Enregistrez-la comme fichier à l’endroit de votre choix, puis ajoutez ce fichier.</translation>
    </message>
    <message>
        <source>Picture {time}</source>
        <translation>Image {time}</translation>
    </message>
    <message>
        <source>The picture has {width} by {height} pixels; that is too large.</source>
        <translation>L’image fait {width} sur {height} pixels ; c’est trop grand.</translation>
    </message>
    <message>
        <source>The picture could not be written to a file.</source>
        <translation>L’image n’a pas pu être écrite dans un fichier.</translation>
    </message>
    <message>
        <source>The picture could not be written</source>
        <translation>L’image n’a pas pu être écrite</translation>
    </message>
</context>
<context>
    <name>PinnedText</name>
    <message>
        <source>Citation {number}, {place}: {quote}</source>
        <translation>Référence {number}, {place} : {quote}</translation>
    </message>
    <message>
        <source>Enter shows {count} more</source>
        <translation>Entrée en affiche {count} de plus</translation>
    </message>
    <message>
        <source>Page {page} · {document}</source>
        <translation>Page {page} · {document}</translation>
    </message>
</context>
<context>
    <name>Preferences</name>
    <message>
        <source>The model is not running yet; there is nothing to be told of it.</source>
        <translation>Le modèle n’est pas encore en marche ; il n’y a rien à en dire.</translation>
    </message>
    <message>
        <source>The settings are saved. The model takes them when it is started next.</source>
        <translation>Les paramètres sont enregistrés. Le modèle les prendra à son prochain démarrage.</translation>
    </message>
    <message>
        <source>The settings are saved. Language and letters change when Pincite is started next.</source>
        <translation>Les réglages sont enregistrés. La langue et les lettres changeront au prochain démarrage de Pincite.</translation>
    </message>
    <message>
        <source>The settings are saved. How documents are read changes when Pincite is started next.</source>
        <translation>Les paramètres sont enregistrés. La façon de lire les documents changera au prochain démarrage de Pincite.</translation>
    </message>
    <message>
        <source>Start the model again</source>
        <translation>Redémarrer le modèle</translation>
    </message>
</context>
<context>
    <name>QuestionBox</name>
    <message>
        <source>Enter asks · Shift+Enter: new line · @ document · / command</source>
        <translation>Entrée pose la question · Maj+Entrée : nouvelle ligne · @ document · / commande</translation>
    </message>
    <message>
        <source>Asked as soon as the answer before it is there · Esc ends that one</source>
        <translation>Posée dès que la réponse précédente est là · Échap met fin à celle-ci</translation>
    </message>
    <message>
        <source>Ask meanwhile: you are answered from the pages read so far, then reading goes on.</source>
        <translation>Posez déjà votre question : la réponse vient des pages lues jusqu’ici, puis la lecture reprend.</translation>
    </message>
    <message>
        <source>Ask</source>
        <translation>Demander</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>Stop the answer</source>
        <translation>Arrêter la réponse</translation>
    </message>
    <message>
        <source>Ask (Enter)</source>
        <translation>Demander (Entrée)</translation>
    </message>
    <message>
        <source>Ask the question</source>
        <translation>Poser la question</translation>
    </message>
</context>
<context>
    <name>QuestionField</name>
    <message>
        <source>Question</source>
        <translation>Question</translation>
    </message>
    <message>
        <source>Ask a question about your documents</source>
        <translation>Posez une question sur vos documents</translation>
    </message>
</context>
<context>
    <name>Receipt</name>
    <message>
        <source>{tokens} had been read before and were reused</source>
        <translation>{tokens} déjà lus ont été réutilisés</translation>
    </message>
    <message>
        <source>Read {read} of {pages}</source>
        <translation>{read} sur {pages} lues</translation>
    </message>
    <message>
        <source>{document}: page {page} as image, {cost}</source>
        <translation>{document} : page {page} en image, {cost}</translation>
    </message>
    <message>
        <source>{document}: {pages} of {count} read, {tokens}</source>
        <translation>{document} : {pages} sur {count} lues, {tokens}</translation>
    </message>
    <message>
        <source>{each} × ({pictures} + {crops}) tokens</source>
        <translation>{each} × ({pictures} + {crops}) jetons</translation>
    </message>
    <message>
        <source>{each} × ({pictures}) tokens</source>
        <translation>{each} × ({pictures}) jetons</translation>
    </message>
    <message>
        <source>{tokens} of {limit}</source>
        <translation>{tokens} sur {limit}</translation>
    </message>
    <message>
        <source>Not everything was read: the receipt says what was left out.</source>
        <translation>Tout n’a pas été lu : le relevé dit ce qui a été laissé de côté.</translation>
    </message>
    <message>
        <source>The words of some pages are not to be trusted: the receipt says which.</source>
        <translation>Les mots de certaines pages ne sont pas fiables : le relevé dit lesquelles.</translation>
    </message>
    <message>
        <source>{pages} looked at as images</source>
        <translation>{pages} vues en image</translation>
    </message>
    <message>
        <source>{pages} looked at as image</source>
        <translation>{pages} vue en image</translation>
    </message>
    <message>
        <source>{pages} without text</source>
        <translation>{pages} sans texte</translation>
    </message>
    <message>
        <source>{pages} recognised</source>
        <translation>{pages} avec reconnaissance de texte</translation>
    </message>
    <message>
        <source>{pages} recognised, {doubtful} with doubt</source>
        <translation>{pages} avec reconnaissance de texte, dont {doubtful} douteuses</translation>
    </message>
    <message>
        <source>{pages} could not be read</source>
        <translation>{pages} illisibles</translation>
    </message>
    <message>
        <source>nothing left out</source>
        <translation>rien laissé de côté</translation>
    </message>
</context>
<context>
    <name>RecentDocuments</name>
    <message>
        <source>No document was opened yet</source>
        <translation>Aucun document n’a encore été ouvert</translation>
    </message>
</context>
<context>
    <name>RemoveDialog</name>
    <message>
        <source>Remove a document</source>
        <translation>Retirer un document</translation>
    </message>
    <message>
        <source>Remove documents</source>
        <translation>Supprimer des documents</translation>
    </message>
    <message>
        <source>Remove {name} and everything Pincite keeps about it?</source>
        <translation>Retirer {name} et tout ce que Pincite en conserve ?</translation>
    </message>
    <message>
        <source>Remove {count} documents and everything Pincite keeps about them?</source>
        <translation>Supprimer {count} documents et tout ce que Pincite garde à leur sujet ?</translation>
    </message>
    <message>
        <source>The file itself stays where it is.</source>
        <translation>Le fichier lui-même reste où il est.</translation>
    </message>
    <message>
        <source>The files stay where they are.</source>
        <translation>Les fichiers restent où ils sont.</translation>
    </message>
    <message>
        <source>Also delete its other versions and the conversations about it</source>
        <translation>Supprimer aussi ses autres versions et les conversations à son sujet</translation>
    </message>
    <message>
        <source>Also delete their other versions and conversations</source>
        <translation>Supprimer aussi leurs autres versions et leurs conversations</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Retirer</translation>
    </message>
</context>
<context>
    <name>ReportDialog</name>
    <message>
        <source>Report of a fault</source>
        <translation>Rapport de défaut</translation>
    </message>
    <message>
        <source>This is all that a report would contain. It stays on this machine: Pincite sends nothing. If you want to report a fault, copy it. It holds no word of your documents, questions or folders.</source>
        <translation>C’est tout ce qu’un rapport contiendrait. Il reste sur cet ordinateur : Pincite n’envoie rien. Pour signaler un défaut, copiez-le. Il ne contient aucun mot de vos documents, questions ou dossiers.</translation>
    </message>
    <message>
        <source>The report</source>
        <translation>Le rapport</translation>
    </message>
    <message>
        <source>Looking at this machine…</source>
        <translation>Examen de cet ordinateur…</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>Enregistrer…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Copié</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>Enregistrer le rapport</translation>
    </message>
</context>
<context>
    <name>SelectionActions</name>
    <message>
        <source>What to do with the selection</source>
        <translation>Que faire de la sélection</translation>
    </message>
    <message>
        <source>Ask about this</source>
        <translation>Interroger ceci</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message>
        <source>Ask about this region</source>
        <translation>Interroger cette zone</translation>
    </message>
    <message>
        <source>Ask about the framed region</source>
        <translation>Interroger la zone encadrée</translation>
    </message>
    <message>
        <source>Ask about the selected text</source>
        <translation>Interroger le texte sélectionné</translation>
    </message>
    <message>
        <source>Copy the words in the region</source>
        <translation>Copier les mots de la zone</translation>
    </message>
    <message>
        <source>Copy the selected text</source>
        <translation>Copier le texte sélectionné</translation>
    </message>
    <message>
        <source>Select this page</source>
        <translation>Sélectionner cette page</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>Tout sélectionner</translation>
    </message>
    <message>
        <source>Frame a region…</source>
        <translation>Encadrer une zone…</translation>
    </message>
</context>
<context>
    <name>Sentences</name>
    <message>
        <source>A cache is float32 or int8, not {cache}.</source>
        <translation>Un cache est float32 ou int8, pas {cache}.</translation>
    </message>
    <message>
        <source>A folder in {place} cannot be made</source>
        <translation>Impossible de créer un dossier dans {place}</translation>
    </message>
    <message>
        <source>A model cannot be named {name}: letters, digits, and . _ + - are taken.</source>
        <translation>Un modèle ne peut pas s’appeler {name} : lettres, chiffres et . _ + - sont admis.</translation>
    </message>
    <message>
        <source>A value has {plain} characters, and a cell takes {longest_cell}. Write JSON or CSV.</source>
        <translation>Une valeur compte {plain} caractères, et une cellule en accepte {longest_cell}. Écrivez en JSON ou en CSV.</translation>
    </message>
    <message>
        <source>Another copy of Pincite is downloading this model. Wait for it.</source>
        <translation>Un autre Pincite télécharge ce modèle. Attendez qu’il ait fini.</translation>
    </message>
    <message>
        <source>Another copy of Pincite is fetching these libraries. Wait for it.</source>
        <translation>Une autre instance de Pincite récupère ces bibliothèques. Attendez-la.</translation>
    </message>
    <message>
        <source>Another copy of Pincite is making the model {name}. Wait for it.</source>
        <translation>Un autre Pincite prépare le modèle {name}. Attendez qu’il ait fini.</translation>
    </message>
    <message>
        <source>Another program keeps the library {file} locked. Try again when it is done.</source>
        <translation>Un autre programme tient la bibliothèque {file} verrouillée. Réessayez quand il aura fini.</translation>
    </message>
    <message>
        <source>Another window of Pincite{holder} uses this library. Go to that window, or close it first.</source>
        <translation>Une autre fenêtre de Pincite{holder} utilise cette bibliothèque. Allez dans cette fenêtre, ou fermez-la d’abord.</translation>
    </message>
    <message>
        <source>Answered after {steps} steps: a pretrained model gets no more, since it chooses no better than the search.</source>
        <translation>Répondu après {steps} étapes : un modèle pré-entraîné n’en obtient pas davantage, car il ne choisit pas mieux que la recherche.</translation>
    </message>
    <message>
        <source>Answering from the pages read so far</source>
        <translation>Réponse d’après les pages lues jusqu’ici</translation>
    </message>
    <message>
        <source>Brief</source>
        <translation>Bref</translation>
    </message>
    <message>
        <source>CUDA cannot be used ({error})</source>
        <translation>CUDA est inutilisable ({error})</translation>
    </message>
    <message>
        <source>CUDA does not compute this model&apos;s {left}</source>
        <translation>CUDA ne calcule pas {left} de ce modèle</translation>
    </message>
    <message>
        <source>CUDA does not load this model ({error})</source>
        <translation>CUDA ne charge pas ce modèle ({error})</translation>
    </message>
    <message>
        <source>CUDA&apos;s libraries cannot be loaded</source>
        <translation>Les bibliothèques de CUDA ne se chargent pas</translation>
    </message>
    <message>
        <source>Checking the model&apos;s files</source>
        <translation>Vérification des fichiers du modèle</translation>
    </message>
    <message>
        <source>Checking what it rests on, value</source>
        <translation>Vérification de ce sur quoi elle repose, valeur</translation>
    </message>
    <message>
        <source>Choosing sentences</source>
        <translation>Choix des phrases</translation>
    </message>
    <message>
        <source>Choosing what to look up</source>
        <translation>Choix de ce qui est à consulter</translation>
    </message>
    <message>
        <source>Citations</source>
        <translation>Références</translation>
    </message>
    <message>
        <source>Counting tokens was stopped.</source>
        <translation>Le comptage des jetons a été arrêté.</translation>
    </message>
    <message>
        <source>Detailed</source>
        <translation>Détaillé</translation>
    </message>
    <message>
        <source>Document {number} of {count}: {stage}</source>
        <translation>Document {number} sur {count} : {stage}</translation>
    </message>
    <message>
        <source>Encrypting this library was begun and not finished: run pincite encrypt first.</source>
        <translation>Le chiffrement de cette bibliothèque a été commencé et n’est pas terminé : exécutez d’abord pincite encrypt.</translation>
    </message>
    <message>
        <source>Filling in the form, part</source>
        <translation>Remplissage du formulaire, partie</translation>
    </message>
    <message>
        <source>Finding out how this model answers best, only this once, test question</source>
        <translation>Recherche, une seule fois, de la façon dont ce modèle répond le mieux : question d’essai</translation>
    </message>
    <message>
        <source>Having the quotes put right</source>
        <translation>Rectification des citations</translation>
    </message>
    <message>
        <source>Its lines and shapes are not shown, only texts and pictures.</source>
        <translation>Ses lignes et ses formes ne sont pas affichées, seulement les textes et les images.</translation>
    </message>
    <message>
        <source>Its picture could not be read, because {reason}.</source>
        <translation>L’image de la page n’a pas pu être lue, car {reason}.</translation>
    </message>
    <message>
        <source>Its script may not be one of those that are known (Latin, Greek, Chinese and Japanese).</source>
        <translation>Son écriture n’est peut-être pas de celles qui sont connues (latine, grecque, chinoise et japonaise).</translation>
    </message>
    <message>
        <source>Key points</source>
        <translation>Points clés</translation>
    </message>
    <message>
        <source>Left out: 1 cell, because the workbook has too many.</source>
        <translation>Laissée de côté : 1 cellule, car le classeur en a trop.</translation>
    </message>
    <message>
        <source>Left out: 1 comment or field of a form, which the second engine does not read.</source>
        <translation>Laissé de côté : 1 commentaire ou champ de formulaire, que le second moteur ne lit pas.</translation>
    </message>
    <message>
        <source>Left out: 1 comment, because the page has too many.</source>
        <translation>Laissé de côté : 1 commentaire, car la page en a trop.</translation>
    </message>
    <message>
        <source>Left out: 1 object of another program.</source>
        <translation>Laissé de côté : 1 objet d’un autre programme.</translation>
    </message>
    <message>
        <source>Left out: 1 object that the document shows more than once.</source>
        <translation>Laissé de côté : 1 objet que le document montre plus d’une fois.</translation>
    </message>
    <message>
        <source>Left out: 1 passage of hidden text.</source>
        <translation>Laissé de côté : 1 passage de texte masqué.</translation>
    </message>
    <message>
        <source>Left out: 1 picture that cannot be drawn here ({kinds}).</source>
        <translation>Laissée de côté : 1 image qui ne peut pas être dessinée ici ({kinds}).</translation>
    </message>
    <message>
        <source>Left out: 1 picture that cannot be drawn here.</source>
        <translation>Laissée de côté : 1 image qui ne peut pas être dessinée ici.</translation>
    </message>
    <message>
        <source>Left out: 1 sheet of macros.</source>
        <translation>Laissé de côté : 1 feuille de macros.</translation>
    </message>
    <message>
        <source>Left out: 1 word of comments on it.</source>
        <translation>Laissé de côté : 1 mot de commentaires à son sujet.</translation>
    </message>
    <message>
        <source>Left out: 1 word outside the page&apos;s visible area.</source>
        <translation>Laissé de côté : 1 mot hors de la surface visible de la page.</translation>
    </message>
    <message>
        <source>Left out: 1 word that cannot be seen on the page.</source>
        <translation>Laissé de côté : 1 mot qui n’est pas visible sur la page.</translation>
    </message>
    <message>
        <source>Left out: 1 word that could not be recognised.</source>
        <translation>Laissé de côté : 1 mot qui n’a pas pu être reconnu.</translation>
    </message>
    <message>
        <source>Left out: 1 word that the page hides.</source>
        <translation>Laissé de côté : 1 mot que la page masque.</translation>
    </message>
    <message>
        <source>Left out: 1 word, because the page has too many.</source>
        <translation>Laissé de côté : 1 mot, car la page en a trop.</translation>
    </message>
    <message>
        <source>Left out: a part that is encrypted, or packed with a signature. Only a mail program can open it.</source>
        <translation>Laissée de côté : une partie chiffrée, ou emballée avec une signature. Seul un logiciel de messagerie peut l’ouvrir.</translation>
    </message>
    <message>
        <source>Left out: hidden text.</source>
        <translation>Laissé de côté : du texte masqué.</translation>
    </message>
    <message>
        <source>Left out: the end of 1 comment, because it is too long.</source>
        <translation>Laissée de côté : la fin de 1 commentaire, car il est trop long.</translation>
    </message>
    <message>
        <source>Left out: the ends of {count} comments, because they are too long.</source>
        <translation>Laissées de côté : les fins de {count} commentaires, car ils sont trop longs.</translation>
    </message>
    <message>
        <source>Left out: the number before 1 paragraph.</source>
        <translation>Laissé de côté : le numéro devant 1 paragraphe.</translation>
    </message>
    <message>
        <source>Left out: the numbers before {count} paragraphs.</source>
        <translation>Laissés de côté : les numéros devant {count} paragraphes.</translation>
    </message>
    <message>
        <source>Left out: {count} cells, because the workbook has too many.</source>
        <translation>Laissées de côté : {count} cellules, car le classeur en a trop.</translation>
    </message>
    <message>
        <source>Left out: {count} comments or fields of forms, which the second engine does not read.</source>
        <translation>Laissés de côté : {count} commentaires ou champs de formulaire, que le second moteur ne lit pas.</translation>
    </message>
    <message>
        <source>Left out: {count} comments, because the page has too many.</source>
        <translation>Laissés de côté : {count} commentaires, car la page en a trop.</translation>
    </message>
    <message>
        <source>Left out: {count} objects of other programs.</source>
        <translation>Laissés de côté : {count} objets d’autres programmes.</translation>
    </message>
    <message>
        <source>Left out: {count} objects that the document shows more than once.</source>
        <translation>Laissés de côté : {count} objets que le document montre plus d’une fois.</translation>
    </message>
    <message>
        <source>Left out: {count} passages of hidden text.</source>
        <translation>Laissés de côté : {count} passages de texte masqué.</translation>
    </message>
    <message>
        <source>Left out: {count} pictures that cannot be drawn here ({kinds}).</source>
        <translation>Laissées de côté : {count} images qui ne peuvent pas être dessinées ici ({kinds}).</translation>
    </message>
    <message>
        <source>Left out: {count} pictures that cannot be drawn here.</source>
        <translation>Laissées de côté : {count} images qui ne peuvent pas être dessinées ici.</translation>
    </message>
    <message>
        <source>Left out: {count} sheets of macros.</source>
        <translation>Laissé de côté : {count} feuilles de macros.</translation>
    </message>
    <message>
        <source>Left out: {count} words of comments on it.</source>
        <translation>Laissés de côté : {count} mots de commentaires à son sujet.</translation>
    </message>
    <message>
        <source>Left out: {count} words outside the page&apos;s visible area.</source>
        <translation>Laissés de côté : {count} mots hors de la surface visible de la page.</translation>
    </message>
    <message>
        <source>Left out: {count} words that cannot be seen on the page.</source>
        <translation>Laissés de côté : {count} mots qui ne sont pas visibles sur la page.</translation>
    </message>
    <message>
        <source>Left out: {count} words that could not be recognised.</source>
        <translation>Laissés de côté : {count} mots qui n’ont pas pu être reconnus.</translation>
    </message>
    <message>
        <source>Left out: {count} words that the page hides.</source>
        <translation>Laissés de côté : {count} mots que la page masque.</translation>
    </message>
    <message>
        <source>Left out: {count} words, because the page has too many.</source>
        <translation>Laissés de côté : {count} mots, car la page en a trop.</translation>
    </message>
    <message>
        <source>Looking for evidence, view</source>
        <translation>Recherche d’appuis, vue</translation>
    </message>
    <message>
        <source>Looking for evidence, {kind}</source>
        <translation>Recherche d’appuis, {kind}</translation>
    </message>
    <message>
        <source>Looking for other words, page</source>
        <translation>Recherche d’autres mots, page</translation>
    </message>
    <message>
        <source>Looking for the place, passage</source>
        <translation>Recherche de l’endroit, passage</translation>
    </message>
    <message>
        <source>Looking through {name} was stopped.</source>
        <translation>L’examen de {name} a été arrêté.</translation>
    </message>
    <message>
        <source>Made in {parts} parts: {named}.{all_read}</source>
        <translation>Fait en {parts} parties : {named}.{all_read}</translation>
    </message>
    <message>
        <source>Marking {name} was stopped.</source>
        <translation>Le surlignage de {name} a été arrêté.</translation>
    </message>
    <message>
        <source>No page fits: the shortest has {values} tokens, and {model} takes {value} at once beside question and answer.</source>
        <translation>Aucune page ne tient : la plus courte a {values} jetons, et {model} en prend {value} à la fois avec question et réponse.</translation>
    </message>
    <message>
        <source>No page has half of the question&apos;s words, so it was also looked for what means the same. In the documents&apos; own words, or in their language, a question is answered more surely.</source>
        <translation>Aucune page ne contient la moitié des mots de la question ; on a donc aussi cherché ce qui a le même sens. Avec les mots des documents, ou dans leur langue, la réponse est plus sûre.</translation>
    </message>
    <message>
        <source>No page of it has been read yet.</source>
        <translation>Aucune de ses pages n’a encore été lue.</translation>
    </message>
    <message>
        <source>No page of {name} could be read. {first_note}</source>
        <translation>Aucune page de {name} n’a pu être lue. {first_note}</translation>
    </message>
    <message>
        <source>No words were recognised in its picture; scripts that are known are Latin, Greek, Chinese and Japanese.</source>
        <translation>Aucun mot n’a été reconnu dans l’image de la page ; les écritures connues sont la latine, la grecque, la chinoise et la japonaise.</translation>
    </message>
    <message>
        <source>None of the chosen pages of {name} has been read in yet.</source>
        <translation>Aucune des pages choisies de {name} n’a encore été lue.</translation>
    </message>
    <message>
        <source>Of this workbook of Excel 95, or older, only cells and comments were read.</source>
        <translation>De ce classeur d’Excel 95 ou plus ancien, seuls les cellules et les commentaires ont été lus.</translation>
    </message>
    <message>
        <source>Of what this workbook holds besides its sheets, some was not read, because it is too much.</source>
        <translation>Une partie de ce que ce classeur contient en dehors de ses feuilles n’a pas été lue, car il y en a trop.</translation>
    </message>
    <message>
        <source>Only the first {read} of its {count} frames are used.</source>
        <translation>Seules les {read} premières de ses {count} images sont utilisées.</translation>
    </message>
    <message>
        <source>Only the first {read} of its {count} messages are read.</source>
        <translation>Seuls les {read} premiers de ses {count} messages sont lus.</translation>
    </message>
    <message>
        <source>Outline by section</source>
        <translation>Plan par section</translation>
    </message>
    <message>
        <source>Page {number} of {name} cannot be drawn: {error}.</source>
        <translation>La page {number} de {name} ne peut pas être dessinée : {error}.</translation>
    </message>
    <message>
        <source>Page {number} of {name} is damaged: it cannot be marked.</source>
        <translation>La page {number} de {name} est endommagée : elle ne peut pas être surlignée.</translation>
    </message>
    <message>
        <source>Page {page_number} of {name} could not be drawn: {error}.</source>
        <translation>La page {page_number} de {name} n’a pas pu être dessinée : {error}.</translation>
    </message>
    <message>
        <source>Page {page} takes {count} tokens as a picture, and {room} fit at once.</source>
        <translation>La page {page} prend {count} jetons en image, et {room} tiennent à la fois.</translation>
    </message>
    <message>
        <source>Pan-and-scan is auto, off, or a ratio, the smallest crop in pixels and the most crops, as in 1.5,256,2; it cannot be {words}.</source>
        <translation>Le recadrage est auto, off, ou un rapport, le plus petit recadrage en pixels et leur nombre maximal, comme dans 1.5,256,2 ; {words} n’est pas possible.</translation>
    </message>
    <message>
        <source>Pan-and-scan: the ratio of the sides must be a number of at least 1.</source>
        <translation>Recadrage : le rapport des côtés doit être un nombre d’au moins 1.</translation>
    </message>
    <message>
        <source>Pan-and-scan: the size and the number of crops must be at least 1.</source>
        <translation>Recadrage : la taille et le nombre des recadrages doivent être d’au moins 1.</translation>
    </message>
    <message>
        <source>Part of 1 sheet is damaged and was not read.</source>
        <translation>Une partie de 1 feuille est endommagée et n’a pas été lue.</translation>
    </message>
    <message>
        <source>Part of 1 sheet was not read, because it holds too much.</source>
        <translation>Une partie de 1 feuille n’a pas été lue, car elle contient trop de données.</translation>
    </message>
    <message>
        <source>Part of the comments in this workbook is damaged and was not read.</source>
        <translation>Une partie des commentaires de ce classeur est endommagée et n’a pas été lue.</translation>
    </message>
    <message>
        <source>Part of this page is damaged and was not read.</source>
        <translation>Une partie de cette page est endommagée et n’a pas été lue.</translation>
    </message>
    <message>
        <source>Parts of its text are documents of their own, among its attached files.</source>
        <translation>Des parties de son texte sont des documents à part, parmi ses fichiers joints.</translation>
    </message>
    <message>
        <source>Parts of {count} sheets are damaged and were not read.</source>
        <translation>Des parties de {count} feuilles sont endommagées et n’ont pas été lues.</translation>
    </message>
    <message>
        <source>Parts of {count} sheets were not read, because they hold too much.</source>
        <translation>Des parties de {count} feuilles n’ont pas été lues, car elles contiennent trop de données.</translation>
    </message>
    <message>
        <source>Preparing the built-in model (only this once)</source>
        <translation>Préparation du modèle intégré, cette fois seulement</translation>
    </message>
    <message>
        <source>Preparing the model {name} was stopped.</source>
        <translation>La préparation du modèle {name} a été arrêtée.</translation>
    </message>
    <message>
        <source>Preparing the starter model was stopped.</source>
        <translation>La préparation du modèle de départ a été arrêtée.</translation>
    </message>
    <message>
        <source>Preparing the starter model: {text}</source>
        <translation>Préparation du modèle de départ : {text}</translation>
    </message>
    <message>
        <source>Preparing {lower}{what} was stopped.</source>
        <translation>La préparation de {lower}{what} a été arrêtée.</translation>
    </message>
    <message>
        <source>Putting the parts together</source>
        <translation>Assemblage des parties</translation>
    </message>
    <message>
        <source>Quotes of {least} to {most} characters cannot be asked for.</source>
        <translation>Des citations de {least} à {most} caractères ne peuvent pas être demandées.</translation>
    </message>
    <message>
        <source>Reading goes on</source>
        <translation>La lecture continue</translation>
    </message>
    <message>
        <source>Reading was stopped.</source>
        <translation>La lecture a été arrêtée.</translation>
    </message>
    <message>
        <source>Reading {name} was stopped.</source>
        <translation>La lecture de {name} a été arrêtée.</translation>
    </message>
    <message>
        <source>Seen on a picture of the page: there are no words to quote</source>
        <translation>Vu sur une image de la page : il n’y a pas de mots à citer</translation>
    </message>
    <message>
        <source>Starting the model</source>
        <translation>Démarrage du modèle</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>Résumé</translation>
    </message>
    <message>
        <source>The answer has no pin, so there is nothing to highlight in a PDF. Export it to another form.</source>
        <translation>La réponse n’a pas de référence, il n’y a donc rien à surligner dans un PDF. Exportez-la sous une autre forme.</translation>
    </message>
    <message>
        <source>The catalogue has no model {name}. It has: {names}; OWNER/NAME names any on the hub.</source>
        <translation>Le catalogue n’a pas de modèle {name}. Il a : {names} ; OWNER/NAME désigne n’importe lequel du hub.</translation>
    </message>
    <message>
        <source>The check of images failed. {error}</source>
        <translation>La vérification des images a échoué. {error}</translation>
    </message>
    <message>
        <source>The checkpoint holds no tokenizer, and without one a model can neither read nor write.</source>
        <translation>Le modèle vient sans tokenizer, et sans lui il ne peut ni lire ni écrire.</translation>
    </message>
    <message>
        <source>The disk is full: nothing more can be written to the library {file}. Nothing of what it holds was lost.</source>
        <translation>Le disque est plein : rien de plus ne peut être écrit dans la bibliothèque {file}. Rien de son contenu n’est perdu.</translation>
    </message>
    <message>
        <source>The document&apos;s fonts do not tell what some of these letters are.</source>
        <translation>Les polices du document ne disent pas ce que sont certaines de ces lettres.</translation>
    </message>
    <message>
        <source>The documents are {tokens} tokens too long: they have {tokens2}, and {model} takes {room} at once beside question and answer.</source>
        <translation>Les documents ont {tokens} jetons de trop : ils en ont {tokens2}, et {model} en prend {room} à la fois avec question et réponse.</translation>
    </message>
    <message>
        <source>The download cannot be written to {folder}</source>
        <translation>Le téléchargement ne peut pas être écrit dans {folder}</translation>
    </message>
    <message>
        <source>The download could not be started ({strerror}).</source>
        <translation>Le téléchargement n’a pas pu commencer ({strerror}).</translation>
    </message>
    <message>
        <source>The download ended without saying that it is complete. Try again.</source>
        <translation>Le téléchargement a fini sans dire qu’il est complet. Réessayez.</translation>
    </message>
    <message>
        <source>The download of {name} cannot be deleted whole</source>
        <translation>Le téléchargement de {name} ne peut pas être supprimé en entier</translation>
    </message>
    <message>
        <source>The download was paused{percent}. What came is kept: the same command goes on from there.</source>
        <translation>Le téléchargement a été mis en pause{percent}. Ce qui est venu est conservé : la même commande reprend là.</translation>
    </message>
    <message>
        <source>The environment variable HF_HUB_OFFLINE says that the hub shall not be asked.</source>
        <translation>La variable d’environnement HF_HUB_OFFLINE dit de ne pas interroger le hub.</translation>
    </message>
    <message>
        <source>The exporter did not start ({strerror}).</source>
        <translation>L’exportateur n’a pas démarré ({strerror}).</translation>
    </message>
    <message>
        <source>The file does not say how its letters are encoded, and few of them tell: it was read as {name}.</source>
        <translation>Le fichier ne dit pas comment ses lettres sont codées, et peu d’entre elles le révèlent : il a été lu comme {name}.</translation>
    </message>
    <message>
        <source>The file has no values of {count} formulas, so the formulas stand for them. Save it once with a spreadsheet program, and add it again.</source>
        <translation>Le fichier n’a pas les valeurs de {count} formules : les formules en tiennent lieu. Enregistrez-le une fois avec un tableur, et ajoutez-le de nouveau.</translation>
    </message>
    <message>
        <source>The file {file} is no longer there, or may not be read.</source>
        <translation>Le fichier {file} n’est plus là, ou ne peut pas être lu.</translation>
    </message>
    <message>
        <source>The file {path} is no longer there; its pages are drawn from it. Add it again.</source>
        <translation>Le fichier {path} n’est plus là ; ses pages en sont dessinées. Ajoutez-le de nouveau.</translation>
    </message>
    <message>
        <source>The files attached to the document are larger than Pincite takes out.</source>
        <translation>Les fichiers joints au document dépassent la taille que Pincite extrait.</translation>
    </message>
    <message>
        <source>The files attached to {name} are protected by a password: please give it.</source>
        <translation>Les fichiers joints à {name} sont protégés par un mot de passe : veuillez le donner.</translation>
    </message>
    <message>
        <source>The files attached to {name} could not be taken out, because {stop}.</source>
        <translation>Les fichiers joints à {name} n’ont pas pu être extraits, car {stop}.</translation>
    </message>
    <message>
        <source>The folder {folder} cannot be made</source>
        <translation>Le dossier {folder} ne peut pas être créé</translation>
    </message>
    <message>
        <source>The folder {name} holds no document.</source>
        <translation>Le dossier {name} ne contient aucun document.</translation>
    </message>
    <message>
        <source>The folder {name} holds over {most_files_of_a_folder} documents. Add its folders one by one.</source>
        <translation>Le dossier {name} contient plus de {most_files_of_a_folder} documents. Ajoutez ses dossiers un par un.</translation>
    </message>
    <message>
        <source>The fonts of this page do not tell what {share} of its letters are.</source>
        <translation>Les polices de cette page ne disent pas ce que sont {share} de ses lettres.</translation>
    </message>
    <message>
        <source>The hub answered with an error ({code}). What was downloaded is kept: try again later.</source>
        <translation>Le hub a répondu par une erreur ({code}). Ce qui a été téléchargé est conservé : réessayez plus tard.</translation>
    </message>
    <message>
        <source>The hub at {endpoint} cannot be reached, or the connection stalled ({name}). What was downloaded is kept: the next try goes on from there.</source>
        <translation>Le hub à l’adresse {endpoint} est injoignable, ou la connexion s’est arrêtée ({name}). Ce qui a été téléchargé est gardé : l’essai suivant reprend là.</translation>
    </message>
    <message>
        <source>The hub cannot be reached, or the connection stalled ({name}). What was downloaded is kept: the next try goes on from there.</source>
        <translation>Le hub est injoignable, ou la connexion s’est arrêtée ({name}). Ce qui a été téléchargé est gardé : l’essai suivant reprend là.</translation>
    </message>
    <message>
        <source>The hub does not know the token in {place}. Make a new one at {tokens_page}.</source>
        <translation>Le hub ne connaît pas le jeton d’accès dans {place}. Créez-en un sur {tokens_page}.</translation>
    </message>
    <message>
        <source>The hub has no model {repository}{hidden}.</source>
        <translation>Le hub n’a pas de modèle {repository}{hidden}.</translation>
    </message>
    <message>
        <source>The hub is busy and asks to wait. What was downloaded is kept: try again in some minutes.</source>
        <translation>Le hub est occupé et demande d’attendre. Ce qui a été téléchargé est conservé : réessayez dans quelques minutes.</translation>
    </message>
    <message>
        <source>The key cannot be kept in the system keyring. {error} Choose a passphrase instead.</source>
        <translation>La clé ne peut pas être conservée dans le trousseau du système. {error} Choisissez plutôt une phrase secrète.</translation>
    </message>
    <message>
        <source>The key&apos;s file cannot be replaced</source>
        <translation>Le fichier de la clé ne peut pas être remplacé</translation>
    </message>
    <message>
        <source>The key&apos;s file {file} cannot be read</source>
        <translation>Le fichier de la clé {file} ne peut pas être lu</translation>
    </message>
    <message>
        <source>The key&apos;s file {file} is damaged, or from a newer version. Restore it from a backup: without the key nobody can read this library. It was left as it is.</source>
        <translation>Le fichier de la clé {file} est endommagé, ou vient d’une version plus récente. Restaurez-le depuis une sauvegarde : sans la clé, personne ne peut lire cette bibliothèque. Il a été laissé tel quel.</translation>
    </message>
    <message>
        <source>The libraries cannot be written to {folder}</source>
        <translation>Les bibliothèques ne peuvent pas être écrites dans {folder}</translation>
    </message>
    <message>
        <source>The libraries in {gpu} cannot be deleted</source>
        <translation>Les bibliothèques dans {gpu} ne peuvent pas être supprimées</translation>
    </message>
    <message>
        <source>The library cannot be kept in {parent}, because this kind of drive cannot share files between programs. Choose a folder of this machine with --data-dir.</source>
        <translation>La bibliothèque ne peut pas être dans {parent}, car ce genre de disque ne partage pas de fichiers entre programmes. Choisissez un dossier de cet ordinateur avec --data-dir.</translation>
    </message>
    <message>
        <source>The library is closed.</source>
        <translation>La bibliothèque est fermée.</translation>
    </message>
    <message>
        <source>The library is encrypted, and the system keyring has its key. {error} Unlock the keyring and try again.</source>
        <translation>La bibliothèque est chiffrée, et sa clé est dans le trousseau du système. {error} Déverrouillez le trousseau et réessayez.</translation>
    </message>
    <message>
        <source>The library {file} cannot be locked</source>
        <translation>La bibliothèque {file} ne peut pas être verrouillée</translation>
    </message>
    <message>
        <source>The library {file} cannot be used ({error}).</source>
        <translation>La bibliothèque {file} est inutilisable ({error}).</translation>
    </message>
    <message>
        <source>The library {file} cannot be written. Check its permissions, or choose another folder with --data-dir.</source>
        <translation>La bibliothèque {file} ne peut pas être écrite. Vérifiez ses droits, ou choisissez un autre dossier avec --data-dir.</translation>
    </message>
    <message>
        <source>The list of this workbook&apos;s sheets is damaged: some sheets may be missing.</source>
        <translation>La liste des feuilles de ce classeur est endommagée : des feuilles peuvent manquer.</translation>
    </message>
    <message>
        <source>The model cannot be used: {name} is refused ({error}).</source>
        <translation>Le modèle est inutilisable : {name} est refusé ({error}).</translation>
    </message>
    <message>
        <source>The model cannot be written to {models}</source>
        <translation>Le modèle ne peut pas être écrit dans {models}</translation>
    </message>
    <message>
        <source>The model cannot run on a GPU: the process that tried it ended without an answer.</source>
        <translation>Le modèle ne peut pas tourner sur une carte graphique : le processus d’essai s’est terminé sans réponse.</translation>
    </message>
    <message>
        <source>The model cannot run on a GPU: {reason}.</source>
        <translation>Le modèle ne peut pas tourner sur une carte graphique : {reason}.</translation>
    </message>
    <message>
        <source>The model cannot run on the {name}: {reason}.</source>
        <translation>Le modèle ne peut pas tourner sur {name} : {reason}.</translation>
    </message>
    <message>
        <source>The model computes no probability for this picture.</source>
        <translation>Le modèle ne calcule pas de probabilité pour cette image.</translation>
    </message>
    <message>
        <source>The model does not compute what it computed when it was made, though its files are right: something else on this machine has changed, such as ONNX Runtime ({onnxruntime} then, {onnxruntime2} now).</source>
        <translation>Le modèle ne calcule pas ce qu’il calculait quand il a été fait, bien que ses fichiers soient justes : autre chose a changé sur cet ordinateur, comme ONNX Runtime ({onnxruntime} alors, {onnxruntime2} maintenant).</translation>
    </message>
    <message>
        <source>The model in {folder} cannot be used: {manifest} cannot be read ({error}).</source>
        <translation>Le modèle dans {folder} est inutilisable : {manifest} est illisible ({error}).</translation>
    </message>
    <message>
        <source>The model in {folder} cannot be used: {name} has {size} bytes instead of {size2}. Export it again.</source>
        <translation>Le modèle dans {folder} est inutilisable : {name} a {size} octets au lieu de {size2}. Exportez-le de nouveau.</translation>
    </message>
    <message>
        <source>The model in {folder} cannot be used: {name} is missing. Export it again.</source>
        <translation>Le modèle dans {folder} est inutilisable : {name} manque. Exportez-le de nouveau.</translation>
    </message>
    <message>
        <source>The model in {folder} cannot be used: {name} was changed. Export it again.</source>
        <translation>Le modèle dans {folder} est inutilisable : {name} a été modifié. Exportez-le de nouveau.</translation>
    </message>
    <message>
        <source>The model in {folder} has format {version}, this program reads {format_version}. Export it again.</source>
        <translation>Le modèle dans {folder} a le format {version}, ce programme lit {format_version}. Exportez-le de nouveau.</translation>
    </message>
    <message>
        <source>The model is busy with another request.</source>
        <translation>Le modèle est occupé par une autre demande.</translation>
    </message>
    <message>
        <source>The model ran out of memory.</source>
        <translation>Le modèle a manqué de mémoire.</translation>
    </message>
    <message>
        <source>The model stopped computing ({error}).</source>
        <translation>Le modèle a cessé de calculer ({error}).</translation>
    </message>
    <message>
        <source>The model wrote words that do not stand in the document.</source>
        <translation>Le modèle a écrit des mots qui ne sont pas dans le document.</translation>
    </message>
    <message>
        <source>The model {asked} is in the catalogue, and not on this machine: pincite models get {asked} brings it. There is: {names}.</source>
        <translation>Le modèle {asked} est au catalogue, mais pas sur cette machine : pincite models get {asked} l’apporte. Disponibles : {names}.</translation>
    </message>
    <message>
        <source>The model {name} cannot be deleted whole</source>
        <translation>Le modèle {name} ne peut pas être supprimé en entier</translation>
    </message>
    <message>
        <source>The model {name} could not be prepared. {error}</source>
        <translation>Le modèle {name} n’a pas pu être préparé. {error}</translation>
    </message>
    <message>
        <source>The model&apos;s answer was cut off before its end.</source>
        <translation>La réponse du modèle a été coupée avant sa fin.</translation>
    </message>
    <message>
        <source>The model&apos;s numbers broke down: no token that may come next has a likelihood.</source>
        <translation>Les nombres du modèle ont déraillé : aucun jeton possible n’a de probabilité.</translation>
    </message>
    <message>
        <source>The model&apos;s process did not answer as it should.</source>
        <translation>Le processus du modèle n’a pas répondu comme il devait.</translation>
    </message>
    <message>
        <source>The model&apos;s process has ended (exit code {code}).</source>
        <translation>Le processus du modèle s’est terminé (code {code}).</translation>
    </message>
    <message>
        <source>The model&apos;s process was stopped from outside, most likely because the memory ran out. Close other programs, choose fewer pages, or take a smaller model.</source>
        <translation>Le processus du modèle a été arrêté de l’extérieur, sans doute par manque de mémoire. Fermez d’autres programmes, choisissez moins de pages, ou prenez un modèle plus petit.</translation>
    </message>
    <message>
        <source>The models folder {models} cannot be read</source>
        <translation>Le dossier des modèles {models} est illisible</translation>
    </message>
    <message>
        <source>The models for text recognition are missing: please install Pincite again.</source>
        <translation>Les modèles de reconnaissance de texte manquent : réinstallez Pincite.</translation>
    </message>
    <message>
        <source>The models for text recognition cannot be loaded: install Pincite again.</source>
        <translation>Les modèles de reconnaissance de texte ne se chargent pas : réinstallez Pincite.</translation>
    </message>
    <message>
        <source>The number formats of this workbook are damaged: numbers and dates may look otherwise.</source>
        <translation>Les formats de nombre de ce classeur sont endommagés : nombres et dates peuvent avoir un autre aspect.</translation>
    </message>
    <message>
        <source>The package index answered with an error ({status_code}). What was downloaded is kept: try again later.</source>
        <translation>L&apos;index de paquets a répondu par une erreur ({status_code}). Ce qui a été téléchargé est conservé : réessayez plus tard.</translation>
    </message>
    <message>
        <source>The package index answers with more than can be an answer.</source>
        <translation>L&apos;index de paquets répond avec plus qu&apos;une réponse ne peut contenir.</translation>
    </message>
    <message>
        <source>The package index answers with something else than files: it may be another kind of server.</source>
        <translation>L&apos;index de paquets répond autre chose que des fichiers : c&apos;est peut-être un autre type de serveur.</translation>
    </message>
    <message>
        <source>The package index does not answer in JSON: it may be another kind of server.</source>
        <translation>L&apos;index de paquets ne répond pas en JSON : c&apos;est peut-être un autre type de serveur.</translation>
    </message>
    <message>
        <source>The package index has no {package} {versions} that runs on this system.</source>
        <translation>L&apos;index de paquets n&apos;a pas de {package} {versions} qui fonctionne sur ce système.</translation>
    </message>
    <message>
        <source>The page&apos;s text layer is not to be trusted: {reasons}.</source>
        <translation>La couche de texte de la page n’est pas fiable : {reasons}.</translation>
    </message>
    <message>
        <source>The passages that come nearest</source>
        <translation>Les passages les plus proches</translation>
    </message>
    <message>
        <source>The password given for {name} is wrong.</source>
        <translation>Le mot de passe donné pour {name} est faux.</translation>
    </message>
    <message>
        <source>The process that downloads ended ({how}). What came is kept: try again.</source>
        <translation>Le processus de téléchargement s’est terminé ({how}). Ce qui est venu est conservé : réessayez.</translation>
    </message>
    <message>
        <source>The report could not be saved</source>
        <translation>Le rapport n’a pas pu être enregistré</translation>
    </message>
    <message>
        <source>The request cannot be sent to the model&apos;s process ({error}).</source>
        <translation>La demande ne peut pas être envoyée au processus du modèle ({error}).</translation>
    </message>
    <message>
        <source>The schema cannot be used at {where}: {reason}.</source>
        <translation>Le schéma ne peut pas être utilisé à {where} : {reason}.</translation>
    </message>
    <message>
        <source>The settings could not be saved</source>
        <translation>Les paramètres n’ont pas pu être enregistrés</translation>
    </message>
    <message>
        <source>The starter model cannot be moved to {folder}</source>
        <translation>Le modèle de départ ne peut pas être déplacé vers {folder}</translation>
    </message>
    <message>
        <source>The starter model cannot be written to {models}</source>
        <translation>Le modèle de départ ne peut pas être écrit dans {models}</translation>
    </message>
    <message>
        <source>The starter model could not be prepared. {objection}</source>
        <translation>Le modèle de départ n’a pas pu être préparé. {objection}</translation>
    </message>
    <message>
        <source>The starter model differs from its checkpoint. {error}</source>
        <translation>Le modèle de départ diffère de son original. {error}</translation>
    </message>
    <message>
        <source>The texts that this workbook&apos;s cells share are damaged: some cells may lack theirs.</source>
        <translation>Les textes que partagent les cellules de ce classeur sont endommagés : certaines cellules peuvent être sans texte.</translation>
    </message>
    <message>
        <source>The trial of the model cannot be written to {folder}</source>
        <translation>L’essai du modèle ne peut pas être écrit dans {folder}</translation>
    </message>
    <message>
        <source>The window&apos;s state could not be saved</source>
        <translation>L’état de la fenêtre n’a pas pu être enregistré</translation>
    </message>
    <message>
        <source>There is a model {name} already: delete it first, or choose another name with --name.</source>
        <translation>Il y a déjà un modèle {name} : supprimez-le d’abord, ou choisissez un autre nom avec --name.</translation>
    </message>
    <message>
        <source>There is but one document: tick at least two to compare them.</source>
        <translation>Il n’y a qu’un document : cochez-en au moins deux pour les comparer.</translation>
    </message>
    <message>
        <source>There is no checksum for {name}: it cannot be told whether it comes whole.</source>
        <translation>Il n’y a pas de somme de contrôle pour {name} : impossible de dire s’il arrive intact.</translation>
    </message>
    <message>
        <source>There is no conversation {conversation_id}.</source>
        <translation>Il n’y a pas de conversation {conversation_id}.</translation>
    </message>
    <message>
        <source>There is no device {asked}: choose one of {device_choices}.</source>
        <translation>Il n’y a pas d’appareil {asked} : choisissez parmi {device_choices}.</translation>
    </message>
    <message>
        <source>There is no document {document_id} in the library.</source>
        <translation>Il n’y a pas de document {document_id} dans la bibliothèque.</translation>
    </message>
    <message>
        <source>There is no file {name}…: no name can be that long.</source>
        <translation>Il n’y a pas de fichier {name}… : aucun nom ne peut être si long.</translation>
    </message>
    <message>
        <source>There is no file {path}.</source>
        <translation>Il n’y a pas de fichier {path}.</translation>
    </message>
    <message>
        <source>There is no model in {folder}: {manifest} is missing.</source>
        <translation>Il n’y a pas de modèle dans {folder} : {manifest} manque.</translation>
    </message>
    <message>
        <source>There is no model {asked}. There is: {names}. A model folder can be named, too.</source>
        <translation>Il n’y a pas de modèle {asked}. Il y a : {names}. On peut aussi nommer un dossier de modèle.</translation>
    </message>
    <message>
        <source>There is no model {name} to delete. There is: {names}.</source>
        <translation>Il n’y a pas de modèle {name} à supprimer. Il y a : {names}.</translation>
    </message>
    <message>
        <source>There is no server {called}. {there} To name one: pincite models remote add NAME URL</source>
        <translation>Il n’y a pas de serveur {called}. {there} Pour en nommer un : pincite models remote add NAME URL</translation>
    </message>
    <message>
        <source>There is no system keyring here that keeps anything.</source>
        <translation>Il n’y a pas ici de trousseau du système qui conserve quoi que ce soit.</translation>
    </message>
    <message>
        <source>There is not enough memory to load the model.</source>
        <translation>La mémoire ne suffit pas pour charger le modèle.</translation>
    </message>
    <message>
        <source>There is not enough space on the disk: the model takes {needed} GB, and {free} GB are free. Free some, or choose another place with --data-dir.</source>
        <translation>Il n’y a pas assez de place sur le disque : le modèle prend {needed} Go, et {free} Go sont libres. Libérez-en, ou choisissez un autre endroit avec --data-dir.</translation>
    </message>
    <message>
        <source>There is not enough space on the disk: {missing} GB are to be downloaded, the model made of them takes {also_needed} GB, and {free} GB are free. Free {needed} GB, or choose another place with --data-dir.</source>
        <translation>Il n’y a pas assez de place sur le disque : {missing} Go sont à télécharger, le modèle fait avec prend {also_needed} Go, et {free} Go sont libres. Libérez {needed} Go, ou choisissez un autre endroit avec --data-dir.</translation>
    </message>
    <message>
        <source>This form (XFA) is shown by Adobe&apos;s programs alone, and the page stands in for it: print it to a PDF with one of them, and add that.</source>
        <translation>Ce formulaire (XFA) n’est affiché que par les programmes d’Adobe, et la page en tient lieu : imprimez-le en PDF avec l’un d’eux, et ajoutez celui-ci.</translation>
    </message>
    <message>
        <source>This image has no text layer.</source>
        <translation>Cette image n’a pas de couche de texte.</translation>
    </message>
    <message>
        <source>This page could not be read: {reason}.</source>
        <translation>Cette page n’a pas pu être lue : {reason}.</translation>
    </message>
    <message>
        <source>This page has no text layer.</source>
        <translation>Cette page n’a pas de couche de texte.</translation>
    </message>
    <message>
        <source>This page has no text layer; its words were recognised in its picture.</source>
        <translation>Cette page n’a pas de couche de texte ; ses mots ont été reconnus dans son image.</translation>
    </message>
    <message>
        <source>This page has no usable text: its fonts do not tell which letters they show.</source>
        <translation>Cette page n’a pas de texte utilisable : ses polices ne disent pas quelles lettres elles montrent.</translation>
    </message>
    <message>
        <source>This page is a scan; its words come from the text layer laid over it.</source>
        <translation>Cette page est numérisée ; ses mots viennent de la couche de texte posée dessus.</translation>
    </message>
    <message>
        <source>This page&apos;s text layer cannot be used; its words were recognised in its picture.</source>
        <translation>La couche de texte de cette page est inutilisable ; ses mots ont été reconnus dans son image.</translation>
    </message>
    <message>
        <source>Two of them or more say the same, so they are not numbered.</source>
        <translation>Deux d’entre eux ou plus disent la même chose : ils ne sont donc pas numérotés.</translation>
    </message>
    <message>
        <source>Under {data} lie files that were taken out of documents, or pasted ({copies}), which cannot be encrypted. Move them away, or have them deleted with --delete-copies: what was read of them is kept.</source>
        <translation>Sous {data} se trouvent des fichiers extraits de documents, ou collés ({copies}), qui ne peuvent pas être chiffrés. Déplacez-les, ou faites-les supprimer avec --delete-copies : ce qui en a été lu est conservé.</translation>
    </message>
    <message>
        <source>What answers at {endpoint} is not the hub: it says what cannot be understood, as a network does where one has to sign in first, or a wrong mirror (HF_ENDPOINT). Nothing of it was downloaded.</source>
        <translation>Ce qui répond à {endpoint} n’est pas le hub : la réponse est incompréhensible, comme celle d’un réseau où il faut d’abord se connecter, ou d’un mauvais miroir (HF_ENDPOINT). Rien n’en a été téléchargé.</translation>
    </message>
    <message>
        <source>a PowerPoint presentation of before 1997 (.ppt): save it as .pptx or PDF and add that</source>
        <translation>une présentation PowerPoint d’avant 1997 (.ppt) : enregistrez-la en .pptx ou PDF, puis ajoutez celui-ci</translation>
    </message>
    <message>
        <source>a Word document of before 1993: save it as .docx or PDF and add that</source>
        <translation>un document Word d’avant 1993 : enregistrez-le en .docx ou PDF, puis ajoutez celui-ci</translation>
    </message>
    <message>
        <source>an Office document that only the people whom its organisation lets can open (IRM)</source>
        <translation>un document Office que seules peuvent ouvrir les personnes autorisées par son organisation (IRM)</translation>
    </message>
    <message>
        <source>an old Office file that is damaged: its table of contents cannot be read</source>
        <translation>un ancien fichier Office endommagé : sa table des matières est illisible</translation>
    </message>
    <message>
        <source>at most {most} pages of a document are read</source>
        <translation>au plus {most} pages d’un document sont lues</translation>
    </message>
    <message>
        <source>it could not open the document</source>
        <translation>il n’a pas pu ouvrir le document</translation>
    </message>
    <message>
        <source>it is damaged</source>
        <translation>les données sont endommagées</translation>
    </message>
    <message>
        <source>it needed more than {memory_bytes} GB of memory</source>
        <translation>il a fallu plus de {memory_bytes} Go de mémoire</translation>
    </message>
    <message>
        <source>it needs more memory than it may have</source>
        <translation>il faut plus de mémoire que permis</translation>
    </message>
    <message>
        <source>it took longer than {allowed} seconds</source>
        <translation>cela a pris plus de {allowed} secondes</translation>
    </message>
    <message>
        <source>the document could not be opened again</source>
        <translation>le document n’a pas pu être rouvert</translation>
    </message>
    <message>
        <source>the processor was chosen</source>
        <translation>le processeur a été choisi</translation>
    </message>
    <message>
        <source>the reading process broke down on {breakdowns} pages before it</source>
        <translation>le processus de lecture est tombé en panne sur {breakdowns} pages avant celle-ci</translation>
    </message>
    <message>
        <source>the reading process crashed</source>
        <translation>le processus de lecture a planté</translation>
    </message>
    <message>
        <source>the reading process crashed on it</source>
        <translation>le processus de lecture a planté dessus</translation>
    </message>
    <message>
        <source>the {document_seconds} seconds for this document are used up</source>
        <translation>les {document_seconds} secondes pour ce document sont épuisées</translation>
    </message>
    <message>
        <source>{called} cannot be kept in the system keyring. {error} It can be given each time in the environment variable {variable}.</source>
        <translation>{called} : conservation impossible dans le trousseau du système. {error} On peut en donner la valeur à chaque fois dans la variable d’environnement {variable}.</translation>
    </message>
    <message>
        <source>{called} holds no address: {said}. An address is https://HOST[:PORT][/PATH].</source>
        <translation>{called} ne contient pas d’adresse : {said}. Une adresse est https://HÔTE[:PORT][/CHEMIN].</translation>
    </message>
    <message>
        <source>{count} pictures are not drawn, only their words stand in the text ({kinds}).</source>
        <translation>{count} images ne sont pas dessinées, seuls leurs mots figurent dans le texte ({kinds}).</translation>
    </message>
    <message>
        <source>{document}, page {numbers}: {sentence}</source>
        <translation>{document}, page {numbers} : {sentence}</translation>
    </message>
    <message>
        <source>{document}, pages {numbers}: {sentence}</source>
        <translation>{document}, pages {numbers} : {sentence}</translation>
    </message>
    <message>
        <source>{error} If a secret of Pincite is kept there, it still is.</source>
        <translation>{error} Si un secret de Pincite y est conservé, il l’est toujours.</translation>
    </message>
    <message>
        <source>{host} does not accept the key, or wants one ({status}). Keep it in the window&apos;s model dialog, or with: pincite models remote key {name} FILE</source>
        <translation>{host} n&apos;accepte pas la clé, ou en demande une ({status}). Enregistrez-la dans la fenêtre, sous « Modèles », ou avec : pincite models remote key {name} FILE</translation>
    </message>
    <message>
        <source>{host} thinks before it answers</source>
        <translation>{host} réfléchit avant de répondre</translation>
    </message>
    <message>
        <source>{host} wants a key ({status}). {no_key}</source>
        <translation>{host} demande une clé ({status}). {no_key}</translation>
    </message>
    <message>
        <source>{name} is a Word document protected by a password: save it without one and add that.</source>
        <translation>{name} est un document Word protégé par un mot de passe : enregistrez-le sans mot de passe, puis ajoutez celui-ci.</translation>
    </message>
    <message>
        <source>{name} is an Excel workbook protected by a password: save it without one and add that.</source>
        <translation>{name} est un classeur Excel protégé par un mot de passe : enregistrez-le sans mot de passe, puis ajoutez celui-ci.</translation>
    </message>
    <message>
        <source>{name} is damaged: it is encrypted, and cannot be decrypted.</source>
        <translation>{name} est endommagé : il est chiffré et ne peut pas être déchiffré.</translation>
    </message>
    <message>
        <source>{name} is damaged: it says that it has more letters than a document may have.</source>
        <translation>{name} est endommagé : il annonce plus de caractères qu’un document ne peut en avoir.</translation>
    </message>
    <message>
        <source>{name} is damaged: its XML cannot be read.</source>
        <translation>{name} est endommagé : son XML est illisible.</translation>
    </message>
    <message>
        <source>{name} is damaged: its head cannot be read.</source>
        <translation>{name} est endommagé : son en-tête est illisible.</translation>
    </message>
    <message>
        <source>{name} is damaged: its parts are larger than a document may be.</source>
        <translation>{name} est endommagé : ses parties sont plus grandes qu’un document ne peut l’être.</translation>
    </message>
    <message>
        <source>{name} is damaged: its sheets cannot be read.</source>
        <translation>{name} est endommagé : ses feuilles sont illisibles.</translation>
    </message>
    <message>
        <source>{name} is damaged: its table of contents cannot be read.</source>
        <translation>{name} est endommagé : sa table des matières est illisible.</translation>
    </message>
    <message>
        <source>{name} is damaged: its text cannot be found.</source>
        <translation>{name} est endommagé : son texte est introuvable.</translation>
    </message>
    <message>
        <source>{name} is encrypted for a certificate, so only the program that it was made for can open it.</source>
        <translation>{name} est chiffré pour un certificat : seul le programme pour lequel il a été fait peut l’ouvrir.</translation>
    </message>
    <message>
        <source>{name} is encrypted in a way that Pincite does not know.</source>
        <translation>{name} est chiffré d’une manière que Pincite ne connaît pas.</translation>
    </message>
    <message>
        <source>{name} is no longer in the library, so no copy of it can be made. {no_file_needed}</source>
        <translation>{name} n’est plus dans la bibliothèque : aucune copie ne peut en être faite. {no_file_needed}</translation>
    </message>
    <message>
        <source>{name} is there already. Choose another name.</source>
        <translation>{name} existe déjà. Choisissez un autre nom.</translation>
    </message>
    <message>
        <source>{name} was taken out of another document, which is not in the library any more, and an encrypted library keeps no file of it. So no picture of its pages can be drawn. The words that were read are kept.</source>
        <translation>{name} a été tiré d’un autre document, qui n’est plus dans la bibliothèque, et une bibliothèque chiffrée n’en conserve aucun fichier. Aucune image de ses pages ne peut donc être dessinée. Les mots lus sont conservés.</translation>
    </message>
    <message>
        <source>{name}: focused on {pages_read} of {page_count}; of the rest the model read only passages that come near to the question.</source>
        <translation>{name} : lecture centrée sur {pages_read} de {page_count} ; du reste, le modèle n’a lu que des passages proches de la question.</translation>
    </message>
    <message>
        <source>{setting} holds no address of a proxy: http://HOST:PORT is one. Nothing was sent.</source>
        <translation>{setting} ne contient pas d’adresse de serveur mandataire : http://HÔTE:PORT en est une. Rien n’a été envoyé.</translation>
    </message>
    <message>
        <source>{setting} names a SOCKS proxy: only proxies that speak HTTP are used. Nothing was sent.</source>
        <translation>{setting} désigne un mandataire SOCKS : seuls les mandataires qui parlent HTTP sont utilisés. Rien n’a été envoyé.</translation>
    </message>
    <message>
        <source>The package index cannot be reached, or the connection stalled ({name}). What was downloaded is kept: the next try goes on from there.</source>
        <translation>L&apos;index de paquets est injoignable, ou la connexion s&apos;est figée ({name}). Ce qui a été téléchargé est conservé : le prochain essai continue à partir de là.</translation>
    </message>
    <message>
        <source>1 more document was searched for words; none of its pages was read.</source>
        <translation>1 autre document a été parcouru à la recherche de mots ; aucune de ses pages n’a été lue.</translation>
    </message>
    <message>
        <source>1 picture is not drawn, only its words stand in the text ({kinds}).</source>
        <translation>1 image n’est pas dessinée, seuls ses mots figurent dans le texte ({kinds}).</translation>
    </message>
    <message>
        <source>A detailed summary was asked for, so this was read through, and not searched for the question&apos;s words.</source>
        <translation>Un résumé détaillé était demandé : tout a donc été lu, sans chercher les mots de la question.</translation>
    </message>
    <message>
        <source>A second PDF engine (PDFium) read this page, because the first could not: {reason}.</source>
        <translation>Un second moteur PDF (PDFium) a lu cette page, car le premier n’a pas pu : {reason}.</translation>
    </message>
    <message>
        <source>A second decoder (MuPDF) read this image, because it is of a rare kind or damaged: if something of it is missing, save it as PNG with another program and add that.</source>
        <translation>Un second décodeur (MuPDF) a lu cette image, car elle est d’un genre rare ou endommagée : s’il en manque une partie, enregistrez-la en PNG avec un autre programme et ajoutez celui-ci.</translation>
    </message>
    <message>
        <source>A server cannot be held to a form, so its values could be invented. Choose a model on this machine.</source>
        <translation>Un serveur ne peut être tenu à un formulaire : ses valeurs pourraient être inventées. Choisissez un modèle sur cette machine.</translation>
    </message>
    <message>
        <source>A server does not take {tokens} tokens at once.</source>
        <translation>Aucun serveur ne prend {tokens} jetons à la fois.</translation>
    </message>
    <message>
        <source>A server&apos;s name has up to 40 letters, digits, dots, dashes and underscores.</source>
        <translation>Le nom d&apos;un serveur a jusqu&apos;à 40 lettres, chiffres, points, tirets et tirets bas.</translation>
    </message>
    <message>
        <source>A summary was asked for, so this was read through, and not searched for the question&apos;s words.</source>
        <translation>Un résumé était demandé : tout a donc été lu, sans chercher les mots de la question.</translation>
    </message>
    <message>
        <source>All dates were asked for, so every page was searched for what is written as one, without the model.</source>
        <translation>Toutes les dates étaient demandées : chaque page a donc été parcourue, sans le modèle, à la recherche de ce qui s’écrit ainsi.</translation>
    </message>
    <message>
        <source>All e-mail addresses were asked for, so every page was searched for what is written as one, without the model.</source>
        <translation>Toutes les adresses e-mail étaient demandées : chaque page a donc été parcourue, sans le modèle, à la recherche de ce qui s’écrit ainsi.</translation>
    </message>
    <message>
        <source>All links were asked for, so every page was searched for what is written as one, without the model.</source>
        <translation>Tous les liens étaient demandés : chaque page a donc été parcourue, sans le modèle, à la recherche de ce qui s’écrit ainsi.</translation>
    </message>
    <message>
        <source>All sums of money were asked for, so every page was searched for what is written as one, without the model.</source>
        <translation>Tous les montants étaient demandés : chaque page a donc été parcourue, sans le modèle, à la recherche de ce qui s’écrit ainsi.</translation>
    </message>
    <message>
        <source>All telephone numbers were asked for, so every page was searched for what is written as one, without the model.</source>
        <translation>Tous les numéros de téléphone étaient demandés : chaque page a donc été parcourue, sans le modèle, à la recherche de ce qui s’écrit ainsi.</translation>
    </message>
    <message>
        <source>An address holds no key and no question mark: a key is kept apart from it.</source>
        <translation>Une adresse ne contient ni clé ni point d&apos;interrogation : une clé est conservée à part.</translation>
    </message>
    <message>
        <source>An outline was asked for, so this was read through, and not searched for the question&apos;s words.</source>
        <translation>Un plan était demandé : tout a donc été lu, sans chercher les mots de la question.</translation>
    </message>
    <message>
        <source>Another copy of Pincite uses the library. Close it, then try again.</source>
        <translation>Une autre copie de Pincite utilise la bibliothèque. Fermez-la, puis réessayez.</translation>
    </message>
    <message>
        <source>Answered after {steps} steps, the most that the settings allow.</source>
        <translation>Réponse après {steps} étapes, le maximum permis par les réglages.</translation>
    </message>
    <message>
        <source>Asking the server what it serves</source>
        <translation>Le serveur est interrogé sur ce qu’il offre</translation>
    </message>
    <message>
        <source>Checking the picture of page {number}</source>
        <translation>Vérification de l’image de la page {number}</translation>
    </message>
    <message>
        <source>Choosing sentences, part</source>
        <translation>Choix des phrases, partie</translation>
    </message>
    <message>
        <source>Each document was asked by itself: “{asked}”</source>
        <translation>Chaque document a été interrogé séparément : « {asked} »</translation>
    </message>
    <message>
        <source>Every page was searched for “{topic}”, without the model.</source>
        <translation>Chaque page a été parcourue, sans le modèle, à la recherche de « {topic} ».</translation>
    </message>
    <message>
        <source>It was asked what this is about, so its first pages were read. A summary reads all of them.</source>
        <translation>La question portait sur le sujet : les premières pages ont donc été lues. Un résumé les lit toutes.</translation>
    </message>
    <message>
        <source>It was asked who signed, so every page was searched for the lines that say it, without the model.</source>
        <translation>Il était demandé qui a signé : les lignes qui le disent ont donc été cherchées dans toutes les pages, sans le modèle.</translation>
    </message>
    <message>
        <source>Key points were asked for, so this was read through, and not searched for the question&apos;s words.</source>
        <translation>Les points clés étaient demandés : tout a donc été lu, sans chercher les mots de la question.</translation>
    </message>
    <message>
        <source>Listed the figures and tables of {document}: 1 found.</source>
        <translation>Figures et tableaux de {document} énumérés : 1 trouvé.</translation>
    </message>
    <message>
        <source>Listed the figures and tables of {document}: {count} found.</source>
        <translation>Figures et tableaux de {document} énumérés : {count} trouvés.</translation>
    </message>
    <message>
        <source>Looked at a part of {document}, page {page}.</source>
        <translation>Partie de {document}, page {page}, regardée.</translation>
    </message>
    <message>
        <source>Looking at page {number}, {cost}, view</source>
        <translation>Examen de la page {number}, {cost}, vue</translation>
    </message>
    <message>
        <source>Looking for the pages, value</source>
        <translation>Recherche des pages, valeur</translation>
    </message>
    <message>
        <source>Most of this page is a picture, in which no words were looked for.</source>
        <translation>La plus grande partie de cette page est une image, dans laquelle aucun mot n’a été cherché.</translation>
    </message>
    <message>
        <source>Most of this page is a picture; words that were recognised in it stand behind the page&apos;s own.</source>
        <translation>La plus grande partie de cette page est une image ; les mots qui y ont été reconnus suivent ceux de la page.</translation>
    </message>
    <message>
        <source>No heading with the number {section} was found, so all pages were asked.</source>
        <translation>Aucun titre portant le numéro {section} n’a été trouvé : toutes les pages ont donc été interrogées.</translation>
    </message>
    <message>
        <source>No model checks images: the settings name none.</source>
        <translation>Aucun modèle ne vérifie les images : les réglages n’en nomment aucun.</translation>
    </message>
    <message>
        <source>No room was left to read {document}, {numbers}.</source>
        <translation>Il ne restait plus de place pour lire {document}, {numbers}.</translation>
    </message>
    <message>
        <source>No value to compare in {document}.</source>
        <translation>Aucune valeur à comparer dans {document}.</translation>
    </message>
    <message>
        <source>Of 1 field of its form only what is drawn was read, because the page has too many.</source>
        <translation>De 1 champ de son formulaire, seul ce qui est dessiné a été lu, car la page en a trop.</translation>
    </message>
    <message>
        <source>Of {count} fields of its form only what is drawn was read, because the page has too many.</source>
        <translation>De {count} champs de son formulaire, seul ce qui est dessiné a été lu, car la page en a trop.</translation>
    </message>
    <message>
        <source>Put in order of the dates, the earliest first.</source>
        <translation>Classé par dates, la plus proche en premier.</translation>
    </message>
    <message>
        <source>Put in order of the dates, the latest first.</source>
        <translation>Classé par dates, la plus tardive en premier.</translation>
    </message>
    <message>
        <source>Put in order of the numbers, the highest first.</source>
        <translation>Classé par nombres, le plus élevé en premier.</translation>
    </message>
    <message>
        <source>Put in order of the numbers, the lowest first.</source>
        <translation>Classé par nombres, le plus bas en premier.</translation>
    </message>
    <message>
        <source>Put in order of the times, the longest first.</source>
        <translation>Classé par durées, la plus longue en premier.</translation>
    </message>
    <message>
        <source>Put in order of the times, the shortest first.</source>
        <translation>Classé par durées, la plus courte en premier.</translation>
    </message>
    <message>
        <source>Questions and documents are sent to {host}.</source>
        <translation>Les questions et les documents sont envoyés à {host}.</translation>
    </message>
    <message>
        <source>Quotes were looked up after they came: {right} right at once, {put_right} put right, {taken_out} taken out.</source>
        <translation>Les citations ont été vérifiées après leur arrivée : {right} justes d’emblée, {put_right} corrigées, {taken_out} retirées.</translation>
    </message>
    <message>
        <source>Read from {document}: {numbers}.</source>
        <translation>Lu dans {document} : {numbers}.</translation>
    </message>
    <message>
        <source>Read the tables of {document}, page {page}.</source>
        <translation>Tableaux de {document}, page {page}, lus.</translation>
    </message>
    <message>
        <source>Reading page {page}</source>
        <translation>Lecture de la page {page}</translation>
    </message>
    <message>
        <source>Reading part {number} of {total}, page</source>
        <translation>Lecture de la partie {number} sur {total}, page</translation>
    </message>
    <message>
        <source>Reading the documents, page</source>
        <translation>Lecture des documents, page</translation>
    </message>
    <message>
        <source>Reading the passage</source>
        <translation>Lecture du passage</translation>
    </message>
    <message>
        <source>Reading what was looked up</source>
        <translation>Lecture de ce qui a été consulté</translation>
    </message>
    <message>
        <source>Searched for “{words}”, and for what means the like: {found} found.</source>
        <translation>Recherche de « {words} » et de ce qui a un sens proche : {found} trouvés.</translation>
    </message>
    <message>
        <source>Searched for “{words}”, and in {compared} of {pages} pages for what means the like: {found} found.</source>
        <translation>Recherche de « {words} » et, dans {compared} pages sur {pages}, de ce qui a un sens proche : {found} trouvés.</translation>
    </message>
    <message>
        <source>Searched for “{words}”: 1 page found.</source>
        <translation>Recherche de « {words} » : 1 page trouvée.</translation>
    </message>
    <message>
        <source>Searched for “{words}”: {found} pages found.</source>
        <translation>Recherche de « {words} » : {found} pages trouvées.</translation>
    </message>
    <message>
        <source>Text would go to {host} for others to read: http is not encrypted. Use https, or say --unencrypted.</source>
        <translation>Du texte irait à {host}, lisible par d&apos;autres : http n&apos;est pas chiffré. Prenez https, ou dites --unencrypted.</translation>
    </message>
    <message>
        <source>That passphrase does not open the library.</source>
        <translation>Cette phrase secrète n’ouvre pas la bibliothèque.</translation>
    </message>
    <message>
        <source>The check of images holds page {number} back: it may be sexually explicit ({likely}).</source>
        <translation>La vérification des images retient la page {number} : elle est peut-être sexuellement explicite ({likely}).</translation>
    </message>
    <message>
        <source>The check of images holds page {number} back: it may show dangerous content ({likely}).</source>
        <translation>La vérification des images retient la page {number} : elle montre peut-être un contenu dangereux ({likely}).</translation>
    </message>
    <message>
        <source>The check of images holds page {number} back: it may show violence or gore ({likely}).</source>
        <translation>La vérification des images retient la page {number} : elle montre peut-être de la violence ou du sang ({likely}).</translation>
    </message>
    <message>
        <source>The connection to {host} broke off ({reason}). Nothing is lost here: ask again.</source>
        <translation>La connexion à {host} s’est interrompue ({reason}). Rien n’est perdu ici : redemandez.</translation>
    </message>
    <message>
        <source>The copy of the library is not what it should be. The library was left as it is.</source>
        <translation>La copie de la bibliothèque n’est pas telle qu’elle devrait être. La bibliothèque a été laissée en l’état.</translation>
    </message>
    <message>
        <source>The file does not tell what {share} of this page&apos;s letters are: it is damaged, or names a wrong encoding.</source>
        <translation>Le fichier ne dit pas ce que sont {share} des lettres de cette page : il est endommagé ou indique un mauvais codage.</translation>
    </message>
    <message>
        <source>The file of this document holds a newer version now, so no picture of this page can be drawn. Its words are kept: they can be searched, asked and quoted.</source>
        <translation>Le fichier de ce document contient maintenant une version plus récente : aucune image de cette page ne peut être dessinée. Ses mots sont conservés : on peut y chercher, les interroger et les citer.</translation>
    </message>
    <message>
        <source>The file of this document was changed after it was read, so no picture of this page can be drawn. Add it again to see what it holds now. The words that were read are kept.</source>
        <translation>Le fichier de ce document a été modifié après sa lecture : aucune image de cette page ne peut être dessinée. Ajoutez-le de nouveau pour voir ce qu’il contient maintenant. Les mots lus sont conservés.</translation>
    </message>
    <message>
        <source>The file of this document was moved or deleted, or its drive does not answer, so no picture of this page can be drawn. The words that were read are kept.</source>
        <translation>Le fichier de ce document a été déplacé ou supprimé, ou son disque ne répond pas : aucune image de cette page ne peut être dessinée. Les mots lus sont conservés.</translation>
    </message>
    <message>
        <source>The key could not be kept</source>
        <translation>La clé n’a pas pu être conservée</translation>
    </message>
    <message>
        <source>The key in the system keyring is not the one of this library. Without the key nobody can read it; it was left as it is.</source>
        <translation>La clé dans le trousseau du système n’est pas celle de cette bibliothèque. Sans la clé, personne ne peut la lire ; elle a été laissée en l’état.</translation>
    </message>
    <message>
        <source>The key&apos;s file {key_file} cannot be deleted</source>
        <translation>Le fichier de clé {key_file} ne peut pas être supprimé</translation>
    </message>
    <message>
        <source>The library cannot be replaced</source>
        <translation>La bibliothèque ne peut pas être remplacée</translation>
    </message>
    <message>
        <source>The library is encrypted, and its key is no longer in the system keyring. Without the key nobody can read it; it was left as it is.</source>
        <translation>La bibliothèque est chiffrée et sa clé n’est plus dans le trousseau du système. Sans la clé, personne ne peut la lire ; elle a été laissée en l’état.</translation>
    </message>
    <message>
        <source>The library is encrypted, and no passphrase was given.</source>
        <translation>La bibliothèque est chiffrée et aucune phrase secrète n’a été donnée.</translation>
    </message>
    <message>
        <source>The library of this private session cannot be used ({error}).</source>
        <translation>La bibliothèque de cette session privée ne peut pas être utilisée ({error}).</translation>
    </message>
    <message>
        <source>The library {file} is damaged, or encrypted and the library.key.json beside it is missing or another&apos;s. It was left as it is: restore both from a backup, or move it away and add your documents again.</source>
        <translation>La bibliothèque {file} est endommagée, ou bien elle est chiffrée et le fichier library.key.json à côté manque ou est celui d’une autre. Elle a été laissée en l’état : restaurez les deux depuis une sauvegarde, ou déplacez-la et ajoutez de nouveau vos documents.</translation>
    </message>
    <message>
        <source>The library {library_file} is encrypted, and its key was not given.</source>
        <translation>La bibliothèque {library_file} est chiffrée et sa clé n’a pas été donnée.</translation>
    </message>
    <message>
        <source>The list of servers could not be saved</source>
        <translation>La liste des serveurs n’a pas pu être enregistrée</translation>
    </message>
    <message>
        <source>The list of servers {file} cannot be read</source>
        <translation>La liste des serveurs {file} ne peut être lue</translation>
    </message>
    <message>
        <source>The list of servers {file} is damaged. Mend or delete it; it was not changed.</source>
        <translation>La liste des serveurs {file} est endommagée. Réparez-la ou supprimez-la ; elle n’a pas été modifiée.</translation>
    </message>
    <message>
        <source>The model in {folder} has no form with {cache_type} caches. Export it again.</source>
        <translation>Le modèle dans {folder} n’a pas de forme avec des caches {cache_type}. Exportez-le à nouveau.</translation>
    </message>
    <message>
        <source>The model&apos;s folder cannot be written, so this is done again next time</source>
        <translation>Le dossier du modèle n’est pas accessible en écriture : ce sera refait la prochaine fois</translation>
    </message>
    <message>
        <source>The parties were asked for, so the first pages were searched for the sentences that name them, without the model.</source>
        <translation>Les parties étaient demandées : les phrases qui les nomment ont donc été cherchées dans les premières pages, sans le modèle.</translation>
    </message>
    <message>
        <source>The private session is full: what it has read takes 1 GB of memory. Nothing of that was lost.</source>
        <translation>La session privée est pleine : ce qu’elle a lu occupe 1 Go de mémoire. Rien n’en a été perdu.</translation>
    </message>
    <message>
        <source>The process that asks {host} ended ({code}). Ask again.</source>
        <translation>Le processus qui interroge {host} s’est terminé ({code}). Redemandez.</translation>
    </message>
    <message>
        <source>The section is short, and so the answer is what it says, word for word.</source>
        <translation>La section est courte : la réponse en est donc le texte, mot pour mot.</translation>
    </message>
    <message>
        <source>The server&apos;s answer quotes no words of the documents.</source>
        <translation>La réponse du serveur ne cite aucun mot des documents.</translation>
    </message>
    <message>
        <source>The weights of the passage encoder ({name}) cannot be read: {error}. Install Pincite again.</source>
        <translation>Les poids de l’encodeur de passages ({name}) ne peuvent pas être lus : {error}. Réinstallez Pincite.</translation>
    </message>
    <message>
        <source>There is no page {pages} in what was asked.</source>
        <translation>Il n’y a pas de page {pages} dans ce qui est interrogé.</translation>
    </message>
    <message>
        <source>There is not enough space on the disk: the libraries take {needed} GB, downloaded and unpacked, and {free} GB are free. Free {free2} GB, or choose another place with --data-dir.</source>
        <translation>Le disque n&apos;a pas assez de place : les bibliothèques prennent {needed} Go, téléchargées et décompressées, et {free} Go sont libres. Libérez {free2} Go, ou choisissez un autre endroit avec --data-dir.</translation>
    </message>
    <message>
        <source>There is nothing to draw: the part asked for is empty, or lies beside the page.</source>
        <translation>Il n’y a rien à dessiner : la partie demandée est vide, ou hors de la page.</translation>
    </message>
    <message>
        <source>These words were recognised in a picture of the page; some of their letters may be others there.</source>
        <translation>Ces mots ont été reconnus dans une image de la page ; certaines lettres peuvent y être différentes.</translation>
    </message>
    <message>
        <source>Thinking about the question</source>
        <translation>Réflexion sur la question</translation>
    </message>
    <message>
        <source>This is the small starter model: ask it short questions, and check its answers on the page.</source>
        <translation>Ceci est le petit modèle de départ : posez-lui des questions courtes, et vérifiez ses réponses sur la page.</translation>
    </message>
    <message>
        <source>This library is not encrypted.</source>
        <translation>Cette bibliothèque n’est pas chiffrée.</translation>
    </message>
    <message>
        <source>This library was written by a newer version of Pincite. Use that version to open it.</source>
        <translation>Cette bibliothèque a été écrite par un Pincite plus récent. Ouvrez-la avec cette version.</translation>
    </message>
    <message>
        <source>This model reads text only and cannot see images.</source>
        <translation>Ce modèle lit seulement le texte et ne voit pas les images.</translation>
    </message>
    <message>
        <source>This stands behind a label that says what is asked for, so the model was not asked.</source>
        <translation>Ceci figure derrière un libellé qui dit ce qui est demandé : le modèle n’a donc pas été interrogé.</translation>
    </message>
    <message>
        <source>This stands where the row and the column that were named cross, so the model was not asked.</source>
        <translation>Ceci figure au croisement de la ligne et de la colonne nommées : le modèle n’a donc pas été interrogé.</translation>
    </message>
    <message>
        <source>This system has no folder in memory.</source>
        <translation>Ce système n’a pas de dossier en mémoire.</translation>
    </message>
    <message>
        <source>What came from {repository} cannot be used: {reason}</source>
        <translation>Ce qui est venu de {repository} est inutilisable : {reason}</translation>
    </message>
    <message>
        <source>What is in {place} is no token: it has a character that tokens do not have, such as a quotation mark of a text program. Copy it anew from {tokens_page}. Nothing was sent.</source>
        <translation>Ce qui se trouve dans {place} n’est pas un jeton : il contient un caractère que les jetons n’ont pas, comme un guillemet de traitement de texte. Copiez-le à nouveau depuis {tokens_page}. Rien n’a été envoyé.</translation>
    </message>
    <message>
        <source>What the answer rests on</source>
        <translation>Sur quoi repose la réponse</translation>
    </message>
    <message>
        <source>What the model computes are no numbers: its weights are damaged.</source>
        <translation>Ce que le modèle calcule n’est pas un nombre : ses poids sont endommagés.</translation>
    </message>
    <message>
        <source>What the window keeps could not be written</source>
        <translation>Ce que la fenêtre conserve n’a pas pu être écrit</translation>
    </message>
    <message>
        <source>What was fetched to {gpu} cannot be deleted</source>
        <translation>Ce qui a été récupéré dans {gpu} ne peut pas être supprimé</translation>
    </message>
    <message>
        <source>Writing the answer</source>
        <translation>Rédaction de la réponse</translation>
    </message>
    <message>
        <source>Writing; grey words are not checked yet and may still change</source>
        <translation>Rédaction ; les mots en gris ne sont pas encore vérifiés et peuvent changer</translation>
    </message>
    <message>
        <source>a 7-Zip archive: unpack it and add what it holds</source>
        <translation>une archive 7-Zip : décompressez-la et ajoutez son contenu</translation>
    </message>
    <message>
        <source>a DjVu document: convert it to PDF and add that</source>
        <translation>un document DjVu : convertissez-le en PDF et ajoutez celui-ci</translation>
    </message>
    <message>
        <source>a JPEG 2000 picture: save it as PNG and add that</source>
        <translation>une image JPEG 2000 : enregistrez-la en PNG et ajoutez celui-ci</translation>
    </message>
    <message>
        <source>a JPEG XL picture: save it as PNG and add that</source>
        <translation>une image JPEG XL : enregistrez-la en PNG et ajoutez celui-ci</translation>
    </message>
    <message>
        <source>a Microsoft Reader book (.lit): convert it to EPUB and add that</source>
        <translation>un livre Microsoft Reader (.lit) : convertissez-le en EPUB et ajoutez celui-ci</translation>
    </message>
    <message>
        <source>a Photoshop picture: save it as PNG and add that</source>
        <translation>une image Photoshop : enregistrez-la en PNG et ajoutez celui-ci</translation>
    </message>
    <message>
        <source>a PostScript file: convert it to PDF and add that</source>
        <translation>un fichier PostScript : convertissez-le en PDF et ajoutez celui-ci</translation>
    </message>
    <message>
        <source>a Publisher document: save it as PDF and add that</source>
        <translation>un document Publisher : enregistrez-le en PDF et ajoutez celui-ci</translation>
    </message>
    <message>
        <source>a RAR archive: unpack it and add what it holds</source>
        <translation>une archive RAR : décompressez-la et ajoutez son contenu</translation>
    </message>
    <message>
        <source>a Visio drawing: save it as PDF and add that</source>
        <translation>un dessin Visio : enregistrez-le en PDF et ajoutez celui-ci</translation>
    </message>
    <message>
        <source>a Windows help file (.chm): convert it to PDF and add that</source>
        <translation>un fichier d’aide Windows (.chm) : convertissez-le en PDF et ajoutez celui-ci</translation>
    </message>
    <message>
        <source>a Windows program</source>
        <translation>un programme Windows</translation>
    </message>
    <message>
        <source>a Zstandard archive: unpack it and add what it holds</source>
        <translation>une archive Zstandard : décompressez-la et ajoutez son contenu</translation>
    </message>
    <message>
        <source>a bzip2 archive: unpack it and add what it holds</source>
        <translation>une archive bzip2 : décompressez-la et ajoutez son contenu</translation>
    </message>
    <message>
        <source>a document of Apple&apos;s Pages, Numbers or Keynote: export it as PDF or in an Office format, and add that</source>
        <translation>un document de Pages, Numbers ou Keynote d’Apple : exportez-le en PDF ou dans un format Office, et ajoutez celui-ci</translation>
    </message>
    <message>
        <source>a document of OpenOffice 1: save it in a newer format and add that</source>
        <translation>un document d’OpenOffice 1 : enregistrez-le dans un format plus récent et ajoutez celui-ci</translation>
    </message>
    <message>
        <source>a few seconds left</source>
        <translation>encore quelques secondes</translation>
    </message>
    <message>
        <source>a film</source>
        <translation>un film</translation>
    </message>
    <message>
        <source>a film or a sound recording</source>
        <translation>un film ou un enregistrement sonore</translation>
    </message>
    <message>
        <source>a font</source>
        <translation>une police</translation>
    </message>
    <message>
        <source>a gzip archive: unpack it and add what it holds</source>
        <translation>une archive gzip : décompressez-la et ajoutez son contenu</translation>
    </message>
    <message>
        <source>a pretrained model&apos;s summary quotes text only</source>
        <translation>le résumé d’un modèle pré-entraîné ne cite que du texte</translation>
    </message>
    <message>
        <source>a program</source>
        <translation>un programme</translation>
    </message>
    <message>
        <source>a single formula of OpenDocument: save it as PDF and add that</source>
        <translation>une seule formule OpenDocument : enregistrez-la en PDF et ajoutez celui-ci</translation>
    </message>
    <message>
        <source>a sound recording</source>
        <translation>un enregistrement sonore</translation>
    </message>
    <message>
        <source>a sound recording or a film</source>
        <translation>un enregistrement sonore ou un film</translation>
    </message>
    <message>
        <source>a zip archive: unpack it and add what it holds</source>
        <translation>une archive zip : décompressez-la et ajoutez son contenu</translation>
    </message>
    <message>
        <source>a zip file that is damaged or incomplete</source>
        <translation>un fichier zip endommagé ou incomplet</translation>
    </message>
    <message>
        <source>about {hours} h left</source>
        <translation>encore {hours} h environ</translation>
    </message>
    <message>
        <source>about {hours} h {rest} min left</source>
        <translation>encore {hours} h {rest} min environ</translation>
    </message>
    <message>
        <source>about {minutes} min left</source>
        <translation>encore {minutes} min environ</translation>
    </message>
    <message>
        <source>about {round} s left</source>
        <translation>encore {round} s environ</translation>
    </message>
    <message>
        <source>all {pages} pages were read before</source>
        <translation>les {pages} pages étaient déjà lues</translation>
    </message>
    <message>
        <source>an Office theme, which holds no document</source>
        <translation>un thème Office, qui ne contient pas de document</translation>
    </message>
    <message>
        <source>an OpenDocument file of a kind that is not read: save it as PDF and add that</source>
        <translation>un fichier OpenDocument d’un genre qui n’est pas lu : enregistrez-le en PDF et ajoutez celui-ci</translation>
    </message>
    <message>
        <source>an SQLite database</source>
        <translation>une base de données SQLite</translation>
    </message>
    <message>
        <source>an old Office file: save it in a newer format and add that</source>
        <translation>un ancien fichier Office : enregistrez-le dans un format plus récent et ajoutez celui-ci</translation>
    </message>
    <message>
        <source>an xz archive: unpack it and add what it holds</source>
        <translation>une archive xz : décompressez-la et ajoutez son contenu</translation>
    </message>
    <message>
        <source>as the server has them</source>
        <translation>tels que le serveur les a</translation>
    </message>
    <message>
        <source>ended without a word of an answer. Ask again, or look at its log</source>
        <translation>s’est arrêté sans un mot de réponse. Reposez la question, ou regardez son journal</translation>
    </message>
    <message>
        <source>its fonts do not tell what {unexplained} of its letters are</source>
        <translation>ses polices ne disent pas ce que sont {unexplained} de ses lettres</translation>
    </message>
    <message>
        <source>its letters hardly make words, so they may not be those that are printed</source>
        <translation>ses lettres forment à peine des mots et ne sont peut-être pas celles qui sont imprimées</translation>
    </message>
    <message>
        <source>model name</source>
        <translation>nom du modèle</translation>
    </message>
    <message>
        <source>no page</source>
        <translation>aucune page</translation>
    </message>
    <message>
        <source>not found in the document</source>
        <translation>introuvable dans le document</translation>
    </message>
    <message>
        <source>of no kind that Pincite reads</source>
        <translation>d’un genre que Pincite ne lit pas</translation>
    </message>
    <message>
        <source>only text was searched</source>
        <translation>seul le texte a été parcouru</translation>
    </message>
    <message>
        <source>page {numbers}</source>
        <translation>page {numbers}</translation>
    </message>
    <message>
        <source>pages {numbers}</source>
        <translation>pages {numbers}</translation>
    </message>
    <message>
        <source>support is weak</source>
        <translation>appui faible</translation>
    </message>
    <message>
        <source>the first page was read before</source>
        <translation>la première page était déjà lue</translation>
    </message>
    <message>
        <source>the first {pages_before} pages were read before</source>
        <translation>les {pages_before} premières pages étaient déjà lues</translation>
    </message>
    <message>
        <source>the installed onnxruntime has no CUDA</source>
        <translation>le onnxruntime installé n’a pas CUDA</translation>
    </message>
    <message>
        <source>the page was read before</source>
        <translation>la page était déjà lue</translation>
    </message>
    <message>
        <source>the section “{text}”</source>
        <translation>la section « {text} »</translation>
    </message>
    <message>
        <source>this model cannot see images; a multimodal Gemma 3 (4B or larger) can</source>
        <translation>ce modèle ne voit pas les images ; un Gemma 3 multimodal (4B ou plus) le peut</translation>
    </message>
    <message>
        <source>time left not known yet</source>
        <translation>temps restant encore inconnu</translation>
    </message>
    <message>
        <source>{did_not_fit} did not fit, though they share words with the question</source>
        <translation>{did_not_fit} ne tenaient pas, bien qu’elles partagent des mots avec la question</translation>
    </message>
    <message>
        <source>{document}, {recognised}: words recognised in the picture of the page.</source>
        <translation>{document}, {recognised} : mots reconnus dans l’image de la page.</translation>
    </message>
    <message>
        <source>{document}: {pages} sent to {sent_to}.</source>
        <translation>{document} : {pages} envoyées à {sent_to}.</translation>
    </message>
    <message>
        <source>{file} belongs to another program. Choose another folder with --data-dir.</source>
        <translation>{file} appartient à un autre programme. Choisissez un autre dossier avec --data-dir.</translation>
    </message>
    <message>
        <source>{file} cannot be overwritten</source>
        <translation>{file} ne peut pas être écrasé</translation>
    </message>
    <message>
        <source>{file} is a file, and a folder is wanted there. Choose one with --data-dir.</source>
        <translation>{file} est un fichier, et il faut là un dossier. Choisissez-en un avec --data-dir.</translation>
    </message>
    <message>
        <source>{file} is not a library that can be written anew.</source>
        <translation>{file} n’est pas une bibliothèque qui peut être réécrite.</translation>
    </message>
    <message>
        <source>{found} sentences and rows have its words; {most_told} are shown.</source>
        <translation>{found} phrases et lignes en contiennent les mots ; {most_told} sont indiquées.</translation>
    </message>
    <message>
        <source>{hidden_words} that cannot be seen on it {hidden_words2} left out</source>
        <translation>{hidden_words} qui n’y sont pas visibles, {hidden_words2} laissés de côté</translation>
    </message>
    <message>
        <source>{host} answered with something that is no answer. Its log may say why.</source>
        <translation>{host} a répondu par quelque chose qui n’est pas une réponse. Son journal dit peut-être pourquoi.</translation>
    </message>
    <message>
        <source>{host} cannot be reached: it did not answer within {connect_s} s.</source>
        <translation>{host} est injoignable : pas de réponse en {connect_s} s.</translation>
    </message>
    <message>
        <source>{host} cannot be reached: {reason}. Is it running, and the address right?</source>
        <translation>{host} est injoignable : {reason}. Fonctionne-t-il, et l’adresse est-elle juste ?</translation>
    </message>
    <message>
        <source>{host} closed the connection in the middle of its answer. Nothing is lost here: ask again.</source>
        <translation>{host} a fermé la connexion au milieu de sa réponse. Rien n’est perdu ici : redemandez.</translation>
    </message>
    <message>
        <source>{host} could not be asked ({strerror}).</source>
        <translation>{host} n’a pas pu être interrogé ({strerror}).</translation>
    </message>
    <message>
        <source>{host} does not take the pictures of the pages ({status}). It says: {said}</source>
        <translation>{host} n’accepte pas les images des pages ({status}). Il dit : {said}</translation>
    </message>
    <message>
        <source>{host} does not take the question ({status}). It says: {words}</source>
        <translation>{host} n’accepte pas la question ({status}). Il dit : {words}</translation>
    </message>
    <message>
        <source>{host} failed ({status}). It says: {words}</source>
        <translation>{host} a échoué ({status}). Il dit : {words}</translation>
    </message>
    <message>
        <source>{host} has no model {model}. It has: {listed}.</source>
        <translation>{host} n’a pas de modèle {model}. Il a : {listed}.</translation>
    </message>
    <message>
        <source>{host} has no such model, or no OpenAI API at {url} (404). It says: {words}</source>
        <translation>{host} n’a pas ce modèle, ou pas d’API OpenAI à {url} (404). Il dit : {words}</translation>
    </message>
    <message>
        <source>{host} is busy ({status}), and stayed so. Try again later.</source>
        <translation>{host} est occupé ({status}) et l’est resté. Réessayez plus tard.</translation>
    </message>
    <message>
        <source>{host} loads its model</source>
        <translation>{host} charge son modèle</translation>
    </message>
    <message>
        <source>{host} names no model: at {url} is no server of OpenAI&apos;s API, or it is empty.</source>
        <translation>{host} ne nomme aucun modèle : il n’y a pas de serveur d’API OpenAI à {url}, ou il est vide.</translation>
    </message>
    <message>
        <source>{host} says that it is too much at once: {words}</source>
        <translation>{host} dit que c’est trop à la fois : {words}</translation>
    </message>
    <message>
        <source>{host} serves several models; say which with --model. It has: {listed}.</source>
        <translation>{host} sert plusieurs modèles ; dites lequel avec --model. Il a : {listed}.</translation>
    </message>
    <message>
        <source>{host} shows a certificate that cannot be trusted. Nothing was sent. SSL_CERT_FILE names your own.</source>
        <translation>{host} présente un certificat non fiable. Rien n’a été envoyé. SSL_CERT_FILE désigne le vôtre.</translation>
    </message>
    <message>
        <source>{host} stalled: nothing came from it for {seconds} s. Nothing is lost here: ask again.</source>
        <translation>{host} est bloqué : rien n’en est venu pendant {seconds} s. Rien n’est perdu ici : redemandez.</translation>
    </message>
    <message>
        <source>{host} still loads its model ({status}). Try again later.</source>
        <translation>{host} charge encore son modèle ({status}). Réessayez plus tard.</translation>
    </message>
    <message>
        <source>{host} was asked, and its answer has no end.</source>
        <translation>{host} a été interrogé, et sa réponse n’a pas de fin.</translation>
    </message>
    <message>
        <source>{host} was asked, and nothing came of it.</source>
        <translation>{host} a été interrogé, sans résultat.</translation>
    </message>
    <message>
        <source>{input_name}: the first rows of {heads} heads do not lie side by side</source>
        <translation>{input_name} : les premières lignes de {heads} têtes ne sont pas côte à côte</translation>
    </message>
    <message>
        <source>{model} reads text only and cannot see images.</source>
        <translation>{model} lit seulement le texte et ne voit pas les images.</translation>
    </message>
    <message>
        <source>{name} answers questions and does not check images, as ShieldGemma 2 does.</source>
        <translation>{name} répond aux questions et ne vérifie pas les images comme le fait ShieldGemma 2.</translation>
    </message>
    <message>
        <source>{name} came twice with wrong bytes: its checksum is not what it should be. It was deleted, and nothing of it is used. Try again later, or without the mirror or proxy in between.</source>
        <translation>{name} est arrivé deux fois avec un contenu faux : sa somme de contrôle n’est pas la bonne. Il a été supprimé, et rien n’en est utilisé. Réessayez plus tard, ou sans le miroir ou le proxy intermédiaire.</translation>
    </message>
    <message>
        <source>{name} cannot be read as an image: it is damaged, or of a rare kind. Where another program shows it, save it there as PNG and add that.</source>
        <translation>{name} ne peut pas être lu comme image : il est endommagé, ou d’un genre rare. Si un autre programme l’affiche, enregistrez-le en PNG et ajoutez celui-ci.</translation>
    </message>
    <message>
        <source>{name} cannot be read from its disk.</source>
        <translation>{name} ne peut pas être lu sur son disque.</translation>
    </message>
    <message>
        <source>{name} cannot be read: its drive does not answer.</source>
        <translation>{name} ne peut pas être lu : son disque ne répond pas.</translation>
    </message>
    <message>
        <source>{name} cannot be unpacked ({error}).</source>
        <translation>{name} ne peut pas être décompressé ({error}).</translation>
    </message>
    <message>
        <source>{name} cannot be written: its name must end in {known}, which says in what form.</source>
        <translation>{name} ne peut pas être écrit : son nom doit finir par {known}, ce qui en dit la forme.</translation>
    </message>
    <message>
        <source>{name} cannot be written: nothing may be written to the folder {parent}.</source>
        <translation>{name} ne peut pas être écrit : rien ne peut être écrit dans le dossier {parent}.</translation>
    </message>
    <message>
        <source>{name} cannot be written: the disk is full.</source>
        <translation>{name} ne peut pas être écrit : le disque est plein.</translation>
    </message>
    <message>
        <source>{name} cannot be written: there is no folder {parent}.</source>
        <translation>{name} ne peut pas être écrit : il n’y a pas de dossier {parent}.</translation>
    </message>
    <message>
        <source>{name} checks images and answers no questions. Choose another model, and this one as the check of images.</source>
        <translation>{name} vérifie les images et ne répond pas aux questions. Choisissez un autre modèle, et celui-ci pour la vérification des images.</translation>
    </message>
    <message>
        <source>{name} could not be marked, because {stop}.</source>
        <translation>{name} n’a pas pu être surligné, car {stop}.</translation>
    </message>
    <message>
        <source>{name} could not be opened, because {reason}.</source>
        <translation>{name} n’a pas pu être ouvert, car {reason}.</translation>
    </message>
    <message>
        <source>{name} could not be opened.</source>
        <translation>{name} n’a pas pu être ouvert.</translation>
    </message>
    <message>
        <source>{name} has changed since it was read, so the places of the quotes are not known in it. Point to the file as it was, or add it and ask again.</source>
        <translation>{name} a changé depuis sa lecture, les places des citations n’y sont donc pas connues. Indiquez le fichier tel qu’il était, ou ajoutez-le et reposez la question.</translation>
    </message>
    <message>
        <source>{name} has no page {number}, so nothing can be marked there.</source>
        <translation>{name} n’a pas de page {number}, rien ne peut donc y être surligné.</translation>
    </message>
    <message>
        <source>{name} has no page {number}: it has {page_count}.</source>
        <translation>{name} n’a pas de page {number} : il en a {page_count}.</translation>
    </message>
    <message>
        <source>{name} has {page_count} pages; there is no page {missing}.</source>
        <translation>{name} a {page_count} pages ; il n’y a pas de page {missing}.</translation>
    </message>
    <message>
        <source>{name} holds nothing to read.</source>
        <translation>{name} ne contient rien à lire.</translation>
    </message>
    <message>
        <source>{name} is a PowerPoint presentation of before 1997 (PowerPoint 95): save it as .pptx or PDF and add that.</source>
        <translation>{name} est une présentation PowerPoint d’avant 1997 (PowerPoint 95) : enregistrez-la en .pptx ou PDF, puis ajoutez celui-ci.</translation>
    </message>
    <message>
        <source>{name} is a PowerPoint presentation protected by a password: save it without one and add that.</source>
        <translation>{name} est une présentation PowerPoint protégée par un mot de passe : enregistrez-la sans mot de passe, puis ajoutez celle-ci.</translation>
    </message>
    <message>
        <source>{name} is a Word document of before 1993: save it as .docx or PDF and add that.</source>
        <translation>{name} est un document Word d’avant 1993 : enregistrez-le en .docx ou PDF, puis ajoutez celui-ci.</translation>
    </message>
    <message>
        <source>{name} is a Word document of before 1997 in Chinese, Japanese or Korean: save it as .docx or PDF and add that.</source>
        <translation>{name} est un document Word d’avant 1997 en chinois, japonais ou coréen : enregistrez-le en .docx ou PDF, puis ajoutez celui-ci.</translation>
    </message>
    <message>
        <source>{name} is a folder, not a document.</source>
        <translation>{name} est un dossier, pas un document.</translation>
    </message>
    <message>
        <source>{name} is a server: this needs a model on this machine. Name one with --model.</source>
        <translation>{name} est un serveur : il faut ici un modèle sur cette machine. Nommez-en un avec --model.</translation>
    </message>
    <message>
        <source>{name} is a web page without text: a program in it would have to be run.</source>
        <translation>{name} est une page web sans texte : il faudrait exécuter un programme qu’elle contient.</translation>
    </message>
    <message>
        <source>{name} is built in, and cannot be deleted.</source>
        <translation>{name} est intégré et ne peut pas être supprimé.</translation>
    </message>
    <message>
        <source>{name} is damaged: a part of it cannot be read.</source>
        <translation>{name} est endommagé : une partie est illisible.</translation>
    </message>
    <message>
        <source>{name} is damaged: a part of it cannot be unpacked.</source>
        <translation>{name} est endommagé : une partie ne peut pas être décompressée.</translation>
    </message>
    <message>
        <source>{name} is damaged: it cannot be opened as a PDF.</source>
        <translation>{name} est endommagé : il ne peut pas être ouvert comme PDF.</translation>
    </message>
    <message>
        <source>{name} is damaged: it cannot be opened as {upper}.</source>
        <translation>{name} est endommagé : il ne peut pas être ouvert comme {upper}.</translation>
    </message>
    <message>
        <source>{name} is damaged: it cannot be unpacked.</source>
        <translation>{name} est endommagé : il ne peut pas être décompressé.</translation>
    </message>
    <message>
        <source>{name} is damaged: it has more parts than a document may have.</source>
        <translation>{name} est endommagé : il a plus de parties qu’un document ne peut en avoir.</translation>
    </message>
    <message>
        <source>{name} is damaged: it holds no presentation.</source>
        <translation>{name} est endommagé : il ne contient pas de présentation.</translation>
    </message>
    <message>
        <source>{name} is damaged: it holds no sheet.</source>
        <translation>{name} est endommagé : il ne contient pas de feuille.</translation>
    </message>
    <message>
        <source>{name} is damaged: it holds no slide.</source>
        <translation>{name} est endommagé : il ne contient pas de diapositive.</translation>
    </message>
    <message>
        <source>{name} is damaged: it holds no text.</source>
        <translation>{name} est endommagé : il ne contient pas de texte.</translation>
    </message>
    <message>
        <source>{name} is damaged: it holds no workbook.</source>
        <translation>{name} est endommagé : il ne contient pas de classeur.</translation>
    </message>
    <message>
        <source>{name} is damaged: it says that it has more text than a document may have.</source>
        <translation>{name} est endommagé : il annonce plus de texte qu’un document ne peut en avoir.</translation>
    </message>
    <message>
        <source>{name} is damaged: its pages cannot be counted.</source>
        <translation>{name} est endommagé : ses pages ne peuvent pas être comptées.</translation>
    </message>
    <message>
        <source>{name} is damaged: its slides cannot be found.</source>
        <translation>{name} est endommagé : ses diapositives sont introuvables.</translation>
    </message>
    <message>
        <source>{name} is damaged: its text cannot be unpacked.</source>
        <translation>{name} est endommagé : son texte ne peut pas être décompressé.</translation>
    </message>
    <message>
        <source>{name} is damaged: its text has no end.</source>
        <translation>{name} est endommagé : son texte n’a pas de fin.</translation>
    </message>
    <message>
        <source>{name} is damaged: no page can be found in it.</source>
        <translation>{name} est endommagé : aucune page ne s’y trouve.</translation>
    </message>
    <message>
        <source>{name} is empty.</source>
        <translation>{name} est vide.</translation>
    </message>
    <message>
        <source>{name} is empty: it holds no slide.</source>
        <translation>{name} est vide : il ne contient aucune diapositive.</translation>
    </message>
    <message>
        <source>{name} is empty: it holds no word.</source>
        <translation>{name} est vide : il ne contient aucun mot.</translation>
    </message>
    <message>
        <source>{name} is encrypted for a certificate or locked by its shop (DRM), so only the program that it was made for can open it.</source>
        <translation>{name} est chiffré pour un certificat ou verrouillé par son vendeur (DRM) ; seul le programme pour lequel il est fait peut l’ouvrir.</translation>
    </message>
    <message>
        <source>{name} is locked by its shop (DRM), so no other program can read it.</source>
        <translation>{name} est verrouillé par son vendeur (DRM) ; aucun autre programme ne peut le lire.</translation>
    </message>
    <message>
        <source>{name} is named like a PDF, but is none.</source>
        <translation>{name} porte un nom de PDF, mais n’en est pas un.</translation>
    </message>
    <message>
        <source>{name} is no wheel ({error}).</source>
        <translation>{name} n&apos;est pas un wheel ({error}).</translation>
    </message>
    <message>
        <source>{name} is not an ordinary file, so nothing is written to it.</source>
        <translation>{name} n’est pas un fichier ordinaire, rien n’y est donc écrit.</translation>
    </message>
    <message>
        <source>{name} is not an ordinary file.</source>
        <translation>{name} n’est pas un fichier ordinaire.</translation>
    </message>
    <message>
        <source>{name} is packed in a way that Pincite does not know: convert it to EPUB and add that.</source>
        <translation>{name} est compressé d’une façon que Pincite ne connaît pas : convertissez-le en EPUB et ajoutez celui-ci.</translation>
    </message>
    <message>
        <source>{name} is protected by a password, and Pincite cannot open it: save it without.</source>
        <translation>{name} est protégé par un mot de passe, et Pincite ne peut pas l’ouvrir : enregistrez-le sans.</translation>
    </message>
    <message>
        <source>{name} is protected by a password: please give it.</source>
        <translation>{name} est protégé par un mot de passe : donnez-le, s’il vous plaît.</translation>
    </message>
    <message>
        <source>{name} is protected, and Pincite cannot open it.</source>
        <translation>{name} est protégé, et Pincite ne peut pas l’ouvrir.</translation>
    </message>
    <message>
        <source>{name} is the document itself or another file that is read here, and is never written to. Choose another name.</source>
        <translation>{name} est le document lui-même ou un autre fichier lu ici, et rien n’y est jamais écrit. Choisissez un autre nom.</translation>
    </message>
    <message>
        <source>{name} is too large an image: {width} by {height} pixels, where at most {image_pixels} million can be opened.</source>
        <translation>{name} est une image trop grande : {width} sur {height} pixels, alors qu’au plus {image_pixels} millions peuvent être ouverts.</translation>
    </message>
    <message>
        <source>{name} is {path}.</source>
        <translation>{name} est {path}.</translation>
    </message>
    <message>
        <source>{name} may not be read: permission denied.</source>
        <translation>{name} ne peut pas être lu : accès refusé.</translation>
    </message>
    <message>
        <source>{name} unpacks to more than a document may have ({most_bytes} MB): it is not opened.</source>
        <translation>{name} devient à la décompression plus grand qu’un document ne peut l’être ({most_bytes} Mo) : il n’est pas ouvert.</translation>
    </message>
    <message>
        <source>{name} was changed since it was read. Add it again.</source>
        <translation>{name} a changé depuis sa lecture. Ajoutez-le de nouveau.</translation>
    </message>
    <message>
        <source>{name} was changed while it was read: add it when nothing writes to it any more.</source>
        <translation>{name} a changé pendant sa lecture : ajoutez-le quand plus rien n’y écrit.</translation>
    </message>
    <message>
        <source>{name}: of {numbers} only {only} was asked.</source>
        <translation>{name} : de {numbers}, seul {only} a été interrogé.</translation>
    </message>
    <message>
        <source>{name}: of {others}, too, something could not be read.</source>
        <translation>{name} : {others}, là aussi, quelque chose n’a pas pu être lu.</translation>
    </message>
    <message>
        <source>{name}: page {page} could not be looked at. {why}</source>
        <translation>{name} : la page {page} n’a pas pu être regardée. {why}</translation>
    </message>
    <message>
        <source>{name}: search mode read {read} of {page_count}; of the rest {reasons}.</source>
        <translation>{name} : le mode recherche a lu {read} de {page_count} ; du reste, {reasons}.</translation>
    </message>
    <message>
        <source>{name}: search mode read {read} of {page_count}; the rest is less near to the question.</source>
        <translation>{name} : le mode recherche a lu {read} de {page_count} ; le reste est moins proche de la question.</translation>
    </message>
    <message>
        <source>{name}: searched for words; none of its pages was read by the model.</source>
        <translation>{name} : recherche par mots ; le modèle n’a lu aucune de ses pages.</translation>
    </message>
    <message>
        <source>{name}: {not_chosen} of {page_count} pages were not chosen.</source>
        <translation>{name} : {not_chosen} pages sur {page_count} n’étaient pas choisies.</translation>
    </message>
    <message>
        <source>{name}: {pages_failed} could not be read.</source>
        <translation>{name} : {pages_failed} illisibles.</translation>
    </message>
    <message>
        <source>{name}: {read} of {page_count} read; no step led to the others.</source>
        <translation>{name} : {read} sur {page_count} lues ; aucune étape n’a mené aux autres.</translation>
    </message>
    <message>
        <source>{name}: {source} of {page_count} had not been read in when this was asked; ask again for an answer from all.</source>
        <translation>{name} : au moment de la question, il restait à lire {source} sur {page_count} ; redemandez pour une réponse d’après toutes.</translation>
    </message>
    <message>
        <source>{name}: {unseen} without text; {unseen2}.</source>
        <translation>{name} : {unseen} sans texte ; {unseen2}.</translation>
    </message>
    <message>
        <source>{name}: {waiting} of {page_count} not read yet; the answer was wanted before.</source>
        <translation>{name} : {waiting} de {page_count} pas encore lues ; la réponse était voulue avant.</translation>
    </message>
    <message>
        <source>{netloc} failed while it answered: {said}</source>
        <translation>{netloc} a échoué en répondant : {said}</translation>
    </message>
    <message>
        <source>{netloc} has its chat elsewhere. Name the server by the address it sends to.</source>
        <translation>{netloc} a son dialogue ailleurs. Nommez le serveur par l’adresse vers laquelle il renvoie.</translation>
    </message>
    <message>
        <source>{netloc} sends elsewhere, to {scheme}://{netloc2}. Nothing was sent there; name that server if it is the right one.</source>
        <translation>{netloc} renvoie ailleurs, à {scheme}://{netloc2}. Rien n’y a été envoyé ; nommez ce serveur si c’est le bon.</translation>
    </message>
    <message>
        <source>{netloc} sends from one address to the next. Check the address.</source>
        <translation>{netloc} renvoie d’une adresse à l’autre. Vérifiez l’adresse.</translation>
    </message>
    <message>
        <source>{others} more documents were searched for words; none of their pages was read.</source>
        <translation>{others} autres documents ont été parcourus à la recherche de mots ; aucune de leurs pages n’a été lue.</translation>
    </message>
    <message>
        <source>{others} more share none</source>
        <translation>{others} autres n’en partagent aucun</translation>
    </message>
    <message>
        <source>{others} share no word with it</source>
        <translation>{others} n’ont aucun mot en commun avec elle</translation>
    </message>
    <message>
        <source>{outside_words} outside its visible area {outside_words2} left out</source>
        <translation>{outside_words} hors de sa surface visible, {outside_words2} laissés de côté</translation>
    </message>
    <message>
        <source>{parts}; and so on to {parts2}</source>
        <translation>{parts} ; et ainsi de suite jusqu’à {parts2}</translation>
    </message>
    <message>
        <source>{passages} sentences and rows have one; the first {most} are listed.</source>
        <translation>{passages} phrases et lignes en contiennent ; les {most} premières sont indiquées.</translation>
    </message>
    <message>
        <source>{repository} holds no weights that can be read: neither safetensors nor a GGUF file.</source>
        <translation>{repository} ne contient aucun poids lisible : ni safetensors ni fichier GGUF.</translation>
    </message>
    <message>
        <source>{repository} holds pickled weights only, and such files can run code when they are loaded: Pincite never downloads or loads them.</source>
        <translation>{repository} ne contient que des poids au format pickle, et de tels fichiers peuvent exécuter du code : Pincite ne les télécharge ni ne les charge jamais.</translation>
    </message>
    <message>
        <source>{repository} is no name of a model on the hub.</source>
        <translation>{repository} n’est pas un nom de modèle sur le hub.</translation>
    </message>
    <message>
        <source>{repository} is only given to people who accepted its licence. {had}: sign in at {page}, accept the terms there, make a token that may read at {tokens_page}, and keep it with: pincite models token FILE</source>
        <translation>{repository} n’est donné qu’à qui en a accepté la licence. {had} : connectez-vous sur {page}, acceptez les conditions, créez sur {tokens_page} un jeton d’accès qui peut lire, et gardez-le avec : pincite models token FILE</translation>
    </message>
    <message>
        <source>{server} does not tell how likely a text is; a model on this machine does.</source>
        <translation>{server} ne dit pas quelle est la probabilité d’un texte ; un modèle sur cette machine le dit.</translation>
    </message>
    <message>
        <source>{server} read {counted} of about {expected} tokens: it cut the documents without saying so. Its answer is not shown. Say what it takes at once, with --context where the server is named.</source>
        <translation>{server} a lu {counted} jetons sur environ {expected} : il a coupé les documents sans le dire. Sa réponse n’est pas montrée. Dites ce qu’il prend à la fois, avec --context là où le serveur est nommé.</translation>
    </message>
    <message>
        <source>{text} is no address of a server: https://HOST[:PORT][/v1] is.</source>
        <translation>{text} n&apos;est pas l&apos;adresse d&apos;un serveur : https://HOST[:PORT][/v1] en est une.</translation>
    </message>
    <message>
        <source>{tokens_per_s} tokens/s</source>
        <translation>{tokens_per_s} tokens/s</translation>
    </message>
    <message>
        <source>{trial} of the model names tokens that it does not have: it is another model&apos;s.</source>
        <translation>{trial} du modèle nomme des jetons qu’il n’a pas : il est d’un autre modèle.</translation>
    </message>
    <message>
        <source>{what_failed} ({reason}). Check the folder&apos;s permissions, or choose one with --data-dir.</source>
        <translation>{what_failed} ({reason}). Vérifiez les droits du dossier, ou choisissez-en un avec --data-dir.</translation>
    </message>
    <message>
        <source>{what_failed}: the disk is full. Free some space, or choose another place with --data-dir.</source>
        <translation>{what_failed} : le disque est plein. Libérez de la place, ou choisissez un autre endroit avec --data-dir.</translation>
    </message>
    <message>
        <source>{what} cannot be written ({strerror}).</source>
        <translation>Impossible d’écrire {what} ({strerror}).</translation>
    </message>
    <message>
        <source>{what} could not be prepared: the exporter did not start ({reason}).</source>
        <translation>{what} n’a pas pu être préparé : l’exportateur n’a pas démarré ({reason}).</translation>
    </message>
    <message>
        <source>{what} could not be prepared: the exporter was ended from outside (signal {code}), perhaps because memory ran out.</source>
        <translation>{what} n’a pas pu être préparé : l’exportateur a été arrêté de l’extérieur (signal {code}), peut-être par manque de mémoire.</translation>
    </message>
    <message>
        <source>“{question}” was read as “{chosen}”, after the question before.</source>
        <translation>« {question} » a été compris comme « {chosen} », d’après la question précédente.</translation>
    </message>
    <message>
        <source>“{selection}” is no list of pages. Write it like 3-9 or 1,4,7-.</source>
        <translation>« {selection} » n’est pas une liste de pages. Écrivez par exemple 3-9 ou 1,4,7-.</translation>
    </message>
    <message>
        <source>“{strip}” goes backwards. The first page comes first: {last}-{first}.</source>
        <translation>« {strip} » va à rebours. La première page vient en premier : {last}-{first}.</translation>
    </message>
    <message>
        <source>“{strip}” is not in {document}, which has {pages}.</source>
        <translation>« {strip} » n’est pas dans {document}, qui a {pages}.</translation>
    </message>
    <message>
        <source>“{word}” stands nowhere, and was read as “{best}”.</source>
        <translation>« {word} » ne figure nulle part et a été lu comme « {best} ».</translation>
    </message>
</context>
<context>
    <name>ServerBanner</name>
    <message>
        <source>Choose a model on this machine</source>
        <translation>Choisir un modèle sur cette machine</translation>
    </message>
    <message>
        <source>Questions and documents leave this machine: they are sent to {host}, where {model} answers.</source>
        <translation>Les questions et les documents quittent cette machine : ils sont envoyés à {host}, où répond {model}.</translation>
    </message>
</context>
<context>
    <name>ServerDesk</name>
    <message>
        <source>Have a server answer</source>
        <translation>Faire répondre un serveur</translation>
    </message>
    <message>
        <source>Send questions and documents to {host}?</source>
        <translation>Envoyer les questions et les documents à {host} ?</translation>
    </message>
    <message>
        <source>Until you choose a model on this machine again, each question, and the text or pictures of the pages that are asked, go there. The window says so above everything else for as long.</source>
        <translation>Jusqu&apos;à ce que vous choisissiez de nouveau un modèle sur cette machine, chaque question, et le texte ou les images des pages interrogées, y sont envoyés. Tant que c&apos;est le cas, la fenêtre le dit au-dessus de tout.</translation>
    </message>
    <message>
        <source>Send them there</source>
        <translation>Les y envoyer</translation>
    </message>
    <message>
        <source>Remove a server</source>
        <translation>Retirer un serveur</translation>
    </message>
    <message>
        <source>Remove {name}, and its key?</source>
        <translation>Retirer {name}, et sa clé ?</translation>
    </message>
    <message>
        <source>It is in use: the starter on this machine answers from then on. Documents and conversations stay.</source>
        <translation>Il est utilisé : le modèle de départ de cette machine répond ensuite. Documents et conversations restent.</translation>
    </message>
    <message>
        <source>Documents and conversations stay.</source>
        <translation>Documents et conversations restent.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Retirer</translation>
    </message>
</context>
<context>
    <name>ServerDetails</name>
    <message>
        <source>Have it answer…</source>
        <translation>Le faire répondre…</translation>
    </message>
    <message>
        <source>Ask what it serves</source>
        <translation>Demander ce qu&apos;il propose</translation>
    </message>
    <message>
        <source>No document and no question is sent by that</source>
        <translation>Aucun document ni question n&apos;est envoyé par cela</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Modifier…</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>Retirer…</translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation>Copier les détails</translation>
    </message>
    <message>
        <source>They hold no word of your documents</source>
        <translation>Ils ne contiennent aucun mot de vos documents</translation>
    </message>
    <message>
        <source>Its key</source>
        <translation>Sa clé</translation>
    </message>
    <message>
        <source>If it wants one. It is kept in the keyring of this system and sent to this server only.</source>
        <translation>S&apos;il en demande une. Elle est conservée dans le trousseau de ce système et envoyée à ce serveur seulement.</translation>
    </message>
    <message>
        <source>Paste the key</source>
        <translation>Collez la clé</translation>
    </message>
    <message>
        <source>Key of the server</source>
        <translation>Clé du serveur</translation>
    </message>
    <message>
        <source>Keep the key</source>
        <translation>Conserver la clé</translation>
    </message>
    <message>
        <source>Forget the key</source>
        <translation>Oublier la clé</translation>
    </message>
    <message>
        <source>No keyring of this system can be read, so no key can be kept here. If the server wants one, set the environment variable {0} before Pincite is started; it is sent to this server only.</source>
        <translation>Aucun trousseau de ce système ne peut être lu : aucune clé ne peut être gardée ici. Si le serveur en veut une, définissez la variable d’environnement {0} avant de démarrer Pincite ; elle n’est envoyée qu’à ce serveur.</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>Utilisé</translation>
    </message>
</context>
<context>
    <name>ServerForm</name>
    <message>
        <source>Name a server</source>
        <translation>Nommer un serveur</translation>
    </message>
    <message>
        <source>Change a server</source>
        <translation>Modifier un serveur</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modèle</translation>
    </message>
    <message>
        <source>the only one that it serves</source>
        <translation>le seul qu&apos;il propose</translation>
    </message>
    <message>
        <source>The server is asked</source>
        <translation>Demandé au serveur</translation>
    </message>
    <message>
        <source>Context</source>
        <translation>Contexte</translation>
    </message>
    <message>
        <source>Its model sees images</source>
        <translation>Son modèle voit les images</translation>
    </message>
    <message>
        <source>Else it is asked; pages without text are sent as pictures then</source>
        <translation>Sinon on le lui demande ; les pages sans texte sont alors envoyées en images</translation>
    </message>
    <message>
        <source>Send without encryption (http)</source>
        <translation>Envoyer sans chiffrement (http)</translation>
    </message>
    <message>
        <source>Others on the way can read what is sent; not needed for this machine and near ones</source>
        <translation>D&apos;autres en chemin peuvent lire ce qui est envoyé ; inutile pour cette machine et les machines proches</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Clé</translation>
    </message>
    <message>
        <source>if it wants one</source>
        <translation>s&apos;il en demande une</translation>
    </message>
    <message>
        <source>Name it</source>
        <translation>Le nommer</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>A server with a larger model can answer in the place of one on this machine: vLLM, llama.cpp, Ollama, LM Studio, or any other that speaks OpenAI&apos;s chat API. Nothing is sent to it by naming it.</source>
        <translation>Un serveur doté d&apos;un modèle plus grand peut répondre à la place d&apos;un modèle de cette machine : vLLM, llama.cpp, Ollama, LM Studio, ou tout autre qui parle l&apos;API de chat d&apos;OpenAI. Le nommer ne lui envoie rien.</translation>
    </message>
    <message>
        <source>cannot be kept: no keyring can be read here</source>
        <translation>ne peut pas être gardée : aucun trousseau ne peut être lu ici</translation>
    </message>
    <message>
        <source>Once the server is named, its details say how a key is given all the same</source>
        <translation>Une fois le serveur nommé, ses détails disent comment donner une clé malgré tout</translation>
    </message>
    <message>
        <source>What is sent by http is not encrypted: others on the way can read it. Take https, or tick “{0}”.</source>
        <translation>Ce qui est envoyé par http n&apos;est pas chiffré : d&apos;autres en chemin peuvent le lire. Prenez https, ou cochez « {0} ».</translation>
    </message>
</context>
<context>
    <name>ServerWords</name>
    <message>
        <source>Servers · none is named</source>
        <translation>Serveurs · aucun n&apos;est nommé</translation>
    </message>
    <message>
        <source>Servers: text would leave this machine</source>
        <translation>Serveurs : du texte quitterait cette machine</translation>
    </message>
    <message>
        <source>Asking what it serves</source>
        <translation>On lui demande ce qu&apos;il propose</translation>
    </message>
    <message>
        <source>Did not work</source>
        <translation>N’a pas marché</translation>
    </message>
    <message>
        <source>Answers; documents would be sent there</source>
        <translation>Répond ; les documents y seraient envoyés</translation>
    </message>
    <message>
        <source>Documents would be sent there</source>
        <translation>Les documents y seraient envoyés</translation>
    </message>
    <message>
        <source>It answers now: each question, and the text or pictures of the pages asked, are sent to {host}.</source>
        <translation>Il répond maintenant : chaque question, et le texte ou les images des pages interrogées, sont envoyés à {host}.</translation>
    </message>
    <message>
        <source>Once you choose it, each question, and the text or pictures of the pages asked, are sent to {host}.</source>
        <translation>Une fois choisi, chaque question, et le texte ou les images des pages interrogées, sont envoyés à {host}.</translation>
    </message>
    <message>
        <source>Its quotes are looked up in your documents when they come, and dropped if they do not stand there.</source>
        <translation>Ses citations sont cherchées dans vos documents à leur arrivée, et retirées si elles n&apos;y figurent pas.</translation>
    </message>
    <message>
        <source>Not asked yet</source>
        <translation>Pas encore demandé</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modèle</translation>
    </message>
    <message>
        <source>Context</source>
        <translation>Contexte</translation>
    </message>
    <message>
        <source>Images</source>
        <translation>Images</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Clé</translation>
    </message>
    <message>
        <source>kept in the keyring of this system</source>
        <translation>conservée dans le trousseau de ce système</translation>
    </message>
    <message>
        <source>from the environment variable {name}</source>
        <translation>de la variable d&apos;environnement {name}</translation>
    </message>
    <message>
        <source>none: the keyring of this system cannot be read</source>
        <translation>aucune : le trousseau de ce système ne peut pas être lu</translation>
    </message>
    <message>
        <source>none</source>
        <translation>aucune</translation>
    </message>
    <message>
        <source>{tokens}, as you said</source>
        <translation>{tokens}, comme vous l&apos;avez dit</translation>
    </message>
    <message>
        <source>It does not say</source>
        <translation>Il ne le dit pas</translation>
    </message>
    <message>
        <source>it sees them, as you said</source>
        <translation>il les voit, comme vous l&apos;avez dit</translation>
    </message>
    <message>
        <source>it sees them</source>
        <translation>il les voit</translation>
    </message>
    <message>
        <source>it says nothing of them; pages without text are left out</source>
        <translation>il n&apos;en dit rien ; les pages sans texte sont laissées de côté</translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>The language of the window; it changes when Pincite is started next.</source>
        <translation>La langue de la fenêtre ; elle change au prochain démarrage de Pincite.</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Comme le système</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Couleurs</translation>
    </message>
    <message>
        <source>Light or dark. The pages of documents stay as they are.</source>
        <translation>Clair ou sombre. Les pages des documents restent comme elles sont.</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Clair</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Sombre</translation>
    </message>
    <message>
        <source>Size of letters</source>
        <translation>Taille des lettres</translation>
    </message>
    <message>
        <source>In percent of the system&apos;s letters; it changes when Pincite is started next.</source>
        <translation>En pour cent des lettres du système ; change au prochain démarrage de Pincite.</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modèle</translation>
    </message>
    <message>
        <source>The name of an installed model, or a model&apos;s folder; empty is the small starter that comes with Pincite. “Models…” in the File menu lists what there is, and says what fits this machine.</source>
        <translation>Le nom d’un modèle installé, ou le dossier d’un modèle ; vide, c’est le petit modèle de départ fourni avec Pincite. « Modèles… » dans le menu Fichier liste ce qu’il y a et dit ce qui convient à cet ordinateur.</translation>
    </message>
    <message>
        <source>The small starter</source>
        <translation>Le petit modèle de départ</translation>
    </message>
    <message>
        <source>Where the model runs</source>
        <translation>Où tourne le modèle</translation>
    </message>
    <message>
        <source>A graphics card is faster; by itself Pincite takes one that fits, else the processor.</source>
        <translation>Une carte graphique est plus rapide ; de lui-même Pincite en prend une qui convient, sinon le processeur.</translation>
    </message>
    <message>
        <source>Chosen for this machine</source>
        <translation>Choisi pour cet ordinateur</translation>
    </message>
    <message>
        <source>Graphics card</source>
        <translation>Carte graphique</translation>
    </message>
    <message>
        <source>Processor</source>
        <translation>Processeur</translation>
    </message>
    <message>
        <source>How an answer is found</source>
        <translation>Comment une réponse est trouvée</translation>
    </message>
    <message>
        <source>Reading all pages at once suits larger models, asking the best pages one by one suits small ones, and search mode reads as many of the best pages as fit. A large model can also look up what to read.</source>
        <translation>Lire toutes les pages à la fois convient aux grands modèles, interroger les meilleures une à une aux petits ; le mode recherche lit autant des meilleures pages que possible. Un grand modèle peut aussi chercher lui-même ce qu’il doit lire.</translation>
    </message>
    <message>
        <source>As the model does best</source>
        <translation>Au mieux pour le modèle</translation>
    </message>
    <message>
        <source>All pages at once</source>
        <translation>Toutes les pages à la fois</translation>
    </message>
    <message>
        <source>The best pages one by one</source>
        <translation>Les meilleures pages une à une</translation>
    </message>
    <message>
        <source>As many of the best pages as fit</source>
        <translation>Autant des meilleures pages que possible</translation>
    </message>
    <message>
        <source>What the model looks up, step by step</source>
        <translation>Ce que le modèle cherche, étape par étape</translation>
    </message>
    <message>
        <source>Steps of looking up</source>
        <translation>Étapes de recherche</translation>
    </message>
    <message>
        <source>In how many steps a model looks up what to read, at most.</source>
        <translation>En combien d’étapes, au plus, un modèle cherche ce qu’il doit lire.</translation>
    </message>
    <message>
        <source>Memory for what was read</source>
        <translation>Mémoire pour ce qui est lu</translation>
    </message>
    <message>
        <source>On the processor, “small” keeps it in a quarter of the memory and loses a little accuracy.</source>
        <translation>Sur le processeur, « petit » le garde dans un quart de la mémoire et perd un peu de précision.</translation>
    </message>
    <message>
        <source>The name or folder of a ShieldGemma 2, a model that looks at pages before they are read or shown; empty is none.</source>
        <translation>Le nom ou le dossier d’un ShieldGemma 2, un modèle qui regarde les pages avant qu’elles soient lues ou montrées ; vide : aucun.</translation>
    </message>
    <message>
        <source>Gigabytes that reading one document may take.</source>
        <translation>Gigaoctets que la lecture d’un document peut occuper.</translation>
    </message>
    <message>
        <source>How many documents are read side by side; 0 is as many as this machine has cores and memory for.</source>
        <translation>Combien de documents sont lus en même temps ; 0 : autant que le permettent les cœurs et la mémoire de cette machine.</translation>
    </message>
    <message>
        <source>Processor cores</source>
        <translation>Cœurs du processeur</translation>
    </message>
    <message>
        <source>How many cores of the processor the model uses; 0 is chosen for this machine.</source>
        <translation>Combien de cœurs du processeur le modèle utilise ; 0 : choisi pour cette machine.</translation>
    </message>
    <message>
        <source>Exact (float32)</source>
        <translation>Exact (float32)</translation>
    </message>
    <message>
        <source>Small (int8)</source>
        <translation>Petit (int8)</translation>
    </message>
    <message>
        <source>Crops of pictures</source>
        <translation>Recadrages d’images</translation>
    </message>
    <message>
        <source>A model that sees is shown oblong pages in crops, too (auto), or only as a whole (off); three numbers such as 1.5,256,2 say from which ratio on, how small a crop may be in pixels, and how many there may be.</source>
        <translation>Un modèle qui voit reçoit les pages allongées aussi par recadrages (auto), ou seulement entières (off) ; trois nombres comme 1.5,256,2 disent à partir de quel rapport, la taille minimale d’un recadrage en pixels, et combien il peut y en avoir.</translation>
    </message>
    <message>
        <source>Check of images</source>
        <translation>Vérification des images</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Aucun</translation>
    </message>
    <message>
        <source>Strictness of the check</source>
        <translation>Sévérité de la vérification</translation>
    </message>
    <message>
        <source>How likely, in percent, a picture must show violence, sexual or dangerous content to be held back.</source>
        <translation>La probabilité, en pour cent, qu’une image montre de la violence, un contenu sexuel ou dangereux, à partir de laquelle elle est retenue.</translation>
    </message>
    <message>
        <source>Scanned pages</source>
        <translation>Pages numérisées</translation>
    </message>
    <message>
        <source>Words are recognised in pages that have none, or none that can be used; it happens on this machine.</source>
        <translation>Les mots sont reconnus sur les pages qui n’en ont pas, ou pas d’utilisables ; cela se fait sur cet ordinateur.</translation>
    </message>
    <message>
        <source>Recognise their words</source>
        <translation>Reconnaître leurs mots</translation>
    </message>
    <message>
        <source>Leave them as pictures</source>
        <translation>Les laisser en images</translation>
    </message>
    <message>
        <source>After reading</source>
        <translation>Après la lecture</translation>
    </message>
    <message>
        <source>A summary is begun by itself where one document is ticked and nothing was asked; a question comes first.</source>
        <translation>Un résumé commence de lui-même quand un seul document est coché et que rien n’a été demandé ; une question passe avant.</translation>
    </message>
    <message>
        <source>Offer questions</source>
        <translation>Proposer des questions</translation>
    </message>
    <message>
        <source>Begin a short summary</source>
        <translation>Commencer un court résumé</translation>
    </message>
    <message>
        <source>Seconds for a page</source>
        <translation>Secondes par page</translation>
    </message>
    <message>
        <source>How long opening a document, or reading one of its pages, may take before it is given up.</source>
        <translation>Combien de temps l’ouverture d’un document, ou la lecture d’une page, peut durer avant d’être abandonnée.</translation>
    </message>
    <message>
        <source>Memory for reading</source>
        <translation>Mémoire pour lire</translation>
    </message>
    <message>
        <source>Readers at a time</source>
        <translation>Lecteurs à la fois</translation>
    </message>
    <message>
        <source>Disk for what was read</source>
        <translation>Disque pour ce qui est lu</translation>
    </message>
    <message>
        <source>Gigabytes for what models have read, so that a document need not be read again after a restart; 0 keeps none.</source>
        <translation>Gigaoctets pour ce que les modèles ont lu, afin qu’un document ne soit pas relu après un redémarrage ; 0 ne garde rien.</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Paramètres</translation>
    </message>
    <message>
        <source>More settings</source>
        <translation>Plus de réglages</translation>
    </message>
    <message>
        <source>How answers are found, memory, disk, and how documents are read</source>
        <translation>Comment les réponses sont trouvées, la mémoire, le disque, et comment les documents sont lus</translation>
    </message>
</context>
<context>
    <name>ShortcutEditor</name>
    <message>
        <source>Change keys</source>
        <translation>Changer les touches</translation>
    </message>
    <message>
        <source>Keys of the actions</source>
        <translation>Touches des actions</translation>
    </message>
</context>
<context>
    <name>ShortcutSheet</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Raccourcis clavier</translation>
    </message>
    <message>
        <source>Change keys…</source>
        <translation>Changer les touches…</translation>
    </message>
    <message>
        <source> or </source>
        <translation> ou </translation>
    </message>
    <message>
        <source>none</source>
        <translation>aucun</translation>
    </message>
</context>
<context>
    <name>Shortcuts</name>
    <message>
        <source>Documents and conversations</source>
        <translation>Documents et conversations</translation>
    </message>
    <message>
        <source>Questions and answers</source>
        <translation>Questions et réponses</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Pages</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>Fenêtre</translation>
    </message>
    <message>
        <source>Pause reading</source>
        <translation>Mettre la lecture en pause</translation>
    </message>
    <message>
        <source>Go on reading where it was interrupted</source>
        <translation>Reprendre la lecture là où elle s’est interrompue</translation>
    </message>
    <message>
        <source>Answer from the pages read so far</source>
        <translation>Répondre d’après les pages déjà lues</translation>
    </message>
    <message>
        <source>Have the last question answered again, in place of this answer</source>
        <translation>Faire répondre de nouveau à la dernière question, à la place de cette réponse</translation>
    </message>
    <message>
        <source>Take the last question back to edit it and ask it again</source>
        <translation>Reprendre la dernière question pour la modifier et la reposer</translation>
    </message>
    <message>
        <source>Go on from the last answer in a conversation of its own</source>
        <translation>Continuer depuis la dernière réponse dans une conversation à part</translation>
    </message>
    <message>
        <source>Copy the last answer with its citations</source>
        <translation>Copier la dernière réponse avec ses références</translation>
    </message>
    <message>
        <source>Export the last answer with its citations</source>
        <translation>Exporter la dernière réponse avec ses références</translation>
    </message>
    <message>
        <source>Add documents</source>
        <translation>Ajouter des documents</translation>
    </message>
    <message>
        <source>Add all documents of a folder</source>
        <translation>Ajouter tous les documents d’un dossier</translation>
    </message>
    <message>
        <source>Watch folders</source>
        <translation>Surveiller des dossiers</translation>
    </message>
    <message>
        <source>Open a window that leaves nothing on the disk</source>
        <translation>Ouvrir une fenêtre qui ne laisse rien sur le disque</translation>
    </message>
    <message>
        <source>Encrypt or decrypt the library</source>
        <translation>Chiffrer ou déchiffrer la bibliothèque</translation>
    </message>
    <message>
        <source>Start a new conversation</source>
        <translation>Commencer une nouvelle conversation</translation>
    </message>
    <message>
        <source>Show all conversations, and search them</source>
        <translation>Afficher toutes les conversations et y rechercher</translation>
    </message>
    <message>
        <source>Find in this conversation</source>
        <translation>Chercher dans cette conversation</translation>
    </message>
    <message>
        <source>Export the conversation</source>
        <translation>Exporter la conversation</translation>
    </message>
    <message>
        <source>Check the citations of an exported answer</source>
        <translation>Vérifier les citations d’une réponse exportée</translation>
    </message>
    <message>
        <source>Open the settings</source>
        <translation>Ouvrir les paramètres</translation>
    </message>
    <message>
        <source>Show the models, and get others</source>
        <translation>Afficher les modèles, et en obtenir d’autres</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Quitter</translation>
    </message>
    <message>
        <source>Stop the answer</source>
        <translation>Arrêter la réponse</translation>
    </message>
    <message>
        <source>Summarise the ticked documents</source>
        <translation>Résumer les documents cochés</translation>
    </message>
    <message>
        <source>Find in the document</source>
        <translation>Rechercher dans le document</translation>
    </message>
    <message>
        <source>Go to the next place found</source>
        <translation>Aller au résultat suivant</translation>
    </message>
    <message>
        <source>Go to the place found before</source>
        <translation>Aller au résultat précédent</translation>
    </message>
    <message>
        <source>Copy the selected text</source>
        <translation>Copier le texte sélectionné</translation>
    </message>
    <message>
        <source>Select all text of the document</source>
        <translation>Sélectionner tout le texte du document</translation>
    </message>
    <message>
        <source>Select the text of this page</source>
        <translation>Sélectionner le texte de cette page</translation>
    </message>
    <message>
        <source>Frame a region of a page</source>
        <translation>Encadrer une zone d’une page</translation>
    </message>
    <message>
        <source>Ask about what is selected or framed</source>
        <translation>Interroger ce qui est sélectionné ou encadré</translation>
    </message>
    <message>
        <source>Type a page number to go to</source>
        <translation>Taper un numéro de page</translation>
    </message>
    <message>
        <source>Go back to before the jump</source>
        <translation>Revenir avant le saut</translation>
    </message>
    <message>
        <source>Show pages larger</source>
        <translation>Afficher les pages plus grandes</translation>
    </message>
    <message>
        <source>Show pages smaller</source>
        <translation>Afficher les pages plus petites</translation>
    </message>
    <message>
        <source>Show pages as wide as the pane</source>
        <translation>Afficher les pages à la largeur du volet</translation>
    </message>
    <message>
        <source>Show whole pages</source>
        <translation>Afficher des pages entières</translation>
    </message>
    <message>
        <source>Show or hide thumbnails and outline</source>
        <translation>Afficher ou masquer vignettes et plan</translation>
    </message>
    <message>
        <source>Go to the documents</source>
        <translation>Aller aux documents</translation>
    </message>
    <message>
        <source>Go to the conversation</source>
        <translation>Aller à la conversation</translation>
    </message>
    <message>
        <source>Go to the pages</source>
        <translation>Aller aux pages</translation>
    </message>
    <message>
        <source>Go to the next pane</source>
        <translation>Aller au volet suivant</translation>
    </message>
    <message>
        <source>Show or hide the documents</source>
        <translation>Afficher ou masquer les documents</translation>
    </message>
    <message>
        <source>Show or hide the conversation</source>
        <translation>Afficher ou masquer la conversation</translation>
    </message>
    <message>
        <source>Show or hide the pages</source>
        <translation>Afficher ou masquer les pages</translation>
    </message>
    <message>
        <source>Ask whether a newer version exists</source>
        <translation>Demander s’il existe une version plus récente</translation>
    </message>
    <message>
        <source>Show what a report of a fault would contain</source>
        <translation>Montrer ce qu’un rapport de défaut contiendrait</translation>
    </message>
    <message>
        <source>Show version and licences</source>
        <translation>Afficher la version et les licences</translation>
    </message>
    <message>
        <source>Show this list</source>
        <translation>Afficher cette liste</translation>
    </message>
    <message>
        <source>Ask the question</source>
        <translation>Poser la question</translation>
    </message>
    <message>
        <source>Start a new line in the question</source>
        <translation>Passer à la ligne dans la question</translation>
    </message>
    <message>
        <source>Edit the last question, in an empty box</source>
        <translation>Modifier la dernière question, champ vide</translation>
    </message>
    <message>
        <source>Pick a document that is asked alone</source>
        <translation>Choisir un document à interroger seul</translation>
    </message>
    <message>
        <source>Pick a command</source>
        <translation>Choisir une commande</translation>
    </message>
    <message>
        <source>Go from pin to pin of an answer</source>
        <translation>Aller de référence en référence dans une réponse</translation>
    </message>
    <message>
        <source>Rename the conversation</source>
        <translation>Renommer la conversation</translation>
    </message>
    <message>
        <source>Tick or untick the document</source>
        <translation>Cocher ou décocher le document</translation>
    </message>
    <message>
        <source>Tick the document alone; again: all</source>
        <translation>Cocher ce document seul ; encore une fois : tous</translation>
    </message>
    <message>
        <source>Show the document&apos;s pages</source>
        <translation>Afficher les pages du document</translation>
    </message>
    <message>
        <source>Remove the document</source>
        <translation>Retirer le document</translation>
    </message>
    <message>
        <source>Scroll a screen, or turn to the next page</source>
        <translation>Avancer d’un écran, ou à la page suivante</translation>
    </message>
    <message>
        <source>Scroll back, or turn to the page before</source>
        <translation>Reculer d’un écran, ou à la page précédente</translation>
    </message>
    <message>
        <source>Go to the beginning or the end</source>
        <translation>Aller au début ou à la fin</translation>
    </message>
    <message>
        <source>The settings give keys to “{name}”, which is no action.</source>
        <translation>Les paramètres donnent des touches à « {name} », qui n’est pas une action.</translation>
    </message>
    <message>
        <source>“{keys}” are no keys; “{action}” has none now.</source>
        <translation>« {keys} » ne sont pas des touches ; « {action} » n’en a plus.</translation>
    </message>
    <message>
        <source>{keys} stands for two actions: “{first}” and “{second}”.</source>
        <translation>{keys} désigne deux actions : « {first} » et « {second} ».</translation>
    </message>
</context>
<context>
    <name>SourceChips</name>
    <message>
        <source>Only these documents are asked</source>
        <translation>Seuls ces documents sont interrogés</translation>
    </message>
    <message>
        <source>Only {name} is asked. Press to ask the ticked documents again</source>
        <translation>Seul {name} est interrogé. Appuyez pour interroger de nouveau les documents cochés</translation>
    </message>
    <message>
        <source>{name}: press to take it away</source>
        <translation>{name} : appuyez pour le retirer</translation>
    </message>
</context>
<context>
    <name>Stage</name>
    <message>
        <source>{stage} {done} of {total}</source>
        <translation>{stage} {done} sur {total}</translation>
    </message>
    <message>
        <source>There is no answer yet. What was read is kept; going on asks it again.</source>
        <translation>Il n’y a pas encore de réponse. Ce qui a été lu est gardé ; continuer repose la question.</translation>
    </message>
    <message>
        <source>Paused. {read} of {pages} read and kept.</source>
        <translation>En pause. {read} sur {pages} lues et conservées.</translation>
    </message>
    <message>
        <source>Paused after {read} of {pages}. Going on reads them anew.</source>
        <translation>En pause après {read} sur {pages}. Continuer les relit.</translation>
    </message>
    <message>
        <source>All {pages} are read now: “Again” asks all of them.</source>
        <translation>Les {pages} sont maintenant lues : « Encore » les interroge toutes.</translation>
    </message>
</context>
<context>
    <name>Suggestions</name>
    <message>
        <source>Summarise it</source>
        <translation>Résumer</translation>
    </message>
    <message>
        <source>List its key points</source>
        <translation>Lister les points clés</translation>
    </message>
    <message>
        <source>Summarise them</source>
        <translation>Les résumer</translation>
    </message>
    <message>
        <source>List their key points</source>
        <translation>Lister leurs points clés</translation>
    </message>
    <message>
        <source>Try one of these</source>
        <translation>Essayez par exemple</translation>
    </message>
    <message>
        <source>Suggested questions</source>
        <translation>Questions suggérées</translation>
    </message>
    <message>
        <source>Ask this</source>
        <translation>Demander ceci</translation>
    </message>
</context>
<context>
    <name>SummaryMenu</name>
    <message>
        <source>Summarise &amp;as</source>
        <translation>Résumer &amp;en</translation>
    </message>
</context>
<context>
    <name>Task</name>
    <message>
        <source>Something went wrong inside Pincite ({kind}). The log has the details.</source>
        <translation>Un problème est survenu dans Pincite ({kind}). Le journal donne les détails.</translation>
    </message>
</context>
<context>
    <name>ThumbnailList</name>
    <message>
        <source>Thumbnails of pages</source>
        <translation>Vignettes des pages</translation>
    </message>
</context>
<context>
    <name>Timing</name>
    <message>
        <source>{seconds} s · {model} on {device}</source>
        <translation>{seconds} s · {model} sur {device}</translation>
    </message>
    <message>
        <source>{tokens} read before</source>
        <translation>{tokens} lus auparavant</translation>
    </message>
    <message>
        <source>Looking at images: {seconds} s</source>
        <translation>Examen des images : {seconds} s</translation>
    </message>
    <message>
        <source>Comparing passages with the question: {seconds} s</source>
        <translation>Comparaison des passages avec la question : {seconds} s</translation>
    </message>
    <message>
        <source>Reading {tokens} tokens: {seconds} s</source>
        <translation>Lecture de {tokens} jetons : {seconds} s</translation>
    </message>
    <message>
        <source>Writing {tokens} tokens: {seconds} s</source>
        <translation>Écriture de {tokens} jetons : {seconds} s</translation>
    </message>
</context>
<context>
    <name>TurnActions</name>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>&amp;Pause reading</source>
        <translation>Mettre la lecture en &amp;pause</translation>
    </message>
    <message>
        <source>Pause reading; what was read is kept</source>
        <translation>Mettre la lecture en pause ; ce qui est lu est conservé</translation>
    </message>
    <message>
        <source>Go on reading</source>
        <translation>Reprendre la lecture</translation>
    </message>
    <message>
        <source>&amp;Go on reading</source>
        <translation>Reprendre la &amp;lecture</translation>
    </message>
    <message>
        <source>Go on reading where it was interrupted</source>
        <translation>Reprendre la lecture là où elle s’est interrompue</translation>
    </message>
    <message>
        <source>Answer now</source>
        <translation>Répondre maintenant</translation>
    </message>
    <message>
        <source>Answer from the pages &amp;read so far</source>
        <translation>Répondre d’après les pages déjà l&amp;ues</translation>
    </message>
    <message>
        <source>Answer from the pages read so far; the rest is read afterwards</source>
        <translation>Répondre d’après les pages déjà lues ; le reste est lu ensuite</translation>
    </message>
    <message>
        <source>Again</source>
        <translation>Encore</translation>
    </message>
    <message>
        <source>A&amp;nswer again</source>
        <translation>Répondre encor&amp;e</translation>
    </message>
    <message>
        <source>Have the last question answered again, in place of this answer</source>
        <translation>Faire répondre de nouveau à la dernière question, à la place de cette réponse</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Modifier</translation>
    </message>
    <message>
        <source>&amp;Edit the last question</source>
        <translation>Modifier la &amp;dernière question</translation>
    </message>
    <message>
        <source>Take the last question back to edit it and ask it again</source>
        <translation>Reprendre la dernière question pour la modifier et la reposer</translation>
    </message>
    <message>
        <source>Branch</source>
        <translation>Nouvelle branche</translation>
    </message>
    <message>
        <source>&amp;Branch from the last answer</source>
        <translation>Nouvelle &amp;branche depuis la dernière réponse</translation>
    </message>
    <message>
        <source>Go on from here in a conversation of its own; this one stays</source>
        <translation>Continuer d’ici dans une conversation à part ; celle-ci reste</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message>
        <source>&amp;Copy the last answer</source>
        <translation>&amp;Copier la dernière réponse</translation>
    </message>
    <message>
        <source>Copy the answer with its citations</source>
        <translation>Copier la réponse avec ses références</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exporter…</translation>
    </message>
    <message>
        <source>E&amp;xport the last answer…</source>
        <translation>E&amp;xporter la dernière réponse…</translation>
    </message>
    <message>
        <source>Export the answer with its citations: Markdown, web page, PDF with highlights</source>
        <translation>Exporter la réponse avec ses références : Markdown, page web, PDF avec surlignages</translation>
    </message>
</context>
<context>
    <name>TurnView</name>
    <message>
        <source>Question asked</source>
        <translation>Question posée</translation>
    </message>
</context>
<context>
    <name>UnlockDialog</name>
    <message>
        <source>The library is encrypted.</source>
        <translation>La bibliothèque est chiffrée.</translation>
    </message>
    <message>
        <source>Its passphrase opens it, and nothing else does: who has lost it cannot be helped.</source>
        <translation>Sa phrase secrète l’ouvre, et rien d’autre : qui l’a perdue ne peut être aidé.</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Phrase secrète</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Quitter</translation>
    </message>
    <message>
        <source>Opening…</source>
        <translation>Ouverture…</translation>
    </message>
</context>
<context>
    <name>WaitingCard</name>
    <message>
        <source>Take back</source>
        <translation>Reprendre</translation>
    </message>
    <message>
        <source>Asks nothing; the words go back into the box</source>
        <translation>Ne pose rien ; les mots reviennent dans la zone de saisie</translation>
    </message>
    <message>
        <source>Take the waiting question back into the box</source>
        <translation>Remettre la question en attente dans la zone de saisie</translation>
    </message>
    <message>
        <source>Ask it here</source>
        <translation>Poser ici</translation>
    </message>
    <message>
        <source>Ask the pages read so far</source>
        <translation>Interroger les pages déjà lues</translation>
    </message>
    <message>
        <source>Asks the pages that are read already; the answer says which these are</source>
        <translation>Interroge les pages déjà lues ; la réponse dit lesquelles</translation>
    </message>
    <message>
        <source>Ask what is ready</source>
        <translation>Interroger ce qui est prêt</translation>
    </message>
    <message>
        <source>Asks the documents that are ready, without the files that are still being added</source>
        <translation>Interroge les documents prêts, sans les fichiers encore en cours d’ajout</translation>
    </message>
    <message>
        <source>Asks the documents that are ready, and of the others the pages read so far</source>
        <translation>Interroge les documents prêts et, des autres, les pages déjà lues</translation>
    </message>
    <message>
        <source>Asks it in the conversation on show</source>
        <translation>La pose dans la conversation affichée</translation>
    </message>
    <message>
        <source>Waiting question: {question} {why}</source>
        <translation>Question en attente : {question} {why}</translation>
    </message>
</context>
<context>
    <name>WaitingList</name>
    <message>
        <source>Waiting behind them: {count}</source>
        <translation>En attente derrière : {count}</translation>
    </message>
</context>
<context>
    <name>Wiring</name>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>The private window could not be started.</source>
        <translation>La fenêtre privée n’a pas pu être démarrée.</translation>
    </message>
</context>
</TS>
