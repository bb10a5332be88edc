import { number } from './format.ts';

/** `1 234,56` from cents, with the language's separators. */
export const money = (cents: number): string => number(cents / 100, 2);
