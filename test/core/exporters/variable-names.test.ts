import { describe, expect, it } from 'vitest'
import {
  namesInUse,
  nameTrouble,
  unusualNames,
  usualNames,
  type NameTrouble,
} from '#core/exporters/parts/variable-names'
import { services } from '#core/providers/provider'

describe('the names of variables', () => {
  it.each(services)('are usable as they come, of %s', (service) => {
    expect(nameTrouble(service, {})).toBeUndefined()
    expect(unusualNames(service, usualNames[service])).toEqual({})
  })

  it('are a person’s own where there are any, and only those are remembered', () => {
    const own = { accessToken: ['API_TOKEN'], redirectUri: [] }
    const names = namesInUse('sprinklr', own)
    expect(names).toEqual({ ...usualNames.sprinklr, ...own })
    expect(unusualNames('sprinklr', names)).toEqual(own)
  })

  it('are those of the service: one that has no such value gets no name for it', () => {
    expect(namesInUse('cedato', { refreshToken: ['MINE'] })).toEqual(usualNames.cedato)
  })

  it.each<[readonly string[], NameTrouble]>([
    [[''], 'shape'],
    [['1ST'], 'shape'],
    [['MY-TOKEN'], 'shape'],
    [['MY TOKEN'], 'shape'],
    [['TÖKEN'], 'shape'],
    [['TOKEN\nEVIL=1'], 'shape'],
    [['T'.repeat(101)], 'too-long'],
    [['A', 'B', 'C', 'D', 'E'], 'too-many'],
    [['GITHUB_TOKEN'], 'github'],
    [['github_token'], 'github'],
    [['PATH'], 'reserved'],
    [['LD_PRELOAD'], 'reserved'],
    [['UID'], 'reserved'],
    [['EUID'], 'reserved'],
    [['PPID'], 'reserved'],
    [['BASHOPTS'], 'reserved'],
    [['SHELLOPTS'], 'reserved'],
    [['PS4'], 'reserved'],
    [['IFS'], 'reserved'],
    [['BASH_ENV'], 'reserved'],
    [['ENV'], 'reserved'],
    [['NODE_OPTIONS'], 'reserved'],
    [['PYTHONSTARTUP'], 'reserved'],
    [['ZDOTDIR'], 'reserved'],
    [['class'], 'reserved'],
    [['__proto__'], 'reserved'],
    [['TOKEN', 'TOKEN'], 'twice'],
    [['sprinklr_api_key'], 'twice'],
  ])('%j cannot be used: %s', (accessToken, reason) => {
    expect(nameTrouble('sprinklr', { accessToken })).toEqual({ field: 'accessToken', reason })
  })

  it.each([['TOKEN'], ['_token'], ['apiToken2'], ['T'.repeat(100)]])('%s can be used', (name) => {
    expect(nameTrouble('sprinklr', { accessToken: [name] })).toBeUndefined()
  })
})
