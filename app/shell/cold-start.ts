const words: Readonly<Record<string, readonly [title: string, note: string]>> = {
  'zh-TW': ['目前連不上商店', '連線後重新整理，就能開啟。'],
  zh: ['现在连不上店里', '联网后刷新，就能打开。'],
  en: ['The shop cannot be reached', 'Connect and reload to open it.'],
};

/** A first visit without a network has nothing to show but this. */
export function showColdStart(root: HTMLElement): void {
  const wanted = navigator.language;
  const [title, note] = words[wanted] ??
    words[wanted.slice(0, 2)] ?? ['The shop cannot be reached', 'Connect and reload to open it.'];
  const box = document.createElement('main');
  box.className = 'mx-auto max-w-sm px-6 py-24 text-center';
  const heading = document.createElement('h1');
  heading.className = 'text-t4 font-semibold';
  heading.textContent = title;
  const text = document.createElement('p');
  text.className = 'mt-2 text-ink2';
  text.textContent = note;
  box.append(heading, text);
  root.replaceChildren(box);
  window.addEventListener('online', () => window.location.reload(), { once: true });
}
