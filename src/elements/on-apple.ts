/** Whether the keys are those of Apple's machines: ⌘ in place of Ctrl. */
export function onApple(): boolean {
  return /mac|iphone|ipad/i.test(navigator.platform);
}
