import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { client } from '#renderer/api/client.ts';
import { useLive } from '#renderer/api/live.ts';
import { Card } from './Card.tsx';
import { DocumentLine } from './DocumentLine.tsx';
import styles from './Documents.module.css';
import { DropZone } from './DropZone.tsx';
import { type About, addFiles } from './document-changes.ts';
import { Loaded } from './States.tsx';

const useDocuments = (about: About) => {
  const key = `documents.list:${about.dossierId ?? ''}:${about.mailId ?? ''}:${about.meetingId ?? ''}`;
  return useLive(key, ['documents', 'mail'], () => client.documents.list(about));
};

/** The documents kept of a dossier, a letter or a meeting, with a place to drop more. */
export const DocumentsList = ({ about }: { readonly about: About }) => {
  const { t } = useTranslation();
  const live = useDocuments(about);
  const [sent, setSent] = useState(0);
  const take = async (files: readonly File[]): Promise<void> => {
    setSent(files.length);
    await addFiles(about, files);
    setSent(0);
  };
  return (
    <>
      <Loaded live={live}>
        {({ items }) =>
          items.length > 0 && (
            <ul className={styles.list}>
              {items.map((document) => (
                <DocumentLine key={document.seriesId} document={document} />
              ))}
            </ul>
          )
        }
      </Loaded>
      <DropZone
        label={t('documents.drop')}
        action={t('documents.choose')}
        busy={sent === 0 ? null : t('documents.sending', { count: sent })}
        onFiles={(files) => void take(files)}
      />
    </>
  );
};

/** The card of the documents kept of a letter or a meeting. */
export const DocumentsCard = ({ about }: { readonly about: About }) => {
  const { t } = useTranslation();
  const { data } = useDocuments(about);
  return (
    <Card title={t('documents.card')} note={data && data.total > 0 ? data.total : undefined}>
      <DocumentsList about={about} />
    </Card>
  );
};
