import type { ProxyErrorReason } from './refusal.ts';

/** One request, told without secrets, names or titles. */
export interface ProxyLogLine {
  /** Of the answer. */
  status: number;
  /** Where the proxy itself refused. */
  reason?: ProxyErrorReason;
  /** Of the request to the server. */
  method?: string;
  /** Keyed hash of the URL; the same URL has the same one. */
  target?: string;
  /** Keyed hash of the account. */
  account?: string;
  redirects?: number;
  requestBytes?: number;
  answerBytes?: number;
  milliseconds: number;
}
