import { commentLines } from '#core/exporters/comments'
import type { Exporter, ExportPiece } from '#core/exporters/exporter'
import { airflowConnection, airflowUses } from '#core/exporters/parts/airflow'
import { piece, type Carried } from '#core/exporters/parts/carried'
import { isWellFormed } from '#core/exporters/parts/characters'
import { jsonLine } from '#core/exporters/parts/json'

const label = 'Airflow connection (URI)'

/**
 * A variable that Airflow takes for a connection, in a file for shells, dotenv libraries and docker: everything in its
 * URI is percent-encoded, as Airflow writes it itself, and what is no field of a connection stands in `__extra__`.
 */
export const airflowUri = {
  id: 'airflow-uri',
  label,
  fileName: 'airflow.env',
  services: ['sprinklr', 'cedato', 'oauth'],
  group: 'environment-files',
  uses: airflowUses,
  render: (values, options) => {
    const { id, host, login, password, extra } = airflowConnection(values, options, label)
    return [
      ...commentLines(values),
      `AIRFLOW_CONN_${id.toUpperCase()}=generic://`,
      encodedValue(login),
      ...(password === undefined ? [] : [':', encodedValue(password)]),
      '@',
      encodedValue(host),
      '/?__extra__=',
      ...jsonLine(extra, label).map(encodedPiece),
      '\n',
    ]
  },
} as const satisfies Exporter

function encodedValue(carried: Carried): ExportPiece {
  return piece(carried, label, (value) => (isWellFormed(value) ? encoded(value) : undefined))
}

function encodedPiece(one: ExportPiece): ExportPiece {
  return typeof one === 'string' ? encoded(one) : { masked: encoded(one.masked) }
}

/** Letters, digits and `- . _ %` are left: nobody who reads such files changes them. */
function encoded(value: string): string {
  return encodeURIComponent(value).replace(
    /[!'()*~]/g,
    (one) => `%${one.charCodeAt(0).toString(16).toUpperCase()}`,
  )
}
