import { Stack, Text, Title, type MantineSpacing } from '@mantine/core'
import type { ReactNode } from 'react'
import type { Failure } from '#core/errors'
import type { FailureAction } from '#core/text/failure'
import { BackButton } from './back-button'
import { FailureAlert } from './failure-alert'
import { Page } from './page'
import classes from './page.module.css'

interface TitledPageProps {
  readonly title: string
  /** Beside the title, of the same thing. */
  readonly beside?: ReactNode
  readonly back?: { readonly label: string; readonly onBack: () => void }
  /** What can be done here, at the end of the title’s line. */
  readonly actions?: ReactNode
  /** One sentence on what the page is for. */
  readonly intro?: string
  readonly failure?: Failure | undefined
  readonly onAct?: (action: FailureAction) => void
  readonly footer?: ReactNode
  readonly width?: number
  /** Between the parts of the page. */
  readonly gap?: MantineSpacing
  readonly children: ReactNode
}

/** The frame of every page: what it is called and what can be done there stay, all else scrolls. */
export function TitledPage(props: TitledPageProps) {
  const { title, beside, back, actions, intro, failure, onAct, gap = 'md', children } = props
  const { footer, width } = props
  return (
    <Page
      {...(width === undefined ? {} : { width })}
      footer={footer}
      header={
        <div className={classes['top']}>
          <div className={classes['naming']}>
            {back !== undefined && <BackButton {...back} />}
            <Title order={1} size="h3" className={classes['title'] ?? ''}>
              {title}
            </Title>
            {beside}
          </div>
          {actions !== undefined && <div className={classes['actions']}>{actions}</div>}
        </div>
      }
    >
      <Stack gap={gap}>
        {intro !== undefined && (
          <Text size="sm" c="dimmed" maw={720}>
            {intro}
          </Text>
        )}
        {failure !== undefined && (
          <FailureAlert failure={failure} {...(onAct === undefined ? {} : { onAct })} />
        )}
        {children}
      </Stack>
    </Page>
  )
}
