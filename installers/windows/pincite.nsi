; The installer for Windows, for one user, without administrator rights. Built by installers/windows_setup.py, which
; defines VERSION, FROZEN, LICENCES, ENDINGS (a macro EveryEnding), ICON and OUTPUT.
; Silent:    pincite-0.1.0-setup.exe /S [/D=C:\folder]         (the folder last, without quotes)
; Uninstall: uninstall.exe [/S] [/DELETEDATA]                  (silent keeps the library unless /DELETEDATA is given)
; Exit codes: 0 done; 1 the user went back; 2 no 64-bit Windows; 3 Pincite is running, and nothing was changed

Unicode true
SetCompressor /SOLID lzma
!include "MUI2.nsh"
!include "FileFunc.nsh"
!include "LogicLib.nsh"
!include "x64.nsh"
!include "${ENDINGS}"

Name "Pincite"
OutFile "${OUTPUT}"
InstallDir "$LOCALAPPDATA\Programs\Pincite"
InstallDirRegKey HKCU "Software\Pincite" "Folder"
RequestExecutionLevel user
VIProductVersion "${VERSION}.0"
VIAddVersionKey "ProductName" "Pincite"
VIAddVersionKey "FileDescription" "Pincite setup"
VIAddVersionKey "FileVersion" "${VERSION}"
VIAddVersionKey "LegalCopyright" "The Pincite authors, AGPL-3.0-or-later"

!define UNINSTALL "Software\Microsoft\Windows\CurrentVersion\Uninstall\Pincite"
!define CLASS "Pincite.Document"

!define MUI_ICON "${ICON}"
!define MUI_UNICON "${ICON}"
!define MUI_FINISHPAGE_RUN "$INSTDIR\pincite-gui.exe"
!insertmacro MUI_PAGE_LICENSE "${LICENCES}\README.txt"
!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_INSTFILES
!insertmacro MUI_PAGE_FINISH
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
!insertmacro MUI_LANGUAGE "English"
!insertmacro MUI_LANGUAGE "German"
!insertmacro MUI_LANGUAGE "French"
!insertmacro MUI_LANGUAGE "Japanese"
!insertmacro MUI_LANGUAGE "Arabic"
!insertmacro MUI_LANGUAGE "Hebrew"

!macro Text language needs64 running delete
  LangString NEEDS64 ${LANG_${language}} "${needs64}"
  LangString RUNNING ${LANG_${language}} "${running}"
  LangString DELETEDATA ${LANG_${language}} "${delete} $LOCALAPPDATA\pincite"
!macroend
!insertmacro Text ENGLISH "Pincite needs a 64-bit Windows." "Pincite is running, in a window or for another program. Close it, then try again." \
  "Delete your library, conversations, settings and models, too? They lie here:"
!insertmacro Text GERMAN "Pincite braucht ein 64-Bit-Windows." "Pincite läuft noch, in einem Fenster oder für ein anderes Programm. Beenden Sie es und versuchen Sie es dann noch einmal." \
  "Auch Bibliothek, Unterhaltungen, Einstellungen und Modelle löschen? Sie liegen hier:"
!insertmacro Text FRENCH "Pincite a besoin d’un Windows 64 bits." "Pincite est en cours d’exécution, dans une fenêtre ou pour un autre programme. Fermez-le, puis réessayez." \
  "Supprimer aussi votre bibliothèque, vos conversations, vos réglages et vos modèles ? Ils se trouvent ici :"
!insertmacro Text JAPANESE "Pincite には 64 ビット版の Windows が必要です。" "Pincite がウィンドウで、またはほかのプログラムのために実行中です。終了してから、もう一度お試しください。" \
  "ライブラリ、会話、設定、モデルも削除しますか。保存場所:"
!insertmacro Text ARABIC "يحتاج Pincite إلى نظام Windows بإصدار 64 بت." "برنامج Pincite قيد التشغيل، في نافذة أو لبرنامج آخر. أغلقه ثم حاول مرة أخرى." \
  "هل تريد أيضًا حذف مكتبتك ومحادثاتك وإعداداتك ونماذجك؟ وهي موجودة هنا:"
!insertmacro Text HEBREW "Pincite דורש Windows של 64 סיביות." "Pincite פועל, בחלון או עבור תוכנית אחרת. סגרו אותו ונסו שוב." \
  "למחוק גם את הספרייה, השיחות, ההגדרות והמודלים? הם נמצאים כאן:"

Function .onInit
  ${IfNot} ${RunningX64}
    MessageBox MB_OK|MB_ICONSTOP "$(NEEDS64)" /SD IDOK
    SetErrorLevel 2
    Quit
  ${EndIf}
FunctionEnd

; A program that runs cannot be opened for writing. Half replaced, it would load old modules with new ones.
!macro UntilClosed un
Function ${un}UntilClosed
  again:
  StrCpy $1 ""
  !insertmacro Open "pincite.exe"
  !insertmacro Open "pincite-gui.exe"
  ${If} $1 == "running"
    MessageBox MB_RETRYCANCEL|MB_ICONEXCLAMATION "$(RUNNING)" /SD IDCANCEL IDRETRY again
    SetErrorLevel 3
    Quit
  ${EndIf}
FunctionEnd
!macroend
!macro Open program
  ${If} ${FileExists} "$INSTDIR\${program}"
    ClearErrors
    FileOpen $0 "$INSTDIR\${program}" a
    ${If} ${Errors}
      StrCpy $1 "running"
    ${Else}
      FileClose $0
    ${EndIf}
  ${EndIf}
!macroend
!insertmacro UntilClosed ""
!insertmacro UntilClosed "un."

Section "Pincite"
  Call UntilClosed
  SetOutPath "$INSTDIR"
  ; An older version's files go first: a module left behind would be loaded with the new ones.
  RMDir /r "$INSTDIR\_internal"
  File /r "${FROZEN}\*.*"
  SetOutPath "$INSTDIR\licences"
  File /r "${LICENCES}\*.*"
  SetOutPath "$INSTDIR"
  WriteUninstaller "$INSTDIR\uninstall.exe"
  CreateDirectory "$SMPROGRAMS\Pincite"
  CreateShortcut "$SMPROGRAMS\Pincite\Pincite.lnk" "$INSTDIR\pincite-gui.exe"

  ; "Open with": offered beside the program that a kind of file has, never in its place.
  WriteRegStr HKCU "Software\Classes\${CLASS}" "" "Document"
  WriteRegStr HKCU "Software\Classes\${CLASS}\shell\open\command" "" '"$INSTDIR\pincite-gui.exe" "%1"'
  !macro OfferFor extension
    WriteRegStr HKCU "Software\Classes\${extension}\OpenWithProgids" "${CLASS}" ""
  !macroend
  !insertmacro EveryEnding OfferFor

  WriteRegStr HKCU "Software\Pincite" "Folder" "$INSTDIR"
  WriteRegStr HKCU "${UNINSTALL}" "DisplayName" "Pincite"
  WriteRegStr HKCU "${UNINSTALL}" "DisplayVersion" "${VERSION}"
  WriteRegStr HKCU "${UNINSTALL}" "DisplayIcon" "$INSTDIR\pincite-gui.exe"
  WriteRegStr HKCU "${UNINSTALL}" "Publisher" "The Pincite authors"
  WriteRegStr HKCU "${UNINSTALL}" "InstallLocation" "$INSTDIR"
  WriteRegStr HKCU "${UNINSTALL}" "UninstallString" '"$INSTDIR\uninstall.exe"'
  WriteRegStr HKCU "${UNINSTALL}" "QuietUninstallString" '"$INSTDIR\uninstall.exe" /S'
  WriteRegDWORD HKCU "${UNINSTALL}" "NoModify" 1
  WriteRegDWORD HKCU "${UNINSTALL}" "NoRepair" 1
  ${GetSize} "$INSTDIR" "/S=0K" $0 $1 $2
  WriteRegDWORD HKCU "${UNINSTALL}" "EstimatedSize" $0
SectionEnd

Section "Uninstall"
  Call un.UntilClosed
  StrCpy $1 "keep"
  ${GetParameters} $0
  ClearErrors
  ${GetOptions} $0 "/DELETEDATA" $2
  ${IfNot} ${Errors}
    StrCpy $1 "delete"
  ${ElseIf} ${Cmd} `MessageBox MB_YESNO|MB_ICONQUESTION|MB_DEFBUTTON2 "$(DELETEDATA)" /SD IDNO IDYES`
    StrCpy $1 "delete"
  ${EndIf}

  ; Only what the installer put there: the folder may be one that the user chose, with other things in it.
  RMDir /r "$INSTDIR\_internal"
  RMDir /r "$INSTDIR\licences"
  Delete "$INSTDIR\pincite.exe"
  Delete "$INSTDIR\pincite-gui.exe"
  Delete "$INSTDIR\uninstall.exe"
  RMDir "$INSTDIR"
  Delete "$SMPROGRAMS\Pincite\Pincite.lnk"
  RMDir "$SMPROGRAMS\Pincite"
  !macro NoLongerFor extension
    DeleteRegValue HKCU "Software\Classes\${extension}\OpenWithProgids" "${CLASS}"
  !macroend
  !insertmacro EveryEnding NoLongerFor
  DeleteRegKey HKCU "Software\Classes\${CLASS}"
  DeleteRegKey HKCU "${UNINSTALL}"
  DeleteRegKey HKCU "Software\Pincite"
  ${If} $1 == "delete"
    RMDir /r "$LOCALAPPDATA\pincite"
  ${EndIf}
SectionEnd
