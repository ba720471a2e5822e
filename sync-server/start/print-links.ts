import { speak } from '../../shared/kernel/locale.ts';
import { createId } from '../../shared/kernel/ids.ts';
import type { Server } from '../server.ts';
import { systemClock, systemRandom } from './open-shop.ts';

const day = 24 * 60 * 60_000;
const quarterHour = 15 * 60_000;

const hasOwner = ({ devices }: Server): boolean =>
  devices.all().some(({ role, revokedAt }) => role === 'owner' && revokedAt === null);

const newPerson = (): string => createId(systemRandom, systemClock.now());

/** The lines to print at start: where the shop is, and one-time links for those who have no device yet. */
export async function describeLinks(server: Server, url: string): Promise<readonly string[]> {
  const { demonstration } = server.shop;
  const lifetime = demonstration ? day : quarterHour;
  const { places, mainLocale } = server.shelf.site();
  const link = async (role: 'owner' | 'clerk', ids: readonly string[]) =>
    `${url}/enrol#${await server.links.create({ role, places: ids, person: newPerson() }, lifetime)}`;
  const lines = [`Storefront   ${url}/`];
  if (demonstration || !hasOwner(server)) lines.push(`Owner link   ${await link('owner', [])}`);
  if (demonstration)
    for (const { id, name } of places)
      lines.push(`Clerk link   ${await link('clerk', [id])}   ${speak(name, mainLocale).text}`);
  if (lines.length > 1) lines.push(`Each link works once, within ${demonstration ? '24 hours' : '15 minutes'}.`);
  return lines;
}
