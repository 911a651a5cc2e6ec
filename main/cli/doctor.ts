import { resolve } from 'node:path'
import { healthOf, localChecks, type Diagnosis } from '#core/doctor/diagnosis'
import { assertNever, fromFailure } from '#core/errors'
import type { KeyringTrouble } from '#core/keyring'
import { supportParts } from '#core/support/support-part'
import { doctorReport } from '#core/text/doctor-words'
import { text } from '#core/text/text'
import type { VaultStatus } from '#core/wallet-state'
import { stateOf, type Context, type Ended } from './context'
import { endingOf } from './exit-codes'
import type { WalletOrder } from './order'
import { printable } from './printable'
import { failureWords, jsonOf, tableOf } from './words'

/** What works here, also where the wallet stays closed. Ends as a command would that needs the wallet. */
export async function doctor(
  context: Context,
  { save }: Extract<WalletOrder, { type: 'doctor' }>,
): Promise<Ended> {
  if (save !== undefined) return saveSupportFile(context, save)
  const state = await stateOf(context)
  const checks = await examined(context)
  const { profiles, vault, version, clockOffByMs } = state
  const attention = profiles.filter(({ needsSignIn }) => needsSignIn !== undefined)
  if (context.isJson) {
    await context.terminal.out(
      jsonOf({
        version,
        electron: context.runtime,
        dataFolder: context.dataFolder,
        wallet: vault,
        opensWith: state.ways,
        profiles: profiles.length,
        needSignIn: attention.map(({ name }) => name),
        loaded: state.loaded,
        clockOffByMs,
        checks: checks.map((found) => ({ health: healthOf(found), ...found })),
      }),
    )
    return endingFor(vault)
  }
  const words = text.commandLine
  const named = words.doctor
  const rows = [
    [named.version, version],
    [named.runtime, context.runtime],
    [named.data, context.dataFolder],
    [named.wallet, standingOf(vault)],
    ...(vault.type === 'open' ? [[named.protection, named.protections[vault.protection]]] : []),
    ...(vault.type === 'open' ? [[named.profiles, String(profiles.length)]] : []),
    ...(attention.length === 0
      ? []
      : [[named.attention, text.app.list(attention.map(({ name }) => name))]]),
    [
      named.clock,
      clockOffByMs === undefined
        ? named.clockFine
        : named.clockOff(Math.round(clockOffByMs / 1000)),
    ],
  ]
  const report = doctorReport(checks).split('\n').map(printable)
  await context.terminal.out(`${tableOf(rows)}\n${report.join('\n')}\n`)
  return endingFor(vault)
}

/** What the window's doctor looks at, but for what only a window has. No server is asked. */
async function examined({ wallet }: Context): Promise<readonly Diagnosis[]> {
  return (await Promise.all(localChecks.map((check) => wallet.api.examine(check)))).flat()
}

/** All parts of it. A wallet that stays closed has less to tell. */
async function saveSupportFile(context: Context, file: string): Promise<Ended> {
  const { wallet, answers, terminal, isJson } = context
  answers.out = resolve(file)
  const { id } = await wallet.api.previewSupportFile(supportParts, { isNew: true })
  const { savedTo = '' } = await wallet.api.saveSupportFile(id)
  if (isJson) await terminal.out(jsonOf({ savedTo }))
  else terminal.say(text.commandLine.savedTo(savedTo))
  return 'ok'
}

function standingOf(vault: VaultStatus): string {
  const words = text.commandLine
  const named = words.doctor
  switch (vault.type) {
    case 'open':
      return vault.readOnly === undefined
        ? named.open
        : words.readOnly(text.vault.readOnly[vault.readOnly])
    case 'unprotected':
      return words.locked.unprotected
    case 'locked':
      return vault.opensWith === 'passphrase' ? named.asksPassphrase : keyringWords(vault.keyring)
    case 'unreadable':
      return failureWords(fromFailure(vault.failure))
    default:
      return assertNever(vault)
  }
}

function keyringWords(keyring: KeyringTrouble): string {
  const { meaning, advice } = text.vault.keyring[keyring]
  return text.commandLine.locked.keyring(meaning, advice)
}

function endingFor(vault: VaultStatus): Ended {
  switch (vault.type) {
    case 'open':
      return vault.readOnly === undefined ? 'ok' : 'storage'
    case 'unprotected':
    case 'locked':
      return 'locked'
    case 'unreadable':
      return endingOf[vault.failure.code]
    default:
      return assertNever(vault)
  }
}
