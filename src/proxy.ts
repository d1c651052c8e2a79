export { type CalDAVProxy, createCalDAVProxy } from './proxy/create-caldav-proxy.ts';
export type { BasicCredentials, BearerCredentials, CalDAVCredentials, CredentialsOf } from './proxy/credentials.ts';
export type { ProxyLimits } from './proxy/limits.ts';
export type { ProxyLogLine } from './proxy/log.ts';
export type { OptionalMethod } from './proxy/methods.ts';
export { toNodeListener } from './proxy/node/listener.ts';
export { createPinnedFetch } from './proxy/node/pinned-fetch.ts';
export type { ProxyErrorReason } from './proxy/refusal.ts';
export type { CalDAVProxyOptions, ProxyFetch } from './proxy/settings.ts';
