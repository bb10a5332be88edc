import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation, useSearch } from 'wouter';
import { client } from '#renderer/api/client.ts';
import { DraftField } from '#renderer/ui/DraftField.tsx';
import { withDraft } from '#renderer/ui/field-autosave.ts';
import { plainDay } from '#renderer/ui/format.ts';
import { DueLabel, StateChip } from '#renderer/ui/Marks.tsx';
import { attempt } from '#renderer/ui/notice.ts';
import { Page } from '#renderer/ui/Page.tsx';
import { PillarName } from '#renderer/ui/Pillars.tsx';
import { EmptyState, Loaded } from '#renderer/ui/States.tsx';
import { useCommands } from '#renderer/ui/shortcuts.ts';
import { didChange } from '#renderer/ui/undo.tsx';
import { isOpenState } from '#shared/dossiers/rules.ts';
import { Links, Meetings } from './Around.tsx';
import { Checks } from './Checks.tsx';
import styles from './Dossier.module.css';
import { DossierBudget } from './DossierBudget.tsx';
import { DossierCircuit } from './DossierCircuit.tsx';
import { DossierDeadlines } from './DossierDeadlines.tsx';
import { DossierForm, useFieldError } from './DossierForm.tsx';
import { DossierMail } from './DossierMail.tsx';
import { DossierMovements } from './DossierMovements.tsx';
import { DossierRecords } from './DossierRecords.tsx';
import { DossierReferences } from './DossierReferences.tsx';
import { DossierTabs } from './DossierTabs.tsx';
import { DossierTime } from './DossierTime.tsx';
import { MoveButtons } from './MoveButtons.tsx';
import { Pieces } from './Pieces.tsx';
import { Stays } from './Stays.tsx';
import { Timeline } from './Timeline.tsx';
import { type DossierEditing, type DossierOnPage, useDossier } from './use-dossier.ts';
import { useWaiting } from './waiting.ts';

const Marks = ({ dossier }: { readonly dossier: DossierOnPage }) => {
  const { t } = useTranslation();
  const waiting = useWaiting();
  const { state, suspension, closingOrder } = dossier;
  const sentence = () => {
    if (suspension !== null) {
      return t('dossiers.page.suspendedUntil', { reason: suspension.reason, day: plainDay(suspension.reviewOn) });
    }
    if (closingOrder !== null) {
      return t('dossiers.page.closedBy', { name: closingOrder.givenBy, day: plainDay(closingOrder.givenOn) });
    }
    return waiting(dossier);
  };
  return (
    <span className={styles.marks}>
      <StateChip state={state} />
      <PillarName pillar={dossier.pillar} />
      <DueLabel dueOn={dossier.dueOn} isOpen={isOpenState(state)} />
      <span>{sentence()}</span>
    </span>
  );
};

const TitleField = ({ dossier, editing }: { readonly dossier: DossierOnPage; readonly editing: DossierEditing }) => {
  const { t } = useTranslation();
  const input = useRef<HTMLTextAreaElement>(null);
  const isAsked = new URLSearchParams(useSearch()).get('champ') === 'objet';
  useEffect(() => {
    if (isAsked) input.current?.select();
  }, [isAsked]);
  useCommands([
    {
      id: 'dossier.edit',
      group: 'list',
      label: t('dossiers.page.editTitle'),
      keys: 'e',
      run: () => input.current?.select(),
    },
  ]);
  return (
    <DraftField
      isTitle
      label={t('dossiers.fields.title')}
      className={styles.titleInput}
      inputRef={input}
      value={dossier.title}
      onSave={(title) => editing.save({ title })}
      error={useFieldError(editing)('title')}
      required={t('common.required')}
      maxLength={500}
    />
  );
};

const Shown = ({ dossier, editing }: { readonly dossier: DossierOnPage; readonly editing: DossierEditing }) => {
  const { t } = useTranslation();
  const [, navigate] = useLocation();
  const { id, reference, title } = dossier;
  const remove = () =>
    attempt(async () => {
      const { revision } = await client.dossiers.get({ id });
      await client.dossiers.remove({ items: [{ id, revision }] });
      navigate('/dossiers');
      didChange(t('dossiers.page.removed', { reference }), () => client.dossiers.restore({ ids: [id] }));
    });
  return (
    <Page
      title={reference}
      windowTitle={`${reference} ${title}`}
      actions={<MoveButtons dossier={dossier} onRemove={() => void remove()} />}
    >
      <div className={styles.head}>
        <TitleField key={editing.round} dossier={dossier} editing={editing} />
        <Marks dossier={dossier} />
      </div>
      <DossierTabs
        dossierId={id}
        panels={{
          work: () => (
            <div className={styles.columns}>
              <div className={styles.column}>
                <DossierForm dossier={dossier} editing={editing} />
                <Checks dossierId={id} />
                <Timeline dossierId={id} />
              </div>
              <div className={styles.column}>
                <Pieces dossierId={id} pieces={withDraft(dossier, editing.saving).pieces} save={editing.save} />
                <DossierMail dossierId={id} />
                <DossierDeadlines dossierId={id} ownerId={dossier.assigneeId} />
                <DossierTime dossier={dossier} />
                <Links dossier={dossier} save={editing.save} />
                <Meetings dossier={dossier} />
              </div>
            </div>
          ),
          circuit: () => (
            <div className={styles.columns}>
              <div className={styles.column}>
                <DossierCircuit dossier={dossier} />
              </div>
              <div className={styles.column}>
                <Stays dossierId={id} />
              </div>
            </div>
          ),
          movements: () => (
            <div className={styles.column}>
              <DossierMovements dossierId={id} />
            </div>
          ),
          references: () => <DossierReferences dossier={dossier} />,
          ledgers: () => (
            <div className={styles.column}>
              <DossierBudget dossierId={id} />
              <DossierRecords dossierId={id} />
            </div>
          ),
        }}
      />
    </Page>
  );
};

/** One dossier: its state and next moves, its fields, what hangs on it, and all that happened. */
export const DossierPage = ({ id }: { readonly id: string }) => {
  const { t } = useTranslation();
  const [, navigate] = useLocation();
  useEffect(() => {
    // Opening a restricted dossier leaves its line in the journal; a dossier that is not there says so below.
    client.dossiers.open({ id }).catch(() => undefined);
  }, [id]);
  const { live, ...editing } = useDossier(id);
  if (live.error?.code === 'not_found') {
    return (
      <Page title={t('dossiers.title')}>
        <EmptyState
          text={t('dossiers.page.missing')}
          action={t('dossiers.page.toList')}
          onAction={() => navigate('/dossiers')}
        />
      </Page>
    );
  }
  return <Loaded live={live}>{(dossier) => <Shown dossier={dossier} editing={editing} />}</Loaded>;
};
