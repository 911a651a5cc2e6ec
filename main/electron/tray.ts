import { app, Menu, nativeTheme, Tray, type MenuItemConstructorOptions } from 'electron'
import { text } from '#core/text/text'
import type { TrayProfile, TrayView } from '#core/tray'
import type { TrayChoices, TrayIcon } from '../desktop-ports'
import { trayImage } from './tray-images'

export interface TrayHere extends TrayIcon {
  /** From now on it stands in the tray of this host; anew where that is another one than before. */
  place(host: string): void
}

/** The icon beside the clock of this computer, and how many need somebody on the app’s own icon. */
export function createTrayHere(
  choices: TrayChoices,
  setOverlay: (count: number) => void,
): TrayHere {
  let tray: Tray | undefined
  let placedAt: string | undefined
  let view: TrayView = { type: 'closed' }
  const dress = (): void => {
    if (tray === undefined) return
    const count = attentionIn(view)
    tray.setToolTip(count === 0 ? app.getName() : text.tray.attention(count))
    if (process.platform === 'darwin') tray.setTitle(count === 0 ? '' : String(count))
    tray.setContextMenu(Menu.buildFromTemplate([...menuOf(view, choices)]))
  }
  nativeTheme.on('updated', () => tray?.setImage(trayImage()))
  return {
    show: (next) => {
      view = next
      dress()
      app.setBadgeCount(attentionIn(view))
      setOverlay(attentionIn(view))
    },
    place: (host) => {
      if (placedAt === host) return
      placedAt = host
      tray?.destroy()
      tray = new Tray(trayImage())
      // On macOS a click opens the menu; elsewhere the window.
      if (process.platform !== 'darwin') tray.on('click', choices.open)
      dress()
    },
  }
}

function attentionIn(view: TrayView): number {
  return view.type === 'open' ? view.attention : 0
}

function menuOf(view: TrayView, choices: TrayChoices): readonly MenuItemConstructorOptions[] {
  const words = text.tray
  const open = { label: words.open, click: choices.open }
  const quit = { label: words.quit, click: choices.quit }
  if (view.type === 'closed') return [open, quit]
  const line = { type: 'separator' } as const
  return [
    ...view.profiles.map((profile) => profileItem(profile, choices)),
    ...(view.profiles.length === 0 ? [] : [line]),
    open,
    ...(view.canLock ? [{ label: words.lock, click: choices.lock }] : []),
    quit,
  ]
}

function profileItem(profile: TrayProfile, choices: TrayChoices): MenuItemConstructorOptions {
  const words = text.tray
  const { id, needsAttention, canCopy, canRenew } = profile
  const name = literally(profile.name)
  return {
    label: needsAttention ? words.attentionOf(name) : name,
    submenu: [
      { label: words.copy, enabled: canCopy, click: () => choices.profile({ id, act: 'copy' }) },
      { label: words.renew, enabled: canRenew, click: () => choices.profile({ id, act: 'renew' }) },
      { label: words.show, click: () => choices.profile({ id, act: 'show' }) },
    ],
  }
}

/** A menu takes `&` for the mark of the letter after it. */
function literally(name: string): string {
  return name.replaceAll('&', '&&')
}
