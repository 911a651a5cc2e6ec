import type { Finding } from '#core/clinic/finding'

export const key = 'a1b2c3d4e5f6a1b2c3d4e5f6'
/** 88 characters, as tokens have; those with `+/=` are written as such. */
export const plain = 'Ab3De6Gh'.repeat(11)
export const token = `${'Ab3De6Gh'.repeat(10)}Ab3D+/==`
export const encoded = encodeURIComponent(token)
export const api = 'https://api3.sprinklr.com'
export const me = `${api}/prod2/api/v2/me`
export const tokens = `${api}/prod2/oauth/token`
const form = 'Content-Type: application/x-www-form-urlencoded'
const rest = `client_id=${key}&client_secret=${plain.slice(0, 64)}&redirect_uri=https%3A%2F%2Fwww.google.com%2F`
const refresh = `grant_type=refresh_token&refresh_token=${encoded}&${rest}`

type Cases = readonly (readonly [string, string, readonly Finding[]])[]

export const good: readonly (readonly [string, string])[] = [
  ['curl', `curl '${me}' -H 'Authorization: Bearer ${token}' -H 'key: ${key}'`],
  [
    'curl over lines',
    `curl "${me}" \\\n  -H "Authorization: Bearer ${token}" \\\n  -H "Key: ${key}"`,
  ],
  [
    'raw HTTP',
    `GET /prod2/api/v2/me HTTP/1.1\r\nHost: api3.sprinklr.com\r\nAuthorization: Bearer ${token}\r\nkey: ${key}\r\n\r\n`,
  ],
  [
    'what curl -v prints',
    `> GET /prod2/api/v2/me HTTP/1.1\n> Authorization: Bearer ${token}\n> key: ${key}\n< HTTP/1.1 200 OK`,
  ],
  ['Python', `requests.get("${me}", headers={"Authorization": "Bearer " + token, "key": api_key})`],
  [
    'Python with an f-string',
    `requests.get(f"${api}/{env}/api/v2/me", headers={"Authorization": f"Bearer {token}", "key": key})`,
  ],
  [
    'JavaScript',
    `await fetch('${me}', { headers: { Authorization: \`Bearer \${token}\`, key: apiKey } })`,
  ],
  [
    'setters',
    `xhr.setRequestHeader("Authorization", "Bearer ${token}"); xhr.setRequestHeader("key", "${key}")`,
  ],
  ['a token request', `curl -X POST ${tokens} -H '${form}' -d '${refresh}'`],
  ['raw token request', `POST /prod2/oauth/token HTTP/1.1\n${form}\n\n${refresh}`],
  [
    'Python token request',
    `requests.post("${tokens}", data={"grant_type": "refresh_token", "refresh_token": "${token}"})`,
  ],
  [
    'encoding left to curl',
    `curl ${tokens} -d grant_type=refresh_token --data-urlencode 'refresh_token=${token}' -d '${rest}'`,
  ],
  ['client credentials', `curl ${tokens} -d 'grant_type=client_credentials&${rest}'`],
  ['shell variables', `curl "${me}" -H "Authorization: Bearer $TOKEN" -H "key: $KEY"`],
  ['a settings file', `access_token=${token}\nrefresh_token=${token}\nkey=${key}\npath=prod2`],
  ['taken out before', `curl '${me}' -H 'Authorization: Bearer ***' -H 'key: [redacted]'`],
  [
    'an authorize address',
    `${api}/oauth/authorize?client_id=${key}&response_type=code&redirect_uri=http://www.acme.example/`,
  ],
  ['a redirect', `https://www.google.com/?code=5dca0123456789abcdef0123&state=null`],
  [
    'Cedato',
    `curl https://api.cedato.com/api/token -H 'Authorization: Basic ${plain}' -d grant_type=client_credentials`,
  ],
  [
    'a loopback server',
    `curl http://127.0.0.1:8123/prod2/api/v2/me -H 'Authorization: Bearer ${token}' -H 'key: ${key}'`,
  ],
  [
    'prose',
    'My token does not work any more, what can I do? The key is right, the state is unknown.',
  ],
  ['nothing', ''],
]

export const headers: Cases = [
  ['no key', `curl ${me} -H 'Authorization: Bearer ${token}'`, [{ type: 'key-header-missing' }]],
  [
    'no key in Python',
    `headers = {"Authorization": "Bearer ${token}"}`,
    [{ type: 'key-header-missing' }],
  ],
  [
    'the key in the query',
    `curl '${me}?key=${key}' -H 'Authorization: Bearer ${token}'`,
    [{ type: 'key-header-missing' }],
  ],
  [
    'two Bearer',
    `curl ${me} -H 'Authorization: Bearer Bearer ${token}' -H 'key: ${key}'`,
    [{ type: 'bearer-doubled' }],
  ],
  [
    'two Bearer, one with a colon',
    `Authorization: Bearer: bearer ${token}\nkey: ${key}`,
    [{ type: 'bearer-doubled' }],
  ],
  ['no Bearer', `Authorization: ${token}\nkey: ${key}`, [{ type: 'bearer-missing' }]],
  [
    'no Bearer in JSON',
    `{"Authorization": "${token}", "key": "${key}"}`,
    [{ type: 'bearer-missing' }],
  ],
  [
    'Basic',
    `curl ${me} -H 'Authorization: Basic ${plain}' -H 'key: ${key}'`,
    [{ type: 'basic-instead-of-bearer' }],
  ],
]

export const encodings: Cases = [
  [
    'plain in a form',
    `curl -X POST ${tokens} -d 'grant_type=refresh_token&refresh_token=${token}&${rest}'`,
    [{ type: 'not-encoded', characters: ['+', '/', '='] }],
  ],
  [
    'plain in a query',
    `POST ${tokens}?refresh_token=${token}&grant_type=refresh_token`,
    [{ type: 'not-encoded', characters: ['+', '/', '='] }],
  ],
  [
    'a plus that became a space',
    `grant_type=refresh_token&refresh_token=${plain} ${plain.slice(0, 8)}&${rest}`,
    [{ type: 'not-encoded', characters: [' '] }],
  ],
  [
    'twice',
    `${tokens}?grant_type=refresh_token&refresh_token=${encodeURIComponent(encoded)}&x=y`,
    [{ type: 'encoded-twice' }],
  ],
  [
    'once by hand and once by curl',
    `curl ${tokens} -d grant_type=refresh_token --data-urlencode 'refresh_token=${encoded}'`,
    [{ type: 'encoded-twice' }],
  ],
  [
    'once by hand and once by Python',
    `requests.post("${tokens}", data={"grant_type": "refresh_token", "refresh_token": "${encoded}"})`,
    [{ type: 'encoded-twice' }],
  ],
]

export const places: Cases = [
  [
    '{env}',
    `${api}/{env}/oauth/authorize?client_id=${key}`,
    [{ type: 'placeholder-left', place: 'environment' }],
  ],
  ['{{path}}', `${api}/{{path}}/api/v2/me`, [{ type: 'placeholder-left', place: 'environment' }]],
  ['{prod2}', `${api}/{prod2}/api/v2/me`, [{ type: 'placeholder-left', place: 'environment' }]],
  [
    'encoded braces',
    `${api}/%7Bprod2%7D/api/v2/me`,
    [{ type: 'placeholder-left', place: 'environment' }],
  ],
  [
    'a placeholder host',
    `https://{{host}}/prod2/api/v2/me`,
    [{ type: 'placeholder-left', place: 'address' }],
  ],
  [
    '<token>',
    `Authorization: Bearer <token>\nkey: ${key}`,
    [{ type: 'placeholder-left', place: 'access_token' }],
  ],
  [
    'YOUR_API_KEY',
    `Authorization: Bearer ${token}\nkey: YOUR_API_KEY`,
    [{ type: 'placeholder-left', place: 'client_id' }],
  ],
  [
    '{secret}',
    `client_id=${key}&client_secret={secret}&grant_type=client_credentials`,
    [{ type: 'placeholder-left', place: 'client_secret' }],
  ],
  ['/prod/', `${api}/prod/api/v2/me`, [{ type: 'prod-in-path' }]],
  ['http', 'http://api3.sprinklr.com/prod2/api/v2/me', [{ type: 'plain-http' }]],
  [
    'a host mistyped',
    'https://api3.sprinkler.com/prod2/api/v2/me',
    [{ type: 'host-mistyped', host: 'api3.sprinkler.com', meant: 'api3.sprinklr.com' }],
  ],
  [
    'another number',
    'https://api.sprinklr.com/prod2/api/v2/me',
    [{ type: 'host-mistyped', host: 'api.sprinklr.com', meant: 'api3.sprinklr.com' }],
  ],
]

export const values: Cases = [
  [
    'quotes in a header',
    `Authorization: Bearer "${token}"\nkey: ${key}`,
    [{ type: 'quote-inside', subject: 'access_token' }],
  ],
  [
    'quotes in quotes',
    `curl ${me} -H 'Authorization: Bearer "${token}"' -H 'key: ${key}'`,
    [{ type: 'quote-inside', subject: 'access_token' }],
  ],
  [
    'a line break',
    `Authorization: Bearer ${token.slice(0, 44)}\n${token.slice(44)}\nkey: ${key}`,
    [{ type: 'line-break-inside', subject: 'access_token' }],
  ],
  [
    'a line break of a file',
    `headers = {"Authorization": "Bearer ${token}\\n", "key": "${key}"}`,
    [{ type: 'line-break-inside', subject: 'access_token' }],
  ],
  [
    'a space',
    `Authorization: Bearer ${token.slice(0, 44)} ${token.slice(44)}\nkey: ${key}`,
    [{ type: 'blank-inside', subject: 'access_token' }],
  ],
  [
    'half a token',
    `Authorization: Bearer ${plain.slice(0, 20)}\nkey: ${key}`,
    [{ type: 'maybe-cut-short', subject: 'access_token', length: 20, usual: 88 }],
  ],
  ['code and state', `5dca0123456789abcdef0123&state=null`, [{ type: 'state-with-code' }]],
  [
    'code and state in a form',
    `curl ${tokens} -d 'grant_type=authorization_code&code=5dca0123456789abcdef0123&state=null&${rest}'`,
    [{ type: 'state-with-code' }],
  ],
  [
    'code and state in JSON',
    `{"code": "5dca0123456789abcdef0123&state=null"}`,
    [{ type: 'state-with-code' }],
  ],
]

export const calls: Cases = [
  [
    'no content type',
    `POST /prod2/oauth/token HTTP/1.1\nHost: api3.sprinklr.com\n\n${refresh}`,
    [{ type: 'content-type-missing' }],
  ],
  [
    'text to fetch',
    `fetch('${tokens}', { method: 'POST', body: 'grant_type=client_credentials' })`,
    [{ type: 'content-type-missing' }],
  ],
  [
    'JSON',
    `curl ${tokens} -H 'Content-Type: application/json' -d '${refresh}'`,
    [{ type: 'content-type-wrong' }],
  ],
  [
    'JSON of Python',
    `requests.post("${tokens}", json={"grant_type": "client_credentials"})`,
    [{ type: 'content-type-wrong' }],
  ],
  ['no body', `curl -X POST '${tokens}?${refresh}'`, [{ type: 'length-missing' }]],
  [
    'GET for a token',
    `curl '${tokens}?${refresh}'`,
    [{ type: 'method-wrong', method: 'GET', right: 'POST' }],
  ],
  [
    'GET of Python',
    `requests.get("${tokens}", params={"grant_type": "client_credentials"})`,
    [{ type: 'method-wrong', method: 'GET', right: 'POST' }],
  ],
  [
    'POST for the identity',
    `curl -X POST ${me} -H 'Authorization: Bearer ${token}' -H 'key: ${key}'`,
    [{ type: 'method-wrong', method: 'POST', right: 'GET' }],
  ],
  [
    'no grant type',
    `curl ${tokens} -d 'refresh_token=${encoded}&${rest}'`,
    [{ type: 'grant-type-wrong', problem: 'missing' }],
  ],
  [
    'another grant type',
    `curl ${tokens} -d 'grant_type=password&${rest}'`,
    [{ type: 'grant-type-wrong', problem: 'unknown' }],
  ],
  [
    'a grant type with a code',
    `curl ${tokens} -d 'grant_type=refresh_token&code=5dca0123456789abcdef0123&${rest}'`,
    [{ type: 'grant-type-wrong', problem: 'misfit' }],
  ],
]

export const answers: Cases = [
  [
    'HTTP 400 {"error_description":"Code has expired"}',
    '400 expired',
    [{ type: 'answered', code: 'code-expired', status: 400 }],
  ],
  [
    '',
    '401 Client Error: Unauthorized for url',
    [{ type: 'answered', code: 'token-refused', status: 401 }],
  ],
  [
    '',
    'HTTP/1.1 401 Unauthorized\n\nInvalid consumer key',
    [{ type: 'answered', code: 'wrong-environment', status: 401 }],
  ],
  ['', '<h1>Developer Inactive</h1>', [{ type: 'answered', code: 'developer-inactive' }]],
  ['', 'status=403 Developer Over Rate', [{ type: 'answered', code: 'over-rate', status: 403 }]],
  ['', '{"message":"Developer Over Qps"}', [{ type: 'answered', code: 'over-rate' }]],
  ['', 'status_code=429', [{ type: 'answered', code: 'over-rate', status: 429 }]],
  ['', '<Response [421]>', [{ type: 'answered', code: 'wrong-environment', status: 421 }]],
  [
    '',
    '411 Length Required',
    [{ type: 'answered', code: 'request-unfit', status: 411 }, { type: 'length-missing' }],
  ],
  [
    '',
    'response code: 415',
    [{ type: 'answered', code: 'request-unfit', status: 415 }, { type: 'content-type-wrong' }],
  ],
  [
    '',
    `"GET /oauth/authorize HTTP/1.1" 500 12`,
    [{ type: 'answered', code: 'callback-mismatch', status: 500 }],
  ],
  [
    '',
    'curl: (22) The requested URL returned error: 503',
    [{ type: 'answered', code: 'server-error', status: 503 }],
  ],
  ['', '{"status":504}', [{ type: 'answered', code: 'server-error', status: 504 }]],
  ['', '{"error":"invalid_grant"}', [{ type: 'answered', code: 'refresh-refused' }]],
  [
    '',
    `redirect_uri=https://www.google.com/ HTTP 400`,
    [{ type: 'answered', code: 'request-refused', status: 400 }],
  ],
]
