// The built package as a host on Node has it: by its own name, through `exports`.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';

const CALDAV = [
  'createCalDAVAdapter', 'createCalDAVAdapterFromServer', 'discoverCalendarHome', 'ICLOUD_CALDAV_SERVER', 'nextcloudConfig',
  'radicaleConfig', 'fastmailConfig', 'createCalDAVSync', 'createMemoryCalDAVStorage', 'mapCalDAVEventToDayFlow',
  'attachCalDAVToDayFlow', 'createNamespacedCalDAVEventId', 'parseICalendar', 'occurrencesInRange', 'patchICalendar',
  'clearCalDAVStore',
];
const PROXY = ['createCalDAVProxy', 'toNodeListener'];

type Names = Record<string, unknown>;
const load = (entry: string): Promise<Names> => import(entry) as Promise<Names>;

describe('the package in Node', () => {
  it('has every name of the headless engine, without a DOM', async () => {
    const caldav = await load('dayflow-calendar/caldav');
    assert.equal('document' in globalThis, false);
    for (const name of CALDAV) assert.notEqual(caldav[name], undefined, name);
  });

  it('has the proxy', async () => {
    const proxy = await load('dayflow-calendar/proxy');
    for (const name of PROXY) assert.equal(typeof proxy[name], 'function', name);
  });

  it('imports the elements, defining nothing and throwing nothing', async () => {
    for (const entry of ['dayflow-calendar', 'dayflow-calendar/calendar', 'dayflow-calendar/caldav-source']) {
      await load(entry);
    }
    assert.equal((globalThis as { customElements?: { get(name: string): unknown } }).customElements?.get('dayflow-calendar'), undefined);
  });

  it('has the themes', () => {
    for (const theme of ['swiss', 'linen']) {
      const css = readFileSync(new URL(import.meta.resolve(`dayflow-calendar/themes/${theme}.css`)), 'utf8');
      assert.match(css, /--dayflow-surface:/, theme);
    }
  });

  it('expands iCalendar without waiting for anything', async () => {
    const { occurrencesInRange } = (await load('dayflow-calendar/caldav')) as {
      occurrencesInRange(text: string, range: object): { start: unknown; title: string }[];
    };
    const text = [
      'BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//test//EN', 'BEGIN:VEVENT', 'UID:1', 'DTSTAMP:20260101T000000Z',
      'DTSTART;TZID=Europe/Lisbon:20261123T090000', 'DTEND;TZID=Europe/Lisbon:20261123T091500', 'RRULE:FREQ=DAILY;COUNT=3',
      'SUMMARY:Stand-up', 'END:VEVENT', 'END:VCALENDAR', '',
    ].join('\r\n');
    const found = occurrencesInRange(text, { start: '2026-11-24', end: '2026-12-01', timeZone: 'Europe/Lisbon' });
    assert.deepEqual(
      found.map(({ start, title }) => `${String(start)} ${title}`),
      ['2026-11-24T09:00:00+00:00[Europe/Lisbon] Stand-up', '2026-11-25T09:00:00+00:00[Europe/Lisbon] Stand-up'],
    );
  });
});
