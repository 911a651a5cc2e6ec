import type { Escaping } from '#core/templates/template'

/** The values a template may name. */
export const valueNames = [
  'accessToken',
  'apiKey',
  'environment',
  'apiAddress',
  'baseUrl',
  'redirectUri',
  'expiresAt',
  'practice',
  'apiSecret',
  'refreshToken',
] as const

export type ValueName = (typeof valueNames)[number]

/** Where a tag begins; both count from 1. */
export interface Place {
  readonly line: number
  readonly column: number
}

/** A template as it was understood. */
export type TemplateNode =
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'value'; readonly name: ValueName; readonly place: Place }
  | {
      readonly type: 'section'
      readonly name: ValueName
      /** Written where the value is missing, not where it is there. */
      readonly isInverted: boolean
      readonly nodes: readonly TemplateNode[]
    }

/** A template that can be filled in. */
export interface UnderstoodTemplate {
  readonly name: string
  readonly fileName: string
  readonly escaping: Escaping
  readonly nodes: readonly TemplateNode[]
}
