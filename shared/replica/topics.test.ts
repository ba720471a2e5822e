import { expect, test } from 'vitest';
import { createTopics } from './topics.ts';

test('everything touched since the last time is told once, to whoever watches', () => {
  const topics = createTopics(() => undefined);
  const heard: string[][] = [];
  const stop = topics.watch((touched) => heard.push([...touched]));
  topics.touch('sales', 'stock');
  topics.touch('sales');
  topics.publish();
  topics.publish();
  expect(heard).toEqual([['sales', 'stock']]);
  stop();
  topics.touch('shop');
  topics.publish();
  expect(heard).toHaveLength(1);
});

test('a watcher that throws is told of, and the others hear all the same', () => {
  const failed: string[] = [];
  const topics = createTopics((error) => failed.push(String(error)));
  const heard: string[] = [];
  topics.watch(() => heard.push('first'));
  topics.watch(() => {
    throw new RangeError('no such zone');
  });
  topics.watch(() => heard.push('last'));
  topics.touch('shop');
  topics.publish();
  topics.touch('shop');
  topics.publish();
  expect(heard).toEqual(['first', 'last', 'first', 'last']);
  expect(failed).toEqual(['RangeError: no such zone', 'RangeError: no such zone']);
});

test('a watcher may stop itself and another while it hears', () => {
  const topics = createTopics(() => undefined);
  let heard = 0;
  const stops: (() => void)[] = [];
  stops.push(topics.watch(() => stops.forEach((stop) => stop())));
  stops.push(topics.watch(() => (heard += 1)));
  topics.touch('shop');
  topics.publish();
  expect(heard).toBe(0);
});
