<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="he" sourcelanguage="en">
<context>
    <name>AboutDesk</name>
    <message>
        <source>Asking whether a newer version exists…</source>
        <translation>בודק אם יש גרסה חדשה יותר…</translation>
    </message>
    <message>
        <source>Pincite {current} is up to date: the newest release is {newest}.</source>
        <translation>Pincite {current} מעודכן: הגרסה החדשה ביותר היא {newest}.</translation>
    </message>
    <message>
        <source>Pincite {newest} is there; this is {current}.</source>
        <translation>Pincite {newest} זמין; זוהי גרסה {current}.</translation>
    </message>
    <message>
        <source>Open its page</source>
        <translation>פתיחת הדף שלה</translation>
    </message>
    <message>
        <source>Pincite ended unexpectedly the last time. Your documents and conversations are kept; a report of it stays on this machine.</source>
        <translation>‏Pincite הסתיים במפתיע בפעם הקודמת. המסמכים והשיחות נשמרו; דוח על כך נשאר במחשב הזה.</translation>
    </message>
    <message>
        <source>Show the report</source>
        <translation>הצגת הדוח</translation>
    </message>
</context>
<context>
    <name>AboutDialog</name>
    <message>
        <source>About Pincite</source>
        <translation>על אודות Pincite</translation>
    </message>
    <message>
        <source>Pincite {version}</source>
        <translation>Pincite {version}</translation>
    </message>
    <message>
        <source>Reads your documents on your own machine and pins every answer to the exact words on the exact page.</source>
        <translation>קורא את המסמכים במחשב שלך ומצמיד כל תשובה למילים המדויקות בעמוד המדויק.</translation>
    </message>
    <message>
        <source>Free software under the GNU Affero General Public License, version 3 or later. The model Gemma is provided under and subject to the Gemma Terms of Use. Both stand below.</source>
        <translation>תוכנה חופשית ברישיון הציבורי הכללי GNU Affero, גרסה 3 ואילך. המודל Gemma ניתן בכפוף לתנאי השימוש של Gemma. שניהם מובאים למטה.</translation>
    </message>
    <message>
        <source>Search the parts and licences</source>
        <translation>חיפוש ברכיבים וברישיונות</translation>
    </message>
    <message>
        <source>Parts of Pincite and their licences</source>
        <translation>רכיבי Pincite ורישיונותיהם</translation>
    </message>
    <message>
        <source>Text of the licence</source>
        <translation>נוסח הרישיון</translation>
    </message>
    <message>
        <source>Looking for the licences…</source>
        <translation>מחפש את הרישיונות…</translation>
    </message>
    <message>
        <source>Report a fault…</source>
        <translation>דיווח על תקלה…</translation>
    </message>
    <message>
        <source>Shows what a report would contain; nothing is sent</source>
        <translation>מראה מה יכיל הדוח; דבר אינו נשלח</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>סגירה</translation>
    </message>
    <message>
        <source>{part}: {licence}</source>
        <translation>{part}: {licence}</translation>
    </message>
    <message>
        <source>{part} brings no text of its licence: {licence}.</source>
        <translation>‏{part} אינו מביא נוסח רישיון: {licence}.</translation>
    </message>
    <message>
        <source>not named</source>
        <translation>לא צוין</translation>
    </message>
</context>
<context>
    <name>AnswerCard</name>
    <message>
        <source>Not found in these documents</source>
        <translation>לא נמצא במסמכים אלה</translation>
    </message>
    <message>
        <source>Not clear in these documents</source>
        <translation>לא ברור במסמכים אלה</translation>
    </message>
    <message>
        <source>Without a citation: check it yourself</source>
        <translation>ללא אסמכתה: יש לבדוק בעצמך</translation>
    </message>
    <message>
        <source>In part without support: see the marked sentences</source>
        <translation>חלקו ללא ביסוס: ראו את המשפטים המסומנים</translation>
    </message>
    <message>
        <source>Seen on a picture: check it on the page</source>
        <translation>נראה בתמונה: יש לבדוק בעמוד</translation>
    </message>
    <message>
        <source>From the first pages</source>
        <translation>מתוך העמודים הראשונים</translation>
    </message>
    <message>
        <source>Not found in the first pages</source>
        <translation>לא נמצא בעמודים הראשונים</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>תשובה</translation>
    </message>
    <message>
        <source>What was looked up</source>
        <translation>מה שנבדק</translation>
    </message>
    <message>
        <source>Progress of the answer</source>
        <translation>התקדמות התשובה</translation>
    </message>
    <message>
        <source>What the answer rests on</source>
        <translation>על מה נשענת התשובה</translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation>פירוט</translation>
    </message>
    <message>
        <source>Show the whole receipt, or only its main lines</source>
        <translation>הצגת הפירוט כולו, או רק שורותיו העיקריות</translation>
    </message>
    <message>
        <source>More pages…</source>
        <translation>עוד עמודים…</translation>
    </message>
    <message>
        <source>The documents are longer than the model reads at once: choose what it reads for this question</source>
        <translation>המסמכים ארוכים ממה שהמודל קורא בבת אחת: בחרו מה הוא יקרא עבור שאלה זו</translation>
    </message>
    <message>
        <source>Edit this question and ask it in a conversation of its own; this one stays</source>
        <translation>עריכת השאלה הזאת ושאילתה בשיחה נפרדת; השיחה הזאת נשארת</translation>
    </message>
    <message>
        <source>Nearest passage</source>
        <translation>הקטע הקרוב ביותר</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>הועתק</translation>
    </message>
    <message>
        <source>The documents are longer than what the model can read at once.</source>
        <translation>המסמכים ארוכים ממה שהמודל יכול לקרוא בבת אחת.</translation>
    </message>
    <message>
        <source>What was written at first is not shown: the documents leave it open.</source>
        <translation>מה שנכתב תחילה אינו מוצג: המסמכים משאירים זאת פתוח.</translation>
    </message>
    <message>
        <source>What was written at first is not shown: nothing in the documents says it.</source>
        <translation>מה שנכתב תחילה אינו מוצג: שום דבר במסמכים אינו אומר זאת.</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>מושהה</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>נעצר</translation>
    </message>
    <message>
        <source>Choose what to read</source>
        <translation>מה לקרוא?</translation>
    </message>
    <message>
        <source>No answer</source>
        <translation>אין תשובה</translation>
    </message>
    <message>
        <source>No summary</source>
        <translation>אין תקציר</translation>
    </message>
    <message>
        <source>The document does not say.</source>
        <translation>המסמך אינו אומר זאת.</translation>
    </message>
    <message>
        <source>The document does not say this clearly.</source>
        <translation>המסמך אינו אומר זאת בבירור.</translation>
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
        <translation>דף אינטרנט</translation>
    </message>
    <message>
        <source>PDF with highlights</source>
        <translation>‏PDF מסומן</translation>
    </message>
    <message>
        <source>Data to check the citations with later</source>
        <translation>נתונים לבדיקת האסמכתאות בהמשך</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>ייצוא</translation>
    </message>
    <message>
        <source>Exported to {names} in {parent}.</source>
        <translation>‏{names} יוצא אל {parent}.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>פתיחה</translation>
    </message>
    <message>
        <source>Give the password…</source>
        <translation>הזנת הסיסמה…</translation>
    </message>
    <message>
        <source>Choose the file…</source>
        <translation>בחירת הקובץ…</translation>
    </message>
    <message>
        <source>Choose another place…</source>
        <translation>בחירת מקום אחר…</translation>
    </message>
    <message>
        <source>Password needed</source>
        <translation>נדרשת סיסמה</translation>
    </message>
    <message>
        <source>The copy with highlights needs the document&apos;s password.
Password:</source>
        <translation>העותק המסומן דורש את סיסמת המסמך.
סיסמה:</translation>
    </message>
    <message>
        <source>Where is the document now?</source>
        <translation>היכן המסמך עכשיו?</translation>
    </message>
    <message>
        <source>{name} cannot be read ({strerror}).</source>
        <translation>לא ניתן לקרוא את {name} ‏({strerror}).</translation>
    </message>
    <message>
        <source>{name} is not the document that was read: its content is another.</source>
        <translation>‏{name} אינו המסמך שנקרא: תוכנו אחר.</translation>
    </message>
</context>
<context>
    <name>Asking</name>
    <message>
        <source>Enter asks this in place of the last question · Esc leaves it as it is</source>
        <translation>‏Enter שואל זאת במקום השאלה האחרונה · ‏Esc משאיר הכול כפי שהוא</translation>
    </message>
    <message>
        <source>Tick at least two documents, or pick them with @, to compare them.</source>
        <translation>להשוואה יש לסמן לפחות שני מסמכים, או לבחור אותם עם @.</translation>
    </message>
    <message>
        <source>Tick at least one document to ask it.</source>
        <translation>כדי לשאול יש לסמן לפחות מסמך אחד.</translation>
    </message>
    <message>
        <source>{error} Your question is kept.</source>
        <translation>‏{error} השאלה נשמרה.</translation>
    </message>
    <message>
        <source>The model ended unexpectedly and is being started again. Your words are kept.</source>
        <translation>המודל הסתיים במפתיע ומופעל מחדש. המילים נשמרו.</translation>
    </message>
    <message>
        <source>The model is running again.</source>
        <translation>המודל פועל שוב.</translation>
    </message>
    <message>
        <source>{before} It runs on this now: {device} ({reason})</source>
        <translation>‏{before} כעת הוא פועל על: {device} ({reason})</translation>
    </message>
    <message>
        <source>Start the model again</source>
        <translation>הפעלת המודל מחדש</translation>
    </message>
    <message>
        <source>Summarise {documents}</source>
        <translation>תקצור {documents}</translation>
    </message>
    <message>
        <source>Summarise {documents}: {kind}</source>
        <translation>תקצור {documents}: {kind}</translation>
    </message>
    <message>
        <source>What it was asked of is not in the library any more: the ticked documents are asked.</source>
        <translation>מה שנשאל עליו כבר אינו בספרייה: נשאלים המסמכים המסומנים.</translation>
    </message>
    <message>
        <source>Some of the documents it was asked of are not in the library any more.</source>
        <translation>חלק מהמסמכים שנשאל עליהם כבר אינם בספרייה.</translation>
    </message>
</context>
<context>
    <name>AskingAbout</name>
    <message>
        <source>Select some text on the page first, or frame a region of it; then ask about that.</source>
        <translation>בחרו תחילה טקסט בעמוד, או הקיפו אזור במסגרת, ואז שאלו עליו.</translation>
    </message>
    <message>
        <source>There are no words there. To ask about what is seen on the page, frame a region of it.</source>
        <translation>אין שם מילים. כדי לשאול על מה שנראה בעמוד, יש למסגר אזור בו.</translation>
    </message>
    <message numerus="yes">
        <source>At most %Ln page(s) can be copied or asked about at once. Select fewer.</source>
        <translation>
            <numerusform>אפשר להעתיק או לשאול על עמוד אחד לכל היותר בבת אחת. בחרו פחות.</numerusform>
            <numerusform>אפשר להעתיק או לשאול על %Ln עמודים לכל היותר בבת אחת. בחרו פחות.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BudgetMeter</name>
    <message>
        <source>Each question is asked by itself: earlier questions and answers of the conversation take no room.</source>
        <translation>כל שאלה נשאלת בפני עצמה: שאלות ותשובות קודמות בשיחה אינן תופסות מקום.</translation>
    </message>
    <message>
        <source>A token is a piece of a word: about four letters of English.</source>
        <translation>אסימון הוא חלק ממילה: כארבע אותיות באנגלית.</translation>
    </message>
    <message>
        <source>the best pages are searched for</source>
        <translation>מחפשים את העמודים המתאימים ביותר</translation>
    </message>
    <message>
        <source>as many of the best pages as fit are read</source>
        <translation>נקראים כמה שיותר מהעמודים המתאימים ביותר</translation>
    </message>
    <message>
        <source>the model looks up what it needs</source>
        <translation>המודל מחפש את מה שהוא צריך</translation>
    </message>
    <message>
        <source>Counting the words of the documents</source>
        <translation>סופרים את מילות המסמכים</translation>
    </message>
    <message>
        <source>A little more than the model reads at once: you choose when you ask</source>
        <translation>קצת יותר ממה שהמודל קורא בבת אחת: הבחירה בעת השאלה</translation>
    </message>
    <message>
        <source>About {times} times what the model reads at once: you choose when you ask</source>
        <translation>בערך פי {times} ממה שהמודל קורא בבת אחת: הבחירה בעת השאלה</translation>
    </message>
    <message>
        <source>Documents {documents} · question and answer {answer} · free {free}</source>
        <translation>מסמכים {documents} · שאלה ותשובה {answer} · פנוי {free}</translation>
    </message>
    <message>
        <source>The model reads {limit} at once.</source>
        <translation>המודל קורא {limit} בבת אחת.</translation>
    </message>
    <message>
        <source>Documents {documents} · question and answer {answer} · {excess} tokens more than the {limit} that fit</source>
        <translation>מסמכים {documents} · שאלה ותשובה {answer} · {excess} אסימונים מעבר ל־{limit} שנכנסים</translation>
    </message>
    <message>
        <source>Documents {documents} · question and answer {answer} · free {free} of {limit} tokens</source>
        <translation>מסמכים {documents} · שאלה ותשובה {answer} · פנויים {free} מתוך {limit} אסימונים</translation>
    </message>
    <message>
        <source>Choose each time</source>
        <translation>לבחור בכל פעם</translation>
    </message>
    <message>
        <source>Questions offer all ways before they are answered</source>
        <translation>כל שאלה מציעה את כל הדרכים לפני שעונים עליה</translation>
    </message>
    <message>
        <source>More than the model reads at once: {way}</source>
        <translation>יותר ממה שהמודל קורא בבת אחת: {way}</translation>
    </message>
    <message>
        <source>Room in the model&apos;s context: {figures}</source>
        <translation>המקום בהקשר של המודל: {figures}</translation>
    </message>
</context>
<context>
    <name>CheckDesk</name>
    <message>
        <source>Only one export is checked at a time: {file}. Drop the others one by one.</source>
        <translation>נבדק רק ייצוא אחד בכל פעם: {file}. גררו את האחרים אחד אחד.</translation>
    </message>
    <message>
        <source>Check an exported answer</source>
        <translation>בדיקת תשובה שיוצאה</translation>
    </message>
    <message>
        <source>Exported answers ({endings});;All files ({all})</source>
        <translation>תשובות שיוצאו ({endings});;כל הקבצים ({all})</translation>
    </message>
    <message>
        <source>The documents that the answer cites</source>
        <translation>המסמכים שהתשובה מצטטת</translation>
    </message>
    <message>
        <source>The folder of the documents that the answer cites</source>
        <translation>התיקייה של המסמכים שהתשובה מצטטת</translation>
    </message>
    <message>
        <source>Password needed</source>
        <translation>נדרשת סיסמה</translation>
    </message>
    <message>
        <source>{name} is encrypted.
Password:</source>
        <translation>‏{name} מוצפן.
סיסמה:</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>פתיחה</translation>
    </message>
    <message>
        <source>{document} is not in the library: to see the page, add it.</source>
        <translation>{document} אינו בספרייה: כדי לראות את העמוד, הוסיפו אותו.</translation>
    </message>
    <message>
        <source>Add it and show the page</source>
        <translation>הוספה והצגת העמוד</translation>
    </message>
</context>
<context>
    <name>CheckList</name>
    <message>
        <source>What was checked</source>
        <translation>מה שנבדק</translation>
    </message>
    <message>
        <source>Enter shows the page of a citation that holds, or asks for a file</source>
        <translation>Enter מציג את העמוד של ציטוט תקף, או מבקש קובץ</translation>
    </message>
</context>
<context>
    <name>CheckPane</name>
    <message>
        <source>Back to the conversation (Esc)</source>
        <translation>חזרה לשיחה (Esc)</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>חזרה</translation>
    </message>
    <message>
        <source>Choose a citation that holds, and its words are lit on their page.</source>
        <translation>בחרו ציטוט תקף, ומילותיו יוארו בעמוד שלהן.</translation>
    </message>
    <message>
        <source>Progress of the check</source>
        <translation>התקדמות הבדיקה</translation>
    </message>
    <message>
        <source>Choose files…</source>
        <translation>בחירת קבצים…</translation>
    </message>
    <message>
        <source>Check against files that you choose</source>
        <translation>בדיקה מול קבצים שתבחרו</translation>
    </message>
    <message>
        <source>Choose a folder…</source>
        <translation>בחירת תיקייה…</translation>
    </message>
    <message>
        <source>Look for the documents in a folder</source>
        <translation>חיפוש המסמכים בתיקייה</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>בדיקה חוזרת</translation>
    </message>
    <message>
        <source>Read the files anew and check again</source>
        <translation>קריאת הקבצים מחדש ובדיקה חוזרת</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>העתקה</translation>
    </message>
    <message>
        <source>Copy the result as text</source>
        <translation>העתקת התוצאה כטקסט</translation>
    </message>
    <message>
        <source>Add as a document</source>
        <translation>הוספה כמסמך</translation>
    </message>
    <message>
        <source>Read this file into the library instead</source>
        <translation>לקרוא את הקובץ הזה לספרייה במקום זאת</translation>
    </message>
    <message>
        <source>Stop checking</source>
        <translation>עצירת הבדיקה</translation>
    </message>
    <message>
        <source>Stop the check</source>
        <translation>לעצור את הבדיקה</translation>
    </message>
    <message>
        <source>Check of {file}</source>
        <translation>בדיקה של {file}</translation>
    </message>
    <message>
        <source>Looking for the documents</source>
        <translation>מחפש את המסמכים</translation>
    </message>
    <message>
        <source>The check was stopped. Nothing was changed.</source>
        <translation>הבדיקה נעצרה. דבר לא שונה.</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>הועתק</translation>
    </message>
</context>
<context>
    <name>CheckRows</name>
    <message>
        <source>Documents</source>
        <translation>מסמכים</translation>
    </message>
    <message>
        <source>Nearest passage</source>
        <translation>הקטע הקרוב ביותר</translation>
    </message>
</context>
<context>
    <name>CheckWords</name>
    <message>
        <source>Holds</source>
        <translation>תקף</translation>
    </message>
    <message>
        <source>Not checked</source>
        <translation>לא נבדק</translation>
    </message>
    <message>
        <source>No such page</source>
        <translation>אין עמוד כזה</translation>
    </message>
    <message>
        <source>Words not there</source>
        <translation>המילים אינן שם</translation>
    </message>
    <message>
        <source>Place not right</source>
        <translation>המקום אינו נכון</translation>
    </message>
    <message>
        <source>Value not what the words say</source>
        <translation>הערך אינו מה שהמילים אומרות</translation>
    </message>
    <message>
        <source>Moved</source>
        <translation>עבר מקום</translation>
    </message>
    <message>
        <source>The very file that was read</source>
        <translation>בדיוק הקובץ שנקרא</translation>
    </message>
    <message>
        <source>Changed: this file has another content than the one that was read</source>
        <translation>השתנה: בקובץ הזה תוכן אחר מזה שנקרא</translation>
    </message>
    <message>
        <source>The answer does not say which content was read</source>
        <translation>התשובה אינה אומרת איזה תוכן נקרא</translation>
    </message>
    <message>
        <source>File not found: choose it, or its folder</source>
        <translation>הקובץ לא נמצא: בחרו אותו או את התיקייה שלו</translation>
    </message>
    <message>
        <source>File not read</source>
        <translation>הקובץ לא נקרא</translation>
    </message>
    <message>
        <source>There is no citation to check.</source>
        <translation>אין ציטוט לבדיקה.</translation>
    </message>
    <message>
        <source>The citation holds.</source>
        <translation>הציטוט תקף.</translation>
    </message>
    <message>
        <source>All {count} citations hold.</source>
        <translation>כל {count} הציטוטים תקפים.</translation>
    </message>
    <message>
        <source>{held} of {count} citations hold.</source>
        <translation>{held} מתוך {count} ציטוטים תקפים.</translation>
    </message>
    <message>
        <source>There is no value to check: all are empty.</source>
        <translation>אין ערך לבדיקה: כולם ריקים.</translation>
    </message>
    <message>
        <source>The value holds.</source>
        <translation>הערך נכון.</translation>
    </message>
    <message>
        <source>All {count} values hold.</source>
        <translation>כל {count} הערכים נכונים.</translation>
    </message>
    <message>
        <source>{held} of {count} values hold.</source>
        <translation>{held} מתוך {count} ערכים נכונים.</translation>
    </message>
    <message>
        <source>Not checked for want of a file: {count}.</source>
        <translation>לא נבדקו בהיעדר קובץ: {count}.</translation>
    </message>
    <message>
        <source>Not every file is the very one that was read.</source>
        <translation>לא כל קובץ הוא בדיוק זה שנקרא.</translation>
    </message>
    <message>
        <source>Page {page} · {document}</source>
        <translation>עמוד {page} · {document}</translation>
    </message>
    <message>
        <source>Seen on a picture of the page: there are no words to check</source>
        <translation>נראה בתמונה של העמוד: אין מילים לבדיקה</translation>
    </message>
    <message>
        <source>A summary</source>
        <translation>תקציר</translation>
    </message>
    <message>
        <source>Check of {file}</source>
        <translation>בדיקה של {file}</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>מסמכים</translation>
    </message>
    <message>
        <source>Only the values were checked: the file has answers as well.</source>
        <translation>נבדקו רק הערכים; בקובץ יש גם תשובות.</translation>
    </message>
</context>
<context>
    <name>Citation</name>
    <message>
        <source>Seen on a picture of the page: there are no words to quote</source>
        <translation>נראה בתמונה של העמוד: אין מילים לצטט</translation>
    </message>
    <message>
        <source>“{quote}”</source>
        <translation>„{quote}”</translation>
    </message>
    <message>
        <source>Nothing was found in the documents that says this.</source>
        <translation>לא נמצא במסמכים דבר האומר זאת.</translation>
    </message>
    <message>
        <source>What was found does not say this clearly.</source>
        <translation>מה שנמצא אינו אומר זאת בבירור.</translation>
    </message>
    <message>
        <source>What was found supports this with a likelihood of only {share}.</source>
        <translation>מה שנמצא מבסס זאת בסבירות של {share} בלבד.</translation>
    </message>
</context>
<context>
    <name>CitationChip</name>
    <message>
        <source>Page {page} · {document}</source>
        <translation>עמוד {page} · {document}</translation>
    </message>
    <message>
        <source>{kind} {number}, page {page} of {document}: {quote}</source>
        <translation>‏{kind} {number}, עמוד {page} של {document}: {quote}</translation>
    </message>
    <message>
        <source>Citation</source>
        <translation>אסמכתה</translation>
    </message>
</context>
<context>
    <name>Commands</name>
    <message>
        <source>Summarise the documents briefly</source>
        <translation>תקצור המסמכים בקצרה</translation>
    </message>
    <message>
        <source>Summarise them in detail</source>
        <translation>תקצור מפורט שלהם</translation>
    </message>
    <message>
        <source>List their key points</source>
        <translation>רשימת עיקריהם</translation>
    </message>
    <message>
        <source>Outline them by section</source>
        <translation>מתווה שלהם לפי פרקים</translation>
    </message>
    <message>
        <source>Find values, each with its place: /extract total, date</source>
        <translation>מציאת ערכים, כל אחד עם מקומו: ‎/extract סכום, תאריך</translation>
    </message>
    <message>
        <source>Type what to look for behind it, such as: /extract total, date of payment</source>
        <translation>הקלידו אחריו מה לחפש, למשל: ‎/extract סכום, תאריך תשלום</translation>
    </message>
    <message>
        <source>Put one question to each document by itself</source>
        <translation>הפניית שאלה אחת לכל מסמך בנפרד</translation>
    </message>
    <message>
        <source>Type a question behind it, such as: /compare When does it end?</source>
        <translation>הקלידו אחריו שאלה, למשל: ‎/compare מתי זה מסתיים?</translation>
    </message>
</context>
<context>
    <name>Completions</name>
    <message>
        <source>Documents to ask</source>
        <translation>מסמכים שנשאלים</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>פקודות</translation>
    </message>
</context>
<context>
    <name>ConversationDesk</name>
    <message>
        <source>An answer is being written. Stop it first (Esc), or wait for its end.</source>
        <translation>תשובה נכתבת כעת. עצרו אותה תחילה (Esc) או המתינו לסופה.</translation>
    </message>
    <message>
        <source>Branch: {title}</source>
        <translation>ענף: {title}</translation>
    </message>
    <message>
        <source>A branch: the conversation before it stays, under All conversations.</source>
        <translation>ענף: השיחה שלפניו נשארת, תחת ”כל השיחות“.</translation>
    </message>
    <message>
        <source>Stop it and go on</source>
        <translation>עצירה והמשך</translation>
    </message>
    <message>
        <source>Delete a conversation</source>
        <translation>מחיקת שיחה</translation>
    </message>
    <message>
        <source>Delete “{title}” with all its questions and answers?</source>
        <translation>למחוק את „{title}” עם כל שאלותיה ותשובותיה?</translation>
    </message>
    <message>
        <source>This cannot be undone. The documents stay in the library.</source>
        <translation>אין דרך חזרה. המסמכים נשארים בספרייה.</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>מחיקה</translation>
    </message>
</context>
<context>
    <name>ConversationKeeping</name>
    <message>
        <source>The conversation could not be kept. {error}</source>
        <translation>לא ניתן היה לשמור את השיחה. {error}</translation>
    </message>
</context>
<context>
    <name>ConversationList</name>
    <message>
        <source>Conversations that you have with your documents are listed here.</source>
        <translation>כאן יופיעו השיחות עם המסמכים שלך.</translation>
    </message>
    <message>
        <source>No conversation holds these words.</source>
        <translation>אין שיחה שמכילה מילים אלה.</translation>
    </message>
    <message>
        <source>Search all conversations</source>
        <translation>חיפוש בכל השיחות</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>פתיחה</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>שינוי שם</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>מחיקה…</translation>
    </message>
</context>
<context>
    <name>ConversationPane</name>
    <message>
        <source>Summarise</source>
        <translation>תקצור</translation>
    </message>
    <message>
        <source>Summarise the ticked documents</source>
        <translation>תקצור המסמכים המסומנים</translation>
    </message>
    <message>
        <source>Choose what the summary looks like</source>
        <translation>בחירת צורת התקציר</translation>
    </message>
    <message>
        <source>Kinds of summary</source>
        <translation>סוגי תקציר</translation>
    </message>
    <message>
        <source>New</source>
        <translation>חדשה</translation>
    </message>
    <message>
        <source>Start a new conversation</source>
        <translation>פתיחת שיחה חדשה</translation>
    </message>
    <message>
        <source>New conversation</source>
        <translation>שיחה חדשה</translation>
    </message>
    <message>
        <source>All conversations</source>
        <translation>כל השיחות</translation>
    </message>
    <message>
        <source>Conversation</source>
        <translation>שיחה</translation>
    </message>
</context>
<context>
    <name>ConversationRows</name>
    <message>
        <source>Conversations</source>
        <translation>שיחות</translation>
    </message>
    <message>
        <source>Enter opens a conversation, F2 renames it, Delete deletes it</source>
        <translation>‏Enter פותח שיחה, F2 משנה את שמה, Delete מוחק אותה</translation>
    </message>
</context>
<context>
    <name>ConversationView</name>
    <message>
        <source>Ask about the documents that are ticked.
Every answer shows the words it rests on.</source>
        <translation>שאלו על המסמכים המסומנים.
כל תשובה מציגה את המילים שעליהן היא נשענת.</translation>
    </message>
    <message>
        <source>Conversation</source>
        <translation>שיחה</translation>
    </message>
</context>
<context>
    <name>ConversationsModel</name>
    <message>
        <source>No document is left of it</source>
        <translation>לא נותר ממנה אף מסמך</translation>
    </message>
    <message>
        <source>{document} and {count} more</source>
        <translation>‏{document} ועוד {count}</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>אתמול</translation>
    </message>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
    <message>
        <source>on show</source>
        <translation>מוצגת</translation>
    </message>
</context>
<context>
    <name>Counts</name>
    <message>
        <source>{number}%</source>
        <translation>{number}%</translation>
    </message>
    <message>
        <source>{0} KB</source>
        <translation>⁦{0} KB⁩</translation>
    </message>
    <message numerus="yes">
        <source>%Ln page(s)</source>
        <translation>
            <numerusform>עמוד אחד</numerusform>
            <numerusform>‏%Ln עמודים</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln document(s)</source>
        <translation>
            <numerusform>מסמך אחד</numerusform>
            <numerusform>‏%Ln מסמכים</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln token(s)</source>
        <translation>
            <numerusform>אסימון אחד</numerusform>
            <numerusform>‏%Ln אסימונים</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln image(s)</source>
        <translation>
            <numerusform>תמונה אחת</numerusform>
            <numerusform>‏%Ln תמונות</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln crop(s)</source>
        <translation>
            <numerusform>חיתוך אחד</numerusform>
            <numerusform>‏%Ln חיתוכים</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln time(s)</source>
        <translation>
            <numerusform>פעם אחת</numerusform>
            <numerusform>%Ln פעמים</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>page(s) {numbers}</source>
        <translation>
            <numerusform>עמוד {numbers}</numerusform>
            <numerusform>עמודים {numbers}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DeviceBadge</name>
    <message>
        <source>{model} is ready. {note}</source>
        <translation>‏{model} מוכן. {note}</translation>
    </message>
    <message>
        <source>The model could not start. {error}</source>
        <translation>המודל לא הופעל. {error}</translation>
    </message>
    <message>
        <source>Starting the model</source>
        <translation>המודל מופעל</translation>
    </message>
    <message>
        <source>Progress of preparing the model</source>
        <translation>התקדמות הכנת המודל</translation>
    </message>
    <message>
        <source>Start the model again</source>
        <translation>הפעלת המודל מחדש</translation>
    </message>
    <message>
        <source>Model stopped</source>
        <translation>המודל נעצר</translation>
    </message>
    <message>
        <source>Weights: {weights}. {note}</source>
        <translation>משקלים: {weights}. {note}</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>שרת</translation>
    </message>
    <message>
        <source>Context: {tokens}</source>
        <translation>הקשר: {tokens}</translation>
    </message>
    <message>
        <source>The model runs on {device_name}: {reason}. Press for details</source>
        <translation>המודל פועל על {device_name}: {reason}. לחיצה תציג פרטים</translation>
    </message>
    <message>
        <source>{tokens} tokens/s</source>
        <translation>‏{tokens} אסימונים/שנ׳</translation>
    </message>
    <message>
        <source>GPU not used yet</source>
        <translation>ה‑GPU עדיין לא בשימוש</translation>
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
        <translation>קורא טקסט ורואה תמונות</translation>
    </message>
    <message>
        <source>reads text only</source>
        <translation>קורא טקסט בלבד</translation>
    </message>
    <message>
        <source>{tokens}; what was read is kept as {cache}</source>
        <translation>{tokens}; מה שנקרא נשמר כ־{cache}</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>מודל</translation>
    </message>
    <message>
        <source>Runs on</source>
        <translation>רץ על</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>מדוע</translation>
    </message>
    <message>
        <source>Context</source>
        <translation>הקשר</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>זיכרון</translation>
    </message>
    <message>
        <source>{reading} tokens a second read, {writing} tokens a second written</source>
        <translation>קריאה: {reading} אסימונים בשנייה, כתיבה: {writing} אסימונים בשנייה</translation>
    </message>
    <message>
        <source>Last answer</source>
        <translation>התשובה האחרונה</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>גרסאות</translation>
    </message>
    <message>
        <source>What runs, and where</source>
        <translation>מה פועל, והיכן</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>העתקה</translation>
    </message>
    <message>
        <source>Copy these details; they hold no word of your documents</source>
        <translation>העתקת פרטים אלה; אין בהם מילה ממסמכיך</translation>
    </message>
    <message>
        <source>They hold no word of your documents or questions</source>
        <translation>אין בהם מילה ממסמכיך או משאלותיך</translation>
    </message>
    <message>
        <source>Choose a model…</source>
        <translation>בחירת מודל…</translation>
    </message>
</context>
<context>
    <name>DocumentDelegate</name>
    <message>
        <source>Take it off the list</source>
        <translation>הורדה מהרשימה</translation>
    </message>
    <message>
        <source>Stop reading it</source>
        <translation>עצירת הקריאה שלו</translation>
    </message>
</context>
<context>
    <name>DocumentImports</name>
    <message>
        <source>Of the folder {folder}, {files} and {count} more were left out: they are of no kind that Pincite reads.</source>
        <translation>מהתיקייה {folder} הושמטו {files} ועוד {count}: Pincite אינו קורא קבצים מסוג זה.</translation>
    </message>
    <message>
        <source>Of the folder {folder}, {files} were left out: they are of no kind that Pincite reads.</source>
        <translation>מהתיקייה {folder} הושמטו {files}: Pincite אינו קורא קבצים מסוג זה.</translation>
    </message>
</context>
<context>
    <name>DocumentList</name>
    <message>
        <source>Documents</source>
        <translation>מסמכים</translation>
    </message>
    <message>
        <source>Space ticks a document for questions, Shift+Space ticks it alone, Enter opens it, Delete removes it</source>
        <translation>רווח מסמן מסמך לשאלות, Shift+רווח מסמן רק אותו, Enter פותח אותו, Delete מסיר אותו</translation>
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
        <translation>ממתין לקריאה</translation>
    </message>
    <message>
        <source>Opening</source>
        <translation>נפתח</translation>
    </message>
    <message>
        <source>Reading page {done} of {total}</source>
        <translation>נקרא עמוד {done} מתוך {total}</translation>
    </message>
    <message>
        <source>about {time} left</source>
        <translation>נותרו כ‑{time}</translation>
    </message>
    <message>
        <source>Needs a password</source>
        <translation>דורש סיסמה</translation>
    </message>
    <message>
        <source>{pages}, {number} without text</source>
        <translation>‏{pages}, {number} ללא טקסט</translation>
    </message>
    <message>
        <source>{pages} · older version</source>
        <translation>{pages} · גרסה ישנה יותר</translation>
    </message>
</context>
<context>
    <name>DocumentsHead</name>
    <message>
        <source>Search by name</source>
        <translation>חיפוש לפי שם</translation>
    </message>
    <message>
        <source>Search documents by name</source>
        <translation>חיפוש מסמכים לפי שם</translation>
    </message>
    <message>
        <source>All found · {asked} of {count}</source>
        <translation>כל מה שנמצא · {asked} מתוך {count}</translation>
    </message>
    <message>
        <source>All · {asked} of {count}</source>
        <translation>הכול · {asked} מתוך {count}</translation>
    </message>
    <message>
        <source>All</source>
        <translation>הכול</translation>
    </message>
    <message>
        <source>Ask all documents; {asked} of {count} are ticked</source>
        <translation>לשאול את כל המסמכים; מסומנים {asked} מתוך {count}</translation>
    </message>
    <message>
        <source>Questions are put to the documents that are ticked</source>
        <translation>השאלות מופנות למסמכים המסומנים</translation>
    </message>
</context>
<context>
    <name>DropOverlay</name>
    <message>
        <source>Drop to add to your documents</source>
        <translation>שחררו כדי להוסיף למסמכים שלכם</translation>
    </message>
</context>
<context>
    <name>EmptyState</name>
    <message>
        <source>Nothing leaves this machine: reading, asking and answering happen here.</source>
        <translation>דבר אינו יוצא מהמחשב הזה: הקריאה, השאלה והתשובה נעשות כאן.</translation>
    </message>
    <message>
        <source>Drop documents here</source>
        <translation>גררו לכאן מסמכים</translation>
    </message>
    <message>
        <source>Then ask a question. Every answer shows the exact words it rests on, on their page.</source>
        <translation>ואז שאלו שאלה. כל תשובה מראה, בעמוד שלהן, את המילים המדויקות שעליהן היא נשענת.</translation>
    </message>
    <message>
        <source>Progress of preparing the model</source>
        <translation>התקדמות הכנת המודל</translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation>בחירת קובץ…</translation>
    </message>
    <message>
        <source>Choose documents</source>
        <translation>בחירת מסמכים</translation>
    </message>
    <message>
        <source>Open the sample</source>
        <translation>פתיחת הדוגמה</translation>
    </message>
    <message>
        <source>A short document that comes with Pincite</source>
        <translation>מסמך קצר שמגיע עם Pincite</translation>
    </message>
</context>
<context>
    <name>Encrypting</name>
    <message>
        <source>Making the key</source>
        <translation>יצירת המפתח</translation>
    </message>
    <message>
        <source>Writing the encrypted library</source>
        <translation>כתיבת הספרייה המוצפנת</translation>
    </message>
    <message>
        <source>Writing the decrypted library</source>
        <translation>כתיבת הספרייה המפוענחת</translation>
    </message>
    <message>
        <source>Comparing it with the library</source>
        <translation>השוואתה לספרייה</translation>
    </message>
    <message>
        <source>Replacing the library</source>
        <translation>החלפת הספרייה</translation>
    </message>
    <message>
        <source>Overwriting the old library</source>
        <translation>דריסת הספרייה הישנה</translation>
    </message>
    <message>
        <source>Deleting what is not encrypted</source>
        <translation>מחיקת מה שאינו מוצפן</translation>
    </message>
    <message>
        <source>Deleting what is encrypted</source>
        <translation>מחיקת מה שמוצפן</translation>
    </message>
    <message>
        <source>Deleting what the old key opens</source>
        <translation>נמחק מה שהמפתח הישן פותח</translation>
    </message>
    <message>
        <source>The library is being written anew…</source>
        <translation>הספרייה נכתבת מחדש…</translation>
    </message>
    <message>
        <source>The library is not encrypted any more, and its key was deleted.</source>
        <translation>הספרייה אינה מוצפנת עוד, והמפתח שלה נמחק.</translation>
    </message>
    <message>
        <source>The library has a new key. Copies of it from before still open with the old one: delete them, and keep a copy of the new library.key.json.</source>
        <translation>לספרייה מפתח חדש. עותקים קודמים שלה עדיין נפתחים במפתח הישן: יש למחוק אותם ולשמור עותק של library.key.json החדש.</translation>
    </message>
    <message>
        <source>The library is encrypted. What lay there before was overwritten and deleted; an SSD, and a file system that keeps versions, may hold copies of it all the same, and so do backups.</source>
        <translation>הספרייה מוצפנת. מה שהיה שם קודם נדרס ונמחק; אך כונן SSD, או מערכת קבצים ששומרת גרסאות, עשויים להחזיק עותקים ממנו בכל זאת, וכך גם גיבויים.</translation>
    </message>
</context>
<context>
    <name>EncryptionDesk</name>
    <message>
        <source>Encrypting or decrypting the library, or giving it a new key, was begun and not finished. Nothing is lost.</source>
        <translation>הצפנת הספרייה או פענוחה, או החלפת המפתח שלה, התחילו ולא הסתיימו. דבר לא אבד.</translation>
    </message>
    <message>
        <source>Go on…</source>
        <translation>המשך…</translation>
    </message>
    <message>
        <source>What opens the library was changed. Keep a copy of the new library.key.json.</source>
        <translation>מה שפותח את הספרייה שונה. יש לשמור עותק של library.key.json החדש.</translation>
    </message>
</context>
<context>
    <name>EncryptionDialog</name>
    <message>
        <source>This encrypts the library, and all that models read of your documents. Nobody can open it then without the passphrase, or the key in the keyring: whoever loses that loses the library, and there is no help. Make a copy of library.key.json together with the library where you keep copies.</source>
        <translation>פעולה זו מצפינה את הספרייה ואת כל מה שמודלים קוראים ממסמכיך. אז איש לא יוכל לפתוח אותה בלי משפט הסיסמה, או המפתח שבמחזיק המפתחות: מי שמאבד אותו מאבד את הספרייה, ואין עזרה. יש לשמור עותק של library.key.json יחד עם הספרייה במקום שבו נשמרים עותקים.</translation>
    </message>
    <message>
        <source>Pincite closes its window for that, and opens it again.</source>
        <translation>לשם כך Pincite סוגר את החלון ופותח אותו שוב.</translation>
    </message>
    <message>
        <source>Delete {count} files that were taken out of documents, or pasted. They cannot be encrypted; what was read of them stays.</source>
        <translation>מחיקת {count} קבצים שנלקחו מתוך מסמכים, או הודבקו. אי אפשר להצפין אותם; מה שנקרא מהם נשאר.</translation>
    </message>
    <message>
        <source>The library and library.key.json lie in {folder}.</source>
        <translation>הספרייה והקובץ library.key.json נמצאים ב־{folder}.</translation>
    </message>
    <message>
        <source>The library is encrypted, and all that models read of your documents. What can be done:</source>
        <translation>הספרייה מוצפנת, וכן כל מה שמודלים קוראים מהמסמכים שלך. מה אפשר לעשות:</translation>
    </message>
    <message>
        <source>Have another passphrase open it, or the keyring of this system.</source>
        <translation>שמשפט סיסמה אחר יפתח אותה, או מחזיק המפתחות של המערכת.</translation>
    </message>
    <message>
        <source>Write it anew, so that old copies of its key open nothing of it: where somebody may have such a copy, and the passphrase.</source>
        <translation>לכתוב אותה מחדש, כך שעותקים ישנים של המפתח לא יפתחו ממנה דבר: אם ייתכן שלמישהו יש עותק כזה ומשפט הסיסמה.</translation>
    </message>
    <message>
        <source>Write it as it was before, readable for whoever can read your files, and delete its key.</source>
        <translation>לכתוב אותה כפי שהייתה, קריאה לכל מי שיכול לקרוא את הקבצים שלך, ולמחוק את המפתח שלה.</translation>
    </message>
    <message>
        <source>Encrypt the library</source>
        <translation>הצפנת הספרייה</translation>
    </message>
    <message>
        <source>Encryption</source>
        <translation>הצפנה</translation>
    </message>
    <message>
        <source>Delete them</source>
        <translation>מחיקתם</translation>
    </message>
    <message>
        <source>Decrypt</source>
        <translation>פענוח</translation>
    </message>
    <message>
        <source>Encrypt</source>
        <translation>הצפנה</translation>
    </message>
    <message>
        <source>Change what opens it…</source>
        <translation>שינוי מה שפותח אותה…</translation>
    </message>
    <message>
        <source>Change the passphrase…</source>
        <translation>שינוי משפט הסיסמה…</translation>
    </message>
    <message>
        <source>New key…</source>
        <translation>מפתח חדש…</translation>
    </message>
</context>
<context>
    <name>EngineHost</name>
    <message>
        <source>The model is not running.</source>
        <translation>המודל אינו פועל.</translation>
    </message>
</context>
<context>
    <name>FileWaiting</name>
    <message>
        <source>Waiting for the library</source>
        <translation>ממתין לספרייה</translation>
    </message>
    <message>
        <source>Sent in another conversation; asked when that is on show again.</source>
        <translation>נשלחה בשיחה אחרת; תישאל כשזו תוצג שוב.</translation>
    </message>
    <message>
        <source>Asked next</source>
        <translation>תישאל הבאה בתור</translation>
    </message>
    <message>
        <source>Waiting for {file}</source>
        <translation>ממתין ל־{file}</translation>
    </message>
    <message>
        <source>Waiting for {file} and {count} more</source>
        <translation>ממתין ל־{file} ועוד {count}</translation>
    </message>
    <message>
        <source>{file} could not be added. Add it again, or take the question back.</source>
        <translation>לא ניתן היה להוסיף את {file}. יש להוסיף אותו שוב, או להחזיר את השאלה.</translation>
    </message>
    <message>
        <source>What it asks about is no longer in the library.</source>
        <translation>מה שהיא שואלת עליו כבר אינו בספרייה.</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>Find in the document</source>
        <translation>חיפוש במסמך</translation>
    </message>
    <message>
        <source>Words to find in the document</source>
        <translation>מילים לחיפוש במסמך</translation>
    </message>
    <message>
        <source>Places found</source>
        <translation>מקומות שנמצאו</translation>
    </message>
    <message>
        <source>The one before (Shift+Enter)</source>
        <translation>הקודם (Shift+Enter)</translation>
    </message>
    <message>
        <source>Previous place</source>
        <translation>המקום הקודם</translation>
    </message>
    <message>
        <source>The next one (Enter)</source>
        <translation>הבא (Enter)</translation>
    </message>
    <message>
        <source>Next place</source>
        <translation>המקום הבא</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>סגירה (Esc)</translation>
    </message>
    <message>
        <source>Close the search</source>
        <translation>סגירת החיפוש</translation>
    </message>
    <message>
        <source>{current} of {total}</source>
        <translation>‏{current} מתוך {total}</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>לא נמצא</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>מחפש…</translation>
    </message>
    <message>
        <source>Find in this conversation</source>
        <translation>חיפוש בשיחה הזאת</translation>
    </message>
    <message>
        <source>Words to find in this conversation</source>
        <translation>מילים לחיפוש בשיחה הזאת</translation>
    </message>
</context>
<context>
    <name>FolderWatching</name>
    <message>
        <source>{name} is no longer in its folder; its {pages} stay in the library.</source>
        <translation>‏{name} כבר אינו בתיקייה; {pages} שלו נשארים בספרייה.</translation>
    </message>
</context>
<context>
    <name>FoldersDialog</name>
    <message>
        <source>Watched folders</source>
        <translation>תיקיות במעקב</translation>
    </message>
    <message>
        <source>What appears in these folders is read into the library, what changes becomes a new version, and what is deleted there stays in the library. They are watched while Pincite is open.</source>
        <translation>מה שמופיע בתיקיות אלה נקרא לספרייה, מה שמשתנה נעשה גרסה חדשה, ומה שנמחק מהן נשאר בספרייה. הן במעקב כל עוד Pincite פתוח.</translation>
    </message>
    <message>
        <source>Watch a folder…</source>
        <translation>מעקב אחר תיקייה…</translation>
    </message>
    <message>
        <source>Stop watching</source>
        <translation>הפסקת המעקב</translation>
    </message>
    <message>
        <source>What was read of it stays in the library</source>
        <translation>מה שנקרא ממנה נשאר בספרייה</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>סגירה</translation>
    </message>
    <message>
        <source>No folder is watched yet.</source>
        <translation>עדיין אין תיקייה במעקב.</translation>
    </message>
    <message>
        <source>Watch a folder</source>
        <translation>מעקב אחר תיקייה</translation>
    </message>
</context>
<context>
    <name>GatePanel</name>
    <message>
        <source>Google gives Gemma 3 to people who accepted its terms. That is done once, with a free account of the Hugging Face hub; Pincite then fetches with a token of that account.</source>
        <translation>‏Google נותנת את Gemma 3 למי שקיבל את תנאיה. זה נעשה פעם אחת, בחשבון חינמי במאגר Hugging Face; אחר כך Pincite מוריד עם אסימון גישה של אותו חשבון.</translation>
    </message>
    <message>
        <source>1. Accept the terms…</source>
        <translation>‏1. קבלת התנאים…</translation>
    </message>
    <message>
        <source>Opens the model&apos;s page in your browser</source>
        <translation>פותח את דף המודל בדפדפן</translation>
    </message>
    <message>
        <source>2. Make a token…</source>
        <translation>‏2. יצירת אסימון גישה…</translation>
    </message>
    <message>
        <source>Opens the hub&apos;s page for tokens in your browser; one that may read is enough</source>
        <translation>פותח בדפדפן את דף אסימוני הגישה של המאגר; די באחד שרשאי לקרוא</translation>
    </message>
    <message>
        <source>Read the terms…</source>
        <translation>קריאת התנאים…</translation>
    </message>
    <message>
        <source>Opens the Gemma Terms of Use in your browser</source>
        <translation>פותח בדפדפן את תנאי השימוש של Gemma</translation>
    </message>
    <message>
        <source>3. Paste the token</source>
        <translation>‏3. הדבקת אסימון הגישה</translation>
    </message>
    <message>
        <source>Token for the Hugging Face hub</source>
        <translation>אסימון גישה למאגר Hugging Face</translation>
    </message>
    <message>
        <source>Keep it and fetch</source>
        <translation>לשמור ולהוריד</translation>
    </message>
    <message>
        <source>Puts the token into the keyring of this system</source>
        <translation>שם את אסימון הגישה במחזיק המפתחות של המערכת</translation>
    </message>
    <message>
        <source>Fetch without keeping it</source>
        <translation>להוריד בלי לשמור</translation>
    </message>
    <message>
        <source>Uses the token for this fetching only</source>
        <translation>משתמש באסימון הגישה להורדה הזאת בלבד</translation>
    </message>
    <message>
        <source>Google asks you to accept its terms once</source>
        <translation>Google מבקשת מכם לאשר את התנאים שלה פעם אחת</translation>
    </message>
    <message>
        <source>The token in {0} does not open it: accept the terms with the account that it belongs to, or give another one.</source>
        <translation>אסימון הגישה ב־{0} אינו פותח זאת: קבלו את התנאים בחשבון שאליו הוא שייך, או תנו אחר.</translation>
    </message>
    <message>
        <source>No token is kept on this machine yet.</source>
        <translation>עדיין לא נשמר אסימון גישה במחשב הזה.</translation>
    </message>
    <message>
        <source>This system has no keyring to keep it in: it is used for this fetching, then forgotten.</source>
        <translation>אין במערכת הזאת מחזיק מפתחות לשמור אותו בו: הוא משמש להורדה הזאת ואז נשכח.</translation>
    </message>
</context>
<context>
    <name>GoneDocument</name>
    <message>
        <source>The document is no longer in the library.</source>
        <translation>המסמך כבר אינו בספרייה.</translation>
    </message>
</context>
<context>
    <name>GpuDesk</name>
    <message>
        <source>Libraries for the GPU · {0}</source>
        <translation>ספריות ל‑GPU · {0}</translation>
    </message>
    <message>
        <source>Models run on this from now on: {0}.</source>
        <translation>מעתה מודלים רצים על: {0}.</translation>
    </message>
    <message>
        <source>The libraries are here, but the GPU cannot be used. {0}.</source>
        <translation>הספריות כאן, אבל אי אפשר להשתמש ב‑GPU. {0}.</translation>
    </message>
</context>
<context>
    <name>GpuOffer</name>
    <message>
        <source>Progress of the GPU&apos;s libraries</source>
        <translation>התקדמות הספריות של ה‑GPU</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>השהיה</translation>
    </message>
    <message>
        <source>What came is kept, also when Pincite is closed</source>
        <translation>מה שהגיע נשמר, גם כש‑Pincite נסגר</translation>
    </message>
    <message>
        <source>CUDA&apos;s licence…</source>
        <translation>הרישיון של CUDA…</translation>
    </message>
    <message>
        <source>cuDNN&apos;s licence…</source>
        <translation>הרישיון של cuDNN…</translation>
    </message>
    <message>
        <source>Opens it in your browser</source>
        <translation>פותח אותו בדפדפן</translation>
    </message>
    <message>
        <source>The libraries are here, but the GPU cannot be used</source>
        <translation>הספריות כאן, אבל אי אפשר להשתמש ב‑GPU</translation>
    </message>
    <message>
        <source>{gpu} is here, but its libraries are not</source>
        <translation>{gpu} כאן, אבל הספריות שלו חסרות</translation>
    </message>
    <message>
        <source>Models run on the processor. {reason}.</source>
        <translation>מודלים רצים על המעבד. {reason}.</translation>
    </message>
    <message>
        <source>Models run faster on it than on the processor. About {size} are fetched once, from the Python package index. They are NVIDIA&apos;s (CUDA, cuDNN) and Microsoft&apos;s (ONNX Runtime, MIT License); to fetch them is to accept NVIDIA&apos;s licences.</source>
        <translation>מודלים רצים עליו מהר יותר מאשר על המעבד. כ־{size} מורדים פעם אחת ממאגר החבילות של Python. הם של NVIDIA ‏(CUDA, cuDNN) ושל Microsoft ‏(ONNX Runtime, רישיון MIT); להוריד אותם פירושו לקבל את הרישיונות של NVIDIA.</translation>
    </message>
    <message>
        <source>Go on fetching</source>
        <translation>המשך ההורדה</translation>
    </message>
    <message>
        <source>Fetch {size}</source>
        <translation>הורדת {size}</translation>
    </message>
    <message>
        <source>Delete what came</source>
        <translation>מחיקת מה שהגיע</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>ביטול</translation>
    </message>
    <message>
        <source>{done} came before it was interrupted, and are kept.</source>
        <translation>{done} הגיעו לפני ההפסקה ונשמרים.</translation>
    </message>
    <message>
        <source>Asking the package index</source>
        <translation>פנייה למאגר החבילות</translation>
    </message>
    <message>
        <source>Unpacking, then the GPU is tried</source>
        <translation>פריסה, ואז ניסיון של ה‑GPU</translation>
    </message>
    <message>
        <source>Fetching: {done} of {total}</source>
        <translation>הורדו {done} מתוך {total}</translation>
    </message>
    <message>
        <source>{speed} MB/s</source>
        <translation>‏{speed} MB/שנ׳</translation>
    </message>
    <message>
        <source>{time} left</source>
        <translation>נותרו {time}</translation>
    </message>
</context>
<context>
    <name>HeldPages</name>
    <message>
        <source>Page {page} of {name} is blurred: it may show dangerous content ({percent}).</source>
        <translation>עמוד {page} של {name} מטושטש: ייתכן שיש בו תוכן מסוכן ({percent}).</translation>
    </message>
    <message>
        <source>Page {page} of {name} is blurred: it may show sexually explicit content ({percent}).</source>
        <translation>עמוד {page} של {name} מטושטש: ייתכן שיש בו תוכן מיני בוטה ({percent}).</translation>
    </message>
    <message>
        <source>Page {page} of {name} is blurred: it may show violence or gore ({percent}).</source>
        <translation>עמוד {page} של {name} מטושטש: ייתכן שיש בו אלימות או דם ({percent}).</translation>
    </message>
    <message>
        <source>Page {page} of {name} is blurred: it could not be checked.</source>
        <translation>עמוד {page} של {name} מטושטש: לא ניתן היה לבדוק אותו.</translation>
    </message>
    <message>
        <source>Show it</source>
        <translation>הצגה</translation>
    </message>
</context>
<context>
    <name>LibraryDesk</name>
    <message>
        <source>{document} is no longer in the library, so its page cannot be shown.</source>
        <translation>‏{document} כבר אינו בספרייה, ולכן לא ניתן להציג את העמוד.</translation>
    </message>
    <message>
        <source>{document}: {reason}</source>
        <translation>{document}: {reason}</translation>
    </message>
    <message>
        <source>{name} is shown as soon as it is read.</source>
        <translation>‏{name} יוצג ברגע שייקרא.</translation>
    </message>
    <message>
        <source>{name} is in the library already; it was not read again.</source>
        <translation>‏{name} כבר בספרייה; הוא לא נקרא שוב.</translation>
    </message>
    <message>
        <source>Files that could not be read: {count}. The list of documents says why: {names}</source>
        <translation>קבצים שלא ניתן היה לקרוא: {count}. הסיבה מופיעה ברשימת המסמכים: {names}</translation>
    </message>
    <message>
        <source>Take off the list</source>
        <translation>הסרה מהרשימה</translation>
    </message>
    <message>
        <source>{names} can be read once you give the password: choose the file in the list of documents.</source>
        <translation>‏{names}: אפשר לקרוא אותו אחרי שתזינו את הסיסמה; בחרו את הקובץ ברשימת המסמכים.</translation>
    </message>
    <message>
        <source>{count} files can be read once you give their passwords, one by one in the list: {names}</source>
        <translation>אפשר לקרוא {count} קבצים אחרי שתזינו את הסיסמאות שלהם, אחד אחד ברשימה: {names}</translation>
    </message>
    <message>
        <source>Give the password…</source>
        <translation>הזנת הסיסמה…</translation>
    </message>
    <message>
        <source>Password needed</source>
        <translation>נדרשת סיסמה</translation>
    </message>
    <message>
        <source>{name} is encrypted.
Password:</source>
        <translation>‏{name} מוצפן.
סיסמה:</translation>
    </message>
    <message>
        <source>That password does not open it. {name} is encrypted.
Password:</source>
        <translation>סיסמה זו אינה פותחת אותו. {name} מוצפן.
סיסמה:</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>פתיחה</translation>
    </message>
    <message>
        <source>{name} is encrypted, and no password was given.</source>
        <translation>‏{name} מוצפן, ולא ניתנה סיסמה.</translation>
    </message>
    <message>
        <source>{name} is read because it lies in a watched folder: “Watch a folder…” ends that.</source>
        <translation>‏{name} נקרא כי הוא נמצא בתיקייה במעקב: „מעקב אחר תיקייה…” מסיים זאת.</translation>
    </message>
    <message>
        <source>{name} was removed.</source>
        <translation>{name} הוסר.</translation>
    </message>
    <message>
        <source>{count} documents were removed.</source>
        <translation>{count} מסמכים הוסרו.</translation>
    </message>
</context>
<context>
    <name>LibraryPanel</name>
    <message>
        <source>Documents</source>
        <translation>מסמכים</translation>
    </message>
    <message>
        <source>Add…</source>
        <translation>הוספה…</translation>
    </message>
    <message>
        <source>Add documents, or drop them anywhere on the window</source>
        <translation>הוספת מסמכים, או גרירה לכל מקום בחלון</translation>
    </message>
    <message>
        <source>Add documents</source>
        <translation>הוספת מסמכים</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>הצגה</translation>
    </message>
    <message>
        <source>Ask all documents</source>
        <translation>לשאול את כל המסמכים</translation>
    </message>
    <message>
        <source>Ask only this document</source>
        <translation>לשאול רק את המסמך הזה</translation>
    </message>
    <message>
        <source>Stop reading</source>
        <translation>עצירת הקריאה</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>הסרה</translation>
    </message>
    <message>
        <source>Remove the {count} ticked documents…</source>
        <translation>הסרת {count} המסמכים המסומנים…</translation>
    </message>
</context>
<context>
    <name>LibraryWork</name>
    <message>
        <source>The library is not open.</source>
        <translation>הספרייה אינה פתוחה.</translation>
    </message>
</context>
<context>
    <name>LockDialog</name>
    <message>
        <source>Change what opens the library</source>
        <translation>שינוי מה שפותח את הספרייה</translation>
    </message>
    <message>
        <source>What opens the library now does so no more afterwards. A copy of library.key.json from before, such as in a backup, still opens with it: delete such copies, and keep one of the new file. Where somebody may have such a copy, and what opens it, only a new key helps.</source>
        <translation>מה שפותח את הספרייה כעת לא יפתח אותה עוד. עותק קודם של library.key.json, למשל בגיבוי, עדיין נפתח בו: יש למחוק עותקים כאלה ולשמור עותק של הקובץ החדש. אם ייתכן שבידי מישהו עותק כזה ומה שפותח אותו, רק מפתח חדש יועיל.</translation>
    </message>
    <message>
        <source>The library is written anew with another key, and what models read of your documents is deleted: it is read again when you ask. Old copies of library.key.json then open nothing of the new library. Copies of the library itself from before, such as in backups, still open with the old key: delete them, and keep one of the new library.key.json.</source>
        <translation>הספרייה נכתבת מחדש במפתח אחר, ומה שמודלים קראו במסמכים שלך נמחק: הוא ייקרא שוב כשתשאלו. עותקים ישנים של library.key.json לא יפתחו אז דבר מן הספרייה החדשה. עותקים קודמים של הספרייה עצמה, למשל בגיבויים, עדיין נפתחים במפתח הישן: יש למחוק אותם ולשמור עותק של library.key.json החדש.</translation>
    </message>
    <message>
        <source>A new key for the library</source>
        <translation>מפתח חדש לספרייה</translation>
    </message>
    <message>
        <source>The passphrase that opens it now</source>
        <translation>משפט הסיסמה שפותח אותה עכשיו</translation>
    </message>
    <message>
        <source>Change it</source>
        <translation>שינוי</translation>
    </message>
    <message>
        <source>Make a new key</source>
        <translation>יצירת מפתח חדש</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>בבדיקה…</translation>
    </message>
</context>
<context>
    <name>LockFields</name>
    <message>
        <source>Show what is typed</source>
        <translation>הצגת מה שמוקלד</translation>
    </message>
    <message>
        <source>A passphrase, asked whenever Pincite starts</source>
        <translation>משפט סיסמה, שנשאל בכל הפעלה של Pincite</translation>
    </message>
    <message>
        <source>The keyring of this system, which opens when you log in</source>
        <translation>מחזיק המפתחות של המערכת, שנפתח עם הכניסה אליה</translation>
    </message>
    <message>
        <source>New passphrase: several words are best</source>
        <translation>משפט סיסמה חדש: עדיף כמה מילים</translation>
    </message>
    <message>
        <source>The same once more</source>
        <translation>שוב אותו הדבר</translation>
    </message>
    <message>
        <source>The keyring of this system: none can be read here</source>
        <translation>מחזיק המפתחות של המערכת: אין כאן אף אחד שניתן לקרוא</translation>
    </message>
    <message>
        <source>The two are not the same.</source>
        <translation>השניים אינם זהים.</translation>
    </message>
    <message>
        <source>A passphrase has {0} letters or more.</source>
        <translation>במשפט סיסמה יש לפחות {0} תווים.</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Private window: nothing of it is kept on this machine. What you export or copy is.</source>
        <translation>חלון פרטי: דבר ממנו אינו נשמר במחשב הזה, מלבד מה שמייצאים או מעתיקים.</translation>
    </message>
    <message>
        <source>Pincite (private)</source>
        <translation>Pincite (פרטי)</translation>
    </message>
    <message>
        <source>Documents ({endings});;All files ({all})</source>
        <translation>מסמכים ({endings});;כל הקבצים ({all})</translation>
    </message>
    <message>
        <source>Add documents</source>
        <translation>הוספת מסמכים</translation>
    </message>
    <message>
        <source>Add all documents of a folder</source>
        <translation>להוסיף את כל המסמכים שבתיקייה</translation>
    </message>
    <message>
        <source>Only files on this machine can be added. Save it first, then drop the file.</source>
        <translation>אפשר להוסיף רק קבצים מהמחשב הזה. שמרו תחילה ואז גררו את הקובץ.</translation>
    </message>
</context>
<context>
    <name>Menus</name>
    <message>
        <source>Show documents</source>
        <translation>הצגת המסמכים</translation>
    </message>
    <message>
        <source>Show conversation</source>
        <translation>הצגת השיחה</translation>
    </message>
    <message>
        <source>Show pages</source>
        <translation>הצגת העמודים</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;קובץ</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>&amp;פתיחה…</translation>
    </message>
    <message>
        <source>Open a fol&amp;der…</source>
        <translation>פתיחת &amp;תיקייה…</translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation>פתיחת &amp;אחרונים</translation>
    </message>
    <message>
        <source>&amp;Watch a folder…</source>
        <translation>&amp;מעקב אחר תיקייה…</translation>
    </message>
    <message>
        <source>&amp;New conversation</source>
        <translation>שיחה &amp;חדשה</translation>
    </message>
    <message>
        <source>All &amp;conversations</source>
        <translation>&amp;כל השיחות</translation>
    </message>
    <message>
        <source>F&amp;ind in this conversation…</source>
        <translation>ח&amp;יפוש בשיחה הזאת…</translation>
    </message>
    <message>
        <source>New &amp;private window</source>
        <translation>חלון &amp;פרטי חדש</translation>
    </message>
    <message>
        <source>&amp;Export the conversation…</source>
        <translation>&amp;ייצוא השיחה…</translation>
    </message>
    <message>
        <source>C&amp;heck an exported answer…</source>
        <translation>&amp;בדיקת תשובה שיוצאה…</translation>
    </message>
    <message>
        <source>Encr&amp;yption…</source>
        <translation>ה&amp;צפנה…</translation>
    </message>
    <message>
        <source>&amp;Models…</source>
        <translation>&amp;מודלים…</translation>
    </message>
    <message>
        <source>&amp;Settings…</source>
        <translation>&amp;הגדרות…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>י&amp;ציאה</translation>
    </message>
    <message>
        <source>&amp;Answer</source>
        <translation>&amp;תשובה</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>&amp;עצירה</translation>
    </message>
    <message>
        <source>Su&amp;mmarise the ticked documents</source>
        <translation>תקצור ה&amp;מסמכים המסומנים</translation>
    </message>
    <message>
        <source>&amp;Pages</source>
        <translation>&amp;עמודים</translation>
    </message>
    <message>
        <source>&amp;Find…</source>
        <translation>&amp;חיפוש…</translation>
    </message>
    <message>
        <source>Find &amp;next</source>
        <translation>המקום ה&amp;בא</translation>
    </message>
    <message>
        <source>Find &amp;previous</source>
        <translation>המקום ה&amp;קודם</translation>
    </message>
    <message>
        <source>&amp;Go to page…</source>
        <translation>מ&amp;עבר לעמוד…</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>ח&amp;זרה</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>ה&amp;עתקה</translation>
    </message>
    <message>
        <source>Select &amp;all</source>
        <translation>בחירת ה&amp;כול</translation>
    </message>
    <message>
        <source>&amp;Select this page</source>
        <translation>בחירת עמוד &amp;זה</translation>
    </message>
    <message>
        <source>F&amp;rame a region</source>
        <translation>הק&amp;פת אזור</translation>
    </message>
    <message>
        <source>Ask about the se&amp;lection</source>
        <translation>שאלה על ה&amp;בחירה</translation>
    </message>
    <message>
        <source>&amp;Thumbnails and outline</source>
        <translation>&amp;תמונות ממוזערות ומתווה</translation>
    </message>
    <message>
        <source>Zoom &amp;in</source>
        <translation>ה&amp;גדלה</translation>
    </message>
    <message>
        <source>Zoom &amp;out</source>
        <translation>הק&amp;טנה</translation>
    </message>
    <message>
        <source>Fit &amp;width</source>
        <translation>התאמה ל&amp;רוחב</translation>
    </message>
    <message>
        <source>Fit pag&amp;e</source>
        <translation>עמוד &amp;שלם</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>תצו&amp;גה</translation>
    </message>
    <message>
        <source>&amp;Next pane</source>
        <translation>האזור ה&amp;בא</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>ע&amp;זרה</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>&amp;קיצורי מקלדת</translation>
    </message>
    <message>
        <source>&amp;Check for updates</source>
        <translation>בדיקת &amp;עדכונים</translation>
    </message>
    <message>
        <source>&amp;Report a fault…</source>
        <translation>&amp;דיווח על תקלה…</translation>
    </message>
    <message>
        <source>&amp;About Pincite</source>
        <translation>על &amp;אודות Pincite</translation>
    </message>
</context>
<context>
    <name>MissingFonts</name>
    <message>
        <source>This system has no font for some letters, so boxes stand in their place: {scripts}. The words are not lost.</source>
        <translation>למערכת זו אין גופן לאותיות מסוימות, ולכן מופיעות תיבות במקומן: {scripts}. המילים לא אבדו.</translation>
    </message>
    <message>
        <source>{before} Install {packages} (its name on Debian and Ubuntu), then start Pincite again.</source>
        <translation>{before} יש להתקין את {packages} (שמו בדביאן ובאובונטו) ואז להפעיל את Pincite מחדש.</translation>
    </message>
</context>
<context>
    <name>ModelDesk</name>
    <message>
        <source>{0}. Press for the models</source>
        <translation>‏{0}. לחיצה תציג את המודלים</translation>
    </message>
    <message>
        <source>{0} is ready to be used.</source>
        <translation>‏{0} מוכן לשימוש.</translation>
    </message>
    <message>
        <source>Use it</source>
        <translation>להשתמש בו</translation>
    </message>
    <message>
        <source>Show the models</source>
        <translation>הצגת המודלים</translation>
    </message>
    <message>
        <source>Delete a model</source>
        <translation>מחיקת מודל</translation>
    </message>
    <message>
        <source>Delete {0}? That frees {1}.</source>
        <translation>למחוק את {0}? זה מפנה {1}.</translation>
    </message>
    <message>
        <source>It is in use: the starter answers from then on. Documents and conversations stay.</source>
        <translation>הוא בשימוש: מכאן ואילך יענה המודל ההתחלתי. המסמכים והשיחות נשארים.</translation>
    </message>
    <message>
        <source>Documents and conversations stay.</source>
        <translation>המסמכים והשיחות נשארים.</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>מחיקה</translation>
    </message>
    <message>
        <source>{0} is deleted; {1} are free again.</source>
        <translation>‏{0} נמחק; {1} פנויים שוב.</translation>
    </message>
</context>
<context>
    <name>ModelDetails</name>
    <message>
        <source>Progress of the model</source>
        <translation>התקדמות המודל</translation>
    </message>
    <message>
        <source>Use this model</source>
        <translation>להשתמש במודל זה</translation>
    </message>
    <message>
        <source>It answers from now on; conversations and documents stay</source>
        <translation>הוא עונה מעכשיו; השיחות והמסמכים נשארים</translation>
    </message>
    <message>
        <source>Fetch</source>
        <translation>הורדה</translation>
    </message>
    <message>
        <source>Make it ready</source>
        <translation>הכנה</translation>
    </message>
    <message>
        <source>Makes a model of it for Pincite; what lies there is only read</source>
        <translation>יוצר ממנו מודל עבור Pincite; מה שנמצא שם רק נקרא</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>השהיה</translation>
    </message>
    <message>
        <source>What came is kept, also when Pincite is closed</source>
        <translation>מה שהגיע נשמר, גם כש־Pincite נסגר</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>ביטול</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>מחיקה…</translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation>העתקת הפרטים</translation>
    </message>
    <message>
        <source>They hold no word of your documents</source>
        <translation>אין בהם מילה ממסמכיך</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>סגירה</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>בשימוש</translation>
    </message>
    <message>
        <source>Go on fetching</source>
        <translation>המשך ההורדה</translation>
    </message>
    <message>
        <source>Delete what came</source>
        <translation>מחיקת מה שהגיע</translation>
    </message>
    <message>
        <source>Fetch {0}</source>
        <translation>הורדת {0}</translation>
    </message>
    <message>
        <source>{0} of about {1} came before it was interrupted, and are kept.</source>
        <translation>‏{0} מתוך כ־{1} הגיעו לפני ההפסקה, ונשמרו.</translation>
    </message>
    <message>
        <source>To be fetched</source>
        <translation>להורדה</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>גודל</translation>
    </message>
    <message>
        <source>about {0}</source>
        <translation>כ־{0}</translation>
    </message>
    <message>
        <source>{0} while it is made ready, {1} are free</source>
        <translation>‏{0} בזמן ההכנה, {1} פנויים</translation>
    </message>
    <message>
        <source>Disk</source>
        <translation>דיסק</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>זיכרון</translation>
    </message>
    <message>
        <source>Context</source>
        <translation>הקשר</translation>
    </message>
    <message>
        <source>Speed here</source>
        <translation>מהירות כאן</translation>
    </message>
    <message>
        <source>Reads</source>
        <translation>קורא</translation>
    </message>
    <message>
        <source>to answer questions</source>
        <translation>למענה על שאלות</translation>
    </message>
    <message>
        <source>no: it only continues texts</source>
        <translation>לא: הוא רק ממשיך טקסטים</translation>
    </message>
    <message>
        <source>Tuned</source>
        <translation>מכוונן</translation>
    </message>
    <message>
        <source>Languages</source>
        <translation>שפות</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>משקלים</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>רישיון</translation>
    </message>
    <message>
        <source>Gemma Terms of Use, {0}</source>
        <translation>תנאי השימוש של Gemma, ‏{0}</translation>
    </message>
    <message>
        <source>From</source>
        <translation>מאת</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>מקום</translation>
    </message>
    <message>
        <source>Not verified</source>
        <translation>לא נבדק</translation>
    </message>
</context>
<context>
    <name>ModelDialog</name>
    <message>
        <source>Models</source>
        <translation>מודלים</translation>
    </message>
    <message>
        <source>Measure its speed</source>
        <translation>מדידת מהירותו</translation>
    </message>
    <message>
        <source>Takes under a minute: a GPU is tried anew, the starter model reads and writes, and larger ones follow from that</source>
        <translation>אורך פחות מדקה: GPU נבדק מחדש, המודל ההתחלתי קורא וכותב, והגדולים יותר נגזרים מכך</translation>
    </message>
    <message>
        <source>The chosen model</source>
        <translation>המודל הנבחר</translation>
    </message>
    <message>
        <source>Look in a folder…</source>
        <translation>חיפוש בתיקייה…</translation>
    </message>
    <message>
        <source>Finds models in a folder that you name; nothing is copied</source>
        <translation>מוצא מודלים בתיקייה שתציינו; דבר אינו מועתק</translation>
    </message>
    <message>
        <source>Look at a file…</source>
        <translation>עיון בקובץ…</translation>
    </message>
    <message>
        <source>A .gguf file</source>
        <translation>קובץ ‎.gguf</translation>
    </message>
    <message>
        <source>Name a server…</source>
        <translation>הוספת שרת…</translation>
    </message>
    <message>
        <source>One that answers in the place of a model here; nothing is sent to it by that</source>
        <translation>שרת שעונה במקום מודל שכאן; דבר לא נשלח אליו בכך</translation>
    </message>
    <message>
        <source>Also models that only continue texts</source>
        <translation>גם מודלים שרק ממשיכים טקסטים</translation>
    </message>
    <message>
        <source>Pretrained models, which were not tuned to answer questions</source>
        <translation>מודלים מאומנים מראש, שלא כוונו לענות על שאלות</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>סגירה</translation>
    </message>
    <message>
        <source>What is under way goes on</source>
        <translation>מה שבעיצומו נמשך</translation>
    </message>
    <message>
        <source>{0}. Measuring: {1}</source>
        <translation>‏{0}. נמדד: {1}</translation>
    </message>
    <message>
        <source>Measure again</source>
        <translation>מדידה חוזרת</translation>
    </message>
    <message>
        <source>Look for models in a folder</source>
        <translation>חיפוש מודלים בתיקייה</translation>
    </message>
    <message>
        <source>Look at a model file</source>
        <translation>עיון בקובץ מודל</translation>
    </message>
    <message>
        <source>Models ({0});;All files ({1})</source>
        <translation>מודלים ({0});;כל הקבצים ({1})</translation>
    </message>
</context>
<context>
    <name>ModelListModel</name>
    <message>
        <source>In use</source>
        <translation>בשימוש</translation>
    </message>
    <message>
        <source>Best fit</source>
        <translation>המתאים ביותר</translation>
    </message>
</context>
<context>
    <name>ModelOffer</name>
    <message>
        <source>Look at it…</source>
        <translation>לעיין בו…</translation>
    </message>
    <message>
        <source>Opens the list of models; nothing is fetched before you say so there</source>
        <translation>פותח את רשימת המודלים; דבר אינו מורד לפני שתאמרו שם</translation>
    </message>
    <message>
        <source>No, thanks</source>
        <translation>לא, תודה</translation>
    </message>
    <message>
        <source>Is not offered again; the list of models stays in the menu</source>
        <translation>לא יוצע שוב; רשימת המודלים נשארת בתפריט</translation>
    </message>
    <message>
        <source>{0} · {1} {2}</source>
        <translation>{0} · {1} {2}</translation>
    </message>
    <message>
        <source>It knows more than the small starter, reads longer documents, and sees pictures. With the longest it takes {0} of memory; about {1} are fetched once.</source>
        <translation>הוא יודע יותר מהדגם ההתחלתי הקטן, קורא מסמכים ארוכים יותר ורואה תמונות. עם הארוכים ביותר הוא צריך {0} של זיכרון; כ-{1} יורדים פעם אחת.</translation>
    </message>
</context>
<context>
    <name>ModelShelf</name>
    <message>
        <source>Waiting for its turn</source>
        <translation>ממתין לתורו</translation>
    </message>
</context>
<context>
    <name>ModelWords</name>
    <message>
        <source>English</source>
        <translation>אנגלית</translation>
    </message>
    <message>
        <source>over 140 languages</source>
        <translation>יותר מ־140 שפות</translation>
    </message>
    <message>
        <source>languages not verified</source>
        <translation>השפות לא נבדקו</translation>
    </message>
    <message>
        <source>which languages it was trained for</source>
        <translation>לאילו שפות אומן</translation>
    </message>
    <message>
        <source>the name of its repository</source>
        <translation>שם המאגר שלו</translation>
    </message>
    <message>
        <source>{0} MB</source>
        <translation>⁦{0} MB⁩</translation>
    </message>
    <message>
        <source>{0} GB</source>
        <translation>⁦{0} GB⁩</translation>
    </message>
    <message>
        <source>{0} s</source>
        <translation>‏{0} שנ׳</translation>
    </message>
    <message>
        <source>{0} min</source>
        <translation>‏{0} דק׳</translation>
    </message>
    <message>
        <source>{0} h</source>
        <translation>‏{0} שע׳</translation>
    </message>
    <message>
        <source>Installed</source>
        <translation>מותקנים</translation>
    </message>
    <message>
        <source>Can be fetched</source>
        <translation>ניתנים להורדה</translation>
    </message>
    <message>
        <source>On this machine already · looking…</source>
        <translation>כבר במחשב הזה · מחפש…</translation>
    </message>
    <message>
        <source>On this machine already · nothing found</source>
        <translation>כבר במחשב הזה · לא נמצא דבר</translation>
    </message>
    <message>
        <source>On this machine already</source>
        <translation>כבר במחשב הזה</translation>
    </message>
    <message>
        <source>Built in, prepared at first use</source>
        <translation>מובנה, מוכן בשימוש הראשון</translation>
    </message>
    <message>
        <source>pretrained</source>
        <translation>מאומן מראש</translation>
    </message>
    <message>
        <source>full precision</source>
        <translation>דיוק מלא</translation>
    </message>
    <message>
        <source>smaller and faster</source>
        <translation>קטן ומהיר יותר</translation>
    </message>
    <message>
        <source>almost full precision</source>
        <translation>דיוק כמעט מלא</translation>
    </message>
    <message>
        <source>text and images</source>
        <translation>טקסט ותמונות</translation>
    </message>
    <message>
        <source>text only</source>
        <translation>טקסט בלבד</translation>
    </message>
    <message>
        <source>Cannot be used</source>
        <translation>לא ניתן לשימוש</translation>
    </message>
    <message>
        <source>Fits this machine</source>
        <translation>מתאים למחשב הזה</translation>
    </message>
    <message>
        <source>Fits, but writes slowly here</source>
        <translation>מתאים, אך כותב כאן לאט</translation>
    </message>
    <message>
        <source>Only {0} tokens fit</source>
        <translation>נכנסים רק {0} אסימונים</translation>
    </message>
    <message>
        <source>Does not fit this machine</source>
        <translation>אינו מתאים למחשב הזה</translation>
    </message>
    <message>
        <source>Not enough space on the disk</source>
        <translation>אין די מקום בדיסק</translation>
    </message>
    <message>
        <source>Fits with {0} tokens</source>
        <translation>מתאים עם {0} אסימונים</translation>
    </message>
    <message>
        <source>The small model that comes with Pincite. It runs on any machine.</source>
        <translation>המודל הקטן שמגיע עם Pincite. הוא פועל בכל מחשב.</translation>
    </message>
    <message>
        <source>It takes {0} of memory with all its context, and {1} are free: not even a short one fits.</source>
        <translation>הוא תופס {0} זיכרון עם כל הקשרו, ופנויים {1}: אפילו הקשר קצר אינו נכנס.</translation>
    </message>
    <message>
        <source>Of its {0} tokens only {1} fit into the memory that is free: too few for documents.</source>
        <translation>מתוך {0} אסימוניו נכנסים רק {1} לזיכרון הפנוי: מעט מדי למסמכים.</translation>
    </message>
    <message>
        <source>{0} of its {1} tokens fit, and all of them where what was read is kept as int8 (settings).</source>
        <translation>‏{0} מתוך {1} אסימוניו נכנסים, וכולם אם מה שנקרא נשמר כ־int8 (הגדרות).</translation>
    </message>
    <message>
        <source>{0} of its {1} tokens fit into the {2} of memory that are free.</source>
        <translation>‏{0} מתוך {1} אסימוניו נכנסים ל־{2} זיכרון פנוי.</translation>
    </message>
    <message>
        <source>It fits, but answers come slower here than one reads aloud.</source>
        <translation>הוא מתאים, אך התשובות מגיעות כאן לאט יותר מקריאה בקול.</translation>
    </message>
    <message>
        <source>It fits with all of its {0} tokens, in {1} of {2} that are free.</source>
        <translation>הוא מתאים עם כל {0} אסימוניו, ב־{1} מתוך {2} פנויים.</translation>
    </message>
    <message>
        <source>The disk lacks {0} for it.</source>
        <translation>בדיסק חסרים לו {0}.</translation>
    </message>
    <message>
        <source>How fast it is here is not measured yet.</source>
        <translation>מהירותו כאן טרם נמדדה.</translation>
    </message>
    <message>
        <source>Not measured yet</source>
        <translation>עדיין לא נמדד</translation>
    </message>
    <message>
        <source>Reads {0} pages in about {1}, writes about {2} tokens a second</source>
        <translation>קורא {0} עמודים בכ־{1}, כותב כ־{2} אסימונים בשנייה</translation>
    </message>
    <message>
        <source>Little</source>
        <translation>מעט</translation>
    </message>
    <message>
        <source>{0} with all its context, {1} are free</source>
        <translation>‏{0} עם כל הקשרו, {1} פנויים</translation>
    </message>
    <message>
        <source>{0}, all of them fit here</source>
        <translation>‏{0}, כולם נכנסים כאן</translation>
    </message>
    <message>
        <source>{0}, of which {1} fit here</source>
        <translation>‏{0}, מהם נכנסים כאן {1}</translation>
    </message>
    <message>
        <source>Looking at this machine…</source>
        <translation>המחשב נבדק…</translation>
    </message>
    <message>
        <source>{0} with {1} of memory</source>
        <translation>‏{0} עם {1} זיכרון</translation>
    </message>
    <message>
        <source>{0}, {1} of memory free, {2} on the disk</source>
        <translation>‏{0}, {1} זיכרון פנוי, {2} בדיסק</translation>
    </message>
    <message>
        <source>Waiting for its turn</source>
        <translation>ממתין לתורו</translation>
    </message>
    <message>
        <source>Fetching, {0}</source>
        <translation>מוריד, {0}</translation>
    </message>
    <message>
        <source>Asking the hub</source>
        <translation>שואל את המאגר</translation>
    </message>
    <message>
        <source>Making it ready, {0}</source>
        <translation>מכין, {0}</translation>
    </message>
    <message>
        <source>Paused at {0}</source>
        <translation>מושהה ב־{0}</translation>
    </message>
    <message>
        <source>Its terms are to be accepted first</source>
        <translation>יש לאשר תחילה את התנאים שלו</translation>
    </message>
    <message>
        <source>Did not work</source>
        <translation>לא הצליח</translation>
    </message>
    <message>
        <source>Fetching: {0} of {1}</source>
        <translation>הורדו {0} מתוך {1}</translation>
    </message>
    <message>
        <source>{0} MB/s</source>
        <translation>‏{0} MB/שנ׳</translation>
    </message>
    <message>
        <source>{0} left</source>
        <translation>נותרו {0}</translation>
    </message>
</context>
<context>
    <name>NameLabel</name>
    <message>
        <source>Document {name}</source>
        <translation>המסמך {name}</translation>
    </message>
    <message>
        <source>No document</source>
        <translation>אין מסמך</translation>
    </message>
</context>
<context>
    <name>NetworkUse</name>
    <message>
        <source>a model was fetched</source>
        <translation>הורד מודל</translation>
    </message>
    <message>
        <source>the GPU&apos;s libraries were fetched</source>
        <translation>הורדו הספריות של ה־GPU</translation>
    </message>
    <message>
        <source>a server was asked</source>
        <translation>נשאל שרת</translation>
    </message>
    <message>
        <source>a newer version was asked for</source>
        <translation>נשאל אם יש גרסה חדשה</translation>
    </message>
    <message>
        <source>No network used since {begun}.</source>
        <translation>הרשת לא הייתה בשימוש מאז {begun}.</translation>
    </message>
    <message>
        <source>Network used {times} since {begun}, last at {last}: {what}.</source>
        <translation>הרשת הייתה בשימוש {times} מאז {begun}, לאחרונה ב‑{last}: {what}.</translation>
    </message>
</context>
<context>
    <name>NoticeBar</name>
    <message>
        <source>Note</source>
        <translation>הערה</translation>
    </message>
    <message>
        <source>Please note</source>
        <translation>שימו לב</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>בעיה</translation>
    </message>
    <message>
        <source>{severity}: {sentence}</source>
        <translation>{severity}: {sentence}</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>סגירה</translation>
    </message>
    <message>
        <source>Dismiss this message</source>
        <translation>סגירת הודעה זו</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>העתקה</translation>
    </message>
    <message>
        <source>Copy this message</source>
        <translation>העתקת ההודעה הזאת</translation>
    </message>
</context>
<context>
    <name>Notices</name>
    <message>
        <source>Messages</source>
        <translation>הודעות</translation>
    </message>
</context>
<context>
    <name>OtherWays</name>
    <message>
        <source>The model searches and reads, step by step; suits larger models. The receipt lists the steps.</source>
        <translation>המודל מחפש וקורא צעד אחר צעד; מתאים למודלים גדולים יותר. הקבלה מפרטת את הצעדים.</translation>
    </message>
    <message>
        <source>A list such as 3-9 or 1,4,7-</source>
        <translation>רשימה כגון ‎3-9 או ‎1,4,7-‎</translation>
    </message>
    <message>
        <source>Too long to be read at once: what should be read?</source>
        <translation>ארוך מכדי להיקרא בבת אחת: מה לקרוא?</translation>
    </message>
    <message>
        <source>Quick: finds the pages that fit the question best, and asks them one by one. The receipt says which.</source>
        <translation>מהיר: מוצא את העמודים המתאימים ביותר לשאלה ושואל אותם אחד אחד. הפירוט אומר אילו.</translation>
    </message>
    <message>
        <source>Slower: finds the pages that fit the question best, and reads as many at once as the model takes.</source>
        <translation>איטי יותר: מוצא את העמודים המתאימים ביותר לשאלה וקורא בבת אחת כמה שהמודל מקבל.</translation>
    </message>
    <message>
        <source>Search for the best pages</source>
        <translation>לחפש את העמודים המתאימים ביותר</translation>
    </message>
    <message>
        <source>Further questions are asked in the same way, until you choose otherwise under the question box.</source>
        <translation>שאלות נוספות נשאלות באותה דרך, עד שתבחרו אחרת מתחת לתיבת השאלה.</translation>
    </message>
    <message>
        <source>Read as many pages as fit</source>
        <translation>לקרוא כמה עמודים שנכנסים</translation>
    </message>
    <message>
        <source>Let the model look things up</source>
        <translation>לתת למודל לחפש בעצמו</translation>
    </message>
    <message>
        <source>Choose a larger model…</source>
        <translation>בחירת מודל גדול יותר…</translation>
    </message>
    <message>
        <source>Opens the list of models, with what fits this machine</source>
        <translation>פותח את רשימת המודלים, עם מה שמתאים למחשב הזה</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>ביטול</translation>
    </message>
    <message>
        <source>Asks nothing; your words go back to the box</source>
        <translation>לא שואל דבר; המילים חוזרות לתיבה</translation>
    </message>
    <message>
        <source>Pages, such as 3-9</source>
        <translation>עמודים, למשל ‎3-9</translation>
    </message>
    <message>
        <source>Pages to read</source>
        <translation>העמודים לקריאה</translation>
    </message>
    <message>
        <source>Summarise these</source>
        <translation>תקצור אלה</translation>
    </message>
    <message>
        <source>Ask these</source>
        <translation>לשאול אלה</translation>
    </message>
    <message>
        <source>Summarise these pages</source>
        <translation>תקצור עמודים אלה</translation>
    </message>
    <message>
        <source>Ask these pages</source>
        <translation>לשאול עמודים אלה</translation>
    </message>
</context>
<context>
    <name>PageListModel</name>
    <message>
        <source>Page {row}</source>
        <translation>עמוד {row}</translation>
    </message>
</context>
<context>
    <name>PageOutline</name>
    <message>
        <source>This document has no outline.</source>
        <translation>למסמך זה אין מתווה.</translation>
    </message>
    <message>
        <source>Outline</source>
        <translation>מתווה</translation>
    </message>
    <message>
        <source>{text}, page {page}</source>
        <translation>‏{text}, עמוד {page}</translation>
    </message>
</context>
<context>
    <name>PagePainting</name>
    <message>
        <source>The pages of a document are shown here.</source>
        <translation>כאן מוצגים עמודיו של מסמך.</translation>
    </message>
</context>
<context>
    <name>PagePanel</name>
    <message>
        <source>Width</source>
        <translation>רוחב</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>עמוד</translation>
    </message>
    <message>
        <source>Page number</source>
        <translation>מספר עמוד</translation>
    </message>
    <message>
        <source>Go to a page</source>
        <translation>מעבר לעמוד</translation>
    </message>
    <message>
        <source>Thumbnails and outline</source>
        <translation>תמונות ממוזערות ומתווה</translation>
    </message>
    <message>
        <source>Back to where you were before the jump</source>
        <translation>חזרה למקום שלפני הקפיצה</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>חזרה</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>קטן יותר</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>הקטנה</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>גדול יותר</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>הגדלה</translation>
    </message>
    <message>
        <source>Frame a region to ask about it</source>
        <translation>הקפת אזור במסגרת כדי לשאול עליו</translation>
    </message>
    <message>
        <source>Frame a region</source>
        <translation>הקפת אזור</translation>
    </message>
    <message>
        <source>Find in the document</source>
        <translation>חיפוש במסמך</translation>
    </message>
    <message numerus="yes">
        <source>of %Ln page(s)</source>
        <translation>
            <numerusform>מתוך עמוד אחד</numerusform>
            <numerusform>מתוך %Ln עמודים</numerusform>
        </translation>
    </message>
    <message>
        <source>Show whole pages</source>
        <translation>הצגת עמודים שלמים</translation>
    </message>
    <message>
        <source>As wide as the pane</source>
        <translation>ברוחב האזור</translation>
    </message>
    <message>
        <source>Zoom {zoom} of {fit}</source>
        <translation>תצוגה {zoom}, {fit}</translation>
    </message>
</context>
<context>
    <name>PageSide</name>
    <message>
        <source>Thumbnails or outline</source>
        <translation>תמונות ממוזערות או מתווה</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>עמודים</translation>
    </message>
    <message>
        <source>Outline</source>
        <translation>מתווה</translation>
    </message>
</context>
<context>
    <name>PageView</name>
    <message>
        <source>Page {number}</source>
        <translation>עמוד {number}</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>עמודים</translation>
    </message>
    <message>
        <source>Page {page} of {count}</source>
        <translation>עמוד {page} מתוך {count}</translation>
    </message>
</context>
<context>
    <name>Panes</name>
    <message>
        <source>Documents</source>
        <translation>מסמכים</translation>
    </message>
    <message>
        <source>Conversation</source>
        <translation>שיחה</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>עמודים</translation>
    </message>
    <message>
        <source>Panes</source>
        <translation>אזורים</translation>
    </message>
</context>
<context>
    <name>Passage</name>
    <message>
        <source>Region of {pages}</source>
        <translation>אזור ב{pages}</translation>
    </message>
</context>
<context>
    <name>PassageChip</name>
    <message>
        <source>Ask about the ticked documents instead</source>
        <translation>לשאול במקום זאת את המסמכים המסומנים</translation>
    </message>
    <message>
        <source>Do not ask about this passage</source>
        <translation>לא לשאול על קטע זה</translation>
    </message>
    <message>
        <source>About “{flat}”</source>
        <translation>על „{flat}”</translation>
    </message>
    <message>
        <source>About a region of the page</source>
        <translation>על אזור בעמוד</translation>
    </message>
    <message>
        <source>The question is about: {flat} {place}</source>
        <translation>השאלה היא על: {flat} {place}</translation>
    </message>
</context>
<context>
    <name>PastedImages</name>
    <message>
        <source>There is nothing in it that can be added: no file on this machine, no picture, no text.</source>
        <translation>אין בו דבר שאפשר להוסיף: לא קובץ במחשב הזה, לא תמונה ולא טקסט.</translation>
    </message>
    <message>
        <source>A pasted picture would have to be written to the disk as it is, which a private window does not do, nor one whose library is encrypted. Save it as a file where you want to have it, and add that.</source>
        <translation>תמונה מודבקת צריכה להיכתב לדיסק כמות שהיא, וחלון פרטי אינו עושה זאת, וגם לא חלון שהספרייה שלו מוצפנת. יש לשמור אותה כקובץ במקום הרצוי ולהוסיף את הקובץ.</translation>
    </message>
    <message>
        <source>Picture {time}</source>
        <translation>תמונה {time}</translation>
    </message>
    <message>
        <source>The picture has {width} by {height} pixels; that is too large.</source>
        <translation>בתמונה {width} על {height} פיקסלים; זה גדול מדי.</translation>
    </message>
    <message>
        <source>The picture could not be written to a file.</source>
        <translation>לא ניתן היה לכתוב את התמונה לקובץ.</translation>
    </message>
    <message>
        <source>The picture could not be written</source>
        <translation>לא ניתן היה לכתוב את התמונה</translation>
    </message>
</context>
<context>
    <name>PinnedText</name>
    <message>
        <source>Citation {number}, {place}: {quote}</source>
        <translation>אסמכתה {number}, {place}: {quote}</translation>
    </message>
    <message>
        <source>Enter shows {count} more</source>
        <translation>Enter מציג עוד {count}</translation>
    </message>
    <message>
        <source>Page {page} · {document}</source>
        <translation>עמוד {page} · {document}</translation>
    </message>
</context>
<context>
    <name>Preferences</name>
    <message>
        <source>The model is not running yet; there is nothing to be told of it.</source>
        <translation>המודל עדיין אינו פועל; אין מה לספר עליו.</translation>
    </message>
    <message>
        <source>The settings are saved. The model takes them when it is started next.</source>
        <translation>ההגדרות נשמרו. המודל יאמץ אותן בהפעלה הבאה שלו.</translation>
    </message>
    <message>
        <source>The settings are saved. Language and letters change when Pincite is started next.</source>
        <translation>ההגדרות נשמרו. השפה והאותיות ישתנו בהפעלה הבאה של Pincite.</translation>
    </message>
    <message>
        <source>The settings are saved. How documents are read changes when Pincite is started next.</source>
        <translation>ההגדרות נשמרו. אופן קריאת המסמכים ישתנה בהפעלה הבאה של Pincite.</translation>
    </message>
    <message>
        <source>Start the model again</source>
        <translation>הפעלת המודל מחדש</translation>
    </message>
</context>
<context>
    <name>QuestionBox</name>
    <message>
        <source>Enter asks · Shift+Enter: new line · @ document · / command</source>
        <translation>Enter שואל · Shift+Enter: שורה חדשה · @ מסמך · / פקודה</translation>
    </message>
    <message>
        <source>Asked as soon as the answer before it is there · Esc ends that one</source>
        <translation>תישאל ברגע שהתשובה הקודמת כאן · Esc מסיים אותה</translation>
    </message>
    <message>
        <source>Ask meanwhile: you are answered from the pages read so far, then reading goes on.</source>
        <translation>אפשר לשאול בינתיים: התשובה תבוא מהעמודים שנקראו עד כה, ואז הקריאה תימשך.</translation>
    </message>
    <message>
        <source>Ask</source>
        <translation>שאלה</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>עצירה</translation>
    </message>
    <message>
        <source>Stop the answer</source>
        <translation>עצירת התשובה</translation>
    </message>
    <message>
        <source>Ask (Enter)</source>
        <translation>שאלה (Enter)</translation>
    </message>
    <message>
        <source>Ask the question</source>
        <translation>שליחת השאלה</translation>
    </message>
</context>
<context>
    <name>QuestionField</name>
    <message>
        <source>Question</source>
        <translation>שאלה</translation>
    </message>
    <message>
        <source>Ask a question about your documents</source>
        <translation>שאלו שאלה על המסמכים שלכם</translation>
    </message>
</context>
<context>
    <name>Receipt</name>
    <message>
        <source>{tokens} had been read before and were reused</source>
        <translation>‏{tokens} נקראו קודם ונוצלו שוב</translation>
    </message>
    <message>
        <source>Read {read} of {pages}</source>
        <translation>נקראו {read} מתוך {pages}</translation>
    </message>
    <message>
        <source>{document}: page {page} as image, {cost}</source>
        <translation>‏{document}: עמוד {page} כתמונה, {cost}</translation>
    </message>
    <message>
        <source>{document}: {pages} of {count} read, {tokens}</source>
        <translation>‏{document}: נקראו {pages} מתוך {count}, {tokens}</translation>
    </message>
    <message>
        <source>{each} × ({pictures} + {crops}) tokens</source>
        <translation>‏{each} × ({pictures} + {crops}) אסימונים</translation>
    </message>
    <message>
        <source>{each} × ({pictures}) tokens</source>
        <translation>‏{each} × ({pictures}) אסימונים</translation>
    </message>
    <message>
        <source>{tokens} of {limit}</source>
        <translation>‏{tokens} מתוך {limit}</translation>
    </message>
    <message>
        <source>Not everything was read: the receipt says what was left out.</source>
        <translation>לא הכול נקרא: הפירוט אומר מה הושמט.</translation>
    </message>
    <message>
        <source>The words of some pages are not to be trusted: the receipt says which.</source>
        <translation>אין לסמוך על המילים בכמה עמודים: הפירוט אומר באילו.</translation>
    </message>
    <message>
        <source>{pages} looked at as images</source>
        <translation>‏{pages} נראו כתמונות</translation>
    </message>
    <message>
        <source>{pages} looked at as image</source>
        <translation>‏{pages} נראה כתמונה</translation>
    </message>
    <message>
        <source>{pages} without text</source>
        <translation>‏{pages} ללא טקסט</translation>
    </message>
    <message>
        <source>{pages} recognised</source>
        <translation>‏{pages} עם זיהוי טקסט</translation>
    </message>
    <message>
        <source>{pages} recognised, {doubtful} with doubt</source>
        <translation>‏{pages} עם זיהוי טקסט, {doubtful} מהם בספק</translation>
    </message>
    <message>
        <source>{pages} could not be read</source>
        <translation>‏{pages} לא ניתנים לקריאה</translation>
    </message>
    <message>
        <source>nothing left out</source>
        <translation>דבר לא הושמט</translation>
    </message>
</context>
<context>
    <name>RecentDocuments</name>
    <message>
        <source>No document was opened yet</source>
        <translation>עוד לא נפתח אף מסמך</translation>
    </message>
</context>
<context>
    <name>RemoveDialog</name>
    <message>
        <source>Remove a document</source>
        <translation>הסרת מסמך</translation>
    </message>
    <message>
        <source>Remove documents</source>
        <translation>הסרת מסמכים</translation>
    </message>
    <message>
        <source>Remove {name} and everything Pincite keeps about it?</source>
        <translation>להסיר את {name} ואת כל מה ש־Pincite שומר עליו?</translation>
    </message>
    <message>
        <source>Remove {count} documents and everything Pincite keeps about them?</source>
        <translation>להסיר {count} מסמכים וכל מה ש־Pincite שומר עליהם?</translation>
    </message>
    <message>
        <source>The file itself stays where it is.</source>
        <translation>הקובץ עצמו נשאר במקומו.</translation>
    </message>
    <message>
        <source>The files stay where they are.</source>
        <translation>הקבצים נשארים במקומם.</translation>
    </message>
    <message>
        <source>Also delete its other versions and the conversations about it</source>
        <translation>למחוק גם את הגרסאות האחרות שלו ואת השיחות עליו</translation>
    </message>
    <message>
        <source>Also delete their other versions and conversations</source>
        <translation>למחוק גם את הגרסאות האחרות שלהם ואת השיחות</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>הסרה</translation>
    </message>
</context>
<context>
    <name>ReportDialog</name>
    <message>
        <source>Report of a fault</source>
        <translation>דוח על תקלה</translation>
    </message>
    <message>
        <source>This is all that a report would contain. It stays on this machine: Pincite sends nothing. If you want to report a fault, copy it. It holds no word of your documents, questions or folders.</source>
        <translation>זה כל מה שהדוח יכיל. הוא נשאר במחשב הזה: Pincite אינו שולח דבר. כדי לדווח על תקלה, העתיקו אותו. אין בו מילה ממסמכיכם, משאלותיכם או מתיקיותיכם.</translation>
    </message>
    <message>
        <source>The report</source>
        <translation>הדוח</translation>
    </message>
    <message>
        <source>Looking at this machine…</source>
        <translation>המחשב נבדק…</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>העתקה</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>שמירה…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>סגירה</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>הועתק</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>שמירת הדוח</translation>
    </message>
</context>
<context>
    <name>SelectionActions</name>
    <message>
        <source>What to do with the selection</source>
        <translation>מה לעשות בבחירה</translation>
    </message>
    <message>
        <source>Ask about this</source>
        <translation>שאלה על זה</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>העתקה</translation>
    </message>
    <message>
        <source>Ask about this region</source>
        <translation>שאלה על אזור זה</translation>
    </message>
    <message>
        <source>Ask about the framed region</source>
        <translation>שאלה על האזור המוקף</translation>
    </message>
    <message>
        <source>Ask about the selected text</source>
        <translation>שאלה על הטקסט הנבחר</translation>
    </message>
    <message>
        <source>Copy the words in the region</source>
        <translation>העתקת המילים שבאזור</translation>
    </message>
    <message>
        <source>Copy the selected text</source>
        <translation>העתקת הטקסט הנבחר</translation>
    </message>
    <message>
        <source>Select this page</source>
        <translation>בחירת עמוד זה</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>בחירת הכול</translation>
    </message>
    <message>
        <source>Frame a region…</source>
        <translation>הקפת אזור…</translation>
    </message>
</context>
<context>
    <name>Sentences</name>
    <message>
        <source>A cache is float32 or int8, not {cache}.</source>
        <translation>מטמון הוא float32 או int8, לא {cache}.</translation>
    </message>
    <message>
        <source>A folder in {place} cannot be made</source>
        <translation>לא ניתן ליצור תיקייה בתוך {place}</translation>
    </message>
    <message>
        <source>A model cannot be named {name}: letters, digits, and . _ + - are taken.</source>
        <translation>אי אפשר לקרוא למודל {name}: מותרות אותיות לועזיות, ספרות ו־. _ + -</translation>
    </message>
    <message>
        <source>A value has {plain} characters, and a cell takes {longest_cell}. Write JSON or CSV.</source>
        <translation>באחד הערכים יש {plain} תווים, ותא מכיל {longest_cell}. כתבו JSON או CSV.</translation>
    </message>
    <message>
        <source>Another copy of Pincite is downloading this model. Wait for it.</source>
        <translation>עותק אחר של Pincite מוריד מודל זה. המתינו לו.</translation>
    </message>
    <message>
        <source>Another copy of Pincite is fetching these libraries. Wait for it.</source>
        <translation>עותק אחר של Pincite מוריד את הספריות האלה. המתינו לו.</translation>
    </message>
    <message>
        <source>Another copy of Pincite is making the model {name}. Wait for it.</source>
        <translation>עותק אחר של Pincite מכין את המודל {name}. המתינו לו.</translation>
    </message>
    <message>
        <source>Another program keeps the library {file} locked. Try again when it is done.</source>
        <translation>תוכנה אחרת נועלת את הספרייה {file}. נסו שוב כשתסיים.</translation>
    </message>
    <message>
        <source>Another window of Pincite{holder} uses this library. Go to that window, or close it first.</source>
        <translation>חלון אחר של Pincite{holder} משתמש בספרייה זו. עברו אליו או סגרו אותו תחילה.</translation>
    </message>
    <message>
        <source>Answered after {steps} steps: a pretrained model gets no more, since it chooses no better than the search.</source>
        <translation>נענה אחרי {steps} צעדים: מודל שאומן מראש אינו מקבל יותר, כי הוא אינו בוחר טוב מהחיפוש.</translation>
    </message>
    <message>
        <source>Answering from the pages read so far</source>
        <translation>תשובה מהעמודים שנקראו עד כה</translation>
    </message>
    <message>
        <source>Brief</source>
        <translation>קצר</translation>
    </message>
    <message>
        <source>CUDA cannot be used ({error})</source>
        <translation>לא ניתן להשתמש ב־CUDA ‏({error})</translation>
    </message>
    <message>
        <source>CUDA does not compute this model&apos;s {left}</source>
        <translation>‏CUDA אינו מחשב {left} של מודל זה</translation>
    </message>
    <message>
        <source>CUDA does not load this model ({error})</source>
        <translation>‏CUDA אינו טוען מודל זה ({error})</translation>
    </message>
    <message>
        <source>CUDA&apos;s libraries cannot be loaded</source>
        <translation>לא ניתן לטעון את ספריות CUDA</translation>
    </message>
    <message>
        <source>Checking the model&apos;s files</source>
        <translation>קובצי המודל נבדקים</translation>
    </message>
    <message>
        <source>Checking what it rests on, value</source>
        <translation>בודק על מה הוא נשען, ערך</translation>
    </message>
    <message>
        <source>Choosing sentences</source>
        <translation>נבחרים משפטים</translation>
    </message>
    <message>
        <source>Choosing what to look up</source>
        <translation>בוחר מה לחפש</translation>
    </message>
    <message>
        <source>Citations</source>
        <translation>אסמכתאות</translation>
    </message>
    <message>
        <source>Counting tokens was stopped.</source>
        <translation>ספירת האסימונים נעצרה.</translation>
    </message>
    <message>
        <source>Detailed</source>
        <translation>מפורט</translation>
    </message>
    <message>
        <source>Document {number} of {count}: {stage}</source>
        <translation>מסמך {number} מתוך {count}: {stage}</translation>
    </message>
    <message>
        <source>Encrypting this library was begun and not finished: run pincite encrypt first.</source>
        <translation>הצפנת הספרייה הזאת התחילה ולא הסתיימה: יש להריץ קודם pincite encrypt.</translation>
    </message>
    <message>
        <source>Filling in the form, part</source>
        <translation>ממלא את הטופס, חלק</translation>
    </message>
    <message>
        <source>Finding out how this model answers best, only this once, test question</source>
        <translation>בודק, רק הפעם, כיצד המודל הזה עונה הכי טוב: שאלת ניסיון</translation>
    </message>
    <message>
        <source>Having the quotes put right</source>
        <translation>מתקן את הציטוטים</translation>
    </message>
    <message>
        <source>Its lines and shapes are not shown, only texts and pictures.</source>
        <translation>הקווים והצורות שבו אינם מוצגים, רק טקסטים ותמונות.</translation>
    </message>
    <message>
        <source>Its picture could not be read, because {reason}.</source>
        <translation>לא ניתן היה לקרוא את תמונתו, כי {reason}.</translation>
    </message>
    <message>
        <source>Its script may not be one of those that are known (Latin, Greek, Chinese and Japanese).</source>
        <translation>ייתכן שהכתב שלו אינו מהכתבים המוכרים (לטיני, יווני, סיני ויפני).</translation>
    </message>
    <message>
        <source>Key points</source>
        <translation>עיקרים</translation>
    </message>
    <message>
        <source>Left out: 1 cell, because the workbook has too many.</source>
        <translation>הושמט תא אחד, כי בחוברת יש תאים רבים מדי.</translation>
    </message>
    <message>
        <source>Left out: 1 comment or field of a form, which the second engine does not read.</source>
        <translation>הושמטה הערה אחת או שדה טופס אחד, שהמנוע השני אינו קורא.</translation>
    </message>
    <message>
        <source>Left out: 1 comment, because the page has too many.</source>
        <translation>הושמטה הערה אחת, כי בעמוד יש הערות רבות מדי.</translation>
    </message>
    <message>
        <source>Left out: 1 object of another program.</source>
        <translation>הושמט אובייקט אחד של תוכנה אחרת.</translation>
    </message>
    <message>
        <source>Left out: 1 object that the document shows more than once.</source>
        <translation>הושמט אובייקט אחד שהמסמך מציג יותר מפעם אחת.</translation>
    </message>
    <message>
        <source>Left out: 1 passage of hidden text.</source>
        <translation>הושמט קטע אחד של טקסט מוסתר.</translation>
    </message>
    <message>
        <source>Left out: 1 picture that cannot be drawn here ({kinds}).</source>
        <translation>הושמטה תמונה אחת שלא ניתן לצייר כאן ({kinds}).</translation>
    </message>
    <message>
        <source>Left out: 1 picture that cannot be drawn here.</source>
        <translation>הושמטה תמונה אחת שלא ניתן לצייר כאן.</translation>
    </message>
    <message>
        <source>Left out: 1 sheet of macros.</source>
        <translation>הושמט: גיליון מאקרו אחד.</translation>
    </message>
    <message>
        <source>Left out: 1 word of comments on it.</source>
        <translation>הושמטה מילה אחת מההערות עליו.</translation>
    </message>
    <message>
        <source>Left out: 1 word outside the page&apos;s visible area.</source>
        <translation>הושמטה מילה אחת מחוץ לשטח הנראה של העמוד.</translation>
    </message>
    <message>
        <source>Left out: 1 word that cannot be seen on the page.</source>
        <translation>הושמטה מילה אחת שאינה נראית בעמוד.</translation>
    </message>
    <message>
        <source>Left out: 1 word that could not be recognised.</source>
        <translation>הושמטה מילה אחת שלא ניתן היה לזהות.</translation>
    </message>
    <message>
        <source>Left out: 1 word that the page hides.</source>
        <translation>הושמטה מילה אחת שהעמוד מסתיר.</translation>
    </message>
    <message>
        <source>Left out: 1 word, because the page has too many.</source>
        <translation>הושמטה מילה אחת, כי בעמוד יש מילים רבות מדי.</translation>
    </message>
    <message>
        <source>Left out: a part that is encrypted, or packed with a signature. Only a mail program can open it.</source>
        <translation>הושמט חלק מוצפן, או ארוז עם חתימה. רק תוכנת דואר יכולה לפתוח אותו.</translation>
    </message>
    <message>
        <source>Left out: hidden text.</source>
        <translation>הושמט טקסט מוסתר.</translation>
    </message>
    <message>
        <source>Left out: the end of 1 comment, because it is too long.</source>
        <translation>הושמט סופה של הערה אחת, כי היא ארוכה מדי.</translation>
    </message>
    <message>
        <source>Left out: the ends of {count} comments, because they are too long.</source>
        <translation>הושמטו סופיהן של {count} הערות, כי הן ארוכות מדי.</translation>
    </message>
    <message>
        <source>Left out: the number before 1 paragraph.</source>
        <translation>הושמט: המספר שלפני פסקה אחת.</translation>
    </message>
    <message>
        <source>Left out: the numbers before {count} paragraphs.</source>
        <translation>הושמטו: המספרים שלפני {count} פסקאות.</translation>
    </message>
    <message>
        <source>Left out: {count} cells, because the workbook has too many.</source>
        <translation>הושמטו {count} תאים, כי בחוברת יש תאים רבים מדי.</translation>
    </message>
    <message>
        <source>Left out: {count} comments or fields of forms, which the second engine does not read.</source>
        <translation>הושמטו {count} הערות או שדות טופס, שהמנוע השני אינו קורא.</translation>
    </message>
    <message>
        <source>Left out: {count} comments, because the page has too many.</source>
        <translation>הושמטו {count} הערות, כי בעמוד יש הערות רבות מדי.</translation>
    </message>
    <message>
        <source>Left out: {count} objects of other programs.</source>
        <translation>הושמטו {count} אובייקטים של תוכנות אחרות.</translation>
    </message>
    <message>
        <source>Left out: {count} objects that the document shows more than once.</source>
        <translation>הושמטו {count} אובייקטים שהמסמך מציג יותר מפעם אחת.</translation>
    </message>
    <message>
        <source>Left out: {count} passages of hidden text.</source>
        <translation>הושמטו {count} קטעים של טקסט מוסתר.</translation>
    </message>
    <message>
        <source>Left out: {count} pictures that cannot be drawn here ({kinds}).</source>
        <translation>הושמטו {count} תמונות שלא ניתן לצייר כאן ({kinds}).</translation>
    </message>
    <message>
        <source>Left out: {count} pictures that cannot be drawn here.</source>
        <translation>הושמטו {count} תמונות שלא ניתן לצייר כאן.</translation>
    </message>
    <message>
        <source>Left out: {count} sheets of macros.</source>
        <translation>הושמטו: {count} גיליונות מאקרו.</translation>
    </message>
    <message>
        <source>Left out: {count} words of comments on it.</source>
        <translation>הושמטו {count} מילים מההערות עליו.</translation>
    </message>
    <message>
        <source>Left out: {count} words outside the page&apos;s visible area.</source>
        <translation>הושמטו {count} מילים מחוץ לשטח הנראה של העמוד.</translation>
    </message>
    <message>
        <source>Left out: {count} words that cannot be seen on the page.</source>
        <translation>הושמטו {count} מילים שאינן נראות בעמוד.</translation>
    </message>
    <message>
        <source>Left out: {count} words that could not be recognised.</source>
        <translation>הושמטו {count} מילים שלא ניתן היה לזהות.</translation>
    </message>
    <message>
        <source>Left out: {count} words that the page hides.</source>
        <translation>הושמטו {count} מילים שהעמוד מסתיר.</translation>
    </message>
    <message>
        <source>Left out: {count} words, because the page has too many.</source>
        <translation>הושמטו {count} מילים, כי בעמוד יש מילים רבות מדי.</translation>
    </message>
    <message>
        <source>Looking for evidence, view</source>
        <translation>מחפש ביסוס, מבט</translation>
    </message>
    <message>
        <source>Looking for evidence, {kind}</source>
        <translation>מחפש ביסוס, {kind}</translation>
    </message>
    <message>
        <source>Looking for other words, page</source>
        <translation>מחפש במילים אחרות, עמוד</translation>
    </message>
    <message>
        <source>Looking for the place, passage</source>
        <translation>מחפש את המקום, קטע</translation>
    </message>
    <message>
        <source>Looking through {name} was stopped.</source>
        <translation>המעבר על {name} נעצר.</translation>
    </message>
    <message>
        <source>Made in {parts} parts: {named}.{all_read}</source>
        <translation>נעשה ב־{parts} חלקים: {named}.{all_read}</translation>
    </message>
    <message>
        <source>Marking {name} was stopped.</source>
        <translation>סימון {name} נעצר.</translation>
    </message>
    <message>
        <source>No page fits: the shortest has {values} tokens, and {model} takes {value} at once beside question and answer.</source>
        <translation>אין עמוד שנכנס: בקצר ביותר {values} אסימונים, ו־{model} מכיל בבת אחת {value} לצד השאלה והתשובה.</translation>
    </message>
    <message>
        <source>No page has half of the question&apos;s words, so it was also looked for what means the same. In the documents&apos; own words, or in their language, a question is answered more surely.</source>
        <translation>באף עמוד אין מחצית ממילות השאלה, ולכן חיפשנו גם מה שמשמעותו זהה. שאלה במילים של המסמכים או בשפתם נענית באופן בטוח יותר.</translation>
    </message>
    <message>
        <source>No page of it has been read yet.</source>
        <translation>עדיין לא נקרא אף עמוד שלו.</translation>
    </message>
    <message>
        <source>No page of {name} could be read. {first_note}</source>
        <translation>לא ניתן היה לקרוא אף עמוד של {name}. {first_note}</translation>
    </message>
    <message>
        <source>No words were recognised in its picture; scripts that are known are Latin, Greek, Chinese and Japanese.</source>
        <translation>לא זוהו מילים בתמונתו; הכתבים המוכרים הם לטיני, יווני, סיני ויפני.</translation>
    </message>
    <message>
        <source>None of the chosen pages of {name} has been read in yet.</source>
        <translation>אף אחד מהעמודים שנבחרו של {name} לא נקרא עדיין.</translation>
    </message>
    <message>
        <source>Of this workbook of Excel 95, or older, only cells and comments were read.</source>
        <translation>מחוברת זו של Excel 95 או ישנה יותר נקראו רק תאים והערות.</translation>
    </message>
    <message>
        <source>Of what this workbook holds besides its sheets, some was not read, because it is too much.</source>
        <translation>חלק ממה שחוברת זו מכילה מלבד הגיליונות שלה לא נקרא, כי הוא רב מדי.</translation>
    </message>
    <message>
        <source>Only the first {read} of its {count} frames are used.</source>
        <translation>רק {read} התמונות הראשונות מתוך {count} שבקובץ משמשות.</translation>
    </message>
    <message>
        <source>Only the first {read} of its {count} messages are read.</source>
        <translation>רק {read} ההודעות הראשונות מתוך {count} שבו נקראות.</translation>
    </message>
    <message>
        <source>Outline by section</source>
        <translation>מתווה לפי פרקים</translation>
    </message>
    <message>
        <source>Page {number} of {name} cannot be drawn: {error}.</source>
        <translation>לא ניתן לצייר את עמוד {number} של {name}: {error}.</translation>
    </message>
    <message>
        <source>Page {number} of {name} is damaged: it cannot be marked.</source>
        <translation>עמוד {number} של {name} פגום: לא ניתן לסמן אותו.</translation>
    </message>
    <message>
        <source>Page {page_number} of {name} could not be drawn: {error}.</source>
        <translation>לא ניתן היה לצייר את עמוד {page_number} של {name}: {error}.</translation>
    </message>
    <message>
        <source>Page {page} takes {count} tokens as a picture, and {room} fit at once.</source>
        <translation>עמוד {page} תופס {count} אסימונים כתמונה, ונכנסים {room} בבת אחת.</translation>
    </message>
    <message>
        <source>Pan-and-scan is auto, off, or a ratio, the smallest crop in pixels and the most crops, as in 1.5,256,2; it cannot be {words}.</source>
        <translation>חיתוכים הם auto, off, או יחס, החיתוך הקטן ביותר בפיקסלים ומספרם המרבי, כגון 1.5,256,2; ‏{words} אינו אפשרי.</translation>
    </message>
    <message>
        <source>Pan-and-scan: the ratio of the sides must be a number of at least 1.</source>
        <translation>חיתוכים: יחס הצלעות חייב להיות מספר של 1 לפחות.</translation>
    </message>
    <message>
        <source>Pan-and-scan: the size and the number of crops must be at least 1.</source>
        <translation>חיתוכים: גודלם ומספרם חייבים להיות 1 לפחות.</translation>
    </message>
    <message>
        <source>Part of 1 sheet is damaged and was not read.</source>
        <translation>חלק מגיליון אחד פגום ולא נקרא.</translation>
    </message>
    <message>
        <source>Part of 1 sheet was not read, because it holds too much.</source>
        <translation>חלק מגיליון אחד לא נקרא, כי הוא מכיל יותר מדי.</translation>
    </message>
    <message>
        <source>Part of the comments in this workbook is damaged and was not read.</source>
        <translation>חלק מההערות בחוברת זו פגום ולא נקרא.</translation>
    </message>
    <message>
        <source>Part of this page is damaged and was not read.</source>
        <translation>חלק מהעמוד הזה פגום ולא נקרא.</translation>
    </message>
    <message>
        <source>Parts of its text are documents of their own, among its attached files.</source>
        <translation>חלקים מהטקסט שלו הם מסמכים בפני עצמם, בין הקבצים המצורפים אליו.</translation>
    </message>
    <message>
        <source>Parts of {count} sheets are damaged and were not read.</source>
        <translation>חלקים מ־{count} גיליונות פגומים ולא נקראו.</translation>
    </message>
    <message>
        <source>Parts of {count} sheets were not read, because they hold too much.</source>
        <translation>חלקים מ-{count} גיליונות לא נקראו, כי הם מכילים יותר מדי.</translation>
    </message>
    <message>
        <source>Preparing the built-in model (only this once)</source>
        <translation>הכנת המודל המובנה, רק הפעם</translation>
    </message>
    <message>
        <source>Preparing the model {name} was stopped.</source>
        <translation>הכנת המודל {name} נעצרה.</translation>
    </message>
    <message>
        <source>Preparing the starter model was stopped.</source>
        <translation>הכנת המודל ההתחלתי נעצרה.</translation>
    </message>
    <message>
        <source>Preparing the starter model: {text}</source>
        <translation>המודל ההתחלתי מוכן כעת: {text}</translation>
    </message>
    <message>
        <source>Preparing {lower}{what} was stopped.</source>
        <translation>הכנת {lower}{what} נעצרה.</translation>
    </message>
    <message>
        <source>Putting the parts together</source>
        <translation>החלקים מחוברים</translation>
    </message>
    <message>
        <source>Quotes of {least} to {most} characters cannot be asked for.</source>
        <translation>לא ניתן לבקש ציטוטים של {least} עד {most} תווים.</translation>
    </message>
    <message>
        <source>Reading goes on</source>
        <translation>הקריאה נמשכת</translation>
    </message>
    <message>
        <source>Reading was stopped.</source>
        <translation>הקריאה נעצרה.</translation>
    </message>
    <message>
        <source>Reading {name} was stopped.</source>
        <translation>קריאת {name} נעצרה.</translation>
    </message>
    <message>
        <source>Seen on a picture of the page: there are no words to quote</source>
        <translation>נראה בתמונה של העמוד: אין מילים לצטט</translation>
    </message>
    <message>
        <source>Starting the model</source>
        <translation>המודל מופעל</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>תקציר</translation>
    </message>
    <message>
        <source>The answer has no pin, so there is nothing to highlight in a PDF. Export it to another form.</source>
        <translation>לתשובה אין אסמכתה, ולכן אין מה לסמן ב־PDF. ייצאו אותה בצורה אחרת.</translation>
    </message>
    <message>
        <source>The catalogue has no model {name}. It has: {names}; OWNER/NAME names any on the hub.</source>
        <translation>אין בקטלוג מודל {name}. יש בו: {names}; ‏OWNER/NAME מציין כל מודל במאגר.</translation>
    </message>
    <message>
        <source>The check of images failed. {error}</source>
        <translation>בדיקת התמונות נכשלה. {error}</translation>
    </message>
    <message>
        <source>The checkpoint holds no tokenizer, and without one a model can neither read nor write.</source>
        <translation>למודל אין מפצל טקסט, ובלעדיו אינו יכול לקרוא או לכתוב.</translation>
    </message>
    <message>
        <source>The disk is full: nothing more can be written to the library {file}. Nothing of what it holds was lost.</source>
        <translation>הדיסק מלא: לא ניתן לכתוב עוד לספרייה {file}. דבר ממה שבה לא אבד.</translation>
    </message>
    <message>
        <source>The document&apos;s fonts do not tell what some of these letters are.</source>
        <translation>גופני המסמך אינם מגלים מהן אחדות מאותיות אלה.</translation>
    </message>
    <message>
        <source>The documents are {tokens} tokens too long: they have {tokens2}, and {model} takes {room} at once beside question and answer.</source>
        <translation>המסמכים ארוכים ב־{tokens} אסימונים: יש בהם {tokens2}, ו־{model} מכיל בבת אחת {room} לצד השאלה והתשובה.</translation>
    </message>
    <message>
        <source>The download cannot be written to {folder}</source>
        <translation>לא ניתן לכתוב את ההורדה אל {folder}</translation>
    </message>
    <message>
        <source>The download could not be started ({strerror}).</source>
        <translation>ההורדה לא התחילה ({strerror}).</translation>
    </message>
    <message>
        <source>The download ended without saying that it is complete. Try again.</source>
        <translation>ההורדה הסתיימה בלי להודיע שהיא שלמה. נסו שוב.</translation>
    </message>
    <message>
        <source>The download of {name} cannot be deleted whole</source>
        <translation>לא ניתן למחוק את ההורדה של {name} כולה</translation>
    </message>
    <message>
        <source>The download was paused{percent}. What came is kept: the same command goes on from there.</source>
        <translation>ההורדה הושהתה{percent}. מה שהגיע נשמר: אותה פקודה ממשיכה משם.</translation>
    </message>
    <message>
        <source>The environment variable HF_HUB_OFFLINE says that the hub shall not be asked.</source>
        <translation>משתנה הסביבה HF_HUB_OFFLINE אומר שאין לפנות למאגר.</translation>
    </message>
    <message>
        <source>The exporter did not start ({strerror}).</source>
        <translation>תוכנת ההמרה לא התחילה ({strerror}).</translation>
    </message>
    <message>
        <source>The file does not say how its letters are encoded, and few of them tell: it was read as {name}.</source>
        <translation>הקובץ אינו אומר איך אותיותיו מקודדות, ומעטות מהן מעידות על כך: הוא נקרא כ־{name}.</translation>
    </message>
    <message>
        <source>The file has no values of {count} formulas, so the formulas stand for them. Save it once with a spreadsheet program, and add it again.</source>
        <translation>אין בקובץ ערכים של {count} נוסחאות, ולכן הנוסחאות עומדות במקומם. שמרו אותו פעם אחת בתוכנת גיליונות, והוסיפו אותו שוב.</translation>
    </message>
    <message>
        <source>The file {file} is no longer there, or may not be read.</source>
        <translation>הקובץ {file} כבר אינו שם, או שאין רשות לקרוא אותו.</translation>
    </message>
    <message>
        <source>The file {path} is no longer there; its pages are drawn from it. Add it again.</source>
        <translation>הקובץ {path} כבר אינו קיים; ממנו מצוירים העמודים. הוסיפו אותו שוב.</translation>
    </message>
    <message>
        <source>The files attached to the document are larger than Pincite takes out.</source>
        <translation>הקבצים המצורפים למסמך גדולים ממה ש־Pincite מחלץ.</translation>
    </message>
    <message>
        <source>The files attached to {name} are protected by a password: please give it.</source>
        <translation>הקבצים המצורפים ל־{name} מוגנים בסיסמה: נא להזין אותה.</translation>
    </message>
    <message>
        <source>The files attached to {name} could not be taken out, because {stop}.</source>
        <translation>לא ניתן היה לחלץ את הקבצים המצורפים ל־{name}, כי {stop}.</translation>
    </message>
    <message>
        <source>The folder {folder} cannot be made</source>
        <translation>לא ניתן ליצור את התיקייה {folder}</translation>
    </message>
    <message>
        <source>The folder {name} holds no document.</source>
        <translation>בתיקייה {name} אין מסמך.</translation>
    </message>
    <message>
        <source>The folder {name} holds over {most_files_of_a_folder} documents. Add its folders one by one.</source>
        <translation>בתיקייה {name} יותר מ־{most_files_of_a_folder} מסמכים. הוסיפו את תיקיותיה אחת אחת.</translation>
    </message>
    <message>
        <source>The fonts of this page do not tell what {share} of its letters are.</source>
        <translation>הגופנים של העמוד הזה אינם מגלים מהן {share} מאותיותיו.</translation>
    </message>
    <message>
        <source>The hub answered with an error ({code}). What was downloaded is kept: try again later.</source>
        <translation>המאגר השיב בשגיאה ({code}). מה שהורד נשמר: נסו שוב מאוחר יותר.</translation>
    </message>
    <message>
        <source>The hub at {endpoint} cannot be reached, or the connection stalled ({name}). What was downloaded is kept: the next try goes on from there.</source>
        <translation>לא ניתן להגיע למאגר ב־{endpoint}, או שהחיבור נתקע ({name}). מה שהורד נשמר: הניסיון הבא ימשיך משם.</translation>
    </message>
    <message>
        <source>The hub cannot be reached, or the connection stalled ({name}). What was downloaded is kept: the next try goes on from there.</source>
        <translation>לא ניתן להגיע למאגר, או שהחיבור נתקע ({name}). מה שהורד נשמר: הניסיון הבא ימשיך משם.</translation>
    </message>
    <message>
        <source>The hub does not know the token in {place}. Make a new one at {tokens_page}.</source>
        <translation>המאגר אינו מכיר את אסימון הגישה ב־{place}. צרו חדש ב־{tokens_page}.</translation>
    </message>
    <message>
        <source>The hub has no model {repository}{hidden}.</source>
        <translation>אין במאגר מודל {repository}{hidden}.</translation>
    </message>
    <message>
        <source>The hub is busy and asks to wait. What was downloaded is kept: try again in some minutes.</source>
        <translation>המאגר עמוס ומבקש להמתין. מה שהורד נשמר: נסו שוב בעוד כמה דקות.</translation>
    </message>
    <message>
        <source>The key cannot be kept in the system keyring. {error} Choose a passphrase instead.</source>
        <translation>לא ניתן לשמור את המפתח במחזיק המפתחות של המערכת. {error} בחרו במקומו משפט סיסמה.</translation>
    </message>
    <message>
        <source>The key&apos;s file cannot be replaced</source>
        <translation>לא ניתן להחליף את קובץ המפתח</translation>
    </message>
    <message>
        <source>The key&apos;s file {file} cannot be read</source>
        <translation>לא ניתן לקרוא את קובץ המפתח {file}</translation>
    </message>
    <message>
        <source>The key&apos;s file {file} is damaged, or from a newer version. Restore it from a backup: without the key nobody can read this library. It was left as it is.</source>
        <translation>קובץ המפתח {file} פגום, או מגרסה חדשה יותר. יש לשחזר אותו מגיבוי: בלי המפתח איש לא יוכל לקרוא את הספרייה הזאת. הוא הושאר כפי שהוא.</translation>
    </message>
    <message>
        <source>The libraries cannot be written to {folder}</source>
        <translation>אי אפשר לכתוב את הספריות אל {folder}</translation>
    </message>
    <message>
        <source>The libraries in {gpu} cannot be deleted</source>
        <translation>אי אפשר למחוק את הספריות שב‑{gpu}</translation>
    </message>
    <message>
        <source>The library cannot be kept in {parent}, because this kind of drive cannot share files between programs. Choose a folder of this machine with --data-dir.</source>
        <translation>הספרייה אינה יכולה להישמר ב־{parent}, כי כונן מסוג זה אינו משתף קבצים בין תוכנות. בחרו תיקייה במחשב הזה עם ‎--data-dir.</translation>
    </message>
    <message>
        <source>The library is closed.</source>
        <translation>הספרייה סגורה.</translation>
    </message>
    <message>
        <source>The library is encrypted, and the system keyring has its key. {error} Unlock the keyring and try again.</source>
        <translation>הספרייה מוצפנת, והמפתח שלה במחזיק המפתחות של המערכת. {error} פתחו את נעילת מחזיק המפתחות ונסו שוב.</translation>
    </message>
    <message>
        <source>The library {file} cannot be locked</source>
        <translation>לא ניתן לנעול את הספרייה {file}</translation>
    </message>
    <message>
        <source>The library {file} cannot be used ({error}).</source>
        <translation>לא ניתן להשתמש בספרייה {file} ‏({error}).</translation>
    </message>
    <message>
        <source>The library {file} cannot be written. Check its permissions, or choose another folder with --data-dir.</source>
        <translation>לא ניתן לכתוב לספרייה {file}. בדקו את ההרשאות או בחרו תיקייה אחרת עם ‎--data-dir.</translation>
    </message>
    <message>
        <source>The list of this workbook&apos;s sheets is damaged: some sheets may be missing.</source>
        <translation>רשימת הגיליונות של חוברת זו פגומה: ייתכן שחסרים גיליונות.</translation>
    </message>
    <message>
        <source>The model cannot be used: {name} is refused ({error}).</source>
        <translation>לא ניתן להשתמש במודל: {name} נדחה ({error}).</translation>
    </message>
    <message>
        <source>The model cannot be written to {models}</source>
        <translation>לא ניתן לכתוב את המודל אל {models}</translation>
    </message>
    <message>
        <source>The model cannot run on a GPU: the process that tried it ended without an answer.</source>
        <translation>המודל אינו יכול לפעול על כרטיס גרפי: תהליך הניסיון הסתיים בלי תשובה.</translation>
    </message>
    <message>
        <source>The model cannot run on a GPU: {reason}.</source>
        <translation>המודל אינו יכול לפעול על כרטיס גרפי: {reason}.</translation>
    </message>
    <message>
        <source>The model cannot run on the {name}: {reason}.</source>
        <translation>המודל אינו יכול לפעול על {name}: {reason}.</translation>
    </message>
    <message>
        <source>The model computes no probability for this picture.</source>
        <translation>המודל אינו מחשב הסתברות לתמונה הזאת.</translation>
    </message>
    <message>
        <source>The model does not compute what it computed when it was made, though its files are right: something else on this machine has changed, such as ONNX Runtime ({onnxruntime} then, {onnxruntime2} now).</source>
        <translation>המודל אינו מחשב מה שחישב כשנוצר, אף שקבציו תקינים: משהו אחר במחשב הזה השתנה, למשל ONNX Runtime ‏({onnxruntime} אז, {onnxruntime2} עכשיו).</translation>
    </message>
    <message>
        <source>The model in {folder} cannot be used: {manifest} cannot be read ({error}).</source>
        <translation>לא ניתן להשתמש במודל שב־{folder}: ‏{manifest} אינו קריא ({error}).</translation>
    </message>
    <message>
        <source>The model in {folder} cannot be used: {name} has {size} bytes instead of {size2}. Export it again.</source>
        <translation>לא ניתן להשתמש במודל שב־{folder}: ב־{name} ‏{size} בתים במקום {size2}. ייצאו אותו שוב.</translation>
    </message>
    <message>
        <source>The model in {folder} cannot be used: {name} is missing. Export it again.</source>
        <translation>לא ניתן להשתמש במודל שב־{folder}: חסר {name}. ייצאו אותו שוב.</translation>
    </message>
    <message>
        <source>The model in {folder} cannot be used: {name} was changed. Export it again.</source>
        <translation>לא ניתן להשתמש במודל שב־{folder}: ‏{name} שונה. ייצאו אותו שוב.</translation>
    </message>
    <message>
        <source>The model in {folder} has format {version}, this program reads {format_version}. Export it again.</source>
        <translation>למודל שב־{folder} פורמט {version}, ותוכנה זו קוראת {format_version}. ייצאו אותו שוב.</translation>
    </message>
    <message>
        <source>The model is busy with another request.</source>
        <translation>המודל עסוק בבקשה אחרת.</translation>
    </message>
    <message>
        <source>The model ran out of memory.</source>
        <translation>למודל אזל הזיכרון.</translation>
    </message>
    <message>
        <source>The model stopped computing ({error}).</source>
        <translation>המודל חדל לחשב ({error}).</translation>
    </message>
    <message>
        <source>The model wrote words that do not stand in the document.</source>
        <translation>המודל כתב מילים שאינן במסמך.</translation>
    </message>
    <message>
        <source>The model {asked} is in the catalogue, and not on this machine: pincite models get {asked} brings it. There is: {names}.</source>
        <translation>המודל {asked} נמצא בקטלוג ואינו במחשב הזה: pincite models get {asked} מביא אותו. יש: {names}.</translation>
    </message>
    <message>
        <source>The model {name} cannot be deleted whole</source>
        <translation>לא ניתן למחוק את המודל {name} כולו</translation>
    </message>
    <message>
        <source>The model {name} could not be prepared. {error}</source>
        <translation>לא ניתן היה להכין את המודל {name}. {error}</translation>
    </message>
    <message>
        <source>The model&apos;s answer was cut off before its end.</source>
        <translation>תשובת המודל נקטעה לפני סופה.</translation>
    </message>
    <message>
        <source>The model&apos;s numbers broke down: no token that may come next has a likelihood.</source>
        <translation>המספרים של המודל השתבשו: לאף אסימון אפשרי אין הסתברות.</translation>
    </message>
    <message>
        <source>The model&apos;s process did not answer as it should.</source>
        <translation>תהליך המודל לא ענה כראוי.</translation>
    </message>
    <message>
        <source>The model&apos;s process has ended (exit code {code}).</source>
        <translation>תהליך המודל הסתיים (קוד {code}).</translation>
    </message>
    <message>
        <source>The model&apos;s process was stopped from outside, most likely because the memory ran out. Close other programs, choose fewer pages, or take a smaller model.</source>
        <translation>תהליך המודל נעצר מבחוץ, כנראה כי אזל הזיכרון. סגרו תוכנות אחרות, בחרו פחות עמודים או מודל קטן יותר.</translation>
    </message>
    <message>
        <source>The models folder {models} cannot be read</source>
        <translation>לא ניתן לקרוא את תיקיית המודלים {models}</translation>
    </message>
    <message>
        <source>The models for text recognition are missing: please install Pincite again.</source>
        <translation>חסרים המודלים לזיהוי טקסט: התקינו את Pincite שוב.</translation>
    </message>
    <message>
        <source>The models for text recognition cannot be loaded: install Pincite again.</source>
        <translation>לא ניתן לטעון את המודלים לזיהוי טקסט: התקינו את Pincite שוב.</translation>
    </message>
    <message>
        <source>The number formats of this workbook are damaged: numbers and dates may look otherwise.</source>
        <translation>תבניות המספרים של חוברת זו פגומות: מספרים ותאריכים עשויים להיראות אחרת.</translation>
    </message>
    <message>
        <source>The package index answered with an error ({status_code}). What was downloaded is kept: try again later.</source>
        <translation>מאגר החבילות השיב בשגיאה ({status_code}). מה שהורד נשמר: נסו שוב מאוחר יותר.</translation>
    </message>
    <message>
        <source>The package index answers with more than can be an answer.</source>
        <translation>מאגר החבילות משיב ביותר ממה שיכול להיות תשובה.</translation>
    </message>
    <message>
        <source>The package index answers with something else than files: it may be another kind of server.</source>
        <translation>מאגר החבילות משיב במשהו שאינו קבצים: אולי זה שרת מסוג אחר.</translation>
    </message>
    <message>
        <source>The package index does not answer in JSON: it may be another kind of server.</source>
        <translation>מאגר החבילות אינו משיב ב‑JSON: אולי זה שרת מסוג אחר.</translation>
    </message>
    <message>
        <source>The package index has no {package} {versions} that runs on this system.</source>
        <translation>במאגר החבילות אין {package} {versions} שרץ על המערכת הזאת.</translation>
    </message>
    <message>
        <source>The page&apos;s text layer is not to be trusted: {reasons}.</source>
        <translation>אין לסמוך על שכבת הטקסט של העמוד: {reasons}.</translation>
    </message>
    <message>
        <source>The passages that come nearest</source>
        <translation>הקטעים הקרובים ביותר</translation>
    </message>
    <message>
        <source>The password given for {name} is wrong.</source>
        <translation>הסיסמה שניתנה ל־{name} שגויה.</translation>
    </message>
    <message>
        <source>The process that downloads ended ({how}). What came is kept: try again.</source>
        <translation>תהליך ההורדה הסתיים ({how}). מה שהגיע נשמר: נסו שוב.</translation>
    </message>
    <message>
        <source>The report could not be saved</source>
        <translation>לא ניתן היה לשמור את הדוח</translation>
    </message>
    <message>
        <source>The request cannot be sent to the model&apos;s process ({error}).</source>
        <translation>לא ניתן לשלוח את הבקשה לתהליך המודל ({error}).</translation>
    </message>
    <message>
        <source>The schema cannot be used at {where}: {reason}.</source>
        <translation>אי אפשר להשתמש בסכמה ב־{where}: {reason}.</translation>
    </message>
    <message>
        <source>The settings could not be saved</source>
        <translation>לא ניתן היה לשמור את ההגדרות</translation>
    </message>
    <message>
        <source>The starter model cannot be moved to {folder}</source>
        <translation>לא ניתן להעביר את המודל ההתחלתי אל {folder}</translation>
    </message>
    <message>
        <source>The starter model cannot be written to {models}</source>
        <translation>לא ניתן לכתוב את המודל ההתחלתי אל {models}</translation>
    </message>
    <message>
        <source>The starter model could not be prepared. {objection}</source>
        <translation>לא ניתן היה להכין את המודל ההתחלתי. {objection}</translation>
    </message>
    <message>
        <source>The starter model differs from its checkpoint. {error}</source>
        <translation>המודל ההתחלתי שונה ממקורו. {error}</translation>
    </message>
    <message>
        <source>The texts that this workbook&apos;s cells share are damaged: some cells may lack theirs.</source>
        <translation>הטקסטים המשותפים לתאי חוברת זו פגומים: ייתכן שלתאים מסוימים חסר הטקסט שלהם.</translation>
    </message>
    <message>
        <source>The trial of the model cannot be written to {folder}</source>
        <translation>לא ניתן לכתוב את ניסיון המודל אל {folder}</translation>
    </message>
    <message>
        <source>The window&apos;s state could not be saved</source>
        <translation>לא ניתן היה לשמור את מצב החלון</translation>
    </message>
    <message>
        <source>There is a model {name} already: delete it first, or choose another name with --name.</source>
        <translation>כבר יש מודל {name}: מחקו אותו תחילה או בחרו שם אחר עם ‎--name.</translation>
    </message>
    <message>
        <source>There is but one document: tick at least two to compare them.</source>
        <translation>יש רק מסמך אחד: סמנו לפחות שניים כדי להשוות.</translation>
    </message>
    <message>
        <source>There is no checksum for {name}: it cannot be told whether it comes whole.</source>
        <translation>אין סכום ביקורת עבור {name}: אי אפשר לדעת אם הגיע שלם.</translation>
    </message>
    <message>
        <source>There is no conversation {conversation_id}.</source>
        <translation>אין שיחה {conversation_id}.</translation>
    </message>
    <message>
        <source>There is no device {asked}: choose one of {device_choices}.</source>
        <translation>אין התקן {asked}: בחרו מתוך {device_choices}.</translation>
    </message>
    <message>
        <source>There is no document {document_id} in the library.</source>
        <translation>אין בספרייה מסמך {document_id}.</translation>
    </message>
    <message>
        <source>There is no file {name}…: no name can be that long.</source>
        <translation>אין קובץ {name}…: שם אינו יכול להיות כה ארוך.</translation>
    </message>
    <message>
        <source>There is no file {path}.</source>
        <translation>אין קובץ {path}.</translation>
    </message>
    <message>
        <source>There is no model in {folder}: {manifest} is missing.</source>
        <translation>אין מודל ב־{folder}: חסר {manifest}.</translation>
    </message>
    <message>
        <source>There is no model {asked}. There is: {names}. A model folder can be named, too.</source>
        <translation>אין מודל {asked}. יש: {names}. אפשר לציין גם תיקיית מודל.</translation>
    </message>
    <message>
        <source>There is no model {name} to delete. There is: {names}.</source>
        <translation>אין מודל {name} למחיקה. יש: {names}.</translation>
    </message>
    <message>
        <source>There is no server {called}. {there} To name one: pincite models remote add NAME URL</source>
        <translation>אין שרת {called}. {there} כדי להגדיר שרת: pincite models remote add NAME URL</translation>
    </message>
    <message>
        <source>There is no system keyring here that keeps anything.</source>
        <translation>אין כאן מחזיק מפתחות של המערכת ששומר דבר.</translation>
    </message>
    <message>
        <source>There is not enough memory to load the model.</source>
        <translation>אין די זיכרון לטעינת המודל.</translation>
    </message>
    <message>
        <source>There is not enough space on the disk: the model takes {needed} GB, and {free} GB are free. Free some, or choose another place with --data-dir.</source>
        <translation>אין די מקום בדיסק: המודל תופס ⁦{needed} GB⁩, ופנויים ⁦{free} GB⁩. פנו מקום או בחרו מקום אחר עם ‎--data-dir.</translation>
    </message>
    <message>
        <source>There is not enough space on the disk: {missing} GB are to be downloaded, the model made of them takes {also_needed} GB, and {free} GB are free. Free {needed} GB, or choose another place with --data-dir.</source>
        <translation>אין די מקום בדיסק: יש להוריד ⁦{missing} GB⁩, המודל שייווצר תופס ⁦{also_needed} GB⁩, ופנויים ⁦{free} GB⁩. פנו ⁦{needed} GB⁩ או בחרו מקום אחר עם ‎--data-dir.</translation>
    </message>
    <message>
        <source>This form (XFA) is shown by Adobe&apos;s programs alone, and the page stands in for it: print it to a PDF with one of them, and add that.</source>
        <translation>טופס זה (XFA) מוצג רק בתוכנות של Adobe, והעמוד בא במקומו: הדפיסו אותו באחת מהן ל־PDF, והוסיפו את זה.</translation>
    </message>
    <message>
        <source>This image has no text layer.</source>
        <translation>אין לתמונה הזאת שכבת טקסט.</translation>
    </message>
    <message>
        <source>This page could not be read: {reason}.</source>
        <translation>לא ניתן היה לקרוא את העמוד הזה: {reason}.</translation>
    </message>
    <message>
        <source>This page has no text layer.</source>
        <translation>אין לעמוד הזה שכבת טקסט.</translation>
    </message>
    <message>
        <source>This page has no text layer; its words were recognised in its picture.</source>
        <translation>אין לעמוד הזה שכבת טקסט; מילותיו זוהו בתמונתו.</translation>
    </message>
    <message>
        <source>This page has no usable text: its fonts do not tell which letters they show.</source>
        <translation>אין לעמוד הזה טקסט שמיש: גופניו אינם מגלים אילו אותיות הם מציגים.</translation>
    </message>
    <message>
        <source>This page is a scan; its words come from the text layer laid over it.</source>
        <translation>העמוד הזה סרוק; מילותיו באות משכבת הטקסט המונחת עליו.</translation>
    </message>
    <message>
        <source>This page&apos;s text layer cannot be used; its words were recognised in its picture.</source>
        <translation>שכבת הטקסט של העמוד הזה אינה שמישה; מילותיו זוהו בתמונתו.</translation>
    </message>
    <message>
        <source>Two of them or more say the same, so they are not numbered.</source>
        <translation>שניים מהם או יותר אומרים אותו דבר, ולכן הם אינם ממוספרים.</translation>
    </message>
    <message>
        <source>Under {data} lie files that were taken out of documents, or pasted ({copies}), which cannot be encrypted. Move them away, or have them deleted with --delete-copies: what was read of them is kept.</source>
        <translation>תחת {data} נמצאים קבצים שהוצאו ממסמכים או הודבקו ({copies}), שאי אפשר להצפין. יש להעביר אותם, או למחוק אותם באמצעות --delete-copies: מה שנקרא מהם נשמר.</translation>
    </message>
    <message>
        <source>What answers at {endpoint} is not the hub: it says what cannot be understood, as a network does where one has to sign in first, or a wrong mirror (HF_ENDPOINT). Nothing of it was downloaded.</source>
        <translation>מה שעונה בכתובת {endpoint} אינו המאגר: הוא אומר דבר שאי אפשר להבין, כמו רשת שבה צריך להתחבר קודם, או מראה שגויה (HF_ENDPOINT). דבר ממנו לא הורד.</translation>
    </message>
    <message>
        <source>a PowerPoint presentation of before 1997 (.ppt): save it as .pptx or PDF and add that</source>
        <translation>מצגת PowerPoint מלפני 1997 (‎.ppt): יש לשמור אותה כ־‎.pptx או PDF ולהוסיף אותה</translation>
    </message>
    <message>
        <source>a Word document of before 1993: save it as .docx or PDF and add that</source>
        <translation>מסמך Word מלפני 1993: יש לשמור אותו כ־‎.docx או PDF ולהוסיף אותו</translation>
    </message>
    <message>
        <source>an Office document that only the people whom its organisation lets can open (IRM)</source>
        <translation>מסמך Office שרק מי שהארגון שלו מרשה יכול לפתוח (IRM)</translation>
    </message>
    <message>
        <source>an old Office file that is damaged: its table of contents cannot be read</source>
        <translation>קובץ Office ישן פגום: אי אפשר לקרוא את תוכן העניינים שלו</translation>
    </message>
    <message>
        <source>at most {most} pages of a document are read</source>
        <translation>נקראים לכל היותר {most} עמודים של מסמך</translation>
    </message>
    <message>
        <source>it could not open the document</source>
        <translation>תהליך הקריאה לא הצליח לפתוח את המסמך</translation>
    </message>
    <message>
        <source>it is damaged</source>
        <translation>הנתונים פגומים</translation>
    </message>
    <message>
        <source>it needed more than {memory_bytes} GB of memory</source>
        <translation>נדרשו יותר מ־{memory_bytes} ג״ב של זיכרון</translation>
    </message>
    <message>
        <source>it needs more memory than it may have</source>
        <translation>נדרש יותר זיכרון מהמותר</translation>
    </message>
    <message>
        <source>it took longer than {allowed} seconds</source>
        <translation>הקריאה ארכה יותר מ־{allowed} שניות</translation>
    </message>
    <message>
        <source>the document could not be opened again</source>
        <translation>לא ניתן היה לפתוח שוב את המסמך</translation>
    </message>
    <message>
        <source>the processor was chosen</source>
        <translation>נבחר המעבד</translation>
    </message>
    <message>
        <source>the reading process broke down on {breakdowns} pages before it</source>
        <translation>תהליך הקריאה קרס ב־{breakdowns} עמודים שלפניו</translation>
    </message>
    <message>
        <source>the reading process crashed</source>
        <translation>תהליך הקריאה קרס</translation>
    </message>
    <message>
        <source>the reading process crashed on it</source>
        <translation>תהליך הקריאה קרס בו</translation>
    </message>
    <message>
        <source>the {document_seconds} seconds for this document are used up</source>
        <translation>‏{document_seconds} השניות שהוקצו למסמך הזה נגמרו</translation>
    </message>
    <message>
        <source>{called} cannot be kept in the system keyring. {error} It can be given each time in the environment variable {variable}.</source>
        <translation>לא ניתן לשמור את {called} במחזיק המפתחות של המערכת. {error} אפשר לתת זאת בכל פעם במשתנה הסביבה {variable}.</translation>
    </message>
    <message>
        <source>{called} holds no address: {said}. An address is https://HOST[:PORT][/PATH].</source>
        <translation>{called} אינו מכיל כתובת: {said}. כתובת היא https://HOST[:PORT][/PATH].</translation>
    </message>
    <message>
        <source>{count} pictures are not drawn, only their words stand in the text ({kinds}).</source>
        <translation>{count} תמונות אינן מצוירות, ורק המילים שלהן מופיעות בטקסט ({kinds}).</translation>
    </message>
    <message>
        <source>{document}, page {numbers}: {sentence}</source>
        <translation>‏{document}, עמוד {numbers}: {sentence}</translation>
    </message>
    <message>
        <source>{document}, pages {numbers}: {sentence}</source>
        <translation>‏{document}, עמודים {numbers}: {sentence}</translation>
    </message>
    <message>
        <source>{error} If a secret of Pincite is kept there, it still is.</source>
        <translation>‏{error} אם סוד של Pincite שמור שם, הוא עדיין שמור.</translation>
    </message>
    <message>
        <source>{host} does not accept the key, or wants one ({status}). Keep it in the window&apos;s model dialog, or with: pincite models remote key {name} FILE</source>
        <translation>{host} אינו מקבל את המפתח, או דורש מפתח ({status}). יש לשמור אותו בחלון, תחת „מודלים”, או בפקודה: pincite models remote key {name} FILE</translation>
    </message>
    <message>
        <source>{host} thinks before it answers</source>
        <translation>‏{host} חושב לפני שהוא עונה</translation>
    </message>
    <message>
        <source>{host} wants a key ({status}). {no_key}</source>
        <translation>‏{host} דורש מפתח ({status}). {no_key}</translation>
    </message>
    <message>
        <source>{name} is a Word document protected by a password: save it without one and add that.</source>
        <translation>{name} הוא מסמך Word המוגן בסיסמה: יש לשמור אותו בלי סיסמה ולהוסיף אותו.</translation>
    </message>
    <message>
        <source>{name} is an Excel workbook protected by a password: save it without one and add that.</source>
        <translation>{name} היא חוברת Excel המוגנת בסיסמה: יש לשמור אותה בלי סיסמה ולהוסיף אותה.</translation>
    </message>
    <message>
        <source>{name} is damaged: it is encrypted, and cannot be decrypted.</source>
        <translation>{name} פגום: הוא מוצפן, ואי אפשר לפענח אותו.</translation>
    </message>
    <message>
        <source>{name} is damaged: it says that it has more letters than a document may have.</source>
        <translation>{name} פגום: לפי הכתוב בו יש בו יותר אותיות משמותר למסמך.</translation>
    </message>
    <message>
        <source>{name} is damaged: its XML cannot be read.</source>
        <translation>‏{name} פגום: לא ניתן לקרוא את ה־XML שלו.</translation>
    </message>
    <message>
        <source>{name} is damaged: its head cannot be read.</source>
        <translation>{name} פגום: אי אפשר לקרוא את ראש הקובץ.</translation>
    </message>
    <message>
        <source>{name} is damaged: its parts are larger than a document may be.</source>
        <translation>{name} פגום: חלקיו גדולים ממה שמותר למסמך.</translation>
    </message>
    <message>
        <source>{name} is damaged: its sheets cannot be read.</source>
        <translation>{name} פגום: אי אפשר לקרוא את הגיליונות שלו.</translation>
    </message>
    <message>
        <source>{name} is damaged: its table of contents cannot be read.</source>
        <translation>{name} פגום: אי אפשר לקרוא את תוכן העניינים שלו.</translation>
    </message>
    <message>
        <source>{name} is damaged: its text cannot be found.</source>
        <translation>{name} פגום: אי אפשר למצוא את הטקסט שלו.</translation>
    </message>
    <message>
        <source>{name} is encrypted for a certificate, so only the program that it was made for can open it.</source>
        <translation>{name} מוצפן עבור אישור דיגיטלי, ולכן רק התוכנה שעבורה נוצר יכולה לפתוח אותו.</translation>
    </message>
    <message>
        <source>{name} is encrypted in a way that Pincite does not know.</source>
        <translation>{name} מוצפן בדרך ש־Pincite אינו מכיר.</translation>
    </message>
    <message>
        <source>{name} is no longer in the library, so no copy of it can be made. {no_file_needed}</source>
        <translation>‏{name} כבר אינו בספרייה, ולכן לא ניתן ליצור עותק שלו. {no_file_needed}</translation>
    </message>
    <message>
        <source>{name} is there already. Choose another name.</source>
        <translation>{name} כבר קיים. יש לבחור שם אחר.</translation>
    </message>
    <message>
        <source>{name} was taken out of another document, which is not in the library any more, and an encrypted library keeps no file of it. So no picture of its pages can be drawn. The words that were read are kept.</source>
        <translation>‏{name} הוצא ממסמך אחר, שכבר אינו בספרייה, וספרייה מוצפנת אינה שומרת קובץ שלו. לכן לא ניתן לצייר תמונה של עמודיו. המילים שנקראו נשמרו.</translation>
    </message>
    <message>
        <source>{name}: focused on {pages_read} of {page_count}; of the rest the model read only passages that come near to the question.</source>
        <translation>‏{name}: הקריאה התמקדה ב{pages_read} מתוך {page_count}; מהשאר קרא המודל רק קטעים הקרובים לשאלה.</translation>
    </message>
    <message>
        <source>{setting} holds no address of a proxy: http://HOST:PORT is one. Nothing was sent.</source>
        <translation>{setting} אינו מכיל כתובת של שרת מתווך: http://HOST:PORT היא כזאת. דבר לא נשלח.</translation>
    </message>
    <message>
        <source>{setting} names a SOCKS proxy: only proxies that speak HTTP are used. Nothing was sent.</source>
        <translation>{setting} מציין שרת מתווך מסוג SOCKS: רק שרתים מתווכים שמדברים HTTP משמשים כאן. דבר לא נשלח.</translation>
    </message>
    <message>
        <source>The package index cannot be reached, or the connection stalled ({name}). What was downloaded is kept: the next try goes on from there.</source>
        <translation>אי אפשר להגיע למאגר החבילות, או שהחיבור נתקע ({name}). מה שהורד נשמר: הניסיון הבא ימשיך משם.</translation>
    </message>
    <message>
        <source>1 more document was searched for words; none of its pages was read.</source>
        <translation>במסמך אחד נוסף נערך חיפוש מילים; אף עמוד שלו לא נקרא.</translation>
    </message>
    <message>
        <source>1 picture is not drawn, only its words stand in the text ({kinds}).</source>
        <translation>תמונה אחת אינה מצוירת, ורק המילים שלה מופיעות בטקסט ({kinds}).</translation>
    </message>
    <message>
        <source>A detailed summary was asked for, so this was read through, and not searched for the question&apos;s words.</source>
        <translation>התבקש תקציר מפורט, ולכן הכול נקרא ולא חופשו מילות השאלה.</translation>
    </message>
    <message>
        <source>A second PDF engine (PDFium) read this page, because the first could not: {reason}.</source>
        <translation>מנוע PDF שני (PDFium) קרא את העמוד הזה, כי הראשון לא הצליח: {reason}.</translation>
    </message>
    <message>
        <source>A second decoder (MuPDF) read this image, because it is of a rare kind or damaged: if something of it is missing, save it as PNG with another program and add that.</source>
        <translation>מפענח שני (MuPDF) קרא את התמונה הזאת, כי היא מסוג נדיר או פגומה: אם חסר בה משהו, שמרו אותה בתוכנה אחרת כ־PNG והוסיפו את זה.</translation>
    </message>
    <message>
        <source>A server cannot be held to a form, so its values could be invented. Choose a model on this machine.</source>
        <translation>אי אפשר לכבול שרת לטופס, ולכן ערכיו עלולים להיות בדויים. בחרו מודל במחשב הזה.</translation>
    </message>
    <message>
        <source>A server does not take {tokens} tokens at once.</source>
        <translation>שרת אינו מקבל {tokens} אסימונים בבת אחת.</translation>
    </message>
    <message>
        <source>A server&apos;s name has up to 40 letters, digits, dots, dashes and underscores.</source>
        <translation>בשם של שרת יש עד 40 אותיות, ספרות, נקודות, מקפים וקווים תחתונים.</translation>
    </message>
    <message>
        <source>A summary was asked for, so this was read through, and not searched for the question&apos;s words.</source>
        <translation>התבקש תקציר, ולכן הכול נקרא ולא חופשו מילות השאלה.</translation>
    </message>
    <message>
        <source>All dates were asked for, so every page was searched for what is written as one, without the model.</source>
        <translation>התבקשו כל התאריכים, ולכן נסרק כל עמוד, בלי המודל, אחר מה שנכתב כך.</translation>
    </message>
    <message>
        <source>All e-mail addresses were asked for, so every page was searched for what is written as one, without the model.</source>
        <translation>התבקשו כל כתובות הדואר האלקטרוני, ולכן נסרק כל עמוד, בלי המודל, אחר מה שנכתב כך.</translation>
    </message>
    <message>
        <source>All links were asked for, so every page was searched for what is written as one, without the model.</source>
        <translation>התבקשו כל הקישורים, ולכן נסרק כל עמוד, בלי המודל, אחר מה שנכתב כך.</translation>
    </message>
    <message>
        <source>All sums of money were asked for, so every page was searched for what is written as one, without the model.</source>
        <translation>התבקשו כל סכומי הכסף, ולכן נסרק כל עמוד, בלי המודל, אחר מה שנכתב כך.</translation>
    </message>
    <message>
        <source>All telephone numbers were asked for, so every page was searched for what is written as one, without the model.</source>
        <translation>התבקשו כל מספרי הטלפון, ולכן נסרק כל עמוד, בלי המודל, אחר מה שנכתב כך.</translation>
    </message>
    <message>
        <source>An address holds no key and no question mark: a key is kept apart from it.</source>
        <translation>כתובת אינה מכילה מפתח או סימן שאלה: מפתח נשמר בנפרד ממנה.</translation>
    </message>
    <message>
        <source>An outline was asked for, so this was read through, and not searched for the question&apos;s words.</source>
        <translation>התבקשו ראשי פרקים, ולכן הכול נקרא ולא חופשו מילות השאלה.</translation>
    </message>
    <message>
        <source>Another copy of Pincite uses the library. Close it, then try again.</source>
        <translation>עותק אחר של Pincite משתמש בספרייה. יש לסגור אותו ולנסות שוב.</translation>
    </message>
    <message>
        <source>Answered after {steps} steps, the most that the settings allow.</source>
        <translation>נענה אחרי {steps} צעדים, המרב שההגדרות מתירות.</translation>
    </message>
    <message>
        <source>Asking the server what it serves</source>
        <translation>השרת נשאל מה הוא מציע</translation>
    </message>
    <message>
        <source>Checking the picture of page {number}</source>
        <translation>בדיקת התמונה של עמוד {number}</translation>
    </message>
    <message>
        <source>Choosing sentences, part</source>
        <translation>נבחרים משפטים, חלק</translation>
    </message>
    <message>
        <source>Each document was asked by itself: “{asked}”</source>
        <translation>כל מסמך נשאל בנפרד: „{asked}”</translation>
    </message>
    <message>
        <source>Every page was searched for “{topic}”, without the model.</source>
        <translation>כל העמודים נסרקו, בלי המודל, אחר „{topic}”.</translation>
    </message>
    <message>
        <source>It was asked what this is about, so its first pages were read. A summary reads all of them.</source>
        <translation>השאלה הייתה במה מדובר, ולכן נקראו העמודים הראשונים; תקציר קורא את כולם.</translation>
    </message>
    <message>
        <source>It was asked who signed, so every page was searched for the lines that say it, without the model.</source>
        <translation>נשאל מי חתם, ולכן חופשו בכל העמודים השורות שאומרות זאת, בלי המודל.</translation>
    </message>
    <message>
        <source>Key points were asked for, so this was read through, and not searched for the question&apos;s words.</source>
        <translation>התבקשו הנקודות העיקריות, ולכן הכול נקרא ולא חופשו מילות השאלה.</translation>
    </message>
    <message>
        <source>Listed the figures and tables of {document}: 1 found.</source>
        <translation>פורטו האיורים והטבלאות של {document}: נמצא 1.</translation>
    </message>
    <message>
        <source>Listed the figures and tables of {document}: {count} found.</source>
        <translation>פורטו האיורים והטבלאות של {document}: נמצאו {count}.</translation>
    </message>
    <message>
        <source>Looked at a part of {document}, page {page}.</source>
        <translation>נבחן חלק מתוך {document}, עמוד {page}.</translation>
    </message>
    <message>
        <source>Looking at page {number}, {cost}, view</source>
        <translation>מתבונן בעמוד {number}, {cost}, תצוגה</translation>
    </message>
    <message>
        <source>Looking for the pages, value</source>
        <translation>מחפש את העמודים, ערך</translation>
    </message>
    <message>
        <source>Most of this page is a picture, in which no words were looked for.</source>
        <translation>רוב העמוד הזה הוא תמונה, שלא חיפשו בה מילים.</translation>
    </message>
    <message>
        <source>Most of this page is a picture; words that were recognised in it stand behind the page&apos;s own.</source>
        <translation>רוב העמוד הזה הוא תמונה; המילים שזוהו בה עומדות אחרי מילותיו של העמוד.</translation>
    </message>
    <message>
        <source>No heading with the number {section} was found, so all pages were asked.</source>
        <translation>לא נמצאה כותרת שמספרה {section}, ולכן נשאלו כל העמודים.</translation>
    </message>
    <message>
        <source>No model checks images: the settings name none.</source>
        <translation>אין מודל שבודק תמונות: ההגדרות אינן נוקבות באף אחד.</translation>
    </message>
    <message>
        <source>No room was left to read {document}, {numbers}.</source>
        <translation>לא נותר מקום לקרוא את {document}, {numbers}.</translation>
    </message>
    <message>
        <source>No value to compare in {document}.</source>
        <translation>אין ערך להשוואה ב-{document}.</translation>
    </message>
    <message>
        <source>Of 1 field of its form only what is drawn was read, because the page has too many.</source>
        <translation>משדה אחד בטופס נקרא רק מה שמצויר, כי בעמוד יש שדות רבים מדי.</translation>
    </message>
    <message>
        <source>Of {count} fields of its form only what is drawn was read, because the page has too many.</source>
        <translation>מ־{count} שדות בטופס נקרא רק מה שמצויר, כי בעמוד יש שדות רבים מדי.</translation>
    </message>
    <message>
        <source>Put in order of the dates, the earliest first.</source>
        <translation>סודר לפי התאריכים, המוקדם ביותר ראשון.</translation>
    </message>
    <message>
        <source>Put in order of the dates, the latest first.</source>
        <translation>סודר לפי התאריכים, המאוחר ביותר ראשון.</translation>
    </message>
    <message>
        <source>Put in order of the numbers, the highest first.</source>
        <translation>סודר לפי המספרים, הגבוה ביותר ראשון.</translation>
    </message>
    <message>
        <source>Put in order of the numbers, the lowest first.</source>
        <translation>סודר לפי המספרים, הנמוך ביותר ראשון.</translation>
    </message>
    <message>
        <source>Put in order of the times, the longest first.</source>
        <translation>סודר לפי משך הזמן, הארוך ביותר ראשון.</translation>
    </message>
    <message>
        <source>Put in order of the times, the shortest first.</source>
        <translation>סודר לפי משך הזמן, הקצר ביותר ראשון.</translation>
    </message>
    <message>
        <source>Questions and documents are sent to {host}.</source>
        <translation>שאלות ומסמכים נשלחים אל {host}.</translation>
    </message>
    <message>
        <source>Quotes were looked up after they came: {right} right at once, {put_right} put right, {taken_out} taken out.</source>
        <translation>הציטוטים נבדקו לאחר שהגיעו: {right} נכונים מיד, {put_right} תוקנו, {taken_out} הוסרו.</translation>
    </message>
    <message>
        <source>Read from {document}: {numbers}.</source>
        <translation>נקרא מתוך {document}: {numbers}.</translation>
    </message>
    <message>
        <source>Read the tables of {document}, page {page}.</source>
        <translation>נקראו הטבלאות של {document}, עמוד {page}.</translation>
    </message>
    <message>
        <source>Reading page {page}</source>
        <translation>קורא את עמוד {page}</translation>
    </message>
    <message>
        <source>Reading part {number} of {total}, page</source>
        <translation>קורא חלק {number} מתוך {total}, עמוד</translation>
    </message>
    <message>
        <source>Reading the documents, page</source>
        <translation>קורא את המסמכים, עמוד</translation>
    </message>
    <message>
        <source>Reading the passage</source>
        <translation>קורא את הקטע</translation>
    </message>
    <message>
        <source>Reading what was looked up</source>
        <translation>קורא את מה שנמצא</translation>
    </message>
    <message>
        <source>Searched for “{words}”, and for what means the like: {found} found.</source>
        <translation>חיפוש של „{words}” ושל מה שמשמעותו דומה: נמצאו {found}.</translation>
    </message>
    <message>
        <source>Searched for “{words}”, and in {compared} of {pages} pages for what means the like: {found} found.</source>
        <translation>חיפוש של „{words}”, וב־{compared} מתוך {pages} עמודים גם של מה שמשמעותו דומה: נמצאו {found}.</translation>
    </message>
    <message>
        <source>Searched for “{words}”: 1 page found.</source>
        <translation>חיפוש „{words}”: נמצא עמוד אחד.</translation>
    </message>
    <message>
        <source>Searched for “{words}”: {found} pages found.</source>
        <translation>חיפוש „{words}”: נמצאו {found} עמודים.</translation>
    </message>
    <message>
        <source>Text would go to {host} for others to read: http is not encrypted. Use https, or say --unencrypted.</source>
        <translation>טקסט יישלח אל {host} כך שאחרים יוכלו לקרוא: http אינו מוצפן. יש להשתמש ב-https, או לומר ‎--unencrypted.</translation>
    </message>
    <message>
        <source>That passphrase does not open the library.</source>
        <translation>משפט הסיסמה הזה אינו פותח את הספרייה.</translation>
    </message>
    <message>
        <source>The check of images holds page {number} back: it may be sexually explicit ({likely}).</source>
        <translation>בדיקת התמונות מעכבת את עמוד {number}: ייתכן שיש בו תוכן מיני בוטה ({likely}).</translation>
    </message>
    <message>
        <source>The check of images holds page {number} back: it may show dangerous content ({likely}).</source>
        <translation>בדיקת התמונות מעכבת את עמוד {number}: ייתכן שיש בו תוכן מסוכן ({likely}).</translation>
    </message>
    <message>
        <source>The check of images holds page {number} back: it may show violence or gore ({likely}).</source>
        <translation>בדיקת התמונות מעכבת את עמוד {number}: ייתכן שיש בו אלימות או דם ({likely}).</translation>
    </message>
    <message>
        <source>The connection to {host} broke off ({reason}). Nothing is lost here: ask again.</source>
        <translation>החיבור אל {host} נותק ({reason}). דבר לא אבד כאן: שאלו שוב.</translation>
    </message>
    <message>
        <source>The copy of the library is not what it should be. The library was left as it is.</source>
        <translation>העותק של הספרייה אינו כפי שצריך להיות. הספרייה הושארה כפי שהיא.</translation>
    </message>
    <message>
        <source>The file does not tell what {share} of this page&apos;s letters are: it is damaged, or names a wrong encoding.</source>
        <translation>הקובץ אינו אומר מהן {share} מהאותיות בעמוד זה: הוא פגום, או שהוא מציין קידוד שגוי.</translation>
    </message>
    <message>
        <source>The file of this document holds a newer version now, so no picture of this page can be drawn. Its words are kept: they can be searched, asked and quoted.</source>
        <translation>הקובץ של מסמך זה מכיל כעת גרסה חדשה יותר, ולכן אי אפשר לצייר תמונה של עמוד זה. מילותיו נשמרו: אפשר לחפש בהן, לשאול עליהן ולצטט אותן.</translation>
    </message>
    <message>
        <source>The file of this document was changed after it was read, so no picture of this page can be drawn. Add it again to see what it holds now. The words that were read are kept.</source>
        <translation>הקובץ של מסמך זה השתנה אחרי שנקרא, ולכן אי אפשר לצייר תמונה של עמוד זה. הוסיפו אותו שוב כדי לראות מה הוא מכיל כעת. המילים שנקראו נשמרו.</translation>
    </message>
    <message>
        <source>The file of this document was moved or deleted, or its drive does not answer, so no picture of this page can be drawn. The words that were read are kept.</source>
        <translation>הקובץ של מסמך זה הועבר או נמחק, או שהכונן שלו אינו עונה, ולכן אי אפשר לצייר תמונה של עמוד זה. המילים שנקראו נשמרו.</translation>
    </message>
    <message>
        <source>The key could not be kept</source>
        <translation>לא ניתן היה לשמור את המפתח</translation>
    </message>
    <message>
        <source>The key in the system keyring is not the one of this library. Without the key nobody can read it; it was left as it is.</source>
        <translation>המפתח שבמחזיק המפתחות של המערכת אינו של הספרייה הזאת. בלי המפתח אין מי שיוכל לקרוא אותה; היא הושארה כפי שהיא.</translation>
    </message>
    <message>
        <source>The key&apos;s file {key_file} cannot be deleted</source>
        <translation>אי אפשר למחוק את קובץ המפתח {key_file}</translation>
    </message>
    <message>
        <source>The library cannot be replaced</source>
        <translation>אי אפשר להחליף את הספרייה</translation>
    </message>
    <message>
        <source>The library is encrypted, and its key is no longer in the system keyring. Without the key nobody can read it; it was left as it is.</source>
        <translation>הספרייה מוצפנת, והמפתח שלה כבר אינו במחזיק המפתחות של המערכת. בלי המפתח אין מי שיוכל לקרוא אותה; היא הושארה כפי שהיא.</translation>
    </message>
    <message>
        <source>The library is encrypted, and no passphrase was given.</source>
        <translation>הספרייה מוצפנת, ולא ניתן משפט סיסמה.</translation>
    </message>
    <message>
        <source>The library of this private session cannot be used ({error}).</source>
        <translation>אי אפשר להשתמש בספרייה של ההפעלה הפרטית הזאת ({error}).</translation>
    </message>
    <message>
        <source>The library {file} is damaged, or encrypted and the library.key.json beside it is missing or another&apos;s. It was left as it is: restore both from a backup, or move it away and add your documents again.</source>
        <translation>הספרייה {file} פגומה, או שהיא מוצפנת והקובץ library.key.json שלצדה חסר או שייך לאחרת. היא הושארה כפי שהיא: יש לשחזר את שניהם מגיבוי, או להעביר אותה ולהוסיף את המסמכים מחדש.</translation>
    </message>
    <message>
        <source>The library {library_file} is encrypted, and its key was not given.</source>
        <translation>הספרייה {library_file} מוצפנת, והמפתח שלה לא ניתן.</translation>
    </message>
    <message>
        <source>The list of servers could not be saved</source>
        <translation>לא ניתן היה לשמור את רשימת השרתים</translation>
    </message>
    <message>
        <source>The list of servers {file} cannot be read</source>
        <translation>לא ניתן לקרוא את רשימת השרתים {file}</translation>
    </message>
    <message>
        <source>The list of servers {file} is damaged. Mend or delete it; it was not changed.</source>
        <translation>רשימת השרתים {file} פגומה. תקנו או מחקו אותה; היא לא שונתה.</translation>
    </message>
    <message>
        <source>The model in {folder} has no form with {cache_type} caches. Export it again.</source>
        <translation>למודל שב-{folder} אין צורה עם מטמונים מסוג {cache_type}. יש לייצא אותו שוב.</translation>
    </message>
    <message>
        <source>The model&apos;s folder cannot be written, so this is done again next time</source>
        <translation>אי אפשר לכתוב לתיקיית המודל, ולכן זה ייעשה שוב בפעם הבאה</translation>
    </message>
    <message>
        <source>The parties were asked for, so the first pages were searched for the sentences that name them, without the model.</source>
        <translation>נשאל מי הצדדים, ולכן חופשו בעמודים הראשונים המשפטים שמציינים אותם, בלי המודל.</translation>
    </message>
    <message>
        <source>The private session is full: what it has read takes 1 GB of memory. Nothing of that was lost.</source>
        <translation>ההפעלה הפרטית מלאה: מה שקראה תופס 1 ג״ב של זיכרון. דבר מזה לא אבד.</translation>
    </message>
    <message>
        <source>The process that asks {host} ended ({code}). Ask again.</source>
        <translation>התהליך ששואל את {host} הסתיים ({code}). שאלו שוב.</translation>
    </message>
    <message>
        <source>The section is short, and so the answer is what it says, word for word.</source>
        <translation>הסעיף קצר, ולכן התשובה היא לשונו, מילה במילה.</translation>
    </message>
    <message>
        <source>The server&apos;s answer quotes no words of the documents.</source>
        <translation>תשובת השרת אינה מצטטת מילים מן המסמכים.</translation>
    </message>
    <message>
        <source>The weights of the passage encoder ({name}) cannot be read: {error}. Install Pincite again.</source>
        <translation>לא ניתן לקרוא את המשקלים של מקודד הקטעים ({name}): {error}. יש להתקין את Pincite מחדש.</translation>
    </message>
    <message>
        <source>There is no page {pages} in what was asked.</source>
        <translation>אין עמוד {pages} במה שנשאל.</translation>
    </message>
    <message>
        <source>There is not enough space on the disk: the libraries take {needed} GB, downloaded and unpacked, and {free} GB are free. Free {free2} GB, or choose another place with --data-dir.</source>
        <translation>אין די מקום בדיסק: הספריות תופסות ⁦{needed} GB⁩, מורדות ופרוסות, ופנויים ⁦{free} GB⁩. פנו ⁦{free2} GB⁩, או בחרו מקום אחר עם ‎--data-dir.</translation>
    </message>
    <message>
        <source>There is nothing to draw: the part asked for is empty, or lies beside the page.</source>
        <translation>אין מה לצייר: החלק המבוקש ריק או מחוץ לעמוד.</translation>
    </message>
    <message>
        <source>These words were recognised in a picture of the page; some of their letters may be others there.</source>
        <translation>מילים אלה זוהו בתמונה של העמוד; ייתכן שחלק מהאותיות שם אחרות.</translation>
    </message>
    <message>
        <source>Thinking about the question</source>
        <translation>חושב על השאלה</translation>
    </message>
    <message>
        <source>This is the small starter model: ask it short questions, and check its answers on the page.</source>
        <translation>זהו המודל ההתחלתי הקטן: שאלו אותו שאלות קצרות, ובדקו את תשובותיו בעמוד.</translation>
    </message>
    <message>
        <source>This library is not encrypted.</source>
        <translation>הספרייה הזאת אינה מוצפנת.</translation>
    </message>
    <message>
        <source>This library was written by a newer version of Pincite. Use that version to open it.</source>
        <translation>ספרייה זו נכתבה בגרסה חדשה יותר של Pincite. פתחו אותה באותה גרסה.</translation>
    </message>
    <message>
        <source>This model reads text only and cannot see images.</source>
        <translation>מודל זה קורא טקסט בלבד ואינו רואה תמונות.</translation>
    </message>
    <message>
        <source>This stands behind a label that says what is asked for, so the model was not asked.</source>
        <translation>זה כתוב אחרי תווית שאומרת מה מבוקש, ולכן המודל לא נשאל.</translation>
    </message>
    <message>
        <source>This stands where the row and the column that were named cross, so the model was not asked.</source>
        <translation>זה כתוב במפגש השורה והעמודה שצוינו, ולכן המודל לא נשאל.</translation>
    </message>
    <message>
        <source>This system has no folder in memory.</source>
        <translation>במערכת הזאת אין תיקייה בזיכרון.</translation>
    </message>
    <message>
        <source>What came from {repository} cannot be used: {reason}</source>
        <translation>לא ניתן להשתמש במה שהגיע מ־{repository}: {reason}</translation>
    </message>
    <message>
        <source>What is in {place} is no token: it has a character that tokens do not have, such as a quotation mark of a text program. Copy it anew from {tokens_page}. Nothing was sent.</source>
        <translation>מה שנמצא ב-{place} אינו אסימון: יש בו תו שאין באסימונים, כגון מירכאות של תוכנת כתיבה. יש להעתיק אותו מחדש מ-{tokens_page}. דבר לא נשלח.</translation>
    </message>
    <message>
        <source>What the answer rests on</source>
        <translation>על מה נשענת התשובה</translation>
    </message>
    <message>
        <source>What the model computes are no numbers: its weights are damaged.</source>
        <translation>מה שהמודל מחשב אינו מספרים: משקליו פגומים.</translation>
    </message>
    <message>
        <source>What the window keeps could not be written</source>
        <translation>לא ניתן היה לכתוב את מה שהחלון שומר</translation>
    </message>
    <message>
        <source>What was fetched to {gpu} cannot be deleted</source>
        <translation>אי אפשר למחוק את מה שהורד אל {gpu}</translation>
    </message>
    <message>
        <source>Writing the answer</source>
        <translation>כותב את התשובה</translation>
    </message>
    <message>
        <source>Writing; grey words are not checked yet and may still change</source>
        <translation>כותב; מילים באפור עדיין לא נבדקו ועשויות להשתנות</translation>
    </message>
    <message>
        <source>a 7-Zip archive: unpack it and add what it holds</source>
        <translation>ארכיון 7-Zip: פרקו אותו והוסיפו את תוכנו</translation>
    </message>
    <message>
        <source>a DjVu document: convert it to PDF and add that</source>
        <translation>מסמך DjVu: המירו ל־PDF והוסיפו</translation>
    </message>
    <message>
        <source>a JPEG 2000 picture: save it as PNG and add that</source>
        <translation>תמונת JPEG 2000: שמרו כ־PNG והוסיפו</translation>
    </message>
    <message>
        <source>a JPEG XL picture: save it as PNG and add that</source>
        <translation>תמונת JPEG XL: שמרו כ־PNG והוסיפו</translation>
    </message>
    <message>
        <source>a Microsoft Reader book (.lit): convert it to EPUB and add that</source>
        <translation>ספר Microsoft Reader ‏(.lit): המירו ל־EPUB והוסיפו</translation>
    </message>
    <message>
        <source>a Photoshop picture: save it as PNG and add that</source>
        <translation>תמונת Photoshop: שמרו כ־PNG והוסיפו</translation>
    </message>
    <message>
        <source>a PostScript file: convert it to PDF and add that</source>
        <translation>קובץ PostScript: המירו ל־PDF והוסיפו</translation>
    </message>
    <message>
        <source>a Publisher document: save it as PDF and add that</source>
        <translation>מסמך Publisher: שמרו אותו כ־PDF והוסיפו אותו</translation>
    </message>
    <message>
        <source>a RAR archive: unpack it and add what it holds</source>
        <translation>ארכיון RAR: פרקו אותו והוסיפו את תוכנו</translation>
    </message>
    <message>
        <source>a Visio drawing: save it as PDF and add that</source>
        <translation>שרטוט Visio: שמרו אותו כ־PDF והוסיפו אותו</translation>
    </message>
    <message>
        <source>a Windows help file (.chm): convert it to PDF and add that</source>
        <translation>קובץ עזרה של Windows ‏(.chm): המירו אותו ל־PDF והוסיפו אותו</translation>
    </message>
    <message>
        <source>a Windows program</source>
        <translation>תוכנת Windows</translation>
    </message>
    <message>
        <source>a Zstandard archive: unpack it and add what it holds</source>
        <translation>ארכיון Zstandard: פרקו אותו והוסיפו את תוכנו</translation>
    </message>
    <message>
        <source>a bzip2 archive: unpack it and add what it holds</source>
        <translation>ארכיון bzip2: פרקו אותו והוסיפו את תוכנו</translation>
    </message>
    <message>
        <source>a document of Apple&apos;s Pages, Numbers or Keynote: export it as PDF or in an Office format, and add that</source>
        <translation>מסמך של Pages,‏ Numbers או Keynote של Apple: ייצאו אותו כ־PDF או בתבנית של Office, והוסיפו אותו</translation>
    </message>
    <message>
        <source>a document of OpenOffice 1: save it in a newer format and add that</source>
        <translation>מסמך של OpenOffice 1: שמרו אותו בתבנית חדשה יותר והוסיפו אותו</translation>
    </message>
    <message>
        <source>a few seconds left</source>
        <translation>נותרו שניות אחדות</translation>
    </message>
    <message>
        <source>a film</source>
        <translation>סרט</translation>
    </message>
    <message>
        <source>a film or a sound recording</source>
        <translation>סרט או הקלטה</translation>
    </message>
    <message>
        <source>a font</source>
        <translation>גופן</translation>
    </message>
    <message>
        <source>a gzip archive: unpack it and add what it holds</source>
        <translation>ארכיון gzip: פרקו אותו והוסיפו את תוכנו</translation>
    </message>
    <message>
        <source>a pretrained model&apos;s summary quotes text only</source>
        <translation>תקציר של מודל מאומן מראש מצטט טקסט בלבד</translation>
    </message>
    <message>
        <source>a program</source>
        <translation>תוכנה</translation>
    </message>
    <message>
        <source>a single formula of OpenDocument: save it as PDF and add that</source>
        <translation>נוסחה בודדת של OpenDocument: שמרו אותה כ־PDF והוסיפו אותה</translation>
    </message>
    <message>
        <source>a sound recording</source>
        <translation>הקלטה</translation>
    </message>
    <message>
        <source>a sound recording or a film</source>
        <translation>הקלטה או סרט</translation>
    </message>
    <message>
        <source>a zip archive: unpack it and add what it holds</source>
        <translation>ארכיון zip: פרקו אותו והוסיפו את תוכנו</translation>
    </message>
    <message>
        <source>a zip file that is damaged or incomplete</source>
        <translation>קובץ zip פגום או חלקי</translation>
    </message>
    <message>
        <source>about {hours} h left</source>
        <translation>נותרו כ־{hours} שע׳</translation>
    </message>
    <message>
        <source>about {hours} h {rest} min left</source>
        <translation>נותרו כ־{hours} שע׳ ו־{rest} דק׳</translation>
    </message>
    <message>
        <source>about {minutes} min left</source>
        <translation>נותרו כ־{minutes} דק׳</translation>
    </message>
    <message>
        <source>about {round} s left</source>
        <translation>נותרו כ־{round} שנ׳</translation>
    </message>
    <message>
        <source>all {pages} pages were read before</source>
        <translation>כל {pages} העמודים נקראו קודם</translation>
    </message>
    <message>
        <source>an Office theme, which holds no document</source>
        <translation>ערכת נושא של Office, שאין בה מסמך</translation>
    </message>
    <message>
        <source>an OpenDocument file of a kind that is not read: save it as PDF and add that</source>
        <translation>קובץ OpenDocument מסוג שאינו נקרא: שמרו אותו כ־PDF והוסיפו אותו</translation>
    </message>
    <message>
        <source>an SQLite database</source>
        <translation>מסד נתונים SQLite</translation>
    </message>
    <message>
        <source>an old Office file: save it in a newer format and add that</source>
        <translation>קובץ Office ישן: שמרו בפורמט חדש והוסיפו</translation>
    </message>
    <message>
        <source>an xz archive: unpack it and add what it holds</source>
        <translation>ארכיון xz: פרקו אותו והוסיפו את תוכנו</translation>
    </message>
    <message>
        <source>as the server has them</source>
        <translation>כפי שהם בשרת</translation>
    </message>
    <message>
        <source>ended without a word of an answer. Ask again, or look at its log</source>
        <translation>סיים בלי מילה של תשובה. שאלו שוב, או הביטו ביומן שלו</translation>
    </message>
    <message>
        <source>its fonts do not tell what {unexplained} of its letters are</source>
        <translation>גופניו אינם מגלים מהן {unexplained} מאותיותיו</translation>
    </message>
    <message>
        <source>its letters hardly make words, so they may not be those that are printed</source>
        <translation>אותיותיו כמעט אינן מילים, וייתכן שאינן המודפסות</translation>
    </message>
    <message>
        <source>model name</source>
        <translation>שם המודל</translation>
    </message>
    <message>
        <source>no page</source>
        <translation>אף עמוד</translation>
    </message>
    <message>
        <source>not found in the document</source>
        <translation>לא נמצא במסמך</translation>
    </message>
    <message>
        <source>of no kind that Pincite reads</source>
        <translation>מסוג ש־Pincite אינו קורא</translation>
    </message>
    <message>
        <source>only text was searched</source>
        <translation>רק טקסט נסרק</translation>
    </message>
    <message>
        <source>page {numbers}</source>
        <translation>עמוד {numbers}</translation>
    </message>
    <message>
        <source>pages {numbers}</source>
        <translation>עמודים {numbers}</translation>
    </message>
    <message>
        <source>support is weak</source>
        <translation>ביסוס חלש</translation>
    </message>
    <message>
        <source>the first page was read before</source>
        <translation>העמוד הראשון נקרא קודם</translation>
    </message>
    <message>
        <source>the first {pages_before} pages were read before</source>
        <translation>‏{pages_before} העמודים הראשונים נקראו קודם</translation>
    </message>
    <message>
        <source>the installed onnxruntime has no CUDA</source>
        <translation>ב־onnxruntime המותקן אין CUDA</translation>
    </message>
    <message>
        <source>the page was read before</source>
        <translation>העמוד נקרא קודם</translation>
    </message>
    <message>
        <source>the section “{text}”</source>
        <translation>הסעיף „{text}”</translation>
    </message>
    <message>
        <source>this model cannot see images; a multimodal Gemma 3 (4B or larger) can</source>
        <translation>מודל זה אינו רואה תמונות; Gemma 3 רב־אופני (4B או יותר) רואה</translation>
    </message>
    <message>
        <source>time left not known yet</source>
        <translation>הזמן שנותר עדיין אינו ידוע</translation>
    </message>
    <message>
        <source>{did_not_fit} did not fit, though they share words with the question</source>
        <translation>‏{did_not_fit} לא נכנסו, אף שיש להם מילים משותפות עם השאלה</translation>
    </message>
    <message>
        <source>{document}, {recognised}: words recognised in the picture of the page.</source>
        <translation>‏{document}, {recognised}: מילים שזוהו בתמונת העמוד.</translation>
    </message>
    <message>
        <source>{document}: {pages} sent to {sent_to}.</source>
        <translation>{document}: {pages} נשלחו אל {sent_to}.</translation>
    </message>
    <message>
        <source>{file} belongs to another program. Choose another folder with --data-dir.</source>
        <translation>‏{file} שייך לתוכנה אחרת. בחרו תיקייה אחרת עם ‎--data-dir.</translation>
    </message>
    <message>
        <source>{file} cannot be overwritten</source>
        <translation>אי אפשר לדרוס את {file}</translation>
    </message>
    <message>
        <source>{file} is a file, and a folder is wanted there. Choose one with --data-dir.</source>
        <translation>{file} הוא קובץ, ונדרשת שם תיקייה. בחרו תיקייה עם ‎--data-dir.</translation>
    </message>
    <message>
        <source>{file} is not a library that can be written anew.</source>
        <translation>{file} אינו ספרייה שאפשר לכתוב מחדש.</translation>
    </message>
    <message>
        <source>{found} sentences and rows have its words; {most_told} are shown.</source>
        <translation>ב־{found} משפטים ושורות יש מילים אלה; מובאים {most_told}.</translation>
    </message>
    <message>
        <source>{hidden_words} that cannot be seen on it {hidden_words2} left out</source>
        <translation>הושמטו {hidden_words} שאינם נראים בו ({hidden_words2})</translation>
    </message>
    <message>
        <source>{host} answered with something that is no answer. Its log may say why.</source>
        <translation>{host} השיב במשהו שאינו תשובה. ייתכן שהיומן שלו אומר מדוע.</translation>
    </message>
    <message>
        <source>{host} cannot be reached: it did not answer within {connect_s} s.</source>
        <translation>לא ניתן להגיע אל {host}: הוא לא ענה תוך {connect_s} שנ׳.</translation>
    </message>
    <message>
        <source>{host} cannot be reached: {reason}. Is it running, and the address right?</source>
        <translation>לא ניתן להגיע אל {host}: {reason}. האם הוא פועל, והכתובת נכונה?</translation>
    </message>
    <message>
        <source>{host} closed the connection in the middle of its answer. Nothing is lost here: ask again.</source>
        <translation>{host} סגר את החיבור באמצע תשובתו. דבר לא אבד כאן: שאלו שוב.</translation>
    </message>
    <message>
        <source>{host} could not be asked ({strerror}).</source>
        <translation>לא ניתן היה לשאול את {host} ({strerror}).</translation>
    </message>
    <message>
        <source>{host} does not take the pictures of the pages ({status}). It says: {said}</source>
        <translation>{host} אינו מקבל את תמונות העמודים ({status}). הוא אומר: {said}</translation>
    </message>
    <message>
        <source>{host} does not take the question ({status}). It says: {words}</source>
        <translation>{host} אינו מקבל את השאלה ({status}). הוא אומר: {words}</translation>
    </message>
    <message>
        <source>{host} failed ({status}). It says: {words}</source>
        <translation>{host} נכשל ({status}). הוא אומר: {words}</translation>
    </message>
    <message>
        <source>{host} has no model {model}. It has: {listed}.</source>
        <translation>ב־{host} אין מודל {model}. יש בו: {listed}.</translation>
    </message>
    <message>
        <source>{host} has no such model, or no OpenAI API at {url} (404). It says: {words}</source>
        <translation>ב־{host} אין מודל כזה, או שאין ממשק OpenAI בכתובת {url} (404). הוא אומר: {words}</translation>
    </message>
    <message>
        <source>{host} is busy ({status}), and stayed so. Try again later.</source>
        <translation>{host} עסוק ({status}) ונשאר כך. נסו שוב מאוחר יותר.</translation>
    </message>
    <message>
        <source>{host} loads its model</source>
        <translation>‏{host} טוען את המודל שלו</translation>
    </message>
    <message>
        <source>{host} names no model: at {url} is no server of OpenAI&apos;s API, or it is empty.</source>
        <translation>{host} אינו מציין מודל: בכתובת {url} אין שרת של ממשק OpenAI, או שהוא ריק.</translation>
    </message>
    <message>
        <source>{host} says that it is too much at once: {words}</source>
        <translation>{host} אומר שזה יותר מדי בבת אחת: {words}</translation>
    </message>
    <message>
        <source>{host} serves several models; say which with --model. It has: {listed}.</source>
        <translation>{host} מציע כמה מודלים; ציינו איזה עם --model. יש בו: {listed}.</translation>
    </message>
    <message>
        <source>{host} shows a certificate that cannot be trusted. Nothing was sent. SSL_CERT_FILE names your own.</source>
        <translation>{host} מציג אישור שאי אפשר לבטוח בו. דבר לא נשלח. SSL_CERT_FILE מציין את האישור שלכם.</translation>
    </message>
    <message>
        <source>{host} stalled: nothing came from it for {seconds} s. Nothing is lost here: ask again.</source>
        <translation>{host} נתקע: דבר לא הגיע ממנו במשך {seconds} שנ׳. דבר לא אבד כאן: שאלו שוב.</translation>
    </message>
    <message>
        <source>{host} still loads its model ({status}). Try again later.</source>
        <translation>{host} עדיין טוען את המודל שלו ({status}). נסו שוב מאוחר יותר.</translation>
    </message>
    <message>
        <source>{host} was asked, and its answer has no end.</source>
        <translation>{host} נשאל, ולתשובתו אין סוף.</translation>
    </message>
    <message>
        <source>{host} was asked, and nothing came of it.</source>
        <translation>{host} נשאל, ודבר לא יצא מזה.</translation>
    </message>
    <message>
        <source>{input_name}: the first rows of {heads} heads do not lie side by side</source>
        <translation>‏{input_name}: השורות הראשונות של {heads} ראשים אינן סמוכות</translation>
    </message>
    <message>
        <source>{model} reads text only and cannot see images.</source>
        <translation>‏{model} קורא טקסט בלבד ואינו רואה תמונות.</translation>
    </message>
    <message>
        <source>{name} answers questions and does not check images, as ShieldGemma 2 does.</source>
        <translation>{name} עונה על שאלות ואינו בודק תמונות כפי ש־ShieldGemma 2 עושה.</translation>
    </message>
    <message>
        <source>{name} came twice with wrong bytes: its checksum is not what it should be. It was deleted, and nothing of it is used. Try again later, or without the mirror or proxy in between.</source>
        <translation>‏{name} הגיע פעמיים בתוכן שגוי: סכום הביקורת אינו נכון. הוא נמחק ואינו בשימוש. נסו מאוחר יותר, או ללא שרת המראה או המתווך שבדרך.</translation>
    </message>
    <message>
        <source>{name} cannot be read as an image: it is damaged, or of a rare kind. Where another program shows it, save it there as PNG and add that.</source>
        <translation>לא ניתן לקרוא את {name} כתמונה: הוא פגום או מסוג נדיר. אם תוכנה אחרת מציגה אותו, שמרו אותו שם כ־PNG והוסיפו.</translation>
    </message>
    <message>
        <source>{name} cannot be read from its disk.</source>
        <translation>לא ניתן לקרוא את {name} מהדיסק שלו.</translation>
    </message>
    <message>
        <source>{name} cannot be read: its drive does not answer.</source>
        <translation>לא ניתן לקרוא את {name}: הכונן אינו עונה.</translation>
    </message>
    <message>
        <source>{name} cannot be unpacked ({error}).</source>
        <translation>אי אפשר לפרוס את {name} ({error}).</translation>
    </message>
    <message>
        <source>{name} cannot be written: its name must end in {known}, which says in what form.</source>
        <translation>לא ניתן לכתוב את {name}: שמו חייב להסתיים ב־{known}, הקובע את הצורה.</translation>
    </message>
    <message>
        <source>{name} cannot be written: nothing may be written to the folder {parent}.</source>
        <translation>לא ניתן לכתוב את {name}: אסור לכתוב לתיקייה {parent}.</translation>
    </message>
    <message>
        <source>{name} cannot be written: the disk is full.</source>
        <translation>לא ניתן לכתוב את {name}: הדיסק מלא.</translation>
    </message>
    <message>
        <source>{name} cannot be written: there is no folder {parent}.</source>
        <translation>לא ניתן לכתוב את {name}: אין תיקייה {parent}.</translation>
    </message>
    <message>
        <source>{name} checks images and answers no questions. Choose another model, and this one as the check of images.</source>
        <translation>{name} בודק תמונות ואינו עונה על שאלות. יש לבחור מודל אחר, ואת זה לבדיקת התמונות.</translation>
    </message>
    <message>
        <source>{name} could not be marked, because {stop}.</source>
        <translation>לא ניתן היה לסמן את {name}, כי {stop}.</translation>
    </message>
    <message>
        <source>{name} could not be opened, because {reason}.</source>
        <translation>לא ניתן היה לפתוח את {name}, כי {reason}.</translation>
    </message>
    <message>
        <source>{name} could not be opened.</source>
        <translation>לא ניתן היה לפתוח את {name}.</translation>
    </message>
    <message>
        <source>{name} has changed since it was read, so the places of the quotes are not known in it. Point to the file as it was, or add it and ask again.</source>
        <translation>‏{name} השתנה מאז שנקרא, ולכן מקומות הציטוטים בו אינם ידועים. בחרו את הקובץ כפי שהיה, או הוסיפו אותו ושאלו שוב.</translation>
    </message>
    <message>
        <source>{name} has no page {number}, so nothing can be marked there.</source>
        <translation>אין ב־{name} עמוד {number}, ולכן אין מה לסמן שם.</translation>
    </message>
    <message>
        <source>{name} has no page {number}: it has {page_count}.</source>
        <translation>אין ב־{name} עמוד {number}: יש בו {page_count}.</translation>
    </message>
    <message>
        <source>{name} has {page_count} pages; there is no page {missing}.</source>
        <translation>ב־{name} ‏{page_count} עמודים; אין עמוד {missing}.</translation>
    </message>
    <message>
        <source>{name} holds nothing to read.</source>
        <translation>אין ב־{name} מה לקרוא.</translation>
    </message>
    <message>
        <source>{name} is a PowerPoint presentation of before 1997 (PowerPoint 95): save it as .pptx or PDF and add that.</source>
        <translation>{name} היא מצגת PowerPoint מלפני 1997 (PowerPoint 95): יש לשמור אותה כ־‎.pptx או PDF ולהוסיף אותה.</translation>
    </message>
    <message>
        <source>{name} is a PowerPoint presentation protected by a password: save it without one and add that.</source>
        <translation>{name} היא מצגת PowerPoint המוגנת בסיסמה: יש לשמור אותה בלי סיסמה ולהוסיף אותה.</translation>
    </message>
    <message>
        <source>{name} is a Word document of before 1993: save it as .docx or PDF and add that.</source>
        <translation>{name} הוא מסמך Word מלפני 1993: יש לשמור אותו כ־‎.docx או PDF ולהוסיף אותו.</translation>
    </message>
    <message>
        <source>{name} is a Word document of before 1997 in Chinese, Japanese or Korean: save it as .docx or PDF and add that.</source>
        <translation>{name} הוא מסמך Word מלפני 1997 בסינית, ביפנית או בקוריאנית: יש לשמור אותו כ־‎.docx או PDF ולהוסיף אותו.</translation>
    </message>
    <message>
        <source>{name} is a folder, not a document.</source>
        <translation>‏{name} הוא תיקייה, לא מסמך.</translation>
    </message>
    <message>
        <source>{name} is a server: this needs a model on this machine. Name one with --model.</source>
        <translation>{name} הוא שרת: כאן דרוש מודל במחשב הזה. ציינו אחד עם --model.</translation>
    </message>
    <message>
        <source>{name} is a web page without text: a program in it would have to be run.</source>
        <translation>‏{name} הוא דף אינטרנט ללא טקסט: היה צריך להריץ תוכנה שבתוכו.</translation>
    </message>
    <message>
        <source>{name} is built in, and cannot be deleted.</source>
        <translation>{name} מובנה, ואי אפשר למחוק אותו.</translation>
    </message>
    <message>
        <source>{name} is damaged: a part of it cannot be read.</source>
        <translation>‏{name} פגום: לא ניתן לקרוא חלק ממנו.</translation>
    </message>
    <message>
        <source>{name} is damaged: a part of it cannot be unpacked.</source>
        <translation>‏{name} פגום: לא ניתן לפרק חלק ממנו.</translation>
    </message>
    <message>
        <source>{name} is damaged: it cannot be opened as a PDF.</source>
        <translation>‏{name} פגום: לא ניתן לפתוח אותו כ־PDF.</translation>
    </message>
    <message>
        <source>{name} is damaged: it cannot be opened as {upper}.</source>
        <translation>‏{name} פגום: לא ניתן לפתוח אותו כ־{upper}.</translation>
    </message>
    <message>
        <source>{name} is damaged: it cannot be unpacked.</source>
        <translation>‏{name} פגום: לא ניתן לפרק אותו.</translation>
    </message>
    <message>
        <source>{name} is damaged: it has more parts than a document may have.</source>
        <translation>{name} פגום: יש בו יותר חלקים ממה שמותר למסמך.</translation>
    </message>
    <message>
        <source>{name} is damaged: it holds no presentation.</source>
        <translation>‏{name} פגום: אין בו מצגת.</translation>
    </message>
    <message>
        <source>{name} is damaged: it holds no sheet.</source>
        <translation>‏{name} פגום: אין בו גיליון.</translation>
    </message>
    <message>
        <source>{name} is damaged: it holds no slide.</source>
        <translation>‏{name} פגום: אין בו שקופית.</translation>
    </message>
    <message>
        <source>{name} is damaged: it holds no text.</source>
        <translation>‏{name} פגום: אין בו טקסט.</translation>
    </message>
    <message>
        <source>{name} is damaged: it holds no workbook.</source>
        <translation>‏{name} פגום: אין בו חוברת עבודה.</translation>
    </message>
    <message>
        <source>{name} is damaged: it says that it has more text than a document may have.</source>
        <translation>{name} פגום: לפי הכתוב בו יש בו יותר טקסט ממה שמותר למסמך.</translation>
    </message>
    <message>
        <source>{name} is damaged: its pages cannot be counted.</source>
        <translation>‏{name} פגום: לא ניתן לספור את עמודיו.</translation>
    </message>
    <message>
        <source>{name} is damaged: its slides cannot be found.</source>
        <translation>{name} פגום: אי אפשר למצוא את השקופיות שלו.</translation>
    </message>
    <message>
        <source>{name} is damaged: its text cannot be unpacked.</source>
        <translation>{name} פגום: אי אפשר לחלץ את הטקסט שלו.</translation>
    </message>
    <message>
        <source>{name} is damaged: its text has no end.</source>
        <translation>{name} פגום: לטקסט שלו אין סוף.</translation>
    </message>
    <message>
        <source>{name} is damaged: no page can be found in it.</source>
        <translation>‏{name} פגום: לא נמצא בו עמוד.</translation>
    </message>
    <message>
        <source>{name} is empty.</source>
        <translation>‏{name} ריק.</translation>
    </message>
    <message>
        <source>{name} is empty: it holds no slide.</source>
        <translation>{name} ריק: אין בו שקופית.</translation>
    </message>
    <message>
        <source>{name} is empty: it holds no word.</source>
        <translation>‏{name} ריק: אין בו מילה.</translation>
    </message>
    <message>
        <source>{name} is encrypted for a certificate or locked by its shop (DRM), so only the program that it was made for can open it.</source>
        <translation>‏{name} מוצפן לתעודה או נעול על ידי המוכר (DRM), ולכן רק התוכנה שעבורה נוצר יכולה לפתוח אותו.</translation>
    </message>
    <message>
        <source>{name} is locked by its shop (DRM), so no other program can read it.</source>
        <translation>‏{name} נעול על ידי המוכר (DRM), ולכן תוכנה אחרת אינה יכולה לקרוא אותו.</translation>
    </message>
    <message>
        <source>{name} is named like a PDF, but is none.</source>
        <translation>‏{name} נקרא כמו PDF, אך אינו כזה.</translation>
    </message>
    <message>
        <source>{name} is no wheel ({error}).</source>
        <translation>‏{name} אינו wheel ({error}).</translation>
    </message>
    <message>
        <source>{name} is not an ordinary file, so nothing is written to it.</source>
        <translation>‏{name} אינו קובץ רגיל, ולכן לא נכתב אליו דבר.</translation>
    </message>
    <message>
        <source>{name} is not an ordinary file.</source>
        <translation>‏{name} אינו קובץ רגיל.</translation>
    </message>
    <message>
        <source>{name} is packed in a way that Pincite does not know: convert it to EPUB and add that.</source>
        <translation>{name} דחוס בדרך ש־Pincite אינו מכיר: המירו אותו ל־EPUB והוסיפו אותו.</translation>
    </message>
    <message>
        <source>{name} is protected by a password, and Pincite cannot open it: save it without.</source>
        <translation>‏{name} מוגן בסיסמה, ו־Pincite אינו יכול לפתוח אותו: שמרו אותו בלעדיה.</translation>
    </message>
    <message>
        <source>{name} is protected by a password: please give it.</source>
        <translation>‏{name} מוגן בסיסמה: נא להזין אותה.</translation>
    </message>
    <message>
        <source>{name} is protected, and Pincite cannot open it.</source>
        <translation>‏{name} מוגן, ו־Pincite אינו יכול לפתוח אותו.</translation>
    </message>
    <message>
        <source>{name} is the document itself or another file that is read here, and is never written to. Choose another name.</source>
        <translation>‏{name} הוא המסמך עצמו או קובץ אחר שנקרא כאן, ואליו לא כותבים לעולם. בחרו שם אחר.</translation>
    </message>
    <message>
        <source>{name} is too large an image: {width} by {height} pixels, where at most {image_pixels} million can be opened.</source>
        <translation>‏{name} הוא תמונה גדולה מדי: {width} על {height} פיקסלים, ואפשר לפתוח עד {image_pixels} מיליון.</translation>
    </message>
    <message>
        <source>{name} is {path}.</source>
        <translation>{name}: {path}.</translation>
    </message>
    <message>
        <source>{name} may not be read: permission denied.</source>
        <translation>אסור לקרוא את {name}: ההרשאה נדחתה.</translation>
    </message>
    <message>
        <source>{name} unpacks to more than a document may have ({most_bytes} MB): it is not opened.</source>
        <translation>‏{name} גדל בפירוק מעבר למותר למסמך (⁦{most_bytes} MB⁩): הוא לא נפתח.</translation>
    </message>
    <message>
        <source>{name} was changed since it was read. Add it again.</source>
        <translation>‏{name} השתנה מאז שנקרא. הוסיפו אותו שוב.</translation>
    </message>
    <message>
        <source>{name} was changed while it was read: add it when nothing writes to it any more.</source>
        <translation>‏{name} השתנה בזמן שנקרא: הוסיפו אותו כשדבר אינו כותב אליו.</translation>
    </message>
    <message>
        <source>{name}: of {numbers} only {only} was asked.</source>
        <translation>‏{name}: מתוך {numbers} נשאל רק {only}.</translation>
    </message>
    <message>
        <source>{name}: of {others}, too, something could not be read.</source>
        <translation>‏{name}: גם מתוך {others} היה משהו שלא ניתן לקרוא.</translation>
    </message>
    <message>
        <source>{name}: page {page} could not be looked at. {why}</source>
        <translation>‏{name}: לא ניתן היה להתבונן בעמוד {page}. {why}</translation>
    </message>
    <message>
        <source>{name}: search mode read {read} of {page_count}; of the rest {reasons}.</source>
        <translation>‏{name}: מצב החיפוש קרא {read} מתוך {page_count}; מהשאר, {reasons}.</translation>
    </message>
    <message>
        <source>{name}: search mode read {read} of {page_count}; the rest is less near to the question.</source>
        <translation>‏{name}: מצב החיפוש קרא את {read} מתוך {page_count}; השאר רחוק יותר מהשאלה.</translation>
    </message>
    <message>
        <source>{name}: searched for words; none of its pages was read by the model.</source>
        <translation>‏{name}: נערך חיפוש מילים; המודל לא קרא אף עמוד.</translation>
    </message>
    <message>
        <source>{name}: {not_chosen} of {page_count} pages were not chosen.</source>
        <translation>‏{name}: {not_chosen} מתוך {page_count} עמודים לא נבחרו.</translation>
    </message>
    <message>
        <source>{name}: {pages_failed} could not be read.</source>
        <translation>‏{name}: לא ניתן היה לקרוא {pages_failed}.</translation>
    </message>
    <message>
        <source>{name}: {read} of {page_count} read; no step led to the others.</source>
        <translation>{name}: נקראו {read} מתוך {page_count}; אף צעד לא הוביל לאחרים.</translation>
    </message>
    <message>
        <source>{name}: {source} of {page_count} had not been read in when this was asked; ask again for an answer from all.</source>
        <translation>‏{name}: {source} מתוך {page_count} טרם נקראו כשזה נשאל; שאלו שוב לתשובה מהכול.</translation>
    </message>
    <message>
        <source>{name}: {unseen} without text; {unseen2}.</source>
        <translation>‏{name}: {unseen} ללא טקסט; {unseen2}.</translation>
    </message>
    <message>
        <source>{name}: {waiting} of {page_count} not read yet; the answer was wanted before.</source>
        <translation>‏{name}: {waiting} מתוך {page_count} טרם נקראו; התשובה התבקשה קודם.</translation>
    </message>
    <message>
        <source>{netloc} failed while it answered: {said}</source>
        <translation>{netloc} נכשל בזמן המענה: {said}</translation>
    </message>
    <message>
        <source>{netloc} has its chat elsewhere. Name the server by the address it sends to.</source>
        <translation>הצ׳אט של {netloc} נמצא במקום אחר. הגדירו את השרת לפי הכתובת שאליה הוא מפנה.</translation>
    </message>
    <message>
        <source>{netloc} sends elsewhere, to {scheme}://{netloc2}. Nothing was sent there; name that server if it is the right one.</source>
        <translation>{netloc} מפנה למקום אחר, {scheme}://{netloc2}. דבר לא נשלח לשם; הגדירו את השרת ההוא אם הוא הנכון.</translation>
    </message>
    <message>
        <source>{netloc} sends from one address to the next. Check the address.</source>
        <translation>{netloc} מפנה מכתובת לכתובת. בדקו את הכתובת.</translation>
    </message>
    <message>
        <source>{others} more documents were searched for words; none of their pages was read.</source>
        <translation>ב-{others} מסמכים נוספים נערך חיפוש מילים; אף עמוד שלהם לא נקרא.</translation>
    </message>
    <message>
        <source>{others} more share none</source>
        <translation>ל־{others} נוספים אין</translation>
    </message>
    <message>
        <source>{others} share no word with it</source>
        <translation>ל־{others} אין מילה משותפת איתה</translation>
    </message>
    <message>
        <source>{outside_words} outside its visible area {outside_words2} left out</source>
        <translation>הושמטו {outside_words} מחוץ לשטחו הנראה ({outside_words2})</translation>
    </message>
    <message>
        <source>{parts}; and so on to {parts2}</source>
        <translation>‏{parts}; וכן הלאה עד {parts2}</translation>
    </message>
    <message>
        <source>{passages} sentences and rows have one; the first {most} are listed.</source>
        <translation>ב־{passages} משפטים ושורות יש כזה; מובאים {most} הראשונים.</translation>
    </message>
    <message>
        <source>{repository} holds no weights that can be read: neither safetensors nor a GGUF file.</source>
        <translation>אין ב־{repository} משקלים קריאים: לא safetensors ולא קובץ GGUF.</translation>
    </message>
    <message>
        <source>{repository} holds pickled weights only, and such files can run code when they are loaded: Pincite never downloads or loads them.</source>
        <translation>ב־{repository} יש רק משקלי pickle, וקבצים כאלה עלולים להריץ קוד בטעינתם: Pincite לעולם אינו מוריד או טוען אותם.</translation>
    </message>
    <message>
        <source>{repository} is no name of a model on the hub.</source>
        <translation>{repository} אינו שם של מודל במאגר.</translation>
    </message>
    <message>
        <source>{repository} is only given to people who accepted its licence. {had}: sign in at {page}, accept the terms there, make a token that may read at {tokens_page}, and keep it with: pincite models token FILE</source>
        <translation>‏{repository} ניתן רק למי שקיבל את הרישיון. {had}: היכנסו ב־{page}, קבלו את התנאים, צרו ב־{tokens_page} אסימון גישה לקריאה, ושמרו אותו עם: pincite models token FILE</translation>
    </message>
    <message>
        <source>{server} does not tell how likely a text is; a model on this machine does.</source>
        <translation>{server} אינו אומר עד כמה טקסט סביר; מודל במחשב הזה אומר.</translation>
    </message>
    <message>
        <source>{server} read {counted} of about {expected} tokens: it cut the documents without saying so. Its answer is not shown. Say what it takes at once, with --context where the server is named.</source>
        <translation>{server} קרא {counted} מתוך כ־{expected} אסימונים: הוא קיצץ את המסמכים בלי לומר זאת. תשובתו אינה מוצגת. ציינו כמה הוא לוקח בבת אחת, עם --context במקום שבו מגדירים את השרת.</translation>
    </message>
    <message>
        <source>{text} is no address of a server: https://HOST[:PORT][/v1] is.</source>
        <translation>{text} אינה כתובת של שרת: הצורה היא https://HOST[:PORT][/v1].</translation>
    </message>
    <message>
        <source>{tokens_per_s} tokens/s</source>
        <translation>{tokens_per_s} אסימונים/ש׳</translation>
    </message>
    <message>
        <source>{trial} of the model names tokens that it does not have: it is another model&apos;s.</source>
        <translation>‏{trial} מציין אסימונים שאין למודל: הוא של מודל אחר.</translation>
    </message>
    <message>
        <source>{what_failed} ({reason}). Check the folder&apos;s permissions, or choose one with --data-dir.</source>
        <translation>‏{what_failed} ‏({reason}). בדקו את הרשאות התיקייה או בחרו אחרת עם ‎--data-dir.</translation>
    </message>
    <message>
        <source>{what_failed}: the disk is full. Free some space, or choose another place with --data-dir.</source>
        <translation>‏{what_failed}: הדיסק מלא. פנו מקום או בחרו מקום אחר עם ‎--data-dir.</translation>
    </message>
    <message>
        <source>{what} cannot be written ({strerror}).</source>
        <translation>לא ניתן לכתוב את {what} ({strerror}).</translation>
    </message>
    <message>
        <source>{what} could not be prepared: the exporter did not start ({reason}).</source>
        <translation>לא ניתן היה להכין את {what}: תוכנת ההמרה לא התחילה ({reason}).</translation>
    </message>
    <message>
        <source>{what} could not be prepared: the exporter was ended from outside (signal {code}), perhaps because memory ran out.</source>
        <translation>לא ניתן היה להכין את {what}: תוכנת ההמרה הופסקה מבחוץ (אות {code}), אולי כי אזל הזיכרון.</translation>
    </message>
    <message>
        <source>“{question}” was read as “{chosen}”, after the question before.</source>
        <translation>„{question}” נקראה כ„{chosen}”, לפי השאלה הקודמת.</translation>
    </message>
    <message>
        <source>“{selection}” is no list of pages. Write it like 3-9 or 1,4,7-.</source>
        <translation>‏„{selection}” אינו רשימת עמודים. כתבו למשל ‎3-9 או ‎1,4,7-‎.</translation>
    </message>
    <message>
        <source>“{strip}” goes backwards. The first page comes first: {last}-{first}.</source>
        <translation>„{strip}” כתוב מהסוף להתחלה. העמוד הראשון בא ראשון: {last}-{first}.</translation>
    </message>
    <message>
        <source>“{strip}” is not in {document}, which has {pages}.</source>
        <translation>‏„{strip}” אינו ב־{document}, שבו {pages}.</translation>
    </message>
    <message>
        <source>“{word}” stands nowhere, and was read as “{best}”.</source>
        <translation>„{word}” אינה כתובה בשום מקום, ונקראה כ„{best}”.</translation>
    </message>
</context>
<context>
    <name>ServerBanner</name>
    <message>
        <source>Choose a model on this machine</source>
        <translation>בחירת מודל במחשב הזה</translation>
    </message>
    <message>
        <source>Questions and documents leave this machine: they are sent to {host}, where {model} answers.</source>
        <translation>שאלות ומסמכים יוצאים מן המחשב הזה: הם נשלחים אל {host}, שם עונה {model}.</translation>
    </message>
</context>
<context>
    <name>ServerDesk</name>
    <message>
        <source>Have a server answer</source>
        <translation>מענה מן השרת</translation>
    </message>
    <message>
        <source>Send questions and documents to {host}?</source>
        <translation>לשלוח שאלות ומסמכים אל {host}?</translation>
    </message>
    <message>
        <source>Until you choose a model on this machine again, each question, and the text or pictures of the pages that are asked, go there. The window says so above everything else for as long.</source>
        <translation>עד לבחירה מחודשת במודל שבמחשב הזה, כל שאלה, והטקסט או התמונות של העמודים הנשאלים, נשלחים לשם. כל אותו זמן החלון אומר זאת מעל הכול.</translation>
    </message>
    <message>
        <source>Send them there</source>
        <translation>לשלוח לשם</translation>
    </message>
    <message>
        <source>Remove a server</source>
        <translation>הסרת שרת</translation>
    </message>
    <message>
        <source>Remove {name}, and its key?</source>
        <translation>להסיר את {name} ואת המפתח שלו?</translation>
    </message>
    <message>
        <source>It is in use: the starter on this machine answers from then on. Documents and conversations stay.</source>
        <translation>הוא בשימוש: מאז והלאה עונה מודל ההתחלה שבמחשב הזה. מסמכים ושיחות נשארים.</translation>
    </message>
    <message>
        <source>Documents and conversations stay.</source>
        <translation>המסמכים והשיחות נשארים.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>הסרה</translation>
    </message>
</context>
<context>
    <name>ServerDetails</name>
    <message>
        <source>Have it answer…</source>
        <translation>מענה ממנו…</translation>
    </message>
    <message>
        <source>Ask what it serves</source>
        <translation>לשאול מה הוא מציע</translation>
    </message>
    <message>
        <source>No document and no question is sent by that</source>
        <translation>בכך לא נשלחים מסמך או שאלה</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>שינוי…</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>הסרה…</translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation>העתקת הפרטים</translation>
    </message>
    <message>
        <source>They hold no word of your documents</source>
        <translation>אין בהם מילה ממסמכיך</translation>
    </message>
    <message>
        <source>Its key</source>
        <translation>המפתח שלו</translation>
    </message>
    <message>
        <source>If it wants one. It is kept in the keyring of this system and sent to this server only.</source>
        <translation>אם הוא דורש מפתח. הוא נשמר במחזיק המפתחות של המערכת ונשלח לשרת הזה בלבד.</translation>
    </message>
    <message>
        <source>Paste the key</source>
        <translation>הדבקת המפתח</translation>
    </message>
    <message>
        <source>Key of the server</source>
        <translation>מפתח השרת</translation>
    </message>
    <message>
        <source>Keep the key</source>
        <translation>שמירת המפתח</translation>
    </message>
    <message>
        <source>Forget the key</source>
        <translation>מחיקת המפתח</translation>
    </message>
    <message>
        <source>No keyring of this system can be read, so no key can be kept here. If the server wants one, set the environment variable {0} before Pincite is started; it is sent to this server only.</source>
        <translation>אין במערכת זו מחזיק מפתחות שניתן לקרוא, ולכן אי אפשר לשמור כאן מפתח. אם השרת דורש מפתח, יש להגדיר את משתנה הסביבה {0} לפני הפעלת Pincite; הוא נשלח לשרת זה בלבד.</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>בשימוש</translation>
    </message>
</context>
<context>
    <name>ServerForm</name>
    <message>
        <source>Name a server</source>
        <translation>הוספת שרת</translation>
    </message>
    <message>
        <source>Change a server</source>
        <translation>שינוי שרת</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>שם</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>כתובת</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>מודל</translation>
    </message>
    <message>
        <source>the only one that it serves</source>
        <translation>היחיד שהוא מציע</translation>
    </message>
    <message>
        <source>The server is asked</source>
        <translation>השרת נשאל</translation>
    </message>
    <message>
        <source>Context</source>
        <translation>הקשר</translation>
    </message>
    <message>
        <source>Its model sees images</source>
        <translation>המודל שלו רואה תמונות</translation>
    </message>
    <message>
        <source>Else it is asked; pages without text are sent as pictures then</source>
        <translation>אחרת השרת יישאל; עמודים בלי טקסט נשלחים אז כתמונות</translation>
    </message>
    <message>
        <source>Send without encryption (http)</source>
        <translation>שליחה בלי הצפנה (http)</translation>
    </message>
    <message>
        <source>Others on the way can read what is sent; not needed for this machine and near ones</source>
        <translation>אחרים בדרך יכולים לקרוא את מה שנשלח; אין צורך בכך למחשב הזה ולקרובים אליו</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>מפתח</translation>
    </message>
    <message>
        <source>if it wants one</source>
        <translation>אם הוא דורש</translation>
    </message>
    <message>
        <source>Name it</source>
        <translation>הוספה</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>שמירה</translation>
    </message>
    <message>
        <source>A server with a larger model can answer in the place of one on this machine: vLLM, llama.cpp, Ollama, LM Studio, or any other that speaks OpenAI&apos;s chat API. Nothing is sent to it by naming it.</source>
        <translation>שרת עם מודל גדול יותר יכול לענות במקום מודל שבמחשב הזה: vLLM, ‏llama.cpp, ‏Ollama, ‏LM Studio, או כל אחר שמדבר את ממשק הצ׳אט של OpenAI. דבר לא נשלח אליו בהוספתו.</translation>
    </message>
    <message>
        <source>cannot be kept: no keyring can be read here</source>
        <translation>לא ניתן לשמירה: אין כאן מחזיק מפתחות שניתן לקרוא</translation>
    </message>
    <message>
        <source>Once the server is named, its details say how a key is given all the same</source>
        <translation>לאחר הגדרת השרת, הפרטים שלו אומרים איך בכל זאת נותנים מפתח</translation>
    </message>
    <message>
        <source>What is sent by http is not encrypted: others on the way can read it. Take https, or tick “{0}”.</source>
        <translation>מה שנשלח ב-http אינו מוצפן: אחרים בדרך יכולים לקרוא אותו. יש להשתמש ב-https, או לסמן „{0}”.</translation>
    </message>
</context>
<context>
    <name>ServerWords</name>
    <message>
        <source>Servers · none is named</source>
        <translation>שרתים · לא הוסף אף שרת</translation>
    </message>
    <message>
        <source>Servers: text would leave this machine</source>
        <translation>שרתים: טקסט ייצא מן המחשב הזה</translation>
    </message>
    <message>
        <source>Asking what it serves</source>
        <translation>השרת נשאל מה הוא מציע</translation>
    </message>
    <message>
        <source>Did not work</source>
        <translation>לא הצליח</translation>
    </message>
    <message>
        <source>Answers; documents would be sent there</source>
        <translation>עונה; מסמכים יישלחו לשם</translation>
    </message>
    <message>
        <source>Documents would be sent there</source>
        <translation>מסמכים יישלחו לשם</translation>
    </message>
    <message>
        <source>It answers now: each question, and the text or pictures of the pages asked, are sent to {host}.</source>
        <translation>הוא עונה עכשיו: כל שאלה, והטקסט או התמונות של העמודים הנשאלים, נשלחים אל {host}.</translation>
    </message>
    <message>
        <source>Once you choose it, each question, and the text or pictures of the pages asked, are sent to {host}.</source>
        <translation>לאחר הבחירה בו, כל שאלה, והטקסט או התמונות של העמודים הנשאלים, נשלחים אל {host}.</translation>
    </message>
    <message>
        <source>Its quotes are looked up in your documents when they come, and dropped if they do not stand there.</source>
        <translation>הציטוטים שלו נבדקים במסמכיך עם הגעתם, ומוסרים אם אינם כתובים שם.</translation>
    </message>
    <message>
        <source>Not asked yet</source>
        <translation>עוד לא נשאל</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>כתובת</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>מודל</translation>
    </message>
    <message>
        <source>Context</source>
        <translation>הקשר</translation>
    </message>
    <message>
        <source>Images</source>
        <translation>תמונות</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>מפתח</translation>
    </message>
    <message>
        <source>kept in the keyring of this system</source>
        <translation>שמור במחזיק המפתחות של המערכת</translation>
    </message>
    <message>
        <source>from the environment variable {name}</source>
        <translation>ממשתנה הסביבה {name}</translation>
    </message>
    <message>
        <source>none: the keyring of this system cannot be read</source>
        <translation>אין: אי אפשר לקרוא את מחזיק המפתחות של המערכת</translation>
    </message>
    <message>
        <source>none</source>
        <translation>אין</translation>
    </message>
    <message>
        <source>{tokens}, as you said</source>
        <translation>{tokens}, כפי שציינת</translation>
    </message>
    <message>
        <source>It does not say</source>
        <translation>הוא אינו אומר</translation>
    </message>
    <message>
        <source>it sees them, as you said</source>
        <translation>הוא רואה אותן, כפי שציינת</translation>
    </message>
    <message>
        <source>it sees them</source>
        <translation>הוא רואה אותן</translation>
    </message>
    <message>
        <source>it says nothing of them; pages without text are left out</source>
        <translation>הוא אינו אומר עליהן דבר; עמודים בלי טקסט מושמטים</translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>Language</source>
        <translation>שפה</translation>
    </message>
    <message>
        <source>The language of the window; it changes when Pincite is started next.</source>
        <translation>שפת החלון; היא משתנה בהפעלה הבאה של Pincite.</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>כמו המערכת</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>צבעים</translation>
    </message>
    <message>
        <source>Light or dark. The pages of documents stay as they are.</source>
        <translation>בהיר או כהה. עמודי המסמכים נשארים כפי שהם.</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>בהיר</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>כהה</translation>
    </message>
    <message>
        <source>Size of letters</source>
        <translation>גודל האותיות</translation>
    </message>
    <message>
        <source>In percent of the system&apos;s letters; it changes when Pincite is started next.</source>
        <translation>באחוזים מאותיות המערכת; משתנה בהפעלה הבאה של Pincite.</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>מודל</translation>
    </message>
    <message>
        <source>The name of an installed model, or a model&apos;s folder; empty is the small starter that comes with Pincite. “Models…” in the File menu lists what there is, and says what fits this machine.</source>
        <translation>שם של מודל מותקן או תיקיית מודל; ריק הוא המודל ההתחלתי הקטן שמגיע עם Pincite. ‏„מודלים…” בתפריט קובץ מציג מה יש ומה מתאים למחשב הזה.</translation>
    </message>
    <message>
        <source>The small starter</source>
        <translation>המודל הקטן להתחלה</translation>
    </message>
    <message>
        <source>Where the model runs</source>
        <translation>היכן פועל המודל</translation>
    </message>
    <message>
        <source>A graphics card is faster; by itself Pincite takes one that fits, else the processor.</source>
        <translation>כרטיס גרפי מהיר יותר; מעצמו Pincite בוחר כרטיס מתאים, ואם אין, את המעבד.</translation>
    </message>
    <message>
        <source>Chosen for this machine</source>
        <translation>נבחר למחשב הזה</translation>
    </message>
    <message>
        <source>Graphics card</source>
        <translation>כרטיס גרפי</translation>
    </message>
    <message>
        <source>Processor</source>
        <translation>מעבד</translation>
    </message>
    <message>
        <source>How an answer is found</source>
        <translation>איך נמצאת תשובה</translation>
    </message>
    <message>
        <source>Reading all pages at once suits larger models, asking the best pages one by one suits small ones, and search mode reads as many of the best pages as fit. A large model can also look up what to read.</source>
        <translation>קריאת כל העמודים בבת אחת מתאימה למודלים גדולים, שאילת העמודים המתאימים אחד אחד לקטנים, ומצב החיפוש קורא מהמתאימים כמה שנכנס. מודל גדול יכול גם לחפש בעצמו מה לקרוא.</translation>
    </message>
    <message>
        <source>As the model does best</source>
        <translation>כפי שטוב למודל</translation>
    </message>
    <message>
        <source>All pages at once</source>
        <translation>כל העמודים בבת אחת</translation>
    </message>
    <message>
        <source>The best pages one by one</source>
        <translation>העמודים המתאימים אחד אחד</translation>
    </message>
    <message>
        <source>As many of the best pages as fit</source>
        <translation>כמה שנכנס מהעמודים המתאימים</translation>
    </message>
    <message>
        <source>What the model looks up, step by step</source>
        <translation>מה שהמודל מחפש, צעד אחר צעד</translation>
    </message>
    <message>
        <source>Steps of looking up</source>
        <translation>צעדי חיפוש</translation>
    </message>
    <message>
        <source>In how many steps a model looks up what to read, at most.</source>
        <translation>בכמה צעדים, לכל היותר, מודל מחפש מה לקרוא.</translation>
    </message>
    <message>
        <source>Memory for what was read</source>
        <translation>זיכרון למה שנקרא</translation>
    </message>
    <message>
        <source>On the processor, “small” keeps it in a quarter of the memory and loses a little accuracy.</source>
        <translation>במעבד, „קטן” שומר אותו ברבע מהזיכרון ומאבד מעט דיוק.</translation>
    </message>
    <message>
        <source>The name or folder of a ShieldGemma 2, a model that looks at pages before they are read or shown; empty is none.</source>
        <translation>שם או תיקייה של ShieldGemma 2, מודל שמתבונן בעמודים לפני שהם נקראים או מוצגים; ריק פירושו ללא.</translation>
    </message>
    <message>
        <source>Gigabytes that reading one document may take.</source>
        <translation>ג׳יגה־בייט שקריאת מסמך אחד רשאית לתפוס.</translation>
    </message>
    <message>
        <source>How many documents are read side by side; 0 is as many as this machine has cores and memory for.</source>
        <translation>כמה מסמכים נקראים זה לצד זה; 0 הוא ככל שהליבות והזיכרון של המחשב מאפשרים.</translation>
    </message>
    <message>
        <source>Processor cores</source>
        <translation>ליבות מעבד</translation>
    </message>
    <message>
        <source>How many cores of the processor the model uses; 0 is chosen for this machine.</source>
        <translation>בכמה ליבות של המעבד המודל משתמש; 0 נבחר עבור המחשב הזה.</translation>
    </message>
    <message>
        <source>Exact (float32)</source>
        <translation>מדויק (float32)</translation>
    </message>
    <message>
        <source>Small (int8)</source>
        <translation>קטן (int8)</translation>
    </message>
    <message>
        <source>Crops of pictures</source>
        <translation>חיתוכי תמונות</translation>
    </message>
    <message>
        <source>A model that sees is shown oblong pages in crops, too (auto), or only as a whole (off); three numbers such as 1.5,256,2 say from which ratio on, how small a crop may be in pixels, and how many there may be.</source>
        <translation>למודל שרואה מוצגים עמודים מוארכים גם בחיתוכים (auto) או רק בשלמותם (off); שלושה מספרים כגון 1.5,256,2 אומרים מאיזה יחס, כמה קטן יכול חיתוך להיות בפיקסלים, וכמה מותר.</translation>
    </message>
    <message>
        <source>Check of images</source>
        <translation>בדיקת תמונות</translation>
    </message>
    <message>
        <source>None</source>
        <translation>אין</translation>
    </message>
    <message>
        <source>Strictness of the check</source>
        <translation>קפדנות הבדיקה</translation>
    </message>
    <message>
        <source>How likely, in percent, a picture must show violence, sexual or dangerous content to be held back.</source>
        <translation>ההסתברות, באחוזים, שתמונה מציגה אלימות, תוכן מיני או מסוכן, שממנה ואילך היא מעוכבת.</translation>
    </message>
    <message>
        <source>Scanned pages</source>
        <translation>עמודים סרוקים</translation>
    </message>
    <message>
        <source>Words are recognised in pages that have none, or none that can be used; it happens on this machine.</source>
        <translation>מילים מזוהות בעמודים שאין בהם, או שאין בהם שמישות; זה קורה במחשב הזה.</translation>
    </message>
    <message>
        <source>Recognise their words</source>
        <translation>זיהוי המילים</translation>
    </message>
    <message>
        <source>Leave them as pictures</source>
        <translation>להשאיר כתמונות</translation>
    </message>
    <message>
        <source>After reading</source>
        <translation>אחרי הקריאה</translation>
    </message>
    <message>
        <source>A summary is begun by itself where one document is ticked and nothing was asked; a question comes first.</source>
        <translation>סיכום מתחיל מעצמו כאשר מסמך אחד מסומן ולא נשאל דבר; שאלה קודמת לו.</translation>
    </message>
    <message>
        <source>Offer questions</source>
        <translation>להציע שאלות</translation>
    </message>
    <message>
        <source>Begin a short summary</source>
        <translation>להתחיל סיכום קצר</translation>
    </message>
    <message>
        <source>Seconds for a page</source>
        <translation>שניות לעמוד</translation>
    </message>
    <message>
        <source>How long opening a document, or reading one of its pages, may take before it is given up.</source>
        <translation>כמה זמן מותר לפתיחת מסמך או לקריאת עמוד לפני שמוותרים.</translation>
    </message>
    <message>
        <source>Memory for reading</source>
        <translation>זיכרון לקריאה</translation>
    </message>
    <message>
        <source>Readers at a time</source>
        <translation>קוראים בו־זמנית</translation>
    </message>
    <message>
        <source>Disk for what was read</source>
        <translation>דיסק למה שנקרא</translation>
    </message>
    <message>
        <source>Gigabytes for what models have read, so that a document need not be read again after a restart; 0 keeps none.</source>
        <translation>גיגה־בתים למה שמודלים קראו, כדי שמסמך לא ייקרא שוב לאחר הפעלה מחדש; 0 אינו שומר דבר.</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>הגדרות</translation>
    </message>
    <message>
        <source>More settings</source>
        <translation>הגדרות נוספות</translation>
    </message>
    <message>
        <source>How answers are found, memory, disk, and how documents are read</source>
        <translation>איך תשובות נמצאות, זיכרון, דיסק, ואיך מסמכים נקראים</translation>
    </message>
</context>
<context>
    <name>ShortcutEditor</name>
    <message>
        <source>Change keys</source>
        <translation>שינוי מקשים</translation>
    </message>
    <message>
        <source>Keys of the actions</source>
        <translation>מקשי הפעולות</translation>
    </message>
</context>
<context>
    <name>ShortcutSheet</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>קיצורי מקלדת</translation>
    </message>
    <message>
        <source>Change keys…</source>
        <translation>שינוי מקשים…</translation>
    </message>
    <message>
        <source> or </source>
        <translation> או </translation>
    </message>
    <message>
        <source>none</source>
        <translation>אין</translation>
    </message>
</context>
<context>
    <name>Shortcuts</name>
    <message>
        <source>Documents and conversations</source>
        <translation>מסמכים ושיחות</translation>
    </message>
    <message>
        <source>Questions and answers</source>
        <translation>שאלות ותשובות</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>עמודים</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>חלון</translation>
    </message>
    <message>
        <source>Pause reading</source>
        <translation>השהיית הקריאה</translation>
    </message>
    <message>
        <source>Go on reading where it was interrupted</source>
        <translation>המשך הקריאה מהיכן שהופסקה</translation>
    </message>
    <message>
        <source>Answer from the pages read so far</source>
        <translation>תשובה מהעמודים שנקראו עד כה</translation>
    </message>
    <message>
        <source>Have the last question answered again, in place of this answer</source>
        <translation>לענות שוב על השאלה האחרונה, במקום תשובה זו</translation>
    </message>
    <message>
        <source>Take the last question back to edit it and ask it again</source>
        <translation>החזרת השאלה האחרונה לעריכה ולשאילה מחדש</translation>
    </message>
    <message>
        <source>Go on from the last answer in a conversation of its own</source>
        <translation>המשך מהתשובה האחרונה בשיחה נפרדת</translation>
    </message>
    <message>
        <source>Copy the last answer with its citations</source>
        <translation>העתקת התשובה האחרונה עם האסמכתאות</translation>
    </message>
    <message>
        <source>Export the last answer with its citations</source>
        <translation>ייצוא התשובה האחרונה עם האסמכתאות</translation>
    </message>
    <message>
        <source>Add documents</source>
        <translation>הוספת מסמכים</translation>
    </message>
    <message>
        <source>Add all documents of a folder</source>
        <translation>להוסיף את כל המסמכים שבתיקייה</translation>
    </message>
    <message>
        <source>Watch folders</source>
        <translation>מעקב אחר תיקיות</translation>
    </message>
    <message>
        <source>Open a window that leaves nothing on the disk</source>
        <translation>פתיחת חלון שאינו משאיר דבר בדיסק</translation>
    </message>
    <message>
        <source>Encrypt or decrypt the library</source>
        <translation>הצפנת הספרייה או פענוחה</translation>
    </message>
    <message>
        <source>Start a new conversation</source>
        <translation>פתיחת שיחה חדשה</translation>
    </message>
    <message>
        <source>Show all conversations, and search them</source>
        <translation>הצגת כל השיחות וחיפוש בהן</translation>
    </message>
    <message>
        <source>Find in this conversation</source>
        <translation>חיפוש בשיחה הזאת</translation>
    </message>
    <message>
        <source>Export the conversation</source>
        <translation>ייצוא השיחה</translation>
    </message>
    <message>
        <source>Check the citations of an exported answer</source>
        <translation>בדיקת הציטוטים של תשובה שיוצאה</translation>
    </message>
    <message>
        <source>Open the settings</source>
        <translation>פתיחת ההגדרות</translation>
    </message>
    <message>
        <source>Show the models, and get others</source>
        <translation>הצגת המודלים והשגת אחרים</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>יציאה</translation>
    </message>
    <message>
        <source>Stop the answer</source>
        <translation>עצירת התשובה</translation>
    </message>
    <message>
        <source>Summarise the ticked documents</source>
        <translation>תקצור המסמכים המסומנים</translation>
    </message>
    <message>
        <source>Find in the document</source>
        <translation>חיפוש במסמך</translation>
    </message>
    <message>
        <source>Go to the next place found</source>
        <translation>למקום הבא שנמצא</translation>
    </message>
    <message>
        <source>Go to the place found before</source>
        <translation>למקום הקודם שנמצא</translation>
    </message>
    <message>
        <source>Copy the selected text</source>
        <translation>העתקת הטקסט הנבחר</translation>
    </message>
    <message>
        <source>Select all text of the document</source>
        <translation>בחירת כל הטקסט במסמך</translation>
    </message>
    <message>
        <source>Select the text of this page</source>
        <translation>בחירת הטקסט בעמוד זה</translation>
    </message>
    <message>
        <source>Frame a region of a page</source>
        <translation>הקפת אזור בעמוד</translation>
    </message>
    <message>
        <source>Ask about what is selected or framed</source>
        <translation>שאלה על מה שנבחר או הוקף</translation>
    </message>
    <message>
        <source>Type a page number to go to</source>
        <translation>הקלדת מספר עמוד למעבר</translation>
    </message>
    <message>
        <source>Go back to before the jump</source>
        <translation>חזרה למקום שלפני הקפיצה</translation>
    </message>
    <message>
        <source>Show pages larger</source>
        <translation>הצגת עמודים גדולים יותר</translation>
    </message>
    <message>
        <source>Show pages smaller</source>
        <translation>הצגת עמודים קטנים יותר</translation>
    </message>
    <message>
        <source>Show pages as wide as the pane</source>
        <translation>הצגת עמודים ברוחב האזור</translation>
    </message>
    <message>
        <source>Show whole pages</source>
        <translation>הצגת עמודים שלמים</translation>
    </message>
    <message>
        <source>Show or hide thumbnails and outline</source>
        <translation>הצגה או הסתרה של תמונות ממוזערות ומתווה</translation>
    </message>
    <message>
        <source>Go to the documents</source>
        <translation>אל המסמכים</translation>
    </message>
    <message>
        <source>Go to the conversation</source>
        <translation>אל השיחה</translation>
    </message>
    <message>
        <source>Go to the pages</source>
        <translation>אל העמודים</translation>
    </message>
    <message>
        <source>Go to the next pane</source>
        <translation>אל האזור הבא</translation>
    </message>
    <message>
        <source>Show or hide the documents</source>
        <translation>הצגה או הסתרה של המסמכים</translation>
    </message>
    <message>
        <source>Show or hide the conversation</source>
        <translation>הצגה או הסתרה של השיחה</translation>
    </message>
    <message>
        <source>Show or hide the pages</source>
        <translation>הצגה או הסתרה של העמודים</translation>
    </message>
    <message>
        <source>Ask whether a newer version exists</source>
        <translation>לבדוק אם יש גרסה חדשה יותר</translation>
    </message>
    <message>
        <source>Show what a report of a fault would contain</source>
        <translation>הצגת מה שדוח על תקלה יכיל</translation>
    </message>
    <message>
        <source>Show version and licences</source>
        <translation>הצגת הגרסה והרישיונות</translation>
    </message>
    <message>
        <source>Show this list</source>
        <translation>הצגת רשימה זו</translation>
    </message>
    <message>
        <source>Ask the question</source>
        <translation>שליחת השאלה</translation>
    </message>
    <message>
        <source>Start a new line in the question</source>
        <translation>שורה חדשה בשאלה</translation>
    </message>
    <message>
        <source>Edit the last question, in an empty box</source>
        <translation>עריכת השאלה האחרונה, כשהתיבה ריקה</translation>
    </message>
    <message>
        <source>Pick a document that is asked alone</source>
        <translation>בחירת מסמך שיישאל לבדו</translation>
    </message>
    <message>
        <source>Pick a command</source>
        <translation>בחירת פקודה</translation>
    </message>
    <message>
        <source>Go from pin to pin of an answer</source>
        <translation>מעבר מאסמכתה לאסמכתה בתשובה</translation>
    </message>
    <message>
        <source>Rename the conversation</source>
        <translation>שינוי שם השיחה</translation>
    </message>
    <message>
        <source>Tick or untick the document</source>
        <translation>סימון המסמך או ביטול הסימון</translation>
    </message>
    <message>
        <source>Tick the document alone; again: all</source>
        <translation>לסמן רק את המסמך; שוב: הכול</translation>
    </message>
    <message>
        <source>Show the document&apos;s pages</source>
        <translation>הצגת עמודי המסמך</translation>
    </message>
    <message>
        <source>Remove the document</source>
        <translation>הסרת המסמך</translation>
    </message>
    <message>
        <source>Scroll a screen, or turn to the next page</source>
        <translation>מסך קדימה, או לעמוד הבא</translation>
    </message>
    <message>
        <source>Scroll back, or turn to the page before</source>
        <translation>מסך אחורה, או לעמוד הקודם</translation>
    </message>
    <message>
        <source>Go to the beginning or the end</source>
        <translation>להתחלה או לסוף</translation>
    </message>
    <message>
        <source>The settings give keys to “{name}”, which is no action.</source>
        <translation>ההגדרות נותנות מקשים ל„{name}”, שאינה פעולה.</translation>
    </message>
    <message>
        <source>“{keys}” are no keys; “{action}” has none now.</source>
        <translation>‏„{keys}” אינם מקשים; ל„{action}” אין כעת מקשים.</translation>
    </message>
    <message>
        <source>{keys} stands for two actions: “{first}” and “{second}”.</source>
        <translation>‏{keys} מייצג שתי פעולות: „{first}” ו„{second}”.</translation>
    </message>
</context>
<context>
    <name>SourceChips</name>
    <message>
        <source>Only these documents are asked</source>
        <translation>רק מסמכים אלה נשאלים</translation>
    </message>
    <message>
        <source>Only {name} is asked. Press to ask the ticked documents again</source>
        <translation>רק {name} נשאל. לחיצה תחזור לשאול את המסמכים המסומנים</translation>
    </message>
    <message>
        <source>{name}: press to take it away</source>
        <translation>‏{name}: לחיצה תסיר אותו</translation>
    </message>
</context>
<context>
    <name>Stage</name>
    <message>
        <source>{stage} {done} of {total}</source>
        <translation>‏{stage} {done} מתוך {total}</translation>
    </message>
    <message>
        <source>There is no answer yet. What was read is kept; going on asks it again.</source>
        <translation>אין תשובה עדיין. מה שנקרא נשמר; המשך ישאל שוב.</translation>
    </message>
    <message>
        <source>Paused. {read} of {pages} read and kept.</source>
        <translation>מושהה. {read} מתוך {pages} נקראו ונשמרו.</translation>
    </message>
    <message>
        <source>Paused after {read} of {pages}. Going on reads them anew.</source>
        <translation>הושהה אחרי {read} מתוך {pages}. המשך יקרא אותם מחדש.</translation>
    </message>
    <message>
        <source>All {pages} are read now: “Again” asks all of them.</source>
        <translation>הכול נקרא עכשיו ({pages}): „שוב” שואל את כולם.</translation>
    </message>
</context>
<context>
    <name>Suggestions</name>
    <message>
        <source>Summarise it</source>
        <translation>תקצור</translation>
    </message>
    <message>
        <source>List its key points</source>
        <translation>רשימת העיקרים</translation>
    </message>
    <message>
        <source>Summarise them</source>
        <translation>לתקצר אותם</translation>
    </message>
    <message>
        <source>List their key points</source>
        <translation>רשימת עיקריהם</translation>
    </message>
    <message>
        <source>Try one of these</source>
        <translation>נסו אחת מאלה</translation>
    </message>
    <message>
        <source>Suggested questions</source>
        <translation>שאלות מוצעות</translation>
    </message>
    <message>
        <source>Ask this</source>
        <translation>לשאול את זה</translation>
    </message>
</context>
<context>
    <name>SummaryMenu</name>
    <message>
        <source>Summarise &amp;as</source>
        <translation>תקצור &amp;בתור</translation>
    </message>
</context>
<context>
    <name>Task</name>
    <message>
        <source>Something went wrong inside Pincite ({kind}). The log has the details.</source>
        <translation>משהו השתבש בתוך Pincite ‏({kind}). הפרטים ביומן.</translation>
    </message>
</context>
<context>
    <name>ThumbnailList</name>
    <message>
        <source>Thumbnails of pages</source>
        <translation>תמונות ממוזערות של העמודים</translation>
    </message>
</context>
<context>
    <name>Timing</name>
    <message>
        <source>{seconds} s · {model} on {device}</source>
        <translation>‏{seconds} שנ׳ · {model} על {device}</translation>
    </message>
    <message>
        <source>{tokens} read before</source>
        <translation>{tokens} נקראו קודם</translation>
    </message>
    <message>
        <source>Looking at images: {seconds} s</source>
        <translation>התבוננות בתמונות: {seconds} שנ׳</translation>
    </message>
    <message>
        <source>Comparing passages with the question: {seconds} s</source>
        <translation>השוואת קטעים לשאלה: {seconds} שנ׳</translation>
    </message>
    <message>
        <source>Reading {tokens} tokens: {seconds} s</source>
        <translation>קריאת {tokens} אסימונים: {seconds} שנ׳</translation>
    </message>
    <message>
        <source>Writing {tokens} tokens: {seconds} s</source>
        <translation>כתיבת {tokens} אסימונים: {seconds} שנ׳</translation>
    </message>
</context>
<context>
    <name>TurnActions</name>
    <message>
        <source>Pause</source>
        <translation>השהיה</translation>
    </message>
    <message>
        <source>&amp;Pause reading</source>
        <translation>ה&amp;שהיית הקריאה</translation>
    </message>
    <message>
        <source>Pause reading; what was read is kept</source>
        <translation>השהיית הקריאה; מה שנקרא נשמר</translation>
    </message>
    <message>
        <source>Go on reading</source>
        <translation>המשך הקריאה</translation>
    </message>
    <message>
        <source>&amp;Go on reading</source>
        <translation>ה&amp;משך הקריאה</translation>
    </message>
    <message>
        <source>Go on reading where it was interrupted</source>
        <translation>המשך הקריאה מהיכן שהופסקה</translation>
    </message>
    <message>
        <source>Answer now</source>
        <translation>תשובה עכשיו</translation>
    </message>
    <message>
        <source>Answer from the pages &amp;read so far</source>
        <translation>תשובה מהעמודים ש&amp;נקראו עד כה</translation>
    </message>
    <message>
        <source>Answer from the pages read so far; the rest is read afterwards</source>
        <translation>תשובה מהעמודים שנקראו עד כה; השאר ייקרא אחר כך</translation>
    </message>
    <message>
        <source>Again</source>
        <translation>שוב</translation>
    </message>
    <message>
        <source>A&amp;nswer again</source>
        <translation>תשובה ש&amp;וב</translation>
    </message>
    <message>
        <source>Have the last question answered again, in place of this answer</source>
        <translation>לענות שוב על השאלה האחרונה, במקום תשובה זו</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>עריכה</translation>
    </message>
    <message>
        <source>&amp;Edit the last question</source>
        <translation>ע&amp;ריכת השאלה האחרונה</translation>
    </message>
    <message>
        <source>Take the last question back to edit it and ask it again</source>
        <translation>החזרת השאלה האחרונה לעריכה ולשאילה מחדש</translation>
    </message>
    <message>
        <source>Branch</source>
        <translation>פיצול</translation>
    </message>
    <message>
        <source>&amp;Branch from the last answer</source>
        <translation>&amp;פיצול מהתשובה האחרונה</translation>
    </message>
    <message>
        <source>Go on from here in a conversation of its own; this one stays</source>
        <translation>המשך מכאן בשיחה נפרדת; זו נשארת</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>העתקה</translation>
    </message>
    <message>
        <source>&amp;Copy the last answer</source>
        <translation>ה&amp;עתקת התשובה האחרונה</translation>
    </message>
    <message>
        <source>Copy the answer with its citations</source>
        <translation>העתקת התשובה עם האסמכתאות</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>ייצוא…</translation>
    </message>
    <message>
        <source>E&amp;xport the last answer…</source>
        <translation>&amp;ייצוא התשובה האחרונה…</translation>
    </message>
    <message>
        <source>Export the answer with its citations: Markdown, web page, PDF with highlights</source>
        <translation>ייצוא התשובה עם האסמכתאות: Markdown, דף אינטרנט, PDF מסומן</translation>
    </message>
</context>
<context>
    <name>TurnView</name>
    <message>
        <source>Question asked</source>
        <translation>השאלה שנשאלה</translation>
    </message>
</context>
<context>
    <name>UnlockDialog</name>
    <message>
        <source>The library is encrypted.</source>
        <translation>הספרייה מוצפנת.</translation>
    </message>
    <message>
        <source>Its passphrase opens it, and nothing else does: who has lost it cannot be helped.</source>
        <translation>משפט הסיסמה שלה פותח אותה, ושום דבר אחר: למי שאיבד אותו אין דרך לעזור.</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>משפט סיסמה</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>פתיחה</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>יציאה</translation>
    </message>
    <message>
        <source>Opening…</source>
        <translation>בפתיחה…</translation>
    </message>
</context>
<context>
    <name>WaitingCard</name>
    <message>
        <source>Take back</source>
        <translation>החזרה</translation>
    </message>
    <message>
        <source>Asks nothing; the words go back into the box</source>
        <translation>לא שואל דבר; המילים חוזרות לתיבה</translation>
    </message>
    <message>
        <source>Take the waiting question back into the box</source>
        <translation>החזרת השאלה הממתינה לתיבה</translation>
    </message>
    <message>
        <source>Ask it here</source>
        <translation>לשאול כאן</translation>
    </message>
    <message>
        <source>Ask the pages read so far</source>
        <translation>שאילת העמודים שנקראו עד כה</translation>
    </message>
    <message>
        <source>Asks the pages that are read already; the answer says which these are</source>
        <translation>שואל את העמודים שכבר נקראו; התשובה אומרת אילו הם</translation>
    </message>
    <message>
        <source>Ask what is ready</source>
        <translation>לשאול את מה שמוכן</translation>
    </message>
    <message>
        <source>Asks the documents that are ready, without the files that are still being added</source>
        <translation>שואל את המסמכים המוכנים, בלי הקבצים שעדיין מתווספים</translation>
    </message>
    <message>
        <source>Asks the documents that are ready, and of the others the pages read so far</source>
        <translation>שואל את המסמכים המוכנים, ומהאחרים את העמודים שנקראו עד כה</translation>
    </message>
    <message>
        <source>Asks it in the conversation on show</source>
        <translation>שואל אותה בשיחה המוצגת</translation>
    </message>
    <message>
        <source>Waiting question: {question} {why}</source>
        <translation>שאלה ממתינה: {question} {why}</translation>
    </message>
</context>
<context>
    <name>WaitingList</name>
    <message>
        <source>Waiting behind them: {count}</source>
        <translation>ממתינות אחריהן: {count}</translation>
    </message>
</context>
<context>
    <name>Wiring</name>
    <message>
        <source>Try again</source>
        <translation>לנסות שוב</translation>
    </message>
    <message>
        <source>The private window could not be started.</source>
        <translation>לא ניתן היה לפתוח את החלון הפרטי.</translation>
    </message>
</context>
</TS>
