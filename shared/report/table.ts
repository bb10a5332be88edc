import type { LocalDate } from '#shared/kernel/time.ts';
import type { Cell } from './csv.ts';

/** How a column's cells are read and aligned. Money is in cents, durations in minutes, dates `YYYY-MM-DD`. */
export type ColumnKind = 'text' | 'date' | 'number' | 'money' | 'minutes';

/** A column of a printed or exported table; `width` is its share of the page's width. */
export type TableColumn = {
  readonly key: string;
  readonly title: string;
  readonly kind: ColumnKind;
  readonly width: number;
};

/** A register or statement as everything outside the screen gets it: printed, CSV, XLSX, ODS. */
export type Table = {
  readonly title: string;
  /** What it is and which rules it follows, in one line under the title; empty when there is nothing to say. */
  readonly note: string;
  readonly columns: readonly TableColumn[];
  readonly rows: readonly (readonly Cell[])[];
  /** A line of totals under the rows, where there is one. */
  readonly total: readonly Cell[] | null;
};

/** What heads a printed table besides its title. */
export type TableHeading = {
  readonly sectionName: string;
  readonly from: LocalDate;
  readonly to: LocalDate;
  readonly editedOn: LocalDate;
};
