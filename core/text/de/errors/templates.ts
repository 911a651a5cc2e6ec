import type { ErrorFacts } from '#core/errors'
import type { Escaping } from '#core/templates/template'
import type { TemplateFault } from '#core/templates/template-unfit'
import type { FailureTable } from '#core/text/failure'

type Sentences = Readonly<Record<'what' | 'why' | 'next', string>>

/** Where a value is safe, by the way values are written. */
const safePlaces: Readonly<Record<Escaping, string>> = {
  none: 'Wählen Sie eine andere Schreibweise für Werte.',
  json: 'Machen Sie ihn zu einem ganzen Wert oder setzen Sie ihn zwischen doppelte Anführungszeichen.',
  yaml: 'Machen Sie ihn zum ganzen Wert hinter dem Doppelpunkt oder setzen Sie ihn zwischen doppelte Anführungszeichen.',
  shell: 'Setzen Sie ihn außerhalb aller Anführungszeichen oder zwischen einfache.',
  xml: 'Setzen Sie ihn als Text in ein Element oder in den Wert eines Attributs.',
  url: 'Setzen Sie ihn nicht hinter ein Prozentzeichen.',
  csv: 'Machen Sie ihn zu einer ganzen Zelle.',
}

const tag = (name: unknown): string => `{{${String(name)}}}`
const at = ({ line, column }: ErrorFacts): string =>
  `Zeile ${String(line)}, Spalte ${String(column)}:`
const ends = (name: unknown): string => `{{/${String(name)}}}`

const faults: Readonly<Record<TemplateFault, (facts: ErrorFacts) => Sentences>> = {
  empty: () => ({
    what: 'Die Vorlage ist leer.',
    why: 'Ohne Text gibt es nichts zu schreiben.',
    next: 'Schreiben Sie den Text der Datei, mit Namen wie {{accessToken}}, wo Werte hingehören.',
  }),
  'too-long': () => ({
    what: 'Die Vorlage ist zu lang.',
    why: 'Sie darf höchstens 100.000 Zeichen haben.',
    next: 'Kürzen Sie sie.',
  }),
  'too-many': () => ({
    what: 'Für eine weitere Vorlage ist kein Platz.',
    why: 'Das Wallet speichert höchstens 200.',
    next: 'Löschen Sie eine, die Sie nicht mehr brauchen.',
  }),
  unnamed: () => ({
    what: 'Die Vorlage hat keinen Namen.',
    why: 'Beim Exportieren wählen Sie sie nach ihrem Namen.',
    next: 'Geben Sie einen Namen mit höchstens 60 Zeichen ein.',
  }),
  'name-taken': ({ name }) => ({
    what: `Eine Vorlage „${String(name)}“ gibt es schon.`,
    why: 'Zwei mit gleichem Namen ließen sich nicht unterscheiden.',
    next: 'Geben Sie einen anderen Namen ein.',
  }),
  'file-name': () => ({
    what: 'Dieser Dateiname lässt sich nicht verwenden.',
    why: 'Er ist leer oder länger als 100 Zeichen, oder er enthält einen Schrägstrich oder ein anderes Zeichen, das Dateinamen nicht haben können.',
    next: 'Geben Sie einen Namen wie config.yaml ein.',
  }),
  'tag-unclosed': (facts) => ({
    what: `${at(facts)} Zwei geschweifte Klammern werden geöffnet und nie geschlossen.`,
    why: 'Ein Name steht zwischen {{ und }}.',
    next: 'Schließen Sie mit }}.',
  }),
  'tag-empty': (facts) => ({
    what: `${at(facts)} Zwischen den geschweiften Klammern steht kein Name.`,
    why: 'Niemand könnte sagen, welcher Wert dorthin gehört.',
    next: 'Schreiben Sie einen der Namen unten zwischen {{ und }}.',
  }),
  'section-unclosed': (facts) => ({
    what: `${at(facts)} Der Teil für ${String(facts['name'])} beginnt hier und endet nie.`,
    why: 'Ein Teil wird nur geschrieben, wo sein Wert da ist; deshalb braucht er ein Ende.',
    next: `Schreiben Sie ${ends(facts['name'])}, wo er endet.`,
  }),
  'section-unopened': (facts) => ({
    what: `${at(facts)} ${ends(facts['name'])} beendet einen Teil, der nie begann.`,
    why: 'Ein Teil beginnt mit {{#name}} oder {{^name}}.',
    next: 'Schreiben Sie seinen Anfang oder entfernen Sie sein Ende.',
  }),
  'section-crossed': (facts) => ({
    what: `${at(facts)} ${ends(facts['name'])} beendet einen Teil, während ein anderer noch offen ist.`,
    why: 'Der Teil, der zuletzt begann, endet zuerst.',
    next: `Beenden Sie den Teil für ${String(facts['nearest'])} davor.`,
  }),
  'name-unknown': (facts) => ({
    what: `${at(facts)} Einen Wert „${String(facts['name'])}“ gibt es nicht.`,
    why: 'Eine Vorlage darf die Namen verwenden, die unter ihr stehen, genau so geschrieben.',
    next:
      facts['nearest'] === undefined
        ? 'Schreiben Sie einen davon.'
        : `Vielleicht ist es „${String(facts['nearest'])}“.`,
  }),
  partial: (facts) => ({
    what: `${at(facts)} Eine Vorlage kann keine andere Datei aufnehmen.`,
    why: 'Sie hat nur ihren eigenen Text, damit alle sehen, was sie schreibt.',
    next: 'Entfernen Sie den Namen hinter {{> oder schreiben Sie den Text selbst.',
  }),
  delimiters: (facts) => ({
    what: `${at(facts)} Die geschweiften Klammern lassen sich nicht durch andere Zeichen ersetzen.`,
    why: 'Namen stehen hier in jeder Vorlage zwischen {{ und }}.',
    next: 'Entfernen Sie {{= … =}}.',
  }),
  'value-missing': (facts) => ({
    what: `${at(facts)} Diesen Wert gibt das Profil hier nicht heraus: ${String(facts['name'])}.`,
    why:
      facts['name'] === 'refreshToken' || facts['name'] === 'apiSecret'
        ? 'Er geht nur mit „Refresh-Token mitgeben“ mit.'
        : 'Das Profil hat keinen solchen Wert.',
    next: `Setzen Sie, was ihn braucht, zwischen {{#${String(facts['name'])}}} und ${ends(facts['name'])}: Wo es keinen gibt, wird das ausgelassen.`,
  }),
  'refresh-unused': () => ({
    what: 'Diese Vorlage verwendet das Refresh-Token nicht.',
    why: 'Mit „Refresh-Token mitgeben“ erneuert dieses Wallet nicht mehr, und auch das andere Tool könnte es nicht.',
    next: 'Entfernen Sie den Haken bei „Refresh-Token mitgeben“ oder schreiben Sie {{refreshToken}} in die Vorlage.',
  }),
  'place-unsafe': (facts) => ({
    what: `${at(facts)} ${tag(facts['name'])} lässt sich dort nicht schreiben.`,
    why: 'Seine Zeichen könnten als etwas anderes als der Wert gelesen werden.',
    next: placeOf(facts['escaping']),
  }),
}

function placeOf(escaping: unknown): string {
  const found = Object.entries(safePlaces).find(([name]) => name === escaping)
  return found?.[1] ?? ''
}

function faultOf(facts: ErrorFacts): Sentences {
  const found = Object.entries(faults).find(([reason]) => reason === facts['reason'])
  return (found?.[1] ?? faults.empty)(facts)
}

const fileReasons: Readonly<Record<string, string>> = {
  'not-a-file': 'Es ist ein Ordner oder ein Gerät, keine gewöhnliche Datei.',
  'too-large': 'Sie ist größer, als Vorlagen sein dürfen.',
  'no-text': 'Sie enthält keinen Text in UTF-8.',
}

/** Templates of one’s own, in German. */
export const templateFailures = {
  'template-unfit': (facts) => ({ ...faultOf(facts), action: 'dismiss', isPlain: true }),
  'template-missing': ({ name }) => ({
    what:
      name === undefined
        ? 'Diese Vorlage ist nicht mehr da.'
        : `Eine Vorlage „${String(name)}“ gibt es nicht.`,
    why: 'Sie wurde gelöscht oder heißt inzwischen anders.',
    next: 'Wählen Sie eine andere. Es wurde nichts geschrieben.',
    action: 'dismiss',
    isPlain: true,
  }),
  'template-file-unfit': ({ reason }) => ({
    what: 'Diese Datei lässt sich nicht als Vorlage verwenden.',
    why: fileReasons[String(reason)] ?? 'Dieser Computer hat das Öffnen verweigert.',
    next: 'Wählen Sie eine Textdatei oder fügen Sie ihren Text ein.',
    action: 'dismiss',
  }),
} as const satisfies FailureTable
