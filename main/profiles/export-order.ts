import { WalletError } from '#core/errors'
import { carriesRefreshToken, type ExportValues } from '#core/exporters/exporter'
import { exporterOf } from '#core/exporters/index'
import { nameTrouble, type VariableNames } from '#core/exporters/parts/variable-names'
import type { ProfileId } from '#core/profile'
import { providerOf } from '#core/providers/index'
import type { Service } from '#core/providers/provider'
import type { ExportRequest } from '#core/wallet-requests'
import type { ExportOrder } from '../handoff/exports'
import type { Clock } from '../ports'
import { templateIn } from '../templates/template-shelf'
import { understandTemplate } from '../templates/understand'
import type { Vault } from '../vault/vault'
import type { ProfileBook } from './profile-book'

interface ValuePorts {
  readonly book: ProfileBook
  readonly resolveAddress: (url: string) => Promise<string>
  readonly clock: Clock
}

/**
 * The values of the profile that `request` names, as plain text. Rejects with `no-token`, `template-missing` and
 * `variable-name-unusable`.
 */
export async function exportOrder(
  ports: ValuePorts & { readonly vault: Pick<Vault, 'get'> },
  request: ExportRequest,
): Promise<ExportOrder> {
  const { includeRefreshToken, templateId } = request
  const template =
    templateId === undefined
      ? {}
      : { template: understandTemplate(templateIn(ports.vault, templateId)) }
  const { service } = providerOf(ports.book.profile(request.profileId).providerId)
  return {
    exporterId: request.exporterId,
    options: {
      includeRefreshToken,
      names: chosenNames(ports.book, service, request.names),
      ...template,
    },
    values: await exportValuesOf(ports, request.profileId),
  }
}

/** What any form may carry of a profile, as plain text. Rejects with `no-token`. */
export async function exportValuesOf(
  ports: ValuePorts,
  profileId: ProfileId,
): Promise<ExportValues> {
  const profile = ports.book.profile(profileId)
  const credential = ports.book.credential(profile.credentialId)
  const { tokenSet } = profile
  if (tokenSet === undefined) throw new WalletError('no-token')
  const provider = providerOf(profile.providerId)
  const apiAddress = new URL(await ports.resolveAddress(credential.apiAddress)).origin
  return {
    service: provider.service,
    environment: credential.environment,
    apiAddress,
    apiKey: credential.clientId,
    apiSecret: credential.clientSecret.reveal(),
    redirectUri: credential.redirectUri,
    accessToken: tokenSet.accessToken.reveal(),
    practice: provider.isPractice,
    ...(profile.stage === 'sandbox' ? { isSandbox: true } : {}),
    writtenAt: ports.clock.now(),
    ...(tokenSet.refreshToken === undefined
      ? {}
      : { refreshToken: tokenSet.refreshToken.reveal() }),
    ...(tokenSet.expiresAt === undefined ? {} : { expiresAt: tokenSet.expiresAt }),
  }
}

/** What is named for this once comes before what the wallet remembers. Throws `variable-name-unusable`. */
function chosenNames(
  book: ProfileBook,
  service: Service,
  once: VariableNames | undefined,
): VariableNames {
  const names = { ...book.variableNames(service), ...once }
  if (once !== undefined) checkNames(service, names)
  return names
}

export function checkNames(service: Service, names: VariableNames): void {
  const trouble = nameTrouble(service, names)
  if (trouble !== undefined) throw new WalletError('variable-name-unusable', '', { ...trouble })
}

/** The right to renew goes nowhere with a form that has no place for it. */
export function withinForm<
  Request extends Pick<ExportRequest, 'exporterId' | 'includeRefreshToken'>,
>(request: Request): Request {
  const takes = carriesRefreshToken(exporterOf(request.exporterId))
  return { ...request, includeRefreshToken: request.includeRefreshToken && takes }
}
