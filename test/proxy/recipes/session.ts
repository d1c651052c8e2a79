// Stands for what a site has: its sessions, and each user's CalDAV password.
import type { CalDAVCredentials } from '../../../src/proxy.ts';

export interface Session {
  userId: string;
  caldav: CalDAVCredentials;
}

export const sessions = new Map<string, Session>();

export async function sessionOf(cookies: string | null | undefined): Promise<Session | null> {
  const id = /(?:^|; )session=([\w-]+)/.exec(cookies ?? '')?.[1];
  return sessions.get(id ?? '') ?? null;
}
