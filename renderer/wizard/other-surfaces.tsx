import { Button, Group, Stack, Text } from '@mantine/core'
import type { ReactNode } from 'react'
import { text } from '#core/text/text'
import { useActions } from '../store/use-wallet'

/** Where the page does not work in the wallet's window: the same sign-in elsewhere, and what else there is. */
export function OtherSurfaces({ children }: { readonly children: ReactNode }) {
  const { obtainToken } = useActions()
  return (
    <Stack gap="xs" role="group" aria-label={text.surfaces.others}>
      <Text size="sm" c="dimmed" maw={656}>
        {text.surfaces.othersHint}
      </Text>
      <Group gap="sm">
        <Button size="sm" variant="default" onClick={() => void obtainToken('browser')}>
          {text.wizard.signIn.useBrowser}
        </Button>
        <Button size="sm" variant="default" onClick={() => void obtainToken('paste')}>
          {text.surfaces.paste}
        </Button>
        {children}
      </Group>
    </Stack>
  )
}
