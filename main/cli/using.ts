import { WalletError } from '#core/errors'
import { text } from '#core/text/text'
import { stateOf, type Context, type Ended } from './context'
import { findProfile } from './find-profile'
import type { WalletOrder } from './order'
import { jsonOf } from './words'

/** All files of the slot get the token of this profile, or none does. Capitals do not matter. */
export async function useProfile(
  context: Context,
  order: Extract<WalletOrder, { type: 'use' }>,
): Promise<Ended> {
  const { profiles, slots, linkedFiles } = await stateOf(context)
  const profile = findProfile(profiles, order.name)
  const wanted = order.slot.toLowerCase()
  const slot = slots.find(({ name }) => name.toLowerCase() === wanted)
  if (slot === undefined) throw new WalletError('slot-missing')
  await context.wallet.api.useSlot(slot.id, profile.id)
  const files = linkedFiles.filter(({ slotId }) => slotId === slot.id).map(({ path }) => path)
  if (context.isJson) {
    await context.terminal.out(jsonOf({ slot: slot.name, profile: profile.name, files }))
  } else context.terminal.say(text.commandLine.used(slot.name, profile.name, files.length))
  return 'ok'
}
