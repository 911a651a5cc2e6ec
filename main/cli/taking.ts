import { resolve } from 'node:path'
import { isProposed } from '#core/import-preview'
import { text } from '#core/text/text'
import { stateOf, type Context, type Ended } from './context'
import { opened } from './moving'
import type { WalletOrder } from './order'
import { plainOf } from './looks'
import { jsonOf } from './words'

/** Takes over what the window would have ticked by itself; the rest needs a person. */
export async function importFile(
  context: Context,
  { file, holder }: Extract<WalletOrder, { type: 'import' }>,
): Promise<Ended> {
  const words = text.commandLine
  const { api } = context.wallet
  context.answers.file = resolve(file)
  const given = await api.importFile()
  const preview = given?.isSealed === true ? await opened(context, given) : given
  const found = preview?.profiles ?? []
  const places = found.flatMap((one, place) => (isProposed(one) ? [place] : []))
  for (const one of found) {
    if (!isProposed(one)) context.terminal.say(words.leftOut(one.name))
  }
  const stored =
    preview === undefined || places.length === 0
      ? []
      : (await api.confirmImport({ id: preview.id, places, holder })).profileIds
  if (context.isJson) {
    const { profiles } = await stateOf(context)
    const now = context.now()
    const plain = profiles.filter(({ id }) => stored.includes(id)).map((one) => plainOf(one, now))
    await context.terminal.out(jsonOf({ imported: plain }))
  } else if (stored.length > 0) {
    context.terminal.say(words.imported(stored.length))
  }
  if (stored.length > 0) return 'ok'
  context.terminal.say(words.nothingImported)
  return 'refused'
}
