import { dueOf } from '#core/due'
import type { Result } from '#core/errors'
import type { ProfileId } from '#core/profile'
import type { Reminder, ReminderDraft, ReminderId } from '#core/reminder'
import { attempt } from './attempt'
import { isSignInAttempt } from './attempt-kinds'
import { nextNoticeId } from './notice-id'
import { without, type WindowState } from './state'
import type { StoreParts } from './store-parts'
import { noWalk, type WalkOutcome, type WalkState } from './walk-state'

/** What ends, what is due, and going through it. */
export interface DueActions {
  readonly showDue: () => void
  readonly showTimeline: () => void
  /** Renews one after the other; what fails stays with its reason, and the next one follows. */
  readonly renewAll: (ids: readonly ProfileId[]) => Promise<void>
  readonly stopRenewing: () => void
  /** Passes over a sign-in, for this time. */
  readonly skipSignIn: (id: ProfileId) => void
  /** Every sign-in comes again, those that failed too. */
  readonly signInsAnew: () => void
  readonly saveReminder: (draft: ReminderDraft, id?: ReminderId) => Promise<Result<Reminder>>
  readonly finishReminder: (id: ReminderId) => Promise<Result<void>>
  readonly removeReminder: (id: ReminderId) => Promise<Result<void>>
  /** These say themselves that they worked. */
  readonly saveCalendar: () => Promise<Result<Saved>>
  readonly saveInventory: () => Promise<Result<Saved>>
  readonly copyEndsInWords: () => Promise<Result<void>>
}

interface Saved {
  readonly savedTo: string | undefined
}

export function dueActions(parts: StoreParts): DueActions {
  const { wallet, get, set } = parts
  return {
    showDue: () => set({ view: { type: 'due' }, dialog: { type: 'none' } }),
    showTimeline: () => set({ view: { type: 'timeline' }, dialog: { type: 'none' } }),
    renewAll: (ids) => renewAll(parts, ids),
    stopRenewing: () => set({ walk: { ...get().walk, isStopping: true } }),
    skipSignIn: (id) => {
      const { walk } = get()
      set({ walk: { ...walk, skipped: [...walk.skipped, id] } })
    },
    signInsAnew: () => {
      const { walk, failures } = get()
      const kept = Object.entries(failures).filter(([, one]) => !isSignInAttempt(one?.attempt))
      set({ walk: { ...walk, skipped: [] }, failures: Object.fromEntries(kept) })
    },
    saveReminder: (draft, id) => attempt(() => wallet.saveReminder(draft, id)),
    finishReminder: (id) => attempt(() => wallet.finishReminder(id)),
    removeReminder: (id) => attempt(() => wallet.removeReminder(id)),
    saveCalendar: () => saved(parts, () => wallet.saveCalendar()),
    saveInventory: () => saved(parts, () => wallet.saveInventory()),
    copyEndsInWords: async () => {
      const answer = await attempt(() => wallet.copyEndsInWords())
      if (answer.ok) set({ notice: { type: 'handed-out', id: nextNoticeId() } })
      return answer
    },
  }
}

async function saved({ set }: StoreParts, save: () => Promise<Saved>): Promise<Result<Saved>> {
  const answer = await attempt(save)
  const savedTo = answer.ok ? answer.value.savedTo : undefined
  if (savedTo !== undefined) set({ notice: { type: 'handed-out', id: nextNoticeId(), savedTo } })
  return answer
}

async function renewAll(parts: StoreParts, queue: readonly ProfileId[]): Promise<void> {
  const { get, set } = parts
  if (get().walk.current !== undefined) return
  const change = (changes: Partial<WalkState>): void => set({ walk: { ...get().walk, ...changes } })
  /** A lock leaves nothing of it; the person may want no more. */
  const goesOn = (): boolean => get().walk.queue === queue && !get().walk.isStopping
  set({ walk: { ...noWalk, queue } })
  for (const id of queue) {
    if (!goesOn()) break
    change({ current: id })
    const outcome = await renewOne(parts, id)
    if (get().walk.queue !== queue) return
    change({ outcomes: { ...get().walk.outcomes, [id]: outcome } })
  }
  const { current: _last, ...rest } = get().walk
  if (rest.queue === queue) set({ walk: rest })
}

/** Asked for only while it still is due and ours to renew: much may have happened since the person pressed. */
async function renewOne(parts: StoreParts, id: ProfileId): Promise<WalkOutcome> {
  const { wallet, get, set } = parts
  if (get().busy[id] !== undefined || !isStillDue(parts, id)) return 'left'
  set({ busy: { ...get().busy, [id]: 'renew' }, failures: without(get().failures, id) })
  const answer = await attempt(() => wallet.renew(id))
  set({ busy: without(get().busy, id) })
  if (answer.ok) return 'renewed'
  set({ failures: { ...get().failures, [id]: { attempt: 'renew', failure: answer.failure } } })
  return 'failed'
}

function isStillDue({ get, now }: StoreParts, id: ProfileId): boolean {
  const { wallet }: WindowState = get()
  if (wallet === undefined) return false
  return dueOf(wallet, now() - (wallet.clockOffByMs ?? 0)).renew.some((one) => one.id === id)
}
