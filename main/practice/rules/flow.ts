import { redirectAnswer, type RedirectAnswer } from './location'
import { codeLifetimeMs } from './proof'
import type { Fingerprint, IssuedCode, PracticeState, Rehearsal } from './state'
import { rehearsals, fingerprint } from './state'
import { codeOf, secondFactorOf } from './values'
import { workspaceOf } from './workspaces'

/** What the authorize page learnt: the ground of a sign-in. Lives in memory only. */
export interface FlowStart {
  readonly environment: string
  readonly key: Fingerprint
  readonly description: string
  readonly redirectUri: string
  /** Absent when the app sent none: the redirect then says `state=null`. */
  readonly state?: string
  readonly challenge?: string
  /** The company whose own sign-in was asked for (SSO). */
  readonly domainName?: string
}

/** Where a person stands in a sign-in. */
export type FlowStep =
  | { readonly type: 'consent' }
  | { readonly type: 'login'; readonly rehearsal?: Rehearsal }
  /** SSO: the company signs in, in a window of its own, and the rest goes on there. */
  | { readonly type: 'company'; readonly rehearsal?: Rehearsal }
  | { readonly type: 'company-login'; readonly rehearsal?: Rehearsal }
  | {
      readonly type: 'second-factor'
      readonly user: string
      readonly digits: string
      readonly rehearsal?: Rehearsal
    }
  | { readonly type: 'workspaces'; readonly user: string; readonly rehearsal?: Rehearsal }

export type FlowStepType = FlowStep['type']

/** Why a page is shown again. */
export type FlowProblem = 'user-name-missing' | 'digits-wrong' | 'workspace-missing'

/** What an answer on a page leads to. */
export type FlowTurn =
  | { readonly type: 'next'; readonly step: FlowStep }
  | { readonly type: 'again'; readonly problem: FlowProblem }
  | { readonly type: 'denied' }
  | { readonly type: 'granted'; readonly workspaceIds: readonly number[] }

/** What the redirect does to `state`, or that it brings a refusal, against what the person chose. */
export type RedirectTwist = 'denial' | 'state-null' | 'state-missing' | 'state-wrong'

const userLimit = 100

/** Takes the form of the page the person is on. `random` holds 4 bytes for the second factor's digits. */
export function takeTurn(
  { flow, step }: { readonly flow: FlowStart; readonly step: FlowStep },
  form: URLSearchParams,
  random: Uint8Array,
): FlowTurn {
  switch (step.type) {
    case 'consent':
      return answerConsent(flow, form)
    case 'login':
      return logIn(step, form, random)
    case 'company':
      return { type: 'next', step: { type: 'company-login', ...rehearsalOf(step.rehearsal) } }
    case 'company-login':
      return logInAtCompany(step, form)
    case 'second-factor':
      if (form.get('digits')?.replaceAll(/\s/g, '') !== step.digits) {
        return { type: 'again', problem: 'digits-wrong' }
      }
      return {
        type: 'next',
        step: { type: 'workspaces', user: step.user, ...rehearsalOf(step.rehearsal) },
      }
    case 'workspaces':
      return chooseWorkspaces(form)
  }
}

function answerConsent({ domainName }: FlowStart, form: URLSearchParams): FlowTurn {
  if (form.get('decision') !== 'allow') return { type: 'denied' }
  const chosen = rehearsals.find((rehearsal) => rehearsal === form.get('rehearsal'))
  const type = domainName === undefined ? 'login' : 'company'
  return { type: 'next', step: { type, ...rehearsalOf(chosen) } }
}

/** Any name and any password do; the password is not even looked at. */
function logIn(
  step: Extract<FlowStep, { type: 'login' }>,
  form: URLSearchParams,
  random: Uint8Array,
): FlowTurn {
  const user = userIn(form)
  if (user === '') return { type: 'again', problem: 'user-name-missing' }
  const digits = secondFactorOf(random)
  return {
    type: 'next',
    step: { type: 'second-factor', user, digits, ...rehearsalOf(step.rehearsal) },
  }
}

/** A company that has signed somebody in asks for no second factor of the platform's. */
function logInAtCompany(
  step: Extract<FlowStep, { type: 'company-login' }>,
  form: URLSearchParams,
): FlowTurn {
  const user = userIn(form)
  if (user === '') return { type: 'again', problem: 'user-name-missing' }
  return { type: 'next', step: { type: 'workspaces', user, ...rehearsalOf(step.rehearsal) } }
}

function userIn(form: URLSearchParams): string {
  return (form.get('user') ?? '').replaceAll(/\p{C}/gu, '').trim().slice(0, userLimit)
}

function chooseWorkspaces(form: URLSearchParams): FlowTurn {
  const workspaceIds = form
    .getAll('workspace')
    .map(Number)
    .filter((id) => workspaceOf(id) !== undefined)
  if (workspaceIds.length === 0) return { type: 'again', problem: 'workspace-missing' }
  return { type: 'granted', workspaceIds: Array.from(new Set(workspaceIds)) }
}

/** The answer of a refusal (RFC 6749 section 4.1.2.1). */
export function denialAnswer(flow: FlowStart, twist?: RedirectTwist): RedirectAnswer {
  const answer = { error: 'access_denied', error_description: 'The user denied access' }
  return redirectAnswer(flow.redirectUri, answer, stateAfter(flow, twist))
}

/** What a granted sign-in rests on; `random` holds `codeByteCount` bytes, `now` is epoch ms. */
export interface Grant {
  readonly flow: FlowStart
  readonly step: Extract<FlowStep, { type: 'workspaces' }>
  readonly workspaceIds: readonly number[]
  readonly now: number
  readonly random: Uint8Array
  readonly twist?: RedirectTwist
}

/** Issues the code and says what the app is told. */
export function grantCode(
  state: PracticeState,
  { flow, step, workspaceIds, now, random, twist }: Grant,
): { readonly state: PracticeState; readonly answer: RedirectAnswer } {
  const effective = twist ?? twistOf(step.rehearsal)
  if (effective === 'denial') return { state, answer: denialAnswer(flow) }
  const code = codeOf(random)
  const issued: IssuedCode = {
    code: fingerprint(code),
    key: flow.key,
    subject: { user: step.user, workspaceIds },
    issuedAt: now,
    isUsed: false,
    ...(flow.challenge === undefined ? {} : { challenge: flow.challenge }),
    ...rehearsalOf(step.rehearsal),
  }
  return {
    state: { ...state, codes: [...state.codes.filter(isWorthKeeping(now)), issued] },
    answer: redirectAnswer(flow.redirectUri, { code }, stateAfter(flow, effective)),
  }
}

/** Old codes are remembered for a day, so that they are called expired and not unknown. */
function isWorthKeeping(now: number): (issued: IssuedCode) => boolean {
  return (issued) => now - issued.issuedAt < 144 * codeLifetimeMs
}

function stateAfter(flow: FlowStart, twist: RedirectTwist | undefined): string | undefined {
  if (twist === 'state-missing') return undefined
  if (twist === 'state-wrong') return 'the-state-of-another-sign-in'
  return twist === 'state-null' ? 'null' : (flow.state ?? 'null')
}

function twistOf(rehearsal: Rehearsal | undefined): RedirectTwist | undefined {
  const twists: readonly RedirectTwist[] = ['denial', 'state-null', 'state-missing', 'state-wrong']
  return twists.find((twist) => twist === rehearsal)
}

function rehearsalOf(rehearsal: Rehearsal | undefined): { readonly rehearsal?: Rehearsal } {
  return rehearsal === undefined ? {} : { rehearsal }
}
