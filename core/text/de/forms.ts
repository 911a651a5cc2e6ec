import type { Text } from '#core/text/text'

/** Forms that are filled in field by field, in German. */
export const forms: Text['forms'] = {
  rows: (label) => `Felder von ${label}`,
  hint: 'Kopieren Sie jeden Wert in das Feld gleichen Namens. Der Haken zeigt, was Sie kopiert haben. Nach 30 Sekunden wird eine Kopie aus der Zwischenablage gelöscht.',
  copy: (label) => `${label} kopieren`,
  copyShort: 'Kopieren',
  copied: (label) => `${label} kopiert`,
  wasCopied: 'Kopiert',
  notes: {
    'as-marked': 'Wie dieses Profil im Wallet gekennzeichnet ist.',
    'spelled-there': 'So heißt es in der Liste dort.',
    'api-address':
      'Das Formular fragt nach Ihrer „environment URL“ und sagt nicht, nach welcher. Das ist die API-Adresse; wird sie abgelehnt, nehmen Sie die Adresse, unter der Sie sich bei Sprinklr anmelden.',
  },
  gaps: {
    'authorization-code':
      'Nicht im Wallet: Er gilt einmal, zehn Minuten lang, und die Anmeldung hat ihn verbraucht. Das Formular fragt nicht danach; die Token oben stammen aus ihm.',
    'connection-name': 'Frei zu wählen. Mit dem Namen des Kunden finden Sie sie wieder.',
    'single-sign-on':
      'Kreuzen Sie es an, wenn Sie sich bei Sprinklr über die Anmeldeseite Ihrer Firma anmelden.',
    'domain-name':
      'Nur mit SSO: die Adresse des Sprinklr Ihrer Organisation, die dieses Wallet nicht kennt. Kopieren Sie sie aus dem Browser, in dem Sie Sprinklr verwenden.',
    'expiry-notice':
      'Lassen Sie es ausgeschaltet: API-Schlüssel und API-Secret laufen nicht von selbst ab.',
    'not-in-list':
      'Die Liste dort hat nur Sandbox, Production, Prod0 und Prod2, und die Umgebung dieses Profils ist eine andere. Fragen Sie den Support dort, bevor Sie eine davon wählen.',
    'not-in-profile':
      'Dieses Profil hat keinen solchen Wert. Besteht das Formular darauf, melden Sie sich erneut an oder ergänzen Sie den Wert bei den Schlüsseln.',
  },
  goesOn: {
    title: (tool) => `${tool} erneuert mit demselben Schlüssel`,
    meaning:
      'Ein API-Schlüssel hat immer nur ein gültiges Token. Ist das Formular ausgefüllt, würde eine Erneuerung hier das Token dort ungültig machen.',
  },
  signsIn: {
    title: (tool) => `${tool} meldet sich selbst an`,
    meaning:
      'Es holt mit demselben API-Schlüssel eigene Token, und ein Schlüssel hat immer nur ein gültiges Token: Seine Anmeldung kann das Token in diesem Wallet ungültig machen, und eine Erneuerung hier das dort. Eine eigene App dafür hält die beiden auseinander.',
  },
  leave: (tool) => `Erneuern ${tool} überlassen`,
  callback: {
    fits: (tool) => `Die Callback URL dieses Profils ist die, die ${tool} braucht.`,
    differs: (tool) => `${tool} braucht eine andere Callback URL`,
    meaning: (tool) =>
      `${tool} meldet sich mit seiner eigenen Callback URL an, und die in diesem Profil ist eine andere. Registrieren Sie bei Sprinklr die des Tools für die App oder nehmen Sie eine eigene App.`,
    yours: 'In diesem Profil',
    none: 'keine',
    theirs: (tool) => `${tool} braucht`,
    copy: (tool) => `Callback URL von ${tool} kopieren`,
  },
}
