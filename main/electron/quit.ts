import { app, BrowserWindow, dialog } from 'electron'
import { text } from '#core/text/text'

/** Quitting waits until nothing of ours is half done, and asks before a token would be lost. Gives whether it has begun. */
export function quitInOrder(steps: {
  /** Resolves with the number of profiles whose newest tokens are not saved. */
  readonly settle: () => Promise<number>
  readonly close: () => Promise<void>
  /** The person chose to stay: there must be a window again. */
  readonly stay: () => void
}): () => boolean {
  let isQuitting = false

  let agreed = 0
  const mayEnd = async (): Promise<boolean> => {
    const unsaved = await steps.settle()
    if (unsaved <= agreed) return true
    if (!(await agreesToLose(unsaved))) return false
    agreed = unsaved
    return true
  }
  const stay = (): void => {
    isQuitting = false
    agreed = 0
    steps.stay()
  }

  const quit = async (): Promise<void> => {
    let ends = await mayEnd()
    if (ends) {
      // Without a window nothing new can begin; what began a moment ago is waited for.
      for (const window of BrowserWindow.getAllWindows()) window.close()
      ends = await mayEnd()
    }
    if (ends) await steps.close().finally(() => app.exit())
    else stay()
  }

  app.on('before-quit', (event) => {
    event.preventDefault()
    if (isQuitting) return
    isQuitting = true
    void quit()
  })
  return () => isQuitting
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
