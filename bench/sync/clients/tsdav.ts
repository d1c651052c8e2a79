import { DAVClient } from 'tsdav';
import type { Client, Place } from '../clients.ts';

/** tsdav by its class, as its documentation has it: login, calendars, objects, then `smartCollectionSync`. */
export async function start({ server, calendar: url, user }: Place): Promise<Client> {
  const client = new DAVClient({ serverUrl: server, credentials: user, authMethod: 'Basic', defaultAccountType: 'caldav' });
  let calendar: Record<string, unknown> = {};
  return {
    async load() {
      await client.login();
      const found = (await client.fetchCalendars()).find((each) => new URL(each.url).pathname === new URL(url).pathname)!;
      calendar = { ...found, objects: await client.fetchCalendarObjects({ calendar: found }) };
    },
    async sync() {
      const collection = { ...calendar, objectMultiGet: client.calendarMultiGet.bind(client) };
      calendar = (await client.smartCollectionSync({ collection: collection as never, method: 'webdav' })) as never;
    },
    held: () => (calendar['objects'] as unknown[]).length,
  };
}
