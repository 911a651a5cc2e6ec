// @ts-check

/** Words a person would type to find one of many, and take back again. */
const words = ['client 42', 'cleint 9', 'globex', 'emea']
/** Frames without a change after which an answer has come to rest. */
const quietFrames = 4

/**
 * What a keystroke in the search costs the page, and what scrolling does to it.
 * @param {import('electron').WebContents} page
 */
async function typeAndScroll(page) {
  const { debugger: tools } = page
  tools.attach('1.3')
  await tools.sendCommand('Performance.enable')
  const keys = { typed: /** @type {number[]} */ ([]), idle: /** @type {number[]} */ ([]) }
  await page.executeJavaScript('document.querySelector("input[type=search]").focus(), undefined')
  for (const word of words) {
    for (const key of [...word, ...[...word].map(() => 'Backspace')]) {
      // A look at nothing takes a moment too: it is measured beside each key and taken off.
      keys.idle.push(await busyMs(page, async () => {}))
      keys.typed.push(await busyMs(page, () => press(tools, key)))
    }
  }
  const frames = await scroll(page, tools)
  return { ...keys, ...frames }
}

/**
 * @param {import('electron').Debugger} tools
 * @param {string} key
 */
async function press(tools, key) {
  const isLetter = key.length === 1
  const code = isLetter ? undefined : 8
  const facts = { key, ...(isLetter ? { text: key } : { windowsVirtualKeyCode: code }) }
  await tools.sendCommand('Input.dispatchKeyEvent', { type: 'keyDown', ...facts })
  await tools.sendCommand('Input.dispatchKeyEvent', { type: 'keyUp', ...facts })
}

/**
 * How long the page's main thread was busy, in ms, from `act` until nothing changes any more.
 * @param {import('electron').WebContents} page
 * @param {() => Promise<void>} act
 */
async function busyMs(page, act) {
  const before = await taskSeconds(page)
  await act()
  await page.executeJavaScript(untilQuiet)
  return ((await taskSeconds(page)) - before) * 1_000
}

/** @param {import('electron').WebContents} page */
async function taskSeconds(page) {
  const { metrics } = await page.debugger.sendCommand('Performance.getMetrics')
  /** @type {{ name: string, value: number }[]} */
  const all = metrics
  const found = all.find(({ name }) => name === 'TaskDuration')
  if (found === undefined) throw new Error('the page does not tell how long it was busy')
  return found.value
}

const untilQuiet = `new Promise((resolve) => {
  let quiet = 0
  const seen = new MutationObserver(() => (quiet = 0))
  seen.observe(document.body, { subtree: true, childList: true, characterData: true })
  const look = () => {
    quiet += 1
    if (quiet < ${quietFrames}) return requestAnimationFrame(look)
    seen.disconnect()
    resolve()
  }
  requestAnimationFrame(look)
})`

/**
 * Down the whole list and up again by the wheel; gives the long tasks met, in ms, and how many profiles were passed.
 * @param {import('electron').WebContents} page
 * @param {import('electron').Debugger} tools
 */
async function scroll(page, tools) {
  await page.executeJavaScript(`{
    window.benchTasks = []
    window.benchSeen = new Set()
    const note = () => {
      for (const one of document.querySelectorAll('li[aria-label]')) benchSeen.add(one.getAttribute('aria-label'))
    }
    new PerformanceObserver((list) => benchTasks.push(...list.getEntries().map((one) => one.duration)))
      .observe({ entryTypes: ['longtask'] })
    new MutationObserver(note).observe(document.body, { subtree: true, childList: true })
    note()
  }`)
  const wheel = async (/** @type {number} */ deltaY) => {
    const at = { x: 500, y: 500, deltaX: 0, deltaY }
    await tools.sendCommand('Input.dispatchMouseEvent', { type: 'mouseWheel', ...at })
    await page.executeJavaScript('new Promise((resolve) => requestAnimationFrame(() => resolve()))')
  }
  for (let turn = 0; turn < 200; turn += 1) await wheel(600)
  for (let turn = 0; turn < 200; turn += 1) await wheel(-600)
  await page.executeJavaScript(untilQuiet)
  return page.executeJavaScript('({ longTasks: benchTasks, passed: benchSeen.size })')
}

module.exports = { typeAndScroll }
