import { hasRecurrence } from '../../src/icalendar/content-line.ts';
import { sameContent } from '../../src/icalendar/merge/canonical.ts';
import { mergeTexts } from '../../src/icalendar/merge/merge.ts';
import { parseICalendar } from '../../src/icalendar/public.ts';
import { readResource } from '../../src/icalendar/read/resource.ts';
import { parseDocument } from '../../src/icalendar/text/document.ts';
import { patchText } from '../../src/icalendar/write/patch.ts';
import { loadTemporal } from '../../src/time/temporal.ts';
import { HOSTILE_FILES, START, event } from './hostile-files.ts';
import { assert, before, describe, it } from '../support/suite.ts';

before(async () => {
  await loadTemporal();
});

const YEAR = { start: Date.UTC(2026, 0, 1), end: Date.UTC(2027, 0, 1), timeZone: 'Asia/Shanghai' };

describe('a hostile file', () => {
  for (const [name, text] of Object.entries(HOSTILE_FILES)) {
    it(`does no harm to the other events: ${name}`, () => {
      assert.equal(parseDocument(text).lines.map(({ raw }) => raw).join(''), text);
      const { events, expand } = readResource(text);
      assert.equal(events.find(({ uid }) => uid === 'healthy')?.title, 'Healthy');
      assert.lengthOf(expand(YEAR).filter(({ uid }) => uid === 'healthy'), 1);
      assert.lengthOf(parseICalendar(text).events, events.length);
      hasRecurrence(text);
      assert.isTrue(sameContent(text, `${text}\r\n`));
      assert.deepEqual(mergeTexts(text, `${text}\r\n`, text, 0), { text, collisions: [] });
    });
  }

  it('of one huge event is patched as any other', () => {
    const lines = ['BEGIN:VCALENDAR', ...event(START, `X-HUGE:${'x\r\n '.repeat(1e5)}`, 'SUMMARY:a'), 'END:VCALENDAR', ''];
    const patched = patchText(lines.join('\r\n'), { title: 'b' }, 0);
    assert.equal(patched.replace(/^(DTSTAMP|LAST-MODIFIED|SEQUENCE):.*\r\n/gm, '').replace('SUMMARY:b', 'SUMMARY:a'), lines.join('\r\n'));
  });

  const problemsOf = (kind: string): string[] => readResource(HOSTILE_FILES[kind]!).events.flatMap(({ problems }) => problems.map(({ reason }) => reason));

  it('reports a rule that never has an instance', () => {
    assert.deepEqual(problemsOf('a rule that the weekday of its start excludes'), ['RRULE yields no instance']);
    assert.deepEqual(problemsOf('fifty events that count what never comes'), new Array<string>(50).fill('RRULE yields no instance'));
  });

  it('has a hundred rules of an event read, and says how many there are', () => {
    const problems = problemsOf('ten thousand rules that never match');
    assert.equal(problems[0], 'the event has 10000 RRULE lines, and only the first 100 are used');
    assert.lengthOf(problems, 101);
  });

  it('has a hundred problems of an event told, and how many more there are', () => {
    const problems = problemsOf('twenty thousand EXDATEs that are no dates');
    assert.lengthOf(problems, 101);
    assert.equal(problems.at(-1), '19900 further problems of the event are not listed');
    assert.equal(problemsOf('fifty thousand broken lines').at(-1), '49900 further problems of the event are not listed');
  });
});
