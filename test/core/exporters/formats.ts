import type { ExportOptions, ExportValues } from '#core/exporters/exporter'
import type { ExporterId } from '#core/exporters/exporter-id'
import { dataAndShellFormats } from './data-and-shell-formats'
import {
  brunoLang,
  insomniaYaml,
  jetbrainsReaders,
  postmanReaders,
  restClientRules,
} from './readers/api-clients'
import { commandPromptRules } from './readers/command-prompt'
import { easySettings } from './readers/easy-settings'
import { dockerEnvFile, nodeParseEnv, npmDotenv, pythonDotenv } from './readers/env-files'
import { listReader } from './readers/form-lists'
import { appsScriptRun, pythonModule } from './readers/programs'
import type { Reader, Settings } from './readers/reader'
import { jq, pythonJson } from './readers/json'
import { kubectl, pyYaml } from './readers/kubernetes'
import { powershellRules } from './readers/powershell'
import { sourcing, zsh } from './readers/shells'
import { variables } from './variables'

/** Who reads a form, and what they must find in it. Written without a look at the exporter. */
export interface Format {
  readonly readers: readonly Reader[]
  expected(values: ExportValues, options: ExportOptions): Settings
  /** It takes or quotes nearly whatever comes: few values are refused. */
  readonly carriesMost?: true
}

function summary(values: ExportValues, { includeRefreshToken }: ExportOptions): Settings {
  const { redirectUri, expiresAt } = values
  return {
    practice: values.practice,
    environment: values.environment,
    api_address: values.apiAddress,
    api_key: values.apiKey,
    access_token: values.accessToken,
    ...(redirectUri === '' ? {} : { redirect_uri: redirectUri }),
    ...isoEnd(expiresAt),
    ...(includeRefreshToken
      ? { api_secret: values.apiSecret, refresh_token: values.refreshToken ?? '' }
      : {}),
  }
}

/** The variables of an API client. */
function client(values: ExportValues, { includeRefreshToken }: ExportOptions): Settings {
  const { environment, redirectUri, expiresAt } = values
  const end = isoEnd(expiresAt)['expires_at']
  return {
    environment,
    baseUrl: environment === 'prod' ? values.apiAddress : `${values.apiAddress}/${environment}`,
    apiKey: values.apiKey,
    accessToken: values.accessToken,
    ...(redirectUri === '' ? {} : { redirectUri }),
    ...(end === undefined ? {} : { expiresAt: end }),
    ...(includeRefreshToken
      ? { apiSecret: values.apiSecret, refreshToken: values.refreshToken ?? '' }
      : {}),
  }
}

/** The same with the name the client lists it under. */
function named(values: ExportValues, options: ExportOptions): Settings {
  const practice = values.practice ? ' (practice)' : ''
  return { ...client(values, options), name: `Sprinklr ${values.environment}${practice}` }
}

const firstRequest = [
  'GET {{baseUrl}}/api/v2/me',
  'Authorization: Bearer {{accessToken}}',
  'key: {{apiKey}}',
].join('\n')

function isoEnd(expiresAt: number | undefined): Settings {
  const end = new Date(expiresAt ?? Number.NaN)
  return Number.isNaN(end.getTime()) ? {} : { expires_at: end.toISOString() }
}

/** Every form has readers: the compiler asks for those of a new one. */
export const formats: Readonly<Record<ExporterId, Format>> = {
  ...dataAndShellFormats,
  'sprinklr-conf': {
    readers: [easySettings],
    expected: (values, { includeRefreshToken }) => ({
      access_token: values.accessToken,
      redirect_uri: values.redirectUri,
      key: values.apiKey,
      path: values.environment === 'prod' ? '' : values.environment,
      ...(includeRefreshToken
        ? { refresh_token: values.refreshToken ?? '', secret: values.apiSecret }
        : {}),
    }),
  },
  dotenv: {
    readers: [
      npmDotenv,
      nodeParseEnv,
      pythonDotenv,
      dockerEnvFile,
      sourcing('sh'),
      sourcing('bash'),
      ...zsh,
    ],
    expected: (values, { includeRefreshToken }) => ({
      SPRINKLR_ENV: values.environment,
      SPRINKLR_ENVIRONMENT: values.environment,
      SPRINKLR_BASE_URL: [
        values.apiAddress,
        ...(values.environment === 'prod' ? [] : [values.environment]),
      ].join('/'),
      SPRINKLR_API_KEY: values.apiKey,
      SPRINKLR_CLIENT_ID: values.apiKey,
      SPRINKLR_ACCESS_TOKEN: values.accessToken,
      // Left out where a reader would change it, or not read so long a line.
      ...(/[^\w%+,./:=@^!*?[\]{}~-]|(?:^|[:=])~|(?:^|:)=|^$/.test(values.redirectUri) ||
      `SPRINKLR_REDIRECT_URI=${values.redirectUri}`.length >= 65_535
        ? {}
        : { SPRINKLR_REDIRECT_URI: values.redirectUri }),
      ...(includeRefreshToken
        ? {
            SPRINKLR_API_SECRET: values.apiSecret,
            SPRINKLR_CLIENT_SECRET: values.apiSecret,
            SPRINKLR_REFRESH_TOKEN: values.refreshToken ?? '',
          }
        : {}),
    }),
  },
  shell: {
    readers: [sourcing('sh'), sourcing('bash'), ...zsh],
    expected: variables,
    carriesMost: true,
  },
  powershell: { readers: [powershellRules], expected: variables },
  'summary-json': { readers: [pythonJson, ...jq], expected: summary, carriesMost: true },
  postman: { readers: postmanReaders, expected: named, carriesMost: true },
  bruno: {
    readers: [brunoLang],
    expected: (values, options) => ({
      ...client(values, options),
      ...(values.practice ? { practice: 'true' } : {}),
    }),
    carriesMost: true,
  },
  insomnia: { readers: [insomniaYaml], expected: named },
  'http-file': {
    readers: [restClientRules],
    expected: (values, options) => ({ ...client(values, options), request: firstRequest }),
  },
  jetbrains: {
    readers: jetbrainsReaders,
    expected: (values, options) => ({
      ...client(values, options),
      name: `sprinklr-${values.environment}${values.practice ? '-practice' : ''}`,
    }),
    carriesMost: true,
  },
  'docker-env': { readers: [dockerEnvFile], expected: variables, carriesMost: true },
  'windows-set': { readers: [commandPromptRules], expected: variables },
  python: { readers: [pythonModule], expected: variables, carriesMost: true },
  'apps-script': { readers: [appsScriptRun], expected: variables, carriesMost: true },
  'kubernetes-secret': { readers: [pyYaml, ...kubectl], expected: variables },
  'aws-secret': { readers: [pythonJson, ...jq], expected: variables, carriesMost: true },
  'treasure-data': {
    readers: [listReader],
    expected: (values, { includeRefreshToken }) => ({
      ...(values.environment === '' ? {} : { Environment: values.environment }),
      ...(values.redirectUri === '' ? {} : { 'Redirect URI': values.redirectUri }),
      'Application key': values.apiKey,
      ...(values.apiSecret === '' ? {} : { 'Application secret': values.apiSecret }),
      'Access token': values.accessToken,
      ...(includeRefreshToken ? { 'Refresh token': values.refreshToken ?? '' } : {}),
    }),
    carriesMost: true,
  },
  domo: {
    readers: [listReader],
    expected: (values) => ({
      Environment: 'production',
      'Client ID': values.apiKey,
      ...(values.apiSecret === '' ? {} : { 'Client Secret': values.apiSecret }),
    }),
    carriesMost: true,
  },
  tray: {
    readers: [listReader],
    expected: (values) => {
      const offered = { prod: 'Production', prod0: 'Prod0', prod2: 'Prod2' }
      const chosen = Object.entries(offered).find(([name]) => name === values.environment)
      return {
        'API Key': values.apiKey,
        ...(values.apiSecret === '' ? {} : { 'Client Secret': values.apiSecret }),
        ...(chosen === undefined ? {} : { Environment: chosen[1] }),
      }
    },
    carriesMost: true,
  },
  qualtrics: {
    readers: [listReader],
    expected: (values) => {
      const path =
        values.environment === 'prod' || values.environment === '' ? [] : [values.environment]
      return {
        'Sprinklr Client Key': values.apiKey,
        ...(values.apiSecret === '' ? {} : { 'Sprinklr Client Secret': values.apiSecret }),
        ...(values.apiAddress === ''
          ? {}
          : { 'Sprinklr Environment': [values.apiAddress, ...path].join('/') }),
      }
    },
    carriesMost: true,
  },
}
