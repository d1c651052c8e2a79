export { type SeedCalendar, type User } from './accounts.ts';
export { type Faults } from './faults.ts';
export { type CalDAVServer, type CalDAVServerOptions, createCalDAVServer, type LoggedRequest } from './server.ts';
