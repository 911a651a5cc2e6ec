import { ownTemplateId } from '#core/exporters/exporter-id'
import type { VariableNames } from '#core/exporters/parts/variable-names'
import { attempt } from './attempt'
import { currentRequest, holderOf, loadPreview, sameRequest, serviceOf } from './export-actions'
import type { StoreParts } from './store-parts'
import { answerFor, isUnanswered } from './who-renews'

/** Forms of the export dialog that are filled in field by field. */
export interface FormActions {
  readonly copyFormField: (label: string) => Promise<void>
  /** The names of variables from now on. Whether they were saved. */
  readonly nameVariables: (names: VariableNames) => Promise<boolean>
  /** The tool whose form is open renews from now on. */
  readonly leaveToFormsTool: () => Promise<void>
}

export function formActions(parts: StoreParts): FormActions {
  const { wallet } = parts
  return {
    copyFormField: async (label) => {
      const { exporterId, copiedFields = [] } = parts.get().exporting
      if (exporterId === ownTemplateId) return
      const said = answerIn(parts, label)
      if (isUnanswered(said)) {
        parts.set({ exporting: { ...parts.get().exporting, unanswered: said } })
        return
      }
      const isDone = await run(parts, ({ profileId }) =>
        wallet.copyFormField({ profileId, exporterId, label, ...said }),
      )
      if (!isDone) return
      const before = copiedFields.filter((one) => one !== label)
      parts.set({
        exporting: { ...parts.get().exporting, copiedFields: [...before, label] },
      })
    },
    nameVariables: async (names) => {
      const isDone = await run(parts, ({ profileId }) =>
        wallet.nameVariables(serviceOf(parts.get(), profileId), names),
      )
      if (isDone) await loadPreview(parts)
      return isDone
    },
    leaveToFormsTool: async () => {
      await run(parts, ({ profileId }) => wallet.leaveToOtherTool(profileId))
    },
  }
}

/** What goes along with a field, which is nothing but for the refresh token. */
function answerIn({ get }: StoreParts, label: string): ReturnType<typeof answerFor> {
  const { dialog, exporting } = get()
  const row = exporting.preview?.rows?.find((one) => one.label === label)
  const withRefreshToken = row?.type === 'value' && row.field === 'refreshToken'
  const holder = dialog.type === 'export' ? holderOf(get(), dialog.profileId) : undefined
  return answerFor(get(), { way: 'clipboard', withRefreshToken, holder })
}

type Request = NonNullable<ReturnType<typeof currentRequest>>

/** One at a time. Whether it worked, and the same form is still open. */
async function run(
  parts: StoreParts,
  task: (request: Request) => Promise<unknown>,
): Promise<boolean> {
  const { get, set } = parts
  const request = currentRequest(parts)
  if (request === undefined || get().exporting.busy) return false
  const { failure: _, unanswered: _named, ...before } = get().exporting
  set({ exporting: { ...before, busy: true } })
  const answer = await attempt(() => task(request))
  if (!sameRequest(request, currentRequest(parts))) return false
  const failed = answer.ok ? {} : { failure: answer.failure }
  set({ exporting: { ...get().exporting, busy: false, ...failed } })
  return answer.ok
}
