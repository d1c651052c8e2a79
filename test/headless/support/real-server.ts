import { createCalDAVSource, type CalDAVSourceOptions } from '../../../src/headless/create-caldav-source.ts';
import type { SyncEngine } from '../../../src/sync/engine.ts';
import type { SyncReport } from '../../../src/sync/report.ts';
import { loadTemporal } from '../../../src/time/temporal.ts';
import { basicAuth, type TestServer, type TestUser } from '../../support/servers/test-server.ts';

await loadTemporal();

/** A way to the server that can be cut, and that counts what goes over it. */
export class Wire {
  online = true;
  readonly requests: { method: string; url: string }[] = [];
  readonly #user: TestUser;
  readonly #base: string;

  constructor(server: TestServer, user: TestUser) {
    this.#user = user;
    this.#base = server.url;
  }

  readonly fetch = async (url: string, init: RequestInit = {}): Promise<Response> => {
    this.requests.push({ method: init.method ?? 'GET', url: String(url) });
    if (!this.online) throw new TypeError('fetch failed');
    return fetch(new URL(url, this.#base), { ...init, headers: { ...(init.headers as Record<string, string>), Authorization: basicAuth(this.#user) } });
  };

  /** Methods since this was last asked. */
  take(): string[] {
    return this.requests.splice(0).map(({ method }) => method);
  }
}

/** Another client of the same account, which speaks plain HTTP. */
export class OtherClient {
  readonly #user: TestUser;

  constructor(user: TestUser) {
    this.#user = user;
  }

  async put(url: string, text: string): Promise<void> {
    const response = await this.#send(url, { method: 'PUT', body: text, headers: { 'Content-Type': 'text/calendar; charset=utf-8' } });
    if (!response.ok) throw new Error(`PUT ${url}: ${response.status} ${await response.text()}`);
  }

  async get(url: string): Promise<string | undefined> {
    const response = await this.#send(url);
    return response.ok ? response.text() : undefined;
  }

  async delete(url: string): Promise<void> {
    await this.#send(url, { method: 'DELETE' });
  }

  #send(url: string, init: RequestInit = {}): Promise<Response> {
    return fetch(url, { ...init, headers: { ...(init.headers as Record<string, string>), Authorization: basicAuth(this.#user) } });
  }
}

export function engineOver(wire: Wire, options: Partial<CalDAVSourceOptions> = {}): { engine: SyncEngine; reports: SyncReport[] } {
  const engine = createCalDAVSource({ fetch: wire.fetch, cache: 'none', timeZone: 'Europe/Berlin', ...options });
  const reports: SyncReport[] = [];
  engine.observe((report) => reports.push(report));
  return { engine, reports };
}

/** Waits until something holds. */
export async function until(what: string, holds: () => boolean | Promise<boolean>, ms = 4000): Promise<void> {
  for (const end = Date.now() + ms; Date.now() < end; await new Promise((resolve) => setTimeout(resolve, 20))) {
    if (await holds()) return;
  }
  throw new Error(`Waited ${ms} ms in vain until ${what}.`);
}

export function ics(uid: string, summary: string, start: string, more: string[] = []): string {
  return [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Another client//EN',
    'BEGIN:VEVENT',
    `UID:${uid}`,
    'DTSTAMP:20260101T000000Z',
    `DTSTART:${start}`,
    'DURATION:PT1H',
    `SUMMARY:${summary}`,
    ...more,
    'END:VEVENT',
    'END:VCALENDAR',
    '',
  ].join('\r\n');
}
