/** How every value of a template is written, so that none breaks out of its place. */
export const escapings = ['none', 'json', 'yaml', 'shell', 'xml', 'url', 'csv'] as const

export type Escaping = (typeof escapings)[number]

export type TemplateId = string & { readonly idOf: 'template' }

/** What a person types of a template. */
export interface TemplateDraft {
  readonly name: string
  /** Proposed when a file is saved. */
  readonly fileName: string
  readonly text: string
  readonly escaping: Escaping
}

/** A form of one’s own: a text with named values in it. */
export interface Template extends TemplateDraft {
  readonly id: TemplateId
  readonly createdAt: number
}

/** All a list shows of it. */
export type TemplateSummary = Pick<Template, 'id' | 'name' | 'fileName'>

export const templateLimits = { name: 60, fileName: 100, text: 100_000, count: 200 } as const

/** Capitals and blanks at the ends do not make another name of one. */
export function sameTemplateName(one: string, other: string): boolean {
  return one.trim().toLowerCase() === other.trim().toLowerCase()
}
