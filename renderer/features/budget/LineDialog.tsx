import { useTranslation } from 'react-i18next';
import { useOffice } from '#renderer/api/office.ts';
import { addTo, changeIn } from '#renderer/ui/collection-changes.ts';
import type { FieldSpec } from '#renderer/ui/FieldInput.tsx';
import { FieldsDialog } from '#renderer/ui/FieldsDialog.tsx';
import { type BudgetLine, type CodeName, codeNames, type Scheme, schemes } from '#shared/budget/schema.ts';
import { collections } from './collections.ts';
import { RemoveButton } from './RemoveButton.tsx';

type Values = Pick<BudgetLine, 'scheme' | 'year' | 'label' | 'payable' | 'revised' | 'final' | 'notes'> & {
  readonly authorised: number | null;
} & { readonly [K in CodeName]?: string };

const allCodes: readonly CodeName[] = [...codeNames.ae_cp, ...codeNames.be_re_fe];

const valuesOf = (line: BudgetLine): Values => {
  const { scheme, year, label, authorised, payable, revised, final, notes, codes } = line;
  return { scheme, year, label, authorised, payable, revised, final, notes, ...codes };
};

const inputOf = ({ scheme, year, label, authorised, payable, revised, final, notes, ...typed }: Values) => {
  const codes = Object.fromEntries(
    allCodes.flatMap((name) => {
      const text = typed[name]?.trim() ?? '';
      return text === '' ? [] : [[name, text]];
    }),
  );
  const isIndian = scheme === 'be_re_fe';
  return {
    scheme,
    year,
    label,
    codes,
    authorised: authorised ?? 0,
    payable: isIndian ? null : payable,
    revised: isIndian ? revised : null,
    final: isIndian ? final : null,
    notes,
  };
};

const useFields = (isNew: boolean) => {
  const { t } = useTranslation();
  return ({ scheme }: Values): { readonly [K in keyof Values]?: FieldSpec | null } => {
    const isIndian = scheme === 'be_re_fe';
    const codes = Object.fromEntries(
      codeNames[scheme].map((name) => [name, { type: 'line', label: t(`budget.codes.${name}`) } as const]),
    );
    return {
      label: { type: 'line', label: t('budget.fields.label'), isRequired: true, isWide: true },
      scheme: isNew
        ? {
            type: 'choice',
            label: t('budget.fields.scheme'),
            options: schemes.map((value) => ({ value, label: t(`budget.schemes.${value}`) })),
          }
        : null,
      year: { type: 'number', label: t('budget.fields.year'), isRequired: true, min: 1970, max: 2199 },
      authorised: {
        type: 'money',
        label: t(isIndian ? 'budget.fields.authorisedBe' : 'budget.fields.authorisedAe'),
        isRequired: true,
      },
      payable: isIndian ? null : { type: 'money', label: t('budget.fields.payable'), isRequired: true },
      revised: isIndian ? { type: 'money', label: t('budget.fields.revised') } : null,
      final: isIndian ? { type: 'money', label: t('budget.fields.final') } : null,
      ...codes,
      notes: { type: 'prose', label: t('budget.fields.notes') },
    };
  };
};

type LineDialogProps = { readonly line: BudgetLine | null; readonly onClose: () => void };

/** The form of a budget line: a new one when it is null. */
export const LineDialog = ({ line, onClose }: LineDialogProps) => {
  const { t } = useTranslation();
  const { day, settings } = useOffice();
  const fields = useFields(line === null);
  const scheme: Scheme = settings.profile === 'in_central' ? 'be_re_fe' : 'ae_cp';
  const money = { authorised: null, payable: null, revised: null, final: null };
  const blank: Values = { scheme, year: Number(day.slice(0, 4)), label: '', notes: '', ...money };
  const save = (values: Values) => {
    const { scheme: chosen, ...patch } = inputOf(values);
    return line === null
      ? addTo(collections.lines, { scheme: chosen, ...patch }, t('budget.created', { name: values.label }))
      : changeIn(collections.lines, line, patch, t('budget.changed', { name: values.label }));
  };
  return (
    <FieldsDialog<Values>
      title={t(line === null ? 'budget.new.lines' : 'budget.edit.lines')}
      action={t(line === null ? 'common.create' : 'common.save')}
      initial={line === null ? blank : valuesOf(line)}
      fields={fields}
      onSave={save}
      onClose={onClose}
      aside={line !== null && <RemoveButton part="lines" target={line} name={line.label} onDone={onClose} />}
    />
  );
};
