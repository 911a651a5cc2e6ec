import type { Finding, FindingText, FindingType } from '#core/clinic/finding'
import { text } from '#core/text/text'

/** What to say of a finding. What an answer means is told by the sentence of its code. */
export function findingWords<Type extends FindingType>(finding: Finding<Type>): FindingText {
  return text.clinic.findings[finding.type](finding)
}
