import type { Importer } from '#core/importers/importer'
import { jsonDrafts } from '#core/importers/json-drafts'

/**
 * A token answer as it came (RFC 6749 section 5.1), Cedato's in its envelope, or any JSON that names keys and tokens.
 * Names count whatever their case: certificate tokens come with `Expires_in`.
 */
export const tokenJson = {
  id: 'token-json',
  read: ({ json }) => {
    if (json === undefined) return undefined
    const reading = jsonDrafts(json)
    return reading.drafts.length === 0 ? undefined : reading
  },
} as const satisfies Importer
