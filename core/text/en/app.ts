import { list } from '#core/text/en/grammar'

/** Words every screen of the window uses, in English. */
export const app = {
  name: 'Token Wallet',
  opening: 'Opening the wallet…',
  back: 'Back',
  cancel: 'Cancel',
  close: 'Close',
  save: 'Save',
  dismiss: 'Dismiss',
  undo: 'Undo',
  practice: 'Practice',
  sandbox: 'Sandbox',
  production: 'Production',
  practiceNote: 'Practice: a simulation on this computer. Nothing here is real.',
  kept: 'kept',
  change: 'Change',
  changeOf: (label: string) => `Change ${label}`,
  showOf: (label: string) => `Show ${label}`,
  hideOf: (label: string) => `Hide ${label}`,
  /** Of a value whose last characters alone are shown: `…` and these, or `…` only where it is short. */
  endsIn: (hint: string) => (hint.length > 1 ? `ends in “${hint.slice(1)}”` : hint),
  profileName: 'Profile name',
  client: 'Client',
  clientHint: 'Whose data it is. You can search by it.',
  nameMissing: 'Enter a name.',
  /** Names and other things, one after another. */
  list,
  stage: 'Production or sandbox?',
  stageHint: 'Neither the address nor the key tells, so only you can say.',
} as const
