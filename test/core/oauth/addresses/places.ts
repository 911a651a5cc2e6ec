export type Pair = readonly [name: string, value: string]

/** A registered redirect URI, with its parts as they are meant: what the fuzz knows without parsing anything. */
export interface Place {
  readonly registered: string
  readonly scheme: 'https' | 'http'
  /** Its one true spelling, in ASCII. */
  readonly host: string
  readonly kind: 'name' | 'ipv4' | 'ipv6'
  /** Other texts that are the same host by the rules of host names and IP addresses. */
  readonly aliases: readonly string[]
  readonly port: number
  /** As a browser sends them. */
  readonly segments: readonly string[]
  readonly pairs: readonly Pair[]
}

const place = (registered: string, parts: Partial<Place>): Place => ({
  registered,
  scheme: 'https',
  host: 'x.example',
  kind: 'name',
  aliases: [],
  port: 443,
  segments: ['cb'],
  pairs: [],
  ...parts,
})

export const places: readonly Place[] = [
  place('https://www.sprinklr.com', { host: 'www.sprinklr.com', segments: [''] }),
  place('https://www.google.com/', { host: 'www.google.com', segments: [''] }),
  place('https://x.example/cb?tenant=1', { pairs: [['tenant', '1']] }),
  place('https://tool.example/cb?a=1&a=2&b=', {
    host: 'tool.example',
    pairs: [
      ['a', '1'],
      ['a', '2'],
      ['b', ''],
    ],
  }),
  place('https://twice.example/?a=1&a=1', {
    host: 'twice.example',
    segments: [''],
    pairs: [
      ['a', '1'],
      ['a', '1'],
    ],
  }),
  place(
    'https://sso.tool.example/?return=https://x.example/%3Fa%26b&lang=Fran%C3%A7ais+du%20Nord',
    {
      host: 'sso.tool.example',
      segments: [''],
      pairs: [
        ['return', 'https://x.example/?a&b'],
        ['lang', 'Français du Nord'],
      ],
    },
  ),
  place('http://localhost:8123/sprinklr/callback', {
    scheme: 'http',
    host: 'localhost',
    port: 8123,
    segments: ['sprinklr', 'callback'],
  }),
  place('http://localhost/cb?port=80', {
    scheme: 'http',
    host: 'localhost',
    port: 80,
    pairs: [['port', '80']],
  }),
  place('http://127.0.0.1:8123/cb', {
    scheme: 'http',
    host: '127.0.0.1',
    kind: 'ipv4',
    aliases: ['127.1', '127.0.1', '0x7f.0.0.1', '0177.0.0.01', '2130706433', '0x7F000001'],
    port: 8123,
  }),
  place('http://[::1]:4711/oauth/cb', {
    scheme: 'http',
    host: '[::1]',
    kind: 'ipv6',
    aliases: ['[0:0:0:0:0:0:0:1]', '[0::1]', '[::0001]', '[::0.0.0.1]', '[0:0::0:1]'],
    port: 4711,
    segments: ['oauth', 'cb'],
  }),
  place('https://[2001:DB8::A]/', {
    host: '[2001:db8::a]',
    kind: 'ipv6',
    aliases: ['[2001:0db8:0:0::A]', '[2001:DB8::000a]', '[2001:db8::0.0.0.10]'],
    segments: [''],
  }),
  place('https://bücher.example:8443/Über uns/', {
    host: 'xn--bcher-kva.example',
    aliases: ['bücher.example', 'BÜCHER.example', 'bu\u0308cher.example', 'b%C3%BCcher.Example'],
    port: 8443,
    segments: ['%C3%9Cber%20uns', ''],
  }),
  place('https://api.partner.example/a%2Fb//c^d|e/v1.2%2Ehtml', {
    host: 'api.partner.example',
    segments: ['a%2Fb', '', 'c%5Ed%7Ce', 'v1.2.html'],
  }),
  place('https://a.b.example:444/~tool/%7Etool;v=1/@me', {
    host: 'a.b.example',
    port: 444,
    segments: ['~tool', '%7Etool;v=1', '@me'],
  }),
]
