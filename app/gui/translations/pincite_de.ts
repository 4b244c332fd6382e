<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>AboutDesk</name>
    <message>
        <source>Asking whether a newer version exists…</source>
        <translation>Es wird gefragt, ob es eine neuere Version gibt …</translation>
    </message>
    <message>
        <source>Pincite {current} is up to date: the newest release is {newest}.</source>
        <translation>Pincite {current} ist aktuell: Die neueste Veröffentlichung ist {newest}.</translation>
    </message>
    <message>
        <source>Pincite {newest} is there; this is {current}.</source>
        <translation>Pincite {newest} ist da; dies ist {current}.</translation>
    </message>
    <message>
        <source>Open its page</source>
        <translation>Ihre Seite öffnen</translation>
    </message>
    <message>
        <source>Pincite ended unexpectedly the last time. Your documents and conversations are kept; a report of it stays on this machine.</source>
        <translation>Pincite ist letztes Mal unerwartet zu Ende gegangen. Ihre Dokumente und Gespräche sind aufbewahrt; ein Bericht darüber bleibt auf diesem Gerät.</translation>
    </message>
    <message>
        <source>Show the report</source>
        <translation>Bericht zeigen</translation>
    </message>
</context>
<context>
    <name>AboutDialog</name>
    <message>
        <source>About Pincite</source>
        <translation>Über Pincite</translation>
    </message>
    <message>
        <source>Pincite {version}</source>
        <translation>Pincite {version}</translation>
    </message>
    <message>
        <source>Reads your documents on your own machine and pins every answer to the exact words on the exact page.</source>
        <translation>Liest Ihre Dokumente auf Ihrem Gerät und belegt jede Antwort mit den genauen Worten auf der genauen Seite.</translation>
    </message>
    <message>
        <source>Free software under the GNU Affero General Public License, version 3 or later. The model Gemma is provided under and subject to the Gemma Terms of Use. Both stand below.</source>
        <translation>Freie Software unter der GNU Affero General Public License, Version 3 oder neuer. Das Modell Gemma unterliegt den Gemma-Nutzungsbedingungen. Beide stehen unten.</translation>
    </message>
    <message>
        <source>Search the parts and licences</source>
        <translation>Teile und Lizenzen durchsuchen</translation>
    </message>
    <message>
        <source>Parts of Pincite and their licences</source>
        <translation>Teile von Pincite und ihre Lizenzen</translation>
    </message>
    <message>
        <source>Text of the licence</source>
        <translation>Text der Lizenz</translation>
    </message>
    <message>
        <source>Looking for the licences…</source>
        <translation>Die Lizenzen werden gesucht …</translation>
    </message>
    <message>
        <source>Report a fault…</source>
        <translation>Fehler melden …</translation>
    </message>
    <message>
        <source>Shows what a report would contain; nothing is sent</source>
        <translation>Zeigt, was ein Bericht enthielte; nichts wird gesendet</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>{part}: {licence}</source>
        <translation>{part}: {licence}</translation>
    </message>
    <message>
        <source>{part} brings no text of its licence: {licence}.</source>
        <translation>{part} bringt keinen Lizenztext mit: {licence}.</translation>
    </message>
    <message>
        <source>not named</source>
        <translation>nicht genannt</translation>
    </message>
</context>
<context>
    <name>AnswerCard</name>
    <message>
        <source>Not found in these documents</source>
        <translation>In diesen Dokumenten nicht gefunden</translation>
    </message>
    <message>
        <source>Not clear in these documents</source>
        <translation>In diesen Dokumenten nicht eindeutig</translation>
    </message>
    <message>
        <source>Without a citation: check it yourself</source>
        <translation>Ohne Beleg: bitte selbst prüfen</translation>
    </message>
    <message>
        <source>In part without support: see the marked sentences</source>
        <translation>Teilweise ohne Stütze: siehe die markierten Sätze</translation>
    </message>
    <message>
        <source>Seen on a picture: check it on the page</source>
        <translation>Auf einem Bild gesehen: bitte auf der Seite prüfen</translation>
    </message>
    <message>
        <source>From the first pages</source>
        <translation>Aus den ersten Seiten</translation>
    </message>
    <message>
        <source>Not found in the first pages</source>
        <translation>Auf den ersten Seiten nicht gefunden</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>What was looked up</source>
        <translation>Was nachgeschlagen wurde</translation>
    </message>
    <message>
        <source>Progress of the answer</source>
        <translation>Fortschritt der Antwort</translation>
    </message>
    <message>
        <source>What the answer rests on</source>
        <translation>Worauf die Antwort beruht</translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation>Nachweis</translation>
    </message>
    <message>
        <source>Show the whole receipt, or only its main lines</source>
        <translation>Den ganzen Nachweis zeigen oder nur seine wichtigsten Zeilen</translation>
    </message>
    <message>
        <source>More pages…</source>
        <translation>Mehr Seiten …</translation>
    </message>
    <message>
        <source>The documents are longer than the model reads at once: choose what it reads for this question</source>
        <translation>Die Dokumente sind länger, als das Modell auf einmal liest: Wählen Sie, was es für diese Frage liest</translation>
    </message>
    <message>
        <source>Edit this question and ask it in a conversation of its own; this one stays</source>
        <translation>Diese Frage ändern und in einem eigenen Gespräch stellen; dieses hier bleibt</translation>
    </message>
    <message>
        <source>Nearest passage</source>
        <translation>Nächstliegende Stelle</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Kopiert</translation>
    </message>
    <message>
        <source>The documents are longer than what the model can read at once.</source>
        <translation>Die Dokumente sind länger als das, was das Modell auf einmal lesen kann.</translation>
    </message>
    <message>
        <source>What was written at first is not shown: the documents leave it open.</source>
        <translation>Was zuerst geschrieben wurde, wird nicht gezeigt: Die Dokumente lassen es offen.</translation>
    </message>
    <message>
        <source>What was written at first is not shown: nothing in the documents says it.</source>
        <translation>Was zuerst geschrieben wurde, wird nicht gezeigt: Nichts in den Dokumenten sagt es.</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Angehalten</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Abgebrochen</translation>
    </message>
    <message>
        <source>Choose what to read</source>
        <translation>Was soll gelesen werden?</translation>
    </message>
    <message>
        <source>No answer</source>
        <translation>Keine Antwort</translation>
    </message>
    <message>
        <source>No summary</source>
        <translation>Keine Zusammenfassung</translation>
    </message>
    <message>
        <source>The document does not say.</source>
        <translation>Das Dokument sagt es nicht.</translation>
    </message>
    <message>
        <source>The document does not say this clearly.</source>
        <translation>Das Dokument sagt das nicht eindeutig.</translation>
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
        <translation>Webseite</translation>
    </message>
    <message>
        <source>PDF with highlights</source>
        <translation>PDF mit Markierungen</translation>
    </message>
    <message>
        <source>Data to check the citations with later</source>
        <translation>Daten, mit denen sich die Belege später prüfen lassen</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>Exported to {names} in {parent}.</source>
        <translation>{names} in {parent} gespeichert.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Give the password…</source>
        <translation>Passwort eingeben …</translation>
    </message>
    <message>
        <source>Choose the file…</source>
        <translation>Datei wählen …</translation>
    </message>
    <message>
        <source>Choose another place…</source>
        <translation>Anderen Ort wählen …</translation>
    </message>
    <message>
        <source>Password needed</source>
        <translation>Passwort nötig</translation>
    </message>
    <message>
        <source>The copy with highlights needs the document&apos;s password.
Password:</source>
        <translation>Für die Kopie mit Markierungen wird das Passwort des Dokuments gebraucht.
Passwort:</translation>
    </message>
    <message>
        <source>Where is the document now?</source>
        <translation>Wo liegt das Dokument jetzt?</translation>
    </message>
    <message>
        <source>{name} cannot be read ({strerror}).</source>
        <translation>{name} kann nicht gelesen werden ({strerror}).</translation>
    </message>
    <message>
        <source>{name} is not the document that was read: its content is another.</source>
        <translation>{name} ist nicht das gelesene Dokument: Der Inhalt ist ein anderer.</translation>
    </message>
</context>
<context>
    <name>Asking</name>
    <message>
        <source>Enter asks this in place of the last question · Esc leaves it as it is</source>
        <translation>Enter stellt dies anstelle der letzten Frage · Esc lässt alles, wie es ist</translation>
    </message>
    <message>
        <source>Tick at least two documents, or pick them with @, to compare them.</source>
        <translation>Zum Vergleichen mindestens zwei Dokumente ankreuzen oder mit @ wählen.</translation>
    </message>
    <message>
        <source>Tick at least one document to ask it.</source>
        <translation>Zum Fragen mindestens ein Dokument ankreuzen.</translation>
    </message>
    <message>
        <source>{error} Your question is kept.</source>
        <translation>{error} Ihre Frage bleibt erhalten.</translation>
    </message>
    <message>
        <source>The model ended unexpectedly and is being started again. Your words are kept.</source>
        <translation>Das Modell ist unerwartet zu Ende gegangen und wird neu gestartet. Ihre Worte bleiben erhalten.</translation>
    </message>
    <message>
        <source>The model is running again.</source>
        <translation>Das Modell läuft wieder.</translation>
    </message>
    <message>
        <source>{before} It runs on this now: {device} ({reason})</source>
        <translation>{before} Es läuft jetzt auf: {device} ({reason})</translation>
    </message>
    <message>
        <source>Start the model again</source>
        <translation>Modell neu starten</translation>
    </message>
    <message>
        <source>Summarise {documents}</source>
        <translation>{documents} zusammenfassen</translation>
    </message>
    <message>
        <source>Summarise {documents}: {kind}</source>
        <translation>{documents} zusammenfassen: {kind}</translation>
    </message>
    <message>
        <source>What it was asked of is not in the library any more: the ticked documents are asked.</source>
        <translation>Wonach gefragt wurde, ist nicht mehr in der Bibliothek: Gefragt werden die angekreuzten Dokumente.</translation>
    </message>
    <message>
        <source>Some of the documents it was asked of are not in the library any more.</source>
        <translation>Einige der Dokumente, nach denen gefragt wurde, sind nicht mehr in der Bibliothek.</translation>
    </message>
</context>
<context>
    <name>AskingAbout</name>
    <message>
        <source>Select some text on the page first, or frame a region of it; then ask about that.</source>
        <translation>Markieren Sie zuerst Text auf der Seite, oder rahmen Sie einen Bereich ein; dann fragen Sie danach.</translation>
    </message>
    <message>
        <source>There are no words there. To ask about what is seen on the page, frame a region of it.</source>
        <translation>Dort stehen keine Wörter. Um nach dem zu fragen, was auf der Seite zu sehen ist, einen Bereich umrahmen.</translation>
    </message>
    <message numerus="yes">
        <source>At most %Ln page(s) can be copied or asked about at once. Select fewer.</source>
        <translation>
            <numerusform>Höchstens %Ln Seite kann auf einmal kopiert oder befragt werden. Wählen Sie weniger aus.</numerusform>
            <numerusform>Höchstens %Ln Seiten können auf einmal kopiert oder befragt werden. Wählen Sie weniger aus.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BudgetMeter</name>
    <message>
        <source>Each question is asked by itself: earlier questions and answers of the conversation take no room.</source>
        <translation>Jede Frage wird für sich gestellt: Frühere Fragen und Antworten des Gesprächs brauchen keinen Platz.</translation>
    </message>
    <message>
        <source>A token is a piece of a word: about four letters of English.</source>
        <translation>Ein Token ist ein Stück eines Wortes: im Englischen etwa vier Buchstaben.</translation>
    </message>
    <message>
        <source>the best pages are searched for</source>
        <translation>die besten Seiten werden gesucht</translation>
    </message>
    <message>
        <source>as many of the best pages as fit are read</source>
        <translation>so viele der besten Seiten werden gelesen, wie passen</translation>
    </message>
    <message>
        <source>the model looks up what it needs</source>
        <translation>das Modell schlägt nach, was es braucht</translation>
    </message>
    <message>
        <source>Counting the words of the documents</source>
        <translation>Die Wörter der Dokumente werden gezählt</translation>
    </message>
    <message>
        <source>A little more than the model reads at once: you choose when you ask</source>
        <translation>Etwas mehr, als das Modell auf einmal liest: Sie wählen, wenn Sie fragen</translation>
    </message>
    <message>
        <source>About {times} times what the model reads at once: you choose when you ask</source>
        <translation>Etwa das {times}-Fache dessen, was das Modell auf einmal liest: Sie wählen, wenn Sie fragen</translation>
    </message>
    <message>
        <source>Documents {documents} · question and answer {answer} · free {free}</source>
        <translation>Dokumente {documents} · Frage und Antwort {answer} · frei {free}</translation>
    </message>
    <message>
        <source>The model reads {limit} at once.</source>
        <translation>Das Modell liest {limit} auf einmal.</translation>
    </message>
    <message>
        <source>Documents {documents} · question and answer {answer} · {excess} tokens more than the {limit} that fit</source>
        <translation>Dokumente {documents} · Frage und Antwort {answer} · {excess} Tokens mehr als die {limit}, die passen</translation>
    </message>
    <message>
        <source>Documents {documents} · question and answer {answer} · free {free} of {limit} tokens</source>
        <translation>Dokumente {documents} · Frage und Antwort {answer} · {free} von {limit} Tokens frei</translation>
    </message>
    <message>
        <source>Choose each time</source>
        <translation>Jedes Mal wählen</translation>
    </message>
    <message>
        <source>Questions offer all ways before they are answered</source>
        <translation>Vor jeder Antwort werden alle Wege angeboten</translation>
    </message>
    <message>
        <source>More than the model reads at once: {way}</source>
        <translation>Mehr, als das Modell auf einmal liest: {way}</translation>
    </message>
    <message>
        <source>Room in the model&apos;s context: {figures}</source>
        <translation>Platz im Kontext des Modells: {figures}</translation>
    </message>
</context>
<context>
    <name>CheckDesk</name>
    <message>
        <source>Only one export is checked at a time: {file}. Drop the others one by one.</source>
        <translation>Es wird immer nur ein Export geprüft: {file}. Ziehen Sie die anderen einzeln herein.</translation>
    </message>
    <message>
        <source>Check an exported answer</source>
        <translation>Exportierte Antwort prüfen</translation>
    </message>
    <message>
        <source>Exported answers ({endings});;All files ({all})</source>
        <translation>Exportierte Antworten ({endings});;Alle Dateien ({all})</translation>
    </message>
    <message>
        <source>The documents that the answer cites</source>
        <translation>Die Dokumente, die die Antwort zitiert</translation>
    </message>
    <message>
        <source>The folder of the documents that the answer cites</source>
        <translation>Der Ordner mit den Dokumenten, die die Antwort zitiert</translation>
    </message>
    <message>
        <source>Password needed</source>
        <translation>Passwort nötig</translation>
    </message>
    <message>
        <source>{name} is encrypted.
Password:</source>
        <translation>{name} ist verschlüsselt.
Passwort:</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>{document} is not in the library: to see the page, add it.</source>
        <translation>{document} ist nicht in der Bibliothek: Um die Seite zu sehen, fügen Sie es hinzu.</translation>
    </message>
    <message>
        <source>Add it and show the page</source>
        <translation>Hinzufügen und die Seite zeigen</translation>
    </message>
</context>
<context>
    <name>CheckList</name>
    <message>
        <source>What was checked</source>
        <translation>Was geprüft wurde</translation>
    </message>
    <message>
        <source>Enter shows the page of a citation that holds, or asks for a file</source>
        <translation>Enter zeigt die Seite eines Zitats, das stimmt, oder fragt nach einer Datei</translation>
    </message>
</context>
<context>
    <name>CheckPane</name>
    <message>
        <source>Back to the conversation (Esc)</source>
        <translation>Zurück zum Gespräch (Esc)</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Choose a citation that holds, and its words are lit on their page.</source>
        <translation>Wählen Sie ein Zitat, das stimmt, und seine Worte leuchten auf ihrer Seite.</translation>
    </message>
    <message>
        <source>Progress of the check</source>
        <translation>Fortschritt der Prüfung</translation>
    </message>
    <message>
        <source>Choose files…</source>
        <translation>Dateien wählen …</translation>
    </message>
    <message>
        <source>Check against files that you choose</source>
        <translation>An Dateien prüfen, die Sie wählen</translation>
    </message>
    <message>
        <source>Choose a folder…</source>
        <translation>Ordner wählen …</translation>
    </message>
    <message>
        <source>Look for the documents in a folder</source>
        <translation>Die Dokumente in einem Ordner suchen</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>Noch einmal prüfen</translation>
    </message>
    <message>
        <source>Read the files anew and check again</source>
        <translation>Die Dateien neu lesen und noch einmal prüfen</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copy the result as text</source>
        <translation>Das Ergebnis als Text kopieren</translation>
    </message>
    <message>
        <source>Add as a document</source>
        <translation>Als Dokument hinzufügen</translation>
    </message>
    <message>
        <source>Read this file into the library instead</source>
        <translation>Diese Datei stattdessen in die Bibliothek einlesen</translation>
    </message>
    <message>
        <source>Stop checking</source>
        <translation>Prüfen anhalten</translation>
    </message>
    <message>
        <source>Stop the check</source>
        <translation>Die Prüfung anhalten</translation>
    </message>
    <message>
        <source>Check of {file}</source>
        <translation>Prüfung von {file}</translation>
    </message>
    <message>
        <source>Looking for the documents</source>
        <translation>Die Dokumente werden gesucht</translation>
    </message>
    <message>
        <source>The check was stopped. Nothing was changed.</source>
        <translation>Die Prüfung wurde angehalten. Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Kopiert</translation>
    </message>
</context>
<context>
    <name>CheckRows</name>
    <message>
        <source>Documents</source>
        <translation>Dokumente</translation>
    </message>
    <message>
        <source>Nearest passage</source>
        <translation>Nächstliegende Stelle</translation>
    </message>
</context>
<context>
    <name>CheckWords</name>
    <message>
        <source>Holds</source>
        <translation>Stimmt</translation>
    </message>
    <message>
        <source>Not checked</source>
        <translation>Nicht geprüft</translation>
    </message>
    <message>
        <source>No such page</source>
        <translation>Keine solche Seite</translation>
    </message>
    <message>
        <source>Words not there</source>
        <translation>Worte stehen nicht da</translation>
    </message>
    <message>
        <source>Place not right</source>
        <translation>Stelle stimmt nicht</translation>
    </message>
    <message>
        <source>Value not what the words say</source>
        <translation>Der Wert ist nicht, was die Wörter sagen</translation>
    </message>
    <message>
        <source>Moved</source>
        <translation>Verschoben</translation>
    </message>
    <message>
        <source>The very file that was read</source>
        <translation>Genau die Datei, die gelesen wurde</translation>
    </message>
    <message>
        <source>Changed: this file has another content than the one that was read</source>
        <translation>Geändert: Diese Datei hat einen anderen Inhalt als die gelesene</translation>
    </message>
    <message>
        <source>The answer does not say which content was read</source>
        <translation>Die Antwort sagt nicht, welcher Inhalt gelesen wurde</translation>
    </message>
    <message>
        <source>File not found: choose it, or its folder</source>
        <translation>Datei nicht gefunden: Wählen Sie sie oder ihren Ordner</translation>
    </message>
    <message>
        <source>File not read</source>
        <translation>Datei nicht gelesen</translation>
    </message>
    <message>
        <source>There is no citation to check.</source>
        <translation>Es gibt kein Zitat zu prüfen.</translation>
    </message>
    <message>
        <source>The citation holds.</source>
        <translation>Das Zitat stimmt.</translation>
    </message>
    <message>
        <source>All {count} citations hold.</source>
        <translation>Alle {count} Zitate stimmen.</translation>
    </message>
    <message>
        <source>{held} of {count} citations hold.</source>
        <translation>{held} von {count} Zitaten stimmen.</translation>
    </message>
    <message>
        <source>There is no value to check: all are empty.</source>
        <translation>Es gibt keinen Wert zu prüfen: Alle sind leer.</translation>
    </message>
    <message>
        <source>The value holds.</source>
        <translation>Der Wert stimmt.</translation>
    </message>
    <message>
        <source>All {count} values hold.</source>
        <translation>Alle {count} Werte stimmen.</translation>
    </message>
    <message>
        <source>{held} of {count} values hold.</source>
        <translation>{held} von {count} Werten stimmen.</translation>
    </message>
    <message>
        <source>Not checked for want of a file: {count}.</source>
        <translation>Ohne Datei nicht geprüft: {count}.</translation>
    </message>
    <message>
        <source>Not every file is the very one that was read.</source>
        <translation>Nicht jede Datei ist genau die, die gelesen wurde.</translation>
    </message>
    <message>
        <source>Page {page} · {document}</source>
        <translation>Seite {page} · {document}</translation>
    </message>
    <message>
        <source>Seen on a picture of the page: there are no words to check</source>
        <translation>Auf einem Bild der Seite gesehen: Es gibt keine Worte zu prüfen</translation>
    </message>
    <message>
        <source>A summary</source>
        <translation>Eine Zusammenfassung</translation>
    </message>
    <message>
        <source>Check of {file}</source>
        <translation>Prüfung von {file}</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Dokumente</translation>
    </message>
    <message>
        <source>Only the values were checked: the file has answers as well.</source>
        <translation>Nur die Werte wurden geprüft; die Datei hat auch Antworten.</translation>
    </message>
</context>
<context>
    <name>Citation</name>
    <message>
        <source>Seen on a picture of the page: there are no words to quote</source>
        <translation>Auf einem Bild der Seite gesehen: Es gibt keine Worte zu zitieren</translation>
    </message>
    <message>
        <source>“{quote}”</source>
        <translation>„{quote}“</translation>
    </message>
    <message>
        <source>Nothing was found in the documents that says this.</source>
        <translation>In den Dokumenten wurde nichts gefunden, was das sagt.</translation>
    </message>
    <message>
        <source>What was found does not say this clearly.</source>
        <translation>Was gefunden wurde, sagt das nicht eindeutig.</translation>
    </message>
    <message>
        <source>What was found supports this with a likelihood of only {share}.</source>
        <translation>Was gefunden wurde, stützt das mit einer Wahrscheinlichkeit von nur {share}.</translation>
    </message>
</context>
<context>
    <name>CitationChip</name>
    <message>
        <source>Page {page} · {document}</source>
        <translation>Seite {page} · {document}</translation>
    </message>
    <message>
        <source>{kind} {number}, page {page} of {document}: {quote}</source>
        <translation>{kind} {number}, Seite {page} von {document}: {quote}</translation>
    </message>
    <message>
        <source>Citation</source>
        <translation>Beleg</translation>
    </message>
</context>
<context>
    <name>Commands</name>
    <message>
        <source>Summarise the documents briefly</source>
        <translation>Die Dokumente kurz zusammenfassen</translation>
    </message>
    <message>
        <source>Summarise them in detail</source>
        <translation>Ausführlich zusammenfassen</translation>
    </message>
    <message>
        <source>List their key points</source>
        <translation>Kernaussagen auflisten</translation>
    </message>
    <message>
        <source>Outline them by section</source>
        <translation>Nach Abschnitten gliedern</translation>
    </message>
    <message>
        <source>Find values, each with its place: /extract total, date</source>
        <translation>Werte finden, jeden mit seiner Stelle: /extract Summe, Datum</translation>
    </message>
    <message>
        <source>Type what to look for behind it, such as: /extract total, date of payment</source>
        <translation>Schreiben Sie dahinter, was gesucht wird, etwa: /extract Summe, Zahlungsdatum</translation>
    </message>
    <message>
        <source>Put one question to each document by itself</source>
        <translation>Jedem Dokument einzeln dieselbe Frage stellen</translation>
    </message>
    <message>
        <source>Type a question behind it, such as: /compare When does it end?</source>
        <translation>Schreiben Sie eine Frage dahinter, etwa: /compare Wann endet es?</translation>
    </message>
</context>
<context>
    <name>Completions</name>
    <message>
        <source>Documents to ask</source>
        <translation>Dokumente, die befragt werden</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Befehle</translation>
    </message>
</context>
<context>
    <name>ConversationDesk</name>
    <message>
        <source>An answer is being written. Stop it first (Esc), or wait for its end.</source>
        <translation>Eine Antwort wird gerade geschrieben. Brechen Sie sie zuerst ab (Esc), oder warten Sie ihr Ende ab.</translation>
    </message>
    <message>
        <source>Branch: {title}</source>
        <translation>Zweig: {title}</translation>
    </message>
    <message>
        <source>A branch: the conversation before it stays, under All conversations.</source>
        <translation>Ein Zweig: Das Gespräch davor bleibt, unter „Alle Gespräche“.</translation>
    </message>
    <message>
        <source>Stop it and go on</source>
        <translation>Abbrechen und weiter</translation>
    </message>
    <message>
        <source>Delete a conversation</source>
        <translation>Gespräch löschen</translation>
    </message>
    <message>
        <source>Delete “{title}” with all its questions and answers?</source>
        <translation>„{title}“ mit allen Fragen und Antworten löschen?</translation>
    </message>
    <message>
        <source>This cannot be undone. The documents stay in the library.</source>
        <translation>Das lässt sich nicht rückgängig machen. Die Dokumente bleiben in der Bibliothek.</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
</context>
<context>
    <name>ConversationKeeping</name>
    <message>
        <source>The conversation could not be kept. {error}</source>
        <translation>Das Gespräch konnte nicht gespeichert werden. {error}</translation>
    </message>
</context>
<context>
    <name>ConversationList</name>
    <message>
        <source>Conversations that you have with your documents are listed here.</source>
        <translation>Hier stehen die Gespräche, die Sie mit Ihren Dokumenten führen.</translation>
    </message>
    <message>
        <source>No conversation holds these words.</source>
        <translation>Kein Gespräch enthält diese Wörter.</translation>
    </message>
    <message>
        <source>Search all conversations</source>
        <translation>Alle Gespräche durchsuchen</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Umbenennen</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>Löschen …</translation>
    </message>
</context>
<context>
    <name>ConversationPane</name>
    <message>
        <source>Summarise</source>
        <translation>Zusammenfassen</translation>
    </message>
    <message>
        <source>Summarise the ticked documents</source>
        <translation>Die angehakten Dokumente zusammenfassen</translation>
    </message>
    <message>
        <source>Choose what the summary looks like</source>
        <translation>Wählen, wie die Zusammenfassung aussieht</translation>
    </message>
    <message>
        <source>Kinds of summary</source>
        <translation>Arten der Zusammenfassung</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Neu</translation>
    </message>
    <message>
        <source>Start a new conversation</source>
        <translation>Ein neues Gespräch beginnen</translation>
    </message>
    <message>
        <source>New conversation</source>
        <translation>Neues Gespräch</translation>
    </message>
    <message>
        <source>All conversations</source>
        <translation>Alle Gespräche</translation>
    </message>
    <message>
        <source>Conversation</source>
        <translation>Gespräch</translation>
    </message>
</context>
<context>
    <name>ConversationRows</name>
    <message>
        <source>Conversations</source>
        <translation>Gespräche</translation>
    </message>
    <message>
        <source>Enter opens a conversation, F2 renames it, Delete deletes it</source>
        <translation>Enter öffnet ein Gespräch, F2 benennt es um, Entf löscht es</translation>
    </message>
</context>
<context>
    <name>ConversationView</name>
    <message>
        <source>Ask about the documents that are ticked.
Every answer shows the words it rests on.</source>
        <translation>Fragen Sie nach den angekreuzten Dokumenten.
Jede Antwort zeigt die Wörter, auf denen sie beruht.</translation>
    </message>
    <message>
        <source>Conversation</source>
        <translation>Gespräch</translation>
    </message>
</context>
<context>
    <name>ConversationsModel</name>
    <message>
        <source>No document is left of it</source>
        <translation>Keines seiner Dokumente ist noch da</translation>
    </message>
    <message>
        <source>{document} and {count} more</source>
        <translation>{document} und {count} weitere</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>Gestern</translation>
    </message>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
    <message>
        <source>on show</source>
        <translation>wird gezeigt</translation>
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
        <translation>{0} KB</translation>
    </message>
    <message numerus="yes">
        <source>%Ln page(s)</source>
        <translation>
            <numerusform>%Ln Seite</numerusform>
            <numerusform>%Ln Seiten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln document(s)</source>
        <translation>
            <numerusform>%Ln Dokument</numerusform>
            <numerusform>%Ln Dokumente</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln token(s)</source>
        <translation>
            <numerusform>%Ln Token</numerusform>
            <numerusform>%Ln Tokens</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln image(s)</source>
        <translation>
            <numerusform>%Ln Bild</numerusform>
            <numerusform>%Ln Bilder</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln crop(s)</source>
        <translation>
            <numerusform>%Ln Ausschnitt</numerusform>
            <numerusform>%Ln Ausschnitte</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln time(s)</source>
        <translation>
            <numerusform>%Ln-mal</numerusform>
            <numerusform>%Ln-mal</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>page(s) {numbers}</source>
        <translation>
            <numerusform>Seite {numbers}</numerusform>
            <numerusform>Seiten {numbers}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DeviceBadge</name>
    <message>
        <source>{model} is ready. {note}</source>
        <translation>{model} ist bereit. {note}</translation>
    </message>
    <message>
        <source>The model could not start. {error}</source>
        <translation>Das Modell konnte nicht starten. {error}</translation>
    </message>
    <message>
        <source>Starting the model</source>
        <translation>Das Modell wird gestartet</translation>
    </message>
    <message>
        <source>Progress of preparing the model</source>
        <translation>Fortschritt beim Vorbereiten des Modells</translation>
    </message>
    <message>
        <source>Start the model again</source>
        <translation>Modell neu starten</translation>
    </message>
    <message>
        <source>Model stopped</source>
        <translation>Modell angehalten</translation>
    </message>
    <message>
        <source>Weights: {weights}. {note}</source>
        <translation>Gewichte: {weights}. {note}</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>Context: {tokens}</source>
        <translation>Kontext: {tokens}</translation>
    </message>
    <message>
        <source>The model runs on {device_name}: {reason}. Press for details</source>
        <translation>Das Modell läuft auf {device_name}: {reason}. Drücken für Einzelheiten</translation>
    </message>
    <message>
        <source>{tokens} tokens/s</source>
        <translation>{tokens} Tokens/s</translation>
    </message>
    <message>
        <source>GPU not used yet</source>
        <translation>GPU noch ungenutzt</translation>
    </message>
</context>
<context>
    <name>DeviceDetails</name>
    <message>
        <source>{label}: {value}</source>
        <translation>{label}: {value}</translation>
    </message>
    <message>
        <source>reads text and sees pictures</source>
        <translation>liest Text und sieht Bilder</translation>
    </message>
    <message>
        <source>reads text only</source>
        <translation>liest nur Text</translation>
    </message>
    <message>
        <source>{tokens}; what was read is kept as {cache}</source>
        <translation>{tokens}; Gelesenes wird als {cache} behalten</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Runs on</source>
        <translation>Läuft auf</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <source>Context</source>
        <translation>Kontext</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Speicher</translation>
    </message>
    <message>
        <source>{reading} tokens a second read, {writing} tokens a second written</source>
        <translation>{reading} Token je Sekunde gelesen, {writing} Token je Sekunde geschrieben</translation>
    </message>
    <message>
        <source>Last answer</source>
        <translation>Letzte Antwort</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>Versionen</translation>
    </message>
    <message>
        <source>What runs, and where</source>
        <translation>Was läuft, und wo</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copy these details; they hold no word of your documents</source>
        <translation>Diese Angaben kopieren; sie enthalten kein Wort Ihrer Dokumente</translation>
    </message>
    <message>
        <source>They hold no word of your documents or questions</source>
        <translation>Sie enthalten kein Wort Ihrer Dokumente oder Fragen</translation>
    </message>
    <message>
        <source>Choose a model…</source>
        <translation>Modell wählen …</translation>
    </message>
</context>
<context>
    <name>DocumentDelegate</name>
    <message>
        <source>Take it off the list</source>
        <translation>Aus der Liste nehmen</translation>
    </message>
    <message>
        <source>Stop reading it</source>
        <translation>Das Lesen abbrechen</translation>
    </message>
</context>
<context>
    <name>DocumentImports</name>
    <message>
        <source>Of the folder {folder}, {files} and {count} more were left out: they are of no kind that Pincite reads.</source>
        <translation>Aus dem Ordner {folder} wurden {files} und {count} weitere ausgelassen: Dateien dieser Art liest Pincite nicht.</translation>
    </message>
    <message>
        <source>Of the folder {folder}, {files} were left out: they are of no kind that Pincite reads.</source>
        <translation>Aus dem Ordner {folder} wurden {files} ausgelassen: Dateien dieser Art liest Pincite nicht.</translation>
    </message>
</context>
<context>
    <name>DocumentList</name>
    <message>
        <source>Documents</source>
        <translation>Dokumente</translation>
    </message>
    <message>
        <source>Space ticks a document for questions, Shift+Space ticks it alone, Enter opens it, Delete removes it</source>
        <translation>Leertaste hakt ein Dokument für Fragen an, Umschalt+Leertaste nur dieses, Eingabe öffnet es, Entf entfernt es</translation>
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
        <translation>Wartet auf das Lesen</translation>
    </message>
    <message>
        <source>Opening</source>
        <translation>Wird geöffnet</translation>
    </message>
    <message>
        <source>Reading page {done} of {total}</source>
        <translation>Seite {done} von {total} wird gelesen</translation>
    </message>
    <message>
        <source>about {time} left</source>
        <translation>noch etwa {time}</translation>
    </message>
    <message>
        <source>Needs a password</source>
        <translation>Braucht ein Passwort</translation>
    </message>
    <message>
        <source>{pages}, {number} without text</source>
        <translation>{pages}, {number} ohne Text</translation>
    </message>
    <message>
        <source>{pages} · older version</source>
        <translation>{pages} · ältere Fassung</translation>
    </message>
</context>
<context>
    <name>DocumentsHead</name>
    <message>
        <source>Search by name</source>
        <translation>Nach Namen suchen</translation>
    </message>
    <message>
        <source>Search documents by name</source>
        <translation>Dokumente nach Namen suchen</translation>
    </message>
    <message>
        <source>All found · {asked} of {count}</source>
        <translation>Alle gefundenen · {asked} von {count}</translation>
    </message>
    <message>
        <source>All · {asked} of {count}</source>
        <translation>Alle · {asked} von {count}</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Ask all documents; {asked} of {count} are ticked</source>
        <translation>Alle Dokumente befragen; {asked} von {count} sind angehakt</translation>
    </message>
    <message>
        <source>Questions are put to the documents that are ticked</source>
        <translation>Fragen gehen an die Dokumente, die angehakt sind</translation>
    </message>
</context>
<context>
    <name>DropOverlay</name>
    <message>
        <source>Drop to add to your documents</source>
        <translation>Loslassen, um zu Ihren Dokumenten hinzuzufügen</translation>
    </message>
</context>
<context>
    <name>EmptyState</name>
    <message>
        <source>Nothing leaves this machine: reading, asking and answering happen here.</source>
        <translation>Nichts verlässt dieses Gerät: Lesen, Fragen und Antworten geschehen hier.</translation>
    </message>
    <message>
        <source>Drop documents here</source>
        <translation>Dokumente hier ablegen</translation>
    </message>
    <message>
        <source>Then ask a question. Every answer shows the exact words it rests on, on their page.</source>
        <translation>Dann stellen Sie eine Frage. Jede Antwort zeigt die genauen Worte, auf denen sie beruht, auf ihrer Seite.</translation>
    </message>
    <message>
        <source>Progress of preparing the model</source>
        <translation>Fortschritt beim Vorbereiten des Modells</translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation>Datei wählen …</translation>
    </message>
    <message>
        <source>Choose documents</source>
        <translation>Dokumente wählen</translation>
    </message>
    <message>
        <source>Open the sample</source>
        <translation>Beispiel öffnen</translation>
    </message>
    <message>
        <source>A short document that comes with Pincite</source>
        <translation>Ein kurzes Dokument, das mit Pincite kommt</translation>
    </message>
</context>
<context>
    <name>Encrypting</name>
    <message>
        <source>Making the key</source>
        <translation>Der Schlüssel wird gemacht</translation>
    </message>
    <message>
        <source>Writing the encrypted library</source>
        <translation>Die verschlüsselte Bibliothek wird geschrieben</translation>
    </message>
    <message>
        <source>Writing the decrypted library</source>
        <translation>Die entschlüsselte Bibliothek wird geschrieben</translation>
    </message>
    <message>
        <source>Comparing it with the library</source>
        <translation>Sie wird mit der Bibliothek verglichen</translation>
    </message>
    <message>
        <source>Replacing the library</source>
        <translation>Die Bibliothek wird ersetzt</translation>
    </message>
    <message>
        <source>Overwriting the old library</source>
        <translation>Die alte Bibliothek wird überschrieben</translation>
    </message>
    <message>
        <source>Deleting what is not encrypted</source>
        <translation>Was nicht verschlüsselt ist, wird gelöscht</translation>
    </message>
    <message>
        <source>Deleting what is encrypted</source>
        <translation>Was verschlüsselt ist, wird gelöscht</translation>
    </message>
    <message>
        <source>Deleting what the old key opens</source>
        <translation>Was der alte Schlüssel öffnet, wird gelöscht</translation>
    </message>
    <message>
        <source>The library is being written anew…</source>
        <translation>Die Bibliothek wird neu geschrieben …</translation>
    </message>
    <message>
        <source>The library is not encrypted any more, and its key was deleted.</source>
        <translation>Die Bibliothek ist nicht mehr verschlüsselt, und ihr Schlüssel wurde gelöscht.</translation>
    </message>
    <message>
        <source>The library has a new key. Copies of it from before still open with the old one: delete them, and keep a copy of the new library.key.json.</source>
        <translation>Die Bibliothek hat einen neuen Schlüssel. Frühere Kopien von ihr öffnen sich noch mit dem alten: Löschen Sie diese, und bewahren Sie eine Kopie der neuen library.key.json auf.</translation>
    </message>
    <message>
        <source>The library is encrypted. What lay there before was overwritten and deleted; an SSD, and a file system that keeps versions, may hold copies of it all the same, and so do backups.</source>
        <translation>Die Bibliothek ist verschlüsselt. Was vorher dort lag, wurde überschrieben und gelöscht; eine SSD und ein Dateisystem, das Versionen behält, können trotzdem Kopien davon haben, ebenso Sicherungskopien.</translation>
    </message>
</context>
<context>
    <name>EncryptionDesk</name>
    <message>
        <source>Encrypting or decrypting the library, or giving it a new key, was begun and not finished. Nothing is lost.</source>
        <translation>Das Ver- oder Entschlüsseln der Bibliothek, oder der Wechsel ihres Schlüssels, wurde begonnen und nicht beendet. Nichts ist verloren.</translation>
    </message>
    <message>
        <source>Go on…</source>
        <translation>Weitermachen …</translation>
    </message>
    <message>
        <source>What opens the library was changed. Keep a copy of the new library.key.json.</source>
        <translation>Was die Bibliothek öffnet, wurde geändert. Bewahren Sie eine Kopie der neuen library.key.json auf.</translation>
    </message>
</context>
<context>
    <name>EncryptionDialog</name>
    <message>
        <source>This encrypts the library, and all that models read of your documents. Nobody can open it then without the passphrase, or the key in the keyring: whoever loses that loses the library, and there is no help. Make a copy of library.key.json together with the library where you keep copies.</source>
        <translation>Die Bibliothek wird verschlüsselt, ebenso alles, was Modelle aus Ihren Dokumenten lesen. Ohne die Passphrase oder den Schlüssel im Schlüsselbund kann sie dann niemand öffnen: Wer das verliert, verliert die Bibliothek, und es gibt keine Hilfe. Sichern Sie library.key.json zusammen mit der Bibliothek, wo Sie Kopien aufbewahren.</translation>
    </message>
    <message>
        <source>Pincite closes its window for that, and opens it again.</source>
        <translation>Pincite schließt dafür sein Fenster und öffnet es wieder.</translation>
    </message>
    <message>
        <source>Delete {count} files that were taken out of documents, or pasted. They cannot be encrypted; what was read of them stays.</source>
        <translation>{count} Dateien löschen, die aus Dokumenten entnommen oder eingefügt wurden. Sie können nicht verschlüsselt werden; was daraus gelesen wurde, bleibt.</translation>
    </message>
    <message>
        <source>The library and library.key.json lie in {folder}.</source>
        <translation>Die Bibliothek und library.key.json liegen in {folder}.</translation>
    </message>
    <message>
        <source>The library is encrypted, and all that models read of your documents. What can be done:</source>
        <translation>Die Bibliothek ist verschlüsselt, ebenso alles, was Modelle von Ihren Dokumenten gelesen haben. Was sich tun lässt:</translation>
    </message>
    <message>
        <source>Have another passphrase open it, or the keyring of this system.</source>
        <translation>Eine andere Passphrase soll sie öffnen, oder der Schlüsselbund dieses Systems.</translation>
    </message>
    <message>
        <source>Write it anew, so that old copies of its key open nothing of it: where somebody may have such a copy, and the passphrase.</source>
        <translation>Sie neu schreiben, sodass alte Kopien ihres Schlüssels nichts davon öffnen: wenn jemand eine solche Kopie und die Passphrase haben könnte.</translation>
    </message>
    <message>
        <source>Write it as it was before, readable for whoever can read your files, and delete its key.</source>
        <translation>Sie wie zuvor schreiben, lesbar für jeden, der Ihre Dateien lesen kann, und ihren Schlüssel löschen.</translation>
    </message>
    <message>
        <source>Encrypt the library</source>
        <translation>Die Bibliothek verschlüsseln</translation>
    </message>
    <message>
        <source>Encryption</source>
        <translation>Verschlüsselung</translation>
    </message>
    <message>
        <source>Delete them</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Decrypt</source>
        <translation>Entschlüsseln</translation>
    </message>
    <message>
        <source>Encrypt</source>
        <translation>Verschlüsseln</translation>
    </message>
    <message>
        <source>Change what opens it…</source>
        <translation>Ändern, was sie öffnet …</translation>
    </message>
    <message>
        <source>Change the passphrase…</source>
        <translation>Passphrase ändern …</translation>
    </message>
    <message>
        <source>New key…</source>
        <translation>Neuer Schlüssel …</translation>
    </message>
</context>
<context>
    <name>EngineHost</name>
    <message>
        <source>The model is not running.</source>
        <translation>Das Modell läuft nicht.</translation>
    </message>
</context>
<context>
    <name>FileWaiting</name>
    <message>
        <source>Waiting for the library</source>
        <translation>Wartet auf die Bibliothek</translation>
    </message>
    <message>
        <source>Sent in another conversation; asked when that is on show again.</source>
        <translation>In einem anderen Gespräch gesendet; wird gefragt, wenn dieses wieder zu sehen ist.</translation>
    </message>
    <message>
        <source>Asked next</source>
        <translation>Wird als Nächstes gefragt</translation>
    </message>
    <message>
        <source>Waiting for {file}</source>
        <translation>Wartet auf {file}</translation>
    </message>
    <message>
        <source>Waiting for {file} and {count} more</source>
        <translation>Wartet auf {file} und {count} weitere</translation>
    </message>
    <message>
        <source>{file} could not be added. Add it again, or take the question back.</source>
        <translation>{file} konnte nicht hinzugefügt werden. Fügen Sie die Datei noch einmal hinzu, oder nehmen Sie die Frage zurück.</translation>
    </message>
    <message>
        <source>What it asks about is no longer in the library.</source>
        <translation>Wonach sie fragt, ist nicht mehr in der Bibliothek.</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>Find in the document</source>
        <translation>Im Dokument suchen</translation>
    </message>
    <message>
        <source>Words to find in the document</source>
        <translation>Wörter, die im Dokument gesucht werden</translation>
    </message>
    <message>
        <source>Places found</source>
        <translation>Gefundene Stellen</translation>
    </message>
    <message>
        <source>The one before (Shift+Enter)</source>
        <translation>Die vorige (Umschalt+Enter)</translation>
    </message>
    <message>
        <source>Previous place</source>
        <translation>Vorige Stelle</translation>
    </message>
    <message>
        <source>The next one (Enter)</source>
        <translation>Die nächste (Enter)</translation>
    </message>
    <message>
        <source>Next place</source>
        <translation>Nächste Stelle</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>Schließen (Esc)</translation>
    </message>
    <message>
        <source>Close the search</source>
        <translation>Suche schließen</translation>
    </message>
    <message>
        <source>{current} of {total}</source>
        <translation>{current} von {total}</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>Nicht gefunden</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>Wird gesucht …</translation>
    </message>
    <message>
        <source>Find in this conversation</source>
        <translation>In diesem Gespräch suchen</translation>
    </message>
    <message>
        <source>Words to find in this conversation</source>
        <translation>Worte, die in diesem Gespräch gesucht werden</translation>
    </message>
</context>
<context>
    <name>FolderWatching</name>
    <message>
        <source>{name} is no longer in its folder; its {pages} stay in the library.</source>
        <translation>{name} ist nicht mehr im Ordner; {pages} davon bleiben in der Bibliothek.</translation>
    </message>
</context>
<context>
    <name>FoldersDialog</name>
    <message>
        <source>Watched folders</source>
        <translation>Beobachtete Ordner</translation>
    </message>
    <message>
        <source>What appears in these folders is read into the library, what changes becomes a new version, and what is deleted there stays in the library. They are watched while Pincite is open.</source>
        <translation>Was in diesen Ordnern erscheint, wird in die Bibliothek gelesen, was sich ändert, wird eine neue Fassung, und was dort gelöscht wird, bleibt in der Bibliothek. Beobachtet wird, solange Pincite offen ist.</translation>
    </message>
    <message>
        <source>Watch a folder…</source>
        <translation>Ordner beobachten …</translation>
    </message>
    <message>
        <source>Stop watching</source>
        <translation>Nicht mehr beobachten</translation>
    </message>
    <message>
        <source>What was read of it stays in the library</source>
        <translation>Was daraus gelesen wurde, bleibt in der Bibliothek</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>No folder is watched yet.</source>
        <translation>Es wird noch kein Ordner beobachtet.</translation>
    </message>
    <message>
        <source>Watch a folder</source>
        <translation>Ordner beobachten</translation>
    </message>
</context>
<context>
    <name>GatePanel</name>
    <message>
        <source>Google gives Gemma 3 to people who accepted its terms. That is done once, with a free account of the Hugging Face hub; Pincite then fetches with a token of that account.</source>
        <translation>Google gibt Gemma 3 an alle, die den Bedingungen zugestimmt haben. Das geschieht einmal, mit einem kostenlosen Konto beim Hugging Face Hub; Pincite lädt dann mit einem Token dieses Kontos.</translation>
    </message>
    <message>
        <source>1. Accept the terms…</source>
        <translation>1. Bedingungen zustimmen …</translation>
    </message>
    <message>
        <source>Opens the model&apos;s page in your browser</source>
        <translation>Öffnet die Seite des Modells im Browser</translation>
    </message>
    <message>
        <source>2. Make a token…</source>
        <translation>2. Token machen …</translation>
    </message>
    <message>
        <source>Opens the hub&apos;s page for tokens in your browser; one that may read is enough</source>
        <translation>Öffnet die Token-Seite des Hubs im Browser; eines, das lesen darf, genügt</translation>
    </message>
    <message>
        <source>Read the terms…</source>
        <translation>Bedingungen lesen …</translation>
    </message>
    <message>
        <source>Opens the Gemma Terms of Use in your browser</source>
        <translation>Öffnet die Gemma-Nutzungsbedingungen im Browser</translation>
    </message>
    <message>
        <source>3. Paste the token</source>
        <translation>3. Token einfügen</translation>
    </message>
    <message>
        <source>Token for the Hugging Face hub</source>
        <translation>Token für den Hugging Face Hub</translation>
    </message>
    <message>
        <source>Keep it and fetch</source>
        <translation>Aufbewahren und laden</translation>
    </message>
    <message>
        <source>Puts the token into the keyring of this system</source>
        <translation>Legt das Token in den Schlüsselbund dieses Systems</translation>
    </message>
    <message>
        <source>Fetch without keeping it</source>
        <translation>Laden, ohne es aufzubewahren</translation>
    </message>
    <message>
        <source>Uses the token for this fetching only</source>
        <translation>Verwendet das Token nur für dieses Herunterladen</translation>
    </message>
    <message>
        <source>Google asks you to accept its terms once</source>
        <translation>Google bittet Sie einmal, den Bedingungen zuzustimmen</translation>
    </message>
    <message>
        <source>The token in {0} does not open it: accept the terms with the account that it belongs to, or give another one.</source>
        <translation>Das Token in {0} öffnet es nicht: Stimmen Sie mit dem Konto zu, zu dem es gehört, oder geben Sie ein anderes an.</translation>
    </message>
    <message>
        <source>No token is kept on this machine yet.</source>
        <translation>Auf diesem Gerät ist noch kein Token aufbewahrt.</translation>
    </message>
    <message>
        <source>This system has no keyring to keep it in: it is used for this fetching, then forgotten.</source>
        <translation>Dieses System hat keinen Schlüsselbund dafür: Es wird für dieses Herunterladen verwendet und dann vergessen.</translation>
    </message>
</context>
<context>
    <name>GoneDocument</name>
    <message>
        <source>The document is no longer in the library.</source>
        <translation>Das Dokument ist nicht mehr in der Bibliothek.</translation>
    </message>
</context>
<context>
    <name>GpuDesk</name>
    <message>
        <source>Libraries for the GPU · {0}</source>
        <translation>Bibliotheken für die GPU · {0}</translation>
    </message>
    <message>
        <source>Models run on this from now on: {0}.</source>
        <translation>Modelle laufen von nun an hierauf: {0}.</translation>
    </message>
    <message>
        <source>The libraries are here, but the GPU cannot be used. {0}.</source>
        <translation>Die Bibliotheken sind da, aber die GPU lässt sich nicht nutzen. {0}.</translation>
    </message>
</context>
<context>
    <name>GpuOffer</name>
    <message>
        <source>Progress of the GPU&apos;s libraries</source>
        <translation>Fortschritt der GPU-Bibliotheken</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>What came is kept, also when Pincite is closed</source>
        <translation>Was da ist, bleibt, auch wenn Pincite geschlossen wird</translation>
    </message>
    <message>
        <source>CUDA&apos;s licence…</source>
        <translation>Lizenz von CUDA …</translation>
    </message>
    <message>
        <source>cuDNN&apos;s licence…</source>
        <translation>Lizenz von cuDNN …</translation>
    </message>
    <message>
        <source>Opens it in your browser</source>
        <translation>Öffnet sie im Browser</translation>
    </message>
    <message>
        <source>The libraries are here, but the GPU cannot be used</source>
        <translation>Die Bibliotheken sind da, aber die GPU lässt sich nicht nutzen</translation>
    </message>
    <message>
        <source>{gpu} is here, but its libraries are not</source>
        <translation>{gpu} ist da, aber ihre Bibliotheken fehlen</translation>
    </message>
    <message>
        <source>Models run on the processor. {reason}.</source>
        <translation>Modelle laufen auf dem Prozessor. {reason}.</translation>
    </message>
    <message>
        <source>Models run faster on it than on the processor. About {size} are fetched once, from the Python package index. They are NVIDIA&apos;s (CUDA, cuDNN) and Microsoft&apos;s (ONNX Runtime, MIT License); to fetch them is to accept NVIDIA&apos;s licences.</source>
        <translation>Modelle laufen darauf schneller als auf dem Prozessor. Einmal werden etwa {size} geladen, aus dem Paketverzeichnis von Python. Sie sind von NVIDIA (CUDA, cuDNN) und Microsoft (ONNX Runtime, MIT-Lizenz); wer sie lädt, nimmt NVIDIAs Lizenzen an.</translation>
    </message>
    <message>
        <source>Go on fetching</source>
        <translation>Weiterladen</translation>
    </message>
    <message>
        <source>Fetch {size}</source>
        <translation>{size} laden</translation>
    </message>
    <message>
        <source>Delete what came</source>
        <translation>Geladenes löschen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>{done} came before it was interrupted, and are kept.</source>
        <translation>{done} kamen vor der Unterbrechung und sind aufbewahrt.</translation>
    </message>
    <message>
        <source>Asking the package index</source>
        <translation>Das Paketverzeichnis wird gefragt</translation>
    </message>
    <message>
        <source>Unpacking, then the GPU is tried</source>
        <translation>Wird entpackt, dann wird die GPU erprobt</translation>
    </message>
    <message>
        <source>Fetching: {done} of {total}</source>
        <translation>Geladen: {done} von {total}</translation>
    </message>
    <message>
        <source>{speed} MB/s</source>
        <translation>{speed} MB/s</translation>
    </message>
    <message>
        <source>{time} left</source>
        <translation>noch {time}</translation>
    </message>
</context>
<context>
    <name>HeldPages</name>
    <message>
        <source>Page {page} of {name} is blurred: it may show dangerous content ({percent}).</source>
        <translation>Seite {page} von {name} ist unscharf: Sie zeigt vielleicht gefährliche Inhalte ({percent}).</translation>
    </message>
    <message>
        <source>Page {page} of {name} is blurred: it may show sexually explicit content ({percent}).</source>
        <translation>Seite {page} von {name} ist unscharf: Sie zeigt vielleicht sexuelle Inhalte ({percent}).</translation>
    </message>
    <message>
        <source>Page {page} of {name} is blurred: it may show violence or gore ({percent}).</source>
        <translation>Seite {page} von {name} ist unscharf: Sie zeigt vielleicht Gewalt oder Blut ({percent}).</translation>
    </message>
    <message>
        <source>Page {page} of {name} is blurred: it could not be checked.</source>
        <translation>Seite {page} von {name} ist unscharf: Sie konnte nicht geprüft werden.</translation>
    </message>
    <message>
        <source>Show it</source>
        <translation>Anzeigen</translation>
    </message>
</context>
<context>
    <name>LibraryDesk</name>
    <message>
        <source>{document} is no longer in the library, so its page cannot be shown.</source>
        <translation>{document} ist nicht mehr in der Bibliothek; die Seite kann nicht gezeigt werden.</translation>
    </message>
    <message>
        <source>{document}: {reason}</source>
        <translation>{document}: {reason}</translation>
    </message>
    <message>
        <source>{name} is shown as soon as it is read.</source>
        <translation>{name} wird gezeigt, sobald es gelesen ist.</translation>
    </message>
    <message>
        <source>{name} is in the library already; it was not read again.</source>
        <translation>{name} ist schon in der Bibliothek und wurde nicht noch einmal gelesen.</translation>
    </message>
    <message>
        <source>Files that could not be read: {count}. The list of documents says why: {names}</source>
        <translation>Dateien, die nicht gelesen werden konnten: {count}. Die Liste der Dokumente sagt, warum: {names}</translation>
    </message>
    <message>
        <source>Take off the list</source>
        <translation>Von der Liste nehmen</translation>
    </message>
    <message>
        <source>{names} can be read once you give the password: choose the file in the list of documents.</source>
        <translation>{names} kann gelesen werden, sobald Sie das Kennwort angeben: Wählen Sie die Datei in der Liste der Dokumente.</translation>
    </message>
    <message>
        <source>{count} files can be read once you give their passwords, one by one in the list: {names}</source>
        <translation>{count} Dateien können gelesen werden, sobald Sie ihre Kennwörter angeben, eine nach der anderen in der Liste: {names}</translation>
    </message>
    <message>
        <source>Give the password…</source>
        <translation>Passwort eingeben …</translation>
    </message>
    <message>
        <source>Password needed</source>
        <translation>Passwort nötig</translation>
    </message>
    <message>
        <source>{name} is encrypted.
Password:</source>
        <translation>{name} ist verschlüsselt.
Passwort:</translation>
    </message>
    <message>
        <source>That password does not open it. {name} is encrypted.
Password:</source>
        <translation>Dieses Passwort öffnet es nicht. {name} ist verschlüsselt.
Passwort:</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>{name} is encrypted, and no password was given.</source>
        <translation>{name} ist verschlüsselt, und es wurde kein Passwort angegeben.</translation>
    </message>
    <message>
        <source>{name} is read because it lies in a watched folder: “Watch a folder…” ends that.</source>
        <translation>{name} wird gelesen, weil es in einem beobachteten Ordner liegt: „Ordner beobachten …“ beendet das.</translation>
    </message>
    <message>
        <source>{name} was removed.</source>
        <translation>{name} wurde entfernt.</translation>
    </message>
    <message>
        <source>{count} documents were removed.</source>
        <translation>{count} Dokumente wurden entfernt.</translation>
    </message>
</context>
<context>
    <name>LibraryPanel</name>
    <message>
        <source>Documents</source>
        <translation>Dokumente</translation>
    </message>
    <message>
        <source>Add…</source>
        <translation>Hinzufügen …</translation>
    </message>
    <message>
        <source>Add documents, or drop them anywhere on the window</source>
        <translation>Dokumente hinzufügen, oder irgendwo auf dem Fenster ablegen</translation>
    </message>
    <message>
        <source>Add documents</source>
        <translation>Dokumente hinzufügen</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>Ask all documents</source>
        <translation>Alle Dokumente befragen</translation>
    </message>
    <message>
        <source>Ask only this document</source>
        <translation>Nur dieses Dokument befragen</translation>
    </message>
    <message>
        <source>Stop reading</source>
        <translation>Lesen abbrechen</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Remove the {count} ticked documents…</source>
        <translation>Die {count} angekreuzten Dokumente entfernen …</translation>
    </message>
</context>
<context>
    <name>LibraryWork</name>
    <message>
        <source>The library is not open.</source>
        <translation>Die Bibliothek ist nicht geöffnet.</translation>
    </message>
</context>
<context>
    <name>LockDialog</name>
    <message>
        <source>Change what opens the library</source>
        <translation>Ändern, was die Bibliothek öffnet</translation>
    </message>
    <message>
        <source>What opens the library now does so no more afterwards. A copy of library.key.json from before, such as in a backup, still opens with it: delete such copies, and keep one of the new file. Where somebody may have such a copy, and what opens it, only a new key helps.</source>
        <translation>Was die Bibliothek jetzt öffnet, tut es danach nicht mehr. Eine frühere Kopie von library.key.json, etwa in einer Sicherung, öffnet sich noch damit: Löschen Sie solche Kopien, und bewahren Sie eine der neuen Datei auf. Hat jemand vielleicht eine solche Kopie und was sie öffnet, so hilft nur ein neuer Schlüssel.</translation>
    </message>
    <message>
        <source>The library is written anew with another key, and what models read of your documents is deleted: it is read again when you ask. Old copies of library.key.json then open nothing of the new library. Copies of the library itself from before, such as in backups, still open with the old key: delete them, and keep one of the new library.key.json.</source>
        <translation>Die Bibliothek wird mit einem anderen Schlüssel neu geschrieben, und was Modelle von Ihren Dokumenten gelesen haben, wird gelöscht: Es wird beim Fragen wieder gelesen. Alte Kopien von library.key.json öffnen dann nichts von der neuen Bibliothek. Frühere Kopien der Bibliothek selbst, etwa in Sicherungen, öffnen sich noch mit dem alten Schlüssel: Löschen Sie diese, und bewahren Sie eine der neuen library.key.json auf.</translation>
    </message>
    <message>
        <source>A new key for the library</source>
        <translation>Ein neuer Schlüssel für die Bibliothek</translation>
    </message>
    <message>
        <source>The passphrase that opens it now</source>
        <translation>Die Passphrase, die sie jetzt öffnet</translation>
    </message>
    <message>
        <source>Change it</source>
        <translation>Ändern</translation>
    </message>
    <message>
        <source>Make a new key</source>
        <translation>Neuen Schlüssel machen</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>Wird geprüft …</translation>
    </message>
</context>
<context>
    <name>LockFields</name>
    <message>
        <source>Show what is typed</source>
        <translation>Eingabe zeigen</translation>
    </message>
    <message>
        <source>A passphrase, asked whenever Pincite starts</source>
        <translation>Eine Passphrase, nach der bei jedem Start gefragt wird</translation>
    </message>
    <message>
        <source>The keyring of this system, which opens when you log in</source>
        <translation>Der Schlüsselbund dieses Systems, der sich bei der Anmeldung öffnet</translation>
    </message>
    <message>
        <source>New passphrase: several words are best</source>
        <translation>Neue Passphrase: am besten mehrere Wörter</translation>
    </message>
    <message>
        <source>The same once more</source>
        <translation>Dieselbe noch einmal</translation>
    </message>
    <message>
        <source>The keyring of this system: none can be read here</source>
        <translation>Der Schlüsselbund dieses Systems: Hier kann keiner gelesen werden</translation>
    </message>
    <message>
        <source>The two are not the same.</source>
        <translation>Die beiden sind nicht gleich.</translation>
    </message>
    <message>
        <source>A passphrase has {0} letters or more.</source>
        <translation>Eine Passphrase hat mindestens {0} Zeichen.</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Private window: nothing of it is kept on this machine. What you export or copy is.</source>
        <translation>Privates Fenster: Nichts davon bleibt auf diesem Gerät. Was Sie exportieren oder kopieren, schon.</translation>
    </message>
    <message>
        <source>Pincite (private)</source>
        <translation>Pincite (privat)</translation>
    </message>
    <message>
        <source>Documents ({endings});;All files ({all})</source>
        <translation>Dokumente ({endings});;Alle Dateien ({all})</translation>
    </message>
    <message>
        <source>Add documents</source>
        <translation>Dokumente hinzufügen</translation>
    </message>
    <message>
        <source>Add all documents of a folder</source>
        <translation>Alle Dokumente eines Ordners hinzufügen</translation>
    </message>
    <message>
        <source>Only files on this machine can be added. Save it first, then drop the file.</source>
        <translation>Nur Dateien auf diesem Gerät können hinzugefügt werden. Speichern Sie sie zuerst, dann legen Sie die Datei ab.</translation>
    </message>
</context>
<context>
    <name>Menus</name>
    <message>
        <source>Show documents</source>
        <translation>Dokumente zeigen</translation>
    </message>
    <message>
        <source>Show conversation</source>
        <translation>Gespräch zeigen</translation>
    </message>
    <message>
        <source>Show pages</source>
        <translation>Seiten zeigen</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>Ö&amp;ffnen …</translation>
    </message>
    <message>
        <source>Open a fol&amp;der…</source>
        <translation>Or&amp;dner öffnen …</translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation>&amp;Zuletzt geöffnet</translation>
    </message>
    <message>
        <source>&amp;Watch a folder…</source>
        <translation>&amp;Ordner beobachten …</translation>
    </message>
    <message>
        <source>&amp;New conversation</source>
        <translation>&amp;Neues Gespräch</translation>
    </message>
    <message>
        <source>All &amp;conversations</source>
        <translation>Alle &amp;Gespräche</translation>
    </message>
    <message>
        <source>F&amp;ind in this conversation…</source>
        <translation>&amp;In diesem Gespräch suchen …</translation>
    </message>
    <message>
        <source>New &amp;private window</source>
        <translation>Neues &amp;privates Fenster</translation>
    </message>
    <message>
        <source>&amp;Export the conversation…</source>
        <translation>Gespräch &amp;exportieren …</translation>
    </message>
    <message>
        <source>C&amp;heck an exported answer…</source>
        <translation>Exportierte Antwort &amp;prüfen …</translation>
    </message>
    <message>
        <source>Encr&amp;yption…</source>
        <translation>&amp;Verschlüsselung …</translation>
    </message>
    <message>
        <source>&amp;Models…</source>
        <translation>&amp;Modelle …</translation>
    </message>
    <message>
        <source>&amp;Settings…</source>
        <translation>Einste&amp;llungen …</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>&amp;Answer</source>
        <translation>&amp;Antwort</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>&amp;Abbrechen</translation>
    </message>
    <message>
        <source>Su&amp;mmarise the ticked documents</source>
        <translation>Angehakte Dokumente &amp;zusammenfassen</translation>
    </message>
    <message>
        <source>&amp;Pages</source>
        <translation>&amp;Seiten</translation>
    </message>
    <message>
        <source>&amp;Find…</source>
        <translation>&amp;Suchen …</translation>
    </message>
    <message>
        <source>Find &amp;next</source>
        <translation>&amp;Nächste Stelle</translation>
    </message>
    <message>
        <source>Find &amp;previous</source>
        <translation>&amp;Vorige Stelle</translation>
    </message>
    <message>
        <source>&amp;Go to page…</source>
        <translation>&amp;Gehe zu Seite …</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Zurück</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>Select &amp;all</source>
        <translation>&amp;Alles markieren</translation>
    </message>
    <message>
        <source>&amp;Select this page</source>
        <translation>Diese Seite &amp;markieren</translation>
    </message>
    <message>
        <source>F&amp;rame a region</source>
        <translation>Bereich &amp;einrahmen</translation>
    </message>
    <message>
        <source>Ask about the se&amp;lection</source>
        <translation>Zur Auswah&amp;l fragen</translation>
    </message>
    <message>
        <source>&amp;Thumbnails and outline</source>
        <translation>Seitenvorschau und &amp;Gliederung</translation>
    </message>
    <message>
        <source>Zoom &amp;in</source>
        <translation>Ver&amp;größern</translation>
    </message>
    <message>
        <source>Zoom &amp;out</source>
        <translation>Ver&amp;kleinern</translation>
    </message>
    <message>
        <source>Fit &amp;width</source>
        <translation>Seiten&amp;breite</translation>
    </message>
    <message>
        <source>Fit pag&amp;e</source>
        <translation>Ganze Se&amp;ite</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>A&amp;nsicht</translation>
    </message>
    <message>
        <source>&amp;Next pane</source>
        <translation>Näch&amp;ster Bereich</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>&amp;Tastenkürzel</translation>
    </message>
    <message>
        <source>&amp;Check for updates</source>
        <translation>Nach &amp;Updates suchen</translation>
    </message>
    <message>
        <source>&amp;Report a fault…</source>
        <translation>&amp;Fehler melden …</translation>
    </message>
    <message>
        <source>&amp;About Pincite</source>
        <translation>&amp;Über Pincite</translation>
    </message>
</context>
<context>
    <name>MissingFonts</name>
    <message>
        <source>This system has no font for some letters, so boxes stand in their place: {scripts}. The words are not lost.</source>
        <translation>Dieses System hat für manche Buchstaben keine Schrift, daher stehen Kästchen an ihrer Stelle: {scripts}. Die Wörter sind nicht verloren.</translation>
    </message>
    <message>
        <source>{before} Install {packages} (its name on Debian and Ubuntu), then start Pincite again.</source>
        <translation>{before} Installieren Sie {packages} (so heißt es bei Debian und Ubuntu) und starten Sie Pincite neu.</translation>
    </message>
</context>
<context>
    <name>ModelDesk</name>
    <message>
        <source>{0}. Press for the models</source>
        <translation>{0}. Drücken für die Modelle</translation>
    </message>
    <message>
        <source>{0} is ready to be used.</source>
        <translation>{0} ist bereit.</translation>
    </message>
    <message>
        <source>Use it</source>
        <translation>Benutzen</translation>
    </message>
    <message>
        <source>Show the models</source>
        <translation>Modelle zeigen</translation>
    </message>
    <message>
        <source>Delete a model</source>
        <translation>Modell löschen</translation>
    </message>
    <message>
        <source>Delete {0}? That frees {1}.</source>
        <translation>{0} löschen? Das macht {1} frei.</translation>
    </message>
    <message>
        <source>It is in use: the starter answers from then on. Documents and conversations stay.</source>
        <translation>Es ist in Gebrauch: Danach antwortet das Startmodell. Dokumente und Gespräche bleiben.</translation>
    </message>
    <message>
        <source>Documents and conversations stay.</source>
        <translation>Dokumente und Gespräche bleiben.</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>{0} is deleted; {1} are free again.</source>
        <translation>{0} ist gelöscht; {1} sind wieder frei.</translation>
    </message>
</context>
<context>
    <name>ModelDetails</name>
    <message>
        <source>Progress of the model</source>
        <translation>Fortschritt des Modells</translation>
    </message>
    <message>
        <source>Use this model</source>
        <translation>Dieses Modell benutzen</translation>
    </message>
    <message>
        <source>It answers from now on; conversations and documents stay</source>
        <translation>Es antwortet ab jetzt; Gespräche und Dokumente bleiben</translation>
    </message>
    <message>
        <source>Fetch</source>
        <translation>Laden</translation>
    </message>
    <message>
        <source>Make it ready</source>
        <translation>Bereit machen</translation>
    </message>
    <message>
        <source>Makes a model of it for Pincite; what lies there is only read</source>
        <translation>Macht daraus ein Modell für Pincite; was dort liegt, wird nur gelesen</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>What came is kept, also when Pincite is closed</source>
        <translation>Was da ist, bleibt, auch wenn Pincite geschlossen wird</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>Löschen …</translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation>Einzelheiten kopieren</translation>
    </message>
    <message>
        <source>They hold no word of your documents</source>
        <translation>Sie enthalten kein Wort Ihrer Dokumente</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>In Gebrauch</translation>
    </message>
    <message>
        <source>Go on fetching</source>
        <translation>Weiterladen</translation>
    </message>
    <message>
        <source>Delete what came</source>
        <translation>Geladenes löschen</translation>
    </message>
    <message>
        <source>Fetch {0}</source>
        <translation>{0} laden</translation>
    </message>
    <message>
        <source>{0} of about {1} came before it was interrupted, and are kept.</source>
        <translation>{0} von etwa {1} kamen vor der Unterbrechung und sind aufbewahrt.</translation>
    </message>
    <message>
        <source>To be fetched</source>
        <translation>Zu laden</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>about {0}</source>
        <translation>etwa {0}</translation>
    </message>
    <message>
        <source>{0} while it is made ready, {1} are free</source>
        <translation>{0}, während es bereit gemacht wird; {1} sind frei</translation>
    </message>
    <message>
        <source>Disk</source>
        <translation>Datenträger</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Arbeitsspeicher</translation>
    </message>
    <message>
        <source>Context</source>
        <translation>Kontext</translation>
    </message>
    <message>
        <source>Speed here</source>
        <translation>Tempo hier</translation>
    </message>
    <message>
        <source>Reads</source>
        <translation>Liest</translation>
    </message>
    <message>
        <source>to answer questions</source>
        <translation>um Fragen zu beantworten</translation>
    </message>
    <message>
        <source>no: it only continues texts</source>
        <translation>nein: Es setzt nur Texte fort</translation>
    </message>
    <message>
        <source>Tuned</source>
        <translation>Abgestimmt</translation>
    </message>
    <message>
        <source>Languages</source>
        <translation>Sprachen</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>Gewichte</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Lizenz</translation>
    </message>
    <message>
        <source>Gemma Terms of Use, {0}</source>
        <translation>Gemma-Nutzungsbedingungen, {0}</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Ort</translation>
    </message>
    <message>
        <source>Not verified</source>
        <translation>Nicht geprüft</translation>
    </message>
</context>
<context>
    <name>ModelDialog</name>
    <message>
        <source>Models</source>
        <translation>Modelle</translation>
    </message>
    <message>
        <source>Measure its speed</source>
        <translation>Tempo messen</translation>
    </message>
    <message>
        <source>Takes under a minute: a GPU is tried anew, the starter model reads and writes, and larger ones follow from that</source>
        <translation>Dauert unter einer Minute: Eine Grafikkarte wird neu erprobt, das Startmodell liest und schreibt, und auf größere wird daraus geschlossen</translation>
    </message>
    <message>
        <source>The chosen model</source>
        <translation>Das gewählte Modell</translation>
    </message>
    <message>
        <source>Look in a folder…</source>
        <translation>In einem Ordner suchen …</translation>
    </message>
    <message>
        <source>Finds models in a folder that you name; nothing is copied</source>
        <translation>Findet Modelle in einem Ordner, den Sie nennen; nichts wird kopiert</translation>
    </message>
    <message>
        <source>Look at a file…</source>
        <translation>Eine Datei ansehen …</translation>
    </message>
    <message>
        <source>A .gguf file</source>
        <translation>Eine .gguf-Datei</translation>
    </message>
    <message>
        <source>Name a server…</source>
        <translation>Einen Server nennen …</translation>
    </message>
    <message>
        <source>One that answers in the place of a model here; nothing is sent to it by that</source>
        <translation>Einen, der anstelle eines Modells hier antwortet; dadurch wird ihm nichts gesendet</translation>
    </message>
    <message>
        <source>Also models that only continue texts</source>
        <translation>Auch Modelle, die Texte nur fortsetzen</translation>
    </message>
    <message>
        <source>Pretrained models, which were not tuned to answer questions</source>
        <translation>Vortrainierte Modelle, die nicht darauf abgestimmt wurden, Fragen zu beantworten</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>What is under way goes on</source>
        <translation>Was im Gange ist, geht weiter</translation>
    </message>
    <message>
        <source>{0}. Measuring: {1}</source>
        <translation>{0}. Gemessen wird: {1}</translation>
    </message>
    <message>
        <source>Measure again</source>
        <translation>Noch einmal messen</translation>
    </message>
    <message>
        <source>Look for models in a folder</source>
        <translation>Modelle in einem Ordner suchen</translation>
    </message>
    <message>
        <source>Look at a model file</source>
        <translation>Eine Modelldatei ansehen</translation>
    </message>
    <message>
        <source>Models ({0});;All files ({1})</source>
        <translation>Modelle ({0});;Alle Dateien ({1})</translation>
    </message>
</context>
<context>
    <name>ModelListModel</name>
    <message>
        <source>In use</source>
        <translation>In Gebrauch</translation>
    </message>
    <message>
        <source>Best fit</source>
        <translation>Passt am besten</translation>
    </message>
</context>
<context>
    <name>ModelOffer</name>
    <message>
        <source>Look at it…</source>
        <translation>Ansehen …</translation>
    </message>
    <message>
        <source>Opens the list of models; nothing is fetched before you say so there</source>
        <translation>Öffnet die Liste der Modelle; nichts wird geladen, bevor Sie es dort sagen</translation>
    </message>
    <message>
        <source>No, thanks</source>
        <translation>Nein, danke</translation>
    </message>
    <message>
        <source>Is not offered again; the list of models stays in the menu</source>
        <translation>Wird nicht noch einmal angeboten; die Liste der Modelle bleibt im Menü</translation>
    </message>
    <message>
        <source>{0} · {1} {2}</source>
        <translation>{0} · {1} {2}</translation>
    </message>
    <message>
        <source>It knows more than the small starter, reads longer documents, and sees pictures. With the longest it takes {0} of memory; about {1} are fetched once.</source>
        <translation>Es weiß mehr als das kleine Startmodell, liest längere Dokumente und sieht Bilder. Mit den längsten braucht es {0} Speicher; etwa {1} werden einmal geladen.</translation>
    </message>
</context>
<context>
    <name>ModelShelf</name>
    <message>
        <source>Waiting for its turn</source>
        <translation>Wartet, bis es an der Reihe ist</translation>
    </message>
</context>
<context>
    <name>ModelWords</name>
    <message>
        <source>English</source>
        <translation>Englisch</translation>
    </message>
    <message>
        <source>over 140 languages</source>
        <translation>über 140 Sprachen</translation>
    </message>
    <message>
        <source>languages not verified</source>
        <translation>Sprachen nicht geprüft</translation>
    </message>
    <message>
        <source>which languages it was trained for</source>
        <translation>für welche Sprachen es trainiert wurde</translation>
    </message>
    <message>
        <source>the name of its repository</source>
        <translation>der Name seines Verzeichnisses</translation>
    </message>
    <message>
        <source>{0} MB</source>
        <translation>{0} MB</translation>
    </message>
    <message>
        <source>{0} GB</source>
        <translation>{0} GB</translation>
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
        <translation>Installiert</translation>
    </message>
    <message>
        <source>Can be fetched</source>
        <translation>Kann geladen werden</translation>
    </message>
    <message>
        <source>On this machine already · looking…</source>
        <translation>Schon auf diesem Gerät · wird gesucht …</translation>
    </message>
    <message>
        <source>On this machine already · nothing found</source>
        <translation>Schon auf diesem Gerät · nichts gefunden</translation>
    </message>
    <message>
        <source>On this machine already</source>
        <translation>Schon auf diesem Gerät</translation>
    </message>
    <message>
        <source>Built in, prepared at first use</source>
        <translation>Eingebaut, beim ersten Gebrauch vorbereitet</translation>
    </message>
    <message>
        <source>pretrained</source>
        <translation>vortrainiert</translation>
    </message>
    <message>
        <source>full precision</source>
        <translation>volle Genauigkeit</translation>
    </message>
    <message>
        <source>smaller and faster</source>
        <translation>kleiner und schneller</translation>
    </message>
    <message>
        <source>almost full precision</source>
        <translation>fast volle Genauigkeit</translation>
    </message>
    <message>
        <source>text and images</source>
        <translation>Text und Bilder</translation>
    </message>
    <message>
        <source>text only</source>
        <translation>nur Text</translation>
    </message>
    <message>
        <source>Cannot be used</source>
        <translation>Nicht zu benutzen</translation>
    </message>
    <message>
        <source>Fits this machine</source>
        <translation>Passt auf dieses Gerät</translation>
    </message>
    <message>
        <source>Fits, but writes slowly here</source>
        <translation>Passt, schreibt hier aber langsam</translation>
    </message>
    <message>
        <source>Only {0} tokens fit</source>
        <translation>Nur {0} Tokens passen</translation>
    </message>
    <message>
        <source>Does not fit this machine</source>
        <translation>Passt nicht auf dieses Gerät</translation>
    </message>
    <message>
        <source>Not enough space on the disk</source>
        <translation>Nicht genug Platz auf dem Datenträger</translation>
    </message>
    <message>
        <source>Fits with {0} tokens</source>
        <translation>Passt mit {0} Tokens</translation>
    </message>
    <message>
        <source>The small model that comes with Pincite. It runs on any machine.</source>
        <translation>Das kleine Modell, das mit Pincite kommt. Es läuft auf jedem Gerät.</translation>
    </message>
    <message>
        <source>It takes {0} of memory with all its context, and {1} are free: not even a short one fits.</source>
        <translation>Es braucht {0} Speicher mit ganzem Kontext, und {1} sind frei: Nicht einmal ein kurzer passt.</translation>
    </message>
    <message>
        <source>Of its {0} tokens only {1} fit into the memory that is free: too few for documents.</source>
        <translation>Von seinen {0} Tokens passen nur {1} in den freien Speicher: zu wenige für Dokumente.</translation>
    </message>
    <message>
        <source>{0} of its {1} tokens fit, and all of them where what was read is kept as int8 (settings).</source>
        <translation>{0} seiner {1} Tokens passen, und alle, wenn Gelesenes als int8 aufbewahrt wird (Einstellungen).</translation>
    </message>
    <message>
        <source>{0} of its {1} tokens fit into the {2} of memory that are free.</source>
        <translation>{0} seiner {1} Tokens passen in die {2} freien Speicher.</translation>
    </message>
    <message>
        <source>It fits, but answers come slower here than one reads aloud.</source>
        <translation>Es passt, aber Antworten kommen hier langsamer, als man vorliest.</translation>
    </message>
    <message>
        <source>It fits with all of its {0} tokens, in {1} of {2} that are free.</source>
        <translation>Es passt mit allen {0} Tokens, in {1} von {2} freiem Speicher.</translation>
    </message>
    <message>
        <source>The disk lacks {0} for it.</source>
        <translation>Auf dem Datenträger fehlen {0} dafür.</translation>
    </message>
    <message>
        <source>How fast it is here is not measured yet.</source>
        <translation>Wie schnell es hier ist, ist noch nicht gemessen.</translation>
    </message>
    <message>
        <source>Not measured yet</source>
        <translation>Noch nicht gemessen</translation>
    </message>
    <message>
        <source>Reads {0} pages in about {1}, writes about {2} tokens a second</source>
        <translation>Liest {0} Seiten in etwa {1}, schreibt etwa {2} Tokens je Sekunde</translation>
    </message>
    <message>
        <source>Little</source>
        <translation>Wenig</translation>
    </message>
    <message>
        <source>{0} with all its context, {1} are free</source>
        <translation>{0} mit ganzem Kontext, {1} sind frei</translation>
    </message>
    <message>
        <source>{0}, all of them fit here</source>
        <translation>{0}, alle passen hier</translation>
    </message>
    <message>
        <source>{0}, of which {1} fit here</source>
        <translation>{0}, davon passen hier {1}</translation>
    </message>
    <message>
        <source>Looking at this machine…</source>
        <translation>Dieses Gerät wird angesehen …</translation>
    </message>
    <message>
        <source>{0} with {1} of memory</source>
        <translation>{0} mit {1} Speicher</translation>
    </message>
    <message>
        <source>{0}, {1} of memory free, {2} on the disk</source>
        <translation>{0}, {1} Speicher frei, {2} auf dem Datenträger</translation>
    </message>
    <message>
        <source>Waiting for its turn</source>
        <translation>Wartet, bis es an der Reihe ist</translation>
    </message>
    <message>
        <source>Fetching, {0}</source>
        <translation>Wird geladen, {0}</translation>
    </message>
    <message>
        <source>Asking the hub</source>
        <translation>Der Hub wird gefragt</translation>
    </message>
    <message>
        <source>Making it ready, {0}</source>
        <translation>Wird bereit gemacht, {0}</translation>
    </message>
    <message>
        <source>Paused at {0}</source>
        <translation>Angehalten bei {0}</translation>
    </message>
    <message>
        <source>Its terms are to be accepted first</source>
        <translation>Zuerst sind die Bedingungen anzunehmen</translation>
    </message>
    <message>
        <source>Did not work</source>
        <translation>Hat nicht geklappt</translation>
    </message>
    <message>
        <source>Fetching: {0} of {1}</source>
        <translation>Geladen: {0} von {1}</translation>
    </message>
    <message>
        <source>{0} MB/s</source>
        <translation>{0} MB/s</translation>
    </message>
    <message>
        <source>{0} left</source>
        <translation>noch {0}</translation>
    </message>
</context>
<context>
    <name>NameLabel</name>
    <message>
        <source>Document {name}</source>
        <translation>Dokument {name}</translation>
    </message>
    <message>
        <source>No document</source>
        <translation>Kein Dokument</translation>
    </message>
</context>
<context>
    <name>NetworkUse</name>
    <message>
        <source>a model was fetched</source>
        <translation>ein Modell wurde geladen</translation>
    </message>
    <message>
        <source>the GPU&apos;s libraries were fetched</source>
        <translation>die Bibliotheken der GPU wurden geladen</translation>
    </message>
    <message>
        <source>a server was asked</source>
        <translation>ein Server wurde gefragt</translation>
    </message>
    <message>
        <source>a newer version was asked for</source>
        <translation>nach einer neueren Version wurde gefragt</translation>
    </message>
    <message>
        <source>No network used since {begun}.</source>
        <translation>Kein Netz benutzt seit {begun}.</translation>
    </message>
    <message>
        <source>Network used {times} since {begun}, last at {last}: {what}.</source>
        <translation>Netz {times} benutzt seit {begun}, zuletzt um {last}: {what}.</translation>
    </message>
</context>
<context>
    <name>NoticeBar</name>
    <message>
        <source>Note</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>Please note</source>
        <translation>Bitte beachten</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>Problem</translation>
    </message>
    <message>
        <source>{severity}: {sentence}</source>
        <translation>{severity}: {sentence}</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Dismiss this message</source>
        <translation>Diese Meldung schließen</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copy this message</source>
        <translation>Diese Meldung kopieren</translation>
    </message>
</context>
<context>
    <name>Notices</name>
    <message>
        <source>Messages</source>
        <translation>Meldungen</translation>
    </message>
</context>
<context>
    <name>OtherWays</name>
    <message>
        <source>The model searches and reads, step by step; suits larger models. The receipt lists the steps.</source>
        <translation>Das Modell sucht und liest Schritt für Schritt; für größere Modelle geeignet. Der Beleg führt die Schritte auf.</translation>
    </message>
    <message>
        <source>A list such as 3-9 or 1,4,7-</source>
        <translation>Eine Liste wie 3-9 oder 1,4,7-</translation>
    </message>
    <message>
        <source>Too long to be read at once: what should be read?</source>
        <translation>Zu lang, um auf einmal gelesen zu werden: Was soll gelesen werden?</translation>
    </message>
    <message>
        <source>Quick: finds the pages that fit the question best, and asks them one by one. The receipt says which.</source>
        <translation>Schnell: findet die Seiten, die am besten zur Frage passen, und befragt sie einzeln. Der Nachweis sagt, welche.</translation>
    </message>
    <message>
        <source>Slower: finds the pages that fit the question best, and reads as many at once as the model takes.</source>
        <translation>Langsamer: findet die Seiten, die am besten zur Frage passen, und liest so viele auf einmal, wie das Modell fasst.</translation>
    </message>
    <message>
        <source>Search for the best pages</source>
        <translation>Die besten Seiten suchen</translation>
    </message>
    <message>
        <source>Further questions are asked in the same way, until you choose otherwise under the question box.</source>
        <translation>Weitere Fragen werden ebenso gestellt, bis Sie unter dem Fragefeld anders wählen.</translation>
    </message>
    <message>
        <source>Read as many pages as fit</source>
        <translation>So viele Seiten lesen, wie passen</translation>
    </message>
    <message>
        <source>Let the model look things up</source>
        <translation>Das Modell nachschlagen lassen</translation>
    </message>
    <message>
        <source>Choose a larger model…</source>
        <translation>Größeres Modell wählen …</translation>
    </message>
    <message>
        <source>Opens the list of models, with what fits this machine</source>
        <translation>Öffnet die Liste der Modelle und zeigt, was auf dieses Gerät passt</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Asks nothing; your words go back to the box</source>
        <translation>Fragt nichts; Ihre Worte kommen zurück ins Feld</translation>
    </message>
    <message>
        <source>Pages, such as 3-9</source>
        <translation>Seiten, etwa 3-9</translation>
    </message>
    <message>
        <source>Pages to read</source>
        <translation>Seiten, die gelesen werden</translation>
    </message>
    <message>
        <source>Summarise these</source>
        <translation>Diese zusammenfassen</translation>
    </message>
    <message>
        <source>Ask these</source>
        <translation>Diese befragen</translation>
    </message>
    <message>
        <source>Summarise these pages</source>
        <translation>Diese Seiten zusammenfassen</translation>
    </message>
    <message>
        <source>Ask these pages</source>
        <translation>Diese Seiten befragen</translation>
    </message>
</context>
<context>
    <name>PageListModel</name>
    <message>
        <source>Page {row}</source>
        <translation>Seite {row}</translation>
    </message>
</context>
<context>
    <name>PageOutline</name>
    <message>
        <source>This document has no outline.</source>
        <translation>Dieses Dokument hat keine Gliederung.</translation>
    </message>
    <message>
        <source>Outline</source>
        <translation>Gliederung</translation>
    </message>
    <message>
        <source>{text}, page {page}</source>
        <translation>{text}, Seite {page}</translation>
    </message>
</context>
<context>
    <name>PagePainting</name>
    <message>
        <source>The pages of a document are shown here.</source>
        <translation>Hier werden die Seiten eines Dokuments gezeigt.</translation>
    </message>
</context>
<context>
    <name>PagePanel</name>
    <message>
        <source>Width</source>
        <translation>Breite</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Seite</translation>
    </message>
    <message>
        <source>Page number</source>
        <translation>Seitenzahl</translation>
    </message>
    <message>
        <source>Go to a page</source>
        <translation>Zu einer Seite gehen</translation>
    </message>
    <message>
        <source>Thumbnails and outline</source>
        <translation>Seitenvorschau und Gliederung</translation>
    </message>
    <message>
        <source>Back to where you were before the jump</source>
        <translation>Zurück zu der Stelle vor dem Sprung</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>Kleiner</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>Verkleinern</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>Größer</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>Vergrößern</translation>
    </message>
    <message>
        <source>Frame a region to ask about it</source>
        <translation>Einen Bereich einrahmen, um danach zu fragen</translation>
    </message>
    <message>
        <source>Frame a region</source>
        <translation>Bereich einrahmen</translation>
    </message>
    <message>
        <source>Find in the document</source>
        <translation>Im Dokument suchen</translation>
    </message>
    <message numerus="yes">
        <source>of %Ln page(s)</source>
        <translation>
            <numerusform>von %Ln Seite</numerusform>
            <numerusform>von %Ln Seiten</numerusform>
        </translation>
    </message>
    <message>
        <source>Show whole pages</source>
        <translation>Ganze Seiten zeigen</translation>
    </message>
    <message>
        <source>As wide as the pane</source>
        <translation>So breit wie der Bereich</translation>
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
        <translation>Seitenvorschau oder Gliederung</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Seiten</translation>
    </message>
    <message>
        <source>Outline</source>
        <translation>Gliederung</translation>
    </message>
</context>
<context>
    <name>PageView</name>
    <message>
        <source>Page {number}</source>
        <translation>Seite {number}</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Seiten</translation>
    </message>
    <message>
        <source>Page {page} of {count}</source>
        <translation>Seite {page} von {count}</translation>
    </message>
</context>
<context>
    <name>Panes</name>
    <message>
        <source>Documents</source>
        <translation>Dokumente</translation>
    </message>
    <message>
        <source>Conversation</source>
        <translation>Gespräch</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Seiten</translation>
    </message>
    <message>
        <source>Panes</source>
        <translation>Bereiche</translation>
    </message>
</context>
<context>
    <name>Passage</name>
    <message>
        <source>Region of {pages}</source>
        <translation>Bereich auf {pages}</translation>
    </message>
</context>
<context>
    <name>PassageChip</name>
    <message>
        <source>Ask about the ticked documents instead</source>
        <translation>Stattdessen die angehakten Dokumente befragen</translation>
    </message>
    <message>
        <source>Do not ask about this passage</source>
        <translation>Nicht nach dieser Stelle fragen</translation>
    </message>
    <message>
        <source>About “{flat}”</source>
        <translation>Zu „{flat}“</translation>
    </message>
    <message>
        <source>About a region of the page</source>
        <translation>Zu einem Bereich der Seite</translation>
    </message>
    <message>
        <source>The question is about: {flat} {place}</source>
        <translation>Die Frage betrifft: {flat} {place}</translation>
    </message>
</context>
<context>
    <name>PastedImages</name>
    <message>
        <source>There is nothing in it that can be added: no file on this machine, no picture, no text.</source>
        <translation>Darin ist nichts, was hinzugefügt werden kann: keine Datei auf diesem Gerät, kein Bild, kein Text.</translation>
    </message>
    <message>
        <source>A pasted picture would have to be written to the disk as it is, which a private window does not do, nor one whose library is encrypted. Save it as a file where you want to have it, and add that.</source>
        <translation>Ein eingefügtes Bild müsste so, wie es ist, auf die Festplatte geschrieben werden. Das tut ein privates Fenster nicht, und auch keines mit verschlüsselter Bibliothek. Speichern Sie es als Datei, wo Sie es haben möchten, und fügen Sie diese hinzu.</translation>
    </message>
    <message>
        <source>Picture {time}</source>
        <translation>Bild {time}</translation>
    </message>
    <message>
        <source>The picture has {width} by {height} pixels; that is too large.</source>
        <translation>Das Bild hat {width} mal {height} Pixel; das ist zu groß.</translation>
    </message>
    <message>
        <source>The picture could not be written to a file.</source>
        <translation>Das Bild konnte nicht in eine Datei geschrieben werden.</translation>
    </message>
    <message>
        <source>The picture could not be written</source>
        <translation>Das Bild konnte nicht geschrieben werden</translation>
    </message>
</context>
<context>
    <name>PinnedText</name>
    <message>
        <source>Citation {number}, {place}: {quote}</source>
        <translation>Beleg {number}, {place}: {quote}</translation>
    </message>
    <message>
        <source>Enter shows {count} more</source>
        <translation>Enter zeigt {count} weitere</translation>
    </message>
    <message>
        <source>Page {page} · {document}</source>
        <translation>Seite {page} · {document}</translation>
    </message>
</context>
<context>
    <name>Preferences</name>
    <message>
        <source>The model is not running yet; there is nothing to be told of it.</source>
        <translation>Das Modell läuft noch nicht; es gibt nichts darüber zu sagen.</translation>
    </message>
    <message>
        <source>The settings are saved. The model takes them when it is started next.</source>
        <translation>Die Einstellungen sind gespeichert. Das Modell übernimmt sie beim nächsten Start.</translation>
    </message>
    <message>
        <source>The settings are saved. Language and letters change when Pincite is started next.</source>
        <translation>Die Einstellungen sind gespeichert. Sprache und Schrift ändern sich beim nächsten Start von Pincite.</translation>
    </message>
    <message>
        <source>The settings are saved. How documents are read changes when Pincite is started next.</source>
        <translation>Die Einstellungen sind gespeichert. Wie Dokumente gelesen werden, ändert sich beim nächsten Start von Pincite.</translation>
    </message>
    <message>
        <source>Start the model again</source>
        <translation>Modell neu starten</translation>
    </message>
</context>
<context>
    <name>QuestionBox</name>
    <message>
        <source>Enter asks · Shift+Enter: new line · @ document · / command</source>
        <translation>Enter fragt · Umschalt+Enter: neue Zeile · @ Dokument · / Befehl</translation>
    </message>
    <message>
        <source>Asked as soon as the answer before it is there · Esc ends that one</source>
        <translation>Wird gefragt, sobald die Antwort davor da ist · Esc beendet diese</translation>
    </message>
    <message>
        <source>Ask meanwhile: you are answered from the pages read so far, then reading goes on.</source>
        <translation>Fragen Sie ruhig schon: Die Antwort kommt aus den bisher gelesenen Seiten, dann wird weitergelesen.</translation>
    </message>
    <message>
        <source>Ask</source>
        <translation>Fragen</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stopp</translation>
    </message>
    <message>
        <source>Stop the answer</source>
        <translation>Die Antwort abbrechen</translation>
    </message>
    <message>
        <source>Ask (Enter)</source>
        <translation>Fragen (Enter)</translation>
    </message>
    <message>
        <source>Ask the question</source>
        <translation>Die Frage stellen</translation>
    </message>
</context>
<context>
    <name>QuestionField</name>
    <message>
        <source>Question</source>
        <translation>Frage</translation>
    </message>
    <message>
        <source>Ask a question about your documents</source>
        <translation>Stellen Sie eine Frage zu Ihren Dokumenten</translation>
    </message>
</context>
<context>
    <name>Receipt</name>
    <message>
        <source>{tokens} had been read before and were reused</source>
        <translation>{tokens} waren schon gelesen und wurden wiederverwendet</translation>
    </message>
    <message>
        <source>Read {read} of {pages}</source>
        <translation>{read} von {pages} gelesen</translation>
    </message>
    <message>
        <source>{document}: page {page} as image, {cost}</source>
        <translation>{document}: Seite {page} als Bild, {cost}</translation>
    </message>
    <message>
        <source>{document}: {pages} of {count} read, {tokens}</source>
        <translation>{document}: {pages} von {count} gelesen, {tokens}</translation>
    </message>
    <message>
        <source>{each} × ({pictures} + {crops}) tokens</source>
        <translation>{each} × ({pictures} + {crops}) Tokens</translation>
    </message>
    <message>
        <source>{each} × ({pictures}) tokens</source>
        <translation>{each} × ({pictures}) Tokens</translation>
    </message>
    <message>
        <source>{tokens} of {limit}</source>
        <translation>{tokens} von {limit}</translation>
    </message>
    <message>
        <source>Not everything was read: the receipt says what was left out.</source>
        <translation>Nicht alles wurde gelesen: Der Nachweis sagt, was ausgelassen wurde.</translation>
    </message>
    <message>
        <source>The words of some pages are not to be trusted: the receipt says which.</source>
        <translation>Den Wörtern mancher Seiten ist nicht zu trauen: Der Nachweis sagt, welcher Seiten.</translation>
    </message>
    <message>
        <source>{pages} looked at as images</source>
        <translation>{pages} als Bild angesehen</translation>
    </message>
    <message>
        <source>{pages} looked at as image</source>
        <translation>{pages} als Bild angesehen</translation>
    </message>
    <message>
        <source>{pages} without text</source>
        <translation>{pages} ohne Text</translation>
    </message>
    <message>
        <source>{pages} recognised</source>
        <translation>{pages} mit Texterkennung</translation>
    </message>
    <message>
        <source>{pages} recognised, {doubtful} with doubt</source>
        <translation>{pages} mit Texterkennung, {doubtful} davon zweifelhaft</translation>
    </message>
    <message>
        <source>{pages} could not be read</source>
        <translation>{pages} nicht lesbar</translation>
    </message>
    <message>
        <source>nothing left out</source>
        <translation>nichts ausgelassen</translation>
    </message>
</context>
<context>
    <name>RecentDocuments</name>
    <message>
        <source>No document was opened yet</source>
        <translation>Es wurde noch kein Dokument geöffnet</translation>
    </message>
</context>
<context>
    <name>RemoveDialog</name>
    <message>
        <source>Remove a document</source>
        <translation>Dokument entfernen</translation>
    </message>
    <message>
        <source>Remove documents</source>
        <translation>Dokumente entfernen</translation>
    </message>
    <message>
        <source>Remove {name} and everything Pincite keeps about it?</source>
        <translation>{name} und alles, was Pincite davon aufbewahrt, entfernen?</translation>
    </message>
    <message>
        <source>Remove {count} documents and everything Pincite keeps about them?</source>
        <translation>{count} Dokumente entfernen und alles, was Pincite darüber aufbewahrt?</translation>
    </message>
    <message>
        <source>The file itself stays where it is.</source>
        <translation>Die Datei selbst bleibt, wo sie ist.</translation>
    </message>
    <message>
        <source>The files stay where they are.</source>
        <translation>Die Dateien bleiben, wo sie sind.</translation>
    </message>
    <message>
        <source>Also delete its other versions and the conversations about it</source>
        <translation>Auch seine anderen Fassungen und die Gespräche darüber löschen</translation>
    </message>
    <message>
        <source>Also delete their other versions and conversations</source>
        <translation>Auch ihre anderen Fassungen und die Gespräche darüber löschen</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
</context>
<context>
    <name>ReportDialog</name>
    <message>
        <source>Report of a fault</source>
        <translation>Bericht über einen Fehler</translation>
    </message>
    <message>
        <source>This is all that a report would contain. It stays on this machine: Pincite sends nothing. If you want to report a fault, copy it. It holds no word of your documents, questions or folders.</source>
        <translation>Das ist alles, was ein Bericht enthielte. Er bleibt auf diesem Gerät: Pincite sendet nichts. Wenn Sie einen Fehler melden wollen, kopieren Sie ihn. Er enthält kein Wort Ihrer Dokumente, Fragen oder Ordner.</translation>
    </message>
    <message>
        <source>The report</source>
        <translation>Der Bericht</translation>
    </message>
    <message>
        <source>Looking at this machine…</source>
        <translation>Dieses Gerät wird angesehen …</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>Speichern …</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Kopiert</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>Bericht speichern</translation>
    </message>
</context>
<context>
    <name>SelectionActions</name>
    <message>
        <source>What to do with the selection</source>
        <translation>Was mit der Auswahl geschehen soll</translation>
    </message>
    <message>
        <source>Ask about this</source>
        <translation>Danach fragen</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Ask about this region</source>
        <translation>Nach diesem Bereich fragen</translation>
    </message>
    <message>
        <source>Ask about the framed region</source>
        <translation>Nach dem eingerahmten Bereich fragen</translation>
    </message>
    <message>
        <source>Ask about the selected text</source>
        <translation>Nach dem markierten Text fragen</translation>
    </message>
    <message>
        <source>Copy the words in the region</source>
        <translation>Die Wörter im Bereich kopieren</translation>
    </message>
    <message>
        <source>Copy the selected text</source>
        <translation>Den markierten Text kopieren</translation>
    </message>
    <message>
        <source>Select this page</source>
        <translation>Diese Seite markieren</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>Alles markieren</translation>
    </message>
    <message>
        <source>Frame a region…</source>
        <translation>Bereich einrahmen …</translation>
    </message>
</context>
<context>
    <name>Sentences</name>
    <message>
        <source>A cache is float32 or int8, not {cache}.</source>
        <translation>Ein Zwischenspeicher ist float32 oder int8, nicht {cache}.</translation>
    </message>
    <message>
        <source>A folder in {place} cannot be made</source>
        <translation>In {place} kann kein Ordner angelegt werden</translation>
    </message>
    <message>
        <source>A model cannot be named {name}: letters, digits, and . _ + - are taken.</source>
        <translation>Ein Modell kann nicht {name} heißen: Erlaubt sind Buchstaben, Ziffern und . _ + -</translation>
    </message>
    <message>
        <source>A value has {plain} characters, and a cell takes {longest_cell}. Write JSON or CSV.</source>
        <translation>Ein Wert hat {plain} Zeichen, eine Zelle fasst {longest_cell}. Schreiben Sie JSON oder CSV.</translation>
    </message>
    <message>
        <source>Another copy of Pincite is downloading this model. Wait for it.</source>
        <translation>Ein anderes Pincite lädt dieses Modell gerade herunter. Bitte warten Sie darauf.</translation>
    </message>
    <message>
        <source>Another copy of Pincite is fetching these libraries. Wait for it.</source>
        <translation>Ein anderes Pincite holt diese Bibliotheken gerade. Warten Sie darauf.</translation>
    </message>
    <message>
        <source>Another copy of Pincite is making the model {name}. Wait for it.</source>
        <translation>Ein anderes Pincite bereitet das Modell {name} gerade vor. Bitte warten Sie darauf.</translation>
    </message>
    <message>
        <source>Another program keeps the library {file} locked. Try again when it is done.</source>
        <translation>Ein anderes Programm hält die Bibliothek {file} gesperrt. Versuchen Sie es noch einmal, wenn es fertig ist.</translation>
    </message>
    <message>
        <source>Another window of Pincite{holder} uses this library. Go to that window, or close it first.</source>
        <translation>Ein anderes Pincite-Fenster{holder} benutzt diese Bibliothek. Gehen Sie zu jenem Fenster, oder schließen Sie es zuerst.</translation>
    </message>
    <message>
        <source>Answered after {steps} steps: a pretrained model gets no more, since it chooses no better than the search.</source>
        <translation>Nach {steps} Schritten beantwortet: Ein vortrainiertes Modell bekommt nicht mehr, da es nicht besser wählt als die Suche.</translation>
    </message>
    <message>
        <source>Answering from the pages read so far</source>
        <translation>Antwort aus den bisher gelesenen Seiten</translation>
    </message>
    <message>
        <source>Brief</source>
        <translation>Kurz</translation>
    </message>
    <message>
        <source>CUDA cannot be used ({error})</source>
        <translation>CUDA kann nicht benutzt werden ({error})</translation>
    </message>
    <message>
        <source>CUDA does not compute this model&apos;s {left}</source>
        <translation>CUDA berechnet {left} dieses Modells nicht</translation>
    </message>
    <message>
        <source>CUDA does not load this model ({error})</source>
        <translation>CUDA lädt dieses Modell nicht ({error})</translation>
    </message>
    <message>
        <source>CUDA&apos;s libraries cannot be loaded</source>
        <translation>Die Bibliotheken von CUDA können nicht geladen werden</translation>
    </message>
    <message>
        <source>Checking the model&apos;s files</source>
        <translation>Die Dateien des Modells werden geprüft</translation>
    </message>
    <message>
        <source>Checking what it rests on, value</source>
        <translation>Prüfen, worauf er beruht, Wert</translation>
    </message>
    <message>
        <source>Choosing sentences</source>
        <translation>Sätze werden ausgewählt</translation>
    </message>
    <message>
        <source>Choosing what to look up</source>
        <translation>Auswahl dessen, was nachgeschlagen wird</translation>
    </message>
    <message>
        <source>Citations</source>
        <translation>Belege</translation>
    </message>
    <message>
        <source>Counting tokens was stopped.</source>
        <translation>Das Zählen der Tokens wurde abgebrochen.</translation>
    </message>
    <message>
        <source>Detailed</source>
        <translation>Ausführlich</translation>
    </message>
    <message>
        <source>Document {number} of {count}: {stage}</source>
        <translation>Dokument {number} von {count}: {stage}</translation>
    </message>
    <message>
        <source>Encrypting this library was begun and not finished: run pincite encrypt first.</source>
        <translation>Das Verschlüsseln dieser Bibliothek wurde begonnen und nicht beendet: zuerst pincite encrypt ausführen.</translation>
    </message>
    <message>
        <source>Filling in the form, part</source>
        <translation>Das Formular wird ausgefüllt, Teil</translation>
    </message>
    <message>
        <source>Finding out how this model answers best, only this once, test question</source>
        <translation>Es wird nur dieses eine Mal ermittelt, wie dieses Modell am besten antwortet: Testfrage</translation>
    </message>
    <message>
        <source>Having the quotes put right</source>
        <translation>Die Zitate werden berichtigt</translation>
    </message>
    <message>
        <source>Its lines and shapes are not shown, only texts and pictures.</source>
        <translation>Linien und Formen darauf werden nicht gezeigt, nur Texte und Bilder.</translation>
    </message>
    <message>
        <source>Its picture could not be read, because {reason}.</source>
        <translation>Das Bild der Seite konnte nicht gelesen werden, denn {reason}.</translation>
    </message>
    <message>
        <source>Its script may not be one of those that are known (Latin, Greek, Chinese and Japanese).</source>
        <translation>Die Schrift gehört vielleicht nicht zu den bekannten (Lateinisch, Griechisch, Chinesisch und Japanisch).</translation>
    </message>
    <message>
        <source>Key points</source>
        <translation>Kernaussagen</translation>
    </message>
    <message>
        <source>Left out: 1 cell, because the workbook has too many.</source>
        <translation>Ausgelassen: 1 Zelle, weil die Arbeitsmappe zu viele hat.</translation>
    </message>
    <message>
        <source>Left out: 1 comment or field of a form, which the second engine does not read.</source>
        <translation>Ausgelassen: 1 Kommentar oder Formularfeld, das die zweite Engine nicht liest.</translation>
    </message>
    <message>
        <source>Left out: 1 comment, because the page has too many.</source>
        <translation>Ausgelassen: 1 Kommentar, weil die Seite zu viele hat.</translation>
    </message>
    <message>
        <source>Left out: 1 object of another program.</source>
        <translation>Ausgelassen: 1 Objekt eines anderen Programms.</translation>
    </message>
    <message>
        <source>Left out: 1 object that the document shows more than once.</source>
        <translation>Ausgelassen: 1 Objekt, das das Dokument mehr als einmal zeigt.</translation>
    </message>
    <message>
        <source>Left out: 1 passage of hidden text.</source>
        <translation>Ausgelassen: 1 Stelle mit verborgenem Text.</translation>
    </message>
    <message>
        <source>Left out: 1 picture that cannot be drawn here ({kinds}).</source>
        <translation>Ausgelassen: 1 Bild, das hier nicht gezeichnet werden kann ({kinds}).</translation>
    </message>
    <message>
        <source>Left out: 1 picture that cannot be drawn here.</source>
        <translation>Ausgelassen: 1 Bild, das hier nicht gezeichnet werden kann.</translation>
    </message>
    <message>
        <source>Left out: 1 sheet of macros.</source>
        <translation>Ausgelassen: 1 Blatt mit Makros.</translation>
    </message>
    <message>
        <source>Left out: 1 word of comments on it.</source>
        <translation>Ausgelassen: 1 Wort aus Kommentaren dazu.</translation>
    </message>
    <message>
        <source>Left out: 1 word outside the page&apos;s visible area.</source>
        <translation>Ausgelassen: 1 Wort außerhalb der sichtbaren Fläche der Seite.</translation>
    </message>
    <message>
        <source>Left out: 1 word that cannot be seen on the page.</source>
        <translation>Ausgelassen: 1 Wort, das auf der Seite nicht zu sehen ist.</translation>
    </message>
    <message>
        <source>Left out: 1 word that could not be recognised.</source>
        <translation>Ausgelassen: 1 Wort, das nicht erkannt werden konnte.</translation>
    </message>
    <message>
        <source>Left out: 1 word that the page hides.</source>
        <translation>Ausgelassen: 1 Wort, das die Seite verbirgt.</translation>
    </message>
    <message>
        <source>Left out: 1 word, because the page has too many.</source>
        <translation>Ausgelassen: 1 Wort, weil die Seite zu viele hat.</translation>
    </message>
    <message>
        <source>Left out: a part that is encrypted, or packed with a signature. Only a mail program can open it.</source>
        <translation>Ausgelassen: ein Teil, der verschlüsselt oder mit einer Signatur verpackt ist. Nur ein Mailprogramm kann ihn öffnen.</translation>
    </message>
    <message>
        <source>Left out: hidden text.</source>
        <translation>Ausgelassen: verborgener Text.</translation>
    </message>
    <message>
        <source>Left out: the end of 1 comment, because it is too long.</source>
        <translation>Ausgelassen: das Ende von 1 Kommentar, weil er zu lang ist.</translation>
    </message>
    <message>
        <source>Left out: the ends of {count} comments, because they are too long.</source>
        <translation>Ausgelassen: die Enden von {count} Kommentaren, weil sie zu lang sind.</translation>
    </message>
    <message>
        <source>Left out: the number before 1 paragraph.</source>
        <translation>Ausgelassen: die Nummer vor 1 Absatz.</translation>
    </message>
    <message>
        <source>Left out: the numbers before {count} paragraphs.</source>
        <translation>Ausgelassen: die Nummern vor {count} Absätzen.</translation>
    </message>
    <message>
        <source>Left out: {count} cells, because the workbook has too many.</source>
        <translation>Ausgelassen: {count} Zellen, weil die Arbeitsmappe zu viele hat.</translation>
    </message>
    <message>
        <source>Left out: {count} comments or fields of forms, which the second engine does not read.</source>
        <translation>Ausgelassen: {count} Kommentare oder Formularfelder, die die zweite Engine nicht liest.</translation>
    </message>
    <message>
        <source>Left out: {count} comments, because the page has too many.</source>
        <translation>Ausgelassen: {count} Kommentare, weil die Seite zu viele hat.</translation>
    </message>
    <message>
        <source>Left out: {count} objects of other programs.</source>
        <translation>Ausgelassen: {count} Objekte anderer Programme.</translation>
    </message>
    <message>
        <source>Left out: {count} objects that the document shows more than once.</source>
        <translation>Ausgelassen: {count} Objekte, die das Dokument mehr als einmal zeigt.</translation>
    </message>
    <message>
        <source>Left out: {count} passages of hidden text.</source>
        <translation>Ausgelassen: {count} Stellen mit verborgenem Text.</translation>
    </message>
    <message>
        <source>Left out: {count} pictures that cannot be drawn here ({kinds}).</source>
        <translation>Ausgelassen: {count} Bilder, die hier nicht gezeichnet werden können ({kinds}).</translation>
    </message>
    <message>
        <source>Left out: {count} pictures that cannot be drawn here.</source>
        <translation>Ausgelassen: {count} Bilder, die hier nicht gezeichnet werden können.</translation>
    </message>
    <message>
        <source>Left out: {count} sheets of macros.</source>
        <translation>Ausgelassen: {count} Blätter mit Makros.</translation>
    </message>
    <message>
        <source>Left out: {count} words of comments on it.</source>
        <translation>Ausgelassen: {count} Wörter aus Kommentaren dazu.</translation>
    </message>
    <message>
        <source>Left out: {count} words outside the page&apos;s visible area.</source>
        <translation>Ausgelassen: {count} Wörter außerhalb der sichtbaren Fläche der Seite.</translation>
    </message>
    <message>
        <source>Left out: {count} words that cannot be seen on the page.</source>
        <translation>Ausgelassen: {count} Wörter, die auf der Seite nicht zu sehen sind.</translation>
    </message>
    <message>
        <source>Left out: {count} words that could not be recognised.</source>
        <translation>Ausgelassen: {count} Wörter, die nicht erkannt werden konnten.</translation>
    </message>
    <message>
        <source>Left out: {count} words that the page hides.</source>
        <translation>Ausgelassen: {count} Wörter, die die Seite verbirgt.</translation>
    </message>
    <message>
        <source>Left out: {count} words, because the page has too many.</source>
        <translation>Ausgelassen: {count} Wörter, weil die Seite zu viele hat.</translation>
    </message>
    <message>
        <source>Looking for evidence, view</source>
        <translation>Belege werden gesucht, Ansicht</translation>
    </message>
    <message>
        <source>Looking for evidence, {kind}</source>
        <translation>Belege werden gesucht, {kind}</translation>
    </message>
    <message>
        <source>Looking for other words, page</source>
        <translation>Suche nach anderen Wörtern, Seite</translation>
    </message>
    <message>
        <source>Looking for the place, passage</source>
        <translation>Die Stelle wird gesucht, Abschnitt</translation>
    </message>
    <message>
        <source>Looking through {name} was stopped.</source>
        <translation>Das Durchsehen von {name} wurde abgebrochen.</translation>
    </message>
    <message>
        <source>Made in {parts} parts: {named}.{all_read}</source>
        <translation>In {parts} Teilen gemacht: {named}.{all_read}</translation>
    </message>
    <message>
        <source>Marking {name} was stopped.</source>
        <translation>Das Markieren von {name} wurde abgebrochen.</translation>
    </message>
    <message>
        <source>No page fits: the shortest has {values} tokens, and {model} takes {value} at once beside question and answer.</source>
        <translation>Keine Seite passt: Die kürzeste hat {values} Tokens, und {model} nimmt neben Frage und Antwort {value} auf einmal auf.</translation>
    </message>
    <message>
        <source>No page has half of the question&apos;s words, so it was also looked for what means the same. In the documents&apos; own words, or in their language, a question is answered more surely.</source>
        <translation>Keine Seite hat die Hälfte der Wörter der Frage; darum wurde auch nach dem gesucht, was dasselbe bedeutet. In den Worten der Dokumente oder in ihrer Sprache wird eine Frage sicherer beantwortet.</translation>
    </message>
    <message>
        <source>No page of it has been read yet.</source>
        <translation>Noch keine Seite davon wurde gelesen.</translation>
    </message>
    <message>
        <source>No page of {name} could be read. {first_note}</source>
        <translation>Keine Seite von {name} konnte gelesen werden. {first_note}</translation>
    </message>
    <message>
        <source>No words were recognised in its picture; scripts that are known are Latin, Greek, Chinese and Japanese.</source>
        <translation>Im Bild der Seite wurden keine Wörter erkannt; bekannt sind lateinische, griechische, chinesische und japanische Schrift.</translation>
    </message>
    <message>
        <source>None of the chosen pages of {name} has been read in yet.</source>
        <translation>Noch keine der gewählten Seiten von {name} wurde eingelesen.</translation>
    </message>
    <message>
        <source>Of this workbook of Excel 95, or older, only cells and comments were read.</source>
        <translation>Von dieser Arbeitsmappe aus Excel 95 oder älter wurden nur Zellen und Kommentare gelesen.</translation>
    </message>
    <message>
        <source>Of what this workbook holds besides its sheets, some was not read, because it is too much.</source>
        <translation>Von dem, was diese Mappe außer ihren Blättern enthält, wurde einiges nicht gelesen, weil es zu viel ist.</translation>
    </message>
    <message>
        <source>Only the first {read} of its {count} frames are used.</source>
        <translation>Nur die ersten {read} von {count} Einzelbildern werden verwendet.</translation>
    </message>
    <message>
        <source>Only the first {read} of its {count} messages are read.</source>
        <translation>Nur die ersten {read} von {count} Nachrichten werden gelesen.</translation>
    </message>
    <message>
        <source>Outline by section</source>
        <translation>Nach Abschnitten gegliedert</translation>
    </message>
    <message>
        <source>Page {number} of {name} cannot be drawn: {error}.</source>
        <translation>Seite {number} von {name} kann nicht gezeichnet werden: {error}.</translation>
    </message>
    <message>
        <source>Page {number} of {name} is damaged: it cannot be marked.</source>
        <translation>Seite {number} von {name} ist beschädigt: Sie kann nicht markiert werden.</translation>
    </message>
    <message>
        <source>Page {page_number} of {name} could not be drawn: {error}.</source>
        <translation>Seite {page_number} von {name} konnte nicht gezeichnet werden: {error}.</translation>
    </message>
    <message>
        <source>Page {page} takes {count} tokens as a picture, and {room} fit at once.</source>
        <translation>Seite {page} braucht als Bild {count} Tokens, und {room} passen auf einmal.</translation>
    </message>
    <message>
        <source>Pan-and-scan is auto, off, or a ratio, the smallest crop in pixels and the most crops, as in 1.5,256,2; it cannot be {words}.</source>
        <translation>Ausschnitte: auto, off, oder ein Seitenverhältnis, der kleinste Ausschnitt in Pixeln und die höchste Zahl von Ausschnitten wie in 1.5,256,2; {words} geht nicht.</translation>
    </message>
    <message>
        <source>Pan-and-scan: the ratio of the sides must be a number of at least 1.</source>
        <translation>Ausschnitte: Das Verhältnis der Seiten muss eine Zahl von mindestens 1 sein.</translation>
    </message>
    <message>
        <source>Pan-and-scan: the size and the number of crops must be at least 1.</source>
        <translation>Ausschnitte: Größe und Zahl der Ausschnitte müssen mindestens 1 sein.</translation>
    </message>
    <message>
        <source>Part of 1 sheet is damaged and was not read.</source>
        <translation>Ein Teil von 1 Blatt ist beschädigt und wurde nicht gelesen.</translation>
    </message>
    <message>
        <source>Part of 1 sheet was not read, because it holds too much.</source>
        <translation>Ein Teil von 1 Blatt wurde nicht gelesen, weil es zu viel enthält.</translation>
    </message>
    <message>
        <source>Part of the comments in this workbook is damaged and was not read.</source>
        <translation>Ein Teil der Kommentare in dieser Mappe ist beschädigt und wurde nicht gelesen.</translation>
    </message>
    <message>
        <source>Part of this page is damaged and was not read.</source>
        <translation>Ein Teil dieser Seite ist beschädigt und wurde nicht gelesen.</translation>
    </message>
    <message>
        <source>Parts of its text are documents of their own, among its attached files.</source>
        <translation>Teile des Textes sind eigene Dokumente, unter den angehängten Dateien.</translation>
    </message>
    <message>
        <source>Parts of {count} sheets are damaged and were not read.</source>
        <translation>Teile von {count} Blättern sind beschädigt und wurden nicht gelesen.</translation>
    </message>
    <message>
        <source>Parts of {count} sheets were not read, because they hold too much.</source>
        <translation>Teile von {count} Blättern wurden nicht gelesen, weil sie zu viel enthalten.</translation>
    </message>
    <message>
        <source>Preparing the built-in model (only this once)</source>
        <translation>Das eingebaute Modell wird vorbereitet, nur dieses eine Mal</translation>
    </message>
    <message>
        <source>Preparing the model {name} was stopped.</source>
        <translation>Das Vorbereiten des Modells {name} wurde abgebrochen.</translation>
    </message>
    <message>
        <source>Preparing the starter model was stopped.</source>
        <translation>Das Vorbereiten des Startmodells wurde abgebrochen.</translation>
    </message>
    <message>
        <source>Preparing the starter model: {text}</source>
        <translation>Das Startmodell wird vorbereitet: {text}</translation>
    </message>
    <message>
        <source>Preparing {lower}{what} was stopped.</source>
        <translation>Das Vorbereiten von {lower}{what} wurde abgebrochen.</translation>
    </message>
    <message>
        <source>Putting the parts together</source>
        <translation>Die Teile werden zusammengesetzt</translation>
    </message>
    <message>
        <source>Quotes of {least} to {most} characters cannot be asked for.</source>
        <translation>Zitate von {least} bis {most} Zeichen können nicht verlangt werden.</translation>
    </message>
    <message>
        <source>Reading goes on</source>
        <translation>Es wird weitergelesen</translation>
    </message>
    <message>
        <source>Reading was stopped.</source>
        <translation>Das Lesen wurde abgebrochen.</translation>
    </message>
    <message>
        <source>Reading {name} was stopped.</source>
        <translation>Das Lesen von {name} wurde abgebrochen.</translation>
    </message>
    <message>
        <source>Seen on a picture of the page: there are no words to quote</source>
        <translation>Auf einem Bild der Seite gesehen: Es gibt keine Worte zu zitieren</translation>
    </message>
    <message>
        <source>Starting the model</source>
        <translation>Das Modell wird gestartet</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>Zusammenfassung</translation>
    </message>
    <message>
        <source>The answer has no pin, so there is nothing to highlight in a PDF. Export it to another form.</source>
        <translation>Die Antwort hat keinen Beleg, also gibt es in einem PDF nichts zu markieren. Exportieren Sie sie in einer anderen Form.</translation>
    </message>
    <message>
        <source>The catalogue has no model {name}. It has: {names}; OWNER/NAME names any on the hub.</source>
        <translation>Der Katalog kennt kein Modell {name}. Er hat: {names}; OWNER/NAME nennt ein beliebiges des Hubs.</translation>
    </message>
    <message>
        <source>The check of images failed. {error}</source>
        <translation>Die Bilderprüfung ist fehlgeschlagen. {error}</translation>
    </message>
    <message>
        <source>The checkpoint holds no tokenizer, and without one a model can neither read nor write.</source>
        <translation>Das Modell kommt ohne Tokenizer, und ohne den kann es weder lesen noch schreiben.</translation>
    </message>
    <message>
        <source>The disk is full: nothing more can be written to the library {file}. Nothing of what it holds was lost.</source>
        <translation>Der Datenträger ist voll: In die Bibliothek {file} kann nichts mehr geschrieben werden. Von ihrem Inhalt ging nichts verloren.</translation>
    </message>
    <message>
        <source>The document&apos;s fonts do not tell what some of these letters are.</source>
        <translation>Die Schriften des Dokuments verraten nicht, was manche dieser Buchstaben sind.</translation>
    </message>
    <message>
        <source>The documents are {tokens} tokens too long: they have {tokens2}, and {model} takes {room} at once beside question and answer.</source>
        <translation>Die Dokumente sind {tokens} Tokens zu lang: Sie haben {tokens2}, und {model} nimmt neben Frage und Antwort {room} auf einmal auf.</translation>
    </message>
    <message>
        <source>The download cannot be written to {folder}</source>
        <translation>Der Download kann nicht nach {folder} geschrieben werden</translation>
    </message>
    <message>
        <source>The download could not be started ({strerror}).</source>
        <translation>Der Download konnte nicht beginnen ({strerror}).</translation>
    </message>
    <message>
        <source>The download ended without saying that it is complete. Try again.</source>
        <translation>Der Download endete, ohne sich als vollständig zu melden. Versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The download of {name} cannot be deleted whole</source>
        <translation>Der Download von {name} lässt sich nicht ganz löschen</translation>
    </message>
    <message>
        <source>The download was paused{percent}. What came is kept: the same command goes on from there.</source>
        <translation>Der Download wurde angehalten{percent}. Was da ist, bleibt: Derselbe Befehl setzt ihn fort.</translation>
    </message>
    <message>
        <source>The environment variable HF_HUB_OFFLINE says that the hub shall not be asked.</source>
        <translation>Die Umgebungsvariable HF_HUB_OFFLINE sagt, dass der Hub nicht gefragt werden soll.</translation>
    </message>
    <message>
        <source>The exporter did not start ({strerror}).</source>
        <translation>Der Exporter ist nicht gestartet ({strerror}).</translation>
    </message>
    <message>
        <source>The file does not say how its letters are encoded, and few of them tell: it was read as {name}.</source>
        <translation>Die Datei sagt nicht, wie ihre Buchstaben kodiert sind, und wenige davon verraten es: Sie wurde als {name} gelesen.</translation>
    </message>
    <message>
        <source>The file has no values of {count} formulas, so the formulas stand for them. Save it once with a spreadsheet program, and add it again.</source>
        <translation>Die Datei hat keine Werte für {count} Formeln, darum stehen die Formeln an ihrer Stelle. Speichern Sie sie einmal mit einem Tabellenprogramm, und fügen Sie sie neu hinzu.</translation>
    </message>
    <message>
        <source>The file {file} is no longer there, or may not be read.</source>
        <translation>Die Datei {file} ist nicht mehr da oder darf nicht gelesen werden.</translation>
    </message>
    <message>
        <source>The file {path} is no longer there; its pages are drawn from it. Add it again.</source>
        <translation>Die Datei {path} ist nicht mehr da; aus ihr werden die Seiten gezeichnet. Fügen Sie sie noch einmal hinzu.</translation>
    </message>
    <message>
        <source>The files attached to the document are larger than Pincite takes out.</source>
        <translation>Die angehängten Dateien des Dokuments sind größer, als Pincite sie entnimmt.</translation>
    </message>
    <message>
        <source>The files attached to {name} are protected by a password: please give it.</source>
        <translation>Die an {name} angehängten Dateien sind durch ein Passwort geschützt: Bitte geben Sie es an.</translation>
    </message>
    <message>
        <source>The files attached to {name} could not be taken out, because {stop}.</source>
        <translation>Die Anhänge von {name} konnten nicht entnommen werden, denn {stop}.</translation>
    </message>
    <message>
        <source>The folder {folder} cannot be made</source>
        <translation>Der Ordner {folder} kann nicht angelegt werden</translation>
    </message>
    <message>
        <source>The folder {name} holds no document.</source>
        <translation>Im Ordner {name} ist kein Dokument.</translation>
    </message>
    <message>
        <source>The folder {name} holds over {most_files_of_a_folder} documents. Add its folders one by one.</source>
        <translation>Im Ordner {name} sind mehr als {most_files_of_a_folder} Dokumente. Fügen Sie seine Ordner einzeln hinzu.</translation>
    </message>
    <message>
        <source>The fonts of this page do not tell what {share} of its letters are.</source>
        <translation>Die Schriften dieser Seite verraten nicht, was {share} ihrer Buchstaben sind.</translation>
    </message>
    <message>
        <source>The hub answered with an error ({code}). What was downloaded is kept: try again later.</source>
        <translation>Der Hub meldete einen Fehler ({code}). Was da ist, bleibt: Versuchen Sie es später noch einmal.</translation>
    </message>
    <message>
        <source>The hub at {endpoint} cannot be reached, or the connection stalled ({name}). What was downloaded is kept: the next try goes on from there.</source>
        <translation>Der Hub unter {endpoint} ist nicht erreichbar, oder die Verbindung stockt ({name}). Was geladen wurde, bleibt: Der nächste Versuch macht dort weiter.</translation>
    </message>
    <message>
        <source>The hub cannot be reached, or the connection stalled ({name}). What was downloaded is kept: the next try goes on from there.</source>
        <translation>Der Hub ist nicht erreichbar, oder die Verbindung stockt ({name}). Was geladen wurde, bleibt: Der nächste Versuch macht dort weiter.</translation>
    </message>
    <message>
        <source>The hub does not know the token in {place}. Make a new one at {tokens_page}.</source>
        <translation>Der Hub kennt das Token in {place} nicht. Machen Sie ein neues auf {tokens_page}.</translation>
    </message>
    <message>
        <source>The hub has no model {repository}{hidden}.</source>
        <translation>Der Hub hat kein Modell {repository}{hidden}.</translation>
    </message>
    <message>
        <source>The hub is busy and asks to wait. What was downloaded is kept: try again in some minutes.</source>
        <translation>Der Hub ist überlastet und bittet zu warten. Was da ist, bleibt: Versuchen Sie es in einigen Minuten noch einmal.</translation>
    </message>
    <message>
        <source>The key cannot be kept in the system keyring. {error} Choose a passphrase instead.</source>
        <translation>Der Schlüssel kann nicht im Schlüsselbund des Systems aufbewahrt werden. {error} Wählen Sie stattdessen eine Passphrase.</translation>
    </message>
    <message>
        <source>The key&apos;s file cannot be replaced</source>
        <translation>Die Schlüsseldatei kann nicht ersetzt werden</translation>
    </message>
    <message>
        <source>The key&apos;s file {file} cannot be read</source>
        <translation>Die Schlüsseldatei {file} kann nicht gelesen werden</translation>
    </message>
    <message>
        <source>The key&apos;s file {file} is damaged, or from a newer version. Restore it from a backup: without the key nobody can read this library. It was left as it is.</source>
        <translation>Die Schlüsseldatei {file} ist beschädigt oder stammt von einer neueren Version. Stellen Sie sie aus einer Sicherung wieder her: Ohne den Schlüssel kann niemand diese Bibliothek lesen. Sie wurde gelassen, wie sie ist.</translation>
    </message>
    <message>
        <source>The libraries cannot be written to {folder}</source>
        <translation>Die Bibliotheken lassen sich nicht nach {folder} schreiben</translation>
    </message>
    <message>
        <source>The libraries in {gpu} cannot be deleted</source>
        <translation>Die Bibliotheken in {gpu} lassen sich nicht löschen</translation>
    </message>
    <message>
        <source>The library cannot be kept in {parent}, because this kind of drive cannot share files between programs. Choose a folder of this machine with --data-dir.</source>
        <translation>Die Bibliothek kann nicht in {parent} liegen, weil Programme auf einem Laufwerk dieser Art keine Dateien teilen können. Wählen Sie mit --data-dir einen Ordner dieses Geräts.</translation>
    </message>
    <message>
        <source>The library is closed.</source>
        <translation>Die Bibliothek ist geschlossen.</translation>
    </message>
    <message>
        <source>The library is encrypted, and the system keyring has its key. {error} Unlock the keyring and try again.</source>
        <translation>Die Bibliothek ist verschlüsselt, und ihr Schlüssel ist im Schlüsselbund des Systems. {error} Entsperren Sie den Schlüsselbund, und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The library {file} cannot be locked</source>
        <translation>Die Bibliothek {file} kann nicht gesperrt werden</translation>
    </message>
    <message>
        <source>The library {file} cannot be used ({error}).</source>
        <translation>Die Bibliothek {file} kann nicht benutzt werden ({error}).</translation>
    </message>
    <message>
        <source>The library {file} cannot be written. Check its permissions, or choose another folder with --data-dir.</source>
        <translation>In die Bibliothek {file} kann nicht geschrieben werden. Prüfen Sie die Rechte, oder wählen Sie mit --data-dir einen anderen Ordner.</translation>
    </message>
    <message>
        <source>The list of this workbook&apos;s sheets is damaged: some sheets may be missing.</source>
        <translation>Die Liste der Blätter dieser Mappe ist beschädigt: Es können Blätter fehlen.</translation>
    </message>
    <message>
        <source>The model cannot be used: {name} is refused ({error}).</source>
        <translation>Das Modell kann nicht benutzt werden: {name} wird abgelehnt ({error}).</translation>
    </message>
    <message>
        <source>The model cannot be written to {models}</source>
        <translation>Das Modell kann nicht nach {models} geschrieben werden</translation>
    </message>
    <message>
        <source>The model cannot run on a GPU: the process that tried it ended without an answer.</source>
        <translation>Das Modell kann nicht auf einer Grafikkarte laufen: Der Versuchsprozess endete ohne Antwort.</translation>
    </message>
    <message>
        <source>The model cannot run on a GPU: {reason}.</source>
        <translation>Das Modell kann nicht auf einer Grafikkarte laufen: {reason}.</translation>
    </message>
    <message>
        <source>The model cannot run on the {name}: {reason}.</source>
        <translation>Das Modell kann nicht auf {name} laufen: {reason}.</translation>
    </message>
    <message>
        <source>The model computes no probability for this picture.</source>
        <translation>Das Modell berechnet für dieses Bild keine Wahrscheinlichkeit.</translation>
    </message>
    <message>
        <source>The model does not compute what it computed when it was made, though its files are right: something else on this machine has changed, such as ONNX Runtime ({onnxruntime} then, {onnxruntime2} now).</source>
        <translation>Das Modell berechnet nicht, was es berechnete, als es gemacht wurde, obwohl seine Dateien stimmen: Auf diesem Gerät hat sich etwas anderes geändert, etwa ONNX Runtime (damals {onnxruntime}, jetzt {onnxruntime2}).</translation>
    </message>
    <message>
        <source>The model in {folder} cannot be used: {manifest} cannot be read ({error}).</source>
        <translation>Das Modell in {folder} kann nicht benutzt werden: {manifest} ist nicht lesbar ({error}).</translation>
    </message>
    <message>
        <source>The model in {folder} cannot be used: {name} has {size} bytes instead of {size2}. Export it again.</source>
        <translation>Das Modell in {folder} kann nicht benutzt werden: {name} hat {size} Byte statt {size2}. Exportieren Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The model in {folder} cannot be used: {name} is missing. Export it again.</source>
        <translation>Das Modell in {folder} kann nicht benutzt werden: {name} fehlt. Exportieren Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The model in {folder} cannot be used: {name} was changed. Export it again.</source>
        <translation>Das Modell in {folder} kann nicht benutzt werden: {name} wurde verändert. Exportieren Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The model in {folder} has format {version}, this program reads {format_version}. Export it again.</source>
        <translation>Das Modell in {folder} hat das Format {version}, dieses Programm liest {format_version}. Exportieren Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The model is busy with another request.</source>
        <translation>Das Modell ist mit einer anderen Anfrage beschäftigt.</translation>
    </message>
    <message>
        <source>The model ran out of memory.</source>
        <translation>Dem Modell ging der Speicher aus.</translation>
    </message>
    <message>
        <source>The model stopped computing ({error}).</source>
        <translation>Das Modell hat aufgehört zu rechnen ({error}).</translation>
    </message>
    <message>
        <source>The model wrote words that do not stand in the document.</source>
        <translation>Das Modell hat Wörter geschrieben, die nicht im Dokument stehen.</translation>
    </message>
    <message>
        <source>The model {asked} is in the catalogue, and not on this machine: pincite models get {asked} brings it. There is: {names}.</source>
        <translation>Das Modell {asked} steht im Katalog, aber nicht auf diesem Rechner: pincite models get {asked} holt es. Vorhanden: {names}.</translation>
    </message>
    <message>
        <source>The model {name} cannot be deleted whole</source>
        <translation>Das Modell {name} lässt sich nicht ganz löschen</translation>
    </message>
    <message>
        <source>The model {name} could not be prepared. {error}</source>
        <translation>Das Modell {name} konnte nicht vorbereitet werden. {error}</translation>
    </message>
    <message>
        <source>The model&apos;s answer was cut off before its end.</source>
        <translation>Die Antwort des Modells wurde vor ihrem Ende abgeschnitten.</translation>
    </message>
    <message>
        <source>The model&apos;s numbers broke down: no token that may come next has a likelihood.</source>
        <translation>Die Zahlen des Modells sind entgleist: Kein mögliches nächstes Token hat eine Wahrscheinlichkeit.</translation>
    </message>
    <message>
        <source>The model&apos;s process did not answer as it should.</source>
        <translation>Der Prozess des Modells hat nicht geantwortet, wie er sollte.</translation>
    </message>
    <message>
        <source>The model&apos;s process has ended (exit code {code}).</source>
        <translation>Der Prozess des Modells ist zu Ende gegangen (Code {code}).</translation>
    </message>
    <message>
        <source>The model&apos;s process was stopped from outside, most likely because the memory ran out. Close other programs, choose fewer pages, or take a smaller model.</source>
        <translation>Der Prozess des Modells wurde von außen beendet, wahrscheinlich weil der Speicher ausging. Schließen Sie andere Programme, wählen Sie weniger Seiten, oder nehmen Sie ein kleineres Modell.</translation>
    </message>
    <message>
        <source>The models folder {models} cannot be read</source>
        <translation>Der Modellordner {models} ist nicht lesbar</translation>
    </message>
    <message>
        <source>The models for text recognition are missing: please install Pincite again.</source>
        <translation>Die Modelle für die Texterkennung fehlen: Bitte installieren Sie Pincite neu.</translation>
    </message>
    <message>
        <source>The models for text recognition cannot be loaded: install Pincite again.</source>
        <translation>Die Modelle für die Texterkennung lassen sich nicht laden: Installieren Sie Pincite neu.</translation>
    </message>
    <message>
        <source>The number formats of this workbook are damaged: numbers and dates may look otherwise.</source>
        <translation>Die Zahlenformate dieser Mappe sind beschädigt: Zahlen und Daten können anders aussehen.</translation>
    </message>
    <message>
        <source>The package index answered with an error ({status_code}). What was downloaded is kept: try again later.</source>
        <translation>Das Paketverzeichnis hat mit einem Fehler geantwortet ({status_code}). Was geladen wurde, ist erhalten: Versuchen Sie es später noch einmal.</translation>
    </message>
    <message>
        <source>The package index answers with more than can be an answer.</source>
        <translation>Das Paketverzeichnis antwortet mit mehr, als eine Antwort sein kann.</translation>
    </message>
    <message>
        <source>The package index answers with something else than files: it may be another kind of server.</source>
        <translation>Das Paketverzeichnis antwortet mit etwas anderem als Dateien: Es ist vielleicht ein anderer Server.</translation>
    </message>
    <message>
        <source>The package index does not answer in JSON: it may be another kind of server.</source>
        <translation>Das Paketverzeichnis antwortet nicht in JSON: Es ist vielleicht ein anderer Server.</translation>
    </message>
    <message>
        <source>The package index has no {package} {versions} that runs on this system.</source>
        <translation>Das Paketverzeichnis hat kein {package} {versions}, das auf diesem System läuft.</translation>
    </message>
    <message>
        <source>The page&apos;s text layer is not to be trusted: {reasons}.</source>
        <translation>Der Textebene der Seite ist nicht zu trauen: {reasons}.</translation>
    </message>
    <message>
        <source>The passages that come nearest</source>
        <translation>Die Stellen, die am nächsten kommen</translation>
    </message>
    <message>
        <source>The password given for {name} is wrong.</source>
        <translation>Das Passwort für {name} ist falsch.</translation>
    </message>
    <message>
        <source>The process that downloads ended ({how}). What came is kept: try again.</source>
        <translation>Der Download-Prozess ist zu Ende gegangen ({how}). Was da ist, bleibt: Versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The report could not be saved</source>
        <translation>Der Bericht konnte nicht gespeichert werden</translation>
    </message>
    <message>
        <source>The request cannot be sent to the model&apos;s process ({error}).</source>
        <translation>Die Anfrage kann nicht an den Prozess des Modells gesendet werden ({error}).</translation>
    </message>
    <message>
        <source>The schema cannot be used at {where}: {reason}.</source>
        <translation>Das Schema lässt sich bei {where} nicht verwenden: {reason}.</translation>
    </message>
    <message>
        <source>The settings could not be saved</source>
        <translation>Die Einstellungen konnten nicht gespeichert werden</translation>
    </message>
    <message>
        <source>The starter model cannot be moved to {folder}</source>
        <translation>Das Startmodell kann nicht nach {folder} verschoben werden</translation>
    </message>
    <message>
        <source>The starter model cannot be written to {models}</source>
        <translation>Das Startmodell kann nicht nach {models} geschrieben werden</translation>
    </message>
    <message>
        <source>The starter model could not be prepared. {objection}</source>
        <translation>Das Startmodell konnte nicht vorbereitet werden. {objection}</translation>
    </message>
    <message>
        <source>The starter model differs from its checkpoint. {error}</source>
        <translation>Das Startmodell weicht von seiner Vorlage ab. {error}</translation>
    </message>
    <message>
        <source>The texts that this workbook&apos;s cells share are damaged: some cells may lack theirs.</source>
        <translation>Die Texte, die sich die Zellen dieser Mappe teilen, sind beschädigt: Manchen Zellen kann ihr Text fehlen.</translation>
    </message>
    <message>
        <source>The trial of the model cannot be written to {folder}</source>
        <translation>Der Versuch des Modells kann nicht nach {folder} geschrieben werden</translation>
    </message>
    <message>
        <source>The window&apos;s state could not be saved</source>
        <translation>Der Zustand des Fensters konnte nicht gespeichert werden</translation>
    </message>
    <message>
        <source>There is a model {name} already: delete it first, or choose another name with --name.</source>
        <translation>Ein Modell {name} gibt es schon: Löschen Sie es zuerst, oder wählen Sie mit --name einen anderen Namen.</translation>
    </message>
    <message>
        <source>There is but one document: tick at least two to compare them.</source>
        <translation>Es gibt nur ein Dokument: Haken Sie mindestens zwei an, um sie zu vergleichen.</translation>
    </message>
    <message>
        <source>There is no checksum for {name}: it cannot be told whether it comes whole.</source>
        <translation>Für {name} gibt es keine Prüfsumme: Ob es heil ankommt, lässt sich nicht sagen.</translation>
    </message>
    <message>
        <source>There is no conversation {conversation_id}.</source>
        <translation>Es gibt kein Gespräch {conversation_id}.</translation>
    </message>
    <message>
        <source>There is no device {asked}: choose one of {device_choices}.</source>
        <translation>Es gibt kein Gerät {asked}: Wählen Sie eines von {device_choices}.</translation>
    </message>
    <message>
        <source>There is no document {document_id} in the library.</source>
        <translation>Es gibt kein Dokument {document_id} in der Bibliothek.</translation>
    </message>
    <message>
        <source>There is no file {name}…: no name can be that long.</source>
        <translation>Es gibt keine Datei {name}…: So lang kann kein Name sein.</translation>
    </message>
    <message>
        <source>There is no file {path}.</source>
        <translation>Es gibt keine Datei {path}.</translation>
    </message>
    <message>
        <source>There is no model in {folder}: {manifest} is missing.</source>
        <translation>In {folder} ist kein Modell: {manifest} fehlt.</translation>
    </message>
    <message>
        <source>There is no model {asked}. There is: {names}. A model folder can be named, too.</source>
        <translation>Es gibt kein Modell {asked}. Es gibt: {names}. Auch ein Modellordner kann genannt werden.</translation>
    </message>
    <message>
        <source>There is no model {name} to delete. There is: {names}.</source>
        <translation>Es gibt kein Modell {name}, das gelöscht werden könnte. Es gibt: {names}.</translation>
    </message>
    <message>
        <source>There is no server {called}. {there} To name one: pincite models remote add NAME URL</source>
        <translation>Es gibt keinen Server {called}. {there} So wird einer genannt: pincite models remote add NAME URL</translation>
    </message>
    <message>
        <source>There is no system keyring here that keeps anything.</source>
        <translation>Hier gibt es keinen Schlüsselbund des Systems, der etwas aufbewahrt.</translation>
    </message>
    <message>
        <source>There is not enough memory to load the model.</source>
        <translation>Der Speicher reicht nicht, um das Modell zu laden.</translation>
    </message>
    <message>
        <source>There is not enough space on the disk: the model takes {needed} GB, and {free} GB are free. Free some, or choose another place with --data-dir.</source>
        <translation>Auf dem Datenträger ist nicht genug Platz: Das Modell braucht {needed} GB, und {free} GB sind frei. Schaffen Sie Platz, oder wählen Sie mit --data-dir einen anderen Ort.</translation>
    </message>
    <message>
        <source>There is not enough space on the disk: {missing} GB are to be downloaded, the model made of them takes {also_needed} GB, and {free} GB are free. Free {needed} GB, or choose another place with --data-dir.</source>
        <translation>Auf dem Datenträger ist nicht genug Platz: {missing} GB sind herunterzuladen, das Modell daraus braucht {also_needed} GB, und {free} GB sind frei. Schaffen Sie {needed} GB, oder wählen Sie mit --data-dir einen anderen Ort.</translation>
    </message>
    <message>
        <source>This form (XFA) is shown by Adobe&apos;s programs alone, and the page stands in for it: print it to a PDF with one of them, and add that.</source>
        <translation>Dieses Formular (XFA) zeigen nur Programme von Adobe, und die Seite steht an seiner Stelle: Drucken Sie es mit einem davon in ein PDF, und fügen Sie das hinzu.</translation>
    </message>
    <message>
        <source>This image has no text layer.</source>
        <translation>Dieses Bild hat keine Textebene.</translation>
    </message>
    <message>
        <source>This page could not be read: {reason}.</source>
        <translation>Diese Seite konnte nicht gelesen werden: {reason}.</translation>
    </message>
    <message>
        <source>This page has no text layer.</source>
        <translation>Diese Seite hat keine Textebene.</translation>
    </message>
    <message>
        <source>This page has no text layer; its words were recognised in its picture.</source>
        <translation>Diese Seite hat keine Textebene; ihre Wörter wurden im Bild der Seite erkannt.</translation>
    </message>
    <message>
        <source>This page has no usable text: its fonts do not tell which letters they show.</source>
        <translation>Diese Seite hat keinen brauchbaren Text: Ihre Schriften verraten nicht, welche Buchstaben sie zeigen.</translation>
    </message>
    <message>
        <source>This page is a scan; its words come from the text layer laid over it.</source>
        <translation>Diese Seite ist ein Scan; ihre Wörter kommen aus der Textebene, die darüber liegt.</translation>
    </message>
    <message>
        <source>This page&apos;s text layer cannot be used; its words were recognised in its picture.</source>
        <translation>Die Textebene dieser Seite ist nicht brauchbar; ihre Wörter wurden im Bild der Seite erkannt.</translation>
    </message>
    <message>
        <source>Two of them or more say the same, so they are not numbered.</source>
        <translation>Zwei oder mehr sagen dasselbe, deshalb sind sie nicht nummeriert.</translation>
    </message>
    <message>
        <source>Under {data} lie files that were taken out of documents, or pasted ({copies}), which cannot be encrypted. Move them away, or have them deleted with --delete-copies: what was read of them is kept.</source>
        <translation>Unter {data} liegen Dateien, die aus Dokumenten entnommen oder eingefügt wurden ({copies}) und nicht verschlüsselt werden können. Verschieben Sie sie, oder lassen Sie sie mit --delete-copies löschen: Was davon gelesen wurde, bleibt.</translation>
    </message>
    <message>
        <source>What answers at {endpoint} is not the hub: it says what cannot be understood, as a network does where one has to sign in first, or a wrong mirror (HF_ENDPOINT). Nothing of it was downloaded.</source>
        <translation>Was unter {endpoint} antwortet, ist nicht der Hub: Es sagt Unverständliches, wie ein Netz, in dem man sich erst anmelden muss, oder ein falscher Spiegel (HF_ENDPOINT). Nichts davon wurde heruntergeladen.</translation>
    </message>
    <message>
        <source>a PowerPoint presentation of before 1997 (.ppt): save it as .pptx or PDF and add that</source>
        <translation>eine PowerPoint-Präsentation von vor 1997 (.ppt): Speichern Sie sie als .pptx oder PDF und fügen Sie das hinzu</translation>
    </message>
    <message>
        <source>a Word document of before 1993: save it as .docx or PDF and add that</source>
        <translation>ein Word-Dokument von vor 1993: Speichern Sie es als .docx oder PDF und fügen Sie das hinzu</translation>
    </message>
    <message>
        <source>an Office document that only the people whom its organisation lets can open (IRM)</source>
        <translation>ein Office-Dokument, das nur öffnen kann, wem seine Organisation es erlaubt (IRM)</translation>
    </message>
    <message>
        <source>an old Office file that is damaged: its table of contents cannot be read</source>
        <translation>eine beschädigte alte Office-Datei: ihr Inhaltsverzeichnis ist nicht lesbar</translation>
    </message>
    <message>
        <source>at most {most} pages of a document are read</source>
        <translation>höchstens {most} Seiten eines Dokuments werden gelesen</translation>
    </message>
    <message>
        <source>it could not open the document</source>
        <translation>sie konnte das Dokument nicht öffnen</translation>
    </message>
    <message>
        <source>it is damaged</source>
        <translation>die Daten sind beschädigt</translation>
    </message>
    <message>
        <source>it needed more than {memory_bytes} GB of memory</source>
        <translation>es brauchte mehr als {memory_bytes} GB Speicher</translation>
    </message>
    <message>
        <source>it needs more memory than it may have</source>
        <translation>es braucht mehr Speicher als erlaubt</translation>
    </message>
    <message>
        <source>it took longer than {allowed} seconds</source>
        <translation>es dauerte länger als {allowed} Sekunden</translation>
    </message>
    <message>
        <source>the document could not be opened again</source>
        <translation>das Dokument konnte nicht noch einmal geöffnet werden</translation>
    </message>
    <message>
        <source>the processor was chosen</source>
        <translation>der Prozessor wurde gewählt</translation>
    </message>
    <message>
        <source>the reading process broke down on {breakdowns} pages before it</source>
        <translation>der Leseprozess ist auf {breakdowns} Seiten davor ausgefallen</translation>
    </message>
    <message>
        <source>the reading process crashed</source>
        <translation>der Leseprozess ist abgestürzt</translation>
    </message>
    <message>
        <source>the reading process crashed on it</source>
        <translation>der Leseprozess ist daran abgestürzt</translation>
    </message>
    <message>
        <source>the {document_seconds} seconds for this document are used up</source>
        <translation>die {document_seconds} Sekunden für dieses Dokument sind aufgebraucht</translation>
    </message>
    <message>
        <source>{called} cannot be kept in the system keyring. {error} It can be given each time in the environment variable {variable}.</source>
        <translation>{called} kann nicht im Schlüsselbund des Systems aufbewahrt werden. {error} Über die Umgebungsvariable {variable} ist die Angabe jedes Mal möglich.</translation>
    </message>
    <message>
        <source>{called} holds no address: {said}. An address is https://HOST[:PORT][/PATH].</source>
        <translation>{called} enthält keine Adresse: {said}. Eine Adresse ist https://HOST[:PORT][/PFAD].</translation>
    </message>
    <message>
        <source>{count} pictures are not drawn, only their words stand in the text ({kinds}).</source>
        <translation>{count} Bilder werden nicht gezeichnet, nur ihre Worte stehen im Text ({kinds}).</translation>
    </message>
    <message>
        <source>{document}, page {numbers}: {sentence}</source>
        <translation>{document}, Seite {numbers}: {sentence}</translation>
    </message>
    <message>
        <source>{document}, pages {numbers}: {sentence}</source>
        <translation>{document}, Seiten {numbers}: {sentence}</translation>
    </message>
    <message>
        <source>{error} If a secret of Pincite is kept there, it still is.</source>
        <translation>{error} Ist dort ein Geheimnis von Pincite aufbewahrt, so ist es das weiterhin.</translation>
    </message>
    <message>
        <source>{host} does not accept the key, or wants one ({status}). Keep it in the window&apos;s model dialog, or with: pincite models remote key {name} FILE</source>
        <translation>{host} nimmt den Schlüssel nicht an oder verlangt einen ({status}). Hinterlegen Sie ihn unter „Modelle“ im Fenster oder mit: pincite models remote key {name} FILE</translation>
    </message>
    <message>
        <source>{host} thinks before it answers</source>
        <translation>{host} denkt nach, bevor er antwortet</translation>
    </message>
    <message>
        <source>{host} wants a key ({status}). {no_key}</source>
        <translation>{host} verlangt einen Schlüssel ({status}). {no_key}</translation>
    </message>
    <message>
        <source>{name} is a Word document protected by a password: save it without one and add that.</source>
        <translation>{name} ist ein mit einem Passwort geschütztes Word-Dokument: Speichern Sie es ohne Passwort und fügen Sie das hinzu.</translation>
    </message>
    <message>
        <source>{name} is an Excel workbook protected by a password: save it without one and add that.</source>
        <translation>{name} ist eine mit einem Passwort geschützte Excel-Arbeitsmappe: Speichern Sie sie ohne Passwort und fügen Sie das hinzu.</translation>
    </message>
    <message>
        <source>{name} is damaged: it is encrypted, and cannot be decrypted.</source>
        <translation>{name} ist beschädigt: Es ist verschlüsselt und lässt sich nicht entschlüsseln.</translation>
    </message>
    <message>
        <source>{name} is damaged: it says that it has more letters than a document may have.</source>
        <translation>{name} ist beschädigt: Angeblich enthält es mehr Zeichen, als ein Dokument haben darf.</translation>
    </message>
    <message>
        <source>{name} is damaged: its XML cannot be read.</source>
        <translation>{name} ist beschädigt: Das XML ist nicht lesbar.</translation>
    </message>
    <message>
        <source>{name} is damaged: its head cannot be read.</source>
        <translation>{name} ist beschädigt: Der Dateikopf ist nicht lesbar.</translation>
    </message>
    <message>
        <source>{name} is damaged: its parts are larger than a document may be.</source>
        <translation>{name} ist beschädigt: Seine Teile sind größer, als ein Dokument sein darf.</translation>
    </message>
    <message>
        <source>{name} is damaged: its sheets cannot be read.</source>
        <translation>{name} ist beschädigt: Die Blätter sind nicht lesbar.</translation>
    </message>
    <message>
        <source>{name} is damaged: its table of contents cannot be read.</source>
        <translation>{name} ist beschädigt: Das Inhaltsverzeichnis ist nicht lesbar.</translation>
    </message>
    <message>
        <source>{name} is damaged: its text cannot be found.</source>
        <translation>{name} ist beschädigt: Der Text ist nicht auffindbar.</translation>
    </message>
    <message>
        <source>{name} is encrypted for a certificate, so only the program that it was made for can open it.</source>
        <translation>{name} ist für ein Zertifikat verschlüsselt: Nur das Programm, für das es gemacht ist, kann es öffnen.</translation>
    </message>
    <message>
        <source>{name} is encrypted in a way that Pincite does not know.</source>
        <translation>{name} ist auf eine Weise verschlüsselt, die Pincite nicht kennt.</translation>
    </message>
    <message>
        <source>{name} is no longer in the library, so no copy of it can be made. {no_file_needed}</source>
        <translation>{name} ist nicht mehr in der Bibliothek, darum kann keine Kopie davon gemacht werden. {no_file_needed}</translation>
    </message>
    <message>
        <source>{name} is there already. Choose another name.</source>
        <translation>{name} gibt es schon. Wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
        <source>{name} was taken out of another document, which is not in the library any more, and an encrypted library keeps no file of it. So no picture of its pages can be drawn. The words that were read are kept.</source>
        <translation>{name} wurde einem anderen Dokument entnommen, das nicht mehr in der Bibliothek ist, und eine verschlüsselte Bibliothek bewahrt keine Datei davon auf. Darum kann kein Bild der Seiten gezeichnet werden. Die gelesenen Wörter bleiben erhalten.</translation>
    </message>
    <message>
        <source>{name}: focused on {pages_read} of {page_count}; of the rest the model read only passages that come near to the question.</source>
        <translation>{name}: gelesen wurden vor allem {pages_read} von {page_count}; vom Rest las das Modell nur Stellen, die der Frage nahekommen.</translation>
    </message>
    <message>
        <source>{setting} holds no address of a proxy: http://HOST:PORT is one. Nothing was sent.</source>
        <translation>{setting} enthält keine Adresse eines Proxys: http://HOST:PORT ist eine. Nichts wurde gesendet.</translation>
    </message>
    <message>
        <source>{setting} names a SOCKS proxy: only proxies that speak HTTP are used. Nothing was sent.</source>
        <translation>{setting} nennt einen SOCKS-Proxy: Nur Proxys, die HTTP sprechen, werden benutzt. Nichts wurde gesendet.</translation>
    </message>
    <message>
        <source>The package index cannot be reached, or the connection stalled ({name}). What was downloaded is kept: the next try goes on from there.</source>
        <translation>Das Paketverzeichnis ist nicht zu erreichen, oder die Verbindung stockt ({name}). Was geladen wurde, ist erhalten: Der nächste Versuch geht von dort weiter.</translation>
    </message>
    <message>
        <source>1 more document was searched for words; none of its pages was read.</source>
        <translation>1 weiteres Dokument wurde nach Wörtern durchsucht; keine seiner Seiten wurde gelesen.</translation>
    </message>
    <message>
        <source>1 picture is not drawn, only its words stand in the text ({kinds}).</source>
        <translation>1 Bild wird nicht gezeichnet, nur seine Worte stehen im Text ({kinds}).</translation>
    </message>
    <message>
        <source>A detailed summary was asked for, so this was read through, and not searched for the question&apos;s words.</source>
        <translation>Gefragt war nach einer ausführlichen Zusammenfassung. Deshalb wurde alles durchgelesen und nicht nach den Wörtern der Frage gesucht.</translation>
    </message>
    <message>
        <source>A second PDF engine (PDFium) read this page, because the first could not: {reason}.</source>
        <translation>Eine zweite PDF-Engine (PDFium) hat diese Seite gelesen, weil die erste es nicht konnte: {reason}.</translation>
    </message>
    <message>
        <source>A second decoder (MuPDF) read this image, because it is of a rare kind or damaged: if something of it is missing, save it as PNG with another program and add that.</source>
        <translation>Ein zweiter Decoder (MuPDF) hat dieses Bild gelesen, weil es von seltener Art oder beschädigt ist: Fehlt etwas darin, dann speichern Sie es mit einem anderen Programm als PNG, und fügen Sie das hinzu.</translation>
    </message>
    <message>
        <source>A server cannot be held to a form, so its values could be invented. Choose a model on this machine.</source>
        <translation>Ein Server lässt sich nicht an ein Formular binden, seine Werte könnten also erfunden sein. Wählen Sie ein Modell auf diesem Gerät.</translation>
    </message>
    <message>
        <source>A server does not take {tokens} tokens at once.</source>
        <translation>Kein Server nimmt {tokens} Token auf einmal.</translation>
    </message>
    <message>
        <source>A server&apos;s name has up to 40 letters, digits, dots, dashes and underscores.</source>
        <translation>Der Name eines Servers hat bis zu 40 Buchstaben, Ziffern, Punkte, Binde- und Unterstriche.</translation>
    </message>
    <message>
        <source>A summary was asked for, so this was read through, and not searched for the question&apos;s words.</source>
        <translation>Gefragt war nach einer Zusammenfassung. Deshalb wurde alles durchgelesen und nicht nach den Wörtern der Frage gesucht.</translation>
    </message>
    <message>
        <source>All dates were asked for, so every page was searched for what is written as one, without the model.</source>
        <translation>Gefragt war nach allen Datumsangaben. Deshalb wurde jede Seite ohne das Modell nach dem durchsucht, was so geschrieben ist.</translation>
    </message>
    <message>
        <source>All e-mail addresses were asked for, so every page was searched for what is written as one, without the model.</source>
        <translation>Gefragt war nach allen E-Mail-Adressen. Deshalb wurde jede Seite ohne das Modell nach dem durchsucht, was so geschrieben ist.</translation>
    </message>
    <message>
        <source>All links were asked for, so every page was searched for what is written as one, without the model.</source>
        <translation>Gefragt war nach allen Links. Deshalb wurde jede Seite ohne das Modell nach dem durchsucht, was so geschrieben ist.</translation>
    </message>
    <message>
        <source>All sums of money were asked for, so every page was searched for what is written as one, without the model.</source>
        <translation>Gefragt war nach allen Geldbeträgen. Deshalb wurde jede Seite ohne das Modell nach dem durchsucht, was so geschrieben ist.</translation>
    </message>
    <message>
        <source>All telephone numbers were asked for, so every page was searched for what is written as one, without the model.</source>
        <translation>Gefragt war nach allen Telefonnummern. Deshalb wurde jede Seite ohne das Modell nach dem durchsucht, was so geschrieben ist.</translation>
    </message>
    <message>
        <source>An address holds no key and no question mark: a key is kept apart from it.</source>
        <translation>Eine Adresse enthält keinen Schlüssel und kein Fragezeichen: Ein Schlüssel wird getrennt von ihr aufbewahrt.</translation>
    </message>
    <message>
        <source>An outline was asked for, so this was read through, and not searched for the question&apos;s words.</source>
        <translation>Gefragt war nach einer Gliederung. Deshalb wurde alles durchgelesen und nicht nach den Wörtern der Frage gesucht.</translation>
    </message>
    <message>
        <source>Another copy of Pincite uses the library. Close it, then try again.</source>
        <translation>Ein anderes Pincite benutzt die Bibliothek. Schließen Sie es, und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>Answered after {steps} steps, the most that the settings allow.</source>
        <translation>Nach {steps} Schritten beantwortet, mehr lassen die Einstellungen nicht zu.</translation>
    </message>
    <message>
        <source>Asking the server what it serves</source>
        <translation>Der Server wird gefragt, was er anbietet</translation>
    </message>
    <message>
        <source>Checking the picture of page {number}</source>
        <translation>Das Bild von Seite {number} wird geprüft</translation>
    </message>
    <message>
        <source>Choosing sentences, part</source>
        <translation>Sätze werden ausgewählt, Teil</translation>
    </message>
    <message>
        <source>Each document was asked by itself: “{asked}”</source>
        <translation>Jedes Dokument wurde einzeln gefragt: „{asked}“</translation>
    </message>
    <message>
        <source>Every page was searched for “{topic}”, without the model.</source>
        <translation>Jede Seite wurde ohne das Modell nach „{topic}“ durchsucht.</translation>
    </message>
    <message>
        <source>It was asked what this is about, so its first pages were read. A summary reads all of them.</source>
        <translation>Gefragt war, worum es geht. Deshalb wurden die ersten Seiten gelesen; eine Zusammenfassung liest alle.</translation>
    </message>
    <message>
        <source>It was asked who signed, so every page was searched for the lines that say it, without the model.</source>
        <translation>Gefragt war, wer unterschrieben hat. Deshalb wurde jede Seite nach den Zeilen durchsucht, die es sagen, ohne das Modell.</translation>
    </message>
    <message>
        <source>Key points were asked for, so this was read through, and not searched for the question&apos;s words.</source>
        <translation>Gefragt war nach den wichtigsten Punkten. Deshalb wurde alles durchgelesen und nicht nach den Wörtern der Frage gesucht.</translation>
    </message>
    <message>
        <source>Listed the figures and tables of {document}: 1 found.</source>
        <translation>Abbildungen und Tabellen von {document} aufgelistet: 1 gefunden.</translation>
    </message>
    <message>
        <source>Listed the figures and tables of {document}: {count} found.</source>
        <translation>Abbildungen und Tabellen von {document} aufgelistet: {count} gefunden.</translation>
    </message>
    <message>
        <source>Looked at a part of {document}, page {page}.</source>
        <translation>Einen Teil von {document}, Seite {page}, angesehen.</translation>
    </message>
    <message>
        <source>Looking at page {number}, {cost}, view</source>
        <translation>Seite {number} wird angesehen, {cost}, Ansicht</translation>
    </message>
    <message>
        <source>Looking for the pages, value</source>
        <translation>Die Seiten werden gesucht, Wert</translation>
    </message>
    <message>
        <source>Most of this page is a picture, in which no words were looked for.</source>
        <translation>Der größte Teil dieser Seite ist ein Bild, in dem nicht nach Wörtern gesucht wurde.</translation>
    </message>
    <message>
        <source>Most of this page is a picture; words that were recognised in it stand behind the page&apos;s own.</source>
        <translation>Der größte Teil dieser Seite ist ein Bild; darin erkannte Wörter stehen hinter denen der Seite.</translation>
    </message>
    <message>
        <source>No heading with the number {section} was found, so all pages were asked.</source>
        <translation>Es wurde keine Überschrift mit der Nummer {section} gefunden. Deshalb wurden alle Seiten gefragt.</translation>
    </message>
    <message>
        <source>No model checks images: the settings name none.</source>
        <translation>Kein Modell prüft Bilder: Die Einstellungen nennen keines.</translation>
    </message>
    <message>
        <source>No room was left to read {document}, {numbers}.</source>
        <translation>Für {document}, {numbers}, war kein Platz mehr.</translation>
    </message>
    <message>
        <source>No value to compare in {document}.</source>
        <translation>Kein vergleichbarer Wert in {document}.</translation>
    </message>
    <message>
        <source>Of 1 field of its form only what is drawn was read, because the page has too many.</source>
        <translation>Von 1 Feld des Formulars wurde nur das Gezeichnete gelesen, weil die Seite zu viele hat.</translation>
    </message>
    <message>
        <source>Of {count} fields of its form only what is drawn was read, because the page has too many.</source>
        <translation>Von {count} Feldern des Formulars wurde nur das Gezeichnete gelesen, weil die Seite zu viele hat.</translation>
    </message>
    <message>
        <source>Put in order of the dates, the earliest first.</source>
        <translation>Nach den Daten geordnet, das früheste zuerst.</translation>
    </message>
    <message>
        <source>Put in order of the dates, the latest first.</source>
        <translation>Nach den Daten geordnet, das späteste zuerst.</translation>
    </message>
    <message>
        <source>Put in order of the numbers, the highest first.</source>
        <translation>Nach den Zahlen geordnet, die höchste zuerst.</translation>
    </message>
    <message>
        <source>Put in order of the numbers, the lowest first.</source>
        <translation>Nach den Zahlen geordnet, die niedrigste zuerst.</translation>
    </message>
    <message>
        <source>Put in order of the times, the longest first.</source>
        <translation>Nach der Dauer geordnet, die längste zuerst.</translation>
    </message>
    <message>
        <source>Put in order of the times, the shortest first.</source>
        <translation>Nach der Dauer geordnet, die kürzeste zuerst.</translation>
    </message>
    <message>
        <source>Questions and documents are sent to {host}.</source>
        <translation>Fragen und Dokumente werden an {host} gesendet.</translation>
    </message>
    <message>
        <source>Quotes were looked up after they came: {right} right at once, {put_right} put right, {taken_out} taken out.</source>
        <translation>Die Zitate wurden nachgeschlagen, nachdem sie kamen: {right} gleich richtig, {put_right} berichtigt, {taken_out} herausgenommen.</translation>
    </message>
    <message>
        <source>Read from {document}: {numbers}.</source>
        <translation>Aus {document} gelesen: {numbers}.</translation>
    </message>
    <message>
        <source>Read the tables of {document}, page {page}.</source>
        <translation>Die Tabellen von {document}, Seite {page}, gelesen.</translation>
    </message>
    <message>
        <source>Reading page {page}</source>
        <translation>Seite {page} wird gelesen</translation>
    </message>
    <message>
        <source>Reading part {number} of {total}, page</source>
        <translation>Teil {number} von {total} wird gelesen, Seite</translation>
    </message>
    <message>
        <source>Reading the documents, page</source>
        <translation>Die Dokumente werden gelesen, Seite</translation>
    </message>
    <message>
        <source>Reading the passage</source>
        <translation>Der Abschnitt wird gelesen</translation>
    </message>
    <message>
        <source>Reading what was looked up</source>
        <translation>Das Nachgeschlagene wird gelesen</translation>
    </message>
    <message>
        <source>Searched for “{words}”, and for what means the like: {found} found.</source>
        <translation>Nach „{words}“ und nach Sinnverwandtem gesucht: {found} gefunden.</translation>
    </message>
    <message>
        <source>Searched for “{words}”, and in {compared} of {pages} pages for what means the like: {found} found.</source>
        <translation>Nach „{words}“ und auf {compared} von {pages} Seiten nach Sinnverwandtem gesucht: {found} gefunden.</translation>
    </message>
    <message>
        <source>Searched for “{words}”: 1 page found.</source>
        <translation>Nach „{words}“ gesucht: 1 Seite gefunden.</translation>
    </message>
    <message>
        <source>Searched for “{words}”: {found} pages found.</source>
        <translation>Nach „{words}“ gesucht: {found} Seiten gefunden.</translation>
    </message>
    <message>
        <source>Text would go to {host} for others to read: http is not encrypted. Use https, or say --unencrypted.</source>
        <translation>Text ginge an {host}, für andere lesbar: http ist nicht verschlüsselt. Nehmen Sie https, oder sagen Sie --unencrypted.</translation>
    </message>
    <message>
        <source>That passphrase does not open the library.</source>
        <translation>Diese Passphrase öffnet die Bibliothek nicht.</translation>
    </message>
    <message>
        <source>The check of images holds page {number} back: it may be sexually explicit ({likely}).</source>
        <translation>Die Bilderprüfung hält Seite {number} zurück: Sie zeigt vielleicht sexuelle Inhalte ({likely}).</translation>
    </message>
    <message>
        <source>The check of images holds page {number} back: it may show dangerous content ({likely}).</source>
        <translation>Die Bilderprüfung hält Seite {number} zurück: Sie zeigt vielleicht gefährliche Inhalte ({likely}).</translation>
    </message>
    <message>
        <source>The check of images holds page {number} back: it may show violence or gore ({likely}).</source>
        <translation>Die Bilderprüfung hält Seite {number} zurück: Sie zeigt vielleicht Gewalt oder Blut ({likely}).</translation>
    </message>
    <message>
        <source>The connection to {host} broke off ({reason}). Nothing is lost here: ask again.</source>
        <translation>Die Verbindung zu {host} brach ab ({reason}). Hier ist nichts verloren: Fragen Sie noch einmal.</translation>
    </message>
    <message>
        <source>The copy of the library is not what it should be. The library was left as it is.</source>
        <translation>Die Kopie der Bibliothek ist nicht, wie sie sein soll. Die Bibliothek blieb, wie sie ist.</translation>
    </message>
    <message>
        <source>The file does not tell what {share} of this page&apos;s letters are: it is damaged, or names a wrong encoding.</source>
        <translation>Die Datei sagt von {share} der Buchstaben dieser Seite nicht, welche es sind: Sie ist beschädigt oder nennt eine falsche Kodierung.</translation>
    </message>
    <message>
        <source>The file of this document holds a newer version now, so no picture of this page can be drawn. Its words are kept: they can be searched, asked and quoted.</source>
        <translation>Die Datei dieses Dokuments enthält jetzt eine neuere Fassung, deshalb kann von dieser Seite kein Bild gezeichnet werden. Ihre Wörter sind aufbewahrt: sie können durchsucht, befragt und zitiert werden.</translation>
    </message>
    <message>
        <source>The file of this document was changed after it was read, so no picture of this page can be drawn. Add it again to see what it holds now. The words that were read are kept.</source>
        <translation>Die Datei dieses Dokuments wurde geändert, nachdem sie gelesen wurde, deshalb kann von dieser Seite kein Bild gezeichnet werden. Fügen Sie sie erneut hinzu, um zu sehen, was sie jetzt enthält. Die gelesenen Wörter sind aufbewahrt.</translation>
    </message>
    <message>
        <source>The file of this document was moved or deleted, or its drive does not answer, so no picture of this page can be drawn. The words that were read are kept.</source>
        <translation>Die Datei dieses Dokuments wurde verschoben oder gelöscht, oder ihr Laufwerk antwortet nicht, deshalb kann von dieser Seite kein Bild gezeichnet werden. Die gelesenen Wörter sind aufbewahrt.</translation>
    </message>
    <message>
        <source>The key could not be kept</source>
        <translation>Der Schlüssel konnte nicht gespeichert werden</translation>
    </message>
    <message>
        <source>The key in the system keyring is not the one of this library. Without the key nobody can read it; it was left as it is.</source>
        <translation>Der Schlüssel im Schlüsselbund des Systems ist nicht der dieser Bibliothek. Ohne den Schlüssel kann niemand sie lesen; sie blieb, wie sie ist.</translation>
    </message>
    <message>
        <source>The key&apos;s file {key_file} cannot be deleted</source>
        <translation>Die Schlüsseldatei {key_file} kann nicht gelöscht werden</translation>
    </message>
    <message>
        <source>The library cannot be replaced</source>
        <translation>Die Bibliothek kann nicht ersetzt werden</translation>
    </message>
    <message>
        <source>The library is encrypted, and its key is no longer in the system keyring. Without the key nobody can read it; it was left as it is.</source>
        <translation>Die Bibliothek ist verschlüsselt, und ihr Schlüssel ist nicht mehr im Schlüsselbund des Systems. Ohne den Schlüssel kann niemand sie lesen; sie blieb, wie sie ist.</translation>
    </message>
    <message>
        <source>The library is encrypted, and no passphrase was given.</source>
        <translation>Die Bibliothek ist verschlüsselt, und es wurde keine Passphrase angegeben.</translation>
    </message>
    <message>
        <source>The library of this private session cannot be used ({error}).</source>
        <translation>Die Bibliothek dieser privaten Sitzung kann nicht benutzt werden ({error}).</translation>
    </message>
    <message>
        <source>The library {file} is damaged, or encrypted and the library.key.json beside it is missing or another&apos;s. It was left as it is: restore both from a backup, or move it away and add your documents again.</source>
        <translation>Die Bibliothek {file} ist beschädigt, oder sie ist verschlüsselt und die library.key.json daneben fehlt oder gehört zu einer anderen. Sie blieb, wie sie ist: Stellen Sie beide aus einer Sicherung wieder her, oder verschieben Sie sie und fügen Sie Ihre Dokumente neu hinzu.</translation>
    </message>
    <message>
        <source>The library {library_file} is encrypted, and its key was not given.</source>
        <translation>Die Bibliothek {library_file} ist verschlüsselt, und ihr Schlüssel wurde nicht angegeben.</translation>
    </message>
    <message>
        <source>The list of servers could not be saved</source>
        <translation>Die Liste der Server konnte nicht gespeichert werden</translation>
    </message>
    <message>
        <source>The list of servers {file} cannot be read</source>
        <translation>Die Liste der Server {file} kann nicht gelesen werden</translation>
    </message>
    <message>
        <source>The list of servers {file} is damaged. Mend or delete it; it was not changed.</source>
        <translation>Die Liste der Server {file} ist beschädigt. Reparieren oder löschen Sie sie; sie wurde nicht verändert.</translation>
    </message>
    <message>
        <source>The model in {folder} has no form with {cache_type} caches. Export it again.</source>
        <translation>Das Modell in {folder} hat keine Form mit {cache_type}-Zwischenspeichern. Exportieren Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The model&apos;s folder cannot be written, so this is done again next time</source>
        <translation>In den Ordner des Modells kann nicht geschrieben werden, darum geschieht dies beim nächsten Mal wieder</translation>
    </message>
    <message>
        <source>The parties were asked for, so the first pages were searched for the sentences that name them, without the model.</source>
        <translation>Gefragt war nach den Parteien. Deshalb wurden die ersten Seiten nach den Sätzen durchsucht, die sie nennen, ohne das Modell.</translation>
    </message>
    <message>
        <source>The private session is full: what it has read takes 1 GB of memory. Nothing of that was lost.</source>
        <translation>Die private Sitzung ist voll: Was sie gelesen hat, belegt 1 GB Arbeitsspeicher. Davon ging nichts verloren.</translation>
    </message>
    <message>
        <source>The process that asks {host} ended ({code}). Ask again.</source>
        <translation>Der Prozess, der {host} fragt, ist zu Ende gegangen ({code}). Fragen Sie noch einmal.</translation>
    </message>
    <message>
        <source>The section is short, and so the answer is what it says, word for word.</source>
        <translation>Der Abschnitt ist kurz. Die Antwort ist deshalb sein Wortlaut.</translation>
    </message>
    <message>
        <source>The server&apos;s answer quotes no words of the documents.</source>
        <translation>Die Antwort des Servers zitiert keine Worte der Dokumente.</translation>
    </message>
    <message>
        <source>The weights of the passage encoder ({name}) cannot be read: {error}. Install Pincite again.</source>
        <translation>Die Gewichte des Kodierers für Textstellen ({name}) können nicht gelesen werden: {error}. Installieren Sie Pincite neu.</translation>
    </message>
    <message>
        <source>There is no page {pages} in what was asked.</source>
        <translation>In dem, was gefragt wurde, gibt es keine Seite {pages}.</translation>
    </message>
    <message>
        <source>There is not enough space on the disk: the libraries take {needed} GB, downloaded and unpacked, and {free} GB are free. Free {free2} GB, or choose another place with --data-dir.</source>
        <translation>Auf der Platte ist nicht genug Platz: Die Bibliotheken brauchen geladen und entpackt {needed} GB, und {free} GB sind frei. Machen Sie {free2} GB frei, oder wählen Sie mit --data-dir einen anderen Ort.</translation>
    </message>
    <message>
        <source>There is nothing to draw: the part asked for is empty, or lies beside the page.</source>
        <translation>Es gibt nichts zu zeichnen: Der verlangte Teil ist leer oder liegt neben der Seite.</translation>
    </message>
    <message>
        <source>These words were recognised in a picture of the page; some of their letters may be others there.</source>
        <translation>Diese Wörter wurden in einem Bild der Seite erkannt; manche Buchstaben können dort andere sein.</translation>
    </message>
    <message>
        <source>Thinking about the question</source>
        <translation>Denkt über die Frage nach</translation>
    </message>
    <message>
        <source>This is the small starter model: ask it short questions, and check its answers on the page.</source>
        <translation>Dies ist das kleine Startmodell: Stellen Sie ihm kurze Fragen, und prüfen Sie seine Antworten auf der Seite.</translation>
    </message>
    <message>
        <source>This library is not encrypted.</source>
        <translation>Diese Bibliothek ist nicht verschlüsselt.</translation>
    </message>
    <message>
        <source>This library was written by a newer version of Pincite. Use that version to open it.</source>
        <translation>Diese Bibliothek wurde von einem neueren Pincite geschrieben. Öffnen Sie sie mit jener Version.</translation>
    </message>
    <message>
        <source>This model reads text only and cannot see images.</source>
        <translation>Dieses Modell liest nur Text und kann keine Bilder sehen.</translation>
    </message>
    <message>
        <source>This stands behind a label that says what is asked for, so the model was not asked.</source>
        <translation>Das steht hinter einer Beschriftung, die sagt, wonach gefragt ist. Deshalb wurde das Modell nicht gefragt.</translation>
    </message>
    <message>
        <source>This stands where the row and the column that were named cross, so the model was not asked.</source>
        <translation>Das steht, wo sich die genannte Zeile und Spalte kreuzen. Deshalb wurde das Modell nicht gefragt.</translation>
    </message>
    <message>
        <source>This system has no folder in memory.</source>
        <translation>Dieses System hat keinen Ordner im Arbeitsspeicher.</translation>
    </message>
    <message>
        <source>What came from {repository} cannot be used: {reason}</source>
        <translation>Was von {repository} kam, kann nicht benutzt werden: {reason}</translation>
    </message>
    <message>
        <source>What is in {place} is no token: it has a character that tokens do not have, such as a quotation mark of a text program. Copy it anew from {tokens_page}. Nothing was sent.</source>
        <translation>Was in {place} steht, ist kein Token: Es hat ein Zeichen, das Token nicht haben, etwa das Anführungszeichen eines Textprogramms. Kopieren Sie es neu von {tokens_page}. Nichts wurde gesendet.</translation>
    </message>
    <message>
        <source>What the answer rests on</source>
        <translation>Worauf die Antwort beruht</translation>
    </message>
    <message>
        <source>What the model computes are no numbers: its weights are damaged.</source>
        <translation>Was das Modell berechnet, sind keine Zahlen: Seine Gewichte sind beschädigt.</translation>
    </message>
    <message>
        <source>What the window keeps could not be written</source>
        <translation>Was das Fenster behält, konnte nicht geschrieben werden</translation>
    </message>
    <message>
        <source>What was fetched to {gpu} cannot be deleted</source>
        <translation>Was nach {gpu} geholt wurde, lässt sich nicht löschen</translation>
    </message>
    <message>
        <source>Writing the answer</source>
        <translation>Die Antwort wird geschrieben</translation>
    </message>
    <message>
        <source>Writing; grey words are not checked yet and may still change</source>
        <translation>Schreibt; graue Wörter sind noch nicht geprüft und können sich ändern</translation>
    </message>
    <message>
        <source>a 7-Zip archive: unpack it and add what it holds</source>
        <translation>ein 7-Zip-Archiv: Entpacken Sie es, und fügen Sie den Inhalt hinzu</translation>
    </message>
    <message>
        <source>a DjVu document: convert it to PDF and add that</source>
        <translation>ein DjVu-Dokument: Wandeln Sie es in PDF um, und fügen Sie das hinzu</translation>
    </message>
    <message>
        <source>a JPEG 2000 picture: save it as PNG and add that</source>
        <translation>ein JPEG-2000-Bild: Speichern Sie es als PNG, und fügen Sie das hinzu</translation>
    </message>
    <message>
        <source>a JPEG XL picture: save it as PNG and add that</source>
        <translation>ein JPEG-XL-Bild: Speichern Sie es als PNG, und fügen Sie das hinzu</translation>
    </message>
    <message>
        <source>a Microsoft Reader book (.lit): convert it to EPUB and add that</source>
        <translation>ein Buch für den Microsoft Reader (.lit): Wandeln Sie es in EPUB um, und fügen Sie das hinzu</translation>
    </message>
    <message>
        <source>a Photoshop picture: save it as PNG and add that</source>
        <translation>ein Photoshop-Bild: Speichern Sie es als PNG, und fügen Sie das hinzu</translation>
    </message>
    <message>
        <source>a PostScript file: convert it to PDF and add that</source>
        <translation>eine PostScript-Datei: Wandeln Sie sie in PDF um, und fügen Sie das hinzu</translation>
    </message>
    <message>
        <source>a Publisher document: save it as PDF and add that</source>
        <translation>ein Publisher-Dokument: als PDF speichern und dieses hinzufügen</translation>
    </message>
    <message>
        <source>a RAR archive: unpack it and add what it holds</source>
        <translation>ein RAR-Archiv: Entpacken Sie es, und fügen Sie den Inhalt hinzu</translation>
    </message>
    <message>
        <source>a Visio drawing: save it as PDF and add that</source>
        <translation>eine Visio-Zeichnung: als PDF speichern und dieses hinzufügen</translation>
    </message>
    <message>
        <source>a Windows help file (.chm): convert it to PDF and add that</source>
        <translation>eine Windows-Hilfedatei (.chm): in PDF umwandeln und dieses hinzufügen</translation>
    </message>
    <message>
        <source>a Windows program</source>
        <translation>ein Windows-Programm</translation>
    </message>
    <message>
        <source>a Zstandard archive: unpack it and add what it holds</source>
        <translation>ein Zstandard-Archiv: Entpacken Sie es, und fügen Sie den Inhalt hinzu</translation>
    </message>
    <message>
        <source>a bzip2 archive: unpack it and add what it holds</source>
        <translation>ein bzip2-Archiv: Entpacken Sie es, und fügen Sie den Inhalt hinzu</translation>
    </message>
    <message>
        <source>a document of Apple&apos;s Pages, Numbers or Keynote: export it as PDF or in an Office format, and add that</source>
        <translation>ein Dokument von Apples Pages, Numbers oder Keynote: als PDF oder in einem Office-Format exportieren und dieses hinzufügen</translation>
    </message>
    <message>
        <source>a document of OpenOffice 1: save it in a newer format and add that</source>
        <translation>ein Dokument von OpenOffice 1: in einem neueren Format speichern und dieses hinzufügen</translation>
    </message>
    <message>
        <source>a few seconds left</source>
        <translation>noch ein paar Sekunden</translation>
    </message>
    <message>
        <source>a film</source>
        <translation>ein Film</translation>
    </message>
    <message>
        <source>a film or a sound recording</source>
        <translation>ein Film oder eine Tonaufnahme</translation>
    </message>
    <message>
        <source>a font</source>
        <translation>eine Schriftart</translation>
    </message>
    <message>
        <source>a gzip archive: unpack it and add what it holds</source>
        <translation>ein gzip-Archiv: Entpacken Sie es, und fügen Sie den Inhalt hinzu</translation>
    </message>
    <message>
        <source>a pretrained model&apos;s summary quotes text only</source>
        <translation>die Zusammenfassung eines vortrainierten Modells zitiert nur Text</translation>
    </message>
    <message>
        <source>a program</source>
        <translation>ein Programm</translation>
    </message>
    <message>
        <source>a single formula of OpenDocument: save it as PDF and add that</source>
        <translation>eine einzelne OpenDocument-Formel: als PDF speichern und dieses hinzufügen</translation>
    </message>
    <message>
        <source>a sound recording</source>
        <translation>eine Tonaufnahme</translation>
    </message>
    <message>
        <source>a sound recording or a film</source>
        <translation>eine Tonaufnahme oder ein Film</translation>
    </message>
    <message>
        <source>a zip archive: unpack it and add what it holds</source>
        <translation>ein Zip-Archiv: Entpacken Sie es, und fügen Sie den Inhalt hinzu</translation>
    </message>
    <message>
        <source>a zip file that is damaged or incomplete</source>
        <translation>eine beschädigte oder unvollständige Zip-Datei</translation>
    </message>
    <message>
        <source>about {hours} h left</source>
        <translation>noch etwa {hours} h</translation>
    </message>
    <message>
        <source>about {hours} h {rest} min left</source>
        <translation>noch etwa {hours} h {rest} min</translation>
    </message>
    <message>
        <source>about {minutes} min left</source>
        <translation>noch etwa {minutes} min</translation>
    </message>
    <message>
        <source>about {round} s left</source>
        <translation>noch etwa {round} s</translation>
    </message>
    <message>
        <source>all {pages} pages were read before</source>
        <translation>alle {pages} Seiten waren schon gelesen</translation>
    </message>
    <message>
        <source>an Office theme, which holds no document</source>
        <translation>ein Office-Design, das kein Dokument enthält</translation>
    </message>
    <message>
        <source>an OpenDocument file of a kind that is not read: save it as PDF and add that</source>
        <translation>eine OpenDocument-Datei einer Art, die nicht gelesen wird: als PDF speichern und dieses hinzufügen</translation>
    </message>
    <message>
        <source>an SQLite database</source>
        <translation>eine SQLite-Datenbank</translation>
    </message>
    <message>
        <source>an old Office file: save it in a newer format and add that</source>
        <translation>eine alte Office-Datei: Speichern Sie sie in einem neueren Format, und fügen Sie das hinzu</translation>
    </message>
    <message>
        <source>an xz archive: unpack it and add what it holds</source>
        <translation>ein xz-Archiv: Entpacken Sie es, und fügen Sie den Inhalt hinzu</translation>
    </message>
    <message>
        <source>as the server has them</source>
        <translation>wie der Server sie hat</translation>
    </message>
    <message>
        <source>ended without a word of an answer. Ask again, or look at its log</source>
        <translation>hat ohne ein Wort einer Antwort geendet. Fragen Sie noch einmal, oder sehen Sie in sein Protokoll</translation>
    </message>
    <message>
        <source>its fonts do not tell what {unexplained} of its letters are</source>
        <translation>ihre Schriften verraten nicht, was {unexplained} ihrer Buchstaben sind</translation>
    </message>
    <message>
        <source>its letters hardly make words, so they may not be those that are printed</source>
        <translation>ihre Buchstaben ergeben kaum Wörter und sind vielleicht nicht die gedruckten</translation>
    </message>
    <message>
        <source>model name</source>
        <translation>Name des Modells</translation>
    </message>
    <message>
        <source>no page</source>
        <translation>keine Seite</translation>
    </message>
    <message>
        <source>not found in the document</source>
        <translation>im Dokument nicht gefunden</translation>
    </message>
    <message>
        <source>of no kind that Pincite reads</source>
        <translation>von einer Art, die Pincite nicht liest</translation>
    </message>
    <message>
        <source>only text was searched</source>
        <translation>nur Text wurde durchsucht</translation>
    </message>
    <message>
        <source>page {numbers}</source>
        <translation>Seite {numbers}</translation>
    </message>
    <message>
        <source>pages {numbers}</source>
        <translation>Seiten {numbers}</translation>
    </message>
    <message>
        <source>support is weak</source>
        <translation>nur schwach gestützt</translation>
    </message>
    <message>
        <source>the first page was read before</source>
        <translation>die erste Seite war schon gelesen</translation>
    </message>
    <message>
        <source>the first {pages_before} pages were read before</source>
        <translation>die ersten {pages_before} Seiten waren schon gelesen</translation>
    </message>
    <message>
        <source>the installed onnxruntime has no CUDA</source>
        <translation>die installierte onnxruntime hat kein CUDA</translation>
    </message>
    <message>
        <source>the page was read before</source>
        <translation>die Seite war schon gelesen</translation>
    </message>
    <message>
        <source>the section “{text}”</source>
        <translation>der Abschnitt „{text}“</translation>
    </message>
    <message>
        <source>this model cannot see images; a multimodal Gemma 3 (4B or larger) can</source>
        <translation>dieses Modell kann keine Bilder sehen; ein multimodales Gemma 3 (4B oder größer) kann es</translation>
    </message>
    <message>
        <source>time left not known yet</source>
        <translation>Restzeit noch unbekannt</translation>
    </message>
    <message>
        <source>{did_not_fit} did not fit, though they share words with the question</source>
        <translation>{did_not_fit} passten nicht, obwohl sie Wörter mit der Frage gemeinsam haben</translation>
    </message>
    <message>
        <source>{document}, {recognised}: words recognised in the picture of the page.</source>
        <translation>{document}, {recognised}: Wörter im Bild der Seite erkannt.</translation>
    </message>
    <message>
        <source>{document}: {pages} sent to {sent_to}.</source>
        <translation>{document}: {pages} an {sent_to} gesendet.</translation>
    </message>
    <message>
        <source>{file} belongs to another program. Choose another folder with --data-dir.</source>
        <translation>{file} gehört einem anderen Programm. Wählen Sie mit --data-dir einen anderen Ordner.</translation>
    </message>
    <message>
        <source>{file} cannot be overwritten</source>
        <translation>{file} kann nicht überschrieben werden</translation>
    </message>
    <message>
        <source>{file} is a file, and a folder is wanted there. Choose one with --data-dir.</source>
        <translation>{file} ist eine Datei; dort wird ein Ordner gebraucht. Wählen Sie einen mit --data-dir.</translation>
    </message>
    <message>
        <source>{file} is not a library that can be written anew.</source>
        <translation>{file} ist keine Bibliothek, die neu geschrieben werden kann.</translation>
    </message>
    <message>
        <source>{found} sentences and rows have its words; {most_told} are shown.</source>
        <translation>{found} Sätze und Zeilen enthalten diese Wörter; {most_told} sind aufgeführt.</translation>
    </message>
    <message>
        <source>{hidden_words} that cannot be seen on it {hidden_words2} left out</source>
        <translation>{hidden_words}, die darauf nicht zu sehen sind, {hidden_words2} ausgelassen</translation>
    </message>
    <message>
        <source>{host} answered with something that is no answer. Its log may say why.</source>
        <translation>{host} hat mit etwas geantwortet, das keine Antwort ist. Sein Protokoll sagt vielleicht, warum.</translation>
    </message>
    <message>
        <source>{host} cannot be reached: it did not answer within {connect_s} s.</source>
        <translation>{host} ist nicht erreichbar: Er hat in {connect_s} s nicht geantwortet.</translation>
    </message>
    <message>
        <source>{host} cannot be reached: {reason}. Is it running, and the address right?</source>
        <translation>{host} ist nicht erreichbar: {reason}. Läuft er, und stimmt die Adresse?</translation>
    </message>
    <message>
        <source>{host} closed the connection in the middle of its answer. Nothing is lost here: ask again.</source>
        <translation>{host} hat die Verbindung mitten in seiner Antwort beendet. Hier ist nichts verloren: Fragen Sie noch einmal.</translation>
    </message>
    <message>
        <source>{host} could not be asked ({strerror}).</source>
        <translation>{host} konnte nicht gefragt werden ({strerror}).</translation>
    </message>
    <message>
        <source>{host} does not take the pictures of the pages ({status}). It says: {said}</source>
        <translation>{host} nimmt die Bilder der Seiten nicht an ({status}). Er sagt: {said}</translation>
    </message>
    <message>
        <source>{host} does not take the question ({status}). It says: {words}</source>
        <translation>{host} nimmt die Frage nicht an ({status}). Er sagt: {words}</translation>
    </message>
    <message>
        <source>{host} failed ({status}). It says: {words}</source>
        <translation>{host} ist gescheitert ({status}). Er sagt: {words}</translation>
    </message>
    <message>
        <source>{host} has no model {model}. It has: {listed}.</source>
        <translation>{host} hat kein Modell {model}. Er hat: {listed}.</translation>
    </message>
    <message>
        <source>{host} has no such model, or no OpenAI API at {url} (404). It says: {words}</source>
        <translation>{host} hat kein solches Modell oder unter {url} keine OpenAI-API (404). Er sagt: {words}</translation>
    </message>
    <message>
        <source>{host} is busy ({status}), and stayed so. Try again later.</source>
        <translation>{host} ist beschäftigt ({status}) und blieb es. Versuchen Sie es später noch einmal.</translation>
    </message>
    <message>
        <source>{host} loads its model</source>
        <translation>{host} lädt sein Modell</translation>
    </message>
    <message>
        <source>{host} names no model: at {url} is no server of OpenAI&apos;s API, or it is empty.</source>
        <translation>{host} nennt kein Modell: Unter {url} ist kein Server mit OpenAI-API, oder er ist leer.</translation>
    </message>
    <message>
        <source>{host} says that it is too much at once: {words}</source>
        <translation>{host} sagt, dass es auf einmal zu viel ist: {words}</translation>
    </message>
    <message>
        <source>{host} serves several models; say which with --model. It has: {listed}.</source>
        <translation>{host} bietet mehrere Modelle an; sagen Sie mit --model, welches. Er hat: {listed}.</translation>
    </message>
    <message>
        <source>{host} shows a certificate that cannot be trusted. Nothing was sent. SSL_CERT_FILE names your own.</source>
        <translation>{host} zeigt ein Zertifikat, dem nicht zu trauen ist. Nichts wurde gesendet. SSL_CERT_FILE nennt Ihr eigenes.</translation>
    </message>
    <message>
        <source>{host} stalled: nothing came from it for {seconds} s. Nothing is lost here: ask again.</source>
        <translation>{host} stockt: {seconds} s lang kam nichts von ihm. Hier ist nichts verloren: Fragen Sie noch einmal.</translation>
    </message>
    <message>
        <source>{host} still loads its model ({status}). Try again later.</source>
        <translation>{host} lädt sein Modell noch ({status}). Versuchen Sie es später noch einmal.</translation>
    </message>
    <message>
        <source>{host} was asked, and its answer has no end.</source>
        <translation>{host} wurde gefragt, und seine Antwort hat kein Ende.</translation>
    </message>
    <message>
        <source>{host} was asked, and nothing came of it.</source>
        <translation>{host} wurde gefragt, und es kam nichts dabei heraus.</translation>
    </message>
    <message>
        <source>{input_name}: the first rows of {heads} heads do not lie side by side</source>
        <translation>{input_name}: Die ersten Zeilen von {heads} Köpfen liegen nicht nebeneinander</translation>
    </message>
    <message>
        <source>{model} reads text only and cannot see images.</source>
        <translation>{model} liest nur Text und kann keine Bilder sehen.</translation>
    </message>
    <message>
        <source>{name} answers questions and does not check images, as ShieldGemma 2 does.</source>
        <translation>{name} beantwortet Fragen und prüft keine Bilder, wie es ShieldGemma 2 tut.</translation>
    </message>
    <message>
        <source>{name} came twice with wrong bytes: its checksum is not what it should be. It was deleted, and nothing of it is used. Try again later, or without the mirror or proxy in between.</source>
        <translation>{name} kam zweimal mit falschem Inhalt an: Die Prüfsumme stimmt nicht. Es wurde gelöscht und wird nicht benutzt. Versuchen Sie es später noch einmal, oder ohne den Spiegel oder Proxy dazwischen.</translation>
    </message>
    <message>
        <source>{name} cannot be read as an image: it is damaged, or of a rare kind. Where another program shows it, save it there as PNG and add that.</source>
        <translation>{name} ist als Bild nicht lesbar: Es ist beschädigt oder von seltener Art. Zeigt es ein anderes Programm, dann speichern Sie es dort als PNG, und fügen Sie das hinzu.</translation>
    </message>
    <message>
        <source>{name} cannot be read from its disk.</source>
        <translation>{name} kann nicht vom Datenträger gelesen werden.</translation>
    </message>
    <message>
        <source>{name} cannot be read: its drive does not answer.</source>
        <translation>{name} kann nicht gelesen werden: Das Laufwerk antwortet nicht.</translation>
    </message>
    <message>
        <source>{name} cannot be unpacked ({error}).</source>
        <translation>{name} lässt sich nicht entpacken ({error}).</translation>
    </message>
    <message>
        <source>{name} cannot be written: its name must end in {known}, which says in what form.</source>
        <translation>{name} kann nicht geschrieben werden: Der Name muss auf {known} enden, was die Form bestimmt.</translation>
    </message>
    <message>
        <source>{name} cannot be written: nothing may be written to the folder {parent}.</source>
        <translation>{name} kann nicht geschrieben werden: In den Ordner {parent} darf nichts geschrieben werden.</translation>
    </message>
    <message>
        <source>{name} cannot be written: the disk is full.</source>
        <translation>{name} kann nicht geschrieben werden: Der Datenträger ist voll.</translation>
    </message>
    <message>
        <source>{name} cannot be written: there is no folder {parent}.</source>
        <translation>{name} kann nicht geschrieben werden: Es gibt keinen Ordner {parent}.</translation>
    </message>
    <message>
        <source>{name} checks images and answers no questions. Choose another model, and this one as the check of images.</source>
        <translation>{name} prüft Bilder und beantwortet keine Fragen. Wählen Sie ein anderes Modell, und dieses als Bilderprüfung.</translation>
    </message>
    <message>
        <source>{name} could not be marked, because {stop}.</source>
        <translation>{name} konnte nicht markiert werden, denn {stop}.</translation>
    </message>
    <message>
        <source>{name} could not be opened, because {reason}.</source>
        <translation>{name} konnte nicht geöffnet werden, denn {reason}.</translation>
    </message>
    <message>
        <source>{name} could not be opened.</source>
        <translation>{name} konnte nicht geöffnet werden.</translation>
    </message>
    <message>
        <source>{name} has changed since it was read, so the places of the quotes are not known in it. Point to the file as it was, or add it and ask again.</source>
        <translation>{name} hat sich seit dem Lesen geändert, die Stellen der Zitate darin sind also unbekannt. Wählen Sie die Datei in der alten Fassung, oder fügen Sie sie hinzu und fragen Sie noch einmal.</translation>
    </message>
    <message>
        <source>{name} has no page {number}, so nothing can be marked there.</source>
        <translation>{name} hat keine Seite {number}, dort kann also nichts markiert werden.</translation>
    </message>
    <message>
        <source>{name} has no page {number}: it has {page_count}.</source>
        <translation>{name} hat keine Seite {number}: Es hat {page_count}.</translation>
    </message>
    <message>
        <source>{name} has {page_count} pages; there is no page {missing}.</source>
        <translation>{name} hat {page_count} Seiten; eine Seite {missing} gibt es nicht.</translation>
    </message>
    <message>
        <source>{name} holds nothing to read.</source>
        <translation>{name} enthält nichts zu lesen.</translation>
    </message>
    <message>
        <source>{name} is a PowerPoint presentation of before 1997 (PowerPoint 95): save it as .pptx or PDF and add that.</source>
        <translation>{name} ist eine PowerPoint-Präsentation von vor 1997 (PowerPoint 95): Speichern Sie sie als .pptx oder PDF und fügen Sie das hinzu.</translation>
    </message>
    <message>
        <source>{name} is a PowerPoint presentation protected by a password: save it without one and add that.</source>
        <translation>{name} ist eine mit einem Passwort geschützte PowerPoint-Präsentation: Speichern Sie sie ohne Passwort und fügen Sie das hinzu.</translation>
    </message>
    <message>
        <source>{name} is a Word document of before 1993: save it as .docx or PDF and add that.</source>
        <translation>{name} ist ein Word-Dokument von vor 1993: Speichern Sie es als .docx oder PDF und fügen Sie das hinzu.</translation>
    </message>
    <message>
        <source>{name} is a Word document of before 1997 in Chinese, Japanese or Korean: save it as .docx or PDF and add that.</source>
        <translation>{name} ist ein Word-Dokument von vor 1997 auf Chinesisch, Japanisch oder Koreanisch: Speichern Sie es als .docx oder PDF und fügen Sie das hinzu.</translation>
    </message>
    <message>
        <source>{name} is a folder, not a document.</source>
        <translation>{name} ist ein Ordner, kein Dokument.</translation>
    </message>
    <message>
        <source>{name} is a server: this needs a model on this machine. Name one with --model.</source>
        <translation>{name} ist ein Server: Hier braucht es ein Modell auf diesem Gerät. Nennen Sie eines mit --model.</translation>
    </message>
    <message>
        <source>{name} is a web page without text: a program in it would have to be run.</source>
        <translation>{name} ist eine Webseite ohne Text: Dafür müsste ein Programm darin ausgeführt werden.</translation>
    </message>
    <message>
        <source>{name} is built in, and cannot be deleted.</source>
        <translation>{name} ist eingebaut und kann nicht gelöscht werden.</translation>
    </message>
    <message>
        <source>{name} is damaged: a part of it cannot be read.</source>
        <translation>{name} ist beschädigt: Ein Teil davon ist nicht lesbar.</translation>
    </message>
    <message>
        <source>{name} is damaged: a part of it cannot be unpacked.</source>
        <translation>{name} ist beschädigt: Ein Teil davon lässt sich nicht entpacken.</translation>
    </message>
    <message>
        <source>{name} is damaged: it cannot be opened as a PDF.</source>
        <translation>{name} ist beschädigt: Es lässt sich nicht als PDF öffnen.</translation>
    </message>
    <message>
        <source>{name} is damaged: it cannot be opened as {upper}.</source>
        <translation>{name} ist beschädigt: Es lässt sich nicht als {upper} öffnen.</translation>
    </message>
    <message>
        <source>{name} is damaged: it cannot be unpacked.</source>
        <translation>{name} ist beschädigt: Es lässt sich nicht entpacken.</translation>
    </message>
    <message>
        <source>{name} is damaged: it has more parts than a document may have.</source>
        <translation>{name} ist beschädigt: Die Datei hat mehr Teile, als ein Dokument haben darf.</translation>
    </message>
    <message>
        <source>{name} is damaged: it holds no presentation.</source>
        <translation>{name} ist beschädigt: Es enthält keine Präsentation.</translation>
    </message>
    <message>
        <source>{name} is damaged: it holds no sheet.</source>
        <translation>{name} ist beschädigt: Es enthält kein Tabellenblatt.</translation>
    </message>
    <message>
        <source>{name} is damaged: it holds no slide.</source>
        <translation>{name} ist beschädigt: Es enthält keine Folie.</translation>
    </message>
    <message>
        <source>{name} is damaged: it holds no text.</source>
        <translation>{name} ist beschädigt: Es enthält keinen Text.</translation>
    </message>
    <message>
        <source>{name} is damaged: it holds no workbook.</source>
        <translation>{name} ist beschädigt: Es enthält keine Arbeitsmappe.</translation>
    </message>
    <message>
        <source>{name} is damaged: it says that it has more text than a document may have.</source>
        <translation>{name} ist beschädigt: Die Datei gibt mehr Text an, als ein Dokument haben darf.</translation>
    </message>
    <message>
        <source>{name} is damaged: its pages cannot be counted.</source>
        <translation>{name} ist beschädigt: Die Seiten lassen sich nicht zählen.</translation>
    </message>
    <message>
        <source>{name} is damaged: its slides cannot be found.</source>
        <translation>{name} ist beschädigt: Die Folien sind nicht zu finden.</translation>
    </message>
    <message>
        <source>{name} is damaged: its text cannot be unpacked.</source>
        <translation>{name} ist beschädigt: der Text kann nicht entpackt werden.</translation>
    </message>
    <message>
        <source>{name} is damaged: its text has no end.</source>
        <translation>{name} ist beschädigt: Der Text hat kein Ende.</translation>
    </message>
    <message>
        <source>{name} is damaged: no page can be found in it.</source>
        <translation>{name} ist beschädigt: Keine Seite ist darin zu finden.</translation>
    </message>
    <message>
        <source>{name} is empty.</source>
        <translation>{name} ist leer.</translation>
    </message>
    <message>
        <source>{name} is empty: it holds no slide.</source>
        <translation>{name} ist leer: Es enthält keine Folie.</translation>
    </message>
    <message>
        <source>{name} is empty: it holds no word.</source>
        <translation>{name} ist leer: Es enthält kein Wort.</translation>
    </message>
    <message>
        <source>{name} is encrypted for a certificate or locked by its shop (DRM), so only the program that it was made for can open it.</source>
        <translation>{name} ist für ein Zertifikat verschlüsselt oder von seinem Händler gesperrt (DRM); nur das Programm, für das es gemacht wurde, kann es öffnen.</translation>
    </message>
    <message>
        <source>{name} is locked by its shop (DRM), so no other program can read it.</source>
        <translation>{name} ist von seinem Händler gesperrt (DRM); kein anderes Programm kann es lesen.</translation>
    </message>
    <message>
        <source>{name} is named like a PDF, but is none.</source>
        <translation>{name} heißt wie ein PDF, ist aber keines.</translation>
    </message>
    <message>
        <source>{name} is no wheel ({error}).</source>
        <translation>{name} ist kein Wheel ({error}).</translation>
    </message>
    <message>
        <source>{name} is not an ordinary file, so nothing is written to it.</source>
        <translation>{name} ist keine gewöhnliche Datei, also wird nichts hineingeschrieben.</translation>
    </message>
    <message>
        <source>{name} is not an ordinary file.</source>
        <translation>{name} ist keine gewöhnliche Datei.</translation>
    </message>
    <message>
        <source>{name} is packed in a way that Pincite does not know: convert it to EPUB and add that.</source>
        <translation>{name} ist auf eine Weise gepackt, die Pincite nicht kennt: Wandeln Sie die Datei in EPUB um, und fügen Sie diese hinzu.</translation>
    </message>
    <message>
        <source>{name} is protected by a password, and Pincite cannot open it: save it without.</source>
        <translation>{name} ist mit einem Passwort geschützt, und Pincite kann es nicht öffnen: Speichern Sie es ohne.</translation>
    </message>
    <message>
        <source>{name} is protected by a password: please give it.</source>
        <translation>{name} ist mit einem Passwort geschützt: Bitte geben Sie es ein.</translation>
    </message>
    <message>
        <source>{name} is protected, and Pincite cannot open it.</source>
        <translation>{name} ist geschützt, und Pincite kann es nicht öffnen.</translation>
    </message>
    <message>
        <source>{name} is the document itself or another file that is read here, and is never written to. Choose another name.</source>
        <translation>{name} ist das Dokument selbst oder eine andere Datei, die hier gelesen wird; in sie wird nie geschrieben. Wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
        <source>{name} is too large an image: {width} by {height} pixels, where at most {image_pixels} million can be opened.</source>
        <translation>{name} ist ein zu großes Bild: {width} mal {height} Pixel; höchstens {image_pixels} Millionen können geöffnet werden.</translation>
    </message>
    <message>
        <source>{name} is {path}.</source>
        <translation>{name} ist {path}.</translation>
    </message>
    <message>
        <source>{name} may not be read: permission denied.</source>
        <translation>{name} darf nicht gelesen werden: Der Zugriff ist verweigert.</translation>
    </message>
    <message>
        <source>{name} unpacks to more than a document may have ({most_bytes} MB): it is not opened.</source>
        <translation>{name} wird beim Entpacken größer, als ein Dokument sein darf ({most_bytes} MB): Es wird nicht geöffnet.</translation>
    </message>
    <message>
        <source>{name} was changed since it was read. Add it again.</source>
        <translation>{name} hat sich seit dem Lesen geändert. Fügen Sie es noch einmal hinzu.</translation>
    </message>
    <message>
        <source>{name} was changed while it was read: add it when nothing writes to it any more.</source>
        <translation>{name} hat sich beim Lesen geändert: Fügen Sie es hinzu, wenn nichts mehr hineinschreibt.</translation>
    </message>
    <message>
        <source>{name}: of {numbers} only {only} was asked.</source>
        <translation>{name}: von {numbers} wurde nur {only} befragt.</translation>
    </message>
    <message>
        <source>{name}: of {others}, too, something could not be read.</source>
        <translation>{name}: Auch von {others} war etwas nicht lesbar.</translation>
    </message>
    <message>
        <source>{name}: page {page} could not be looked at. {why}</source>
        <translation>{name}: Seite {page} konnte nicht angesehen werden. {why}</translation>
    </message>
    <message>
        <source>{name}: search mode read {read} of {page_count}; of the rest {reasons}.</source>
        <translation>{name}: der Suchmodus las {read} von {page_count}; vom Rest: {reasons}.</translation>
    </message>
    <message>
        <source>{name}: search mode read {read} of {page_count}; the rest is less near to the question.</source>
        <translation>{name}: der Suchmodus las {read} von {page_count}; der Rest kommt der Frage weniger nahe.</translation>
    </message>
    <message>
        <source>{name}: searched for words; none of its pages was read by the model.</source>
        <translation>{name}: nach Wörtern durchsucht; das Modell las keine der Seiten.</translation>
    </message>
    <message>
        <source>{name}: {not_chosen} of {page_count} pages were not chosen.</source>
        <translation>{name}: {not_chosen} von {page_count} Seiten waren nicht gewählt.</translation>
    </message>
    <message>
        <source>{name}: {pages_failed} could not be read.</source>
        <translation>{name}: {pages_failed} nicht lesbar.</translation>
    </message>
    <message>
        <source>{name}: {read} of {page_count} read; no step led to the others.</source>
        <translation>{name}: {read} von {page_count} gelesen; zu den anderen führte kein Schritt.</translation>
    </message>
    <message>
        <source>{name}: {source} of {page_count} had not been read in when this was asked; ask again for an answer from all.</source>
        <translation>{name}: {source} von {page_count} noch nicht eingelesen, als dies gefragt wurde; fragen Sie noch einmal für eine Antwort aus allen.</translation>
    </message>
    <message>
        <source>{name}: {unseen} without text; {unseen2}.</source>
        <translation>{name}: {unseen} ohne Text; {unseen2}.</translation>
    </message>
    <message>
        <source>{name}: {waiting} of {page_count} not read yet; the answer was wanted before.</source>
        <translation>{name}: {waiting} von {page_count} noch nicht gelesen; die Antwort wurde vorher gewünscht.</translation>
    </message>
    <message>
        <source>{netloc} failed while it answered: {said}</source>
        <translation>{netloc} ist beim Antworten gescheitert: {said}</translation>
    </message>
    <message>
        <source>{netloc} has its chat elsewhere. Name the server by the address it sends to.</source>
        <translation>{netloc} hat seinen Chat anderswo. Benennen Sie den Server mit der Adresse, an die er verweist.</translation>
    </message>
    <message>
        <source>{netloc} sends elsewhere, to {scheme}://{netloc2}. Nothing was sent there; name that server if it is the right one.</source>
        <translation>{netloc} verweist anderswohin, an {scheme}://{netloc2}. Dorthin wurde nichts gesendet; benennen Sie jenen Server, wenn er der richtige ist.</translation>
    </message>
    <message>
        <source>{netloc} sends from one address to the next. Check the address.</source>
        <translation>{netloc} verweist von einer Adresse zur nächsten. Prüfen Sie die Adresse.</translation>
    </message>
    <message>
        <source>{others} more documents were searched for words; none of their pages was read.</source>
        <translation>{others} weitere Dokumente wurden nach Wörtern durchsucht; keine ihrer Seiten wurde gelesen.</translation>
    </message>
    <message>
        <source>{others} more share none</source>
        <translation>{others} weitere haben keine gemeinsam</translation>
    </message>
    <message>
        <source>{others} share no word with it</source>
        <translation>{others} haben kein Wort mit ihr gemeinsam</translation>
    </message>
    <message>
        <source>{outside_words} outside its visible area {outside_words2} left out</source>
        <translation>{outside_words} außerhalb der sichtbaren Fläche {outside_words2} ausgelassen</translation>
    </message>
    <message>
        <source>{parts}; and so on to {parts2}</source>
        <translation>{parts}; und so weiter bis {parts2}</translation>
    </message>
    <message>
        <source>{passages} sentences and rows have one; the first {most} are listed.</source>
        <translation>{passages} Sätze und Zeilen enthalten so etwas; die ersten {most} sind aufgeführt.</translation>
    </message>
    <message>
        <source>{repository} holds no weights that can be read: neither safetensors nor a GGUF file.</source>
        <translation>{repository} enthält keine lesbaren Gewichte: weder safetensors noch eine GGUF-Datei.</translation>
    </message>
    <message>
        <source>{repository} holds pickled weights only, and such files can run code when they are loaded: Pincite never downloads or loads them.</source>
        <translation>{repository} enthält nur Pickle-Gewichte, und solche Dateien können beim Laden Code ausführen: Pincite lädt sie nie.</translation>
    </message>
    <message>
        <source>{repository} is no name of a model on the hub.</source>
        <translation>{repository} ist kein Name eines Modells auf dem Hub.</translation>
    </message>
    <message>
        <source>{repository} is only given to people who accepted its licence. {had}: sign in at {page}, accept the terms there, make a token that may read at {tokens_page}, and keep it with: pincite models token FILE</source>
        <translation>{repository} bekommt nur, wer der Lizenz zugestimmt hat. {had}: Melden Sie sich auf {page} an, stimmen Sie den Bedingungen zu, machen Sie auf {tokens_page} ein Token, das lesen darf, und bewahren Sie es auf mit: pincite models token FILE</translation>
    </message>
    <message>
        <source>{server} does not tell how likely a text is; a model on this machine does.</source>
        <translation>{server} sagt nicht, wie wahrscheinlich ein Text ist; ein Modell auf diesem Gerät tut es.</translation>
    </message>
    <message>
        <source>{server} read {counted} of about {expected} tokens: it cut the documents without saying so. Its answer is not shown. Say what it takes at once, with --context where the server is named.</source>
        <translation>{server} hat {counted} von etwa {expected} Tokens gelesen: Er hat die Dokumente gekürzt, ohne es zu sagen. Seine Antwort wird nicht gezeigt. Sagen Sie mit --context, wo der Server benannt wird, wie viel er auf einmal nimmt.</translation>
    </message>
    <message>
        <source>{text} is no address of a server: https://HOST[:PORT][/v1] is.</source>
        <translation>{text} ist keine Adresse eines Servers: https://HOST[:PORT][/v1] ist eine.</translation>
    </message>
    <message>
        <source>{tokens_per_s} tokens/s</source>
        <translation>{tokens_per_s} Token/s</translation>
    </message>
    <message>
        <source>{trial} of the model names tokens that it does not have: it is another model&apos;s.</source>
        <translation>{trial} des Modells nennt Tokens, die es nicht hat: Es gehört zu einem anderen.</translation>
    </message>
    <message>
        <source>{what_failed} ({reason}). Check the folder&apos;s permissions, or choose one with --data-dir.</source>
        <translation>{what_failed} ({reason}). Prüfen Sie die Rechte des Ordners, oder wählen Sie mit --data-dir einen anderen.</translation>
    </message>
    <message>
        <source>{what_failed}: the disk is full. Free some space, or choose another place with --data-dir.</source>
        <translation>{what_failed}: Der Datenträger ist voll. Schaffen Sie Platz, oder wählen Sie mit --data-dir einen anderen Ort.</translation>
    </message>
    <message>
        <source>{what} cannot be written ({strerror}).</source>
        <translation>{what} kann nicht geschrieben werden ({strerror}).</translation>
    </message>
    <message>
        <source>{what} could not be prepared: the exporter did not start ({reason}).</source>
        <translation>{what} konnte nicht vorbereitet werden: Der Exporter ist nicht gestartet ({reason}).</translation>
    </message>
    <message>
        <source>{what} could not be prepared: the exporter was ended from outside (signal {code}), perhaps because memory ran out.</source>
        <translation>{what} konnte nicht vorbereitet werden: Der Exporter wurde von außen beendet (Signal {code}), vielleicht weil der Speicher ausging.</translation>
    </message>
    <message>
        <source>“{question}” was read as “{chosen}”, after the question before.</source>
        <translation>„{question}“ wurde nach der vorigen Frage als „{chosen}“ verstanden.</translation>
    </message>
    <message>
        <source>“{selection}” is no list of pages. Write it like 3-9 or 1,4,7-.</source>
        <translation>„{selection}“ ist keine Liste von Seiten. Schreiben Sie etwa 3-9 oder 1,4,7-.</translation>
    </message>
    <message>
        <source>“{strip}” goes backwards. The first page comes first: {last}-{first}.</source>
        <translation>„{strip}“ läuft rückwärts. Die erste Seite steht vorn: {last}-{first}.</translation>
    </message>
    <message>
        <source>“{strip}” is not in {document}, which has {pages}.</source>
        <translation>„{strip}“ gibt es nicht in {document}, das {pages} hat.</translation>
    </message>
    <message>
        <source>“{word}” stands nowhere, and was read as “{best}”.</source>
        <translation>„{word}“ steht nirgends und wurde als „{best}“ gelesen.</translation>
    </message>
</context>
<context>
    <name>ServerBanner</name>
    <message>
        <source>Choose a model on this machine</source>
        <translation>Ein Modell auf diesem Gerät wählen</translation>
    </message>
    <message>
        <source>Questions and documents leave this machine: they are sent to {host}, where {model} answers.</source>
        <translation>Fragen und Dokumente verlassen dieses Gerät: Sie werden an {host} gesendet, wo {model} antwortet.</translation>
    </message>
</context>
<context>
    <name>ServerDesk</name>
    <message>
        <source>Have a server answer</source>
        <translation>Einen Server antworten lassen</translation>
    </message>
    <message>
        <source>Send questions and documents to {host}?</source>
        <translation>Fragen und Dokumente an {host} senden?</translation>
    </message>
    <message>
        <source>Until you choose a model on this machine again, each question, and the text or pictures of the pages that are asked, go there. The window says so above everything else for as long.</source>
        <translation>Bis Sie wieder ein Modell auf diesem Gerät wählen, gehen jede Frage und der Text oder die Bilder der befragten Seiten dorthin. So lange steht das im Fenster über allem anderen.</translation>
    </message>
    <message>
        <source>Send them there</source>
        <translation>Dorthin senden</translation>
    </message>
    <message>
        <source>Remove a server</source>
        <translation>Einen Server entfernen</translation>
    </message>
    <message>
        <source>Remove {name}, and its key?</source>
        <translation>{name} und seinen Schlüssel entfernen?</translation>
    </message>
    <message>
        <source>It is in use: the starter on this machine answers from then on. Documents and conversations stay.</source>
        <translation>Er ist in Gebrauch: Danach antwortet das Startmodell auf diesem Gerät. Dokumente und Gespräche bleiben.</translation>
    </message>
    <message>
        <source>Documents and conversations stay.</source>
        <translation>Dokumente und Gespräche bleiben.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
</context>
<context>
    <name>ServerDetails</name>
    <message>
        <source>Have it answer…</source>
        <translation>Antworten lassen …</translation>
    </message>
    <message>
        <source>Ask what it serves</source>
        <translation>Fragen, was er bietet</translation>
    </message>
    <message>
        <source>No document and no question is sent by that</source>
        <translation>Dabei wird kein Dokument und keine Frage gesendet</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Ändern …</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>Entfernen …</translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation>Einzelheiten kopieren</translation>
    </message>
    <message>
        <source>They hold no word of your documents</source>
        <translation>Sie enthalten kein Wort Ihrer Dokumente</translation>
    </message>
    <message>
        <source>Its key</source>
        <translation>Sein Schlüssel</translation>
    </message>
    <message>
        <source>If it wants one. It is kept in the keyring of this system and sent to this server only.</source>
        <translation>Falls er einen verlangt. Er wird im Schlüsselbund dieses Systems aufbewahrt und nur an diesen Server gesendet.</translation>
    </message>
    <message>
        <source>Paste the key</source>
        <translation>Schlüssel einfügen</translation>
    </message>
    <message>
        <source>Key of the server</source>
        <translation>Schlüssel des Servers</translation>
    </message>
    <message>
        <source>Keep the key</source>
        <translation>Schlüssel aufbewahren</translation>
    </message>
    <message>
        <source>Forget the key</source>
        <translation>Schlüssel vergessen</translation>
    </message>
    <message>
        <source>No keyring of this system can be read, so no key can be kept here. If the server wants one, set the environment variable {0} before Pincite is started; it is sent to this server only.</source>
        <translation>Kein Schlüsselbund dieses Systems kann gelesen werden, darum kann hier kein Schlüssel behalten werden. Will der Server einen, so setzen Sie die Umgebungsvariable {0}, bevor Pincite gestartet wird; er wird nur an diesen Server gesendet.</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>In Gebrauch</translation>
    </message>
</context>
<context>
    <name>ServerForm</name>
    <message>
        <source>Name a server</source>
        <translation>Einen Server nennen</translation>
    </message>
    <message>
        <source>Change a server</source>
        <translation>Einen Server ändern</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>the only one that it serves</source>
        <translation>das einzige, das er bietet</translation>
    </message>
    <message>
        <source>The server is asked</source>
        <translation>Der Server wird gefragt</translation>
    </message>
    <message>
        <source>Context</source>
        <translation>Kontext</translation>
    </message>
    <message>
        <source>Its model sees images</source>
        <translation>Sein Modell sieht Bilder</translation>
    </message>
    <message>
        <source>Else it is asked; pages without text are sent as pictures then</source>
        <translation>Sonst wird er gefragt; Seiten ohne Text werden dann als Bilder gesendet</translation>
    </message>
    <message>
        <source>Send without encryption (http)</source>
        <translation>Unverschlüsselt senden (http)</translation>
    </message>
    <message>
        <source>Others on the way can read what is sent; not needed for this machine and near ones</source>
        <translation>Andere unterwegs können lesen, was gesendet wird; für dieses Gerät und nahe nicht nötig</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>if it wants one</source>
        <translation>falls er einen verlangt</translation>
    </message>
    <message>
        <source>Name it</source>
        <translation>Nennen</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>A server with a larger model can answer in the place of one on this machine: vLLM, llama.cpp, Ollama, LM Studio, or any other that speaks OpenAI&apos;s chat API. Nothing is sent to it by naming it.</source>
        <translation>Ein Server mit einem größeren Modell kann anstelle eines Modells auf diesem Gerät antworten: vLLM, llama.cpp, Ollama, LM Studio oder jeder andere, der OpenAIs Chat-API spricht. Ihn zu nennen sendet ihm nichts.</translation>
    </message>
    <message>
        <source>cannot be kept: no keyring can be read here</source>
        <translation>kann nicht behalten werden: Hier kann kein Schlüsselbund gelesen werden</translation>
    </message>
    <message>
        <source>Once the server is named, its details say how a key is given all the same</source>
        <translation>Ist der Server genannt, so sagen seine Einzelheiten, wie man doch einen Schlüssel angibt</translation>
    </message>
    <message>
        <source>What is sent by http is not encrypted: others on the way can read it. Take https, or tick “{0}”.</source>
        <translation>Was über http gesendet wird, ist nicht verschlüsselt: Andere unterwegs können es lesen. Nehmen Sie https, oder haken Sie „{0}“ an.</translation>
    </message>
</context>
<context>
    <name>ServerWords</name>
    <message>
        <source>Servers · none is named</source>
        <translation>Server · keiner genannt</translation>
    </message>
    <message>
        <source>Servers: text would leave this machine</source>
        <translation>Server: Text verließe dieses Gerät</translation>
    </message>
    <message>
        <source>Asking what it serves</source>
        <translation>Er wird gefragt, was er bietet</translation>
    </message>
    <message>
        <source>Did not work</source>
        <translation>Hat nicht geklappt</translation>
    </message>
    <message>
        <source>Answers; documents would be sent there</source>
        <translation>Antwortet; Dokumente würden dorthin gesendet</translation>
    </message>
    <message>
        <source>Documents would be sent there</source>
        <translation>Dokumente würden dorthin gesendet</translation>
    </message>
    <message>
        <source>It answers now: each question, and the text or pictures of the pages asked, are sent to {host}.</source>
        <translation>Er antwortet jetzt: Jede Frage und der Text oder die Bilder der befragten Seiten werden an {host} gesendet.</translation>
    </message>
    <message>
        <source>Once you choose it, each question, and the text or pictures of the pages asked, are sent to {host}.</source>
        <translation>Sobald Sie ihn wählen, werden jede Frage und der Text oder die Bilder der befragten Seiten an {host} gesendet.</translation>
    </message>
    <message>
        <source>Its quotes are looked up in your documents when they come, and dropped if they do not stand there.</source>
        <translation>Seine Zitate werden in Ihren Dokumenten nachgeschlagen, wenn sie kommen, und gestrichen, wenn sie nicht dort stehen.</translation>
    </message>
    <message>
        <source>Not asked yet</source>
        <translation>Noch nicht gefragt</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Context</source>
        <translation>Kontext</translation>
    </message>
    <message>
        <source>Images</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>kept in the keyring of this system</source>
        <translation>im Schlüsselbund dieses Systems</translation>
    </message>
    <message>
        <source>from the environment variable {name}</source>
        <translation>aus der Umgebungsvariable {name}</translation>
    </message>
    <message>
        <source>none: the keyring of this system cannot be read</source>
        <translation>keiner: Der Schlüsselbund dieses Systems kann nicht gelesen werden</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keiner</translation>
    </message>
    <message>
        <source>{tokens}, as you said</source>
        <translation>{tokens}, wie Sie sagten</translation>
    </message>
    <message>
        <source>It does not say</source>
        <translation>Er sagt es nicht</translation>
    </message>
    <message>
        <source>it sees them, as you said</source>
        <translation>er sieht sie, wie Sie sagten</translation>
    </message>
    <message>
        <source>it sees them</source>
        <translation>er sieht sie</translation>
    </message>
    <message>
        <source>it says nothing of them; pages without text are left out</source>
        <translation>er sagt nichts dazu; Seiten ohne Text werden ausgelassen</translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>The language of the window; it changes when Pincite is started next.</source>
        <translation>Die Sprache des Fensters; sie ändert sich beim nächsten Start von Pincite.</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Farben</translation>
    </message>
    <message>
        <source>Light or dark. The pages of documents stay as they are.</source>
        <translation>Hell oder dunkel. Die Seiten der Dokumente bleiben, wie sie sind.</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>Size of letters</source>
        <translation>Schriftgröße</translation>
    </message>
    <message>
        <source>In percent of the system&apos;s letters; it changes when Pincite is started next.</source>
        <translation>In Prozent der Schrift des Systems; ändert sich beim nächsten Start von Pincite.</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>The name of an installed model, or a model&apos;s folder; empty is the small starter that comes with Pincite. “Models…” in the File menu lists what there is, and says what fits this machine.</source>
        <translation>Der Name eines installierten Modells oder ein Modellordner; leer steht für das kleine Startmodell, das mit Pincite kommt. „Modelle …“ im Menü Datei zeigt, was es gibt und was auf dieses Gerät passt.</translation>
    </message>
    <message>
        <source>The small starter</source>
        <translation>Das kleine Startmodell</translation>
    </message>
    <message>
        <source>Where the model runs</source>
        <translation>Wo das Modell läuft</translation>
    </message>
    <message>
        <source>A graphics card is faster; by itself Pincite takes one that fits, else the processor.</source>
        <translation>Eine Grafikkarte ist schneller; von selbst nimmt Pincite eine, die passt, sonst den Prozessor.</translation>
    </message>
    <message>
        <source>Chosen for this machine</source>
        <translation>Für dieses Gerät gewählt</translation>
    </message>
    <message>
        <source>Graphics card</source>
        <translation>Grafikkarte</translation>
    </message>
    <message>
        <source>Processor</source>
        <translation>Prozessor</translation>
    </message>
    <message>
        <source>How an answer is found</source>
        <translation>Wie eine Antwort gefunden wird</translation>
    </message>
    <message>
        <source>Reading all pages at once suits larger models, asking the best pages one by one suits small ones, and search mode reads as many of the best pages as fit. A large model can also look up what to read.</source>
        <translation>Alle Seiten auf einmal zu lesen passt zu größeren Modellen, die besten Seiten einzeln zu befragen zu kleinen; der Suchmodus liest so viele der besten Seiten, wie passen. Ein großes Modell kann auch selbst nachschlagen, was es liest.</translation>
    </message>
    <message>
        <source>As the model does best</source>
        <translation>Wie es das Modell am besten kann</translation>
    </message>
    <message>
        <source>All pages at once</source>
        <translation>Alle Seiten auf einmal</translation>
    </message>
    <message>
        <source>The best pages one by one</source>
        <translation>Die besten Seiten einzeln</translation>
    </message>
    <message>
        <source>As many of the best pages as fit</source>
        <translation>So viele der besten Seiten, wie passen</translation>
    </message>
    <message>
        <source>What the model looks up, step by step</source>
        <translation>Was das Modell nachschlägt, Schritt für Schritt</translation>
    </message>
    <message>
        <source>Steps of looking up</source>
        <translation>Schritte beim Nachschlagen</translation>
    </message>
    <message>
        <source>In how many steps a model looks up what to read, at most.</source>
        <translation>In wie vielen Schritten ein Modell höchstens nachschlägt, was es liest.</translation>
    </message>
    <message>
        <source>Memory for what was read</source>
        <translation>Speicher für Gelesenes</translation>
    </message>
    <message>
        <source>On the processor, “small” keeps it in a quarter of the memory and loses a little accuracy.</source>
        <translation>Auf dem Prozessor hält „klein“ ihn in einem Viertel des Speichers und verliert ein wenig Genauigkeit.</translation>
    </message>
    <message>
        <source>The name or folder of a ShieldGemma 2, a model that looks at pages before they are read or shown; empty is none.</source>
        <translation>Name oder Ordner eines ShieldGemma 2, eines Modells, das Seiten ansieht, bevor sie gelesen oder gezeigt werden; leer ist keines.</translation>
    </message>
    <message>
        <source>Gigabytes that reading one document may take.</source>
        <translation>Gigabyte, die das Lesen eines Dokuments belegen darf.</translation>
    </message>
    <message>
        <source>How many documents are read side by side; 0 is as many as this machine has cores and memory for.</source>
        <translation>Wie viele Dokumente nebeneinander gelesen werden; 0 ist so viele, wie Kerne und Speicher dieses Rechners erlauben.</translation>
    </message>
    <message>
        <source>Processor cores</source>
        <translation>Prozessorkerne</translation>
    </message>
    <message>
        <source>How many cores of the processor the model uses; 0 is chosen for this machine.</source>
        <translation>Wie viele Kerne des Prozessors das Modell benutzt; bei 0 wird für diesen Rechner gewählt.</translation>
    </message>
    <message>
        <source>Exact (float32)</source>
        <translation>Genau (float32)</translation>
    </message>
    <message>
        <source>Small (int8)</source>
        <translation>Klein (int8)</translation>
    </message>
    <message>
        <source>Crops of pictures</source>
        <translation>Ausschnitte von Bildern</translation>
    </message>
    <message>
        <source>A model that sees is shown oblong pages in crops, too (auto), or only as a whole (off); three numbers such as 1.5,256,2 say from which ratio on, how small a crop may be in pixels, and how many there may be.</source>
        <translation>Ein Modell, das sieht, bekommt längliche Seiten auch in Ausschnitten gezeigt (auto) oder nur im Ganzen (off); drei Zahlen wie 1.5,256,2 sagen, ab welchem Seitenverhältnis, wie klein ein Ausschnitt in Pixeln sein darf, und wie viele es sein dürfen.</translation>
    </message>
    <message>
        <source>Check of images</source>
        <translation>Bilderprüfung</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keines</translation>
    </message>
    <message>
        <source>Strictness of the check</source>
        <translation>Strenge der Prüfung</translation>
    </message>
    <message>
        <source>How likely, in percent, a picture must show violence, sexual or dangerous content to be held back.</source>
        <translation>Mit welcher Wahrscheinlichkeit, in Prozent, ein Bild Gewalt, sexuelle oder gefährliche Inhalte zeigen muss, um zurückgehalten zu werden.</translation>
    </message>
    <message>
        <source>Scanned pages</source>
        <translation>Gescannte Seiten</translation>
    </message>
    <message>
        <source>Words are recognised in pages that have none, or none that can be used; it happens on this machine.</source>
        <translation>Wörter werden auf Seiten erkannt, die keine oder keine brauchbaren haben; das geschieht auf diesem Gerät.</translation>
    </message>
    <message>
        <source>Recognise their words</source>
        <translation>Wörter erkennen</translation>
    </message>
    <message>
        <source>Leave them as pictures</source>
        <translation>Als Bilder lassen</translation>
    </message>
    <message>
        <source>After reading</source>
        <translation>Nach dem Lesen</translation>
    </message>
    <message>
        <source>A summary is begun by itself where one document is ticked and nothing was asked; a question comes first.</source>
        <translation>Von selbst beginnt eine Zusammenfassung, wenn ein einziges Dokument angehakt ist und nichts gefragt wurde; eine Frage geht vor.</translation>
    </message>
    <message>
        <source>Offer questions</source>
        <translation>Fragen anbieten</translation>
    </message>
    <message>
        <source>Begin a short summary</source>
        <translation>Kurze Zusammenfassung beginnen</translation>
    </message>
    <message>
        <source>Seconds for a page</source>
        <translation>Sekunden je Seite</translation>
    </message>
    <message>
        <source>How long opening a document, or reading one of its pages, may take before it is given up.</source>
        <translation>Wie lange das Öffnen eines Dokuments oder das Lesen einer Seite dauern darf, bevor es aufgegeben wird.</translation>
    </message>
    <message>
        <source>Memory for reading</source>
        <translation>Speicher fürs Lesen</translation>
    </message>
    <message>
        <source>Readers at a time</source>
        <translation>Gleichzeitig lesen</translation>
    </message>
    <message>
        <source>Disk for what was read</source>
        <translation>Platz für Gelesenes</translation>
    </message>
    <message>
        <source>Gigabytes for what models have read, so that a document need not be read again after a restart; 0 keeps none.</source>
        <translation>Gigabyte für das, was Modelle gelesen haben, damit ein Dokument nach einem Neustart nicht noch einmal gelesen werden muss; 0 bewahrt nichts auf.</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>More settings</source>
        <translation>Mehr Einstellungen</translation>
    </message>
    <message>
        <source>How answers are found, memory, disk, and how documents are read</source>
        <translation>Wie Antworten gefunden werden, Speicher, Datenträger, und wie Dokumente gelesen werden</translation>
    </message>
</context>
<context>
    <name>ShortcutEditor</name>
    <message>
        <source>Change keys</source>
        <translation>Tasten ändern</translation>
    </message>
    <message>
        <source>Keys of the actions</source>
        <translation>Tasten der Aktionen</translation>
    </message>
</context>
<context>
    <name>ShortcutSheet</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>Change keys…</source>
        <translation>Tasten ändern …</translation>
    </message>
    <message>
        <source> or </source>
        <translation> oder </translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
</context>
<context>
    <name>Shortcuts</name>
    <message>
        <source>Documents and conversations</source>
        <translation>Dokumente und Gespräche</translation>
    </message>
    <message>
        <source>Questions and answers</source>
        <translation>Fragen und Antworten</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Seiten</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>Fenster</translation>
    </message>
    <message>
        <source>Pause reading</source>
        <translation>Lesen anhalten</translation>
    </message>
    <message>
        <source>Go on reading where it was interrupted</source>
        <translation>Weiterlesen, wo unterbrochen wurde</translation>
    </message>
    <message>
        <source>Answer from the pages read so far</source>
        <translation>Aus den bisher gelesenen Seiten antworten</translation>
    </message>
    <message>
        <source>Have the last question answered again, in place of this answer</source>
        <translation>Die letzte Frage noch einmal beantworten lassen, anstelle dieser Antwort</translation>
    </message>
    <message>
        <source>Take the last question back to edit it and ask it again</source>
        <translation>Die letzte Frage zurückholen, um sie zu bearbeiten und neu zu stellen</translation>
    </message>
    <message>
        <source>Go on from the last answer in a conversation of its own</source>
        <translation>Von der letzten Antwort aus in einem eigenen Gespräch weitermachen</translation>
    </message>
    <message>
        <source>Copy the last answer with its citations</source>
        <translation>Die letzte Antwort mit ihren Belegen kopieren</translation>
    </message>
    <message>
        <source>Export the last answer with its citations</source>
        <translation>Die letzte Antwort mit ihren Belegen exportieren</translation>
    </message>
    <message>
        <source>Add documents</source>
        <translation>Dokumente hinzufügen</translation>
    </message>
    <message>
        <source>Add all documents of a folder</source>
        <translation>Alle Dokumente eines Ordners hinzufügen</translation>
    </message>
    <message>
        <source>Watch folders</source>
        <translation>Ordner beobachten</translation>
    </message>
    <message>
        <source>Open a window that leaves nothing on the disk</source>
        <translation>Ein Fenster öffnen, das nichts auf der Festplatte hinterlässt</translation>
    </message>
    <message>
        <source>Encrypt or decrypt the library</source>
        <translation>Die Bibliothek ver- oder entschlüsseln</translation>
    </message>
    <message>
        <source>Start a new conversation</source>
        <translation>Ein neues Gespräch beginnen</translation>
    </message>
    <message>
        <source>Show all conversations, and search them</source>
        <translation>Alle Gespräche zeigen und durchsuchen</translation>
    </message>
    <message>
        <source>Find in this conversation</source>
        <translation>In diesem Gespräch suchen</translation>
    </message>
    <message>
        <source>Export the conversation</source>
        <translation>Das Gespräch exportieren</translation>
    </message>
    <message>
        <source>Check the citations of an exported answer</source>
        <translation>Die Zitate einer exportierten Antwort prüfen</translation>
    </message>
    <message>
        <source>Open the settings</source>
        <translation>Die Einstellungen öffnen</translation>
    </message>
    <message>
        <source>Show the models, and get others</source>
        <translation>Die Modelle zeigen und andere holen</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Stop the answer</source>
        <translation>Die Antwort abbrechen</translation>
    </message>
    <message>
        <source>Summarise the ticked documents</source>
        <translation>Die angehakten Dokumente zusammenfassen</translation>
    </message>
    <message>
        <source>Find in the document</source>
        <translation>Im Dokument suchen</translation>
    </message>
    <message>
        <source>Go to the next place found</source>
        <translation>Zur nächsten gefundenen Stelle</translation>
    </message>
    <message>
        <source>Go to the place found before</source>
        <translation>Zur vorigen gefundenen Stelle</translation>
    </message>
    <message>
        <source>Copy the selected text</source>
        <translation>Den markierten Text kopieren</translation>
    </message>
    <message>
        <source>Select all text of the document</source>
        <translation>Den ganzen Text des Dokuments markieren</translation>
    </message>
    <message>
        <source>Select the text of this page</source>
        <translation>Den Text dieser Seite markieren</translation>
    </message>
    <message>
        <source>Frame a region of a page</source>
        <translation>Einen Bereich der Seite einrahmen</translation>
    </message>
    <message>
        <source>Ask about what is selected or framed</source>
        <translation>Zum Markierten oder Eingerahmten fragen</translation>
    </message>
    <message>
        <source>Type a page number to go to</source>
        <translation>Eine Seitenzahl eingeben</translation>
    </message>
    <message>
        <source>Go back to before the jump</source>
        <translation>Zurück vor den Sprung</translation>
    </message>
    <message>
        <source>Show pages larger</source>
        <translation>Seiten größer zeigen</translation>
    </message>
    <message>
        <source>Show pages smaller</source>
        <translation>Seiten kleiner zeigen</translation>
    </message>
    <message>
        <source>Show pages as wide as the pane</source>
        <translation>Seiten so breit wie den Bereich zeigen</translation>
    </message>
    <message>
        <source>Show whole pages</source>
        <translation>Ganze Seiten zeigen</translation>
    </message>
    <message>
        <source>Show or hide thumbnails and outline</source>
        <translation>Seitenvorschau und Gliederung zeigen oder verbergen</translation>
    </message>
    <message>
        <source>Go to the documents</source>
        <translation>Zu den Dokumenten</translation>
    </message>
    <message>
        <source>Go to the conversation</source>
        <translation>Zum Gespräch</translation>
    </message>
    <message>
        <source>Go to the pages</source>
        <translation>Zu den Seiten</translation>
    </message>
    <message>
        <source>Go to the next pane</source>
        <translation>Zum nächsten Bereich</translation>
    </message>
    <message>
        <source>Show or hide the documents</source>
        <translation>Dokumente zeigen oder verbergen</translation>
    </message>
    <message>
        <source>Show or hide the conversation</source>
        <translation>Gespräch zeigen oder verbergen</translation>
    </message>
    <message>
        <source>Show or hide the pages</source>
        <translation>Seiten zeigen oder verbergen</translation>
    </message>
    <message>
        <source>Ask whether a newer version exists</source>
        <translation>Fragen, ob es eine neuere Version gibt</translation>
    </message>
    <message>
        <source>Show what a report of a fault would contain</source>
        <translation>Zeigen, was ein Fehlerbericht enthielte</translation>
    </message>
    <message>
        <source>Show version and licences</source>
        <translation>Version und Lizenzen zeigen</translation>
    </message>
    <message>
        <source>Show this list</source>
        <translation>Diese Liste zeigen</translation>
    </message>
    <message>
        <source>Ask the question</source>
        <translation>Die Frage stellen</translation>
    </message>
    <message>
        <source>Start a new line in the question</source>
        <translation>Eine neue Zeile in der Frage beginnen</translation>
    </message>
    <message>
        <source>Edit the last question, in an empty box</source>
        <translation>Im leeren Feld: die letzte Frage bearbeiten</translation>
    </message>
    <message>
        <source>Pick a document that is asked alone</source>
        <translation>Ein Dokument wählen, das allein befragt wird</translation>
    </message>
    <message>
        <source>Pick a command</source>
        <translation>Einen Befehl wählen</translation>
    </message>
    <message>
        <source>Go from pin to pin of an answer</source>
        <translation>Von Beleg zu Beleg einer Antwort gehen</translation>
    </message>
    <message>
        <source>Rename the conversation</source>
        <translation>Das Gespräch umbenennen</translation>
    </message>
    <message>
        <source>Tick or untick the document</source>
        <translation>Haken beim Dokument setzen oder wegnehmen</translation>
    </message>
    <message>
        <source>Tick the document alone; again: all</source>
        <translation>Nur das Dokument anhaken; noch einmal: alle</translation>
    </message>
    <message>
        <source>Show the document&apos;s pages</source>
        <translation>Die Seiten des Dokuments zeigen</translation>
    </message>
    <message>
        <source>Remove the document</source>
        <translation>Das Dokument entfernen</translation>
    </message>
    <message>
        <source>Scroll a screen, or turn to the next page</source>
        <translation>Einen Bildschirm weiter oder zur nächsten Seite</translation>
    </message>
    <message>
        <source>Scroll back, or turn to the page before</source>
        <translation>Einen Bildschirm zurück oder zur vorigen Seite</translation>
    </message>
    <message>
        <source>Go to the beginning or the end</source>
        <translation>Zum Anfang oder zum Ende</translation>
    </message>
    <message>
        <source>The settings give keys to “{name}”, which is no action.</source>
        <translation>Die Einstellungen geben „{name}“ Tasten, doch so heißt keine Aktion.</translation>
    </message>
    <message>
        <source>“{keys}” are no keys; “{action}” has none now.</source>
        <translation>„{keys}“ sind keine Tasten; „{action}“ hat jetzt keine.</translation>
    </message>
    <message>
        <source>{keys} stands for two actions: “{first}” and “{second}”.</source>
        <translation>{keys} steht für zwei Aktionen: „{first}“ und „{second}“.</translation>
    </message>
</context>
<context>
    <name>SourceChips</name>
    <message>
        <source>Only these documents are asked</source>
        <translation>Nur diese Dokumente werden befragt</translation>
    </message>
    <message>
        <source>Only {name} is asked. Press to ask the ticked documents again</source>
        <translation>Nur {name} wird befragt. Drücken, um wieder die angehakten Dokumente zu befragen</translation>
    </message>
    <message>
        <source>{name}: press to take it away</source>
        <translation>{name}: drücken, um es wegzunehmen</translation>
    </message>
</context>
<context>
    <name>Stage</name>
    <message>
        <source>{stage} {done} of {total}</source>
        <translation>{stage} {done} von {total}</translation>
    </message>
    <message>
        <source>There is no answer yet. What was read is kept; going on asks it again.</source>
        <translation>Es gibt noch keine Antwort. Das Gelesene bleibt; Weitermachen fragt noch einmal.</translation>
    </message>
    <message>
        <source>Paused. {read} of {pages} read and kept.</source>
        <translation>Angehalten. {read} von {pages} gelesen und aufbewahrt.</translation>
    </message>
    <message>
        <source>Paused after {read} of {pages}. Going on reads them anew.</source>
        <translation>Angehalten nach {read} von {pages}. Beim Fortsetzen werden sie neu gelesen.</translation>
    </message>
    <message>
        <source>All {pages} are read now: “Again” asks all of them.</source>
        <translation>Alle {pages} sind jetzt gelesen: „Erneut“ fragt sie alle.</translation>
    </message>
</context>
<context>
    <name>Suggestions</name>
    <message>
        <source>Summarise it</source>
        <translation>Zusammenfassen</translation>
    </message>
    <message>
        <source>List its key points</source>
        <translation>Die Kernaussagen auflisten</translation>
    </message>
    <message>
        <source>Summarise them</source>
        <translation>Zusammenfassen</translation>
    </message>
    <message>
        <source>List their key points</source>
        <translation>Kernaussagen auflisten</translation>
    </message>
    <message>
        <source>Try one of these</source>
        <translation>Zum Ausprobieren</translation>
    </message>
    <message>
        <source>Suggested questions</source>
        <translation>Vorgeschlagene Fragen</translation>
    </message>
    <message>
        <source>Ask this</source>
        <translation>Das fragen</translation>
    </message>
</context>
<context>
    <name>SummaryMenu</name>
    <message>
        <source>Summarise &amp;as</source>
        <translation>Zusammenfassen &amp;als</translation>
    </message>
</context>
<context>
    <name>Task</name>
    <message>
        <source>Something went wrong inside Pincite ({kind}). The log has the details.</source>
        <translation>In Pincite ist etwas schiefgegangen ({kind}). Einzelheiten stehen im Protokoll.</translation>
    </message>
</context>
<context>
    <name>ThumbnailList</name>
    <message>
        <source>Thumbnails of pages</source>
        <translation>Vorschau der Seiten</translation>
    </message>
</context>
<context>
    <name>Timing</name>
    <message>
        <source>{seconds} s · {model} on {device}</source>
        <translation>{seconds} s · {model} auf {device}</translation>
    </message>
    <message>
        <source>{tokens} read before</source>
        <translation>{tokens} vorher gelesen</translation>
    </message>
    <message>
        <source>Looking at images: {seconds} s</source>
        <translation>Bilder ansehen: {seconds} s</translation>
    </message>
    <message>
        <source>Comparing passages with the question: {seconds} s</source>
        <translation>Stellen mit der Frage vergleichen: {seconds} s</translation>
    </message>
    <message>
        <source>Reading {tokens} tokens: {seconds} s</source>
        <translation>{tokens} Tokens lesen: {seconds} s</translation>
    </message>
    <message>
        <source>Writing {tokens} tokens: {seconds} s</source>
        <translation>{tokens} Tokens schreiben: {seconds} s</translation>
    </message>
</context>
<context>
    <name>TurnActions</name>
    <message>
        <source>Pause</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>&amp;Pause reading</source>
        <translation>Lesen an&amp;halten</translation>
    </message>
    <message>
        <source>Pause reading; what was read is kept</source>
        <translation>Lesen anhalten; was gelesen ist, bleibt</translation>
    </message>
    <message>
        <source>Go on reading</source>
        <translation>Weiterlesen</translation>
    </message>
    <message>
        <source>&amp;Go on reading</source>
        <translation>&amp;Weiterlesen</translation>
    </message>
    <message>
        <source>Go on reading where it was interrupted</source>
        <translation>Weiterlesen, wo unterbrochen wurde</translation>
    </message>
    <message>
        <source>Answer now</source>
        <translation>Jetzt antworten</translation>
    </message>
    <message>
        <source>Answer from the pages &amp;read so far</source>
        <translation>Aus den bisher &amp;gelesenen Seiten antworten</translation>
    </message>
    <message>
        <source>Answer from the pages read so far; the rest is read afterwards</source>
        <translation>Aus den bisher gelesenen Seiten antworten; der Rest wird danach gelesen</translation>
    </message>
    <message>
        <source>Again</source>
        <translation>Erneut</translation>
    </message>
    <message>
        <source>A&amp;nswer again</source>
        <translation>&amp;Erneut antworten</translation>
    </message>
    <message>
        <source>Have the last question answered again, in place of this answer</source>
        <translation>Die letzte Frage noch einmal beantworten lassen, anstelle dieser Antwort</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Ändern</translation>
    </message>
    <message>
        <source>&amp;Edit the last question</source>
        <translation>Letzte Frage &amp;bearbeiten</translation>
    </message>
    <message>
        <source>Take the last question back to edit it and ask it again</source>
        <translation>Die letzte Frage zurückholen, um sie zu bearbeiten und neu zu stellen</translation>
    </message>
    <message>
        <source>Branch</source>
        <translation>Abzweigen</translation>
    </message>
    <message>
        <source>&amp;Branch from the last answer</source>
        <translation>&amp;Von der letzten Antwort abzweigen</translation>
    </message>
    <message>
        <source>Go on from here in a conversation of its own; this one stays</source>
        <translation>Von hier aus in einem eigenen Gespräch weitermachen; dieses bleibt</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>&amp;Copy the last answer</source>
        <translation>Letzte Antwort &amp;kopieren</translation>
    </message>
    <message>
        <source>Copy the answer with its citations</source>
        <translation>Die Antwort mit ihren Belegen kopieren</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportieren …</translation>
    </message>
    <message>
        <source>E&amp;xport the last answer…</source>
        <translation>Letzte Antwort e&amp;xportieren …</translation>
    </message>
    <message>
        <source>Export the answer with its citations: Markdown, web page, PDF with highlights</source>
        <translation>Die Antwort mit ihren Belegen exportieren: Markdown, Webseite, PDF mit Markierungen</translation>
    </message>
</context>
<context>
    <name>TurnView</name>
    <message>
        <source>Question asked</source>
        <translation>Gestellte Frage</translation>
    </message>
</context>
<context>
    <name>UnlockDialog</name>
    <message>
        <source>The library is encrypted.</source>
        <translation>Die Bibliothek ist verschlüsselt.</translation>
    </message>
    <message>
        <source>Its passphrase opens it, and nothing else does: who has lost it cannot be helped.</source>
        <translation>Ihre Passphrase öffnet sie, sonst nichts: Wer sie verloren hat, dem ist nicht zu helfen.</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Passphrase</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Opening…</source>
        <translation>Wird geöffnet …</translation>
    </message>
</context>
<context>
    <name>WaitingCard</name>
    <message>
        <source>Take back</source>
        <translation>Zurücknehmen</translation>
    </message>
    <message>
        <source>Asks nothing; the words go back into the box</source>
        <translation>Fragt nichts; die Wörter kommen zurück ins Feld</translation>
    </message>
    <message>
        <source>Take the waiting question back into the box</source>
        <translation>Die wartende Frage zurück ins Feld nehmen</translation>
    </message>
    <message>
        <source>Ask it here</source>
        <translation>Hier fragen</translation>
    </message>
    <message>
        <source>Ask the pages read so far</source>
        <translation>Die bisher gelesenen Seiten fragen</translation>
    </message>
    <message>
        <source>Asks the pages that are read already; the answer says which these are</source>
        <translation>Fragt die Seiten, die schon gelesen sind; die Antwort sagt, welche das sind</translation>
    </message>
    <message>
        <source>Ask what is ready</source>
        <translation>Fragen, was bereit ist</translation>
    </message>
    <message>
        <source>Asks the documents that are ready, without the files that are still being added</source>
        <translation>Fragt die Dokumente, die bereit sind, ohne die Dateien, die noch hinzugefügt werden</translation>
    </message>
    <message>
        <source>Asks the documents that are ready, and of the others the pages read so far</source>
        <translation>Fragt die Dokumente, die bereit sind, und von den anderen die bisher gelesenen Seiten</translation>
    </message>
    <message>
        <source>Asks it in the conversation on show</source>
        <translation>Fragt sie im gezeigten Gespräch</translation>
    </message>
    <message>
        <source>Waiting question: {question} {why}</source>
        <translation>Wartende Frage: {question} {why}</translation>
    </message>
</context>
<context>
    <name>WaitingList</name>
    <message>
        <source>Waiting behind them: {count}</source>
        <translation>Dahinter warten: {count}</translation>
    </message>
</context>
<context>
    <name>Wiring</name>
    <message>
        <source>Try again</source>
        <translation>Noch einmal versuchen</translation>
    </message>
    <message>
        <source>The private window could not be started.</source>
        <translation>Das private Fenster konnte nicht gestartet werden.</translation>
    </message>
</context>
</TS>
