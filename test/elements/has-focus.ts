/** Whether an element has the focus of its tree; `:focus` matches in a window that has the focus only. */
export function hasFocus(element: Element): boolean {
  return (element.getRootNode() as Document | ShadowRoot).activeElement === element;
}
