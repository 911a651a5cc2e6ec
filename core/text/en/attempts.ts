import type { AttemptKind, AttemptStep } from '#core/attempts'

/** What was asked and answered in this session, in English. */
export const attempts = {
  title: 'Requests since the app was started',
  hint: 'What was asked and answered, by address and path only: no key, token or code is in it. It is forgotten when you quit.',
  none: 'Nothing was asked for this profile since the app was started.',
  show: 'Show requests',
  copy: 'Copy requests',
  kinds: {
    'sign-in': 'Sign-in',
    'token-request': 'Request for a token',
    renewal: 'Renewal',
    check: 'Check',
  } satisfies Record<AttemptKind, string>,
  steps: {
    asked: (method: string, address: string) => `Asked: ${method} ${address}`,
    answered: (status: number) => `Answered: HTTP ${status}`,
    unanswered: (code: string) => `No answer: ${code}`,
    'page-opened': (address: string) => `Sign-in page opened: ${address}`,
    'page-answered': (status: number) => `Sign-in page answered: HTTP ${status}`,
    'browser-opened': (address: string) => `Opened in the browser: ${address}`,
    'came-back': (address: string) => `Came back to: ${address}`,
  } satisfies Record<AttemptStep['type'], unknown>,
  underWay: 'Still under way',
  worked: 'Worked',
  failed: (code: string) => `Ended with: ${code}`,
} as const
