import { Button, SegmentedControl } from '@mantine/core';
import { type DragEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { importTargets } from '#shared/imports/schema.ts';
import styles from './Imports.module.css';
import type { Importing } from './use-import.ts';

const accepted = { dossiers: '.csv,.txt,text/csv', meetings: '.ics,text/calendar' } as const;

/** The choice of what to import, and of the file: by the button or dropped. */
export const ChooseFile = ({ target, setTarget, take }: Pick<Importing, 'target' | 'setTarget' | 'take'>) => {
  const { t } = useTranslation();
  const input = useRef<HTMLInputElement>(null);
  const [isOver, setIsOver] = useState(false);
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setIsOver(false);
    const [file] = event.dataTransfer.files;
    if (file) void take(file);
  };
  return (
    <div className={styles.choose}>
      <SegmentedControl
        aria-label={t('imports.target')}
        value={target}
        onChange={(value) => setTarget(importTargets.find((known) => known === value) ?? 'dossiers')}
        data={importTargets.map((value) => ({ value, label: t(`imports.targets.${value}`) }))}
        transitionDuration={0}
      />
      <section
        aria-label={t('imports.drop')}
        className={styles.drop}
        data-over={isOver}
        onDragOver={(event) => {
          event.preventDefault();
          setIsOver(true);
        }}
        onDragLeave={() => setIsOver(false)}
        onDrop={drop}
      >
        <p className={styles.dropText}>
          {t('imports.drop')} {t('imports.or')}
        </p>
        <Button onClick={() => input.current?.click()}>{t('imports.chooseFile')}</Button>
        <input
          ref={input}
          type="file"
          hidden
          accept={accepted[target]}
          aria-label={t('imports.chooseFile')}
          onChange={(event) => {
            const file = event.currentTarget.files?.[0];
            event.currentTarget.value = '';
            if (file) void take(file);
          }}
        />
        <p className="secondary">{t(`imports.accepts.${target}`)}</p>
      </section>
    </div>
  );
};
