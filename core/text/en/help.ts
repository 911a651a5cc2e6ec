/** The way to the user guide, in English. */
export const help = {
  title: 'Help',
  open: 'Help',
  meaning: 'A page for each thing you may want to do. It needs no network.',
} as const
