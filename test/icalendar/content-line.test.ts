import { cutLines, formatParameter, hasRecurrence, lineEnd, parameter, parseContentLine, physicalLines, unfold } from '../../src/icalendar/content-line.ts';
import { assert, describe, it } from '../support/suite.ts';

describe('content lines', () => {
  it('are cut so that joining them gives the text, whatever their ends', () => {
    for (const text of ['', 'A:1', 'A:1\r\n', 'A:1\nB:2\r\n C\n', 'A:1\r b\rB:2', '\uFEFFA:1\r\n\tb\r\n', '\n\n\n', ' x\r\n', 'A:1\r\r\nB:2']) {
      assert.equal([...cutLines(text)].join(''), text);
    }
  });

  it('hold their folds, whose first blank alone is taken away', () => {
    assert.deepEqual([...cutLines('A:1\r\n  2\r\n\t3\r\nB:4')].map(unfold), ['A:1 23', 'B:4']);
  });

  it('end in CR, LF, CR LF and CR CR LF', () => {
    for (const eol of ['\r', '\n', '\r\n', '\r\r\n']) {
      const lines = [...cutLines(['A:1', ' 2', 'B:3', '\t4', ''].join(eol))];
      assert.deepEqual(lines.map(unfold), ['A:12', 'B:34']);
      assert.deepEqual(lines.map(lineEnd), [eol, eol]);
      assert.deepEqual(lines.map(physicalLines), [2, 2]);
    }
    assert.deepEqual([...cutLines('A:1\rB:2\nC:3')].map(unfold), ['A:1', 'B:2', 'C:3']);
  });

  it('are parted at the first colon outside quotes', () => {
    const line = parseContentLine('attendee;CN="Doe: John; Jr, \'x\'";role=CHAIR;X=a,"b,c":mailto:a@b')!;
    assert.equal(line.name, 'ATTENDEE');
    assert.equal(line.value, 'mailto:a@b');
    assert.equal(parameter(line, 'CN'), "Doe: John; Jr, 'x'");
    assert.deepEqual(line.params.map(({ name, values }) => [name, values]), [
      ['CN', ["Doe: John; Jr, 'x'"]],
      ['ROLE', ['CHAIR']],
      ['X', ['a', 'b,c']],
    ]);
    assert.deepEqual(line.params.map(({ raw }) => raw), ['CN="Doe: John; Jr, \'x\'"', 'role=CHAIR', 'X=a,"b,c"']);
  });

  it('decode the carets of RFC 6868 in parameters', () => {
    const line = parseContentLine("X;A=^'q^' ^^n ^n ^x:v")!;
    assert.equal(parameter(line, 'A'), '"q" ^n \n ^x');
  });

  it('read back each parameter value that they wrote', () => {
    for (const value of ['a', 'a;b:c,d', '"q"', '^', '^^n', 'line\nbreak', '', "it's", '^\'"']) {
      const line = parseContentLine(`X;${formatParameter('P', value)}:v`)!;
      assert.equal(parameter(line, 'P'), value);
    }
  });

  it('hold no lone surrogate, which no file can', () => {
    assert.equal(formatParameter('CN', 'a\uD83Db\uDE00'), 'CN=a\uFFFDb\uFFFD');
    assert.equal(formatParameter('CN', '😀'), 'CN=😀');
  });

  it('keep an unclosed quote as a letter', () => {
    const line = parseContentLine('X;CN="open:value')!;
    assert.equal(line.value, 'value');
    assert.equal(parameter(line, 'CN'), '"open');
  });

  it('are undefined without a colon or a name', () => {
    for (const text of ['', 'SUMMARY', ':x', ';A=1:x', 'X;A="b:c"']) assert.isUndefined(parseContentLine(text), text);
  });
});

const calendar = (...lines: string[]): string => ['BEGIN:VCALENDAR', ...lines, 'END:VCALENDAR', ''].join('\r\n');
const event = (...lines: string[]): string => calendar('BEGIN:VEVENT', ...lines, 'END:VEVENT');
const zone = (...lines: string[]): string[] => ['BEGIN:VTIMEZONE', 'TZID:X', ...lines, 'END:VTIMEZONE'];

describe('hasRecurrence', () => {
  it('sees each property that makes a series, in any case and however folded', () => {
    for (const line of ['RRULE:FREQ=DAILY', 'rdate:20260101', 'EXRULE;X=1:FREQ=DAILY', 'Recurrence-Id:20260101', 'RR\r\n ULE:FREQ=DAILY', 'RRULE', 'RRULE :X']) {
      assert.isTrue(hasRecurrence(event('UID:1', line)), line);
    }
  });

  it('does not take the rules of a VTIMEZONE, nor words in a text, for a series', () => {
    const rules = ['BEGIN:STANDARD', 'RRULE:FREQ=YEARLY', 'RDATE:20260101T000000', 'END:STANDARD'];
    assert.isFalse(hasRecurrence(calendar(...zone(...rules), 'BEGIN:VEVENT', 'DESCRIPTION:a\\n', ' RRULE:x', 'X-RRULE:1', 'END:VEVENT')));
    assert.isFalse(hasRecurrence(event('EXDATE:20260101')));
  });

  it('sees a rule that broken nesting would hide', () => {
    assert.isTrue(hasRecurrence(calendar('BEGIN:VTIMEZONE', 'BEGIN:VEVENT', 'RRULE:FREQ=DAILY', 'END:VEVENT', 'END:VTIMEZONE')));
    assert.isTrue(hasRecurrence(calendar('BEGIN:VTIMEZONE', 'END:STANDARD', 'BEGIN:VEVENT', 'RRULE:X', 'END:VEVENT')));
    assert.isTrue(hasRecurrence('BEGIN:VTIMEZONE\r\nBEGIN:STANDARD\r\nRRULE:X\r\nEND:STANDARD\r\nEND:VTIMEZONE\r\n'));
    assert.isTrue(hasRecurrence(event(...zone('BEGIN:STANDARD', 'RRULE:FREQ=YEARLY', 'END:STANDARD'))));
    assert.isTrue(hasRecurrence(event('X:1\rRRULE:FREQ=DAILY')));
    assert.isTrue(hasRecurrence(event('RR\u0000ULE:FREQ=DAILY')));
    assert.isTrue(hasRecurrence(event('X:1\u2028rrule:FREQ=DAILY')));
    assert.isFalse(hasRecurrence(event('DESCRIPTION:Begin: 9:00\u2028End: 10:00')));
  });

  it('is true where it cannot be told', () => {
    for (const text of ['', '<html>', 'BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:1', calendar('END:VEVENT'), calendar('BEGIN:VEVENT')]) {
      assert.isTrue(hasRecurrence(text), text);
    }
  });

  it('is false for whole calendars without one', () => {
    assert.isFalse(hasRecurrence(event('UID:1')));
    assert.isFalse(hasRecurrence('\uFEFF' + event('UID:1').replaceAll('\r\n', '\n')));
    assert.isFalse(hasRecurrence(event('UID:1').replaceAll('\r\n', '\r')));
    assert.isFalse(hasRecurrence(event('UID:1') + event('UID:2')));
  });
});
