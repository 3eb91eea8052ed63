; What the uninstaller for Windows does beside taking the program away; electron-builder.yml has it included.
;
; An update runs the uninstaller of the version before: then nothing is asked and nothing of a person's goes.
; File kinds and links are taken out of the registry by the builder's own script.

!macro customUnInstall
  ${ifNot} ${isUpdated}
    ; Both folders are the person's, also where the program was installed for everybody.
    ${if} $installMode == "all"
      SetShellVarContext current
    ${endif}
    RMDir /r "$LOCALAPPDATA\braid-updater"
    ${if} ${FileExists} "$APPDATA\Braid\*.*"
      StrCpy $R0 "Delete your workflows, results and keys too? Everything in this folder goes:"
      StrCpy $R1 "With No it stays, and a newer Braid finds it."
      ${if} $LANGUAGE == 1034
      ${orIf} $LANGUAGE == 3082
        StrCpy $R0 "¿Eliminar también tus flujos de trabajo, resultados y claves? Se borra todo lo que hay en esta carpeta:"
        StrCpy $R1 "Con No se queda, y un Braid más nuevo la encuentra."
      ${endif}
      ; Who runs it silently was not asked, and keeps everything.
      ${if} ${Cmd} `MessageBox MB_YESNO|MB_ICONQUESTION|MB_DEFBUTTON2 "$R0$\r$\n$\r$\n$APPDATA\Braid$\r$\n$\r$\n$R1" /SD IDNO IDYES`
        RMDir /r "$APPDATA\Braid"
      ${endif}
    ${endif}
    ${if} $installMode == "all"
      SetShellVarContext all
    ${endif}
  ${endif}
!macroend
