import { Button, Center, Group, Stack, Text, Title } from '@mantine/core'
import { IconKey, IconPlus } from '@tabler/icons-react'
import { useId } from 'react'
import { text } from '#core/text/text'
import { useActions } from '../store/use-wallet'
import { StraySignIn } from '../components/stray-sign-in'
import { AnotherWallet } from '../vault/another-wallet'
import { VaultNotes } from '../vault/vault-notes'
import { NoticeList } from '../notices/notice-list'
import { ImportButton } from './import-button'
import classes from './board.module.css'

/** The first thing a newcomer sees: one sentence, two ways in. */
export function EmptyBoard() {
  const { openWizard } = useActions()
  return (
    <Center component="main" mih="100%" p="xl">
      <Stack align="center" gap="lg" maw={520}>
        <span className={classes['emblem']} aria-hidden>
          <IconKey size={36} stroke={1.6} />
        </span>
        <Stack gap="xs" align="center">
          <Title order={1} size="h2">
            {text.board.empty.title}
          </Title>
          <Text ta="center" c="dimmed" size="lg">
            {text.board.empty.sentence}
          </Text>
        </Stack>
        <Group justify="center" gap="sm" mt="xs">
          <Button
            size="md"
            leftSection={<IconPlus size={18} aria-hidden />}
            onClick={() => void openWizard('sprinklr')}
          >
            {text.board.addProfile}
          </Button>
          <ImportButton size="md" />
          <Button size="md" variant="default" onClick={() => void openWizard('practice')}>
            {text.board.empty.practice}
          </Button>
        </Group>
        <BeforeYouStart />
        <StraySignIn />
        <AnotherWallet />
        <VaultNotes />
        <NoticeList />
      </Stack>
    </Center>
  )
}

/** What is asked for on the way, told before it is begun. */
function BeforeYouStart() {
  const words = text.board.empty.before
  const { showHelp } = useActions()
  const title = useId()
  return (
    <section className={classes['before']} aria-labelledby={title}>
      <Title order={2} size="h5" id={title}>
        {words.title}
      </Title>
      <ul className={classes['points']}>
        {words.points.map((point) => (
          <li key={point}>{point}</li>
        ))}
      </ul>
      <Button size="compact-sm" variant="subtle" onClick={() => void showHelp('first-token')}>
        {words.more}
      </Button>
    </section>
  )
}
