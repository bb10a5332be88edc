/** The sentences of circuits. */
export const circuits = {};
