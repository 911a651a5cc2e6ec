import { Button, Group, Text } from '@mantine/core'
import { useState } from 'react'
import { isLoopback } from '#core/api-address'
import { hostLimit, type ContactedHost } from '#core/contacted-hosts'
import { text } from '#core/text/text'
import { Card } from '../components/card'
import { FailureAlert } from '../components/failure-alert'
import { localTime } from '../components/time-words'
import { useActions } from '../store/use-wallet'
import classes from './settings.module.css'
import { useLoaded } from './use-loaded'
import { useRequest } from './use-request'

/** Every host the app has contacted on this computer. */
export function HostsCard() {
  const { loadHosts, clearHosts } = useActions()
  const { value: hosts, failure, load } = useLoaded(loadHosts)
  const [isCleared, setIsCleared] = useState(false)
  const clearing = useRequest()
  const clear = async (): Promise<void> => {
    if (!(await clearing.run(clearHosts))) return
    setIsCleared(true)
    await load()
  }
  const look = async (): Promise<void> => {
    setIsCleared(false)
    await load()
  }
  const words = text.settings.hosts
  const failed = failure ?? clearing.failure
  const isEmpty = hosts?.length === 0
  return (
    <Card title={words.title}>
      <Text size="sm">{words.meaning}</Text>
      <Text size="sm" c="dimmed">
        {words.without}
      </Text>
      <Text size="sm" role="status">
        {isEmpty ? (isCleared ? words.cleared : words.none) : undefined}
      </Text>
      {hosts !== undefined && !isEmpty && <HostTable hosts={hosts} />}
      {hosts !== undefined && hosts.length >= hostLimit && (
        <Text size="sm">{words.most(hostLimit)}</Text>
      )}
      {failed !== undefined && <FailureAlert failure={failed} onAct={() => void look()} />}
      <Group gap="xs">
        <Button variant="default" onClick={() => void look()}>
          {words.reload}
        </Button>
        <Button
          variant="default"
          disabled={hosts === undefined || isEmpty}
          loading={clearing.busy}
          onClick={() => void clear()}
        >
          {words.clear}
        </Button>
      </Group>
    </Card>
  )
}

function HostTable({ hosts }: { readonly hosts: readonly ContactedHost[] }) {
  const words = text.settings.hosts
  const { host, purposes, count, firstAt, lastAt } = words.columns
  return (
    <div className={classes['wide']} tabIndex={0} role="group" aria-label={words.table}>
      <table className={classes['hosts']} aria-label={words.table}>
        <thead>
          <tr>
            {[host, purposes, count, firstAt, lastAt].map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {hosts.map((one) => (
            <HostRow key={one.host} contacted={one} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

function HostRow({ contacted }: { readonly contacted: ContactedHost }) {
  const { host, purposes, count, firstAt, lastAt } = contacted
  const words = text.settings.hosts
  return (
    <tr>
      <td>
        {host}
        {isLoopback(host) && (
          <Text size="xs" c="dimmed">
            {words.own}
          </Text>
        )}
      </td>
      <td>
        {purposes.map((purpose) => (
          <div key={purpose}>{words.purposes[purpose]}</div>
        ))}
      </td>
      <td>{count}</td>
      <td>{localTime(firstAt)}</td>
      <td>{localTime(lastAt)}</td>
    </tr>
  )
}
