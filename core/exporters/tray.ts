import type { Exporter, FormToFill, ExportValues, FormRow } from '#core/exporters/exporter'
import { gapRow, secretRow, shownRow } from '#core/exporters/parts/form-rows'
import { formSheet } from '#core/exporters/parts/form-sheet'

const label = 'Tray'

/** *New authentication* of its Sprinklr connector. */
const form: FormToFill = {
  rows: (values) => [
    secretRow('API Key', 'apiKey', values.apiKey),
    secretRow('Client Secret', 'apiSecret', values.apiSecret),
    environmentRow(values),
  ],
  then: 'signs-in',
}

export const tray = {
  id: 'tray',
  label,
  fileName: 'tray.txt',
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

/** All that its list offers, by what is in the profile. */
const offered: Readonly<Record<string, string>> = {
  prod: 'Production',
  prod0: 'Prod0',
  prod2: 'Prod2',
}

function environmentRow({ environment, isSandbox }: ExportValues): FormRow {
  if (isSandbox === true) {
    return shownRow('Environment', { field: 'environment', value: 'Sandbox' }, 'as-marked')
  }
  const value = Object.hasOwn(offered, environment) ? offered[environment] : undefined
  if (value === undefined) return gapRow('Environment', 'not-in-list')
  return shownRow('Environment', { field: 'environment', value }, 'spelled-there')
}
