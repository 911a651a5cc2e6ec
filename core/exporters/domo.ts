import type { Exporter, FormToFill } from '#core/exporters/exporter'
import { secretRow, shownRow } from '#core/exporters/parts/form-rows'
import { formSheet } from '#core/exporters/parts/form-sheet'

const label = 'Domo'

/** The *Credentials* pane of its Sprinklr V2 connector: which of the two, not which deployment. */
const form: FormToFill = {
  rows: (values) => [
    shownRow(
      'Environment',
      { field: 'environment', value: values.isSandbox === true ? 'sandbox' : 'production' },
      'as-marked',
    ),
    secretRow('Client ID', 'apiKey', values.apiKey),
    secretRow('Client Secret', 'apiSecret', values.apiSecret),
  ],
  then: 'signs-in',
  callback: 'https://oauth.domo.com/api/data/v1/oauth/providers/sprinklr/exchange',
}

export const domo = {
  id: 'domo',
  label,
  fileName: 'domo.txt',
  services: ['sprinklr'],
  group: 'forms',
  uses: {
    environment: 'no-place',
    apiAddress: 'no-place',
    apiKey: 'always',
    apiSecret: 'always',
    redirectUri: 'no-place',
    accessToken: 'no-use',
    refreshToken: 'no-use',
    expiresAt: 'no-use',
  },
  form,
  render: (values, options) => formSheet({ label, form, hasToken: false }, values, options),
} as const satisfies Exporter
