import { type Answer, answer } from '../answer.ts';

export const ALLOW = 'OPTIONS, GET, HEAD, PUT, DELETE, PROPFIND, PROPPATCH, REPORT, MKCALENDAR';

export function options(): Answer {
  return answer(200, { Allow: ALLOW, DAV: '1, 3, access-control, calendar-access' });
}
