import type { Result } from '#core/errors'
import type { SurfaceName } from '#core/sign-in-progress'
import { attempt } from './attempt'
import { nextNoticeId } from './notice-id'
import type { StoreParts } from './store-parts'

/** What a person can do about the one sign-in that may be open. How it then stands is main's announcement. */
export interface SignInActions {
  readonly cancelSignIn: () => Promise<void>
  readonly focusSignIn: () => Promise<void>
  /** Elsewhere, with the same attempt. */
  readonly goOnIn: (surface: SurfaceName) => Promise<void>
  /** Says itself that it worked; a failure is for the one component that asked. */
  readonly copySignInAddress: () => Promise<Result<unknown>>
  /** What was pasted may hold a code: it goes to main, and the store never holds it. */
  readonly giveSignInAddress: (address: string) => Promise<Result<void>>
  readonly answerAboutMark: (isMine: boolean) => Promise<void>
}

export function signInActions({ wallet, set }: StoreParts): SignInActions {
  const quietly = async (task: () => Promise<void>): Promise<void> => {
    await attempt(task)
  }
  return {
    cancelSignIn: () => quietly(() => wallet.cancelSignIn()),
    focusSignIn: () => quietly(() => wallet.focusSignIn()),
    goOnIn: (surface) => quietly(() => wallet.goOnIn(surface)),
    copySignInAddress: async () => {
      const answer = await attempt(() => wallet.copySignInAddress())
      if (answer.ok) set({ notice: { type: 'copied', id: nextNoticeId(), ...answer.value } })
      return answer
    },
    giveSignInAddress: (address) => attempt(() => wallet.giveSignInAddress(address)),
    answerAboutMark: (isMine) => quietly(() => wallet.answerAboutMark(isMine)),
  }
}
