import type { LinkedFile, LinkedFileId } from '#core/linked-file'
import { sourceOf, type Linking } from './linking'

/** Remembers which files were looked at, so that nothing is read again before something has changed. */
export interface Freshness {
  /** The files that are to be looked at now. */
  readonly due: () => readonly LinkedFile[]
  /** Runs `work` on the file and remembers how it stands afterwards. */
  during(file: LinkedFile, work: () => Promise<void>, onFailure?: 'rejects'): Promise<void>
}

const firstPauseMs = 60_000
const longestPauseMs = 30 * 60_000

interface Looked {
  readonly parts: readonly unknown[]
  /** By the steady clock. */
  readonly until: number
  readonly tries: number
}

export function createFreshness(linking: Linking): Freshness {
  const { linked, book, clock } = linking
  const looked = new Map<LinkedFileId, Looked>()

  /** Records are replaced when they change: the same ones mean that nothing has. */
  const partsOf = (file: LinkedFile): readonly unknown[] => {
    const profile = sourceOf(linking, file)
    if (profile === undefined) return [file]
    return [file, profile.tokenSet, book.findCredential(profile.credentialId)]
  }

  const isDue = (file: LinkedFile): boolean => {
    const last = looked.get(file.id)
    if (last === undefined || clock.monotonicNow() >= last.until) return true
    const parts = partsOf(file)
    return parts.length !== last.parts.length || parts.some((part, at) => part !== last.parts[at])
  }

  return {
    due: () =>
      linked
        .files()
        .filter((file) => sourceOf(linking, file) !== undefined)
        .filter(isDue),
    during: async (file, work, onFailure) => {
      let hasFailed = false
      try {
        await work()
      } catch (error) {
        if (onFailure === 'rejects') throw error
        hasFailed = true
      } finally {
        const now = linked.findFile(file.id) ?? file
        const isFailed = hasFailed || now.state.type === 'failed'
        const tries = isFailed ? (looked.get(file.id)?.tries ?? 0) + 1 : 0
        const pauseMs = Math.min(firstPauseMs * 2 ** Math.max(0, tries - 1), longestPauseMs)
        const until = isFailed ? clock.monotonicNow() + pauseMs : Infinity
        looked.set(file.id, { parts: partsOf(now), until, tries })
      }
    },
  }
}
