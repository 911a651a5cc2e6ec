import { WalletError } from '#core/errors'
import type { LinkedFile } from '#core/linked-file'
import { planOf, sourceOf, type Linking } from './linking'

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
    if (!isDue && !overwrites) return
    if (plan.type === 'edited' && !overwrites) {
      const edited = { type: 'edited', at: clock.now() } as const
      await linked.update(file.id, (now) => ({
        ...now,
        state: now.state.type === 'edited' ? now.state : edited,
      }))
      return
    }
    const { content, current, written } = plan
    if (content !== current) {
      await linked.update(file.id, (now) => ({ ...now, writing: written }))
      await files.replaceAll([{ path: file.path, content }])
    }
    await linked.update(file.id, ({ writing: _ended, ...now }) => ({
      ...now,
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
