/** Where the app begins: with a window, or as the command line. Whatever follows `--cli` is for the latter. */
const at = process.argv.indexOf('--cli')
// Awaited here: what must happen before Electron is ready happens in time.
if (at === -1) await import('./index')
else await import('./command-line')

export {}
