import { afterEach, assert, describe, it } from '../../support/suite.ts';
import type { DayFlowCalendar } from '../../../src/elements/dayflow-calendar/dayflow-calendar.ts';
import { box, boxes, drag, mount, placeOf, unmountAll } from '../dayflow-calendar/mount.ts';

const CALL = { id: 'call', title: 'Call', start: '2026-11-18T10:00', end: '2026-11-18T11:00' };

async function mountMoving(duration: string, events: readonly { title: string; start: string; end: string }[] = [CALL]): Promise<DayFlowCalendar> {
  const calendar = await mount({ events });
  calendar.style.setProperty('--dayflow-duration', duration);
  return calendar;
}

const moving = (calendar: DayFlowCalendar): number => boxes(calendar).filter((each) => each.getAnimations().length > 0).length;

/** Draws, and looks at once. */
async function after(calendar: DayFlowCalendar, change: () => void): Promise<number> {
  change();
  await calendar.updateComplete;
  return moving(calendar);
}

describe('a box that was moved', () => {
  afterEach(unmountAll);

  it('glides from where it was, to another day too, and to its place', async () => {
    const calendar = await mountMoving('10s');
    const from = box(calendar, 'Call').getBoundingClientRect();
    const count = await after(calendar, () => calendar.updateEvent('call', { start: '2026-11-19T14:00', end: '2026-11-19T15:00' }));
    assert.equal(count, 1);
    const call = box(calendar, 'Call');
    assert.approximately(call.getBoundingClientRect().left, from.left, 2);
    call.getAnimations()[0]!.finish();
    assert.isAbove(call.getBoundingClientRect().left, from.right);
  });

  it('is there at once where there is to be no motion', async () => {
    const calendar = await mountMoving('0ms');
    assert.equal(await after(calendar, () => calendar.updateEvent('call', { start: '2026-11-19T14:00', end: '2026-11-19T15:00' })), 0);
  });

  it('does not glide to where it was dragged', async () => {
    const calendar = await mountMoving('10s');
    await drag(calendar, placeOf(calendar, 2, 630), placeOf(calendar, 2, 660), placeOf(calendar, 3, 750));
    assert.match(String(calendar.getEvents()[0]!.start), /^2026-11-19T12:00/);
    assert.equal(moving(calendar), 0);
  });

  it('stays when its words change, when other days are shown, and when very many move', async () => {
    const many = Array.from({ length: 20 }, (_, index) => ({ id: `${index}`, title: `Talk ${index}`, start: '2026-11-18T10:00', end: '2026-11-18T11:00' }));
    const calendar = await mountMoving('10s', many);
    assert.equal(await after(calendar, () => calendar.updateEvent('0', { title: 'Renamed' })), 0);
    const update = many.map(({ id }) => ({ id, patch: { start: '2026-11-20T10:00', end: '2026-11-20T11:00' } }));
    assert.equal(await after(calendar, () => calendar.applyChanges({ update })), 0);
    assert.equal(await after(calendar, () => calendar.next()), 0);
  });
});
