import { others, questions } from './france-office.ts';
import { appeals, requests } from './france-requests.ts';
import { citizens, office } from './india-office.ts';
import { parliament } from './india-parliament.ts';
import type { ShippedPreset } from './shape.ts';

/** The rules that come with Pivot. */
export const shippedPresets: readonly ShippedPreset[] = [
  ...requests,
  ...appeals,
  ...questions,
  ...others,
  ...parliament,
  ...citizens,
  ...office,
];
