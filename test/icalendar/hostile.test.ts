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
});
