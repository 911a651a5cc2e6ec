import type { BenchPlace, Held } from './bench'
import { median, quantile, valuesOf } from './order'

const suite = 'renewal'
const many = 1_000

/** What a renewal costs beside its one request, and how fast many are renewed. */
export async function* renewalSuite(place: BenchPlace): AsyncIterable<Held> {
  const rounds = place.isQuick ? 30 : 200
  const one = await place.time({ task: 'renew', wallet: 'one', profiles: 10, rounds })
  const renewed = valuesOf(one, 'renewed')
  const baseline = median(valuesOf(one, 'both'))
  yield {
    measure: {
      suite,
      measure:
        'one renewal with its durable save, to a bare exchange through the same port and then a save',
      count: renewed.length,
      value: median(renewed),
      unit: 'ms',
      baseline,
      ratio: median(renewed) / baseline,
    },
    goal: { most: 1.5 },
  }
  for (const [part, name] of [
    ['the bare exchange', 'bare'],
    ['the save', 'saved'],
  ] as const) {
    const values = valuesOf(one, name)
    yield {
      measure: {
        suite,
        measure: `of the latter: ${part}`,
        count: values.length,
        value: median(values),
        unit: 'ms',
      },
    }
  }
  yield {
    measure: {
      suite,
      measure: 'answer read until durable, p95',
      count: renewed.length,
      value: quantile(valuesOf(one, 'window'), 0.95),
      unit: 'ms',
    },
    goal: { most: 25 },
  }

  const profiles = place.isQuick ? 200 : many
  const all = await place.time({ task: 'renew-many', wallet: 'many', profiles, rounds: 1 })
  const [tookMs = Number.NaN] = valuesOf(all, 'took')
  yield {
    measure: {
      suite,
      measure: `${profiles} due at once, without limits`,
      count: profiles,
      value: profiles / (tookMs / 1_000),
      unit: 'renewals/s',
    },
    goal: { least: 100 },
  }
  yield {
    measure: {
      suite,
      measure: `${profiles} due at once: longest block of the main thread`,
      count: profiles,
      value: quantile(valuesOf(all, 'blocked'), 1),
      unit: 'ms',
    },
    goal: { most: 50 },
  }
}
