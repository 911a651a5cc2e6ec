import type { DiagnosisOf, DiagnosisType } from '#core/doctor/diagnosis'

/** What was found, why that matters, and what to do where there is something to do. */
export interface DiagnosisWords {
  readonly what: string
  readonly why: string
  readonly next?: string
}

/** Sentences for some of the findings; every language's tables together cover all of them. */
export type DiagnosisTable = {
  readonly [Type in DiagnosisType]?: (found: DiagnosisOf<Type>) => DiagnosisWords
}
