import { isLocalDate, type LocalDate } from '#shared/kernel/time.ts';
import { dateFormats, type ImportField, type Mapping } from './schema.ts';

/** A text without accents, case, punctuation and doubled blanks, for comparing names. */
export const folded = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** A text on one line, without outer blanks and with single inner ones. */
export const collapsed = (text: string): string => text.trim().replace(/\s+/g, ' ');

const datePatterns: Readonly<Record<Mapping['dateFormat'], RegExp>> = {
  'dd.mm.yyyy': /^(?<day>\d{1,2})\.(?<month>\d{1,2})\.(?<year>\d{4})$/,
  'dd/mm/yyyy': /^(?<day>\d{1,2})\/(?<month>\d{1,2})\/(?<year>\d{4})$/,
  'yyyy-mm-dd': /^(?<year>\d{4})-(?<month>\d{2})-(?<day>\d{2})$/,
};

/** The date a cell gives in the format, outer blanks aside; null when it gives none. */
export const dateOf = (text: string, format: Mapping['dateFormat']): LocalDate | null => {
  const found = datePatterns[format].exec(text.trim())?.groups;
  if (!found) return null;
  const date = `${found.year}-${found.month?.padStart(2, '0')}-${found.day?.padStart(2, '0')}`;
  return isLocalDate(date) ? date : null;
};

/** The names of a header made distinct: an empty one becomes `#3`, a repeated one `Objet (2)`. */
export const distinctColumns = (header: readonly string[]): string[] => {
  const taken = new Set<string>();
  return header.map((cell, index) => {
    const name = collapsed(cell) || `#${index + 1}`;
    let distinct = name;
    for (let rank = 2; taken.has(distinct); rank += 1) distinct = `${name} (${rank})`;
    taken.add(distinct);
    return distinct;
  });
};

/** The columns that a reference template names. */
export const templateColumns = (template: string): string[] =>
  [...template.matchAll(/\{([^{}]+)\}/g)].map((match) => match[1] ?? '');

/** A reference by its template over the cells of a row: each value in capitals, its blanks collapsed. */
export const referenceFrom = (template: string, cell: (column: string) => string): string =>
  template.replace(/\{([^{}]+)\}/g, (_, column: string) => collapsed(cell(column)).toUpperCase());

/** The tags of a cell: parts between commas or semicolons, blanks collapsed, each once. */
export const tagsOf = (text: string): string[] => [
  ...new Set(
    text
      .split(/[,;]/)
      .map(collapsed)
      .filter((tag) => tag !== ''),
  ),
];

/** The choice that a word names: its code or one of its names, case and accents aside; undefined when none does. */
export const choiceOf = <C extends string>(
  text: string,
  names: Readonly<Record<C, readonly string[]>>,
): C | undefined => {
  const wanted = folded(text);
  const codes = Object.keys(names) as C[];
  return codes.find((code) => [code, ...names[code]].some((name) => folded(name) === wanted));
};

/** The words by which a file names a priority, besides its code. */
export const priorityNames = {
  ordinary: ['ordinaire', 'normale', 'normal', 'courante', 'low'],
  priority: ['prioritaire', 'priorité', 'high', 'haute'],
  immediate: ['immédiate', 'immédiat', 'urgent', 'urgente'],
  top_priority: ['top priority', 'très urgent', 'très urgente', 'signalé', 'signalée'],
} as const;

/** The words by which a file names a pillar, besides its code. */
export const pillarNames = {
  documentation: ['documentation', 'documentaire', 'doc'],
  coordination: ['coordination', 'coord'],
  supervision: ['encadrement', 'supervision'],
} as const;

/** The words by which a file names a house, besides its code. */
export const houseNames = {
  national_assembly: ['assemblée nationale', 'an', 'national assembly'],
  senate: ['sénat', 'senate'],
  lok_sabha: ['lok sabha', 'ls', 'house of the people'],
  rajya_sabha: ['rajya sabha', 'rs', 'council of states'],
} as const;

/** The words by which a file names the form of a question, besides its code. */
export const starNames = {
  written: ['écrite', 'question écrite'],
  signalled: ['signalée', 'question signalée'],
  starred: ['starred', 's', '*'],
  unstarred: ['unstarred', 'u', 'us'],
  short_notice: ['short notice', 'sn', 'snq'],
} as const;

/** What the guess knows of the section: its kinds, and the names and initials of its people. */
export type Known = {
  readonly kinds: readonly {
    readonly code: string;
    readonly nameFr: string;
    readonly nameEn: string;
    readonly pillar: Mapping['defaults']['pillar'];
    /** Working days by which an answer is ready before its sitting. */
    readonly leadDays: number;
  }[];
  readonly people: readonly { readonly id: string; readonly name: string; readonly initials: string }[];
};

const headings: Readonly<Record<ImportField, RegExp>> = {
  reference:
    /^(reference|ref|numero|n|no|number|num dossier|n dossier|reference dossier|file no|file number|diary no|id|cote)$/,
  title: /^(objet|titre|intitule|sujet|subject|title)$/,
  summary: /^(resume|synthese|summary|description|abstract)$/,
  kind: /^(type|type de dossier|nature|categorie|kind|category)$/,
  sender:
    /^(expediteur|emetteur|demandeur|requerant|auteur|correspondant|provenance|sender|from|author|applicant|member|membre|depute|senateur)$/,
  receivedOn:
    /^(recu|recu le|reception|date de reception|date d arrivee|arrivee|arrive le|received|received on|date received|date of receipt|date)$/,
  dueOn: /^(echeance|date d echeance|date limite|delai|a rendre le|pour le|due|due on|due date|deadline)$/,
  closedOn:
    /^(clos|clos le|cloture|date de cloture|date de reponse|reponse le|closed|closed on|date closed|answered on|disposed on)$/,
  assignee:
    /^(attribue a|affecte a|agent|redacteur|charge|en charge|responsable|traitant|assignee|assigned to|marked to|owner)$/,
  tags: /^(mots cles|etiquettes|tags|keywords|theme|themes|ministere|ministry|department)$/,
  notes: /^(notes?|observations?|remarques?|commentaires?|remarks?|comments?|liens?|links?|url)$/,
  priority: /^(priorite|urgence|priority|urgency)$/,
  pillar: /^(pilier|pillar)$/,
  sittingOn: /^(date de seance|seance|seance du|sitting date|date of sitting|sitting)$/,
  questionNumber: /^(q no|question no|no question|n question|numero de la question|question number)$/,
  questionForm: /^(q type|question type|type de question)$/,
  house: /^(chambre|assemblee|house)$/,
  member: /^(auteur de la question|depute ou senateur|question by|asked by)$/,
};

type Column = { readonly name: string; readonly values: readonly string[] };

/** The format in which at least half of a column's values are dates; a few that are not become problems by line. */
const formatOf = (column: Column): Mapping['dateFormat'] | undefined => {
  const readable = (format: Mapping['dateFormat']): number =>
    column.values.filter((value) => dateOf(value, format) !== null).length;
  return dateFormats.find((format) => readable(format) > 0 && readable(format) >= column.values.length / 2);
};

const namesKind = (value: string, { kinds }: Known): boolean =>
  kinds.some(({ code, nameFr, nameEn }) => [code, nameFr, nameEn].some((name) => folded(name) === folded(value)));

const bare = (initials: string): string => folded(initials).replaceAll(' ', '');

/** The people that a cell names by id or name, else by initials (`EM`, `E. M.`). */
export const peopleNamed = ({ people }: Known, text: string): Known['people'][number][] => {
  const named = people.filter(({ id, name }) => id === text.trim() || folded(name) === folded(text));
  return named.length > 0 ? named : people.filter(({ initials }) => bare(initials) === bare(text));
};

const suits = (field: ImportField, column: Column, known: Known): boolean => {
  switch (field) {
    case 'receivedOn':
    case 'dueOn':
    case 'closedOn':
    case 'sittingOn':
      return formatOf(column) !== undefined;
    case 'kind':
      return column.values.length > 0 && column.values.every((value) => namesKind(value, known));
    case 'assignee':
      return column.values.some((value) => peopleNamed(known, value).length > 0);
    case 'priority':
      return column.values.length > 0 && column.values.every((value) => choiceOf(value, priorityNames) !== undefined);
    case 'pillar':
      return column.values.length > 0 && column.values.every((value) => choiceOf(value, pillarNames) !== undefined);
    case 'tags':
      return column.values.every((value) => tagsOf(value).every((tag) => tag.length <= 40));
    default:
      return true;
  }
};

const questionColumns = (columns: readonly Column[]): { number: string; type: string; date: string } | undefined => {
  const named = (pattern: RegExp): string | undefined => columns.find(({ name }) => pattern.test(folded(name)))?.name;
  const number = named(/^(q no|question no|no question|n question|numero de la question)$/);
  const type = named(/^(q type|question type|type de question)$/);
  const date = columns.find((column) => /date/.test(folded(column.name)) && formatOf(column) !== undefined)?.name;
  return number !== undefined && type !== undefined && date !== undefined ? { number, type, date } : undefined;
};

/**
 * What the columns of a file seem to mean, by their names in French or English and by their content. A register of
 * parliamentary questions (number, type, date) gives questions
 * due ahead of their sitting, their reference made of the three.
 */
export const guessMapping = (
  names: readonly string[],
  rows: readonly (readonly string[])[],
  known: Known,
  source: Pick<Mapping, 'encoding' | 'separator'>,
  today: LocalDate,
): Mapping => {
  const columns: Column[] = names.map((name, index) => ({
    name,
    values: rows.map((row) => row[index] ?? '').filter((value) => value.trim() !== ''),
  }));
  const question = questionColumns(columns);
  const fields: Partial<Record<ImportField, string[]>> = {};
  const used = new Set<string>(question ? [question.date] : []);
  for (const field of Object.keys(headings) as ImportField[]) {
    const found = columns.find(
      (column) => !used.has(column.name) && headings[field].test(folded(column.name)) && suits(field, column, known),
    );
    if (!found) continue;
    fields[field] = [found.name];
    used.add(found.name);
  }
  if (question) {
    delete fields.reference;
    fields.sittingOn = [question.date];
    fields.questionNumber = [question.number];
    fields.questionForm = [question.type];
    if (fields.sender && !fields.member) fields.member = fields.sender;
    fields.tags = [...(fields.tags ?? []), question.type];
  }
  const dated = columns.filter(({ name }) =>
    [fields.receivedOn, fields.dueOn, fields.closedOn, fields.sittingOn].some((chosen) => chosen?.[0] === name),
  );
  const due = dated.find(({ name }) => (fields.dueOn ?? fields.sittingOn)?.[0] === name);
  const dateFormat = dated.map(formatOf).find((format) => format !== undefined) ?? 'dd/mm/yyyy';
  const isPast = due?.values.some((value) => (dateOf(value, dateFormat) ?? today) < today) ?? false;
  const kind = known.kinds.find(({ code }) => code === (question ? 'PQ' : 'DOS')) ?? known.kinds[0];
  return {
    ...source,
    dateFormat,
    columns: fields,
    referenceTemplate: question ? `{${question.type}}-{${question.number}}-{${question.date}}` : '',
    defaults: {
      kind: kind?.code ?? 'DOS',
      pillar: kind?.pillar ?? 'documentation',
      receivedOn: isPast ? 'due_date' : 'import_day',
      closingOrder: null,
    },
  };
};
