// What most tests of the engine begin with: a server that has events, and a page that has loaded them.
import { FakeServer } from './fake-server.ts';
import { read } from './text-codec.ts';
import { HOME, Page, WORK, text } from './world.ts';

/** A server with an event of each title in the calendar WORK. */
export function serverWith(...titles: string[]): FakeServer {
  const server = new FakeServer(WORK, HOME);
  for (const title of titles) server.calendar(WORK).put(`${title}.ics`, text(title));
  return server;
}

/** A page that shows such a server; the calls of its start are taken off the list. */
export async function pageWith(...titles: string[]): Promise<Page> {
  const page = await new Page(serverWith(...titles)).start();
  page.server.takeCalls();
  return page;
}

/** Titles as the server has them. */
export function stored(server: FakeServer, calendarId: string = WORK): (string | undefined)[] {
  return [...server.calendar(calendarId).resources.values()].map((each) => read(each.text).title).sort();
}
