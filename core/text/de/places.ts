import type { Stage } from '#core/profile'
import type { Text } from '#core/text/text'

const stages: Readonly<Record<Stage, string>> = {
  production: 'Produktions',
  sandbox: 'Sandbox',
}

/** What is said about the place a person chose for a file with a token, in German. */
export const places: Text['places'] = {
  title: 'Bevor die Datei gespeichert wird',
  path: (path) => `Sie haben ${path} gewählt`,
  findings: {
    'in-repository': ({ repository, isTracked }) =>
      isTracked
        ? `Git führt im Repository „${repository}“ schon eine Datei dieses Namens: Der nächste Commit enthielte das Token.`
        : `Das liegt im Git-Repository „${repository}“, und Git ignoriert die Datei nicht: Ein Commit könnte das Token enthalten.`,
    synced: ({ service }) =>
      service === undefined
        ? 'Was in diesem Ordner liegt, wird zu einem Cloud-Dienst kopiert: das Token dann auch.'
        : `${service} kopiert, was in diesem Ordner liegt, auf andere Computer: Das Token ginge mit.`,
    'on-network': () => 'Das ist ein Netzlaufwerk: Wer es verwaltet, kann die Datei lesen.',
    shared: ({ folder }) =>
      `Alle an diesem Computer verwenden ${folder}: Andere sehen dort den Namen der Datei, und sie kann ungefragt gelöscht werden.`,
    'others-write': () =>
      'Andere an diesem Computer dürfen diesen Ordner ändern: Sie können die Datei nicht lesen, aber eine andere an ihre Stelle legen.',
  },
  exclude: 'In die private Ausschlussliste dieses Repositorys aufnehmen',
  excludeMeaning: 'Git ignoriert die Datei dann in diesem Klon; sonst merkt es niemand.',
  otherStage: (name, last, now) =>
    `Diese Datei wurde zuletzt für „${name}“ geschrieben, ein ${stages[last]}-Profil. Wird sie ersetzt, arbeiten ihre Tools mit einem ${stages[now]}-Token.`,
  typeName: (toType) => `Geben Sie „${toType}“ ein, um sie zu ersetzen`,
  saveHere: 'Hier speichern',
  chooseAnother: 'Anderen Ort wählen',
}
