import { Button, Menu } from '@mantine/core';
import { type ComponentType, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { WriteDocument } from '#renderer/ui/WriteDocument.tsx';
import type { LetterPage } from '#shared/mail/contract.ts';
import { AcknowledgeDialog, CancelDialog, DisposeDialog, MarkDialog, ReplyDialog } from './LetterDialogs.tsx';
import { NewLetter } from './NewLetter.tsx';
import { printStamp } from './Stamp.tsx';

/** Registers the answer that came to a departure. */
const ReceivedDialog = ({ letter, onClose }: { readonly letter: LetterPage; readonly onClose: () => void }) => (
  <NewLetter
    isOpen
    direction="in"
    start={{ correspondent: letter.correspondentName, dossierId: letter.dossierId, inReplyTo: letter.id }}
    onClose={onClose}
  />
);

const dialogs = {
  received: ReceivedDialog,
  acknowledge: AcknowledgeDialog,
  reply: ReplyDialog,
  mark: MarkDialog,
  dispose: DisposeDialog,
  cancel: CancelDialog,
} as const satisfies Readonly<Record<string, ComponentType<{ letter: LetterPage; onClose: () => void }>>>;

type Action = keyof typeof dialogs;

/** What may be done with a letter now, the most likely first. */
const actionsOf = (letter: LetterPage): readonly Action[] => {
  if (letter.cancelledOn !== null || letter.disposedOn !== null) return [];
  if (letter.direction === 'out') {
    return letter.isCoverOnly || letter.repliedOn !== null ? ['cancel'] : ['received', 'cancel'];
  }
  if (letter.isCoverOnly) return ['mark', 'cancel'];
  const isAnswered = letter.repliedOn !== null;
  return [
    ...(letter.needsAck && letter.acknowledgedOn === null && !isAnswered ? (['acknowledge'] as const) : []),
    ...(isAnswered ? [] : (['reply'] as const)),
    'mark',
    'dispose',
    ...(!letter.needsAck && letter.acknowledgedOn === null && !isAnswered ? (['acknowledge'] as const) : []),
    'cancel',
  ];
};

const shownButtons = 4;

/** The actions of a letter: the likely ones as buttons, the others in a menu. */
export const LetterActions = ({ letter }: { readonly letter: LetterPage }) => {
  const { t } = useTranslation();
  const [asked, setAsked] = useState<Action | null>(null);
  const [isWriting, setIsWriting] = useState(false);
  const actions = actionsOf(letter);
  const buttons = actions.slice(0, shownButtons).filter((action) => action !== 'cancel');
  const others = actions.filter((action) => !buttons.some((one) => one === action));
  const Dialog = asked === null ? null : dialogs[asked];
  return (
    <>
      {buttons.map((action) => (
        <Button key={action} variant="default" onClick={() => setAsked(action)}>
          {t(`mail.actions.${action}`)}
        </Button>
      ))}
      <Menu position="bottom-end">
        <Menu.Target>
          <Button variant="default">{t('common.actions')}</Button>
        </Menu.Target>
        <Menu.Dropdown>
          {!letter.isCoverOnly && (
            <Menu.Item onClick={() => setIsWriting(true)}>{t('templates.write.title')}</Menu.Item>
          )}
          <Menu.Item onClick={printStamp}>{t('mail.actions.print')}</Menu.Item>
          {others.map((action) => (
            <Menu.Item key={action} onClick={() => setAsked(action)}>
              {t(`mail.actions.${action}`)}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      {Dialog !== null && <Dialog letter={letter} onClose={() => setAsked(null)} />}
      {isWriting && (
        <WriteDocument
          about={{ mailId: letter.id }}
          kind={letter.needsAck && letter.acknowledgedOn === null ? 'acknowledgement' : 'letter'}
          onClose={() => setIsWriting(false)}
        />
      )}
    </>
  );
};
