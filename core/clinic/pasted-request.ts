import type { RequestMethod } from '#core/clinic/finding'
import { findNamedValues, type NamedValue, type ValueName } from '#core/clinic/named-values'

/** An address in a text, as it is written there. */
export interface PastedAddress {
  /** Empty where none is written. */
  readonly scheme: string
  /** In lower case, without port; empty for a path alone. */
  readonly host: string
  readonly path: string
  readonly hasQuery: boolean
  /** A program fills its braces. */
  readonly isBuilt: boolean
}

/** The endpoint a request goes to, by its path. */
export type Endpoint = 'authorize' | 'token' | 'certificate-token' | 'api' | 'unknown'

/** A request as it was found in a text, with all that its own words tell. */
export interface PastedRequest {
  readonly text: string
  readonly values: readonly NamedValue[]
  readonly addresses: readonly PastedAddress[]
  readonly endpoint: Endpoint
  /** Undefined where neither the text nor the tool’s habits tell. */
  readonly method?: RequestMethod
  readonly tool: 'curl' | 'http' | 'python' | 'javascript' | 'unknown'
  readonly hasBody: boolean
  valuesOf(...names: readonly ValueName[]): readonly NamedValue[]
}

const addressPattern =
  /(?:(https?):\/\/(?:[^\s/?#@"'`]{1,256}@)?)?((?:[\w-]{1,63}\.){1,8}[a-z]{2,12}|localhost|(?<=:\/\/)[^\s/?#"'`]{1,256})(:\d{1,5})?(\/[^\s?#"'`]{0,2048})?(\?[^\s"'`])?/gi
const requestLine =
  /(?:^|[\n"' ])(GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS) (\/[^\s?"']{0,2048})(\?)?/g
const curlData = /\s(?:-d|--data(?:-\w{1,12})?|-F|--form|--json)[ =]/

/** Reads a pasted text as far as it can be read. Linear in its length; never throws. */
export function readPastedRequest(text: string): PastedRequest {
  const values = findNamedValues(text)
  const addresses = [...addressesIn(text, values), ...pathsIn(text)]
  const tool = toolOf(text)
  const method = methodOf(text, tool)
  return {
    text,
    values,
    addresses,
    endpoint: endpointOf(addresses),
    tool,
    hasBody: hasBody(text, tool),
    ...(method === undefined ? {} : { method }),
    valuesOf: (...names) => values.filter(({ name }) => names.includes(name)),
  }
}

/** Callback URLs and the like are values, and nobody is asked there. */
function addressesIn(text: string, values: readonly NamedValue[]): readonly PastedAddress[] {
  const taken = values.filter(({ name }) => name === 'redirect_uri')
  return Array.from(text.matchAll(addressPattern)).flatMap((match) => {
    const [whole, scheme = '', host = '', , path = '', query] = match
    if (taken.some(({ start, end }) => match.index >= start && match.index < end)) return []
    if (scheme === '' && !/^api\d?\.sprinkl/i.test(host)) return []
    const before = text.slice(Math.max(0, match.index - 2), match.index)
    return [
      {
        scheme: scheme.toLowerCase(),
        host: host.toLowerCase(),
        path,
        hasQuery: query !== undefined,
        isBuilt: /f["']$|`$/i.test(before) || /\$\{|\{\}/.test(whole),
      },
    ]
  })
}

function pathsIn(text: string): readonly PastedAddress[] {
  return Array.from(text.matchAll(requestLine), ([, , path = '', query]) => ({
    scheme: '',
    host: '',
    path,
    hasQuery: query !== undefined,
    isBuilt: false,
  }))
}

function endpointOf(addresses: readonly PastedAddress[]): Endpoint {
  const paths = addresses.map(({ path }) => path)
  const has = (pattern: RegExp): boolean => paths.some((path) => pattern.test(path))
  if (has(/\/oauth\/apptoken\b/i)) return 'certificate-token'
  if (has(/\/oauth\/token\b/i)) return 'token'
  if (has(/\/oauth\/authorize\b/i)) return 'authorize'
  return has(/\/api\/(?:v\d|app|bdi)/i) ? 'api' : 'unknown'
}

function toolOf(text: string): PastedRequest['tool'] {
  if (/(?:^|\s)curl(?:\.exe)?\s/.test(text)) return 'curl'
  if (/(?:^|\n)[A-Z]{3,7} \S{1,4096} HTTP\/[\d.]{1,3}/.test(text)) return 'http'
  if (/\brequests\.\w+\(|\bimport requests\b|\bhttpx\./.test(text)) return 'python'
  return /\bfetch\(|\baxios\b|XMLHttpRequest/.test(text) ? 'javascript' : 'unknown'
}

/** What is written, else what the tool does by itself. */
function methodOf(text: string, tool: PastedRequest['tool']): RequestMethod | undefined {
  const written =
    /(?:^|\s)(?:-X|--request)[ =]?["']?([A-Za-z]{3,7})\b/.exec(text)?.[1] ??
    new RegExp(requestLine).exec(text)?.[1] ??
    /\b(?:requests|httpx|axios|session)\.(get|post|put|patch|delete|head|options)\(/i.exec(
      text,
    )?.[1] ??
    /\bmethod["']?\s{0,4}[:=]\s{0,4}["'](\w{3,7})["']/i.exec(text)?.[1]
  const known = methods.find((method) => method === written?.toUpperCase())
  if (known !== undefined) return known
  if (tool === 'curl') {
    const isGet = !curlData.test(text) || /\s(?:-G|--get)\s/.test(text)
    return isGet ? 'GET' : 'POST'
  }
  return tool === 'javascript' && /\bfetch\(/.test(text) && !/\bbody\b/.test(text)
    ? 'GET'
    : undefined
}

const methods: readonly RequestMethod[] = [
  'GET',
  'POST',
  'PUT',
  'PATCH',
  'DELETE',
  'HEAD',
  'OPTIONS',
]

function hasBody(text: string, tool: PastedRequest['tool']): boolean {
  switch (tool) {
    case 'curl':
      return curlData.test(text) && !/\s(?:-G|--get)\s/.test(text)
    case 'http':
      return /\r?\n\r?\n\s*\S/.test(text)
    case 'python':
      return /\b(?:data|json)\s{0,4}=/.test(text)
    case 'javascript':
      return /\bbody\b|\baxios\.post\(/.test(text)
    case 'unknown':
      return false
  }
}
