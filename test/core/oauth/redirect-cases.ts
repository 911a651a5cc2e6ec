/** A registered redirect URI and an address a browser may be sent to. */
export type Pair = readonly [registered: string, url: string]

const answer = 'code=1&state=2'

const withAnswer = (registered: string, urls: readonly string[]): readonly Pair[] =>
  urls.map((url) => [registered, url])

/** Different letters, one address. */
export const sameAddresses: readonly Pair[] = [
  ...withAnswer('https://www.sprinklr.com', [
    'https://www.sprinklr.com',
    'https://www.sprinklr.com/',
    `https://www.sprinklr.com?${answer}`,
    `https://www.sprinklr.com/?${answer}`,
    `https://www.sprinklr.com:443/?${answer}`,
    `HTTPS://WWW.SPRINKLR.COM/?${answer}`,
    `https://www.sprinklr.com/#${answer}`,
    `https:\\\\www.sprinklr.com\\?${answer}`,
    `https://www.sprinklr.com/./?${answer}`,
    `https://www.sprinklr.com/a/../?${answer}`,
    `https://www.sprinklr.com/%2e/?${answer}`,
    `https://www.sprinklr.com/a/%2E%2e/?${answer}`,
    `https://www.sprinklr%2Ecom/?${answer}`,
    `https://www。sprinklr.com/?${answer}`,
    `https:www.sprinklr.com/?${answer}`,
    'https://www.sprinklr.com/?error=access_denied',
    'https://www.sprinklr.com/?utm_source=mail',
  ]),
  ...withAnswer('https://www.sprinklr.com/', [
    'https://www.sprinklr.com',
    'https://www.sprinklr.com/?a',
  ]),
  ...withAnswer('http://localhost:8123/sprinklr/callback', [
    `http://localhost:8123/sprinklr/callback?${answer}`,
    `http://LOCALHOST:08123/sprinklr/callback?${answer}`,
    `http://localhost:8123/sprinklr/x/../callback?${answer}`,
  ]),
  ...withAnswer('http://127.0.0.1:80/cb', [
    'http://127.0.0.1/cb',
    'http://127.1/cb',
    'http://0x7f.0.0.1/cb',
  ]),
  ...withAnswer('https://bücher.example/cb', [
    'https://xn--bcher-kva.example/cb',
    'https://BÜCHER.example/cb',
  ]),
  ...withAnswer('https://tool.example/cb?a=1&a=2&b=', [
    `https://tool.example/cb?a=1&a=2&b=&${answer}`,
    `https://tool.example/cb?${answer}&b&a=1&a=2`,
    `https://tool.example/cb?a=%31&a=2&b=&${answer}`,
  ]),
  ...withAnswer('https://tool.example/a%2Fb', [`https://tool.example/a%2Fb?${answer}`]),
  ...withAnswer('https://tool.example/Über', [`https://tool.example/%C3%9Cber?${answer}`]),
]

/** Hosts that look like the registered one, or end or begin like it. */
const hosts = [
  'sprinklr.com',
  'www.sprinklr.com.',
  'www.sprinklr.com.evil.example',
  'www.sprinklr.comevil.example',
  'evil.www.sprinklr.com',
  'wwww.sprinklr.com',
  'www-sprinklr.com',
  'www.sprinklr.co',
  'www.sprinklr.com.com',
  'www.sprinklr.net',
  'www.sprink1r.com',
  'www.sprinkIr.com'.replace('I', 'i'),
  'www.sprinklr.соm',
  'www.sprіnklr.com',
  'www.sprınklr.com',
  'www.spr1nklr.com',
  'www.sprinklŕ.com',
  'ｗww.sprinklr.com.example',
  'app.sprinklr.com',
  'api3.sprinklr.com',
  'www.sprinklr.com-evil.example',
  'evil.example',
  'localhost',
  '127.0.0.1',
  '[::1]',
  'xn--www-sprinklr.com',
  'www.xn--sprinklr-9za.com',
  'www..sprinklr.com',
  'w.sprinklr.com',
  'www.sprinklr.company',
]

const ports = ['80', '8443', '444', '4430', '4433', '1', '65535', '8080', '44', '3']

const schemes = [
  'http',
  'ws',
  'wss',
  'ftp',
  'httpss',
  'https-x',
  'app',
  'file',
  'view-source:https',
  'blob:https',
  'filesystem:https',
  'javascript',
]

const rootPaths = [
  '//',
  '/index.html',
  '/%2F',
  '/%2f',
  '/%20',
  '/;',
  '/;code=1',
  '/.../',
  '/%00',
  '/@',
  '/:',
  '/www.sprinklr.com',
  '/callback',
  '/a',
  '/a/',
  '/%3Fcode=1',
  '/%23',
  '/~',
  '/*',
  '/\u200b',
]

const callbackPaths = [
  '',
  '/',
  '/sprinklr',
  '/sprinklr/',
  '/callback',
  '/sprinklr/callback/',
  '/sprinklr/callback//',
  '//sprinklr/callback',
  '/sprinklr//callback',
  '/Sprinklr/callback',
  '/sprinklr/Callback',
  '/SPRINKLR/CALLBACK',
  '/sprinklr/callbac',
  '/sprinklr/callbackk',
  '/sprinklr/callback.html',
  '/sprinklr/callback;a',
  '/sprinklr/callback%20',
  '/sprinklr/callback%00',
  '/sprinklr/callback%3F',
  '/sprinklr/callback%23',
  '/sprinklr%2Fcallback',
  '/sprinklr%2fcallback',
  '/sprinklr%5Ccallback',
  '/%73prinklr/callback',
  '/sprinklr/%63allback',
  '/sprinklr/callback/..',
  '/sprinklr/callback/../',
  '/sprinklr/callback/x',
  '/sprinklr/../callback',
  '/sprinklr/callback/%2e%2e/x',
  '/sprinklr/.callback',
  '/sprinklr/callback.',
  '/sprinklr/callback,',
  '/sprinklr/callback&code=1',
  '/sprinklr/callback=1',
  '/x/sprinklr/callback',
  '/sprinklr/sprinklr/callback',
  '/sprinklr/callb\u0430ck',
  '/sprinklr/callback\u200b',
]

const loopbackHosts = [
  '127.0.0.1:8123',
  '[::1]:8123',
  'localhost',
  'localhost:80',
  'localhost:8124',
  'localhost:81230'.slice(0, -1) + '4',
  'localhost.:8123',
  'localhost.localdomain:8123',
  'sub.localhost:8123',
  'localhost.evil.example:8123',
  '0.0.0.0:8123',
  '127.0.0.2:8123',
  'ip6-localhost:8123',
  'user@localhost:8123',
  'localhost:8123@evil.example',
]

const queries = [
  '',
  '?a=1',
  '?a=2&a=1&b=',
  '?a=1&a=2',
  '?a=1&b=',
  '?a=2&b=',
  '?a=1&a=2&b=1',
  '?a=1&a=2&a=3&b=',
  '?a=1&a=2&b=&b=',
  '?A=1&A=2&b=',
  '?a=1&a=2&c=',
  '?a=1%20&a=2&b=',
  '?a=+1&a=2&b=',
  '?a=1;a=2;b=',
  '?a%5B%5D=1&a%5B%5D=2&b=',
  '#a=1&a=2&b=',
]

const noAddresses = [
  '',
  ' ',
  '/',
  '//',
  'https:',
  'https://',
  'www.sprinklr.com',
  'about:blank',
  'null',
  'data:,',
]

/** Addresses that must not be taken for the registered one. */
export const nearMisses: readonly Pair[] = [
  ...hosts.map((host): Pair => ['https://www.sprinklr.com', `https://${host}/?${answer}`]),
  ...ports.map((port): Pair => [
    'https://www.sprinklr.com',
    `https://www.sprinklr.com:${port}/?${answer}`,
  ]),
  ...schemes.map((scheme): Pair => [
    'https://www.sprinklr.com',
    `${scheme}://www.sprinklr.com/?${answer}`,
  ]),
  ...rootPaths.map((path): Pair => [
    'https://www.sprinklr.com',
    `https://www.sprinklr.com${path}?${answer}`,
  ]),
  ...['user@', 'user:pass@', ':pass@', 'www.sprinklr.com@', 'www.sprinklr.com:443@'].map(
    (userInfo): Pair => [
      'https://www.sprinklr.com',
      `https://${userInfo}www.sprinklr.com/?${answer}`,
    ],
  ),
  ...['evil.example', 'evil.example/', 'evil.example:443'].flatMap((host): Pair[] => [
    ['https://www.sprinklr.com', `https://www.sprinklr.com@${host}?${answer}`],
    ['https://www.sprinklr.com', `https://www.sprinklr.com:443@${host}?${answer}`],
    ['https://www.sprinklr.com', `https://${host}\\@www.sprinklr.com/?${answer}`],
    ['https://www.sprinklr.com', `https://${host}?https://www.sprinklr.com/?${answer}`],
    ['https://www.sprinklr.com', `https://${host}#https://www.sprinklr.com/?${answer}`],
  ]),
  ...callbackPaths.map((path): Pair => [
    'http://localhost:8123/sprinklr/callback',
    `http://localhost:8123${path}?${answer}`,
  ]),
  ...loopbackHosts.map((host): Pair => [
    'http://localhost:8123/sprinklr/callback',
    `http://${host}/sprinklr/callback?${answer}`,
  ]),
  ['http://localhost:8123/sprinklr/callback', `https://localhost:8123/sprinklr/callback?${answer}`],
  ...queries.map((query): Pair => [
    'https://tool.example/cb?a=1&a=2&b=',
    `https://tool.example/cb${query}`,
  ]),
  ['https://tool.example/a%2Fb', `https://tool.example/a/b?${answer}`],
  ['https://tool.example/a%2Fb', `https://tool.example/a%2fb?${answer}`],
  ['https://tool.example/a/b', `https://tool.example/a%2Fb?${answer}`],
  ['https://tool.example/a/b', `https://tool.example/a%5Cb?${answer}`],
  ['https://tool.example/%7Ea', `https://tool.example/~a?${answer}`],
  ['https://bücher.example/cb', `https://bucher.example/cb?${answer}`],
  ['https://bücher.example/cb', `https://xn--bcher-kvb.example/cb?${answer}`],
  ...noAddresses.map((url): Pair => ['https://www.sprinklr.com', url]),
]
