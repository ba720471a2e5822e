import type { ImportReport } from './import-file.ts';

const counted = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;

/** One line for programs: what the import did. */
export const reportAsJson = ({ format, products, variants, unchanged, rejected }: ImportReport): string =>
  JSON.stringify({ format, products, variants, unchanged, rejected });

/** The same for people. */
export function describeReport(report: ImportReport, dryRun: boolean): readonly string[] {
  const { format, products, variants, unchanged, rejected, cases, pictures } = report;
  const kept = pictures.asked - pictures.fetched;
  return [
    `${dryRun ? 'Would import' : 'Imported'} (${format}): ${counted(products, 'product', 'products')} and ${counted(variants, 'variant', 'variants')} created or changed, ${unchanged} unchanged.`,
    ...(rejected.length > 0 ? [`${counted(rejected.length, 'row was', 'rows were')} left out:`] : []),
    ...rejected.map(({ line, reason }) => `  line ${line}: ${reason}`),
    ...(cases > 0
      ? [
          `${counted(cases, 'field was', 'fields were')} changed both in the file and in the shop; the shop's value stays.`,
        ]
      : []),
    ...(kept > 0 && !dryRun
      ? [`${counted(kept, 'picture', 'pictures')} could not be fetched and stay references to their addresses.`]
      : []),
  ];
}
