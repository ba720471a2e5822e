import { canMove } from '../../domain/orders/order-states.ts';
import { ok } from '../../kernel/result.ts';
import type { HttpAnswer } from '../env.ts';
import { type Command, type CommandContext, refused, worksAt } from './command-context.ts';

const codeOf = ({ body }: HttpAnswer): string => {
  try {
    const { code } = JSON.parse(new TextDecoder().decode(body)) as { code?: unknown };
    return typeof code === 'string' ? code : 'server-error';
  } catch {
    return 'server-error';
  }
};

async function post(context: CommandContext, path: string, body: unknown): Promise<HttpAnswer | null> {
  const answer = await context.token();
  if (answer.type !== 'token') return null;
  const headers = {
    'Content-Type': 'application/json',
    'Idempotency-Key': context.id,
    Authorization: `Bearer ${answer.token}`,
  };
  const request = { method: 'POST', path, headers, body: new TextEncoder().encode(JSON.stringify(body)) } as const;
  return context.state.env.fetch(request).catch(() => null);
}

/** Asks the server to move an order on: orders are its word alone. The log's row shows the new state. */
export const advanceOrder: Command<'advance-order'> = async (context, { order, place, to }) => {
  const { state, who } = context;
  if (!worksAt(who, place)) return refused('not-allowed');
  const known = state.orders.find(order);
  if (known && !canMove(known.state, to, 'staff')) return refused('order-not-open');
  const answer = await post(context, '/cmd/advance-order', { order, place, to });
  if (answer === null) return refused('offline');
  return answer.status === 200 ? ok({}) : refused(codeOf(answer));
};
