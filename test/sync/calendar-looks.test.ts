import { assert, describe, it } from '../support/suite.ts';
import type { Calendar } from '../../src/model/calendar.ts';
import { FakeServer } from './support/fake-server.ts';
import { quiet } from './support/virtual-clock.ts';
import { Browser, HOME, Page, WORK, text } from './support/world.ts';

function serverWithTwo(): FakeServer {
  const server = new FakeServer(WORK, HOME);
  server.calendar(WORK).put('a.ics', text('One'));
  return server;
}

const looks = (page: Page): string[] =>
  page.engine.calendars.map(({ id, visible, color, default: isDefault }: Calendar) => `${id} ${visible} ${color} ${isDefault ?? false}`);

describe('what a person chose for a calendar', () => {
  it('is there at once, and again when the page is opened again', async () => {
    const [server, browser] = [serverWithTwo(), new Browser()];
    const first = await new Page(server, browser).start();
    first.engine.updateCalendar(WORK, { visible: false, color: '#d64545', default: true });
    const chosen = looks(first);
    assert.include(chosen, `${WORK} false #d64545 true`);
    await quiet();
    first.engine.stop();
    await quiet();
    assert.deepEqual(looks(await new Page(server, browser).start()), chosen);
  });

  it('stays when the server’s own name and colour change', async () => {
    const [server, browser] = [serverWithTwo(), new Browser()];
    const page = await new Page(server, browser).start();
    page.engine.updateCalendar(WORK, { color: '#d64545' });
    server.calendar(WORK).remote = { color: '#123456', name: 'Renamed' };
    await page.engine.refresh();
    assert.include(looks(page).join(), '#d64545');
  });

  it('makes one calendar of an account the one for new events', async () => {
    const page = await new Page(serverWithTwo(), new Browser()).start();
    page.engine.updateCalendar(WORK, { default: true });
    page.engine.updateCalendar(HOME, { default: true });
    assert.deepEqual(page.engine.calendars.flatMap(({ id, default: isDefault }) => (isDefault ? id : [])), [HOME]);
  });

  it('is seen in every tab, whichever it was chosen in, and costs no sync', async () => {
    const [server, browser] = [serverWithTwo(), new Browser()];
    const writer = await new Page(server, browser).start();
    const follower = await new Page(server, browser).start();
    server.calendar(WORK).put('b.ics', text('Two'));
    await writer.engine.refresh();
    await quiet();
    follower.engine.updateCalendar(WORK, { visible: false });
    await quiet();
    assert.include(looks(writer).join(), `${WORK} false`);
    for (const page of [follower, writer]) page.engine.stop();
    await quiet();
    server.takeCalls();
    const later = await new Page(server, browser).start();
    assert.include(looks(later).join(), `${WORK} false`);
    assert.deepEqual(server.takeCalls(), ['identify', 'listCalendars'], 'how far the calendar was synced is still known');
  });
});
