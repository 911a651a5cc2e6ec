import type { WebContents } from 'electron'
import { createPageWatch, type PageHealth } from '../sign-in/page-health'
import { lookAtPage, pageAnswers, type PageLook } from './sign-in-page-look'

const lookEveryMs = 500
const nothingSpecial: PageLook = { isBlank: false, refusesEmbedding: false }

/**
 * Looks at a page twice a second and tells whenever its health changes. The returned call ends it. Looks wait while a
 * page loads; whether its process answers at all is asked all the time.
 */
export function watchPage(contents: WebContents, tell: (health: PageHealth) => void): () => void {
  const watch = createPageWatch()
  let health: PageHealth = 'fine'
  let look = nothingSpecial
  let isAsking = false
  let page = 0

  const isThere = (): boolean => !contents.isDestroyed() && !contents.isCrashed()
  const mayLook = (): boolean => isThere() && !contents.isLoadingMainFrame()
  const ask = async (): Promise<void> => {
    const asked = page
    isAsking = true
    await pageAnswers(contents)
    const seen = mayLook() ? await lookAtPage(contents).catch(() => undefined) : undefined
    if (asked !== page) return
    isAsking = false
    look = seen ?? nothingSpecial
  }
  const timer = setInterval(() => {
    if (!isThere()) return
    const isWaiting = contents.isWaitingForResponse()
    const seen = watch.see({ ...look, at: performance.now(), isWaiting, isAnswering: !isAsking })
    if (seen !== health) {
      health = seen
      tell(seen)
    }
    if (!isAsking) void ask()
  }, lookEveryMs)
  // A page that went away owes no answer.
  contents.on('did-navigate', () => {
    page += 1
    isAsking = false
    look = nothingSpecial
  })
  return () => clearInterval(timer)
}
