import { parseDocument } from '../../src/icalendar/text/document.ts';
import { TextEdit } from '../../src/icalendar/text/edit.ts';
import { readResource } from '../../src/icalendar/read/resource.ts';
import { ICalendarError } from '../../src/icalendar/errors.ts';
import { patchText } from '../../src/icalendar/write/patch.ts';
import { mergeTexts } from '../../src/icalendar/merge/merge.ts';
import { mutated } from './mutation.ts';
import { rounds, seedOf } from '../support/rounds.ts';
import { seeded } from '../support/seeded.ts';
import { HOSTILE_FILES } from './hostile-files.ts';
import { SAMPLES } from './samples.ts';
import { assert, describe, it } from '../support/suite.ts';

const rejoined = (text: string): string => parseDocument(text).lines.map(({ raw }) => raw).join('');

describe('a document', () => {
  it('gives the identical text when nothing is changed', () => {
    for (const text of Object.values(SAMPLES)) {
      assert.equal(rejoined(text), text);
      assert.equal(new TextEdit(parseDocument(text)).toString(), text);
    }
  });

  // MUTATION_SEED repeats a run, MUTATIONS makes it longer.
  const mutations = rounds('MUTATIONS', 2000);
  const seed = seedOf('MUTATION_SEED');

  it(`gives the identical text of ${mutations} mutated files, and no error but the typed one (MUTATION_SEED=${seed})`, () => {
    const random = seeded(seed);
    const samples = [...Object.values(SAMPLES), ...Object.values(HOSTILE_FILES).filter(({ length }) => length < 5000)];
    for (let round = 0; round < mutations; round++) {
      const text = mutated(samples[round % samples.length]!, random);
      try {
        assert.equal(rejoined(text), text);
        const reading = readResource(text);
        reading.expand({ start: 1.7e12, end: 1.71e12, timeZone: 'Europe/Lisbon' });
        if (round % 4 === 0) mergeTexts(text, mutated(text, random), mutated(text, random), 0);
        patchText(text, { title: 'new' }, 0);
      } catch (error) {
        if (!(error instanceof ICalendarError)) throw new Error(`seed ${seed}, round ${round}: ${JSON.stringify(text)}`, { cause: error });
      }
    }
  });

  it('numbers its lines as an editor does', () => {
    const { lines } = parseDocument('A:1\r\n B\r\nC:2\r\n\r\nD:3');
    assert.deepEqual(lines.map(({ name, number }) => [name, number]), [['A', 1], ['C', 3], ['', 4], ['D', 5]]);
  });

  it('nests components and keeps their own lines apart', () => {
    const { components, lines, problems } = parseDocument(SAMPLES.full);
    assert.deepEqual(problems, []);
    assert.deepEqual(components.map(({ name, parent }) => `${parent?.name ?? ''}/${name}`), [
      '/VCALENDAR', 'VCALENDAR/VTIMEZONE', 'VTIMEZONE/DAYLIGHT', 'VTIMEZONE/STANDARD', 'VCALENDAR/VEVENT', 'VEVENT/VALARM',
    ]);
    const alarm = components.at(-1)!;
    assert.deepEqual(alarm.properties.map((index) => lines[index]!.name), ['ACTION', 'TRIGGER', 'SUMMARY', 'DESCRIPTION']);
  });

  it('closes a component that never ends where another begins, and says where', () => {
    const { components, problems } = parseDocument(
      ['BEGIN:VCALENDAR', 'BEGIN:VEVENT', 'UID:1', 'BEGIN:VALARM', 'BEGIN:VEVENT', 'UID:2', 'END:VEVENT', 'END:VTODO', 'END:VCALENDAR'].join('\n'),
    );
    const events = components.filter(({ name }) => name === 'VEVENT');
    assert.deepEqual(events.map(({ closed, parent }) => [closed, parent?.name]), [[false, 'VCALENDAR'], [true, 'VCALENDAR']]);
    assert.deepEqual(problems.map(({ line }) => line), [4, 2, 8]);
  });

  it('writes new lines with the line end of the file', () => {
    for (const eol of ['\r\n', '\n', '\r', '\r\r\n']) {
      const document = parseDocument(['BEGIN:VCALENDAR', 'BEGIN:VEVENT', 'UID:1', 'END:VEVENT', 'END:VCALENDAR'].join(eol));
      const edit = new TextEdit(document);
      edit.append(document.components[1]!, 'SUMMARY:new');
      edit.replace(4, 'END:VCALENDAR');
      assert.equal(edit.toString(), ['BEGIN:VCALENDAR', 'BEGIN:VEVENT', 'UID:1', 'SUMMARY:new', 'END:VEVENT', 'END:VCALENDAR'].join(eol));
    }
  });

  it('writes them as most lines of the file end, and never in CR alone where some end in LF', () => {
    const ended = (eol: string, stray = ''): string => parseDocument(`${stray}BEGIN:VCALENDAR${eol}VERSION:2.0${eol}END:VCALENDAR${eol}`).eol;
    assert.equal(ended('\r\n', '\r'), '\r\n');
    assert.equal(ended('\n', '\r\n'), '\n');
    assert.equal(ended('\r', '\n'), '\n');
    assert.equal(parseDocument('').eol, '\r\n');
  });
});
