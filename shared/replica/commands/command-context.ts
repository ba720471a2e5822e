import { createId } from '../../kernel/ids.ts';
import { type Result, refuse } from '../../kernel/result.ts';
import type { CommandRefusal, Commands } from '../command-table.ts';
import type { Enrolment } from '../device-status.ts';
import type { OneAtATime } from '../../kernel/one-at-a-time.ts';
import type { ReplicaState } from '../replica-state.ts';
import type { StoreWrite } from '../replica-store.ts';
import type { TokenAnswer } from '../sync/connection.ts';
import type { ImportPlans } from './import-plans.ts';

type Outcome<C extends keyof Commands> = Result<Commands[C]['output'], CommandRefusal>;

/** What a command works with. `id` is the asking screen's: the same id asked again gets the same answer. */
export type CommandContext = {
  readonly id: string;
  readonly state: ReplicaState;
  readonly who: Enrolment;
  readonly exclusive: OneAtATime;
  readonly token: () => Promise<TokenAnswer>;
  readonly plans: ImportPlans;
  readonly report: (done: number, total: number) => void;
  readonly signal: { readonly aborted: boolean };
  /** Shows what changed so far and sends it on its way, in the middle of a long command. */
  readonly flush: () => void;
};

export type Command<C extends keyof Commands> = (
  context: CommandContext,
  input: Commands[C]['input'],
) => Promise<Outcome<C>>;

export const newId = ({ state }: Pick<CommandContext, 'state'>): string => createId(state.env.random, state.env.now());

/** What was asked and answered, stored together with what it did. */
export type Intent = { readonly name: string; readonly input: unknown; readonly output: unknown; readonly at: number };

export const putIntent = (context: CommandContext, name: string, input: unknown, output: unknown): StoreWrite => {
  const intent: Intent = { name, input, output, at: context.state.env.now() };
  return { space: 'intents', key: context.id, value: intent };
};

export const refused = (
  type: string,
  detail?: CommandRefusal['detail'],
): { readonly ok: false; readonly refusal: CommandRefusal } =>
  refuse(detail === undefined ? { type } : { type, detail });

/** May this person act at the place? The owner everywhere, a clerk where they work. */
export const worksAt = (who: Enrolment, place: string): boolean => who.role === 'owner' || who.places.includes(place);
