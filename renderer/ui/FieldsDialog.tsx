import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FormDialog } from './dialogs.tsx';
import { FieldInput, type FieldSpec } from './FieldInput.tsx';
import styles from './FieldsDialog.module.css';

type FieldsDialogProps<V extends object> = {
  readonly title: string;
  readonly action: string;
  /** The fields in the order they are asked; a field whose specification is null is not asked now. */
  readonly fields: (values: V) => { readonly [K in keyof V]?: FieldSpec | null };
  readonly initial: V;
  /** Saves; a HostError it throws is shown, with its sentences beside the fields it names. */
  readonly onSave: (values: V) => Promise<unknown>;
  readonly onClose: () => void;
  /** A control at the left of the buttons, such as the one that removes. */
  readonly aside?: React.ReactNode;
};

const isEmpty = (value: unknown): boolean => value === null || value === undefined || String(value).trim() === '';

/** A dialog that asks an entity's fields, from their specifications. Enter saves, Esc closes. */
export const FieldsDialog = <V extends object>({
  title,
  action,
  fields,
  initial,
  onSave,
  onClose,
  aside,
}: FieldsDialogProps<V>) => {
  const { t } = useTranslation();
  const [values, setValues] = useState(initial);
  const [errors, setErrors] = useState<Readonly<Record<string, string>>>({});
  const asked = Object.entries(fields(values) as Record<string, FieldSpec | null | undefined>).flatMap(
    ([name, spec]) => (spec ? [{ name: name as keyof V & string, spec }] : []),
  );
  const submit = async (): Promise<boolean> => {
    const missing = asked.filter(({ name, spec }) => spec.isRequired && isEmpty(values[name]));
    setErrors(Object.fromEntries(missing.map(({ name }) => [name, t('common.required')])));
    if (missing.length > 0) return false;
    await onSave(values);
    return true;
  };
  return (
    <FormDialog
      isOpen
      title={title}
      action={action}
      onSubmit={submit}
      onFieldErrors={setErrors}
      onClose={onClose}
      aside={aside}
    >
      <div className={styles.fields}>
        {asked.map(({ name, spec }, index) => (
          <div key={name} className={spec.isWide || spec.type === 'prose' || spec.type === 'lines' ? styles.wide : ''}>
            <FieldInput
              spec={spec}
              value={values[name]}
              error={errors[name]}
              isFirst={index === 0}
              onChange={(value) => setValues((before) => ({ ...before, [name]: value }))}
            />
          </div>
        ))}
      </div>
    </FormDialog>
  );
};
