import { Text } from '@mantine/core'
import type { Licence, Versions } from '#core/this-computer'
import { text } from '#core/text/text'
import { Card } from '../components/card'
import { CopyButton } from '../components/copy-button'
import { FactList } from '../components/fact-list'
import { FailureAlert } from '../components/failure-alert'
import { Folded, FoldButton, useFold } from '../components/fold'
import { useActions } from '../store/use-wallet'
import classes from './settings.module.css'
import { useLoaded } from './use-loaded'

/** What runs here, and what it is made of. */
export function AboutCards() {
  const { loadAbout } = useActions()
  const { value: about, failure, load } = useLoaded(loadAbout)
  const words = text.settings.about
  return (
    <>
      <Card title={words.title}>
        {failure !== undefined && <FailureAlert failure={failure} onAct={() => void load()} />}
        {about !== undefined && <VersionList versions={about.versions} />}
      </Card>
      <Card title={words.licences}>
        <Text size="sm">{words.licencesMeaning}</Text>
        {about !== undefined && <Licences licences={about.licences} />}
      </Card>
    </>
  )
}

function VersionList({ versions }: { readonly versions: Versions }) {
  const words = text.settings.about
  const facts = [
    [words.app, versions.app],
    [words.electron, versions.electron],
    [words.chromium, versions.chromium],
    [words.node, versions.node],
    [words.system, versions.system],
    [words.dataFormat, String(versions.dataFormat)],
  ] as const
  return (
    <>
      <FactList facts={facts} />
      <CopyButton
        label={words.copy}
        content={facts.map(([name, value]) => words.line(name, value)).join('\n')}
      />
    </>
  )
}

function Licences({ licences }: { readonly licences: readonly Licence[] }) {
  const fold = useFold()
  const words = text.settings.about
  return (
    <div>
      <FoldButton fold={fold} label={words.showLicences(licences.length)} />
      <Folded fold={fold}>
        {/* Only what was asked for is there: the words of fifty licences are long. */}
        {fold.isOpen && (
          <ul className={classes['list']} aria-label={words.licences}>
            {licences.map((one) => (
              <li key={`${one.name} ${one.version}`}>
                <OneLicence licence={one} />
              </li>
            ))}
          </ul>
        )}
      </Folded>
    </div>
  )
}

function OneLicence({ licence: one }: { readonly licence: Licence }) {
  const words = text.settings.about
  return (
    <details>
      <summary>
        <strong>{one.name}</strong> <span>{words.licence(one.version, one.licence)}</span>
      </summary>
      <pre className={classes['licence']} tabIndex={0}>
        {one.text === '' ? words.noText : one.text}
      </pre>
    </details>
  )
}
