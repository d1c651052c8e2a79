import type { Fetch } from '../../../src/webdav/client.ts';

export interface SentRequest {
  method: string;
  url: string;
  headers: Headers;
  body: string;
}

/** A fetch that signs in and writes down what it sent. */
export function recordingFetch(authorization: string): Fetch & { sent: SentRequest[]; take(): SentRequest[] } {
  const sent: SentRequest[] = [];
  const recording = async (url: string, init: RequestInit = {}): Promise<Response> => {
    const headers = new Headers(init.headers as Record<string, string>);
    sent.push({ method: init.method ?? 'GET', url, headers: new Headers(headers), body: String(init.body ?? '') });
    headers.set('Authorization', authorization);
    return fetch(url, { ...init, headers });
  };
  return Object.assign(recording, { sent, take: () => sent.splice(0) });
}
