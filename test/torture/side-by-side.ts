import type { GivenPair } from './token-server'

/** A profile as the wallet has it between two rounds. */
export interface Stored {
  readonly name: string
  /** Undefined where this look does not tell. */
  readonly accessToken: string | undefined
  /** Is it noted that the answer to a renewal may be lost? Undefined where this look does not tell. */
  readonly isInDoubt: boolean | undefined
  readonly needsSignIn: string | undefined
}

/** A process that works on the wallet. */
export interface Side {
  /** Renews every profile. Resolves when it is through with that, or gone. */
  renew(): Promise<void>
  /** SIGKILL. */
  kill(): void
  wasKilled(): boolean
}

export interface WindowSide extends Side {
  /** Codes of what went wrong, by profile, since it was asked last. */
  takeFailures(): readonly string[]
  /** In order. */
  quit(): Promise<void>
}

export interface CommandSide extends Side {
  exitCode(): number | undefined
  /** The lines it wrote for the person. */
  messages(): readonly string[]
}

/** One wallet folder, and the two kinds of processes that work on it. */
export interface SideBySide {
  /** An app that has opened the wallet; undefined when it was killed before. */
  openWindow(): Promise<WindowSide>
  /** A command that is about to start. */
  makeCommand(): Promise<CommandSide>
  /** What is on the disk; `isLast` may cost more. */
  look(isLast: boolean): Promise<readonly Stored[]>
  /** As after a sign-in. */
  signInAgain(name: string, pair: GivenPair): Promise<void>
  /** Files of work that nobody does any more. */
  leftBehind(): readonly string[]
  close(): Promise<void>
}

/** The profiles every such wallet has, each with an API key of its own. */
export const sideNames: readonly string[] = ['one', 'two', 'three', 'four']
