import type { EventPatch } from './event.ts';

/** What concerns the person alone, in an event that others share (RFC 6638 section 3.2.2.1). */
const PERSONAL: readonly (keyof EventPatch)[] = ['reminders', 'transparency'];

/** Whether a patch sets only what somebody who is invited may set too. */
export function isPersonal(patch: EventPatch | undefined): boolean {
  const fields = Object.keys(patch ?? {});
  return fields.length > 0 && fields.every((field) => (PERSONAL as readonly string[]).includes(field));
}
