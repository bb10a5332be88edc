const endOfChain = 0xfffffffe;
const free = 0xffffffff;
const largestSector = 0xfffffffa;

const signature = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

type Entry = {
  isText: boolean;
  type: number;
  previous: number;
  next: number;
  child: number;
  start: number;
  size: number;
};

class Unsound extends Error {}

const sound = (isSound: boolean): void => {
  if (!isSound) throw new Unsound('not a sound compound file');
};

/** Reads the sectors and chains of a compound file; throws `Unsound` where one leads outside or around. */
const openSectors = (view: DataView) => {
  sound(view.byteLength >= 1536);
  const shift = view.getUint16(30, true);
  sound((shift === 9 || shift === 12) && view.getUint16(32, true) === 6);
  const size = 2 ** shift;
  const count = Math.ceil(view.byteLength / size) - 1;
  const offset = (sector: number): number => {
    sound(sector < count);
    return (sector + 1) * size;
  };
  const word = (sector: number, index: number): number => {
    const at = offset(sector) + 4 * index;
    sound(at + 4 <= view.byteLength);
    return view.getUint32(at, true);
  };
  const perSector = size / 4;
  const tables: number[] = [];
  for (let at = 76; at < 512; at += 4) {
    const sector = view.getUint32(at, true);
    if (sector <= largestSector) tables.push(sector);
  }
  let more = view.getUint32(68, true);
  for (let seen = 0; more <= largestSector; seen += 1) {
    sound(seen < count);
    for (let index = 0; index < perSector - 1; index += 1) {
      const sector = word(more, index);
      if (sector <= largestSector) tables.push(sector);
    }
    more = word(more, perSector - 1);
  }
  sound(tables.length <= count && tables.length >= view.getUint32(44, true));
  for (const table of tables) sound(table < count);
  const following = (sector: number): number => {
    const table = tables[Math.floor(sector / perSector)];
    sound(table !== undefined);
    return word(table ?? free, sector % perSector);
  };
  const chain = (start: number): number[] => {
    const found: number[] = [];
    for (let sector = start; sector !== endOfChain; sector = following(sector)) {
      sound(sector < count && found.length < count);
      found.push(sector);
    }
    return found;
  };
  return { size, offset, word, chain };
};

type Sectors = ReturnType<typeof openSectors>;

/** Longest text of a message that is read, in bytes. */
const textLimit = 8 * 1024 * 1024;

/** Whether an entry's name ends like that of a text property: `001E`, `001F`. */
const isTextAt = (view: DataView, at: number): boolean => {
  const length = Math.min(32, view.getUint16(at + 64, true) / 2) - 1;
  const name = Array.from({ length: Math.max(0, Math.floor(length)) }, (_, index) =>
    String.fromCharCode(view.getUint16(at + index * 2, true)),
  ).join('');
  return /001[ef]$/i.test(name);
};

const entriesOf = (view: DataView, { size, offset, chain }: Sectors): Entry[] =>
  chain(view.getUint32(48, true)).flatMap((sector) =>
    Array.from({ length: size / 128 }, (_, index) => {
      const at = offset(sector) + index * 128;
      sound(at + 128 <= view.byteLength);
      return {
        isText: isTextAt(view, at),
        type: view.getUint8(at + 66),
        previous: view.getUint32(at + 68, true),
        next: view.getUint32(at + 72, true),
        child: view.getUint32(at + 76, true),
        start: view.getUint32(at + 116, true),
        size: view.getUint32(at + 120, true),
      };
    }),
  );

/** Most entries of a file that is read: a message with five hundred attachments has ten thousand. */
const entryLimit = 20_000;

/** Walks the tree of entries from the root: each is reached once at most, no deeper than storages are ever nested. */
const walkTree = (entries: readonly Entry[]): void => {
  sound(entries.length <= entryLimit);
  const reached = new Set<number>();
  const waiting = [{ index: entries[0]?.child ?? free, depth: 1 }];
  for (let one = waiting.pop(); one !== undefined; one = waiting.pop()) {
    if (one.index === free) continue;
    const entry = entries[one.index];
    sound(entry !== undefined && !reached.has(one.index) && one.depth <= 64);
    if (!entry) continue;
    reached.add(one.index);
    waiting.push({ index: entry.previous, depth: one.depth }, { index: entry.next, depth: one.depth });
    if (entry.type === 1) waiting.push({ index: entry.child, depth: one.depth + 1 });
  }
};

const checkStreams = (view: DataView, entries: readonly Entry[], { size, chain, word }: Sectors): void => {
  const root = entries[0];
  sound(root?.type === 5 && root.child !== 0 && entries.length > 1);
  const small = chain(view.getUint32(60, true));
  const container = root && root.start <= largestSector ? chain(root.start).length * size : 0;
  let total = 0;
  for (const entry of entries) {
    if (entry.type !== 2 || entry.size === 0) continue;
    total += entry.size;
    sound(total <= view.byteLength && !(entry.isText && entry.size > textLimit));
    if (entry.size >= 4096) {
      sound(chain(entry.start).length * size >= entry.size);
      continue;
    }
    let length = 0;
    for (let at = entry.start; at !== endOfChain; length += 1) {
      const table = small[Math.floor(at / (size / 4))];
      sound(table !== undefined && (at + 1) * 64 <= container && length <= 64);
      at = word(table ?? free, at % (size / 4));
    }
    sound(length * 64 >= entry.size);
  }
};

/**
 * Whether bytes are a sound compound file: every chain ends, every stream fits in the file, the tree of its entries has
 * no loop. A reader that trusts the file can then read it in bounded time and memory.
 */
export const isSoundCompoundFile = (bytes: Uint8Array): boolean => {
  if (!signature.every((byte, index) => bytes[index] === byte)) return false;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    const sectors = openSectors(view);
    const entries = entriesOf(view, sectors);
    walkTree(entries);
    checkStreams(view, entries, sectors);
    return true;
  } catch (error) {
    if (error instanceof Unsound || error instanceof RangeError) return false;
    throw error;
  }
};
