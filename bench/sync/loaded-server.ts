import { startCyrus } from '../../test/support/servers/cyrus.ts';
import { type TestServer, basicAuth } from '../../test/support/servers/test-server.ts';
import { calendarTexts, edited } from './texts.ts';

/** A real server with one large calendar, and another client that edits it. */
export interface LoadedServer {
  readonly server: TestServer;
  /** Absolute URL. */
  readonly calendar: string;
  readonly count: number;
  readonly meanBytes: number;
  /** Edits five events, adds two and deletes three. */
  change(): Promise<void>;
  /** Takes the changes back. */
  restore(): Promise<void>;
}

export async function startLoaded(count: number): Promise<LoadedServer> {
  const server = await startCyrus();
  const authorization = basicAuth(server.users.alice);
  const calendar = await server.makeCalendar('alice', 'large', { displayname: 'Large', color: '#3b6fd9', components: ['VEVENT'] });

  const put = async (name: string, text: string): Promise<void> => {
    const headers = { authorization, 'content-type': 'text/calendar; charset=utf-8' };
    const answer = await fetch(calendar + name, { method: 'PUT', headers, body: text });
    if (!answer.ok) throw new Error(`PUT ${name}: ${answer.status} ${await answer.text()}`);
    await answer.arrayBuffer();
  };
  const remove = async (name: string): Promise<void> => {
    await (await fetch(calendar + name, { method: 'DELETE', headers: { authorization } })).arrayBuffer();
  };

  const texts = calendarTexts(count, Date.now());
  const names = [...texts.keys()];
  const waiting = [...texts];
  const worker = async (): Promise<void> => {
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) await put(...next);
  };
  await Promise.all([worker(), worker(), worker(), worker()]);

  const at = (part: number, length: number): string[] => names.slice(Math.floor(count * part)).slice(0, length);
  const [changed, deleted, added] = [at(0.3, 5), at(0.6, 3), ['bench-new-1.ics', 'bench-new-2.ics']];
  const copyOf = (name: string): string => texts.get(names[7]!)!.replace(/UID:bench[^@]*@/, `UID:${name.slice(0, -4)}@`);
  const bytes = [...texts.values()].reduce((sum, text) => sum + Buffer.byteLength(text), 0);
  return {
    server,
    calendar,
    count,
    meanBytes: Math.round(bytes / count),
    async change() {
      for (const name of changed) await put(name, edited(texts.get(name)!));
      for (const name of added) await put(name, copyOf(name));
      for (const name of deleted) await remove(name);
    },
    async restore() {
      for (const name of [...changed, ...deleted]) await put(name, texts.get(name)!);
      for (const name of added) await remove(name);
    },
  };
}
