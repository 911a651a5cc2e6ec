import type { ErrorFacts, WalletError } from '#core/errors'
import type { WalletApi } from '#core/wallet-api'
import { appCalls } from './wallet/app-calls'
import { boardCalls } from './wallet/board-calls'
import { clinicCalls } from './wallet/clinic-calls'
import { computerCalls } from './wallet/computer-calls'
import { commandLineCalls, type CommandLineCalls } from './wallet/command-line-calls'
import { folderExportCalls } from './wallet/folder-export-calls'
import { dueCalls } from './wallet/due-calls'
import { doctorCalls } from './wallet/doctor-calls'
import { formCalls } from './wallet/form-calls'
import { handoffCalls, makeCurrent } from './wallet/handoff-calls'
import { extrasCalls } from './wallet/extras-calls'
import { helpCalls } from './wallet/help-calls'
import { languageCalls } from './wallet/language-calls'
import { ledgerCalls } from './wallet/ledger-calls'
import { linkedFileCalls } from './wallet/linked-file-calls'
import { otherPairCalls } from './wallet/other-pair-calls'
import { createWalletParts } from './wallet/parts'
import type { WalletPorts } from './wallet/wallet-ports'
import { importCalls } from './wallet/import-calls'
import { movingCalls } from './wallet/moving-calls'
import { profileCalls } from './wallet/profile-calls'
import { createSecondLook } from './wallet/second-look'
import { securityCalls } from './wallet/security-calls'
import { signInCalls } from './wallet/sign-in-calls'
import { templateCalls } from './wallet/template-calls'
import { trashCalls } from './wallet/trash-calls'
import { createTrashKeeping } from './wallet/trash-keeping'
import { vaultCalls } from './wallet/vault-calls'

/** The wallet: what windows may ask of it, and how it comes to rest. */
export interface Wallet {
  readonly api: WalletApi
  /** What the command line asks beyond that; no window gets it. */
  readonly forCommandLine: CommandLineCalls
  /** What a window needs to know of a failure beyond its own facts: `retryAt`, `attempt`. */
  readonly factsOf: (error: WalletError) => ErrorFacts
  /** Renews what is due, and tells what a person should know, from now on until `rest`. */
  readonly start: () => void
  /** The person has come back to the window: what other tools have written meanwhile is looked at. */
  readonly lookAgain: () => void
  /** Starts no renewal by the clock any more, and withdraws its notifications. */
  readonly rest: () => void
  /**
   * Waits for token requests under way and tries once more to save what could not be saved. Resolves with the
   * number of profiles whose newest tokens still exist in memory only: quitting now would lose them.
   */
  readonly settle: () => Promise<number>
}

/** The use cases behind wallet-api. Every change is announced with the whole secret-free state. */
export function createWallet(ports: WalletPorts): Wallet {
  const parts = createWalletParts(ports)
  const secondLook = createSecondLook(parts)
  const trashKeeping = createTrashKeeping(parts)
  return {
    api: {
      ...vaultCalls(parts),
      ...securityCalls(parts),
      ...signInCalls(parts),
      ...profileCalls(parts),
      ...trashCalls(parts),
      ...appCalls(parts),
      ...importCalls(parts),
      ...movingCalls(parts),
      ...handoffCalls(parts),
      ...folderExportCalls(parts),
      ...formCalls(parts),
      ...ledgerCalls(parts),
      ...linkedFileCalls(parts, (id) => makeCurrent(parts, id)),
      ...otherPairCalls(parts),
      ...templateCalls(parts),
      ...boardCalls(parts),
      ...dueCalls(parts),
      ...clinicCalls(parts),
      ...extrasCalls(parts),
      ...computerCalls(parts),
      ...doctorCalls(parts, ports.clock),
      ...languageCalls(parts),
      ...helpCalls(parts),
    },
    forCommandLine: commandLineCalls(parts),
    factsOf: (error) => parts.watched.factsOf(error),
    start: () => {
      parts.schedule.start()
      secondLook.start()
      trashKeeping.start()
      parts.notifier.start()
      parts.keeping.start()
    },
    lookAgain: () => parts.keeping.lookAgain(),
    rest: () => {
      parts.schedule.stop()
      secondLook.stop()
      trashKeeping.stop()
      parts.notifier.stop()
      parts.keeping.stop()
    },
    settle: () => parts.keeper.settle(),
  }
}
