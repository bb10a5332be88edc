import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { client } from '#renderer/api/client.ts';
import { useLive } from '#renderer/api/live.ts';
import { Card } from '#renderer/ui/Card.tsx';
import { DraftTurn } from '#renderer/ui/DraftTurn.tsx';
import { Chip } from '#renderer/ui/Marks.tsx';
import { EmptyState, Loaded } from '#renderer/ui/States.tsx';
import styles from './InDepth.module.css';
import { StartDraft } from './StartDraft.tsx';
import type { DossierOnPage } from './use-dossier.ts';

/** The drafts of a dossier on their way to signature and departure. */
export const DossierCircuit = ({ dossier }: { readonly dossier: DossierOnPage }) => {
  const { t } = useTranslation();
  const [isStarting, setIsStarting] = useState(false);
  const live = useLive(`dossier.drafts:${dossier.id}`, ['circuits', 'dossiers'], () =>
    client.circuits.list({ dossierId: dossier.id }),
  );
  const isAsleep = dossier.state === 'suspended' || dossier.state === 'closed';
  const start = (
    <Button variant="default" size="compact-sm" disabled={isAsleep} onClick={() => setIsStarting(true)}>
      {t('circuits.start.action')}
    </Button>
  );
  return (
    <Card title={t('dossiers.circuit.title')} note={start}>
      <Loaded live={live}>
        {({ items }) =>
          items.length === 0 ? (
            <EmptyState text={t('dossiers.circuit.none')} />
          ) : (
            items.map((draft) => (
              <div key={draft.id} className={styles.line}>
                <div>
                  <Link href={`/parapheur/${draft.id}`} className={styles.name ?? ''}>
                    {dossier.sensitivity === 'restricted' ? dossier.title : draft.title}
                  </Link>
                  <p className="secondary">
                    {draft.waitsFor === null ? (
                      t('circuits.visas', { given: draft.visasGiven, asked: draft.visasAsked })
                    ) : (
                      <DraftTurn turn={draft.waitsFor} isNamed />
                    )}
                  </p>
                </div>
                <Chip>{t(`circuits.states.${draft.state}`)}</Chip>
              </div>
            ))
          )
        }
      </Loaded>
      {isStarting && <StartDraft dossier={dossier} onClose={() => setIsStarting(false)} />}
    </Card>
  );
};
