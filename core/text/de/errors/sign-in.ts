import type { FailureTable } from '#core/text/failure'

/** A sign-in that ended without a token, in German. */
export const signInFailures = {
  'sign-in-denied': () => ({
    what: 'Der Zugriff wurde nicht erlaubt.',
    why: 'Auf der Seite des Anbieters hat jemand diese App nicht erlaubt, oder die Person darf keine Token erstellen.',
    next: 'Versuchen Sie es noch einmal und erlauben Sie den Zugriff, oder bitten Sie Ihre Sprinklr-Administration um die Berechtigung „Generate Token“.',
    action: 'try-again',
  }),
  'sign-in-cancelled': () => ({
    what: 'Die Anmeldung wurde abgebrochen.',
    why: 'Sie wurde beendet, bevor der Anbieter antwortete.',
    next: 'Es wurde nichts geändert. Melden Sie sich an, wenn Sie so weit sind.',
    action: 'dismiss',
    isQuiet: true,
  }),
  'sign-in-window-closed': () => ({
    what: 'Das Anmeldefenster wurde geschlossen.',
    why: 'Es wurde geschlossen, bevor der Anbieter antwortete.',
    next: 'Es wurde nichts geändert. Falls Sprinklrs Seite Ihr Passwort ablehnte: Gefragt ist Ihr Konto der Plattform, nicht das des Entwicklerportals, und bei der ersten Anmeldung ein neues Passwort. Firmen mit eigener Anmeldung (SSO) brauchen die SSO-Domain unter „Erweitert“.',
    action: 'try-again',
  }),
  'sign-in-busy': () => ({
    what: 'Eine andere Anmeldung ist noch offen.',
    why: 'Im Wallet läuft immer nur eine Anmeldung, damit keine Antwort mit einer anderen verwechselt werden kann.',
    next: 'Schließen Sie zuerst die offene ab oder brechen Sie sie ab.',
    action: 'dismiss',
  }),
  'sign-in-refused': (facts) => ({
    what: 'Der Anbieter hat die Anmeldung abgelehnt.',
    why: `Er antwortete „${String(facts['error'])}“. Das wird beim Anbieter entschieden.`,
    next: 'Prüfen Sie, ob die App aktiv ist und ob API-Schlüssel und Callback URL die registrierten sind, und versuchen Sie es dann noch einmal.',
    action: 'edit-keys',
  }),
  'state-wrong': () => ({
    what: 'Die Anmeldung wurde abgebrochen: Die Antwort gehörte nicht zu ihr.',
    why: 'Die Antwort trug das Kennzeichen einer anderen Anmeldung. Vielleicht war eine alte Seite offen, oder eine Seite hat versucht, eine fremde Antwort unterzuschieben.',
    next: 'Nichts davon wurde verwendet. Beginnen Sie die Anmeldung noch einmal.',
    action: 'try-again',
  }),
  'state-missing': () => ({
    what: 'Die Anmeldung wurde abgebrochen, wie Sie es gewählt haben.',
    why: 'Die Antwort kam ohne das Kennzeichen, das beweist, dass sie zu dieser Anmeldung gehört.',
    next: 'Nichts davon wurde verwendet. Melden Sie sich an, wenn Sie so weit sind.',
    action: 'dismiss',
    isQuiet: true,
  }),
  'issuer-wrong': () => ({
    what: 'Die Anmeldung wurde abgebrochen: Die Antwort kam von einem anderen Dienst.',
    why: 'Die Antwort nennt einen anderen Dienst als den, bei dem Sie sich anmelden. Vielleicht hat eine Seite versucht, zwei Anmeldungen zu vermischen.',
    next: 'Nichts davon wurde verwendet. Prüfen Sie die API-Adresse und beginnen Sie die Anmeldung dann noch einmal.',
    action: 'change-environment',
  }),
  'address-foreign': (facts) => ({
    what: 'Das ist nicht die Adresse, an der die Anmeldung endet.',
    why: `Sie muss Zeichen für Zeichen mit Ihrer Callback URL beginnen, ${String(facts['callback'])}.`,
    next: 'Machen Sie in Ihrem Browser weiter, bis er diese Adresse zeigt, und kopieren Sie sie dann vollständig.',
    action: 'dismiss',
  }),
  'address-unanswered': () => ({
    what: 'Diese Adresse enthält noch keine Antwort.',
    why: 'Nach der Anmeldung steht „code=“ in der Adresse, oder „error=“, wenn der Zugriff abgelehnt wurde.',
    next: 'Kopieren Sie die ganze Adresse aus der Adresszeile Ihres Browsers.',
    action: 'dismiss',
  }),
  'redirect-malformed': () => ({
    what: 'Die Antwort der Anmeldung ließ sich nicht lesen.',
    why: 'Die Adresse, die zurückkam, sieht nicht aus wie die eines Anbieters.',
    next: 'Nichts davon wurde verwendet. Beginnen Sie die Anmeldung noch einmal.',
    action: 'try-again',
  }),
  'callback-mismatch': () => ({
    what: 'Die Callback URL ist nicht die registrierte.',
    why: 'Der Anbieter vergleicht sie Zeichen für Zeichen: http oder https, www, ein Schrägstrich am Ende.',
    next: 'Kopieren Sie die Callback URL von der Seite Ihrer App beim Anbieter und fügen Sie sie unten ein.',
    action: 'edit-keys',
  }),
  'code-expired': () => ({
    what: 'Die Anmeldung dauerte zu lange.',
    why: 'Der Einmalcode des Anbieters gilt zehn Minuten, und dieser war abgelaufen.',
    next: 'Melden Sie sich noch einmal an.',
    action: 'try-again',
  }),
  'code-refused': () => ({
    what: 'Der Anbieter hat den Einmalcode der Anmeldung nicht angenommen.',
    why: 'Er war schon verwendet oder gehört zu einer anderen App oder Callback URL.',
    next: 'Melden Sie sich noch einmal an. Geschieht es wieder, vergleichen Sie API-Schlüssel und Callback URL mit den registrierten.',
    action: 'try-again',
  }),
  'page-crashed': () => ({
    what: 'Die Seite ist abgestürzt.',
    why: 'Der Teil des Programms, der sie anzeigt, arbeitet nicht mehr. Was Sie dort eingegeben haben, ist weg; die Anmeldung selbst ist noch offen.',
    next: 'Laden Sie sie noch einmal.',
    action: 'try-again',
  }),
  'page-hangs': () => ({
    what: 'Die Seite antwortet nicht.',
    why: 'Sie ist seit mehreren Sekunden beschäftigt. Erholt sie sich, kommt sie von selbst zurück.',
    next: 'Warten Sie einen Moment oder laden Sie sie noch einmal.',
    action: 'try-again',
  }),
  'page-failed': () => ({
    what: 'Die Anmeldeseite ließ sich nicht anzeigen.',
    why: 'Der Anbieter antwortete mit einem Fehler statt mit seiner Seite.',
    next: 'Prüfen Sie Umgebung und API-Schlüssel und versuchen Sie es dann noch einmal.',
    action: 'change-environment',
  }),
} as const satisfies FailureTable
