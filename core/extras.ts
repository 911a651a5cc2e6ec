/** What the app puts on this computer beside itself, when the person asks for it. */
export interface Extras {
  readonly command: InstalledCommand
  readonly closedRenewal: ClosedRenewal
  /** The last time what was due was renewed without the window, whoever began it. */
  readonly lastDueRun?: DueRun
}

/** `token-wallet` in a terminal. */
export type InstalledCommand =
  | { readonly type: 'absent'; readonly path: string; readonly reach: Reach }
  /** `isMoved`: it starts an app that lies elsewhere, or an earlier form of this one. */
  | {
      readonly type: 'installed'
      readonly path: string
      readonly reach: Reach
      readonly isMoved: boolean
    }
  /** A file of that name that is not ours: it is never touched. */
  | { readonly type: 'taken'; readonly path: string }
  | { readonly type: 'unavailable' }

/** What typing `token-wallet` finds. */
export type Reach =
  | { readonly type: 'found' }
  /** The folder is not on the PATH; `line` in `file` adds it. */
  | { readonly type: 'not-on-path'; readonly line: string; readonly file: string }
  /** The same on Windows, where `line` is typed in PowerShell once. */
  | { readonly type: 'not-on-windows-path'; readonly line: string }
  /** Another program of that name comes first. */
  | { readonly type: 'hidden'; readonly by: string }

/** A daily `renew --due` while the window is closed. */
export type ClosedRenewal =
  | { readonly type: 'off' }
  | { readonly type: 'on'; readonly isMoved: boolean }
  /** `no-session`: systemd runs nothing for this person; `no-tool`: there is no scheduler we know. */
  | { readonly type: 'unavailable'; readonly reason: 'no-session' | 'no-tool' }

export interface DueRun {
  readonly at: number
  readonly ended: DueRunEnd
}

export const dueRunEnds = ['ok', 'locked', 'sign-in', 'failed'] as const
export type DueRunEnd = (typeof dueRunEnds)[number]
