import { describe, expect, it } from 'vitest'
import { pageFailure } from '../../main/network-failure'

describe('what Chromium says when a page cannot be had', () => {
  it.each([
    ['ERR_INTERNET_DISCONNECTED', 'offline'],
    ['ERR_NAME_NOT_RESOLVED', 'offline'],
    ['ERR_DNS_TIMED_OUT', 'offline'],
    ['ERR_ADDRESS_UNREACHABLE', 'offline'],
    ['ERR_NETWORK_CHANGED', 'offline'],
    ['ERR_CONNECTION_REFUSED', 'connect-failed'],
    ['ERR_CONNECTION_RESET', 'connect-failed'],
    ['ERR_EMPTY_RESPONSE', 'connect-failed'],
    ['ERR_PROXY_CONNECTION_FAILED', 'connect-failed'],
    ['ERR_TUNNEL_CONNECTION_FAILED', 'connect-failed'],
    ['ERR_CONNECTION_TIMED_OUT', 'connect-failed'],
    ['ERR_TIMED_OUT', 'connect-failed'],
    ['ERR_CERT_AUTHORITY_INVALID', 'tls-failed'],
    ['ERR_CERT_DATE_INVALID', 'tls-failed'],
    ['ERR_CERT_COMMON_NAME_INVALID', 'tls-failed'],
    ['ERR_SSL_PROTOCOL_ERROR', 'tls-failed'],
    ['ERR_SSL_CLIENT_AUTH_CERT_NEEDED', 'certificate-needed'],
    ['ERR_BAD_SSL_CLIENT_AUTH_CERT', 'certificate-needed'],
    ['ERR_TOO_MANY_REDIRECTS', 'page-failed'],
    ['ERR_INVALID_RESPONSE', 'page-failed'],
    ['', 'page-failed'],
  ])('%s means %s', (name, code) => {
    expect(pageFailure(name)).toMatchObject({ code, message: name })
  })
})

describe('a certificate that is not accepted', () => {
  it.each([
    ['ERR_CERT_DATE_INVALID', 'dates'],
    ['ERR_CERT_COMMON_NAME_INVALID', 'other-host'],
    ['ERR_CERT_AUTHORITY_INVALID', 'authority'],
  ])('%s tells why', (name, certificate) => {
    expect(pageFailure(name)).toMatchObject({ code: 'tls-failed', facts: { certificate } })
  })
})
