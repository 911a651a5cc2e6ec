import { Textarea } from '@mantine/core'
import { text } from '#core/text/text'
import type { ExportPreview } from '#core/wallet-requests'
import { FailureAlert } from '../components/failure-alert'
import classes from './preview.module.css'

/** The file with its secrets masked, or the sentence why this form cannot carry the values. */
export function Preview({ preview }: { readonly preview: ExportPreview | undefined }) {
  const content = preview?.content
  if (content?.ok === false) return <FailureAlert failure={content.failure} />
  return (
    <Textarea
      label={text.exports.preview}
      description={text.exports.previewHint}
      classNames={{ input: classes['text'] ?? '' }}
      rows={6}
      wrap="off"
      readOnly
      spellCheck={false}
      value={content === undefined ? text.exports.previewLoading : content.value}
    />
  )
}
