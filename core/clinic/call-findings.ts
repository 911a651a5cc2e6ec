import { isForeign } from '#core/clinic/address-findings'
import type { Finding, RequestMethod } from '#core/clinic/finding'
import type { PastedRequest } from '#core/clinic/pasted-request'
import { isBracketed, isMaskedOut, isPlaceholder } from '#core/clinic/placeholder'
import { isVariable } from '#core/clinic/value-findings'

const grants = ['authorization_code', 'refresh_token', 'client_credentials'] as const

/** What is wrong with how Sprinklr is asked: headers, method, form. Nothing of requests to somebody else. */
export function callFindings(request: PastedRequest): readonly Finding[] {
  if (isForeign(request)) return []
  return [
    ...schemeFindings(request),
    ...keyFindings(request),
    ...methodFindings(request),
    ...contentFindings(request),
    ...grantFindings(request),
    ...codeFindings(request),
  ]
}

function schemeFindings(request: PastedRequest): readonly Finding[] {
  return request.valuesOf('authorization').flatMap((named): readonly Finding[] => {
    const value = named.value.trim()
    if (/^bearer[\s:]+bearer\b/i.test(value)) return [{ type: 'bearer-doubled' }]
    if (/^basic\b/i.test(value)) return [{ type: 'basic-instead-of-bearer' }]
    const isKnown = /^(?:bearer|digest|negotiate|ntlm)\b/i.test(value)
    if (isKnown || value === '' || named.isBuilt || isVariable(named)) return []
    return isPlaceholder(value) || isMaskedOut(value) ? [] : [{ type: 'bearer-missing' }]
  })
}

/** The token endpoint alone takes the key among its parameters. */
function keyFindings(request: PastedRequest): readonly Finding[] {
  const asksForTokens = ['token', 'authorize', 'certificate-token'].includes(request.endpoint)
  if (asksForTokens || request.valuesOf('authorization').length === 0) return []
  const hasKey = request
    .valuesOf('key')
    .some(({ place }) => place !== 'pair' || !isInQuery(request))
  return hasKey ? [] : [{ type: 'key-header-missing' }]
}

function isInQuery({ addresses }: PastedRequest): boolean {
  return addresses.some(({ hasQuery }) => hasQuery)
}

function methodFindings({ endpoint, method, addresses }: PastedRequest): readonly Finding[] {
  if (method === undefined) return []
  const isIdentity = addresses.some(({ path }) => /\/api\/v\d\/me$/.test(path))
  const right: RequestMethod | undefined =
    endpoint === 'token' || endpoint === 'certificate-token'
      ? 'POST'
      : endpoint === 'authorize' || isIdentity
        ? 'GET'
        : undefined
  if (right === undefined || method === right) return []
  return [{ type: 'method-wrong', method, right }]
}

/** curl, Python and axios name forms by themselves; written by hand, or as text to `fetch`, nobody does. */
function contentFindings(request: PastedRequest): readonly Finding[] {
  const { endpoint, method, tool, hasBody, text } = request
  if (endpoint !== 'token') return []
  if (tool === 'curl' && method === 'POST' && !hasBody) return [{ type: 'length-missing' }]
  if (!hasBody) return []
  const [type] = request.valuesOf('content-type')
  if (type === undefined) {
    if (/\bjson\s{0,4}=|JSON\.stringify|\s--json\s/.test(text))
      return [{ type: 'content-type-wrong' }]
    const isByHand =
      tool === 'http' || (tool === 'javascript' && !/URLSearchParams|axios/.test(text))
    return isByHand ? [{ type: 'content-type-missing' }] : []
  }
  if (type.isBuilt || isVariable(type)) return []
  const isForm = /^application\/x-www-form-urlencoded\b/i.test(type.value.trim())
  return isForm ? [] : [{ type: 'content-type-wrong' }]
}

function grantFindings(request: PastedRequest): readonly Finding[] {
  if (request.endpoint !== 'token') return []
  const [grant] = request.valuesOf('grant_type')
  const has = (name: 'code' | 'refresh_token'): boolean => request.valuesOf(name).length > 0
  if (grant === undefined) {
    const asks = has('code') || has('refresh_token') || request.valuesOf('client_secret').length > 0
    return asks ? [{ type: 'grant-type-wrong', problem: 'missing' }] : []
  }
  const value = grant.value.trim()
  if (grant.isBuilt || isVariable({ ...grant, place: 'member' }) || isBracketed(value)) return []
  const known = grants.find((one) => one === value)
  if (known === undefined) return [{ type: 'grant-type-wrong', problem: 'unknown' }]
  const isMisfit =
    (known === 'refresh_token' && has('code') && !has('refresh_token')) ||
    (known === 'authorization_code' && has('refresh_token') && !has('code'))
  return isMisfit ? [{ type: 'grant-type-wrong', problem: 'misfit' }] : []
}

/** The redirect’s own address has both; a code taken out of it has not. */
function codeFindings(request: PastedRequest): readonly Finding[] {
  const { text, endpoint } = request
  const isGlued = request.valuesOf('code').some(({ value, end }) => {
    if (/(?:&|%26)state(?:=|%3d)/i.test(value)) return true
    return endpoint === 'token' && text.startsWith('&state=', end)
  })
  const isCodeAlone = /^[\w.~-]{8,512}&state=\S{0,512}$/.test(text.trim())
  return isGlued || isCodeAlone ? [{ type: 'state-with-code' }] : []
}
