<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ja" sourcelanguage="en">
<context>
    <name>AboutDesk</name>
    <message>
        <source>Asking whether a newer version exists…</source>
        <translation>新しいバージョンがあるか問い合わせています…</translation>
    </message>
    <message>
        <source>Pincite {current} is up to date: the newest release is {newest}.</source>
        <translation>Pincite {current} は最新です。最新のリリースは {newest} です。</translation>
    </message>
    <message>
        <source>Pincite {newest} is there; this is {current}.</source>
        <translation>Pincite {newest} が公開されています。お使いのバージョンは {current} です。</translation>
    </message>
    <message>
        <source>Open its page</source>
        <translation>ページを開く</translation>
    </message>
    <message>
        <source>Pincite ended unexpectedly the last time. Your documents and conversations are kept; a report of it stays on this machine.</source>
        <translation>前回、Pincite が予期せず終了しました。文書と会話は残っています。その報告はこのコンピューターにあります。</translation>
    </message>
    <message>
        <source>Show the report</source>
        <translation>報告を表示</translation>
    </message>
</context>
<context>
    <name>AboutDialog</name>
    <message>
        <source>About Pincite</source>
        <translation>Pincite について</translation>
    </message>
    <message>
        <source>Pincite {version}</source>
        <translation>Pincite {version}</translation>
    </message>
    <message>
        <source>Reads your documents on your own machine and pins every answer to the exact words on the exact page.</source>
        <translation>お使いのコンピューターで文書を読み、どの回答にも正確なページの正確な言葉を出典として付けます。</translation>
    </message>
    <message>
        <source>Free software under the GNU Affero General Public License, version 3 or later. The model Gemma is provided under and subject to the Gemma Terms of Use. Both stand below.</source>
        <translation>GNU Affero 一般公衆ライセンス（バージョン 3 以降）による自由ソフトウェアです。モデル Gemma は Gemma 利用規約に従って提供されます。どちらも下にあります。</translation>
    </message>
    <message>
        <source>Search the parts and licences</source>
        <translation>構成部品とライセンスを検索</translation>
    </message>
    <message>
        <source>Parts of Pincite and their licences</source>
        <translation>Pincite の構成部品とライセンス</translation>
    </message>
    <message>
        <source>Text of the licence</source>
        <translation>ライセンスの本文</translation>
    </message>
    <message>
        <source>Looking for the licences…</source>
        <translation>ライセンスを探しています…</translation>
    </message>
    <message>
        <source>Report a fault…</source>
        <translation>不具合を報告…</translation>
    </message>
    <message>
        <source>Shows what a report would contain; nothing is sent</source>
        <translation>報告の内容を表示します。何も送信しません</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>{part}: {licence}</source>
        <translation>{part}：{licence}</translation>
    </message>
    <message>
        <source>{part} brings no text of its licence: {licence}.</source>
        <translation>{part} にはライセンスの本文がありません：{licence}。</translation>
    </message>
    <message>
        <source>not named</source>
        <translation>記載なし</translation>
    </message>
</context>
<context>
    <name>AnswerCard</name>
    <message>
        <source>Not found in these documents</source>
        <translation>これらの文書には見つかりません</translation>
    </message>
    <message>
        <source>Not clear in these documents</source>
        <translation>これらの文書でははっきりしません</translation>
    </message>
    <message>
        <source>Without a citation: check it yourself</source>
        <translation>出典なし：ご自身で確認してください</translation>
    </message>
    <message>
        <source>In part without support: see the marked sentences</source>
        <translation>一部に裏付けがありません：印の付いた文をご覧ください</translation>
    </message>
    <message>
        <source>Seen on a picture: check it on the page</source>
        <translation>画像で見た内容：ページで確認してください</translation>
    </message>
    <message>
        <source>From the first pages</source>
        <translation>最初の数ページから</translation>
    </message>
    <message>
        <source>Not found in the first pages</source>
        <translation>最初の数ページには見つかりません</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>回答</translation>
    </message>
    <message>
        <source>What was looked up</source>
        <translation>調べた内容</translation>
    </message>
    <message>
        <source>Progress of the answer</source>
        <translation>回答の進み具合</translation>
    </message>
    <message>
        <source>What the answer rests on</source>
        <translation>回答の根拠</translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation>明細</translation>
    </message>
    <message>
        <source>Show the whole receipt, or only its main lines</source>
        <translation>明細をすべて、または主な行だけを表示</translation>
    </message>
    <message>
        <source>More pages…</source>
        <translation>他のページ…</translation>
    </message>
    <message>
        <source>The documents are longer than the model reads at once: choose what it reads for this question</source>
        <translation>文書はモデルが一度に読める長さを超えています。この質問のために読む部分を選んでください</translation>
    </message>
    <message>
        <source>Edit this question and ask it in a conversation of its own; this one stays</source>
        <translation>この質問を編集し、別の会話で尋ねます。この会話は残ります</translation>
    </message>
    <message>
        <source>Nearest passage</source>
        <translation>最も近い箇所</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>コピーしました</translation>
    </message>
    <message>
        <source>The documents are longer than what the model can read at once.</source>
        <translation>文書は、モデルが一度に読める量より長くなっています。</translation>
    </message>
    <message>
        <source>What was written at first is not shown: the documents leave it open.</source>
        <translation>最初に書かれた内容は表示していません。文書からははっきりしないためです。</translation>
    </message>
    <message>
        <source>What was written at first is not shown: nothing in the documents says it.</source>
        <translation>最初に書かれた内容は表示していません。文書のどこにも書かれていないためです。</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>一時停止中</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>中止しました</translation>
    </message>
    <message>
        <source>Choose what to read</source>
        <translation>何を読むか選んでください</translation>
    </message>
    <message>
        <source>No answer</source>
        <translation>回答なし</translation>
    </message>
    <message>
        <source>No summary</source>
        <translation>要約なし</translation>
    </message>
    <message>
        <source>The document does not say.</source>
        <translation>文書には書かれていません。</translation>
    </message>
    <message>
        <source>The document does not say this clearly.</source>
        <translation>文書にははっきりとは書かれていません。</translation>
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
        <translation>ウェブページ</translation>
    </message>
    <message>
        <source>PDF with highlights</source>
        <translation>ハイライト付き PDF</translation>
    </message>
    <message>
        <source>Data to check the citations with later</source>
        <translation>後で出典を確認するためのデータ</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>書き出す</translation>
    </message>
    <message>
        <source>Exported to {names} in {parent}.</source>
        <translation>{names} を {parent} に書き出しました。</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>開く</translation>
    </message>
    <message>
        <source>Give the password…</source>
        <translation>パスワードを入力…</translation>
    </message>
    <message>
        <source>Choose the file…</source>
        <translation>ファイルを選ぶ…</translation>
    </message>
    <message>
        <source>Choose another place…</source>
        <translation>別の場所を選ぶ…</translation>
    </message>
    <message>
        <source>Password needed</source>
        <translation>パスワードが必要です</translation>
    </message>
    <message>
        <source>The copy with highlights needs the document&apos;s password.
Password:</source>
        <translation>ハイライト付きのコピーには文書のパスワードが必要です。
パスワード：</translation>
    </message>
    <message>
        <source>Where is the document now?</source>
        <translation>文書は今どこにありますか？</translation>
    </message>
    <message>
        <source>{name} cannot be read ({strerror}).</source>
        <translation>{name} を読めません（{strerror}）。</translation>
    </message>
    <message>
        <source>{name} is not the document that was read: its content is another.</source>
        <translation>{name} は読み取った文書ではありません。内容が異なります。</translation>
    </message>
</context>
<context>
    <name>Asking</name>
    <message>
        <source>Enter asks this in place of the last question · Esc leaves it as it is</source>
        <translation>Enter で前の質問と置き換えて質問 · Esc で元のまま</translation>
    </message>
    <message>
        <source>Tick at least two documents, or pick them with @, to compare them.</source>
        <translation>比較するには、2 つ以上の文書にチェックを入れるか、@ で選んでください。</translation>
    </message>
    <message>
        <source>Tick at least one document to ask it.</source>
        <translation>質問するには、1 つ以上の文書にチェックを入れてください。</translation>
    </message>
    <message>
        <source>{error} Your question is kept.</source>
        <translation>{error} 質問は残してあります。</translation>
    </message>
    <message>
        <source>The model ended unexpectedly and is being started again. Your words are kept.</source>
        <translation>モデルが予期せず終了したため、再起動しています。入力した言葉は残してあります。</translation>
    </message>
    <message>
        <source>The model is running again.</source>
        <translation>モデルは再び動いています。</translation>
    </message>
    <message>
        <source>{before} It runs on this now: {device} ({reason})</source>
        <translation>{before} 現在の実行先：{device}（{reason}）</translation>
    </message>
    <message>
        <source>Start the model again</source>
        <translation>モデルを再起動</translation>
    </message>
    <message>
        <source>Summarise {documents}</source>
        <translation>{documents}を要約</translation>
    </message>
    <message>
        <source>Summarise {documents}: {kind}</source>
        <translation>{documents}を要約：{kind}</translation>
    </message>
    <message>
        <source>What it was asked of is not in the library any more: the ticked documents are asked.</source>
        <translation>尋ねた対象はもうライブラリにありません。チェックした文書に尋ねます。</translation>
    </message>
    <message>
        <source>Some of the documents it was asked of are not in the library any more.</source>
        <translation>尋ねた文書の一部はもうライブラリにありません。</translation>
    </message>
</context>
<context>
    <name>AskingAbout</name>
    <message>
        <source>Select some text on the page first, or frame a region of it; then ask about that.</source>
        <translation>まずページの文字を選択するか、範囲を囲んでから質問してください。</translation>
    </message>
    <message>
        <source>There are no words there. To ask about what is seen on the page, frame a region of it.</source>
        <translation>そこには文字がありません。ページに見えるものについて質問するには、範囲を枠で囲んでください。</translation>
    </message>
    <message numerus="yes">
        <source>At most %Ln page(s) can be copied or asked about at once. Select fewer.</source>
        <translation>
            <numerusform>一度にコピー・質問できるのは %Ln ページまでです。選択を減らしてください。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BudgetMeter</name>
    <message>
        <source>Each question is asked by itself: earlier questions and answers of the conversation take no room.</source>
        <translation>質問は一つずつ独立しています。会話の以前の質問と回答は場所を取りません。</translation>
    </message>
    <message>
        <source>A token is a piece of a word: about four letters of English.</source>
        <translation>トークンは単語の一部で、英語ではおよそ 4 文字です。</translation>
    </message>
    <message>
        <source>the best pages are searched for</source>
        <translation>最も合うページを探します</translation>
    </message>
    <message>
        <source>as many of the best pages as fit are read</source>
        <translation>最も合うページを入るだけ読みます</translation>
    </message>
    <message>
        <source>the model looks up what it needs</source>
        <translation>モデルが必要なものを調べます</translation>
    </message>
    <message>
        <source>Counting the words of the documents</source>
        <translation>文書の語数を数えています</translation>
    </message>
    <message>
        <source>A little more than the model reads at once: you choose when you ask</source>
        <translation>モデルが一度に読める量を少し超えています。質問するときに選べます</translation>
    </message>
    <message>
        <source>About {times} times what the model reads at once: you choose when you ask</source>
        <translation>モデルが一度に読める量の約 {times} 倍です。質問するときに選べます</translation>
    </message>
    <message>
        <source>Documents {documents} · question and answer {answer} · free {free}</source>
        <translation>文書 {documents} · 質問と回答 {answer} · 空き {free}</translation>
    </message>
    <message>
        <source>The model reads {limit} at once.</source>
        <translation>モデルは一度に {limit} を読みます。</translation>
    </message>
    <message>
        <source>Documents {documents} · question and answer {answer} · {excess} tokens more than the {limit} that fit</source>
        <translation>文書 {documents} · 質問と回答 {answer} · 入る {limit} トークンを {excess} 超過</translation>
    </message>
    <message>
        <source>Documents {documents} · question and answer {answer} · free {free} of {limit} tokens</source>
        <translation>文書 {documents} · 質問と回答 {answer} · 空き {free} / {limit} トークン</translation>
    </message>
    <message>
        <source>Choose each time</source>
        <translation>毎回選ぶ</translation>
    </message>
    <message>
        <source>Questions offer all ways before they are answered</source>
        <translation>回答の前に、毎回すべての方法を示します</translation>
    </message>
    <message>
        <source>More than the model reads at once: {way}</source>
        <translation>モデルが一度に読める量を超えています：{way}</translation>
    </message>
    <message>
        <source>Room in the model&apos;s context: {figures}</source>
        <translation>モデルのコンテキストの空き：{figures}</translation>
    </message>
</context>
<context>
    <name>CheckDesk</name>
    <message>
        <source>Only one export is checked at a time: {file}. Drop the others one by one.</source>
        <translation>書き出しは一度に1つだけ確認します：{file}。ほかのものは1つずつドロップしてください。</translation>
    </message>
    <message>
        <source>Check an exported answer</source>
        <translation>書き出した回答を確認</translation>
    </message>
    <message>
        <source>Exported answers ({endings});;All files ({all})</source>
        <translation>書き出した回答 ({endings});;すべてのファイル ({all})</translation>
    </message>
    <message>
        <source>The documents that the answer cites</source>
        <translation>回答が引用している文書</translation>
    </message>
    <message>
        <source>The folder of the documents that the answer cites</source>
        <translation>回答が引用している文書のフォルダー</translation>
    </message>
    <message>
        <source>Password needed</source>
        <translation>パスワードが必要です</translation>
    </message>
    <message>
        <source>{name} is encrypted.
Password:</source>
        <translation>{name} は暗号化されています。
パスワード：</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>開く</translation>
    </message>
    <message>
        <source>{document} is not in the library: to see the page, add it.</source>
        <translation>{document} はライブラリにありません。ページを見るには追加してください。</translation>
    </message>
    <message>
        <source>Add it and show the page</source>
        <translation>追加してページを表示</translation>
    </message>
</context>
<context>
    <name>CheckList</name>
    <message>
        <source>What was checked</source>
        <translation>確認した内容</translation>
    </message>
    <message>
        <source>Enter shows the page of a citation that holds, or asks for a file</source>
        <translation>Enter で、正しい引用のページを表示するか、ファイルを尋ねます</translation>
    </message>
</context>
<context>
    <name>CheckPane</name>
    <message>
        <source>Back to the conversation (Esc)</source>
        <translation>会話に戻る (Esc)</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>戻る</translation>
    </message>
    <message>
        <source>Choose a citation that holds, and its words are lit on their page.</source>
        <translation>正しい引用を選ぶと、その語句がページ上で光ります。</translation>
    </message>
    <message>
        <source>Progress of the check</source>
        <translation>確認の進み具合</translation>
    </message>
    <message>
        <source>Choose files…</source>
        <translation>ファイルを選択…</translation>
    </message>
    <message>
        <source>Check against files that you choose</source>
        <translation>選んだファイルで確認</translation>
    </message>
    <message>
        <source>Choose a folder…</source>
        <translation>フォルダーを選択…</translation>
    </message>
    <message>
        <source>Look for the documents in a folder</source>
        <translation>フォルダーの中で文書を探す</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>もう一度確認</translation>
    </message>
    <message>
        <source>Read the files anew and check again</source>
        <translation>ファイルを読み直してもう一度確認</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>コピー</translation>
    </message>
    <message>
        <source>Copy the result as text</source>
        <translation>結果をテキストとしてコピー</translation>
    </message>
    <message>
        <source>Add as a document</source>
        <translation>文書として追加</translation>
    </message>
    <message>
        <source>Read this file into the library instead</source>
        <translation>代わりにこのファイルをライブラリに読み込む</translation>
    </message>
    <message>
        <source>Stop checking</source>
        <translation>確認を中止</translation>
    </message>
    <message>
        <source>Stop the check</source>
        <translation>確認を中止する</translation>
    </message>
    <message>
        <source>Check of {file}</source>
        <translation>{file} の確認</translation>
    </message>
    <message>
        <source>Looking for the documents</source>
        <translation>文書を探しています</translation>
    </message>
    <message>
        <source>The check was stopped. Nothing was changed.</source>
        <translation>確認を中止しました。何も変更していません。</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>コピーしました</translation>
    </message>
</context>
<context>
    <name>CheckRows</name>
    <message>
        <source>Documents</source>
        <translation>文書</translation>
    </message>
    <message>
        <source>Nearest passage</source>
        <translation>最も近い箇所</translation>
    </message>
</context>
<context>
    <name>CheckWords</name>
    <message>
        <source>Holds</source>
        <translation>正しい</translation>
    </message>
    <message>
        <source>Not checked</source>
        <translation>未確認</translation>
    </message>
    <message>
        <source>No such page</source>
        <translation>該当ページなし</translation>
    </message>
    <message>
        <source>Words not there</source>
        <translation>語句が見つからない</translation>
    </message>
    <message>
        <source>Place not right</source>
        <translation>位置が違う</translation>
    </message>
    <message>
        <source>Value not what the words say</source>
        <translation>値が書かれた語と違います</translation>
    </message>
    <message>
        <source>Moved</source>
        <translation>移動した</translation>
    </message>
    <message>
        <source>The very file that was read</source>
        <translation>読み込んだものと同じファイル</translation>
    </message>
    <message>
        <source>Changed: this file has another content than the one that was read</source>
        <translation>変更あり：このファイルは読み込んだものと内容が違います</translation>
    </message>
    <message>
        <source>The answer does not say which content was read</source>
        <translation>どの内容を読み込んだのか、回答には書かれていません</translation>
    </message>
    <message>
        <source>File not found: choose it, or its folder</source>
        <translation>ファイルが見つかりません。ファイルかフォルダーを選んでください</translation>
    </message>
    <message>
        <source>File not read</source>
        <translation>ファイルを読み込めませんでした</translation>
    </message>
    <message>
        <source>There is no citation to check.</source>
        <translation>確認する引用はありません。</translation>
    </message>
    <message>
        <source>The citation holds.</source>
        <translation>引用は正しいです。</translation>
    </message>
    <message>
        <source>All {count} citations hold.</source>
        <translation>{count} 件の引用はすべて正しいです。</translation>
    </message>
    <message>
        <source>{held} of {count} citations hold.</source>
        <translation>{count} 件の引用のうち {held} 件が正しいです。</translation>
    </message>
    <message>
        <source>There is no value to check: all are empty.</source>
        <translation>確かめる値がありません。すべて空です。</translation>
    </message>
    <message>
        <source>The value holds.</source>
        <translation>値は正しいです。</translation>
    </message>
    <message>
        <source>All {count} values hold.</source>
        <translation>{count} 個の値はすべて正しいです。</translation>
    </message>
    <message>
        <source>{held} of {count} values hold.</source>
        <translation>{count} 個の値のうち {held} 個が正しいです。</translation>
    </message>
    <message>
        <source>Not checked for want of a file: {count}.</source>
        <translation>ファイルがないため未確認：{count} 件。</translation>
    </message>
    <message>
        <source>Not every file is the very one that was read.</source>
        <translation>すべてのファイルが読み込んだものと同じというわけではありません。</translation>
    </message>
    <message>
        <source>Page {page} · {document}</source>
        <translation>{page} ページ · {document}</translation>
    </message>
    <message>
        <source>Seen on a picture of the page: there are no words to check</source>
        <translation>ページの画像で見たものです。確認する語句はありません</translation>
    </message>
    <message>
        <source>A summary</source>
        <translation>要約</translation>
    </message>
    <message>
        <source>Check of {file}</source>
        <translation>{file} の確認</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>文書</translation>
    </message>
    <message>
        <source>Only the values were checked: the file has answers as well.</source>
        <translation>値だけを確かめました。このファイルには答えもあります。</translation>
    </message>
</context>
<context>
    <name>Citation</name>
    <message>
        <source>Seen on a picture of the page: there are no words to quote</source>
        <translation>ページの画像で見た内容です。引用できる言葉はありません</translation>
    </message>
    <message>
        <source>“{quote}”</source>
        <translation>「{quote}」</translation>
    </message>
    <message>
        <source>Nothing was found in the documents that says this.</source>
        <translation>これを述べている箇所は文書に見つかりませんでした。</translation>
    </message>
    <message>
        <source>What was found does not say this clearly.</source>
        <translation>見つかった箇所は、これをはっきりとは述べていません。</translation>
    </message>
    <message>
        <source>What was found supports this with a likelihood of only {share}.</source>
        <translation>見つかった箇所がこれを裏付ける確からしさは {share} にすぎません。</translation>
    </message>
</context>
<context>
    <name>CitationChip</name>
    <message>
        <source>Page {page} · {document}</source>
        <translation>{page} ページ · {document}</translation>
    </message>
    <message>
        <source>{kind} {number}, page {page} of {document}: {quote}</source>
        <translation>{kind} {number}、{document} の {page} ページ：{quote}</translation>
    </message>
    <message>
        <source>Citation</source>
        <translation>出典</translation>
    </message>
</context>
<context>
    <name>Commands</name>
    <message>
        <source>Summarise the documents briefly</source>
        <translation>文書を短く要約</translation>
    </message>
    <message>
        <source>Summarise them in detail</source>
        <translation>文書を詳しく要約</translation>
    </message>
    <message>
        <source>List their key points</source>
        <translation>要点を列挙</translation>
    </message>
    <message>
        <source>Outline them by section</source>
        <translation>節ごとのあらまし</translation>
    </message>
    <message>
        <source>Find values, each with its place: /extract total, date</source>
        <translation>値を場所とともに探す：/extract 合計, 日付</translation>
    </message>
    <message>
        <source>Type what to look for behind it, such as: /extract total, date of payment</source>
        <translation>続けて探すものを入力してください。例：/extract 合計, 支払日</translation>
    </message>
    <message>
        <source>Put one question to each document by itself</source>
        <translation>同じ質問を文書ごとに尋ねる</translation>
    </message>
    <message>
        <source>Type a question behind it, such as: /compare When does it end?</source>
        <translation>続けて質問を入力してください。例：/compare いつ終わりますか？</translation>
    </message>
</context>
<context>
    <name>Completions</name>
    <message>
        <source>Documents to ask</source>
        <translation>質問する文書</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>コマンド</translation>
    </message>
</context>
<context>
    <name>ConversationDesk</name>
    <message>
        <source>An answer is being written. Stop it first (Esc), or wait for its end.</source>
        <translation>回答を書いている途中です。先に中止する（Esc）か、終わるまでお待ちください。</translation>
    </message>
    <message>
        <source>Branch: {title}</source>
        <translation>分岐：{title}</translation>
    </message>
    <message>
        <source>A branch: the conversation before it stays, under All conversations.</source>
        <translation>分岐した会話です。元の会話は「すべての会話」に残っています。</translation>
    </message>
    <message>
        <source>Stop it and go on</source>
        <translation>停止して続ける</translation>
    </message>
    <message>
        <source>Delete a conversation</source>
        <translation>会話を削除</translation>
    </message>
    <message>
        <source>Delete “{title}” with all its questions and answers?</source>
        <translation>「{title}」を質問と回答ごとすべて削除しますか？</translation>
    </message>
    <message>
        <source>This cannot be undone. The documents stay in the library.</source>
        <translation>元に戻せません。文書はライブラリに残ります。</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>削除</translation>
    </message>
</context>
<context>
    <name>ConversationKeeping</name>
    <message>
        <source>The conversation could not be kept. {error}</source>
        <translation>会話を保存できませんでした。{error}</translation>
    </message>
</context>
<context>
    <name>ConversationList</name>
    <message>
        <source>Conversations that you have with your documents are listed here.</source>
        <translation>文書との会話がここに並びます。</translation>
    </message>
    <message>
        <source>No conversation holds these words.</source>
        <translation>この言葉を含む会話はありません。</translation>
    </message>
    <message>
        <source>Search all conversations</source>
        <translation>すべての会話を検索</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>開く</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>名前を変更</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>削除…</translation>
    </message>
</context>
<context>
    <name>ConversationPane</name>
    <message>
        <source>Summarise</source>
        <translation>要約</translation>
    </message>
    <message>
        <source>Summarise the ticked documents</source>
        <translation>チェックした文書を要約</translation>
    </message>
    <message>
        <source>Choose what the summary looks like</source>
        <translation>要約の形を選ぶ</translation>
    </message>
    <message>
        <source>Kinds of summary</source>
        <translation>要約の種類</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新規</translation>
    </message>
    <message>
        <source>Start a new conversation</source>
        <translation>新しい会話を始める</translation>
    </message>
    <message>
        <source>New conversation</source>
        <translation>新しい会話</translation>
    </message>
    <message>
        <source>All conversations</source>
        <translation>すべての会話</translation>
    </message>
    <message>
        <source>Conversation</source>
        <translation>会話</translation>
    </message>
</context>
<context>
    <name>ConversationRows</name>
    <message>
        <source>Conversations</source>
        <translation>会話</translation>
    </message>
    <message>
        <source>Enter opens a conversation, F2 renames it, Delete deletes it</source>
        <translation>Enter で会話を開き、F2 で名前を変え、Delete で削除します</translation>
    </message>
</context>
<context>
    <name>ConversationView</name>
    <message>
        <source>Ask about the documents that are ticked.
Every answer shows the words it rests on.</source>
        <translation>チェックを入れた文書について質問してください。
どの回答にも、根拠となる言葉が示されます。</translation>
    </message>
    <message>
        <source>Conversation</source>
        <translation>会話</translation>
    </message>
</context>
<context>
    <name>ConversationsModel</name>
    <message>
        <source>No document is left of it</source>
        <translation>文書は残っていません</translation>
    </message>
    <message>
        <source>{document} and {count} more</source>
        <translation>{document} ほか {count} 件</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>昨日</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>on show</source>
        <translation>表示中</translation>
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
        <translation>{0} KB</translation>
    </message>
    <message numerus="yes">
        <source>%Ln page(s)</source>
        <translation>
            <numerusform>%Ln ページ</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln document(s)</source>
        <translation>
            <numerusform>%Ln 件の文書</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln token(s)</source>
        <translation>
            <numerusform>%Ln トークン</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln image(s)</source>
        <translation>
            <numerusform>%Ln 枚の画像</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln crop(s)</source>
        <translation>
            <numerusform>%Ln 個の切り抜き</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln time(s)</source>
        <translation>
            <numerusform>%Ln 回</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>page(s) {numbers}</source>
        <translation>
            <numerusform>{numbers} ページ</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DeviceBadge</name>
    <message>
        <source>{model} is ready. {note}</source>
        <translation>{model} の準備ができました。{note}</translation>
    </message>
    <message>
        <source>The model could not start. {error}</source>
        <translation>モデルを起動できませんでした。{error}</translation>
    </message>
    <message>
        <source>Starting the model</source>
        <translation>モデルを起動しています</translation>
    </message>
    <message>
        <source>Progress of preparing the model</source>
        <translation>モデルの準備の進み具合</translation>
    </message>
    <message>
        <source>Start the model again</source>
        <translation>モデルを再起動</translation>
    </message>
    <message>
        <source>Model stopped</source>
        <translation>モデル停止</translation>
    </message>
    <message>
        <source>Weights: {weights}. {note}</source>
        <translation>重み：{weights}。{note}</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>サーバー</translation>
    </message>
    <message>
        <source>Context: {tokens}</source>
        <translation>コンテキスト：{tokens}</translation>
    </message>
    <message>
        <source>The model runs on {device_name}: {reason}. Press for details</source>
        <translation>モデルは {device_name} で動いています：{reason}。押すと詳細</translation>
    </message>
    <message>
        <source>{tokens} tokens/s</source>
        <translation>{tokens} トークン/秒</translation>
    </message>
    <message>
        <source>GPU not used yet</source>
        <translation>GPU は未使用</translation>
    </message>
</context>
<context>
    <name>DeviceDetails</name>
    <message>
        <source>{label}: {value}</source>
        <translation>{label}：{value}</translation>
    </message>
    <message>
        <source>reads text and sees pictures</source>
        <translation>文字を読み、画像も見ます</translation>
    </message>
    <message>
        <source>reads text only</source>
        <translation>文字だけを読みます</translation>
    </message>
    <message>
        <source>{tokens}; what was read is kept as {cache}</source>
        <translation>{tokens}。読んだ内容は {cache} で保持</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>モデル</translation>
    </message>
    <message>
        <source>Runs on</source>
        <translation>実行先</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Context</source>
        <translation>コンテキスト</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>メモリ</translation>
    </message>
    <message>
        <source>{reading} tokens a second read, {writing} tokens a second written</source>
        <translation>読み取り 毎秒 {reading} トークン、書き出し 毎秒 {writing} トークン</translation>
    </message>
    <message>
        <source>Last answer</source>
        <translation>直前の回答</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>バージョン</translation>
    </message>
    <message>
        <source>What runs, and where</source>
        <translation>何がどこで動いているか</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>コピー</translation>
    </message>
    <message>
        <source>Copy these details; they hold no word of your documents</source>
        <translation>詳細をコピー（文書の言葉は含みません）</translation>
    </message>
    <message>
        <source>They hold no word of your documents or questions</source>
        <translation>文書や質問の言葉は含みません</translation>
    </message>
    <message>
        <source>Choose a model…</source>
        <translation>モデルを選ぶ…</translation>
    </message>
</context>
<context>
    <name>DocumentDelegate</name>
    <message>
        <source>Take it off the list</source>
        <translation>一覧から外す</translation>
    </message>
    <message>
        <source>Stop reading it</source>
        <translation>読み取りを中止</translation>
    </message>
</context>
<context>
    <name>DocumentImports</name>
    <message>
        <source>Of the folder {folder}, {files} and {count} more were left out: they are of no kind that Pincite reads.</source>
        <translation>フォルダー {folder} のうち {files} ほか {count} 件は除きました。Pincite が読めない種類です。</translation>
    </message>
    <message>
        <source>Of the folder {folder}, {files} were left out: they are of no kind that Pincite reads.</source>
        <translation>フォルダー {folder} のうち {files} は除きました。Pincite が読めない種類です。</translation>
    </message>
</context>
<context>
    <name>DocumentList</name>
    <message>
        <source>Documents</source>
        <translation>文書</translation>
    </message>
    <message>
        <source>Space ticks a document for questions, Shift+Space ticks it alone, Enter opens it, Delete removes it</source>
        <translation>Space で質問する文書をチェック、Shift+Space でその文書だけ、Enter で開く、Delete で削除</translation>
    </message>
</context>
<context>
    <name>DocumentListModel</name>
    <message>
        <source>{name}, {state}</source>
        <translation>{name}、{state}</translation>
    </message>
</context>
<context>
    <name>DocumentRow</name>
    <message>
        <source>Waiting to be read</source>
        <translation>読み取り待ち</translation>
    </message>
    <message>
        <source>Opening</source>
        <translation>開いています</translation>
    </message>
    <message>
        <source>Reading page {done} of {total}</source>
        <translation>{total} ページ中 {done} ページ目を読み取り中</translation>
    </message>
    <message>
        <source>about {time} left</source>
        <translation>残り約 {time}</translation>
    </message>
    <message>
        <source>Needs a password</source>
        <translation>パスワードが必要です</translation>
    </message>
    <message>
        <source>{pages}, {number} without text</source>
        <translation>{pages}、うち文字なし {number}</translation>
    </message>
    <message>
        <source>{pages} · older version</source>
        <translation>{pages} · 古い版</translation>
    </message>
</context>
<context>
    <name>DocumentsHead</name>
    <message>
        <source>Search by name</source>
        <translation>名前で検索</translation>
    </message>
    <message>
        <source>Search documents by name</source>
        <translation>文書を名前で検索</translation>
    </message>
    <message>
        <source>All found · {asked} of {count}</source>
        <translation>見つかったものすべて · {count} 件中 {asked} 件</translation>
    </message>
    <message>
        <source>All · {asked} of {count}</source>
        <translation>すべて · {count} 件中 {asked} 件</translation>
    </message>
    <message>
        <source>All</source>
        <translation>すべて</translation>
    </message>
    <message>
        <source>Ask all documents; {asked} of {count} are ticked</source>
        <translation>すべての文書に質問（{count} 件中 {asked} 件をチェック済み）</translation>
    </message>
    <message>
        <source>Questions are put to the documents that are ticked</source>
        <translation>質問はチェックした文書に対して行われます</translation>
    </message>
</context>
<context>
    <name>DropOverlay</name>
    <message>
        <source>Drop to add to your documents</source>
        <translation>ドロップして文書に追加</translation>
    </message>
</context>
<context>
    <name>EmptyState</name>
    <message>
        <source>Nothing leaves this machine: reading, asking and answering happen here.</source>
        <translation>何もこのコンピューターの外に出ません。読み取りも質問も回答もここで行います。</translation>
    </message>
    <message>
        <source>Drop documents here</source>
        <translation>ここに文書をドロップ</translation>
    </message>
    <message>
        <source>Then ask a question. Every answer shows the exact words it rests on, on their page.</source>
        <translation>それから質問してください。どの回答も、根拠となる言葉そのものをページ上で示します。</translation>
    </message>
    <message>
        <source>Progress of preparing the model</source>
        <translation>モデルの準備の進み具合</translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation>ファイルを選ぶ…</translation>
    </message>
    <message>
        <source>Choose documents</source>
        <translation>文書を選ぶ</translation>
    </message>
    <message>
        <source>Open the sample</source>
        <translation>サンプルを開く</translation>
    </message>
    <message>
        <source>A short document that comes with Pincite</source>
        <translation>Pincite に付属の短い文書</translation>
    </message>
</context>
<context>
    <name>Encrypting</name>
    <message>
        <source>Making the key</source>
        <translation>鍵を作成しています</translation>
    </message>
    <message>
        <source>Writing the encrypted library</source>
        <translation>暗号化されたライブラリを書き込んでいます</translation>
    </message>
    <message>
        <source>Writing the decrypted library</source>
        <translation>復号したライブラリを書き込んでいます</translation>
    </message>
    <message>
        <source>Comparing it with the library</source>
        <translation>ライブラリと比較しています</translation>
    </message>
    <message>
        <source>Replacing the library</source>
        <translation>ライブラリを置き換えています</translation>
    </message>
    <message>
        <source>Overwriting the old library</source>
        <translation>古いライブラリを上書きしています</translation>
    </message>
    <message>
        <source>Deleting what is not encrypted</source>
        <translation>暗号化されていないものを削除しています</translation>
    </message>
    <message>
        <source>Deleting what is encrypted</source>
        <translation>暗号化されているものを削除しています</translation>
    </message>
    <message>
        <source>Deleting what the old key opens</source>
        <translation>古い鍵で開くものを削除しています</translation>
    </message>
    <message>
        <source>The library is being written anew…</source>
        <translation>ライブラリを書き直しています…</translation>
    </message>
    <message>
        <source>The library is not encrypted any more, and its key was deleted.</source>
        <translation>ライブラリはもう暗号化されていません。鍵は削除されました。</translation>
    </message>
    <message>
        <source>The library has a new key. Copies of it from before still open with the old one: delete them, and keep a copy of the new library.key.json.</source>
        <translation>ライブラリの鍵が新しくなりました。以前のコピーは古い鍵でまだ開けます。それらを削除し、新しい library.key.json のコピーを保管してください。</translation>
    </message>
    <message>
        <source>The library is encrypted. What lay there before was overwritten and deleted; an SSD, and a file system that keeps versions, may hold copies of it all the same, and so do backups.</source>
        <translation>ライブラリは暗号化されました。以前あったものは上書きして削除しましたが、SSD や版を保持するファイルシステム、バックアップには写しが残っていることがあります。</translation>
    </message>
</context>
<context>
    <name>EncryptionDesk</name>
    <message>
        <source>Encrypting or decrypting the library, or giving it a new key, was begun and not finished. Nothing is lost.</source>
        <translation>ライブラリの暗号化、復号、または鍵の変更が途中で止まりました。何も失われていません。</translation>
    </message>
    <message>
        <source>Go on…</source>
        <translation>続ける…</translation>
    </message>
    <message>
        <source>What opens the library was changed. Keep a copy of the new library.key.json.</source>
        <translation>ライブラリを開くものを変更しました。新しい library.key.json の写しを保管してください。</translation>
    </message>
</context>
<context>
    <name>EncryptionDialog</name>
    <message>
        <source>This encrypts the library, and all that models read of your documents. Nobody can open it then without the passphrase, or the key in the keyring: whoever loses that loses the library, and there is no help. Make a copy of library.key.json together with the library where you keep copies.</source>
        <translation>ライブラリと、モデルが文書から読み取ったすべてが暗号化されます。その後は、パスフレーズかキーリングの鍵がなければ誰も開けません。それを失うとライブラリも失われ、助ける手段はありません。バックアップには library.key.json もライブラリと一緒に入れてください。</translation>
    </message>
    <message>
        <source>Pincite closes its window for that, and opens it again.</source>
        <translation>そのために Pincite はウィンドウを閉じ、開き直します。</translation>
    </message>
    <message>
        <source>Delete {count} files that were taken out of documents, or pasted. They cannot be encrypted; what was read of them stays.</source>
        <translation>文書から取り出した、または貼り付けた {count} 個のファイルを削除します。これらは暗号化できません。読み取った内容は残ります。</translation>
    </message>
    <message>
        <source>The library and library.key.json lie in {folder}.</source>
        <translation>ライブラリと library.key.json は {folder} にあります。</translation>
    </message>
    <message>
        <source>The library is encrypted, and all that models read of your documents. What can be done:</source>
        <translation>ライブラリと、モデルが文書から読み取ったものは、すべて暗号化されています。できることは次のとおりです。</translation>
    </message>
    <message>
        <source>Have another passphrase open it, or the keyring of this system.</source>
        <translation>別のパスフレーズか、このシステムのキーリングで開くようにします。</translation>
    </message>
    <message>
        <source>Write it anew, so that old copies of its key open nothing of it: where somebody may have such a copy, and the passphrase.</source>
        <translation>書き直して、古い鍵の写しでは何も開けないようにします。誰かが写しとパスフレーズを持っているかもしれない場合のためです。</translation>
    </message>
    <message>
        <source>Write it as it was before, readable for whoever can read your files, and delete its key.</source>
        <translation>元のとおりに書き戻します。あなたのファイルを読める人なら誰でも読めるようになり、鍵は削除されます。</translation>
    </message>
    <message>
        <source>Encrypt the library</source>
        <translation>ライブラリを暗号化</translation>
    </message>
    <message>
        <source>Encryption</source>
        <translation>暗号化</translation>
    </message>
    <message>
        <source>Delete them</source>
        <translation>削除する</translation>
    </message>
    <message>
        <source>Decrypt</source>
        <translation>復号する</translation>
    </message>
    <message>
        <source>Encrypt</source>
        <translation>暗号化する</translation>
    </message>
    <message>
        <source>Change what opens it…</source>
        <translation>開く方法を変更…</translation>
    </message>
    <message>
        <source>Change the passphrase…</source>
        <translation>パスフレーズを変更…</translation>
    </message>
    <message>
        <source>New key…</source>
        <translation>新しい鍵…</translation>
    </message>
</context>
<context>
    <name>EngineHost</name>
    <message>
        <source>The model is not running.</source>
        <translation>モデルは動いていません。</translation>
    </message>
</context>
<context>
    <name>FileWaiting</name>
    <message>
        <source>Waiting for the library</source>
        <translation>ライブラリを待っています</translation>
    </message>
    <message>
        <source>Sent in another conversation; asked when that is on show again.</source>
        <translation>別の会話で送信されました。その会話が表示されたときに質問します。</translation>
    </message>
    <message>
        <source>Asked next</source>
        <translation>次に質問します</translation>
    </message>
    <message>
        <source>Waiting for {file}</source>
        <translation>{file} を待っています</translation>
    </message>
    <message>
        <source>Waiting for {file} and {count} more</source>
        <translation>{file} とほか {count} 件を待っています</translation>
    </message>
    <message>
        <source>{file} could not be added. Add it again, or take the question back.</source>
        <translation>{file} を追加できませんでした。もう一度追加するか、質問を取り消してください。</translation>
    </message>
    <message>
        <source>What it asks about is no longer in the library.</source>
        <translation>質問の対象はもうライブラリにありません。</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>Find in the document</source>
        <translation>文書内を検索</translation>
    </message>
    <message>
        <source>Words to find in the document</source>
        <translation>文書内で探す言葉</translation>
    </message>
    <message>
        <source>Places found</source>
        <translation>見つかった箇所</translation>
    </message>
    <message>
        <source>The one before (Shift+Enter)</source>
        <translation>前の箇所（Shift+Enter）</translation>
    </message>
    <message>
        <source>Previous place</source>
        <translation>前の箇所</translation>
    </message>
    <message>
        <source>The next one (Enter)</source>
        <translation>次の箇所（Enter）</translation>
    </message>
    <message>
        <source>Next place</source>
        <translation>次の箇所</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>閉じる（Esc）</translation>
    </message>
    <message>
        <source>Close the search</source>
        <translation>検索を閉じる</translation>
    </message>
    <message>
        <source>{current} of {total}</source>
        <translation>{current} / {total}</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>見つかりません</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>検索中…</translation>
    </message>
    <message>
        <source>Find in this conversation</source>
        <translation>この会話の中を検索</translation>
    </message>
    <message>
        <source>Words to find in this conversation</source>
        <translation>この会話の中で探す語句</translation>
    </message>
</context>
<context>
    <name>FolderWatching</name>
    <message>
        <source>{name} is no longer in its folder; its {pages} stay in the library.</source>
        <translation>{name} はフォルダーからなくなりましたが、{pages}はライブラリに残ります。</translation>
    </message>
</context>
<context>
    <name>FoldersDialog</name>
    <message>
        <source>Watched folders</source>
        <translation>監視するフォルダー</translation>
    </message>
    <message>
        <source>What appears in these folders is read into the library, what changes becomes a new version, and what is deleted there stays in the library. They are watched while Pincite is open.</source>
        <translation>これらのフォルダーに現れたものはライブラリに読み込まれ、変わったものは新しい版になり、削除されたものもライブラリに残ります。Pincite が開いている間、監視します。</translation>
    </message>
    <message>
        <source>Watch a folder…</source>
        <translation>フォルダーを監視…</translation>
    </message>
    <message>
        <source>Stop watching</source>
        <translation>監視をやめる</translation>
    </message>
    <message>
        <source>What was read of it stays in the library</source>
        <translation>読み取った内容はライブラリに残ります</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>No folder is watched yet.</source>
        <translation>監視中のフォルダーはまだありません。</translation>
    </message>
    <message>
        <source>Watch a folder</source>
        <translation>フォルダーを監視</translation>
    </message>
</context>
<context>
    <name>GatePanel</name>
    <message>
        <source>Google gives Gemma 3 to people who accepted its terms. That is done once, with a free account of the Hugging Face hub; Pincite then fetches with a token of that account.</source>
        <translation>Google は利用規約に同意した人に Gemma 3 を提供しています。同意は Hugging Face ハブの無料アカウントで一度だけ行います。その後 Pincite はそのアカウントのトークンでダウンロードします。</translation>
    </message>
    <message>
        <source>1. Accept the terms…</source>
        <translation>1. 規約に同意する…</translation>
    </message>
    <message>
        <source>Opens the model&apos;s page in your browser</source>
        <translation>モデルのページをブラウザーで開きます</translation>
    </message>
    <message>
        <source>2. Make a token…</source>
        <translation>2. トークンを作る…</translation>
    </message>
    <message>
        <source>Opens the hub&apos;s page for tokens in your browser; one that may read is enough</source>
        <translation>ハブのトークンのページをブラウザーで開きます。読み取り用で十分です</translation>
    </message>
    <message>
        <source>Read the terms…</source>
        <translation>規約を読む…</translation>
    </message>
    <message>
        <source>Opens the Gemma Terms of Use in your browser</source>
        <translation>Gemma の利用規約をブラウザーで開きます</translation>
    </message>
    <message>
        <source>3. Paste the token</source>
        <translation>3. トークンを貼り付け</translation>
    </message>
    <message>
        <source>Token for the Hugging Face hub</source>
        <translation>Hugging Face ハブのトークン</translation>
    </message>
    <message>
        <source>Keep it and fetch</source>
        <translation>保存してダウンロード</translation>
    </message>
    <message>
        <source>Puts the token into the keyring of this system</source>
        <translation>トークンをこのシステムのキーリングに入れます</translation>
    </message>
    <message>
        <source>Fetch without keeping it</source>
        <translation>保存せずにダウンロード</translation>
    </message>
    <message>
        <source>Uses the token for this fetching only</source>
        <translation>このダウンロードにだけトークンを使います</translation>
    </message>
    <message>
        <source>Google asks you to accept its terms once</source>
        <translation>Google の利用条件への同意が一度だけ必要です</translation>
    </message>
    <message>
        <source>The token in {0} does not open it: accept the terms with the account that it belongs to, or give another one.</source>
        <translation>{0} のトークンでは開けません。そのトークンのアカウントで規約に同意するか、別のトークンを入力してください。</translation>
    </message>
    <message>
        <source>No token is kept on this machine yet.</source>
        <translation>このコンピューターにはまだトークンがありません。</translation>
    </message>
    <message>
        <source>This system has no keyring to keep it in: it is used for this fetching, then forgotten.</source>
        <translation>このシステムには保存するキーリングがありません。このダウンロードに使った後、忘れられます。</translation>
    </message>
</context>
<context>
    <name>GoneDocument</name>
    <message>
        <source>The document is no longer in the library.</source>
        <translation>この文書はもうライブラリにありません。</translation>
    </message>
</context>
<context>
    <name>GpuDesk</name>
    <message>
        <source>Libraries for the GPU · {0}</source>
        <translation>GPU 用ライブラリ · {0}</translation>
    </message>
    <message>
        <source>Models run on this from now on: {0}.</source>
        <translation>これからモデルは次の装置で動きます: {0}。</translation>
    </message>
    <message>
        <source>The libraries are here, but the GPU cannot be used. {0}.</source>
        <translation>ライブラリはありますが、GPU は使えません。{0}。</translation>
    </message>
</context>
<context>
    <name>GpuOffer</name>
    <message>
        <source>Progress of the GPU&apos;s libraries</source>
        <translation>GPU 用ライブラリの進み具合</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>一時停止</translation>
    </message>
    <message>
        <source>What came is kept, also when Pincite is closed</source>
        <translation>届いた分は、Pincite を閉じても残ります</translation>
    </message>
    <message>
        <source>CUDA&apos;s licence…</source>
        <translation>CUDA のライセンス…</translation>
    </message>
    <message>
        <source>cuDNN&apos;s licence…</source>
        <translation>cuDNN のライセンス…</translation>
    </message>
    <message>
        <source>Opens it in your browser</source>
        <translation>ブラウザーで開きます</translation>
    </message>
    <message>
        <source>The libraries are here, but the GPU cannot be used</source>
        <translation>ライブラリはありますが、GPU は使えません</translation>
    </message>
    <message>
        <source>{gpu} is here, but its libraries are not</source>
        <translation>{gpu} がありますが、そのライブラリがありません</translation>
    </message>
    <message>
        <source>Models run on the processor. {reason}.</source>
        <translation>モデルはプロセッサーで動きます。{reason}。</translation>
    </message>
    <message>
        <source>Models run faster on it than on the processor. About {size} are fetched once, from the Python package index. They are NVIDIA&apos;s (CUDA, cuDNN) and Microsoft&apos;s (ONNX Runtime, MIT License); to fetch them is to accept NVIDIA&apos;s licences.</source>
        <translation>モデルはプロセッサーより速く動きます。約 {size} を一度だけ Python のパッケージ一覧からダウンロードします。NVIDIA（CUDA、cuDNN）と Microsoft（ONNX Runtime、MIT ライセンス）のもので、ダウンロードすると NVIDIA のライセンスに同意したことになります。</translation>
    </message>
    <message>
        <source>Go on fetching</source>
        <translation>ダウンロードを再開</translation>
    </message>
    <message>
        <source>Fetch {size}</source>
        <translation>{size} をダウンロード</translation>
    </message>
    <message>
        <source>Delete what came</source>
        <translation>届いた分を削除</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>{done} came before it was interrupted, and are kept.</source>
        <translation>中断するまでに {done} が届き、残してあります。</translation>
    </message>
    <message>
        <source>Asking the package index</source>
        <translation>パッケージ一覧に問い合わせ中</translation>
    </message>
    <message>
        <source>Unpacking, then the GPU is tried</source>
        <translation>展開中、その後 GPU を試します</translation>
    </message>
    <message>
        <source>Fetching: {done} of {total}</source>
        <translation>ダウンロード：{total} のうち {done}</translation>
    </message>
    <message>
        <source>{speed} MB/s</source>
        <translation>{speed} MB/秒</translation>
    </message>
    <message>
        <source>{time} left</source>
        <translation>残り {time}</translation>
    </message>
</context>
<context>
    <name>HeldPages</name>
    <message>
        <source>Page {page} of {name} is blurred: it may show dangerous content ({percent}).</source>
        <translation>{name} の {page} ページをぼかしています。危険な内容かもしれません（{percent}）。</translation>
    </message>
    <message>
        <source>Page {page} of {name} is blurred: it may show sexually explicit content ({percent}).</source>
        <translation>{name} の {page} ページをぼかしています。露骨な性的内容かもしれません（{percent}）。</translation>
    </message>
    <message>
        <source>Page {page} of {name} is blurred: it may show violence or gore ({percent}).</source>
        <translation>{name} の {page} ページをぼかしています。暴力や流血の描写かもしれません（{percent}）。</translation>
    </message>
    <message>
        <source>Page {page} of {name} is blurred: it could not be checked.</source>
        <translation>{name} の {page} ページをぼかしています。検査できませんでした。</translation>
    </message>
    <message>
        <source>Show it</source>
        <translation>表示する</translation>
    </message>
</context>
<context>
    <name>LibraryDesk</name>
    <message>
        <source>{document} is no longer in the library, so its page cannot be shown.</source>
        <translation>{document} はもうライブラリにないため、ページを表示できません。</translation>
    </message>
    <message>
        <source>{document}: {reason}</source>
        <translation>{document}：{reason}</translation>
    </message>
    <message>
        <source>{name} is shown as soon as it is read.</source>
        <translation>{name} は読み込みが終わり次第表示されます。</translation>
    </message>
    <message>
        <source>{name} is in the library already; it was not read again.</source>
        <translation>{name} はすでにライブラリにあります。読み直しはしていません。</translation>
    </message>
    <message>
        <source>Files that could not be read: {count}. The list of documents says why: {names}</source>
        <translation>読めなかったファイル：{count} 件。理由は文書の一覧にあります：{names}</translation>
    </message>
    <message>
        <source>Take off the list</source>
        <translation>一覧から外す</translation>
    </message>
    <message>
        <source>{names} can be read once you give the password: choose the file in the list of documents.</source>
        <translation>{names} はパスワードを入力すると読み込めます。文書の一覧でファイルを選んでください。</translation>
    </message>
    <message>
        <source>{count} files can be read once you give their passwords, one by one in the list: {names}</source>
        <translation>{count} 個のファイルは、一覧で一つずつパスワードを入力すると読み込めます：{names}</translation>
    </message>
    <message>
        <source>Give the password…</source>
        <translation>パスワードを入力…</translation>
    </message>
    <message>
        <source>Password needed</source>
        <translation>パスワードが必要です</translation>
    </message>
    <message>
        <source>{name} is encrypted.
Password:</source>
        <translation>{name} は暗号化されています。
パスワード：</translation>
    </message>
    <message>
        <source>That password does not open it. {name} is encrypted.
Password:</source>
        <translation>そのパスワードでは開けません。{name} は暗号化されています。
パスワード：</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>開く</translation>
    </message>
    <message>
        <source>{name} is encrypted, and no password was given.</source>
        <translation>{name} は暗号化されていますが、パスワードが入力されませんでした。</translation>
    </message>
    <message>
        <source>{name} is read because it lies in a watched folder: “Watch a folder…” ends that.</source>
        <translation>{name} は監視中のフォルダーにあるため読み込まれます。「フォルダーを監視…」で止められます。</translation>
    </message>
    <message>
        <source>{name} was removed.</source>
        <translation>{name} を削除しました。</translation>
    </message>
    <message>
        <source>{count} documents were removed.</source>
        <translation>{count} 件の文書を削除しました。</translation>
    </message>
</context>
<context>
    <name>LibraryPanel</name>
    <message>
        <source>Documents</source>
        <translation>文書</translation>
    </message>
    <message>
        <source>Add…</source>
        <translation>追加…</translation>
    </message>
    <message>
        <source>Add documents, or drop them anywhere on the window</source>
        <translation>文書を追加（ウィンドウのどこにでもドロップできます）</translation>
    </message>
    <message>
        <source>Add documents</source>
        <translation>文書を追加</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>表示</translation>
    </message>
    <message>
        <source>Ask all documents</source>
        <translation>すべての文書に質問</translation>
    </message>
    <message>
        <source>Ask only this document</source>
        <translation>この文書だけに質問</translation>
    </message>
    <message>
        <source>Stop reading</source>
        <translation>読み取りを中止</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>取り除く</translation>
    </message>
    <message>
        <source>Remove the {count} ticked documents…</source>
        <translation>チェックした {count} 件の文書を削除…</translation>
    </message>
</context>
<context>
    <name>LibraryWork</name>
    <message>
        <source>The library is not open.</source>
        <translation>ライブラリは開いていません。</translation>
    </message>
</context>
<context>
    <name>LockDialog</name>
    <message>
        <source>Change what opens the library</source>
        <translation>ライブラリを開く方法の変更</translation>
    </message>
    <message>
        <source>What opens the library now does so no more afterwards. A copy of library.key.json from before, such as in a backup, still opens with it: delete such copies, and keep one of the new file. Where somebody may have such a copy, and what opens it, only a new key helps.</source>
        <translation>今ライブラリを開いているものでは、以後開けなくなります。バックアップなどにある以前の library.key.json のコピーはまだそれで開けます。そうしたコピーを削除し、新しいファイルのコピーを保管してください。誰かがそのコピーとそれを開くものを持っている恐れがあるなら、新しい鍵だけが有効です。</translation>
    </message>
    <message>
        <source>The library is written anew with another key, and what models read of your documents is deleted: it is read again when you ask. Old copies of library.key.json then open nothing of the new library. Copies of the library itself from before, such as in backups, still open with the old key: delete them, and keep one of the new library.key.json.</source>
        <translation>ライブラリを別の鍵で書き直し、モデルが読んだ文書の内容を削除します。内容は質問したときにもう一度読まれます。古い library.key.json のコピーでは新しいライブラリを開けません。バックアップなどにある以前のライブラリのコピーは古い鍵でまだ開けます。それらを削除し、新しい library.key.json のコピーを保管してください。</translation>
    </message>
    <message>
        <source>A new key for the library</source>
        <translation>ライブラリの新しい鍵</translation>
    </message>
    <message>
        <source>The passphrase that opens it now</source>
        <translation>いま開いているパスフレーズ</translation>
    </message>
    <message>
        <source>Change it</source>
        <translation>変更する</translation>
    </message>
    <message>
        <source>Make a new key</source>
        <translation>新しい鍵を作る</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>確認しています…</translation>
    </message>
</context>
<context>
    <name>LockFields</name>
    <message>
        <source>Show what is typed</source>
        <translation>入力した文字を表示</translation>
    </message>
    <message>
        <source>A passphrase, asked whenever Pincite starts</source>
        <translation>Pincite の起動時に毎回たずねるパスフレーズ</translation>
    </message>
    <message>
        <source>The keyring of this system, which opens when you log in</source>
        <translation>ログイン時に開く、このシステムのキーリング</translation>
    </message>
    <message>
        <source>New passphrase: several words are best</source>
        <translation>新しいパスフレーズ：複数の単語が最適です</translation>
    </message>
    <message>
        <source>The same once more</source>
        <translation>同じものをもう一度</translation>
    </message>
    <message>
        <source>The keyring of this system: none can be read here</source>
        <translation>このシステムのキーリング：ここでは読めるものがありません</translation>
    </message>
    <message>
        <source>The two are not the same.</source>
        <translation>二つが一致しません。</translation>
    </message>
    <message>
        <source>A passphrase has {0} letters or more.</source>
        <translation>パスフレーズは {0} 文字以上です。</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Private window: nothing of it is kept on this machine. What you export or copy is.</source>
        <translation>プライベートウィンドウ: 書き出しやコピーをしたもの以外、このコンピューターには何も残りません。</translation>
    </message>
    <message>
        <source>Pincite (private)</source>
        <translation>Pincite（プライベート）</translation>
    </message>
    <message>
        <source>Documents ({endings});;All files ({all})</source>
        <translation>文書 ({endings});;すべてのファイル ({all})</translation>
    </message>
    <message>
        <source>Add documents</source>
        <translation>文書を追加</translation>
    </message>
    <message>
        <source>Add all documents of a folder</source>
        <translation>フォルダー内の文書をすべて追加</translation>
    </message>
    <message>
        <source>Only files on this machine can be added. Save it first, then drop the file.</source>
        <translation>追加できるのはこのコンピューターのファイルだけです。先に保存してから、ファイルをドロップしてください。</translation>
    </message>
</context>
<context>
    <name>Menus</name>
    <message>
        <source>Show documents</source>
        <translation>文書を表示</translation>
    </message>
    <message>
        <source>Show conversation</source>
        <translation>会話を表示</translation>
    </message>
    <message>
        <source>Show pages</source>
        <translation>ページを表示</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>ファイル(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>開く(&amp;O)…</translation>
    </message>
    <message>
        <source>Open a fol&amp;der…</source>
        <translation>フォルダーを開く(&amp;D)…</translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation>最近使った文書を開く(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Watch a folder…</source>
        <translation>フォルダーを監視(&amp;W)…</translation>
    </message>
    <message>
        <source>&amp;New conversation</source>
        <translation>新しい会話(&amp;N)</translation>
    </message>
    <message>
        <source>All &amp;conversations</source>
        <translation>すべての会話(&amp;C)</translation>
    </message>
    <message>
        <source>F&amp;ind in this conversation…</source>
        <translation>この会話の中を検索(&amp;I)…</translation>
    </message>
    <message>
        <source>New &amp;private window</source>
        <translation>新しいプライベートウィンドウ(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Export the conversation…</source>
        <translation>会話を書き出す(&amp;E)…</translation>
    </message>
    <message>
        <source>C&amp;heck an exported answer…</source>
        <translation>書き出した回答を確認(&amp;H)…</translation>
    </message>
    <message>
        <source>Encr&amp;yption…</source>
        <translation>暗号化(&amp;Y)…</translation>
    </message>
    <message>
        <source>&amp;Models…</source>
        <translation>モデル(&amp;M)…</translation>
    </message>
    <message>
        <source>&amp;Settings…</source>
        <translation>設定(&amp;S)…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>終了(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Answer</source>
        <translation>回答(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>中止(&amp;S)</translation>
    </message>
    <message>
        <source>Su&amp;mmarise the ticked documents</source>
        <translation>チェックした文書を要約(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Pages</source>
        <translation>ページ(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Find…</source>
        <translation>検索(&amp;F)…</translation>
    </message>
    <message>
        <source>Find &amp;next</source>
        <translation>次を検索(&amp;N)</translation>
    </message>
    <message>
        <source>Find &amp;previous</source>
        <translation>前を検索(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Go to page…</source>
        <translation>ページへ移動(&amp;G)…</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>戻る(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>コピー(&amp;C)</translation>
    </message>
    <message>
        <source>Select &amp;all</source>
        <translation>すべて選択(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Select this page</source>
        <translation>このページを選択(&amp;S)</translation>
    </message>
    <message>
        <source>F&amp;rame a region</source>
        <translation>範囲を囲む(&amp;R)</translation>
    </message>
    <message>
        <source>Ask about the se&amp;lection</source>
        <translation>選択について質問(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Thumbnails and outline</source>
        <translation>サムネイルと目次(&amp;T)</translation>
    </message>
    <message>
        <source>Zoom &amp;in</source>
        <translation>拡大(&amp;I)</translation>
    </message>
    <message>
        <source>Zoom &amp;out</source>
        <translation>縮小(&amp;O)</translation>
    </message>
    <message>
        <source>Fit &amp;width</source>
        <translation>幅に合わせる(&amp;W)</translation>
    </message>
    <message>
        <source>Fit pag&amp;e</source>
        <translation>ページ全体(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>表示(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Next pane</source>
        <translation>次の領域(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>ヘルプ(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>キーボードショートカット(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;Check for updates</source>
        <translation>更新を確認(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Report a fault…</source>
        <translation>不具合を報告(&amp;R)…</translation>
    </message>
    <message>
        <source>&amp;About Pincite</source>
        <translation>Pincite について(&amp;A)</translation>
    </message>
</context>
<context>
    <name>MissingFonts</name>
    <message>
        <source>This system has no font for some letters, so boxes stand in their place: {scripts}. The words are not lost.</source>
        <translation>このシステムには一部の文字のフォントがないため、代わりに四角が表示されます: {scripts}。言葉は失われていません。</translation>
    </message>
    <message>
        <source>{before} Install {packages} (its name on Debian and Ubuntu), then start Pincite again.</source>
        <translation>{before} {packages}(Debian と Ubuntu での名前)をインストールしてから、Pincite を再起動してください。</translation>
    </message>
</context>
<context>
    <name>ModelDesk</name>
    <message>
        <source>{0}. Press for the models</source>
        <translation>{0}。押すとモデルを表示</translation>
    </message>
    <message>
        <source>{0} is ready to be used.</source>
        <translation>{0} を使えるようになりました。</translation>
    </message>
    <message>
        <source>Use it</source>
        <translation>使う</translation>
    </message>
    <message>
        <source>Show the models</source>
        <translation>モデルを表示</translation>
    </message>
    <message>
        <source>Delete a model</source>
        <translation>モデルを削除</translation>
    </message>
    <message>
        <source>Delete {0}? That frees {1}.</source>
        <translation>{0} を削除しますか？{1} 空きます。</translation>
    </message>
    <message>
        <source>It is in use: the starter answers from then on. Documents and conversations stay.</source>
        <translation>使用中です。以後は付属モデルが答えます。文書と会話は残ります。</translation>
    </message>
    <message>
        <source>Documents and conversations stay.</source>
        <translation>文書と会話は残ります。</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>削除</translation>
    </message>
    <message>
        <source>{0} is deleted; {1} are free again.</source>
        <translation>{0} を削除しました。{1} 空きました。</translation>
    </message>
</context>
<context>
    <name>ModelDetails</name>
    <message>
        <source>Progress of the model</source>
        <translation>モデルの進み具合</translation>
    </message>
    <message>
        <source>Use this model</source>
        <translation>このモデルを使う</translation>
    </message>
    <message>
        <source>It answers from now on; conversations and documents stay</source>
        <translation>今から回答します。会話と文書は残ります</translation>
    </message>
    <message>
        <source>Fetch</source>
        <translation>ダウンロード</translation>
    </message>
    <message>
        <source>Make it ready</source>
        <translation>使えるようにする</translation>
    </message>
    <message>
        <source>Makes a model of it for Pincite; what lies there is only read</source>
        <translation>ここから Pincite 用のモデルを作ります。元のものは読むだけです</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>一時停止</translation>
    </message>
    <message>
        <source>What came is kept, also when Pincite is closed</source>
        <translation>届いた分は、Pincite を閉じても残ります</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>削除…</translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation>詳細をコピー</translation>
    </message>
    <message>
        <source>They hold no word of your documents</source>
        <translation>文書の言葉は含みません</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>使用中</translation>
    </message>
    <message>
        <source>Go on fetching</source>
        <translation>ダウンロードを再開</translation>
    </message>
    <message>
        <source>Delete what came</source>
        <translation>届いた分を削除</translation>
    </message>
    <message>
        <source>Fetch {0}</source>
        <translation>{0} をダウンロード</translation>
    </message>
    <message>
        <source>{0} of about {1} came before it was interrupted, and are kept.</source>
        <translation>中断するまでに約 {1} のうち {0} が届き、残してあります。</translation>
    </message>
    <message>
        <source>To be fetched</source>
        <translation>ダウンロード量</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大きさ</translation>
    </message>
    <message>
        <source>about {0}</source>
        <translation>約 {0}</translation>
    </message>
    <message>
        <source>{0} while it is made ready, {1} are free</source>
        <translation>準備中は {0}、空きは {1}</translation>
    </message>
    <message>
        <source>Disk</source>
        <translation>ディスク</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>メモリ</translation>
    </message>
    <message>
        <source>Context</source>
        <translation>コンテキスト</translation>
    </message>
    <message>
        <source>Speed here</source>
        <translation>ここでの速さ</translation>
    </message>
    <message>
        <source>Reads</source>
        <translation>読めるもの</translation>
    </message>
    <message>
        <source>to answer questions</source>
        <translation>質問に答えるよう調整済み</translation>
    </message>
    <message>
        <source>no: it only continues texts</source>
        <translation>いいえ：文章を続けるだけです</translation>
    </message>
    <message>
        <source>Tuned</source>
        <translation>調整</translation>
    </message>
    <message>
        <source>Languages</source>
        <translation>言語</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>重み</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>ライセンス</translation>
    </message>
    <message>
        <source>Gemma Terms of Use, {0}</source>
        <translation>Gemma 利用規約、{0}</translation>
    </message>
    <message>
        <source>From</source>
        <translation>提供元</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>場所</translation>
    </message>
    <message>
        <source>Not verified</source>
        <translation>未確認</translation>
    </message>
</context>
<context>
    <name>ModelDialog</name>
    <message>
        <source>Models</source>
        <translation>モデル</translation>
    </message>
    <message>
        <source>Measure its speed</source>
        <translation>速さを測る</translation>
    </message>
    <message>
        <source>Takes under a minute: a GPU is tried anew, the starter model reads and writes, and larger ones follow from that</source>
        <translation>1 分もかかりません：GPU を試し直し、付属モデルが読み書きし、大きなモデルはそこから見積もります</translation>
    </message>
    <message>
        <source>The chosen model</source>
        <translation>選んだモデル</translation>
    </message>
    <message>
        <source>Look in a folder…</source>
        <translation>フォルダーから探す…</translation>
    </message>
    <message>
        <source>Finds models in a folder that you name; nothing is copied</source>
        <translation>指定したフォルダーのモデルを探します。何もコピーしません</translation>
    </message>
    <message>
        <source>Look at a file…</source>
        <translation>ファイルを見る…</translation>
    </message>
    <message>
        <source>A .gguf file</source>
        <translation>.gguf ファイル</translation>
    </message>
    <message>
        <source>Name a server…</source>
        <translation>サーバーを登録…</translation>
    </message>
    <message>
        <source>One that answers in the place of a model here; nothing is sent to it by that</source>
        <translation>ここのモデルの代わりに回答するサーバー。登録しても何も送られません</translation>
    </message>
    <message>
        <source>Also models that only continue texts</source>
        <translation>文章の続きを書くだけのモデルも</translation>
    </message>
    <message>
        <source>Pretrained models, which were not tuned to answer questions</source>
        <translation>質問に答えるよう調整されていない事前学習モデル</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>What is under way goes on</source>
        <translation>進行中の作業は続きます</translation>
    </message>
    <message>
        <source>{0}. Measuring: {1}</source>
        <translation>{0}。測定中：{1}</translation>
    </message>
    <message>
        <source>Measure again</source>
        <translation>もう一度測る</translation>
    </message>
    <message>
        <source>Look for models in a folder</source>
        <translation>フォルダーからモデルを探す</translation>
    </message>
    <message>
        <source>Look at a model file</source>
        <translation>モデルのファイルを見る</translation>
    </message>
    <message>
        <source>Models ({0});;All files ({1})</source>
        <translation>モデル ({0});;すべてのファイル ({1})</translation>
    </message>
</context>
<context>
    <name>ModelListModel</name>
    <message>
        <source>In use</source>
        <translation>使用中</translation>
    </message>
    <message>
        <source>Best fit</source>
        <translation>最適</translation>
    </message>
</context>
<context>
    <name>ModelOffer</name>
    <message>
        <source>Look at it…</source>
        <translation>見てみる…</translation>
    </message>
    <message>
        <source>Opens the list of models; nothing is fetched before you say so there</source>
        <translation>モデルの一覧を開きます。そこで指示するまで何もダウンロードしません</translation>
    </message>
    <message>
        <source>No, thanks</source>
        <translation>いいえ</translation>
    </message>
    <message>
        <source>Is not offered again; the list of models stays in the menu</source>
        <translation>今後は勧めません。モデルの一覧はメニューに残ります</translation>
    </message>
    <message>
        <source>{0} · {1} {2}</source>
        <translation>{0} · {1} {2}</translation>
    </message>
    <message>
        <source>It knows more than the small starter, reads longer documents, and sees pictures. With the longest it takes {0} of memory; about {1} are fetched once.</source>
        <translation>小さな初期モデルより多くを知り、より長い文書を読み、画像も見ます。最も長い文書では {0} のメモリーを使います。約 {1} を一度だけ取得します。</translation>
    </message>
</context>
<context>
    <name>ModelShelf</name>
    <message>
        <source>Waiting for its turn</source>
        <translation>順番待ち</translation>
    </message>
</context>
<context>
    <name>ModelWords</name>
    <message>
        <source>English</source>
        <translation>英語</translation>
    </message>
    <message>
        <source>over 140 languages</source>
        <translation>140 以上の言語</translation>
    </message>
    <message>
        <source>languages not verified</source>
        <translation>言語は未確認</translation>
    </message>
    <message>
        <source>which languages it was trained for</source>
        <translation>学習に使われた言語</translation>
    </message>
    <message>
        <source>the name of its repository</source>
        <translation>リポジトリの名前</translation>
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
        <translation>{0} 秒</translation>
    </message>
    <message>
        <source>{0} min</source>
        <translation>{0} 分</translation>
    </message>
    <message>
        <source>{0} h</source>
        <translation>{0} 時間</translation>
    </message>
    <message>
        <source>Installed</source>
        <translation>インストール済み</translation>
    </message>
    <message>
        <source>Can be fetched</source>
        <translation>ダウンロードできるもの</translation>
    </message>
    <message>
        <source>On this machine already · looking…</source>
        <translation>このコンピューターにあるもの · 検索中…</translation>
    </message>
    <message>
        <source>On this machine already · nothing found</source>
        <translation>このコンピューターにあるもの · なし</translation>
    </message>
    <message>
        <source>On this machine already</source>
        <translation>このコンピューターにあるもの</translation>
    </message>
    <message>
        <source>Built in, prepared at first use</source>
        <translation>内蔵（初回使用時に準備）</translation>
    </message>
    <message>
        <source>pretrained</source>
        <translation>事前学習のみ</translation>
    </message>
    <message>
        <source>full precision</source>
        <translation>完全な精度</translation>
    </message>
    <message>
        <source>smaller and faster</source>
        <translation>より小さく高速</translation>
    </message>
    <message>
        <source>almost full precision</source>
        <translation>ほぼ完全な精度</translation>
    </message>
    <message>
        <source>text and images</source>
        <translation>文字と画像</translation>
    </message>
    <message>
        <source>text only</source>
        <translation>文字のみ</translation>
    </message>
    <message>
        <source>Cannot be used</source>
        <translation>使えません</translation>
    </message>
    <message>
        <source>Fits this machine</source>
        <translation>このコンピューターに合います</translation>
    </message>
    <message>
        <source>Fits, but writes slowly here</source>
        <translation>合いますが、ここでは書くのが遅いです</translation>
    </message>
    <message>
        <source>Only {0} tokens fit</source>
        <translation>{0} トークンしか入りません</translation>
    </message>
    <message>
        <source>Does not fit this machine</source>
        <translation>このコンピューターには合いません</translation>
    </message>
    <message>
        <source>Not enough space on the disk</source>
        <translation>ディスクの空きが足りません</translation>
    </message>
    <message>
        <source>Fits with {0} tokens</source>
        <translation>{0} トークンで合います</translation>
    </message>
    <message>
        <source>The small model that comes with Pincite. It runs on any machine.</source>
        <translation>Pincite 付属の小さなモデルです。どのコンピューターでも動きます。</translation>
    </message>
    <message>
        <source>It takes {0} of memory with all its context, and {1} are free: not even a short one fits.</source>
        <translation>全コンテキストで {0} のメモリが必要で、空きは {1} です。短いものさえ入りません。</translation>
    </message>
    <message>
        <source>Of its {0} tokens only {1} fit into the memory that is free: too few for documents.</source>
        <translation>{0} トークンのうち空きメモリに入るのは {1} だけで、文書には足りません。</translation>
    </message>
    <message>
        <source>{0} of its {1} tokens fit, and all of them where what was read is kept as int8 (settings).</source>
        <translation>{1} トークンのうち {0} が入ります。読んだ内容を int8 で保持すれば（設定）すべて入ります。</translation>
    </message>
    <message>
        <source>{0} of its {1} tokens fit into the {2} of memory that are free.</source>
        <translation>{1} トークンのうち {0} が、空きメモリ {2} に入ります。</translation>
    </message>
    <message>
        <source>It fits, but answers come slower here than one reads aloud.</source>
        <translation>合いますが、ここでの回答は音読より遅くなります。</translation>
    </message>
    <message>
        <source>It fits with all of its {0} tokens, in {1} of {2} that are free.</source>
        <translation>{0} トークンすべてが、空き {2} のうち {1} に入ります。</translation>
    </message>
    <message>
        <source>The disk lacks {0} for it.</source>
        <translation>ディスクの空きが {0} 足りません。</translation>
    </message>
    <message>
        <source>How fast it is here is not measured yet.</source>
        <translation>ここでの速さはまだ測っていません。</translation>
    </message>
    <message>
        <source>Not measured yet</source>
        <translation>未測定</translation>
    </message>
    <message>
        <source>Reads {0} pages in about {1}, writes about {2} tokens a second</source>
        <translation>{0} ページを約 {1} で読み、毎秒約 {2} トークンを書きます</translation>
    </message>
    <message>
        <source>Little</source>
        <translation>わずか</translation>
    </message>
    <message>
        <source>{0} with all its context, {1} are free</source>
        <translation>全コンテキストで {0}、空きは {1}</translation>
    </message>
    <message>
        <source>{0}, all of them fit here</source>
        <translation>{0}、すべて入ります</translation>
    </message>
    <message>
        <source>{0}, of which {1} fit here</source>
        <translation>{0}、うち {1} が入ります</translation>
    </message>
    <message>
        <source>Looking at this machine…</source>
        <translation>このコンピューターを調べています…</translation>
    </message>
    <message>
        <source>{0} with {1} of memory</source>
        <translation>{0}、メモリ {1}</translation>
    </message>
    <message>
        <source>{0}, {1} of memory free, {2} on the disk</source>
        <translation>{0}、空きメモリ {1}、ディスク {2}</translation>
    </message>
    <message>
        <source>Waiting for its turn</source>
        <translation>順番待ち</translation>
    </message>
    <message>
        <source>Fetching, {0}</source>
        <translation>ダウンロード中、{0}</translation>
    </message>
    <message>
        <source>Asking the hub</source>
        <translation>ハブに問い合わせ中</translation>
    </message>
    <message>
        <source>Making it ready, {0}</source>
        <translation>準備中、{0}</translation>
    </message>
    <message>
        <source>Paused at {0}</source>
        <translation>{0} で一時停止</translation>
    </message>
    <message>
        <source>Its terms are to be accepted first</source>
        <translation>先に利用規約への同意が必要です</translation>
    </message>
    <message>
        <source>Did not work</source>
        <translation>失敗しました</translation>
    </message>
    <message>
        <source>Fetching: {0} of {1}</source>
        <translation>ダウンロード：{1} のうち {0}</translation>
    </message>
    <message>
        <source>{0} MB/s</source>
        <translation>{0} MB/秒</translation>
    </message>
    <message>
        <source>{0} left</source>
        <translation>残り {0}</translation>
    </message>
</context>
<context>
    <name>NameLabel</name>
    <message>
        <source>Document {name}</source>
        <translation>文書 {name}</translation>
    </message>
    <message>
        <source>No document</source>
        <translation>文書なし</translation>
    </message>
</context>
<context>
    <name>NetworkUse</name>
    <message>
        <source>a model was fetched</source>
        <translation>モデルをダウンロード</translation>
    </message>
    <message>
        <source>the GPU&apos;s libraries were fetched</source>
        <translation>GPU 用ライブラリをダウンロード</translation>
    </message>
    <message>
        <source>a server was asked</source>
        <translation>サーバーに問い合わせました</translation>
    </message>
    <message>
        <source>a newer version was asked for</source>
        <translation>新しい版を問い合わせ</translation>
    </message>
    <message>
        <source>No network used since {begun}.</source>
        <translation>{begun} からネットワークは未使用です。</translation>
    </message>
    <message>
        <source>Network used {times} since {begun}, last at {last}: {what}.</source>
        <translation>{begun} からネットワークを {times} 使用、最後は {last}: {what}。</translation>
    </message>
</context>
<context>
    <name>NoticeBar</name>
    <message>
        <source>Note</source>
        <translation>お知らせ</translation>
    </message>
    <message>
        <source>Please note</source>
        <translation>ご注意</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>問題</translation>
    </message>
    <message>
        <source>{severity}: {sentence}</source>
        <translation>{severity}：{sentence}</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>Dismiss this message</source>
        <translation>このメッセージを閉じる</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>コピー</translation>
    </message>
    <message>
        <source>Copy this message</source>
        <translation>このメッセージをコピー</translation>
    </message>
</context>
<context>
    <name>Notices</name>
    <message>
        <source>Messages</source>
        <translation>メッセージ</translation>
    </message>
</context>
<context>
    <name>OtherWays</name>
    <message>
        <source>The model searches and reads, step by step; suits larger models. The receipt lists the steps.</source>
        <translation>モデルが一歩ずつ検索して読みます。大きなモデルに向いています。手順は根拠の記録に並びます。</translation>
    </message>
    <message>
        <source>A list such as 3-9 or 1,4,7-</source>
        <translation>3-9 や 1,4,7- のような一覧</translation>
    </message>
    <message>
        <source>Too long to be read at once: what should be read?</source>
        <translation>長すぎて一度に読めません。何を読みますか？</translation>
    </message>
    <message>
        <source>Quick: finds the pages that fit the question best, and asks them one by one. The receipt says which.</source>
        <translation>速い方法：質問に最も合うページを見つけ、1 ページずつ質問します。どのページかは明細に示されます。</translation>
    </message>
    <message>
        <source>Slower: finds the pages that fit the question best, and reads as many at once as the model takes.</source>
        <translation>遅い方法：質問に最も合うページを見つけ、モデルに入るだけ一度に読みます。</translation>
    </message>
    <message>
        <source>Search for the best pages</source>
        <translation>最も合うページを探す</translation>
    </message>
    <message>
        <source>Further questions are asked in the same way, until you choose otherwise under the question box.</source>
        <translation>質問欄の下で選び直すまで、以後の質問も同じ方法で行われます。</translation>
    </message>
    <message>
        <source>Read as many pages as fit</source>
        <translation>入るだけのページを読む</translation>
    </message>
    <message>
        <source>Let the model look things up</source>
        <translation>モデルに調べさせる</translation>
    </message>
    <message>
        <source>Choose a larger model…</source>
        <translation>より大きなモデルを選ぶ…</translation>
    </message>
    <message>
        <source>Opens the list of models, with what fits this machine</source>
        <translation>モデルの一覧を開き、このコンピューターに合うものを示します</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>Asks nothing; your words go back to the box</source>
        <translation>何も質問しません。入力した言葉は欄に戻ります</translation>
    </message>
    <message>
        <source>Pages, such as 3-9</source>
        <translation>ページ（例：3-9）</translation>
    </message>
    <message>
        <source>Pages to read</source>
        <translation>読むページ</translation>
    </message>
    <message>
        <source>Summarise these</source>
        <translation>これらを要約</translation>
    </message>
    <message>
        <source>Ask these</source>
        <translation>これらに質問</translation>
    </message>
    <message>
        <source>Summarise these pages</source>
        <translation>これらのページを要約</translation>
    </message>
    <message>
        <source>Ask these pages</source>
        <translation>これらのページに質問</translation>
    </message>
</context>
<context>
    <name>PageListModel</name>
    <message>
        <source>Page {row}</source>
        <translation>{row} ページ</translation>
    </message>
</context>
<context>
    <name>PageOutline</name>
    <message>
        <source>This document has no outline.</source>
        <translation>この文書に目次はありません。</translation>
    </message>
    <message>
        <source>Outline</source>
        <translation>目次</translation>
    </message>
    <message>
        <source>{text}, page {page}</source>
        <translation>{text}、{page} ページ</translation>
    </message>
</context>
<context>
    <name>PagePainting</name>
    <message>
        <source>The pages of a document are shown here.</source>
        <translation>文書のページがここに表示されます。</translation>
    </message>
</context>
<context>
    <name>PagePanel</name>
    <message>
        <source>Width</source>
        <translation>幅</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>ページ</translation>
    </message>
    <message>
        <source>Page number</source>
        <translation>ページ番号</translation>
    </message>
    <message>
        <source>Go to a page</source>
        <translation>ページへ移動</translation>
    </message>
    <message>
        <source>Thumbnails and outline</source>
        <translation>サムネイルと目次</translation>
    </message>
    <message>
        <source>Back to where you were before the jump</source>
        <translation>移動する前の場所に戻る</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>戻る</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>小さく</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>縮小</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>大きく</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>拡大</translation>
    </message>
    <message>
        <source>Frame a region to ask about it</source>
        <translation>範囲を囲んで質問する</translation>
    </message>
    <message>
        <source>Frame a region</source>
        <translation>範囲を囲む</translation>
    </message>
    <message>
        <source>Find in the document</source>
        <translation>文書内を検索</translation>
    </message>
    <message numerus="yes">
        <source>of %Ln page(s)</source>
        <translation>
            <numerusform>全 %Ln ページ</numerusform>
        </translation>
    </message>
    <message>
        <source>Show whole pages</source>
        <translation>ページ全体を表示</translation>
    </message>
    <message>
        <source>As wide as the pane</source>
        <translation>領域の幅に合わせる</translation>
    </message>
    <message>
        <source>Zoom {zoom} of {fit}</source>
        <translation>倍率 {zoom}（{fit}）</translation>
    </message>
</context>
<context>
    <name>PageSide</name>
    <message>
        <source>Thumbnails or outline</source>
        <translation>サムネイルまたは目次</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>ページ</translation>
    </message>
    <message>
        <source>Outline</source>
        <translation>目次</translation>
    </message>
</context>
<context>
    <name>PageView</name>
    <message>
        <source>Page {number}</source>
        <translation>{number} ページ</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>ページ</translation>
    </message>
    <message>
        <source>Page {page} of {count}</source>
        <translation>{count} ページ中 {page} ページ</translation>
    </message>
</context>
<context>
    <name>Panes</name>
    <message>
        <source>Documents</source>
        <translation>文書</translation>
    </message>
    <message>
        <source>Conversation</source>
        <translation>会話</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>ページ</translation>
    </message>
    <message>
        <source>Panes</source>
        <translation>領域</translation>
    </message>
</context>
<context>
    <name>Passage</name>
    <message>
        <source>Region of {pages}</source>
        <translation>{pages}の範囲</translation>
    </message>
</context>
<context>
    <name>PassageChip</name>
    <message>
        <source>Ask about the ticked documents instead</source>
        <translation>代わりにチェックした文書に質問する</translation>
    </message>
    <message>
        <source>Do not ask about this passage</source>
        <translation>この箇所について質問しない</translation>
    </message>
    <message>
        <source>About “{flat}”</source>
        <translation>「{flat}」について</translation>
    </message>
    <message>
        <source>About a region of the page</source>
        <translation>ページの範囲について</translation>
    </message>
    <message>
        <source>The question is about: {flat} {place}</source>
        <translation>質問の対象：{flat} {place}</translation>
    </message>
</context>
<context>
    <name>PastedImages</name>
    <message>
        <source>There is nothing in it that can be added: no file on this machine, no picture, no text.</source>
        <translation>追加できるものがありません。このコンピューターのファイルも、画像も、文字も含まれていません。</translation>
    </message>
    <message>
        <source>A pasted picture would have to be written to the disk as it is, which a private window does not do, nor one whose library is encrypted. Save it as a file where you want to have it, and add that.</source>
        <translation>貼り付けた画像はそのままディスクに書き込む必要がありますが、プライベートウィンドウや、ライブラリが暗号化されているウィンドウでは書き込みません。お好きな場所にファイルとして保存し、それを追加してください。</translation>
    </message>
    <message>
        <source>Picture {time}</source>
        <translation>画像 {time}</translation>
    </message>
    <message>
        <source>The picture has {width} by {height} pixels; that is too large.</source>
        <translation>画像は {width} × {height} ピクセルで、大きすぎます。</translation>
    </message>
    <message>
        <source>The picture could not be written to a file.</source>
        <translation>画像をファイルに書き込めませんでした。</translation>
    </message>
    <message>
        <source>The picture could not be written</source>
        <translation>画像を書き込めませんでした</translation>
    </message>
</context>
<context>
    <name>PinnedText</name>
    <message>
        <source>Citation {number}, {place}: {quote}</source>
        <translation>出典 {number}、{place}：{quote}</translation>
    </message>
    <message>
        <source>Enter shows {count} more</source>
        <translation>Enter でさらに {count} 件を表示</translation>
    </message>
    <message>
        <source>Page {page} · {document}</source>
        <translation>{page} ページ · {document}</translation>
    </message>
</context>
<context>
    <name>Preferences</name>
    <message>
        <source>The model is not running yet; there is nothing to be told of it.</source>
        <translation>モデルはまだ動いていないため、お伝えできることはありません。</translation>
    </message>
    <message>
        <source>The settings are saved. The model takes them when it is started next.</source>
        <translation>設定を保存しました。モデルには次の起動時に反映されます。</translation>
    </message>
    <message>
        <source>The settings are saved. Language and letters change when Pincite is started next.</source>
        <translation>設定を保存しました。言語と文字の大きさは次に Pincite を起動したときに変わります。</translation>
    </message>
    <message>
        <source>The settings are saved. How documents are read changes when Pincite is started next.</source>
        <translation>設定を保存しました。文書の読み取り方は Pincite の次の起動時に変わります。</translation>
    </message>
    <message>
        <source>Start the model again</source>
        <translation>モデルを再起動</translation>
    </message>
</context>
<context>
    <name>QuestionBox</name>
    <message>
        <source>Enter asks · Shift+Enter: new line · @ document · / command</source>
        <translation>Enter で質問 · Shift+Enter：改行 · @ 文書 · / コマンド</translation>
    </message>
    <message>
        <source>Asked as soon as the answer before it is there · Esc ends that one</source>
        <translation>前の回答が出たらすぐに質問します · Esc で前の回答を終了</translation>
    </message>
    <message>
        <source>Ask meanwhile: you are answered from the pages read so far, then reading goes on.</source>
        <translation>読み取り中でも質問できます。ここまでに読んだページから答え、その後読み取りを続けます。</translation>
    </message>
    <message>
        <source>Ask</source>
        <translation>質問</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>中止</translation>
    </message>
    <message>
        <source>Stop the answer</source>
        <translation>回答を中止</translation>
    </message>
    <message>
        <source>Ask (Enter)</source>
        <translation>質問（Enter）</translation>
    </message>
    <message>
        <source>Ask the question</source>
        <translation>質問する</translation>
    </message>
</context>
<context>
    <name>QuestionField</name>
    <message>
        <source>Question</source>
        <translation>質問</translation>
    </message>
    <message>
        <source>Ask a question about your documents</source>
        <translation>文書について質問してください</translation>
    </message>
</context>
<context>
    <name>Receipt</name>
    <message>
        <source>{tokens} had been read before and were reused</source>
        <translation>{tokens}は読み取り済みで、再利用しました</translation>
    </message>
    <message>
        <source>Read {read} of {pages}</source>
        <translation>{pages}のうち {read} を読み取り</translation>
    </message>
    <message>
        <source>{document}: page {page} as image, {cost}</source>
        <translation>{document}：画像としての {page} ページ、{cost}</translation>
    </message>
    <message>
        <source>{document}: {pages} of {count} read, {tokens}</source>
        <translation>{document}：{count} ページ中 {pages}を読みました、{tokens}</translation>
    </message>
    <message>
        <source>{each} × ({pictures} + {crops}) tokens</source>
        <translation>{each} ×（{pictures} + {crops}）トークン</translation>
    </message>
    <message>
        <source>{each} × ({pictures}) tokens</source>
        <translation>{each} ×（{pictures}）トークン</translation>
    </message>
    <message>
        <source>{tokens} of {limit}</source>
        <translation>{tokens} / {limit}</translation>
    </message>
    <message>
        <source>Not everything was read: the receipt says what was left out.</source>
        <translation>すべては読まれていません。除かれたものは明細に示されます。</translation>
    </message>
    <message>
        <source>The words of some pages are not to be trusted: the receipt says which.</source>
        <translation>文字を信頼できないページがあります。どのページかは明細に示されます。</translation>
    </message>
    <message>
        <source>{pages} looked at as images</source>
        <translation>画像として見た {pages}</translation>
    </message>
    <message>
        <source>{pages} looked at as image</source>
        <translation>画像として見た {pages}</translation>
    </message>
    <message>
        <source>{pages} without text</source>
        <translation>文字のない {pages}</translation>
    </message>
    <message>
        <source>{pages} recognised</source>
        <translation>文字認識した {pages}</translation>
    </message>
    <message>
        <source>{pages} recognised, {doubtful} with doubt</source>
        <translation>文字認識した {pages}（うち疑わしい {doubtful}）</translation>
    </message>
    <message>
        <source>{pages} could not be read</source>
        <translation>読めなかった {pages}</translation>
    </message>
    <message>
        <source>nothing left out</source>
        <translation>漏れなし</translation>
    </message>
</context>
<context>
    <name>RecentDocuments</name>
    <message>
        <source>No document was opened yet</source>
        <translation>まだ文書は開かれていません</translation>
    </message>
</context>
<context>
    <name>RemoveDialog</name>
    <message>
        <source>Remove a document</source>
        <translation>文書を取り除く</translation>
    </message>
    <message>
        <source>Remove documents</source>
        <translation>文書を削除</translation>
    </message>
    <message>
        <source>Remove {name} and everything Pincite keeps about it?</source>
        <translation>{name} と、Pincite がそれについて保存しているものすべてを取り除きますか？</translation>
    </message>
    <message>
        <source>Remove {count} documents and everything Pincite keeps about them?</source>
        <translation>{count} 件の文書と、それらについて Pincite が保存しているものをすべて削除しますか？</translation>
    </message>
    <message>
        <source>The file itself stays where it is.</source>
        <translation>ファイル自体は元の場所に残ります。</translation>
    </message>
    <message>
        <source>The files stay where they are.</source>
        <translation>ファイルはそのまま残ります。</translation>
    </message>
    <message>
        <source>Also delete its other versions and the conversations about it</source>
        <translation>ほかの版と、これについての会話も削除する</translation>
    </message>
    <message>
        <source>Also delete their other versions and conversations</source>
        <translation>ほかの版と会話も削除</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>取り除く</translation>
    </message>
</context>
<context>
    <name>ReportDialog</name>
    <message>
        <source>Report of a fault</source>
        <translation>不具合の報告</translation>
    </message>
    <message>
        <source>This is all that a report would contain. It stays on this machine: Pincite sends nothing. If you want to report a fault, copy it. It holds no word of your documents, questions or folders.</source>
        <translation>報告の内容はこれですべてです。このコンピューターに残り、Pincite は何も送信しません。不具合を知らせるときはコピーしてください。文書、質問、フォルダーの言葉は含みません。</translation>
    </message>
    <message>
        <source>The report</source>
        <translation>報告</translation>
    </message>
    <message>
        <source>Looking at this machine…</source>
        <translation>このコンピューターを調べています…</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>コピー</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>保存…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>コピーしました</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>報告を保存</translation>
    </message>
</context>
<context>
    <name>SelectionActions</name>
    <message>
        <source>What to do with the selection</source>
        <translation>選択に対する操作</translation>
    </message>
    <message>
        <source>Ask about this</source>
        <translation>これについて質問</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>コピー</translation>
    </message>
    <message>
        <source>Ask about this region</source>
        <translation>この範囲について質問</translation>
    </message>
    <message>
        <source>Ask about the framed region</source>
        <translation>囲んだ範囲について質問</translation>
    </message>
    <message>
        <source>Ask about the selected text</source>
        <translation>選択した文字について質問</translation>
    </message>
    <message>
        <source>Copy the words in the region</source>
        <translation>範囲内の言葉をコピー</translation>
    </message>
    <message>
        <source>Copy the selected text</source>
        <translation>選択した文字をコピー</translation>
    </message>
    <message>
        <source>Select this page</source>
        <translation>このページを選択</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>すべて選択</translation>
    </message>
    <message>
        <source>Frame a region…</source>
        <translation>範囲を囲む…</translation>
    </message>
</context>
<context>
    <name>Sentences</name>
    <message>
        <source>A cache is float32 or int8, not {cache}.</source>
        <translation>キャッシュは float32 か int8 です。{cache} ではありません。</translation>
    </message>
    <message>
        <source>A folder in {place} cannot be made</source>
        <translation>{place} にフォルダーを作れません</translation>
    </message>
    <message>
        <source>A model cannot be named {name}: letters, digits, and . _ + - are taken.</source>
        <translation>モデルに {name} という名前は付けられません。使えるのは英字、数字と . _ + - です。</translation>
    </message>
    <message>
        <source>A value has {plain} characters, and a cell takes {longest_cell}. Write JSON or CSV.</source>
        <translation>値は {plain} 文字ありますが、1 つのセルに入るのは {longest_cell} 文字までです。JSON か CSV で書き出してください。</translation>
    </message>
    <message>
        <source>Another copy of Pincite is downloading this model. Wait for it.</source>
        <translation>別の Pincite がこのモデルをダウンロード中です。お待ちください。</translation>
    </message>
    <message>
        <source>Another copy of Pincite is fetching these libraries. Wait for it.</source>
        <translation>別の Pincite がこれらのライブラリを取得しています。終わるのをお待ちください。</translation>
    </message>
    <message>
        <source>Another copy of Pincite is making the model {name}. Wait for it.</source>
        <translation>別の Pincite がモデル {name} を準備中です。お待ちください。</translation>
    </message>
    <message>
        <source>Another program keeps the library {file} locked. Try again when it is done.</source>
        <translation>別のプログラムがライブラリ {file} をロックしています。終わってからもう一度お試しください。</translation>
    </message>
    <message>
        <source>Another window of Pincite{holder} uses this library. Go to that window, or close it first.</source>
        <translation>別の Pincite のウィンドウ{holder}がこのライブラリを使っています。そのウィンドウに移るか、先に閉じてください。</translation>
    </message>
    <message>
        <source>Answered after {steps} steps: a pretrained model gets no more, since it chooses no better than the search.</source>
        <translation>{steps} ステップの後に答えました。事前学習だけのモデルは検索よりうまく選べないので、それ以上は行いません。</translation>
    </message>
    <message>
        <source>Answering from the pages read so far</source>
        <translation>ここまでに読んだページから回答</translation>
    </message>
    <message>
        <source>Brief</source>
        <translation>短く</translation>
    </message>
    <message>
        <source>CUDA cannot be used ({error})</source>
        <translation>CUDA を使えません（{error}）</translation>
    </message>
    <message>
        <source>CUDA does not compute this model&apos;s {left}</source>
        <translation>CUDA はこのモデルの {left} を計算できません</translation>
    </message>
    <message>
        <source>CUDA does not load this model ({error})</source>
        <translation>CUDA はこのモデルを読み込めません（{error}）</translation>
    </message>
    <message>
        <source>CUDA&apos;s libraries cannot be loaded</source>
        <translation>CUDA のライブラリを読み込めません</translation>
    </message>
    <message>
        <source>Checking the model&apos;s files</source>
        <translation>モデルのファイルを確認しています</translation>
    </message>
    <message>
        <source>Checking what it rests on, value</source>
        <translation>根拠を確認しています：値</translation>
    </message>
    <message>
        <source>Choosing sentences</source>
        <translation>文を選んでいます</translation>
    </message>
    <message>
        <source>Choosing what to look up</source>
        <translation>調べる内容を選んでいます</translation>
    </message>
    <message>
        <source>Citations</source>
        <translation>出典</translation>
    </message>
    <message>
        <source>Counting tokens was stopped.</source>
        <translation>トークンの計数を中止しました。</translation>
    </message>
    <message>
        <source>Detailed</source>
        <translation>詳しく</translation>
    </message>
    <message>
        <source>Document {number} of {count}: {stage}</source>
        <translation>文書 {number} / {count}：{stage}</translation>
    </message>
    <message>
        <source>Encrypting this library was begun and not finished: run pincite encrypt first.</source>
        <translation>このライブラリの暗号化が始まったまま終わっていません。先に pincite encrypt を実行してください。</translation>
    </message>
    <message>
        <source>Filling in the form, part</source>
        <translation>フォームに記入しています：部分</translation>
    </message>
    <message>
        <source>Finding out how this model answers best, only this once, test question</source>
        <translation>このモデルの最適な答え方を一度だけ調べています：テスト質問</translation>
    </message>
    <message>
        <source>Having the quotes put right</source>
        <translation>引用を訂正させています</translation>
    </message>
    <message>
        <source>Its lines and shapes are not shown, only texts and pictures.</source>
        <translation>線や図形は表示されません。文字と画像だけです。</translation>
    </message>
    <message>
        <source>Its picture could not be read, because {reason}.</source>
        <translation>その画像を読めませんでした：{reason}。</translation>
    </message>
    <message>
        <source>Its script may not be one of those that are known (Latin, Greek, Chinese and Japanese).</source>
        <translation>文字の種類が、対応しているもの（ラテン文字、ギリシャ文字、中国語、日本語）ではないかもしれません。</translation>
    </message>
    <message>
        <source>Key points</source>
        <translation>要点</translation>
    </message>
    <message>
        <source>Left out: 1 cell, because the workbook has too many.</source>
        <translation>ブックのセルが多すぎるため、1 個のセルを除きました。</translation>
    </message>
    <message>
        <source>Left out: 1 comment or field of a form, which the second engine does not read.</source>
        <translation>2 番目のエンジンが読まないため、コメントまたはフォーム欄を 1 個除きました。</translation>
    </message>
    <message>
        <source>Left out: 1 comment, because the page has too many.</source>
        <translation>ページのコメントが多すぎるため、1 個のコメントを除きました。</translation>
    </message>
    <message>
        <source>Left out: 1 object of another program.</source>
        <translation>ほかのプログラムのオブジェクト 1 個を除きました。</translation>
    </message>
    <message>
        <source>Left out: 1 object that the document shows more than once.</source>
        <translation>文書に 2 回以上表示されるオブジェクト 1 個を除きました。</translation>
    </message>
    <message>
        <source>Left out: 1 passage of hidden text.</source>
        <translation>隠し文字 1 か所を除きました。</translation>
    </message>
    <message>
        <source>Left out: 1 picture that cannot be drawn here ({kinds}).</source>
        <translation>ここでは描けない画像 1 枚（{kinds}）を除きました。</translation>
    </message>
    <message>
        <source>Left out: 1 picture that cannot be drawn here.</source>
        <translation>ここでは描けない画像 1 枚を除きました。</translation>
    </message>
    <message>
        <source>Left out: 1 sheet of macros.</source>
        <translation>読まなかったもの：マクロのシート 1 枚。</translation>
    </message>
    <message>
        <source>Left out: 1 word of comments on it.</source>
        <translation>これへのコメントの 1 語を除きました。</translation>
    </message>
    <message>
        <source>Left out: 1 word outside the page&apos;s visible area.</source>
        <translation>ページの表示範囲の外にある 1 語を除きました。</translation>
    </message>
    <message>
        <source>Left out: 1 word that cannot be seen on the page.</source>
        <translation>ページ上で見えない 1 語を除きました。</translation>
    </message>
    <message>
        <source>Left out: 1 word that could not be recognised.</source>
        <translation>認識できなかった 1 語を除きました。</translation>
    </message>
    <message>
        <source>Left out: 1 word that the page hides.</source>
        <translation>ページが隠している 1 語を除きました。</translation>
    </message>
    <message>
        <source>Left out: 1 word, because the page has too many.</source>
        <translation>ページの語が多すぎるため、1 語を除きました。</translation>
    </message>
    <message>
        <source>Left out: a part that is encrypted, or packed with a signature. Only a mail program can open it.</source>
        <translation>暗号化された、または署名付きでまとめられた部分を除きました。メールソフトでしか開けません。</translation>
    </message>
    <message>
        <source>Left out: hidden text.</source>
        <translation>隠し文字を除きました。</translation>
    </message>
    <message>
        <source>Left out: the end of 1 comment, because it is too long.</source>
        <translation>長すぎるため、1 個のコメントの末尾を除きました。</translation>
    </message>
    <message>
        <source>Left out: the ends of {count} comments, because they are too long.</source>
        <translation>長すぎるため、{count} 個のコメントの末尾を除きました。</translation>
    </message>
    <message>
        <source>Left out: the number before 1 paragraph.</source>
        <translation>読まなかったもの：段落 1 つの番号。</translation>
    </message>
    <message>
        <source>Left out: the numbers before {count} paragraphs.</source>
        <translation>読まなかったもの：段落 {count} つの番号。</translation>
    </message>
    <message>
        <source>Left out: {count} cells, because the workbook has too many.</source>
        <translation>ブックのセルが多すぎるため、{count} 個のセルを除きました。</translation>
    </message>
    <message>
        <source>Left out: {count} comments or fields of forms, which the second engine does not read.</source>
        <translation>2 番目のエンジンが読まないため、コメントまたはフォーム欄を {count} 個除きました。</translation>
    </message>
    <message>
        <source>Left out: {count} comments, because the page has too many.</source>
        <translation>ページのコメントが多すぎるため、{count} 個のコメントを除きました。</translation>
    </message>
    <message>
        <source>Left out: {count} objects of other programs.</source>
        <translation>ほかのプログラムのオブジェクト {count} 個を除きました。</translation>
    </message>
    <message>
        <source>Left out: {count} objects that the document shows more than once.</source>
        <translation>文書に 2 回以上表示されるオブジェクト {count} 個を除きました。</translation>
    </message>
    <message>
        <source>Left out: {count} passages of hidden text.</source>
        <translation>隠し文字 {count} か所を除きました。</translation>
    </message>
    <message>
        <source>Left out: {count} pictures that cannot be drawn here ({kinds}).</source>
        <translation>ここでは描けない画像 {count} 枚（{kinds}）を除きました。</translation>
    </message>
    <message>
        <source>Left out: {count} pictures that cannot be drawn here.</source>
        <translation>ここでは描けない画像 {count} 枚を除きました。</translation>
    </message>
    <message>
        <source>Left out: {count} sheets of macros.</source>
        <translation>読まなかったもの：マクロのシート {count} 枚。</translation>
    </message>
    <message>
        <source>Left out: {count} words of comments on it.</source>
        <translation>これへのコメントの {count} 語を除きました。</translation>
    </message>
    <message>
        <source>Left out: {count} words outside the page&apos;s visible area.</source>
        <translation>ページの表示範囲の外にある {count} 語を除きました。</translation>
    </message>
    <message>
        <source>Left out: {count} words that cannot be seen on the page.</source>
        <translation>ページ上で見えない {count} 語を除きました。</translation>
    </message>
    <message>
        <source>Left out: {count} words that could not be recognised.</source>
        <translation>認識できなかった {count} 語を除きました。</translation>
    </message>
    <message>
        <source>Left out: {count} words that the page hides.</source>
        <translation>ページが隠している {count} 語を除きました。</translation>
    </message>
    <message>
        <source>Left out: {count} words, because the page has too many.</source>
        <translation>ページの語が多すぎるため、{count} 語を除きました。</translation>
    </message>
    <message>
        <source>Looking for evidence, view</source>
        <translation>裏付けを探しています：表示</translation>
    </message>
    <message>
        <source>Looking for evidence, {kind}</source>
        <translation>裏付けを探しています：{kind}</translation>
    </message>
    <message>
        <source>Looking for other words, page</source>
        <translation>別の言葉で探しています：ページ</translation>
    </message>
    <message>
        <source>Looking for the place, passage</source>
        <translation>場所を探しています：箇所</translation>
    </message>
    <message>
        <source>Looking through {name} was stopped.</source>
        <translation>{name} の確認を中止しました。</translation>
    </message>
    <message>
        <source>Made in {parts} parts: {named}.{all_read}</source>
        <translation>{parts} 部に分けて作成：{named}。{all_read}</translation>
    </message>
    <message>
        <source>Marking {name} was stopped.</source>
        <translation>{name} への印付けを中止しました。</translation>
    </message>
    <message>
        <source>No page fits: the shortest has {values} tokens, and {model} takes {value} at once beside question and answer.</source>
        <translation>入るページがありません。最短のページが {values} トークンで、{model} が質問と回答のほかに一度に読めるのは {value} です。</translation>
    </message>
    <message>
        <source>No page has half of the question&apos;s words, so it was also looked for what means the same. In the documents&apos; own words, or in their language, a question is answered more surely.</source>
        <translation>質問の言葉の半分を含むページがないため、意味の近い箇所も探しました。文書の言葉や言語で質問すると、より確実に答えられます。</translation>
    </message>
    <message>
        <source>No page of it has been read yet.</source>
        <translation>そのページはまだ 1 ページも読まれていません。</translation>
    </message>
    <message>
        <source>No page of {name} could be read. {first_note}</source>
        <translation>{name} のどのページも読めませんでした。{first_note}</translation>
    </message>
    <message>
        <source>No words were recognised in its picture; scripts that are known are Latin, Greek, Chinese and Japanese.</source>
        <translation>画像から言葉を認識できませんでした。対応している文字はラテン文字、ギリシャ文字、中国語、日本語です。</translation>
    </message>
    <message>
        <source>None of the chosen pages of {name} has been read in yet.</source>
        <translation>{name} の選んだページは、まだ 1 ページも読み込まれていません。</translation>
    </message>
    <message>
        <source>Of this workbook of Excel 95, or older, only cells and comments were read.</source>
        <translation>Excel 95 以前のブックのため、セルとコメントだけを読みました。</translation>
    </message>
    <message>
        <source>Of what this workbook holds besides its sheets, some was not read, because it is too much.</source>
        <translation>このブックのシート以外の内容の一部は、多すぎるため読み取られませんでした。</translation>
    </message>
    <message>
        <source>Only the first {read} of its {count} frames are used.</source>
        <translation>{count} フレームのうち最初の {read} だけを使います。</translation>
    </message>
    <message>
        <source>Only the first {read} of its {count} messages are read.</source>
        <translation>{count} 件のメッセージのうち最初の {read} 件だけを読みます。</translation>
    </message>
    <message>
        <source>Outline by section</source>
        <translation>節ごとのあらまし</translation>
    </message>
    <message>
        <source>Page {number} of {name} cannot be drawn: {error}.</source>
        <translation>{name} の {number} ページを描画できません：{error}。</translation>
    </message>
    <message>
        <source>Page {number} of {name} is damaged: it cannot be marked.</source>
        <translation>{name} の {number} ページは壊れているため、印を付けられません。</translation>
    </message>
    <message>
        <source>Page {page_number} of {name} could not be drawn: {error}.</source>
        <translation>{name} の {page_number} ページを描画できませんでした：{error}。</translation>
    </message>
    <message>
        <source>Page {page} takes {count} tokens as a picture, and {room} fit at once.</source>
        <translation>{page} ページは画像として {count} トークンですが、一度に入るのは {room} です。</translation>
    </message>
    <message>
        <source>Pan-and-scan is auto, off, or a ratio, the smallest crop in pixels and the most crops, as in 1.5,256,2; it cannot be {words}.</source>
        <translation>切り抜きは auto、off、または 1.5,256,2 のような縦横比・最小の切り抜き（ピクセル）・最大個数です。{words} は使えません。</translation>
    </message>
    <message>
        <source>Pan-and-scan: the ratio of the sides must be a number of at least 1.</source>
        <translation>切り抜き：縦横比は 1 以上の数にしてください。</translation>
    </message>
    <message>
        <source>Pan-and-scan: the size and the number of crops must be at least 1.</source>
        <translation>切り抜き：切り抜きの大きさと個数は 1 以上にしてください。</translation>
    </message>
    <message>
        <source>Part of 1 sheet is damaged and was not read.</source>
        <translation>シート 1 枚の一部が壊れていて、読めませんでした。</translation>
    </message>
    <message>
        <source>Part of 1 sheet was not read, because it holds too much.</source>
        <translation>1枚のシートの一部は、内容が多すぎるため読み取られませんでした。</translation>
    </message>
    <message>
        <source>Part of the comments in this workbook is damaged and was not read.</source>
        <translation>このブックのコメントの一部は壊れていて読み取られませんでした。</translation>
    </message>
    <message>
        <source>Part of this page is damaged and was not read.</source>
        <translation>このページの一部は壊れていて、読まれませんでした。</translation>
    </message>
    <message>
        <source>Parts of its text are documents of their own, among its attached files.</source>
        <translation>本文の一部は独立した文書で、添付ファイルの中にあります。</translation>
    </message>
    <message>
        <source>Parts of {count} sheets are damaged and were not read.</source>
        <translation>シート {count} 枚の一部が壊れていて、読めませんでした。</translation>
    </message>
    <message>
        <source>Parts of {count} sheets were not read, because they hold too much.</source>
        <translation>{count}枚のシートの一部は、内容が多すぎるため読み取られませんでした。</translation>
    </message>
    <message>
        <source>Preparing the built-in model (only this once)</source>
        <translation>内蔵モデルを準備しています（今回だけ）</translation>
    </message>
    <message>
        <source>Preparing the model {name} was stopped.</source>
        <translation>モデル {name} の準備を中止しました。</translation>
    </message>
    <message>
        <source>Preparing the starter model was stopped.</source>
        <translation>付属モデルの準備を中止しました。</translation>
    </message>
    <message>
        <source>Preparing the starter model: {text}</source>
        <translation>付属モデルを準備しています：{text}</translation>
    </message>
    <message>
        <source>Preparing {lower}{what} was stopped.</source>
        <translation>{lower}{what}の準備を中止しました。</translation>
    </message>
    <message>
        <source>Putting the parts together</source>
        <translation>部分をまとめています</translation>
    </message>
    <message>
        <source>Quotes of {least} to {most} characters cannot be asked for.</source>
        <translation>{least}～{most} 文字の引用は求められません。</translation>
    </message>
    <message>
        <source>Reading goes on</source>
        <translation>読み取りを続けています</translation>
    </message>
    <message>
        <source>Reading was stopped.</source>
        <translation>読み取りを中止しました。</translation>
    </message>
    <message>
        <source>Reading {name} was stopped.</source>
        <translation>{name} の読み取りを中止しました。</translation>
    </message>
    <message>
        <source>Seen on a picture of the page: there are no words to quote</source>
        <translation>ページの画像で見た内容です。引用できる言葉はありません</translation>
    </message>
    <message>
        <source>Starting the model</source>
        <translation>モデルを起動しています</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>要約</translation>
    </message>
    <message>
        <source>The answer has no pin, so there is nothing to highlight in a PDF. Export it to another form.</source>
        <translation>回答に出典がないため、PDF に印を付けるものがありません。別の形で書き出してください。</translation>
    </message>
    <message>
        <source>The catalogue has no model {name}. It has: {names}; OWNER/NAME names any on the hub.</source>
        <translation>カタログに {name} というモデルはありません。あるのは：{names}。OWNER/NAME でハブのどれでも指定できます。</translation>
    </message>
    <message>
        <source>The check of images failed. {error}</source>
        <translation>画像の検査に失敗しました。{error}</translation>
    </message>
    <message>
        <source>The checkpoint holds no tokenizer, and without one a model can neither read nor write.</source>
        <translation>モデルにトークナイザーがなく、これがないと読み書きできません。</translation>
    </message>
    <message>
        <source>The disk is full: nothing more can be written to the library {file}. Nothing of what it holds was lost.</source>
        <translation>ディスクがいっぱいです。ライブラリ {file} にこれ以上書き込めません。中身は失われていません。</translation>
    </message>
    <message>
        <source>The document&apos;s fonts do not tell what some of these letters are.</source>
        <translation>この文字のうちいくつかが何であるか、文書のフォントからは分かりません。</translation>
    </message>
    <message>
        <source>The documents are {tokens} tokens too long: they have {tokens2}, and {model} takes {room} at once beside question and answer.</source>
        <translation>文書が {tokens} トークン長すぎます。文書は {tokens2} トークンで、{model} が質問と回答のほかに一度に読めるのは {room} です。</translation>
    </message>
    <message>
        <source>The download cannot be written to {folder}</source>
        <translation>ダウンロードを {folder} に書き込めません</translation>
    </message>
    <message>
        <source>The download could not be started ({strerror}).</source>
        <translation>ダウンロードを始められませんでした（{strerror}）。</translation>
    </message>
    <message>
        <source>The download ended without saying that it is complete. Try again.</source>
        <translation>ダウンロードが完了の知らせなしに終わりました。もう一度お試しください。</translation>
    </message>
    <message>
        <source>The download of {name} cannot be deleted whole</source>
        <translation>{name} のダウンロードを完全には削除できません</translation>
    </message>
    <message>
        <source>The download was paused{percent}. What came is kept: the same command goes on from there.</source>
        <translation>ダウンロードを一時停止しました{percent}。届いた分は残してあり、同じコマンドで再開します。</translation>
    </message>
    <message>
        <source>The environment variable HF_HUB_OFFLINE says that the hub shall not be asked.</source>
        <translation>環境変数 HF_HUB_OFFLINE により、ハブに問い合わせない設定です。</translation>
    </message>
    <message>
        <source>The exporter did not start ({strerror}).</source>
        <translation>変換プログラムが起動しませんでした（{strerror}）。</translation>
    </message>
    <message>
        <source>The file does not say how its letters are encoded, and few of them tell: it was read as {name}.</source>
        <translation>ファイルには文字コードの指定がなく、手がかりになる文字もわずかです。{name} として読みました。</translation>
    </message>
    <message>
        <source>The file has no values of {count} formulas, so the formulas stand for them. Save it once with a spreadsheet program, and add it again.</source>
        <translation>ファイルに {count} 個の数式の値がないため、数式そのものを載せています。表計算プログラムで一度保存し、もう一度追加してください。</translation>
    </message>
    <message>
        <source>The file {file} is no longer there, or may not be read.</source>
        <translation>ファイル {file} はもうないか、読むことができません。</translation>
    </message>
    <message>
        <source>The file {path} is no longer there; its pages are drawn from it. Add it again.</source>
        <translation>ファイル {path} がもうありません。ページはこのファイルから描画します。もう一度追加してください。</translation>
    </message>
    <message>
        <source>The files attached to the document are larger than Pincite takes out.</source>
        <translation>文書の添付ファイルが Pincite の取り出せる大きさを超えています。</translation>
    </message>
    <message>
        <source>The files attached to {name} are protected by a password: please give it.</source>
        <translation>{name} の添付ファイルはパスワードで保護されています。パスワードを入力してください。</translation>
    </message>
    <message>
        <source>The files attached to {name} could not be taken out, because {stop}.</source>
        <translation>{name} の添付ファイルを取り出せませんでした：{stop}。</translation>
    </message>
    <message>
        <source>The folder {folder} cannot be made</source>
        <translation>フォルダー {folder} を作れません</translation>
    </message>
    <message>
        <source>The folder {name} holds no document.</source>
        <translation>フォルダー {name} に文書はありません。</translation>
    </message>
    <message>
        <source>The folder {name} holds over {most_files_of_a_folder} documents. Add its folders one by one.</source>
        <translation>フォルダー {name} には {most_files_of_a_folder} 件を超える文書があります。中のフォルダーを一つずつ追加してください。</translation>
    </message>
    <message>
        <source>The fonts of this page do not tell what {share} of its letters are.</source>
        <translation>このページのフォントからは、{share} の文字が何であるか分かりません。</translation>
    </message>
    <message>
        <source>The hub answered with an error ({code}). What was downloaded is kept: try again later.</source>
        <translation>ハブがエラーを返しました（{code}）。届いた分は残してあります。後でもう一度お試しください。</translation>
    </message>
    <message>
        <source>The hub at {endpoint} cannot be reached, or the connection stalled ({name}). What was downloaded is kept: the next try goes on from there.</source>
        <translation>{endpoint} のハブに接続できないか、接続が止まりました（{name}）。ダウンロードした分は保存され、次はそこから続きます。</translation>
    </message>
    <message>
        <source>The hub cannot be reached, or the connection stalled ({name}). What was downloaded is kept: the next try goes on from there.</source>
        <translation>ハブに接続できないか、接続が止まりました（{name}）。ダウンロードした分は保存され、次はそこから続きます。</translation>
    </message>
    <message>
        <source>The hub does not know the token in {place}. Make a new one at {tokens_page}.</source>
        <translation>ハブは {place} のトークンを認めません。{tokens_page} で新しく作ってください。</translation>
    </message>
    <message>
        <source>The hub has no model {repository}{hidden}.</source>
        <translation>ハブにモデル {repository} はありません{hidden}。</translation>
    </message>
    <message>
        <source>The hub is busy and asks to wait. What was downloaded is kept: try again in some minutes.</source>
        <translation>ハブが混み合っています。届いた分は残してあります。数分後にもう一度お試しください。</translation>
    </message>
    <message>
        <source>The key cannot be kept in the system keyring. {error} Choose a passphrase instead.</source>
        <translation>鍵をシステムのキーリングに保存できません。{error} 代わりにパスフレーズを選んでください。</translation>
    </message>
    <message>
        <source>The key&apos;s file cannot be replaced</source>
        <translation>鍵のファイルを置き換えられません</translation>
    </message>
    <message>
        <source>The key&apos;s file {file} cannot be read</source>
        <translation>鍵のファイル {file} を読めません</translation>
    </message>
    <message>
        <source>The key&apos;s file {file} is damaged, or from a newer version. Restore it from a backup: without the key nobody can read this library. It was left as it is.</source>
        <translation>鍵のファイル {file} は壊れているか、新しいバージョンのものです。バックアップから戻してください。鍵がなければ誰もこのライブラリを読めません。ファイルはそのままにしてあります。</translation>
    </message>
    <message>
        <source>The libraries cannot be written to {folder}</source>
        <translation>ライブラリを {folder} に書き込めません</translation>
    </message>
    <message>
        <source>The libraries in {gpu} cannot be deleted</source>
        <translation>{gpu} のライブラリを削除できません</translation>
    </message>
    <message>
        <source>The library cannot be kept in {parent}, because this kind of drive cannot share files between programs. Choose a folder of this machine with --data-dir.</source>
        <translation>この種類のドライブはプログラム間でファイルを共有できないため、ライブラリを {parent} に置けません。--data-dir でこのコンピューターのフォルダーを選んでください。</translation>
    </message>
    <message>
        <source>The library is closed.</source>
        <translation>ライブラリは閉じています。</translation>
    </message>
    <message>
        <source>The library is encrypted, and the system keyring has its key. {error} Unlock the keyring and try again.</source>
        <translation>ライブラリは暗号化されていて、その鍵はシステムのキーリングにあります。{error} キーリングのロックを解除して、もう一度試してください。</translation>
    </message>
    <message>
        <source>The library {file} cannot be locked</source>
        <translation>ライブラリ {file} をロックできません</translation>
    </message>
    <message>
        <source>The library {file} cannot be used ({error}).</source>
        <translation>ライブラリ {file} を使えません（{error}）。</translation>
    </message>
    <message>
        <source>The library {file} cannot be written. Check its permissions, or choose another folder with --data-dir.</source>
        <translation>ライブラリ {file} に書き込めません。権限を確認するか、--data-dir で別のフォルダーを選んでください。</translation>
    </message>
    <message>
        <source>The list of this workbook&apos;s sheets is damaged: some sheets may be missing.</source>
        <translation>このブックのシート一覧が壊れています。一部のシートが欠けている可能性があります。</translation>
    </message>
    <message>
        <source>The model cannot be used: {name} is refused ({error}).</source>
        <translation>モデルを使えません：{name} が受け付けられません（{error}）。</translation>
    </message>
    <message>
        <source>The model cannot be written to {models}</source>
        <translation>モデルを {models} に書き込めません</translation>
    </message>
    <message>
        <source>The model cannot run on a GPU: the process that tried it ended without an answer.</source>
        <translation>モデルを GPU で動かせません。試したプロセスが応答なしに終わりました。</translation>
    </message>
    <message>
        <source>The model cannot run on a GPU: {reason}.</source>
        <translation>モデルを GPU で動かせません：{reason}。</translation>
    </message>
    <message>
        <source>The model cannot run on the {name}: {reason}.</source>
        <translation>モデルを {name} で動かせません：{reason}。</translation>
    </message>
    <message>
        <source>The model computes no probability for this picture.</source>
        <translation>モデルはこの画像の確率を計算しません。</translation>
    </message>
    <message>
        <source>The model does not compute what it computed when it was made, though its files are right: something else on this machine has changed, such as ONNX Runtime ({onnxruntime} then, {onnxruntime2} now).</source>
        <translation>ファイルは正しいのに、モデルの計算結果が作成時と違います。このコンピューターのほかの何か、たとえば ONNX Runtime が変わっています（当時 {onnxruntime}、現在 {onnxruntime2}）。</translation>
    </message>
    <message>
        <source>The model in {folder} cannot be used: {manifest} cannot be read ({error}).</source>
        <translation>{folder} のモデルを使えません：{manifest} を読めません（{error}）。</translation>
    </message>
    <message>
        <source>The model in {folder} cannot be used: {name} has {size} bytes instead of {size2}. Export it again.</source>
        <translation>{folder} のモデルを使えません：{name} が {size2} バイトではなく {size} バイトです。もう一度変換してください。</translation>
    </message>
    <message>
        <source>The model in {folder} cannot be used: {name} is missing. Export it again.</source>
        <translation>{folder} のモデルを使えません：{name} がありません。もう一度変換してください。</translation>
    </message>
    <message>
        <source>The model in {folder} cannot be used: {name} was changed. Export it again.</source>
        <translation>{folder} のモデルを使えません：{name} が変更されています。もう一度変換してください。</translation>
    </message>
    <message>
        <source>The model in {folder} has format {version}, this program reads {format_version}. Export it again.</source>
        <translation>{folder} のモデルの形式は {version} ですが、このプログラムが読むのは {format_version} です。もう一度変換してください。</translation>
    </message>
    <message>
        <source>The model is busy with another request.</source>
        <translation>モデルは別の依頼を処理中です。</translation>
    </message>
    <message>
        <source>The model ran out of memory.</source>
        <translation>モデルのメモリが足りなくなりました。</translation>
    </message>
    <message>
        <source>The model stopped computing ({error}).</source>
        <translation>モデルが計算を止めました（{error}）。</translation>
    </message>
    <message>
        <source>The model wrote words that do not stand in the document.</source>
        <translation>モデルが文書にない言葉を書きました。</translation>
    </message>
    <message>
        <source>The model {asked} is in the catalogue, and not on this machine: pincite models get {asked} brings it. There is: {names}.</source>
        <translation>モデル {asked} はカタログにありますが、このマシンにはありません。pincite models get {asked} で取得できます。今あるもの: {names}。</translation>
    </message>
    <message>
        <source>The model {name} cannot be deleted whole</source>
        <translation>モデル {name} を完全には削除できません</translation>
    </message>
    <message>
        <source>The model {name} could not be prepared. {error}</source>
        <translation>モデル {name} を準備できませんでした。{error}</translation>
    </message>
    <message>
        <source>The model&apos;s answer was cut off before its end.</source>
        <translation>モデルの回答が途中で切れました。</translation>
    </message>
    <message>
        <source>The model&apos;s numbers broke down: no token that may come next has a likelihood.</source>
        <translation>モデルの数値が壊れました。次に来うるトークンの確からしさがありません。</translation>
    </message>
    <message>
        <source>The model&apos;s process did not answer as it should.</source>
        <translation>モデルのプロセスが正しく応答しませんでした。</translation>
    </message>
    <message>
        <source>The model&apos;s process has ended (exit code {code}).</source>
        <translation>モデルのプロセスが終了しました（コード {code}）。</translation>
    </message>
    <message>
        <source>The model&apos;s process was stopped from outside, most likely because the memory ran out. Close other programs, choose fewer pages, or take a smaller model.</source>
        <translation>モデルのプロセスが外部から止められました。おそらくメモリ不足です。ほかのプログラムを閉じるか、ページを減らすか、より小さいモデルを選んでください。</translation>
    </message>
    <message>
        <source>The models folder {models} cannot be read</source>
        <translation>モデルのフォルダー {models} を読めません</translation>
    </message>
    <message>
        <source>The models for text recognition are missing: please install Pincite again.</source>
        <translation>文字認識のモデルがありません。Pincite を入れ直してください。</translation>
    </message>
    <message>
        <source>The models for text recognition cannot be loaded: install Pincite again.</source>
        <translation>文字認識のモデルを読み込めません。Pincite を入れ直してください。</translation>
    </message>
    <message>
        <source>The number formats of this workbook are damaged: numbers and dates may look otherwise.</source>
        <translation>このブックの数値形式が壊れています。数値や日付の表示が異なる場合があります。</translation>
    </message>
    <message>
        <source>The package index answered with an error ({status_code}). What was downloaded is kept: try again later.</source>
        <translation>パッケージ一覧がエラーを返しました ({status_code})。ダウンロードした分は残っています。あとでもう一度お試しください。</translation>
    </message>
    <message>
        <source>The package index answers with more than can be an answer.</source>
        <translation>パッケージ一覧の返答が大きすぎます。</translation>
    </message>
    <message>
        <source>The package index answers with something else than files: it may be another kind of server.</source>
        <translation>パッケージ一覧がファイル以外を返しました。別の種類のサーバーかもしれません。</translation>
    </message>
    <message>
        <source>The package index does not answer in JSON: it may be another kind of server.</source>
        <translation>パッケージ一覧が JSON で返答しません。別の種類のサーバーかもしれません。</translation>
    </message>
    <message>
        <source>The package index has no {package} {versions} that runs on this system.</source>
        <translation>パッケージ一覧に、このシステムで動く {package} {versions} がありません。</translation>
    </message>
    <message>
        <source>The page&apos;s text layer is not to be trusted: {reasons}.</source>
        <translation>ページの文字データは信頼できません：{reasons}。</translation>
    </message>
    <message>
        <source>The passages that come nearest</source>
        <translation>最も近い箇所</translation>
    </message>
    <message>
        <source>The password given for {name} is wrong.</source>
        <translation>{name} のパスワードが違います。</translation>
    </message>
    <message>
        <source>The process that downloads ended ({how}). What came is kept: try again.</source>
        <translation>ダウンロードのプロセスが終了しました（{how}）。届いた分は残してあります。もう一度お試しください。</translation>
    </message>
    <message>
        <source>The report could not be saved</source>
        <translation>報告を保存できませんでした</translation>
    </message>
    <message>
        <source>The request cannot be sent to the model&apos;s process ({error}).</source>
        <translation>依頼をモデルのプロセスに送れません（{error}）。</translation>
    </message>
    <message>
        <source>The schema cannot be used at {where}: {reason}.</source>
        <translation>スキーマの {where} は使えません：{reason}。</translation>
    </message>
    <message>
        <source>The settings could not be saved</source>
        <translation>設定を保存できませんでした</translation>
    </message>
    <message>
        <source>The starter model cannot be moved to {folder}</source>
        <translation>付属モデルを {folder} に移せません</translation>
    </message>
    <message>
        <source>The starter model cannot be written to {models}</source>
        <translation>付属モデルを {models} に書き込めません</translation>
    </message>
    <message>
        <source>The starter model could not be prepared. {objection}</source>
        <translation>付属モデルを準備できませんでした。{objection}</translation>
    </message>
    <message>
        <source>The starter model differs from its checkpoint. {error}</source>
        <translation>付属モデルが元と異なります。{error}</translation>
    </message>
    <message>
        <source>The texts that this workbook&apos;s cells share are damaged: some cells may lack theirs.</source>
        <translation>このブックのセルが共有するテキストが壊れています。一部のセルのテキストが欠けている可能性があります。</translation>
    </message>
    <message>
        <source>The trial of the model cannot be written to {folder}</source>
        <translation>モデルの試行を {folder} に書き込めません</translation>
    </message>
    <message>
        <source>The window&apos;s state could not be saved</source>
        <translation>ウィンドウの状態を保存できませんでした</translation>
    </message>
    <message>
        <source>There is a model {name} already: delete it first, or choose another name with --name.</source>
        <translation>モデル {name} はすでにあります。先に削除するか、--name で別の名前を選んでください。</translation>
    </message>
    <message>
        <source>There is but one document: tick at least two to compare them.</source>
        <translation>文書が一つしかありません。比較するには二つ以上チェックしてください。</translation>
    </message>
    <message>
        <source>There is no checksum for {name}: it cannot be told whether it comes whole.</source>
        <translation>{name} のチェックサムがなく、正しく届いたか確かめられません。</translation>
    </message>
    <message>
        <source>There is no conversation {conversation_id}.</source>
        <translation>会話 {conversation_id} はありません。</translation>
    </message>
    <message>
        <source>There is no device {asked}: choose one of {device_choices}.</source>
        <translation>デバイス {asked} はありません。{device_choices} から選んでください。</translation>
    </message>
    <message>
        <source>There is no document {document_id} in the library.</source>
        <translation>ライブラリに文書 {document_id} はありません。</translation>
    </message>
    <message>
        <source>There is no file {name}…: no name can be that long.</source>
        <translation>ファイル {name}… はありません。名前が長すぎます。</translation>
    </message>
    <message>
        <source>There is no file {path}.</source>
        <translation>ファイル {path} はありません。</translation>
    </message>
    <message>
        <source>There is no model in {folder}: {manifest} is missing.</source>
        <translation>{folder} にモデルがありません：{manifest} が見つかりません。</translation>
    </message>
    <message>
        <source>There is no model {asked}. There is: {names}. A model folder can be named, too.</source>
        <translation>モデル {asked} はありません。あるのは：{names}。モデルのフォルダーも指定できます。</translation>
    </message>
    <message>
        <source>There is no model {name} to delete. There is: {names}.</source>
        <translation>削除するモデル {name} はありません。あるのは：{names}。</translation>
    </message>
    <message>
        <source>There is no server {called}. {there} To name one: pincite models remote add NAME URL</source>
        <translation>サーバー {called} はありません。{there} 登録するには：pincite models remote add NAME URL</translation>
    </message>
    <message>
        <source>There is no system keyring here that keeps anything.</source>
        <translation>ここには、保存できるシステムのキーリングがありません。</translation>
    </message>
    <message>
        <source>There is not enough memory to load the model.</source>
        <translation>モデルを読み込むメモリが足りません。</translation>
    </message>
    <message>
        <source>There is not enough space on the disk: the model takes {needed} GB, and {free} GB are free. Free some, or choose another place with --data-dir.</source>
        <translation>ディスクの空きが足りません。モデルには {needed} GB 必要で、空きは {free} GB です。空きを作るか、--data-dir で別の場所を選んでください。</translation>
    </message>
    <message>
        <source>There is not enough space on the disk: {missing} GB are to be downloaded, the model made of them takes {also_needed} GB, and {free} GB are free. Free {needed} GB, or choose another place with --data-dir.</source>
        <translation>ディスクの空きが足りません。ダウンロードに {missing} GB、そこから作るモデルに {also_needed} GB 必要で、空きは {free} GB です。{needed} GB 空けるか、--data-dir で別の場所を選んでください。</translation>
    </message>
    <message>
        <source>This form (XFA) is shown by Adobe&apos;s programs alone, and the page stands in for it: print it to a PDF with one of them, and add that.</source>
        <translation>このフォーム（XFA）は Adobe のプログラムでしか表示できず、ページはその代わりです。それで PDF に印刷し、その PDF を追加してください。</translation>
    </message>
    <message>
        <source>This image has no text layer.</source>
        <translation>この画像には文字のレイヤーがありません。</translation>
    </message>
    <message>
        <source>This page could not be read: {reason}.</source>
        <translation>このページを読めませんでした：{reason}。</translation>
    </message>
    <message>
        <source>This page has no text layer.</source>
        <translation>このページには文字のレイヤーがありません。</translation>
    </message>
    <message>
        <source>This page has no text layer; its words were recognised in its picture.</source>
        <translation>このページには文字のレイヤーがありません。言葉はページの画像から認識しました。</translation>
    </message>
    <message>
        <source>This page has no usable text: its fonts do not tell which letters they show.</source>
        <translation>このページには使える文字がありません。フォントから、どの文字を表すのか分かりません。</translation>
    </message>
    <message>
        <source>This page is a scan; its words come from the text layer laid over it.</source>
        <translation>このページはスキャンです。言葉は、その上に重ねた文字のレイヤーのものです。</translation>
    </message>
    <message>
        <source>This page&apos;s text layer cannot be used; its words were recognised in its picture.</source>
        <translation>このページの文字のレイヤーは使えません。言葉はページの画像から認識しました。</translation>
    </message>
    <message>
        <source>Two of them or more say the same, so they are not numbered.</source>
        <translation>二つ以上が同じことを述べているので、番号は付けていません。</translation>
    </message>
    <message>
        <source>Under {data} lie files that were taken out of documents, or pasted ({copies}), which cannot be encrypted. Move them away, or have them deleted with --delete-copies: what was read of them is kept.</source>
        <translation>{data} に、文書から取り出した、または貼り付けたファイル（{copies} 個）があり、暗号化できません。移動するか、--delete-copies で削除してください。読み取った内容は残ります。</translation>
    </message>
    <message>
        <source>What answers at {endpoint} is not the hub: it says what cannot be understood, as a network does where one has to sign in first, or a wrong mirror (HF_ENDPOINT). Nothing of it was downloaded.</source>
        <translation>{endpoint} で応答しているのはハブではありません。先にログインが必要なネットワークや誤ったミラー (HF_ENDPOINT) のように、理解できない内容を返します。何もダウンロードしていません。</translation>
    </message>
    <message>
        <source>a PowerPoint presentation of before 1997 (.ppt): save it as .pptx or PDF and add that</source>
        <translation>1997 年より前の PowerPoint プレゼンテーション（.ppt）です。.pptx か PDF で保存して追加してください</translation>
    </message>
    <message>
        <source>a Word document of before 1993: save it as .docx or PDF and add that</source>
        <translation>1993 年より前の Word 文書です。.docx か PDF で保存して追加してください</translation>
    </message>
    <message>
        <source>an Office document that only the people whom its organisation lets can open (IRM)</source>
        <translation>組織が許可した人だけが開ける Office 文書 (IRM)</translation>
    </message>
    <message>
        <source>an old Office file that is damaged: its table of contents cannot be read</source>
        <translation>壊れた古い Office ファイルです。内部の目次を読めません</translation>
    </message>
    <message>
        <source>at most {most} pages of a document are read</source>
        <translation>読むのは 1 文書につき {most} ページまでです</translation>
    </message>
    <message>
        <source>it could not open the document</source>
        <translation>文書を開けませんでした</translation>
    </message>
    <message>
        <source>it is damaged</source>
        <translation>壊れています</translation>
    </message>
    <message>
        <source>it needed more than {memory_bytes} GB of memory</source>
        <translation>{memory_bytes} GB を超えるメモリが必要でした</translation>
    </message>
    <message>
        <source>it needs more memory than it may have</source>
        <translation>許されている量を超えるメモリが必要です</translation>
    </message>
    <message>
        <source>it took longer than {allowed} seconds</source>
        <translation>{allowed} 秒を超えました</translation>
    </message>
    <message>
        <source>the document could not be opened again</source>
        <translation>文書をもう一度開けませんでした</translation>
    </message>
    <message>
        <source>the processor was chosen</source>
        <translation>プロセッサーが選ばれています</translation>
    </message>
    <message>
        <source>the reading process broke down on {breakdowns} pages before it</source>
        <translation>その前の {breakdowns} ページで読み取りプロセスが止まりました</translation>
    </message>
    <message>
        <source>the reading process crashed</source>
        <translation>読み取りプロセスが異常終了しました</translation>
    </message>
    <message>
        <source>the reading process crashed on it</source>
        <translation>ここで読み取りプロセスが異常終了しました</translation>
    </message>
    <message>
        <source>the {document_seconds} seconds for this document are used up</source>
        <translation>この文書のための {document_seconds} 秒を使い切りました</translation>
    </message>
    <message>
        <source>{called} cannot be kept in the system keyring. {error} It can be given each time in the environment variable {variable}.</source>
        <translation>{called}をシステムのキーリングに保存できません。{error} 毎回、環境変数 {variable} で渡すことはできます。</translation>
    </message>
    <message>
        <source>{called} holds no address: {said}. An address is https://HOST[:PORT][/PATH].</source>
        <translation>{called} の値はアドレスではありません: {said}。アドレスの形は https://HOST[:PORT][/PATH] です。</translation>
    </message>
    <message>
        <source>{count} pictures are not drawn, only their words stand in the text ({kinds}).</source>
        <translation>{count} 枚の画像は描画されず、その語句だけが本文に入っています ({kinds})。</translation>
    </message>
    <message>
        <source>{document}, page {numbers}: {sentence}</source>
        <translation>{document}、{numbers} ページ：{sentence}</translation>
    </message>
    <message>
        <source>{document}, pages {numbers}: {sentence}</source>
        <translation>{document}、{numbers} ページ：{sentence}</translation>
    </message>
    <message>
        <source>{error} If a secret of Pincite is kept there, it still is.</source>
        <translation>{error} Pincite の秘密情報がそこに保存されているなら、今もそのままです。</translation>
    </message>
    <message>
        <source>{host} does not accept the key, or wants one ({status}). Keep it in the window&apos;s model dialog, or with: pincite models remote key {name} FILE</source>
        <translation>{host} は鍵を受け付けないか、鍵を求めています（{status}）。ウィンドウの「モデル」で保存するか、次を使ってください：pincite models remote key {name} FILE</translation>
    </message>
    <message>
        <source>{host} thinks before it answers</source>
        <translation>{host} は回答する前に考えています</translation>
    </message>
    <message>
        <source>{host} wants a key ({status}). {no_key}</source>
        <translation>{host} は鍵を求めています（{status}）。{no_key}</translation>
    </message>
    <message>
        <source>{name} is a Word document protected by a password: save it without one and add that.</source>
        <translation>{name} はパスワードで保護された Word 文書です。パスワードなしで保存して追加してください。</translation>
    </message>
    <message>
        <source>{name} is an Excel workbook protected by a password: save it without one and add that.</source>
        <translation>{name} はパスワードで保護された Excel ブックです。パスワードなしで保存して追加してください。</translation>
    </message>
    <message>
        <source>{name} is damaged: it is encrypted, and cannot be decrypted.</source>
        <translation>{name} は破損しています。暗号化されていますが、復号できません。</translation>
    </message>
    <message>
        <source>{name} is damaged: it says that it has more letters than a document may have.</source>
        <translation>{name} は壊れています。文書の上限を超える文字数が記されています。</translation>
    </message>
    <message>
        <source>{name} is damaged: its XML cannot be read.</source>
        <translation>{name} は壊れています。XML を読めません。</translation>
    </message>
    <message>
        <source>{name} is damaged: its head cannot be read.</source>
        <translation>{name} は壊れています。先頭部分を読めません。</translation>
    </message>
    <message>
        <source>{name} is damaged: its parts are larger than a document may be.</source>
        <translation>{name} は壊れています。各部分が文書の上限より大きくなっています。</translation>
    </message>
    <message>
        <source>{name} is damaged: its sheets cannot be read.</source>
        <translation>{name} は壊れています。シートを読めません。</translation>
    </message>
    <message>
        <source>{name} is damaged: its table of contents cannot be read.</source>
        <translation>{name} は壊れています。内部の目次を読めません。</translation>
    </message>
    <message>
        <source>{name} is damaged: its text cannot be found.</source>
        <translation>{name} は壊れています。本文が見つかりません。</translation>
    </message>
    <message>
        <source>{name} is encrypted for a certificate, so only the program that it was made for can open it.</source>
        <translation>{name} は証明書用に暗号化されているので、対象のプログラムでしか開けません。</translation>
    </message>
    <message>
        <source>{name} is encrypted in a way that Pincite does not know.</source>
        <translation>{name} は Pincite の知らない方式で暗号化されています。</translation>
    </message>
    <message>
        <source>{name} is no longer in the library, so no copy of it can be made. {no_file_needed}</source>
        <translation>{name} はもうライブラリにないため、コピーを作れません。{no_file_needed}</translation>
    </message>
    <message>
        <source>{name} is there already. Choose another name.</source>
        <translation>{name} はすでにあります。別の名前を選んでください。</translation>
    </message>
    <message>
        <source>{name} was taken out of another document, which is not in the library any more, and an encrypted library keeps no file of it. So no picture of its pages can be drawn. The words that were read are kept.</source>
        <translation>{name} は、もうライブラリにない別の文書から取り出されたもので、暗号化されたライブラリはそのファイルを保持しません。そのため、ページの画像を描けません。読み取った言葉は残っています。</translation>
    </message>
    <message>
        <source>{name}: focused on {pages_read} of {page_count}; of the rest the model read only passages that come near to the question.</source>
        <translation>{name}：{page_count} ページ中 {pages_read}を重点的に読みました。残りは質問に近い箇所だけを読みました。</translation>
    </message>
    <message>
        <source>{setting} holds no address of a proxy: http://HOST:PORT is one. Nothing was sent.</source>
        <translation>{setting} の値はプロキシのアドレスではありません。アドレスの形は http://HOST:PORT です。何も送信していません。</translation>
    </message>
    <message>
        <source>{setting} names a SOCKS proxy: only proxies that speak HTTP are used. Nothing was sent.</source>
        <translation>{setting} は SOCKS プロキシを指しています。使えるのは HTTP のプロキシだけです。何も送信していません。</translation>
    </message>
    <message>
        <source>The package index cannot be reached, or the connection stalled ({name}). What was downloaded is kept: the next try goes on from there.</source>
        <translation>パッケージ一覧に届かないか、接続が止まりました ({name})。ダウンロードした分は残っていて、次はそこから続けます。</translation>
    </message>
    <message>
        <source>1 more document was searched for words; none of its pages was read.</source>
        <translation>ほかの 1 件の文書は語句だけ検索され、そのページは読まれていません。</translation>
    </message>
    <message>
        <source>1 picture is not drawn, only its words stand in the text ({kinds}).</source>
        <translation>1 枚の画像は描画されず、その語句だけが本文に入っています ({kinds})。</translation>
    </message>
    <message>
        <source>A detailed summary was asked for, so this was read through, and not searched for the question&apos;s words.</source>
        <translation>詳しい要約を求められたので、質問の語を探すのではなく、全体を読みました。</translation>
    </message>
    <message>
        <source>A second PDF engine (PDFium) read this page, because the first could not: {reason}.</source>
        <translation>最初の PDF エンジンがこのページを読めなかったため、2 つ目（PDFium）が読みました：{reason}。</translation>
    </message>
    <message>
        <source>A second decoder (MuPDF) read this image, because it is of a rare kind or damaged: if something of it is missing, save it as PNG with another program and add that.</source>
        <translation>この画像は珍しい種類か壊れているため、2 つ目のデコーダー（MuPDF）が読みました。欠けているものがあれば、別のプログラムで PNG として保存して追加してください。</translation>
    </message>
    <message>
        <source>A server cannot be held to a form, so its values could be invented. Choose a model on this machine.</source>
        <translation>サーバーに書式を守らせることはできないため、値が作り話になりえます。このマシンのモデルを選んでください。</translation>
    </message>
    <message>
        <source>A server does not take {tokens} tokens at once.</source>
        <translation>一度に {tokens} トークンを受け取るサーバーはありません。</translation>
    </message>
    <message>
        <source>A server&apos;s name has up to 40 letters, digits, dots, dashes and underscores.</source>
        <translation>サーバーの名前は、英数字、ピリオド、ハイフン、下線で 40 文字までです。</translation>
    </message>
    <message>
        <source>A summary was asked for, so this was read through, and not searched for the question&apos;s words.</source>
        <translation>要約を求められたので、質問の語を探すのではなく、全体を読みました。</translation>
    </message>
    <message>
        <source>All dates were asked for, so every page was searched for what is written as one, without the model.</source>
        <translation>すべての日付を求められたので、モデルを使わずに、そのように書かれたものを全ページで探しました。</translation>
    </message>
    <message>
        <source>All e-mail addresses were asked for, so every page was searched for what is written as one, without the model.</source>
        <translation>すべてのメールアドレスを求められたので、モデルを使わずに、そのように書かれたものを全ページで探しました。</translation>
    </message>
    <message>
        <source>All links were asked for, so every page was searched for what is written as one, without the model.</source>
        <translation>すべてのリンクを求められたので、モデルを使わずに、そのように書かれたものを全ページで探しました。</translation>
    </message>
    <message>
        <source>All sums of money were asked for, so every page was searched for what is written as one, without the model.</source>
        <translation>すべての金額を求められたので、モデルを使わずに、そのように書かれたものを全ページで探しました。</translation>
    </message>
    <message>
        <source>All telephone numbers were asked for, so every page was searched for what is written as one, without the model.</source>
        <translation>すべての電話番号を求められたので、モデルを使わずに、そのように書かれたものを全ページで探しました。</translation>
    </message>
    <message>
        <source>An address holds no key and no question mark: a key is kept apart from it.</source>
        <translation>アドレスに鍵や疑問符は入れられません。鍵は別に保存されます。</translation>
    </message>
    <message>
        <source>An outline was asked for, so this was read through, and not searched for the question&apos;s words.</source>
        <translation>アウトラインを求められたので、質問の語を探すのではなく、全体を読みました。</translation>
    </message>
    <message>
        <source>Another copy of Pincite uses the library. Close it, then try again.</source>
        <translation>別の Pincite がライブラリを使用しています。それを閉じてから、もう一度お試しください。</translation>
    </message>
    <message>
        <source>Answered after {steps} steps, the most that the settings allow.</source>
        <translation>設定の上限である {steps} 手順で回答しました。</translation>
    </message>
    <message>
        <source>Asking the server what it serves</source>
        <translation>サーバーに提供内容を問い合わせています</translation>
    </message>
    <message>
        <source>Checking the picture of page {number}</source>
        <translation>{number} ページの画像を検査しています</translation>
    </message>
    <message>
        <source>Choosing sentences, part</source>
        <translation>文を選んでいます：部分</translation>
    </message>
    <message>
        <source>Each document was asked by itself: “{asked}”</source>
        <translation>文書ごとに尋ねました。「{asked}」</translation>
    </message>
    <message>
        <source>Every page was searched for “{topic}”, without the model.</source>
        <translation>モデルを使わずに、全ページで「{topic}」を探しました。</translation>
    </message>
    <message>
        <source>It was asked what this is about, so its first pages were read. A summary reads all of them.</source>
        <translation>何についての文書かを尋ねられたので、最初の数ページを読みました。要約では全ページを読みます。</translation>
    </message>
    <message>
        <source>It was asked who signed, so every page was searched for the lines that say it, without the model.</source>
        <translation>署名した人を尋ねられたので、それを示す行を全ページから、モデルを使わずに探しました。</translation>
    </message>
    <message>
        <source>Key points were asked for, so this was read through, and not searched for the question&apos;s words.</source>
        <translation>要点を求められたので、質問の語を探すのではなく、全体を読みました。</translation>
    </message>
    <message>
        <source>Listed the figures and tables of {document}: 1 found.</source>
        <translation>{document} の図表を一覧にしました。1 件あります。</translation>
    </message>
    <message>
        <source>Listed the figures and tables of {document}: {count} found.</source>
        <translation>{document} の図表を一覧にしました。{count} 件あります。</translation>
    </message>
    <message>
        <source>Looked at a part of {document}, page {page}.</source>
        <translation>{document} の {page} ページの一部を見ました。</translation>
    </message>
    <message>
        <source>Looking at page {number}, {cost}, view</source>
        <translation>ページ {number} を見ています、{cost}、表示</translation>
    </message>
    <message>
        <source>Looking for the pages, value</source>
        <translation>ページを探しています：値</translation>
    </message>
    <message>
        <source>Most of this page is a picture, in which no words were looked for.</source>
        <translation>このページの大部分は画像で、その中の文字は探していません。</translation>
    </message>
    <message>
        <source>Most of this page is a picture; words that were recognised in it stand behind the page&apos;s own.</source>
        <translation>このページの大部分は画像です。その中で認識された文字は、ページ自身の文字の後に置かれています。</translation>
    </message>
    <message>
        <source>No heading with the number {section} was found, so all pages were asked.</source>
        <translation>番号 {section} の見出しが見つからなかったので、すべてのページに尋ねました。</translation>
    </message>
    <message>
        <source>No model checks images: the settings name none.</source>
        <translation>画像を検査するモデルがありません。設定で指定されていません。</translation>
    </message>
    <message>
        <source>No room was left to read {document}, {numbers}.</source>
        <translation>{document} の {numbers} を読む余地がありませんでした。</translation>
    </message>
    <message>
        <source>No value to compare in {document}.</source>
        <translation>{document} には比べられる値がありません。</translation>
    </message>
    <message>
        <source>Of 1 field of its form only what is drawn was read, because the page has too many.</source>
        <translation>ページの欄が多すぎるため、フォームの欄 1 個は描かれた内容だけを読みました。</translation>
    </message>
    <message>
        <source>Of {count} fields of its form only what is drawn was read, because the page has too many.</source>
        <translation>ページの欄が多すぎるため、フォームの欄 {count} 個は描かれた内容だけを読みました。</translation>
    </message>
    <message>
        <source>Put in order of the dates, the earliest first.</source>
        <translation>日付の順に並べました。最も早いものが先です。</translation>
    </message>
    <message>
        <source>Put in order of the dates, the latest first.</source>
        <translation>日付の順に並べました。最も遅いものが先です。</translation>
    </message>
    <message>
        <source>Put in order of the numbers, the highest first.</source>
        <translation>数値の順に並べました。最も大きいものが先です。</translation>
    </message>
    <message>
        <source>Put in order of the numbers, the lowest first.</source>
        <translation>数値の順に並べました。最も小さいものが先です。</translation>
    </message>
    <message>
        <source>Put in order of the times, the longest first.</source>
        <translation>期間の順に並べました。最も長いものが先です。</translation>
    </message>
    <message>
        <source>Put in order of the times, the shortest first.</source>
        <translation>期間の順に並べました。最も短いものが先です。</translation>
    </message>
    <message>
        <source>Questions and documents are sent to {host}.</source>
        <translation>質問と文書は {host} に送られます。</translation>
    </message>
    <message>
        <source>Quotes were looked up after they came: {right} right at once, {put_right} put right, {taken_out} taken out.</source>
        <translation>引用は届いたあとに照合しました：最初から正しいもの {right}、直したもの {put_right}、取り除いたもの {taken_out}。</translation>
    </message>
    <message>
        <source>Read from {document}: {numbers}.</source>
        <translation>{document} から読みました: {numbers}。</translation>
    </message>
    <message>
        <source>Read the tables of {document}, page {page}.</source>
        <translation>{document} の {page} ページの表を読みました。</translation>
    </message>
    <message>
        <source>Reading page {page}</source>
        <translation>ページ {page} を読んでいます</translation>
    </message>
    <message>
        <source>Reading part {number} of {total}, page</source>
        <translation>{total} 部分中の {number} を読んでいます：ページ</translation>
    </message>
    <message>
        <source>Reading the documents, page</source>
        <translation>文書を読んでいます：ページ</translation>
    </message>
    <message>
        <source>Reading the passage</source>
        <translation>箇所を読んでいます</translation>
    </message>
    <message>
        <source>Reading what was looked up</source>
        <translation>調べた内容を読んでいます</translation>
    </message>
    <message>
        <source>Searched for “{words}”, and for what means the like: {found} found.</source>
        <translation>「{words}」と、意味の近い内容を検索しました：{found} 件。</translation>
    </message>
    <message>
        <source>Searched for “{words}”, and in {compared} of {pages} pages for what means the like: {found} found.</source>
        <translation>「{words}」を検索し、{pages} ページ中 {compared} ページで意味の近い内容も検索しました：{found} 件。</translation>
    </message>
    <message>
        <source>Searched for “{words}”: 1 page found.</source>
        <translation>「{words}」を検索: 1 ページ見つかりました。</translation>
    </message>
    <message>
        <source>Searched for “{words}”: {found} pages found.</source>
        <translation>「{words}」を検索: {found} ページ見つかりました。</translation>
    </message>
    <message>
        <source>Text would go to {host} for others to read: http is not encrypted. Use https, or say --unencrypted.</source>
        <translation>テキストが他者に読める形で {host} に送られます：http は暗号化されません。https を使うか、--unencrypted を指定してください。</translation>
    </message>
    <message>
        <source>That passphrase does not open the library.</source>
        <translation>そのパスフレーズではライブラリを開けません。</translation>
    </message>
    <message>
        <source>The check of images holds page {number} back: it may be sexually explicit ({likely}).</source>
        <translation>画像の検査で {number} ページを保留しました。露骨な性的内容かもしれません（{likely}）。</translation>
    </message>
    <message>
        <source>The check of images holds page {number} back: it may show dangerous content ({likely}).</source>
        <translation>画像の検査で {number} ページを保留しました。危険な内容かもしれません（{likely}）。</translation>
    </message>
    <message>
        <source>The check of images holds page {number} back: it may show violence or gore ({likely}).</source>
        <translation>画像の検査で {number} ページを保留しました。暴力や流血の描写かもしれません（{likely}）。</translation>
    </message>
    <message>
        <source>The connection to {host} broke off ({reason}). Nothing is lost here: ask again.</source>
        <translation>{host} との接続が切れました（{reason}）。こちらでは何も失われていません。もう一度質問してください。</translation>
    </message>
    <message>
        <source>The copy of the library is not what it should be. The library was left as it is.</source>
        <translation>ライブラリのコピーが正しくありません。ライブラリは元のまま残されています。</translation>
    </message>
    <message>
        <source>The file does not tell what {share} of this page&apos;s letters are: it is damaged, or names a wrong encoding.</source>
        <translation>このページの文字の {share} は何の文字かがファイルに示されていません。ファイルが壊れているか、文字コードの指定が誤っています。</translation>
    </message>
    <message>
        <source>The file of this document holds a newer version now, so no picture of this page can be drawn. Its words are kept: they can be searched, asked and quoted.</source>
        <translation>この文書のファイルには今は新しい版が入っているため、このページの画像は描けません。言葉は保存されているので、検索、質問、引用ができます。</translation>
    </message>
    <message>
        <source>The file of this document was changed after it was read, so no picture of this page can be drawn. Add it again to see what it holds now. The words that were read are kept.</source>
        <translation>この文書のファイルは読み込んだ後に変更されたため、このページの画像は描けません。今の内容を見るには、もう一度追加してください。読み込んだ言葉は保存されています。</translation>
    </message>
    <message>
        <source>The file of this document was moved or deleted, or its drive does not answer, so no picture of this page can be drawn. The words that were read are kept.</source>
        <translation>この文書のファイルは移動または削除されたか、ドライブが応答しないため、このページの画像は描けません。読み込んだ言葉は保存されています。</translation>
    </message>
    <message>
        <source>The key could not be kept</source>
        <translation>鍵を保存できませんでした</translation>
    </message>
    <message>
        <source>The key in the system keyring is not the one of this library. Without the key nobody can read it; it was left as it is.</source>
        <translation>システムのキーリングにある鍵は、このライブラリのものではありません。鍵がなければ誰にも読めません。ライブラリは元のまま残されています。</translation>
    </message>
    <message>
        <source>The key&apos;s file {key_file} cannot be deleted</source>
        <translation>鍵ファイル {key_file} を削除できません</translation>
    </message>
    <message>
        <source>The library cannot be replaced</source>
        <translation>ライブラリを置き換えられません</translation>
    </message>
    <message>
        <source>The library is encrypted, and its key is no longer in the system keyring. Without the key nobody can read it; it was left as it is.</source>
        <translation>ライブラリは暗号化されていて、その鍵はもうシステムのキーリングにありません。鍵がなければ誰にも読めません。ライブラリは元のまま残されています。</translation>
    </message>
    <message>
        <source>The library is encrypted, and no passphrase was given.</source>
        <translation>ライブラリは暗号化されていますが、パスフレーズが指定されていません。</translation>
    </message>
    <message>
        <source>The library of this private session cannot be used ({error}).</source>
        <translation>このプライベートセッションのライブラリを使用できません（{error}）。</translation>
    </message>
    <message>
        <source>The library {file} is damaged, or encrypted and the library.key.json beside it is missing or another&apos;s. It was left as it is: restore both from a backup, or move it away and add your documents again.</source>
        <translation>ライブラリ {file} が壊れているか、暗号化されていて、隣の library.key.json がないか別のものです。元のまま残されています。両方をバックアップから復元するか、ライブラリを移動して文書を追加し直してください。</translation>
    </message>
    <message>
        <source>The library {library_file} is encrypted, and its key was not given.</source>
        <translation>ライブラリ {library_file} は暗号化されていますが、鍵が指定されていません。</translation>
    </message>
    <message>
        <source>The list of servers could not be saved</source>
        <translation>サーバーの一覧を保存できませんでした</translation>
    </message>
    <message>
        <source>The list of servers {file} cannot be read</source>
        <translation>サーバーの一覧 {file} を読めません</translation>
    </message>
    <message>
        <source>The list of servers {file} is damaged. Mend or delete it; it was not changed.</source>
        <translation>サーバーの一覧 {file} は壊れています。直すか削除してください。変更はしていません。</translation>
    </message>
    <message>
        <source>The model in {folder} has no form with {cache_type} caches. Export it again.</source>
        <translation>{folder} のモデルには {cache_type} キャッシュの形式がありません。もう一度エクスポートしてください。</translation>
    </message>
    <message>
        <source>The model&apos;s folder cannot be written, so this is done again next time</source>
        <translation>モデルのフォルダーに書き込めないため、次回もう一度行われます</translation>
    </message>
    <message>
        <source>The parties were asked for, so the first pages were searched for the sentences that name them, without the model.</source>
        <translation>当事者を尋ねられたので、それを挙げる文を最初のページから、モデルを使わずに探しました。</translation>
    </message>
    <message>
        <source>The private session is full: what it has read takes 1 GB of memory. Nothing of that was lost.</source>
        <translation>プライベートセッションがいっぱいです。読み込んだ内容がメモリを 1 GB 使用しています。失われたものはありません。</translation>
    </message>
    <message>
        <source>The process that asks {host} ended ({code}). Ask again.</source>
        <translation>{host} に問い合わせるプロセスが終了しました（{code}）。もう一度質問してください。</translation>
    </message>
    <message>
        <source>The section is short, and so the answer is what it says, word for word.</source>
        <translation>短い節なので、その文面をそのまま答えとしました。</translation>
    </message>
    <message>
        <source>The server&apos;s answer quotes no words of the documents.</source>
        <translation>サーバーの回答は文書の言葉を引用していません。</translation>
    </message>
    <message>
        <source>The weights of the passage encoder ({name}) cannot be read: {error}. Install Pincite again.</source>
        <translation>文章の一節を比べるエンコーダーの重み ({name}) を読み取れません: {error}。Pincite をインストールし直してください。</translation>
    </message>
    <message>
        <source>There is no page {pages} in what was asked.</source>
        <translation>尋ねた範囲に {pages} ページはありません。</translation>
    </message>
    <message>
        <source>There is not enough space on the disk: the libraries take {needed} GB, downloaded and unpacked, and {free} GB are free. Free {free2} GB, or choose another place with --data-dir.</source>
        <translation>ディスクの空きが足りません。ライブラリはダウンロードと展開で {needed} GB 必要で、空きは {free} GB です。{free2} GB 空けるか、--data-dir で別の場所を選んでください。</translation>
    </message>
    <message>
        <source>There is nothing to draw: the part asked for is empty, or lies beside the page.</source>
        <translation>描画するものがありません。指定の部分が空か、ページの外にあります。</translation>
    </message>
    <message>
        <source>These words were recognised in a picture of the page; some of their letters may be others there.</source>
        <translation>これらの言葉はページの画像から認識したもので、実際の文字とは一部異なることがあります。</translation>
    </message>
    <message>
        <source>Thinking about the question</source>
        <translation>質問について考えています</translation>
    </message>
    <message>
        <source>This is the small starter model: ask it short questions, and check its answers on the page.</source>
        <translation>これは小さな付属モデルです。短い質問をし、回答をページで確認してください。</translation>
    </message>
    <message>
        <source>This library is not encrypted.</source>
        <translation>このライブラリは暗号化されていません。</translation>
    </message>
    <message>
        <source>This library was written by a newer version of Pincite. Use that version to open it.</source>
        <translation>このライブラリは新しい版の Pincite で書かれました。その版で開いてください。</translation>
    </message>
    <message>
        <source>This model reads text only and cannot see images.</source>
        <translation>このモデルは文字だけを読み、画像は見られません。</translation>
    </message>
    <message>
        <source>This stands behind a label that says what is asked for, so the model was not asked.</source>
        <translation>尋ねられたものを示す見出し語のすぐ後に書かれているので、モデルには尋ねませんでした。</translation>
    </message>
    <message>
        <source>This stands where the row and the column that were named cross, so the model was not asked.</source>
        <translation>名指しされた行と列の交わるところに書かれているので、モデルには尋ねませんでした。</translation>
    </message>
    <message>
        <source>This system has no folder in memory.</source>
        <translation>このシステムにはメモリー上のフォルダーがありません。</translation>
    </message>
    <message>
        <source>What came from {repository} cannot be used: {reason}</source>
        <translation>{repository} から届いたものは使えません：{reason}</translation>
    </message>
    <message>
        <source>What is in {place} is no token: it has a character that tokens do not have, such as a quotation mark of a text program. Copy it anew from {tokens_page}. Nothing was sent.</source>
        <translation>{place} の内容はトークンではありません。文書作成ソフトの引用符など、トークンにはない文字が含まれています。{tokens_page} からもう一度コピーしてください。何も送信していません。</translation>
    </message>
    <message>
        <source>What the answer rests on</source>
        <translation>回答の根拠</translation>
    </message>
    <message>
        <source>What the model computes are no numbers: its weights are damaged.</source>
        <translation>モデルの計算結果が数値になりません。重みが壊れています。</translation>
    </message>
    <message>
        <source>What the window keeps could not be written</source>
        <translation>ウィンドウが保存する内容を書き込めませんでした</translation>
    </message>
    <message>
        <source>What was fetched to {gpu} cannot be deleted</source>
        <translation>{gpu} に取得したものを削除できません</translation>
    </message>
    <message>
        <source>Writing the answer</source>
        <translation>回答を書いています</translation>
    </message>
    <message>
        <source>Writing; grey words are not checked yet and may still change</source>
        <translation>書いています。灰色の言葉はまだ確認されておらず、変わることがあります</translation>
    </message>
    <message>
        <source>a 7-Zip archive: unpack it and add what it holds</source>
        <translation>7-Zip アーカイブです。展開して中身を追加してください</translation>
    </message>
    <message>
        <source>a DjVu document: convert it to PDF and add that</source>
        <translation>DjVu 文書です。PDF に変換して追加してください</translation>
    </message>
    <message>
        <source>a JPEG 2000 picture: save it as PNG and add that</source>
        <translation>JPEG 2000 画像です。PNG で保存して追加してください</translation>
    </message>
    <message>
        <source>a JPEG XL picture: save it as PNG and add that</source>
        <translation>JPEG XL 画像です。PNG で保存して追加してください</translation>
    </message>
    <message>
        <source>a Microsoft Reader book (.lit): convert it to EPUB and add that</source>
        <translation>Microsoft Reader の本（.lit）です。EPUB に変換して追加してください</translation>
    </message>
    <message>
        <source>a Photoshop picture: save it as PNG and add that</source>
        <translation>Photoshop の画像です。PNG で保存して追加してください</translation>
    </message>
    <message>
        <source>a PostScript file: convert it to PDF and add that</source>
        <translation>PostScript ファイルです。PDF に変換して追加してください</translation>
    </message>
    <message>
        <source>a Publisher document: save it as PDF and add that</source>
        <translation>Publisher 文書です。PDF で保存して追加してください</translation>
    </message>
    <message>
        <source>a RAR archive: unpack it and add what it holds</source>
        <translation>RAR アーカイブです。展開して中身を追加してください</translation>
    </message>
    <message>
        <source>a Visio drawing: save it as PDF and add that</source>
        <translation>Visio の図面です。PDF で保存して追加してください</translation>
    </message>
    <message>
        <source>a Windows help file (.chm): convert it to PDF and add that</source>
        <translation>Windows ヘルプファイル (.chm) です。PDF に変換して追加してください</translation>
    </message>
    <message>
        <source>a Windows program</source>
        <translation>Windows のプログラムです</translation>
    </message>
    <message>
        <source>a Zstandard archive: unpack it and add what it holds</source>
        <translation>Zstandard アーカイブです。展開して中身を追加してください</translation>
    </message>
    <message>
        <source>a bzip2 archive: unpack it and add what it holds</source>
        <translation>bzip2 アーカイブです。展開して中身を追加してください</translation>
    </message>
    <message>
        <source>a document of Apple&apos;s Pages, Numbers or Keynote: export it as PDF or in an Office format, and add that</source>
        <translation>Apple の Pages、Numbers、Keynote の文書です。PDF か Office 形式で書き出して追加してください</translation>
    </message>
    <message>
        <source>a document of OpenOffice 1: save it in a newer format and add that</source>
        <translation>OpenOffice 1 の文書です。新しい形式で保存して追加してください</translation>
    </message>
    <message>
        <source>a few seconds left</source>
        <translation>残り数秒</translation>
    </message>
    <message>
        <source>a film</source>
        <translation>動画です</translation>
    </message>
    <message>
        <source>a film or a sound recording</source>
        <translation>動画か録音です</translation>
    </message>
    <message>
        <source>a font</source>
        <translation>フォントです</translation>
    </message>
    <message>
        <source>a gzip archive: unpack it and add what it holds</source>
        <translation>gzip アーカイブです。展開して中身を追加してください</translation>
    </message>
    <message>
        <source>a pretrained model&apos;s summary quotes text only</source>
        <translation>事前学習モデルの要約は、テキストだけを引用します</translation>
    </message>
    <message>
        <source>a program</source>
        <translation>プログラムです</translation>
    </message>
    <message>
        <source>a single formula of OpenDocument: save it as PDF and add that</source>
        <translation>OpenDocument の数式だけのファイルです。PDF で保存して追加してください</translation>
    </message>
    <message>
        <source>a sound recording</source>
        <translation>録音です</translation>
    </message>
    <message>
        <source>a sound recording or a film</source>
        <translation>録音か動画です</translation>
    </message>
    <message>
        <source>a zip archive: unpack it and add what it holds</source>
        <translation>zip アーカイブです。展開して中身を追加してください</translation>
    </message>
    <message>
        <source>a zip file that is damaged or incomplete</source>
        <translation>壊れているか不完全な zip ファイルです</translation>
    </message>
    <message>
        <source>about {hours} h left</source>
        <translation>残り約 {hours} 時間</translation>
    </message>
    <message>
        <source>about {hours} h {rest} min left</source>
        <translation>残り約 {hours} 時間 {rest} 分</translation>
    </message>
    <message>
        <source>about {minutes} min left</source>
        <translation>残り約 {minutes} 分</translation>
    </message>
    <message>
        <source>about {round} s left</source>
        <translation>残り約 {round} 秒</translation>
    </message>
    <message>
        <source>all {pages} pages were read before</source>
        <translation>全 {pages} ページは読み取り済み</translation>
    </message>
    <message>
        <source>an Office theme, which holds no document</source>
        <translation>Office のテーマで、文書は含まれていません</translation>
    </message>
    <message>
        <source>an OpenDocument file of a kind that is not read: save it as PDF and add that</source>
        <translation>読めない種類の OpenDocument ファイルです。PDF で保存して追加してください</translation>
    </message>
    <message>
        <source>an SQLite database</source>
        <translation>SQLite データベースです</translation>
    </message>
    <message>
        <source>an old Office file: save it in a newer format and add that</source>
        <translation>古い Office ファイルです。新しい形式で保存して追加してください</translation>
    </message>
    <message>
        <source>an xz archive: unpack it and add what it holds</source>
        <translation>xz アーカイブです。展開して中身を追加してください</translation>
    </message>
    <message>
        <source>as the server has them</source>
        <translation>サーバーのまま</translation>
    </message>
    <message>
        <source>ended without a word of an answer. Ask again, or look at its log</source>
        <translation>は一言も答えずに終わりました。もう一度質問するか、そのログを確認してください</translation>
    </message>
    <message>
        <source>its fonts do not tell what {unexplained} of its letters are</source>
        <translation>フォントから {unexplained} の文字が何であるか分かりません</translation>
    </message>
    <message>
        <source>its letters hardly make words, so they may not be those that are printed</source>
        <translation>文字がほとんど言葉になっておらず、印刷されたものと違うかもしれません</translation>
    </message>
    <message>
        <source>model name</source>
        <translation>モデル名</translation>
    </message>
    <message>
        <source>no page</source>
        <translation>該当ページなし</translation>
    </message>
    <message>
        <source>not found in the document</source>
        <translation>文書に見つかりません</translation>
    </message>
    <message>
        <source>of no kind that Pincite reads</source>
        <translation>Pincite が読めない種類です</translation>
    </message>
    <message>
        <source>only text was searched</source>
        <translation>テキストだけを調べました</translation>
    </message>
    <message>
        <source>page {numbers}</source>
        <translation>{numbers} ページ</translation>
    </message>
    <message>
        <source>pages {numbers}</source>
        <translation>{numbers} ページ</translation>
    </message>
    <message>
        <source>support is weak</source>
        <translation>裏付けが弱い</translation>
    </message>
    <message>
        <source>the first page was read before</source>
        <translation>最初のページは読み取り済み</translation>
    </message>
    <message>
        <source>the first {pages_before} pages were read before</source>
        <translation>最初の {pages_before} ページは読み取り済み</translation>
    </message>
    <message>
        <source>the installed onnxruntime has no CUDA</source>
        <translation>インストール済みの onnxruntime に CUDA がありません</translation>
    </message>
    <message>
        <source>the page was read before</source>
        <translation>このページは読み取り済み</translation>
    </message>
    <message>
        <source>the section “{text}”</source>
        <translation>節「{text}」</translation>
    </message>
    <message>
        <source>this model cannot see images; a multimodal Gemma 3 (4B or larger) can</source>
        <translation>このモデルは画像を見られません。マルチモーダルの Gemma 3（4B 以上）なら見られます</translation>
    </message>
    <message>
        <source>time left not known yet</source>
        <translation>残り時間は未定</translation>
    </message>
    <message>
        <source>{did_not_fit} did not fit, though they share words with the question</source>
        <translation>{did_not_fit}は質問と共通の言葉がありますが、入りませんでした</translation>
    </message>
    <message>
        <source>{document}, {recognised}: words recognised in the picture of the page.</source>
        <translation>{document}、{recognised}：ページの画像から認識した言葉です。</translation>
    </message>
    <message>
        <source>{document}: {pages} sent to {sent_to}.</source>
        <translation>{document}：{pages} を {sent_to} に送りました。</translation>
    </message>
    <message>
        <source>{file} belongs to another program. Choose another folder with --data-dir.</source>
        <translation>{file} は別のプログラムのものです。--data-dir で別のフォルダーを選んでください。</translation>
    </message>
    <message>
        <source>{file} cannot be overwritten</source>
        <translation>{file} を上書きできません</translation>
    </message>
    <message>
        <source>{file} is a file, and a folder is wanted there. Choose one with --data-dir.</source>
        <translation>{file} はファイルです。ここにはフォルダーが必要です。--data-dir で選んでください。</translation>
    </message>
    <message>
        <source>{file} is not a library that can be written anew.</source>
        <translation>{file} は書き直せるライブラリではありません。</translation>
    </message>
    <message>
        <source>{found} sentences and rows have its words; {most_told} are shown.</source>
        <translation>その語を含む文と行は {found} 件あり、{most_told} 件を挙げました。</translation>
    </message>
    <message>
        <source>{hidden_words} that cannot be seen on it {hidden_words2} left out</source>
        <translation>ページ上で見えない {hidden_words} を除きました（{hidden_words2}）</translation>
    </message>
    <message>
        <source>{host} answered with something that is no answer. Its log may say why.</source>
        <translation>{host} から回答とは言えないものが返りました。理由はサーバーのログにあるかもしれません。</translation>
    </message>
    <message>
        <source>{host} cannot be reached: it did not answer within {connect_s} s.</source>
        <translation>{host} に接続できません：{connect_s} 秒以内に応答がありません。</translation>
    </message>
    <message>
        <source>{host} cannot be reached: {reason}. Is it running, and the address right?</source>
        <translation>{host} に接続できません：{reason}。動いていますか、アドレスは正しいですか。</translation>
    </message>
    <message>
        <source>{host} closed the connection in the middle of its answer. Nothing is lost here: ask again.</source>
        <translation>{host} が回答の途中で接続を閉じました。こちらでは何も失われていません。もう一度質問してください。</translation>
    </message>
    <message>
        <source>{host} could not be asked ({strerror}).</source>
        <translation>{host} に問い合わせできませんでした（{strerror}）。</translation>
    </message>
    <message>
        <source>{host} does not take the pictures of the pages ({status}). It says: {said}</source>
        <translation>{host} はページの画像を受け付けません（{status}）。サーバーの説明：{said}</translation>
    </message>
    <message>
        <source>{host} does not take the question ({status}). It says: {words}</source>
        <translation>{host} は質問を受け付けません（{status}）。サーバーの説明：{words}</translation>
    </message>
    <message>
        <source>{host} failed ({status}). It says: {words}</source>
        <translation>{host} でエラーが起きました（{status}）。サーバーの説明：{words}</translation>
    </message>
    <message>
        <source>{host} has no model {model}. It has: {listed}.</source>
        <translation>{host} にモデル {model} はありません。あるもの：{listed}。</translation>
    </message>
    <message>
        <source>{host} has no such model, or no OpenAI API at {url} (404). It says: {words}</source>
        <translation>{host} にそのモデルがないか、{url} に OpenAI API がありません（404）。サーバーの説明：{words}</translation>
    </message>
    <message>
        <source>{host} is busy ({status}), and stayed so. Try again later.</source>
        <translation>{host} は混み合ったままです（{status}）。あとでもう一度お試しください。</translation>
    </message>
    <message>
        <source>{host} loads its model</source>
        <translation>{host} がモデルを読み込んでいます</translation>
    </message>
    <message>
        <source>{host} names no model: at {url} is no server of OpenAI&apos;s API, or it is empty.</source>
        <translation>{host} はモデルを示しません：{url} は OpenAI API のサーバーではないか、空です。</translation>
    </message>
    <message>
        <source>{host} says that it is too much at once: {words}</source>
        <translation>{host} によると一度に多すぎます：{words}</translation>
    </message>
    <message>
        <source>{host} serves several models; say which with --model. It has: {listed}.</source>
        <translation>{host} には複数のモデルがあります。--model で選んでください。あるもの：{listed}。</translation>
    </message>
    <message>
        <source>{host} shows a certificate that cannot be trusted. Nothing was sent. SSL_CERT_FILE names your own.</source>
        <translation>{host} の証明書は信頼できません。何も送っていません。自前の証明書は SSL_CERT_FILE で指定します。</translation>
    </message>
    <message>
        <source>{host} stalled: nothing came from it for {seconds} s. Nothing is lost here: ask again.</source>
        <translation>{host} が止まりました：{seconds} 秒間何も届きません。こちらでは何も失われていません。もう一度質問してください。</translation>
    </message>
    <message>
        <source>{host} still loads its model ({status}). Try again later.</source>
        <translation>{host} はまだモデルを読み込んでいます（{status}）。後でもう一度お試しください。</translation>
    </message>
    <message>
        <source>{host} was asked, and its answer has no end.</source>
        <translation>{host} に問い合わせましたが、回答に終わりがありません。</translation>
    </message>
    <message>
        <source>{host} was asked, and nothing came of it.</source>
        <translation>{host} に問い合わせましたが、何も得られませんでした。</translation>
    </message>
    <message>
        <source>{input_name}: the first rows of {heads} heads do not lie side by side</source>
        <translation>{input_name}：{heads} 個のヘッドの先頭行が並んでいません</translation>
    </message>
    <message>
        <source>{model} reads text only and cannot see images.</source>
        <translation>{model} は文字だけを読み、画像は見られません。</translation>
    </message>
    <message>
        <source>{name} answers questions and does not check images, as ShieldGemma 2 does.</source>
        <translation>{name} は質問に答えるモデルで、ShieldGemma 2 のように画像を検査しません。</translation>
    </message>
    <message>
        <source>{name} came twice with wrong bytes: its checksum is not what it should be. It was deleted, and nothing of it is used. Try again later, or without the mirror or proxy in between.</source>
        <translation>{name} は二度とも正しくない内容で届き、チェックサムが合いません。削除し、使っていません。後で、またはミラーやプロキシなしでもう一度お試しください。</translation>
    </message>
    <message>
        <source>{name} cannot be read as an image: it is damaged, or of a rare kind. Where another program shows it, save it there as PNG and add that.</source>
        <translation>{name} を画像として読めません。壊れているか、珍しい種類です。別のプログラムで表示できるなら、PNG で保存して追加してください。</translation>
    </message>
    <message>
        <source>{name} cannot be read from its disk.</source>
        <translation>{name} をディスクから読めません。</translation>
    </message>
    <message>
        <source>{name} cannot be read: its drive does not answer.</source>
        <translation>{name} を読めません。ドライブが応答しません。</translation>
    </message>
    <message>
        <source>{name} cannot be unpacked ({error}).</source>
        <translation>{name} を展開できません ({error})。</translation>
    </message>
    <message>
        <source>{name} cannot be written: its name must end in {known}, which says in what form.</source>
        <translation>{name} に書き込めません。名前の末尾は形式を表す {known} にしてください。</translation>
    </message>
    <message>
        <source>{name} cannot be written: nothing may be written to the folder {parent}.</source>
        <translation>{name} を書き込めません。フォルダー {parent} への書き込みが許可されていません。</translation>
    </message>
    <message>
        <source>{name} cannot be written: the disk is full.</source>
        <translation>{name} に書き込めません。ディスクがいっぱいです。</translation>
    </message>
    <message>
        <source>{name} cannot be written: there is no folder {parent}.</source>
        <translation>{name} に書き込めません。フォルダー {parent} がありません。</translation>
    </message>
    <message>
        <source>{name} checks images and answers no questions. Choose another model, and this one as the check of images.</source>
        <translation>{name} は画像を検査するモデルで、質問には答えません。別のモデルを選び、こちらは画像の検査に指定してください。</translation>
    </message>
    <message>
        <source>{name} could not be marked, because {stop}.</source>
        <translation>{name} に印を付けられませんでした：{stop}。</translation>
    </message>
    <message>
        <source>{name} could not be opened, because {reason}.</source>
        <translation>{name} を開けませんでした：{reason}。</translation>
    </message>
    <message>
        <source>{name} could not be opened.</source>
        <translation>{name} を開けませんでした。</translation>
    </message>
    <message>
        <source>{name} has changed since it was read, so the places of the quotes are not known in it. Point to the file as it was, or add it and ask again.</source>
        <translation>{name} は読み取り後に変わったため、引用の場所が分かりません。元のままのファイルを指定するか、追加してもう一度質問してください。</translation>
    </message>
    <message>
        <source>{name} has no page {number}, so nothing can be marked there.</source>
        <translation>{name} に {number} ページはないため、印を付けられません。</translation>
    </message>
    <message>
        <source>{name} has no page {number}: it has {page_count}.</source>
        <translation>{name} に {number} ページはありません。全 {page_count} ページです。</translation>
    </message>
    <message>
        <source>{name} has {page_count} pages; there is no page {missing}.</source>
        <translation>{name} は {page_count} ページで、{missing} ページはありません。</translation>
    </message>
    <message>
        <source>{name} holds nothing to read.</source>
        <translation>{name} には読めるものがありません。</translation>
    </message>
    <message>
        <source>{name} is a PowerPoint presentation of before 1997 (PowerPoint 95): save it as .pptx or PDF and add that.</source>
        <translation>{name} は 1997 年より前の PowerPoint プレゼンテーション（PowerPoint 95）です。.pptx か PDF で保存して追加してください。</translation>
    </message>
    <message>
        <source>{name} is a PowerPoint presentation protected by a password: save it without one and add that.</source>
        <translation>{name} はパスワードで保護された PowerPoint プレゼンテーションです。パスワードなしで保存して追加してください。</translation>
    </message>
    <message>
        <source>{name} is a Word document of before 1993: save it as .docx or PDF and add that.</source>
        <translation>{name} は 1993 年より前の Word 文書です。.docx か PDF で保存して追加してください。</translation>
    </message>
    <message>
        <source>{name} is a Word document of before 1997 in Chinese, Japanese or Korean: save it as .docx or PDF and add that.</source>
        <translation>{name} は 1997 年より前の、中国語・日本語・韓国語の Word 文書です。.docx か PDF で保存して追加してください。</translation>
    </message>
    <message>
        <source>{name} is a folder, not a document.</source>
        <translation>{name} はフォルダーで、文書ではありません。</translation>
    </message>
    <message>
        <source>{name} is a server: this needs a model on this machine. Name one with --model.</source>
        <translation>{name} はサーバーです。ここではこのマシンのモデルが必要です。--model で指定してください。</translation>
    </message>
    <message>
        <source>{name} is a web page without text: a program in it would have to be run.</source>
        <translation>{name} は文字のないウェブページです。中のプログラムを実行しないと読めません。</translation>
    </message>
    <message>
        <source>{name} is built in, and cannot be deleted.</source>
        <translation>{name} は内蔵されており、削除できません。</translation>
    </message>
    <message>
        <source>{name} is damaged: a part of it cannot be read.</source>
        <translation>{name} は壊れています。一部を読めません。</translation>
    </message>
    <message>
        <source>{name} is damaged: a part of it cannot be unpacked.</source>
        <translation>{name} は壊れています。一部を展開できません。</translation>
    </message>
    <message>
        <source>{name} is damaged: it cannot be opened as a PDF.</source>
        <translation>{name} は壊れています。PDF として開けません。</translation>
    </message>
    <message>
        <source>{name} is damaged: it cannot be opened as {upper}.</source>
        <translation>{name} は壊れています。{upper} として開けません。</translation>
    </message>
    <message>
        <source>{name} is damaged: it cannot be unpacked.</source>
        <translation>{name} は壊れています。展開できません。</translation>
    </message>
    <message>
        <source>{name} is damaged: it has more parts than a document may have.</source>
        <translation>{name} は壊れています。文書に許される数より多くの部分があります。</translation>
    </message>
    <message>
        <source>{name} is damaged: it holds no presentation.</source>
        <translation>{name} は壊れています。プレゼンテーションがありません。</translation>
    </message>
    <message>
        <source>{name} is damaged: it holds no sheet.</source>
        <translation>{name} は壊れています。シートがありません。</translation>
    </message>
    <message>
        <source>{name} is damaged: it holds no slide.</source>
        <translation>{name} は壊れています。スライドがありません。</translation>
    </message>
    <message>
        <source>{name} is damaged: it holds no text.</source>
        <translation>{name} は壊れています。文字がありません。</translation>
    </message>
    <message>
        <source>{name} is damaged: it holds no workbook.</source>
        <translation>{name} は壊れています。ワークブックがありません。</translation>
    </message>
    <message>
        <source>{name} is damaged: it says that it has more text than a document may have.</source>
        <translation>{name} は壊れています。文書に許される量より多くの文字があることになっています。</translation>
    </message>
    <message>
        <source>{name} is damaged: its pages cannot be counted.</source>
        <translation>{name} は壊れています。ページ数を数えられません。</translation>
    </message>
    <message>
        <source>{name} is damaged: its slides cannot be found.</source>
        <translation>{name} は壊れています。スライドが見つかりません。</translation>
    </message>
    <message>
        <source>{name} is damaged: its text cannot be unpacked.</source>
        <translation>{name} は壊れています。本文を展開できません。</translation>
    </message>
    <message>
        <source>{name} is damaged: its text has no end.</source>
        <translation>{name} は破損しています。テキストに終わりがありません。</translation>
    </message>
    <message>
        <source>{name} is damaged: no page can be found in it.</source>
        <translation>{name} は壊れています。ページが見つかりません。</translation>
    </message>
    <message>
        <source>{name} is empty.</source>
        <translation>{name} は空です。</translation>
    </message>
    <message>
        <source>{name} is empty: it holds no slide.</source>
        <translation>{name} は空です。スライドがありません。</translation>
    </message>
    <message>
        <source>{name} is empty: it holds no word.</source>
        <translation>{name} は空です。言葉がありません。</translation>
    </message>
    <message>
        <source>{name} is encrypted for a certificate or locked by its shop (DRM), so only the program that it was made for can open it.</source>
        <translation>{name} は証明書で暗号化されているか、販売元に保護されており（DRM）、専用のプログラムでしか開けません。</translation>
    </message>
    <message>
        <source>{name} is locked by its shop (DRM), so no other program can read it.</source>
        <translation>{name} は販売元に保護されており（DRM）、ほかのプログラムでは読めません。</translation>
    </message>
    <message>
        <source>{name} is named like a PDF, but is none.</source>
        <translation>{name} は PDF のような名前ですが、PDF ではありません。</translation>
    </message>
    <message>
        <source>{name} is no wheel ({error}).</source>
        <translation>{name} は wheel ではありません ({error})。</translation>
    </message>
    <message>
        <source>{name} is not an ordinary file, so nothing is written to it.</source>
        <translation>{name} は通常のファイルではないため、何も書き込みません。</translation>
    </message>
    <message>
        <source>{name} is not an ordinary file.</source>
        <translation>{name} は通常のファイルではありません。</translation>
    </message>
    <message>
        <source>{name} is packed in a way that Pincite does not know: convert it to EPUB and add that.</source>
        <translation>{name} は Pincite が対応していない方式で圧縮されています。EPUB に変換してから追加してください。</translation>
    </message>
    <message>
        <source>{name} is protected by a password, and Pincite cannot open it: save it without.</source>
        <translation>{name} はパスワードで保護されており、Pincite では開けません。パスワードなしで保存してください。</translation>
    </message>
    <message>
        <source>{name} is protected by a password: please give it.</source>
        <translation>{name} はパスワードで保護されています。入力してください。</translation>
    </message>
    <message>
        <source>{name} is protected, and Pincite cannot open it.</source>
        <translation>{name} は保護されており、Pincite では開けません。</translation>
    </message>
    <message>
        <source>{name} is the document itself or another file that is read here, and is never written to. Choose another name.</source>
        <translation>{name} は文書そのものか、ここで読むほかのファイルなので、書き込みません。別の名前を選んでください。</translation>
    </message>
    <message>
        <source>{name} is too large an image: {width} by {height} pixels, where at most {image_pixels} million can be opened.</source>
        <translation>{name} は大きすぎる画像です（{width} × {height} ピクセル）。開けるのは最大 {image_pixels} 百万ピクセルです。</translation>
    </message>
    <message>
        <source>{name} is {path}.</source>
        <translation>{name}：{path}。</translation>
    </message>
    <message>
        <source>{name} may not be read: permission denied.</source>
        <translation>{name} を読めません。アクセスが許可されていません。</translation>
    </message>
    <message>
        <source>{name} unpacks to more than a document may have ({most_bytes} MB): it is not opened.</source>
        <translation>{name} は展開すると文書の上限（{most_bytes} MB）を超えるため、開きません。</translation>
    </message>
    <message>
        <source>{name} was changed since it was read. Add it again.</source>
        <translation>{name} は読み取り後に変わりました。もう一度追加してください。</translation>
    </message>
    <message>
        <source>{name} was changed while it was read: add it when nothing writes to it any more.</source>
        <translation>{name} は読み取り中に変わりました。書き込みが終わってから追加してください。</translation>
    </message>
    <message>
        <source>{name}: of {numbers} only {only} was asked.</source>
        <translation>{name}：{numbers}のうち {only}だけに質問しました。</translation>
    </message>
    <message>
        <source>{name}: of {others}, too, something could not be read.</source>
        <translation>{name}：{others}にも、読めなかったものがあります。</translation>
    </message>
    <message>
        <source>{name}: page {page} could not be looked at. {why}</source>
        <translation>{name}：{page} ページを見られませんでした。{why}</translation>
    </message>
    <message>
        <source>{name}: search mode read {read} of {page_count}; of the rest {reasons}.</source>
        <translation>{name}：検索モードで {page_count} ページ中 {read}を読みました。残りは {reasons}。</translation>
    </message>
    <message>
        <source>{name}: search mode read {read} of {page_count}; the rest is less near to the question.</source>
        <translation>{name}：検索モードで {page_count} ページ中 {read}を読みました。残りは質問からより遠い内容です。</translation>
    </message>
    <message>
        <source>{name}: searched for words; none of its pages was read by the model.</source>
        <translation>{name}：言葉で検索しました。モデルはどのページも読んでいません。</translation>
    </message>
    <message>
        <source>{name}: {not_chosen} of {page_count} pages were not chosen.</source>
        <translation>{name}：{page_count} ページ中 {not_chosen} ページは選ばれていません。</translation>
    </message>
    <message>
        <source>{name}: {pages_failed} could not be read.</source>
        <translation>{name}：{pages_failed}は読めませんでした。</translation>
    </message>
    <message>
        <source>{name}: {read} of {page_count} read; no step led to the others.</source>
        <translation>{name}: {page_count} ページ中 {read} を読みました。ほかのページに至る手順はありませんでした。</translation>
    </message>
    <message>
        <source>{name}: {source} of {page_count} had not been read in when this was asked; ask again for an answer from all.</source>
        <translation>{name}：質問の時点で、{page_count} ページ中 {source}はまだ読み込まれていませんでした。全体からの回答には、もう一度質問してください。</translation>
    </message>
    <message>
        <source>{name}: {unseen} without text; {unseen2}.</source>
        <translation>{name}：{unseen}は文字がありません。{unseen2}。</translation>
    </message>
    <message>
        <source>{name}: {waiting} of {page_count} not read yet; the answer was wanted before.</source>
        <translation>{name}：{page_count} ページ中 {waiting}は未読です。その前に回答が求められました。</translation>
    </message>
    <message>
        <source>{netloc} failed while it answered: {said}</source>
        <translation>{netloc} は応答中に失敗しました: {said}</translation>
    </message>
    <message>
        <source>{netloc} has its chat elsewhere. Name the server by the address it sends to.</source>
        <translation>{netloc} のチャットは別の場所にあります。転送先のアドレスでサーバーを登録してください。</translation>
    </message>
    <message>
        <source>{netloc} sends elsewhere, to {scheme}://{netloc2}. Nothing was sent there; name that server if it is the right one.</source>
        <translation>{netloc} は別の場所 {scheme}://{netloc2} に転送します。そこには何も送っていません。正しければそのサーバーを登録してください。</translation>
    </message>
    <message>
        <source>{netloc} sends from one address to the next. Check the address.</source>
        <translation>{netloc} は転送を繰り返します。アドレスを確かめてください。</translation>
    </message>
    <message>
        <source>{others} more documents were searched for words; none of their pages was read.</source>
        <translation>ほかの {others} 件の文書は語句だけ検索され、そのページは読まれていません。</translation>
    </message>
    <message>
        <source>{others} more share none</source>
        <translation>ほか {others} ページに共通の言葉はありません</translation>
    </message>
    <message>
        <source>{others} share no word with it</source>
        <translation>{others} ページに共通の言葉はありません</translation>
    </message>
    <message>
        <source>{outside_words} outside its visible area {outside_words2} left out</source>
        <translation>表示範囲の外にある {outside_words} を除きました（{outside_words2}）</translation>
    </message>
    <message>
        <source>{parts}; and so on to {parts2}</source>
        <translation>{parts}、以下 {parts2} まで</translation>
    </message>
    <message>
        <source>{passages} sentences and rows have one; the first {most} are listed.</source>
        <translation>該当する文と行は {passages} 件あり、はじめの {most} 件を挙げました。</translation>
    </message>
    <message>
        <source>{repository} holds no weights that can be read: neither safetensors nor a GGUF file.</source>
        <translation>{repository} に読める重みがありません（safetensors も GGUF もありません）。</translation>
    </message>
    <message>
        <source>{repository} holds pickled weights only, and such files can run code when they are loaded: Pincite never downloads or loads them.</source>
        <translation>{repository} の重みは pickle 形式だけで、読み込むとコードが実行されうるため、Pincite はダウンロードも読み込みもしません。</translation>
    </message>
    <message>
        <source>{repository} is no name of a model on the hub.</source>
        <translation>{repository} はハブ上のモデルの名前ではありません。</translation>
    </message>
    <message>
        <source>{repository} is only given to people who accepted its licence. {had}: sign in at {page}, accept the terms there, make a token that may read at {tokens_page}, and keep it with: pincite models token FILE</source>
        <translation>{repository} はライセンスに同意した人だけが入手できます。{had}：{page} でサインインして条件に同意し、{tokens_page} で読み取り用トークンを作り、pincite models token FILE で保存してください</translation>
    </message>
    <message>
        <source>{server} does not tell how likely a text is; a model on this machine does.</source>
        <translation>{server} は文の確からしさを教えません。このマシンのモデルなら分かります。</translation>
    </message>
    <message>
        <source>{server} read {counted} of about {expected} tokens: it cut the documents without saying so. Its answer is not shown. Say what it takes at once, with --context where the server is named.</source>
        <translation>{server} は約 {expected} トークンのうち {counted} しか読まず、断りなく文書を切り詰めました。回答は表示しません。一度に扱える量をサーバーの登録時に --context で指定してください。</translation>
    </message>
    <message>
        <source>{text} is no address of a server: https://HOST[:PORT][/v1] is.</source>
        <translation>{text} はサーバーのアドレスではありません。https://HOST[:PORT][/v1] の形です。</translation>
    </message>
    <message>
        <source>{tokens_per_s} tokens/s</source>
        <translation>{tokens_per_s} トークン/秒</translation>
    </message>
    <message>
        <source>{trial} of the model names tokens that it does not have: it is another model&apos;s.</source>
        <translation>モデルの {trial} に、そのモデルにないトークンがあります。別のモデルのものです。</translation>
    </message>
    <message>
        <source>{what_failed} ({reason}). Check the folder&apos;s permissions, or choose one with --data-dir.</source>
        <translation>{what_failed}（{reason}）。フォルダーの権限を確認するか、--data-dir で別のフォルダーを選んでください。</translation>
    </message>
    <message>
        <source>{what_failed}: the disk is full. Free some space, or choose another place with --data-dir.</source>
        <translation>{what_failed}：ディスクがいっぱいです。空きを作るか、--data-dir で別の場所を選んでください。</translation>
    </message>
    <message>
        <source>{what} cannot be written ({strerror}).</source>
        <translation>{what} を書き込めません ({strerror})。</translation>
    </message>
    <message>
        <source>{what} could not be prepared: the exporter did not start ({reason}).</source>
        <translation>{what} を準備できませんでした。変換プログラムが起動しません（{reason}）。</translation>
    </message>
    <message>
        <source>{what} could not be prepared: the exporter was ended from outside (signal {code}), perhaps because memory ran out.</source>
        <translation>{what} を準備できませんでした。変換プログラムが外部から止められました（シグナル {code}）。メモリ不足かもしれません。</translation>
    </message>
    <message>
        <source>“{question}” was read as “{chosen}”, after the question before.</source>
        <translation>「{question}」は、前の質問から「{chosen}」と読み取りました。</translation>
    </message>
    <message>
        <source>“{selection}” is no list of pages. Write it like 3-9 or 1,4,7-.</source>
        <translation>「{selection}」はページの一覧ではありません。3-9 や 1,4,7- のように書いてください。</translation>
    </message>
    <message>
        <source>“{strip}” goes backwards. The first page comes first: {last}-{first}.</source>
        <translation>「{strip}」は逆順です。最初のページを先に書いてください: {last}-{first}</translation>
    </message>
    <message>
        <source>“{strip}” is not in {document}, which has {pages}.</source>
        <translation>「{strip}」は {document}（{pages}）にありません。</translation>
    </message>
    <message>
        <source>“{word}” stands nowhere, and was read as “{best}”.</source>
        <translation>「{word}」はどこにも書かれていないため、「{best}」として読みました。</translation>
    </message>
</context>
<context>
    <name>ServerBanner</name>
    <message>
        <source>Choose a model on this machine</source>
        <translation>このマシンのモデルを選ぶ</translation>
    </message>
    <message>
        <source>Questions and documents leave this machine: they are sent to {host}, where {model} answers.</source>
        <translation>質問と文書はこのマシンの外に出ます：{host} に送られ、{model} が回答します。</translation>
    </message>
</context>
<context>
    <name>ServerDesk</name>
    <message>
        <source>Have a server answer</source>
        <translation>サーバーに回答させる</translation>
    </message>
    <message>
        <source>Send questions and documents to {host}?</source>
        <translation>質問と文書を {host} に送りますか？</translation>
    </message>
    <message>
        <source>Until you choose a model on this machine again, each question, and the text or pictures of the pages that are asked, go there. The window says so above everything else for as long.</source>
        <translation>このマシンのモデルをもう一度選ぶまで、すべての質問と、対象ページのテキストまたは画像がそこへ送られます。その間、ウィンドウのいちばん上にそのことが表示されます。</translation>
    </message>
    <message>
        <source>Send them there</source>
        <translation>そこへ送る</translation>
    </message>
    <message>
        <source>Remove a server</source>
        <translation>サーバーを除く</translation>
    </message>
    <message>
        <source>Remove {name}, and its key?</source>
        <translation>{name} とその鍵を除きますか？</translation>
    </message>
    <message>
        <source>It is in use: the starter on this machine answers from then on. Documents and conversations stay.</source>
        <translation>使用中です。その後はこのマシンのスターターモデルが回答します。文書と会話は残ります。</translation>
    </message>
    <message>
        <source>Documents and conversations stay.</source>
        <translation>文書と会話は残ります。</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>取り除く</translation>
    </message>
</context>
<context>
    <name>ServerDetails</name>
    <message>
        <source>Have it answer…</source>
        <translation>回答させる…</translation>
    </message>
    <message>
        <source>Ask what it serves</source>
        <translation>何を提供するかたずねる</translation>
    </message>
    <message>
        <source>No document and no question is sent by that</source>
        <translation>文書も質問も送られません</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>変更…</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>除く…</translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation>詳細をコピー</translation>
    </message>
    <message>
        <source>They hold no word of your documents</source>
        <translation>文書の言葉は含みません</translation>
    </message>
    <message>
        <source>Its key</source>
        <translation>鍵</translation>
    </message>
    <message>
        <source>If it wants one. It is kept in the keyring of this system and sent to this server only.</source>
        <translation>必要な場合だけです。このシステムのキーリングに保存され、このサーバーにだけ送られます。</translation>
    </message>
    <message>
        <source>Paste the key</source>
        <translation>鍵を貼り付け</translation>
    </message>
    <message>
        <source>Key of the server</source>
        <translation>サーバーの鍵</translation>
    </message>
    <message>
        <source>Keep the key</source>
        <translation>鍵を保存</translation>
    </message>
    <message>
        <source>Forget the key</source>
        <translation>鍵を消去</translation>
    </message>
    <message>
        <source>No keyring of this system can be read, so no key can be kept here. If the server wants one, set the environment variable {0} before Pincite is started; it is sent to this server only.</source>
        <translation>このシステムのキーリングを読めないため、ここに鍵を保管できません。サーバーが鍵を求める場合は、Pincite を起動する前に環境変数 {0} を設定してください。鍵はこのサーバーにだけ送られます。</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>使用中</translation>
    </message>
</context>
<context>
    <name>ServerForm</name>
    <message>
        <source>Name a server</source>
        <translation>サーバーを登録</translation>
    </message>
    <message>
        <source>Change a server</source>
        <translation>サーバーを変更</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名前</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>アドレス</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>モデル</translation>
    </message>
    <message>
        <source>the only one that it serves</source>
        <translation>提供されている唯一のモデル</translation>
    </message>
    <message>
        <source>The server is asked</source>
        <translation>サーバーに尋ねます</translation>
    </message>
    <message>
        <source>Context</source>
        <translation>コンテキスト</translation>
    </message>
    <message>
        <source>Its model sees images</source>
        <translation>モデルは画像を見られる</translation>
    </message>
    <message>
        <source>Else it is asked; pages without text are sent as pictures then</source>
        <translation>そうでなければサーバーにたずねます。テキストのないページは画像として送られます</translation>
    </message>
    <message>
        <source>Send without encryption (http)</source>
        <translation>暗号化せずに送る (http)</translation>
    </message>
    <message>
        <source>Others on the way can read what is sent; not needed for this machine and near ones</source>
        <translation>途中の他者に読まれることがあります。このマシンや近くのマシンには不要です</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>鍵</translation>
    </message>
    <message>
        <source>if it wants one</source>
        <translation>必要な場合</translation>
    </message>
    <message>
        <source>Name it</source>
        <translation>登録する</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>A server with a larger model can answer in the place of one on this machine: vLLM, llama.cpp, Ollama, LM Studio, or any other that speaks OpenAI&apos;s chat API. Nothing is sent to it by naming it.</source>
        <translation>より大きなモデルを持つサーバーが、このマシンのモデルの代わりに回答できます：vLLM、llama.cpp、Ollama、LM Studio など、OpenAI のチャット API に対応するものです。登録しても何も送られません。</translation>
    </message>
    <message>
        <source>cannot be kept: no keyring can be read here</source>
        <translation>保管できません：ここでは読めるキーリングがありません</translation>
    </message>
    <message>
        <source>Once the server is named, its details say how a key is given all the same</source>
        <translation>サーバーを登録すると、鍵を渡す方法が詳細に表示されます</translation>
    </message>
    <message>
        <source>What is sent by http is not encrypted: others on the way can read it. Take https, or tick “{0}”.</source>
        <translation>http で送るものは暗号化されず、途中の他者に読まれることがあります。https を使うか、「{0}」をチェックしてください。</translation>
    </message>
</context>
<context>
    <name>ServerWords</name>
    <message>
        <source>Servers · none is named</source>
        <translation>サーバー · 登録なし</translation>
    </message>
    <message>
        <source>Servers: text would leave this machine</source>
        <translation>サーバー：テキストがこのマシンの外に出ます</translation>
    </message>
    <message>
        <source>Asking what it serves</source>
        <translation>提供内容をたずねています</translation>
    </message>
    <message>
        <source>Did not work</source>
        <translation>失敗しました</translation>
    </message>
    <message>
        <source>Answers; documents would be sent there</source>
        <translation>応答あり。文書がそこへ送られます</translation>
    </message>
    <message>
        <source>Documents would be sent there</source>
        <translation>文書がそこへ送られます</translation>
    </message>
    <message>
        <source>It answers now: each question, and the text or pictures of the pages asked, are sent to {host}.</source>
        <translation>いま回答しています：すべての質問と、対象ページのテキストまたは画像が {host} に送られます。</translation>
    </message>
    <message>
        <source>Once you choose it, each question, and the text or pictures of the pages asked, are sent to {host}.</source>
        <translation>選ぶと、すべての質問と、対象ページのテキストまたは画像が {host} に送られます。</translation>
    </message>
    <message>
        <source>Its quotes are looked up in your documents when they come, and dropped if they do not stand there.</source>
        <translation>引用は届いたときに文書と照合され、そこになければ取り除かれます。</translation>
    </message>
    <message>
        <source>Not asked yet</source>
        <translation>まだたずねていません</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>アドレス</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>モデル</translation>
    </message>
    <message>
        <source>Context</source>
        <translation>コンテキスト</translation>
    </message>
    <message>
        <source>Images</source>
        <translation>画像</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>鍵</translation>
    </message>
    <message>
        <source>kept in the keyring of this system</source>
        <translation>このシステムのキーリングに保存</translation>
    </message>
    <message>
        <source>from the environment variable {name}</source>
        <translation>環境変数 {name} から</translation>
    </message>
    <message>
        <source>none: the keyring of this system cannot be read</source>
        <translation>なし：このシステムのキーリングを読めません</translation>
    </message>
    <message>
        <source>none</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>{tokens}, as you said</source>
        <translation>{tokens}（指定どおり）</translation>
    </message>
    <message>
        <source>It does not say</source>
        <translation>示していません</translation>
    </message>
    <message>
        <source>it sees them, as you said</source>
        <translation>見られます（指定どおり）</translation>
    </message>
    <message>
        <source>it sees them</source>
        <translation>見られます</translation>
    </message>
    <message>
        <source>it says nothing of them; pages without text are left out</source>
        <translation>示していません。テキストのないページは除かれます</translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>Language</source>
        <translation>言語</translation>
    </message>
    <message>
        <source>The language of the window; it changes when Pincite is started next.</source>
        <translation>ウィンドウの言語です。Pincite の次の起動時に変わります。</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>システムに合わせる</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>色</translation>
    </message>
    <message>
        <source>Light or dark. The pages of documents stay as they are.</source>
        <translation>明るい色か暗い色。文書のページはそのままです。</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>明るい</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>暗い</translation>
    </message>
    <message>
        <source>Size of letters</source>
        <translation>文字の大きさ</translation>
    </message>
    <message>
        <source>In percent of the system&apos;s letters; it changes when Pincite is started next.</source>
        <translation>システムの文字に対するパーセント。次に Pincite を起動したときに変わります。</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>モデル</translation>
    </message>
    <message>
        <source>The name of an installed model, or a model&apos;s folder; empty is the small starter that comes with Pincite. “Models…” in the File menu lists what there is, and says what fits this machine.</source>
        <translation>インストール済みモデルの名前、またはモデルのフォルダー。空欄なら Pincite 付属の小さなモデルです。ファイルメニューの「モデル…」で一覧と、このコンピューターに合うものが分かります。</translation>
    </message>
    <message>
        <source>The small starter</source>
        <translation>小さなスターターモデル</translation>
    </message>
    <message>
        <source>Where the model runs</source>
        <translation>モデルの実行先</translation>
    </message>
    <message>
        <source>A graphics card is faster; by itself Pincite takes one that fits, else the processor.</source>
        <translation>グラフィックカードのほうが高速です。Pincite は合うものがあればそれを、なければプロセッサーを使います。</translation>
    </message>
    <message>
        <source>Chosen for this machine</source>
        <translation>このコンピューターに合わせて選ぶ</translation>
    </message>
    <message>
        <source>Graphics card</source>
        <translation>グラフィックカード</translation>
    </message>
    <message>
        <source>Processor</source>
        <translation>プロセッサー</translation>
    </message>
    <message>
        <source>How an answer is found</source>
        <translation>回答の探し方</translation>
    </message>
    <message>
        <source>Reading all pages at once suits larger models, asking the best pages one by one suits small ones, and search mode reads as many of the best pages as fit. A large model can also look up what to read.</source>
        <translation>全ページを一度に読むのは大きなモデル、最も合うページを一つずつ尋ねるのは小さなモデル向きです。検索モードは最も合うページを入るだけ読みます。大きなモデルは、読むものを自分で調べることもできます。</translation>
    </message>
    <message>
        <source>As the model does best</source>
        <translation>モデルに最適な方法</translation>
    </message>
    <message>
        <source>All pages at once</source>
        <translation>全ページを一度に</translation>
    </message>
    <message>
        <source>The best pages one by one</source>
        <translation>最も合うページを一つずつ</translation>
    </message>
    <message>
        <source>As many of the best pages as fit</source>
        <translation>最も合うページを入るだけ</translation>
    </message>
    <message>
        <source>What the model looks up, step by step</source>
        <translation>モデルが一歩ずつ調べたもの</translation>
    </message>
    <message>
        <source>Steps of looking up</source>
        <translation>調べる手順</translation>
    </message>
    <message>
        <source>In how many steps a model looks up what to read, at most.</source>
        <translation>モデルが読むものを調べる手順の上限です。</translation>
    </message>
    <message>
        <source>Memory for what was read</source>
        <translation>読んだ内容のメモリ</translation>
    </message>
    <message>
        <source>On the processor, “small” keeps it in a quarter of the memory and loses a little accuracy.</source>
        <translation>プロセッサーでは、「小」にするとメモリは 4 分の 1 で済み、精度は少し下がります。</translation>
    </message>
    <message>
        <source>The name or folder of a ShieldGemma 2, a model that looks at pages before they are read or shown; empty is none.</source>
        <translation>ページが読まれ表示される前に確認するモデル、ShieldGemma 2 の名前またはフォルダー。空の場合は使いません。</translation>
    </message>
    <message>
        <source>Gigabytes that reading one document may take.</source>
        <translation>1 つの文書の読み込みに使えるギガバイト数。</translation>
    </message>
    <message>
        <source>How many documents are read side by side; 0 is as many as this machine has cores and memory for.</source>
        <translation>同時に読み込む文書の数。0 は、このマシンのコアとメモリが許すだけ。</translation>
    </message>
    <message>
        <source>Processor cores</source>
        <translation>プロセッサーのコア</translation>
    </message>
    <message>
        <source>How many cores of the processor the model uses; 0 is chosen for this machine.</source>
        <translation>モデルが使うプロセッサーのコア数。0 の場合はこのマシンに合わせて選ばれます。</translation>
    </message>
    <message>
        <source>Exact (float32)</source>
        <translation>正確（float32）</translation>
    </message>
    <message>
        <source>Small (int8)</source>
        <translation>小さい（int8）</translation>
    </message>
    <message>
        <source>Crops of pictures</source>
        <translation>画像の切り抜き</translation>
    </message>
    <message>
        <source>A model that sees is shown oblong pages in crops, too (auto), or only as a whole (off); three numbers such as 1.5,256,2 say from which ratio on, how small a crop may be in pixels, and how many there may be.</source>
        <translation>画像を見るモデルに細長いページを切り抜きでも見せる（auto）か、全体だけ見せる（off）か。1.5,256,2 のような三つの数は、どの縦横比から、切り抜きの最小ピクセル、最大個数を表します。</translation>
    </message>
    <message>
        <source>Check of images</source>
        <translation>画像の検査</translation>
    </message>
    <message>
        <source>None</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>Strictness of the check</source>
        <translation>検査の厳しさ</translation>
    </message>
    <message>
        <source>How likely, in percent, a picture must show violence, sexual or dangerous content to be held back.</source>
        <translation>画像が暴力的、性的、または危険な内容である確率が何パーセント以上なら保留するか。</translation>
    </message>
    <message>
        <source>Scanned pages</source>
        <translation>スキャンしたページ</translation>
    </message>
    <message>
        <source>Words are recognised in pages that have none, or none that can be used; it happens on this machine.</source>
        <translation>言葉がない、または使えないページで文字を認識します。このコンピューター上で行います。</translation>
    </message>
    <message>
        <source>Recognise their words</source>
        <translation>文字を認識する</translation>
    </message>
    <message>
        <source>Leave them as pictures</source>
        <translation>画像のままにする</translation>
    </message>
    <message>
        <source>After reading</source>
        <translation>読み取りの後</translation>
    </message>
    <message>
        <source>A summary is begun by itself where one document is ticked and nothing was asked; a question comes first.</source>
        <translation>一つの文書だけにチェックがあり、何も質問されていないとき、要約がひとりでに始まります。質問が優先されます。</translation>
    </message>
    <message>
        <source>Offer questions</source>
        <translation>質問を提案する</translation>
    </message>
    <message>
        <source>Begin a short summary</source>
        <translation>短い要約を始める</translation>
    </message>
    <message>
        <source>Seconds for a page</source>
        <translation>1 ページあたりの秒数</translation>
    </message>
    <message>
        <source>How long opening a document, or reading one of its pages, may take before it is given up.</source>
        <translation>文書を開く、または 1 ページを読むのにかけてよい時間。過ぎると中断します。</translation>
    </message>
    <message>
        <source>Memory for reading</source>
        <translation>読み取り用メモリ</translation>
    </message>
    <message>
        <source>Readers at a time</source>
        <translation>同時に読む数</translation>
    </message>
    <message>
        <source>Disk for what was read</source>
        <translation>読んだ内容のディスク</translation>
    </message>
    <message>
        <source>Gigabytes for what models have read, so that a document need not be read again after a restart; 0 keeps none.</source>
        <translation>モデルが読んだ内容を残すギガバイト数です。再起動後に文書を読み直さずに済みます。0 なら残しません。</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>設定</translation>
    </message>
    <message>
        <source>More settings</source>
        <translation>その他の設定</translation>
    </message>
    <message>
        <source>How answers are found, memory, disk, and how documents are read</source>
        <translation>回答の探し方、メモリ、ディスク、文書の読み方</translation>
    </message>
</context>
<context>
    <name>ShortcutEditor</name>
    <message>
        <source>Change keys</source>
        <translation>キーの変更</translation>
    </message>
    <message>
        <source>Keys of the actions</source>
        <translation>操作のキー</translation>
    </message>
</context>
<context>
    <name>ShortcutSheet</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>キーボードショートカット</translation>
    </message>
    <message>
        <source>Change keys…</source>
        <translation>キーを変更…</translation>
    </message>
    <message>
        <source> or </source>
        <translation> または </translation>
    </message>
    <message>
        <source>none</source>
        <translation>なし</translation>
    </message>
</context>
<context>
    <name>Shortcuts</name>
    <message>
        <source>Documents and conversations</source>
        <translation>文書と会話</translation>
    </message>
    <message>
        <source>Questions and answers</source>
        <translation>質問と回答</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>ページ</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>ウィンドウ</translation>
    </message>
    <message>
        <source>Pause reading</source>
        <translation>読み取りを一時停止</translation>
    </message>
    <message>
        <source>Go on reading where it was interrupted</source>
        <translation>中断したところから読み取りを再開</translation>
    </message>
    <message>
        <source>Answer from the pages read so far</source>
        <translation>ここまでに読んだページから回答</translation>
    </message>
    <message>
        <source>Have the last question answered again, in place of this answer</source>
        <translation>この回答の代わりに、前の質問にもう一度答えさせる</translation>
    </message>
    <message>
        <source>Take the last question back to edit it and ask it again</source>
        <translation>前の質問を取り戻して編集し、もう一度質問する</translation>
    </message>
    <message>
        <source>Go on from the last answer in a conversation of its own</source>
        <translation>前の回答から別の会話として続ける</translation>
    </message>
    <message>
        <source>Copy the last answer with its citations</source>
        <translation>前の回答を出典付きでコピー</translation>
    </message>
    <message>
        <source>Export the last answer with its citations</source>
        <translation>前の回答を出典付きで書き出す</translation>
    </message>
    <message>
        <source>Add documents</source>
        <translation>文書を追加</translation>
    </message>
    <message>
        <source>Add all documents of a folder</source>
        <translation>フォルダー内の文書をすべて追加</translation>
    </message>
    <message>
        <source>Watch folders</source>
        <translation>フォルダーを監視</translation>
    </message>
    <message>
        <source>Open a window that leaves nothing on the disk</source>
        <translation>ディスクに何も残さないウィンドウを開く</translation>
    </message>
    <message>
        <source>Encrypt or decrypt the library</source>
        <translation>ライブラリを暗号化または復号</translation>
    </message>
    <message>
        <source>Start a new conversation</source>
        <translation>新しい会話を始める</translation>
    </message>
    <message>
        <source>Show all conversations, and search them</source>
        <translation>すべての会話を表示・検索</translation>
    </message>
    <message>
        <source>Find in this conversation</source>
        <translation>この会話の中を検索</translation>
    </message>
    <message>
        <source>Export the conversation</source>
        <translation>会話を書き出す</translation>
    </message>
    <message>
        <source>Check the citations of an exported answer</source>
        <translation>書き出した回答の引用を確認</translation>
    </message>
    <message>
        <source>Open the settings</source>
        <translation>設定を開く</translation>
    </message>
    <message>
        <source>Show the models, and get others</source>
        <translation>モデルを表示し、ほかのものを入手</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>終了</translation>
    </message>
    <message>
        <source>Stop the answer</source>
        <translation>回答を中止</translation>
    </message>
    <message>
        <source>Summarise the ticked documents</source>
        <translation>チェックした文書を要約</translation>
    </message>
    <message>
        <source>Find in the document</source>
        <translation>文書内を検索</translation>
    </message>
    <message>
        <source>Go to the next place found</source>
        <translation>次に見つかった箇所へ</translation>
    </message>
    <message>
        <source>Go to the place found before</source>
        <translation>前に見つかった箇所へ</translation>
    </message>
    <message>
        <source>Copy the selected text</source>
        <translation>選択した文字をコピー</translation>
    </message>
    <message>
        <source>Select all text of the document</source>
        <translation>文書の文字をすべて選択</translation>
    </message>
    <message>
        <source>Select the text of this page</source>
        <translation>このページの文字を選択</translation>
    </message>
    <message>
        <source>Frame a region of a page</source>
        <translation>ページの範囲を囲む</translation>
    </message>
    <message>
        <source>Ask about what is selected or framed</source>
        <translation>選択または囲んだものについて質問</translation>
    </message>
    <message>
        <source>Type a page number to go to</source>
        <translation>移動先のページ番号を入力</translation>
    </message>
    <message>
        <source>Go back to before the jump</source>
        <translation>移動する前に戻る</translation>
    </message>
    <message>
        <source>Show pages larger</source>
        <translation>ページを大きく表示</translation>
    </message>
    <message>
        <source>Show pages smaller</source>
        <translation>ページを小さく表示</translation>
    </message>
    <message>
        <source>Show pages as wide as the pane</source>
        <translation>ページを領域の幅で表示</translation>
    </message>
    <message>
        <source>Show whole pages</source>
        <translation>ページ全体を表示</translation>
    </message>
    <message>
        <source>Show or hide thumbnails and outline</source>
        <translation>サムネイルと目次を表示／隠す</translation>
    </message>
    <message>
        <source>Go to the documents</source>
        <translation>文書へ移動</translation>
    </message>
    <message>
        <source>Go to the conversation</source>
        <translation>会話へ移動</translation>
    </message>
    <message>
        <source>Go to the pages</source>
        <translation>ページへ移動</translation>
    </message>
    <message>
        <source>Go to the next pane</source>
        <translation>次の領域へ移動</translation>
    </message>
    <message>
        <source>Show or hide the documents</source>
        <translation>文書を表示／隠す</translation>
    </message>
    <message>
        <source>Show or hide the conversation</source>
        <translation>会話を表示／隠す</translation>
    </message>
    <message>
        <source>Show or hide the pages</source>
        <translation>ページを表示／隠す</translation>
    </message>
    <message>
        <source>Ask whether a newer version exists</source>
        <translation>新しいバージョンがあるか確認する</translation>
    </message>
    <message>
        <source>Show what a report of a fault would contain</source>
        <translation>不具合の報告の内容を表示</translation>
    </message>
    <message>
        <source>Show version and licences</source>
        <translation>バージョンとライセンスを表示</translation>
    </message>
    <message>
        <source>Show this list</source>
        <translation>この一覧を表示</translation>
    </message>
    <message>
        <source>Ask the question</source>
        <translation>質問する</translation>
    </message>
    <message>
        <source>Start a new line in the question</source>
        <translation>質問の中で改行</translation>
    </message>
    <message>
        <source>Edit the last question, in an empty box</source>
        <translation>空の欄で前の質問を編集</translation>
    </message>
    <message>
        <source>Pick a document that is asked alone</source>
        <translation>単独で質問する文書を選ぶ</translation>
    </message>
    <message>
        <source>Pick a command</source>
        <translation>コマンドを選ぶ</translation>
    </message>
    <message>
        <source>Go from pin to pin of an answer</source>
        <translation>回答の出典から出典へ移動</translation>
    </message>
    <message>
        <source>Rename the conversation</source>
        <translation>会話の名前を変更</translation>
    </message>
    <message>
        <source>Tick or untick the document</source>
        <translation>文書のチェックを付ける／外す</translation>
    </message>
    <message>
        <source>Tick the document alone; again: all</source>
        <translation>その文書だけをチェック。もう一度で全部</translation>
    </message>
    <message>
        <source>Show the document&apos;s pages</source>
        <translation>文書のページを表示</translation>
    </message>
    <message>
        <source>Remove the document</source>
        <translation>文書を取り除く</translation>
    </message>
    <message>
        <source>Scroll a screen, or turn to the next page</source>
        <translation>1 画面進む、または次のページへ</translation>
    </message>
    <message>
        <source>Scroll back, or turn to the page before</source>
        <translation>1 画面戻る、または前のページへ</translation>
    </message>
    <message>
        <source>Go to the beginning or the end</source>
        <translation>先頭または末尾へ</translation>
    </message>
    <message>
        <source>The settings give keys to “{name}”, which is no action.</source>
        <translation>設定で「{name}」にキーが割り当てられていますが、その操作はありません。</translation>
    </message>
    <message>
        <source>“{keys}” are no keys; “{action}” has none now.</source>
        <translation>「{keys}」はキーではありません。「{action}」には今キーがありません。</translation>
    </message>
    <message>
        <source>{keys} stands for two actions: “{first}” and “{second}”.</source>
        <translation>{keys} が二つの操作に使われています：「{first}」と「{second}」。</translation>
    </message>
</context>
<context>
    <name>SourceChips</name>
    <message>
        <source>Only these documents are asked</source>
        <translation>これらの文書だけに質問します</translation>
    </message>
    <message>
        <source>Only {name} is asked. Press to ask the ticked documents again</source>
        <translation>{name} だけに質問します。押すとチェックした文書への質問に戻ります</translation>
    </message>
    <message>
        <source>{name}: press to take it away</source>
        <translation>{name}：押すと外します</translation>
    </message>
</context>
<context>
    <name>Stage</name>
    <message>
        <source>{stage} {done} of {total}</source>
        <translation>{stage}&#x3000;{done} / {total}</translation>
    </message>
    <message>
        <source>There is no answer yet. What was read is kept; going on asks it again.</source>
        <translation>まだ回答がありません。読んだ内容は保存されています。続けるともう一度質問します。</translation>
    </message>
    <message>
        <source>Paused. {read} of {pages} read and kept.</source>
        <translation>一時停止中。{pages}のうち {read} を読み、残してあります。</translation>
    </message>
    <message>
        <source>Paused after {read} of {pages}. Going on reads them anew.</source>
        <translation>{pages} 中 {read} で一時停止しました。再開すると読み直します。</translation>
    </message>
    <message>
        <source>All {pages} are read now: “Again” asks all of them.</source>
        <translation>{pages}すべてを読みました。「もう一度」で全体に質問します。</translation>
    </message>
</context>
<context>
    <name>Suggestions</name>
    <message>
        <source>Summarise it</source>
        <translation>要約する</translation>
    </message>
    <message>
        <source>List its key points</source>
        <translation>要点を列挙する</translation>
    </message>
    <message>
        <source>Summarise them</source>
        <translation>要約</translation>
    </message>
    <message>
        <source>List their key points</source>
        <translation>要点を列挙</translation>
    </message>
    <message>
        <source>Try one of these</source>
        <translation>たとえば</translation>
    </message>
    <message>
        <source>Suggested questions</source>
        <translation>質問の候補</translation>
    </message>
    <message>
        <source>Ask this</source>
        <translation>これを質問</translation>
    </message>
</context>
<context>
    <name>SummaryMenu</name>
    <message>
        <source>Summarise &amp;as</source>
        <translation>要約の種類(&amp;A)</translation>
    </message>
</context>
<context>
    <name>Task</name>
    <message>
        <source>Something went wrong inside Pincite ({kind}). The log has the details.</source>
        <translation>Pincite の内部で問題が起きました（{kind}）。詳細はログにあります。</translation>
    </message>
</context>
<context>
    <name>ThumbnailList</name>
    <message>
        <source>Thumbnails of pages</source>
        <translation>ページのサムネイル</translation>
    </message>
</context>
<context>
    <name>Timing</name>
    <message>
        <source>{seconds} s · {model} on {device}</source>
        <translation>{seconds} 秒 · {model}、{device}</translation>
    </message>
    <message>
        <source>{tokens} read before</source>
        <translation>{tokens} は以前に読んだもの</translation>
    </message>
    <message>
        <source>Looking at images: {seconds} s</source>
        <translation>画像を見る：{seconds} 秒</translation>
    </message>
    <message>
        <source>Comparing passages with the question: {seconds} s</source>
        <translation>質問と各箇所の比較：{seconds} 秒</translation>
    </message>
    <message>
        <source>Reading {tokens} tokens: {seconds} s</source>
        <translation>{tokens} トークンの読み取り：{seconds} 秒</translation>
    </message>
    <message>
        <source>Writing {tokens} tokens: {seconds} s</source>
        <translation>{tokens} トークンの書き出し：{seconds} 秒</translation>
    </message>
</context>
<context>
    <name>TurnActions</name>
    <message>
        <source>Pause</source>
        <translation>一時停止</translation>
    </message>
    <message>
        <source>&amp;Pause reading</source>
        <translation>読み取りを一時停止(&amp;P)</translation>
    </message>
    <message>
        <source>Pause reading; what was read is kept</source>
        <translation>読み取りを一時停止（読んだ分は残ります）</translation>
    </message>
    <message>
        <source>Go on reading</source>
        <translation>読み取りを再開</translation>
    </message>
    <message>
        <source>&amp;Go on reading</source>
        <translation>読み取りを再開(&amp;G)</translation>
    </message>
    <message>
        <source>Go on reading where it was interrupted</source>
        <translation>中断したところから読み取りを再開</translation>
    </message>
    <message>
        <source>Answer now</source>
        <translation>今すぐ回答</translation>
    </message>
    <message>
        <source>Answer from the pages &amp;read so far</source>
        <translation>ここまでに読んだページから回答(&amp;R)</translation>
    </message>
    <message>
        <source>Answer from the pages read so far; the rest is read afterwards</source>
        <translation>ここまでに読んだページから回答（残りは後で読みます）</translation>
    </message>
    <message>
        <source>Again</source>
        <translation>もう一度</translation>
    </message>
    <message>
        <source>A&amp;nswer again</source>
        <translation>もう一度回答(&amp;N)</translation>
    </message>
    <message>
        <source>Have the last question answered again, in place of this answer</source>
        <translation>この回答の代わりに、前の質問にもう一度答えさせる</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>編集</translation>
    </message>
    <message>
        <source>&amp;Edit the last question</source>
        <translation>前の質問を編集(&amp;E)</translation>
    </message>
    <message>
        <source>Take the last question back to edit it and ask it again</source>
        <translation>前の質問を取り戻して編集し、もう一度質問する</translation>
    </message>
    <message>
        <source>Branch</source>
        <translation>分岐</translation>
    </message>
    <message>
        <source>&amp;Branch from the last answer</source>
        <translation>前の回答から分岐(&amp;B)</translation>
    </message>
    <message>
        <source>Go on from here in a conversation of its own; this one stays</source>
        <translation>ここから別の会話として続ける（この会話は残ります）</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>コピー</translation>
    </message>
    <message>
        <source>&amp;Copy the last answer</source>
        <translation>前の回答をコピー(&amp;C)</translation>
    </message>
    <message>
        <source>Copy the answer with its citations</source>
        <translation>回答を出典付きでコピー</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>書き出す…</translation>
    </message>
    <message>
        <source>E&amp;xport the last answer…</source>
        <translation>前の回答を書き出す(&amp;X)…</translation>
    </message>
    <message>
        <source>Export the answer with its citations: Markdown, web page, PDF with highlights</source>
        <translation>回答を出典付きで書き出す：Markdown、ウェブページ、ハイライト付き PDF</translation>
    </message>
</context>
<context>
    <name>TurnView</name>
    <message>
        <source>Question asked</source>
        <translation>質問した内容</translation>
    </message>
</context>
<context>
    <name>UnlockDialog</name>
    <message>
        <source>The library is encrypted.</source>
        <translation>ライブラリは暗号化されています。</translation>
    </message>
    <message>
        <source>Its passphrase opens it, and nothing else does: who has lost it cannot be helped.</source>
        <translation>開けるのはパスフレーズだけです。失くした場合は、開く方法がありません。</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>パスフレーズ</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>開く</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>終了</translation>
    </message>
    <message>
        <source>Opening…</source>
        <translation>開いています…</translation>
    </message>
</context>
<context>
    <name>WaitingCard</name>
    <message>
        <source>Take back</source>
        <translation>取り消す</translation>
    </message>
    <message>
        <source>Asks nothing; the words go back into the box</source>
        <translation>質問せず、文を入力欄に戻します</translation>
    </message>
    <message>
        <source>Take the waiting question back into the box</source>
        <translation>待っている質問を入力欄に戻す</translation>
    </message>
    <message>
        <source>Ask it here</source>
        <translation>ここで質問する</translation>
    </message>
    <message>
        <source>Ask the pages read so far</source>
        <translation>ここまでに読んだページに質問</translation>
    </message>
    <message>
        <source>Asks the pages that are read already; the answer says which these are</source>
        <translation>すでに読んだページに質問します。どのページかは回答に示されます</translation>
    </message>
    <message>
        <source>Ask what is ready</source>
        <translation>準備できた文書に質問する</translation>
    </message>
    <message>
        <source>Asks the documents that are ready, without the files that are still being added</source>
        <translation>まだ追加中のファイルを除き、準備できた文書に質問します</translation>
    </message>
    <message>
        <source>Asks the documents that are ready, and of the others the pages read so far</source>
        <translation>準備のできた文書と、それ以外はここまでに読んだページに質問します</translation>
    </message>
    <message>
        <source>Asks it in the conversation on show</source>
        <translation>表示中の会話で質問します</translation>
    </message>
    <message>
        <source>Waiting question: {question} {why}</source>
        <translation>待っている質問：{question} {why}</translation>
    </message>
</context>
<context>
    <name>WaitingList</name>
    <message>
        <source>Waiting behind them: {count}</source>
        <translation>その後に待機中：{count}</translation>
    </message>
</context>
<context>
    <name>Wiring</name>
    <message>
        <source>Try again</source>
        <translation>もう一度試す</translation>
    </message>
    <message>
        <source>The private window could not be started.</source>
        <translation>プライベートウィンドウを起動できませんでした。</translation>
    </message>
</context>
</TS>
