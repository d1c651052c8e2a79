import { afterEach, assert, describe, it } from '../../support/suite.ts';
import type { DayFlowCalendar } from '../../../src/elements/dayflow-calendar/dayflow-calendar.ts';
import type { CalendarView } from '../../../src/elements/events.ts';
import type { SyncStatus } from '../../../src/model/source.ts';
import { axeFindings } from '../axe.ts';
import { MemorySource } from './memory-source.ts';
import { drawn, mount, unmountAll } from './mount.ts';

const VIEWS: readonly CalendarView[] = ['month', 'week', 'workweek', 'day', 'days', 'agenda', 'year'];
const SYNCING: SyncStatus = { state: 'syncing', pending: 0, conflicts: 0, durable: true };
const LUNCH = { id: 'lunch', title: 'Lunch', start: '2026-11-20T12:00', end: '2026-11-20T13:00' };

/** A source whose first sync can be let end. */
class FirstSync extends MemorySource {
  override status: SyncStatus = SYNCING;

  constructor() {
    super('slow', []);
  }

  bring(events: readonly (typeof LUNCH)[], lastSyncedAt: number): void {
    this.status = { ...SYNCING, state: 'idle', lastSyncedAt };
    this.store.setEvents(events.map((event) => ({ ...event, calendarId: 'slow' })));
  }
}

const view = (calendar: DayFlowCalendar): HTMLElement => calendar.shadowRoot!.querySelector<HTMLElement>('.view')!;

/** Where the days stand, for what must not jump. */
const places = (calendar: DayFlowCalendar): string[] =>
  [...view(calendar).shadowRoot!.querySelectorAll('button[data-day]:not([part~="more"])')].map((day) => {
    const { left, top } = day.getBoundingClientRect();
    return `${(day as HTMLElement).dataset['day']} ${Math.round(left)} ${Math.round(top)}`;
  });

describe('a first sync that has brought nothing yet', () => {
  afterEach(unmountAll);

  for (const width of [1000, 390]) {
    for (const name of VIEWS) {
      it(`has shapes in place of events in ${name}, and nothing jumps when it ends, at ${width} pixels`, async () => {
        const calendar = await mount({ view: name }, width);
        const source = new FirstSync();
        calendar.addSource(source);
        await drawn(calendar);
        assert.equal(view(calendar).ariaBusy, 'true');
        assert.deepEqual(await axeFindings(view(calendar)), []);
        const before = places(calendar);
        source.bring([LUNCH], 1);
        await drawn(calendar);
        await drawn(calendar);
        assert.isNull(view(calendar).ariaBusy);
        if (name === 'agenda') assert.equal(places(calendar)[0], before[0]);
        else assert.deepEqual(places(calendar), before);
      });
    }
  }

  it('says that there is nothing only when that is known', async () => {
    const calendar = await mount({ view: 'agenda', date: '2027-03-01' });
    const source = new FirstSync();
    calendar.addSource(source);
    await drawn(calendar);
    assert.notInclude(view(calendar).shadowRoot!.textContent, 'No events');
    source.bring([], 1);
    await drawn(calendar);
    await drawn(calendar);
    assert.include(view(calendar).shadowRoot!.textContent, 'No events');
  });

  it('does not hide the events of others', async () => {
    const calendar = await mount({ events: [LUNCH] });
    calendar.addSource(new FirstSync());
    await drawn(calendar);
    assert.isNull(view(calendar).ariaBusy);
  });
});
