import { readFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { app } from 'electron'
import { createExtras, type ExtrasDesk } from '../extras/extras'
import { launchWords } from '../extras/launch'
import { runTool } from '../extras/run-tool'

/** The extras of the app that runs here. */
export function extrasHere(dataFolder: string): ExtrasDesk {
  const { env, platform, argv, execPath } = process
  const appImage = env['APPIMAGE']
  const localAppData = env['LOCALAPPDATA']
  const configHome = env['XDG_CONFIG_HOME']
  const desktop = env['XDG_CURRENT_DESKTOP']
  const launch = launchWords({
    platform,
    isPackaged: app.isPackaged,
    executable: execPath,
    appPath: app.getAppPath(),
    argv,
    ...(isSet(appImage) ? { appImage } : {}),
  })
  const world = {
    platform,
    home: homedir(),
    path: `${env['PATH'] ?? ''}${pathOfTerminals(platform)}`,
    shell: env['SHELL'] ?? '',
    userId: process.getuid?.(),
    dataFolder,
    launch,
    ...(isSet(localAppData) ? { localAppData } : {}),
    ...(isSet(configHome) ? { configHome } : {}),
    ...(isSet(desktop) ? { desktop } : {}),
  }
  return createExtras(world, runTool)
}

/** On macOS a window knows less of the PATH than a terminal. */
function pathOfTerminals(platform: NodeJS.Platform): string {
  if (platform !== 'darwin') return ''
  try {
    return `:${readFileSync('/etc/paths', 'utf8').trim().split('\n').join(':')}`
  } catch {
    return ''
  }
}

function isSet(value: string | undefined): value is string {
  return value !== undefined && value !== ''
}
