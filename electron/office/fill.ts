import Docxtemplater from 'docxtemplater';
import { healPlaceholders, replaceAll } from 'odf-kit/template';
import PizZip from 'pizzip';
import { AppError } from '#shared/contract/errors.ts';
import type { Filled } from '#shared/templates/merge.ts';
import type { OwnFormat } from '#shared/templates/schema.ts';
import { type Parts, xmlOf } from './package.ts';
import { textParts } from './paragraphs.ts';
import { cleanText } from './xml.ts';

/** Characters that stand for braces and line ends of a value while an ODT is filled, so that none is read as a field. */
const standIns: Readonly<Record<string, string>> = { '{': '\uE000', '}': '\uE001', '\n': '\uE002' };

const zipOf = (parts: Parts): PizZip => {
  const zip = new PizZip();
  for (const [path, bytes] of parts) {
    zip.file(path, bytes, path === 'mimetype' ? { compression: 'STORE' } : {});
  }
  return zip;
};

const bytesOf = (zip: PizZip): Uint8Array => zip.generate({ type: 'uint8array', compression: 'DEFLATE' });

const mapped = (filled: Filled, change: (value: string) => string): Filled => {
  const record = (row: Readonly<Record<string, string>>) =>
    Object.fromEntries(Object.entries(row).map(([name, value]) => [name, change(value)]));
  return {
    values: record(filled.values),
    lists: Object.fromEntries(Object.entries(filled.lists).map(([name, rows]) => [name, rows.map(record)])),
  };
};

const plainText = (value: string): string => cleanText(value.replace(/\r\n?/g, '\n'));

const parser = (tag: string) => ({
  get: (scope: Readonly<Record<string, unknown>>): unknown => (Object.hasOwn(scope, tag) ? scope[tag] : undefined),
});

const fillDocx = (parts: Parts, filled: Filled): Uint8Array => {
  const { values, lists } = mapped(filled, plainText);
  try {
    const file = new Docxtemplater(zipOf(parts), {
      paragraphLoop: true,
      linebreaks: true,
      parser,
      errorLogging: false,
      nullGetter: () => '',
    });
    file.render({ ...values, ...lists });
    return bytesOf(file.getZip());
  } catch {
    throw new AppError('validation', (w) => w.templates.notFilled);
  }
};

/** The values by the path of their names, as a filler that cuts names at their dots looks for them. */
const nested = ({ values, lists }: Filled): Record<string, unknown> => {
  const root: Record<string, unknown> = {};
  for (const [name, value] of Object.entries<unknown>({ ...values, ...lists })) {
    const path = name.split('.');
    const last = path.pop() ?? '';
    let at = root;
    for (const step of path) {
      const inner = (at[step] ?? {}) as Record<string, unknown>;
      at[step] = inner;
      at = inner;
    }
    at[last] = value;
  }
  return root;
};

const hidden = (value: string): string =>
  plainText(value)
    .replace(/[\uE000-\uE002]/g, '\uFFFD')
    .replace(/[{}\n]/g, (mark) => standIns[mark] ?? mark);

const shown = (xml: string): string =>
  xml.replaceAll('\uE000', '{').replaceAll('\uE001', '}').replaceAll('\uE002', '<text:line-break/>');

const fillOdt = (parts: Parts, filled: Filled): Uint8Array => {
  const data = nested(mapped(filled, hidden));
  const zip = zipOf(parts);
  for (const path of textParts(parts, 'odt')) {
    zip.file(path, shown(replaceAll(healPlaceholders(xmlOf(parts, path).replace(/[\uE000-\uE002]/g, '\uFFFD')), data)));
  }
  return bytesOf(zip);
};

/** A template of one's own with its fields filled; values are text whatever they hold. */
export const fillPackage = (parts: Parts, format: OwnFormat, filled: Filled): Uint8Array =>
  format === 'docx' ? fillDocx(parts, filled) : fillOdt(parts, filled);
