import type { Credential } from '#core/credential'
import { WalletError } from '#core/errors'
import { copiesOf } from '#core/keep-alive'
import type { Profile, ProfileId } from '#core/profile'
import { withHistory } from '#core/profile-changes'
import { Secret } from '#core/secret'
import type { BundleOrder } from '#core/wallet-requests'
import type { LinkedFiles } from '../linked-files/linked-files'
import { lookFirst } from '../linked-files/look-first'
import type { ProfileBook } from '../profiles/profile-book'
import { inTurnOf, lockName, type KeyTurns } from '../refresh/key-turns'
import { refuseRenewedByOther } from '../refresh/renewable'
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
  readonly keeper: Pick<TokenKeeper, 'saveHeld' | 'underWay'>
  readonly linkedFiles: Pick<LinkedFiles, 'look'>
  readonly movingFiles: MovingFiles
  readonly ageBox: AgeBox
  readonly now: () => number
}

/**
 * Saves profiles in a passphrase file. It is read again and compared before it gets its name, and who renews from then on
 * is noted, durably, before that too: there is never a file with a refresh token that the wallet believes to be its own.
 * When any of it fails, everything here is as it was. No token of them is renewed meanwhile, and quitting waits.
 */
export async function saveBundle(
  parts: BundlingParts,
  order: BundleOrder,
): Promise<{ readonly savedTo: string | undefined }> {
  const { book, movingFiles } = parts
  const passphrase = new Secret(order.passphrase)
  checkPassphrase(passphrase)
  const ids = [...new Set(order.profileIds)]
  refuseRenewedElsewhere(parts, ids, order.holder)
  const names = ids.map((id) => book.profile(id).name)
  const savedTo = await movingFiles.askWhereToSave({
    fileName: fileNameFor(names, 'token-wallet.age'),
  })
  if (savedTo === undefined) return { savedTo }
  await parts.vault.reread().catch(() => undefined)
  const writing = { ...order, ids, savedTo, passphrase }
  await parts.keeper.underWay(inTurnOfAll(parts, ids, () => write(parts, writing)))
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

/** The right to renew cannot be given twice. */
function refuseRenewedElsewhere(
  { book }: BundlingParts,
  ids: readonly ProfileId[],
  holder: BundleOrder['holder'],
): void {
  if (holder === 'wallet') return
  const gone = ids
    .map((id) => book.profile(id))
    .find((one) => one.holder === 'other-tool' && one.tokenSet?.refreshToken !== undefined)
  if (gone !== undefined) {
    throw new WalletError('bundle-renewed-elsewhere', '', { name: gone.name })
  }
}

/** Another tool may have renewed what would be handed over here. */
async function refuseSpent(parts: BundlingParts, ids: readonly ProfileId[]): Promise<void> {
  await Promise.all(ids.map((id) => lookFirst(parts, id)))
  for (const id of ids) refuseRenewedByOther(parts.book.profile(id))
}

async function write(parts: BundlingParts, writing: Writing): Promise<void> {
  const { book, keeper, movingFiles, ageBox, now } = parts
  const { ids, savedTo, passphrase, holder } = writing
  for (const id of ids) await keeper.saveHeld(id)
  // Another process may have handed one over while this one waited for its turn.
  refuseRenewedElsewhere(parts, ids, holder)
  if (holder === 'other-tool') await refuseSpent(parts, ids)
  const moving = ids.map((id) => movingOf(parts, book.profile(id), holder))
  const text = bundleText(moving, now())
  let noted: Noted | undefined
  try {
    await movingFiles.save(savedTo, await ageBox.seal(text, passphrase), async (written) => {
      const bytes = await movingFiles.readAgain(written)
      const opened = bytes === undefined ? undefined : await ageBox.open(bytes, passphrase)
      if (opened?.type !== 'opened' || opened.text !== text) {
        throw new WalletError('bundle-unverified', opened?.type ?? 'it cannot be read')
      }
      noted = await note(parts, writing, moving)
    })
  } catch (error) {
    const mayStand = error instanceof WalletError && error.code === 'export-left-behind'
    // What failed first is what the person has to hear.
    if (!mayStand) await noted?.takeBack().catch(() => undefined)
    throw error
  }
}

interface Noted {
  readonly takeBack: () => Promise<void>
}

/** All of it in one save: the file is about to be there, and who renews from now on. */
async function note(
  { vault, book, now }: BundlingParts,
  { ids, savedTo, holder }: Writing,
  moving: readonly Moving[],
): Promise<Noted> {
  const withRefresh = new Set(
    moving.flatMap(({ profile }) => (profile.tokenSet?.refreshToken ? [profile.id] : [])),
  )
  const at = now()
  const before = new Map(ids.map((id) => [id, book.profile(id).holder]))
  const changeAll = (change: (profile: Profile) => Profile): Promise<void> =>
    vault.change(() => ({
      put: ids.map((id) => ({ kind: 'profile', profile: change(book.profile(id)) }) as const),
      remove: [],
    }))
  await changeAll((profile) => {
    const leaves = holder === 'other-tool' && profile.tokenSet !== undefined
    const left: Profile = leaves ? { ...profile, holder: 'other-tool' } : profile
    const withRefreshToken = withRefresh.has(profile.id)
    return withHistory(left, { type: 'moved', at, savedTo, withRefreshToken })
  })
  return {
    takeBack: () =>
      changeAll((profile) => ({
        ...profile,
        holder: before.get(profile.id) ?? profile.holder,
        history: profile.history.filter((one) => one.type !== 'moved' || one.at !== at),
      })),
  }
}

/** As the other computer is to have it. Without the right to renew the refresh token stays here. */
function movingOf(parts: BundlingParts, profile: Profile, holder: BundleOrder['holder']): Moving {
  const {
    tokenSet,
    keepAlive,
    identity: _asked,
    staysSignedIn: _here,
    foundPairs: _found,
    ...rest
  } = profile
  const isLeft = holder === 'other-tool'
  const { refreshToken, ...access } = tokenSet ?? {}
  const tokens = isLeft || refreshToken === undefined ? tokenSet : access
  return {
    credential: credentialOf(parts, profile),
    profile: {
      ...rest,
      ...(tokens === undefined ? {} : { tokenSet: tokens as NonNullable<typeof tokenSet> }),
      ...(isLeft ? keepAliveAs(keepAlive) : { keepAlive: 'ask-me' as const }),
      holder: isLeft ? profile.holder : 'other-tool',
      history: copiesOf(profile),
    },
  }
}

const keepAliveAs = (keepAlive: Profile['keepAlive']): Pick<Profile, 'keepAlive'> =>
  keepAlive === undefined ? {} : { keepAlive }

function credentialOf({ book }: BundlingParts, { credentialId }: Profile): Credential {
  return book.credential(credentialId)
}
