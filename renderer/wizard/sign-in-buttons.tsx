import { Button, Group } from '@mantine/core'
import { IconKey, IconLogin2, IconTicket } from '@tabler/icons-react'
import { text } from '#core/text/text'
import { useActions } from '../store/use-wallet'

interface SignInButtonsProps {
  readonly isWithKeys: boolean
  readonly provider: string
  /** Where there is a token already: tries and saves it. */
  readonly onUse: (() => void) | undefined
}

/** What leads on from the third step: a new token, and before that the one there is already. */
export function SignInButtons({ isWithKeys, provider, onUse }: SignInButtonsProps) {
  const { obtainToken } = useActions()
  const Icon = isWithKeys ? IconKey : IconLogin2
  return (
    <Group gap="sm">
      <Button
        variant={onUse === undefined ? 'filled' : 'default'}
        leftSection={<Icon size={20} aria-hidden />}
        onClick={() => void obtainToken('window')}
      >
        {isWithKeys ? text.wizard.getToken.button : text.wizard.signIn.button(provider)}
      </Button>
      {onUse !== undefined && (
        <Button leftSection={<IconTicket size={20} aria-hidden />} onClick={onUse}>
          {text.wizard.foundToken.use}
        </Button>
      )}
    </Group>
  )
}
