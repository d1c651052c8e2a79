// app/api/caldav/route.ts
import { createCalDAVProxy } from '../../../src/proxy.ts';
import { sessionOf } from './session.ts';

const caldav = createCalDAVProxy({
  server: process.env.CALDAV_SERVER!,
  credentials: async (request) => (await sessionOf(request.headers.get('Cookie')))?.caldav ?? null,
});

export const POST = (request: Request): Promise<Response> => caldav(request);
