import { Button, Checkbox, SegmentedControl, Select } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { client } from '#renderer/api/client.ts';
import { download } from '#renderer/api/files.ts';
import { useLive } from '#renderer/api/live.ts';
import { useOffice } from '#renderer/api/office.ts';
import { type DocumentFormat, documentFormats, type TemplateKind, type TemplateRow } from '#shared/templates/schema.ts';
import { FormDialog } from './dialogs.tsx';
import { attempt, told } from './notice.ts';
import { Loaded } from './States.tsx';
import { didChange } from './undo.tsx';
import { type TypedValues, WriteFields } from './WriteFields.tsx';

/** What a document is written about. */
export type WritingAbout = { readonly dossierId?: string; readonly mailId?: string; readonly meetingId?: string };

type WriteDocumentProps = {
  readonly about: WritingAbout;
  /** The kind of template offered first. */
  readonly kind?: TemplateKind;
  readonly onClose: () => void;
};

type Missing = readonly { readonly label: string }[];

type ChosenProps = WriteDocumentProps & { readonly templates: readonly TemplateRow[] };

const useWriting = (about: WritingAbout, template: TemplateRow | undefined, format: DocumentFormat) => {
  const { t } = useTranslation();
  const [values, setValues] = useState<TypedValues>({});
  const asked = () => ({
    templateId: template?.id ?? '',
    format,
    values: Object.fromEntries(Object.entries(values).filter(([name]) => template?.fields.includes(name))),
    ...about,
  });
  const tellMissing = (missing: Missing) => {
    if (missing.length === 0) return;
    told(
      t('templates.write.stillMissing', { count: missing.length, names: missing.map(({ label }) => label).join(', ') }),
    );
  };
  const save = async () => {
    const file = await client.templates.merge(asked());
    download(file);
    told(t('templates.write.made', { file: file.fileName }));
    tellMissing(file.missing);
  };
  const keep = () =>
    attempt(async () => {
      const { documentId: id, fileName, missing } = await client.templates.keep(asked());
      didChange(t('templates.write.kept', { file: fileName }), async () => {
        const { revision } = await client.documents.get({ id });
        await client.documents.remove({ id, revision, scope: 'document' });
      });
      tellMissing(missing);
    });
  return { values, setValues, save, keep };
};

const options = (templates: readonly TemplateRow[], ours: string, pivot: string) =>
  [true, false].flatMap((isOurs) => {
    const items = templates
      .filter(({ revision }) => (revision !== null) === isOurs)
      .map(({ id, name }) => ({ value: id, label: name }));
    return items.length === 0 ? [] : [{ group: isOurs ? ours : pivot, items }];
  });

const Chosen = ({ about, kind, templates, onClose }: ChosenProps) => {
  const { t } = useTranslation();
  const { info } = useOffice();
  const [id, setId] = useState(() => (templates.find((one) => one.kind === kind) ?? templates[0])?.id ?? '');
  const [wanted, setFormat] = useState<DocumentFormat>('docx');
  const [withKnown, setWithKnown] = useState(false);
  const template = templates.find((one) => one.id === id);
  const formats = documentFormats.filter(
    (one) => template?.formats.includes(one) && (one !== 'pdf' || info.capabilities.canPrintPdf),
  );
  const format = formats.includes(wanted) ? wanted : (formats[0] ?? 'docx');
  const { values, setValues, save, keep } = useWriting(about, template, format);
  const [isKeeping, setIsKeeping] = useState(false);
  const keepIt = async () => {
    setIsKeeping(true);
    if (await keep()) onClose();
    else setIsKeeping(false);
  };
  const hasPlace = Object.values(about).some((one) => one !== undefined);
  return (
    <FormDialog
      isOpen
      title={t('templates.write.title')}
      action={t('templates.write.download')}
      onSubmit={save}
      onClose={onClose}
      aside={
        hasPlace && (
          <Button variant="default" loading={isKeeping} onClick={() => void keepIt()}>
            {t('templates.write.keep')}
          </Button>
        )
      }
    >
      <Select
        label={t('templates.write.template')}
        data={options(templates, t('templates.ours'), t('templates.pivot'))}
        value={id}
        onChange={(next) => next !== null && setId(next)}
        allowDeselect={false}
        searchable
        openOnFocus={false}
        data-autofocus
      />
      <SegmentedControl
        aria-label={t('templates.write.format')}
        value={format}
        onChange={(next) => setFormat(documentFormats.find((one) => one === next) ?? 'docx')}
        data={formats.map((value) => ({ value, label: t(`templates.write.formats.${value}`) }))}
        transitionDuration={0}
      />
      <WriteFields templateId={id} about={about} withKnown={withKnown} values={values} onChange={setValues} />
      <Checkbox
        label={t('templates.write.showKnown')}
        checked={withKnown}
        onChange={({ currentTarget }) => setWithKnown(currentTarget.checked)}
      />
    </FormDialog>
  );
};

/** Writes a document from a template about a dossier, a letter or a meeting: downloaded, or kept as a piece. */
export const WriteDocument = (props: WriteDocumentProps) => {
  const live = useLive('templates.list', ['templates', 'settings'], () => client.templates.list());
  return <Loaded live={live}>{({ items }) => <Chosen {...props} templates={items} />}</Loaded>;
};
