import { Button, Text } from '@mantine/core'
import type { StorageReport } from '#core/this-computer'
import { text } from '#core/text/text'
import { noWayToOpen, passphraseModeOf, type WaysToOpen } from '#core/ways-to-open'
import { Card } from '../components/card'
import { FactList } from '../components/fact-list'
import { FailureAlert } from '../components/failure-alert'
import { localTime } from '../components/time-words'
import { useActions, useWallet } from '../store/use-wallet'
import classes from './settings.module.css'
import { useLoaded } from './use-loaded'
import { useRequest } from './use-request'

/** Where the wallet's files are, what opens them, and what is kept for a bad day. */
export function StorageCards() {
  const { loadStorage } = useActions()
  const { value: storage, failure, load } = useLoaded(loadStorage)
  return (
    <>
      <PlaceCard storage={storage} />
      {failure !== undefined && <FailureAlert failure={failure} onAct={() => void load()} />}
      <BackupsCard storage={storage} />
    </>
  )
}

interface StorageProps {
  readonly storage: StorageReport | undefined
}

function PlaceCard({ storage }: StorageProps) {
  const { showStorage } = useActions()
  const request = useRequest()
  const ways = useWallet((state) => state.wallet?.ways) ?? noWayToOpen
  const words = text.settings.storage
  return (
    <Card title={words.title}>
      <FactList
        facts={[
          [words.folder, storage?.folder],
          [words.wallet, storage?.wallet],
          [words.walletSize, storage && words.size(storage.walletBytes)],
          [words.folderSize, storage && words.size(storage.folderBytes)],
          [words.opens, <WaysThere key="ways" ways={ways} />],
        ]}
      />
      <div>
        <Button variant="default" onClick={() => void request.run(showStorage)}>
          {words.show}
        </Button>
      </div>
      {request.failure !== undefined && <FailureAlert failure={request.failure} />}
    </Card>
  )
}

function WaysThere({ ways }: { readonly ways: WaysToOpen }) {
  const { ways: names, noWay } = text.settings.storage
  const there = [
    ...(ways.keyring ? [names.keyring] : []),
    ...(passphraseModeOf(ways) === undefined ? [] : [names.passphrase]),
    ...(ways.recoveryCode ? [names.recoveryCode] : []),
  ]
  if (there.length === 0) return noWay
  return there.map((name) => <div key={name}>{name}</div>)
}

function BackupsCard({ storage }: StorageProps) {
  const words = text.settings.storage
  const { title, meaning, none, list, one } = words.backups
  return (
    <Card title={title}>
      <Text size="sm">{meaning}</Text>
      {storage?.backups.length === 0 && <Text size="sm">{none}</Text>}
      {storage !== undefined && storage.backups.length > 0 && (
        <ul className={classes['list']} aria-label={list}>
          {storage.backups.map(({ day, savedAt, bytes }) => (
            <li key={day}>{one(localTime(savedAt), words.size(bytes))}</li>
          ))}
        </ul>
      )}
    </Card>
  )
}
