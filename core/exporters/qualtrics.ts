import type { Exporter, FormToFill, ExportValues } from '#core/exporters/exporter'
import { gapRow, secretRow, shownRow } from '#core/exporters/parts/form-rows'
import { formSheet, refuseUnwritable } from '#core/exporters/parts/form-sheet'

const label = 'Qualtrics XM Discover'

/** *Add new* of its Sprinklr inbound connector. */
const form: FormToFill = {
  rows: (values) => [
    gapRow('Connection Name', 'connection-name'),
    secretRow('Sprinklr Client Key', 'apiKey', values.apiKey),
    secretRow('Sprinklr Client Secret', 'apiSecret', values.apiSecret),
    shownRow(
      'Sprinklr Environment',
      { field: 'apiAddress', value: addressOf(values) },
      'api-address',
    ),
    gapRow('SSO', 'single-sign-on'),
    gapRow('Sprinklr Domain Name', 'domain-name'),
    gapRow('Send Expiration Notifications', 'expiry-notice'),
  ],
  then: 'signs-in',
}

export const qualtrics = {
  id: 'qualtrics',
  label,
  fileName: 'qualtrics.txt',
  services: ['sprinklr'],
  group: 'forms',
  uses: {
    environment: 'always',
    apiAddress: 'always',
    apiKey: 'always',
    apiSecret: 'always',
    redirectUri: 'no-place',
    accessToken: 'no-use',
    refreshToken: 'no-use',
    expiresAt: 'no-use',
  },
  form,
  render: (values, options) => {
    refuseUnwritable('environment', values.environment, label)
    return formSheet({ label, form, hasToken: false }, values, options)
  },
} as const satisfies Exporter

function addressOf({ apiAddress, environment }: ExportValues): string {
  if (apiAddress === '') return ''
  return environment === 'prod' || environment === '' ? apiAddress : `${apiAddress}/${environment}`
}
