; The installer for Windows, for one user, without administrator rights. Built by installers/windows_setup.py:
;   makensis -DVERSION=0.1.0 -DFROZEN=build\frozen\pincite -DLICENCES=build\licences -DOUTPUT=dist\pincite-0.1.0-setup.exe pincite.nsi
; Silent:    pincite-0.1.0-setup.exe /S [/D=C:\folder]         (the folder last, without quotes)
; Uninstall: uninstall.exe [/S] [/DELETEDATA]                  (silent keeps the library unless /DELETEDATA is given)

Unicode true
SetCompressor /SOLID lzma
!include "MUI2.nsh"
!include "FileFunc.nsh"
!include "LogicLib.nsh"
!include "x64.nsh"

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

Function .onInit
  ${IfNot} ${RunningX64}
    MessageBox MB_OK|MB_ICONSTOP "Pincite needs a 64-bit Windows." /SD IDOK
    SetErrorLevel 2
    Quit
  ${EndIf}
FunctionEnd

Section "Pincite"
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
  !insertmacro OfferFor ".pdf"
  !insertmacro OfferFor ".docx"
  !insertmacro OfferFor ".pptx"
  !insertmacro OfferFor ".xlsx"
  !insertmacro OfferFor ".odt"
  !insertmacro OfferFor ".epub"
  !insertmacro OfferFor ".png"
  !insertmacro OfferFor ".jpg"
  !insertmacro OfferFor ".tif"

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
  StrCpy $1 "keep"
  ${GetParameters} $0
  ClearErrors
  ${GetOptions} $0 "/DELETEDATA" $2
  ${IfNot} ${Errors}
    StrCpy $1 "delete"
  ${ElseIf} ${Cmd} `MessageBox MB_YESNO|MB_ICONQUESTION|MB_DEFBUTTON2 "Delete your library, conversations and models, too? They lie in $LOCALAPPDATA\pincite." /SD IDNO IDYES`
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
  !insertmacro NoLongerFor ".pdf"
  !insertmacro NoLongerFor ".docx"
  !insertmacro NoLongerFor ".pptx"
  !insertmacro NoLongerFor ".xlsx"
  !insertmacro NoLongerFor ".odt"
  !insertmacro NoLongerFor ".epub"
  !insertmacro NoLongerFor ".png"
  !insertmacro NoLongerFor ".jpg"
  !insertmacro NoLongerFor ".tif"
  DeleteRegKey HKCU "Software\Classes\${CLASS}"
  DeleteRegKey HKCU "${UNINSTALL}"
  DeleteRegKey HKCU "Software\Pincite"
  ${If} $1 == "delete"
    RMDir /r "$LOCALAPPDATA\pincite"
  ${EndIf}
SectionEnd
