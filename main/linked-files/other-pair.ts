import type { FoundPair } from '#core/found-pair'
import { openPair, withFoundPair, withPairsDeclined } from '#core/open-pair'
import { knownPairLimit, type LinkedFile } from '#core/linked-file'
import type { Profile } from '#core/profile'
import { withHistory } from '#core/profile-changes'
import { isReadBack } from '#core/read-back'
import type { Secret } from '#core/secret'
import { tokenFingerprint } from '../refresh/journal'
import { sourceOf, type Linking } from './linking'
import { digestOf, type FilePlan } from './plan'
import type { PairInFile } from './read-back'
import { linkedRecord, profileRecord } from './records'

/**
 * Is what stands in the file the pair of another tool, about which the person is yet to be asked? One that is new is kept
 * in the vault before this resolves: nothing that is written to the file can lose it. No news are tokens that this wallet
 * has or had, those the file has held before, and those of another app.
 */
export async function isOtherPair(
  linking: Linking,
  file: LinkedFile,
  { type, current }: FilePlan,
): Promise<boolean> {
  if (type !== 'edited' || current === undefined || !isReadBack(file)) return false
  const profile = sourceOf(linking, file)
  const app = profile && linking.book.findCredential(profile.credentialId)
  // Where the other tool renews, it may write what it likes.
  if (profile === undefined || app === undefined || profile.holder === 'other-tool') return false
  const writtenAt = await linking.files.writtenAt(file.path)
  const content = { current, app, ...(writtenAt === undefined ? {} : { writtenAt }) }
  const pair = await linking.readBack.pairIn(file, content)
  if (pair === undefined) return false
  const mark = tokenFingerprint(pair.refreshToken)
  if (isMarked(openPair(profile), mark)) return true
  if (isKnown(linking, file, pair)) return false
  await keep(linking, file, { profile, pair })
  return true
}

/** Both tokens are others than the wallet ever had: a renewal changes both. */
function isKnown({ vault }: Linking, file: LinkedFile, pair: PairInFile): boolean {
  const mark = tokenFingerprint(pair.refreshToken)
  if (file.knownPairs?.includes(mark) === true) return true
  const access = pair.accessToken.reveal()
  return vault.all().some((record) => {
    if (record.kind !== 'profile') return false
    const { tokenSet, spentTokens = [], foundPairs = [] } = record.profile
    return (
      tokenSet?.accessToken.reveal() === access ||
      isSame(tokenSet?.refreshToken, pair.refreshToken) ||
      spentTokens.includes(mark) ||
      foundPairs.some((one) => isMarked(one, mark))
    )
  })
}

async function keep(
  { vault, linked, book, clock }: Linking,
  file: LinkedFile,
  { profile: { id }, pair }: { readonly profile: Profile; readonly pair: PairInFile },
): Promise<void> {
  const { environment, expiresAt, accessToken, refreshToken } = pair
  const foundAt = clock.now()
  const found: FoundPair = {
    foundAt,
    path: file.path,
    tokenSet: {
      accessToken,
      refreshToken,
      tokenType: 'Bearer',
      obtainedAt: foundAt,
      ...(expiresAt === undefined ? {} : { expiresAt }),
    },
    ...(environment === undefined ? {} : { environment }),
  }
  await vault.change(() => ({
    put: [
      profileRecord(withFoundPair(book.profile(id), found)),
      linkedRecord(withKnownPair(linked.findFile(file.id) ?? file, refreshToken)),
    ],
  }))
}

/** The pair that stands in the file now is no news when the wallet has another one. */
export function withOwnPair(file: LinkedFile, profile: Profile | undefined): LinkedFile {
  const token = profile?.tokenSet?.refreshToken
  return token === undefined || !file.withRefreshToken ? file : withKnownPair(file, token)
}

/** `file` once this refresh token has stood in it. */
function withKnownPair(file: LinkedFile, refreshToken: Secret): LinkedFile {
  const { knownPairs = [] } = file
  const mark = tokenFingerprint(refreshToken)
  if (knownPairs.includes(mark)) return file
  return { ...file, knownPairs: [...knownPairs, mark].slice(-knownPairLimit) }
}

/**
 * The person has answered about this pair: wherever it stands, it may be written over. Where something else stands by
 * now, that stays.
 */
export async function noteAnswer(linking: Linking, pair: FoundPair): Promise<void> {
  const { linked, book, files, readBack } = linking
  const mark = markOf(pair)
  for (const file of linked.files().filter(isReadBack)) {
    const profile = sourceOf(linking, file)
    const app = profile && book.findCredential(profile.credentialId)
    const current = await files.read(file.path).catch(() => undefined)
    if (app === undefined || current === undefined) continue
    const there = await readBack.pairIn(file, { current, app })
    if (there === undefined || tokenFingerprint(there.refreshToken) !== mark) continue
    await linked.update(file.id, (now) => ({ ...now, answered: digestOf(current) }))
  }
}

/** What stands in the file is about to be written over, as the person has asked: it is kept all the same. */
export async function declineOthers(linking: Linking, file: LinkedFile): Promise<void> {
  const { vault, book, clock } = linking
  const profile = sourceOf(linking, file)
  if (profile === undefined) return
  const at = clock.now()
  await vault.change(() => {
    const declined = withPairsDeclined(book.profile(profile.id), at)
    return { put: [profileRecord(withHistory(declined, { type: 'kept-own', at }))] }
  })
}

function isMarked(pair: FoundPair | undefined, mark: string): boolean {
  return pair !== undefined && markOf(pair) === mark
}

function markOf({ tokenSet: { refreshToken } }: FoundPair): string {
  return refreshToken === undefined ? '' : tokenFingerprint(refreshToken)
}

function isSame(one: Secret | undefined, other: Secret): boolean {
  return one?.reveal() === other.reveal()
}
