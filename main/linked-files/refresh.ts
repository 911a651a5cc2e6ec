import { WalletError } from '#core/errors'
import type { LinkedFile } from '#core/linked-file'
import { planOf, sourceOf, type Linking } from './linking'
import { declineOthers, isOtherPair, withKnownPair } from './other-pair'
import { digestOf, type FilePlan } from './plan'

/** Writes the file where it is not as it should be; how that went stands in its record. */
export async function refresh(
  linking: Linking,
  file: LinkedFile,
  { overwrites }: { readonly overwrites: boolean },
): Promise<void> {
  const { linked, files, clock } = linking
  if (sourceOf(linking, file) === undefined) return
  try {
    const { plan, isDue } = await planOf(linking, file)
    const isOthers = await isOtherPair(linking, file, plan)
    if (!overwrites && (isOthers || isEdited(file, plan))) {
      const type = isOthers ? 'other-pair' : 'edited'
      await linked.update(file.id, (now) => ({
        ...now,
        state: now.state.type === type ? now.state : { type, at: clock.now() },
      }))
      return
    }
    if (!isDue && !overwrites) return
    if (isOthers) await declineOthers(linking, file)
    const { content, current, written } = plan
    if (content !== current) {
      await linked.update(file.id, (now) => ({ ...now, writing: written }))
      await files.replaceAll([{ path: file.path, content }])
    }
    await linked.update(file.id, ({ writing: _ended, answered: _done, ...now }) => ({
      ...withOwnPair(linking, now),
      written,
      state: { type: 'ok' },
    }))
  } catch (error) {
    const code = error instanceof WalletError ? error.code : 'export-failed'
    await linked.update(file.id, (now) => ({
      ...now,
      state: { type: 'failed', code, at: clock.now() },
    }))
  }
}

/** What the person has answered about is theirs no more. */
function isEdited({ answered }: LinkedFile, { type, current }: FilePlan): boolean {
  return type === 'edited' && (current === undefined || digestOf(current) !== answered)
}

/** The pair that stands in the file now is no news when the wallet has another one. */
function withOwnPair(linking: Linking, file: LinkedFile): LinkedFile {
  const token = sourceOf(linking, file)?.tokenSet?.refreshToken
  return token === undefined || !file.withRefreshToken ? file : withKnownPair(file, token)
}
