import { createServer } from 'node:http';
import { createCalDAVProxy, toNodeListener } from '../../../src/proxy.ts';
import { sessionOf } from './session.ts';

const caldav = toNodeListener(
  createCalDAVProxy({
    server: process.env.CALDAV_SERVER!,
    credentials: async (request) => (await sessionOf(request.headers.get('Cookie')))?.caldav ?? null,
  }),
);

export const server = createServer((request, response) => {
  if (request.url === '/api/caldav') void caldav(request, response);
  else response.writeHead(404).end();
});
