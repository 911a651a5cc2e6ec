import { number, plural } from '#core/text/de/grammar'
import { importNotes } from '#core/text/de/import-notes'
import { whoRenews } from '#core/text/de/who-renews'
import type { ImportRefusal } from '#core/text/en/imports'
import type { Text } from '#core/text/text'

export const importRefusals: Readonly<
  Record<ImportRefusal, { readonly why: string; readonly next: string }>
> = {
  'too-large': {
    why: 'Es ist größer als 50 MB; Dateien mit Schlüsseln und Token sind viel kleiner.',
    next: 'Wählen Sie eine andere Datei oder fügen Sie den Teil ein, in dem sie stehen.',
  },
  binary: {
    why: 'Es ist kein Text: vielleicht ein Programm, ein Bild, ein Archiv oder ein Office-Dokument.',
    next: 'Speichern Sie, was darin ist, als Text, oder kopieren Sie es und fügen Sie es hier ein.',
  },
  'utf-16': {
    why: 'Es ist als UTF-16 gespeichert, was Windows Unicode nennt. Würde es falsch gelesen, wäre ein Token verändert.',
    next: 'Speichern Sie es als UTF-8 und wählen Sie es noch einmal, oder kopieren Sie, was darin ist, und fügen Sie es ein.',
  },
  'not-utf-8': {
    why: 'Der Text ist nicht als UTF-8 gespeichert. Würde die Kodierung falsch geraten, wäre ein Token verändert.',
    next: 'Speichern Sie es als UTF-8 und wählen Sie es noch einmal, oder kopieren Sie, was darin ist, und fügen Sie es ein.',
  },
  'too-many-profiles': {
    why: 'Darin sind mehr als 10.000 Profile.',
    next: 'Importieren Sie es in Teilen.',
  },
  'not-a-file': {
    why: 'Es ist ein Ordner, ein Gerät oder eine Verbindung zwischen Programmen, keine gewöhnliche Datei.',
    next: 'Wählen Sie eine gewöhnliche Datei.',
  },
  'several-files': {
    why: 'Es wurden mehrere Dateien auf einmal abgelegt, und es wird immer nur eine angesehen.',
    next: 'Legen Sie sie nacheinander ab.',
  },
}

/** Taking over what people have, in German. */
export const imports: Text['imports'] = {
  open: 'Importieren …',
  title: 'Importieren',
  back: 'Zurück',
  intro:
    'Bringen Sie Schlüssel und Token mit, die Sie schon haben: eine Sprinklr.conf, eine .env, eine Token-Antwort, eine Postman-Umgebung, spr_api-Zugangsdaten, eine Tabelle mit vielen Profilen, einen curl-Befehl oder einen beliebigen Text, in dem sie stehen.',
  paste: 'Beliebigen Text einfügen',
  pasteHint:
    'Es wird auf diesem Computer gelesen und nirgendwohin gesendet. Es wird nichts gespeichert, bevor Sie es sagen.',
  pasteMissing: 'Fügen Sie zuerst etwas ein oder wählen Sie eine Datei.',
  look: 'Profile suchen',
  chooseFile: 'Datei wählen …',
  fileTitle: 'Wählen Sie eine Datei mit Schlüsseln oder Token',
  or: 'oder',
  drop: 'oder legen Sie eine hier ab.',
  reading: 'Schlüssel und Token werden gesucht …',
  nothing: {
    title: 'Kein Schlüssel und kein Token wurde gefunden',
    sentence: 'Wurde zu wenig kopiert? Ein Name neben jedem Wert hilft: „API key: …“.',
  },
  forms: {
    postman: 'einer Postman-Umgebung',
    'spr-api': 'spr_api-Zugangsdaten',
    'token-json': 'einer Token-Antwort',
    curl: 'einem curl-Befehl',
    'sprinklr-conf': 'einer Sprinklr.conf',
    dotenv: 'einer .env',
    csv: 'einer Tabelle',
    'any-text': 'einem Text',
    bundle: 'einer Passphrase-Datei',
    preset: 'einer Voreinstellung',
  },
  found: (count, form) =>
    plural(count, {
      one: `Ein Profil gefunden in ${form}`,
      other: `${number(count)} Profile gefunden in ${form}`,
    }),
  nothingStored: 'Noch ist nichts gespeichert. Wählen Sie, was das Wallet behalten soll.',
  list: 'Gefundene Profile',
  unnamed: 'Ohne Namen',
  facts: {
    provider: 'Anbieter',
    client: 'Kunde',
    environment: 'Umgebung',
    apiAddress: 'API-Adresse',
    key: 'API-Schlüssel',
    secret: 'API-Secret',
    callback: 'Callback URL',
    accessToken: 'Access-Token',
    refreshToken: 'Refresh-Token',
    works: 'Funktioniert bis',
  },
  there: 'gefunden',
  fromWallet: 'wie im Wallet',
  worksUnknown: 'Nicht angegeben, deshalb wird nichts planmäßig erneuert',
  ended: (at) => `Abgelaufen am ${at}`,
  missing: (parts) => `Es fehlt noch: ${parts}.`,
  missingParts: {
    providerId: 'der Anbieter',
    environment: 'die Umgebung',
    clientId: 'der API-Schlüssel',
    clientSecret: 'das API-Secret',
    redirectUri: 'die Callback URL',
    accessToken: 'das Access-Token (eine Anmeldung holt eines)',
  },
  refreshAlone:
    'Ein Refresh-Token allein wird nicht übernommen: Würde es verwendet, wäre das in der Datei wertlos.',
  complete: (name) => `${name} vervollständigen …`,
  completeShort: 'Vervollständigen …',
  standing: {
    inWallet: (name) => `Dieses Token ist schon im Wallet, als „${name}“.`,
    repeated: 'Dieses Token steht schon weiter oben. Ein Token wird nur einmal gespeichert.',
    updates: (name) =>
      `Das Wallet hat dieses Profil als „${name}“, bisher anderswo erneuert. Es bekommt dieses Token.`,
    older: (name) =>
      `Das Wallet hat für „${name}“ ein neueres Token. Dieses funktioniert wahrscheinlich nicht mehr und wird deshalb ausgelassen.`,
  },
  sharers: {
    probably: (names) =>
      `Gleicher API-Schlüssel und gleiche Umgebung: ${names}. Ein Anbieter lässt je Schlüssel vielleicht nur ein Token gelten; dann funktioniert nur noch das neueste davon, und wer eines erneuert, macht die anderen wahrscheinlich ungültig.`,
    maybe: (names) =>
      `Gleicher API-Schlüssel: ${names}. Wer eines davon erneuert, macht die anderen vielleicht ungültig.`,
  },
  hostForeign: (host) =>
    `Die API-Adresse ist ${host}, keine von Sprinklr oder Cedato. Wer sie betreibt, bekäme Ihre Schlüssel und Token. Importieren Sie das nur, wenn Sie sie kennen.`,
  notes: { title: 'Was dem Wallet aufgefallen ist', ...importNotes },
  holder: {
    label: whoRenews.label,
    hint: 'Ein Refresh-Token gilt einmal. Verwendet es auch das Tool, aus dem es kommt, geht einer von beiden leer aus.',
    choices: whoRenews.choices,
    meanings: {
      wallet:
        'Es fragt Sie, bevor es erneuert. Schalten Sie das andere Tool ab oder geben Sie ihm dann das neue Token.',
      'other-tool': 'Das Wallet zeigt und kopiert sie und erneuert nie von selbst.',
    },
  },
  confirm: (count) =>
    plural(count, { one: 'Ein Profil importieren', other: `${number(count)} Profile importieren` }),
  confirmNone: 'Importieren',
  startOver: 'Etwas anderes ansehen',
  more: (count) => `${number(count)} weitere anzeigen`,
  selectAll: 'Alles, was sich importieren lässt',
  imported: (count) =>
    plural(count, {
      one: 'Ein Profil wurde importiert.',
      other: `${number(count)} Profile wurden importiert.`,
    }),
}
