import type { EndKind, Severity } from '#core/ends'
import classes from './timeline.module.css'

/** A shape for each kind: colour alone says nothing. */
const shapes: Readonly<Record<EndKind, string>> = {
  'access-token': 'M9 2a7 7 0 1 1 0 14A7 7 0 0 1 9 2Z',
  renewal: 'M6.5 2.5h5v4h4v5h-4v4h-5v-4h-4v-5h4Z',
  certificate: 'M3 3h12v12H3Z',
  'tls-certificate': 'M9 1l8 8-8 8-8-8Z',
  password: 'M9 2l8 14H1Z',
  reminder: 'M4 1.5h11l-3 4 3 4H6.5v7H4Z',
}

interface EndMarkProps {
  readonly kind: EndKind
  /** What takes care of itself is hollow. */
  readonly severity: Severity
}

export function EndMark({ kind, severity }: EndMarkProps) {
  return (
    <svg
      viewBox="0 0 18 18"
      width={18}
      height={18}
      className={classes['shape']}
      data-severity={severity}
      aria-hidden
    >
      <path d={shapes[kind]} strokeLinejoin="round" />
    </svg>
  )
}
