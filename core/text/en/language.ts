/** Which language the app speaks, in English. The languages are called as their speakers call them. */
export const language = {
  title: 'Language',
  label: 'Language of the app',
  meaning:
    'For this window, the sign-in window, notifications and the command line. What scripts read stays in English.',
  system: 'As the system',
} as const
