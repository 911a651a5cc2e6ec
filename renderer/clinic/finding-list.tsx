import { Stack, Text } from '@mantine/core'
import type { Finding } from '#core/clinic/finding'
import { findingWords } from '#core/text/finding-words'
import type { FailureText } from '#core/text/failure'
import { text } from '#core/text/text'
import classes from './clinic.module.css'

/** What is wrong with the pasted text, and what to do about it. */
export function FindingList({ findings }: { readonly findings: readonly Finding[] }) {
  if (findings.length === 0) {
    return (
      <div>
        <Text fw={600}>{text.clinic.request.none}</Text>
        <Text size="sm">{text.clinic.request.noneNext}</Text>
      </div>
    )
  }
  return (
    <Stack gap="xs">
      <Text fw={600}>{text.clinic.request.found(findings.length)}</Text>
      <ul className={classes['findings']}>
        {findings.map((finding) => (
          <li key={JSON.stringify(finding)} className={classes['finding']}>
            <OneFinding finding={finding} />
          </li>
        ))}
      </ul>
    </Stack>
  )
}

/** An answer means what it means when the wallet itself gets it. */
function OneFinding({ finding }: { readonly finding: Finding }) {
  const { what, next } = findingWords(finding)
  if (finding.type !== 'answered') {
    return (
      <>
        <Text fw={600}>{what}</Text>
        <Text size="sm">{next}</Text>
      </>
    )
  }
  const meaning: FailureText = text.errors.failures[finding.code]({})
  return (
    <>
      <Text fw={600}>{what}</Text>
      <Text size="sm">
        {meaning.what} {meaning.why} {meaning.next}
      </Text>
    </>
  )
}
