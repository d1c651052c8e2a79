import { isServer } from 'lit';

/**
 * Defines an element unless its name is taken: two copies of the package on one page share the first one's,
 * and on a server there is nothing to define.
 */
export function defineElement(tag: string, element: CustomElementConstructor): void {
  if (!isServer && customElements.get(tag) === undefined) {
    customElements.define(tag, element);
  }
}
