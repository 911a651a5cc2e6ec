import { basename, resolve } from 'node:path'
import { WalletError } from '#core/errors'
import { ownTemplateId } from '#core/exporters/exporter-id'
import { carriesRefreshToken, exportText, unsafeValue } from '#core/exporters/exporter'
import { exporterOf } from '#core/exporters/index'
import { variables } from '#core/exporters/parts/variables'
import { sameTemplateName, type TemplateSummary } from '#core/templates/template'
import { placeSentence } from '#core/text/place-words'
import { text } from '#core/text/text'
import type { ExportRequest } from '#core/wallet-requests'
import type { HandedOut, Reading } from '../wallet/command-line-calls'
import { stateOf, type Context, type Ended } from './context'
import { findProfile } from './find-profile'
import type { TypedForm, WalletOrder } from './order'
import { renewerFor } from './renewer'
import { UsageError } from './usage-error'
import { isoTime, jsonOf } from './words'

/** To standard output, and nowhere else: a person who asks for it on a terminal sees it there. */
export async function token(
  context: Context,
  { name, asHeader }: Extract<WalletOrder, { type: 'token' }>,
): Promise<Ended> {
  const values = await handOut(context, name, {
    how: context.isJson ? 'json' : asHeader ? 'header' : 'token',
  })
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

/** As `curl -H @-` reads them: all that a call to the provider carries. Throws what the form throws. */
function headersOf(values: HandedOut): string {
  return exportText(exporterOf('http-headers').render(values, { includeRefreshToken: false }))
}

type ExportOrder = Extract<WalletOrder, { type: 'export' }>

export async function exportToken(context: Context, order: ExportOrder): Promise<Ended> {
  const words = text.commandLine
  const { profiles, templates } = await stateOf(context)
  const profile = findProfile(profiles, order.name)
  const form = formOf(order.form, templates)
  const exporter = exporterOf(form.exporterId)
  if (order.withRefresh && !carriesRefreshToken(exporter)) {
    throw new UsageError('refresh-not-carried', exporter.label)
  }
  const { api } = context.wallet
  const answer = await renewerFor(context, order, profile)
  const request = {
    profileId: profile.id,
    ...form,
    ...answer,
    includeRefreshToken: order.withRefresh,
    ...(order.names === undefined ? {} : { names: order.names }),
  }
  if (order.out === undefined) {
    await api.copyExport(request)
  } else {
    context.answers.out = resolve(order.out)
    const saved = await saveThere(context, request, order)
    const kept = answer.keepUpToDate === true ? { keptUpToDate: true } : {}
    if (context.isJson) await context.terminal.out(jsonOf({ ...saved, ...kept }))
    else context.terminal.say(words.savedTo(saved.savedTo))
  }
  if (answer.leavesRenewing === true) context.terminal.say(words.refreshHandedOver)
  if (answer.keepUpToDate === true && !context.isJson) {
    context.terminal.say(order.withRefresh ? words.whoRenews.goesOn : words.whoRenews.kept)
  }
  return 'ok'
}

/** What is to be known of the place is said; a file of the other stage is replaced only where its client was typed. */
async function saveThere(
  { wallet: { api }, terminal, isJson }: Context,
  request: ExportRequest,
  { replaces: typed, excludes }: Pick<ExportOrder, 'replaces' | 'excludes'>,
): Promise<{ readonly savedTo: string; readonly warnings?: readonly string[] }> {
  const words = text.commandLine
  const { savedTo = '', question } = await api.saveExport(request)
  if (question === undefined) return { savedTo }
  const isExcluded = excludes === true && question.mayExclude
  const stays = question.findings.filter(({ type }) => !isExcluded || type !== 'in-repository')
  const warnings = stays.map(placeSentence)
  if (!isJson) for (const warning of warnings) terminal.say(warning)
  const answer = {
    id: question.id,
    excludes: isExcluded,
    ...(typed === undefined ? {} : { typed }),
  }
  await api.saveExportHere(answer)
  if (question.mayExclude && !isJson) terminal.say(isExcluded ? words.excluded : words.mayExclude)
  return { savedTo: question.path, warnings }
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
  const called = basename(program[0] ?? '')
  const values = await handOut(context, name, {
    how: 'environment',
    ...(called === '' ? {} : { program: called }),
  })
  return context.runProgram(program, environmentOf(values))
}

/** An environment holds any text but NUL. Throws `export-value-unsafe`, and what `variables` throws. */
function environmentOf(values: HandedOut): Readonly<Record<string, string>> {
  const words = text.commandLine
  const carried = variables(values, { includeRefreshToken: false, names: values.names })
  const unfit = carried.find(({ value }) => value.includes('\0'))
  if (unfit !== undefined) throw unsafeValue(unfit.field, words.program.environment)
  return Object.fromEntries(
    carried.flatMap(({ names, value }) => names.map((name) => [name, value] as const)),
  )
}

async function handOut(context: Context, name: string, reading: Reading): Promise<HandedOut> {
  const { id } = findProfile((await stateOf(context)).profiles, name)
  return context.wallet.forCommandLine.handOut(id, reading)
}
