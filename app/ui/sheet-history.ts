/**
 * Gives an open sheet an entry in the browser's history, so that Back closes it instead of leaving the page. Closing it
 * any other way takes the entry back out.
 */
export function createSheetHistory(close: () => void): { readonly opened: () => void; readonly closed: () => void } {
  let mark: string | null = null;
  const isOurs = () => (window.history.state as { readonly sheet?: string } | null)?.sheet === mark;
  const onPop = () => {
    if (mark === null || isOurs()) return;
    mark = null;
    window.removeEventListener('popstate', onPop);
    close();
  };
  return {
    opened: () => {
      mark = crypto.randomUUID();
      window.history.pushState({ ...window.history.state, sheet: mark }, '');
      window.addEventListener('popstate', onPop);
    },
    closed: () => {
      if (mark === null) return;
      const ours = isOurs();
      mark = null;
      window.removeEventListener('popstate', onPop);
      if (ours) window.history.back();
    },
  };
}
