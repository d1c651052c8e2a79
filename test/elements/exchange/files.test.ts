import { readFile } from '../../../src/elements/exchange/files.ts';
import { afterEach, assert, describe, it } from '../../support/suite.ts';

const EVENTS = 2000;
const LINES_OF_EVENT = 6;
const FILE = [
  'BEGIN:VCALENDAR',
  'VERSION:2.0',
  ...Array.from({ length: EVENTS }, (_, index) => ['BEGIN:VEVENT', `UID:uid-${index}`, 'DTSTART:20261118T100000', 'DTEND:20261118T110000', `SUMMARY:Event ${index}`, 'END:VEVENT']).flat(),
  'END:VCALENDAR',
  '',
].join('\r\n');

const { MessageChannel } = globalThis;

describe('reading a large file', () => {
  afterEach(() => {
    globalThis.MessageChannel = MessageChannel;
    // What stands on the prototype counts again.
    delete (performance as { now?: () => number }).now;
  });

  /** Lets no slice of work have time for more than one step. @returns how many objects were read at the end of each task */
  const tasks = (objects: () => number): number[] => {
    const ends: number[] = [];
    let now = 0;
    performance.now = () => (now += 1000);
    globalThis.MessageChannel = class extends MessageChannel {
      constructor() {
        super();
        ends.push(objects());
      }
    };
    return ends;
  };

  it('does in one task no more than some hundred lines, then no more than an object', async () => {
    let read = 0;
    const ends = tasks(() => read);
    const { objects } = await readFile(FILE, (done) => (read = done));
    assert.lengthOf(objects, EVENTS);
    // The lines are read, then nested, then their components are parted.
    const before = ends.filter((count) => count === 0).length;
    assert.isAtLeast(before, 2 * Math.floor((EVENTS * LINES_OF_EVENT) / 500) + Math.floor(EVENTS / 100));
    for (const [index, count] of ends.entries()) assert.isAtMost(count - (ends[index - 1] ?? 0), 1);
  });

  it('ends between two tasks where it is given up, also before the first object', async () => {
    const given = new AbortController();
    const ends = tasks(() => {
      if (ends.length === 3) given.abort(new RangeError('given up'));
      return 0;
    });
    const told: number[] = [];
    const end = await readFile(FILE, (done) => told.push(done), given.signal).then(() => 'read', ({ message }: Error) => message);
    assert.deepEqual([end, ends.length, told], ['given up', 4, []]);
  });
});
