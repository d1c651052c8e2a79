import { patchICalendar } from '../../src/icalendar/public.ts';
import { cutLines } from '../../src/icalendar/content-line.ts';
import { ICalendarError } from '../../src/icalendar/errors.ts';
import { without } from '../../src/icalendar/merge/multiset.ts';
import { parseDocument } from '../../src/icalendar/text/document.ts';
import { FIELDS } from '../../src/icalendar/write/fields.ts';
import { type TextPatch, patchText } from '../../src/icalendar/write/patch.ts';
import { readResource } from '../../src/icalendar/read/resource.ts';
import { type Reminder, isSimpleReminder } from '../../src/model/reminder.ts';
import { loadTemporal } from '../../src/time/temporal.ts';
import { rounds, seedOf } from '../support/rounds.ts';
import { seeded } from '../support/seeded.ts';
import { mutated } from './mutation.ts';
import { SAMPLES } from './samples.ts';
import { assert, before as first, describe, it } from '../support/suite.ts';

const NOW = Date.parse('2026-11-21T10:00:00Z');
const START = 'DTSTART:20260714T100000Z';
const wrap = (eol: string, lines: readonly string[]): string =>
  ['BEGIN:VCALENDAR', 'BEGIN:VEVENT', 'UID:1', 'SEQUENCE:4', 'DTSTAMP:20260101T000000Z', ...lines, 'END:VEVENT', 'END:VCALENDAR', ''].join(eol);
const stamped = (text: string, sequence: number): string =>
  text.replace('SEQUENCE:4', `SEQUENCE:${sequence}`).replace('DTSTAMP:20260101T000000Z', 'DTSTAMP:20261121T100000Z');
const MODIFIED = 'LAST-MODIFIED:20261121T100000Z';

const before = (...minutes: number[]): Reminder[] => minutes.map((minutesBefore) => ({ minutesBefore, related: 'start', action: 'display' }));
const alarm = (...lines: string[]): string[] => ['BEGIN:VALARM', ...lines, 'END:VALARM'];
const fresh = (trigger: string): string[] => alarm('ACTION:DISPLAY', `TRIGGER:${trigger}`, 'DESCRIPTION:T');
/** As another program writes it; all but its trigger must outlive an edit. */
const theirs = (trigger: string): string[] =>
  alarm(`Trigger;RELATED=START;X-A="b;c":${trigger}`, 'action:display', 'X-WR-ALARMUID:1', 'DESCRIPTION:Fo', '\tld', 'ACKNOWLEDGED:20260101T000000Z');
/** Of kinds that are not understood, or not set by people. */
const OTHERS = [
  ...alarm('ACTION:AUDIO', 'TRIGGER:-PT5M', 'ATTACH;VALUE=URI:Basso'),
  ...alarm('ACTION:EMAIL', 'TRIGGER:-PT5M', 'SUMMARY:s', 'DESCRIPTION:😀', 'ATTENDEE:mailto:a@x'),
  ...alarm('ACTION:DISPLAY', 'TRIGGER;RELATED=END:-PT5M', 'DESCRIPTION:x'),
  ...alarm('ACTION:DISPLAY', 'TRIGGER;VALUE=DATE-TIME:20260714T080000Z', 'DESCRIPTION:x'),
  ...alarm('ACTION:DISPLAY', 'TRIGGER;VALUE=DATE-TIME:20260714T080000Z', 'PROXIMITY:ARRIVE', 'BEGIN:VLOCATION', 'UID:2', 'END:VLOCATION'),
  ...alarm('ACTION:X-BLINK', 'TRIGGER:-PT5M'),
  ...alarm('ACTION:DISPLAY', 'TRIGGER:soon', 'broken'),
];

interface Row {
  readonly name: string;
  readonly eol?: string;
  readonly before: readonly string[];
  readonly patch: TextPatch;
  /** `*` is where LAST-MODIFIED comes to stand; without it nothing is stamped. */
  readonly after: readonly string[];
  /** What SEQUENCE is then. */
  readonly sequence?: number;
}

const ROWS: readonly Row[] = [
  { name: 'a url with what a URI may not hold', before: [START, 'URL;X-A=1:http://old', ' er'], patch: { url: 'https://a.b/?q=ü 1\n' }, after: [START, 'URL;X-A=1:https://a.b/?q=ü%201', '*'] },
  { name: 'a url whose emoji falls on the fold, with LF', eol: '\n', before: [START, 'URL:x', 'X-F:a', '\tb'], patch: { url: `https://a/${'b'.repeat(60)}😀c` }, after: [START, `URL:https://a/${'b'.repeat(60)}`, ' 😀c', 'X-F:a', '\tb', '*'] },
  { name: 'a time that is free', before: [START, 'TRANSP:OPAQUE', 'SUMMARY:T'], patch: { transparency: 'transparent' }, after: [START, 'TRANSP:TRANSPARENT', 'SUMMARY:T', '*'], sequence: 4 },
  { name: 'a time that is free, for the first time', before: [START, ...OTHERS], patch: { transparency: 'transparent', title: 'T' }, after: [START, 'SUMMARY:T', 'TRANSP:TRANSPARENT', '*', ...OTHERS] },
  { name: 'a time that is busy, as it is where nothing says so', before: [START], patch: { transparency: 'opaque', classification: 'public' }, after: [START] },
  { name: 'a word in other letters, which says it already', before: [START, 'Transp:Transparent', 'STATUS:tentative', 'CLASS: private'], patch: { transparency: 'transparent', status: 'tentative', classification: 'private' }, after: [START, 'Transp:Transparent', 'STATUS:tentative', 'CLASS: private'] },
  { name: 'an unknown class, which counts as private', before: [START, 'CLASS:X-SECRET'], patch: { classification: 'private' }, after: [START, 'CLASS:X-SECRET'] },
  { name: 'a status and a class', before: [START, 'CLASS;X-A=1:X-SECRET', 'STATUS:CONFIRMED'], patch: { classification: 'confidential', status: 'cancelled' }, after: [START, 'CLASS;X-A=1:CONFIDENTIAL', 'STATUS:CANCELLED', '*'] },
  { name: 'words that are removed', before: [START, 'CLASS:PRIVATE', 'STATUS:X', 'TRANSP:OPAQUE', 'TRANSP:OPAQUE', 'URL:x', '\ty'], patch: { classification: null, status: null, transparency: null, url: null }, after: [START, '*'] },
  { name: 'categories that stay keep their spelling', before: [START, 'CATEGORIES;LANGUAGE=de:A\\, B,\\X,C', 'X-B:1', 'CATEGORIES:D'], patch: { categories: ['\\X', 'A, B', 'E;F', 'D'] }, after: [START, 'CATEGORIES;LANGUAGE=de:A\\, B,\\X,E\\;F', 'X-B:1', 'CATEGORIES:D', '*'] },
  { name: 'categories of which a line keeps none', before: [START, 'CATEGORIES:A', 'CATEGORIES:B'], patch: { categories: ['B', 'C'] }, after: [START, 'CATEGORIES:B,C', '*'] },
  { name: 'categories that are all others', before: [START, 'CATEGORIES:A', 'CATEGORIES:B'], patch: { categories: ['C'] }, after: [START, 'CATEGORIES:C', '*'] },
  { name: 'the first categories, and none any more', before: [START], patch: { categories: ['A', 'B'] }, after: [START, 'CATEGORIES:A,B', '*'] },
  { name: 'no categories any more', before: [START, 'CATEGORIES:A', 'CATEGORIES:'], patch: { categories: null }, after: [START, '*'] },
  { name: 'categories in another order', before: [START, 'CATEGORIES: B ,A'], patch: { categories: ['A', 'B'] }, after: [START, 'CATEGORIES: B ,A'] },

  { name: 'a first reminder', before: [START, 'SUMMARY:T', 'X-A:1'], patch: { reminders: before(10) }, after: [START, 'SUMMARY:T', 'X-A:1', '*', ...fresh('-PT10M')], sequence: 4 },
  { name: 'a reminder with CR alone', eol: '\r', before: [START, 'SUMMARY:T'], patch: { reminders: before(2880) }, after: [START, 'SUMMARY:T', '*', ...fresh('-P2D')], sequence: 4 },
  { name: 'a reminder more, behind those that are there', before: [START, 'SUMMARY:T', ...theirs('-PT1H'), ...OTHERS, 'X-B:2'], patch: { reminders: before(60, 0, -30) }, after: [START, 'SUMMARY:T', '*', ...theirs('-PT1H'), ...OTHERS, 'X-B:2', ...fresh('PT0S'), ...fresh('PT30M')], sequence: 4 },
  { name: 'another time for a reminder, of which all else stays', before: [START, ...theirs('-PT1H'), ...OTHERS], patch: { reminders: before(1560) }, after: [START, '*', ...theirs('-P1DT2H'), ...OTHERS], sequence: 4 },
  { name: 'one reminder of two', before: [START, ...OTHERS, ...theirs('-PT1H'), ...theirs('-PT10M')], patch: { reminders: before(10) }, after: [START, '*', ...OTHERS, ...theirs('-PT10M')], sequence: 4 },
  { name: 'no reminder any more', before: [START, ...theirs('-PT1H'), ...OTHERS, ...theirs('-PT60M')], patch: { reminders: null }, after: [START, '*', ...OTHERS], sequence: 4 },
  { name: 'the reminders that are there, each written in its own way', before: [START, ...theirs('-PT60M'), ...theirs('-P0DT1H'), ...OTHERS], patch: { reminders: before(60) }, after: [START, ...theirs('-PT60M'), ...theirs('-P0DT1H'), ...OTHERS], sequence: 4 },
  { name: 'reminders of other kinds that are new', before: [START, 'SUMMARY:T', ...theirs('-PT5M')], patch: { reminders: [{ at: '2026-07-14T08:00:00.000Z', action: 'display' }, { minutesBefore: 5, related: 'end', action: 'audio' }, { minutesBefore: 5, related: 'end', action: 'email' }] }, after: [START, 'SUMMARY:T', '*', ...alarm('ACTION:DISPLAY', 'TRIGGER;VALUE=DATE-TIME:20260714T080000Z', 'DESCRIPTION:T'), ...alarm('ACTION:AUDIO', 'TRIGGER;RELATED=END:-PT5M')], sequence: 4 },
  { name: 'a title and a reminder that takes it', before: [START, 'SUMMARY:old', ...theirs('-PT5M')], patch: { title: 'T', reminders: before(5, 6) }, after: [START, 'SUMMARY:T', '*', ...theirs('-PT5M'), ...fresh('-PT6M')] },
];

describe('an edit of what an event says changes the lines that it must and no other byte', () => {
  for (const { name, eol = '\r\n', before, patch, after, sequence = 5 } of ROWS) {
    it(name, () => {
      const text = wrap(eol, before);
      const wanted = after.includes('*') ? stamped(wrap(eol, after.map((line) => (line === '*' ? MODIFIED : line))), sequence) : wrap(eol, after);
      const patched = patchText(text, patch, NOW);
      assert.equal(patched, wanted);
      assert.equal(patchText(patched, patch, NOW), patched, 'said twice');
    });
  }
});

describe('an edit of all that an event says', () => {
  const all: TextPatch = {
    title: 'new', location: 'new', description: 'new', url: 'https://new.example', color: 'teal', status: 'tentative',
    transparency: 'transparent', classification: 'confidential', categories: ['new'], reminders: before(7),
  };
  const concerned = new Set([...Object.values(FIELDS), 'CATEGORIES', 'DTSTAMP', 'LAST-MODIFIED', 'SEQUENCE']);
  const seed = seedOf('MUTATION_SEED');

  /** The lines that a text has and another has not, without those that the edit is about. */
  const lost = (text: string, patched: string): string[] => {
    const { lines, components } = parseDocument(text);
    const alarms = components.filter(({ name }) => name === 'VALARM');
    const foreign = lines.filter((line, index) => !concerned.has(line.name) && !alarms.some(({ begin, end }) => index >= begin && index <= end));
    return without(foreign.map(({ raw }) => raw), [...cutLines(patched)], (raw) => raw);
  };

  it(`loses no line that it is not about, whatever is in the file (MUTATION_SEED=${seed})`, () => {
    const random = seeded(seed);
    let patches = 0;
    for (let round = 0; round < rounds('MUTATIONS', 500); round++) {
      const text = mutated(SAMPLES.full.replace(/END:VALARM\r\n/, `$&${OTHERS.join('\r\n')}\r\n`), random);
      let patched: string;
      try {
        patched = patchText(text, all, NOW);
      } catch (error) {
        if (error instanceof ICalendarError) continue;
        throw error;
      }
      patches++;
      assert.deepEqual(lost(text, patched), [], `seed ${seed}, round ${round}: ${JSON.stringify(text)}`);
      assert.equal(patchText(patched, all, NOW), patched, `seed ${seed}, round ${round}: ${JSON.stringify(text)}`);
      const [event] = readResource(patched).events;
      const { uid: _uid, span: _span, recurring: _recurring, problems: _problems, reminders, ...said } = event!;
      const { reminders: _wanted, ...wanted } = all;
      assert.deepInclude(said, wanted as object);
      assert.deepEqual(reminders!.filter(isSimpleReminder), before(7));
    }
    assert.isAbove(patches, 20);
  });
});

describe('patchICalendar', () => {
  first(async () => {
    await loadTemporal();
  });

  it('takes reminders in minutes before the start, and categories', () => {
    const text = wrap('\r\n', [START, 'SUMMARY:T', ...OTHERS, ...theirs('-PT1H')]);
    const patched = patchICalendar(text, { reminders: [10, 20], categories: ['A'], transparency: 'transparent' });
    for (const line of OTHERS) assert.include(patched, `${line}\r\n`);
    const [event] = readResource(patched).events;
    assert.deepEqual(event!.reminders!.slice(-2), before(10, 20));
    assert.lengthOf(event!.reminders!, 6);
    assert.deepEqual([event!.categories, event!.transparency], [['A'], 'transparent']);
    assert.equal(patchICalendar(patched, { reminders: [20, 10], transparency: 'transparent' }), patched);
    assert.throws(() => patchICalendar(text, { reminders: ['soon' as never] }), /^reminders\[0\] must be an object/);
  });
});
