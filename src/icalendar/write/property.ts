import type { Line } from '../text/document.ts';

/** What no longer holds once a property's value is another, or says how the old one was encoded. */
const BOUND_TO_VALUE = ['ALTREP', 'CHARSET', 'DERIVED', 'ENCODING', 'VALUE'];

/**
 * The unfolded line of a property with a new value. Its name and its other parameters stay as the old line
 * spells them.
 *
 * @param old absent for a property that is new
 * @param params formatted; each stands where the old one of its name stood
 */
export function propertyLine(
  old: Line | undefined,
  name: string,
  value: string,
  params: readonly string[] = [],
  dropped: readonly string[] = BOUND_TO_VALUE,
): string {
  const spelled = old === undefined ? name : old.unfolded.slice(0, old.unfolded.search(/[:;]/));
  const fresh = [...params];
  const kept = (old?.content?.params ?? []).flatMap(({ name: kind, raw }) => {
    const at = fresh.findIndex((param) => param.toUpperCase().startsWith(`${kind}=`));
    if (at !== -1) return fresh.splice(at, 1);
    return dropped.includes(kind) ? [] : [raw];
  });
  return `${[spelled, ...fresh, ...kept].join(';')}:${value}`;
}
