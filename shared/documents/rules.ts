/** Longest file name kept, in characters. */
const longestName = 200;

const hidden = /[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}]/gu;

const reserved = /^(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(\.|$)/i;

const splitName = (name: string): [stem: string, extension: string] => {
  const dot = name.lastIndexOf('.');
  return dot > 0 && name.length - dot <= 12 ? [name.slice(0, dot), name.slice(dot)] : [name, ''];
};

/**
 * A file's name as text to show, from whatever another program wrote: its last part, without control and direction
 * characters, 200 characters at most with its ending kept; `fallback` when nothing is left. Never a path.
 */
export const shownName = (name: string, fallback: string): string => {
  const last = name.toWellFormed().split(/[/\\]/).at(-1) ?? '';
  const plain = last.replaceAll(hidden, '').replaceAll(/\s+/g, ' ').trim();
  if (/^[. ]*$/.test(plain)) return fallback;
  const [stem, extension] = splitName(plain);
  return [...stem].slice(0, longestName - extension.length).join('') + extension;
};

/** The name under which a file is offered to be saved: one that every system takes. */
export const savedName = (name: string): string => {
  const safe = shownName(name, 'document')
    .replaceAll(/[<>:"|?*]/g, '_')
    .replace(/[. ]+$/, '');
  return safe === '' || reserved.test(safe) ? `_${safe}` : safe;
};

/** A media type that may stand in a header: what was said when it reads as one, else that of unknown bytes. */
export const plainMediaType = (mediaType: string): string => {
  const [essence = ''] = mediaType.toLowerCase().split(';');
  return /^[a-z0-9][a-z0-9!#$&^_.+-]{0,60}\/[a-z0-9][a-z0-9!#$&^_.+-]{0,80}$/.test(essence.trim())
    ? essence.trim()
    : 'application/octet-stream';
};

/** A label from a file's name: without its ending. */
export const labelOf = (fileName: string): string => splitName(fileName)[0].replaceAll('_', ' ').trim() || fileName;
