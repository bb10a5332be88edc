import { Button } from '@mantine/core';
import { type DragEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { i18n } from '#renderer/text/index.ts';
import styles from './DropZone.module.css';
import { told } from './notice.ts';

const stop = (event: Event): void => event.preventDefault();

/** The files of a drop; folders are told to be left out. */
const filesOf = ({ items, files }: DataTransfer): File[] => {
  const entries = [...items].filter(({ kind }) => kind === 'file').map((item) => item.webkitGetAsEntry());
  if (entries.some((entry) => entry?.isDirectory)) told(i18n.t('documents.noFolders'));
  return [...files].filter((_, index) => !entries[index]?.isDirectory);
};

/** Makes an element take dropped files; a file that misses it no longer opens in the window's place. */
export const useFileDrop = (onFiles: (files: readonly File[]) => void) => {
  const [isOver, setIsOver] = useState(false);
  useEffect(() => {
    window.addEventListener('dragover', stop);
    window.addEventListener('drop', stop);
    return () => {
      window.removeEventListener('dragover', stop);
      window.removeEventListener('drop', stop);
    };
  }, []);
  const handlers = {
    onDragOver: (event: DragEvent) => {
      event.preventDefault();
      setIsOver(true);
    },
    onDragLeave: () => setIsOver(false),
    onDrop: (event: DragEvent) => {
      event.preventDefault();
      setIsOver(false);
      const files = filesOf(event.dataTransfer);
      if (files.length > 0) onFiles(files);
    },
  };
  return { isOver, handlers };
};

/** A hidden file input and the way to open it. */
export const useFileChoice = (label: string, onFiles: (files: readonly File[]) => void, isMultiple = true) => {
  const input = useRef<HTMLInputElement>(null);
  const element = (
    <input
      ref={input}
      type="file"
      hidden
      multiple={isMultiple}
      aria-label={label}
      onChange={({ currentTarget }) => {
        const files = [...(currentTarget.files ?? [])];
        currentTarget.value = '';
        if (files.length > 0) onFiles(files);
      }}
    />
  );
  return { element, open: () => input.current?.click() };
};

type DropZoneProps = {
  /** What a drop does, in words. */
  readonly label: string;
  /** The word on the button beside it. */
  readonly action: string;
  readonly onFiles: (files: readonly File[]) => void;
  readonly isMultiple?: boolean;
  /** What is told while files are taken; the button waits. */
  readonly busy?: string | null;
  readonly children?: ReactNode;
};

/** A place to drop files, with a button that does the same. */
export const DropZone = ({ label, action, onFiles, isMultiple = true, busy = null, children }: DropZoneProps) => {
  const { isOver, handlers } = useFileDrop((files) => onFiles(isMultiple ? files : files.slice(0, 1)));
  const choice = useFileChoice(action, onFiles, isMultiple);
  return (
    <section aria-label={label} className={styles.zone} data-over={isOver} {...handlers}>
      <span className="secondary" role="status">
        {busy ?? label}
      </span>
      <Button variant="default" size="xs" onClick={choice.open} disabled={busy !== null}>
        {action}
      </Button>
      {choice.element}
      {children}
    </section>
  );
};
