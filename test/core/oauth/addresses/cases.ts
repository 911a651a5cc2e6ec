/** A registered redirect URI, and addresses a browser may be sent to: one idea, one verdict. */
export interface Family {
  readonly what: string
  readonly registered: string
  readonly urls: readonly string[]
}

export const answer = 'code=1&state=2'
export const site = 'https://www.sprinklr.com'
export const callback = 'http://localhost:8123/sprinklr/callback'
const tenant = 'https://x.example/cb?tenant=1'
const pairs = 'https://tool.example/cb?a=1&a=2&b='

export const family = (what: string, registered: string, urls: readonly string[]): Family => ({
  what,
  registered,
  urls,
})

/** Different letters, one address: the redirect. */
export const sameAddresses: readonly Family[] = [
  family('the answer, wherever it stands', site, [
    site,
    `${site}/`,
    `${site}?${answer}`,
    `${site}/?${answer}`,
    `${site}/#${answer}`,
    `${site}/?error=access_denied`,
    `${site}/?utm_source=mail`,
    `${site}/?${answer}#/login`,
    `${site}/?${answer}#_=_`,
    `${site}/?next=https://evil.example/@x`,
    `${site}/?`,
    `${site}/#`,
  ]),
  family('scheme, slashes and port in other spellings', site, [
    `https://www.sprinklr.com:443/?${answer}`,
    `https://www.sprinklr.com:0443/?${answer}`,
    `https://www.sprinklr.com:/?${answer}`,
    `hTTps://www.sprinklr.com/?${answer}`,
    `https:\\\\www.sprinklr.com\\?${answer}`,
    `https:www.sprinklr.com/?${answer}`,
    `https:/www.sprinklr.com/?${answer}`,
    `https://///www.sprinklr.com/?${answer}`,
    `https://@www.sprinklr.com/?${answer}`,
    `https://:@www.sprinklr.com/?${answer}`,
  ]),
  family('blanks, tabs and line ends that every parser drops', site, [
    ` ${site}/?${answer} `,
    `\u0001\u001f${site}/`,
    `ht\ttps://www.spr\ninklr.com/?${answer}`,
    `https://www.sprinklr.com\r\n:443/?${answer}`,
  ]),
  family('the host in other letters', site, [
    `https://WWW.Sprinklr.COM/?${answer}`,
    `https://www.sprinklr%2Ecom/?${answer}`,
    `https://%77ww.sprinklr.com/?${answer}`,
    `https://www。sprinklr.com/?${answer}`,
    `https://www．sprinklr｡com/?${answer}`,
    `https://ｗｗｗ.ｓprinklr.com/?${answer}`,
    `https://www.sprin\u212Alr.com/?${answer}`,
    `https://www.\u017Fprinklr.com/?${answer}`,
    `https://www.spr\u00ADinklr.com/?${answer}`,
    `https://www.spr\u200Binklr.com/?${answer}`,
  ]),
  family('dot segments that lead back', site, [
    `${site}/./?${answer}`,
    `${site}/a/../?${answer}`,
    `${site}/..?${answer}`,
    `${site}/%2e/?${answer}`,
    `${site}/a/%2E%2e/?${answer}`,
    `${site}/a\\..\\?${answer}`,
  ]),
  family('a slash that was registered', `${site}/`, [site, `${site}/?a`]),
  family('a path and a port', callback, [
    `${callback}?${answer}`,
    `http://LOCALHOST:08123/sprinklr/callback?${answer}`,
    `http://localhost:8123\\sprinklr\\callback?${answer}`,
    `http://localhost:8123/sprinklr/x/../callback?${answer}`,
    `http://localhost:8123/sprinklr/./callback?${answer}`,
  ]),
  family('an IPv4 address', 'http://127.0.0.1:80/cb', [
    'http://127.0.0.1/cb',
    'http://127.1/cb',
    'http://0x7f.0.0.1/cb',
    'http://0177.0.0.01/cb',
    'http://2130706433/cb',
    'http://127.0.0.1./cb',
    'http://１２７.0.0.1/cb',
  ]),
  family('an IPv6 address', 'http://[::1]:8123/cb', [
    'http://[0:0:0:0:0:0:0:1]:8123/cb',
    'http://[0::0001]:8123/cb',
    'http://[::0.0.0.1]:8123/cb',
  ]),
  family('an international host', 'https://bücher.example/cb', [
    'https://xn--bcher-kva.example/cb',
    'https://XN--BCHER-KVA.example/cb',
    'https://BÜCHER.example/cb',
    'https://bu\u0308cher.example/cb',
    'https://b%C3%BCcher.example/cb',
  ]),
  family('registered pairs among others, in any spelling', pairs, [
    `https://tool.example/cb?a=1&a=2&b=&${answer}`,
    `https://tool.example/cb?${answer}&b&a=1&a=2`,
    `https://tool.example/cb?a=%31&a=2&b=&${answer}`,
    `https://tool.example/cb?&&a=1&%61=2&&b=`,
    `https://tool.example/cb?a=1&A=3&a=2&a[]=4&b=`,
  ]),
  family('a registered pair', tenant, [
    `https://x.example/cb?tenant=1&${answer}`,
    `https://x.example/cb?${answer}&tenant=1`,
    'https://x.example/cb?tenant=1#tenant=2',
    'https://x.example/cb?Tenant=2&tenant=1',
  ]),
  family('a registered pair with letters of its own', 'https://x.example/cb?t=a%20b%2Bü', [
    `https://x.example/cb?t=a+b%2b%C3%BC&${answer}`,
    `https://x.example/cb?${answer}&t=a%20b%2Bü`,
  ]),
  family('an escaped slash', 'https://tool.example/a%2Fb', [
    `https://tool.example/a%2Fb?${answer}`,
  ]),
  family('letters a browser escapes', 'https://tool.example/Über "x"', [
    `https://tool.example/%C3%9Cber%20%22x%22?${answer}`,
  ]),
  family('letters Chromium escapes and Node does not', 'https://tool.example/a^b|c', [
    `https://tool.example/a%5Eb%7Cc?${answer}`,
  ]),
  family('a dot Chromium unescapes and Node does not', 'https://tool.example/a%2Eb', [
    `https://tool.example/a.b?${answer}`,
    `https://tool.example/a%2eb?${answer}`,
  ]),
]

/** No answer, and yet a request for it would arrive at the redirect. */
export const sidewaysAddresses: readonly Family[] = [
  family(
    'user info',
    site,
    [
      'user',
      'user:pass',
      ':pass',
      'user:',
      'www.sprinklr.com',
      'www.sprinklr.com:443',
      '%20',
      'a@b',
      'evil.example%2F',
      'ü',
    ].map((userInfo) => `https://${userInfo}@www.sprinklr.com/?${answer}`),
  ),
  family('user info and a port', callback, [
    `http://user@localhost:8123/sprinklr/callback?${answer}`,
    `http://localhost:8123@localhost:8123/sprinklr/callback?${answer}`,
  ]),
  family('a WebSocket', site, [
    'wss://www.sprinklr.com/?code=1',
    'WSS://www.sprinklr.com:443/',
    'wss://user@www.sprinklr.com/',
  ]),
  family('a WebSocket on this computer', callback, [
    'ws://localhost:8123/sprinklr/callback?code=1',
    'ws:localhost:8123/sprinklr/callback',
  ]),
  family('a dot after the host', site, [
    `https://www.sprinklr.com./?${answer}`,
    `https://www.sprinklr.com.:443?${answer}`,
    `https://www.sprinklr.com。/?${answer}`,
    `wss://www.sprinklr.com.`,
  ]),
  family('a dot after the host, with a port', callback, [
    `http://localhost.:8123/sprinklr/callback?${answer}`,
  ]),
  family('no dot after a host registered with one', 'https://www.sprinklr.com./cb', [
    `https://www.sprinklr.com/cb?${answer}`,
  ]),
  family('a registered name with one value too many', tenant, [
    `https://x.example/cb?tenant=1&tenant=1&${answer}`,
    `https://x.example/cb?tenant=1&${answer}&tenant=2`,
    `https://x.example/cb?tenant=&tenant=1`,
    `https://x.example/cb?tenant=1&%74enant`,
    `https://x.example/cb?tenant=2&tenant=1`,
  ]),
  family(
    'registered values turned round or repeated',
    pairs,
    ['?a=2&a=1&b=', '?a=1&a=2&a=3&b=', '?a=1&a=2&b=&b=', '?a=1&a=2&b=&b=1', '?a=1&a=1&a=2&b'].map(
      (query) => `https://tool.example/cb${query}`,
    ),
  ),
]
