export * from './calendar.ts';
export * from './caldav-source.ts';
