import { ActionIcon, Button, Menu, Popover } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { client } from '#renderer/api/client.ts';
import { useLive } from '#renderer/api/live.ts';
import { i18n } from '#renderer/text/index.ts';
import type { DocumentRow } from '#shared/documents/schema.ts';
import { DocumentDialog } from './DocumentDialog.tsx';
import styles from './Documents.module.css';
import { useFileChoice, useFileDrop } from './DropZone.tsx';
import { addVersion, openDocument, removeDocument } from './document-changes.ts';
import { dayAndTime, number } from './format.ts';
import { Loaded } from './States.tsx';

const kilo = 1024;

const size = (bytes: number): string => {
  if (bytes < kilo) return i18n.t('documents.size.bytes', { value: number(bytes) });
  return bytes < kilo * kilo
    ? i18n.t('documents.size.kilobytes', { value: number(bytes / kilo) })
    : i18n.t('documents.size.megabytes', { value: number(bytes / kilo / kilo, 1) });
};

const VersionList = ({ seriesId }: { readonly seriesId: string }) => {
  const { t } = useTranslation();
  const live = useLive(`documents.versions:${seriesId}`, ['documents'], () => client.documents.versions({ seriesId }));
  return (
    <Loaded live={live}>
      {({ items }) => (
        <ul className={styles.versions}>
          {items.map(({ id, version, fileName, bytes, createdAt, addedBy }) => (
            <li key={id}>
              <button type="button" className={styles.open} title={fileName} onClick={() => void openDocument(id)}>
                {t('documents.versionLine', { version })} · {fileName}
              </button>
              <span className="secondary tabular">
                {size(bytes)} · {t('documents.addedBy', { day: dayAndTime(createdAt), name: addedBy })}
              </span>
            </li>
          ))}
        </ul>
      )}
    </Loaded>
  );
};

const Versions = ({ document: { seriesId, version, label } }: { readonly document: DocumentRow }) => {
  const { t } = useTranslation();
  return (
    <Popover position="bottom-end" trapFocus returnFocus width={320}>
      <Popover.Target>
        <Button variant="default" size="compact-xs" aria-label={t('documents.versions', { label })}>
          {t('documents.version', { version })}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={t('documents.versions', { label })}>
        <VersionList seriesId={seriesId} />
      </Popover.Dropdown>
    </Popover>
  );
};

/** A kept document: a click opens it, a drop on it is its next version. */
export const DocumentLine = ({ document }: { readonly document: DocumentRow }) => {
  const { t } = useTranslation();
  const { id, label, fileName, bytes, versions, createdAt, addedBy, withheld } = document;
  const [isEdited, setIsEdited] = useState(false);
  const take = ([file]: readonly File[]) => file && void addVersion(document, file);
  const { isOver, handlers } = useFileDrop(take);
  const choice = useFileChoice(t('documents.newVersion'), take, false);
  const about = [
    size(bytes),
    t('documents.addedBy', { day: dayAndTime(createdAt), name: addedBy }),
    ...(withheld.length > 0 ? [t('documents.withheldCount', { count: withheld.length })] : []),
  ].join(' · ');
  return (
    <li className={styles.line} data-over={isOver} {...handlers}>
      <span className={styles.said}>
        <button
          type="button"
          className={styles.open}
          title={fileName}
          aria-label={t('documents.open', { label })}
          onClick={() => void openDocument(id)}
        >
          {label}
        </button>
        <span className="secondary one-line tabular" title={about}>
          {about}
        </span>
      </span>
      {versions > 1 && <Versions document={document} />}
      <Menu position="bottom-end">
        <Menu.Target>
          <ActionIcon variant="subtle" aria-label={t('documents.actions', { label })}>
            <IconDots size={16} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={() => void openDocument(id)}>{t('documents.save')}</Menu.Item>
          <Menu.Item onClick={choice.open}>{t('documents.newVersion')}</Menu.Item>
          <Menu.Item onClick={() => setIsEdited(true)}>{t('documents.edit')}</Menu.Item>
          <Menu.Item onClick={() => void removeDocument(document)}>{t('common.remove')}</Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {choice.element}
      {isEdited && <DocumentDialog document={document} onClose={() => setIsEdited(false)} />}
    </li>
  );
};
