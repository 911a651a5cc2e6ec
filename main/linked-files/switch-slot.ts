import { WalletError } from '#core/errors'
import type { LinkedFile, SlotId } from '#core/linked-file'
import type { ProfileId } from '#core/profile'
import { withHistory } from '#core/profile-changes'
import { refuseRenewedByOther } from '../refresh/renewable'
import { exportedTo } from './begin'
import { edited, planOf, type Linking } from './linking'
import { withOwnPair } from './other-pair'
import type { FilePlan } from './plan'
import { linkedRecord, profileRecord } from './records'

/**
 * Writes all files of the slot with another profile's token, or none; the slot is used for that profile once they are
 * there. A crash in between leaves the slot where it was, and the next start gives its files that token again.
 */
export async function switchSlot(
  linking: Linking,
  slotId: SlotId,
  profileId: ProfileId,
): Promise<void> {
  const { vault, linked, book, files, clock } = linking
  const slot = linked.slot(slotId)
  const target = book.profile(profileId)
  if (target.deletedAt !== undefined) throw new WalletError('profile-missing')
  refuseRenewedByOther(target)
  const inSlot = linked
    .files()
    .filter(({ owner }) => owner.type === 'slot' && owner.slotId === slotId)
  const planned: (readonly [LinkedFile, FilePlan])[] = []
  for (const file of inSlot) {
    const { plan } = await planOf(linking, file, profileId)
    if (plan.type === 'edited') throw edited(file.path)
    planned.push([file, plan])
  }
  await vault.change(() => ({
    put: planned.map(([file, { written }]) => linkedRecord({ ...file, writing: written })),
  }))
  try {
    await files.replaceAll(
      planned.map(([{ path }, { content, current }]) => ({
        path,
        content,
        over: { content: current },
      })),
    )
  } catch (error) {
    const isUnderWay = inSlot.some(({ path }) => files.isStuck(path))
    if (!isUnderWay && !mayBeMixed(error)) await asBefore(vault, inSlot)
    throw error
  }
  const at = clock.now()
  await vault.change(() => ({
    put: [
      { kind: 'slot', slot: { ...slot, profileId } },
      ...planned.map(([file, { written }]) =>
        linkedRecord(withOwnPair(asWritten(file, written), target)),
      ),
      profileRecord(
        inSlot.reduce(
          (profile, file) => withHistory(profile, exportedTo(file, at)),
          book.profile(profileId),
        ),
      ),
    ],
  }))
}

/** Every file is as it was: nothing of the switch is left to be ended. Noting that may fail too; then a look ends it. */
async function asBefore(vault: Linking['vault'], inSlot: readonly LinkedFile[]): Promise<void> {
  await vault.change(() => ({ put: inSlot.map(linkedRecord) })).catch(() => undefined)
}

function mayBeMixed(error: unknown): boolean {
  return error instanceof WalletError && error.code === 'export-left-behind'
}

function asWritten({ writing: _ended, ...file }: LinkedFile, written: FilePlan['written']) {
  return { ...file, written, state: { type: 'ok' } as const }
}
