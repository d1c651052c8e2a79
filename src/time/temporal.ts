import type { Temporal as TemporalTypes } from 'temporal-spec';

/** The shape of the `Temporal` namespace, native or polyfilled. */
export type TemporalNamespace = typeof TemporalTypes;

export type PlainDate = TemporalTypes.PlainDate;
export type PlainDateTime = TemporalTypes.PlainDateTime;
export type ZonedDateTime = TemporalTypes.ZonedDateTime;
export type Instant = TemporalTypes.Instant;

/**
 * Temporal itself, for hosts: a live binding, set from the start where the engine has Temporal and otherwise when
 * {@link loadTemporal} resolves (before the elements are defined).
 */
export let Temporal: TemporalNamespace = (globalThis as unknown as { Temporal: TemporalNamespace }).Temporal;

const isLoaded = (): boolean => (Temporal as TemporalNamespace | undefined) !== undefined;

/**
 * Resolves with Temporal: the engine's own where it has one, else the polyfill, loaded once. Nothing
 * global is installed, so a page that brings its own Temporal is not disturbed.
 */
export async function loadTemporal(): Promise<TemporalNamespace> {
  if (!isLoaded()) provideTemporal((await import('temporal-polyfill')).Temporal);
  return Temporal;
}

/** Hands over an implementation that the caller imported itself (Node's entries do). Keeps a native one. */
export function provideTemporal(provided: unknown): void {
  if (!isLoaded()) Temporal = provided as TemporalNamespace;
}

/**
 * Temporal, synchronously.
 *
 * @throws Error when neither the engine has Temporal nor {@link loadTemporal} has resolved yet.
 */
export function temporal(): TemporalNamespace {
  if (!isLoaded()) {
    throw new Error(
      'Temporal is not loaded yet: await loadTemporal() (or customElements.whenDefined) first.',
    );
  }
  return Temporal;
}
