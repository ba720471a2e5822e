/** A first guess at what a device is, for its name: from its pointer and its size, never from its maker. */
export function deviceKind(navigator: { readonly maxTouchPoints: number }): 'phone' | 'tablet' | 'computer' {
  if (navigator.maxTouchPoints === 0) return 'computer';
  return Math.min(window.screen.width, window.screen.height) >= 600 ? 'tablet' : 'phone';
}
