/** The page's own storage. Without one (private windows, full disks) things last as long as the page. */
export type Kept = {
  readonly read: (key: string) => string | null;
  readonly write: (key: string, text: string | null) => void;
};

const inPage = new Map<string, string>();

export const kept: Kept = {
  read: (key) => {
    try {
      return window.localStorage.getItem(key) ?? inPage.get(key) ?? null;
    } catch {
      return inPage.get(key) ?? null;
    }
  },
  write: (key, text) => {
    try {
      if (text === null) window.localStorage.removeItem(key);
      else window.localStorage.setItem(key, text);
      inPage.delete(key);
    } catch {
      if (text === null) inPage.delete(key);
      else inPage.set(key, text);
    }
  },
};

/** Calls back when another tab of the shop wrote the key. Returns the way to stop. */
export function watchKept(key: string, changed: (text: string | null) => void): () => void {
  const onStorage = (event: StorageEvent) => {
    if (event.key === key) changed(event.newValue);
  };
  window.addEventListener('storage', onStorage);
  return () => window.removeEventListener('storage', onStorage);
}
