import { expect, type Page } from '@playwright/test'
import { keyringRemedies, type KeyringTrouble } from '#core/keyring'
import { text } from '#core/text/text'
import type { Desk, KeyringHome } from './keyring-desks'
import { closeQuestion, typeKeyringPassword } from './keyring-prompt'
import { forgeKey, restoreKey, type Situation } from './keyring-wallets'

/** Where a state is made: a bus, the keyring the wallet was made with, another one, and the wallet's folder. */
export interface Place {
  readonly desk: Desk
  readonly home: KeyringHome
  readonly otherHome: KeyringHome
  readonly dataFolder: string
  readonly dataKey: string
}

/** One way a keyring can stand in the way, made with real ones. */
export interface State {
  readonly name: string
  readonly trouble: KeyringTrouble
  readonly switches?: readonly string[]
  /** There is no such state without a wallet. */
  readonly needsWallet?: true
  /** Before the app starts. */
  readonly begin: (place: Place) => Promise<void>
  /** In the app, where that is what leads into the state. */
  readonly enter?: (window: Page) => Promise<void>
  /** The cause is a switch of this start, which a restart keeps. */
  readonly lasts?: true
  /** Takes the cause away. */
  readonly mend: (place: Place) => Promise<void>
  /** After the button that helps was pressed. */
  readonly afterPress?: () => Promise<void>
}

export const actOf = (trouble: KeyringTrouble): string => text.vault.keyring[trouble].act

export function pressRemedy(window: Page, trouble: KeyringTrouble): Promise<void> {
  return window.getByRole('button', { name: actOf(trouble), exact: true }).click()
}

const nothing = (): Promise<void> => Promise.resolve()

const bringOwn = async ({ desk, home }: Place): Promise<void> => {
  await desk.leave()
  await desk.serve(home, 'unlocked')
}

const lockedWithPrompter = async ({ desk, home }: Place): Promise<void> => {
  await desk.serve(home, 'locked')
  await desk.offerPrompter()
}

export const states: readonly State[] = [
  {
    name: 'absent',
    trouble: 'no-keyring',
    begin: nothing,
    mend: ({ desk, home }) => desk.serve(home, 'unlocked'),
  },
  {
    name: 'silent',
    trouble: 'keyring-silent',
    begin: async ({ desk, home }) => {
      await desk.serve(home, 'unlocked')
      desk.freeze()
    },
    mend: async ({ desk }) => desk.thaw(),
  },
  {
    name: 'locked, unlocked by its question',
    trouble: 'keyring-locked',
    begin: lockedWithPrompter,
    mend: nothing,
    afterPress: typeKeyringPassword,
  },
  {
    name: 'locked, unlocked elsewhere',
    trouble: 'keyring-locked',
    begin: ({ desk, home }) => desk.serve(home, 'locked'),
    mend: bringOwn,
  },
  {
    name: 'denied by the person',
    trouble: 'keyring-declined',
    begin: lockedWithPrompter,
    enter: async (window) => {
      await pressRemedy(window, 'keyring-locked')
      await closeQuestion()
    },
    mend: nothing,
    afterPress: typeKeyringPassword,
  },
  {
    name: 'denied because nothing can ask',
    trouble: 'keyring-declined',
    begin: ({ desk, home }) => desk.serve(home, 'locked'),
    enter: (window) => pressRemedy(window, 'keyring-locked'),
    mend: ({ desk }) => desk.offerPrompter(),
    afterPress: typeKeyringPassword,
  },
  {
    name: 'changed for another',
    trouble: 'keyring-changed',
    needsWallet: true,
    begin: ({ desk, otherHome }) => desk.serve(otherHome, 'unlocked'),
    mend: bringOwn,
  },
  {
    name: 'weak: basic_text',
    trouble: 'weak-keyring',
    switches: ['--password-store=basic'],
    begin: ({ desk, home }) => desk.serve(home, 'unlocked'),
    mend: nothing,
  },
  {
    name: 'weak: v10 forged',
    trouble: 'forged-key',
    needsWallet: true,
    begin: async (place) => {
      await place.desk.serve(place.home, 'unlocked')
      forgeKey(place)
    },
    mend: async (place) => restoreKey(place),
  },
  {
    name: 'refused for good (kwallet that is not there)',
    trouble: 'keyring-failed',
    lasts: true,
    switches: ['--password-store=kwallet6'],
    begin: ({ desk, home }) => desk.serve(home, 'unlocked'),
    mend: nothing,
  },
]

/** What the person reads before a try: in the wallet's own screen, or as the first of the ways at a first start. */
async function expectWords(window: Page, trouble: KeyringTrouble): Promise<void> {
  const { meaning, advice } = text.vault.keyring[trouble]
  await expect(window.getByText(meaning)).toBeVisible()
  await expect(window.getByText(advice)).toBeVisible()
}

/** What the person reads after a try: what happened, why, what to do. */
export async function expectFailure(
  window: Page,
  trouble: KeyringTrouble,
  situation: Situation,
): Promise<void> {
  const code = situation === 'first start' ? 'keyring-missing' : 'keyring-refused'
  const said = text.errors.failures[code]({ reason: trouble })
  for (const words of [said.what, said.why, said.next]) {
    await expect(window.getByRole('alert')).toContainText(words)
  }
}

/** The screen of this state, in this situation: title, words, the button that helps, and the other ways. */
export async function expectScreen(
  window: Page,
  { trouble, enter }: State,
  situation: Situation,
): Promise<void> {
  const words = text.vault
  const { title, act } = words.keyring[trouble]
  const shown = {
    'first start': words.unprotected.title,
    wallet: title,
    'wallet with passphrase': words.locked.title,
  }[situation]
  await expect(window.getByRole('heading', { level: 1 })).toHaveText(shown)
  if (enter === undefined) await expectWords(window, trouble)
  else await expectFailure(window, trouble, situation)
  await expect(window.getByRole('button', { name: act, exact: true })).toBeEnabled()
  await expect(window.getByLabel(words.passphrase, { exact: true })).toHaveCount(
    situation === 'wallet' ? 0 : 1,
  )
  const memory = window.getByRole('button', { name: words.unprotected.memory })
  await expect(memory).toHaveCount(situation === 'first start' ? 1 : 0)
  await expect(window.getByRole('list', { name: 'Profiles' })).toHaveCount(0)
}

export const needsRestart = ({ trouble }: State): boolean => keyringRemedies[trouble] === 'restart'
