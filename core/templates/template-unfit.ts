import { WalletError } from '#core/errors'
import type { Escaping } from '#core/templates/template'

/** Why a template cannot be saved or filled in. */
export const templateFaults = [
  'empty',
  'too-long',
  'too-many',
  'unnamed',
  'name-taken',
  'file-name',
  'tag-unclosed',
  'tag-empty',
  'section-unclosed',
  'section-unopened',
  'section-crossed',
  'name-unknown',
  'partial',
  'delimiters',
  'value-missing',
  'refresh-unused',
  'place-unsafe',
] as const

export type TemplateFault = (typeof templateFaults)[number]

export interface FaultFacts {
  readonly reason: TemplateFault
  readonly line?: number
  readonly column?: number
  /** As it stands in the template, cut. */
  readonly name?: string
  /** The name that was meant, perhaps. */
  readonly nearest?: string
  readonly escaping?: Escaping
}

export function templateUnfit(facts: FaultFacts): WalletError {
  return new WalletError('template-unfit', '', { ...facts })
}
