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
  profileName: 'Profile name',
  client: 'Client',
  clientHint: 'Whose data it is. You can search by it.',
  nameMissing: 'Enter a name.',
  stage: 'Production or sandbox?',
  stageHint: 'The address and the key are the same for both, so only you can say.',
  damagedRecords: (count: number) =>
    count === 1
      ? 'One entry of the wallet could not be read, and no copy has it. The damaged file was kept as it was.'
      : `${count} entries of the wallet could not be read, and no copy has them. The damaged file was kept as it was.`,
} as const
