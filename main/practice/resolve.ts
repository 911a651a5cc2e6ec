import { parseAddress } from '#core/addresses'
import { practiceAddress } from '#core/api-address'
import type { Send } from '../ports'
import type { Practice } from './practice'

/**
 * An address at the symbolic host `practice`, at its current port: the simulation is started if it does not
 * listen yet. Any other address is given back as it is.
 */
export async function resolvePractice(
  practice: Pick<Practice, 'start'>,
  url: string,
): Promise<string> {
  const address = parseAddress(url)
  if (address?.origin !== practiceAddress) return url
  const { origin } = await practice.start()
  return `${origin}${address.pathname}${address.search}`
}

/** `send`, with requests to the symbolic host `practice` led to the simulation. */
export function throughPractice(send: Send, practice: Pick<Practice, 'start'>): Send {
  return async (request) => send({ ...request, url: await resolvePractice(practice, request.url) })
}
