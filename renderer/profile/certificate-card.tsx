import { Button, Stack, Text } from '@mantine/core'
import type { CertificateSummary } from '#core/credential'
import type { ProfileSummary } from '#core/profile'
import { text } from '#core/text/text'
import { Card } from '../components/card'
import { FactList } from '../components/fact-list'
import { localTime } from '../components/time-words'
import { useTokenNow } from '../components/use-now'
import { useActions, useWallet } from '../store/use-wallet'

/** The certificate a profile's tokens come for, or are to come for. */
export function CertificateCard({ profile }: { readonly profile: ProfileSummary }) {
  const words = text.keyFiles.card
  const { certificate } = profile
  if (certificate === undefined) return null
  return (
    <Card title={words.title}>
      <FactList
        facts={[
          [words.user, certificate.userName],
          [words.appId, certificate.appId],
          [words.ends, <End key="end" certificate={certificate} />],
        ]}
      />
      <NextStep profile={profile} certificate={certificate} />
    </Card>
  )
}

function End({ certificate: { endsAt } }: { readonly certificate: CertificateSummary }) {
  const words = text.keyFiles.card
  const now = useTokenNow([endsAt])
  return endsAt <= now ? words.ended(localTime(endsAt)) : localTime(endsAt)
}

interface NextStepProps {
  readonly profile: ProfileSummary
  readonly certificate: CertificateSummary
}

function NextStep({ profile, certificate }: NextStepProps) {
  const words = text.keyFiles.card
  const { registerCertificate, renewCertificate, signInAgain } = useActions()
  const busy = useWallet((state) => state.busy[profile.id])
  const now = useTokenNow([certificate.endsAt])
  const isRegistered = profile.grant === 'certificate'
  const quiet = { variant: 'default', size: 'xs', disabled: busy !== undefined }
  if (isRegistered && certificate.endsAt <= now) {
    return (
      <Stack gap="xs" align="flex-start">
        <Text size="sm">{words.endedHint}</Text>
        <Button {...quiet} onClick={() => void signInAgain(profile.id)}>
          {text.profile.signInAgain}
        </Button>
      </Stack>
    )
  }
  return (
    <Stack gap="xs" align="flex-start">
      <Text size="sm">{isRegistered ? words.renewHint : words.unregistered}</Text>
      {isRegistered ? (
        <Button {...quiet} onClick={() => void renewCertificate(profile.id)}>
          {words.renew}
        </Button>
      ) : (
        <Button {...quiet} onClick={() => void registerCertificate(profile.id)}>
          {words.register}
        </Button>
      )}
    </Stack>
  )
}
