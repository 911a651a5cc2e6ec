import { execFileSync } from 'node:child_process'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dayOf, daysAfter } from '#core/day'
import { endsOf } from '#core/ends'
import type { ProfileId } from '#core/profile'
import type { Reminder, ReminderId } from '#core/reminder'
import { calendarFile } from '#core/text/calendar-file'
import { endsInWords } from '#core/text/end-words'
import { inventoryCsv } from '#core/text/inventory-csv'
import { text } from '#core/text/text'
import { dayMs, noon } from '../../helpers/builders'
import { aSummary } from '../../renderer/fake-wallet'

const reminder: Reminder = {
  id: 'reminder-1' as ReminderId,
  kind: 'password',
  text: '',
  on: daysAfter(dayOf(noon), 5),
  profileId: aSummary().id,
  everyDays: 90,
  createdAt: noon,
}

type Event = Readonly<Record<string, readonly [Readonly<Record<string, string>>, string]>>
interface Calendar {
  readonly events: readonly { readonly fields: Event; readonly alarms: readonly Event[] }[]
}

/** RFC 5545 as Python reads it, strictly: line ends, folding, nesting, escapes, once-only properties. */
const reader = String.raw`
import json, re, sys
raw = sys.stdin.buffer.read()
assert raw.endswith(b"\r\n") and b"\n" not in raw.replace(b"\r\n", b"") and b"\r" not in raw.replace(b"\r\n", b"")
physical = raw[:-2].split(b"\r\n")
for one in physical:
    assert len(one) <= 75, one
    one.decode("utf-8", "strict")
logical = []
for one in physical:
    if one[:1] in (b" ", b"\t"):
        assert logical, "a fold at the beginning"
        logical[-1] += one[1:]
    else:
        logical.append(one)
def unescape(value):
    out, at = "", 0
    while at < len(value):
        c = value[at]
        assert ord(c) >= 32 and ord(c) != 127, "control character"
        assert c not in ";,", "not escaped"
        if c == "\\":
            at += 1
            n = value[at]
            assert n in "\\;,nN", n
            c = "\n" if n in "nN" else n
        out += c
        at += 1
    return out
TEXTS = {"SUMMARY", "DESCRIPTION", "UID", "X-WR-CALNAME"}
stack, events, top = [], [], {}
for line in (one.decode("utf-8") for one in logical):
    m = re.fullmatch(r'([A-Z0-9-]+)((?:;[A-Z0-9-]+=(?:"[^"]*"|[^";:,]*))*):(.*)', line, re.S)
    assert m, line
    name, params, value = m.groups()
    if name == "BEGIN":
        assert value == {0: "VCALENDAR", 1: "VEVENT", 2: "VALARM"}[len(stack)]
        stack.append((value, {}))
        if value == "VEVENT": events.append({"fields": stack[-1][1], "alarms": []})
        if value == "VALARM": events[-1]["alarms"].append(stack[-1][1])
        continue
    if name == "END":
        kind, fields = stack.pop()
        assert kind == value
        need = {"VCALENDAR": {"VERSION", "PRODID"}, "VEVENT": {"UID", "DTSTAMP", "DTSTART"}, "VALARM": {"ACTION", "TRIGGER", "DESCRIPTION"}}[kind]
        assert need <= set(fields), need - set(fields)
        continue
    fields = stack[-1][1]
    assert name not in fields, "twice: " + name
    parsed = dict(p.split("=", 1) for p in params.split(";") if p)
    if name in ("DTSTART", "DTEND", "DTSTAMP", "LAST-MODIFIED"):
        pattern = r"\d{8}" if parsed.get("VALUE") == "DATE" else r"\d{8}T\d{6}Z"
        assert re.fullmatch(pattern, value), value
    if name == "SEQUENCE": assert 0 <= int(value) < 2**31
    fields[name] = [parsed, unescape(value) if name in TEXTS else value]
assert not stack
uids = [e["fields"]["UID"][1] for e in events]
assert len(set(uids)) == len(uids)
print(json.dumps({"events": events}))
`

function python(script: string, input: string): unknown {
  return JSON.parse(execFileSync('python3', ['-c', script], { input, encoding: 'utf8' }))
}

const readCalendar = (file: string) => python(reader, file) as Calendar
const readCsv = (file: string) =>
  python(
    'import csv,io,json,sys; raw=sys.stdin.buffer.read().decode("utf-8-sig"); print(json.dumps(list(csv.DictReader(io.StringIO(raw, newline=""), strict=True))))',
    file,
  ) as readonly Readonly<Record<string, string>>[]

const sources = { profiles: [aSummary()], reminders: [reminder], unsaved: [] }

describe('the calendar file', () => {
  it('holds every end with an alarm a day before, a reminder as a day', () => {
    const { events } = readCalendar(calendarFile(endsOf(sources, noon), noon))
    const [password, token] = events
    expect(events).toHaveLength(2)
    expect(token?.fields['SUMMARY']?.[1]).toBe('Acme weekly: access token ends')
    expect(token?.fields['DTSTART']?.[1]).toBe('20260331T120000Z')
    expect(token?.alarms.map((one) => one['TRIGGER']?.[1])).toEqual(['-P1D'])
    expect(password?.fields['DTSTART']).toEqual([
      { VALUE: 'DATE' },
      reminder.on.replaceAll('-', ''),
    ])
  })

  it('names the same matter alike in a later file, which counts', () => {
    const [first, second] = [0, 40 * dayMs].map((laterMs) => {
      const profiles = [aSummary({ expiresAt: noon + 30 * dayMs + laterMs })]
      const now = noon + laterMs
      return readCalendar(calendarFile(endsOf({ profiles, reminders: [] }, now), now)).events[0]
    })
    expect(second?.fields['UID']).toEqual(first?.fields['UID'])
    expect(second?.fields['DTSTART']).not.toEqual(first?.fields['DTSTART'])
    expect(Number(second?.fields['SEQUENCE']?.[1])).toBeGreaterThan(
      Number(first?.fields['SEQUENCE']?.[1]),
    )
  })

  it('wakes nobody for what the wallet renews, and makes no appointment of it', () => {
    const renewal = { type: 'scheduled', at: noon + dayMs } as const
    const profiles = [aSummary({ renewsItself: true, renewal })]
    const { events } = readCalendar(calendarFile(endsOf({ profiles, reminders: [] }, noon), noon))
    expect(events).toHaveLength(1)
    expect(events[0]?.alarms).toEqual([])
  })

  it('is read alike whatever a profile is called', () => {
    const name = fc.string({ unit: 'binary', minLength: 1, maxLength: 90 })
    fc.assert(
      fc.property(fc.array(name, { minLength: 1, maxLength: 5 }), (names) => {
        const profiles = names.map((one, at) =>
          aSummary({ id: `p${at}` as ProfileId, name: one, client: one }),
        )
        const file = calendarFile(endsOf({ profiles, reminders: [] }, noon), noon)
        const plain = (value: string): string =>
          value.replace(/\r\n|[\r\n\u2028\u2029]/g, '\n').replace(/(?!\n)\p{Cc}/gu, '')
        expect(readCalendar(file).events.map(({ fields }) => fields['SUMMARY']?.[1])).toEqual(
          names.map((one) => plain(text.ends.titles['access-token'](one))),
        )
      }),
      { numRuns: 30 },
    )
  })
})

describe('the inventory', () => {
  it('is read by others, row by row', () => {
    const profiles = [
      aSummary({ name: 'Two, "quoted"\nlines', client: 'B', tags: ['emea', 'weekly'] }),
      aSummary({ id: 'other' as ProfileId, name: '=HYPERLINK("x")', client: 'A' }),
    ]
    const rows = readCsv(inventoryCsv({ profiles, reminders: [reminder] }, noon))
    const { columns } = text.ends.inventory
    expect(rows.map((row) => row[columns.profile])).toEqual([
      `'=HYPERLINK("x")`,
      'Two, "quoted"\nlines',
    ])
    expect(rows[1]).toMatchObject({
      [columns.client]: 'B',
      [columns.environment]: 'prod2',
      [columns.state]: 'Works',
      [columns.until]: '2026-03-31T12:00:00.000Z',
      [columns.reminder]: reminder.on,
      [columns.holder]: 'This wallet',
      [columns.tags]: 'emea; weekly',
    })
  })
})

describe('the sentence for a chat', () => {
  it('says what ends within a week and who must sign in', () => {
    const soon = (id: string, days: number) =>
      aSummary({ id: id as ProfileId, name: id, expiresAt: noon + days * dayMs })
    const needsSignIn = { cause: 'refresh-lost', at: noon } as const
    const profiles = [
      soon('Acme weekly', 1),
      soon('Globex', 2),
      soon('Later', 8),
      aSummary({ id: 'x' as ProfileId, name: 'Initech', needsSignIn }),
    ]
    expect(endsInWords({ profiles, reminders: [], unsaved: [] }, noon)).toBe(
      '2 tokens end in the next 7 days: Acme weekly on Mon 2 Mar and Globex on Tue 3 Mar. 1 profile needs a sign-in: Initech.',
    )
  })

  it('says so when nothing does', () => {
    expect(endsInWords(sources, noon)).toBe(text.ends.chat.nothing)
  })
})
