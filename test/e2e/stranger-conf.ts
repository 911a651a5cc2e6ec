import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { pairInConf, type PlainPair } from '../helpers/other-tool'

/**
 * What a script built on SprinklrClient’s sample tools does: it reads `Sprinklr.conf`, renews with what stands there, and
 * saves as EasySettings does. Comments are lost, and the file is written in its place.
 */
const script = `
import json, sys, urllib.parse, urllib.request
path, base = sys.argv[1:]
values = {}
for line in open(path):
    if line.lstrip().startswith('#') or '=' not in line:
        continue
    name, value = line.split('=', 1)
    values[name] = value.rstrip()
form = urllib.parse.urlencode({
    'client_id': values['key'],
    'client_secret': values['secret'],
    'redirect_uri': values['redirect_uri'],
    'grant_type': 'refresh_token',
    'refresh_token': values['refresh_token'],
}).encode()
at = base + '/' + values['path'] + '/oauth/token'
answer = json.load(urllib.request.urlopen(at, form))
values['access_token'] = answer['access_token']
values['refresh_token'] = answer['refresh_token']
with open(path, 'w') as conf:
    conf.write('# Configuration\\n')
    conf.writelines('%s=%s\\n' % pair for pair in values.items())
`

/** Lets such a script renew; gives the pair that stands in the file then. */
export function strangerRenews(path: string, base: string): PlainPair {
  execFileSync('python3', ['-c', script, path, base], { encoding: 'utf8' })
  return pairIn(path)
}

export const pairIn = (path: string): PlainPair => pairInConf(readFileSync(path, 'latin1'))
