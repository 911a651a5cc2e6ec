import { Text, VisuallyHidden } from '@mantine/core'
import type { DifferenceLine, LinkedFileSummary } from '#core/linked-file'
import { text } from '#core/text/text'
import { useWallet } from '../store/use-wallet'
import classes from './linked.module.css'

const signs = { file: '−', wallet: '+', both: ' ' } as const

/** What *Write the wallet’s values* would change, once it was asked for. */
export function Difference({ file }: { readonly file: LinkedFileSummary }) {
  const words = text.linkedFiles
  const difference = useWallet(({ linking }) => linking.difference)
  if (difference?.id !== file.id || !isCompared(file)) return null
  return (
    <section aria-label={words.difference}>
      <Text size="sm" c="dimmed">
        {words.differenceHint}
      </Text>
      <div className={classes['difference']}>
        {difference.lines.map((line, at) => (
          <Line key={at} line={line} />
        ))}
      </div>
    </section>
  )
}

/** Somebody else has written there. */
function isCompared({ state }: LinkedFileSummary): boolean {
  return state.type === 'edited' || state.type === 'other-pair'
}

function Line({ line }: { readonly line: DifferenceLine }) {
  const words = text.linkedFiles
  return (
    <div className={classes['line']} data-type={line.type}>
      <span aria-hidden>{signs[line.type]} </span>
      <VisuallyHidden>{words.marks[line.type]}</VisuallyHidden>
      {line.text}
    </div>
  )
}
