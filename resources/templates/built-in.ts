import type { TemplateKind } from '#shared/templates/schema.ts';

/** A template that comes with Pivot: its text as `shared/templates/body.ts` reads it. */
export type BuiltIn = {
  readonly key: string;
  readonly kind: TemplateKind;
  readonly name: string;
  readonly body: string;
};
