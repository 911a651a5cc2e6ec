import { Text } from '@mantine/core'
import { exporterOf } from '#core/exporters/index'
import type { ProfileSummary } from '#core/profile'
import { text } from '#core/text/text'
import { FailureAlert } from '../components/failure-alert'
import { useWallet } from '../store/use-wallet'
import { FormCallback } from './form-callback'
import { FormRenewal } from './form-renewal'
import { FormRow } from './form-row'
import classes from './form.module.css'

/** A form at its destination: each field under its own label, with its value and a button that copies it. */
export function FormToFill({ profile }: { readonly profile: ProfileSummary }) {
  const words = text.forms
  const exporting = useWallet((state) => state.exporting)
  const { exporterId, preview, copiedFields = [], failure } = exporting
  const { form, label } = exporterOf(exporterId)
  const last = copiedFields.at(-1)
  if (form === undefined) return null
  return (
    <>
      <FormCallback form={form} tool={label} profile={profile} />
      <Text size="sm">{words.hint}</Text>
      <ul className={classes['rows']} aria-label={words.rows(label)}>
        {preview?.rows?.map((row) => (
          <FormRow
            key={row.label}
            row={row}
            holder={profile.holder}
            isCopied={copiedFields.includes(row.label)}
          />
        ))}
      </ul>
      {failure === undefined ? (
        <Text size="sm" fw={500} role="status">
          {last !== undefined && words.copied(last)}
        </Text>
      ) : (
        <FailureAlert failure={failure} />
      )}
      <FormRenewal form={form} tool={label} profile={profile} />
    </>
  )
}
