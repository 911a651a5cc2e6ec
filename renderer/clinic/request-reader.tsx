import { Button, Code, Group, Stack, Text, Textarea, Title } from '@mantine/core'
import { useState, type SubmitEvent } from 'react'
import { readLimit } from '#core/clinic/request-reader'
import type { RequestReading } from '#core/clinic/request-reading'
import { text } from '#core/text/text'
import { CopyButton } from '../components/copy-button'
import { FailureAlert } from '../components/failure-alert'
import { useActions } from '../store/use-wallet'
import { useRequest } from '../settings/use-request'
import { FindingList } from './finding-list'
import classes from './clinic.module.css'

/** What is wrong with a request that fails elsewhere. What was pasted is forgotten with this dialog. */
export function RequestReader() {
  const words = text.clinic.request
  const { readRequest } = useActions()
  const request = useRequest()
  const [typed, setTyped] = useState('')
  const [problem, setProblem] = useState<string>()
  const [reading, setReading] = useState<RequestReading>()
  const read = (event: SubmitEvent): void => {
    event.preventDefault()
    const wrong = problemOf(typed)
    setProblem(wrong)
    setReading(undefined)
    if (wrong !== undefined) return
    void request.run(async () => {
      const answer = await readRequest(typed)
      if (answer.ok) setReading(answer.value)
      return answer
    })
  }
  return (
    <Stack gap="lg">
      <form onSubmit={read} noValidate>
        <Stack gap="sm">
          <Text size="sm" c="dimmed">
            {words.intro}
          </Text>
          <Textarea
            label={words.label}
            className={classes['pasted'] ?? ''}
            rows={6}
            data-autofocus
            spellCheck={false}
            autoComplete="off"
            value={typed}
            error={problem}
            onChange={(event) => setTyped(event.currentTarget.value)}
          />
          <Group>
            <Button type="submit" loading={request.busy}>
              {words.read}
            </Button>
          </Group>
        </Stack>
      </form>
      {request.failure !== undefined && <FailureAlert failure={request.failure} />}
      <div role="status">
        {reading !== undefined && <FindingList findings={reading.findings} />}
      </div>
      {reading !== undefined && <Redacted content={reading.redacted} />}
    </Stack>
  )
}

function problemOf(typed: string): string | undefined {
  const words = text.clinic.request
  if (typed.trim() === '') return words.nothingTyped
  return typed.length > readLimit ? words.tooLong(readLimit) : undefined
}

function Redacted({ content }: { readonly content: string }) {
  const words = text.clinic.request
  return (
    <section aria-label={words.redacted}>
      <Stack gap="xs">
        <Title order={3} size="h5">
          {words.redacted}
        </Title>
        <Text size="sm" c="dimmed">
          {words.redactedHint}
        </Text>
        <Code block className={classes['redacted'] ?? ''} tabIndex={0}>
          {content}
        </Code>
        <CopyButton label={words.copy} content={content} />
      </Stack>
    </section>
  )
}
