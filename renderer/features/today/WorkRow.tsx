import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { usePeople } from '#renderer/api/directory.ts';
import { useOffice } from '#renderer/api/office.ts';
import { Chip, DueLabel, PersonInitials, StateChip } from '#renderer/ui/Marks.tsx';
import { PillarStripe } from '#renderer/ui/Pillars.tsx';
import type { DeadlineRow } from '#shared/deadlines/schema.ts';
import { waitingFor } from '#shared/dossiers/rules.ts';
import type { DossierRow } from '#shared/dossiers/schema.ts';
import type { LocalDate } from '#shared/kernel/time.ts';
import type { WorkItem } from '#shared/today/contract.ts';
import styles from './Today.module.css';

const waitingText = (t: TFunction, dossier: DossierRow, day: LocalDate): string => {
  const waiting = waitingFor(dossier, day);
  if (waiting.on === 'pieces')
    return t('today.waiting.pieces', { count: waiting.missing.length, labels: waiting.missing.join(', ') });
  const text = t(`today.waiting.${waiting.state}`);
  return waiting.days === 0 ? text : t('today.since', { text, count: waiting.days });
};

const originText = (t: TFunction, { meetingTitle, dossierReference }: DeadlineRow): string => {
  if (meetingTitle !== null) return t('today.decisionOf', { meeting: meetingTitle });
  return dossierReference === null ? t('today.deadlineFree') : t('today.deadlineOf', { reference: dossierReference });
};

const shownOf = (t: TFunction, item: WorkItem, day: LocalDate) =>
  item.is === 'dossier'
    ? {
        pillar: item.dossier.pillar,
        reference: item.dossier.reference,
        title: item.dossier.title,
        second: waitingText(t, item.dossier, day),
        chip: <StateChip state={item.dossier.state} />,
        time: null,
        personId: item.dossier.assigneeId,
      }
    : {
        pillar: item.deadline.pillar,
        reference: item.deadline.dossierReference ?? '',
        title: item.deadline.title,
        second: originText(t, item.deadline),
        chip: <Chip>{t(`common.deadlineSources.${item.deadline.source}`)}</Chip>,
        time: item.deadline.dueTime,
        personId: item.deadline.ownerId,
      };

type WorkRowProps = {
  readonly id: string;
  readonly index: number;
  readonly item: WorkItem;
  readonly isActive: boolean;
};

/** One thing to do: what it is, what it waits for, until when, and who. */
export const WorkRow = ({ id, index, item, isActive }: WorkRowProps) => {
  const { t } = useTranslation();
  const { day } = useOffice();
  const { personById } = usePeople();
  const { pillar, reference, title, second, chip, time, personId } = shownOf(t, item, day);
  const person = personId === null ? undefined : personById.get(personId);
  return (
    <tr id={id} data-index={index} data-active={isActive} className={styles.row}>
      <td className={styles.stripe}>
        <PillarStripe pillar={pillar} />
      </td>
      <td className={`reference one-line ${styles.reference}`} title={reference}>
        {reference}
      </td>
      <td className={styles.what}>
        <span className={styles.title} title={title}>
          {title}
        </span>
        <span className={styles.second} title={second}>
          <span className={styles.inlineReference}>{reference}</span>
          {second}
        </span>
      </td>
      <td>{chip}</td>
      <td>
        <DueLabel dueOn={item.dueOn} time={time} />
      </td>
      <td>{person && <PersonInitials name={person.name} initials={person.initials} />}</td>
    </tr>
  );
};
