import type { Service } from '#core/providers/provider'

/** The values of a profile that may stand under names of their own. */
export const namedFields = [
  'environment',
  'apiAddress',
  'apiKey',
  'apiSecret',
  'redirectUri',
  'accessToken',
  'refreshToken',
] as const

export type NamedField = (typeof namedFields)[number]

/** The names of each value; none: the value is left out. What is absent has its usual names. */
export type VariableNames = Readonly<Partial<Record<NamedField, readonly string[]>>>

/** The names a person chose in the place of the usual ones. */
export type OwnNames = Readonly<Partial<Record<Service, VariableNames>>>

/** Under which the vault keeps them: one wallet has one set. */
export const variableNamesId = 'variable-names'

/** What the scripts for a service use, two names where two are common; for any other service those of RFC 6749. */
export const usualNames: Readonly<Record<Service, VariableNames>> = {
  sprinklr: {
    environment: ['SPRINKLR_ENV', 'SPRINKLR_ENVIRONMENT'],
    apiAddress: ['SPRINKLR_BASE_URL'],
    apiKey: ['SPRINKLR_API_KEY', 'SPRINKLR_CLIENT_ID'],
    apiSecret: ['SPRINKLR_API_SECRET', 'SPRINKLR_CLIENT_SECRET'],
    redirectUri: ['SPRINKLR_REDIRECT_URI'],
    accessToken: ['SPRINKLR_ACCESS_TOKEN'],
    refreshToken: ['SPRINKLR_REFRESH_TOKEN'],
  },
  cedato: {
    apiAddress: ['CEDATO_BASE_URL'],
    apiKey: ['CEDATO_CLIENT_ID'],
    accessToken: ['CEDATO_ACCESS_TOKEN'],
  },
  oauth: {
    environment: ['OAUTH_ENVIRONMENT'],
    apiAddress: ['OAUTH_BASE_URL'],
    apiKey: ['OAUTH_CLIENT_ID'],
    apiSecret: ['OAUTH_CLIENT_SECRET'],
    redirectUri: ['OAUTH_REDIRECT_URI'],
    accessToken: ['OAUTH_ACCESS_TOKEN'],
    refreshToken: ['OAUTH_REFRESH_TOKEN'],
  },
}

/** The names that count: a person’s own before the usual ones. */
export function namesInUse(service: Service, own: VariableNames = {}): VariableNames {
  const usual = usualNames[service]
  const fields = namedFields.filter((field) => usual[field] !== undefined)
  return Object.fromEntries(fields.map((field) => [field, own[field] ?? usual[field]]))
}

/** Those that are not the usual ones: what is worth remembering. */
export function unusualNames(service: Service, names: VariableNames): VariableNames {
  const usual = usualNames[service]
  return Object.fromEntries(
    namedFields
      .filter((field) => usual[field] !== undefined && names[field] !== undefined)
      .filter((field) => names[field]?.join(' ') !== usual[field]?.join(' '))
      .map((field) => [field, names[field]]),
  )
}

export type NameTrouble = 'shape' | 'too-long' | 'too-many' | 'github' | 'reserved' | 'twice'

const longestName = 100
const mostNames = 4

/** What shells, systems and languages give a meaning of their own. */
const reserved = new Set(
  [
    'PATH HOME PWD OLDPWD SHELL USER LOGNAME TERM LANG IFS ENV BASH_ENV TMPDIR TEMP TMP UID EUID PPID',
    'GID EGID GROUPS PS0 PS1 PS2 PS3 PS4 PROMPT_COMMAND BASHOPTS SHELLOPTS BASH BASHPID BASH_VERSINFO',
    'BASH_XTRACEFD CDPATH FPATH GLOBIGNORE HISTFILE OPTARG OPTIND OPTERR RANDOM REPLY SECONDS LINENO',
    'STATUS ARGV ZDOTDIR EDITOR VISUAL PAGER BROWSER GIT_SSH GIT_SSH_COMMAND GIT_ASKPASS SSH_ASKPASS',
    'PATHEXT COMSPEC SYSTEMROOT WINDIR USERPROFILE APPDATA PSMODULEPATH LD_PRELOAD LD_LIBRARY_PATH LD_AUDIT',
    'DYLD_INSERT_LIBRARIES DYLD_LIBRARY_PATH NODE_OPTIONS NODE_PATH PYTHONPATH PYTHONHOME',
    'PYTHONSTARTUP PYTHONINSPECT PERL5LIB PERL5OPT PERL5DB RUBYOPT RUBYLIB JAVA_TOOL_OPTIONS __PROTO__',
    'NODE_EXTRA_CA_CERTS SSL_CERT_FILE SSL_CERT_DIR HTTP_PROXY HTTPS_PROXY ALL_PROXY NO_PROXY',
    'FALSE NONE TRUE AND AS ASSERT ASYNC AWAIT BREAK CLASS CONTINUE DEF DEL ELIF ELSE EXCEPT',
    'FINALLY FOR FROM GLOBAL IF IMPORT IN IS LAMBDA NONLOCAL NOT OR PASS RAISE RETURN TRY WHILE',
    'WITH YIELD',
  ].flatMap((line) => line.split(' ')),
)

/** Why a reader of one of the forms would not take these names; the first value with such a name. */
export function nameTrouble(
  service: Service,
  own: VariableNames,
): { readonly field: NamedField; readonly reason: NameTrouble } | undefined {
  const names = namesInUse(service, own)
  const seen = new Set<string>()
  for (const field of namedFields) {
    const given = names[field] ?? []
    const reason = given.length > mostNames ? 'too-many' : firstTrouble(given, seen)
    if (reason !== undefined) return { field, reason }
  }
  return undefined
}

/** `seen` gets all of them. Capital and small letters are the same name to Windows and PowerShell. */
function firstTrouble(names: readonly string[], seen: Set<string>): NameTrouble | undefined {
  for (const name of names) {
    const alike = name.toUpperCase()
    if (!/^[A-Za-z_][A-Za-z0-9_]*$/.test(name)) return 'shape'
    if (name.length > longestName) return 'too-long'
    if (alike.startsWith('GITHUB_')) return 'github'
    if (reserved.has(alike)) return 'reserved'
    if (seen.has(alike)) return 'twice'
    seen.add(alike)
  }
  return undefined
}
