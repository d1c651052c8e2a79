/**
 * A calendar's colour as CSS, or none. Clients write `#RRGGBBAA`, whose alpha means nothing here; anything
 * that is no colour is dropped, since it will stand in a style.
 */
export function parseCalendarColor(text: string | undefined): string | undefined {
  const value = text?.trim().toLowerCase() ?? '';
  const hex = /^#?([0-9a-f]{3,4}|[0-9a-f]{6}|[0-9a-f]{8})$/.exec(value)?.[1];
  if (hex === undefined || (!value.startsWith('#') && hex.length < 6)) return undefined;
  if (hex.length <= 4) return `#${[...hex.slice(0, 3)].map((digit) => digit + digit).join('')}`;
  return `#${hex.slice(0, 6)}`;
}
