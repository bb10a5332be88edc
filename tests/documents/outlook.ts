import burner from '@kenjiuno/msgreader/lib/Burner.js';

type Node = { readonly name: string; readonly content?: Uint8Array; readonly inside?: readonly Node[] };

const root = 5;
const storage = 1;
const stream = 2;

const text = (id: string, value: string): Node => ({
  name: `__substg1.0_${id}001F`,
  content: new Uint8Array(Buffer.from(value, 'utf16le')),
});

const binary = (id: string, content: Uint8Array): Node => ({ name: `__substg1.0_${id}0102`, content });

/** The stream of fixed properties with one date: the moment it was sent. */
const properties = (at: Date): Node => {
  const content = new Uint8Array(48);
  const view = new DataView(content.buffer);
  view.setUint32(32, 0x00390040, true);
  const ticks = (BigInt(at.getTime()) + 11_644_473_600_000n) * 10_000n;
  view.setBigUint64(40, ticks, true);
  return { name: '__properties_version1.0', content };
};

/** A compound file of nodes, as Outlook writes them. */
export const compoundFile = (nodes: readonly Node[]): Uint8Array => {
  const entries: Parameters<typeof burner.burn>[0] = [{ name: 'Root Entry', type: root, length: 0, children: [] }];
  const add = (node: Node): number => {
    const index = entries.length;
    const { content, inside } = node;
    entries.push({
      name: node.name,
      type: content ? stream : storage,
      length: content?.byteLength ?? 0,
      ...(content ? { binaryProvider: () => content } : { children: [] }),
    });
    if (inside) entries[index] = { ...entries[index], children: inside.map(add) } as (typeof entries)[number];
    return index;
  };
  entries[0] = { ...entries[0], children: nodes.map(add) } as (typeof entries)[number];
  return new Uint8Array(burner.burn(entries));
};

type Attachment = { readonly name: string; readonly content: Uint8Array };

/** An Outlook message with a sender, a subject, a text, a date and attachments. */
export const outlookMessage = ({
  subject = 'Réponse à votre courrier',
  body = 'Bonjour,\r\nVeuillez trouver le plan ci-joint.\r\nN/Réf. : DDT-26-118',
  attachments = [],
}: {
  readonly subject?: string;
  readonly body?: string;
  readonly attachments?: readonly Attachment[];
} = {}): Uint8Array =>
  compoundFile([
    properties(new Date('2026-11-19T10:15:00Z')),
    text('001A', 'IPM.Note'),
    text('0037', subject),
    text('0C1A', 'Direction départementale'),
    text('5D01', 'ddt@example.org'),
    text('1000', body),
    ...attachments.map(({ name, content }, index) => ({
      name: `__attach_version1.0_#${index.toString(16).toUpperCase().padStart(8, '0')}`,
      inside: [
        { name: '__properties_version1.0', content: new Uint8Array(8) },
        text('3707', name),
        binary('3701', content),
      ],
    })),
  ]);
