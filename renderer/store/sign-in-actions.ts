import { attempt } from './attempt'
import { nextNoticeId } from './notice-id'
import type { StoreParts } from './wallet-store'

/** What a person can do about the one sign-in that may be open. How it then stands is main's announcement. */
export interface SignInActions {
  readonly cancelSignIn: () => Promise<void>
  readonly focusSignIn: () => Promise<void>
  readonly signInWithBrowser: () => Promise<void>
  readonly copySignInAddress: () => Promise<void>
  /** What was pasted goes to main and is kept nowhere here; refused, it is still in its field. */
  readonly giveSignInAddress: (address: string) => Promise<void>
  readonly answerAboutMark: (isMine: boolean) => Promise<void>
}

export function signInActions({ wallet, get, set }: StoreParts): SignInActions {
  const quietly = async (task: () => Promise<void>): Promise<void> => {
    await attempt(task)
  }
  return {
    cancelSignIn: () => quietly(() => wallet.cancelSignIn()),
    focusSignIn: () => quietly(() => wallet.focusSignIn()),
    signInWithBrowser: () => quietly(() => wallet.signInWithBrowser()),
    copySignInAddress: async () => {
      const answer = await attempt(() => wallet.copySignInAddress())
      if (answer.ok) set({ notice: { type: 'copied', id: nextNoticeId(), ...answer.value } })
      else set({ addressForm: { busy: false, failure: answer.failure } })
    },
    giveSignInAddress: async (address) => {
      if (get().addressForm.busy) return
      set({ addressForm: { busy: true } })
      const answer = await attempt(() => wallet.giveSignInAddress(address))
      set({ addressForm: answer.ok ? { busy: false } : { busy: false, failure: answer.failure } })
    },
    answerAboutMark: (isMine) => quietly(() => wallet.answerAboutMark(isMine)),
  }
}
