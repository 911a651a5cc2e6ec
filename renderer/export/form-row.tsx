import { Button, Text, VisuallyHidden } from '@mantine/core'
import { IconCheck, IconCopy } from '@tabler/icons-react'
import { useId } from 'react'
import type { Holder } from '#core/profile'
import { text } from '#core/text/text'
import type { FormRowSummary } from '#core/wallet-requests'
import { useActions } from '../store/use-wallet'
import classes from './form.module.css'
import { WhoRenews } from './who-renews'

interface FormRowProps {
  readonly row: FormRowSummary
  readonly holder: Holder
  readonly isCopied: boolean
}

export function FormRow(props: FormRowProps) {
  const words = text.forms
  const { row, isCopied } = props
  const id = useId()
  return (
    <li className={classes['row']} data-gap={row.type === 'gap' || undefined} aria-labelledby={id}>
      <div className={classes['label']}>
        <Text size="sm" fw={600} id={id}>
          {row.label}
        </Text>
        {isCopied && (
          <span className={classes['mark']}>
            <IconCheck size={16} aria-hidden />
            <VisuallyHidden>{words.wasCopied}</VisuallyHidden>
          </span>
        )}
      </div>
      {row.type === 'gap' ? (
        <Text size="sm" c="dimmed" className={classes['said'] ?? ''}>
          {words.gaps[row.gap]}
        </Text>
      ) : (
        <FieldValue {...props} row={row} />
      )}
    </li>
  )
}

interface FieldValueProps extends FormRowProps {
  readonly row: Extract<FormRowSummary, { readonly type: 'value' }>
}

function FieldValue(props: FieldValueProps) {
  const words = text.forms
  const { row } = props
  const { copyFormField } = useActions()
  const said = noteOf(props)
  return (
    <>
      <code className={classes['value']}>{row.shown}</code>
      <Button
        size="xs"
        variant="default"
        aria-label={words.copy(row.label)}
        leftSection={<IconCopy size={16} aria-hidden />}
        onClick={() => void copyFormField(row.label)}
      >
        {text.forms.copyShort}
      </Button>
      {row.field === 'refreshToken' && (
        <div className={classes['said']}>
          <WhoRenews profile={props} />
        </div>
      )}
      {said !== undefined && (
        <Text size="sm" c="dimmed" className={classes['said'] ?? ''}>
          {said}
        </Text>
      )}
    </>
  )
}

function noteOf({ row, holder }: FieldValueProps): string | undefined {
  const words = text.forms
  if (row.field === 'refreshToken') {
    return holder === 'wallet' ? undefined : text.exports.includeAgain
  }
  return row.note === undefined ? undefined : words.notes[row.note]
}
