/** The sentences of rooms. */
export const rooms = {
  missing: 'This room does not exist or is in the bin.',
  taken: (name: string) => `The room “${name}” exists already. Nothing was saved.`,
  notInUse: (name: string) => `The room “${name}” is no longer in use. Choose another room. Nothing was saved.`,
  clash: (name: string, title: string, day: string, from: string, to: string) =>
    `The room “${name}” is taken on ${day} from ${from} to ${to} by the meeting “${title}”. Choose another room, or confirm. Nothing was saved.`,
  clashes: (name: string, title: string, day: string, count: number) =>
    `The room “${name}” is taken ${count} times over the series, first on ${day} by the meeting “${title}”. Choose another room, or confirm. Nothing was saved.`,
  tooSmall: (name: string, capacity: number, people: number) =>
    `The room “${name}” has ${capacity} seats for ${people} participants. Choose another room, or confirm. Nothing was saved.`,
};
