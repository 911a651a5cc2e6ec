import { Stack, Text } from '@mantine/core'
import { useState } from 'react'
import type { ProfileSummary } from '#core/profile'
import { text } from '#core/text/text'
import { FailureAlert } from '../components/failure-alert'
import { FormButtons } from '../components/form-buttons'
import { KeyFileFields } from '../components/key-file-fields'
import { localTime } from '../components/time-words'
import { useActions, useWallet } from '../store/use-wallet'

/** Another certificate for the TLS handshake; main reads its files, and tries it before the old one goes. */
export function MutualTlsForm({ profile }: { readonly profile: ProfileSummary }) {
  const words = text.appChanges.mutualTls
  const [passphrase, setPassphrase] = useState('')
  const { busy, failure } = useWallet((state) => state.form)
  const unread = useWallet((state) => state.wizard.failure)
  const { changeMutualTls, leaveMutualTls } = useActions()
  const said = failure ?? unread
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        void changeMutualTls(profile.id, passphrase)
      }}
    >
      <Stack>
        <Text size="sm">
          {words.intro(localTime(profile.mutualTlsUntil ?? 0))} {profile.hasToken && words.tried}
        </Text>
        {profile.sharesKeyWith.length > 0 && (
          <Text size="sm">{words.others(text.app.list(profile.sharesKeyWith))}</Text>
        )}
        <KeyFileFields use="tls" passphrase={passphrase} onPassphrase={setPassphrase} />
        {said !== undefined && <FailureAlert failure={said} />}
        <FormButtons submit={words.submit} busy={busy} onCancel={() => void leaveMutualTls()} />
      </Stack>
    </form>
  )
}
