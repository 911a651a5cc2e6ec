// @ts-check
/**
 * Required into the app before its own code: the app becomes ready once Playwright is connected and says so. A window
 * that opens while Playwright still connects can keep it from ever ending that.
 */
const { app } = require('electron')

const whenReady = app.whenReady()
const emit = app.emit.bind(app)
/** @type {unknown[]} */
let held = []
let isReady = false
/** @type {() => void} */
let release = () => undefined
/** @type {Promise<void>} */
const released = new Promise((resolve) => (release = resolve))

app.emit = (/** @type {string | symbol} */ event, /** @type {unknown[]} */ ...facts) => {
  if (event !== 'ready') return emit(event, ...facts)
  held = facts
  return app.listenerCount('ready') > 0
}
app.isReady = () => isReady
app.whenReady = () => released

// The name by which Playwright calls it.
Object.assign(globalThis, {
  __playwright_run: async () => {
    await whenReady
    isReady = true
    release()
    emit('ready', ...held)
  },
})
