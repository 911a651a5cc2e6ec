import type { ExportOptions, ExportValues } from '#core/exporters/exporter'
import { text } from '#core/text/text'
import type { Format } from './formats'
import { airflow } from './readers/airflow'
import { curlConfigFile, curlHeaderFile, curlInShell, shlexWords } from './readers/curl'
import { dockerEnvFile, nodeParseEnv, npmDotenv, pythonDotenv } from './readers/env-files'
import { ghSecretFile, goDotenv } from './readers/godotenv'
import { jq, pythonJson } from './readers/json'
import { powerQueryRules } from './readers/power-query'
import { r, rEnvironRules } from './readers/r-environ'
import type { Settings } from './readers/reader'
import { sourcing, zsh } from './readers/shells'
import { variables } from './variables'

function base({ environment, apiAddress }: ExportValues): string {
  return environment === 'prod' ? apiAddress : [apiAddress, environment].join('/')
}

function headers({ accessToken, apiKey }: ExportValues): Settings {
  return { authorization: `Bearer ${accessToken}`, key: apiKey }
}

function end({ expiresAt }: ExportValues): Date | undefined {
  const date = new Date(expiresAt ?? Number.NaN)
  return Number.isNaN(date.getTime()) ? undefined : date
}

function endInSeconds(values: ExportValues): number | undefined {
  const date = end(values)
  return date === undefined ? undefined : Math.floor(date.getTime() / 1000)
}

function tokenAnswer(values: ExportValues, { includeRefreshToken }: ExportOptions): Settings {
  const expiresAt = endInSeconds(values)
  const { writtenAt = Number.NaN, accessToken, refreshToken } = values
  const left = (expiresAt ?? Number.NaN) - Math.floor(writtenAt / 1000)
  return {
    access_token: accessToken,
    token_type: 'Bearer',
    ...(Number.isNaN(left) ? {} : { expires_in: left < 0 ? 0 : left }),
    ...(expiresAt === undefined ? {} : { expires_at: expiresAt }),
    ...(includeRefreshToken ? { refresh_token: refreshToken } : {}),
  }
}

function connection(values: ExportValues, { includeRefreshToken }: ExportOptions): Settings {
  const { apiKey, apiSecret, accessToken, refreshToken, redirectUri, environment } = values
  const date = end(values)
  return {
    conn_type: 'generic',
    host: values.apiAddress,
    login: apiKey,
    ...(includeRefreshToken ? { password: apiSecret } : {}),
    extra: {
      access_token: accessToken,
      ...(includeRefreshToken ? { refresh_token: refreshToken } : {}),
      ...(redirectUri === '' ? {} : { redirect_uri: redirectUri }),
      environment,
      ...(date === undefined ? {} : { expires_at: date.toISOString() }),
    },
  }
}

function said(values: ExportValues): string {
  const minute = end(values)?.toISOString().slice(0, -8).replace('T', ' ')
  return [
    ...(values.practice ? [text.exportFiles.practiceToken] : []),
    ...(minute === undefined ? [] : [`Access token works until ${minute} UTC.`]),
  ].join(' ')
}

function sprApiFile(values: ExportValues, { includeRefreshToken }: ExportOptions): Settings {
  const { apiSecret, redirectUri, refreshToken, accessToken } = values
  const entry = {
    secret: includeRefreshToken ? apiSecret : '',
    redirect_uri: redirectUri,
    refresh_token: includeRefreshToken ? refreshToken : '',
    access_token: accessToken,
    expires_at: endInSeconds(values) ?? null,
  }
  return Object.fromEntries([[values.environment, Object.fromEntries([[values.apiKey, entry]])]])
}

const uriVariables = [npmDotenv, dockerEnvFile, sourcing('sh')]

/** The forms for shells, for data and for single calls. */
export const dataAndShellFormats = {
  'dotenv-shell': {
    readers: [
      ...[npmDotenv, nodeParseEnv, pythonDotenv, goDotenv],
      ...[sourcing('sh'), sourcing('bash'), sourcing('dash'), ...zsh],
    ],
    expected: variables,
    carriesMost: true,
  },
  'r-environ': { readers: [rEnvironRules, ...r], expected: variables },
  'github-actions': { readers: [ghSecretFile], expected: variables, carriesMost: true },
  'token-json': { readers: [pythonJson, ...jq], expected: tokenAnswer, carriesMost: true },
  'spr-api': { readers: [pythonJson, ...jq], expected: sprApiFile, carriesMost: true },
  'airflow-uri': {
    readers: [...uriVariables.map((one) => airflow('of22', one)), airflow('of3', npmDotenv)],
    expected: connection,
    carriesMost: true,
  },
  'airflow-json': {
    readers: [pythonJson, ...jq],
    expected: (values, options) => ({
      sprinklr: { ...connection(values, options), description: said(values) },
    }),
    carriesMost: true,
  },
  'power-query': {
    readers: [powerQueryRules],
    expected: (values) => ({
      Environment: values.environment,
      BaseUrl: base(values),
      Headers: { Authorization: `Bearer ${values.accessToken}`, key: values.apiKey },
    }),
    carriesMost: true,
  },
  curl: {
    readers: [shlexWords, curlInShell],
    expected: (values) => ({ ...headers(values), url: `${base(values)}/api/v2/me` }),
    carriesMost: true,
  },
  'curl-config': { readers: [curlConfigFile], expected: headers, carriesMost: true },
  'http-headers': { readers: [curlHeaderFile], expected: headers, carriesMost: true },
} as const satisfies Readonly<Record<string, Format>>
