import { Textarea, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { client } from '#renderer/api/client.ts';
import { useLive } from '#renderer/api/live.ts';
import { fieldSource } from '#shared/templates/fields.ts';
import { Loaded } from './States.tsx';
import styles from './WriteFields.module.css';

/** What was typed, by field. */
export type TypedValues = Readonly<Record<string, string>>;

const long: ReadonlySet<string> = new Set([
  'body',
  'proposal',
  'decision.appeal',
  'dossier.summary',
  'meeting.minutes',
  'section.address',
  'recipient.address',
  'letter.correspondent.address',
]);

type WriteFieldsProps = {
  readonly templateId: string;
  readonly about: { readonly dossierId?: string; readonly mailId?: string; readonly meetingId?: string };
  /** Whether fields with a known value are asked too. */
  readonly withKnown: boolean;
  readonly values: TypedValues;
  readonly onChange: (values: TypedValues) => void;
};

/** The fields of a template: those to fill, and at will those that are known. */
export const WriteFields = ({ templateId, about, withKnown, values, onChange }: WriteFieldsProps) => {
  const { t } = useTranslation();
  const live = useLive(
    `templates.prepare:${templateId}:${JSON.stringify(about)}`,
    ['templates', 'dossiers', 'mail', 'meetings', 'deadlines', 'settings'],
    () => client.templates.prepare({ templateId, ...about }),
  );
  return (
    <Loaded live={live}>
      {({ items }) => {
        const asked = items.filter(({ isList, isMissing }) => !isList && (isMissing || withKnown));
        const lists = items.filter(({ isList, isMissing }) => isList && isMissing).map(({ label }) => label);
        return (
          <fieldset className={styles.fields}>
            <legend className={styles.legend}>{t('templates.write.toFill')}</legend>
            {asked.length === 0 && <p className={styles.note}>{t('templates.write.nothingToFill')}</p>}
            {asked.map(({ name, label, value }) => {
              const field = {
                label,
                description:
                  fieldSource(name) === 'section' && name !== 'today' ? t('templates.write.remembered') : undefined,
                value: values[name] ?? value,
                onChange: ({ currentTarget }: { currentTarget: { value: string } }) =>
                  onChange({ ...values, [name]: currentTarget.value }),
                maxLength: 20_000,
              };
              return long.has(name) ? (
                <Textarea key={name} {...field} className={styles.wide ?? ''} autosize minRows={2} maxRows={8} />
              ) : (
                <TextInput key={name} {...field} />
              );
            })}
            {lists.length > 0 && (
              <p className={styles.note}>{t('templates.write.emptyLists', { names: lists.join(', ') })}</p>
            )}
          </fieldset>
        );
      }}
    </Loaded>
  );
};
