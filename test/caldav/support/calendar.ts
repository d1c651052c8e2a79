import { createCalDAVProvider, type CalDAVProviderOptions } from '../../../src/caldav/provider.ts';
import { ProviderError, type ProviderErrorKind } from '../../../src/sync/errors.ts';
import type { RemoteCalendar } from '../../../src/sync/provider.ts';
import { type ScriptedAnswer, type ScriptedRequest, scriptedFetch } from '../../support/scripted-fetch.ts';
import { assert } from '../../support/suite.ts';

export const CALENDAR: RemoteCalendar = { id: '/cal/', href: '/cal/', name: 'Calendar', readonly: false, components: ['VEVENT'] };

/** A provider over a scripted server, with what was sent to it. */
export function scriptedProvider(
  script: (request: ScriptedRequest) => ScriptedAnswer | undefined,
  options: Partial<CalDAVProviderOptions> = {},
) {
  const fetch = scriptedFetch(script);
  return { fetch, provider: createCalDAVProvider({ calendarHome: '/', ...options, fetch }) };
}

export async function rejectedAs(kind: ProviderErrorKind, work: Promise<unknown>): Promise<ProviderError> {
  const error = await work.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  assert.instanceOf(error, ProviderError);
  assert.equal((error as ProviderError).kind, kind, (error as ProviderError).message);
  return error as ProviderError;
}
