import type { ProfileId } from '#core/profile'
import type { WalletState } from '#core/wallet-state'

/** Main tells every window. */
export interface Announce {
  state(state: WalletState): void
  /** Puts the window in front, with this profile in it; with the board where there is none. */
  profile(id: ProfileId | undefined): void
}

/** A notification of the operating system: words without secrets. */
export interface SystemNotice {
  readonly title: string
  readonly body: string
  readonly onClick: () => void
}

/** Notifications of the operating system. Where it has none, nothing happens. */
export interface Notify {
  /** In the place of an earlier one of the same `id`. */
  show(id: string, notice: SystemNotice): void
  withdraw(id: string): void
}

/** Which notices were told already, by key, and when (epoch ms). Forgetting it means telling twice. */
export interface NoticeMemory {
  told(): Readonly<Record<string, number>>
  rememberTold(told: Readonly<Record<string, number>>): void
}
