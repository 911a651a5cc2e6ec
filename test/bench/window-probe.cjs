// @ts-check
/**
 * Required into an app's main process before the app's own code, bare or not: says on standard output when the control
 * that `TOKEN_WALLET_PROBE` names (as CSS) can be used, and runs there what `TOKEN_WALLET_PROBE_TASK` says.
 */
const { app } = require('electron')
const { typeAndScroll } = require('./window-tasks.cjs')

const control = process.env['TOKEN_WALLET_PROBE']
if (control === undefined) throw new Error('nothing is named to look for')

app.once('web-contents-created', (_event, page) => {
  page.once('dom-ready', async () => {
    const patience = setTimeout(async () => {
      const shown = await page.executeJavaScript('document.body.innerText')
      process.stderr.write(`waited for ${control}, and the window shows: ${shown}\n`)
    }, 30_000)
    await page.executeJavaScript(untilUsable(control))
    clearTimeout(patience)
    say('usable', {})
    if (process.env['TOKEN_WALLET_PROBE_TASK'] === 'type-and-scroll') {
      say('done', await typeAndScroll(page))
    }
  })
})

/**
 * @param {string} word
 * @param {object} facts
 */
function say(word, facts) {
  process.stdout.write(`${word} ${JSON.stringify(facts)}\n`)
}

/**
 * Code that ends one frame after the control was there, in sight and enabled: what a person could press.
 * @param {string} selector
 */
function untilUsable(selector) {
  return `new Promise((resolve) => {
    const look = () => {
      const found = document.querySelector(${JSON.stringify(selector)})
      const isUsable = found !== null && !found.disabled && found.getClientRects().length > 0
      if (isUsable) requestAnimationFrame(() => setTimeout(resolve))
      else requestAnimationFrame(look)
    }
    look()
  })`
}
