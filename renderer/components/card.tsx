import { Group, Stack, Title, type MantineSpacing } from '@mantine/core'
import { createContext, use, type ReactNode } from 'react'
import classes from './card.module.css'

interface CardProps {
  readonly title: string
  /** At the end of the title's line. */
  readonly beside?: ReactNode
  /** Between the title and each part. */
  readonly gap?: MantineSpacing
  readonly children: ReactNode
}

/** Of the titles of cards: 3 where a heading stands above several of them. */
export const CardTitleOrder = createContext<2 | 3>(2)

/** One part of a page, under a title of its own. */
export function Card({ title, beside, gap = 'md', children }: CardProps) {
  const order = use(CardTitleOrder)
  const heading = (
    <Title order={order} size="h4">
      {title}
    </Title>
  )
  return (
    <section className={classes['card']} aria-label={title}>
      <Stack gap={gap}>
        {beside === undefined ? (
          heading
        ) : (
          <Group justify="space-between">
            {heading}
            {beside}
          </Group>
        )}
        {children}
      </Stack>
    </section>
  )
}
