import type { AttemptRecord } from '#core/attempts'
import { healthOf, type Diagnosis, type Versions } from '#core/doctor/diagnosis'
import type { Extras } from '#core/extras'
import type { HistoryEntry, ProfileId } from '#core/profile'
import { supportAttempt } from '#core/support/attempt'
import { historyLine } from '#core/support/history-line'
import { instant } from '#core/support/instant'
import { toldHost } from '#core/support/known-places'
import { numbered, type Numbers } from '#core/support/numbers'
import { supportCounts, supportProfile } from '#core/support/profile'
import { supportParts, type SupportPart } from '#core/support/support-part'
import type { WalletState } from '#core/wallet-state'

/** What a support file is made of. Names and paths may be in it: what is told is chosen here, member by member. */
export interface SupportSource {
  readonly madeAt: number
  readonly versions: Versions
  readonly found: readonly Diagnosis[]
  readonly state: WalletState
  /** Absent without a window. */
  readonly extras?: Extras
  readonly histories: ReadonlyMap<ProfileId, readonly HistoryEntry[]>
  readonly attempts: readonly AttemptRecord[]
  /** Without secrets and names already. */
  readonly log: readonly string[]
}

/** Newest lines of history in all; more would be read by nobody. */
const mostLines = 600

/** The file as it is written: readable JSON, its members in the order of `supportParts`, with the chosen ones alone. */
export function supportText(source: SupportSource, chosen: readonly SupportPart[]): string {
  const numbers = numbered(source.state)
  const parts = supportParts.filter((part) => chosen.includes(part))
  const content = parts.map((part) => [part, contents[part](source, numbers)])
  const file = { format: 'token-wallet-support', version: 1, madeAt: instant(source.madeAt) }
  return `${JSON.stringify({ ...file, ...Object.fromEntries(content) }, undefined, 2)}\n`
}

type ContentOf = (source: SupportSource, numbers: Numbers) => unknown

const contents: Readonly<Record<SupportPart, ContentOf>> = {
  versions: ({ versions }) => versions,
  checks: ({ found }) => found.map(supportDiagnosis),
  settings: settingsOf,
  profiles: ({ state, madeAt }, numbers) => ({
    ...supportCounts(state, madeAt),
    each: state.profiles.map((profile) => supportProfile(profile, { numbers, now: madeAt })),
  }),
  history: historyOf,
  attempts: ({ attempts }, numbers) => attempts.map((one) => supportAttempt(one, numbers)),
  log: ({ log }) => log,
}

/** What of a finding names nobody. A proxy and a company’s authority are called by nobody’s name but their own. */
const toldFacts: ReadonlySet<string> = new Set([
  'type',
  ...['offByMs', 'backend', 'reason', 'mode', 'cause', 'place', 'freeBytes', 'days', 'newest'],
  ...['day', 'count', 'hosts', 'ended', 'flaw', 'code', 'check'],
  ...['app', 'electron', 'chromium', 'node', 'platform', 'release', 'architecture', 'dataFormat'],
])

function supportDiagnosis(found: Diagnosis): object {
  const facts = Object.entries(found).filter(([name]) => toldFacts.has(name))
  return {
    health: healthOf(found),
    ...Object.fromEntries(facts),
    ...('host' in found ? { host: toldHost(found.host) } : {}),
    ...(found.type === 'tls-public' ? { issuer: found.issuer } : {}),
  }
}

function settingsOf({ state, extras }: SupportSource): object {
  const { vault, ways, loaded, unsaved, clockOffByMs } = state
  const { log, header, damagedLines, lost, removedTemporaryFiles, prunedBackups } = loaded
  return {
    wallet: walletOf(vault),
    ways,
    loaded: {
      ...{ log, header, damagedLines, lost, removedTemporaryFiles, prunedBackups },
      salvaged: loaded.salvaged.map(({ kind, generation, from }) => ({ kind, generation, from })),
    },
    otherWallets: state.wallets.others.length,
    unsaved: unsaved.length,
    templates: state.templates.length,
    slots: state.slots.length,
    clockOffByMs: clockOffByMs ?? 0,
    linkedFiles: state.linkedFiles.map((file) => ({
      form: file.exporterId,
      withRefreshToken: file.withRefreshToken,
      inSlot: file.slotId !== undefined,
      ...(file.writtenAt === undefined ? {} : { writtenAt: instant(file.writtenAt) }),
      state: file.state.type,
      ...(file.state.type === 'failed' ? { code: file.state.code } : {}),
    })),
    ...(extras === undefined ? {} : { extras: extrasOf(extras) }),
  }
}

function walletOf(vault: WalletState['vault']): object {
  switch (vault.type) {
    case 'open':
      return { is: vault.type, by: vault.protection, readOnly: vault.readOnly ?? 'no' }
    case 'unprotected':
      return { is: vault.type, reason: vault.reason }
    case 'locked':
      return { is: vault.type, opensWith: vault.opensWith, keyring: vault.keyring ?? 'no way' }
    case 'unreadable':
      return { is: vault.type, code: vault.failure.code }
  }
}

function extrasOf({ command, closedRenewal, lastDueRun }: Extras): object {
  return {
    command: command.type,
    ...('isMoved' in command ? { commandIsMoved: command.isMoved } : {}),
    ...('reach' in command ? { commandIs: command.reach.type } : {}),
    closedRenewal: closedRenewal.type,
    ...(lastDueRun === undefined
      ? {}
      : { lastDueRun: { at: instant(lastDueRun.at), ended: lastDueRun.ended } }),
  }
}

/** The newest lines of all profiles together, oldest first. */
function historyOf({ histories }: SupportSource, numbers: Numbers): readonly string[] {
  return [...histories]
    .flatMap(([id, entries]) => entries.map((entry) => ({ id, entry })))
    .toSorted((one, other) => one.entry.at - other.entry.at)
    .slice(-mostLines)
    .map(({ id, entry }) => `${instant(entry.at)} ${numbers.profile(id)} ${historyLine(entry)}`)
}
