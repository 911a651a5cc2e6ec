import { WalletError } from '#core/errors'
import type { ProfileSummary } from '#core/profile'
import { isDueByTheClock, isOursToRenew } from '#core/renew-queue'
import { text } from '#core/text/text'
import { stateOf, type Context, type Ended } from './context'
import { endingOf } from './exit-codes'
import { findProfile } from './find-profile'
import type { Which } from './order'
import { plainOf } from './looks'
import { UsageError } from './usage-error'
import { failureWords, isoTime, jsonOf, tableOf, timeWords } from './words'

export async function renew(context: Context, which: Which): Promise<Ended> {
  const words = text.commandLine
  const { profiles } = await stateOf(context)
  if (which.type === 'one') {
    const profile = findProfile(profiles, which.name)
    // The window asks first; here nobody is asked.
    if (profile.holder === 'other-tool') throw new UsageError('renewed-elsewhere', profile.name)
    const renewed = await context.wallet.api.renew(profile.id)
    await tellRenewed(context, renewed)
    return 'ok'
  }
  const now = context.now()
  const chosen = profiles.filter((profile) =>
    which.type === 'all' ? isOursToRenew(profile) : isDueByTheClock(profile, now),
  )
  if (chosen.length === 0) context.terminal.say(words.nothingDue)
  return renewEach(context, chosen)
}

/** One after the other: providers count. Ends as the first that failed, once all were tried. */
async function renewEach(context: Context, chosen: readonly ProfileSummary[]): Promise<Ended> {
  const words = text.commandLine
  let ended: Ended = 'ok'
  const outcomes: object[] = []
  for (const { id, name } of chosen) {
    try {
      await tellRefusedMeanwhile(context, id)
      const renewed = await context.wallet.api.renew(id)
      outcomes.push({ name, renewed: true, expiresAt: isoTime(renewed.expiresAt) })
      if (!context.isJson) await tellRenewed(context, renewed)
    } catch (error) {
      if (!(error instanceof WalletError)) throw error
      outcomes.push({ name, renewed: false, code: error.code })
      context.terminal.say(words.notRenewed(name, failureWords(error)))
      if (ended === 'ok') ended = endingOf[error.code]
    }
  }
  if (context.isJson) await context.terminal.out(jsonOf({ profiles: outcomes }))
  return ended
}

/** While the others were renewed, another process may have been refused: to ask again would bring the same. */
async function tellRefusedMeanwhile(context: Context, id: ProfileSummary['id']): Promise<void> {
  const { profiles } = await stateOf(context)
  const cause = profiles.find((one) => one.id === id)?.needsSignIn?.cause
  if (cause !== undefined) throw new WalletError(cause)
}

async function tellRenewed(context: Context, renewed: ProfileSummary): Promise<void> {
  const words = text.commandLine
  if (context.isJson) await context.terminal.out(jsonOf(plainOf(renewed, context.now())))
  else context.terminal.say(words.renewed(renewed.name, timeWords(renewed.expiresAt)))
}

/** Costs nothing, and is noted as a check of the window is. */
export async function check(context: Context, name: string): Promise<Ended> {
  const words = text.commandLine
  const { id, name: called } = findProfile((await stateOf(context)).profiles, name)
  const identity = await context.wallet.api.check(id)
  if (context.isJson) {
    const { checkedAt, ...owner } = identity
    await context.terminal.out(jsonOf({ works: true, ...owner, checkedAt: isoTime(checkedAt) }))
    return 'ok'
  }
  context.terminal.say(words.checked(called))
  const owner = identity.email ?? identity.user
  if (owner !== undefined) await context.terminal.out(tableOf([[owner]]))
  return 'ok'
}
