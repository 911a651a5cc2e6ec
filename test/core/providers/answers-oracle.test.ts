import { isDeepStrictEqual } from 'node:util'
import { describe, expect, it } from 'vitest'
import { WalletError, type ErrorCode } from '#core/errors'
import { cedato } from '#core/providers/cedato'
import type { Provider } from '#core/providers/provider'
import { sprinklr } from '#core/providers/sprinklr'
import { noon } from '../../helpers/builders'
import { fieldAnswers } from './oracle/field-answers'
import { generatedAnswers } from './oracle/generated-answers'
import { grants, ours, refusalSeen, strictly, type Grant } from './oracle/readers'
import { amended, reasons, type Reason } from './oracle/reasons'
import { refusal, refusalAnswers, refusalCodes } from './oracle/refusal-answers'
import { shapeAnswers } from './oracle/shape-answers'
import { received, type Verdict, type WireAnswer } from './oracle/wire-answer'

const handMade = [...fieldAnswers, ...shapeAnswers, ...refusalAnswers]
const answers = [...handMade, ...generatedAnswers(300)]

/** Who asks in which way. */
const askers: readonly { readonly provider: Provider; readonly grant: Grant }[] = [
  ...grants.map((grant) => ({ provider: sprinklr, grant })),
  { provider: cedato, grant: 'client_credentials' },
]

/** An answer that is read otherwise than strictly. */
interface Difference {
  readonly provider: Provider
  readonly grant: Grant
  readonly answer: WireAnswer
  readonly verdict: Verdict
}

async function isExplained(difference: Difference, given: readonly Reason[]): Promise<boolean> {
  const { provider, grant, answer, verdict } = difference
  return isDeepStrictEqual(await strictly(grant, amended(answer, provider.service, given)), verdict)
}

async function differences(): Promise<readonly Difference[]> {
  const found: Difference[] = []
  for (const { provider, grant } of askers) {
    for (const answer of answers) {
      const difference = { provider, grant, answer, verdict: ours(provider, answer) }
      if (!(await isExplained(difference, []))) found.push(difference)
    }
  }
  return found
}

async function unexplained(
  found: readonly Difference[],
  given: readonly Reason[],
): Promise<readonly Difference[]> {
  const explained = await Promise.all(found.map((one) => isExplained(one, given)))
  return found.filter((_, at) => explained[at] !== true)
}

function distinct(some: readonly WireAnswer[]): number {
  return new Set(some.map((one) => JSON.stringify([one.status, one.type, received(one).body]))).size
}

describe('answers to requests for tokens, read beside a strict stranger', () => {
  it('are taken with the same values or refused, but for reasons that are all needed', async () => {
    expect(distinct(handMade)).toBe(handMade.length)
    expect(handMade.length).toBeGreaterThanOrEqual(200)

    const found = await differences()
    const left = await unexplained(found, reasons)
    expect(left.map(({ provider, answer }) => `${provider.id}: ${answer.what}`)).toEqual([])

    for (const reason of reasons) {
      const others = reasons.filter((other) => other !== reason)
      expect(await unexplained(found, others), `still needed: ${reason.why}`).not.toEqual([])
    }
    const [all, other] = [askers.length * answers.length, found.length]
    process.stdout.write(
      `token answers beside oauth4webapi: ${distinct(answers)} distinct (${handMade.length} by hand), ` +
        `${all} verdicts, ${all - other} the same, ${other} otherwise for ${reasons.length} reasons\n`,
    )
  })

  it('are taken and refused often enough for that to mean something', () => {
    for (const { provider } of askers) {
      const taken = answers.filter((answer) => ours(provider, answer) !== 'refused')
      expect(taken.length).toBeGreaterThan(100)
      expect(answers.length - taken.length).toBeGreaterThan(100)
    }
  })

  const meanings: Readonly<Record<(typeof refusalCodes)[number], readonly [ErrorCode, ErrorCode]>> =
    {
      invalid_request: ['request-refused', 'keys-refused'],
      invalid_client: ['keys-refused', 'keys-refused'],
      invalid_grant: ['refresh-refused', 'keys-refused'],
      unauthorized_client: ['way-not-allowed', 'keys-refused'],
      unsupported_grant_type: ['way-not-allowed', 'keys-refused'],
      invalid_scope: ['request-refused', 'keys-refused'],
    }

  it.each(refusalCodes)('mean the same where they refuse with %s', async (code) => {
    const answer = refusal(code)
    for (const grant of grants) expect(await refusalSeen(grant, answer)).toBe(code)
    expect([codeOf(sprinklr, answer), codeOf(cedato, answer)]).toEqual(meanings[code])
  })
})

function codeOf(provider: Provider, answer: WireAnswer): ErrorCode | undefined {
  try {
    provider.readTokens(received(answer), noon)
    return undefined
  } catch (error) {
    if (error instanceof WalletError) return error.code
    throw error
  }
}
