import { WalletError } from '#core/errors'
import { carriesRefreshToken } from '#core/exporters/exporter'
import { exporterOf } from '#core/exporters/index'
import { nameTrouble, type VariableNames } from '#core/exporters/parts/variable-names'
import { providerOf } from '#core/providers/index'
import type { Service } from '#core/providers/provider'
import type { ExportRequest } from '#core/wallet-requests'
import type { ExportOrder } from '../handoff/exports'
import type { Clock } from '../ports'
import type { ProfileBook } from './profile-book'

/** The values of the profile that `request` names, as plain text. Rejects with `no-token` and `variable-name-unusable`. */
export async function exportOrder(
  ports: {
    readonly book: ProfileBook
    readonly resolveAddress: (url: string) => Promise<string>
    readonly clock: Clock
  },
  request: ExportRequest,
): Promise<ExportOrder> {
  const profile = ports.book.profile(request.profileId)
  const credential = ports.book.credential(profile.credentialId)
  const { tokenSet } = profile
  if (tokenSet === undefined) throw new WalletError('no-token')
  const provider = providerOf(profile.providerId)
  const apiAddress = new URL(await ports.resolveAddress(credential.apiAddress)).origin
  return {
    exporterId: request.exporterId,
    options: {
      includeRefreshToken: request.includeRefreshToken,
      names: chosenNames(ports.book, provider.service, request.names),
    },
    values: {
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
    },
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
