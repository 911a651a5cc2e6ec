import { assertNever } from '#core/errors'
import type { PlaceFinding } from '#core/place-finding'
import { text } from '#core/text/text'

/** The sentence of one finding. */
export function placeSentence(finding: PlaceFinding): string {
  const { findings } = text.places
  switch (finding.type) {
    case 'in-repository':
      return findings['in-repository'](finding)
    case 'synced':
      return findings.synced(finding)
    case 'on-network':
      return findings['on-network']()
    case 'shared':
      return findings.shared(finding)
    case 'others-write':
      return findings['others-write']()
    default:
      return assertNever(finding)
  }
}
