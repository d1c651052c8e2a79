import { assert, describe, it } from '../../support/suite.ts';
import { type CalendarEvent, eventFromRecord } from '../../../src/model/event.ts';
import { fold, queryTerms } from '../../../src/model/search/fold.ts';
import { marked } from '../../../src/model/search/marks.ts';
import { SearchIndex } from '../../../src/model/search/search-index.ts';
import { loadTemporal } from '../../../src/time/temporal.ts';

await loadTemporal();

const event = (id: string, title: string, more: { location?: string; description?: string } = {}): CalendarEvent =>
  eventFromRecord({ id, calendarId: 'a', title, ...more, span: { kind: 'date', start: 0, end: 1 }, readonly: false, recurring: false });

async function titles(events: readonly CalendarEvent[], query: string, locale = 'en'): Promise<string[]> {
  const found = await new SearchIndex(async () => undefined).find(events, queryTerms(query, locale), locale, new AbortController().signal);
  return found.map(({ title }) => title);
}

/** A text with its marks in brackets. */
const shown = (text: string, query: string, most?: number): string =>
  marked(text, queryTerms(query, 'en'), 'en', most)
    .map((piece) => (piece.marked ? `[${piece.text}]` : piece.text))
    .join('');

describe('texts that are compared', () => {
  it('have neither case nor accents', () => {
    const pairs = [
      ['Café', 'cafe'],
      ['CAFE\u0301', 'cafe'],
      ['Straße', 'STRASSE'],
      ['Ærø', 'aero'],
      ['Łódź', 'lodz'],
      ['ＡＢＣ', 'abc'],
      ['أحمد', 'احمد'],
      ['مَدْرَسَة', 'مدرسة'],
      ['ΟΔΟΣ', 'οδός'],
      ['Tiếng Việt', 'tieng viet'],
    ] as const;
    for (const [a, b] of pairs) assert.equal(fold(a, 'en'), fold(b, 'en'), `${a} ${b}`);
  });

  it('follow the letters of their locale', () => {
    assert.equal(fold('ISPARTA', 'tr'), fold('ısparta', 'tr'));
    assert.equal(fold('İzmir', 'tr'), 'izmir');
  });

  it('keep the marks that are letters', () => {
    assert.notEqual(fold('की', 'hi'), fold('का', 'hi'));
    assert.notEqual(fold('が', 'ja'), fold('か', 'ja'));
  });
});

describe('a search', () => {
  const events = [
    event('1', 'Lunch with Ana', { location: 'Café Central' }),
    event('2', 'Planning', { description: 'Who brings lunch?' }),
    event('3', 'Dentist'),
    event('4', '会議', { location: '東京' }),
  ];

  it('finds all words in title, place and description', async () => {
    assert.deepEqual(await titles(events, 'lunch'), ['Lunch with Ana', 'Planning']);
    assert.deepEqual(await titles(events, '  CAFE   ana '), ['Lunch with Ana']);
    assert.deepEqual(await titles(events, 'lunch dentist'), []);
    assert.deepEqual(await titles(events, '京'), ['会議']);
    assert.deepEqual(await titles(events, 'unch wi'), ['Lunch with Ana']);
  });

  it('takes no sign of a query for more than a sign', async () => {
    assert.deepEqual(await titles([event('1', 'A.B (c) [d] \\ $&')], '.b [d] $& \\'), ['A.B (c) [d] \\ $&']);
    assert.deepEqual(await titles([event('1', 'AxB')], 'a.b'), []);
  });

  it('is done in slices, and reads each event once', async () => {
    let [pauses, reads] = [0, 0];
    const many = Array.from({ length: 10_000 }, (_, i) => {
      const made = event(String(i), `Event ${i}`, { description: 'Ünïcode words, again and again. '.repeat(10) });
      return new Proxy(made, {
        get: (target, name) => {
          if (name === 'description') reads++;
          return Reflect.get(target, name) as unknown;
        },
      });
    });
    const index = new SearchIndex(async () => void pauses++);
    const { signal } = new AbortController();
    assert.lengthOf(await index.find(many, ['event 99'], 'en', signal), 111);
    assert.equal(reads, 10_000);
    assert.isAtLeast(pauses, 30, 'a hundred thousand letters at a time');
    pauses = 0;
    await index.find(many, ['unicode'], 'en', signal);
    assert.equal(reads, 10_000, 'what was folded is kept');
    assert.equal(pauses, 5);
  });

  it('ends early when it is overtaken', async () => {
    const overtaken = new AbortController();
    const many = Array.from({ length: 10_000 }, (_, i) => event(String(i), `Event ${i}`));
    const found = await new SearchIndex(async () => overtaken.abort()).find(many, ['event'], 'en', overtaken.signal);
    assert.isBelow(found.length, 10_000);
  });
});

describe('what was found', () => {
  it('is marked where it stands, with its accents', () => {
    assert.equal(shown('Lunch at the Café', 'cafe lunch'), '[Lunch] at the [Café]');
    assert.equal(shown('Cafe\u0301 Straße', 'é ss'), 'Caf[e\u0301] Stra[ße]');
    assert.equal(shown('banana', 'ana nan'), 'b[anana]');
    assert.equal(shown('nothing here', 'else'), 'nothing here');
    assert.equal(shown('👩‍🚀 trip to 火星', '火'), '👩‍🚀 trip to [火]星');
  });

  it('is shown of a long text', () => {
    const long = `${'before '.repeat(40)}the needle ${'after '.repeat(40)}`;
    const excerpt = shown(long, 'needle', 60);
    assert.match(excerpt, /^… (before )+the \[needle\] (after )+.* …$/);
    assert.isAtMost(excerpt.length, 60 + '… []  …'.length);
    assert.equal(shown(long, 'nowhere', 20), `${long.slice(0, 20)} …`);
  });

  it('is the text again when its pieces are joined', () => {
    for (const text of ['', 'a', 'Ünïcode ünd ß', '\u0301lone mark', 'ﬁne ligature']) {
      assert.equal(marked(text, ['i', 'n', 'fi'], 'en').map((piece) => piece.text).join(''), text);
    }
  });
});
