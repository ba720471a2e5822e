import { useI18n } from '../ui/i18n/i18n-provider.tsx';
import { createI18n } from '../ui/i18n/create-i18n.ts';
import { type TicketNewsKey, ticketNewsWords } from '../ui/i18n/till/ticket-news-words.ts';
import type { I18n } from '../ui/i18n/create-i18n.ts';
import type { Currency } from '../../shared/kernel/money.ts';
import type { TicketNews } from './create-ticket.ts';
import { itemTitle } from './tiles.ts';

/** The words for a ticket that changes under the clerk's hand. */
export function useNewsWords(): I18n<TicketNewsKey> {
  const { locale } = useI18n();
  return createI18n<TicketNewsKey>(locale, () => ticketNewsWords[locale()]);
}

/** The sentence a clerk must read, or null when nothing changed that they would charge for. */
export function newsText(words: I18n<TicketNewsKey>, news: TicketNews, currency: Currency): string | null {
  const titles = news.gone.flatMap(({ item }) => (item ? [itemTitle(item, words.text)] : []));
  if (titles.length > 0) return words.t('news.gone', { titles: words.list(titles) });
  const count = news.gone.reduce((sum, { quantity }) => sum + quantity, 0);
  if (count > 0) return words.t('news.goneMany', { count });
  if (news.before === news.after) return null;
  const amount = (minor: number) => words.money(minor, currency, 'always');
  return words.t('news.total', { before: amount(news.before), after: amount(news.after) });
}
