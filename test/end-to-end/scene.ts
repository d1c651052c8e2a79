// What the end-to-end tests share: a page with a calendar, proxies, resources, and what the toolbar says.
import assert from 'node:assert/strict';
import type { Page } from 'puppeteer-core';
import { createCalDAVProxy, toNodeListener } from '../../src/proxy.ts';
import { poll } from '../support/browser.ts';
import { type TestServer, type UserName, USERS, basicAuth } from '../support/servers/test-server.ts';
import type { NodeHandler } from '../support/site.ts';

export const ZONE = 'America/New_York';

/** A page with a calendar at the week of 23 November 2026. */
export const pageWith = (sources: string, attributes = 'view="week"'): string => `<!doctype html><html lang="en"><title>Calendar</title>
<style>html, body { height: 100%; margin: 0 }</style>
<script type="module" src="/dist/dayflow-calendar.min.js"></script>
<dayflow-calendar ${attributes} date="2026-11-25" time-zone="${ZONE}" locale="en-GB">${sources}</dayflow-calendar>`;

/** Our proxy before a server, for whoever is signed in. */
export function proxyFor(server: TestServer, who: () => UserName | null): NodeHandler {
  const proxy = createCalDAVProxy({
    server: server.url,
    credentials: () => {
      const user = who();
      return user === null ? null : { type: 'basic', ...USERS[user], account: user };
    },
    limits: { requests: 1000 },
  });
  return toNodeListener(proxy);
}

/** A calendar object of these lines. */
export const ics = (...lines: string[]): string =>
  ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Example//EN', ...lines, 'END:VCALENDAR', ''].join('\r\n');

/** An event in the calendar's zone; start and end as iCalendar has them. */
export const event = (uid: string, title: string, start: string, end: string): string =>
  ics('BEGIN:VEVENT', `UID:${uid}`, 'DTSTAMP:20260101T000000Z', `DTSTART;TZID=${ZONE}:${start}`, `DTEND;TZID=${ZONE}:${end}`, `SUMMARY:${title}`, 'END:VEVENT');

export async function put(url: string, text: string, user: UserName = 'alice'): Promise<void> {
  const answer = await fetch(url, {
    method: 'PUT',
    headers: { authorization: basicAuth(USERS[user]), 'content-type': 'text/calendar; charset=utf-8' },
    body: text,
  });
  assert.ok(answer.ok, `PUT ${url}: ${answer.status}`);
}

export async function get(url: string): Promise<string> {
  const answer = await fetch(url, { headers: { authorization: basicAuth(USERS.alice) } });
  assert.equal(answer.status, 200);
  return answer.text();
}

export async function remove(url: string): Promise<void> {
  const answer = await fetch(url, { method: 'DELETE', headers: { authorization: basicAuth(USERS.alice) } });
  assert.ok(answer.ok);
}

/** The names of a calendar's resources. */
export async function names(calendar: string): Promise<string[]> {
  const answer = await fetch(calendar, { method: 'PROPFIND', headers: { authorization: basicAuth(USERS.alice), depth: '1' } });
  const hrefs = [...(await answer.text()).matchAll(/<(?:\w+:)?href>([^<]+\.ics)</g)];
  return hrefs.map(([, href]) => decodeURIComponent(href!.split('/').at(-1)!));
}

const statusOf = (page: Page): Promise<string> =>
  page.$eval('dayflow-calendar', (calendar) => calendar.shadowRoot!.querySelector('dayflow-toolbar')!.shadowRoot!.textContent!);

/** Waits until the toolbar says it. */
export async function toSay(page: Page, words: RegExp): Promise<void> {
  let said = '';
  try {
    await poll('the words', 15_000, async () => words.test((said = await statusOf(page).catch(() => ''))));
  } catch (cause) {
    throw new Error(`The toolbar never said ${words}; at last: ${said.replace(/\s+/g, ' ')}`, { cause });
  }
}

export const refresh = (page: Page): Promise<unknown> =>
  page.$eval('dayflow-caldav-source', (source) => (source as unknown as { refresh(): Promise<unknown> }).refresh());
