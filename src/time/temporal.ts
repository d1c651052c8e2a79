import type { Temporal as TemporalTypes } from 'temporal-spec';

/** The shape of the `Temporal` namespace, native or polyfilled. */
export type TemporalNamespace = typeof TemporalTypes;

export type PlainDate = TemporalTypes.PlainDate;
export type PlainDateTime = TemporalTypes.PlainDateTime;
export type ZonedDateTime = TemporalTypes.ZonedDateTime;
export type Instant = TemporalTypes.Instant;

let implementation: TemporalNamespace | undefined = (
  globalThis as { Temporal?: TemporalNamespace }
).Temporal;

/**
 * Resolves with Temporal: the engine's own where it has one, else the polyfill, loaded once. Nothing
 * global is installed, so a page that brings its own Temporal is not disturbed.
 */
export async function loadTemporal(): Promise<TemporalNamespace> {
  if (implementation === undefined) {
    const polyfill = await import('temporal-polyfill');
    implementation = polyfill.Temporal as unknown as TemporalNamespace;
  }
  return implementation;
}

/** Hands over an implementation that the caller imported itself (Node's entries do). Keeps a native one. */
export function provideTemporal(provided: unknown): void {
  implementation ??= provided as TemporalNamespace;
}

/**
 * Temporal, synchronously.
 *
 * @throws Error when neither the engine has Temporal nor {@link loadTemporal} has resolved yet.
 */
export function temporal(): TemporalNamespace {
  if (implementation === undefined) {
    throw new Error(
      'Temporal is not loaded yet: await loadTemporal() (or customElements.whenDefined) first.',
    );
  }
  return implementation;
}
