import type { ProfileId } from '#core/profile'

/** What became of one profile of the queue. `left`: it was not asked for, as something had changed before its turn. */
export type WalkOutcome = 'renewed' | 'failed' | 'left'

/** Going through what is due: one renewal after the other, then one sign-in after the other. */
export interface WalkState {
  /** What is to be renewed, in its order. */
  readonly queue: readonly ProfileId[]
  readonly outcomes: Readonly<Partial<Record<ProfileId, WalkOutcome>>>
  /** The one being renewed; absent: nothing is under way. */
  readonly current?: ProfileId
  /** The person wants no more after this one. */
  readonly isStopping: boolean
  /** Sign-ins the person passed over. */
  readonly skipped: readonly ProfileId[]
}

export const noWalk: WalkState = { queue: [], outcomes: {}, isStopping: false, skipped: [] }
