import type { WebContents } from 'electron'
import { createPageWatch, type PageHealth } from '../sign-in/page-health'
import { hasBegun, lookAtPage, pageAnswers, type PageLook } from './sign-in-page-look'

const lookEveryMs = 500
const nothingSpecial: PageLook = { isBlank: false, refusesEmbedding: false }

/**
 * Looks at a page twice a second and tells whenever its health changes. The returned call ends it. First comes whether
 * its process answers; while it loads, all that is asked besides is whether there is anything to see yet.
 */
export function watchPage(contents: WebContents, tell: (health: PageHealth) => void): () => void {
  const watch = createPageWatch()
  let health: PageHealth = 'fine'
  let look = nothingSpecial
  let isAsking = false
  let page = 0

  const isThere = (): boolean => !contents.isDestroyed() && !contents.isCrashed()
  const lookNow = async (): Promise<PageLook | undefined> => {
    if (!isThere()) return undefined
    if (!contents.isLoadingMainFrame()) return lookAtPage(contents)
    return { isBlank: !(await hasBegun(contents)), refusesEmbedding: false }
  }
  const ask = async (): Promise<void> => {
    const asked = page
    isAsking = true
    await pageAnswers(contents)
    const seen = await lookNow().catch(() => undefined)
    if (asked !== page) return
    isAsking = false
    look = seen ?? nothingSpecial
  }
  const timer = setInterval(() => {
    if (!isThere()) return
    // An answer without a page (204, a download, another program) leaves nothing that could be asked.
    const isNothing = contents.getURL() === ''
    const seen = watch.see({
      at: performance.now(),
      isWaiting: contents.isWaitingForResponse(),
      isAnswering: isNothing || !isAsking,
      isBlank: isNothing || look.isBlank,
      refusesEmbedding: look.refusesEmbedding,
    })
    if (seen !== health) {
      health = seen
      tell(seen)
    }
    if (!isAsking && !isNothing) void ask()
  }, lookEveryMs)
  // A page that went away owes no answer.
  contents.on('did-navigate', () => {
    page += 1
    isAsking = false
    look = nothingSpecial
  })
  return () => clearInterval(timer)
}
