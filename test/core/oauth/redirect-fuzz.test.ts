import { describe, expect, it } from 'vitest'
import { isRedirect, reachesRedirect } from '#core/oauth/redirect'
import { diceOf } from './addresses/dice'
import { aTriedAddress, type TriedAddress } from './addresses/tried-address'

const addressCount = 1_000_000
/** Another one can be given from outside; a failure is repeated with the seed that was printed. */
const seed = Number(process.env['TOKEN_WALLET_FUZZ_SEED'] ?? 20_270_101)

describe('the matcher, on addresses whose verdict is known by how they were made', () => {
  it(`is wrong about none of ${addressCount}`, { timeout: 600_000 }, () => {
    const dice = diceOf(seed)
    const wrong: TriedAddress[] = []
    let [same, sideways] = [0, 0]
    for (let count = 0; count < addressCount; count++) {
      const address = aTriedAddress(dice)
      const { url, registered } = address
      if (address.isRedirect) same += 1
      else if (address.reaches) sideways += 1
      const isRight =
        isRedirect(url, registered) === address.isRedirect &&
        reachesRedirect(url, registered) === address.reaches
      if (!isRight) wrong.push(address)
    }
    const elsewhere = addressCount - same - sideways
    process.stdout.write(
      `redirect matcher, seed ${seed}: ${addressCount} addresses, ${same} the redirect, ` +
        `${sideways} only arriving there, ${elsewhere} elsewhere, ${wrong.length} wrong\n`,
    )
    expect(wrong.slice(0, 5)).toEqual([])
    expect(Math.min(same, sideways, elsewhere)).toBeGreaterThanOrEqual(100_000)
  })
})

/** Ways to compare that look right, each blind for one thing. */
const naive: readonly (readonly [string, (url: URL, registered: URL) => boolean])[] = [
  ['the beginning of the text', (url, registered) => url.href.startsWith(registered.href)],
  ['a path in any letter case', (url, registered) => isAt(url, registered, 'pathname')],
  ['any port', (url, registered) => isAt(url, registered, 'port')],
  ['any query', (url, registered) => isAt(url, registered, 'search')],
  ['any user info', (url, registered) => isAt(url, registered, 'username')],
]

describe('the made addresses', { timeout: 60_000 }, () => {
  it.each(naive)('tell the matcher from one that takes %s', (_, takes) => {
    const dice = diceOf(seed)
    const addresses = Array.from({ length: 10_000 }, () => aTriedAddress(dice))
    const accepted = addresses.filter(({ url, registered, isRedirect: isSame }) => {
      return !isSame && isAddress(url) && takes(new URL(url), new URL(registered))
    })
    expect(accepted.length).toBeGreaterThan(50)
  })
})

function isAddress(text: string): boolean {
  try {
    return new URL(text).href !== ''
  } catch {
    return false
  }
}

type Blind = 'pathname' | 'port' | 'search' | 'username'

/** The parts are the same, but for the one that is not looked at closely. */
function isAt(url: URL, registered: URL, blind: Blind): boolean {
  const parts = (one: URL): readonly string[] => [
    one.protocol,
    one.hostname,
    blind === 'port' ? '' : one.port,
    blind === 'pathname' ? one.pathname.toLowerCase() : one.pathname,
    blind === 'username' ? '' : one.username + one.password,
  ]
  const pairs = blind === 'search' ? [] : Array.from(registered.searchParams)
  return (
    parts(url).join('\n') === parts(registered).join('\n') &&
    pairs.every((pair) => url.searchParams.has(...pair))
  )
}
