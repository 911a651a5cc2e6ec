import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { errorCodes, WalletError, type ErrorCode } from '#core/errors'
import type { FailureText } from '#core/text/failure'
import { text } from '#core/text/text'
import { aWalletBench } from '../../helpers/wallet-bench'
import { answers, network, oauthErrors } from './answers'
import { elsewhere } from './elsewhere'
import { own } from './own'

const root = join(import.meta.dirname, '../../..')
const provocations = [...answers, ...oauthErrors, ...network, ...own]
const provoked = new Set<ErrorCode>()

describe('an entry of the catalogue is what the whole wallet says of', () => {
  it.each(provocations.map((one) => [one.what, one.code, one] as const))(
    '%s: %s',
    async (_what, code, { provoke, facts = {} }) => {
      const bench = await aWalletBench()
      const failure: unknown = await provoke(bench).catch((error: unknown) => error)
      if (!(failure instanceof WalletError)) throw new Error(`no failure: ${String(failure)}`)
      expect(failure).toMatchObject({ code, facts })
      provoked.add(failure.code)
      const { what, why, next }: FailureText = text.errors.failures[failure.code](failure.facts)
      for (const sentence of [what, why, next]) expect(sentence).toMatch(/\S.*[.”]$/)
    },
  )
})

describe('the catalogue', () => {
  it('has no entry that nothing provokes', () => {
    const missing = errorCodes.filter((code) => !provoked.has(code) && !(code in elsewhere))
    expect(missing).toEqual([])
  })

  it('names no other file for what is provoked here', () => {
    expect(Object.keys(elsewhere).filter((code) => provoked.has(code as ErrorCode))).toEqual([])
  })

  it.each(Object.entries(elsewhere))('has %s provoked in %s', (code, file) => {
    expect(readFileSync(join(root, file), 'utf8')).toContain(`'${code}'`)
  })
})
