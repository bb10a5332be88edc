import { z } from 'zod';
import { command, query } from '#shared/contract/procedure.ts';
import { id, line, listOf, localDate, optionalLine, page, revision, target, timeOfDay } from '#shared/kernel/fields.ts';
import { calendarIds } from '#shared/settings/schema.ts';
import { jurisdictions, preset, presetInput } from './presets.ts';
import {
  arithmetic,
  deadline,
  deadlineInput,
  deadlinePatch,
  deadlineRow,
  deadlineSources,
  lengths,
  override,
  pause,
} from './schema.ts';
import { step } from './steps.ts';

/** A computation with each step in the user's language, and its length in words. */
const explained = arithmetic.omit({ steps: true, nameFr: true, nameEn: true }).extend({
  name: z.string(),
  steps: z.array(z.intersection(step, z.object({ sentence: z.string() }))),
});

export const deadlinesContract = {
  list: query(
    'Deadlines, decisions and due dates of open dossiers, by date',
    z.object({
      from: localDate.optional(),
      to: localDate.optional(),
      /** Open ones only unless `true`. */
      withDone: z.boolean().optional(),
      source: z.enum(deadlineSources).optional(),
      dossierId: id.optional(),
      meetingId: id.optional(),
      ownerId: id.optional(),
      text: z.string().max(200).optional(),
      ...page,
    }),
    listOf(deadlineRow),
  ),
  get: query('One deadline', z.object({ id }), deadline),
  explain: query(
    'How the date of a deadline was computed, step by step; null when it was typed',
    z.object({ id }),
    z.object({
      arithmetic: explained.nullable(),
      override: override.extend({ byName: z.string() }).nullable(),
    }),
  ),
  compute: query(
    'The date that a preset or a bare kind (`kind:K3`) gives, step by step',
    z.object({
      preset: z.string().min(1).max(80),
      trigger: localDate.optional(),
      triggerTime: timeOfDay.nullable().optional(),
      calendar: z.enum(calendarIds).nullable().optional(),
      ...lengths,
      pauses: z.array(pause).max(50).default([]),
    }),
    explained,
  ),
  presets: query(
    'The register of rules: each version, or the ones in force on a date',
    z.object({
      jurisdiction: z.union([z.enum(jurisdictions), z.array(z.enum(jurisdictions)).max(10)]).optional(),
      /** Only the versions that apply to a trigger of this date. */
      on: localDate.optional(),
      isOn: z.boolean().optional(),
      text: z.string().max(200).optional(),
      ...page,
    }),
    listOf(preset.extend({ isKindSourced: z.boolean() })),
  ),
  setPreset: command(
    'Switches a version of a preset on or off',
    z.object({ id: preset.shape.id, validFrom: localDate, revision, isOn: z.boolean() }),
    preset,
  ),
  addPreset: command('Adds a rule, or a new dated version that ends the former one', presetInput, preset),
  withdrawPreset: command(
    'Takes back a version that the office wrote and no deadline uses; the former one applies again',
    z.object({ id: preset.shape.id, validFrom: localDate, revision }),
    z.object({ id: z.string() }),
  ),
  create: command('Adds a deadline, typed or computed, or a decision of a meeting', deadlineInput, deadline),
  update: command('Changes a deadline', z.object({ id, revision, patch: deadlinePatch }), deadline),
  override: command(
    'Sets a date by hand over the computed one, with its reason; without a date, the computed one applies again',
    z.object({ id, revision, dueOn: localDate.nullable(), reason: optionalLine.default('') }),
    deadline,
  ),
  pause: command(
    'Stops the clock of a computed deadline from a day on',
    z.object({ id, revision, from: localDate, reason: line, proof: optionalLine.default('') }),
    deadline,
  ),
  resume: command(
    'Lets the clock of a computed deadline run again, and moves its date',
    z.object({ id, revision, on: localDate }),
    deadline,
  ),
  complete: command(
    'Marks a deadline done, or open again; one that comes back makes the next',
    z.object({ id, revision, isDone: z.boolean() }),
    deadline,
  ),
  remove: command('Puts a deadline in the bin', target, z.object({ id })),
  restore: command('Takes a deadline out of the bin', z.object({ id }), deadline),
};
