/** What may have changed; views say which of it they show. */
export type Topic = 'shop' | 'products' | 'stock' | 'promises' | 'sales' | 'orders' | 'imports' | 'status';

export type Topics = {
  readonly touch: (...topics: readonly Topic[]) => void;
  readonly watch: (heard: (topics: ReadonlySet<Topic>) => void) => () => void;
  /** Tells everything touched since the last time, once. */
  readonly publish: () => void;
};

/** A watcher that throws is told to `failed`; the others hear all the same. */
export function createTopics(failed: (error: unknown) => void): Topics {
  let touched = new Set<Topic>();
  const watchers = new Set<(topics: ReadonlySet<Topic>) => void>();
  return {
    touch: (...topics) => {
      for (const topic of topics) touched.add(topic);
    },
    watch: (heard) => {
      watchers.add(heard);
      return () => void watchers.delete(heard);
    },
    publish: () => {
      if (touched.size === 0) return;
      const now = touched;
      touched = new Set();
      for (const heard of watchers) {
        try {
          heard(now);
        } catch (error) {
          failed(error);
        }
      }
    },
  };
}
