import type { Holder } from '#core/profile'
import { whoRenews } from '#core/text/en/who-renews'
import { number, plural } from '#core/text/en/grammar'

/** Moving profiles to another computer, in English. */
export const moving = {
  open: 'Move profiles…',
  openOne: 'Move to another computer…',
  title: 'Move profiles',
  card: {
    title: 'Another computer',
    meaning:
      'Profiles move with their keys and tokens in one passphrase file. On the other computer, “Import…” takes them in.',
  },
  which: 'Which profiles?',
  noneChosen: 'Choose at least one profile.',
  all: 'All profiles',
  elsewhere:
    'Renewed elsewhere already: its refresh token cannot move. To move it with the right to renew, sign in here again first.',
  withoutToken: 'Without a token: its keys move.',
  holder: {
    label: whoRenews.label,
    hint: 'A refresh token works once, so only one of the two can renew.',
    choices: {
      wallet: whoRenews.choices.wallet,
      'other-tool': 'The other computer',
    } satisfies Record<Holder, string>,
    meanings: {
      wallet:
        'Keys and access tokens go along, refresh tokens do not. The tokens stop working there when they are renewed here: move them again then.',
      'other-tool':
        'The refresh tokens go along. This wallet stops renewing, and the profiles show “Renewed elsewhere” as soon as the file is saved and checked. The way back is “Take back”: you sign in again.',
    } satisfies Record<Holder, string>,
    unanswered: 'Choose who renews. Until then nothing is saved.',
  },
  passphrase: 'Passphrase of the file',
  passphraseHint:
    'At least 12 characters. Whoever has the file and the passphrase has the tokens. Pass it on by another way than the file.',
  repeat: 'Repeat the passphrase of the file',
  forgotten: 'Nobody can open the file without it.',
  save: 'Save file…',
  saving: 'Saving the file and opening it again to check it…',
  saved: {
    at: (path: string) => `Saved to ${path}`,
    checked: (count: number) =>
      plural(count, {
        one: 'It was opened again and holds the profile.',
        other: `It was opened again and holds the ${number(count)} profiles.`,
      }),
    next: 'On the other computer choose “Import…” and this file. Delete it once the profiles are there.',
    left: 'From now on the other computer renews. If the import there fails, keep the file: only it can still renew.',
  },
  done: 'Done',
  sealed: {
    title: 'This file is protected by a passphrase',
    meaning: 'It was saved on another computer with “Move profiles…”. Its passphrase opens it.',
    open: 'Open',
    opening: 'Opening the file…',
    missing: 'Type the passphrase of the file.',
  },
  arrives: {
    wallet: 'From now on this wallet renews these tokens. The computer they come from does not.',
    'other-tool':
      'The computer they come from goes on renewing. Here they stop working when it does: move them here again then.',
  } satisfies Record<Holder, string>,
  preset: {
    start: 'Start from a preset…',
    knowHost: (address: string) => `I know ${address} and want it to get my keys`,
    title: 'Preset for colleagues',
    meaning:
      'A small file with the name, the client, the environment, the API address, the Callback URL and the sign-in options. It holds no key and no token.',
    save: 'Save as preset…',
    savedTo: (path: string) => `Saved to ${path}`,
  },
  history: {
    moved: (path: string) => `Moved to another computer with refresh token and keys, in ${path}`,
    copied: (path: string) => `Copied for another computer with its keys, to ${path}`,
  },
} as const
