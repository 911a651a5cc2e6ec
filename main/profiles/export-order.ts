import { WalletError } from '#core/errors'
import type { ExportValues } from '#core/exporters/exporter'
import type { ProfileId } from '#core/profile'
import { providerOf } from '#core/providers/index'
import type { ExportRequest } from '#core/wallet-requests'
import type { ExportOrder } from '../handoff/exports'
import { templateIn } from '../templates/template-shelf'
import { understandTemplate } from '../templates/understand'
import type { Vault } from '../vault/vault'
import type { ProfileBook } from './profile-book'

/** The values of the profile that `request` names, as plain text. Rejects with `no-token` or `template-missing`. */
export async function exportOrder(
  ports: {
    readonly book: ProfileBook
    readonly vault: Pick<Vault, 'get'>
    readonly resolveAddress: (url: string) => Promise<string>
  },
  request: ExportRequest,
): Promise<ExportOrder> {
  const { includeRefreshToken, templateId } = request
  const template =
    templateId === undefined
      ? {}
      : { template: understandTemplate(templateIn(ports.vault, templateId)) }
  return {
    exporterId: request.exporterId,
    options: { includeRefreshToken, ...template },
    values: await exportValuesOf(ports, request.profileId),
  }
}

/** What any form may carry of a profile, as plain text. Rejects with `no-token`. */
export async function exportValuesOf(
  ports: {
    readonly book: ProfileBook
    readonly resolveAddress: (url: string) => Promise<string>
  },
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
    ...(tokenSet.refreshToken === undefined
      ? {}
      : { refreshToken: tokenSet.refreshToken.reveal() }),
    ...(tokenSet.expiresAt === undefined ? {} : { expiresAt: tokenSet.expiresAt }),
  }
}
