import { app, BrowserWindow, dialog } from 'electron'
import { text } from '#core/text/text'

/** Quitting waits until nothing of ours is half done, and asks before a token would be lost. */
export function quitInOrder(steps: {
  /** Resolves with the number of profiles whose newest tokens are not saved. */
  readonly settle: () => Promise<number>
  readonly close: () => Promise<void>
  /** The person chose to stay: there must be a window again. */
  readonly stay: () => void
}): void {
  let isQuitting = false

  const quit = async (): Promise<void> => {
    const unsaved = await steps.settle()
    if (unsaved > 0 && !(await agreesToLose(unsaved))) {
      isQuitting = false
      steps.stay()
      return
    }
    // Without a window nothing new can begin; what began a moment ago is waited for.
    for (const window of BrowserWindow.getAllWindows()) window.close()
    await steps.settle()
    await steps.close().finally(() => app.exit())
  }

  app.on('before-quit', (event) => {
    event.preventDefault()
    if (isQuitting) return
    isQuitting = true
    void quit()
  })
}

async function agreesToLose(unsaved: number): Promise<boolean> {
  const words = text.quit
  const { response } = await dialog.showMessageBox({
    type: 'warning',
    message: words.unsaved(unsaved),
    detail: words.consequence,
    buttons: [words.stay, words.lose],
    defaultId: 0,
    cancelId: 0,
  })
  return response === 1
}
