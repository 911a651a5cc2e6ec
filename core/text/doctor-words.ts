import { byHealth, withoutPlaces, type Diagnosis } from '#core/doctor/diagnosis'
import type { FailureText } from '#core/text/failure'
import { text } from '#core/text/text'
import type { DiagnosisWords } from '#core/text/diagnosis-table'

/** What to say of what was found. Of a keyring and of a server it is what is said of them elsewhere. */
export function diagnosisWords(found: Diagnosis): DiagnosisWords {
  const say = text.doctor.found[found.type] as (one: Diagnosis) => DiagnosisWords
  if (found.type === 'keyring-trouble') {
    const { meaning, advice } = text.vault.keyring[found.reason]
    return { ...say(found), why: meaning, next: advice }
  }
  if (found.type === 'server-unreached') {
    const said: FailureText = text.errors.failures[found.code]({})
    return { ...say(found), why: said.what }
  }
  return say(found)
}

/** All of it as plain text, for a ticket: it does not say where anything lies. */
export function doctorReport(found: readonly Diagnosis[]): string {
  return byHealth(found)
    .map(({ health, found: group }) => [text.doctor.healths[health], ...group.map(lineOf)])
    .map((lines) => lines.join('\n'))
    .join('\n\n')
}

function lineOf(found: Diagnosis): string {
  const { what, why, next } = diagnosisWords(withoutPlaces(found))
  return ['-', what, why, ...(next === undefined ? [] : [next])].join(' ')
}
