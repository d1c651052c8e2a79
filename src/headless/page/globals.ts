import type { WebStorage } from '../../storage/session.ts';

// As much of the platform's globals as this floor uses; it is checked without the DOM's types, and runs in
// browsers, workers and Node, so each of them may be missing.

interface Target {
  addEventListener(type: string, listener: () => void): void;
  removeEventListener(type: string, listener: () => void): void;
}

interface LockManager {
  request(name: string, options: { signal?: unknown }, held: () => Promise<void>): Promise<unknown>;
}

interface BroadcastChannelLike {
  onmessage: ((event: { data: unknown }) => void) | null;
  postMessage(message: unknown): void;
  close(): void;
  /** Node's only: lets the process end although the channel is open. */
  unref?(): void;
}

/** The globals, each as it may be. */
export interface PageGlobals extends Partial<Target> {
  readonly navigator?: {
    readonly onLine?: boolean;
    readonly locks?: LockManager;
    readonly storage?: { persist?(): Promise<boolean> };
  };
  readonly document?: Target & { readonly visibilityState: string };
  readonly location?: { readonly href: string };
  readonly indexedDB?: unknown;
  readonly sessionStorage?: WebStorage;
  readonly BroadcastChannel?: new (name: string) => BroadcastChannelLike;
  readonly MessageChannel?: new () => { port1: { onmessage: (() => void) | null; close(): void }; port2: { postMessage(message: unknown): void } };
  readonly scheduler?: { yield?(): Promise<void> };
  readonly crypto: { randomUUID?(): string; getRandomValues(bytes: Uint8Array): Uint8Array };
  setTimeout(callback: () => void, ms: number): unknown;
  clearTimeout(timer: unknown): void;
}

export const page: PageGlobals = globalThis as unknown as PageGlobals;
