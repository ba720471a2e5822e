import type { Rejection } from '../../shared/domain/catalog/import/rejection.ts';
import type { Locale } from '../../shared/kernel/locale.ts';

/** The rows of a file that stayed out, with their reasons, as a file to mend and import again. Fetched when it is wanted. */
export async function rejectedRowsFile(
  bytes: Uint8Array,
  rejected: readonly Rejection[],
  locale: Locale,
): Promise<Blob> {
  const { rejectedRowsCsv } = await import('../../shared/files/rejected-rows-csv.ts');
  return new Blob([rejectedRowsCsv(bytes, rejected, locale)], { type: 'text/csv' });
}
