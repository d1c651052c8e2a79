import { createCalDAVProxy } from '../../../src/proxy.ts';
import { sessionOf } from './session.ts';

interface Env {
  ACCOUNT_SECRET: string;
  CALDAV_SERVER: string;
}

let caldav: ReturnType<typeof createCalDAVProxy> | undefined;

export default {
  fetch(request: Request, env: Env): Promise<Response> {
    caldav ??= createCalDAVProxy({
      server: env.CALDAV_SERVER,
      accountSecret: env.ACCOUNT_SECRET,
      credentials: async ({ headers }) => (await sessionOf(headers.get('Cookie')))?.caldav ?? null,
    });
    return caldav(request);
  },
};
