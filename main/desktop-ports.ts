import type { TrayOrder, TrayView } from '#core/tray'

/** The icon beside the clock, in words of the system. Where it has none, nothing happens. */
export interface TrayIcon {
  show(view: TrayView): void
}

/** What is chosen in its menu. */
export interface TrayChoices {
  readonly open: () => void
  readonly lock: () => void
  readonly quit: () => void
  readonly profile: (order: TrayOrder) => void
}

/** Whether this desktop shows icons beside the clock. */
export interface TrayHost {
  /** What shows them: the same for as long as it is the same one. Undefined where nothing does. */
  look(): Promise<string | undefined>
  /** `onChange` when that may be another one, or none. The call ends it. */
  watch(onChange: () => void): () => void
}
