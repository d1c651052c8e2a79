import express from 'express';
import { createCalDAVProxy, toNodeListener } from '../../../src/proxy.ts';
import { type Session, sessionOf } from './session.ts';

type SignedIn = express.Request & { session?: Session | null };

const caldav = createCalDAVProxy<SignedIn>({
  server: process.env.CALDAV_SERVER!,
  credentials: (_request, incoming) => incoming?.session?.caldav ?? null,
});

export const app = express();

app.use(async (request: SignedIn, _response, next) => {
  request.session = await sessionOf(request.headers.cookie);
  next();
});

app.all('/api/caldav', toNodeListener<SignedIn>(caldav));
