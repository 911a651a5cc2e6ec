import type { Exporter, FormToFill } from '#core/exporters/exporter'
import { gapRow, secretRow, shownRow } from '#core/exporters/parts/form-rows'
import { formSheet } from '#core/exporters/parts/form-sheet'

const label = 'Treasure Data'

/** *New Authentication* of its Sprinklr connector. Its instructions collect seven values; the form takes six. */
const form: FormToFill = {
  rows: (values) => [
    shownRow('Environment', { field: 'environment', value: values.environment }),
    shownRow('Redirect URI', { field: 'redirectUri', value: values.redirectUri }),
    secretRow('Application key', 'apiKey', values.apiKey),
    secretRow('Application secret', 'apiSecret', values.apiSecret),
    secretRow('Access token', 'accessToken', values.accessToken),
    secretRow('Refresh token', 'refreshToken', values.refreshToken ?? ''),
    gapRow('Authorization code', 'authorization-code'),
  ],
  then: 'goes-on',
}

export const treasureData = {
  id: 'treasure-data',
  label,
  fileName: 'treasure-data.txt',
  services: ['sprinklr'],
  group: 'forms',
  uses: {
    environment: 'always',
    apiAddress: 'no-place',
    apiKey: 'always',
    apiSecret: 'always',
    redirectUri: 'always',
    accessToken: 'always',
    refreshToken: 'to-renew',
    expiresAt: 'comment',
  },
  form,
  render: (values, options) => formSheet({ label, form, hasToken: true }, values, options),
} as const satisfies Exporter
