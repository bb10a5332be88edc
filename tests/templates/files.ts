import PizZip from 'pizzip';

const namespace = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

const types =
  '<?xml version="1.0" encoding="UTF-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>';

const rels =
  '<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>';

/** The same for each file, so that the same text makes the same bytes. */
const date = new Date('2026-01-05T10:00:00Z');

const zipped = (parts: Readonly<Record<string, string>>): Uint8Array => {
  const zip = new PizZip();
  for (const [path, text] of Object.entries(parts))
    zip.file(path, text, { date, ...(path === 'mimetype' ? { compression: 'STORE' as const } : {}) });
  return zip.generate({ type: 'uint8array', compression: 'DEFLATE' });
};

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** A DOCX of one run for each paragraph, with other parts at will. */
export const docx = (paragraphs: readonly string[], more: Readonly<Record<string, string>> = {}): Uint8Array =>
  docxOf(
    paragraphs.map((text) => `<w:p><w:r><w:t xml:space="preserve">${escaped(text)}</w:t></w:r></w:p>`).join(''),
    more,
  );

/** A DOCX with a body of one's own. */
export const docxOf = (body: string, more: Readonly<Record<string, string>> = {}): Uint8Array =>
  zipped({
    '[Content_Types].xml': types,
    '_rels/.rels': rels,
    'word/document.xml': `<?xml version="1.0" encoding="UTF-8"?><w:document ${namespace}><w:body>${body}</w:body></w:document>`,
    ...more,
  });

const odfNames = ['office', 'text', 'style', 'table']
  .map((name) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`)
  .join(' ');

/** An ODT of one paragraph for each text, with other parts at will. */
export const odt = (paragraphs: readonly string[], more: Readonly<Record<string, string>> = {}): Uint8Array =>
  zipped({
    mimetype: 'application/vnd.oasis.opendocument.text',
    'content.xml': `<?xml version="1.0" encoding="UTF-8"?><office:document-content ${odfNames} office:version="1.3"><office:body><office:text>${paragraphs.map((text) => `<text:p>${escaped(text)}</text:p>`).join('')}</office:text></office:body></office:document-content>`,
    'META-INF/manifest.xml':
      '<?xml version="1.0" encoding="UTF-8"?><manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.3"><manifest:file-entry manifest:full-path="/" manifest:media-type="application/vnd.oasis.opendocument.text"/><manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/></manifest:manifest>',
    ...more,
  });

/** A zip that says it holds a part of so many bytes, all zero. */
export const bomb = (bytes: number): Uint8Array => docx(['x'], { 'word/media/zero.bin': '\0'.repeat(bytes) });
