import { sameContent } from '../../src/icalendar/merge/canonical.ts';
import { mergeTexts } from '../../src/icalendar/merge/merge.ts';
import { patchText } from '../../src/icalendar/write/patch.ts';
import { foldLine } from '../../src/icalendar/text/fold.ts';
import { SAMPLES } from './samples.ts';
import { assert, describe, it } from '../support/suite.ts';

const NOW = Date.parse('2026-11-21T10:00:00Z');
const text = (...lines: string[]): string =>
  ['BEGIN:VCALENDAR', 'PRODID:x', 'BEGIN:VEVENT', 'UID:1', 'DTSTAMP:20260101T000000Z', 'LAST-MODIFIED:20260101T000000Z', ...lines, 'END:VEVENT', 'END:VCALENDAR', '']
    .map((line) => foldLine(line, '\r\n'))
    .join('')
    .slice(0, -2);
const stamped = (sequence: number, ...lines: string[]): string =>
  text(`SEQUENCE:${sequence}`, ...lines).replaceAll('20260101T000000Z', '20261121T100000Z');
const BASE = ['DTSTART:20260714T100000Z', 'DTEND:20260714T110000Z', 'SUMMARY:base', 'LOCATION:base', 'CATEGORIES:A,B', 'ATTENDEE;PARTSTAT=NEEDS-ACTION:mailto:a@x', 'ATTENDEE:mailto:b@x'];
const replaced = (changes: Record<string, string | null>): string[] =>
  BASE.flatMap((line) => {
    const change = Object.entries(changes).find(([start]) => line.startsWith(start));
    return change === undefined ? [line] : change[1] === null ? [] : [change[1]];
  });
const merge = (mine: string[], theirs: string[], sequences = [1, 3]) =>
  mergeTexts(text('SEQUENCE:0', ...BASE), text(`SEQUENCE:${sequences[0]}`, ...mine), text(`SEQUENCE:${sequences[1]}`, ...theirs), NOW);

describe('a three-way merge', () => {
  it('puts disjoint edits onto theirs, with the higher SEQUENCE and one', () => {
    const { text: merged, collisions } = merge(replaced({ SUMMARY: 'SUMMARY:mine' }), [...replaced({ LOCATION: 'LOCATION:theirs' }), 'X-SERVER:kept']);
    assert.deepEqual(collisions, []);
    assert.equal(merged, stamped(4, ...replaced({ SUMMARY: 'SUMMARY:mine', LOCATION: 'LOCATION:theirs' }), 'X-SERVER:kept'));
  });

  it('counts SEQUENCE on from mine where that is higher', () => {
    assert.include(merge(replaced({ SUMMARY: 'SUMMARY:mine' }), BASE, [7, 3]).text, 'SEQUENCE:8\r\n');
  });

  it('names what both changed differently, keeps theirs there, and merges the rest', () => {
    const { text: merged, collisions } = merge(replaced({ SUMMARY: 'SUMMARY:mine', LOCATION: null }), replaced({ SUMMARY: 'SUMMARY:theirs' }));
    assert.deepEqual(collisions, ['SUMMARY']);
    assert.equal(merged, stamped(4, ...replaced({ SUMMARY: 'SUMMARY:theirs', LOCATION: null })));
  });

  it('leaves theirs byte for byte where mine changed nothing, or the same', () => {
    const theirs = replaced({ SUMMARY: 'SUMMARY:same' });
    assert.deepEqual(merge(BASE, theirs), { text: text('SEQUENCE:3', ...theirs), collisions: [] });
    assert.deepEqual(merge(replaced({ SUMMARY: 'SUMMARY:same' }), theirs), { text: text('SEQUENCE:3', ...theirs), collisions: [] });
  });

  it('takes start and end for one statement', () => {
    const { collisions } = merge(replaced({ DTSTART: 'DTSTART:20260714T090000Z' }), replaced({ DTEND: 'DTEND:20260714T130000Z' }));
    assert.deepEqual(collisions, ['DTSTART']);
    const moved = merge(replaced({ DTSTART: 'DTSTART:20260714T090000Z', DTEND: 'DURATION:PT1H' }), replaced({ SUMMARY: 'SUMMARY:theirs' }));
    assert.deepEqual(moved.collisions, []);
    assert.include(moved.text, 'DTSTART:20260714T090000Z\r\n');
    assert.include(moved.text, 'DURATION:PT1H\r\n');
    assert.notInclude(moved.text, 'DTEND');
  });

  it('merges attendees one by one', () => {
    const clean = merge(replaced({ 'ATTENDEE;': 'ATTENDEE;PARTSTAT=ACCEPTED:mailto:a@x' }), [...replaced({ 'ATTENDEE:mailto:b': null }), 'ATTENDEE:mailto:c@x']);
    assert.deepEqual(clean.collisions, []);
    assert.deepEqual(clean.text.match(/^ATTENDEE.*$/gm)!.map((line) => line.trim()), ['ATTENDEE;PARTSTAT=ACCEPTED:mailto:a@x', 'ATTENDEE:mailto:c@x']);
    const dispute = merge(replaced({ 'ATTENDEE;': 'ATTENDEE;PARTSTAT=ACCEPTED:mailto:a@x' }), replaced({ 'ATTENDEE;': 'ATTENDEE;PARTSTAT=DECLINED:mailto:a@x' }));
    assert.deepEqual(dispute.collisions, ['ATTENDEE']);
  });

  it('merges categories word by word', () => {
    const { text: merged, collisions } = merge(replaced({ CATEGORIES: 'CATEGORIES:B,mine' }), replaced({ CATEGORIES: 'CATEGORIES:A,B,theirs' }));
    assert.deepEqual(collisions, []);
    assert.include(merged, 'CATEGORIES:B,theirs,mine\r\n');
  });

  const alarm = (trigger: string, ...more: string[]): string[] => ['BEGIN:VALARM', 'ACTION:DISPLAY', `TRIGGER:${trigger}`, ...more, 'END:VALARM'];
  it('merges alarms as components', () => {
    const base = text(...BASE, ...alarm('-PT5M'), ...alarm('-PT1H', 'UID:alarm'));
    const mine = text(...BASE, ...alarm('-PT10M'), ...alarm('-PT2H', 'UID:alarm'));
    const theirs = text(...BASE, ...alarm('-PT5M'), ...alarm('-PT1H', 'UID:alarm', 'ACKNOWLEDGED:20260101T000000Z'), ...alarm('-P1D'));
    const { text: merged, collisions } = mergeTexts(base, mine, theirs, NOW);
    assert.deepEqual(collisions, []);
    assert.deepEqual(merged.match(/^(TRIGGER|ACK).*$/gm)!.map((line) => line.trim()), ['TRIGGER:-PT2H', 'ACKNOWLEDGED:20260101T000000Z', 'TRIGGER:-P1D', 'TRIGGER:-PT10M']);
  });

  const triggers = ({ text: merged, collisions }: { text: string; collisions: readonly string[] }): string[] => {
    assert.deepEqual(collisions, []);
    return merged.match(/^(TRIGGER|UID:a|ACK|DESC).*$/gm)?.map((line) => line.trim()) ?? [];
  };
  const marks = ['UID:a1', 'ACKNOWLEDGED:20260101T000000Z'];

  it('takes an alarm for the same that the server gave a UID, or another program acknowledged', () => {
    const base = text(...BASE, ...alarm('-PT5M'));
    const theirs = text(...BASE, ...alarm('-PT5M', ...marks));
    const merged = (...lines: string[]): string[] => triggers(mergeTexts(base, text(...BASE, ...lines), theirs, NOW));
    assert.deepEqual(merged(), []);
    assert.deepEqual(merged(...alarm('-PT9M')), ['TRIGGER:-PT9M']);
    assert.deepEqual(merged(...alarm('-PT5M'), ...alarm('-PT9M')), ['TRIGGER:-PT5M', ...marks, 'TRIGGER:-PT9M']);
    assert.deepEqual(merged(...alarm('-PT5M', 'DESCRIPTION:new')), ['TRIGGER:-PT5M', ...marks, 'DESCRIPTION:new']);
  });

  it('takes one alarm that both set, as the server has it', () => {
    const base = text(...BASE);
    const theirs = text(...BASE, ...alarm('-PT5M', 'DESCRIPTION:theirs', ...marks));
    const mine = text(...BASE, ...alarm('-PT5M', 'DESCRIPTION:mine'));
    assert.deepEqual(mergeTexts(base, mine, theirs, NOW), { text: theirs, collisions: [] });
  });

  it('calls it a collision where both changed one alarm, and where one removed what the other changed', () => {
    const base = text(...BASE, ...alarm('-PT5M', 'UID:a1'));
    const other = (trigger: string): string => text(...BASE, ...alarm(trigger, 'UID:a1'));
    assert.deepEqual(mergeTexts(base, other('-PT6M'), other('-PT7M'), NOW).collisions, ['TRIGGER']);
    assert.deepEqual(mergeTexts(base, text(...BASE), other('-PT7M'), NOW).collisions, ['VALARM']);
    assert.deepEqual(mergeTexts(base, other('-PT6M'), text(...BASE), NOW).collisions, ['VALARM']);
  });

  it('puts a first stamp before the alarms', () => {
    const bare = (...lines: string[]): string => ['BEGIN:VCALENDAR', 'BEGIN:VEVENT', 'UID:1', ...lines, 'END:VEVENT', 'END:VCALENDAR', ''].join('\r\n');
    const { text: merged } = mergeTexts(bare('SUMMARY:a'), bare('SUMMARY:a', ...alarm('-PT5M')), bare('SUMMARY:b'), NOW);
    assert.equal(merged, bare('SUMMARY:b', 'DTSTAMP:20261121T100000Z', 'LAST-MODIFIED:20261121T100000Z', 'SEQUENCE:1', ...alarm('-PT5M')));
  });

  it('brings the VTIMEZONE that mine refers to', () => {
    const base = text(...BASE);
    const mine = patchText(base, { span: { kind: 'zoned', start: NOW, end: NOW + 1000, zone: 'Europe/Lisbon' } }, NOW);
    const { text: merged, collisions } = mergeTexts(base, mine, base.replace('SUMMARY:base', 'SUMMARY:theirs'), NOW);
    assert.deepEqual(collisions, []);
    assert.isBelow(merged.indexOf('TZID:Europe/Lisbon'), merged.indexOf('BEGIN:VEVENT'));
    assert.include(merged, 'DTSTART;TZID=Europe/Lisbon:20261121T100000');
    assert.include(merged, 'SUMMARY:theirs');
  });

  it('does not put an edit into what became a series', () => {
    const theirs = [...BASE, 'RRULE:FREQ=DAILY'];
    assert.deepEqual(merge(replaced({ SUMMARY: 'SUMMARY:mine' }), theirs), { text: text('SEQUENCE:3', ...theirs), collisions: ['RRULE'] });
  });

  it('calls it a collision where one side has no event any more', () => {
    const base = text(...BASE);
    assert.deepEqual(mergeTexts(base, base.replace('base', 'mine'), 'BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n', NOW).collisions, ['VEVENT']);
    assert.deepEqual(mergeTexts(base, base.replace('base', 'mine'), '<html>', NOW), { text: '<html>', collisions: ['VCALENDAR'] });
  });

  it('folds what it takes over with the line ends of theirs', () => {
    const long = 'SUMMARY:' + 'ü'.repeat(60);
    const base = text(...BASE);
    const theirs = base.replaceAll('\r\n', '\n');
    const { text: merged } = mergeTexts(base, text(...replaced({ SUMMARY: long })), theirs, NOW);
    assert.notInclude(merged, '\r');
    assert.include(merged, foldLine(long, '\n'));
  });
});

describe('sameContent', () => {
  it('does not mind order, folding, letter case of names, line ends and stamps', () => {
    const other = text('SEQUENCE:9', ...BASE.toReversed())
      .replaceAll('\r\n', '\n')
      .replace('SUMMARY:ba', 'summary:b\n a')
      .replace('20260101', '20270101')
      .replace('PRODID:x', 'PRODID:y\nCALSCALE:GREGORIAN');
    assert.isTrue(sameContent(text(...BASE), other));
    assert.isTrue(sameContent(text('SUMMARY:a\\nb\\, c'), text('SUMMARY:a\\Nb, c')));
    assert.isTrue(sameContent(text('X;B=1;A="2":v'), text('X;a=2;b="1":v')));
  });

  it('minds every value, parameter and component', () => {
    for (const [a, b] of [
      [text(...BASE), text(...replaced({ SUMMARY: 'SUMMARY:Base' }))],
      [text(...BASE), text(...BASE, BASE[6]!)],
      [text('X;A=1:v'), text('X;A=2:v')],
      [SAMPLES.full, SAMPLES.full.replace('-PT15M', '-PT16M')],
      [SAMPLES.full, SAMPLES.full.replace('TZOFFSETTO:+0630', 'TZOFFSETTO:+0645')],
      [SAMPLES.full, ''],
    ]) {
      assert.isFalse(sameContent(a!, b!));
    }
  });
});
