import { useTranslation } from 'react-i18next';
import { Chip } from '#renderer/ui/Marks.tsx';
import type { LetterRow } from '#shared/mail/schema.ts';

type Standing = Pick<
  LetterRow,
  | 'direction'
  | 'isCoverOnly'
  | 'needsAck'
  | 'acknowledgedOn'
  | 'interimOn'
  | 'repliedOn'
  | 'replyDueOn'
  | 'withOffice'
  | 'disposalKind'
  | 'cancelledOn'
>;

/** Where a letter stands, in a word. */
export const useStanding = () => {
  const { t } = useTranslation();
  return (letter: Standing): string => {
    if (letter.cancelledOn !== null) return t('mail.states.cancelled');
    if (letter.disposalKind !== null) return t(`mail.disposals.${letter.disposalKind}`);
    if (letter.isCoverOnly) return t('mail.states.cover');
    if (letter.repliedOn !== null) return t('mail.disposals.replied');
    if (letter.direction === 'out') return t(letter.replyDueOn === null ? 'mail.states.sent' : 'mail.states.awaited');
    if (letter.withOffice !== '') return t('mail.states.away', { office: letter.withOffice });
    if (letter.needsAck && letter.acknowledgedOn === null) return t('mail.states.awaiting_ack');
    return t(letter.interimOn === null ? 'mail.states.pending' : 'mail.states.interim');
  };
};

/** Where a letter stands, in a thin frame. */
export const StandingChip = ({ letter }: { readonly letter: Standing }) => <Chip>{useStanding()(letter)}</Chip>;

/** What a register says of a letter's content: its subject, or why there is none. */
export const useSubject = () => {
  const { t } = useTranslation();
  return ({
    isCoverOnly,
    security,
    subject,
    outerMarking,
  }: Pick<LetterRow, 'isCoverOnly' | 'security' | 'subject' | 'outerMarking'>): string => {
    if (isCoverOnly)
      return outerMarking === '' ? t('mail.states.cover') : `${t('mail.states.cover')} · ${outerMarking}`;
    return subject === '' ? t(`mail.securities.${security}`) : subject;
  };
};
