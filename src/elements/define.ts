/**
 * Defines an element unless its name is taken: two copies of the package on one page share the first one's,
 * and where there are no elements (in Node) there is nothing to define.
 */
export function defineElement(tag: string, element: CustomElementConstructor): void {
  if (typeof customElements !== 'undefined' && customElements.get(tag) === undefined) {
    customElements.define(tag, element);
  }
}
