import { hasRecurrence } from '../icalendar/content-line.ts';
import { sameContent } from '../icalendar/merge/canonical.ts';
import { mergeTexts } from '../icalendar/merge/merge.ts';
import { readObject } from '../icalendar/read/resource.ts';
import { copyText } from '../icalendar/write/copy.ts';
import { encodeEvent } from '../icalendar/write/encode.ts';
import { patchText } from '../icalendar/write/patch.ts';
import { reviseText } from '../icalendar/write/revise.ts';
import { replaceUid } from '../icalendar/write/uid.ts';
import { unscheduledText } from '../icalendar/write/unscheduled.ts';
import type { ResourceCodec } from '../sync/codec.ts';

/** iCalendar (RFC 5545) as the engine's format. */
export const iCalendarCodec: ResourceCodec = {
  decode: readObject,
  encode: encodeEvent,
  patch: patchText,
  withUid: replaceUid,
  copy: copyText,
  revise: reviseText,
  unscheduled: unscheduledText,
  merge: mergeTexts,
  hasRecurrence,
  sameContent,
};
