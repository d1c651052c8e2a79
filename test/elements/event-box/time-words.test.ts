import { assert, describe, it } from '../../support/suite.ts';
import { oneForm } from '../../support/words.ts';
import { TimeWords } from '../../../src/elements/event-box/time-words.ts';
import { DAY_MS, HOUR_MS, dayFromIso } from '../../../src/time/day.ts';

const DAY = dayFromIso('2026-11-16');
const at = (hours: number): number => DAY * DAY_MS + hours * HOUR_MS;

describe('times in words', () => {
  it('are in the locale’s form', () => {
    assert.equal(new TimeWords('en-GB', undefined).range(600, 690), '10:00 – 11:30');
    assert.equal(new TimeWords('en-GB', undefined).range(600, 600), '10:00');
    assert.equal(oneForm(new TimeWords('en-US', undefined).range(600, 690)), '10:00 – 11:30 AM');
    assert.equal(oneForm(new TimeWords('en-US', undefined).hour(8)), '8 AM');
    assert.match(new TimeWords('de', undefined).hour(8), /^0?8:00$/);
  });

  it('follow the hour cycle that is asked for', () => {
    assert.match(new TimeWords('en-US', 'h23').time(13 * 60), /^13:00$/);
    assert.match(oneForm(new TimeWords('en-GB', 'h12').time(13 * 60)), /^1:00 pm$/i);
  });

  it('leave the half of the day out where the axis says it', () => {
    assert.equal(new TimeWords('en-US', undefined).bareTime(13 * 60 + 5), '1:05');
    assert.equal(new TimeWords('zh-CN', 'h12').bareTime(13 * 60 + 5), '1:05');
    assert.equal(new TimeWords('en-GB', undefined).bareTime(13 * 60 + 5), '13:05');
  });

  it('set a time and its day apart by the comma of the script', () => {
    const when = (locale: string): string => oneForm(new TimeWords(locale, undefined).when({ id: 'a', start: at(10), end: at(11), allDay: false }));
    assert.match(when('en-GB'), /^10:00 – 11:00, Monday/);
    assert.include(when('ar'), '، الاثنين');
    assert.match(when('zh-CN'), /11:00，11月16日/);
    assert.match(when('ja'), /11:00、11月16日/);
  });

  it('have a word for today', () => {
    assert.equal(new TimeWords('en-GB', undefined).today, 'today');
    assert.equal(new TimeWords('de', undefined).today, 'heute');
  });

  it('say the end of the day as midnight', () => {
    assert.match(new TimeWords('en-GB', undefined).range(1320, 1440), /^22:00 – 0?0:00$/);
  });

  it('have a number without the word that some locales add', () => {
    assert.equal(new TimeWords('ja', undefined).numeral(DAY), '16');
    assert.equal(new TimeWords('ar-EG', undefined).numeral(DAY), '١٦');
  });

  it('say when an event is, over midnight with both days', () => {
    const words = new TimeWords('en-GB', undefined);
    const span = { id: 'a', allDay: false };
    assert.equal(oneForm(words.when({ ...span, start: at(9), end: at(10) })), '9:00 – 10:00, Monday 16 November');
    assert.match(oneForm(words.when({ ...span, start: at(22), end: at(26) })), /Monday 16 November.*22:00.*Tuesday 17 November.*2:00/);
    assert.equal(oneForm(words.when({ id: 'b', allDay: true, start: at(0), end: at(24) })), 'Monday 16 November');
    assert.match(oneForm(words.when({ id: 'b', allDay: true, start: at(0), end: at(72) })), /Monday 16.* – Wednesday 18 November/);
  });
});
