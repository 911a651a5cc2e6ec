import type { Failure } from '#core/errors'
import type { FormId } from '#core/exporters/exporter-id'
import type { PlaceQuestion } from '#core/place-finding'
import type { TemplateId } from '#core/templates/template'
import type { ExportPreview } from '#core/wallet-requests'

/** Why a refresh token does not leave yet. Each refusal is another one, so that the question is shown again. */
export interface Unanswered {
  readonly why: 'missing' | 'copying'
}

/** The export dialog: what is chosen, and what came of it. */
export interface ExportState {
  readonly exporterId: FormId
  /** For the form `own-template`. */
  readonly templateId?: TemplateId
  readonly includeRefreshToken: boolean
  /** The person has said that the other tool renews from then on. */
  readonly leavesRenewing?: true
  /** They wanted to hand the refresh token over, and have not said who renews. */
  readonly unanswered?: Unanswered
  readonly busy: boolean
  readonly preview?: ExportPreview
  readonly savedTo?: string
  /** Asked about the place that was chosen; nothing is written yet. */
  readonly question?: PlaceQuestion
  /** Set after copying: how long the clipboard keeps it. */
  readonly copiedForMs?: number
  /** The person has cleared it since. */
  readonly isCleared?: true
  /** That export made the other tool the one that renews. */
  readonly isHandedOver?: true
  /** With the refresh token in that file this wallet goes on renewing. */
  readonly goesOn?: true
  readonly failure?: Failure
  /** Labels of the fields that were copied into a form, in that order. */
  readonly copiedFields?: readonly string[]
  /** It is copying that failed, not saving. */
  readonly wasCopying?: true
}
