import type { Stage } from '#core/profile'

export const syncServices = [
  'OneDrive',
  'iCloud Drive',
  'Dropbox',
  'Google Drive',
  'Box',
  'Nextcloud',
  'ownCloud',
  'Syncthing',
] as const

export type SyncService = (typeof syncServices)[number]

/** Something about the place a person chose for a file that they may not have thought of. Never a reason to refuse it. */
export type PlaceFinding =
  /** In the work tree of a git repository, and not ignored by it. */
  | {
      readonly type: 'in-repository'
      /** The name of its folder. */
      readonly repository: string
      /** Git has an earlier version of it already: no rule keeps it out of a commit. */
      readonly isTracked: boolean
    }
  /** Absent `service`: one that copies what lies there elsewhere, by a name we do not know. */
  | { readonly type: 'synced'; readonly service?: SyncService }
  | { readonly type: 'on-network' }
  /** Where everybody on this computer puts files. */
  | { readonly type: 'shared'; readonly folder: string }
  | { readonly type: 'others-write' }

/** What stands in that file was written for the other of production and sandbox. */
export interface OtherStage {
  readonly lastStage: Stage
  readonly lastName: string
  readonly nowStage: Stage
  /** The person types it to go on: the client whose token stands there, or that profile’s name where it has none. */
  readonly toType: string
}

/** What is asked between choosing a place and writing there. */
export interface PlaceQuestion {
  /** Main remembers the place under it, until another one is chosen. */
  readonly id: string
  readonly path: string
  readonly findings: readonly PlaceFinding[]
  /** The file can be put on the repository’s private exclude list. */
  readonly mayExclude: boolean
  readonly otherStage?: OtherStage
}

/** *Save here*. */
export interface PlaceAnswer {
  readonly id: string
  readonly excludes: boolean
  /** Where `otherStage` asked for it. */
  readonly typed?: string
}

/** Whether `typed` is what `toType` asks for; capitals and spaces around it do not matter. */
export function isTyped(toType: string, typed: string | undefined): boolean {
  return typed?.trim().toLowerCase() === toType.trim().toLowerCase()
}
