import {
  sameTemplateName,
  templateLimits,
  type Template,
  type TemplateDraft,
} from '#core/templates/template'
import { templateUnfit } from '#core/templates/template-unfit'
import { understandTemplate } from './understand'

/** The draft as it is stored, among `others`. Throws `template-unfit`. */
export function checkedDraft(draft: TemplateDraft, others: readonly Template[]): TemplateDraft {
  const name = draft.name.trim()
  const fileName = draft.fileName.trim()
  if (name === '' || name.length > templateLimits.name) throw templateUnfit({ reason: 'unnamed' })
  const taken = others.find((other) => sameTemplateName(other.name, name))
  if (taken !== undefined) throw templateUnfit({ reason: 'name-taken', name: taken.name })
  if (!isFileName(fileName)) throw templateUnfit({ reason: 'file-name' })
  if (others.length >= templateLimits.count) throw templateUnfit({ reason: 'too-many' })
  checkText(draft)
  return { ...draft, name, fileName }
}

/** Throws `template-unfit` for a text that could never be filled in. */
export function checkText(draft: TemplateDraft): void {
  if (draft.text.trim() === '') throw templateUnfit({ reason: 'empty' })
  if (draft.text.length > templateLimits.text) throw templateUnfit({ reason: 'too-long' })
  understandTemplate(draft)
}

/** On every system. */
function isFileName(name: string): boolean {
  const isPlain = !/[\p{Control}\p{Surrogate}/\\:*?"<>|]/u.test(name) && !name.endsWith('.')
  return isPlain && name !== '' && name.length <= templateLimits.fileName
}
