import { randomBytes } from 'node:crypto'
import { importX509, jwtVerify } from 'jose'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { CertifiedKey } from '#core/certified-key'
import { Secret } from '#core/secret'
import { makeAppJwt, type AppJwtOrder } from '../../../main/certificates/app-jwt'
import { makeCertificate } from '../../../main/certificates/make-certificate'
import { readAssertion } from '../../../main/practice/rules/assertion'
import { exampleApp, formOf, obtainTokens, startPractice } from '../../helpers/practice'
import { anOpensslFolder, type OpensslFolder } from '../../helpers/openssl'

const now = Date.now()
let files: OpensslFolder
let pair: CertifiedKey

beforeAll(async () => {
  files = anOpensslFolder()
  pair = await makeCertificate({ commonName: 'reports', now }, randomBytes)
  files.write('server.crt', pair.certificate)
  files.write('public.pem', files.run('x509 -in server.crt -noout -pubkey'))
})
afterAll(() => files.remove())

const anOrder = (changes: Partial<AppJwtOrder> = {}): AppJwtOrder => ({
  appId: 'eyJwSWQiOjgwMDAwfQ==',
  userName: 'zoë@practice.example',
  privateKey: pair.privateKey,
  now,
  ...changes,
})

const partsOf = (token: Secret) => token.reveal().split('.')
const claimsOf = (token: Secret) =>
  JSON.parse(Buffer.from(partsOf(token)[1] ?? '', 'base64url').toString()) as Record<
    string,
    unknown
  >

describe('the signed token of an exchange', () => {
  it('is verified by openssl', async () => {
    const [header, claims, signature] = partsOf(await makeAppJwt(anOrder(), randomBytes))
    files.write('signed', `${header ?? ''}.${claims ?? ''}`)
    files.write('signature', Buffer.from(signature ?? '', 'base64url'))
    const line = 'dgst -sha256 -verify public.pem -signature signature signed'
    expect(files.run(line)).toContain('Verified OK')
    files.write('signed', `${header ?? ''}.x${claims ?? ''}`)
    expect(() => files.run(line)).toThrow(/Verification failure|Command failed/)
  })

  it('is verified by jose, with the claims that are documented and five minutes of life', async () => {
    const token = await makeAppJwt(anOrder(), randomBytes)
    const key = await importX509(pair.certificate, 'RS256')
    const { payload, protectedHeader } = await jwtVerify(token.reveal(), key, {
      issuer: 'eyJwSWQiOjgwMDAwfQ==',
      subject: 'zoë@practice.example',
      audience: 'https://www.sprinklr.com/',
      algorithms: ['RS256'],
      maxTokenAge: '5 minutes',
      requiredClaims: ['exp', 'iat', 'jti'],
      currentDate: new Date(now),
    })
    expect(protectedHeader).toEqual({ alg: 'RS256', typ: 'JWT' })
    const iat = Math.floor(now / 1000)
    expect(payload).toMatchObject({ iat, exp: iat + 300 })
    expect(Object.keys(payload).toSorted()).toEqual(['aud', 'exp', 'iat', 'iss', 'jti', 'sub'])
  })

  it('is taken by practice until it ends, and by no other certificate', async () => {
    const assertion = (await makeAppJwt(anOrder(), randomBytes)).reveal()
    const check = { appId: anOrder().appId, certificatePem: pair.certificate, now }
    expect(readAssertion(assertion, check)).toEqual({ type: 'taken', user: anOrder().userName })
    const late = { ...check, now: now + 300_000 }
    expect(readAssertion(assertion, late)).toMatchObject({ type: 'refused', why: 'exp has passed' })
    const other = await makeCertificate({ commonName: 'other', now }, randomBytes)
    const elsewhere = { ...check, certificatePem: other.certificate }
    expect(readAssertion(assertion, elsewhere)).toMatchObject({ type: 'refused' })
  })

  it('brings a token of practice, each time another', async () => {
    const bench = await startPractice()
    bench.clock.advance(now - bench.clock.now())
    const { clientId: key, clientSecret, redirectUri } = exampleApp
    const { access_token: token } = await obtainTokens(bench.base)
    const registered = await fetch(`${bench.base}/api/app/register`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'x-api-key': key },
      body: pair.certificate,
    })
    const { data: appId } = (await registered.json()) as { data: string }
    for (let count = 0; count < 2; count += 1) {
      const query = formOf({
        client_id: key,
        client_secret: clientSecret,
        redirect_uri: redirectUri,
        grant_type: 'authorization_code',
        refresh_token: (await makeAppJwt(anOrder({ appId }), randomBytes)).reveal(),
      })
      const place = `${bench.base}/oauth/apptoken/${encodeURIComponent(appId)}`
      const headers = { key, 'content-length': '0' }
      const answer = await fetch(`${place}?${query.toString()}`, { method: 'POST', headers })
      expect(answer.status).toBe(200)
    }
  })

  it('is never the same twice, by the randomness it is given', async () => {
    const [one, two] = await Promise.all([1, 2].map(() => makeAppJwt(anOrder(), randomBytes)))
    expect(one?.reveal()).not.toBe(two?.reveal())
    const fixed = await makeAppJwt(anOrder(), (length) => new Uint8Array(length))
    expect(claimsOf(fixed)['jti']).toBe('A'.repeat(22))
  })

  it('is made of whole seconds, and nothing typed can add a claim', async () => {
    const userName = '","admin":true,"x":"'
    const claims = claimsOf(
      await makeAppJwt(anOrder({ userName, now: 1_700_000_000_999 }), randomBytes),
    )
    expect(claims).toMatchObject({ sub: userName, iat: 1_700_000_000, exp: 1_700_000_300 })
    expect(Object.keys(claims)).not.toContain('admin')
  })

  it('and its key show themselves to nobody by accident', async () => {
    const token = await makeAppJwt(anOrder(), randomBytes)
    expect(JSON.stringify({ token, key: pair.privateKey })).toBe(
      '{"token":"[secret]","key":"[secret]"}',
    )
    const broken = makeAppJwt(anOrder({ privateKey: new Secret('made-up key') }), randomBytes)
    const failure: unknown = await broken.catch((error: unknown) => error)
    expect(failure).toBeInstanceOf(Error)
    expect(String(failure)).not.toContain('made-up key')
  })
})
