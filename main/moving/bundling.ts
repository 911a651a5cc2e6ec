import { basename } from 'node:path'
import type { Credential } from '#core/credential'
import { WalletError } from '#core/errors'
import { copiesOf } from '#core/keep-alive'
import type { Profile, ProfileId } from '#core/profile'
import { withHistory } from '#core/profile-changes'
import { Secret } from '#core/secret'
import type { BundleOrder } from '#core/wallet-requests'
import type { ProfileBook } from '../profiles/profile-book'
import { inTurnOf, lockName, type KeyTurns } from '../refresh/key-turns'
import type { TokenKeeper } from '../refresh/token-keeper'
import { checkPassphrase } from '../vault/typed-wraps'
import type { Vault } from '../vault/vault'
import type { AgeBox } from './age-box'
import { bundleText } from './bundle-document'
import type { Moving } from './checked-moving'
import type { MovingFiles } from './moving-files'

export interface BundlingParts {
  readonly vault: Vault
  readonly book: ProfileBook
  readonly turns: KeyTurns
  readonly keeper: Pick<TokenKeeper, 'saveHeld'>
  readonly movingFiles: MovingFiles
  readonly ageBox: AgeBox
  readonly now: () => number
}

/**
 * Saves profiles in a passphrase file. What is said and changed waits until the file has been read again and is what was
 * written; until then, and when any of it fails, everything here is as it was. No token of them is renewed meanwhile.
 */
export async function saveBundle(
  parts: BundlingParts,
  order: BundleOrder,
): Promise<{ readonly savedTo: string | undefined }> {
  const { book, movingFiles } = parts
  const passphrase = new Secret(order.passphrase)
  checkPassphrase(passphrase)
  const ids = [...new Set(order.profileIds)]
  const names = ids.map((id) => book.profile(id).name)
  const savedTo = await movingFiles.askWhereToSave({
    fileName: fileNameFor(names, 'token-wallet.age'),
  })
  if (savedTo === undefined) return { savedTo }
  await parts.vault.reread().catch(() => undefined)
  await inTurnOfAll(parts, ids, () => write(parts, { ...order, ids, savedTo, passphrase }))
  return { savedTo }
}

/** A name with the client's in it is what people look for; several have none in common. */
export function fileNameFor(names: readonly string[], ending: string): string {
  const [name = ''] = names
  const safe = name.replace(/[^\p{L}\p{N} ._-]/gu, '-').replace(/^[. -]+/, '')
  const stem = names.length === 1 && safe !== '' ? safe.slice(0, 80) : 'profiles'
  return `${stem}.${ending}`
}

/** One turn per key, always in the same order: two who waited for each other would wait for ever. */
async function inTurnOfAll(
  parts: BundlingParts,
  ids: readonly ProfileId[],
  work: () => Promise<void>,
): Promise<void> {
  const { book, keeper } = parts
  const byKey = new Map<string, ProfileId>()
  for (const id of ids) {
    await keeper.saveHeld(id)
    byKey.set(lockName(credentialOf(parts, book.profile(id))), id)
  }
  const keys = Array.from(byKey.keys()).toSorted()
  const inTurn = (place: number): Promise<void> => {
    const id = byKey.get(keys[place] ?? '')
    return id === undefined ? work() : inTurnOf(parts, id, { work: () => inTurn(place + 1) })
  }
  return inTurn(0)
}

interface Writing extends Pick<BundleOrder, 'holder'> {
  readonly ids: readonly ProfileId[]
  readonly savedTo: string
  readonly passphrase: Secret
}

async function write(parts: BundlingParts, writing: Writing): Promise<void> {
  const { book, keeper, movingFiles, ageBox, now } = parts
  const { ids, savedTo, passphrase, holder } = writing
  for (const id of ids) await keeper.saveHeld(id)
  const moving = ids.map((id) => movingOf(parts, book.profile(id), holder))
  const text = bundleText(moving, now())
  await movingFiles.save(savedTo, await ageBox.seal(text, passphrase))
  try {
    const bytes = await movingFiles.readAgain(savedTo)
    const opened = bytes === undefined ? undefined : await ageBox.open(bytes, passphrase)
    if (opened?.type !== 'opened' || opened.text !== text) {
      throw new WalletError('bundle-unverified', opened?.type ?? 'it cannot be read')
    }
    await note(parts, writing, moving)
  } catch (error) {
    await takeBack(movingFiles, savedTo)
    throw error
  }
}

/** What nobody here knows of must not lie about. */
async function takeBack({ remove }: MovingFiles, savedTo: string): Promise<void> {
  try {
    await remove(savedTo)
  } catch {
    throw new WalletError('export-left-behind', 'removing', { left: basename(savedTo) })
  }
}

/** All of it in one save: the file is there, and who renews from now on. */
async function note(
  { vault, book, now }: BundlingParts,
  { ids, savedTo, holder }: Writing,
  moving: readonly Moving[],
): Promise<void> {
  const withRefresh = new Set(
    moving.flatMap(({ profile }) => (profile.tokenSet?.refreshToken ? [profile.id] : [])),
  )
  await vault.change(() => ({
    put: ids.map((id) => {
      const profile = book.profile(id)
      const leaves = holder === 'other-tool' && profile.tokenSet !== undefined
      const left: Profile = leaves ? { ...profile, holder: 'other-tool' } : profile
      const withRefreshToken = withRefresh.has(id)
      return {
        kind: 'profile',
        profile: withHistory(left, { type: 'moved', at: now(), savedTo, withRefreshToken }),
      } as const
    }),
    remove: [],
  }))
}

/** As the other computer is to have it. Without the right to renew the refresh token stays here. */
function movingOf(parts: BundlingParts, profile: Profile, holder: BundleOrder['holder']): Moving {
  const { tokenSet, keepAlive, identity: _asked, staysSignedIn: _here, ...rest } = profile
  const isLeft = holder === 'other-tool'
  const { refreshToken, ...access } = tokenSet ?? {}
  const tokens = isLeft || refreshToken === undefined ? tokenSet : access
  return {
    credential: credentialOf(parts, profile),
    profile: {
      ...rest,
      ...(tokens === undefined ? {} : { tokenSet: tokens as NonNullable<typeof tokenSet> }),
      ...(isLeft ? keepAliveAs(keepAlive) : { keepAlive: 'ask-me' as const }),
      holder: isLeft ? 'wallet' : 'other-tool',
      history: copiesOf(profile),
    },
  }
}

const keepAliveAs = (keepAlive: Profile['keepAlive']): Pick<Profile, 'keepAlive'> =>
  keepAlive === undefined ? {} : { keepAlive }

function credentialOf({ book }: BundlingParts, { credentialId }: Profile): Credential {
  return book.credential(credentialId)
}
