import { number, plural } from '#core/text/en/grammar'

/** The icon beside the clock and its menu, in English. */
export const tray = {
  copy: 'Copy token',
  renew: 'Renew now',
  show: 'Show',
  open: 'Open Token Wallet',
  lock: 'Lock',
  quit: 'Quit',
  /** Under the pointer. */
  attention: (count: number) =>
    plural(count, {
      one: '1 profile needs attention',
      other: `${number(count)} profiles need attention`,
    }),
  attentionOf: (name: string) => `${name} · needs attention`,
  settings: {
    title: 'In the tray',
    meaning:
      'Token Wallet is in the tray, beside the clock, with the profiles that need attention and those you pinned. Names stand there, never a token; while the wallet is locked, not even names.',
    stays: 'Keep running in the tray when the window is closed',
    staysMeaning:
      'Tokens are then kept alive and notices shown as before. Quit in the tray’s menu ends the app. Where the desktop shows no tray, closing the window quits, as it does without this.',
  },
} as const
