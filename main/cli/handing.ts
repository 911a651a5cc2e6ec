import { resolve } from 'node:path'
import { WalletError } from '#core/errors'
import { ownTemplateId } from '#core/exporters/exporter-id'
import { exportText } from '#core/exporters/exporter'
import { exporterOf } from '#core/exporters/index'
import { sameTemplateName, type TemplateSummary } from '#core/templates/template'
import { text } from '#core/text/text'
import type { ExportRequest } from '#core/wallet-requests'
import type { HandedOut } from '../wallet/command-line-calls'
import { stateOf, type Context, type Ended } from './context'
import { findProfile } from './find-profile'
import type { TypedForm, WalletOrder } from './order'
import { isoTime, jsonOf } from './words'

const words = text.commandLine

/** To standard output, and nowhere else: a person who asks for it on a terminal sees it there. */
export async function token(
  context: Context,
  { name, asHeader }: Extract<WalletOrder, { type: 'token' }>,
): Promise<Ended> {
  const values = await handOut(context, name)
  if (context.isJson) await context.terminal.out(jsonOf(processCredentials(values)))
  else if (asHeader) await context.terminal.out(headersOf(values))
  else await context.terminal.out(`${values.accessToken}\n`)
  return 'ok'
}

/** As `credential_process` of the AWS tools has it, for a bearer token. */
function processCredentials(values: HandedOut): object {
  return {
    Version: 1,
    TokenType: 'Bearer',
    AccessToken: values.accessToken,
    Expiration: isoTime(values.expiresAt),
    ApiKey: values.apiKey,
    ApiAddress: values.apiAddress,
  }
}

/** As `curl -H @-` reads them: all that a call to the provider carries. */
function headersOf({ service, accessToken, apiKey }: HandedOut): string {
  const bearer = `Authorization: Bearer ${accessToken}\n`
  return service === 'sprinklr' ? `${bearer}Key: ${apiKey}\n` : bearer
}

export async function exportToken(
  context: Context,
  order: Extract<WalletOrder, { type: 'export' }>,
): Promise<Ended> {
  const { profiles, templates } = await stateOf(context)
  const { id } = findProfile(profiles, order.name)
  const { api } = context.wallet
  const request = {
    profileId: id,
    ...formOf(order.form, templates),
    includeRefreshToken: order.withRefresh,
  }
  if (order.out === undefined) {
    await api.copyExport(request)
  } else {
    context.answers.out = resolve(order.out)
    const { savedTo = '' } = await api.saveExport(request)
    if (context.isJson) await context.terminal.out(jsonOf({ savedTo }))
    else context.terminal.say(words.savedTo(savedTo))
  }
  if (order.withRefresh) context.terminal.say(words.refreshHandedOver)
  return 'ok'
}

/** Throws `template-missing`. */
function formOf(
  form: TypedForm,
  templates: readonly TemplateSummary[],
): Pick<ExportRequest, 'exporterId' | 'templateId'> {
  if (form.type === 'listed') return { exporterId: form.id }
  const found = templates.find(({ name }) => sameTemplateName(name, form.name))
  if (found === undefined) throw new WalletError('template-missing', '', { name: form.name })
  return { exporterId: ownTemplateId, templateId: found.id }
}

/** The child finds the token in its environment, under the names of `.env`; nothing of it stands in any argument. */
export async function exec(
  context: Context,
  { name, program }: Extract<WalletOrder, { type: 'exec' }>,
): Promise<Ended> {
  const values = await handOut(context, name)
  const file = exportText(exporterOf('dotenv').render(values, { includeRefreshToken: false }))
  return context.runProgram(program, variablesIn(file))
}

/** Of a file whose values are never quoted. */
function variablesIn(file: string): Readonly<Record<string, string>> {
  const lines = file.split('\n').filter((line) => /^[A-Z_]+=/.test(line))
  return Object.fromEntries(
    lines.map((line) => {
      const at = line.indexOf('=')
      return [line.slice(0, at), line.slice(at + 1)]
    }),
  )
}

async function handOut(context: Context, name: string): Promise<HandedOut> {
  const { id } = findProfile((await stateOf(context)).profiles, name)
  return context.wallet.forCommandLine.handOut(id)
}
