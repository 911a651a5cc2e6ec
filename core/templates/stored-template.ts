import type { Template, TemplateId } from '#core/templates/template'

/** A template's body, version 1. */
export type StoredTemplate = Omit<Template, 'id'> & { readonly id: string }

export function decodeTemplate(stored: StoredTemplate): Template {
  return { ...stored, id: stored.id as TemplateId }
}
