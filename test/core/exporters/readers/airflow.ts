import { askPython } from './python'
import type { Reader, Settings } from './reader'

/**
 * A connection’s URI as Airflow reads it: `of22` by the rules of Airflow 2.2, `of3` by those of 2.6 to 3, which know
 * hosts with a scheme. Python’s urllib does the work in both, and in Airflow.
 */
export function airflow(rules: 'of22' | 'of3', variables: Reader): Reader {
  return {
    name: `Airflow (${rules}) after ${variables.name}`,
    readAll: (files) => {
      const uris = variables.readAll(files).map((settings) => settings['AIRFLOW_CONN_SPRINKLR'])
      return askPython(script, { rules, uris }) as Settings[]
    },
  }
}

const script = `
import json, sys
from urllib.parse import parse_qsl, unquote, urlsplit, urlparse

def host_of(parts):
    host = unquote(parts.hostname or '')
    if '/' in host:
        host = parts.netloc
        if '@' in host:
            host = host.rsplit('@', 1)[1]
        if ':' in host:
            host = host.split(':', 1)[0]
        host = unquote(host)
    return host

def fields(parts, host, conn_type):
    path = parts.path[1:]
    query = dict(parse_qsl(parts.query, keep_blank_values=True))
    extra = json.loads(query['__extra__']) if '__extra__' in query else query
    found = {'conn_type': conn_type, 'host': host, 'schema': unquote(path), 'port': parts.port,
        'login': unquote(parts.username) if parts.username else None,
        'password': unquote(parts.password) if parts.password else None, 'extra': extra}
    return {name: value for name, value in found.items() if value not in (None, '')}

def of22(uri):
    parts = urlparse(uri)
    return fields(parts, host_of(parts), parts.scheme.replace('-', '_'))

def of3(uri):
    count = uri.count('://')
    if count > 2:
        raise ValueError('Invalid connection string')
    scheme = urlsplit(uri).scheme
    rest = uri.replace(scheme + '://', '' if count == 2 else '//')
    parts = urlsplit(rest)
    host = host_of(parts)
    return fields(parts, f'{parts.scheme}://{host}' if count == 2 else host, scheme.replace('-', '_'))

order = json.load(sys.stdin)
read = {'of22': of22, 'of3': of3}[order['rules']]
print(json.dumps([read(uri) for uri in order['uris']]))
`
