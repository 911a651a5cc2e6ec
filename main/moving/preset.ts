import { z } from 'zod'
import { parseCallbackFor } from '#core/callback-url'
import type { Credential } from '#core/credential'
import { WalletError } from '#core/errors'
import type { FoundProfile } from '#core/importers/found-profile'
import { cleanText } from '#core/importers/values'
import type { Profile } from '#core/profile'
import { providerIds, providerOf, type ProviderId } from '#core/providers/index'
import { appWays, signsIn, waysOf } from '#core/providers/provider'
import { optionsOf } from '#core/sign-in-options'
import { checkedEnvironment } from '../profiles/draft-parts'

const format = 'token-wallet-preset'
const currentVersion = 1
/** Presets have some five hundred characters. */
const longest = 32 * 1024

const line = z.string().max(2048)
const name = z.string().max(200)
const marked = z.object({ format: z.literal(format), version: z.int().min(1) })
const document = z.strictObject({
  format: z.literal(format),
  version: z.literal(currentVersion),
  name,
  client: name,
  provider: z.enum(providerIds as [ProviderId, ...ProviderId[]]),
  environment: line,
  apiAddress: line,
  callbackUrl: line,
  way: z.enum(appWays),
  domainName: line,
  usesPkce: z.boolean(),
  asksInAddress: z.boolean(),
})

type Preset = z.infer<typeof document>

/** How an app is set up, for colleagues to start from: nothing in it is secret. */
export function presetText(profile: Profile, credential: Credential): string {
  const { domainName, usesPkce, asksInAddress = false } = optionsOf(credential)
  const preset: Preset = {
    format,
    version: currentVersion,
    name: profile.name,
    client: profile.client,
    provider: credential.providerId,
    environment: credential.environment,
    apiAddress: credential.apiAddress,
    callbackUrl: credential.redirectUri,
    way: profile.grant,
    domainName,
    usesPkce,
    asksInAddress,
  }
  return `${JSON.stringify(preset, null, 2)}\n`
}

/** What a preset says; undefined for any other text. Throws `file-newer` or `preset-unusable`. */
export function readPreset(bytes: Uint8Array): FoundProfile | undefined {
  if (bytes.length > longest) return undefined
  const json = parsed(
    Buffer.from(bytes)
      .toString('utf8')
      .replace(/^\uFEFF/, ''),
  )
  const read = marked.safeParse(json)
  if (!read.success) return undefined
  if (read.data.version > currentVersion) throw new WalletError('file-newer')
  const preset = document.safeParse(json)
  if (!preset.success) throw new WalletError('preset-unusable', 'another shape')
  return foundIn(preset.data)
}

/** Each value as a typed one is checked: a preset may come from anybody. */
function foundIn(preset: Preset): FoundProfile {
  const { provider: providerId, way } = preset
  const [own, client] = [cleanText(preset.name), cleanText(preset.client)]
  if (!waysOf(providerOf(providerId)).includes(way)) throw new WalletError('preset-unusable', 'way')
  try {
    const { environment, apiAddress, ...options } = checkedEnvironment({ ...preset, providerId })
    const { domainName, usesPkce, asksInAddress } = options
    const isSignedIn = signsIn(providerOf(providerId))
    return {
      providerId,
      environment,
      apiAddress,
      redirectUri: isSignedIn ? parseCallbackFor(way, preset.callbackUrl) : '',
      ...(own === undefined ? {} : { name: own }),
      ...(client === undefined ? {} : { client }),
      preset: {
        way,
        options: { domainName, usesPkce, ...(asksInAddress === true ? { asksInAddress } : {}) },
      },
    }
  } catch {
    throw new WalletError('preset-unusable', 'an address that is none')
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
