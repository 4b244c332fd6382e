<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ar" sourcelanguage="en">
<context>
    <name>AboutDesk</name>
    <message>
        <source>Asking whether a newer version exists…</source>
        <translation>يجري السؤال عن وجود إصدار أحدث…</translation>
    </message>
    <message>
        <source>Pincite {current} is up to date: the newest release is {newest}.</source>
        <translation>Pincite {current} محدّث: أحدث إصدار هو {newest}.</translation>
    </message>
    <message>
        <source>Pincite {newest} is there; this is {current}.</source>
        <translation>يتوفّر Pincite {newest}؛ هذا الإصدار هو {current}.</translation>
    </message>
    <message>
        <source>Open its page</source>
        <translation>فتح صفحته</translation>
    </message>
    <message>
        <source>Pincite ended unexpectedly the last time. Your documents and conversations are kept; a report of it stays on this machine.</source>
        <translation>توقف Pincite فجأة في المرة السابقة. مستنداتك ومحادثاتك محفوظة، ويبقى تقرير عن ذلك على هذا الجهاز.</translation>
    </message>
    <message>
        <source>Show the report</source>
        <translation>عرض التقرير</translation>
    </message>
</context>
<context>
    <name>AboutDialog</name>
    <message>
        <source>About Pincite</source>
        <translation>عن Pincite</translation>
    </message>
    <message>
        <source>Pincite {version}</source>
        <translation>Pincite {version}</translation>
    </message>
    <message>
        <source>Reads your documents on your own machine and pins every answer to the exact words on the exact page.</source>
        <translation>يقرأ مستنداتك على جهازك ويسند كل إجابة إلى الكلمات نفسها في الصفحة نفسها.</translation>
    </message>
    <message>
        <source>Free software under the GNU Affero General Public License, version 3 or later. The model Gemma is provided under and subject to the Gemma Terms of Use. Both stand below.</source>
        <translation>برنامج حر برخصة GNU Affero العمومية، الإصدار 3 أو أحدث. ويُقدَّم النموذج Gemma وفق شروط استخدام Gemma. وكلتاهما أدناه.</translation>
    </message>
    <message>
        <source>Search the parts and licences</source>
        <translation>البحث في الأجزاء والرخص</translation>
    </message>
    <message>
        <source>Parts of Pincite and their licences</source>
        <translation>أجزاء Pincite ورخصها</translation>
    </message>
    <message>
        <source>Text of the licence</source>
        <translation>نص الرخصة</translation>
    </message>
    <message>
        <source>Looking for the licences…</source>
        <translation>يجري البحث عن الرخص…</translation>
    </message>
    <message>
        <source>Report a fault…</source>
        <translation>الإبلاغ عن خلل…</translation>
    </message>
    <message>
        <source>Shows what a report would contain; nothing is sent</source>
        <translation>يعرض ما يحويه التقرير، ولا يُرسل شيء</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>{part}: {licence}</source>
        <translation>{part}: {licence}</translation>
    </message>
    <message>
        <source>{part} brings no text of its licence: {licence}.</source>
        <translation>لا نص رخصة مع {part}: {licence}.</translation>
    </message>
    <message>
        <source>not named</source>
        <translation>غير مسمّاة</translation>
    </message>
</context>
<context>
    <name>AnswerCard</name>
    <message>
        <source>Not found in these documents</source>
        <translation>لم يُعثر عليه في هذه المستندات</translation>
    </message>
    <message>
        <source>Not clear in these documents</source>
        <translation>غير واضح في هذه المستندات</translation>
    </message>
    <message>
        <source>Without a citation: check it yourself</source>
        <translation>بلا مرجع: تحقّق بنفسك</translation>
    </message>
    <message>
        <source>In part without support: see the marked sentences</source>
        <translation>جزء منه بلا سند: انظر الجمل المعلَّمة</translation>
    </message>
    <message>
        <source>Seen on a picture: check it on the page</source>
        <translation>شوهد في صورة: تحقّق منه في الصفحة</translation>
    </message>
    <message>
        <source>From the first pages</source>
        <translation>من الصفحات الأولى</translation>
    </message>
    <message>
        <source>Not found in the first pages</source>
        <translation>لم يُعثر عليه في الصفحات الأولى</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>الإجابة</translation>
    </message>
    <message>
        <source>What was looked up</source>
        <translation>ما جرى البحث عنه</translation>
    </message>
    <message>
        <source>Progress of the answer</source>
        <translation>تقدّم الإجابة</translation>
    </message>
    <message>
        <source>What the answer rests on</source>
        <translation>ما تستند إليه الإجابة</translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation>البيان</translation>
    </message>
    <message>
        <source>Show the whole receipt, or only its main lines</source>
        <translation>عرض البيان كله، أو أسطره الرئيسة فقط</translation>
    </message>
    <message>
        <source>More pages…</source>
        <translation>صفحات أكثر…</translation>
    </message>
    <message>
        <source>The documents are longer than the model reads at once: choose what it reads for this question</source>
        <translation>المستندات أطول مما يقرأه النموذج دفعة واحدة: اختر ما يقرأه لهذا السؤال</translation>
    </message>
    <message>
        <source>Edit this question and ask it in a conversation of its own; this one stays</source>
        <translation>عدّل هذا السؤال واطرحه في محادثة مستقلة؛ وتبقى هذه المحادثة</translation>
    </message>
    <message>
        <source>Nearest passage</source>
        <translation>أقرب مقطع</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>نُسخ</translation>
    </message>
    <message>
        <source>The documents are longer than what the model can read at once.</source>
        <translation>المستندات أطول مما يستطيع النموذج قراءته دفعة واحدة.</translation>
    </message>
    <message>
        <source>What was written at first is not shown: the documents leave it open.</source>
        <translation>لا يُعرض ما كُتب أولًا: المستندات لا تحسم الأمر.</translation>
    </message>
    <message>
        <source>What was written at first is not shown: nothing in the documents says it.</source>
        <translation>لا يُعرض ما كُتب أولًا: لا شيء في المستندات يقوله.</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>متوقف مؤقتًا</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>أُوقف</translation>
    </message>
    <message>
        <source>Choose what to read</source>
        <translation>اختر ما يُقرأ</translation>
    </message>
    <message>
        <source>No answer</source>
        <translation>لا إجابة</translation>
    </message>
    <message>
        <source>No summary</source>
        <translation>لا ملخّص</translation>
    </message>
    <message>
        <source>The document does not say.</source>
        <translation>المستند لا يذكر ذلك.</translation>
    </message>
    <message>
        <source>The document does not say this clearly.</source>
        <translation>المستند لا يذكر ذلك بوضوح.</translation>
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
        <translation>صفحة ويب</translation>
    </message>
    <message>
        <source>PDF with highlights</source>
        <translation>‏PDF مظلَّل</translation>
    </message>
    <message>
        <source>Data to check the citations with later</source>
        <translation>بيانات للتحقق من المراجع لاحقًا</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>تصدير</translation>
    </message>
    <message>
        <source>Exported to {names} in {parent}.</source>
        <translation>صُدِّر {names} إلى {parent}.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>فتح</translation>
    </message>
    <message>
        <source>Give the password…</source>
        <translation>أدخل كلمة المرور…</translation>
    </message>
    <message>
        <source>Choose the file…</source>
        <translation>اختر الملف…</translation>
    </message>
    <message>
        <source>Choose another place…</source>
        <translation>اختر مكانًا آخر…</translation>
    </message>
    <message>
        <source>Password needed</source>
        <translation>كلمة المرور مطلوبة</translation>
    </message>
    <message>
        <source>The copy with highlights needs the document&apos;s password.
Password:</source>
        <translation>تحتاج النسخة المظلَّلة إلى كلمة مرور المستند.
كلمة المرور:</translation>
    </message>
    <message>
        <source>Where is the document now?</source>
        <translation>أين المستند الآن؟</translation>
    </message>
    <message>
        <source>{name} cannot be read ({strerror}).</source>
        <translation>تعذّرت قراءة {name} ‏({strerror}).</translation>
    </message>
    <message>
        <source>{name} is not the document that was read: its content is another.</source>
        <translation>‏{name} ليس المستند الذي قُرئ: محتواه مختلف.</translation>
    </message>
</context>
<context>
    <name>Asking</name>
    <message>
        <source>Enter asks this in place of the last question · Esc leaves it as it is</source>
        <translation>يطرح Enter هذا بدل السؤال الأخير · ويترك Esc كل شيء كما هو</translation>
    </message>
    <message>
        <source>Tick at least two documents, or pick them with @, to compare them.</source>
        <translation>للمقارنة حدّد مستندين على الأقل، أو اخترهما بـ @.</translation>
    </message>
    <message>
        <source>Tick at least one document to ask it.</source>
        <translation>للسؤال حدّد مستندًا واحدًا على الأقل.</translation>
    </message>
    <message>
        <source>{error} Your question is kept.</source>
        <translation>‏{error} سؤالك محفوظ.</translation>
    </message>
    <message>
        <source>The model ended unexpectedly and is being started again. Your words are kept.</source>
        <translation>توقف النموذج فجأة ويُعاد تشغيله. كلماتك محفوظة.</translation>
    </message>
    <message>
        <source>The model is running again.</source>
        <translation>النموذج يعمل من جديد.</translation>
    </message>
    <message>
        <source>{before} It runs on this now: {device} ({reason})</source>
        <translation>‏{before} يعمل الآن على: {device} ({reason})</translation>
    </message>
    <message>
        <source>Start the model again</source>
        <translation>إعادة تشغيل النموذج</translation>
    </message>
    <message>
        <source>Summarise {documents}</source>
        <translation>تلخيص {documents}</translation>
    </message>
    <message>
        <source>Summarise {documents}: {kind}</source>
        <translation>تلخيص {documents}: ‏{kind}</translation>
    </message>
    <message>
        <source>What it was asked of is not in the library any more: the ticked documents are asked.</source>
        <translation>ما سُئل عنه لم يعد في المكتبة: تُسأل المستندات المحددة.</translation>
    </message>
    <message>
        <source>Some of the documents it was asked of are not in the library any more.</source>
        <translation>بعض المستندات التي سُئل عنها لم تعد في المكتبة.</translation>
    </message>
</context>
<context>
    <name>AskingAbout</name>
    <message>
        <source>Select some text on the page first, or frame a region of it; then ask about that.</source>
        <translation>حدّد نصًا في الصفحة أولًا، أو أحط منطقة منها بإطار، ثم اسأل عنها.</translation>
    </message>
    <message>
        <source>There are no words there. To ask about what is seen on the page, frame a region of it.</source>
        <translation>لا كلمات هناك. للسؤال عمّا يظهر على الصفحة، أحِط جزءًا منها بإطار.</translation>
    </message>
    <message numerus="yes">
        <source>At most %Ln page(s) can be copied or asked about at once. Select fewer.</source>
        <translation>
            <numerusform>لا يمكن نسخ أي صفحة أو السؤال عنها دفعة واحدة. حدّد أقل.</numerusform>
            <numerusform>يمكن نسخ صفحة واحدة على الأكثر أو السؤال عنها دفعة واحدة. حدّد أقل.</numerusform>
            <numerusform>يمكن نسخ صفحتين على الأكثر أو السؤال عنهما دفعة واحدة. حدّد أقل.</numerusform>
            <numerusform>يمكن نسخ %Ln صفحات على الأكثر أو السؤال عنها دفعة واحدة. حدّد أقل.</numerusform>
            <numerusform>يمكن نسخ %Ln صفحة على الأكثر أو السؤال عنها دفعة واحدة. حدّد أقل.</numerusform>
            <numerusform>يمكن نسخ %Ln صفحة على الأكثر أو السؤال عنها دفعة واحدة. حدّد أقل.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BudgetMeter</name>
    <message>
        <source>Each question is asked by itself: earlier questions and answers of the conversation take no room.</source>
        <translation>يُطرح كل سؤال على حدة: لا تشغل أسئلة المحادثة وإجاباتها السابقة أي حيّز.</translation>
    </message>
    <message>
        <source>A token is a piece of a word: about four letters of English.</source>
        <translation>الرمز جزء من كلمة: نحو أربعة أحرف في الإنجليزية.</translation>
    </message>
    <message>
        <source>the best pages are searched for</source>
        <translation>يُبحث عن أفضل الصفحات</translation>
    </message>
    <message>
        <source>as many of the best pages as fit are read</source>
        <translation>يُقرأ من أفضل الصفحات ما يتسع له النموذج</translation>
    </message>
    <message>
        <source>the model looks up what it needs</source>
        <translation>يبحث النموذج عما يحتاج إليه</translation>
    </message>
    <message>
        <source>Counting the words of the documents</source>
        <translation>يجري عدّ كلمات المستندات</translation>
    </message>
    <message>
        <source>A little more than the model reads at once: you choose when you ask</source>
        <translation>أكثر قليلًا مما يقرؤه النموذج دفعة واحدة: تختار عندما تسأل</translation>
    </message>
    <message>
        <source>About {times} times what the model reads at once: you choose when you ask</source>
        <translation>نحو {times} أضعاف ما يقرؤه النموذج دفعة واحدة: تختار عندما تسأل</translation>
    </message>
    <message>
        <source>Documents {documents} · question and answer {answer} · free {free}</source>
        <translation>المستندات {documents} · السؤال والإجابة {answer} · المتاح {free}</translation>
    </message>
    <message>
        <source>The model reads {limit} at once.</source>
        <translation>يقرأ النموذج {limit} دفعة واحدة.</translation>
    </message>
    <message>
        <source>Documents {documents} · question and answer {answer} · {excess} tokens more than the {limit} that fit</source>
        <translation>المستندات {documents} · السؤال والإجابة {answer} · {excess} رمز فوق ما يتسع وهو {limit}</translation>
    </message>
    <message>
        <source>Documents {documents} · question and answer {answer} · free {free} of {limit} tokens</source>
        <translation>المستندات {documents} · السؤال والإجابة {answer} · المتاح {free} من {limit} رمز</translation>
    </message>
    <message>
        <source>Choose each time</source>
        <translation>الاختيار كل مرة</translation>
    </message>
    <message>
        <source>Questions offer all ways before they are answered</source>
        <translation>يعرض كل سؤال جميع الطرق قبل الإجابة عنه</translation>
    </message>
    <message>
        <source>More than the model reads at once: {way}</source>
        <translation>أكثر مما يقرؤه النموذج دفعة واحدة: {way}</translation>
    </message>
    <message>
        <source>Room in the model&apos;s context: {figures}</source>
        <translation>الحيّز في سياق النموذج: {figures}</translation>
    </message>
</context>
<context>
    <name>CheckDesk</name>
    <message>
        <source>Only one export is checked at a time: {file}. Drop the others one by one.</source>
        <translation>لا يُفحص إلا تصدير واحد في كل مرة: {file}. أفلت البقية واحدًا تلو الآخر.</translation>
    </message>
    <message>
        <source>Check an exported answer</source>
        <translation>فحص إجابة مصدّرة</translation>
    </message>
    <message>
        <source>Exported answers ({endings});;All files ({all})</source>
        <translation>إجابات مصدّرة ({endings});;كل الملفات ({all})</translation>
    </message>
    <message>
        <source>The documents that the answer cites</source>
        <translation>المستندات التي تستشهد بها الإجابة</translation>
    </message>
    <message>
        <source>The folder of the documents that the answer cites</source>
        <translation>مجلد المستندات التي تستشهد بها الإجابة</translation>
    </message>
    <message>
        <source>Password needed</source>
        <translation>كلمة المرور مطلوبة</translation>
    </message>
    <message>
        <source>{name} is encrypted.
Password:</source>
        <translation>‏{name} مشفَّر.
كلمة المرور:</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>فتح</translation>
    </message>
    <message>
        <source>{document} is not in the library: to see the page, add it.</source>
        <translation>{document} ليس في المكتبة: أضفه لرؤية الصفحة.</translation>
    </message>
    <message>
        <source>Add it and show the page</source>
        <translation>إضافته وعرض الصفحة</translation>
    </message>
</context>
<context>
    <name>CheckList</name>
    <message>
        <source>What was checked</source>
        <translation>ما جرى فحصه</translation>
    </message>
    <message>
        <source>Enter shows the page of a citation that holds, or asks for a file</source>
        <translation>يعرض Enter صفحة استشهاد صحيح، أو يطلب ملفًا</translation>
    </message>
</context>
<context>
    <name>CheckPane</name>
    <message>
        <source>Back to the conversation (Esc)</source>
        <translation>العودة إلى المحادثة (Esc)</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>رجوع</translation>
    </message>
    <message>
        <source>Choose a citation that holds, and its words are lit on their page.</source>
        <translation>اختر استشهادًا صحيحًا فتُضاء كلماته في صفحتها.</translation>
    </message>
    <message>
        <source>Progress of the check</source>
        <translation>تقدّم الفحص</translation>
    </message>
    <message>
        <source>Choose files…</source>
        <translation>اختيار ملفات…</translation>
    </message>
    <message>
        <source>Check against files that you choose</source>
        <translation>الفحص على ملفات تختارها</translation>
    </message>
    <message>
        <source>Choose a folder…</source>
        <translation>اختيار مجلد…</translation>
    </message>
    <message>
        <source>Look for the documents in a folder</source>
        <translation>البحث عن المستندات في مجلد</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>الفحص من جديد</translation>
    </message>
    <message>
        <source>Read the files anew and check again</source>
        <translation>قراءة الملفات من جديد وإعادة الفحص</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>نسخ</translation>
    </message>
    <message>
        <source>Copy the result as text</source>
        <translation>نسخ النتيجة نصًا</translation>
    </message>
    <message>
        <source>Add as a document</source>
        <translation>إضافته مستندًا</translation>
    </message>
    <message>
        <source>Read this file into the library instead</source>
        <translation>قراءة هذا الملف في المكتبة بدلًا من ذلك</translation>
    </message>
    <message>
        <source>Stop checking</source>
        <translation>إيقاف الفحص</translation>
    </message>
    <message>
        <source>Stop the check</source>
        <translation>إيقاف عملية الفحص</translation>
    </message>
    <message>
        <source>Check of {file}</source>
        <translation>فحص {file}</translation>
    </message>
    <message>
        <source>Looking for the documents</source>
        <translation>يجري البحث عن المستندات</translation>
    </message>
    <message>
        <source>The check was stopped. Nothing was changed.</source>
        <translation>أُوقف الفحص. لم يتغيّر شيء.</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>نُسخ</translation>
    </message>
</context>
<context>
    <name>CheckRows</name>
    <message>
        <source>Documents</source>
        <translation>المستندات</translation>
    </message>
    <message>
        <source>Nearest passage</source>
        <translation>أقرب مقطع</translation>
    </message>
</context>
<context>
    <name>CheckWords</name>
    <message>
        <source>Holds</source>
        <translation>صحيح</translation>
    </message>
    <message>
        <source>Not checked</source>
        <translation>لم يُفحص</translation>
    </message>
    <message>
        <source>No such page</source>
        <translation>لا توجد هذه الصفحة</translation>
    </message>
    <message>
        <source>Words not there</source>
        <translation>الكلمات غير موجودة</translation>
    </message>
    <message>
        <source>Place not right</source>
        <translation>الموضع غير صحيح</translation>
    </message>
    <message>
        <source>Value not what the words say</source>
        <translation>القيمة ليست ما تقوله الكلمات</translation>
    </message>
    <message>
        <source>Moved</source>
        <translation>انتقل</translation>
    </message>
    <message>
        <source>The very file that was read</source>
        <translation>الملف نفسه الذي قُرئ</translation>
    </message>
    <message>
        <source>Changed: this file has another content than the one that was read</source>
        <translation>تغيّر: محتوى هذا الملف يختلف عمّا قُرئ</translation>
    </message>
    <message>
        <source>The answer does not say which content was read</source>
        <translation>لا تذكر الإجابة أي محتوى قُرئ</translation>
    </message>
    <message>
        <source>File not found: choose it, or its folder</source>
        <translation>لم يُعثر على الملف: اختره أو اختر مجلده</translation>
    </message>
    <message>
        <source>File not read</source>
        <translation>لم يُقرأ الملف</translation>
    </message>
    <message>
        <source>There is no citation to check.</source>
        <translation>لا يوجد استشهاد لفحصه.</translation>
    </message>
    <message>
        <source>The citation holds.</source>
        <translation>الاستشهاد صحيح.</translation>
    </message>
    <message>
        <source>All {count} citations hold.</source>
        <translation>كل الاستشهادات صحيحة، وعددها {count}.</translation>
    </message>
    <message>
        <source>{held} of {count} citations hold.</source>
        <translation>{held} من {count} استشهادات صحيحة.</translation>
    </message>
    <message>
        <source>There is no value to check: all are empty.</source>
        <translation>لا توجد قيمة للتحقّق منها: كلّها فارغة.</translation>
    </message>
    <message>
        <source>The value holds.</source>
        <translation>القيمة صحيحة.</translation>
    </message>
    <message>
        <source>All {count} values hold.</source>
        <translation>كل القيم ({count}) صحيحة.</translation>
    </message>
    <message>
        <source>{held} of {count} values hold.</source>
        <translation>{held} من {count} قيم صحيحة.</translation>
    </message>
    <message>
        <source>Not checked for want of a file: {count}.</source>
        <translation>لم تُفحص لعدم وجود ملف: {count}.</translation>
    </message>
    <message>
        <source>Not every file is the very one that was read.</source>
        <translation>ليس كل ملف هو نفسه الذي قُرئ.</translation>
    </message>
    <message>
        <source>Page {page} · {document}</source>
        <translation>صفحة {page} · {document}</translation>
    </message>
    <message>
        <source>Seen on a picture of the page: there are no words to check</source>
        <translation>شوهد في صورة للصفحة: لا توجد كلمات لفحصها</translation>
    </message>
    <message>
        <source>A summary</source>
        <translation>ملخّص</translation>
    </message>
    <message>
        <source>Check of {file}</source>
        <translation>فحص {file}</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>المستندات</translation>
    </message>
    <message>
        <source>Only the values were checked: the file has answers as well.</source>
        <translation>تُحقِّق من القيم وحدها؛ في الملف أجوبة أيضًا.</translation>
    </message>
</context>
<context>
    <name>Citation</name>
    <message>
        <source>Seen on a picture of the page: there are no words to quote</source>
        <translation>شوهد في صورة للصفحة: لا كلمات تُقتبس</translation>
    </message>
    <message>
        <source>“{quote}”</source>
        <translation>«{quote}»</translation>
    </message>
    <message>
        <source>Nothing was found in the documents that says this.</source>
        <translation>لم يُعثر في المستندات على ما يقول هذا.</translation>
    </message>
    <message>
        <source>What was found does not say this clearly.</source>
        <translation>ما عُثر عليه لا يقول هذا بوضوح.</translation>
    </message>
    <message>
        <source>What was found supports this with a likelihood of only {share}.</source>
        <translation>ما عُثر عليه يسند هذا باحتمال {share} فقط.</translation>
    </message>
</context>
<context>
    <name>CitationChip</name>
    <message>
        <source>Page {page} · {document}</source>
        <translation>صفحة {page} · {document}</translation>
    </message>
    <message>
        <source>{kind} {number}, page {page} of {document}: {quote}</source>
        <translation>‏{kind} {number}، صفحة {page} من {document}: {quote}</translation>
    </message>
    <message>
        <source>Citation</source>
        <translation>مرجع</translation>
    </message>
</context>
<context>
    <name>Commands</name>
    <message>
        <source>Summarise the documents briefly</source>
        <translation>تلخيص المستندات بإيجاز</translation>
    </message>
    <message>
        <source>Summarise them in detail</source>
        <translation>تلخيصها بالتفصيل</translation>
    </message>
    <message>
        <source>List their key points</source>
        <translation>سرد نقاطها الرئيسة</translation>
    </message>
    <message>
        <source>Outline them by section</source>
        <translation>عرضها بحسب الأقسام</translation>
    </message>
    <message>
        <source>Find values, each with its place: /extract total, date</source>
        <translation>البحث عن قيم مع موضع كل منها: ‎/extract المجموع، التاريخ</translation>
    </message>
    <message>
        <source>Type what to look for behind it, such as: /extract total, date of payment</source>
        <translation>اكتب بعده ما يُبحث عنه، مثل: ‎/extract المجموع، تاريخ الدفع</translation>
    </message>
    <message>
        <source>Put one question to each document by itself</source>
        <translation>طرح سؤال واحد على كل مستند على حدة</translation>
    </message>
    <message>
        <source>Type a question behind it, such as: /compare When does it end?</source>
        <translation>اكتب بعده سؤالًا، مثل: ‎/compare متى ينتهي؟</translation>
    </message>
</context>
<context>
    <name>Completions</name>
    <message>
        <source>Documents to ask</source>
        <translation>المستندات التي تُسأل</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>الأوامر</translation>
    </message>
</context>
<context>
    <name>ConversationDesk</name>
    <message>
        <source>An answer is being written. Stop it first (Esc), or wait for its end.</source>
        <translation>تُكتب إجابة الآن. أوقفها أولًا (Esc) أو انتظر نهايتها.</translation>
    </message>
    <message>
        <source>Branch: {title}</source>
        <translation>فرع: {title}</translation>
    </message>
    <message>
        <source>A branch: the conversation before it stays, under All conversations.</source>
        <translation>هذا فرع: تبقى المحادثة السابقة له تحت «كل المحادثات».</translation>
    </message>
    <message>
        <source>Stop it and go on</source>
        <translation>إيقافها والمتابعة</translation>
    </message>
    <message>
        <source>Delete a conversation</source>
        <translation>حذف محادثة</translation>
    </message>
    <message>
        <source>Delete “{title}” with all its questions and answers?</source>
        <translation>حذف «{title}» بكل أسئلتها وإجاباتها؟</translation>
    </message>
    <message>
        <source>This cannot be undone. The documents stay in the library.</source>
        <translation>لا يمكن التراجع عن هذا. تبقى المستندات في المكتبة.</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>حذف</translation>
    </message>
</context>
<context>
    <name>ConversationKeeping</name>
    <message>
        <source>The conversation could not be kept. {error}</source>
        <translation>تعذّر حفظ المحادثة. {error}</translation>
    </message>
</context>
<context>
    <name>ConversationList</name>
    <message>
        <source>Conversations that you have with your documents are listed here.</source>
        <translation>تظهر هنا محادثاتك مع مستنداتك.</translation>
    </message>
    <message>
        <source>No conversation holds these words.</source>
        <translation>لا محادثة تحوي هذه الكلمات.</translation>
    </message>
    <message>
        <source>Search all conversations</source>
        <translation>البحث في كل المحادثات</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>فتح</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>إعادة تسمية</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>حذف…</translation>
    </message>
</context>
<context>
    <name>ConversationPane</name>
    <message>
        <source>Summarise</source>
        <translation>تلخيص</translation>
    </message>
    <message>
        <source>Summarise the ticked documents</source>
        <translation>تلخيص المستندات المحدّدة</translation>
    </message>
    <message>
        <source>Choose what the summary looks like</source>
        <translation>اختيار شكل الملخّص</translation>
    </message>
    <message>
        <source>Kinds of summary</source>
        <translation>أنواع الملخّص</translation>
    </message>
    <message>
        <source>New</source>
        <translation>جديد</translation>
    </message>
    <message>
        <source>Start a new conversation</source>
        <translation>بدء محادثة جديدة</translation>
    </message>
    <message>
        <source>New conversation</source>
        <translation>محادثة جديدة</translation>
    </message>
    <message>
        <source>All conversations</source>
        <translation>كل المحادثات</translation>
    </message>
    <message>
        <source>Conversation</source>
        <translation>المحادثة</translation>
    </message>
</context>
<context>
    <name>ConversationRows</name>
    <message>
        <source>Conversations</source>
        <translation>المحادثات</translation>
    </message>
    <message>
        <source>Enter opens a conversation, F2 renames it, Delete deletes it</source>
        <translation>يفتح Enter محادثة، ويعيد F2 تسميتها، ويحذفها Delete</translation>
    </message>
</context>
<context>
    <name>ConversationView</name>
    <message>
        <source>Ask about the documents that are ticked.
Every answer shows the words it rests on.</source>
        <translation>اسأل عن المستندات المحدّدة.
تعرض كل إجابة الكلمات التي تستند إليها.</translation>
    </message>
    <message>
        <source>Conversation</source>
        <translation>المحادثة</translation>
    </message>
</context>
<context>
    <name>ConversationsModel</name>
    <message>
        <source>No document is left of it</source>
        <translation>لم يبق من مستنداتها شيء</translation>
    </message>
    <message>
        <source>{document} and {count} more</source>
        <translation>‏{document} و{count} غيره</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>أمس</translation>
    </message>
    <message>
        <source>, </source>
        <translation>، </translation>
    </message>
    <message>
        <source>on show</source>
        <translation>معروضة</translation>
    </message>
</context>
<context>
    <name>Counts</name>
    <message>
        <source>{number}%</source>
        <translation>‏{number}٪</translation>
    </message>
    <message>
        <source>{0} KB</source>
        <translation>{0} ك.ب</translation>
    </message>
    <message numerus="yes">
        <source>%Ln page(s)</source>
        <translation>
            <numerusform>لا صفحات</numerusform>
            <numerusform>صفحة واحدة</numerusform>
            <numerusform>صفحتان</numerusform>
            <numerusform>‏%Ln صفحات</numerusform>
            <numerusform>‏%Ln صفحة</numerusform>
            <numerusform>‏%Ln صفحة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln document(s)</source>
        <translation>
            <numerusform>لا مستندات</numerusform>
            <numerusform>مستند واحد</numerusform>
            <numerusform>مستندان</numerusform>
            <numerusform>‏%Ln مستندات</numerusform>
            <numerusform>‏%Ln مستندًا</numerusform>
            <numerusform>‏%Ln مستند</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln token(s)</source>
        <translation>
            <numerusform>لا رموز</numerusform>
            <numerusform>رمز واحد</numerusform>
            <numerusform>رمزان</numerusform>
            <numerusform>‏%Ln رموز</numerusform>
            <numerusform>‏%Ln رمزًا</numerusform>
            <numerusform>‏%Ln رمز</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln image(s)</source>
        <translation>
            <numerusform>لا صور</numerusform>
            <numerusform>صورة واحدة</numerusform>
            <numerusform>صورتان</numerusform>
            <numerusform>‏%Ln صور</numerusform>
            <numerusform>‏%Ln صورة</numerusform>
            <numerusform>‏%Ln صورة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln crop(s)</source>
        <translation>
            <numerusform>لا قصاصات</numerusform>
            <numerusform>قصاصة واحدة</numerusform>
            <numerusform>قصاصتان</numerusform>
            <numerusform>‏%Ln قصاصات</numerusform>
            <numerusform>‏%Ln قصاصة</numerusform>
            <numerusform>‏%Ln قصاصة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln time(s)</source>
        <translation>
            <numerusform>%Ln مرة</numerusform>
            <numerusform>مرة واحدة</numerusform>
            <numerusform>مرتين</numerusform>
            <numerusform>%Ln مرات</numerusform>
            <numerusform>%Ln مرة</numerusform>
            <numerusform>%Ln مرة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>page(s) {numbers}</source>
        <translation>
            <numerusform>صفحة {numbers}</numerusform>
            <numerusform>صفحة {numbers}</numerusform>
            <numerusform>الصفحتان {numbers}</numerusform>
            <numerusform>الصفحات {numbers}</numerusform>
            <numerusform>الصفحات {numbers}</numerusform>
            <numerusform>الصفحات {numbers}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DeviceBadge</name>
    <message>
        <source>{model} is ready. {note}</source>
        <translation>‏{model} جاهز. {note}</translation>
    </message>
    <message>
        <source>The model could not start. {error}</source>
        <translation>تعذّر تشغيل النموذج. {error}</translation>
    </message>
    <message>
        <source>Starting the model</source>
        <translation>يجري تشغيل النموذج</translation>
    </message>
    <message>
        <source>Progress of preparing the model</source>
        <translation>تقدّم تجهيز النموذج</translation>
    </message>
    <message>
        <source>Start the model again</source>
        <translation>إعادة تشغيل النموذج</translation>
    </message>
    <message>
        <source>Model stopped</source>
        <translation>توقف النموذج</translation>
    </message>
    <message>
        <source>Weights: {weights}. {note}</source>
        <translation>الأوزان: {weights}. {note}</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>خادم</translation>
    </message>
    <message>
        <source>Context: {tokens}</source>
        <translation>السياق: {tokens}</translation>
    </message>
    <message>
        <source>The model runs on {device_name}: {reason}. Press for details</source>
        <translation>يعمل النموذج على {device_name}: {reason}. اضغط للتفاصيل</translation>
    </message>
    <message>
        <source>{tokens} tokens/s</source>
        <translation>‏{tokens} رمز/ث</translation>
    </message>
    <message>
        <source>GPU not used yet</source>
        <translation>بطاقة GPU غير مستخدمة بعد</translation>
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
        <translation>يقرأ النص ويرى الصور</translation>
    </message>
    <message>
        <source>reads text only</source>
        <translation>يقرأ النص فقط</translation>
    </message>
    <message>
        <source>{tokens}; what was read is kept as {cache}</source>
        <translation>{tokens}؛ يُحفظ ما قُرئ بصيغة {cache}</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>النموذج</translation>
    </message>
    <message>
        <source>Runs on</source>
        <translation>يعمل على</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>السبب</translation>
    </message>
    <message>
        <source>Context</source>
        <translation>السياق</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>الذاكرة</translation>
    </message>
    <message>
        <source>{reading} tokens a second read, {writing} tokens a second written</source>
        <translation>قراءة {reading} رمز في الثانية، وكتابة {writing} رمز في الثانية</translation>
    </message>
    <message>
        <source>Last answer</source>
        <translation>آخر إجابة</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>الإصدارات</translation>
    </message>
    <message>
        <source>What runs, and where</source>
        <translation>ما الذي يعمل، وأين</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>نسخ</translation>
    </message>
    <message>
        <source>Copy these details; they hold no word of your documents</source>
        <translation>نسخ هذه التفاصيل؛ لا كلمة فيها من مستنداتك</translation>
    </message>
    <message>
        <source>They hold no word of your documents or questions</source>
        <translation>لا كلمة فيها من مستنداتك أو أسئلتك</translation>
    </message>
    <message>
        <source>Choose a model…</source>
        <translation>اختيار نموذج…</translation>
    </message>
</context>
<context>
    <name>DocumentDelegate</name>
    <message>
        <source>Take it off the list</source>
        <translation>رفعه من القائمة</translation>
    </message>
    <message>
        <source>Stop reading it</source>
        <translation>إيقاف قراءته</translation>
    </message>
</context>
<context>
    <name>DocumentImports</name>
    <message>
        <source>Of the folder {folder}, {files} and {count} more were left out: they are of no kind that Pincite reads.</source>
        <translation>تُرك من المجلد {folder}: ‏{files} و{count} غيرها، فهي من نوع لا يقرؤه Pincite.</translation>
    </message>
    <message>
        <source>Of the folder {folder}, {files} were left out: they are of no kind that Pincite reads.</source>
        <translation>تُرك من المجلد {folder}: ‏{files}، فهي من نوع لا يقرؤه Pincite.</translation>
    </message>
</context>
<context>
    <name>DocumentList</name>
    <message>
        <source>Documents</source>
        <translation>المستندات</translation>
    </message>
    <message>
        <source>Space ticks a document for questions, Shift+Space ticks it alone, Enter opens it, Delete removes it</source>
        <translation>تحدّد المسافة مستندًا للأسئلة، وتحدّده Shift+المسافة وحده، ويفتحه Enter، ويزيله Delete</translation>
    </message>
</context>
<context>
    <name>DocumentListModel</name>
    <message>
        <source>{name}, {state}</source>
        <translation>‏{name}، {state}</translation>
    </message>
</context>
<context>
    <name>DocumentRow</name>
    <message>
        <source>Waiting to be read</source>
        <translation>في انتظار القراءة</translation>
    </message>
    <message>
        <source>Opening</source>
        <translation>يجري الفتح</translation>
    </message>
    <message>
        <source>Reading page {done} of {total}</source>
        <translation>تُقرأ الصفحة {done} من {total}</translation>
    </message>
    <message>
        <source>about {time} left</source>
        <translation>بقي نحو {time}</translation>
    </message>
    <message>
        <source>Needs a password</source>
        <translation>يحتاج إلى كلمة مرور</translation>
    </message>
    <message>
        <source>{pages}, {number} without text</source>
        <translation>‏{pages}، منها {number} بلا نص</translation>
    </message>
    <message>
        <source>{pages} · older version</source>
        <translation>{pages} · نسخة أقدم</translation>
    </message>
</context>
<context>
    <name>DocumentsHead</name>
    <message>
        <source>Search by name</source>
        <translation>البحث بالاسم</translation>
    </message>
    <message>
        <source>Search documents by name</source>
        <translation>البحث عن المستندات بالاسم</translation>
    </message>
    <message>
        <source>All found · {asked} of {count}</source>
        <translation>كل ما وُجد · {asked} من {count}</translation>
    </message>
    <message>
        <source>All · {asked} of {count}</source>
        <translation>الكل · {asked} من {count}</translation>
    </message>
    <message>
        <source>All</source>
        <translation>الكل</translation>
    </message>
    <message>
        <source>Ask all documents; {asked} of {count} are ticked</source>
        <translation>سؤال كل المستندات؛ المحدّد {asked} من {count}</translation>
    </message>
    <message>
        <source>Questions are put to the documents that are ticked</source>
        <translation>تُوجَّه الأسئلة إلى المستندات المحدّدة</translation>
    </message>
</context>
<context>
    <name>DropOverlay</name>
    <message>
        <source>Drop to add to your documents</source>
        <translation>أفلِت للإضافة إلى مستنداتك</translation>
    </message>
</context>
<context>
    <name>EmptyState</name>
    <message>
        <source>Nothing leaves this machine: reading, asking and answering happen here.</source>
        <translation>لا شيء يغادر هذا الجهاز: القراءة والسؤال والإجابة تجري هنا.</translation>
    </message>
    <message>
        <source>Drop documents here</source>
        <translation>أسقِط المستندات هنا</translation>
    </message>
    <message>
        <source>Then ask a question. Every answer shows the exact words it rests on, on their page.</source>
        <translation>ثم اطرح سؤالًا. تُظهر كل إجابة الكلمات نفسها التي تستند إليها، في صفحتها.</translation>
    </message>
    <message>
        <source>Progress of preparing the model</source>
        <translation>تقدّم تجهيز النموذج</translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation>اختر ملفًا…</translation>
    </message>
    <message>
        <source>Choose documents</source>
        <translation>اختيار مستندات</translation>
    </message>
    <message>
        <source>Open the sample</source>
        <translation>افتح المثال</translation>
    </message>
    <message>
        <source>A short document that comes with Pincite</source>
        <translation>مستند قصير يأتي مع Pincite</translation>
    </message>
</context>
<context>
    <name>Encrypting</name>
    <message>
        <source>Making the key</source>
        <translation>إنشاء المفتاح</translation>
    </message>
    <message>
        <source>Writing the encrypted library</source>
        <translation>كتابة المكتبة المشفّرة</translation>
    </message>
    <message>
        <source>Writing the decrypted library</source>
        <translation>كتابة المكتبة بعد فك تشفيرها</translation>
    </message>
    <message>
        <source>Comparing it with the library</source>
        <translation>مقارنتها بالمكتبة</translation>
    </message>
    <message>
        <source>Replacing the library</source>
        <translation>استبدال المكتبة</translation>
    </message>
    <message>
        <source>Overwriting the old library</source>
        <translation>الكتابة فوق المكتبة القديمة</translation>
    </message>
    <message>
        <source>Deleting what is not encrypted</source>
        <translation>حذف ما ليس مشفّرًا</translation>
    </message>
    <message>
        <source>Deleting what is encrypted</source>
        <translation>حذف ما هو مشفّر</translation>
    </message>
    <message>
        <source>Deleting what the old key opens</source>
        <translation>حذف ما يفتحه المفتاح القديم</translation>
    </message>
    <message>
        <source>The library is being written anew…</source>
        <translation>تُكتب المكتبة من جديد…</translation>
    </message>
    <message>
        <source>The library is not encrypted any more, and its key was deleted.</source>
        <translation>لم تعد المكتبة مشفّرة، وحُذف مفتاحها.</translation>
    </message>
    <message>
        <source>The library has a new key. Copies of it from before still open with the old one: delete them, and keep a copy of the new library.key.json.</source>
        <translation>للمكتبة مفتاح جديد. نسخها السابقة ما زالت تُفتح بالمفتاح القديم: احذفها، واحتفظ بنسخة من ملف library.key.json الجديد.</translation>
    </message>
    <message>
        <source>The library is encrypted. What lay there before was overwritten and deleted; an SSD, and a file system that keeps versions, may hold copies of it all the same, and so do backups.</source>
        <translation>المكتبة مشفّرة الآن. كُتب فوق ما كان هناك وحُذف؛ لكن قرص SSD أو نظام ملفات يحتفظ بالنسخ قد يحوي نسخًا منه رغم ذلك، وكذلك النسخ الاحتياطية.</translation>
    </message>
</context>
<context>
    <name>EncryptionDesk</name>
    <message>
        <source>Encrypting or decrypting the library, or giving it a new key, was begun and not finished. Nothing is lost.</source>
        <translation>بدأ تشفير المكتبة أو فك تشفيرها أو تغيير مفتاحها ولم ينتهِ. لم يضِع شيء.</translation>
    </message>
    <message>
        <source>Go on…</source>
        <translation>متابعة…</translation>
    </message>
    <message>
        <source>What opens the library was changed. Keep a copy of the new library.key.json.</source>
        <translation>تغيّر ما يفتح المكتبة. احتفظ بنسخة من library.key.json الجديد.</translation>
    </message>
</context>
<context>
    <name>EncryptionDialog</name>
    <message>
        <source>This encrypts the library, and all that models read of your documents. Nobody can open it then without the passphrase, or the key in the keyring: whoever loses that loses the library, and there is no help. Make a copy of library.key.json together with the library where you keep copies.</source>
        <translation>تُشفَّر المكتبة وكل ما تقرؤه النماذج من مستنداتك. ولا يستطيع أحد فتحها بعد ذلك دون عبارة المرور أو المفتاح الذي في حافظة المفاتيح: من يفقده يفقد المكتبة ولا عون له. انسخ library.key.json مع المكتبة حيث تحتفظ بالنسخ.</translation>
    </message>
    <message>
        <source>Pincite closes its window for that, and opens it again.</source>
        <translation>يغلق Pincite نافذته لذلك ثم يفتحها من جديد.</translation>
    </message>
    <message>
        <source>Delete {count} files that were taken out of documents, or pasted. They cannot be encrypted; what was read of them stays.</source>
        <translation>حذف {count} من الملفات المأخوذة من مستندات أو الملصقة. لا يمكن تشفيرها؛ ويبقى ما قُرئ منها.</translation>
    </message>
    <message>
        <source>The library and library.key.json lie in {folder}.</source>
        <translation>المكتبة والملف library.key.json موجودان في {folder}.</translation>
    </message>
    <message>
        <source>The library is encrypted, and all that models read of your documents. What can be done:</source>
        <translation>المكتبة مشفّرة، وكذلك كل ما تقرؤه النماذج من مستنداتك. ما يمكن فعله:</translation>
    </message>
    <message>
        <source>Have another passphrase open it, or the keyring of this system.</source>
        <translation>اجعلها تُفتح بعبارة مرور أخرى أو بحافظة مفاتيح هذا النظام.</translation>
    </message>
    <message>
        <source>Write it anew, so that old copies of its key open nothing of it: where somebody may have such a copy, and the passphrase.</source>
        <translation>اكتبها من جديد حتى لا تفتح النسخ القديمة من مفتاحها شيئًا منها: إن كان أحد يملك نسخة كهذه مع عبارة المرور.</translation>
    </message>
    <message>
        <source>Write it as it was before, readable for whoever can read your files, and delete its key.</source>
        <translation>اكتبها كما كانت، مقروءة لكل من يستطيع قراءة ملفاتك، واحذف مفتاحها.</translation>
    </message>
    <message>
        <source>Encrypt the library</source>
        <translation>تشفير المكتبة</translation>
    </message>
    <message>
        <source>Encryption</source>
        <translation>التشفير</translation>
    </message>
    <message>
        <source>Delete them</source>
        <translation>احذفها</translation>
    </message>
    <message>
        <source>Decrypt</source>
        <translation>فك التشفير</translation>
    </message>
    <message>
        <source>Encrypt</source>
        <translation>تشفير</translation>
    </message>
    <message>
        <source>Change what opens it…</source>
        <translation>تغيير ما يفتحها…</translation>
    </message>
    <message>
        <source>Change the passphrase…</source>
        <translation>تغيير عبارة المرور…</translation>
    </message>
    <message>
        <source>New key…</source>
        <translation>مفتاح جديد…</translation>
    </message>
</context>
<context>
    <name>EngineHost</name>
    <message>
        <source>The model is not running.</source>
        <translation>النموذج لا يعمل.</translation>
    </message>
</context>
<context>
    <name>FileWaiting</name>
    <message>
        <source>Waiting for the library</source>
        <translation>في انتظار المكتبة</translation>
    </message>
    <message>
        <source>Sent in another conversation; asked when that is on show again.</source>
        <translation>أُرسل في محادثة أخرى؛ سيُسأل عندما تُعرض ثانية.</translation>
    </message>
    <message>
        <source>Asked next</source>
        <translation>سيُسأل تاليًا</translation>
    </message>
    <message>
        <source>Waiting for {file}</source>
        <translation>في انتظار {file}</translation>
    </message>
    <message>
        <source>Waiting for {file} and {count} more</source>
        <translation>في انتظار {file} و{count} غيره</translation>
    </message>
    <message>
        <source>{file} could not be added. Add it again, or take the question back.</source>
        <translation>تعذّرت إضافة {file}. أضفه ثانية، أو استرجع السؤال.</translation>
    </message>
    <message>
        <source>What it asks about is no longer in the library.</source>
        <translation>ما يسأل عنه لم يعد في المكتبة.</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>Find in the document</source>
        <translation>البحث في المستند</translation>
    </message>
    <message>
        <source>Words to find in the document</source>
        <translation>الكلمات المطلوبة في المستند</translation>
    </message>
    <message>
        <source>Places found</source>
        <translation>المواضع التي عُثر عليها</translation>
    </message>
    <message>
        <source>The one before (Shift+Enter)</source>
        <translation>السابق (Shift+Enter)</translation>
    </message>
    <message>
        <source>Previous place</source>
        <translation>الموضع السابق</translation>
    </message>
    <message>
        <source>The next one (Enter)</source>
        <translation>التالي (Enter)</translation>
    </message>
    <message>
        <source>Next place</source>
        <translation>الموضع التالي</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>إغلاق (Esc)</translation>
    </message>
    <message>
        <source>Close the search</source>
        <translation>إغلاق البحث</translation>
    </message>
    <message>
        <source>{current} of {total}</source>
        <translation>‏{current} من {total}</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>لا نتائج</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>يجري البحث…</translation>
    </message>
    <message>
        <source>Find in this conversation</source>
        <translation>البحث في هذه المحادثة</translation>
    </message>
    <message>
        <source>Words to find in this conversation</source>
        <translation>كلمات للبحث عنها في هذه المحادثة</translation>
    </message>
</context>
<context>
    <name>FolderWatching</name>
    <message>
        <source>{name} is no longer in its folder; its {pages} stay in the library.</source>
        <translation>لم يعد {name} في مجلده، وتبقى صفحاته في المكتبة ({pages}).</translation>
    </message>
</context>
<context>
    <name>FoldersDialog</name>
    <message>
        <source>Watched folders</source>
        <translation>المجلدات المراقَبة</translation>
    </message>
    <message>
        <source>What appears in these folders is read into the library, what changes becomes a new version, and what is deleted there stays in the library. They are watched while Pincite is open.</source>
        <translation>ما يظهر في هذه المجلدات يُقرأ إلى المكتبة، وما يتغير يصير نسخة جديدة، وما يُحذف منها يبقى في المكتبة. تُراقَب ما دام Pincite مفتوحًا.</translation>
    </message>
    <message>
        <source>Watch a folder…</source>
        <translation>مراقبة مجلد…</translation>
    </message>
    <message>
        <source>Stop watching</source>
        <translation>إيقاف المراقبة</translation>
    </message>
    <message>
        <source>What was read of it stays in the library</source>
        <translation>يبقى ما قُرئ منه في المكتبة</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>No folder is watched yet.</source>
        <translation>لا يُراقَب أي مجلد بعد.</translation>
    </message>
    <message>
        <source>Watch a folder</source>
        <translation>مراقبة مجلد</translation>
    </message>
</context>
<context>
    <name>GatePanel</name>
    <message>
        <source>Google gives Gemma 3 to people who accepted its terms. That is done once, with a free account of the Hugging Face hub; Pincite then fetches with a token of that account.</source>
        <translation>تعطي Google ‏Gemma 3 لمن قبل شروطها. يجري ذلك مرة واحدة بحساب مجاني في مستودع Hugging Face، ثم ينزّل Pincite برمز سري لذلك الحساب.</translation>
    </message>
    <message>
        <source>1. Accept the terms…</source>
        <translation>‏1. قبول الشروط…</translation>
    </message>
    <message>
        <source>Opens the model&apos;s page in your browser</source>
        <translation>يفتح صفحة النموذج في متصفحك</translation>
    </message>
    <message>
        <source>2. Make a token…</source>
        <translation>‏2. إنشاء رمز سري…</translation>
    </message>
    <message>
        <source>Opens the hub&apos;s page for tokens in your browser; one that may read is enough</source>
        <translation>يفتح صفحة الرموز السرية في متصفحك؛ يكفي رمز للقراءة</translation>
    </message>
    <message>
        <source>Read the terms…</source>
        <translation>قراءة الشروط…</translation>
    </message>
    <message>
        <source>Opens the Gemma Terms of Use in your browser</source>
        <translation>يفتح شروط استخدام Gemma في متصفحك</translation>
    </message>
    <message>
        <source>3. Paste the token</source>
        <translation>‏3. لصق الرمز السري</translation>
    </message>
    <message>
        <source>Token for the Hugging Face hub</source>
        <translation>الرمز السري لمستودع Hugging Face</translation>
    </message>
    <message>
        <source>Keep it and fetch</source>
        <translation>حفظه والتنزيل</translation>
    </message>
    <message>
        <source>Puts the token into the keyring of this system</source>
        <translation>يضع الرمز السري في حلقة مفاتيح هذا النظام</translation>
    </message>
    <message>
        <source>Fetch without keeping it</source>
        <translation>التنزيل دون حفظه</translation>
    </message>
    <message>
        <source>Uses the token for this fetching only</source>
        <translation>يستخدم الرمز السري لهذا التنزيل فقط</translation>
    </message>
    <message>
        <source>Google asks you to accept its terms once</source>
        <translation>تطلب منك Google الموافقة على شروطها مرة واحدة</translation>
    </message>
    <message>
        <source>The token in {0} does not open it: accept the terms with the account that it belongs to, or give another one.</source>
        <translation>لا يفتحه الرمز السري في {0}: اقبل الشروط بالحساب الذي يخصه أو أدخل رمزًا آخر.</translation>
    </message>
    <message>
        <source>No token is kept on this machine yet.</source>
        <translation>لا رمز سري محفوظًا على هذا الجهاز بعد.</translation>
    </message>
    <message>
        <source>This system has no keyring to keep it in: it is used for this fetching, then forgotten.</source>
        <translation>ليس في هذا النظام حلقة مفاتيح لحفظه: يُستخدم لهذا التنزيل ثم يُنسى.</translation>
    </message>
</context>
<context>
    <name>GoneDocument</name>
    <message>
        <source>The document is no longer in the library.</source>
        <translation>لم يعد المستند في المكتبة.</translation>
    </message>
</context>
<context>
    <name>GpuDesk</name>
    <message>
        <source>Libraries for the GPU · {0}</source>
        <translation>مكتبات بطاقة GPU · {0}</translation>
    </message>
    <message>
        <source>Models run on this from now on: {0}.</source>
        <translation>ستعمل النماذج من الآن على هذا: {0}.</translation>
    </message>
    <message>
        <source>The libraries are here, but the GPU cannot be used. {0}.</source>
        <translation>المكتبات موجودة، لكن لا يمكن استخدام بطاقة GPU. {0}.</translation>
    </message>
</context>
<context>
    <name>GpuOffer</name>
    <message>
        <source>Progress of the GPU&apos;s libraries</source>
        <translation>تقدّم مكتبات بطاقة GPU</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>إيقاف مؤقت</translation>
    </message>
    <message>
        <source>What came is kept, also when Pincite is closed</source>
        <translation>ما وصل محفوظ، ولو أُغلق Pincite</translation>
    </message>
    <message>
        <source>CUDA&apos;s licence…</source>
        <translation>ترخيص CUDA…</translation>
    </message>
    <message>
        <source>cuDNN&apos;s licence…</source>
        <translation>ترخيص cuDNN…</translation>
    </message>
    <message>
        <source>Opens it in your browser</source>
        <translation>يفتحه في متصفّحك</translation>
    </message>
    <message>
        <source>The libraries are here, but the GPU cannot be used</source>
        <translation>المكتبات موجودة، لكن لا يمكن استخدام بطاقة GPU</translation>
    </message>
    <message>
        <source>{gpu} is here, but its libraries are not</source>
        <translation>{gpu} موجودة، لكن مكتباتها غير موجودة</translation>
    </message>
    <message>
        <source>Models run on the processor. {reason}.</source>
        <translation>تعمل النماذج على المعالج. {reason}.</translation>
    </message>
    <message>
        <source>Models run faster on it than on the processor. About {size} are fetched once, from the Python package index. They are NVIDIA&apos;s (CUDA, cuDNN) and Microsoft&apos;s (ONNX Runtime, MIT License); to fetch them is to accept NVIDIA&apos;s licences.</source>
        <translation>تعمل النماذج عليها أسرع مما على المعالج. يُنزَّل نحو {size} مرة واحدة من فهرس حزم Python. المكتبات من NVIDIA ‏(CUDA وcuDNN) ومن Microsoft ‏(ONNX Runtime، رخصة MIT)؛ تنزيلها يعني قبول تراخيص NVIDIA.</translation>
    </message>
    <message>
        <source>Go on fetching</source>
        <translation>متابعة التنزيل</translation>
    </message>
    <message>
        <source>Fetch {size}</source>
        <translation>تنزيل {size}</translation>
    </message>
    <message>
        <source>Delete what came</source>
        <translation>حذف ما وصل</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>{done} came before it was interrupted, and are kept.</source>
        <translation>وصل {done} قبل الانقطاع، وهو محفوظ.</translation>
    </message>
    <message>
        <source>Asking the package index</source>
        <translation>سؤال فهرس الحزم</translation>
    </message>
    <message>
        <source>Unpacking, then the GPU is tried</source>
        <translation>فكّ الضغط، ثم تجربة بطاقة GPU</translation>
    </message>
    <message>
        <source>Fetching: {done} of {total}</source>
        <translation>نُزّل {done} من {total}</translation>
    </message>
    <message>
        <source>{speed} MB/s</source>
        <translation>{speed} م.ب/ث</translation>
    </message>
    <message>
        <source>{time} left</source>
        <translation>بقي {time}</translation>
    </message>
</context>
<context>
    <name>HeldPages</name>
    <message>
        <source>Page {page} of {name} is blurred: it may show dangerous content ({percent}).</source>
        <translation>الصفحة {page} من {name} مموّهة: قد تعرض محتوى خطيرًا ({percent}).</translation>
    </message>
    <message>
        <source>Page {page} of {name} is blurred: it may show sexually explicit content ({percent}).</source>
        <translation>الصفحة {page} من {name} مموّهة: قد تعرض محتوى جنسيًا صريحًا ({percent}).</translation>
    </message>
    <message>
        <source>Page {page} of {name} is blurred: it may show violence or gore ({percent}).</source>
        <translation>الصفحة {page} من {name} مموّهة: قد تعرض عنفًا أو دماء ({percent}).</translation>
    </message>
    <message>
        <source>Page {page} of {name} is blurred: it could not be checked.</source>
        <translation>الصفحة {page} من {name} مموّهة: لم يمكن فحصها.</translation>
    </message>
    <message>
        <source>Show it</source>
        <translation>أظهرها</translation>
    </message>
</context>
<context>
    <name>LibraryDesk</name>
    <message>
        <source>{document} is no longer in the library, so its page cannot be shown.</source>
        <translation>لم يعد {document} في المكتبة، فلا يمكن عرض صفحته.</translation>
    </message>
    <message>
        <source>{document}: {reason}</source>
        <translation>{document}: {reason}</translation>
    </message>
    <message>
        <source>{name} is shown as soon as it is read.</source>
        <translation>‏{name} يُعرض حالما يُقرأ.</translation>
    </message>
    <message>
        <source>{name} is in the library already; it was not read again.</source>
        <translation>‏{name} في المكتبة من قبل، فلم يُقرأ مجددًا.</translation>
    </message>
    <message>
        <source>Files that could not be read: {count}. The list of documents says why: {names}</source>
        <translation>ملفات تعذّرت قراءتها: {count}. وفي قائمة المستندات السبب: {names}</translation>
    </message>
    <message>
        <source>Take off the list</source>
        <translation>إزالة من القائمة</translation>
    </message>
    <message>
        <source>{names} can be read once you give the password: choose the file in the list of documents.</source>
        <translation>‏{names}: يمكن قراءته بعد إدخال كلمة المرور؛ اختر الملف في قائمة المستندات.</translation>
    </message>
    <message>
        <source>{count} files can be read once you give their passwords, one by one in the list: {names}</source>
        <translation>يمكن قراءة {count} من الملفات بعد إدخال كلمات المرور، واحدًا واحدًا في القائمة: {names}</translation>
    </message>
    <message>
        <source>Give the password…</source>
        <translation>أدخل كلمة المرور…</translation>
    </message>
    <message>
        <source>Password needed</source>
        <translation>كلمة المرور مطلوبة</translation>
    </message>
    <message>
        <source>{name} is encrypted.
Password:</source>
        <translation>‏{name} مشفَّر.
كلمة المرور:</translation>
    </message>
    <message>
        <source>That password does not open it. {name} is encrypted.
Password:</source>
        <translation>كلمة المرور هذه لا تفتحه. {name} مشفَّر.
كلمة المرور:</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>فتح</translation>
    </message>
    <message>
        <source>{name} is encrypted, and no password was given.</source>
        <translation>‏{name} مشفَّر، ولم تُعطَ كلمة مرور.</translation>
    </message>
    <message>
        <source>{name} is read because it lies in a watched folder: “Watch a folder…” ends that.</source>
        <translation>‏يُقرأ {name} لأنه في مجلد مراقَب: «مراقبة مجلد…» تنهي ذلك.</translation>
    </message>
    <message>
        <source>{name} was removed.</source>
        <translation>أُزيل {name}.</translation>
    </message>
    <message>
        <source>{count} documents were removed.</source>
        <translation>أُزيلت المستندات، وعددها {count}.</translation>
    </message>
</context>
<context>
    <name>LibraryPanel</name>
    <message>
        <source>Documents</source>
        <translation>المستندات</translation>
    </message>
    <message>
        <source>Add…</source>
        <translation>إضافة…</translation>
    </message>
    <message>
        <source>Add documents, or drop them anywhere on the window</source>
        <translation>إضافة مستندات، أو إسقاطها في أي موضع من النافذة</translation>
    </message>
    <message>
        <source>Add documents</source>
        <translation>إضافة مستندات</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>عرض</translation>
    </message>
    <message>
        <source>Ask all documents</source>
        <translation>سؤال كل المستندات</translation>
    </message>
    <message>
        <source>Ask only this document</source>
        <translation>سؤال هذا المستند وحده</translation>
    </message>
    <message>
        <source>Stop reading</source>
        <translation>إيقاف القراءة</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>إزالة</translation>
    </message>
    <message>
        <source>Remove the {count} ticked documents…</source>
        <translation>إزالة المستندات المحددة، وعددها {count}…</translation>
    </message>
</context>
<context>
    <name>LibraryWork</name>
    <message>
        <source>The library is not open.</source>
        <translation>المكتبة غير مفتوحة.</translation>
    </message>
</context>
<context>
    <name>LockDialog</name>
    <message>
        <source>Change what opens the library</source>
        <translation>تغيير ما يفتح المكتبة</translation>
    </message>
    <message>
        <source>What opens the library now does so no more afterwards. A copy of library.key.json from before, such as in a backup, still opens with it: delete such copies, and keep one of the new file. Where somebody may have such a copy, and what opens it, only a new key helps.</source>
        <translation>ما يفتح المكتبة الآن لن يفتحها بعد ذلك. نسخة سابقة من library.key.json، في نسخة احتياطية مثلًا، ما زالت تُفتح به: احذف هذه النسخ، واحتفظ بنسخة من الملف الجديد. وإن كان لدى أحد مثل هذه النسخة وما يفتحها، فلا ينفع إلا مفتاح جديد.</translation>
    </message>
    <message>
        <source>The library is written anew with another key, and what models read of your documents is deleted: it is read again when you ask. Old copies of library.key.json then open nothing of the new library. Copies of the library itself from before, such as in backups, still open with the old key: delete them, and keep one of the new library.key.json.</source>
        <translation>تُكتب المكتبة من جديد بمفتاح آخر، ويُحذف ما قرأته النماذج من مستنداتك: سيُقرأ ثانية عندما تسأل. ولا تفتح النسخ القديمة من library.key.json شيئًا من المكتبة الجديدة. أما النسخ السابقة من المكتبة نفسها، في نسخ احتياطية مثلًا، فما زالت تُفتح بالمفتاح القديم: احذفها، واحتفظ بنسخة من library.key.json الجديد.</translation>
    </message>
    <message>
        <source>A new key for the library</source>
        <translation>مفتاح جديد للمكتبة</translation>
    </message>
    <message>
        <source>The passphrase that opens it now</source>
        <translation>عبارة المرور التي تفتحها الآن</translation>
    </message>
    <message>
        <source>Change it</source>
        <translation>تغييره</translation>
    </message>
    <message>
        <source>Make a new key</source>
        <translation>إنشاء مفتاح جديد</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>جارٍ التحقق…</translation>
    </message>
</context>
<context>
    <name>LockFields</name>
    <message>
        <source>Show what is typed</source>
        <translation>إظهار ما يُكتب</translation>
    </message>
    <message>
        <source>A passphrase, asked whenever Pincite starts</source>
        <translation>عبارة مرور تُطلب كلما بدأ Pincite</translation>
    </message>
    <message>
        <source>The keyring of this system, which opens when you log in</source>
        <translation>حافظة مفاتيح هذا النظام، وتُفتح عند تسجيل الدخول</translation>
    </message>
    <message>
        <source>New passphrase: several words are best</source>
        <translation>عبارة مرور جديدة: عدة كلمات أفضل</translation>
    </message>
    <message>
        <source>The same once more</source>
        <translation>نفسها مرة أخرى</translation>
    </message>
    <message>
        <source>The keyring of this system: none can be read here</source>
        <translation>حلقة مفاتيح هذا النظام: لا يمكن قراءة أي منها هنا</translation>
    </message>
    <message>
        <source>The two are not the same.</source>
        <translation>العبارتان ليستا متطابقتين.</translation>
    </message>
    <message>
        <source>A passphrase has {0} letters or more.</source>
        <translation>عبارة المرور من {0} أحرف أو أكثر.</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Private window: nothing of it is kept on this machine. What you export or copy is.</source>
        <translation>نافذة خاصة: لا يُحفظ منها شيء على هذا الجهاز، إلا ما تصدّره أو تنسخه.</translation>
    </message>
    <message>
        <source>Pincite (private)</source>
        <translation>Pincite (خاص)</translation>
    </message>
    <message>
        <source>Documents ({endings});;All files ({all})</source>
        <translation>المستندات ({endings});;كل الملفات ({all})</translation>
    </message>
    <message>
        <source>Add documents</source>
        <translation>إضافة مستندات</translation>
    </message>
    <message>
        <source>Add all documents of a folder</source>
        <translation>إضافة كل مستندات مجلد</translation>
    </message>
    <message>
        <source>Only files on this machine can be added. Save it first, then drop the file.</source>
        <translation>لا تُضاف إلا ملفات هذا الجهاز. احفظه أولًا ثم أسقِط الملف.</translation>
    </message>
</context>
<context>
    <name>Menus</name>
    <message>
        <source>Show documents</source>
        <translation>عرض المستندات</translation>
    </message>
    <message>
        <source>Show conversation</source>
        <translation>عرض المحادثة</translation>
    </message>
    <message>
        <source>Show pages</source>
        <translation>عرض الصفحات</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;ملف</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>&amp;فتح…</translation>
    </message>
    <message>
        <source>Open a fol&amp;der…</source>
        <translation>فتح م&amp;جلد…</translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation>فتح ال&amp;حديث</translation>
    </message>
    <message>
        <source>&amp;Watch a folder…</source>
        <translation>م&amp;راقبة مجلد…</translation>
    </message>
    <message>
        <source>&amp;New conversation</source>
        <translation>محادثة &amp;جديدة</translation>
    </message>
    <message>
        <source>All &amp;conversations</source>
        <translation>&amp;كل المحادثات</translation>
    </message>
    <message>
        <source>F&amp;ind in this conversation…</source>
        <translation>ال&amp;بحث في هذه المحادثة…</translation>
    </message>
    <message>
        <source>New &amp;private window</source>
        <translation>نافذة &amp;خاصة جديدة</translation>
    </message>
    <message>
        <source>&amp;Export the conversation…</source>
        <translation>&amp;تصدير المحادثة…</translation>
    </message>
    <message>
        <source>C&amp;heck an exported answer…</source>
        <translation>&amp;فحص إجابة مصدّرة…</translation>
    </message>
    <message>
        <source>Encr&amp;yption…</source>
        <translation>التش&amp;فير…</translation>
    </message>
    <message>
        <source>&amp;Models…</source>
        <translation>ال&amp;نماذج…</translation>
    </message>
    <message>
        <source>&amp;Settings…</source>
        <translation>الإ&amp;عدادات…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>إ&amp;نهاء</translation>
    </message>
    <message>
        <source>&amp;Answer</source>
        <translation>&amp;إجابة</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>إي&amp;قاف</translation>
    </message>
    <message>
        <source>Su&amp;mmarise the ticked documents</source>
        <translation>تلخيص ال&amp;مستندات المحدّدة</translation>
    </message>
    <message>
        <source>&amp;Pages</source>
        <translation>&amp;صفحات</translation>
    </message>
    <message>
        <source>&amp;Find…</source>
        <translation>&amp;بحث…</translation>
    </message>
    <message>
        <source>Find &amp;next</source>
        <translation>الت&amp;الي</translation>
    </message>
    <message>
        <source>Find &amp;previous</source>
        <translation>ال&amp;سابق</translation>
    </message>
    <message>
        <source>&amp;Go to page…</source>
        <translation>ا&amp;نتقال إلى صفحة…</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>ر&amp;جوع</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;نسخ</translation>
    </message>
    <message>
        <source>Select &amp;all</source>
        <translation>تحديد ال&amp;كل</translation>
    </message>
    <message>
        <source>&amp;Select this page</source>
        <translation>تحديد &amp;هذه الصفحة</translation>
    </message>
    <message>
        <source>F&amp;rame a region</source>
        <translation>إحاطة &amp;منطقة بإطار</translation>
    </message>
    <message>
        <source>Ask about the se&amp;lection</source>
        <translation>السؤال عن الم&amp;حدّد</translation>
    </message>
    <message>
        <source>&amp;Thumbnails and outline</source>
        <translation>المصغّرات وال&amp;مخطط</translation>
    </message>
    <message>
        <source>Zoom &amp;in</source>
        <translation>&amp;تكبير</translation>
    </message>
    <message>
        <source>Zoom &amp;out</source>
        <translation>ت&amp;صغير</translation>
    </message>
    <message>
        <source>Fit &amp;width</source>
        <translation>ملاءمة ال&amp;عرض</translation>
    </message>
    <message>
        <source>Fit pag&amp;e</source>
        <translation>ملاءمة الص&amp;فحة</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;عرض</translation>
    </message>
    <message>
        <source>&amp;Next pane</source>
        <translation>الجزء ال&amp;تالي</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>م&amp;ساعدة</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>اختصارات &amp;لوحة المفاتيح</translation>
    </message>
    <message>
        <source>&amp;Check for updates</source>
        <translation>ال&amp;تحقق من التحديثات</translation>
    </message>
    <message>
        <source>&amp;Report a fault…</source>
        <translation>الإ&amp;بلاغ عن خلل…</translation>
    </message>
    <message>
        <source>&amp;About Pincite</source>
        <translation>&amp;عن Pincite</translation>
    </message>
</context>
<context>
    <name>MissingFonts</name>
    <message>
        <source>This system has no font for some letters, so boxes stand in their place: {scripts}. The words are not lost.</source>
        <translation>لا يملك هذا النظام خطًّا لبعض الحروف، فتظهر مربعات مكانها: {scripts}. الكلمات لم تُفقد.</translation>
    </message>
    <message>
        <source>{before} Install {packages} (its name on Debian and Ubuntu), then start Pincite again.</source>
        <translation>{before} ثبّت {packages} (اسمه في ديبيان وأوبونتو) ثم شغّل Pincite من جديد.</translation>
    </message>
</context>
<context>
    <name>ModelDesk</name>
    <message>
        <source>{0}. Press for the models</source>
        <translation>‏{0}. اضغط لعرض النماذج</translation>
    </message>
    <message>
        <source>{0} is ready to be used.</source>
        <translation>‏{0} جاهز للاستخدام.</translation>
    </message>
    <message>
        <source>Use it</source>
        <translation>استخدامه</translation>
    </message>
    <message>
        <source>Show the models</source>
        <translation>عرض النماذج</translation>
    </message>
    <message>
        <source>Delete a model</source>
        <translation>حذف نموذج</translation>
    </message>
    <message>
        <source>Delete {0}? That frees {1}.</source>
        <translation>حذف {0}؟ يُفرغ ذلك {1}.</translation>
    </message>
    <message>
        <source>It is in use: the starter answers from then on. Documents and conversations stay.</source>
        <translation>هو قيد الاستخدام: يجيب بعده النموذج الأولي. تبقى المستندات والمحادثات.</translation>
    </message>
    <message>
        <source>Documents and conversations stay.</source>
        <translation>تبقى المستندات والمحادثات.</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>حذف</translation>
    </message>
    <message>
        <source>{0} is deleted; {1} are free again.</source>
        <translation>حُذف {0}، وأُفرغ {1}.</translation>
    </message>
</context>
<context>
    <name>ModelDetails</name>
    <message>
        <source>Progress of the model</source>
        <translation>تقدّم النموذج</translation>
    </message>
    <message>
        <source>Use this model</source>
        <translation>استخدام هذا النموذج</translation>
    </message>
    <message>
        <source>It answers from now on; conversations and documents stay</source>
        <translation>يجيب من الآن، وتبقى المحادثات والمستندات</translation>
    </message>
    <message>
        <source>Fetch</source>
        <translation>تنزيل</translation>
    </message>
    <message>
        <source>Make it ready</source>
        <translation>تجهيز</translation>
    </message>
    <message>
        <source>Makes a model of it for Pincite; what lies there is only read</source>
        <translation>يصنع منه نموذجًا لـ Pincite، ولا يُمسّ الأصل إلا قراءةً</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>إيقاف مؤقت</translation>
    </message>
    <message>
        <source>What came is kept, also when Pincite is closed</source>
        <translation>ما وصل محفوظ، ولو أُغلق Pincite</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>حذف…</translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation>نسخ التفاصيل</translation>
    </message>
    <message>
        <source>They hold no word of your documents</source>
        <translation>لا كلمة فيها من مستنداتك</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>قيد الاستخدام</translation>
    </message>
    <message>
        <source>Go on fetching</source>
        <translation>متابعة التنزيل</translation>
    </message>
    <message>
        <source>Delete what came</source>
        <translation>حذف ما وصل</translation>
    </message>
    <message>
        <source>Fetch {0}</source>
        <translation>تنزيل {0}</translation>
    </message>
    <message>
        <source>{0} of about {1} came before it was interrupted, and are kept.</source>
        <translation>وصل {0} من نحو {1} قبل الانقطاع، وهو محفوظ.</translation>
    </message>
    <message>
        <source>To be fetched</source>
        <translation>للتنزيل</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>الحجم</translation>
    </message>
    <message>
        <source>about {0}</source>
        <translation>نحو {0}</translation>
    </message>
    <message>
        <source>{0} while it is made ready, {1} are free</source>
        <translation>‏{0} أثناء تجهيزه، والمتاح {1}</translation>
    </message>
    <message>
        <source>Disk</source>
        <translation>القرص</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>الذاكرة</translation>
    </message>
    <message>
        <source>Context</source>
        <translation>السياق</translation>
    </message>
    <message>
        <source>Speed here</source>
        <translation>السرعة هنا</translation>
    </message>
    <message>
        <source>Reads</source>
        <translation>يقرأ</translation>
    </message>
    <message>
        <source>to answer questions</source>
        <translation>للإجابة عن الأسئلة</translation>
    </message>
    <message>
        <source>no: it only continues texts</source>
        <translation>لا: يكمل النصوص فقط</translation>
    </message>
    <message>
        <source>Tuned</source>
        <translation>مضبوط</translation>
    </message>
    <message>
        <source>Languages</source>
        <translation>اللغات</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>الأوزان</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>الرخصة</translation>
    </message>
    <message>
        <source>Gemma Terms of Use, {0}</source>
        <translation>شروط استخدام Gemma، ‏{0}</translation>
    </message>
    <message>
        <source>From</source>
        <translation>من</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>المكان</translation>
    </message>
    <message>
        <source>Not verified</source>
        <translation>غير متحقَّق منه</translation>
    </message>
</context>
<context>
    <name>ModelDialog</name>
    <message>
        <source>Models</source>
        <translation>النماذج</translation>
    </message>
    <message>
        <source>Measure its speed</source>
        <translation>قياس سرعته</translation>
    </message>
    <message>
        <source>Takes under a minute: a GPU is tried anew, the starter model reads and writes, and larger ones follow from that</source>
        <translation>يستغرق أقل من دقيقة: تُجرَّب بطاقة GPU من جديد، ويقرأ النموذج الأولي ويكتب، وتُقدَّر النماذج الأكبر من ذلك</translation>
    </message>
    <message>
        <source>The chosen model</source>
        <translation>النموذج المختار</translation>
    </message>
    <message>
        <source>Look in a folder…</source>
        <translation>البحث في مجلد…</translation>
    </message>
    <message>
        <source>Finds models in a folder that you name; nothing is copied</source>
        <translation>يجد النماذج في مجلد تسميه، ولا يُنسخ شيء</translation>
    </message>
    <message>
        <source>Look at a file…</source>
        <translation>النظر في ملف…</translation>
    </message>
    <message>
        <source>A .gguf file</source>
        <translation>ملف ‎.gguf</translation>
    </message>
    <message>
        <source>Name a server…</source>
        <translation>تسمية خادم…</translation>
    </message>
    <message>
        <source>One that answers in the place of a model here; nothing is sent to it by that</source>
        <translation>خادم يجيب مكان نموذج هنا؛ ولا يُرسل إليه شيء بذلك</translation>
    </message>
    <message>
        <source>Also models that only continue texts</source>
        <translation>أيضًا النماذج التي تُكمل النصوص فقط</translation>
    </message>
    <message>
        <source>Pretrained models, which were not tuned to answer questions</source>
        <translation>نماذج مدرَّبة مسبقًا لم تُضبط للإجابة عن الأسئلة</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>What is under way goes on</source>
        <translation>يستمر ما يجري</translation>
    </message>
    <message>
        <source>{0}. Measuring: {1}</source>
        <translation>‏{0}. يُقاس: {1}</translation>
    </message>
    <message>
        <source>Measure again</source>
        <translation>القياس من جديد</translation>
    </message>
    <message>
        <source>Look for models in a folder</source>
        <translation>البحث عن نماذج في مجلد</translation>
    </message>
    <message>
        <source>Look at a model file</source>
        <translation>النظر في ملف نموذج</translation>
    </message>
    <message>
        <source>Models ({0});;All files ({1})</source>
        <translation>النماذج ({0});;كل الملفات ({1})</translation>
    </message>
</context>
<context>
    <name>ModelListModel</name>
    <message>
        <source>In use</source>
        <translation>قيد الاستخدام</translation>
    </message>
    <message>
        <source>Best fit</source>
        <translation>الأنسب</translation>
    </message>
</context>
<context>
    <name>ModelOffer</name>
    <message>
        <source>Look at it…</source>
        <translation>النظر فيه…</translation>
    </message>
    <message>
        <source>Opens the list of models; nothing is fetched before you say so there</source>
        <translation>يفتح قائمة النماذج، ولا يُنزَّل شيء قبل أن تطلبه هناك</translation>
    </message>
    <message>
        <source>No, thanks</source>
        <translation>لا، شكرًا</translation>
    </message>
    <message>
        <source>Is not offered again; the list of models stays in the menu</source>
        <translation>لا يُعرض ثانية، وتبقى قائمة النماذج في القائمة</translation>
    </message>
    <message>
        <source>{0} · {1} {2}</source>
        <translation>{0} · {1} {2}</translation>
    </message>
    <message>
        <source>It knows more than the small starter, reads longer documents, and sees pictures. With the longest it takes {0} of memory; about {1} are fetched once.</source>
        <translation>يعرف أكثر من النموذج الأول الصغير، ويقرأ مستندات أطول، ويرى الصور. مع أطولها يحتاج إلى {0} من الذاكرة؛ ويُنزَّل نحو {1} مرة واحدة.</translation>
    </message>
</context>
<context>
    <name>ModelShelf</name>
    <message>
        <source>Waiting for its turn</source>
        <translation>ينتظر دوره</translation>
    </message>
</context>
<context>
    <name>ModelWords</name>
    <message>
        <source>English</source>
        <translation>الإنجليزية</translation>
    </message>
    <message>
        <source>over 140 languages</source>
        <translation>أكثر من 140 لغة</translation>
    </message>
    <message>
        <source>languages not verified</source>
        <translation>لغات غير متحقَّق منها</translation>
    </message>
    <message>
        <source>which languages it was trained for</source>
        <translation>اللغات التي دُرّب عليها</translation>
    </message>
    <message>
        <source>the name of its repository</source>
        <translation>اسم مستودعه</translation>
    </message>
    <message>
        <source>{0} MB</source>
        <translation>‏{0} م.ب</translation>
    </message>
    <message>
        <source>{0} GB</source>
        <translation>‏{0} غ.ب</translation>
    </message>
    <message>
        <source>{0} s</source>
        <translation>‏{0} ث</translation>
    </message>
    <message>
        <source>{0} min</source>
        <translation>‏{0} د</translation>
    </message>
    <message>
        <source>{0} h</source>
        <translation>‏{0} س</translation>
    </message>
    <message>
        <source>Installed</source>
        <translation>المثبّت</translation>
    </message>
    <message>
        <source>Can be fetched</source>
        <translation>القابل للتنزيل</translation>
    </message>
    <message>
        <source>On this machine already · looking…</source>
        <translation>على هذا الجهاز من قبل · يجري البحث…</translation>
    </message>
    <message>
        <source>On this machine already · nothing found</source>
        <translation>على هذا الجهاز من قبل · لم يُعثر على شيء</translation>
    </message>
    <message>
        <source>On this machine already</source>
        <translation>على هذا الجهاز من قبل</translation>
    </message>
    <message>
        <source>Built in, prepared at first use</source>
        <translation>مدمج، يُجهَّز عند أول استخدام</translation>
    </message>
    <message>
        <source>pretrained</source>
        <translation>مدرّب مسبقًا</translation>
    </message>
    <message>
        <source>full precision</source>
        <translation>دقة كاملة</translation>
    </message>
    <message>
        <source>smaller and faster</source>
        <translation>أصغر وأسرع</translation>
    </message>
    <message>
        <source>almost full precision</source>
        <translation>دقة شبه كاملة</translation>
    </message>
    <message>
        <source>text and images</source>
        <translation>نص وصور</translation>
    </message>
    <message>
        <source>text only</source>
        <translation>نص فقط</translation>
    </message>
    <message>
        <source>Cannot be used</source>
        <translation>لا يمكن استخدامه</translation>
    </message>
    <message>
        <source>Fits this machine</source>
        <translation>يناسب هذا الجهاز</translation>
    </message>
    <message>
        <source>Fits, but writes slowly here</source>
        <translation>يناسب، لكنه يكتب ببطء هنا</translation>
    </message>
    <message>
        <source>Only {0} tokens fit</source>
        <translation>لا يتسع إلا {0} رمز</translation>
    </message>
    <message>
        <source>Does not fit this machine</source>
        <translation>لا يناسب هذا الجهاز</translation>
    </message>
    <message>
        <source>Not enough space on the disk</source>
        <translation>لا تكفي مساحة القرص</translation>
    </message>
    <message>
        <source>Fits with {0} tokens</source>
        <translation>يناسب بعدد {0} رمز</translation>
    </message>
    <message>
        <source>The small model that comes with Pincite. It runs on any machine.</source>
        <translation>النموذج الصغير الذي يأتي مع Pincite. يعمل على أي جهاز.</translation>
    </message>
    <message>
        <source>It takes {0} of memory with all its context, and {1} are free: not even a short one fits.</source>
        <translation>يأخذ {0} من الذاكرة بكامل سياقه والمتاح {1}: لا يتسع حتى سياق قصير.</translation>
    </message>
    <message>
        <source>Of its {0} tokens only {1} fit into the memory that is free: too few for documents.</source>
        <translation>لا يتسع من رموزه {0} إلا {1} في الذاكرة المتاحة: أقل مما تحتاجه المستندات.</translation>
    </message>
    <message>
        <source>{0} of its {1} tokens fit, and all of them where what was read is kept as int8 (settings).</source>
        <translation>يتسع {0} من رموزه {1}، وكلها إذا حُفظ المقروء بصيغة int8 (الإعدادات).</translation>
    </message>
    <message>
        <source>{0} of its {1} tokens fit into the {2} of memory that are free.</source>
        <translation>يتسع {0} من رموزه {1} في الذاكرة المتاحة {2}.</translation>
    </message>
    <message>
        <source>It fits, but answers come slower here than one reads aloud.</source>
        <translation>يناسب، لكن الإجابات هنا أبطأ من القراءة جهرًا.</translation>
    </message>
    <message>
        <source>It fits with all of its {0} tokens, in {1} of {2} that are free.</source>
        <translation>يناسب بكل رموزه {0}، في {1} من {2} متاحة.</translation>
    </message>
    <message>
        <source>The disk lacks {0} for it.</source>
        <translation>ينقص القرص {0} لأجله.</translation>
    </message>
    <message>
        <source>How fast it is here is not measured yet.</source>
        <translation>لم تُقَس سرعته هنا بعد.</translation>
    </message>
    <message>
        <source>Not measured yet</source>
        <translation>لم يُقَس بعد</translation>
    </message>
    <message>
        <source>Reads {0} pages in about {1}, writes about {2} tokens a second</source>
        <translation>يقرأ {0} صفحة في نحو {1}، ويكتب نحو {2} رمز في الثانية</translation>
    </message>
    <message>
        <source>Little</source>
        <translation>قليل</translation>
    </message>
    <message>
        <source>{0} with all its context, {1} are free</source>
        <translation>‏{0} بكامل سياقه، والمتاح {1}</translation>
    </message>
    <message>
        <source>{0}, all of them fit here</source>
        <translation>‏{0}، تتسع كلها هنا</translation>
    </message>
    <message>
        <source>{0}, of which {1} fit here</source>
        <translation>‏{0}، يتسع منها هنا {1}</translation>
    </message>
    <message>
        <source>Looking at this machine…</source>
        <translation>يجري النظر في هذا الجهاز…</translation>
    </message>
    <message>
        <source>{0} with {1} of memory</source>
        <translation>‏{0} بذاكرة {1}</translation>
    </message>
    <message>
        <source>{0}, {1} of memory free, {2} on the disk</source>
        <translation>‏{0}، {1} من الذاكرة متاحة، {2} على القرص</translation>
    </message>
    <message>
        <source>Waiting for its turn</source>
        <translation>ينتظر دوره</translation>
    </message>
    <message>
        <source>Fetching, {0}</source>
        <translation>يُنزَّل، {0}</translation>
    </message>
    <message>
        <source>Asking the hub</source>
        <translation>يُسأل المستودع</translation>
    </message>
    <message>
        <source>Making it ready, {0}</source>
        <translation>يُجهَّز، {0}</translation>
    </message>
    <message>
        <source>Paused at {0}</source>
        <translation>متوقف مؤقتًا عند {0}</translation>
    </message>
    <message>
        <source>Its terms are to be accepted first</source>
        <translation>يجب قبول شروطه أولًا</translation>
    </message>
    <message>
        <source>Did not work</source>
        <translation>لم ينجح</translation>
    </message>
    <message>
        <source>Fetching: {0} of {1}</source>
        <translation>نُزّل {0} من {1}</translation>
    </message>
    <message>
        <source>{0} MB/s</source>
        <translation>‏{0} م.ب/ث</translation>
    </message>
    <message>
        <source>{0} left</source>
        <translation>بقي {0}</translation>
    </message>
</context>
<context>
    <name>NameLabel</name>
    <message>
        <source>Document {name}</source>
        <translation>المستند {name}</translation>
    </message>
    <message>
        <source>No document</source>
        <translation>لا مستند</translation>
    </message>
</context>
<context>
    <name>NetworkUse</name>
    <message>
        <source>a model was fetched</source>
        <translation>نُزّل نموذج</translation>
    </message>
    <message>
        <source>the GPU&apos;s libraries were fetched</source>
        <translation>نُزّلت مكتبات بطاقة GPU</translation>
    </message>
    <message>
        <source>a server was asked</source>
        <translation>سُئل خادم</translation>
    </message>
    <message>
        <source>a newer version was asked for</source>
        <translation>سُئل عن إصدار أحدث</translation>
    </message>
    <message>
        <source>No network used since {begun}.</source>
        <translation>لم تُستخدم الشبكة منذ {begun}.</translation>
    </message>
    <message>
        <source>Network used {times} since {begun}, last at {last}: {what}.</source>
        <translation>استُخدمت الشبكة {times} منذ {begun}، آخرها في {last}: {what}.</translation>
    </message>
</context>
<context>
    <name>NoticeBar</name>
    <message>
        <source>Note</source>
        <translation>ملاحظة</translation>
    </message>
    <message>
        <source>Please note</source>
        <translation>تنبيه</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>مشكلة</translation>
    </message>
    <message>
        <source>{severity}: {sentence}</source>
        <translation>{severity}: {sentence}</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>Dismiss this message</source>
        <translation>إغلاق هذه الرسالة</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>نسخ</translation>
    </message>
    <message>
        <source>Copy this message</source>
        <translation>نسخ هذه الرسالة</translation>
    </message>
</context>
<context>
    <name>Notices</name>
    <message>
        <source>Messages</source>
        <translation>الرسائل</translation>
    </message>
</context>
<context>
    <name>OtherWays</name>
    <message>
        <source>The model searches and reads, step by step; suits larger models. The receipt lists the steps.</source>
        <translation>يبحث النموذج ويقرأ خطوة بخطوة؛ يناسب النماذج الأكبر. يسرد الإيصال الخطوات.</translation>
    </message>
    <message>
        <source>A list such as 3-9 or 1,4,7-</source>
        <translation>قائمة مثل ‎3-9 أو ‎1,4,7-‎</translation>
    </message>
    <message>
        <source>Too long to be read at once: what should be read?</source>
        <translation>أطول من أن يُقرأ دفعة واحدة: ماذا يُقرأ؟</translation>
    </message>
    <message>
        <source>Quick: finds the pages that fit the question best, and asks them one by one. The receipt says which.</source>
        <translation>سريع: يجد الصفحات الأنسب للسؤال ويسألها واحدة واحدة. ويذكر البيان أيّها.</translation>
    </message>
    <message>
        <source>Slower: finds the pages that fit the question best, and reads as many at once as the model takes.</source>
        <translation>أبطأ: يجد الصفحات الأنسب للسؤال ويقرأ منها دفعة واحدة ما يتسع له النموذج.</translation>
    </message>
    <message>
        <source>Search for the best pages</source>
        <translation>البحث عن أفضل الصفحات</translation>
    </message>
    <message>
        <source>Further questions are asked in the same way, until you choose otherwise under the question box.</source>
        <translation>تُطرح الأسئلة التالية بالطريقة نفسها إلى أن تختار غيرها تحت مربع السؤال.</translation>
    </message>
    <message>
        <source>Read as many pages as fit</source>
        <translation>قراءة ما يتسع من الصفحات</translation>
    </message>
    <message>
        <source>Let the model look things up</source>
        <translation>دع النموذج يبحث بنفسه</translation>
    </message>
    <message>
        <source>Choose a larger model…</source>
        <translation>اختيار نموذج أكبر…</translation>
    </message>
    <message>
        <source>Opens the list of models, with what fits this machine</source>
        <translation>يفتح قائمة النماذج وما يناسب هذا الجهاز</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>Asks nothing; your words go back to the box</source>
        <translation>لا يسأل شيئًا، وتعود كلماتك إلى الخانة</translation>
    </message>
    <message>
        <source>Pages, such as 3-9</source>
        <translation>صفحات، مثل ‎3-9</translation>
    </message>
    <message>
        <source>Pages to read</source>
        <translation>الصفحات المقروءة</translation>
    </message>
    <message>
        <source>Summarise these</source>
        <translation>تلخيص هذه</translation>
    </message>
    <message>
        <source>Ask these</source>
        <translation>سؤال هذه</translation>
    </message>
    <message>
        <source>Summarise these pages</source>
        <translation>تلخيص هذه الصفحات</translation>
    </message>
    <message>
        <source>Ask these pages</source>
        <translation>سؤال هذه الصفحات</translation>
    </message>
</context>
<context>
    <name>PageListModel</name>
    <message>
        <source>Page {row}</source>
        <translation>صفحة {row}</translation>
    </message>
</context>
<context>
    <name>PageOutline</name>
    <message>
        <source>This document has no outline.</source>
        <translation>ليس لهذا المستند مخطط.</translation>
    </message>
    <message>
        <source>Outline</source>
        <translation>المخطط</translation>
    </message>
    <message>
        <source>{text}, page {page}</source>
        <translation>‏{text}، صفحة {page}</translation>
    </message>
</context>
<context>
    <name>PagePainting</name>
    <message>
        <source>The pages of a document are shown here.</source>
        <translation>تُعرض هنا صفحات المستند.</translation>
    </message>
</context>
<context>
    <name>PagePanel</name>
    <message>
        <source>Width</source>
        <translation>العرض</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>الصفحة</translation>
    </message>
    <message>
        <source>Page number</source>
        <translation>رقم الصفحة</translation>
    </message>
    <message>
        <source>Go to a page</source>
        <translation>الانتقال إلى صفحة</translation>
    </message>
    <message>
        <source>Thumbnails and outline</source>
        <translation>المصغّرات والمخطط</translation>
    </message>
    <message>
        <source>Back to where you were before the jump</source>
        <translation>العودة إلى ما قبل الانتقال</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>رجوع</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>أصغر</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>تصغير</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>أكبر</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>تكبير</translation>
    </message>
    <message>
        <source>Frame a region to ask about it</source>
        <translation>إحاطة منطقة بإطار للسؤال عنها</translation>
    </message>
    <message>
        <source>Frame a region</source>
        <translation>إحاطة منطقة بإطار</translation>
    </message>
    <message>
        <source>Find in the document</source>
        <translation>البحث في المستند</translation>
    </message>
    <message numerus="yes">
        <source>of %Ln page(s)</source>
        <translation>
            <numerusform>من لا صفحات</numerusform>
            <numerusform>من صفحة واحدة</numerusform>
            <numerusform>من صفحتين</numerusform>
            <numerusform>من %Ln صفحات</numerusform>
            <numerusform>من %Ln صفحة</numerusform>
            <numerusform>من %Ln صفحة</numerusform>
        </translation>
    </message>
    <message>
        <source>Show whole pages</source>
        <translation>عرض صفحات كاملة</translation>
    </message>
    <message>
        <source>As wide as the pane</source>
        <translation>بعرض الجزء</translation>
    </message>
    <message>
        <source>Zoom {zoom} of {fit}</source>
        <translation>التكبير {zoom}، {fit}</translation>
    </message>
</context>
<context>
    <name>PageSide</name>
    <message>
        <source>Thumbnails or outline</source>
        <translation>المصغّرات أو المخطط</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>الصفحات</translation>
    </message>
    <message>
        <source>Outline</source>
        <translation>المخطط</translation>
    </message>
</context>
<context>
    <name>PageView</name>
    <message>
        <source>Page {number}</source>
        <translation>صفحة {number}</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>الصفحات</translation>
    </message>
    <message>
        <source>Page {page} of {count}</source>
        <translation>صفحة {page} من {count}</translation>
    </message>
</context>
<context>
    <name>Panes</name>
    <message>
        <source>Documents</source>
        <translation>المستندات</translation>
    </message>
    <message>
        <source>Conversation</source>
        <translation>المحادثة</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>الصفحات</translation>
    </message>
    <message>
        <source>Panes</source>
        <translation>الأجزاء</translation>
    </message>
</context>
<context>
    <name>Passage</name>
    <message>
        <source>Region of {pages}</source>
        <translation>منطقة من {pages}</translation>
    </message>
</context>
<context>
    <name>PassageChip</name>
    <message>
        <source>Ask about the ticked documents instead</source>
        <translation>سؤال المستندات المحدّدة بدلًا من ذلك</translation>
    </message>
    <message>
        <source>Do not ask about this passage</source>
        <translation>عدم السؤال عن هذا المقطع</translation>
    </message>
    <message>
        <source>About “{flat}”</source>
        <translation>عن «{flat}»</translation>
    </message>
    <message>
        <source>About a region of the page</source>
        <translation>عن منطقة من الصفحة</translation>
    </message>
    <message>
        <source>The question is about: {flat} {place}</source>
        <translation>السؤال عن: {flat} {place}</translation>
    </message>
</context>
<context>
    <name>PastedImages</name>
    <message>
        <source>There is nothing in it that can be added: no file on this machine, no picture, no text.</source>
        <translation>لا شيء فيه يمكن إضافته: لا ملف على هذا الجهاز ولا صورة ولا نص.</translation>
    </message>
    <message>
        <source>A pasted picture would have to be written to the disk as it is, which a private window does not do, nor one whose library is encrypted. Save it as a file where you want to have it, and add that.</source>
        <translation>الصورة الملصقة يجب أن تُكتب على القرص كما هي، وهذا ما لا تفعله النافذة الخاصة ولا النافذة ذات المكتبة المشفّرة. احفظها ملفًا حيث تريد ثم أضف ذلك الملف.</translation>
    </message>
    <message>
        <source>Picture {time}</source>
        <translation>صورة {time}</translation>
    </message>
    <message>
        <source>The picture has {width} by {height} pixels; that is too large.</source>
        <translation>أبعاد الصورة {width} × {height} بكسل، وهذا أكبر من الممكن.</translation>
    </message>
    <message>
        <source>The picture could not be written to a file.</source>
        <translation>تعذّرت كتابة الصورة في ملف.</translation>
    </message>
    <message>
        <source>The picture could not be written</source>
        <translation>تعذّرت كتابة الصورة</translation>
    </message>
</context>
<context>
    <name>PinnedText</name>
    <message>
        <source>Citation {number}, {place}: {quote}</source>
        <translation>مرجع {number}، {place}: {quote}</translation>
    </message>
    <message>
        <source>Enter shows {count} more</source>
        <translation>اضغط Enter لعرض {count} أخرى</translation>
    </message>
    <message>
        <source>Page {page} · {document}</source>
        <translation>صفحة {page} · {document}</translation>
    </message>
</context>
<context>
    <name>Preferences</name>
    <message>
        <source>The model is not running yet; there is nothing to be told of it.</source>
        <translation>النموذج لا يعمل بعد، فلا شيء يقال عنه.</translation>
    </message>
    <message>
        <source>The settings are saved. The model takes them when it is started next.</source>
        <translation>حُفظت الإعدادات. يأخذ بها النموذج عند تشغيله التالي.</translation>
    </message>
    <message>
        <source>The settings are saved. Language and letters change when Pincite is started next.</source>
        <translation>حُفظت الإعدادات. تتغير اللغة وحجم الحروف عند تشغيل Pincite التالي.</translation>
    </message>
    <message>
        <source>The settings are saved. How documents are read changes when Pincite is started next.</source>
        <translation>حُفظت الإعدادات. تتغير طريقة قراءة المستندات عند تشغيل Pincite التالي.</translation>
    </message>
    <message>
        <source>Start the model again</source>
        <translation>إعادة تشغيل النموذج</translation>
    </message>
</context>
<context>
    <name>QuestionBox</name>
    <message>
        <source>Enter asks · Shift+Enter: new line · @ document · / command</source>
        <translation>Enter للسؤال · Shift+Enter: سطر جديد · @ مستند · / أمر</translation>
    </message>
    <message>
        <source>Asked as soon as the answer before it is there · Esc ends that one</source>
        <translation>يُسأل حالما تصل الإجابة السابقة · ينهيها Esc</translation>
    </message>
    <message>
        <source>Ask meanwhile: you are answered from the pages read so far, then reading goes on.</source>
        <translation>اسأل أثناء ذلك: تأتيك الإجابة من الصفحات المقروءة حتى الآن ثم تستمر القراءة.</translation>
    </message>
    <message>
        <source>Ask</source>
        <translation>سؤال</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>إيقاف</translation>
    </message>
    <message>
        <source>Stop the answer</source>
        <translation>إيقاف الإجابة</translation>
    </message>
    <message>
        <source>Ask (Enter)</source>
        <translation>سؤال (Enter)</translation>
    </message>
    <message>
        <source>Ask the question</source>
        <translation>طرح السؤال</translation>
    </message>
</context>
<context>
    <name>QuestionField</name>
    <message>
        <source>Question</source>
        <translation>السؤال</translation>
    </message>
    <message>
        <source>Ask a question about your documents</source>
        <translation>اطرح سؤالًا عن مستنداتك</translation>
    </message>
</context>
<context>
    <name>Receipt</name>
    <message>
        <source>{tokens} had been read before and were reused</source>
        <translation>‏{tokens} قُرئت من قبل وأُعيد استخدامها</translation>
    </message>
    <message>
        <source>Read {read} of {pages}</source>
        <translation>قُرئ {read} من {pages}</translation>
    </message>
    <message>
        <source>{document}: page {page} as image, {cost}</source>
        <translation>‏{document}: الصفحة {page} صورةً، {cost}</translation>
    </message>
    <message>
        <source>{document}: {pages} of {count} read, {tokens}</source>
        <translation>‏{document}: قُرئ {pages} من {count}، {tokens}</translation>
    </message>
    <message>
        <source>{each} × ({pictures} + {crops}) tokens</source>
        <translation>‏{each} × ({pictures} + {crops}) رمز</translation>
    </message>
    <message>
        <source>{each} × ({pictures}) tokens</source>
        <translation>‏{each} × ({pictures}) رمز</translation>
    </message>
    <message>
        <source>{tokens} of {limit}</source>
        <translation>‏{tokens} من {limit}</translation>
    </message>
    <message>
        <source>Not everything was read: the receipt says what was left out.</source>
        <translation>لم يُقرأ كل شيء: يذكر البيان ما تُرك.</translation>
    </message>
    <message>
        <source>The words of some pages are not to be trusted: the receipt says which.</source>
        <translation>كلمات بعض الصفحات غير موثوقة: يذكر البيان أيّها.</translation>
    </message>
    <message>
        <source>{pages} looked at as images</source>
        <translation>‏{pages} شوهدت صورًا</translation>
    </message>
    <message>
        <source>{pages} looked at as image</source>
        <translation>‏{pages} شوهدت صورةً</translation>
    </message>
    <message>
        <source>{pages} without text</source>
        <translation>‏{pages} بلا نص</translation>
    </message>
    <message>
        <source>{pages} recognised</source>
        <translation>‏{pages} تُعرِّف على نصها</translation>
    </message>
    <message>
        <source>{pages} recognised, {doubtful} with doubt</source>
        <translation>‏{pages} تُعرِّف على نصها، {doubtful} منها بشك</translation>
    </message>
    <message>
        <source>{pages} could not be read</source>
        <translation>‏{pages} تعذّرت قراءتها</translation>
    </message>
    <message>
        <source>nothing left out</source>
        <translation>لم يُترك شيء</translation>
    </message>
</context>
<context>
    <name>RecentDocuments</name>
    <message>
        <source>No document was opened yet</source>
        <translation>لم يُفتح أي مستند بعد</translation>
    </message>
</context>
<context>
    <name>RemoveDialog</name>
    <message>
        <source>Remove a document</source>
        <translation>إزالة مستند</translation>
    </message>
    <message>
        <source>Remove documents</source>
        <translation>إزالة مستندات</translation>
    </message>
    <message>
        <source>Remove {name} and everything Pincite keeps about it?</source>
        <translation>إزالة {name} وكل ما يحتفظ به Pincite عنه؟</translation>
    </message>
    <message>
        <source>Remove {count} documents and everything Pincite keeps about them?</source>
        <translation>إزالة المستندات، وعددها {count}، وكل ما يحتفظ به Pincite عنها؟</translation>
    </message>
    <message>
        <source>The file itself stays where it is.</source>
        <translation>يبقى الملف نفسه في مكانه.</translation>
    </message>
    <message>
        <source>The files stay where they are.</source>
        <translation>تبقى الملفات في مكانها.</translation>
    </message>
    <message>
        <source>Also delete its other versions and the conversations about it</source>
        <translation>احذف أيضًا نسخه الأخرى والمحادثات حوله</translation>
    </message>
    <message>
        <source>Also delete their other versions and conversations</source>
        <translation>احذف أيضًا نسخها الأخرى ومحادثاتها</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>إزالة</translation>
    </message>
</context>
<context>
    <name>ReportDialog</name>
    <message>
        <source>Report of a fault</source>
        <translation>تقرير عن خلل</translation>
    </message>
    <message>
        <source>This is all that a report would contain. It stays on this machine: Pincite sends nothing. If you want to report a fault, copy it. It holds no word of your documents, questions or folders.</source>
        <translation>هذا كل ما يحويه التقرير. يبقى على هذا الجهاز: لا يرسل Pincite شيئًا. انسخه إن أردت الإبلاغ عن خلل. لا كلمة فيه من مستنداتك أو أسئلتك أو مجلداتك.</translation>
    </message>
    <message>
        <source>The report</source>
        <translation>التقرير</translation>
    </message>
    <message>
        <source>Looking at this machine…</source>
        <translation>يجري النظر في هذا الجهاز…</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>نسخ</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>حفظ…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>نُسخ</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>حفظ التقرير</translation>
    </message>
</context>
<context>
    <name>SelectionActions</name>
    <message>
        <source>What to do with the selection</source>
        <translation>ما يُفعل بالتحديد</translation>
    </message>
    <message>
        <source>Ask about this</source>
        <translation>السؤال عن هذا</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>نسخ</translation>
    </message>
    <message>
        <source>Ask about this region</source>
        <translation>السؤال عن هذه المنطقة</translation>
    </message>
    <message>
        <source>Ask about the framed region</source>
        <translation>السؤال عن المنطقة المؤطَّرة</translation>
    </message>
    <message>
        <source>Ask about the selected text</source>
        <translation>السؤال عن النص المحدّد</translation>
    </message>
    <message>
        <source>Copy the words in the region</source>
        <translation>نسخ كلمات المنطقة</translation>
    </message>
    <message>
        <source>Copy the selected text</source>
        <translation>نسخ النص المحدّد</translation>
    </message>
    <message>
        <source>Select this page</source>
        <translation>تحديد هذه الصفحة</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>تحديد الكل</translation>
    </message>
    <message>
        <source>Frame a region…</source>
        <translation>إحاطة منطقة بإطار…</translation>
    </message>
</context>
<context>
    <name>Sentences</name>
    <message>
        <source>A cache is float32 or int8, not {cache}.</source>
        <translation>ذاكرة التخزين إما float32 أو int8، لا {cache}.</translation>
    </message>
    <message>
        <source>A folder in {place} cannot be made</source>
        <translation>لا يمكن إنشاء مجلد في {place}</translation>
    </message>
    <message>
        <source>A model cannot be named {name}: letters, digits, and . _ + - are taken.</source>
        <translation>لا يمكن تسمية نموذج {name}: المسموح الحروف اللاتينية والأرقام و . _ + -</translation>
    </message>
    <message>
        <source>A value has {plain} characters, and a cell takes {longest_cell}. Write JSON or CSV.</source>
        <translation>تحتوي إحدى القيم على {plain} حرفًا، ولا تتسع الخلية إلا لـ {longest_cell}. اكتب بصيغة JSON أو CSV.</translation>
    </message>
    <message>
        <source>Another copy of Pincite is downloading this model. Wait for it.</source>
        <translation>نسخة أخرى من Pincite تنزّل هذا النموذج. انتظرها.</translation>
    </message>
    <message>
        <source>Another copy of Pincite is fetching these libraries. Wait for it.</source>
        <translation>نسخة أخرى من Pincite تنزّل هذه المكتبات. انتظرها.</translation>
    </message>
    <message>
        <source>Another copy of Pincite is making the model {name}. Wait for it.</source>
        <translation>نسخة أخرى من Pincite تجهّز النموذج {name}. انتظرها.</translation>
    </message>
    <message>
        <source>Another program keeps the library {file} locked. Try again when it is done.</source>
        <translation>برنامج آخر يقفل المكتبة {file}. حاول مجددًا حين ينتهي.</translation>
    </message>
    <message>
        <source>Another window of Pincite{holder} uses this library. Go to that window, or close it first.</source>
        <translation>نافذة أخرى من Pincite{holder} تستخدم هذه المكتبة. انتقل إليها أو أغلقها أولًا.</translation>
    </message>
    <message>
        <source>Answered after {steps} steps: a pretrained model gets no more, since it chooses no better than the search.</source>
        <translation>أُجيب بعد {steps} خطوات: النموذج المدرَّب مسبقًا لا يحصل على أكثر، لأنه لا يختار أفضل من البحث.</translation>
    </message>
    <message>
        <source>Answering from the pages read so far</source>
        <translation>إجابة من الصفحات المقروءة حتى الآن</translation>
    </message>
    <message>
        <source>Brief</source>
        <translation>موجز</translation>
    </message>
    <message>
        <source>CUDA cannot be used ({error})</source>
        <translation>لا يمكن استخدام CUDA ‏({error})</translation>
    </message>
    <message>
        <source>CUDA does not compute this model&apos;s {left}</source>
        <translation>لا يحسب CUDA ‏{left} في هذا النموذج</translation>
    </message>
    <message>
        <source>CUDA does not load this model ({error})</source>
        <translation>لا يحمّل CUDA هذا النموذج ({error})</translation>
    </message>
    <message>
        <source>CUDA&apos;s libraries cannot be loaded</source>
        <translation>تعذّر تحميل مكتبات CUDA</translation>
    </message>
    <message>
        <source>Checking the model&apos;s files</source>
        <translation>يجري فحص ملفات النموذج</translation>
    </message>
    <message>
        <source>Checking what it rests on, value</source>
        <translation>التحقق مما تستند إليه، القيمة</translation>
    </message>
    <message>
        <source>Choosing sentences</source>
        <translation>يجري اختيار الجمل</translation>
    </message>
    <message>
        <source>Choosing what to look up</source>
        <translation>اختيار ما يُبحث عنه</translation>
    </message>
    <message>
        <source>Citations</source>
        <translation>المراجع</translation>
    </message>
    <message>
        <source>Counting tokens was stopped.</source>
        <translation>أُوقف عدّ الرموز.</translation>
    </message>
    <message>
        <source>Detailed</source>
        <translation>مفصّل</translation>
    </message>
    <message>
        <source>Document {number} of {count}: {stage}</source>
        <translation>المستند {number} من {count}: {stage}</translation>
    </message>
    <message>
        <source>Encrypting this library was begun and not finished: run pincite encrypt first.</source>
        <translation>بدأ تشفير هذه المكتبة ولم ينتهِ: شغّل أولًا pincite encrypt.</translation>
    </message>
    <message>
        <source>Filling in the form, part</source>
        <translation>ملء الاستمارة، الجزء</translation>
    </message>
    <message>
        <source>Finding out how this model answers best, only this once, test question</source>
        <translation>معرفة كيف يجيب هذا النموذج على أفضل وجه، هذه المرة فقط: سؤال اختبار</translation>
    </message>
    <message>
        <source>Having the quotes put right</source>
        <translation>تصحيح الاقتباسات</translation>
    </message>
    <message>
        <source>Its lines and shapes are not shown, only texts and pictures.</source>
        <translation>لا تُعرض خطوطها وأشكالها، بل النصوص والصور فقط.</translation>
    </message>
    <message>
        <source>Its picture could not be read, because {reason}.</source>
        <translation>تعذّرت قراءة صورتها، لأن {reason}.</translation>
    </message>
    <message>
        <source>Its script may not be one of those that are known (Latin, Greek, Chinese and Japanese).</source>
        <translation>قد لا تكون كتابتها من الكتابات المعروفة (اللاتينية واليونانية والصينية واليابانية).</translation>
    </message>
    <message>
        <source>Key points</source>
        <translation>النقاط الرئيسة</translation>
    </message>
    <message>
        <source>Left out: 1 cell, because the workbook has too many.</source>
        <translation>تُركت خلية واحدة، لأن في المصنف خلايا أكثر من اللازم.</translation>
    </message>
    <message>
        <source>Left out: 1 comment or field of a form, which the second engine does not read.</source>
        <translation>تُرك تعليق أو حقل استمارة واحد، لا يقرؤه المحرّك الثاني.</translation>
    </message>
    <message>
        <source>Left out: 1 comment, because the page has too many.</source>
        <translation>تُرك تعليق واحد، لأن في الصفحة تعليقات أكثر من اللازم.</translation>
    </message>
    <message>
        <source>Left out: 1 object of another program.</source>
        <translation>تُرك كائن واحد من برنامج آخر.</translation>
    </message>
    <message>
        <source>Left out: 1 object that the document shows more than once.</source>
        <translation>تُرك كائن واحد يعرضه المستند أكثر من مرة.</translation>
    </message>
    <message>
        <source>Left out: 1 passage of hidden text.</source>
        <translation>تُرك مقطع واحد من نص مخفي.</translation>
    </message>
    <message>
        <source>Left out: 1 picture that cannot be drawn here ({kinds}).</source>
        <translation>تُركت صورة واحدة لا يمكن رسمها هنا ({kinds}).</translation>
    </message>
    <message>
        <source>Left out: 1 picture that cannot be drawn here.</source>
        <translation>تُركت صورة واحدة لا يمكن رسمها هنا.</translation>
    </message>
    <message>
        <source>Left out: 1 sheet of macros.</source>
        <translation>تُرك: ورقة وحدات ماكرو واحدة.</translation>
    </message>
    <message>
        <source>Left out: 1 word of comments on it.</source>
        <translation>تُركت كلمة واحدة من التعليقات عليها.</translation>
    </message>
    <message>
        <source>Left out: 1 word outside the page&apos;s visible area.</source>
        <translation>تُركت كلمة واحدة خارج المساحة الظاهرة من الصفحة.</translation>
    </message>
    <message>
        <source>Left out: 1 word that cannot be seen on the page.</source>
        <translation>تُركت كلمة واحدة لا تُرى في الصفحة.</translation>
    </message>
    <message>
        <source>Left out: 1 word that could not be recognised.</source>
        <translation>تُركت كلمة واحدة لم يمكن التعرّف عليها.</translation>
    </message>
    <message>
        <source>Left out: 1 word that the page hides.</source>
        <translation>تُركت كلمة واحدة تخفيها الصفحة.</translation>
    </message>
    <message>
        <source>Left out: 1 word, because the page has too many.</source>
        <translation>تُركت كلمة واحدة، لأن في الصفحة كلمات أكثر من اللازم.</translation>
    </message>
    <message>
        <source>Left out: a part that is encrypted, or packed with a signature. Only a mail program can open it.</source>
        <translation>تُرك جزء مشفَّر أو محزوم مع توقيع. لا يفتحه إلا برنامج بريد.</translation>
    </message>
    <message>
        <source>Left out: hidden text.</source>
        <translation>تُرك نص مخفي.</translation>
    </message>
    <message>
        <source>Left out: the end of 1 comment, because it is too long.</source>
        <translation>تُركت نهاية تعليق واحد، لأنه أطول من اللازم.</translation>
    </message>
    <message>
        <source>Left out: the ends of {count} comments, because they are too long.</source>
        <translation>تُركت نهايات التعليقات التالي عددها، لأنها أطول من اللازم: {count}.</translation>
    </message>
    <message>
        <source>Left out: the number before 1 paragraph.</source>
        <translation>تُرك: الرقم الذي يسبق فقرة واحدة.</translation>
    </message>
    <message>
        <source>Left out: the numbers before {count} paragraphs.</source>
        <translation>تُرك: أرقام تسبق فقرات، عددها {count}.</translation>
    </message>
    <message>
        <source>Left out: {count} cells, because the workbook has too many.</source>
        <translation>تُركت خلايا عددها {count}، لأن في المصنف خلايا أكثر من اللازم.</translation>
    </message>
    <message>
        <source>Left out: {count} comments or fields of forms, which the second engine does not read.</source>
        <translation>تُركت تعليقات أو حقول استمارات لا يقرؤها المحرّك الثاني، وعددها: {count}.</translation>
    </message>
    <message>
        <source>Left out: {count} comments, because the page has too many.</source>
        <translation>تُركت تعليقات عددها {count}، لأن في الصفحة تعليقات أكثر من اللازم.</translation>
    </message>
    <message>
        <source>Left out: {count} objects of other programs.</source>
        <translation>تُركت كائنات من برامج أخرى، عددها {count}.</translation>
    </message>
    <message>
        <source>Left out: {count} objects that the document shows more than once.</source>
        <translation>تُركت كائنات يعرضها المستند أكثر من مرة، عددها {count}.</translation>
    </message>
    <message>
        <source>Left out: {count} passages of hidden text.</source>
        <translation>تُركت مقاطع من نص مخفي، عددها {count}.</translation>
    </message>
    <message>
        <source>Left out: {count} pictures that cannot be drawn here ({kinds}).</source>
        <translation>تُركت صور لا يمكن رسمها هنا، عددها {count} ‏({kinds}).</translation>
    </message>
    <message>
        <source>Left out: {count} pictures that cannot be drawn here.</source>
        <translation>تُركت صور لا يمكن رسمها هنا، عددها {count}.</translation>
    </message>
    <message>
        <source>Left out: {count} sheets of macros.</source>
        <translation>تُرك: أوراق وحدات ماكرو، عددها {count}.</translation>
    </message>
    <message>
        <source>Left out: {count} words of comments on it.</source>
        <translation>تُركت كلمات من التعليقات عليها، عددها {count}.</translation>
    </message>
    <message>
        <source>Left out: {count} words outside the page&apos;s visible area.</source>
        <translation>تُركت كلمات خارج المساحة الظاهرة من الصفحة، عددها {count}.</translation>
    </message>
    <message>
        <source>Left out: {count} words that cannot be seen on the page.</source>
        <translation>تُركت كلمات لا تُرى في الصفحة، عددها {count}.</translation>
    </message>
    <message>
        <source>Left out: {count} words that could not be recognised.</source>
        <translation>تُركت كلمات لم يمكن التعرّف عليها، عددها {count}.</translation>
    </message>
    <message>
        <source>Left out: {count} words that the page hides.</source>
        <translation>تُركت كلمات تخفيها الصفحة، عددها {count}.</translation>
    </message>
    <message>
        <source>Left out: {count} words, because the page has too many.</source>
        <translation>تُركت كلمات عددها {count}، لأن في الصفحة كلمات أكثر من اللازم.</translation>
    </message>
    <message>
        <source>Looking for evidence, view</source>
        <translation>البحث عن سند، منظر</translation>
    </message>
    <message>
        <source>Looking for evidence, {kind}</source>
        <translation>البحث عن سند، {kind}</translation>
    </message>
    <message>
        <source>Looking for other words, page</source>
        <translation>البحث بكلمات أخرى، الصفحة</translation>
    </message>
    <message>
        <source>Looking for the place, passage</source>
        <translation>البحث عن الموضع، مقطع</translation>
    </message>
    <message>
        <source>Looking through {name} was stopped.</source>
        <translation>أُوقف تصفّح {name}.</translation>
    </message>
    <message>
        <source>Made in {parts} parts: {named}.{all_read}</source>
        <translation>أُنجز في {parts} أجزاء: {named}.{all_read}</translation>
    </message>
    <message>
        <source>Marking {name} was stopped.</source>
        <translation>أُوقف تظليل {name}.</translation>
    </message>
    <message>
        <source>No page fits: the shortest has {values} tokens, and {model} takes {value} at once beside question and answer.</source>
        <translation>لا صفحة تتسع: أقصرها {values} رمز، ويأخذ {model} دفعة واحدة {value} إلى جانب السؤال والإجابة.</translation>
    </message>
    <message>
        <source>No page has half of the question&apos;s words, so it was also looked for what means the same. In the documents&apos; own words, or in their language, a question is answered more surely.</source>
        <translation>لا توجد صفحة فيها نصف كلمات السؤال، لذلك بُحث أيضًا عمّا له المعنى نفسه. السؤال بكلمات المستندات أو بلغتها يُجاب عنه بثقة أكبر.</translation>
    </message>
    <message>
        <source>No page of it has been read yet.</source>
        <translation>لم تُقرأ أي صفحة منه بعد.</translation>
    </message>
    <message>
        <source>No page of {name} could be read. {first_note}</source>
        <translation>تعذّرت قراءة أي صفحة من {name}. {first_note}</translation>
    </message>
    <message>
        <source>No words were recognised in its picture; scripts that are known are Latin, Greek, Chinese and Japanese.</source>
        <translation>لم يُتعرَّف على كلمات في صورتها؛ الكتابات المعروفة هي اللاتينية واليونانية والصينية واليابانية.</translation>
    </message>
    <message>
        <source>None of the chosen pages of {name} has been read in yet.</source>
        <translation>لم تُقرأ بعد أي صفحة من الصفحات المختارة من {name}.</translation>
    </message>
    <message>
        <source>Of this workbook of Excel 95, or older, only cells and comments were read.</source>
        <translation>من هذا المصنّف من Excel 95 أو أقدم لم تُقرأ إلا الخلايا والتعليقات.</translation>
    </message>
    <message>
        <source>Of what this workbook holds besides its sheets, some was not read, because it is too much.</source>
        <translation>بعض ما يحويه هذا المصنف إلى جانب أوراقه لم يُقرأ لأنه كثير جدًا.</translation>
    </message>
    <message>
        <source>Only the first {read} of its {count} frames are used.</source>
        <translation>لا يُستخدم إلا أول {read} من إطاراته وعددها {count}.</translation>
    </message>
    <message>
        <source>Only the first {read} of its {count} messages are read.</source>
        <translation>لا يُقرأ إلا أول {read} من رسائله وعددها {count}.</translation>
    </message>
    <message>
        <source>Outline by section</source>
        <translation>مخطط بحسب الأقسام</translation>
    </message>
    <message>
        <source>Page {number} of {name} cannot be drawn: {error}.</source>
        <translation>تعذّر رسم الصفحة {number} من {name}: {error}.</translation>
    </message>
    <message>
        <source>Page {number} of {name} is damaged: it cannot be marked.</source>
        <translation>الصفحة {number} من {name} تالفة: لا يمكن تظليلها.</translation>
    </message>
    <message>
        <source>Page {page_number} of {name} could not be drawn: {error}.</source>
        <translation>تعذّر رسم الصفحة {page_number} من {name}: {error}.</translation>
    </message>
    <message>
        <source>Page {page} takes {count} tokens as a picture, and {room} fit at once.</source>
        <translation>تأخذ الصفحة {page} صورةً {count} رمز، والمتسع {room} دفعة واحدة.</translation>
    </message>
    <message>
        <source>Pan-and-scan is auto, off, or a ratio, the smallest crop in pixels and the most crops, as in 1.5,256,2; it cannot be {words}.</source>
        <translation>القصاصات auto أو off أو نسبة وأصغر قصاصة بالبكسل وأكثر عدد لها كما في 1.5,256,2؛ ولا يصح {words}.</translation>
    </message>
    <message>
        <source>Pan-and-scan: the ratio of the sides must be a number of at least 1.</source>
        <translation>القصاصات: يجب أن تكون نسبة الأضلاع عددًا لا يقل عن 1.</translation>
    </message>
    <message>
        <source>Pan-and-scan: the size and the number of crops must be at least 1.</source>
        <translation>القصاصات: يجب ألا يقل حجمها وعددها عن 1.</translation>
    </message>
    <message>
        <source>Part of 1 sheet is damaged and was not read.</source>
        <translation>جزء من ورقة واحدة تالف ولم يُقرأ.</translation>
    </message>
    <message>
        <source>Part of 1 sheet was not read, because it holds too much.</source>
        <translation>جزء من ورقة واحدة لم يُقرأ لأنها تحوي الكثير جدًا.</translation>
    </message>
    <message>
        <source>Part of the comments in this workbook is damaged and was not read.</source>
        <translation>جزء من التعليقات في هذا المصنف تالف ولم يُقرأ.</translation>
    </message>
    <message>
        <source>Part of this page is damaged and was not read.</source>
        <translation>جزء من هذه الصفحة تالف ولم يُقرأ.</translation>
    </message>
    <message>
        <source>Parts of its text are documents of their own, among its attached files.</source>
        <translation>أجزاء من نصه مستندات مستقلة، بين ملفاته المرفقة.</translation>
    </message>
    <message>
        <source>Parts of {count} sheets are damaged and were not read.</source>
        <translation>أجزاء من أوراق عددها {count} تالفة ولم تُقرأ.</translation>
    </message>
    <message>
        <source>Parts of {count} sheets were not read, because they hold too much.</source>
        <translation>أجزاء من {count} من الأوراق لم تُقرأ لأنها تحوي الكثير جدًا.</translation>
    </message>
    <message>
        <source>Preparing the built-in model (only this once)</source>
        <translation>تجهيز النموذج المدمج، هذه المرة فقط</translation>
    </message>
    <message>
        <source>Preparing the model {name} was stopped.</source>
        <translation>أُوقف تجهيز النموذج {name}.</translation>
    </message>
    <message>
        <source>Preparing the starter model was stopped.</source>
        <translation>أُوقف تجهيز النموذج الأولي.</translation>
    </message>
    <message>
        <source>Preparing the starter model: {text}</source>
        <translation>يجري تجهيز النموذج الأولي: {text}</translation>
    </message>
    <message>
        <source>Preparing {lower}{what} was stopped.</source>
        <translation>أُوقف تجهيز {lower}{what}.</translation>
    </message>
    <message>
        <source>Putting the parts together</source>
        <translation>يجري جمع الأجزاء</translation>
    </message>
    <message>
        <source>Quotes of {least} to {most} characters cannot be asked for.</source>
        <translation>لا يمكن طلب اقتباسات من {least} إلى {most} حرفًا.</translation>
    </message>
    <message>
        <source>Reading goes on</source>
        <translation>تستمر القراءة</translation>
    </message>
    <message>
        <source>Reading was stopped.</source>
        <translation>أُوقفت القراءة.</translation>
    </message>
    <message>
        <source>Reading {name} was stopped.</source>
        <translation>أُوقفت قراءة {name}.</translation>
    </message>
    <message>
        <source>Seen on a picture of the page: there are no words to quote</source>
        <translation>شوهد في صورة للصفحة: لا كلمات تُقتبس</translation>
    </message>
    <message>
        <source>Starting the model</source>
        <translation>يجري تشغيل النموذج</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>ملخّص</translation>
    </message>
    <message>
        <source>The answer has no pin, so there is nothing to highlight in a PDF. Export it to another form.</source>
        <translation>ليس للإجابة مرجع، فلا شيء يُظلَّل في PDF. صدّرها بصيغة أخرى.</translation>
    </message>
    <message>
        <source>The catalogue has no model {name}. It has: {names}; OWNER/NAME names any on the hub.</source>
        <translation>لا نموذج {name} في الفهرس. فيه: {names}؛ ويسمّي OWNER/NAME أي نموذج في المستودع.</translation>
    </message>
    <message>
        <source>The check of images failed. {error}</source>
        <translation>فشل فحص الصور. {error}</translation>
    </message>
    <message>
        <source>The checkpoint holds no tokenizer, and without one a model can neither read nor write.</source>
        <translation>النموذج بلا مرمِّز، ولا يقرأ ولا يكتب من دونه.</translation>
    </message>
    <message>
        <source>The disk is full: nothing more can be written to the library {file}. Nothing of what it holds was lost.</source>
        <translation>القرص ممتلئ: لا يمكن كتابة المزيد في المكتبة {file}. لم يضِع شيء مما فيها.</translation>
    </message>
    <message>
        <source>The document&apos;s fonts do not tell what some of these letters are.</source>
        <translation>لا تدل خطوط المستند على حقيقة بعض هذه الحروف.</translation>
    </message>
    <message>
        <source>The documents are {tokens} tokens too long: they have {tokens2}, and {model} takes {room} at once beside question and answer.</source>
        <translation>المستندات أطول بـ {tokens} رمز: فيها {tokens2}، ويأخذ {model} دفعة واحدة {room} إلى جانب السؤال والإجابة.</translation>
    </message>
    <message>
        <source>The download cannot be written to {folder}</source>
        <translation>تعذّرت كتابة التنزيل في {folder}</translation>
    </message>
    <message>
        <source>The download could not be started ({strerror}).</source>
        <translation>تعذّر بدء التنزيل ({strerror}).</translation>
    </message>
    <message>
        <source>The download ended without saying that it is complete. Try again.</source>
        <translation>انتهى التنزيل دون أن يُعلَن اكتماله. حاول مجددًا.</translation>
    </message>
    <message>
        <source>The download of {name} cannot be deleted whole</source>
        <translation>تعذّر حذف تنزيل {name} كاملًا</translation>
    </message>
    <message>
        <source>The download was paused{percent}. What came is kept: the same command goes on from there.</source>
        <translation>أُوقف التنزيل مؤقتًا{percent}. ما وصل محفوظ: الأمر نفسه يستأنفه.</translation>
    </message>
    <message>
        <source>The environment variable HF_HUB_OFFLINE says that the hub shall not be asked.</source>
        <translation>متغير البيئة HF_HUB_OFFLINE يمنع سؤال المستودع.</translation>
    </message>
    <message>
        <source>The exporter did not start ({strerror}).</source>
        <translation>لم يبدأ برنامج التحويل ({strerror}).</translation>
    </message>
    <message>
        <source>The file does not say how its letters are encoded, and few of them tell: it was read as {name}.</source>
        <translation>لا يذكر الملف ترميز حروفه، وقليل منها يدل عليه: قُرئ بترميز {name}.</translation>
    </message>
    <message>
        <source>The file has no values of {count} formulas, so the formulas stand for them. Save it once with a spreadsheet program, and add it again.</source>
        <translation>ليست في الملف قيم صيغ عددها {count}، فتحل الصيغ محلها. احفظه مرة ببرنامج جداول وأضفه من جديد.</translation>
    </message>
    <message>
        <source>The file {file} is no longer there, or may not be read.</source>
        <translation>الملف {file} لم يعد موجودًا أو لا تُسمح قراءته.</translation>
    </message>
    <message>
        <source>The file {path} is no longer there; its pages are drawn from it. Add it again.</source>
        <translation>لم يعد الملف {path} موجودًا، ومنه تُرسم الصفحات. أضفه من جديد.</translation>
    </message>
    <message>
        <source>The files attached to the document are larger than Pincite takes out.</source>
        <translation>ملفات المستند المرفقة أكبر مما يستخرجه Pincite.</translation>
    </message>
    <message>
        <source>The files attached to {name} are protected by a password: please give it.</source>
        <translation>الملفات المرفقة بـ {name} محمية بكلمة مرور: يرجى إدخالها.</translation>
    </message>
    <message>
        <source>The files attached to {name} could not be taken out, because {stop}.</source>
        <translation>تعذّر استخراج مرفقات {name}، لأن {stop}.</translation>
    </message>
    <message>
        <source>The folder {folder} cannot be made</source>
        <translation>تعذّر إنشاء المجلد {folder}</translation>
    </message>
    <message>
        <source>The folder {name} holds no document.</source>
        <translation>لا مستند في المجلد {name}.</translation>
    </message>
    <message>
        <source>The folder {name} holds over {most_files_of_a_folder} documents. Add its folders one by one.</source>
        <translation>في المجلد {name} أكثر من {most_files_of_a_folder} مستند. أضف مجلداته واحدًا واحدًا.</translation>
    </message>
    <message>
        <source>The fonts of this page do not tell what {share} of its letters are.</source>
        <translation>لا تدل خطوط هذه الصفحة على حقيقة {share} من حروفها.</translation>
    </message>
    <message>
        <source>The hub answered with an error ({code}). What was downloaded is kept: try again later.</source>
        <translation>ردّ المستودع بخطأ ({code}). ما نُزّل محفوظ: حاول لاحقًا.</translation>
    </message>
    <message>
        <source>The hub at {endpoint} cannot be reached, or the connection stalled ({name}). What was downloaded is kept: the next try goes on from there.</source>
        <translation>تعذّر الوصول إلى المستودع في {endpoint} أو توقف الاتصال ({name}). ما نُزّل محفوظ: تكمل المحاولة التالية من هناك.</translation>
    </message>
    <message>
        <source>The hub cannot be reached, or the connection stalled ({name}). What was downloaded is kept: the next try goes on from there.</source>
        <translation>تعذّر الوصول إلى المستودع أو توقف الاتصال ({name}). ما نُزّل محفوظ: تكمل المحاولة التالية من هناك.</translation>
    </message>
    <message>
        <source>The hub does not know the token in {place}. Make a new one at {tokens_page}.</source>
        <translation>لا يعرف المستودع الرمز السري في {place}. أنشئ واحدًا في {tokens_page}.</translation>
    </message>
    <message>
        <source>The hub has no model {repository}{hidden}.</source>
        <translation>ليس في المستودع نموذج {repository}{hidden}.</translation>
    </message>
    <message>
        <source>The hub is busy and asks to wait. What was downloaded is kept: try again in some minutes.</source>
        <translation>المستودع مشغول ويطلب الانتظار. ما نُزّل محفوظ: حاول بعد دقائق.</translation>
    </message>
    <message>
        <source>The key cannot be kept in the system keyring. {error} Choose a passphrase instead.</source>
        <translation>لا يمكن حفظ المفتاح في حافظة مفاتيح النظام. {error} اختر عبارة مرور بدلًا منها.</translation>
    </message>
    <message>
        <source>The key&apos;s file cannot be replaced</source>
        <translation>لا يمكن استبدال ملف المفتاح</translation>
    </message>
    <message>
        <source>The key&apos;s file {file} cannot be read</source>
        <translation>لا يمكن قراءة ملف المفتاح {file}</translation>
    </message>
    <message>
        <source>The key&apos;s file {file} is damaged, or from a newer version. Restore it from a backup: without the key nobody can read this library. It was left as it is.</source>
        <translation>ملف المفتاح {file} تالف أو من إصدار أحدث. استعده من نسخة احتياطية: من دون المفتاح لا يستطيع أحد قراءة هذه المكتبة. تُرك كما هو.</translation>
    </message>
    <message>
        <source>The libraries cannot be written to {folder}</source>
        <translation>لا يمكن كتابة المكتبات إلى {folder}</translation>
    </message>
    <message>
        <source>The libraries in {gpu} cannot be deleted</source>
        <translation>لا يمكن حذف المكتبات في {gpu}</translation>
    </message>
    <message>
        <source>The library cannot be kept in {parent}, because this kind of drive cannot share files between programs. Choose a folder of this machine with --data-dir.</source>
        <translation>لا يمكن حفظ المكتبة في {parent}، لأن هذا النوع من الأقراص لا يشارك الملفات بين البرامج. اختر مجلدًا على هذا الجهاز بـ ‎--data-dir.</translation>
    </message>
    <message>
        <source>The library is closed.</source>
        <translation>المكتبة مغلقة.</translation>
    </message>
    <message>
        <source>The library is encrypted, and the system keyring has its key. {error} Unlock the keyring and try again.</source>
        <translation>المكتبة مشفّرة، ومفتاحها في حافظة مفاتيح النظام. {error} افتح قفل الحافظة وحاول من جديد.</translation>
    </message>
    <message>
        <source>The library {file} cannot be locked</source>
        <translation>تعذّر قفل المكتبة {file}</translation>
    </message>
    <message>
        <source>The library {file} cannot be used ({error}).</source>
        <translation>لا يمكن استخدام المكتبة {file} ‏({error}).</translation>
    </message>
    <message>
        <source>The library {file} cannot be written. Check its permissions, or choose another folder with --data-dir.</source>
        <translation>لا يمكن الكتابة في المكتبة {file}. تحقّق من أذوناتها أو اختر مجلدًا آخر بـ ‎--data-dir.</translation>
    </message>
    <message>
        <source>The list of this workbook&apos;s sheets is damaged: some sheets may be missing.</source>
        <translation>قائمة أوراق هذا المصنف تالفة: قد تنقص بعض الأوراق.</translation>
    </message>
    <message>
        <source>The model cannot be used: {name} is refused ({error}).</source>
        <translation>لا يمكن استخدام النموذج: رُفض {name} ‏({error}).</translation>
    </message>
    <message>
        <source>The model cannot be written to {models}</source>
        <translation>تعذّرت كتابة النموذج في {models}</translation>
    </message>
    <message>
        <source>The model cannot run on a GPU: the process that tried it ended without an answer.</source>
        <translation>لا يمكن تشغيل النموذج على بطاقة رسومية: انتهت عملية التجربة دون رد.</translation>
    </message>
    <message>
        <source>The model cannot run on a GPU: {reason}.</source>
        <translation>لا يمكن تشغيل النموذج على بطاقة رسومية: {reason}.</translation>
    </message>
    <message>
        <source>The model cannot run on the {name}: {reason}.</source>
        <translation>لا يمكن تشغيل النموذج على {name}: {reason}.</translation>
    </message>
    <message>
        <source>The model computes no probability for this picture.</source>
        <translation>لا يحسب النموذج احتمالًا لهذه الصورة.</translation>
    </message>
    <message>
        <source>The model does not compute what it computed when it was made, though its files are right: something else on this machine has changed, such as ONNX Runtime ({onnxruntime} then, {onnxruntime2} now).</source>
        <translation>لا يحسب النموذج ما حسبه حين صُنع، مع أن ملفاته سليمة: تغيّر شيء آخر على هذا الجهاز، مثل ONNX Runtime ‏({onnxruntime} حينها، {onnxruntime2} الآن).</translation>
    </message>
    <message>
        <source>The model in {folder} cannot be used: {manifest} cannot be read ({error}).</source>
        <translation>لا يمكن استخدام النموذج في {folder}: تعذّرت قراءة {manifest} ‏({error}).</translation>
    </message>
    <message>
        <source>The model in {folder} cannot be used: {name} has {size} bytes instead of {size2}. Export it again.</source>
        <translation>لا يمكن استخدام النموذج في {folder}: حجم {name} هو {size} بايت بدل {size2}. صدّره من جديد.</translation>
    </message>
    <message>
        <source>The model in {folder} cannot be used: {name} is missing. Export it again.</source>
        <translation>لا يمكن استخدام النموذج في {folder}: ‏{name} مفقود. صدّره من جديد.</translation>
    </message>
    <message>
        <source>The model in {folder} cannot be used: {name} was changed. Export it again.</source>
        <translation>لا يمكن استخدام النموذج في {folder}: تغيّر {name}. صدّره من جديد.</translation>
    </message>
    <message>
        <source>The model in {folder} has format {version}, this program reads {format_version}. Export it again.</source>
        <translation>صيغة النموذج في {folder} هي {version}، ويقرأ هذا البرنامج {format_version}. صدّره من جديد.</translation>
    </message>
    <message>
        <source>The model is busy with another request.</source>
        <translation>النموذج مشغول بطلب آخر.</translation>
    </message>
    <message>
        <source>The model ran out of memory.</source>
        <translation>نفدت ذاكرة النموذج.</translation>
    </message>
    <message>
        <source>The model stopped computing ({error}).</source>
        <translation>توقف النموذج عن الحساب ({error}).</translation>
    </message>
    <message>
        <source>The model wrote words that do not stand in the document.</source>
        <translation>كتب النموذج كلمات ليست في المستند.</translation>
    </message>
    <message>
        <source>The model {asked} is in the catalogue, and not on this machine: pincite models get {asked} brings it. There is: {names}.</source>
        <translation>النموذج {asked} في الفهرس وليس على هذا الجهاز: يجلبه الأمر pincite models get {asked}. الموجود: {names}.</translation>
    </message>
    <message>
        <source>The model {name} cannot be deleted whole</source>
        <translation>لا يمكن حذف النموذج {name} كاملًا</translation>
    </message>
    <message>
        <source>The model {name} could not be prepared. {error}</source>
        <translation>تعذّر تجهيز النموذج {name}. {error}</translation>
    </message>
    <message>
        <source>The model&apos;s answer was cut off before its end.</source>
        <translation>انقطعت إجابة النموذج قبل نهايتها.</translation>
    </message>
    <message>
        <source>The model&apos;s numbers broke down: no token that may come next has a likelihood.</source>
        <translation>اختلّت أعداد النموذج: لا احتمال لأي رمز تالٍ ممكن.</translation>
    </message>
    <message>
        <source>The model&apos;s process did not answer as it should.</source>
        <translation>لم تجب عملية النموذج كما ينبغي.</translation>
    </message>
    <message>
        <source>The model&apos;s process has ended (exit code {code}).</source>
        <translation>انتهت عملية النموذج (رمز الخروج {code}).</translation>
    </message>
    <message>
        <source>The model&apos;s process was stopped from outside, most likely because the memory ran out. Close other programs, choose fewer pages, or take a smaller model.</source>
        <translation>أُوقفت عملية النموذج من الخارج، والأرجح أن الذاكرة نفدت. أغلق برامج أخرى، أو اختر صفحات أقل، أو نموذجًا أصغر.</translation>
    </message>
    <message>
        <source>The models folder {models} cannot be read</source>
        <translation>تعذّرت قراءة مجلد النماذج {models}</translation>
    </message>
    <message>
        <source>The models for text recognition are missing: please install Pincite again.</source>
        <translation>نماذج التعرف على النص مفقودة: أعد تثبيت Pincite.</translation>
    </message>
    <message>
        <source>The models for text recognition cannot be loaded: install Pincite again.</source>
        <translation>تعذّر تحميل نماذج التعرف على النص: أعد تثبيت Pincite.</translation>
    </message>
    <message>
        <source>The number formats of this workbook are damaged: numbers and dates may look otherwise.</source>
        <translation>تنسيقات الأرقام في هذا المصنف تالفة: قد تبدو الأرقام والتواريخ بشكل آخر.</translation>
    </message>
    <message>
        <source>The package index answered with an error ({status_code}). What was downloaded is kept: try again later.</source>
        <translation>أجاب فهرس الحزم بخطأ ({status_code}). ما نُزّل محفوظ: حاول لاحقًا.</translation>
    </message>
    <message>
        <source>The package index answers with more than can be an answer.</source>
        <translation>يجيب فهرس الحزم بأكثر مما يمكن أن يكون جوابًا.</translation>
    </message>
    <message>
        <source>The package index answers with something else than files: it may be another kind of server.</source>
        <translation>يجيب فهرس الحزم بشيء غير الملفات: قد يكون خادمًا من نوع آخر.</translation>
    </message>
    <message>
        <source>The package index does not answer in JSON: it may be another kind of server.</source>
        <translation>لا يجيب فهرس الحزم بصيغة JSON: قد يكون خادمًا من نوع آخر.</translation>
    </message>
    <message>
        <source>The package index has no {package} {versions} that runs on this system.</source>
        <translation>لا يوجد في فهرس الحزم {package} {versions} يعمل على هذا النظام.</translation>
    </message>
    <message>
        <source>The page&apos;s text layer is not to be trusted: {reasons}.</source>
        <translation>لا يوثق بطبقة النص في الصفحة: {reasons}.</translation>
    </message>
    <message>
        <source>The passages that come nearest</source>
        <translation>أقرب المقاطع</translation>
    </message>
    <message>
        <source>The password given for {name} is wrong.</source>
        <translation>كلمة المرور المعطاة للملف {name} خاطئة.</translation>
    </message>
    <message>
        <source>The process that downloads ended ({how}). What came is kept: try again.</source>
        <translation>انتهت عملية التنزيل ({how}). ما وصل محفوظ: حاول مجددًا.</translation>
    </message>
    <message>
        <source>The report could not be saved</source>
        <translation>تعذّر حفظ التقرير</translation>
    </message>
    <message>
        <source>The request cannot be sent to the model&apos;s process ({error}).</source>
        <translation>تعذّر إرسال الطلب إلى عملية النموذج ({error}).</translation>
    </message>
    <message>
        <source>The schema cannot be used at {where}: {reason}.</source>
        <translation>لا يمكن استعمال المخطط عند {where}: {reason}.</translation>
    </message>
    <message>
        <source>The settings could not be saved</source>
        <translation>تعذّر حفظ الإعدادات</translation>
    </message>
    <message>
        <source>The starter model cannot be moved to {folder}</source>
        <translation>تعذّر نقل النموذج الأولي إلى {folder}</translation>
    </message>
    <message>
        <source>The starter model cannot be written to {models}</source>
        <translation>تعذّرت كتابة النموذج الأولي في {models}</translation>
    </message>
    <message>
        <source>The starter model could not be prepared. {objection}</source>
        <translation>تعذّر تجهيز النموذج الأولي. {objection}</translation>
    </message>
    <message>
        <source>The starter model differs from its checkpoint. {error}</source>
        <translation>يختلف النموذج الأولي عن أصله. {error}</translation>
    </message>
    <message>
        <source>The texts that this workbook&apos;s cells share are damaged: some cells may lack theirs.</source>
        <translation>النصوص التي تتشاركها خلايا هذا المصنف تالفة: قد ينقص نص بعض الخلايا.</translation>
    </message>
    <message>
        <source>The trial of the model cannot be written to {folder}</source>
        <translation>تعذّرت كتابة تجربة النموذج في {folder}</translation>
    </message>
    <message>
        <source>The window&apos;s state could not be saved</source>
        <translation>تعذّر حفظ حالة النافذة</translation>
    </message>
    <message>
        <source>There is a model {name} already: delete it first, or choose another name with --name.</source>
        <translation>النموذج {name} موجود: احذفه أولًا أو اختر اسمًا آخر بـ ‎--name.</translation>
    </message>
    <message>
        <source>There is but one document: tick at least two to compare them.</source>
        <translation>لا يوجد إلا مستند واحد: حدّد اثنين على الأقل للمقارنة.</translation>
    </message>
    <message>
        <source>There is no checksum for {name}: it cannot be told whether it comes whole.</source>
        <translation>لا مجموع تحقق للملف {name}: لا يُعرف هل وصل سليمًا.</translation>
    </message>
    <message>
        <source>There is no conversation {conversation_id}.</source>
        <translation>لا محادثة رقمها {conversation_id}.</translation>
    </message>
    <message>
        <source>There is no device {asked}: choose one of {device_choices}.</source>
        <translation>لا جهاز {asked}: اختر من {device_choices}.</translation>
    </message>
    <message>
        <source>There is no document {document_id} in the library.</source>
        <translation>لا مستند رقمه {document_id} في المكتبة.</translation>
    </message>
    <message>
        <source>There is no file {name}…: no name can be that long.</source>
        <translation>لا ملف {name}…: لا يكون اسم بهذا الطول.</translation>
    </message>
    <message>
        <source>There is no file {path}.</source>
        <translation>لا يوجد الملف {path}.</translation>
    </message>
    <message>
        <source>There is no model in {folder}: {manifest} is missing.</source>
        <translation>لا نموذج في {folder}: ‏{manifest} مفقود.</translation>
    </message>
    <message>
        <source>There is no model {asked}. There is: {names}. A model folder can be named, too.</source>
        <translation>لا يوجد نموذج {asked}. الموجود: {names}. ويمكن تسمية مجلد نموذج أيضًا.</translation>
    </message>
    <message>
        <source>There is no model {name} to delete. There is: {names}.</source>
        <translation>لا نموذج {name} ليُحذف. الموجود: {names}.</translation>
    </message>
    <message>
        <source>There is no server {called}. {there} To name one: pincite models remote add NAME URL</source>
        <translation>لا يوجد خادم {called}. {there} لتسمية خادم: pincite models remote add NAME URL</translation>
    </message>
    <message>
        <source>There is no system keyring here that keeps anything.</source>
        <translation>لا توجد هنا حافظة مفاتيح للنظام تحفظ شيئًا.</translation>
    </message>
    <message>
        <source>There is not enough memory to load the model.</source>
        <translation>لا تكفي الذاكرة لتحميل النموذج.</translation>
    </message>
    <message>
        <source>There is not enough space on the disk: the model takes {needed} GB, and {free} GB are free. Free some, or choose another place with --data-dir.</source>
        <translation>لا تكفي مساحة القرص: يأخذ النموذج {needed} غ.ب والمتاح {free} غ.ب. أفرغ مساحة أو اختر مكانًا آخر بـ ‎--data-dir.</translation>
    </message>
    <message>
        <source>There is not enough space on the disk: {missing} GB are to be downloaded, the model made of them takes {also_needed} GB, and {free} GB are free. Free {needed} GB, or choose another place with --data-dir.</source>
        <translation>لا تكفي مساحة القرص: للتنزيل {missing} غ.ب، ويأخذ النموذج المصنوع منه {also_needed} غ.ب، والمتاح {free} غ.ب. أفرغ {needed} غ.ب أو اختر مكانًا آخر بـ ‎--data-dir.</translation>
    </message>
    <message>
        <source>This form (XFA) is shown by Adobe&apos;s programs alone, and the page stands in for it: print it to a PDF with one of them, and add that.</source>
        <translation>هذا النموذج (XFA) لا تعرضه إلا برامج Adobe، والصفحة بديل عنه: اطبعه بأحدها إلى PDF وأضف ذلك.</translation>
    </message>
    <message>
        <source>This image has no text layer.</source>
        <translation>لا طبقة نص في هذه الصورة.</translation>
    </message>
    <message>
        <source>This page could not be read: {reason}.</source>
        <translation>تعذّرت قراءة هذه الصفحة: {reason}.</translation>
    </message>
    <message>
        <source>This page has no text layer.</source>
        <translation>لا طبقة نص في هذه الصفحة.</translation>
    </message>
    <message>
        <source>This page has no text layer; its words were recognised in its picture.</source>
        <translation>لا طبقة نص في هذه الصفحة؛ تُعرِّف على كلماتها في صورتها.</translation>
    </message>
    <message>
        <source>This page has no usable text: its fonts do not tell which letters they show.</source>
        <translation>لا نص صالحًا في هذه الصفحة: لا تدل خطوطها على الحروف التي تعرضها.</translation>
    </message>
    <message>
        <source>This page is a scan; its words come from the text layer laid over it.</source>
        <translation>هذه الصفحة ممسوحة ضوئيًا؛ وكلماتها من طبقة النص الموضوعة فوقها.</translation>
    </message>
    <message>
        <source>This page&apos;s text layer cannot be used; its words were recognised in its picture.</source>
        <translation>طبقة نص هذه الصفحة لا تصلح؛ تُعرِّف على كلماتها في صورتها.</translation>
    </message>
    <message>
        <source>Two of them or more say the same, so they are not numbered.</source>
        <translation>اثنتان منها أو أكثر تقول الشيء نفسه، لذلك لم تُرقَّم.</translation>
    </message>
    <message>
        <source>Under {data} lie files that were taken out of documents, or pasted ({copies}), which cannot be encrypted. Move them away, or have them deleted with --delete-copies: what was read of them is kept.</source>
        <translation>توجد تحت {data} ملفات مستخرجة من مستندات أو ملصقة ({copies}) ولا يمكن تشفيرها. انقلها، أو احذفها بالخيار --delete-copies: ما قُرئ منها يبقى.</translation>
    </message>
    <message>
        <source>What answers at {endpoint} is not the hub: it says what cannot be understood, as a network does where one has to sign in first, or a wrong mirror (HF_ENDPOINT). Nothing of it was downloaded.</source>
        <translation>ما يجيب عند {endpoint} ليس المستودع: يقول ما لا يُفهم، كما تفعل شبكة يجب تسجيل الدخول فيها أولاً، أو مرآة خاطئة (HF_ENDPOINT). لم يُنزَّل منه شيء.</translation>
    </message>
    <message>
        <source>a PowerPoint presentation of before 1997 (.ppt): save it as .pptx or PDF and add that</source>
        <translation>عرض PowerPoint من قبل 1997 (‎.ppt): احفظه بصيغة ‎.pptx أو PDF ثم أضفه</translation>
    </message>
    <message>
        <source>a Word document of before 1993: save it as .docx or PDF and add that</source>
        <translation>مستند Word من قبل 1993: احفظه بصيغة ‎.docx أو PDF ثم أضفه</translation>
    </message>
    <message>
        <source>an Office document that only the people whom its organisation lets can open (IRM)</source>
        <translation>مستند Office لا يفتحه إلا من تسمح له مؤسسته (IRM)</translation>
    </message>
    <message>
        <source>an old Office file that is damaged: its table of contents cannot be read</source>
        <translation>ملف Office قديم تالف: لا يمكن قراءة فهرسه</translation>
    </message>
    <message>
        <source>at most {most} pages of a document are read</source>
        <translation>أقصى ما يُقرأ من صفحات المستند {most}</translation>
    </message>
    <message>
        <source>it could not open the document</source>
        <translation>عملية القراءة لم تستطع فتح المستند</translation>
    </message>
    <message>
        <source>it is damaged</source>
        <translation>البيانات تالفة</translation>
    </message>
    <message>
        <source>it needed more than {memory_bytes} GB of memory</source>
        <translation>القراءة احتاجت إلى أكثر من {memory_bytes} غيغابايت من الذاكرة</translation>
    </message>
    <message>
        <source>it needs more memory than it may have</source>
        <translation>القراءة تحتاج إلى ذاكرة أكبر من المسموح</translation>
    </message>
    <message>
        <source>it took longer than {allowed} seconds</source>
        <translation>القراءة استغرقت أكثر من {allowed} ثانية</translation>
    </message>
    <message>
        <source>the document could not be opened again</source>
        <translation>المستند لم يمكن فتحه من جديد</translation>
    </message>
    <message>
        <source>the processor was chosen</source>
        <translation>اختير المعالج</translation>
    </message>
    <message>
        <source>the reading process broke down on {breakdowns} pages before it</source>
        <translation>عملية القراءة تعطّلت في صفحات قبلها عددها {breakdowns}</translation>
    </message>
    <message>
        <source>the reading process crashed</source>
        <translation>عملية القراءة انهارت</translation>
    </message>
    <message>
        <source>the reading process crashed on it</source>
        <translation>عملية القراءة انهارت عندها</translation>
    </message>
    <message>
        <source>the {document_seconds} seconds for this document are used up</source>
        <translation>الوقت المحدد لهذا المستند، وهو {document_seconds} ثانية، انتهى</translation>
    </message>
    <message>
        <source>{called} cannot be kept in the system keyring. {error} It can be given each time in the environment variable {variable}.</source>
        <translation>لا يمكن حفظ {called} في حافظة مفاتيح النظام. {error} ويمكن إعطاء ذلك كل مرة في متغيّر البيئة {variable}.</translation>
    </message>
    <message>
        <source>{called} holds no address: {said}. An address is https://HOST[:PORT][/PATH].</source>
        <translation>{called} لا يحوي عنوانًا: {said}. العنوان هو https://HOST[:PORT][/PATH].</translation>
    </message>
    <message>
        <source>{count} pictures are not drawn, only their words stand in the text ({kinds}).</source>
        <translation>لم تُرسم صور، وعددها {count}، ولا يرد في النص إلا كلماتها ({kinds}).</translation>
    </message>
    <message>
        <source>{document}, page {numbers}: {sentence}</source>
        <translation>‏{document}، صفحة {numbers}: {sentence}</translation>
    </message>
    <message>
        <source>{document}, pages {numbers}: {sentence}</source>
        <translation>‏{document}، الصفحات {numbers}: {sentence}</translation>
    </message>
    <message>
        <source>{error} If a secret of Pincite is kept there, it still is.</source>
        <translation>‏{error} إن كان سرّ لـ Pincite محفوظًا هناك فهو ما زال كذلك.</translation>
    </message>
    <message>
        <source>{host} does not accept the key, or wants one ({status}). Keep it in the window&apos;s model dialog, or with: pincite models remote key {name} FILE</source>
        <translation>لا يقبل {host} المفتاح، أو يطلب مفتاحًا ({status}). احفظه في مربّع النماذج في النافذة، أو بالأمر: pincite models remote key {name} FILE</translation>
    </message>
    <message>
        <source>{host} thinks before it answers</source>
        <translation>يفكر {host} قبل أن يجيب</translation>
    </message>
    <message>
        <source>{host} wants a key ({status}). {no_key}</source>
        <translation>يطلب {host} مفتاحًا ({status}). {no_key}</translation>
    </message>
    <message>
        <source>{name} is a Word document protected by a password: save it without one and add that.</source>
        <translation>{name} مستند Word محمي بكلمة مرور: احفظه بدونها ثم أضفه.</translation>
    </message>
    <message>
        <source>{name} is an Excel workbook protected by a password: save it without one and add that.</source>
        <translation>{name} مصنّف Excel محمي بكلمة مرور: احفظه بدونها ثم أضفه.</translation>
    </message>
    <message>
        <source>{name} is damaged: it is encrypted, and cannot be decrypted.</source>
        <translation>{name} تالف: إنه مشفّر ولا يمكن فك تشفيره.</translation>
    </message>
    <message>
        <source>{name} is damaged: it says that it has more letters than a document may have.</source>
        <translation>{name} تالف: يذكر أن فيه حروفًا أكثر مما يجوز لمستند.</translation>
    </message>
    <message>
        <source>{name} is damaged: its XML cannot be read.</source>
        <translation>‏{name} تالف: تعذّرت قراءة XML فيه.</translation>
    </message>
    <message>
        <source>{name} is damaged: its head cannot be read.</source>
        <translation>{name} تالف: لا يمكن قراءة رأسه.</translation>
    </message>
    <message>
        <source>{name} is damaged: its parts are larger than a document may be.</source>
        <translation>{name} تالف: أجزاؤه أكبر مما يجوز لمستند.</translation>
    </message>
    <message>
        <source>{name} is damaged: its sheets cannot be read.</source>
        <translation>{name} تالف: لا يمكن قراءة أوراقه.</translation>
    </message>
    <message>
        <source>{name} is damaged: its table of contents cannot be read.</source>
        <translation>{name} تالف: لا يمكن قراءة فهرسه.</translation>
    </message>
    <message>
        <source>{name} is damaged: its text cannot be found.</source>
        <translation>{name} تالف: لا يمكن العثور على نصه.</translation>
    </message>
    <message>
        <source>{name} is encrypted for a certificate, so only the program that it was made for can open it.</source>
        <translation>{name} مشفّر لشهادة، فلا يفتحه إلا البرنامج الذي صُنع له.</translation>
    </message>
    <message>
        <source>{name} is encrypted in a way that Pincite does not know.</source>
        <translation>{name} مشفّر بطريقة لا يعرفها Pincite.</translation>
    </message>
    <message>
        <source>{name} is no longer in the library, so no copy of it can be made. {no_file_needed}</source>
        <translation>لم يعد {name} في المكتبة، فلا يمكن عمل نسخة منه. {no_file_needed}</translation>
    </message>
    <message>
        <source>{name} is there already. Choose another name.</source>
        <translation>{name} موجود بالفعل. اختر اسمًا آخر.</translation>
    </message>
    <message>
        <source>{name} was taken out of another document, which is not in the library any more, and an encrypted library keeps no file of it. So no picture of its pages can be drawn. The words that were read are kept.</source>
        <translation>أُخذ {name} من مستند آخر لم يعد في المكتبة، والمكتبة المشفّرة لا تحتفظ بملف له. لذلك لا يمكن رسم صورة لصفحاته. الكلمات التي قُرئت محفوظة.</translation>
    </message>
    <message>
        <source>{name}: focused on {pages_read} of {page_count}; of the rest the model read only passages that come near to the question.</source>
        <translation>‏{name}: رُكّز على {pages_read} من {page_count}؛ وقرأ النموذج من الباقي المقاطع القريبة من السؤال فقط.</translation>
    </message>
    <message>
        <source>{setting} holds no address of a proxy: http://HOST:PORT is one. Nothing was sent.</source>
        <translation>{setting} لا يحوي عنوان وكيل: http://HOST:PORT عنوان من هذا النوع. لم يُرسَل شيء.</translation>
    </message>
    <message>
        <source>{setting} names a SOCKS proxy: only proxies that speak HTTP are used. Nothing was sent.</source>
        <translation>{setting} يسمّي وكيل SOCKS: تُستخدم فقط الوكلاء التي تتحدث HTTP. لم يُرسَل شيء.</translation>
    </message>
    <message>
        <source>The package index cannot be reached, or the connection stalled ({name}). What was downloaded is kept: the next try goes on from there.</source>
        <translation>لا يمكن الوصول إلى فهرس الحزم، أو توقّف الاتصال ({name}). ما نُزّل محفوظ: تتابع المحاولة التالية من هناك.</translation>
    </message>
    <message>
        <source>1 more document was searched for words; none of its pages was read.</source>
        <translation>بُحث عن الكلمات في مستند واحد آخر؛ ولم تُقرأ أي من صفحاته.</translation>
    </message>
    <message>
        <source>1 picture is not drawn, only its words stand in the text ({kinds}).</source>
        <translation>لم تُرسم صورة واحدة، ولا يرد في النص إلا كلماتها ({kinds}).</translation>
    </message>
    <message>
        <source>A detailed summary was asked for, so this was read through, and not searched for the question&apos;s words.</source>
        <translation>طُلب ملخّص مفصّل، لذلك قُرئ كل شيء ولم يُبحث عن كلمات السؤال.</translation>
    </message>
    <message>
        <source>A second PDF engine (PDFium) read this page, because the first could not: {reason}.</source>
        <translation>قرأ محرك PDF ثانٍ (PDFium) هذه الصفحة، لأن الأول لم يستطع: {reason}.</translation>
    </message>
    <message>
        <source>A second decoder (MuPDF) read this image, because it is of a rare kind or damaged: if something of it is missing, save it as PNG with another program and add that.</source>
        <translation>قرأ مفكّك ترميز ثانٍ (MuPDF) هذه الصورة، لأنها من نوع نادر أو تالفة: إن نقص منها شيء فاحفظها ببرنامج آخر بصيغة PNG وأضف ذلك.</translation>
    </message>
    <message>
        <source>A server cannot be held to a form, so its values could be invented. Choose a model on this machine.</source>
        <translation>لا يمكن إلزام خادم باستمارة، فقد تكون قيمه مختلقة. اختر نموذجًا على هذا الجهاز.</translation>
    </message>
    <message>
        <source>A server does not take {tokens} tokens at once.</source>
        <translation>لا يأخذ خادم {tokens} من الرموز دفعة واحدة.</translation>
    </message>
    <message>
        <source>A server&apos;s name has up to 40 letters, digits, dots, dashes and underscores.</source>
        <translation>اسم الخادم حتى 40 حرفًا ورقمًا ونقطة وشرطة وشرطة سفلية.</translation>
    </message>
    <message>
        <source>A summary was asked for, so this was read through, and not searched for the question&apos;s words.</source>
        <translation>طُلب ملخّص، لذلك قُرئ كل شيء ولم يُبحث عن كلمات السؤال.</translation>
    </message>
    <message>
        <source>All dates were asked for, so every page was searched for what is written as one, without the model.</source>
        <translation>طُلبت كل التواريخ، لذلك فُتّشت كل صفحة، دون النموذج، عمّا يُكتب على هذا النحو.</translation>
    </message>
    <message>
        <source>All e-mail addresses were asked for, so every page was searched for what is written as one, without the model.</source>
        <translation>طُلبت كل عناوين البريد الإلكتروني، لذلك فُتّشت كل صفحة، دون النموذج، عمّا يُكتب على هذا النحو.</translation>
    </message>
    <message>
        <source>All links were asked for, so every page was searched for what is written as one, without the model.</source>
        <translation>طُلبت كل الروابط، لذلك فُتّشت كل صفحة، دون النموذج، عمّا يُكتب على هذا النحو.</translation>
    </message>
    <message>
        <source>All sums of money were asked for, so every page was searched for what is written as one, without the model.</source>
        <translation>طُلبت كل المبالغ المالية، لذلك فُتّشت كل صفحة، دون النموذج، عمّا يُكتب على هذا النحو.</translation>
    </message>
    <message>
        <source>All telephone numbers were asked for, so every page was searched for what is written as one, without the model.</source>
        <translation>طُلبت كل أرقام الهاتف، لذلك فُتّشت كل صفحة، دون النموذج، عمّا يُكتب على هذا النحو.</translation>
    </message>
    <message>
        <source>An address holds no key and no question mark: a key is kept apart from it.</source>
        <translation>لا يحوي العنوان مفتاحًا ولا علامة استفهام: يُحفظ المفتاح منفصلًا عنه.</translation>
    </message>
    <message>
        <source>An outline was asked for, so this was read through, and not searched for the question&apos;s words.</source>
        <translation>طُلب مخطّط، لذلك قُرئ كل شيء ولم يُبحث عن كلمات السؤال.</translation>
    </message>
    <message>
        <source>Another copy of Pincite uses the library. Close it, then try again.</source>
        <translation>نسخة أخرى من Pincite تستخدم المكتبة. أغلقها ثم حاول مرة أخرى.</translation>
    </message>
    <message>
        <source>Answered after {steps} steps, the most that the settings allow.</source>
        <translation>أُجيب بعد {steps} خطوات، وهو أقصى ما تسمح به الإعدادات.</translation>
    </message>
    <message>
        <source>Asking the server what it serves</source>
        <translation>يُسأل الخادم عمّا يقدّمه</translation>
    </message>
    <message>
        <source>Checking the picture of page {number}</source>
        <translation>فحص صورة الصفحة {number}</translation>
    </message>
    <message>
        <source>Choosing sentences, part</source>
        <translation>يجري اختيار الجمل، الجزء</translation>
    </message>
    <message>
        <source>Each document was asked by itself: “{asked}”</source>
        <translation>سُئلت كل وثيقة على حدة: «{asked}»</translation>
    </message>
    <message>
        <source>Every page was searched for “{topic}”, without the model.</source>
        <translation>فُتّشت كل صفحة، دون النموذج، عن «{topic}».</translation>
    </message>
    <message>
        <source>It was asked what this is about, so its first pages were read. A summary reads all of them.</source>
        <translation>كان السؤال عن موضوع هذا، لذلك قُرئت صفحاته الأولى؛ أما الملخّص فيقرأ كل الصفحات.</translation>
    </message>
    <message>
        <source>It was asked who signed, so every page was searched for the lines that say it, without the model.</source>
        <translation>سُئل عمّن وقّع، لذلك بُحث في كل الصفحات عن الأسطر التي تذكر ذلك، من غير النموذج.</translation>
    </message>
    <message>
        <source>Key points were asked for, so this was read through, and not searched for the question&apos;s words.</source>
        <translation>طُلبت النقاط الرئيسية، لذلك قُرئ كل شيء ولم يُبحث عن كلمات السؤال.</translation>
    </message>
    <message>
        <source>Listed the figures and tables of {document}: 1 found.</source>
        <translation>سُردت أشكال {document} وجداوله: وُجد 1.</translation>
    </message>
    <message>
        <source>Listed the figures and tables of {document}: {count} found.</source>
        <translation>سُردت أشكال {document} وجداوله: وُجد {count}.</translation>
    </message>
    <message>
        <source>Looked at a part of {document}, page {page}.</source>
        <translation>نُظر إلى جزء من {document}، الصفحة {page}.</translation>
    </message>
    <message>
        <source>Looking at page {number}, {cost}, view</source>
        <translation>النظر إلى الصفحة {number}، {cost}، العرض</translation>
    </message>
    <message>
        <source>Looking for the pages, value</source>
        <translation>البحث عن الصفحات، القيمة</translation>
    </message>
    <message>
        <source>Most of this page is a picture, in which no words were looked for.</source>
        <translation>معظم هذه الصفحة صورة لم يُبحث فيها عن كلمات.</translation>
    </message>
    <message>
        <source>Most of this page is a picture; words that were recognised in it stand behind the page&apos;s own.</source>
        <translation>معظم هذه الصفحة صورة؛ والكلمات التي تُعرّف عليها فيها تأتي بعد كلمات الصفحة نفسها.</translation>
    </message>
    <message>
        <source>No heading with the number {section} was found, so all pages were asked.</source>
        <translation>لم يُعثر على عنوان بالرقم {section}، لذلك سُئلت كل الصفحات.</translation>
    </message>
    <message>
        <source>No model checks images: the settings name none.</source>
        <translation>لا يفحص أي نموذج الصور: الإعدادات لا تسمّي أيًّا.</translation>
    </message>
    <message>
        <source>No room was left to read {document}, {numbers}.</source>
        <translation>لم يبق متسع لقراءة {document}، {numbers}.</translation>
    </message>
    <message>
        <source>No value to compare in {document}.</source>
        <translation>لا توجد قيمة للمقارنة في {document}.</translation>
    </message>
    <message>
        <source>Of 1 field of its form only what is drawn was read, because the page has too many.</source>
        <translation>من حقل واحد في استمارتها قُرئ المرسوم فقط، لأن في الصفحة حقولًا أكثر من اللازم.</translation>
    </message>
    <message>
        <source>Of {count} fields of its form only what is drawn was read, because the page has too many.</source>
        <translation>من حقول في استمارتها عددها {count} قُرئ المرسوم فقط، لأن في الصفحة حقولًا أكثر من اللازم.</translation>
    </message>
    <message>
        <source>Put in order of the dates, the earliest first.</source>
        <translation>رُتّبت حسب التواريخ، الأقدم أولاً.</translation>
    </message>
    <message>
        <source>Put in order of the dates, the latest first.</source>
        <translation>رُتّبت حسب التواريخ، الأحدث أولاً.</translation>
    </message>
    <message>
        <source>Put in order of the numbers, the highest first.</source>
        <translation>رُتّبت حسب الأرقام، الأعلى أولاً.</translation>
    </message>
    <message>
        <source>Put in order of the numbers, the lowest first.</source>
        <translation>رُتّبت حسب الأرقام، الأدنى أولاً.</translation>
    </message>
    <message>
        <source>Put in order of the times, the longest first.</source>
        <translation>رُتّبت حسب المدد، الأطول أولاً.</translation>
    </message>
    <message>
        <source>Put in order of the times, the shortest first.</source>
        <translation>رُتّبت حسب المدد، الأقصر أولاً.</translation>
    </message>
    <message>
        <source>Questions and documents are sent to {host}.</source>
        <translation>تُرسل الأسئلة والمستندات إلى {host}.</translation>
    </message>
    <message>
        <source>Quotes were looked up after they came: {right} right at once, {put_right} put right, {taken_out} taken out.</source>
        <translation>رُوجعت الاقتباسات بعد وصولها: {right} صحيحة من أول مرة، و{put_right} صُححت، و{taken_out} حُذفت.</translation>
    </message>
    <message>
        <source>Read from {document}: {numbers}.</source>
        <translation>قُرئ من {document}: {numbers}.</translation>
    </message>
    <message>
        <source>Read the tables of {document}, page {page}.</source>
        <translation>قُرئت جداول {document}، الصفحة {page}.</translation>
    </message>
    <message>
        <source>Reading page {page}</source>
        <translation>قراءة الصفحة {page}</translation>
    </message>
    <message>
        <source>Reading part {number} of {total}, page</source>
        <translation>قراءة الجزء {number} من {total}، الصفحة</translation>
    </message>
    <message>
        <source>Reading the documents, page</source>
        <translation>قراءة المستندات، الصفحة</translation>
    </message>
    <message>
        <source>Reading the passage</source>
        <translation>قراءة المقطع</translation>
    </message>
    <message>
        <source>Reading what was looked up</source>
        <translation>قراءة ما عُثر عليه</translation>
    </message>
    <message>
        <source>Searched for “{words}”, and for what means the like: {found} found.</source>
        <translation>بُحث عن «{words}» وعمّا يشبه معناها: عُثر على {found}.</translation>
    </message>
    <message>
        <source>Searched for “{words}”, and in {compared} of {pages} pages for what means the like: {found} found.</source>
        <translation>بُحث عن «{words}»، وفي {compared} من {pages} صفحة عمّا يشبه معناها: عُثر على {found}.</translation>
    </message>
    <message>
        <source>Searched for “{words}”: 1 page found.</source>
        <translation>البحث عن «{words}»: وُجدت صفحة واحدة.</translation>
    </message>
    <message>
        <source>Searched for “{words}”: {found} pages found.</source>
        <translation>البحث عن «{words}»: عدد الصفحات {found}.</translation>
    </message>
    <message>
        <source>Text would go to {host} for others to read: http is not encrypted. Use https, or say --unencrypted.</source>
        <translation>سيذهب النص إلى {host} مقروءًا للآخرين: http غير مشفّر. استخدم https أو قل ‎--unencrypted.</translation>
    </message>
    <message>
        <source>That passphrase does not open the library.</source>
        <translation>عبارة المرور هذه لا تفتح المكتبة.</translation>
    </message>
    <message>
        <source>The check of images holds page {number} back: it may be sexually explicit ({likely}).</source>
        <translation>فحص الصور يحجب الصفحة {number}: قد تكون ذات محتوى جنسي صريح ({likely}).</translation>
    </message>
    <message>
        <source>The check of images holds page {number} back: it may show dangerous content ({likely}).</source>
        <translation>فحص الصور يحجب الصفحة {number}: قد تعرض محتوى خطيرًا ({likely}).</translation>
    </message>
    <message>
        <source>The check of images holds page {number} back: it may show violence or gore ({likely}).</source>
        <translation>فحص الصور يحجب الصفحة {number}: قد تعرض عنفًا أو دماء ({likely}).</translation>
    </message>
    <message>
        <source>The connection to {host} broke off ({reason}). Nothing is lost here: ask again.</source>
        <translation>انقطع الاتصال بـ {host}‏ ({reason}). لم يضِع شيء هنا: اسأل مرة أخرى.</translation>
    </message>
    <message>
        <source>The copy of the library is not what it should be. The library was left as it is.</source>
        <translation>نسخة المكتبة ليست كما ينبغي. تُركت المكتبة كما هي.</translation>
    </message>
    <message>
        <source>The file does not tell what {share} of this page&apos;s letters are: it is damaged, or names a wrong encoding.</source>
        <translation>لا يذكر الملف ما هي {share} من حروف هذه الصفحة: فهو تالف، أو يسمّي ترميزًا خاطئًا.</translation>
    </message>
    <message>
        <source>The file of this document holds a newer version now, so no picture of this page can be drawn. Its words are kept: they can be searched, asked and quoted.</source>
        <translation>يحتوي ملف هذا المستند الآن على إصدار أحدث، لذا لا يمكن رسم صورة لهذه الصفحة. كلماتها محفوظة: يمكن البحث فيها والسؤال عنها والاقتباس منها.</translation>
    </message>
    <message>
        <source>The file of this document was changed after it was read, so no picture of this page can be drawn. Add it again to see what it holds now. The words that were read are kept.</source>
        <translation>تغيّر ملف هذا المستند بعد قراءته، لذا لا يمكن رسم صورة لهذه الصفحة. أضفه مرة أخرى لترى ما يحتويه الآن. الكلمات التي قُرئت محفوظة.</translation>
    </message>
    <message>
        <source>The file of this document was moved or deleted, or its drive does not answer, so no picture of this page can be drawn. The words that were read are kept.</source>
        <translation>نُقل ملف هذا المستند أو حُذف، أو أن محرك أقراصه لا يستجيب، لذا لا يمكن رسم صورة لهذه الصفحة. الكلمات التي قُرئت محفوظة.</translation>
    </message>
    <message>
        <source>The key could not be kept</source>
        <translation>تعذّر حفظ المفتاح</translation>
    </message>
    <message>
        <source>The key in the system keyring is not the one of this library. Without the key nobody can read it; it was left as it is.</source>
        <translation>المفتاح الموجود في حافظة مفاتيح النظام ليس مفتاح هذه المكتبة. دون المفتاح لا يستطيع أحد قراءتها، وقد تُركت كما هي.</translation>
    </message>
    <message>
        <source>The key&apos;s file {key_file} cannot be deleted</source>
        <translation>لا يمكن حذف ملف المفتاح {key_file}</translation>
    </message>
    <message>
        <source>The library cannot be replaced</source>
        <translation>لا يمكن استبدال المكتبة</translation>
    </message>
    <message>
        <source>The library is encrypted, and its key is no longer in the system keyring. Without the key nobody can read it; it was left as it is.</source>
        <translation>المكتبة مشفّرة، ولم يعد مفتاحها في حافظة مفاتيح النظام. دون المفتاح لا يستطيع أحد قراءتها، وقد تُركت كما هي.</translation>
    </message>
    <message>
        <source>The library is encrypted, and no passphrase was given.</source>
        <translation>المكتبة مشفّرة، ولم تُعطَ عبارة مرور.</translation>
    </message>
    <message>
        <source>The library of this private session cannot be used ({error}).</source>
        <translation>لا يمكن استخدام مكتبة هذه الجلسة الخاصة ({error}).</translation>
    </message>
    <message>
        <source>The library {file} is damaged, or encrypted and the library.key.json beside it is missing or another&apos;s. It was left as it is: restore both from a backup, or move it away and add your documents again.</source>
        <translation>المكتبة {file} تالفة، أو مشفّرة والملف library.key.json بجانبها مفقود أو يخص مكتبة أخرى. تُركت كما هي: استعد كليهما من نسخة احتياطية، أو انقلها وأضف مستنداتك من جديد.</translation>
    </message>
    <message>
        <source>The library {library_file} is encrypted, and its key was not given.</source>
        <translation>المكتبة {library_file} مشفّرة، ولم يُعطَ مفتاحها.</translation>
    </message>
    <message>
        <source>The list of servers could not be saved</source>
        <translation>تعذّر حفظ قائمة الخوادم</translation>
    </message>
    <message>
        <source>The list of servers {file} cannot be read</source>
        <translation>لا يمكن قراءة قائمة الخوادم {file}</translation>
    </message>
    <message>
        <source>The list of servers {file} is damaged. Mend or delete it; it was not changed.</source>
        <translation>قائمة الخوادم {file} تالفة. أصلحها أو احذفها؛ لم تُغيَّر.</translation>
    </message>
    <message>
        <source>The model in {folder} has no form with {cache_type} caches. Export it again.</source>
        <translation>ليس للنموذج الموجود في {folder} صيغة بذاكرة مؤقتة من نوع {cache_type}. صدّره مرة أخرى.</translation>
    </message>
    <message>
        <source>The model&apos;s folder cannot be written, so this is done again next time</source>
        <translation>لا يمكن الكتابة في مجلد النموذج، لذا يُعاد هذا في المرة القادمة</translation>
    </message>
    <message>
        <source>The parties were asked for, so the first pages were searched for the sentences that name them, without the model.</source>
        <translation>سُئل عن الأطراف، لذلك بُحث في الصفحات الأولى عن الجمل التي تسمّيها، من غير النموذج.</translation>
    </message>
    <message>
        <source>The private session is full: what it has read takes 1 GB of memory. Nothing of that was lost.</source>
        <translation>الجلسة الخاصة ممتلئة: ما قرأته يشغل 1 غيغابايت من الذاكرة. لم يُفقد منه شيء.</translation>
    </message>
    <message>
        <source>The process that asks {host} ended ({code}). Ask again.</source>
        <translation>انتهت العملية التي تسأل {host}‏ ({code}). اسأل مرة أخرى.</translation>
    </message>
    <message>
        <source>The section is short, and so the answer is what it says, word for word.</source>
        <translation>القسم قصير، لذلك فالجواب هو نصّه حرفيًّا.</translation>
    </message>
    <message>
        <source>The server&apos;s answer quotes no words of the documents.</source>
        <translation>لا يقتبس جواب الخادم كلمات من المستندات.</translation>
    </message>
    <message>
        <source>The weights of the passage encoder ({name}) cannot be read: {error}. Install Pincite again.</source>
        <translation>تعذّرت قراءة أوزان مرمِّز المقاطع ({name}): {error}. ثبّت Pincite من جديد.</translation>
    </message>
    <message>
        <source>There is no page {pages} in what was asked.</source>
        <translation>لا توجد صفحة {pages} فيما سُئل عنه.</translation>
    </message>
    <message>
        <source>There is not enough space on the disk: the libraries take {needed} GB, downloaded and unpacked, and {free} GB are free. Free {free2} GB, or choose another place with --data-dir.</source>
        <translation>لا مساحة كافية على القرص: تأخذ المكتبات {needed} غ.ب بعد التنزيل وفكّ الضغط، والمتاح {free} غ.ب. أفرغ {free2} غ.ب، أو اختر مكانًا آخر عبر --data-dir.</translation>
    </message>
    <message>
        <source>There is nothing to draw: the part asked for is empty, or lies beside the page.</source>
        <translation>لا شيء يُرسم: الجزء المطلوب فارغ أو خارج الصفحة.</translation>
    </message>
    <message>
        <source>These words were recognised in a picture of the page; some of their letters may be others there.</source>
        <translation>تُعرِّف على هذه الكلمات في صورة للصفحة، وقد تكون بعض حروفها هناك مختلفة.</translation>
    </message>
    <message>
        <source>Thinking about the question</source>
        <translation>يجري التفكير في السؤال</translation>
    </message>
    <message>
        <source>This is the small starter model: ask it short questions, and check its answers on the page.</source>
        <translation>هذا هو النموذج الأولي الصغير: اطرح عليه أسئلة قصيرة، وتحقّق من إجاباته في الصفحة.</translation>
    </message>
    <message>
        <source>This library is not encrypted.</source>
        <translation>هذه المكتبة غير مشفّرة.</translation>
    </message>
    <message>
        <source>This library was written by a newer version of Pincite. Use that version to open it.</source>
        <translation>كتبت هذه المكتبةَ نسخةٌ أحدث من Pincite. افتحها بتلك النسخة.</translation>
    </message>
    <message>
        <source>This model reads text only and cannot see images.</source>
        <translation>هذا النموذج يقرأ النص فقط ولا يرى الصور.</translation>
    </message>
    <message>
        <source>This stands behind a label that says what is asked for, so the model was not asked.</source>
        <translation>هذا مكتوب بعد تسمية تقول ما هو مطلوب، لذلك لم يُسأل النموذج.</translation>
    </message>
    <message>
        <source>This stands where the row and the column that were named cross, so the model was not asked.</source>
        <translation>هذا مكتوب عند تقاطع الصف والعمود المذكورين، لذلك لم يُسأل النموذج.</translation>
    </message>
    <message>
        <source>This system has no folder in memory.</source>
        <translation>لا يوجد في هذا النظام مجلد في الذاكرة.</translation>
    </message>
    <message>
        <source>What came from {repository} cannot be used: {reason}</source>
        <translation>لا يمكن استخدام ما جاء من {repository}: {reason}</translation>
    </message>
    <message>
        <source>What is in {place} is no token: it has a character that tokens do not have, such as a quotation mark of a text program. Copy it anew from {tokens_page}. Nothing was sent.</source>
        <translation>ما في {place} ليس رمزًا: فيه محرف لا يوجد في الرموز، كعلامة اقتباس من برنامج نصوص. انسخه من جديد من {tokens_page}. لم يُرسَل شيء.</translation>
    </message>
    <message>
        <source>What the answer rests on</source>
        <translation>ما تستند إليه الإجابة</translation>
    </message>
    <message>
        <source>What the model computes are no numbers: its weights are damaged.</source>
        <translation>ما يحسبه النموذج ليس أعدادًا: أوزانه تالفة.</translation>
    </message>
    <message>
        <source>What the window keeps could not be written</source>
        <translation>تعذّرت كتابة ما تحتفظ به النافذة</translation>
    </message>
    <message>
        <source>What was fetched to {gpu} cannot be deleted</source>
        <translation>لا يمكن حذف ما نُزّل إلى {gpu}</translation>
    </message>
    <message>
        <source>Writing the answer</source>
        <translation>كتابة الإجابة</translation>
    </message>
    <message>
        <source>Writing; grey words are not checked yet and may still change</source>
        <translation>كتابة؛ الكلمات الرمادية لم تُتحقق بعد وقد تتغير</translation>
    </message>
    <message>
        <source>a 7-Zip archive: unpack it and add what it holds</source>
        <translation>أرشيف 7-Zip: فكّه وأضف ما فيه</translation>
    </message>
    <message>
        <source>a DjVu document: convert it to PDF and add that</source>
        <translation>مستند DjVu: حوّله إلى PDF وأضفه</translation>
    </message>
    <message>
        <source>a JPEG 2000 picture: save it as PNG and add that</source>
        <translation>صورة JPEG 2000: احفظها بصيغة PNG وأضفها</translation>
    </message>
    <message>
        <source>a JPEG XL picture: save it as PNG and add that</source>
        <translation>صورة JPEG XL: احفظها بصيغة PNG وأضفها</translation>
    </message>
    <message>
        <source>a Microsoft Reader book (.lit): convert it to EPUB and add that</source>
        <translation>كتاب Microsoft Reader ‏(.lit): حوّله إلى EPUB وأضفه</translation>
    </message>
    <message>
        <source>a Photoshop picture: save it as PNG and add that</source>
        <translation>صورة Photoshop: احفظها بصيغة PNG وأضفها</translation>
    </message>
    <message>
        <source>a PostScript file: convert it to PDF and add that</source>
        <translation>ملف PostScript: حوّله إلى PDF وأضفه</translation>
    </message>
    <message>
        <source>a Publisher document: save it as PDF and add that</source>
        <translation>مستند Publisher: احفظه بصيغة PDF وأضفه</translation>
    </message>
    <message>
        <source>a RAR archive: unpack it and add what it holds</source>
        <translation>أرشيف RAR: فكّه وأضف ما فيه</translation>
    </message>
    <message>
        <source>a Visio drawing: save it as PDF and add that</source>
        <translation>رسم Visio: احفظه بصيغة PDF وأضفه</translation>
    </message>
    <message>
        <source>a Windows help file (.chm): convert it to PDF and add that</source>
        <translation>ملف مساعدة Windows ‏(.chm): حوّله إلى PDF وأضفه</translation>
    </message>
    <message>
        <source>a Windows program</source>
        <translation>برنامج Windows</translation>
    </message>
    <message>
        <source>a Zstandard archive: unpack it and add what it holds</source>
        <translation>أرشيف Zstandard: فكّه وأضف ما فيه</translation>
    </message>
    <message>
        <source>a bzip2 archive: unpack it and add what it holds</source>
        <translation>أرشيف bzip2: فكّه وأضف ما فيه</translation>
    </message>
    <message>
        <source>a document of Apple&apos;s Pages, Numbers or Keynote: export it as PDF or in an Office format, and add that</source>
        <translation>مستند من Pages أو Numbers أو Keynote من Apple: صدّره بصيغة PDF أو بإحدى صيغ Office وأضفه</translation>
    </message>
    <message>
        <source>a document of OpenOffice 1: save it in a newer format and add that</source>
        <translation>مستند من OpenOffice 1: احفظه بصيغة أحدث وأضفه</translation>
    </message>
    <message>
        <source>a few seconds left</source>
        <translation>بقيت ثوانٍ قليلة</translation>
    </message>
    <message>
        <source>a film</source>
        <translation>فيلم</translation>
    </message>
    <message>
        <source>a film or a sound recording</source>
        <translation>فيلم أو تسجيل صوتي</translation>
    </message>
    <message>
        <source>a font</source>
        <translation>خط</translation>
    </message>
    <message>
        <source>a gzip archive: unpack it and add what it holds</source>
        <translation>أرشيف gzip: فكّه وأضف ما فيه</translation>
    </message>
    <message>
        <source>a pretrained model&apos;s summary quotes text only</source>
        <translation>ملخّص النموذج المدرَّب مسبقًا يقتبس من النصوص فقط</translation>
    </message>
    <message>
        <source>a program</source>
        <translation>برنامج</translation>
    </message>
    <message>
        <source>a single formula of OpenDocument: save it as PDF and add that</source>
        <translation>صيغة OpenDocument مفردة: احفظها بصيغة PDF وأضفها</translation>
    </message>
    <message>
        <source>a sound recording</source>
        <translation>تسجيل صوتي</translation>
    </message>
    <message>
        <source>a sound recording or a film</source>
        <translation>تسجيل صوتي أو فيلم</translation>
    </message>
    <message>
        <source>a zip archive: unpack it and add what it holds</source>
        <translation>أرشيف zip: فكّه وأضف ما فيه</translation>
    </message>
    <message>
        <source>a zip file that is damaged or incomplete</source>
        <translation>ملف zip تالف أو ناقص</translation>
    </message>
    <message>
        <source>about {hours} h left</source>
        <translation>بقي نحو {hours} س</translation>
    </message>
    <message>
        <source>about {hours} h {rest} min left</source>
        <translation>بقي نحو {hours} س و{rest} د</translation>
    </message>
    <message>
        <source>about {minutes} min left</source>
        <translation>بقي نحو {minutes} د</translation>
    </message>
    <message>
        <source>about {round} s left</source>
        <translation>بقي نحو {round} ث</translation>
    </message>
    <message>
        <source>all {pages} pages were read before</source>
        <translation>كل الصفحات وعددها {pages} قُرئت من قبل</translation>
    </message>
    <message>
        <source>an Office theme, which holds no document</source>
        <translation>سمة Office لا تحوي مستندًا</translation>
    </message>
    <message>
        <source>an OpenDocument file of a kind that is not read: save it as PDF and add that</source>
        <translation>ملف OpenDocument من نوع لا يُقرأ: احفظه بصيغة PDF وأضفه</translation>
    </message>
    <message>
        <source>an SQLite database</source>
        <translation>قاعدة بيانات SQLite</translation>
    </message>
    <message>
        <source>an old Office file: save it in a newer format and add that</source>
        <translation>ملف Office قديم: احفظه بصيغة أحدث وأضفه</translation>
    </message>
    <message>
        <source>an xz archive: unpack it and add what it holds</source>
        <translation>أرشيف xz: فكّه وأضف ما فيه</translation>
    </message>
    <message>
        <source>as the server has them</source>
        <translation>كما هي لدى الخادم</translation>
    </message>
    <message>
        <source>ended without a word of an answer. Ask again, or look at its log</source>
        <translation>انتهى دون كلمة من الإجابة. اسأل مرة أخرى أو انظر في سجله</translation>
    </message>
    <message>
        <source>its fonts do not tell what {unexplained} of its letters are</source>
        <translation>لا تدل خطوطها على حقيقة {unexplained} من حروفها</translation>
    </message>
    <message>
        <source>its letters hardly make words, so they may not be those that are printed</source>
        <translation>لا تكاد حروفها تؤلف كلمات، فقد لا تكون هي المطبوعة</translation>
    </message>
    <message>
        <source>model name</source>
        <translation>اسم النموذج</translation>
    </message>
    <message>
        <source>no page</source>
        <translation>لا صفحة</translation>
    </message>
    <message>
        <source>not found in the document</source>
        <translation>لم يُعثر عليه في المستند</translation>
    </message>
    <message>
        <source>of no kind that Pincite reads</source>
        <translation>من نوع لا يقرؤه Pincite</translation>
    </message>
    <message>
        <source>only text was searched</source>
        <translation>لم يُبحث إلا في النصوص</translation>
    </message>
    <message>
        <source>page {numbers}</source>
        <translation>صفحة {numbers}</translation>
    </message>
    <message>
        <source>pages {numbers}</source>
        <translation>الصفحات {numbers}</translation>
    </message>
    <message>
        <source>support is weak</source>
        <translation>سند ضعيف</translation>
    </message>
    <message>
        <source>the first page was read before</source>
        <translation>الصفحة الأولى قُرئت من قبل</translation>
    </message>
    <message>
        <source>the first {pages_before} pages were read before</source>
        <translation>أول {pages_before} صفحات قُرئت من قبل</translation>
    </message>
    <message>
        <source>the installed onnxruntime has no CUDA</source>
        <translation>لا CUDA في onnxruntime المثبّت</translation>
    </message>
    <message>
        <source>the page was read before</source>
        <translation>الصفحة قُرئت من قبل</translation>
    </message>
    <message>
        <source>the section “{text}”</source>
        <translation>القسم «{text}»</translation>
    </message>
    <message>
        <source>this model cannot see images; a multimodal Gemma 3 (4B or larger) can</source>
        <translation>هذا النموذج لا يرى الصور، ويراها Gemma 3 متعدد الوسائط (4B أو أكبر)</translation>
    </message>
    <message>
        <source>time left not known yet</source>
        <translation>الوقت المتبقي غير معروف بعد</translation>
    </message>
    <message>
        <source>{did_not_fit} did not fit, though they share words with the question</source>
        <translation>لم تتسع {did_not_fit} مع أنها تشارك السؤال كلمات</translation>
    </message>
    <message>
        <source>{document}, {recognised}: words recognised in the picture of the page.</source>
        <translation>‏{document}، {recognised}: كلمات تُعرِّف عليها في صورة الصفحة.</translation>
    </message>
    <message>
        <source>{document}: {pages} sent to {sent_to}.</source>
        <translation>{document}: أُرسلت {pages} إلى {sent_to}.</translation>
    </message>
    <message>
        <source>{file} belongs to another program. Choose another folder with --data-dir.</source>
        <translation>‏{file} يخص برنامجًا آخر. اختر مجلدًا آخر بـ ‎--data-dir.</translation>
    </message>
    <message>
        <source>{file} cannot be overwritten</source>
        <translation>لا يمكن الكتابة فوق {file}</translation>
    </message>
    <message>
        <source>{file} is a file, and a folder is wanted there. Choose one with --data-dir.</source>
        <translation>{file} ملف، والمطلوب هناك مجلد. اختر مجلدًا بـ ‎--data-dir.</translation>
    </message>
    <message>
        <source>{file} is not a library that can be written anew.</source>
        <translation>{file} ليس مكتبة يمكن كتابتها من جديد.</translation>
    </message>
    <message>
        <source>{found} sentences and rows have its words; {most_told} are shown.</source>
        <translation>عدد الجمل والصفوف التي فيها هذه الكلمات {found}؛ وذُكر منها {most_told}.</translation>
    </message>
    <message>
        <source>{hidden_words} that cannot be seen on it {hidden_words2} left out</source>
        <translation>تُرك {hidden_words} لا يُرى فيها ({hidden_words2})</translation>
    </message>
    <message>
        <source>{host} answered with something that is no answer. Its log may say why.</source>
        <translation>ردّ {host} بما ليس جوابًا. قد يذكر سجله السبب.</translation>
    </message>
    <message>
        <source>{host} cannot be reached: it did not answer within {connect_s} s.</source>
        <translation>تعذّر الوصول إلى {host}: لم يُجب خلال {connect_s} ث.</translation>
    </message>
    <message>
        <source>{host} cannot be reached: {reason}. Is it running, and the address right?</source>
        <translation>تعذّر الوصول إلى {host}: {reason}. هل يعمل، وهل العنوان صحيح؟</translation>
    </message>
    <message>
        <source>{host} closed the connection in the middle of its answer. Nothing is lost here: ask again.</source>
        <translation>أغلق {host} الاتصال في منتصف جوابه. لم يضِع شيء هنا: اسأل مرة أخرى.</translation>
    </message>
    <message>
        <source>{host} could not be asked ({strerror}).</source>
        <translation>تعذّر سؤال {host}‏ ({strerror}).</translation>
    </message>
    <message>
        <source>{host} does not take the pictures of the pages ({status}). It says: {said}</source>
        <translation>لا يقبل {host} صور الصفحات ({status}). يقول: {said}</translation>
    </message>
    <message>
        <source>{host} does not take the question ({status}). It says: {words}</source>
        <translation>لا يقبل {host} السؤال ({status}). يقول: {words}</translation>
    </message>
    <message>
        <source>{host} failed ({status}). It says: {words}</source>
        <translation>أخفق {host} ({status}). يقول: {words}</translation>
    </message>
    <message>
        <source>{host} has no model {model}. It has: {listed}.</source>
        <translation>ليس لدى {host} نموذج {model}. لديه: {listed}.</translation>
    </message>
    <message>
        <source>{host} has no such model, or no OpenAI API at {url} (404). It says: {words}</source>
        <translation>ليس لدى {host} هذا النموذج، أو لا توجد واجهة OpenAI في {url}‏ (404). يقول: {words}</translation>
    </message>
    <message>
        <source>{host} is busy ({status}), and stayed so. Try again later.</source>
        <translation>ظلّ {host} مشغولًا ({status}). حاول لاحقًا.</translation>
    </message>
    <message>
        <source>{host} loads its model</source>
        <translation>‏{host} يحمّل نموذجه</translation>
    </message>
    <message>
        <source>{host} names no model: at {url} is no server of OpenAI&apos;s API, or it is empty.</source>
        <translation>لا يذكر {host} أي نموذج: ليس في {url} خادم لواجهة OpenAI، أو أنه فارغ.</translation>
    </message>
    <message>
        <source>{host} says that it is too much at once: {words}</source>
        <translation>يقول {host} إن هذا كثير دفعة واحدة: {words}</translation>
    </message>
    <message>
        <source>{host} serves several models; say which with --model. It has: {listed}.</source>
        <translation>يقدّم {host} عدة نماذج؛ حدّد أيها بـ --model. لديه: {listed}.</translation>
    </message>
    <message>
        <source>{host} shows a certificate that cannot be trusted. Nothing was sent. SSL_CERT_FILE names your own.</source>
        <translation>يعرض {host} شهادة لا يمكن الوثوق بها. لم يُرسل شيء. يحدّد SSL_CERT_FILE شهادتك.</translation>
    </message>
    <message>
        <source>{host} stalled: nothing came from it for {seconds} s. Nothing is lost here: ask again.</source>
        <translation>توقف {host}: لم يصل منه شيء مدة {seconds} ث. لم يضِع شيء هنا: اسأل مرة أخرى.</translation>
    </message>
    <message>
        <source>{host} still loads its model ({status}). Try again later.</source>
        <translation>ما زال {host} يحمّل نموذجه ({status}). حاول مرة أخرى لاحقًا.</translation>
    </message>
    <message>
        <source>{host} was asked, and its answer has no end.</source>
        <translation>سُئل {host}، وليس لجوابه نهاية.</translation>
    </message>
    <message>
        <source>{host} was asked, and nothing came of it.</source>
        <translation>سُئل {host}، ولم يأتِ شيء.</translation>
    </message>
    <message>
        <source>{input_name}: the first rows of {heads} heads do not lie side by side</source>
        <translation>‏{input_name}: الصفوف الأولى من {heads} رأسًا ليست متجاورة</translation>
    </message>
    <message>
        <source>{model} reads text only and cannot see images.</source>
        <translation>‏{model} يقرأ النص فقط ولا يرى الصور.</translation>
    </message>
    <message>
        <source>{name} answers questions and does not check images, as ShieldGemma 2 does.</source>
        <translation>{name} يجيب عن الأسئلة ولا يفحص الصور كما يفعل ShieldGemma 2.</translation>
    </message>
    <message>
        <source>{name} came twice with wrong bytes: its checksum is not what it should be. It was deleted, and nothing of it is used. Try again later, or without the mirror or proxy in between.</source>
        <translation>وصل {name} مرتين بمحتوى خاطئ: مجموع التحقق غير صحيح. حُذف ولا يُستخدم منه شيء. حاول لاحقًا، أو من دون المرآة أو الوكيل بينكما.</translation>
    </message>
    <message>
        <source>{name} cannot be read as an image: it is damaged, or of a rare kind. Where another program shows it, save it there as PNG and add that.</source>
        <translation>تعذّرت قراءة {name} صورةً: هو تالف أو من نوع نادر. إن عرضه برنامج آخر فاحفظه هناك بصيغة PNG وأضفه.</translation>
    </message>
    <message>
        <source>{name} cannot be read from its disk.</source>
        <translation>تعذّرت قراءة {name} من قرصه.</translation>
    </message>
    <message>
        <source>{name} cannot be read: its drive does not answer.</source>
        <translation>تعذّرت قراءة {name}: قرصه لا يستجيب.</translation>
    </message>
    <message>
        <source>{name} cannot be unpacked ({error}).</source>
        <translation>لا يمكن فكّ ضغط {name} ({error}).</translation>
    </message>
    <message>
        <source>{name} cannot be written: its name must end in {known}, which says in what form.</source>
        <translation>تعذّرت كتابة {name}: يجب أن ينتهي اسمه بـ {known} الذي يحدد الصيغة.</translation>
    </message>
    <message>
        <source>{name} cannot be written: nothing may be written to the folder {parent}.</source>
        <translation>تتعذّر كتابة {name}: لا يُسمح بالكتابة في المجلد {parent}.</translation>
    </message>
    <message>
        <source>{name} cannot be written: the disk is full.</source>
        <translation>تعذّرت كتابة {name}: القرص ممتلئ.</translation>
    </message>
    <message>
        <source>{name} cannot be written: there is no folder {parent}.</source>
        <translation>تعذّرت كتابة {name}: لا مجلد {parent}.</translation>
    </message>
    <message>
        <source>{name} checks images and answers no questions. Choose another model, and this one as the check of images.</source>
        <translation>{name} يفحص الصور ولا يجيب عن الأسئلة. اختر نموذجًا آخر، واجعل هذا لفحص الصور.</translation>
    </message>
    <message>
        <source>{name} could not be marked, because {stop}.</source>
        <translation>تعذّر تظليل {name}، لأن {stop}.</translation>
    </message>
    <message>
        <source>{name} could not be opened, because {reason}.</source>
        <translation>تعذّر فتح {name}، لأن {reason}.</translation>
    </message>
    <message>
        <source>{name} could not be opened.</source>
        <translation>تعذّر فتح {name}.</translation>
    </message>
    <message>
        <source>{name} has changed since it was read, so the places of the quotes are not known in it. Point to the file as it was, or add it and ask again.</source>
        <translation>تغيّر {name} منذ قراءته، فلا تُعرف مواضع الاقتباسات فيه. أشر إلى الملف كما كان، أو أضفه واسأل من جديد.</translation>
    </message>
    <message>
        <source>{name} has no page {number}, so nothing can be marked there.</source>
        <translation>لا صفحة {number} في {name}، فلا شيء يُظلَّل هناك.</translation>
    </message>
    <message>
        <source>{name} has no page {number}: it has {page_count}.</source>
        <translation>لا صفحة {number} في {name}: فيه {page_count}.</translation>
    </message>
    <message>
        <source>{name} has {page_count} pages; there is no page {missing}.</source>
        <translation>في {name} ‏{page_count} صفحة، ولا صفحة {missing}.</translation>
    </message>
    <message>
        <source>{name} holds nothing to read.</source>
        <translation>لا يحتوي {name} على شيء يُقرأ.</translation>
    </message>
    <message>
        <source>{name} is a PowerPoint presentation of before 1997 (PowerPoint 95): save it as .pptx or PDF and add that.</source>
        <translation>{name} عرض PowerPoint من قبل 1997 (PowerPoint 95): احفظه بصيغة ‎.pptx أو PDF ثم أضفه.</translation>
    </message>
    <message>
        <source>{name} is a PowerPoint presentation protected by a password: save it without one and add that.</source>
        <translation>{name} عرض PowerPoint محمي بكلمة مرور: احفظه من دونها ثم أضفه.</translation>
    </message>
    <message>
        <source>{name} is a Word document of before 1993: save it as .docx or PDF and add that.</source>
        <translation>{name} مستند Word من قبل 1993: احفظه بصيغة ‎.docx أو PDF ثم أضفه.</translation>
    </message>
    <message>
        <source>{name} is a Word document of before 1997 in Chinese, Japanese or Korean: save it as .docx or PDF and add that.</source>
        <translation>{name} مستند Word من قبل 1997 بالصينية أو اليابانية أو الكورية: احفظه بصيغة ‎.docx أو PDF ثم أضفه.</translation>
    </message>
    <message>
        <source>{name} is a folder, not a document.</source>
        <translation>‏{name} مجلد لا مستند.</translation>
    </message>
    <message>
        <source>{name} is a server: this needs a model on this machine. Name one with --model.</source>
        <translation>{name} خادم: يلزم هنا نموذج على هذا الجهاز. حدّده بـ --model.</translation>
    </message>
    <message>
        <source>{name} is a web page without text: a program in it would have to be run.</source>
        <translation>‏{name} صفحة ويب بلا نص: يلزم تشغيل برنامج فيها.</translation>
    </message>
    <message>
        <source>{name} is built in, and cannot be deleted.</source>
        <translation>{name} مدمج ولا يمكن حذفه.</translation>
    </message>
    <message>
        <source>{name} is damaged: a part of it cannot be read.</source>
        <translation>‏{name} تالف: تعذّرت قراءة جزء منه.</translation>
    </message>
    <message>
        <source>{name} is damaged: a part of it cannot be unpacked.</source>
        <translation>‏{name} تالف: تعذّر فك جزء منه.</translation>
    </message>
    <message>
        <source>{name} is damaged: it cannot be opened as a PDF.</source>
        <translation>‏{name} تالف: تعذّر فتحه بصيغة PDF.</translation>
    </message>
    <message>
        <source>{name} is damaged: it cannot be opened as {upper}.</source>
        <translation>‏{name} تالف: تعذّر فتحه بصيغة {upper}.</translation>
    </message>
    <message>
        <source>{name} is damaged: it cannot be unpacked.</source>
        <translation>‏{name} تالف: تعذّر فكه.</translation>
    </message>
    <message>
        <source>{name} is damaged: it has more parts than a document may have.</source>
        <translation>{name} تالف: فيه أجزاء أكثر مما يجوز لمستند.</translation>
    </message>
    <message>
        <source>{name} is damaged: it holds no presentation.</source>
        <translation>‏{name} تالف: لا عرض فيه.</translation>
    </message>
    <message>
        <source>{name} is damaged: it holds no sheet.</source>
        <translation>‏{name} تالف: لا ورقة فيه.</translation>
    </message>
    <message>
        <source>{name} is damaged: it holds no slide.</source>
        <translation>‏{name} تالف: لا شريحة فيه.</translation>
    </message>
    <message>
        <source>{name} is damaged: it holds no text.</source>
        <translation>‏{name} تالف: لا نص فيه.</translation>
    </message>
    <message>
        <source>{name} is damaged: it holds no workbook.</source>
        <translation>‏{name} تالف: لا مصنف فيه.</translation>
    </message>
    <message>
        <source>{name} is damaged: it says that it has more text than a document may have.</source>
        <translation>{name} تالف: يذكر نصًّا أكثر مما يجوز لمستند.</translation>
    </message>
    <message>
        <source>{name} is damaged: its pages cannot be counted.</source>
        <translation>‏{name} تالف: تعذّر عدّ صفحاته.</translation>
    </message>
    <message>
        <source>{name} is damaged: its slides cannot be found.</source>
        <translation>{name} تالف: لا يمكن العثور على شرائحه.</translation>
    </message>
    <message>
        <source>{name} is damaged: its text cannot be unpacked.</source>
        <translation>{name} تالف: لا يمكن فك ضغط نصه.</translation>
    </message>
    <message>
        <source>{name} is damaged: its text has no end.</source>
        <translation>الملف {name} تالف: نصه لا ينتهي.</translation>
    </message>
    <message>
        <source>{name} is damaged: no page can be found in it.</source>
        <translation>‏{name} تالف: لا صفحة فيه.</translation>
    </message>
    <message>
        <source>{name} is empty.</source>
        <translation>‏{name} فارغ.</translation>
    </message>
    <message>
        <source>{name} is empty: it holds no slide.</source>
        <translation>{name} فارغ: لا شريحة فيه.</translation>
    </message>
    <message>
        <source>{name} is empty: it holds no word.</source>
        <translation>‏{name} فارغ: لا كلمة فيه.</translation>
    </message>
    <message>
        <source>{name} is encrypted for a certificate or locked by its shop (DRM), so only the program that it was made for can open it.</source>
        <translation>‏{name} مشفَّر لشهادة أو مقفل من بائعه (DRM)، فلا يفتحه إلا البرنامج الذي صُنع له.</translation>
    </message>
    <message>
        <source>{name} is locked by its shop (DRM), so no other program can read it.</source>
        <translation>‏{name} مقفل من بائعه (DRM)، فلا يقرؤه برنامج آخر.</translation>
    </message>
    <message>
        <source>{name} is named like a PDF, but is none.</source>
        <translation>اسم {name} اسم PDF لكنه ليس كذلك.</translation>
    </message>
    <message>
        <source>{name} is no wheel ({error}).</source>
        <translation>ليس {name} حزمة wheel ‏({error}).</translation>
    </message>
    <message>
        <source>{name} is not an ordinary file, so nothing is written to it.</source>
        <translation>‏{name} ليس ملفًا عاديًا، فلا يُكتب فيه شيء.</translation>
    </message>
    <message>
        <source>{name} is not an ordinary file.</source>
        <translation>‏{name} ليس ملفًا عاديًا.</translation>
    </message>
    <message>
        <source>{name} is packed in a way that Pincite does not know: convert it to EPUB and add that.</source>
        <translation>{name} مضغوط بطريقة لا يعرفها Pincite: حوّله إلى EPUB ثم أضفه.</translation>
    </message>
    <message>
        <source>{name} is protected by a password, and Pincite cannot open it: save it without.</source>
        <translation>‏{name} محمي بكلمة مرور ولا يستطيع Pincite فتحه: احفظه من دونها.</translation>
    </message>
    <message>
        <source>{name} is protected by a password: please give it.</source>
        <translation>‏{name} محمي بكلمة مرور: أدخلها من فضلك.</translation>
    </message>
    <message>
        <source>{name} is protected, and Pincite cannot open it.</source>
        <translation>‏{name} محمي ولا يستطيع Pincite فتحه.</translation>
    </message>
    <message>
        <source>{name} is the document itself or another file that is read here, and is never written to. Choose another name.</source>
        <translation>‏{name} هو المستند نفسه أو ملف آخر يُقرأ هنا، ولا يُكتب فيه أبدًا. اختر اسمًا آخر.</translation>
    </message>
    <message>
        <source>{name} is too large an image: {width} by {height} pixels, where at most {image_pixels} million can be opened.</source>
        <translation>‏{name} صورة أكبر من الممكن: {width} × {height} بكسل، وأقصى ما يُفتح {image_pixels} مليون.</translation>
    </message>
    <message>
        <source>{name} is {path}.</source>
        <translation>{name}: {path}.</translation>
    </message>
    <message>
        <source>{name} may not be read: permission denied.</source>
        <translation>لا تُسمح قراءة {name}: الإذن مرفوض.</translation>
    </message>
    <message>
        <source>{name} unpacks to more than a document may have ({most_bytes} MB): it is not opened.</source>
        <translation>يصير {name} عند فكه أكبر مما يُسمح به لمستند ({most_bytes} م.ب): لم يُفتح.</translation>
    </message>
    <message>
        <source>{name} was changed since it was read. Add it again.</source>
        <translation>تغيّر {name} منذ قراءته. أضفه من جديد.</translation>
    </message>
    <message>
        <source>{name} was changed while it was read: add it when nothing writes to it any more.</source>
        <translation>تغيّر {name} أثناء قراءته: أضفه حين لا يُكتب فيه شيء.</translation>
    </message>
    <message>
        <source>{name}: of {numbers} only {only} was asked.</source>
        <translation>‏{name}: سُئل من {numbers} عن {only} فقط.</translation>
    </message>
    <message>
        <source>{name}: of {others}, too, something could not be read.</source>
        <translation>‏{name}: تعذّرت قراءة شيء من {others} أيضًا.</translation>
    </message>
    <message>
        <source>{name}: page {page} could not be looked at. {why}</source>
        <translation>‏{name}: تعذّرت مشاهدة الصفحة {page}. {why}</translation>
    </message>
    <message>
        <source>{name}: search mode read {read} of {page_count}; of the rest {reasons}.</source>
        <translation>‏{name}: قرأ وضع البحث {read} من {page_count}؛ ومن الباقي {reasons}.</translation>
    </message>
    <message>
        <source>{name}: search mode read {read} of {page_count}; the rest is less near to the question.</source>
        <translation>‏{name}: قرأ وضع البحث {read} من {page_count}؛ والباقي أبعد عن السؤال.</translation>
    </message>
    <message>
        <source>{name}: searched for words; none of its pages was read by the model.</source>
        <translation>‏{name}: بُحث فيه عن كلمات؛ ولم يقرأ النموذج أيًّا من صفحاته.</translation>
    </message>
    <message>
        <source>{name}: {not_chosen} of {page_count} pages were not chosen.</source>
        <translation>‏{name}: لم تُختر {not_chosen} من {page_count} صفحة.</translation>
    </message>
    <message>
        <source>{name}: {pages_failed} could not be read.</source>
        <translation>‏{name}: تعذّرت قراءة {pages_failed}.</translation>
    </message>
    <message>
        <source>{name}: {read} of {page_count} read; no step led to the others.</source>
        <translation>{name}: قُرئت {read} من {page_count}؛ ولم تقد أي خطوة إلى غيرها.</translation>
    </message>
    <message>
        <source>{name}: {source} of {page_count} had not been read in when this was asked; ask again for an answer from all.</source>
        <translation>‏{name}: لم يكن قد قُرئ {source} من {page_count} حين طُرح هذا السؤال؛ اسأل من جديد لإجابة من الكل.</translation>
    </message>
    <message>
        <source>{name}: {unseen} without text; {unseen2}.</source>
        <translation>‏{name}: {unseen} بلا نص؛ {unseen2}.</translation>
    </message>
    <message>
        <source>{name}: {waiting} of {page_count} not read yet; the answer was wanted before.</source>
        <translation>‏{name}: {waiting} من {page_count} لم تُقرأ بعد؛ طُلبت الإجابة قبل ذلك.</translation>
    </message>
    <message>
        <source>{netloc} failed while it answered: {said}</source>
        <translation>تعذّر على {netloc} إكمال الإجابة: {said}</translation>
    </message>
    <message>
        <source>{netloc} has its chat elsewhere. Name the server by the address it sends to.</source>
        <translation>محادثة {netloc} في مكان آخر. سمِّ الخادم بالعنوان الذي يحيل إليه.</translation>
    </message>
    <message>
        <source>{netloc} sends elsewhere, to {scheme}://{netloc2}. Nothing was sent there; name that server if it is the right one.</source>
        <translation>يحيل {netloc} إلى مكان آخر، {scheme}://{netloc2}. لم يُرسل شيء إليه؛ سمِّ ذلك الخادم إن كان هو الصحيح.</translation>
    </message>
    <message>
        <source>{netloc} sends from one address to the next. Check the address.</source>
        <translation>يحيل {netloc} من عنوان إلى آخر. تحقق من العنوان.</translation>
    </message>
    <message>
        <source>{others} more documents were searched for words; none of their pages was read.</source>
        <translation>بُحث عن الكلمات في {others} من المستندات الأخرى؛ ولم تُقرأ أي من صفحاتها.</translation>
    </message>
    <message>
        <source>{others} more share none</source>
        <translation>و{others} أخرى لا تشاركه</translation>
    </message>
    <message>
        <source>{others} share no word with it</source>
        <translation>‏{others} لا تشاركه كلمة</translation>
    </message>
    <message>
        <source>{outside_words} outside its visible area {outside_words2} left out</source>
        <translation>تُرك {outside_words} خارج مساحتها الظاهرة ({outside_words2})</translation>
    </message>
    <message>
        <source>{parts}; and so on to {parts2}</source>
        <translation>‏{parts}؛ وهكذا حتى {parts2}</translation>
    </message>
    <message>
        <source>{passages} sentences and rows have one; the first {most} are listed.</source>
        <translation>عدد الجمل والصفوف التي فيها ذلك {passages}؛ وذُكرت أول {most} منها.</translation>
    </message>
    <message>
        <source>{repository} holds no weights that can be read: neither safetensors nor a GGUF file.</source>
        <translation>لا أوزان مقروءة في {repository}: لا safetensors ولا ملف GGUF.</translation>
    </message>
    <message>
        <source>{repository} holds pickled weights only, and such files can run code when they are loaded: Pincite never downloads or loads them.</source>
        <translation>أوزان {repository} بصيغة pickle فقط، وقد تشغّل شفرة عند تحميلها: لا ينزّلها Pincite ولا يحمّلها أبدًا.</translation>
    </message>
    <message>
        <source>{repository} is no name of a model on the hub.</source>
        <translation>{repository} ليس اسم نموذج في المستودع.</translation>
    </message>
    <message>
        <source>{repository} is only given to people who accepted its licence. {had}: sign in at {page}, accept the terms there, make a token that may read at {tokens_page}, and keep it with: pincite models token FILE</source>
        <translation>لا يُعطى {repository} إلا لمن قبل رخصته. {had}: سجّل الدخول في {page} واقبل الشروط، وأنشئ رمزًا سريًا للقراءة في {tokens_page}، واحفظه بالأمر: pincite models token FILE</translation>
    </message>
    <message>
        <source>{server} does not tell how likely a text is; a model on this machine does.</source>
        <translation>لا يخبر {server} بمدى احتمال نص؛ أما نموذج على هذا الجهاز فيفعل.</translation>
    </message>
    <message>
        <source>{server} read {counted} of about {expected} tokens: it cut the documents without saying so. Its answer is not shown. Say what it takes at once, with --context where the server is named.</source>
        <translation>قرأ {server} {counted} من نحو {expected} رمزًا: اقتطع المستندات دون أن يقول ذلك. لا يُعرض جوابه. حدّد ما يأخذه دفعة واحدة بـ --context عند تسمية الخادم.</translation>
    </message>
    <message>
        <source>{text} is no address of a server: https://HOST[:PORT][/v1] is.</source>
        <translation>{text} ليس عنوان خادم: الشكل https://HOST[:PORT][/v1].</translation>
    </message>
    <message>
        <source>{tokens_per_s} tokens/s</source>
        <translation>{tokens_per_s} رمز/ث</translation>
    </message>
    <message>
        <source>{trial} of the model names tokens that it does not have: it is another model&apos;s.</source>
        <translation>يسمّي {trial} رموزًا ليست في النموذج: هو لنموذج آخر.</translation>
    </message>
    <message>
        <source>{what_failed} ({reason}). Check the folder&apos;s permissions, or choose one with --data-dir.</source>
        <translation>‏{what_failed} ‏({reason}). تحقّق من أذونات المجلد أو اختر غيره بـ ‎--data-dir.</translation>
    </message>
    <message>
        <source>{what_failed}: the disk is full. Free some space, or choose another place with --data-dir.</source>
        <translation>‏{what_failed}: القرص ممتلئ. أفرغ مساحة أو اختر مكانًا آخر بـ ‎--data-dir.</translation>
    </message>
    <message>
        <source>{what} cannot be written ({strerror}).</source>
        <translation>تتعذر كتابة {what} ({strerror}).</translation>
    </message>
    <message>
        <source>{what} could not be prepared: the exporter did not start ({reason}).</source>
        <translation>تعذّر تجهيز {what}: لم يبدأ برنامج التحويل ({reason}).</translation>
    </message>
    <message>
        <source>{what} could not be prepared: the exporter was ended from outside (signal {code}), perhaps because memory ran out.</source>
        <translation>تعذّر تجهيز {what}: أُنهي برنامج التحويل من الخارج (الإشارة {code})، ولعل الذاكرة نفدت.</translation>
    </message>
    <message>
        <source>“{question}” was read as “{chosen}”, after the question before.</source>
        <translation>فُهم «{question}» على أنه «{chosen}»، استنادًا إلى السؤال السابق.</translation>
    </message>
    <message>
        <source>“{selection}” is no list of pages. Write it like 3-9 or 1,4,7-.</source>
        <translation>‏«{selection}» ليس قائمة صفحات. اكتبها مثل ‎3-9 أو ‎1,4,7-‎.</translation>
    </message>
    <message>
        <source>“{strip}” goes backwards. The first page comes first: {last}-{first}.</source>
        <translation>«{strip}» معكوس. الصفحة الأولى تأتي أولًا: {last}-{first}.</translation>
    </message>
    <message>
        <source>“{strip}” is not in {document}, which has {pages}.</source>
        <translation>‏«{strip}» ليس في {document} الذي فيه {pages}.</translation>
    </message>
    <message>
        <source>“{word}” stands nowhere, and was read as “{best}”.</source>
        <translation>لا ترد «{word}» في أي موضع، فقُرئت «{best}».</translation>
    </message>
</context>
<context>
    <name>ServerBanner</name>
    <message>
        <source>Choose a model on this machine</source>
        <translation>اختر نموذجًا على هذا الجهاز</translation>
    </message>
    <message>
        <source>Questions and documents leave this machine: they are sent to {host}, where {model} answers.</source>
        <translation>تغادر الأسئلة والمستندات هذا الجهاز: تُرسل إلى {host} حيث يجيب {model}.</translation>
    </message>
</context>
<context>
    <name>ServerDesk</name>
    <message>
        <source>Have a server answer</source>
        <translation>جعل خادم يجيب</translation>
    </message>
    <message>
        <source>Send questions and documents to {host}?</source>
        <translation>هل تُرسل الأسئلة والمستندات إلى {host}؟</translation>
    </message>
    <message>
        <source>Until you choose a model on this machine again, each question, and the text or pictures of the pages that are asked, go there. The window says so above everything else for as long.</source>
        <translation>إلى أن تختار نموذجًا على هذا الجهاز من جديد، يذهب كل سؤال ونص الصفحات المسؤول عنها أو صورها إلى هناك. وتقول النافذة ذلك فوق كل شيء طوال هذه المدة.</translation>
    </message>
    <message>
        <source>Send them there</source>
        <translation>أرسلها إلى هناك</translation>
    </message>
    <message>
        <source>Remove a server</source>
        <translation>إزالة خادم</translation>
    </message>
    <message>
        <source>Remove {name}, and its key?</source>
        <translation>هل يُزال {name} ومفتاحه؟</translation>
    </message>
    <message>
        <source>It is in use: the starter on this machine answers from then on. Documents and conversations stay.</source>
        <translation>إنه قيد الاستخدام: بعدها يجيب النموذج المبدئي على هذا الجهاز. تبقى المستندات والمحادثات.</translation>
    </message>
    <message>
        <source>Documents and conversations stay.</source>
        <translation>تبقى المستندات والمحادثات.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>إزالة</translation>
    </message>
</context>
<context>
    <name>ServerDetails</name>
    <message>
        <source>Have it answer…</source>
        <translation>اجعله يجيب…</translation>
    </message>
    <message>
        <source>Ask what it serves</source>
        <translation>السؤال عمّا يقدّمه</translation>
    </message>
    <message>
        <source>No document and no question is sent by that</source>
        <translation>لا يُرسل بذلك أي مستند ولا سؤال</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>تغيير…</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>إزالة…</translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation>نسخ التفاصيل</translation>
    </message>
    <message>
        <source>They hold no word of your documents</source>
        <translation>لا كلمة فيها من مستنداتك</translation>
    </message>
    <message>
        <source>Its key</source>
        <translation>مفتاحه</translation>
    </message>
    <message>
        <source>If it wants one. It is kept in the keyring of this system and sent to this server only.</source>
        <translation>إن طلب مفتاحًا. يُحفظ في حافظة مفاتيح هذا النظام ولا يُرسل إلا إلى هذا الخادم.</translation>
    </message>
    <message>
        <source>Paste the key</source>
        <translation>الصق المفتاح</translation>
    </message>
    <message>
        <source>Key of the server</source>
        <translation>مفتاح الخادم</translation>
    </message>
    <message>
        <source>Keep the key</source>
        <translation>حفظ المفتاح</translation>
    </message>
    <message>
        <source>Forget the key</source>
        <translation>نسيان المفتاح</translation>
    </message>
    <message>
        <source>No keyring of this system can be read, so no key can be kept here. If the server wants one, set the environment variable {0} before Pincite is started; it is sent to this server only.</source>
        <translation>لا يمكن قراءة أي حلقة مفاتيح في هذا النظام، فلا يمكن حفظ مفتاح هنا. إن أراد الخادم مفتاحًا، فاضبط متغيّر البيئة {0} قبل تشغيل Pincite؛ ولا يُرسل إلا إلى هذا الخادم.</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>قيد الاستخدام</translation>
    </message>
</context>
<context>
    <name>ServerForm</name>
    <message>
        <source>Name a server</source>
        <translation>تسمية خادم</translation>
    </message>
    <message>
        <source>Change a server</source>
        <translation>تغيير خادم</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>العنوان</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>النموذج</translation>
    </message>
    <message>
        <source>the only one that it serves</source>
        <translation>الوحيد الذي يقدّمه</translation>
    </message>
    <message>
        <source>The server is asked</source>
        <translation>يُسأل الخادم</translation>
    </message>
    <message>
        <source>Context</source>
        <translation>السياق</translation>
    </message>
    <message>
        <source>Its model sees images</source>
        <translation>يرى نموذجه الصور</translation>
    </message>
    <message>
        <source>Else it is asked; pages without text are sent as pictures then</source>
        <translation>وإلا يُسأل؛ وعندها تُرسل الصفحات التي بلا نص صورًا</translation>
    </message>
    <message>
        <source>Send without encryption (http)</source>
        <translation>الإرسال دون تشفير (http)</translation>
    </message>
    <message>
        <source>Others on the way can read what is sent; not needed for this machine and near ones</source>
        <translation>يستطيع آخرون في الطريق قراءة ما يُرسل؛ ولا حاجة إليه لهذا الجهاز وما قرب منه</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>المفتاح</translation>
    </message>
    <message>
        <source>if it wants one</source>
        <translation>إن طلب مفتاحًا</translation>
    </message>
    <message>
        <source>Name it</source>
        <translation>تسميته</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>حفظ</translation>
    </message>
    <message>
        <source>A server with a larger model can answer in the place of one on this machine: vLLM, llama.cpp, Ollama, LM Studio, or any other that speaks OpenAI&apos;s chat API. Nothing is sent to it by naming it.</source>
        <translation>يستطيع خادم فيه نموذج أكبر أن يجيب مكان نموذج على هذا الجهاز: vLLM أو llama.cpp أو Ollama أو LM Studio أو أي خادم يتكلم واجهة OpenAI للمحادثة. لا يُرسل إليه شيء بتسميته.</translation>
    </message>
    <message>
        <source>cannot be kept: no keyring can be read here</source>
        <translation>لا يمكن حفظه: لا يمكن قراءة أي حلقة مفاتيح هنا</translation>
    </message>
    <message>
        <source>Once the server is named, its details say how a key is given all the same</source>
        <translation>بعد تسمية الخادم، تقول تفاصيله كيف يُعطى مفتاح مع ذلك</translation>
    </message>
    <message>
        <source>What is sent by http is not encrypted: others on the way can read it. Take https, or tick “{0}”.</source>
        <translation>ما يُرسل عبر http غير مشفّر: يستطيع آخرون في الطريق قراءته. استخدم https أو حدّد «{0}».</translation>
    </message>
</context>
<context>
    <name>ServerWords</name>
    <message>
        <source>Servers · none is named</source>
        <translation>الخوادم · لم يُسمَّ أي خادم</translation>
    </message>
    <message>
        <source>Servers: text would leave this machine</source>
        <translation>الخوادم: يغادر النص هذا الجهاز</translation>
    </message>
    <message>
        <source>Asking what it serves</source>
        <translation>يُسأل عمّا يقدّمه</translation>
    </message>
    <message>
        <source>Did not work</source>
        <translation>لم ينجح</translation>
    </message>
    <message>
        <source>Answers; documents would be sent there</source>
        <translation>يجيب؛ وتُرسل المستندات إلى هناك</translation>
    </message>
    <message>
        <source>Documents would be sent there</source>
        <translation>تُرسل المستندات إلى هناك</translation>
    </message>
    <message>
        <source>It answers now: each question, and the text or pictures of the pages asked, are sent to {host}.</source>
        <translation>إنه يجيب الآن: يُرسل كل سؤال ونص الصفحات المسؤول عنها أو صورها إلى {host}.</translation>
    </message>
    <message>
        <source>Once you choose it, each question, and the text or pictures of the pages asked, are sent to {host}.</source>
        <translation>متى اخترته أُرسل كل سؤال ونص الصفحات المسؤول عنها أو صورها إلى {host}.</translation>
    </message>
    <message>
        <source>Its quotes are looked up in your documents when they come, and dropped if they do not stand there.</source>
        <translation>تُراجَع اقتباساته في مستنداتك عند وصولها، وتُحذف إن لم تكن فيها.</translation>
    </message>
    <message>
        <source>Not asked yet</source>
        <translation>لم يُسأل بعد</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>العنوان</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>النموذج</translation>
    </message>
    <message>
        <source>Context</source>
        <translation>السياق</translation>
    </message>
    <message>
        <source>Images</source>
        <translation>الصور</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>المفتاح</translation>
    </message>
    <message>
        <source>kept in the keyring of this system</source>
        <translation>محفوظ في حافظة مفاتيح هذا النظام</translation>
    </message>
    <message>
        <source>from the environment variable {name}</source>
        <translation>من متغيّر البيئة {name}</translation>
    </message>
    <message>
        <source>none: the keyring of this system cannot be read</source>
        <translation>لا يوجد: لا يمكن قراءة حافظة مفاتيح هذا النظام</translation>
    </message>
    <message>
        <source>none</source>
        <translation>لا يوجد</translation>
    </message>
    <message>
        <source>{tokens}, as you said</source>
        <translation>{tokens}، كما قلت</translation>
    </message>
    <message>
        <source>It does not say</source>
        <translation>لا يذكر ذلك</translation>
    </message>
    <message>
        <source>it sees them, as you said</source>
        <translation>يراها، كما قلت</translation>
    </message>
    <message>
        <source>it sees them</source>
        <translation>يراها</translation>
    </message>
    <message>
        <source>it says nothing of them; pages without text are left out</source>
        <translation>لا يذكرها؛ وتُترك الصفحات التي بلا نص</translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>Language</source>
        <translation>اللغة</translation>
    </message>
    <message>
        <source>The language of the window; it changes when Pincite is started next.</source>
        <translation>لغة النافذة؛ تتغير عند تشغيل Pincite التالي.</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>حسب النظام</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>الألوان</translation>
    </message>
    <message>
        <source>Light or dark. The pages of documents stay as they are.</source>
        <translation>فاتح أو داكن. وتبقى صفحات المستندات كما هي.</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>فاتح</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>داكن</translation>
    </message>
    <message>
        <source>Size of letters</source>
        <translation>حجم الحروف</translation>
    </message>
    <message>
        <source>In percent of the system&apos;s letters; it changes when Pincite is started next.</source>
        <translation>نسبة مئوية من حروف النظام؛ يتغير عند تشغيل Pincite التالي.</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>النموذج</translation>
    </message>
    <message>
        <source>The name of an installed model, or a model&apos;s folder; empty is the small starter that comes with Pincite. “Models…” in the File menu lists what there is, and says what fits this machine.</source>
        <translation>اسم نموذج مثبّت أو مجلد نموذج؛ والفراغ يعني النموذج الأولي الصغير الذي يأتي مع Pincite. تسرد «النماذج…» في قائمة ملف الموجود وما يناسب هذا الجهاز.</translation>
    </message>
    <message>
        <source>The small starter</source>
        <translation>نموذج البداية الصغير</translation>
    </message>
    <message>
        <source>Where the model runs</source>
        <translation>أين يعمل النموذج</translation>
    </message>
    <message>
        <source>A graphics card is faster; by itself Pincite takes one that fits, else the processor.</source>
        <translation>البطاقة الرسومية أسرع؛ ويأخذ Pincite من تلقائه ما يناسب منها، وإلا فالمعالج.</translation>
    </message>
    <message>
        <source>Chosen for this machine</source>
        <translation>يُختار لهذا الجهاز</translation>
    </message>
    <message>
        <source>Graphics card</source>
        <translation>بطاقة رسومية</translation>
    </message>
    <message>
        <source>Processor</source>
        <translation>المعالج</translation>
    </message>
    <message>
        <source>How an answer is found</source>
        <translation>كيف يُعثر على الإجابة</translation>
    </message>
    <message>
        <source>Reading all pages at once suits larger models, asking the best pages one by one suits small ones, and search mode reads as many of the best pages as fit. A large model can also look up what to read.</source>
        <translation>قراءة كل الصفحات دفعة واحدة تناسب النماذج الكبيرة، وسؤال أنسب الصفحات واحدة واحدة يناسب الصغيرة، ويقرأ وضع البحث ما يتسع من أنسب الصفحات. ويمكن لنموذج كبير أن يبحث بنفسه عما يقرؤه.</translation>
    </message>
    <message>
        <source>As the model does best</source>
        <translation>بحسب الأفضل للنموذج</translation>
    </message>
    <message>
        <source>All pages at once</source>
        <translation>كل الصفحات دفعة واحدة</translation>
    </message>
    <message>
        <source>The best pages one by one</source>
        <translation>أنسب الصفحات واحدة واحدة</translation>
    </message>
    <message>
        <source>As many of the best pages as fit</source>
        <translation>ما يتسع من أنسب الصفحات</translation>
    </message>
    <message>
        <source>What the model looks up, step by step</source>
        <translation>ما يبحث عنه النموذج خطوة بخطوة</translation>
    </message>
    <message>
        <source>Steps of looking up</source>
        <translation>خطوات البحث</translation>
    </message>
    <message>
        <source>In how many steps a model looks up what to read, at most.</source>
        <translation>أقصى عدد من الخطوات يبحث فيها النموذج عما يقرؤه.</translation>
    </message>
    <message>
        <source>Memory for what was read</source>
        <translation>ذاكرة المقروء</translation>
    </message>
    <message>
        <source>On the processor, “small” keeps it in a quarter of the memory and loses a little accuracy.</source>
        <translation>على المعالج يحفظه «صغير» في ربع الذاكرة ويفقد قليلًا من الدقة.</translation>
    </message>
    <message>
        <source>The name or folder of a ShieldGemma 2, a model that looks at pages before they are read or shown; empty is none.</source>
        <translation>اسم أو مجلد ShieldGemma 2، وهو نموذج ينظر إلى الصفحات قبل قراءتها أو عرضها؛ الفراغ يعني لا شيء.</translation>
    </message>
    <message>
        <source>Gigabytes that reading one document may take.</source>
        <translation>غيغابايتات يجوز أن تشغلها قراءة مستند واحد.</translation>
    </message>
    <message>
        <source>How many documents are read side by side; 0 is as many as this machine has cores and memory for.</source>
        <translation>كم مستندًا يُقرأ في آن واحد؛ 0 يعني ما تسمح به نوى هذا الجهاز وذاكرته.</translation>
    </message>
    <message>
        <source>Processor cores</source>
        <translation>نوى المعالج</translation>
    </message>
    <message>
        <source>How many cores of the processor the model uses; 0 is chosen for this machine.</source>
        <translation>كم نواة من المعالج يستخدمها النموذج؛ 0 يعني الاختيار لهذا الجهاز.</translation>
    </message>
    <message>
        <source>Exact (float32)</source>
        <translation>دقيق (float32)</translation>
    </message>
    <message>
        <source>Small (int8)</source>
        <translation>صغير (int8)</translation>
    </message>
    <message>
        <source>Crops of pictures</source>
        <translation>قصاصات الصور</translation>
    </message>
    <message>
        <source>A model that sees is shown oblong pages in crops, too (auto), or only as a whole (off); three numbers such as 1.5,256,2 say from which ratio on, how small a crop may be in pixels, and how many there may be.</source>
        <translation>تُعرض الصفحات المستطيلة على نموذج يرى في قصاصات أيضًا (auto) أو كاملة فقط (off)؛ وثلاثة أعداد مثل 1.5,256,2 تحدد من أي نسبة، وأصغر قصاصة بالبكسل، وأكثر عدد لها.</translation>
    </message>
    <message>
        <source>Check of images</source>
        <translation>فحص الصور</translation>
    </message>
    <message>
        <source>None</source>
        <translation>لا شيء</translation>
    </message>
    <message>
        <source>Strictness of the check</source>
        <translation>صرامة الفحص</translation>
    </message>
    <message>
        <source>How likely, in percent, a picture must show violence, sexual or dangerous content to be held back.</source>
        <translation>احتمال أن تعرض الصورة عنفًا أو محتوى جنسيًا أو خطيرًا، بالمئة، الذي تُحجب عنده.</translation>
    </message>
    <message>
        <source>Scanned pages</source>
        <translation>الصفحات الممسوحة ضوئيًا</translation>
    </message>
    <message>
        <source>Words are recognised in pages that have none, or none that can be used; it happens on this machine.</source>
        <translation>يُتعرَّف على الكلمات في صفحات لا كلمات فيها أو لا يصلح ما فيها؛ ويجري ذلك على هذا الجهاز.</translation>
    </message>
    <message>
        <source>Recognise their words</source>
        <translation>التعرف على كلماتها</translation>
    </message>
    <message>
        <source>Leave them as pictures</source>
        <translation>تركها صورًا</translation>
    </message>
    <message>
        <source>After reading</source>
        <translation>بعد القراءة</translation>
    </message>
    <message>
        <source>A summary is begun by itself where one document is ticked and nothing was asked; a question comes first.</source>
        <translation>يبدأ الملخّص من تلقاء نفسه عندما يكون مستند واحد محدّدًا ولم يُسأل شيء؛ والسؤال مقدَّم عليه.</translation>
    </message>
    <message>
        <source>Offer questions</source>
        <translation>عرض أسئلة</translation>
    </message>
    <message>
        <source>Begin a short summary</source>
        <translation>بدء ملخّص قصير</translation>
    </message>
    <message>
        <source>Seconds for a page</source>
        <translation>ثوانٍ لكل صفحة</translation>
    </message>
    <message>
        <source>How long opening a document, or reading one of its pages, may take before it is given up.</source>
        <translation>أطول وقت لفتح مستند أو قراءة صفحة منه قبل تركها.</translation>
    </message>
    <message>
        <source>Memory for reading</source>
        <translation>ذاكرة القراءة</translation>
    </message>
    <message>
        <source>Readers at a time</source>
        <translation>القرّاء معًا</translation>
    </message>
    <message>
        <source>Disk for what was read</source>
        <translation>قرص المقروء</translation>
    </message>
    <message>
        <source>Gigabytes for what models have read, so that a document need not be read again after a restart; 0 keeps none.</source>
        <translation>غيغابايتات لما قرأته النماذج كي لا يُقرأ مستند من جديد بعد إعادة التشغيل؛ 0 لا يحفظ شيئًا.</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>الإعدادات</translation>
    </message>
    <message>
        <source>More settings</source>
        <translation>إعدادات أخرى</translation>
    </message>
    <message>
        <source>How answers are found, memory, disk, and how documents are read</source>
        <translation>كيف يُعثر على الإجابات، والذاكرة، والقرص، وكيف تُقرأ المستندات</translation>
    </message>
</context>
<context>
    <name>ShortcutEditor</name>
    <message>
        <source>Change keys</source>
        <translation>تغيير المفاتيح</translation>
    </message>
    <message>
        <source>Keys of the actions</source>
        <translation>مفاتيح الأوامر</translation>
    </message>
</context>
<context>
    <name>ShortcutSheet</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>اختصارات لوحة المفاتيح</translation>
    </message>
    <message>
        <source>Change keys…</source>
        <translation>تغيير المفاتيح…</translation>
    </message>
    <message>
        <source> or </source>
        <translation> أو </translation>
    </message>
    <message>
        <source>none</source>
        <translation>لا شيء</translation>
    </message>
</context>
<context>
    <name>Shortcuts</name>
    <message>
        <source>Documents and conversations</source>
        <translation>المستندات والمحادثات</translation>
    </message>
    <message>
        <source>Questions and answers</source>
        <translation>الأسئلة والإجابات</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>الصفحات</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>النافذة</translation>
    </message>
    <message>
        <source>Pause reading</source>
        <translation>إيقاف القراءة مؤقتًا</translation>
    </message>
    <message>
        <source>Go on reading where it was interrupted</source>
        <translation>متابعة القراءة من حيث قُطعت</translation>
    </message>
    <message>
        <source>Answer from the pages read so far</source>
        <translation>الإجابة من الصفحات المقروءة حتى الآن</translation>
    </message>
    <message>
        <source>Have the last question answered again, in place of this answer</source>
        <translation>الإجابة عن السؤال الأخير من جديد بدل هذه الإجابة</translation>
    </message>
    <message>
        <source>Take the last question back to edit it and ask it again</source>
        <translation>استعادة السؤال الأخير لتعديله وطرحه من جديد</translation>
    </message>
    <message>
        <source>Go on from the last answer in a conversation of its own</source>
        <translation>المتابعة من آخر إجابة في محادثة مستقلة</translation>
    </message>
    <message>
        <source>Copy the last answer with its citations</source>
        <translation>نسخ آخر إجابة مع مراجعها</translation>
    </message>
    <message>
        <source>Export the last answer with its citations</source>
        <translation>تصدير آخر إجابة مع مراجعها</translation>
    </message>
    <message>
        <source>Add documents</source>
        <translation>إضافة مستندات</translation>
    </message>
    <message>
        <source>Add all documents of a folder</source>
        <translation>إضافة كل مستندات مجلد</translation>
    </message>
    <message>
        <source>Watch folders</source>
        <translation>مراقبة المجلدات</translation>
    </message>
    <message>
        <source>Open a window that leaves nothing on the disk</source>
        <translation>فتح نافذة لا تترك شيئًا على القرص</translation>
    </message>
    <message>
        <source>Encrypt or decrypt the library</source>
        <translation>تشفير المكتبة أو فك تشفيرها</translation>
    </message>
    <message>
        <source>Start a new conversation</source>
        <translation>بدء محادثة جديدة</translation>
    </message>
    <message>
        <source>Show all conversations, and search them</source>
        <translation>عرض كل المحادثات والبحث فيها</translation>
    </message>
    <message>
        <source>Find in this conversation</source>
        <translation>البحث في هذه المحادثة</translation>
    </message>
    <message>
        <source>Export the conversation</source>
        <translation>تصدير المحادثة</translation>
    </message>
    <message>
        <source>Check the citations of an exported answer</source>
        <translation>فحص استشهادات إجابة مصدّرة</translation>
    </message>
    <message>
        <source>Open the settings</source>
        <translation>فتح الإعدادات</translation>
    </message>
    <message>
        <source>Show the models, and get others</source>
        <translation>عرض النماذج والحصول على غيرها</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>إنهاء</translation>
    </message>
    <message>
        <source>Stop the answer</source>
        <translation>إيقاف الإجابة</translation>
    </message>
    <message>
        <source>Summarise the ticked documents</source>
        <translation>تلخيص المستندات المحدّدة</translation>
    </message>
    <message>
        <source>Find in the document</source>
        <translation>البحث في المستند</translation>
    </message>
    <message>
        <source>Go to the next place found</source>
        <translation>إلى الموضع التالي</translation>
    </message>
    <message>
        <source>Go to the place found before</source>
        <translation>إلى الموضع السابق</translation>
    </message>
    <message>
        <source>Copy the selected text</source>
        <translation>نسخ النص المحدّد</translation>
    </message>
    <message>
        <source>Select all text of the document</source>
        <translation>تحديد كل نص المستند</translation>
    </message>
    <message>
        <source>Select the text of this page</source>
        <translation>تحديد نص هذه الصفحة</translation>
    </message>
    <message>
        <source>Frame a region of a page</source>
        <translation>إحاطة منطقة من صفحة بإطار</translation>
    </message>
    <message>
        <source>Ask about what is selected or framed</source>
        <translation>السؤال عن المحدّد أو المؤطَّر</translation>
    </message>
    <message>
        <source>Type a page number to go to</source>
        <translation>كتابة رقم صفحة للانتقال إليها</translation>
    </message>
    <message>
        <source>Go back to before the jump</source>
        <translation>العودة إلى ما قبل الانتقال</translation>
    </message>
    <message>
        <source>Show pages larger</source>
        <translation>عرض الصفحات أكبر</translation>
    </message>
    <message>
        <source>Show pages smaller</source>
        <translation>عرض الصفحات أصغر</translation>
    </message>
    <message>
        <source>Show pages as wide as the pane</source>
        <translation>عرض الصفحات بعرض الجزء</translation>
    </message>
    <message>
        <source>Show whole pages</source>
        <translation>عرض صفحات كاملة</translation>
    </message>
    <message>
        <source>Show or hide thumbnails and outline</source>
        <translation>عرض المصغّرات والمخطط أو إخفاؤهما</translation>
    </message>
    <message>
        <source>Go to the documents</source>
        <translation>إلى المستندات</translation>
    </message>
    <message>
        <source>Go to the conversation</source>
        <translation>إلى المحادثة</translation>
    </message>
    <message>
        <source>Go to the pages</source>
        <translation>إلى الصفحات</translation>
    </message>
    <message>
        <source>Go to the next pane</source>
        <translation>إلى الجزء التالي</translation>
    </message>
    <message>
        <source>Show or hide the documents</source>
        <translation>عرض المستندات أو إخفاؤها</translation>
    </message>
    <message>
        <source>Show or hide the conversation</source>
        <translation>عرض المحادثة أو إخفاؤها</translation>
    </message>
    <message>
        <source>Show or hide the pages</source>
        <translation>عرض الصفحات أو إخفاؤها</translation>
    </message>
    <message>
        <source>Ask whether a newer version exists</source>
        <translation>السؤال عن وجود إصدار أحدث</translation>
    </message>
    <message>
        <source>Show what a report of a fault would contain</source>
        <translation>عرض ما يحويه تقرير عن خلل</translation>
    </message>
    <message>
        <source>Show version and licences</source>
        <translation>عرض الإصدار والرخص</translation>
    </message>
    <message>
        <source>Show this list</source>
        <translation>عرض هذه القائمة</translation>
    </message>
    <message>
        <source>Ask the question</source>
        <translation>طرح السؤال</translation>
    </message>
    <message>
        <source>Start a new line in the question</source>
        <translation>بدء سطر جديد في السؤال</translation>
    </message>
    <message>
        <source>Edit the last question, in an empty box</source>
        <translation>تعديل السؤال الأخير، والخانة فارغة</translation>
    </message>
    <message>
        <source>Pick a document that is asked alone</source>
        <translation>اختيار مستند يُسأل وحده</translation>
    </message>
    <message>
        <source>Pick a command</source>
        <translation>اختيار أمر</translation>
    </message>
    <message>
        <source>Go from pin to pin of an answer</source>
        <translation>الانتقال من مرجع إلى مرجع في الإجابة</translation>
    </message>
    <message>
        <source>Rename the conversation</source>
        <translation>إعادة تسمية المحادثة</translation>
    </message>
    <message>
        <source>Tick or untick the document</source>
        <translation>تحديد المستند أو إلغاء تحديده</translation>
    </message>
    <message>
        <source>Tick the document alone; again: all</source>
        <translation>تحديد المستند وحده؛ ومرة أخرى: الكل</translation>
    </message>
    <message>
        <source>Show the document&apos;s pages</source>
        <translation>عرض صفحات المستند</translation>
    </message>
    <message>
        <source>Remove the document</source>
        <translation>إزالة المستند</translation>
    </message>
    <message>
        <source>Scroll a screen, or turn to the next page</source>
        <translation>التقدّم شاشة أو إلى الصفحة التالية</translation>
    </message>
    <message>
        <source>Scroll back, or turn to the page before</source>
        <translation>الرجوع شاشة أو إلى الصفحة السابقة</translation>
    </message>
    <message>
        <source>Go to the beginning or the end</source>
        <translation>إلى البداية أو النهاية</translation>
    </message>
    <message>
        <source>The settings give keys to “{name}”, which is no action.</source>
        <translation>تعطي الإعدادات مفاتيح لـ «{name}»، ولا أمر بهذا الاسم.</translation>
    </message>
    <message>
        <source>“{keys}” are no keys; “{action}” has none now.</source>
        <translation>‏«{keys}» ليست مفاتيح؛ لا مفاتيح الآن لـ «{action}».</translation>
    </message>
    <message>
        <source>{keys} stands for two actions: “{first}” and “{second}”.</source>
        <translation>تدل {keys} على أمرين: «{first}» و«{second}».</translation>
    </message>
</context>
<context>
    <name>SourceChips</name>
    <message>
        <source>Only these documents are asked</source>
        <translation>تُسأل هذه المستندات فقط</translation>
    </message>
    <message>
        <source>Only {name} is asked. Press to ask the ticked documents again</source>
        <translation>يُسأل {name} فقط. اضغط لسؤال المستندات المحدّدة من جديد</translation>
    </message>
    <message>
        <source>{name}: press to take it away</source>
        <translation>‏{name}: اضغط لإزالته</translation>
    </message>
</context>
<context>
    <name>Stage</name>
    <message>
        <source>{stage} {done} of {total}</source>
        <translation>‏{stage} {done} من {total}</translation>
    </message>
    <message>
        <source>There is no answer yet. What was read is kept; going on asks it again.</source>
        <translation>لا إجابة بعد. ما قُرئ محفوظ؛ والمتابعة تسأل من جديد.</translation>
    </message>
    <message>
        <source>Paused. {read} of {pages} read and kept.</source>
        <translation>متوقف مؤقتًا. قُرئ {read} من {pages} وحُفظ.</translation>
    </message>
    <message>
        <source>Paused after {read} of {pages}. Going on reads them anew.</source>
        <translation>توقف بعد {read} من {pages}. المتابعة تقرؤها من جديد.</translation>
    </message>
    <message>
        <source>All {pages} are read now: “Again” asks all of them.</source>
        <translation>قُرئ الكل الآن ({pages}): «من جديد» يسألها كلها.</translation>
    </message>
</context>
<context>
    <name>Suggestions</name>
    <message>
        <source>Summarise it</source>
        <translation>تلخيصه</translation>
    </message>
    <message>
        <source>List its key points</source>
        <translation>سرد نقاطه الرئيسة</translation>
    </message>
    <message>
        <source>Summarise them</source>
        <translation>تلخيصها</translation>
    </message>
    <message>
        <source>List their key points</source>
        <translation>سرد نقاطها الرئيسة</translation>
    </message>
    <message>
        <source>Try one of these</source>
        <translation>جرّب أحد هذه</translation>
    </message>
    <message>
        <source>Suggested questions</source>
        <translation>أسئلة مقترحة</translation>
    </message>
    <message>
        <source>Ask this</source>
        <translation>اسأل هذا</translation>
    </message>
</context>
<context>
    <name>SummaryMenu</name>
    <message>
        <source>Summarise &amp;as</source>
        <translation>تلخيص &amp;بصيغة</translation>
    </message>
</context>
<context>
    <name>Task</name>
    <message>
        <source>Something went wrong inside Pincite ({kind}). The log has the details.</source>
        <translation>حدث خلل داخل Pincite ‏({kind}). التفاصيل في السجل.</translation>
    </message>
</context>
<context>
    <name>ThumbnailList</name>
    <message>
        <source>Thumbnails of pages</source>
        <translation>مصغّرات الصفحات</translation>
    </message>
</context>
<context>
    <name>Timing</name>
    <message>
        <source>{seconds} s · {model} on {device}</source>
        <translation>‏{seconds} ث · {model} على {device}</translation>
    </message>
    <message>
        <source>{tokens} read before</source>
        <translation>{tokens} قُرئت من قبل</translation>
    </message>
    <message>
        <source>Looking at images: {seconds} s</source>
        <translation>مشاهدة الصور: {seconds} ث</translation>
    </message>
    <message>
        <source>Comparing passages with the question: {seconds} s</source>
        <translation>مقارنة المقاطع بالسؤال: {seconds} ث</translation>
    </message>
    <message>
        <source>Reading {tokens} tokens: {seconds} s</source>
        <translation>قراءة {tokens} رمز: {seconds} ث</translation>
    </message>
    <message>
        <source>Writing {tokens} tokens: {seconds} s</source>
        <translation>كتابة {tokens} رمز: {seconds} ث</translation>
    </message>
</context>
<context>
    <name>TurnActions</name>
    <message>
        <source>Pause</source>
        <translation>إيقاف مؤقت</translation>
    </message>
    <message>
        <source>&amp;Pause reading</source>
        <translation>إيقاف القراءة م&amp;ؤقتًا</translation>
    </message>
    <message>
        <source>Pause reading; what was read is kept</source>
        <translation>إيقاف القراءة مؤقتًا؛ ما قُرئ محفوظ</translation>
    </message>
    <message>
        <source>Go on reading</source>
        <translation>متابعة القراءة</translation>
    </message>
    <message>
        <source>&amp;Go on reading</source>
        <translation>&amp;متابعة القراءة</translation>
    </message>
    <message>
        <source>Go on reading where it was interrupted</source>
        <translation>متابعة القراءة من حيث قُطعت</translation>
    </message>
    <message>
        <source>Answer now</source>
        <translation>الإجابة الآن</translation>
    </message>
    <message>
        <source>Answer from the pages &amp;read so far</source>
        <translation>الإجابة من الصفحات المقروءة &amp;حتى الآن</translation>
    </message>
    <message>
        <source>Answer from the pages read so far; the rest is read afterwards</source>
        <translation>الإجابة من الصفحات المقروءة حتى الآن، ويُقرأ الباقي بعدها</translation>
    </message>
    <message>
        <source>Again</source>
        <translation>من جديد</translation>
    </message>
    <message>
        <source>A&amp;nswer again</source>
        <translation>الإجابة من &amp;جديد</translation>
    </message>
    <message>
        <source>Have the last question answered again, in place of this answer</source>
        <translation>الإجابة عن السؤال الأخير من جديد بدل هذه الإجابة</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>تعديل</translation>
    </message>
    <message>
        <source>&amp;Edit the last question</source>
        <translation>تعديل السؤال الأ&amp;خير</translation>
    </message>
    <message>
        <source>Take the last question back to edit it and ask it again</source>
        <translation>استعادة السؤال الأخير لتعديله وطرحه من جديد</translation>
    </message>
    <message>
        <source>Branch</source>
        <translation>تفريع</translation>
    </message>
    <message>
        <source>&amp;Branch from the last answer</source>
        <translation>ت&amp;فريع من آخر إجابة</translation>
    </message>
    <message>
        <source>Go on from here in a conversation of its own; this one stays</source>
        <translation>المتابعة من هنا في محادثة مستقلة، وتبقى هذه كما هي</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>نسخ</translation>
    </message>
    <message>
        <source>&amp;Copy the last answer</source>
        <translation>&amp;نسخ آخر إجابة</translation>
    </message>
    <message>
        <source>Copy the answer with its citations</source>
        <translation>نسخ الإجابة مع مراجعها</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>تصدير…</translation>
    </message>
    <message>
        <source>E&amp;xport the last answer…</source>
        <translation>ت&amp;صدير آخر إجابة…</translation>
    </message>
    <message>
        <source>Export the answer with its citations: Markdown, web page, PDF with highlights</source>
        <translation>تصدير الإجابة مع مراجعها: ‏Markdown أو صفحة ويب أو PDF مظلَّل</translation>
    </message>
</context>
<context>
    <name>TurnView</name>
    <message>
        <source>Question asked</source>
        <translation>السؤال المطروح</translation>
    </message>
</context>
<context>
    <name>UnlockDialog</name>
    <message>
        <source>The library is encrypted.</source>
        <translation>المكتبة مشفّرة.</translation>
    </message>
    <message>
        <source>Its passphrase opens it, and nothing else does: who has lost it cannot be helped.</source>
        <translation>تفتحها عبارة مرورها ولا شيء سواها: ومن فقدها فلا سبيل إلى مساعدته.</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>عبارة المرور</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>فتح</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>إنهاء</translation>
    </message>
    <message>
        <source>Opening…</source>
        <translation>جارٍ الفتح…</translation>
    </message>
</context>
<context>
    <name>WaitingCard</name>
    <message>
        <source>Take back</source>
        <translation>استرجاع</translation>
    </message>
    <message>
        <source>Asks nothing; the words go back into the box</source>
        <translation>لا يسأل شيئًا؛ تعود الكلمات إلى المربع</translation>
    </message>
    <message>
        <source>Take the waiting question back into the box</source>
        <translation>إعادة السؤال المنتظر إلى المربع</translation>
    </message>
    <message>
        <source>Ask it here</source>
        <translation>اسأله هنا</translation>
    </message>
    <message>
        <source>Ask the pages read so far</source>
        <translation>سؤال الصفحات المقروءة حتى الآن</translation>
    </message>
    <message>
        <source>Asks the pages that are read already; the answer says which these are</source>
        <translation>يسأل الصفحات المقروءة من قبل؛ وتذكر الإجابة أيّها</translation>
    </message>
    <message>
        <source>Ask what is ready</source>
        <translation>اسأل ما هو جاهز</translation>
    </message>
    <message>
        <source>Asks the documents that are ready, without the files that are still being added</source>
        <translation>يسأل المستندات الجاهزة، دون الملفات التي ما زالت تُضاف</translation>
    </message>
    <message>
        <source>Asks the documents that are ready, and of the others the pages read so far</source>
        <translation>يسأل المستندات الجاهزة، ومن غيرها الصفحات المقروءة حتى الآن</translation>
    </message>
    <message>
        <source>Asks it in the conversation on show</source>
        <translation>يسأله في المحادثة المعروضة</translation>
    </message>
    <message>
        <source>Waiting question: {question} {why}</source>
        <translation>سؤال منتظر: {question} {why}</translation>
    </message>
</context>
<context>
    <name>WaitingList</name>
    <message>
        <source>Waiting behind them: {count}</source>
        <translation>ينتظر خلفها: {count}</translation>
    </message>
</context>
<context>
    <name>Wiring</name>
    <message>
        <source>Try again</source>
        <translation>حاول مجددًا</translation>
    </message>
    <message>
        <source>The private window could not be started.</source>
        <translation>تعذّر بدء النافذة الخاصة.</translation>
    </message>
</context>
</TS>
