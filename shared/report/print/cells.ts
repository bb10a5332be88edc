import type { Cell } from '#shared/report/csv.ts';
import type { ColumnKind } from '#shared/report/table.ts';
import type { Language } from '#shared/settings/schema.ts';

const locales: Readonly<Record<Language, string>> = { fr: 'fr-FR', en: 'en-GB' };

const numberFormats = (language: Language) => ({
  plain: new Intl.NumberFormat(locales[language], { maximumFractionDigits: 2 }),
  money: new Intl.NumberFormat(locales[language], { minimumFractionDigits: 2, maximumFractionDigits: 2 }),
});

const formats = { fr: numberFormats('fr'), en: numberFormats('en') };

const duration = (minutes: number): string => {
  const whole = Math.abs(Math.round(minutes));
  return `${minutes < 0 ? '−' : ''}${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`;
};

/** A cell as it is read on paper: `23/11/2026`, `1 250,00`, `2:30`; text and what does not fit its kind stay as they are. */
export const printedCell = (cell: Cell, kind: ColumnKind, language: Language): string => {
  if (cell === null) return '';
  if (kind === 'date')
    return typeof cell === 'string' ? cell.replace(/^(\d{4})-(\d\d)-(\d\d)/, '$3/$2/$1') : String(cell);
  if (typeof cell === 'string') return cell;
  if (kind === 'money') return formats[language].money.format(cell / 100);
  return kind === 'minutes' ? duration(cell) : formats[language].plain.format(cell);
};
