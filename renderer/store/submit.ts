import type { ProfileSummary } from '#core/profile'
import { attempt } from './attempt'
import type { StoreParts } from './store-parts'

/** A dialog's form: closed by success, kept open with its failure. Was it done? */
export async function submit(
  { get, set }: StoreParts,
  task: () => Promise<ProfileSummary>,
): Promise<boolean> {
  if (get().form.busy) return false
  const { dialog } = get()
  set({ form: { busy: true } })
  const answer = await attempt(task)
  if (get().dialog !== dialog) return answer.ok
  if (answer.ok) set({ form: { busy: false }, dialog: { type: 'none' } })
  else set({ form: { busy: false, failure: answer.failure } })
  return answer.ok
}
