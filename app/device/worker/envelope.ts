import type { PageMessage, WorkerMessage } from '../web-device/messages.ts';

/** Between the workers of one browser: what a following one asks, what the leading one tells, and who leads. */
export type Envelope =
  | { readonly t: 'ask'; readonly from: string; readonly message: PageMessage }
  | { readonly t: 'tell'; readonly to: string; readonly message: WorkerMessage }
  | { readonly t: 'leads' };

export const leaderLock = 'counterpart-leader';

/** Held by a tab's worker as long as it lives: whoever waits for it hears of the tab's end. */
export const tabLock = (tab: string): string => `counterpart-tab-${tab}`;

export const channelName = 'counterpart-replica';
