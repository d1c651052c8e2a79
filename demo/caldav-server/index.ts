export { type SeedCalendar, type User } from './accounts.ts';
export { type Faults } from './faults.ts';
export { type CalDAVServer, createCalDAVServer } from './server.ts';
export { type CalDAVService, type CalDAVServiceOptions, createCalDAVService, type LoggedRequest } from './service.ts';
