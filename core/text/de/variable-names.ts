import type { NameTrouble } from '#core/exporters/parts/variable-names'
import type { Service } from '#core/providers/provider'
import type { Text } from '#core/text/text'

const reasons: Readonly<Record<NameTrouble, string>> = {
  shape:
    'Ein Name besteht aus Buchstaben von A bis Z, Ziffern und Unterstrichen und beginnt nicht mit einer Ziffer.',
  'too-long': 'Ein Name hat höchstens 100 Zeichen.',
  'too-many': 'Ein Wert hat höchstens vier Namen.',
  github: 'Namen, die mit GITHUB_ beginnen, sind GitHub vorbehalten.',
  reserved:
    'Systeme oder Programme verwenden diesen Namen für etwas anderes und kämen durcheinander.',
  twice: 'Ein anderer Wert heißt schon so; Groß- und Kleinbuchstaben gelten als gleich.',
}

export function nameReason(reason: unknown): string {
  const known = Object.keys(reasons).find((one): one is NameTrouble => one === reason)
  return known === undefined ? reasons.shape : reasons[known]
}

const owners: Readonly<Record<Service, string>> = {
  sprinklr: 'alle Sprinklr-Profile, auch die der Übung,',
  cedato: 'alle Cedato-Profile',
  oauth: 'alle Profile anderer Dienste',
}

/** The names of exported variables, in German. */
export const variableNames: Text['variableNames'] = {
  edit: 'Namen bearbeiten …',
  hint: (service) =>
    `Jeder Wert kann mehrere Namen haben, mit Kommas dazwischen; ohne Namen wird er ausgelassen. Die Namen gelten für ${owners[service]} in diesem Wallet, in jedem Format, das Variablen schreibt.`,
  label: (value) => `Namen für: ${value}`,
  save: 'Namen speichern',
  saved: 'Namen gespeichert.',
  back: 'Zurück zu den üblichen Namen',
  reasons,
}
