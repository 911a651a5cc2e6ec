import { WalletError } from '#core/errors'
import { readObject } from '#core/json'
import { formBody, isSuccess, type HttpAnswer, type HttpRequest } from '#core/oauth/http-request'
import type { CertificateWay } from '#core/providers/provider'
import { sprinklrBase, withMutualTls } from '#core/providers/sprinklr-addresses'
import {
  readSprinklrFailure,
  readSprinklrTokenFailure,
  readSprinklrWords,
} from '#core/providers/sprinklr-failures'
import { readSprinklrTokens } from '#core/providers/sprinklr-tokens'

/** Sprinklr’s tokens by certificate, as its pages document them, the present and the older one. */
export const sprinklrCertificate: CertificateWay = {
  registerRequests: (app, accessToken, certificate) => {
    const at = (path: string): HttpRequest =>
      withMutualTls(app, {
        method: 'POST',
        url: `${sprinklrBase(app)}${path}`,
        headers: {
          accept: 'application/json',
          authorization: `Bearer ${accessToken.reveal()}`,
          // The table of the page names the one, its sample sends the other.
          'x-api-key': app.clientId,
          key: app.clientId,
          'content-type': 'application/json',
        },
        // As documented: the certificate as it is, no JSON around it.
        body: certificate,
      })
    return [at('/api/app/register'), at('/api/bdi/app/register')]
  },
  readAppId: (answer, now) => {
    if (!isSuccess(answer)) throw readSprinklrFailure(answer, now)
    const said = readSprinklrWords(answer)
    if (said !== undefined) throw said
    const appId = readObject(answer.body)?.['data']
    if (typeof appId !== 'string' || !/^[\x21-\x7e]{1,512}$/.test(appId)) {
      throw new WalletError('bad-answer', 'the answer holds no app id')
    }
    return appId
  },
  exchangeRequest: (app, { appId, assertion }) =>
    withMutualTls(app, {
      method: 'POST',
      // The query is the one place that is documented for this endpoint; an empty body says its length.
      url: `${sprinklrBase(app)}/oauth/apptoken/${encodeURIComponent(appId)}?${formBody({
        client_id: app.clientId,
        client_secret: app.clientSecret.reveal(),
        redirect_uri: app.redirectUri,
        grant_type: 'authorization_code',
        refresh_token: assertion.reveal(),
      })}`,
      headers: {
        accept: 'application/json',
        'content-type': 'application/x-www-form-urlencoded',
        key: app.clientId,
      },
      body: '',
    }),
  readTokens: (answer, now) => readSprinklrTokens(answer, now, refusal),
}

/** What would be a used-up refresh token elsewhere is a signed token that is not taken here. */
function refusal(answer: HttpAnswer, now: number): WalletError {
  const failure = readSprinklrTokenFailure(answer, now)
  if (failure.code !== 'refresh-refused' && failure.code !== 'code-expired') return failure
  return new WalletError('certificate-token-refused', failure.message)
}
