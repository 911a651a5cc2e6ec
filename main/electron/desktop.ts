import { app, safeStorage } from 'electron'
import { showProfileChannel, stateChangedChannel } from '#core/wallet-api'
import type { WalletState } from '#core/wallet-state'
import type {
  AskWhereToSave,
  AskWhichFile,
  AskWhichFolder,
  ChooseKeyFile,
  Restart,
  ShowHelp,
  ShowInFolder,
} from '../ports'
import type { Announce, Notify } from '../telling-ports'
import { whenWanted } from '../wanted-notices'
import { copyText } from './clipboard'
import {
  createAskWhereToSave,
  createAskWhichFile,
  createAskWhichFolder,
  createChooseKeyFile,
  showInFolder,
} from './file-dialogs'
import { createHelpWindow } from './help-window'
import { systemNotify } from './notify'
import { createRestart } from './restart'
import type { WalletWindow } from './wallet-window'

/** What the wallet asks of the desktop it runs on, over its own window. */
export interface Desktop {
  readonly announce: Announce
  readonly notify: Notify
  readonly askWhereToSave: AskWhereToSave
  readonly askWhichFile: AskWhichFile
  readonly askWhichFolder: AskWhichFolder
  readonly chooseKeyFile: ChooseKeyFile
  readonly showInFolder: ShowInFolder
  readonly showHelp: ShowHelp
  readonly copyText: (text: string) => Promise<void>
  readonly clearWindow: () => void
  readonly restart: Restart
}

export function createDesktop(
  mainWindow: WalletWindow,
  tells: {
    readonly bySystem: () => boolean
    /** The window is not the only place where it is shown. */
    readonly onState: (state: WalletState) => void
  },
): Desktop {
  return {
    announce: {
      state: (state) => {
        mainWindow.tell(stateChangedChannel, state)
        tells.onState(state)
      },
      profile: (id) => {
        mainWindow.bringForward()
        mainWindow.tell(showProfileChannel, id)
      },
    },
    notify: whenWanted(systemNotify(), tells.bySystem),
    askWhereToSave: createAskWhereToSave(mainWindow.window),
    askWhichFile: createAskWhichFile(mainWindow.window),
    askWhichFolder: createAskWhichFolder(mainWindow.window),
    chooseKeyFile: createChooseKeyFile(mainWindow.window),
    showInFolder,
    showHelp: createHelpWindow(),
    copyText,
    clearWindow: () => mainWindow.page()?.reload(),
    restart: createRestart(app, { safeStorage, process }),
  }
}
