import { describe, expect, it } from 'vitest'
import { connectFailure, exchangeFailure, pageFailure } from '../../main/network-failure'

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

const nodeError = (code: string): Error => Object.assign(new Error('at some address'), { code })

describe('what Node says when a connection was not made', () => {
  it.each([
    ['ENOTFOUND', 'offline', {}],
    ['EAI_AGAIN', 'offline', {}],
    ['ENETUNREACH', 'offline', {}],
    ['EHOSTUNREACH', 'offline', {}],
    ['ECONNREFUSED', 'connect-failed', {}],
    ['ECONNRESET', 'connect-failed', {}],
    ['ETIMEDOUT', 'connect-failed', {}],
    ['EPIPE', 'connect-failed', {}],
    ['CERT_HAS_EXPIRED', 'tls-failed', { certificate: 'dates' }],
    ['CERT_NOT_YET_VALID', 'tls-failed', { certificate: 'dates' }],
    ['ERR_TLS_CERT_ALTNAME_INVALID', 'tls-failed', { certificate: 'other-host' }],
    ['DEPTH_ZERO_SELF_SIGNED_CERT', 'tls-failed', { certificate: 'authority' }],
    ['SELF_SIGNED_CERT_IN_CHAIN', 'tls-failed', { certificate: 'authority' }],
    ['UNABLE_TO_VERIFY_LEAF_SIGNATURE', 'tls-failed', { certificate: 'authority' }],
    ['UNABLE_TO_GET_ISSUER_CERT_LOCALLY', 'tls-failed', { certificate: 'authority' }],
    ['CERT_REVOKED', 'tls-failed', {}],
    ['ERR_SSL_WRONG_VERSION_NUMBER', 'tls-failed', {}],
    ['ERR_SSL_SSLV3_ALERT_HANDSHAKE_FAILURE', 'tls-failed', {}],
    ['EPROTO', 'tls-failed', {}],
    ['ERR_SSL_TLSV1_ALERT_UNKNOWN_CA', 'certificate-refused', {}],
    ['ERR_SSL_SSLV3_ALERT_BAD_CERTIFICATE', 'certificate-refused', {}],
    ['ERR_SSL_SSLV3_ALERT_CERTIFICATE_EXPIRED', 'certificate-refused', {}],
    ['ERR_SSL_TLSV1_ALERT_ACCESS_DENIED', 'certificate-refused', {}],
    ['SOMETHING_NEW', 'connect-failed', {}],
  ])('%s means %s', (name, code, facts) => {
    expect(connectFailure(nodeError(name))).toMatchObject({ code, facts, message: name })
  })
})

describe('what Node says when a connection broke with a request on it', () => {
  it.each([
    ['ECONNRESET', 'answer-lost'],
    ['EPIPE', 'answer-lost'],
    ['ECONNREFUSED', 'answer-lost'],
    ['HPE_INVALID_CONSTANT', 'answer-lost'],
    ['ERR_SSL_DECRYPTION_FAILED_OR_BAD_RECORD_MAC', 'answer-lost'],
    ['ERR_SSL_TLSV13_ALERT_CERTIFICATE_REQUIRED', 'certificate-refused-late'],
    ['ERR_SSL_TLSV1_ALERT_CERTIFICATE_REQUIRED', 'certificate-refused-late'],
    ['ERR_SSL_TLSV1_ALERT_UNKNOWN_CA', 'certificate-refused-late'],
    ['ERR_SSL_SSLV3_ALERT_CERTIFICATE_REVOKED', 'certificate-refused-late'],
    ['SOMETHING_NEW', 'answer-lost'],
  ])('%s means %s: it may have arrived', (name, code) => {
    expect(exchangeFailure(nodeError(name))).toMatchObject({ code, message: name })
  })

  it('tells of what is no error of Node, and never with an address', () => {
    expect(exchangeFailure('odd')).toMatchObject({ code: 'answer-lost', message: '' })
    expect(connectFailure(new Error('https://x/?secret'))).toMatchObject({ message: 'Error' })
  })
})
