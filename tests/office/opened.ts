import { buffer } from 'node:stream/consumers';
import yauzl from 'yauzl';

/** The parts of an office file by their path, as text. */
export const opened = async (bytes: Uint8Array): Promise<Map<string, string>> => {
  const zip = await yauzl.fromBufferPromise(Buffer.from(bytes), { lazyEntries: true });
  const parts = new Map<string, string>();
  for await (const entry of zip.eachEntry()) {
    parts.set(entry.fileName, (await buffer(await zip.openReadStreamPromise(entry))).toString('utf8'));
  }
  return parts;
};

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

const plain = (text: string): string =>
  text.replace(/&(#x?[\da-f]+|\w+);/gi, (whole, name: string) => {
    if (name.startsWith('#x')) return String.fromCodePoint(Number.parseInt(name.slice(2), 16));
    return name.startsWith('#') ? String.fromCodePoint(Number(name.slice(1))) : (entities[name] ?? whole);
  });

const isForbidden = (code: number): boolean =>
  (code < 32 && ![9, 10, 13].includes(code)) || code === 0xfffe || code === 0xffff;

/** Throws unless the XML is well-formed: elements closed in order, quoted attributes, nothing forbidden. */
export const requireXml = (source: string): void => {
  const body = source.replace(/^\uFEFF?<\?xml[^?]*\?>\s*/, '');
  const tag = /<(\/?)([A-Za-z_][\w:.-]*)((?:\s+[\w:.-]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>/y;
  const open: string[] = [];
  for (let at = 0; at < body.length; ) {
    if (body[at] !== '<') {
      const end = body.indexOf('<', at);
      const text = body.slice(at, end === -1 ? undefined : end);
      if (/&(?!(amp|lt|gt|quot|apos|#x?[\da-f]+);)/i.test(text)) throw new Error(`unescaped: ${text.slice(0, 60)}`);
      at += text.length;
      continue;
    }
    tag.lastIndex = at;
    const found = tag.exec(body);
    if (!found) throw new Error(`broken tag: ${body.slice(at, at + 80)}`);
    const [whole, closing, name = '', , single] = found;
    if (closing && open.pop() !== name) throw new Error(`</${name}> closes nothing`);
    if (!closing && !single) open.push(name);
    at += whole.length;
  }
  if (open.length > 0) throw new Error(`left open: ${open.join(' ')}`);
  for (const character of source) {
    if (isForbidden(character.codePointAt(0) ?? 0)) throw new Error('a character that XML forbids');
  }
};

/** The text of a DOCX or ODT, paragraph by paragraph. */
export const textOf = (xml: string): string[] =>
  [...xml.matchAll(/<(?:w:p|text:p|text:h)(?:\s[^>]*)?>([\s\S]*?)<\/(?:w:p|text:p|text:h)>/g)].map(([, inner = '']) =>
    plain(inner.replace(/<(w:br|text:line-break)\/>/g, '\n').replace(/<[^>]*>/g, '')),
  );
