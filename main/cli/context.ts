import type { WalletState } from '#core/wallet-state'
import type { Wallet } from '../wallet'
import type { Ending } from './exit-codes'
import type { Terminal } from './terminal'

/** What the desktop's dialogs would have asked, answered by what was typed. */
export interface TypedAnswers {
  /** Where an export goes. */
  out: string | undefined
  /** Which file is read. */
  file: string | undefined
  /** The person opens the address of a sign-in where they like. */
  isPasted: boolean
  /** Hears of how a sign-in goes on. */
  onProgress: () => void
}

/** Until a command says otherwise. */
export function noAnswers(): TypedAnswers {
  return { out: undefined, file: undefined, isPasted: false, onProgress: () => undefined }
}

/** What every command that looks into the wallet works with. */
export interface Context {
  readonly wallet: Wallet
  readonly terminal: Terminal
  readonly answers: TypedAnswers
  readonly isJson: boolean
  readonly now: () => number
  readonly dataFolder: string
  readonly runtime: string
  /** The address of an open sign-in. */
  readonly signInAddress: () => string | undefined
  /** Lets go of the wallet, then runs a program in this terminal and gives its exit code. */
  readonly runProgram: (
    program: readonly string[],
    variables: Readonly<Record<string, string>>,
  ) => Promise<number>
}

/** How a command ended: by name, or as the program it ran. */
export type Ended = Ending | number

/** No profile has this name. */
export class NoSuchProfile extends Error {
  override readonly name = 'NoSuchProfile'
  readonly wanted: string
  readonly known: readonly string[]

  constructor(wanted: string, known: readonly string[]) {
    super()
    this.wanted = wanted
    this.known = known
  }
}

export async function stateOf({ wallet }: Context): Promise<WalletState> {
  return wallet.api.state()
}
