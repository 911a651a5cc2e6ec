import { number } from '#core/text/en/grammar'
import type { Place } from '#core/doctor/diagnosis'
import type { DiagnosisTable } from '#core/text/diagnosis-table'

const size = (bytes: number): string =>
  bytes < 1024 ** 3 ? `${Math.floor(bytes / 1024 ** 2)} MB` : `${(bytes / 1024 ** 3).toFixed(1)} GB`

const folders: Readonly<Record<Place, string>> = {
  data: 'the wallet’s data folder',
  linked: 'a folder with files that are kept up to date',
}
const at = (folder: string, path: string | undefined): string =>
  path === undefined ? folder : `${folder} (${path})`

/** Where the wallet is kept, and what protects it. */
export const storing = {
  'keyring-protects': () => ({
    what: 'The keyring protects the wallet’s key.',
    why: 'It opens with your sign-in to this computer: lock the screen when you leave it.',
  }),
  'keyring-trouble': () => ({
    what: 'The keyring does not protect the wallet’s key now.',
    why: 'Without it only a passphrase or the recovery code opens the wallet.',
  }),
  'keyring-unused': () => ({
    what: 'The wallet does without the keyring.',
    why: 'It opens with your passphrase or the recovery code, and with nothing else.',
  }),
  'keyring-memory': () => ({
    what: 'Nothing is stored.',
    why: 'This wallet is kept in memory only: quitting the app loses every token in it.',
    next: 'Choose a passphrase in the settings to keep it.',
  }),
  'folder-private': ({ path }) => ({
    what: 'Only you can read the wallet’s files, and they can be written.',
    why: `Looked at: ${at(folders.data, path)}.`,
  }),
  'folder-open': ({ mode, path }) => ({
    what: 'Other users of this computer can look into the wallet’s files.',
    why: `The rights of ${at(folders.data, path)} are ${mode}. What is secret in it is sealed, but whoever reads it learns how much there is, and could try passphrases.`,
    next: 'Close it to others.',
  }),
  'folder-unwritable': ({ cause, path }) => ({
    what: 'The wallet cannot write to its folder.',
    why: `The system refused it for ${at(folders.data, path)}: ${cause}. New tokens could not be saved.`,
    next: 'Make room on the disk, or give yourself the right to write there, then check again.',
  }),
  'lock-free': () => ({
    what: 'No other program holds the wallet.',
    why: 'It can save at any time.',
  }),
  'lock-held': () => ({
    what: 'Another program of the wallet’s holds it.',
    why: 'A command line or a second app is saving and has not finished.',
    next: 'Let it finish. If there is none you know of, restart this computer.',
  }),
  'space-enough': ({ freeBytes }) => ({
    what: `There is room: ${size(freeBytes)} free where it is least.`,
    why: 'The wallet, its backups and the files of other tools are saved here.',
  }),
  'space-low': ({ place, freeBytes, path }) => ({
    what: `Only ${size(freeBytes)} are free in ${at(folders[place], path)}.`,
    why: 'A token that cannot be saved is lost when the app ends.',
    next: 'Delete what you no longer need on that disk, then check again.',
  }),
  'space-unknown': ({ place, path }) => ({
    what: `How much room there is in ${at(folders[place], path)} could not be found out.`,
    why: 'Its drive does not answer, or is away.',
    next: 'Connect the drive, then check again.',
  }),
  'backups-kept': ({ days, newest }) => ({
    what:
      days === 1
        ? `There is a backup of one day, ${newest}, and it can be read.`
        : `There are backups of ${number(days)} days, the newest of ${newest}, and it can be read.`,
    why: 'A damaged wallet is put together again from them by itself.',
  }),
  'backups-none': () => ({
    what: 'There is no backup yet.',
    why: 'The first save of each day makes one.',
  }),
  'backups-damaged': ({ day }) => ({
    what: `The backup of ${day} is damaged.`,
    why: 'The wallet itself works, but this copy would not bring everything back. A failing disk does that.',
    next: 'Have the disk looked at. The next backup is made tomorrow.',
  }),
} satisfies DiagnosisTable
