import type { EventDetails } from './details.ts';

/** Where a meeting is joined from afar. */
export interface MeetingLink {
  readonly uri: string;
  /** What the event calls it. */
  readonly label?: string | undefined;
  /** The service by its name, where it is a known one. */
  readonly service?: string | undefined;
}

interface Service {
  readonly name: string;
  /** Its domain; those below it count too. */
  readonly host: string;
  /** The path of a meeting, where the domain has other pages. */
  readonly path?: RegExp;
}

const SERVICES: readonly Service[] = [
  { name: 'Zoom', host: 'zoom.us', path: /^\/(?:j|my|s|w|wc)\// },
  { name: 'Zoom', host: 'zoomgov.com', path: /^\/(?:j|my|s|w|wc)\// },
  { name: 'Google Meet', host: 'meet.google.com', path: /^\/[a-z]/ },
  { name: 'Microsoft Teams', host: 'teams.microsoft.com', path: /^\/(?:l\/meetup-join|meet|dl\/launcher)\// },
  { name: 'Microsoft Teams', host: 'teams.live.com', path: /^\/meet\// },
  { name: 'Jitsi Meet', host: 'meet.jit.si', path: /^\/./ },
  { name: 'Webex', host: 'webex.com', path: /^\/(?:meet|join|wbxmjs|webappng|[^/]+\/(?:j\.php|e\.php|onstage))/ },
  { name: 'FaceTime', host: 'facetime.apple.com', path: /^\/join/ },
];

/** The service that a web address leads into a meeting of; undefined for any other page. */
export function meetingService(uri: string): string | undefined {
  if (!URL.canParse(uri)) return undefined;
  const { protocol, hostname, pathname } = new URL(uri);
  if (protocol !== 'https:') return undefined;
  return SERVICES.find(
    ({ host, path }) => (hostname === host || hostname.endsWith(`.${host}`)) && (path === undefined || path.test(pathname)),
  )?.name;
}

/** So much of a description is searched. */
const SEARCHED = 20_000;

/**
 * How an event is joined from afar, each way once: its conferences, then the meetings of known services to which its
 * link, its place and its description lead.
 */
export function meetingLinks({ conferences = [], url, location, description }: EventDetails): MeetingLink[] {
  const links = new Map<string, MeetingLink>();
  const add = (uri: string, label?: string): void => {
    if (!links.has(uri)) links.set(uri, { uri, label, service: meetingService(uri) });
  };
  for (const { uri, label } of conferences) add(uri, label);
  for (const text of [url, location, description]) {
    // Some descriptions are HTML.
    const found = text?.slice(0, SEARCHED).replaceAll('&amp;', '&').matchAll(/\bhttps:\/\/[^\s<>"']+/gi) ?? [];
    for (const [address] of found) {
      const uri = address.replace(/[.,;:!?)\]}]+$/, '');
      if (meetingService(uri) !== undefined) add(uri);
    }
  }
  return [...links.values()];
}
