import { useTranslation } from 'react-i18next';
import { usePeople } from '#renderer/api/directory.ts';
import { Card } from '#renderer/ui/Card.tsx';
import { plainDay } from '#renderer/ui/format.ts';
import { Chip } from '#renderer/ui/Marks.tsx';
import { visaInTurn } from '#shared/circuits/rules.ts';
import type { DraftPage, Visa } from '#shared/circuits/schema.ts';
import styles from './Circuits.module.css';

const VisaLine = ({ visa, isTurn }: { readonly visa: Visa; readonly isTurn: boolean }) => {
  const { t } = useTranslation();
  const { personById } = usePeople();
  const { position, label, personId, role, askedOn, dueOn, givenOn, givenById, opinion, reason } = visa;
  const holder = personById.get(personId ?? '')?.name ?? (role === null ? '' : t(`common.roles.${role}`));
  const told =
    givenOn !== null
      ? t('circuits.page.given', { day: plainDay(givenOn), name: personById.get(givenById ?? '')?.name ?? holder })
      : askedOn === null
        ? t('circuits.page.notAsked')
        : t('circuits.page.asked', { day: plainDay(askedOn) });
  return (
    <li className={styles.visa} data-turn={isTurn}>
      <b className="tabular">{position}</b>
      <div>
        <span>{label}</span>
        <p className="secondary">
          {[
            holder,
            told,
            dueOn !== null && givenOn === null ? t('circuits.page.expected', { day: plainDay(dueOn) }) : '',
          ]
            .filter((part) => part !== '')
            .join(' · ')}
        </p>
        {reason !== '' && <p className={styles.reason}>« {reason} »</p>}
      </div>
      <div>{opinion !== null && <Chip>{t(`circuits.opinions.${opinion}`)}</Chip>}</div>
    </li>
  );
};

/** The visas of each version, the present one first. */
export const Visas = ({ draft }: { readonly draft: DraftPage }) => {
  const { t } = useTranslation();
  const turn = draft.state === 'in_circuit' ? visaInTurn(draft.visas, draft.version) : undefined;
  return draft.versions.toReversed().map(({ version }) => {
    const visas = draft.visas.filter((visa) => visa.version === version);
    return (
      <Card key={version} title={t('circuits.page.visas', { version })}>
        {visas.length === 0 && <p className={styles.visa}>{t('circuits.page.noVisa')}</p>}
        <ul className={styles.list}>
          {visas.map((visa) => (
            <VisaLine key={visa.position} visa={visa} isTurn={visa === turn} />
          ))}
        </ul>
      </Card>
    );
  });
};
