import { commentSentences } from '#core/exporters/comments'
import type { Exporter } from '#core/exporters/exporter'
import { airflowConnection, airflowUses } from '#core/exporters/parts/airflow'
import { jsonText } from '#core/exporters/parts/json'

const label = 'Airflow connection (JSON)'

/** For `airflow connections import FILE`: connections by their id. */
export const airflowJson = {
  id: 'airflow-json',
  label,
  fileName: 'airflow-connection.json',
  services: ['sprinklr', 'cedato', 'oauth'],
  group: 'programs',
  uses: airflowUses,
  render: (values, options) => {
    const { id, host, login, password, extra } = airflowConnection(values, options, label)
    return jsonText(
      [
        [
          id,
          [
            ['conn_type', 'generic'],
            ['description', commentSentences(values).join(' ')],
            ['host', host],
            ['login', login],
            ['password', password],
            ['extra', extra],
          ],
        ],
      ],
      label,
    )
  },
} as const satisfies Exporter
