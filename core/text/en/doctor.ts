import type { Check, DiagnosisOf, DiagnosisType, Health, Remedy } from '#core/doctor/diagnosis'
import type { SupportPart } from '#core/support/support-part'
import { besides } from '#core/text/en/doctor/besides'
import { network } from '#core/text/en/doctor/network'
import { storing } from '#core/text/en/doctor/storing'
import type { DiagnosisWords } from '#core/text/diagnosis-table'

type EveryFinding = {
  readonly [Type in DiagnosisType]: (found: DiagnosisOf<Type>) => DiagnosisWords
}

/** How this computer stands, in English. */
export const doctor = {
  title: 'Doctor',
  open: 'Open the doctor',
  command: 'Doctor: what works here and what does not',
  offer:
    'Looks at this computer: clock, keyring, disk, network, versions. It asks no server before you say so.',
  back: 'Back',
  intro:
    'What the wallet needs of this computer, and how it stands. Nothing leaves this computer unless you ask a server below.',
  list: 'What was found',
  running: 'Looking…',
  again: 'Check again',
  copy: 'Copy as text',
  done: (attention: number) => {
    if (attention === 0) return 'Looked at everything. Nothing needs your attention.'
    return attention === 1
      ? 'Looked at everything. One thing needs your attention.'
      : `Looked at everything. ${attention} things need your attention.`
  },
  healths: {
    attention: 'Needs attention',
    unknown: 'Cannot be told',
    ok: 'Fine',
  } satisfies Record<Health, string>,
  remedies: {
    'close-folder': 'Close it to others',
    'open-settings': 'Open the settings',
    'show-profile': 'Open the profile',
  } satisfies Record<Remedy, string>,
  checks: {
    clock: 'Clock',
    keyring: 'Keyring',
    folder: 'Data folder',
    lock: 'Other programs',
    space: 'Disk space',
    backups: 'Backups',
    'linked-files': 'Files kept up to date',
    proxy: 'Proxy',
    authorities: 'Certificate authorities',
    command: 'Command line',
    'closed-renewal': 'Renew while closed',
    notifications: 'Notifications',
    versions: 'Versions',
    server: 'Servers',
  } satisfies Record<Check, string>,
  found: { ...network, ...storing, ...besides } satisfies EveryFinding,
  servers: {
    title: 'Ask your servers',
    meaning:
      'One request without any key or token: it tells whether your clock is right and who issued the server’s certificate.',
    ask: (host: string) => `Ask ${host}`,
    none: 'No profile has a server yet.',
  },
  support: {
    open: 'Save support file…',
    title: 'Support file',
    meaning:
      'For whoever helps you. It holds no key, token, passphrase or name: clients and profiles are numbered. This is all of it, exactly as it will be written.',
    parts: {
      versions: 'Versions',
      checks: 'What the doctor found',
      settings: 'Settings',
      profiles: 'Profiles, numbered',
      history: 'What happened to them',
      attempts: 'Requests since the app was started',
      log: 'Last lines of the log',
    } satisfies Record<SupportPart, string>,
    which: 'What goes into it',
    preview: 'Preview of the file',
    gathering: 'Gathering…',
    save: 'Save…',
    saved: (path: string) => `Saved to ${path}.`,
    fileName: 'Token Wallet support.json',
  },
} as const
