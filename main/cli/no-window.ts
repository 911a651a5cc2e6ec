import { WalletError } from '#core/errors'
import { usualPreferences } from '#core/preferences'
import type { SignInSurface } from '../ports'
import type { NoticeMemory } from '../telling-ports'
import type { WalletPorts } from '../wallet/wallet-ports'
import type { TypedAnswers } from './context'

type DesktopPorts = Pick<
  WalletPorts,
  | 'announce'
  | 'askWhichFile'
  | 'chooseKeyFile'
  | 'clearWindow'
  | 'computer'
  | 'copyText'
  | 'extras'
  | 'forgetSignIn'
  | 'handsOver'
  | 'language'
  | 'noticeMemory'
  | 'notify'
  | 'restart'
  | 'showHelp'
  | 'showInFolder'
>

/** Where there is no window, what waits there is led on to the person’s browser. */
export const noSignInWindow: SignInSurface = {
  open: (_order, signal) =>
    new Promise((_, reject) => {
      signal.addEventListener('abort', () => reject(new WalletError('sign-in-cancelled')), {
        once: true,
      })
    }),
  focus: () => undefined,
  forget: () => Promise.resolve(),
}

/** Nothing is told here, so nothing counts as told: the window’s own memory is left alone. */
const noMemory: NoticeMemory = { told: () => ({}), rememberTold: () => undefined }

/** What needs a window: the command line asks for none of it, and says so should it ever. */
export function withoutDesktop(answers: TypedAnswers): DesktopPorts {
  const needsWindow = (): never => {
    throw new WalletError('unexpected', 'needs a window')
  }
  return {
    announce: { state: () => undefined, profile: () => undefined },
    askWhichFile: () => Promise.resolve(answers.file),
    chooseKeyFile: async () => needsWindow(),
    clearWindow: () => undefined,
    computer: {
      preferences: () => usualPreferences,
      prefer: needsWindow,
      comeForward: needsWindow,
      contactedHosts: async () => needsWindow(),
      clearContactedHosts: async () => needsWindow(),
      storage: async () => needsWindow(),
      about: async () => needsWindow(),
      ownFolder: async () => needsWindow(),
      endAndDelete: needsWindow,
    },
    copyText: async () => needsWindow(),
    extras: {
      look: async () => needsWindow(),
      installCommand: async () => needsWindow(),
      removeCommand: async () => needsWindow(),
      renewWhileClosed: async () => needsWindow(),
    },
    forgetSignIn: async () => needsWindow(),
    handsOver: 'command-line',
    language: { chosen: needsWindow, choose: async () => needsWindow() },
    noticeMemory: noMemory,
    notify: { show: () => undefined, withdraw: () => undefined },
    restart: needsWindow,
    showHelp: async () => needsWindow(),
    showInFolder: needsWindow,
  }
}
