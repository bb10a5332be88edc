import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'wouter';
import { client } from '#renderer/api/client.ts';
import { usePeople } from '#renderer/api/directory.ts';
import { useLive } from '#renderer/api/live.ts';
import { Card } from '#renderer/ui/Card.tsx';
import { DraftTurn } from '#renderer/ui/DraftTurn.tsx';
import { plainDay } from '#renderer/ui/format.ts';
import { Chip } from '#renderer/ui/Marks.tsx';
import { attempt, told } from '#renderer/ui/notice.ts';
import { Page } from '#renderer/ui/Page.tsx';
import { EmptyState, Loaded } from '#renderer/ui/States.tsx';
import { useCommands } from '#renderer/ui/shortcuts.ts';
import type { DraftPage as Draft } from '#shared/circuits/schema.ts';
import { ActDialog } from './ActDialog.tsx';
import styles from './Circuits.module.css';
import { actsOf, type DraftAct, undoAct } from './draft-acts.ts';
import { Visas } from './Visas.tsx';

const Signature = ({ draft }: { readonly draft: Draft }) => {
  const { t } = useTranslation();
  const { personById } = usePeople();
  const delegations = useLive('circuits.delegations', ['circuits'], () => client.circuits.listDelegations());
  const name = personById.get(draft.signatoryId ?? '')?.name ?? t('circuits.page.head');
  const delegation = delegations.data?.items.find(({ id }) => id === draft.delegationId);
  return (
    <Card title={t('circuits.page.signature')} isPadded>
      <div>
        {draft.signedOn === null
          ? t('circuits.page.willSign', { name })
          : t('circuits.page.signedBy', { name, day: plainDay(draft.signedOn) })}
      </div>
      {delegation && (
        <div className="secondary">{t('circuits.page.underDelegation', { reference: delegation.reference })}</div>
      )}
      {draft.signedOn === null && <div className="secondary">{t('circuits.page.notSigned')}</div>}
      {draft.dispatchedOn !== null && (
        <div>{t('circuits.page.dispatchedOn', { day: plainDay(draft.dispatchedOn) })}</div>
      )}
      {draft.mailId !== null && <Link href={`/courrier/${draft.mailId}`}>{t('circuits.page.letter')}</Link>}
    </Card>
  );
};

const Versions = ({ draft }: { readonly draft: Draft }) => {
  const { t } = useTranslation();
  return (
    <Card title={t('circuits.page.versions')} note={draft.versions.length}>
      <ul className={styles.list}>
        {draft.versions.toReversed().map(({ version, madeOn, note }) => (
          <li key={version} className={styles.visa}>
            <b className="tabular">{version}</b>
            <span>
              {t('circuits.page.madeOn', { day: plainDay(madeOn) })}
              {note !== '' && <p className={styles.reason}>{note}</p>}
            </span>
          </li>
        ))}
      </ul>
    </Card>
  );
};

const Shown = ({ draft }: { readonly draft: Draft }) => {
  const { t } = useTranslation();
  const [, navigate] = useLocation();
  const [asked, setAsked] = useState<DraftAct | null>(null);
  const acts = actsOf(draft.state);
  const undo = () =>
    attempt(async () => {
      const isThere = await undoAct(draft.id);
      told(t('circuits.acts.undone'));
      if (!isThere) navigate(`/dossiers/${draft.dossierId}?onglet=circuit`);
    });
  const [main] = acts;
  useCommands([
    {
      id: 'draft.next',
      group: 'list',
      label: t(`circuits.acts.${main ?? 'undo'}`),
      keys: 'a',
      run: () => (main === undefined ? undefined : setAsked(main)),
    },
  ]);
  return (
    <Page
      title={draft.title}
      subtitle={
        <span className={styles.marks}>
          <Chip>{t(`circuits.states.${draft.state}`)}</Chip>
          <Link href={`/dossiers/${draft.dossierId}?onglet=circuit`} className="reference">
            {draft.dossierReference}
          </Link>
          <span>{draft.dossierTitle}</span>
          {draft.waitsFor !== null && <DraftTurn turn={draft.waitsFor} isNamed />}
        </span>
      }
      actions={
        <>
          {acts.map((act) => (
            <Button key={act} variant={act === main ? 'filled' : 'default'} onClick={() => setAsked(act)}>
              {t(`circuits.acts.${act}`)}
            </Button>
          ))}
          <Button variant="default" onClick={() => void undo()}>
            {t('circuits.acts.undo')}
          </Button>
        </>
      }
    >
      <div className={styles.columns}>
        <div className={styles.column}>
          <Visas draft={draft} />
        </div>
        <div className={styles.column}>
          <Signature draft={draft} />
          <Versions draft={draft} />
        </div>
      </div>
      {asked !== null && <ActDialog act={asked} draft={draft} onClose={() => setAsked(null)} />}
    </Page>
  );
};

/** One draft: its visas line by line, its versions, its signature and departure, and what may be done with it. */
export const DraftPage = ({ id }: { readonly id: string }) => {
  const { t } = useTranslation();
  const [, navigate] = useLocation();
  const live = useLive(`draft:${id}`, ['circuits', 'dossiers'], () => client.circuits.get({ id }));
  if (live.error?.code === 'not_found') {
    return (
      <Page title={t('circuits.title')}>
        <EmptyState
          text={t('circuits.page.missing')}
          action={t('circuits.page.toList')}
          onAction={() => navigate('/parapheur')}
        />
      </Page>
    );
  }
  return <Loaded live={live}>{(draft) => <Shown draft={draft} />}</Loaded>;
};
