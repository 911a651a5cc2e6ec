import { describe, expect, it } from 'vitest'
import type { ExportValues } from '#core/exporters/exporter'
import { noAnswers, type Context } from '../../../main/cli/context'
import { exec, token } from '../../../main/cli/handing'
import type { HandedOut } from '../../../main/wallet/command-line-calls'
import { exportValues } from '../../core/exporters/cases'
import { aSummary, aWallet } from '../../renderer/fake-wallet'

const name = aSummary().name

/** A command that is handed these values, what it wrote, and with which environment a program ran. */
function aBench(changes: Partial<ExportValues> = {}) {
  const { refreshToken: _, ...values } = exportValues(changes)
  const handed: HandedOut = { ...values, apiSecret: '', names: {} }
  const [out, environments]: [string[], Readonly<Record<string, string>>[]] = [[], []]
  const context: Context = {
    wallet: {
      api: aWallet(),
      forCommandLine: { handOut: () => Promise.resolve(handed) },
      factsOf: () => ({}),
      settle: () => Promise.resolve(0),
      start: () => undefined,
      rest: () => undefined,
      lookAgain: () => undefined,
    },
    terminal: {
      out: async (text) => void out.push(text),
      say: () => undefined,
      ask: () => Promise.resolve(undefined),
      firstLineOfInput: () => Promise.resolve(''),
    },
    answers: noAnswers(),
    isJson: false,
    now: () => 0,
    dataFolder: '/data',
    runtime: '1',
    signInAddress: () => undefined,
    runProgram: async (_program, variables) => {
      environments.push(variables)
      return 7
    },
  }
  return { context, out, environments }
}

const header = { type: 'token', name, asHeader: true } as const
const run = { type: 'exec', name, program: ['report'] } as const

describe('token --header', () => {
  it('writes all that a call of the service carries', async () => {
    const ofCedato = aBench({ service: 'cedato', environment: '' })
    await token(ofCedato.context, header)
    expect(ofCedato.out.join('')).toBe(
      'Authorization: Bearer access+token/of=the/tests==\napi-version: 1\n',
    )
    const ofSprinklr = aBench()
    await token(ofSprinklr.context, header)
    expect(ofSprinklr.out.join('')).toContain('key: a1b2c3d4e5f6a1b2c3d4e5f6\n')
  })

  it.each([
    { apiKey: 'key\nX-Second: yes' },
    { accessToken: 'token\r\nX-Second: yes' },
    { accessToken: 'token\0' },
  ])('refuses what would be another line: %j', async (odd) => {
    const { context, out } = aBench(odd)
    await expect(token(context, header)).rejects.toMatchObject({ code: 'export-value-unsafe' })
    expect(out).toEqual([])
  })
})

describe('exec', () => {
  it('gives its program whatever an environment can hold, as it is', async () => {
    const odd = {
      apiKey: 'a $key~ with blanks ',
      accessToken: 'to$(k)en=\n"of" it',
      redirectUri: 'https://tool.example/call back?a=$b',
    }
    const { context, environments } = aBench(odd)
    expect(await exec(context, run)).toBe(7)
    expect(environments).toEqual([
      expect.objectContaining({
        SPRINKLR_API_KEY: odd.apiKey,
        SPRINKLR_CLIENT_ID: odd.apiKey,
        SPRINKLR_ACCESS_TOKEN: odd.accessToken,
        SPRINKLR_REDIRECT_URI: odd.redirectUri,
      }),
    ])
    expect(Object.keys(environments[0] ?? {})).not.toContain('SPRINKLR_API_SECRET')
  })

  it('refuses what none can hold', async () => {
    const { context, environments } = aBench({ accessToken: 'to\0ken' })
    await expect(exec(context, run)).rejects.toMatchObject({ code: 'export-value-unsafe' })
    expect(environments).toEqual([])
  })
})
