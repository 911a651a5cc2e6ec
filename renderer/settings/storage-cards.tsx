import { Button } from '@mantine/core'
import type { StorageReport } from '#core/this-computer'
import { text } from '#core/text/text'
import { noWayToOpen, passphraseModeOf, type WaysToOpen } from '#core/ways-to-open'
import { Card } from '../components/card'
import { FactList } from '../components/fact-list'
import { FailureAlert } from '../components/failure-alert'
import { useActions, useWallet } from '../store/use-wallet'
import { BackupsCard } from './backups-card'
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
      <BackupsCard storage={storage} onRestored={() => void load()} />
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
