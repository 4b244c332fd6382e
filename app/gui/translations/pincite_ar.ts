<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ar" sourcelanguage="en">
<context>
    <name>AnswerCard</name>
    <message>
        <source>Not found in these documents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without a citation: check it yourself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In part without support: see the marked sentences</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seen on a picture: check it on the page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From the first pages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not found in the first pages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Progress of the answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the answer rests on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the answer with its citations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export the answer with its citations: Markdown, web page, PDF with highlights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Branch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on from here in a conversation of its own; this one stays</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nearest passage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copied</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose what to read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No summary</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AnswerExporting</name>
    <message>
        <source>Markdown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Web page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PDF with highlights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data for “pincite verify”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exported to {names} in {parent}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the password…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Password needed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The copy with highlights needs the document&apos;s password.
Password:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where is the document now?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} cannot be read ({strerror}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is not the document that was read: its content is another.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Asking</name>
    <message>
        <source>Your question will be asked as soon as the documents are read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The documents are still being read. Summarise them as soon as they are done.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter asks this in place of the last question · Esc leaves it as it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tick at least two documents on the left, or pick them with @, to compare them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tick at least one document on the left to ask it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{error} Your question is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model&apos;s process ended unexpectedly and is being started again. Your words are kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model is running again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start the model again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Summarise {documents}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Summarise {documents}: {kind}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AskingAbout</name>
    <message>
        <source>Select some text on the page first, or frame a region of it; then ask about that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>At most %Ln page(s) can be copied or asked about at once. Select fewer.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BudgetMeter</name>
    <message>
        <source>Each question is asked by itself: earlier questions and answers of the conversation take no room.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Counting the documents&apos; tokens · context {limit}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Documents {documents} · question and answer {answer} · {excess} tokens more than the {limit} that fit: you can choose when you ask</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Documents {documents} · question and answer {answer} · free {free} of {limit} tokens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Room in the model&apos;s context: {figures}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Citation</name>
    <message>
        <source>Seen on a picture of the page: there are no words to quote</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{quote}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was found in the documents that says this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was found does not say this clearly.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was found supports this with a likelihood of only {share}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CitationChip</name>
    <message>
        <source>Page {page} · {document}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{kind} {number}, page {page} of {document}: {quote}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Citation</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Commands</name>
    <message>
        <source>Summarise the documents briefly</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Summarise them in detail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List their key points</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outline them by section</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find values, each with its place: /extract total, date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type what to look for behind it, such as: /extract total, date of payment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put one question to each document by itself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type a question behind it, such as: /compare When does it end?</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Completions</name>
    <message>
        <source>Documents to ask</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Commands</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ConversationDesk</name>
    <message>
        <source>An answer is being written. Stop it first (Esc), or wait for its end.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete a conversation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete “{title}” with all its questions and answers?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This cannot be undone. The documents stay in the library.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ConversationKeeping</name>
    <message>
        <source>The conversation could not be kept. {error}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ConversationList</name>
    <message>
        <source>Conversations that you have with your documents are listed here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No conversation holds these words.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search all conversations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ConversationPane</name>
    <message>
        <source>Summarise</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Summarise the ticked documents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kinds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose what the summary looks like</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kinds of summary</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start a new conversation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New conversation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All conversations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Conversation</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ConversationRows</name>
    <message>
        <source>Conversations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter opens a conversation, F2 renames it, Delete deletes it</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ConversationView</name>
    <message>
        <source>Ask about the documents that are ticked on the left.
Every answer shows the words it rests on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Conversation</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ConversationsModel</name>
    <message>
        <source>No document is left of it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{document} and {count} more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>on show</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Counts</name>
    <message>
        <source>{number} %</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln page(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln document(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln token(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln image(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln crop(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>page(s) {numbers}</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DeviceBadge</name>
    <message>
        <source>{model} is ready. {note}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model could not start. {error}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Starting the model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Progress of preparing the model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start the model again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model stopped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weights: {weights}. {note}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Context: {tokens}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model runs on {device_name}: {reason}. Press for details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{tokens} tokens/s</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DeviceDetails</name>
    <message>
        <source>{number} GB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reads text and sees pictures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reads text only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model: {model} ({weights}); {sees}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Runs on: {device}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Context: {tokens}; what was read is kept as {cache}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Memory of the model&apos;s process: {memory}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last answer: {reading} tokens a second read, {writing} tokens a second written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What runs, and where</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy these details; they hold no word of your documents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They hold no word of your documents or questions</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DocumentImports</name>
    <message>
        <source>Of the folder {folder}, {files} and {count} more were left out: they are of no kind that Pincite reads.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of the folder {folder}, {files} were left out: they are of no kind that Pincite reads.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DocumentList</name>
    <message>
        <source>Documents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Space ticks a document for questions, Enter opens it, Delete removes it</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DocumentListModel</name>
    <message>
        <source>{name}, {state}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DocumentRow</name>
    <message>
        <source>Waiting to be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opening</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading page {done} of {total}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Needs a password</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{pages}, {number} without text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{pages}, older version</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EmptyState</name>
    <message>
        <source>Nothing leaves this machine: reading, asking and answering happen here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drop documents here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Then ask a question. Every answer shows the exact words it rests on, on their page.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Progress of preparing the model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose documents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the sample</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A short document that comes with Pincite</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EngineHost</name>
    <message>
        <source>The model is not running.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>Find in the document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Words to find in the document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Places found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The one before (Shift+Enter)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The next one (Enter)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{current} of {total}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LibraryDesk</name>
    <message>
        <source>{document} is no longer in the library, so its page cannot be shown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is in the library already; it was not read again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Password needed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is encrypted.
Password:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That password does not open it. {name} is encrypted.
Password:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is encrypted, and no password was given.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove a document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove {name} and everything Pincite keeps about it?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file itself stays where it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LibraryPanel</name>
    <message>
        <source>Documents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add documents, or drop them anywhere on the window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add documents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop reading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LibraryWork</name>
    <message>
        <source>The library is not open.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Add documents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only files on this machine can be added. Save it first, then drop the file.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Menus</name>
    <message>
        <source>Show documents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show conversation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show pages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;New conversation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All &amp;conversations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Export the conversation…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Settings…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Su&amp;mmarise the ticked documents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Pages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Find…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find &amp;next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find &amp;previous</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Go to page…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select &amp;all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Select this page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>F&amp;rame a region</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask about the se&amp;lection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Thumbnails and outline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom &amp;in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom &amp;out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fit &amp;width</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fit pag&amp;e</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Next pane</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NameLabel</name>
    <message>
        <source>Document {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No document</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NoticeBar</name>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Please note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Problem</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{severity}: {sentence}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dismiss this message</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Notices</name>
    <message>
        <source>Messages</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OtherWays</name>
    <message>
        <source>Looks for the pages that fit the question best and asks them one by one. The receipt says which.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looks for the pages that fit the question best and reads as many at once as the model takes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A list such as 3-9 or 1,4,7-</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Too long to be read at once: what should be read?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask the best pages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read as many of the best pages as fit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a larger model…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opens the settings, where another model can be named</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asks nothing; your words go back to the box</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pages, such as 3-9</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pages to read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Summarise these</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask these</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Summarise these pages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask these pages</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PageListModel</name>
    <message>
        <source>Page {row}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PageOutline</name>
    <message>
        <source>This document has no outline.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{text}, page {page}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PagePanel</name>
    <message>
        <source>Width</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to a page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Thumbnails and outline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to where you were before the jump</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Larger</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Frame a region to ask about it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Frame a region</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find in the document</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>of %Ln page(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Show whole pages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As wide as the pane</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom {zoom} of {fit}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PageSide</name>
    <message>
        <source>Thumbnails or outline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outline</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PageView</name>
    <message>
        <source>Page {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page {page} of {count}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Panes</name>
    <message>
        <source>Documents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Conversation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Panes</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Passage</name>
    <message>
        <source>Region of {pages}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PassageChip</name>
    <message>
        <source>Ask about the ticked documents instead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do not ask about this passage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About “{flat}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About a region of the page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The question is about: {flat} {place}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PastedImages</name>
    <message>
        <source>There is nothing in it that can be added: no file on this machine, no picture, no text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Picture {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The picture has {width} by {height} pixels; that is too large.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The picture could not be written to a file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The picture could not be written</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PinnedText</name>
    <message>
        <source>Citation {number}, {place}: {quote}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page {page} · {document}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Preferences</name>
    <message>
        <source>The model is not running yet; there is nothing to be told of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The settings are saved. The model takes them when it is started next.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The settings are saved. How documents are read changes when Pincite is started next.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start the model again</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>QuestionBox</name>
    <message>
        <source>Enter asks · Shift+Enter starts a new line · @ document · / command</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask meanwhile: you are answered from the pages read so far, then reading goes on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop the answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask (Enter)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask the question</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>QuestionField</name>
    <message>
        <source>Question</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask a question about your documents</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Receipt</name>
    <message>
        <source>{tokens} had been read before and were reused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read {read} of {pages}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{tokens} of {limit}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{pages} looked at as images</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{pages} without text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{pages} recognised</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{pages} recognised, {doubtful} with doubt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{pages} could not be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{document}: page {page} as image, {tokens}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{document}: page {page} as image, {each} × ({pictures} + {crops}) tokens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{document}: page {page} as image, {each} × ({pictures}) tokens</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SelectionActions</name>
    <message>
        <source>What to do with the selection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask about this</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask about this region</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask about the framed region</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask about the selected text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the words in the region</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the selected text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select this page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Frame a region…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Sentences</name>
    <message>
        <source>A cache is float32 or int8, not {cache}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A document that the answer cites is no longer there, so no copy of it can be made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A model cannot be named {name}: letters, digits, and . _ + - are taken.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another copy of Pincite is downloading this model. Wait for it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another copy of Pincite is making the model {name}. Wait for it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another program keeps the library {file} locked. Try again when it is done.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another window of Pincite{holder} uses this library. Go to that window, or close it first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answered by {name} ({weights}) on {upper}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answering from the pages read so far</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Brief</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CUDA cannot be used ({error})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CUDA does not compute this model&apos;s {left}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CUDA does not load this model ({error})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CUDA&apos;s libraries cannot be loaded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checking the model&apos;s files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choosing sentences</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Citations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Counting tokens was stopped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Detailed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How much memory the GPU has must be said: --memory, in GB.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key points</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking for evidence, view</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking for evidence, {kind}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking for the place, passage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking through {name} was stopped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Made in {parts} parts: {named}.{all_read}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Marking {name} was stopped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measuring how this model reads best, question</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No page fits: the shortest has {values} tokens, and {model} takes {value} at once beside question and answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outline by section</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page {number} of {name} cannot be drawn: {error}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page {number} of {name} is damaged: it cannot be marked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page {page_number} of {name} could not be drawn: {error}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page {page} takes {count} tokens as a picture, and {room} fit at once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pan-and-scan is auto, off, or a ratio, the smallest crop in pixels and the most crops, as in 1.5,256,2; it cannot be {words}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pan-and-scan: the ratio of the sides must be a number of at least 1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pan-and-scan: the size and the number of crops must be at least 1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preparing the model {name} was stopped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preparing the starter model was stopped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preparing the starter model: {text}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preparing {lower}{what} was stopped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Putting the parts together</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quotes of {least} to {most} characters cannot be asked for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading goes on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading was stopped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading {name} was stopped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seen on a picture of the page: there are no words to quote</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Starting the model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Summary</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The GPU&apos;s memory cannot be used (CUDA error {code}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer has no pin, so there is nothing to highlight in a PDF. Export it to another form.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The catalogue has no model {name}. It has: {names}; OWNER/NAME names any on the hub.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The checkpoint holds no tokenizer, and without one a model can neither read nor write.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk is full: nothing more can be written to the library {file}. Nothing of what it holds was lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The document&apos;s fonts do not tell what some of these letters are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The documents are {tokens} tokens too long: they have {tokens2}, and {model} takes {room} at once beside question and answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The download cannot be written to {folder}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The download could not be started ({strerror}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The download ended without saying that it is complete. Try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The download was paused{percent}. What came is kept: the same command goes on from there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The environment variable HF_HUB_OFFLINE says that the hub shall not be asked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The exporter did not start ({strerror}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file {path} is no longer there; its pages are drawn from it. Add it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The files attached to the document are larger than Pincite takes out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The files attached to {name} could not be taken out, because {stop}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder {folder} cannot be made</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder {name} holds no document.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder {name} holds over {most_files_of_a_folder} documents. Add its folders one by one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The hub answered with an error ({code}). What was downloaded is kept: try again later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The hub does not know the token in {place}. Make a new one at {tokens_page}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The hub gives no checksum for {name}: it cannot be told whether it comes whole.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The hub has no model {repository}{hidden}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The hub is busy and asks to wait. What was downloaded is kept: try again in some minutes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The library cannot be kept in {parent}, because this kind of drive cannot share files between programs. Choose a folder of this machine with --data-dir.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The library is closed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The library {file} cannot be locked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The library {file} cannot be used ({error}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The library {file} cannot be written. Check its permissions, or choose another folder with --data-dir.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The library {file} is damaged. It was left as it is: restore it from a backup, or move it away and add your documents again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model cannot be used: {name} is not a graph of this program&apos;s making.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model cannot be used: {name} is refused ({error}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model cannot be written to {models}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model cannot run on a GPU: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model cannot run on the {name}: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model holds {shape} tokens, and {rows} were read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model in {folder} cannot be used: {manifest} cannot be read ({error}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model in {folder} cannot be used: {name} has {size} bytes instead of {size2}. Export it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model in {folder} cannot be used: {name} is missing. Export it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model in {folder} cannot be used: {name} was changed. Export it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model in {folder} has format {version}, this program reads {format_version}. Export it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model in {folder} has no form with {cache_type} caches. Export it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model is busy with another request.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model looks up {held} different tokens at once, not {tokens}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model ran out of memory.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model stopped computing ({error}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model wrote words that do not stand in the document.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model {name} cannot be deleted whole</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model {name} could not be prepared. {error}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model&apos;s answer was cut off before its end.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model&apos;s folder cannot be written; it will be measured again next time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model&apos;s numbers broke down: its weights or this device&apos;s arithmetic are at fault.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model&apos;s numbers broke down: no token that may come next has a likelihood.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model&apos;s process did not answer as it should.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model&apos;s process has ended (exit code {code}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model&apos;s process was stopped from outside, most likely because the memory ran out. Close other programs, choose fewer pages, or take a smaller model.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model&apos;s {name} cannot be read ({strerror}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The models folder {models} cannot be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The models for text recognition are missing: please install Pincite again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The models for text recognition cannot be loaded: install Pincite again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The page&apos;s text layer is not to be trusted: {reasons}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The passages that come nearest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The password given for {name} is wrong.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The process that downloads ended ({how}). What came is kept: try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The request cannot be sent to the model&apos;s process ({error}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The settings could not be saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The starter model cannot be moved to {folder}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The starter model cannot be written to {models}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The starter model could not be prepared. {objection}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The system keyring cannot be changed ({name}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The token cannot be kept in the system keyring ({name}). It can be given each time in the environment variable {variable}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The tokenizer of this model has no token {name}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The tokenizer {name} cannot be read: {error}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The tokenizer {name} cannot be used: {error}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The tokenizer {name} is not one of Gemma&apos;s: it would change the text it reads.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The window&apos;s state could not be saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are no weights {weights}: choose one of {forms}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is a model {name} already: delete it first, or choose another name with --name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is but one document: tick at least two to compare them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no conversation {conversation_id}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no device {asked}: choose one of {device_choices}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no document {document_id} in the library.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no file {name}…: no name can be that long.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no file {path}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no model in {folder}: {manifest} is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no model {asked}. There is: {names}. A model folder can be named, too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no model {name} to delete. There is: {names}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is not enough memory on the GPU for so long a context.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is not enough memory to load the model.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is not enough space on the disk: the model takes {needed} GB, and {free} GB are free. Free some, or choose another place with --data-dir.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is not enough space on the disk: {missing} GB are to be downloaded, the model made of them takes {also_needed} GB, and {free} GB are free. Free {needed} GB, or choose another place with --data-dir.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing to draw: the part asked for is empty, or lies beside the page.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These words were recognised in a picture of the page; some of their letters may be others there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is the small starter model: ask it short questions, and check its answers on the page.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This library was written by a newer version of Pincite. Use that version to open it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This model reads text only and cannot see images.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What came from {repository} cannot be used: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the answer rests on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the model computes are no numbers: its weights are damaged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Workbook</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a 7-Zip archive: unpack it and add what it holds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a DjVu document: convert it to PDF and add that</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a JPEG 2000 picture: save it as PNG and add that</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a JPEG XL picture: save it as PNG and add that</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a Microsoft Reader book (.lit): convert it to EPUB and add that</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a Photoshop picture: save it as PNG and add that</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a PostScript file: convert it to PDF and add that</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a PowerPoint presentation of before 2007 (.ppt): save it as .pptx or PDF and add that</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a RAR archive: unpack it and add what it holds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a Windows program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a Word document of before 2007 (.doc): save it as .docx or PDF and add that</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a Zstandard archive: unpack it and add what it holds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a bzip2 archive: unpack it and add what it holds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a few seconds left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a film</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a film or a sound recording</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a font</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a gzip archive: unpack it and add what it holds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a sound recording</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a sound recording or a film</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a zip archive: unpack it and add what it holds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a zip file that is damaged or incomplete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>about {hours} h left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>about {hours} h {rest} min left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>about {minutes} min left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>about {round} s left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all {pages} pages were read before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an Excel workbook of before 2007 (.xls): save it as .xlsx and add that</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an Office document protected by a password: save it without one and add that</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an Outlook message (.msg): save it as .eml and add that</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an SQLite database</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an old Office file: save it in a newer format and add that</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an xz archive: unpack it and add what it holds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>asked for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its fonts do not tell what {unexplained} of its letters are</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its letters hardly make words, so they may not be those that are printed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>model name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not found in the document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>of no kind that Pincite reads</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>page {numbers}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pages {numbers}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>support is weak</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the first page was read before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the first {pages_before} pages were read before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the installed onnxruntime has no CUDA</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the page was read before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this model cannot see images; a multimodal Gemma 3 (4B or larger) can</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>time left not known yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{did_not_fit} did not fit, though they share words with the question</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{document}, {recognised}: words recognised in the picture of the page.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{document}: page {page} as image, {page2}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} belongs to another program. Choose another folder with --data-dir.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{hidden_words} that cannot be seen on it {hidden_words2} left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{input_name}: the first rows of {heads} heads do not lie side by side</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{model} reads text only and cannot see images.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} came twice with wrong bytes: its checksum is not the hub&apos;s. It was deleted, and nothing of it is used. Try again later, or without the mirror or proxy in between.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} cannot be read from its disk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} cannot be read: its drive does not answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} cannot be written ({strerror}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} cannot be written: its name must end in {known}, which says in what form.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} cannot be written: the disk is full.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} cannot be written: there is no folder {parent}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} could not be marked, because {stop}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} could not be opened, because {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} could not be opened.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} does not allow notes to be added: its author has restricted it. Export the answer to HTML or Markdown instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} has changed since it was read, so the places of the quotes are not known in it. Point to the file as it was, or add it and ask again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} has no page {number}, so nothing can be marked there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} has no page {number}: it has {page_count}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} has {page_count} pages; there is no page {missing}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} holds no text that can be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} holds {shortest} to {longest} tokens; {asked} were asked for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is a folder, not a document.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is a web page without text: a program in it would have to be run.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is damaged: a part of it cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is damaged: a part of it cannot be unpacked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is damaged: it cannot be decoded as an image.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is damaged: it cannot be opened as a PDF.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is damaged: it cannot be opened as an image.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is damaged: it cannot be opened as {upper}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is damaged: it cannot be unpacked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is damaged: it holds no presentation.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is damaged: it holds no sheet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is damaged: it holds no slide.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is damaged: it holds no text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is damaged: it holds no workbook.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is damaged: its pages cannot be counted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is damaged: no page can be found in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is empty: it holds no word.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is encrypted for a certificate or locked by its shop (DRM), so only the program that it was made for can open it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is locked by its shop (DRM), so no other program can read it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is named like a PDF, but is none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is not an ordinary file, so nothing is written to it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is not an ordinary file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is protected by a password, and Pincite cannot open it: save it without.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is protected by a password: please give it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is protected, and Pincite cannot open it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is the document itself or another file that is read here, and is never written to. Choose another name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is there already. Choose another name, or ask for it to be overwritten.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is too large an image: {width} by {height} pixels, where at most {image_pixels} million can be opened.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is {path}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} may not be read: permission denied.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} unpacks to more than a document may have ({most_bytes} MB): it is not opened.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} was changed since it was read. Add it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} was changed while it was read: add it when nothing writes to it any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}: focused on {pages_read} of {page_count}; of the rest the model read only passages that share words with the question.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}: of {numbers} only {only} was asked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}: page {page} could not be looked at. {why}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}: search mode read {read} of {page_count}; of the rest {reasons}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}: searched for words; none of its pages was read by the model.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}: {not_chosen} of {page_count} pages were not chosen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}: {pages_failed} could not be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}: {unseen} without text; {unseen2}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}: {waiting} of {page_count} not read yet; the answer was wanted before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{others} more share none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{others} share no word with it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{outside_words} outside its visible area {outside_words2} left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{parts}; and so on to {parts2}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{repository} holds no weights that can be read: neither safetensors nor a GGUF file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{repository} holds pickled weights only, and such files can run code when they are loaded: Pincite never downloads or loads them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{repository} is only given to people who accepted its licence. {had}: sign in at {page}, accept the terms there, make a token that may read at {tokens_page}, and keep it with: pincite models token FILE</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{what_failed} ({reason}). Check the folder&apos;s permissions, or choose one with --data-dir.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{what_failed}: the disk is full. Free some space, or choose another place with --data-dir.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{what} could not be prepared: the exporter did not start ({reason}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{what} could not be prepared: the exporter was ended from outside (signal {code}), perhaps because memory ran out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{selection}” is no list of pages. Write it like 3-9 or 1,4,7-.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{strip}” is not in {document}, which has {pages}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The language of the window; it changes when Pincite is started next.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The name of an installed model, or a model&apos;s folder; empty is the small starter that comes with Pincite. “pincite models” lists what is installed, “pincite fit” says whether one fits this machine.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where the model runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A graphics card is faster; by itself Pincite takes one that fits, else the processor.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chosen for this machine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Graphics card</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Processor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How an answer is found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading all pages at once suits larger models, asking the best pages one by one suits small ones, and search mode reads as many of the best pages as fit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the model does best</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All pages at once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The best pages one by one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As many of the best pages as fit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Memory for what was read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On the processor, int8 keeps it in a quarter of the memory and loses a little accuracy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exact (float32)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Small (int8)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Crops of pictures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A model that sees is shown oblong pages in crops, too (auto), or only as a whole (off); three numbers such as 1.5,256,2 say from which ratio on, how small a crop may be in pixels, and how many there may be.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scanned pages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Words are recognised in pages that have none, or none that can be used; it happens on this machine.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recognise their words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave them as pictures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seconds for a page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How long opening a document, or reading one of its pages, may take before it is given up.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Memory for reading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gigabytes that a process which reads a document may hold.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Readers at a time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Processes that read documents side by side; 0 is one a core, as far as the memory goes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Disk for what was read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gigabytes for what models have read, so that a document need not be read again after a restart; 0 keeps none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Processor threads</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Threads that the model uses; 0 is chosen for this machine.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ShortcutSheet</name>
    <message>
        <source>Other keys can be chosen in the settings file, under “shortcuts”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> or </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Shortcuts</name>
    <message>
        <source>Documents and conversations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Questions and answers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add documents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start a new conversation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show all conversations, and search them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export the conversation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop the answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Summarise the ticked documents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find in the document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the next place found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the place found before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the selected text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select all text of the document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select the text of this page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Frame a region of a page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask about what is selected or framed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type a page number to go to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go back to before the jump</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show pages larger</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show pages smaller</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show pages as wide as the pane</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show whole pages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show or hide thumbnails and outline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the documents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the conversation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the pages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the next pane</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show or hide the documents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show or hide the conversation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show or hide the pages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show this list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask the question</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start a new line in the question</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit the last question, in an empty box</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pick a document that is asked alone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pick a command</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go from pin to pin of an answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename the conversation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tick or untick the document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the document&apos;s pages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove the document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scroll a screen, or turn to the next page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scroll back, or turn to the page before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the beginning or the end</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SourceChips</name>
    <message>
        <source>Only these documents are asked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only {name} is asked. Press to ask the ticked documents again</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Stage</name>
    <message>
        <source>{stage} {done} of {total}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading was interrupted. What was read is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paused. {read} of {pages} read and kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All {pages} are read now: “Again” asks all of them.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Suggestions</name>
    <message>
        <source>Summarise it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List its key points</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try one of these</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask this</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SummaryMenu</name>
    <message>
        <source>Summarise &amp;as</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Task</name>
    <message>
        <source>Something went wrong inside Pincite ({name__}). The log has the details.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ThumbnailList</name>
    <message>
        <source>Thumbnails of pages</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Timing</name>
    <message>
        <source>{seconds} s · {model} on {device}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{tokens} reused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking at images: {seconds} s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading {tokens} tokens: {seconds} s, {reused} more were read before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writing {tokens} tokens: {seconds} s</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TurnActions</name>
    <message>
        <source>Pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Pause reading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause reading; what was read is kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on reading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Go on reading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on reading where it was interrupted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer from the pages &amp;read so far</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer from the pages read so far; the rest is read afterwards</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer a&amp;gain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Have the last question answered again, in place of this answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Edit the last question</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the last question back to edit it and ask it again</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TurnView</name>
    <message>
        <source>Question asked</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Wiring</name>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
