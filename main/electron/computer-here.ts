import { join } from 'node:path'
import { release, type } from 'node:os'
import { app, dialog, nativeTheme } from 'electron'
import { nextZoom, type Preferences } from '#core/preferences'
import { text } from '#core/text/text'
import type { ComputerDesk } from '../computer/computer'
import { deleteOwn, lookAtOwnFolder } from '../computer/delete-own'
import { readLicences } from '../computer/licences'
import { lookAtStorage } from '../computer/storage'
import type { Settings } from '../settings'
import { systemClock } from '../system-clock'
import { nodeFileSystem } from '../vault/file-system'
import { headerFormat } from '../vault/header'
import type { WalletWindow } from './wallet-window'
import type { World } from './world'

export interface ComputerHere extends ComputerDesk {
  /** At the very end of the app: deletes what it was asked to. Then there is nothing left to end. */
  readonly finish: () => Promise<void>
  /** The app goes on after all. */
  readonly stay: () => void
}

/** The desk of the app that runs here, over its own folder and its own window. */
export function computerHere(
  world: Pick<World<Settings>, 'settings' | 'hosts' | 'wallets'>,
  window: Pick<WalletWindow, 'zoom' | 'bringForward'>,
  folders: { readonly data: string; readonly out: string },
): ComputerHere {
  const { settings, hosts, wallets } = world
  const { platform } = process
  const disk = { fs: nodeFileSystem(platform), clock: systemClock, platform }
  let preferences = settings.preferences()
  let isRemoving = false
  const wear = (): void => {
    nativeTheme.themeSource = preferences.theme
    window.zoom(preferences.zoom)
  }
  wear()
  return {
    preferences: () => preferences,
    prefer: (changes) => {
      preferences = { ...preferences, ...changes }
      settings.rememberPreferences(preferences)
      wear()
    },
    comeForward: window.bringForward,
    contactedHosts: () => hosts.all(),
    clearContactedHosts: () => hosts.clear(),
    storage: () => lookAtStorage(disk, { dataFolder: folders.data, wallet: wallets.current }),
    about: async () => ({
      versions: versionsHere(),
      licences: await readLicences(
        ['main', 'renderer'].map((part) => join(folders.out, part, 'licences.json')),
      ),
    }),
    ownFolder: async () => {
      const { wallets: found, isLink, foreign } = await lookAtOwnFolder(folders.data)
      return { folder: folders.data, wallets: found, isLink, foreign }
    },
    endAndDelete: () => {
      isRemoving = true
      // In a turn of its own: the window hears first that it begins.
      setImmediate(() => app.quit())
    },
    finish: async () => {
      if (isRemoving) await deleteAndEnd(folders.data)
    },
    stay: () => {
      isRemoving = false
    },
  }
}

/** Ended at once: in ending by itself Chromium would write some of its files anew. */
async function deleteAndEnd(folder: string): Promise<void> {
  app.releaseSingleInstanceLock()
  const left = await deleteOwn(folder)
  if (left.length > 0) {
    const words = text.removal.left
    dialog.showErrorBox(words.title, words.meaning(folder, left))
  }
  // Its helpers before it: the one for the network writes its own notes down when it is left alone.
  const all = app.getAppMetrics().map(({ pid }) => pid)
  for (const pid of [...all.filter((one) => one !== process.pid), process.pid]) endAtOnce(pid)
}

function endAtOnce(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL')
  } catch {
    // It has ended by itself.
  }
}

function versionsHere() {
  const { electron, chrome, node } = process.versions
  return {
    app: app.getVersion(),
    electron,
    chromium: chrome,
    node,
    system: `${type()} ${release()} (${process.arch})`,
    dataFormat: headerFormat,
  }
}

/** What keys do to the size of the window, whatever has the focus in it. */
export function zoomByKeys(
  window: Pick<WalletWindow, 'onZoomKey'>,
  desk: Pick<ComputerDesk, 'preferences'>,
  change: (changes: Partial<Preferences>) => Promise<void>,
): void {
  window.onZoomKey((step) => void change({ zoom: nextZoom(desk.preferences().zoom, step) }))
}
