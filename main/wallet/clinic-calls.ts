import type { HeldKey } from '#core/clinic/address-findings'
import { redact } from '#core/clinic/redact'
import { readRequest } from '#core/clinic/request-reader'
import { WalletError } from '#core/errors'
import { providerOf } from '#core/providers/index'
import type { WalletApi } from '#core/wallet-api'
import type { WalletParts } from './parts'

type ClinicCalls = Pick<WalletApi, 'readRequest' | 'attempts' | 'copyForTicket'>

/** What went wrong, elsewhere and here. Nothing of it is stored. */
export function clinicCalls(parts: WalletParts): ClinicCalls {
  return {
    readRequest: async (text) => ({
      findings: readRequest(text, heldKeys(parts)),
      redacted: withoutSecrets(parts, text),
    }),
    attempts: async () => (isOpen(parts) ? parts.timeline.all() : []),
    copyForTicket: async (text) => {
      await parts.copyText(withoutSecrets(parts, text)).catch(() => {
        throw new WalletError('clipboard-failed', '', { now: 'without-it' })
      })
    },
  }
}

/** What the wallet knows goes first: half of it would not be recognised any more. */
function withoutSecrets({ redactKnown }: WalletParts, text: string): string {
  return redact(redactKnown(text))
}

/** A wallet that is not open holds none for now. */
function heldKeys(parts: WalletParts): readonly HeldKey[] {
  if (!isOpen(parts)) return []
  return parts.book
    .credentials()
    .filter(({ providerId }) => providerOf(providerId).service === 'sprinklr')
    .map(({ clientId, environment }) => ({ apiKey: clientId, environment }))
}

function isOpen({ vault }: WalletParts): boolean {
  return vault.status().type === 'open'
}
