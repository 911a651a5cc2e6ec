/** What keys do, in English. */
export const shortcuts = {
  title: 'Keyboard shortcuts',
  what: {
    palette: 'Find a command',
    list: 'Show this list',
    help: 'Open Help',
    selectAll: 'Select all profiles that are shown, while selecting',
    endSelecting: 'Stop selecting',
    larger: 'Show everything larger',
    smaller: 'Show everything smaller',
    usual: 'Show everything in its usual size',
  },
  besides: 'Tab reaches everything, Enter presses it, and Esc closes what is open.',
  keys: { command: '⌘', control: 'Ctrl', escape: 'Esc', minus: '−' },
} as const
