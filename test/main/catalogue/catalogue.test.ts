import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { errorCodes, WalletError, type ErrorCode } from '#core/errors'
import { certificateFailures } from '#core/text/en/errors/certificates'
import { extrasFailures } from '#core/text/en/errors/extras'
import { importFailures } from '#core/text/en/errors/imports'
import { linkedFileFailures } from '#core/text/en/errors/linked-files'
import { movingFailures } from '#core/text/en/errors/moving'
import { placeFailures } from '#core/text/en/errors/places'
import { providerFailures } from '#core/text/en/errors/provider'
import { renewalFailures } from '#core/text/en/errors/renewal'
import { signInFailures } from '#core/text/en/errors/sign-in'
import { typedFailures } from '#core/text/en/errors/typed'
import { templateFailures } from '#core/text/en/errors/templates'
import { walletFailures } from '#core/text/en/errors/wallet'
import type { FailureText } from '#core/text/failure'
import { text } from '#core/text/text'
import { answers, network, oauthErrors } from './answers'
import { elsewhere } from './elsewhere'
import { beside } from './extras'
import { handedOver, takenOver } from './files'
import { keptUpToDate } from './linked-files'
import { ownTemplates } from './templates'
import { handshakes } from './handshakes'
import { keyFiles } from './key-files'
import { moving } from './moving'
import { answersToSignIn, own } from './own'
import { aWindowBench } from './provocation'
import { renewing } from './renewing'
import { vault } from './vault'

const root = join(import.meta.dirname, '../../..')
const provocations = [
  ...answers,
  ...oauthErrors,
  ...network,
  ...own,
  ...answersToSignIn,
  ...renewing,
  ...keyFiles,
  ...handshakes,
  ...handedOver,
  ...ownTemplates,
  ...takenOver,
  ...moving,
  ...beside,
  ...keptUpToDate,
  ...vault,
]
const tables = [
  ...[signInFailures, renewalFailures, providerFailures, typedFailures],
  ...[certificateFailures, walletFailures, placeFailures, importFailures, movingFailures],
  ...[extrasFailures, templateFailures, linkedFileFailures],
]
const provoked = new Set<ErrorCode>()

describe('an entry of the catalogue is what the whole wallet says of', () => {
  it.each(provocations.map((one) => [one.what, one.code, one] as const))(
    '%s: %s',
    async (_what, code, { provoke, facts = {} }) => {
      const bench = await aWindowBench()
      const failure: unknown = await provoke(bench).catch((error: unknown) => error)
      if (!(failure instanceof WalletError)) throw new Error(`no failure: ${String(failure)}`)
      expect(failure).toMatchObject({ code, facts })
      provoked.add(failure.code)
      expectWorded(failure)
    },
  )
})

/** A sentence is whole, or ends with a command to be copied. */
const whole = /^[A-ZÄÖÜ“].*(?:[.”]|: (?:openssl|keytool) .*\w)$/
const hole = /undefined|null|NaN|\[object|“”|\(\)| {2}| [.,;](?!\w)/

/** What happened, why, what to do, and one button, with nothing left open in them. */
function expectWorded({ code, facts }: WalletError): void {
  const { what, why, next, action }: FailureText = text.errors.failures[code](facts)
  for (const sentence of [what, why, next]) {
    expect(sentence).toMatch(whole)
    expect(sentence).not.toMatch(hole)
  }
  expect(text.errors.actions[action]).toMatch(/\w/)
}

describe('the catalogue', () => {
  it('has no entry that nothing provokes', () => {
    const missing = errorCodes.filter((code) => !provoked.has(code) && !(code in elsewhere))
    expect(missing).toEqual([])
  })

  it('names no other file for what is provoked here', () => {
    expect(Object.keys(elsewhere).filter((code) => provoked.has(code as ErrorCode))).toEqual([])
  })

  it('has one place for the sentences of each code', () => {
    const codes = tables.flatMap((table) => Object.keys(table))
    expect(codes.toSorted()).toEqual([...errorCodes].toSorted())
  })

  it('leaves to other tests only what the real app alone can show', () => {
    for (const file of Object.values(elsewhere)) expect(file).toMatch(/^test\/e2e\/.+\.spec\.ts$/)
  })

  it.each(Object.entries(elsewhere))('has %s provoked in %s', (code, file) => {
    expect(readFileSync(join(root, file), 'utf8')).toContain(`'${code}'`)
  })
})
