import { Hono } from 'hono';
import { createCalDAVProxy } from '../../../src/proxy.ts';
import { sessionOf } from './session.ts';

const caldav = createCalDAVProxy({
  server: process.env.CALDAV_SERVER!,
  credentials: async (request) => (await sessionOf(request.headers.get('Cookie')))?.caldav ?? null,
});

export const app = new Hono();

app.all('/api/caldav', (context) => caldav(context.req.raw));
