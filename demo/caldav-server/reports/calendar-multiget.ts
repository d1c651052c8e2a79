import { type Answer, Refusal } from '../answer.ts';
import { type Exchange } from '../exchange.ts';
import { strikes } from '../faults.ts';
import { type CalendarLocation, type Location } from '../location.ts';
import { multistatus, statusResponse } from '../multistatus.ts';
import { dav } from '../xml/names.ts';
import { children, type XmlElement } from '../xml/read.ts';
import { askedOf, row } from './rows.ts';

/** RFC 4791 section 7.9: a row for each href, a 404 where nothing is there. */
export function calendarMultiget(body: XmlElement, calendar: CalendarLocation, exchange: Exchange): Answer {
  const asked = askedOf(body);
  const hrefs = children(body, dav('href')).map(({ text }) => text.trim());
  const kept = hrefs.filter(() => !strikes(exchange.faults, 'omitRows'));
  return multistatus(
    kept.map((href) => {
      const found = locate(href, exchange);
      const inside = found?.kind === 'resource' && found.mount === calendar.mount ? found.resource : undefined;
      return inside ? row(inside, calendar, asked, exchange) : statusResponse(href, 404);
    }),
  );
}

function locate(href: string, { places, user }: Exchange): Location | undefined {
  const path = /^https?:\/\/[^/]+(\/.*)$/.exec(href)?.[1] ?? href;
  try {
    return places.locate(path, user);
  } catch (error) {
    if (error instanceof Refusal) return undefined;
    throw error;
  }
}
