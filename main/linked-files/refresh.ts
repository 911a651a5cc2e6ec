import { WalletError, type ErrorCode } from '#core/errors'
import type { LinkedFile } from '#core/linked-file'
import { planOf, sourceOf, type Linking } from './linking'
import { declineOthers, isOtherPair, withOwnPair } from './other-pair'
import { digestOf, type FilePlan } from './plan'

interface How {
  readonly overwrites: boolean
}

/**
 * Writes the file where it is not as it should be; how that went stands in its record. Where somebody else writes at the
 * same time, what they wrote is looked at like any other change: nobody has said yet that it may be written over.
 */
export async function refresh(linking: Linking, file: LinkedFile, how: How): Promise<void> {
  const { linked } = linking
  if (sourceOf(linking, file) === undefined) return
  try {
    await writeWhereDue(linking, file, how).catch(async (error: unknown) => {
      const isOvertaken = error instanceof WalletError && error.code === 'linked-file-edited'
      if (!isOvertaken) throw error
      await writeWhereDue(linking, linked.findFile(file.id) ?? file, { overwrites: false })
    })
  } catch (error) {
    const code = error instanceof WalletError ? error.code : 'export-failed'
    await noteFailure(linking, file, code)
  }
}

/** It is tried again after a while. */
export async function noteFailure(
  { linked, clock }: Linking,
  file: LinkedFile,
  code: ErrorCode,
): Promise<void> {
  await linked.update(file.id, (now) => ({
    ...now,
    state: { type: 'failed', code, at: clock.now() },
  }))
}

async function writeWhereDue(
  linking: Linking,
  file: LinkedFile,
  { overwrites }: How,
): Promise<void> {
  const { linked, files, clock } = linking
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
    await files.replaceAll([{ path: file.path, content, over: { content: current } }])
  }
  await linked.update(file.id, ({ writing: _ended, answered: _done, ...now }) => ({
    ...withOwnPair(now, sourceOf(linking, now)),
    written,
    state: { type: 'ok' },
  }))
}

/** What the person has answered about is theirs no more. */
function isEdited({ answered }: LinkedFile, { type, current }: FilePlan): boolean {
  return type === 'edited' && (current === undefined || digestOf(current) !== answered)
}
