import { app, type Session, type WebPreferences } from 'electron'

/** What no page of this app may ever do, whichever session it lives in. Call before the first window. */
export function guardEveryPage(): void {
  // Chromium's sandbox cannot run as root; who starts the app so was told (every page asks for it all the same).
  if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox()
  switchOff('disable-features', 'FedCm')
  // Every new session would ask a server of Google's for a dictionary, whether a page wants one or not.
  app.on('session-created', (session) => session.setSpellCheckerLanguages([]))
  app.on('web-contents-created', (_event, contents) => {
    contents.on('will-attach-webview', (event) => event.preventDefault())
    // Left alone, Electron hands out the first device it finds.
    contents.on('select-bluetooth-device', (event, ...[, choose]) => {
      event.preventDefault()
      choose('')
    })
  })
}

/** FedCM asks its identity providers past every session's gate. */
function switchOff(switchName: string, feature: string): void {
  const others = app.commandLine.getSwitchValue(switchName)
  app.commandLine.appendSwitch(switchName, others === '' ? feature : `${others},${feature}`)
}

/** Every permission is refused: a page asks in three ways, so all three are answered. */
export function denyPermissions(session: Session): void {
  session.setPermissionRequestHandler((_contents, _permission, decide) => decide(false))
  session.setPermissionCheckHandler(() => false)
  session.setDevicePermissionHandler(() => false)
}

/** The session of our own windows reaches our own files and nothing else. */
export function confineToBundle(session: Session): void {
  denyPermissions(session)
  session.webRequest.onBeforeRequest((details, decide) => {
    decide({ cancel: !/^(app:\/\/bundle\/|devtools:)/.test(details.url) })
  })
  session.on('will-download', (event) => event.preventDefault())
}

/** What every page of this app is opened with: sandboxed, isolated, without Node, tools only in development. */
export function lockedPreferences(
  own: Pick<WebPreferences, 'preload' | 'session'>,
): WebPreferences {
  return {
    ...own,
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    webSecurity: true,
    webviewTag: false,
    navigateOnDragDrop: false,
    spellcheck: false,
    devTools: !app.isPackaged,
  }
}
