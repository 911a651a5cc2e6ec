import { providerOf } from '#core/providers/index'
import { practice } from '#core/providers/practice'
import { exportPreview, type ExportValues } from '#core/exporters/exporter'
import { formIds, ownTemplateId, type FormId } from '#core/exporters/exporter-id'
import { exporterOf } from '#core/exporters/index'
import { understandTemplate } from '../../main/templates/understand'

const { clientId, clientSecret, ...example } = practice.example

/** The profile whose files the pages show: the practice example app’s, with a token of no worth. */
const profile: ExportValues = {
  ...example,
  service: providerOf('practice').service,
  apiAddress: 'http://127.0.0.1:49152',
  apiKey: clientId,
  apiSecret: clientSecret,
  accessToken: 'PracticeAccessTokenOfThePages0123456789abcdQ8w=',
  refreshToken: 'PracticeRefreshTokenOfThePages0123456789abcZ3k=',
  expiresAt: Date.UTC(2026, 11, 23, 17, 30),
  writtenAt: Date.UTC(2026, 10, 23, 17, 30),
  practice: true,
}

const fence = /^```txt ([a-z-]+)( template)?\n(.*?)^```$/gms

/** The forms whose file stands on a page. */
export function formsShownIn(page: string): readonly FormId[] {
  return Array.from(page.matchAll(fence), ([, id, isTemplate]) =>
    isTemplate === undefined ? formIds.filter((one) => one === id) : [],
  ).flat()
}

/**
 * The page with the files in it as the wallet writes them, masked: a block fenced by three backticks, `txt` and the form’s
 * id. A block marked `template` is the one that the file of `own-template` is made by.
 */
export function withFiles(page: string): string {
  return page.replace(fence, (block, id: string, isTemplate: string | undefined) => {
    const form = formIds.find((one) => one === id)
    if (form === undefined || isTemplate !== undefined) return block
    return `\`\`\`txt ${id}\n${fileOf(form, page)}\`\`\``
  })
}

function fileOf(id: FormId, page: string): string {
  const pieces = exporterOf(id).render(profile, {
    includeRefreshToken: false,
    ...(id === ownTemplateId ? { template: templateIn(page) } : {}),
  })
  return exportPreview(pieces).replaceAll('\r\n', '\n')
}

function templateIn(page: string) {
  const text = templateOn(page)
  return understandTemplate({ name: 'Our cluster', fileName: 'token.yaml', text, escaping: 'yaml' })
}

/** The template that stands on a page. */
export function templateOn(page: string): string {
  return Array.from(page.matchAll(fence)).find(([, , isTemplate]) => isTemplate)?.[3] ?? ''
}
