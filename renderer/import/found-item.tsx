import { Button, Checkbox, Group, Stack, Text } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useState, type ReactNode } from 'react'
import { isStorable, type FoundSummary } from '#core/import-preview'
import { providerOf } from '#core/providers/index'
import { text } from '#core/text/text'
import { PracticeBadge } from '../components/badges'
import { FactList } from '../components/fact-list'
import { Item } from '../components/item-list'
import { localTime } from '../components/time-words'
import { useNow } from '../components/use-now'
import { useActions, useWallet } from '../store/use-wallet'
import classes from './import.module.css'

interface FoundItemProps {
  readonly found: FoundSummary
  readonly place: number
}

/** One profile that was found: what is there, what is missing, what it would collide with. */
export function FoundItem({ found, place }: FoundItemProps) {
  const isChosen = useWallet((state) => state.importing.chosen.has(place))
  const isPreset = useWallet((state) => state.importing.preview?.importerId === 'preset')
  const [isKnown, setKnown] = useState(false)
  const { chooseFound, completeFound } = useActions()
  // A preset is how somebody could be led to give a key to a stranger.
  const isWary = isPreset && found.isHostForeign
  const name = found.name === '' ? text.imports.unnamed : found.name
  const isPractice = found.providerId !== undefined && providerOf(found.providerId).isPractice
  return (
    <Item aria-label={name}>
      <Group gap="sm" wrap="nowrap" align="flex-start">
        <Checkbox
          mt={3}
          aria-label={name}
          checked={isChosen}
          disabled={!isStorable(found)}
          onChange={(event) => chooseFound(place, event.currentTarget.checked)}
        />
        <Stack gap="sm" className={classes['words'] ?? ''}>
          <Group gap="xs">
            <Text fw={600} className={classes['name'] ?? ''}>
              {name}
            </Text>
            {isPractice && <PracticeBadge />}
          </Group>
          <Facts found={found} />
          <Warnings found={found} />
          {found.missing.length > 0 && found.standing.type === 'new' && (
            <Group gap="sm">
              <Text size="sm">{missingWords(found)}</Text>
              {isWary && <KnownAddress found={found} isKnown={isKnown} onChange={setKnown} />}
              <Button
                size="xs"
                variant="default"
                disabled={isWary && !isKnown}
                aria-label={text.imports.complete(name)}
                onClick={() => void completeFound(place)}
              >
                {text.imports.completeShort}
              </Button>
            </Group>
          )}
        </Stack>
      </Group>
    </Item>
  )
}

interface KnownAddressProps {
  readonly found: FoundSummary
  readonly isKnown: boolean
  readonly onChange: (isKnown: boolean) => void
}

function KnownAddress({ found, isKnown, onChange }: KnownAddressProps) {
  return (
    <Checkbox
      size="sm"
      label={text.moving.preset.knowHost(found.apiAddress ?? '')}
      checked={isKnown}
      onChange={(event) => onChange(event.currentTarget.checked)}
    />
  )
}

function missingWords({ missing, hasRefreshToken, hasAccessToken }: FoundSummary): string {
  const words = text.imports.missing(
    text.app.list(missing.map((field) => text.imports.missingParts[field])),
  )
  return hasRefreshToken && !hasAccessToken ? `${words} ${text.imports.refreshAlone}` : words
}

function Facts({ found }: { readonly found: FoundSummary }) {
  const now = useNow([found.expiresAt])
  const words = text.imports.facts
  const { providerId, keyHint, expiresAt, usesWalletKeys } = found
  const there = (has: boolean): string | undefined => (has ? text.imports.there : undefined)
  const keptOrThere = usesWalletKeys ? text.imports.fromWallet : text.imports.there
  return (
    <FactList
      facts={[
        [words.provider, providerId === undefined ? undefined : providerOf(providerId).label],
        [words.client, found.client],
        [words.environment, found.environment],
        [words.apiAddress, addressWords(found)],
        [words.key, keyHint === undefined ? undefined : text.app.endsIn(keyHint)],
        [words.secret, found.hasSecret ? keptOrThere : undefined],
        [words.callback, found.redirectUri],
        [words.accessToken, there(found.hasAccessToken)],
        [words.refreshToken, there(found.hasRefreshToken)],
        [words.works, found.hasAccessToken ? endWords(expiresAt, now) : undefined],
      ]}
    />
  )
}

/** The simulation listens at another port each time. */
function addressWords({ providerId, apiAddress }: FoundSummary): string | undefined {
  const isPractice = providerId !== undefined && providerOf(providerId).isPractice
  return isPractice ? text.profile.practiceAddress : apiAddress
}

function endWords(expiresAt: number | undefined, now: number): string {
  if (expiresAt === undefined) return text.imports.worksUnknown
  return expiresAt <= now ? text.imports.ended(localTime(expiresAt)) : localTime(expiresAt)
}

function Warnings({ found }: { readonly found: FoundSummary }) {
  const { standing, sharesKeyWith, apiAddress, isHostForeign } = found
  const near = namesOf(sharesKeyWith.filter(({ chance }) => chance === 'will-probably-stop'))
  const far = namesOf(sharesKeyWith.filter(({ chance }) => chance === 'may-stop'))
  const { inWallet, repeated, updates, older } = text.imports.standing
  return (
    <>
      {standing.type === 'in-wallet' && <Warning>{inWallet(standing.profileName)}</Warning>}
      {standing.type === 'repeated' && <Warning>{repeated}</Warning>}
      {standing.type === 'updates' && <Warning>{updates(standing.profileName)}</Warning>}
      {standing.type === 'older' && <Warning>{older(standing.profileName)}</Warning>}
      {isHostForeign && apiAddress !== undefined && (
        <Warning>{text.imports.hostForeign(apiAddress)}</Warning>
      )}
      {standing.type === 'new' && near !== '' && (
        <Warning>{text.imports.sharers.probably(near)}</Warning>
      )}
      {standing.type === 'new' && far !== '' && (
        <Warning>{text.imports.sharers.maybe(far)}</Warning>
      )}
    </>
  )
}

function namesOf(sharers: FoundSummary['sharesKeyWith']): string {
  return text.app.list(sharers.map(({ name }) => name))
}

function Warning({ children }: { readonly children: ReactNode }) {
  return (
    <p className={classes['warning']}>
      <IconAlertTriangle size={16} aria-hidden />
      <span>{children}</span>
    </p>
  )
}
