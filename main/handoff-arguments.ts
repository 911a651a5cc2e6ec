import { z } from 'zod'
import { exporterIds, formIds } from '#core/exporters/exporter-id'
import type { HandoffApi } from '#core/handoff-api'
import { labelLimit, lineLimit, standingTypes } from '#core/ledger'
import { slotNameLimit, type LinkedFileId, type SlotId } from '#core/linked-file'
import { services } from '#core/providers/provider'
import { escapings, templateLimits, type TemplateId } from '#core/templates/template'
import { id, line, none, oneProfile, plainObject, profileId } from './argument-shapes'

type Schemas = { readonly [Name in keyof HandoffApi]: z.ZodType<Parameters<HandoffApi[Name]>> }

const linkedFileId = id.transform((text) => text as LinkedFileId)
const slotId = id.transform((text) => text as SlotId)
const valueNames = z.array(z.string().max(200)).max(10).exactOptional()
const variableNames = z.strictObject({
  environment: valueNames,
  apiAddress: valueNames,
  apiKey: valueNames,
  apiSecret: valueNames,
  redirectUri: valueNames,
  accessToken: valueNames,
  refreshToken: valueNames,
})
const templateId = id.transform((text) => text as TemplateId)
// What is too long is refused in words, not here.
const templateDraft = z.strictObject({
  name: line,
  fileName: line,
  text: z.string().max(2 * templateLimits.text),
  escaping: z.enum(escapings),
})
const templateLook = z.strictObject({ profileId, includeRefreshToken: z.boolean() })
const leavesRenewing = z.literal(true).exactOptional()
const exportRequest = z.strictObject({
  names: variableNames.exactOptional(),
  profileId,
  exporterId: z.enum(formIds),
  templateId: templateId.exactOptional(),
  includeRefreshToken: z.boolean(),
  keepUpToDate: z.literal(true).exactOptional(),
  slotName: z.string().max(slotNameLimit).exactOptional(),
  leavesRenewing,
})
const formField = z.strictObject({
  profileId,
  exporterId: z.enum(exporterIds),
  label: line,
  leavesRenewing,
})
const placeAnswer = z.strictObject({ id, excludes: z.boolean(), typed: line.exactOptional() })
const instant = z.int().nonnegative()
const lineRef = z.strictObject({ profileId, lineId: id })
const ledgerFilter = plainObject.pipe(
  z.strictObject({
    profileId: profileId.exactOptional(),
    client: z.string().max(200).exactOptional(),
    standing: z.enum(standingTypes).exactOptional(),
  }),
)

/** The part of `walletArguments` that is about handing tokens over. */
export const handoffArguments: Schemas = {
  copyToken: oneProfile,
  reveal: oneProfile,
  previewExport: z.tuple([exportRequest]),
  saveExport: z.tuple([exportRequest]),
  saveExportHere: z.tuple([placeAnswer]),
  chooseExportFolder: none,
  exportIntoFolder: z.tuple([
    z.strictObject({ profileId, exporterId: z.enum(exporterIds), folderId: id }),
  ]),
  copyExport: z.tuple([exportRequest]),
  nameVariables: z.tuple([z.enum(services), variableNames]),
  copyFormField: z.tuple([formField]),
  showExportInFolder: oneProfile,
  ledger: none,
  removeFiles: z.tuple([z.array(lineRef).max(lineLimit)]),
  labelLine: z.tuple([lineRef, z.string().max(labelLimit)]),
  forgetLine: z.tuple([lineRef]),
  saveLedger: z.tuple([ledgerFilter]),
  showLineInFolder: z.tuple([lineRef]),
  updateLinkedFile: z.tuple([linkedFileId, z.strictObject({ overwrites: z.boolean() })]),
  compareLinkedFile: z.tuple([linkedFileId]),
  stopLinkedFile: z.tuple([linkedFileId]),
  checkLinkedFile: z.tuple([linkedFileId]),
  useOtherPair: z.tuple([profileId, instant]),
  keepOwnPair: z.tuple([profileId, instant]),
  useSlot: z.tuple([slotId, profileId]),
  saveTemplate: z.tuple([templateDraft, templateId.optional()]),
  readTemplate: z.tuple([templateId]),
  removeTemplate: z.tuple([templateId]),
  previewTemplate: z.tuple([templateDraft, templateLook]),
  openTemplateFile: none,
  clearClipboard: none,
}
