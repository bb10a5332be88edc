import { Button, Group, Select, Stack } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { client } from '#renderer/api/client.ts';
import { useLive } from '#renderer/api/live.ts';
import { useOffice } from '#renderer/api/office.ts';
import { Card } from '#renderer/ui/Card.tsx';
import { FieldsDialog } from '#renderer/ui/FieldsDialog.tsx';
import { plainDay } from '#renderer/ui/format.ts';
import { attempt } from '#renderer/ui/notice.ts';
import { didChange } from '#renderer/ui/undo.tsx';
import { type DossierRetention, holdGrounds, type LegalHold } from '#shared/records/schema.ts';

const HoldDialog = ({ dossierId, onClose }: { readonly dossierId: string; readonly onClose: () => void }) => {
  const { t } = useTranslation();
  const { day } = useOffice();
  const initial: Pick<LegalHold, 'ground' | 'reason' | 'since'> = { ground: 'appeal', reason: '', since: day };
  return (
    <FieldsDialog
      title={t('records.dossier.holdTitle')}
      action={t('common.save')}
      initial={initial}
      fields={() => ({
        reason: { type: 'line', label: t('records.dossier.reason'), isRequired: true, isWide: true },
        ground: {
          type: 'choice',
          label: t('records.dossier.ground'),
          options: holdGrounds.map((value) => ({ value, label: t(`records.dossier.grounds.${value}`) })),
        },
        since: { type: 'date', label: t('records.dossier.since'), isRequired: true },
      })}
      onSave={async (values) => {
        await client.records.hold({ dossierId, ...values });
        didChange(t('records.dossier.heldDone'), () =>
          client.records.release({ dossierId, reason: t('records.dossier.undoHold') }),
        );
      }}
      onClose={onClose}
    />
  );
};

type ReleaseProps = { readonly dossierId: string; readonly hold: LegalHold; readonly onClose: () => void };

const ReleaseDialog = ({ dossierId, hold, onClose }: ReleaseProps) => {
  const { t } = useTranslation();
  const { ground, reason, since } = hold;
  return (
    <FieldsDialog
      title={t('records.dossier.releaseTitle')}
      action={t('common.save')}
      initial={{ reason: '' }}
      fields={() => ({ reason: { type: 'line', label: t('records.dossier.reason'), isRequired: true, isWide: true } })}
      onSave={async (values) => {
        await client.records.release({ dossierId, ...values });
        didChange(t('records.dossier.releasedDone'), () => client.records.hold({ dossierId, ground, reason, since }));
      }}
      onClose={onClose}
    />
  );
};

const RuleField = ({ kept: { dossierId, ownCode } }: { readonly kept: DossierRetention }) => {
  const { t } = useTranslation();
  const rules = useLive('records.rules', ['records', 'settings'], () => client.records.rules()).data?.items ?? [];
  const choose = (code: string | null) =>
    attempt(async () => {
      await client.records.setRule({ dossierIds: [dossierId], code });
      didChange(t('records.dossier.ruleSet'), () => client.records.setRule({ dossierIds: [dossierId], code: ownCode }));
    });
  const known = rules.map(({ code, label }) => ({ value: code, label: label === '' ? code : `${code} · ${label}` }));
  const own =
    ownCode !== null && !rules.some(({ code }) => code === ownCode) ? [{ value: ownCode, label: ownCode }] : [];
  return (
    <Select
      size="xs"
      aria-label={t('records.dossier.choose')}
      placeholder={t('records.dossier.chooseNone')}
      data={[...own, ...known]}
      value={ownCode}
      onChange={(code) => void choose(code)}
      clearable
      searchable
      openOnFocus={false}
      nothingFoundMessage={t('common.noMatch')}
      clearButtonProps={{ 'aria-label': t('common.clear') }}
    />
  );
};

/** What retention says of a dossier, in sentences. */
const useSentences = () => {
  const { t } = useTranslation();
  const { day: today } = useOffice();
  return ({ rule, eligibleOn, slip, transferredOn, destroyedOn, ownCode }: DossierRetention): readonly string[] => {
    if (destroyedOn !== null) return [t('records.dossier.destroyed', { day: plainDay(destroyedOn) })];
    if (transferredOn !== null) return [t('records.dossier.transferred', { day: plainDay(transferredOn) })];
    if (rule === null) return [t('records.dossier.none')];
    const name = rule.label === '' ? rule.code : `${rule.code} · ${rule.label}`;
    const until = () => {
      if (eligibleOn === null) return t('records.dossier.open');
      const words = { day: plainDay(eligibleOn), fate: t(`records.fates.${rule.fate}`).toLowerCase() };
      return eligibleOn > today ? t('records.dossier.until', words) : t('records.dossier.reached', words);
    };
    return [
      `${ownCode === null ? `${name} (${t('records.dossier.ofKind')})` : name}, ${t('records.years', { count: rule.years })}`,
      until(),
      ...(slip === null ? [] : [t('records.dossier.onSlip', { number: slip.number })]),
    ];
  };
};

/** How long a dossier is kept, what protects it from destruction, and how it ended. */
export const DossierRecords = ({ dossierId }: { readonly dossierId: string }) => {
  const { t } = useTranslation();
  const sentences = useSentences();
  const [asked, setAsked] = useState<'hold' | 'release' | null>(null);
  const live = useLive(`records.ofDossier:${dossierId}`, ['records', 'dossiers', 'kinds'], () =>
    client.records.ofDossier({ id: dossierId }),
  );
  const kept = live.data;
  if (kept === undefined || kept.dossierId !== dossierId) return null;
  const { hold, destroyedOn } = kept;
  const close = () => setAsked(null);
  return (
    <Card title={t('records.dossier.title')} isPadded>
      <Stack gap={6}>
        {sentences(kept).map((sentence) => (
          <span key={sentence}>{sentence}</span>
        ))}
        {hold !== null && (
          <span className="late">
            {t('records.dossier.held', {
              day: plainDay(hold.since),
              ground: t(`records.dossier.grounds.${hold.ground}`),
              reason: hold.reason,
            })}
          </span>
        )}
        {destroyedOn === null && <RuleField kept={kept} />}
        {destroyedOn === null && (
          <Group>
            <Button variant="default" size="xs" onClick={() => setAsked(hold === null ? 'hold' : 'release')}>
              {t(hold === null ? 'records.dossier.hold' : 'records.dossier.release')}
            </Button>
          </Group>
        )}
      </Stack>
      {asked === 'hold' && <HoldDialog dossierId={dossierId} onClose={close} />}
      {asked === 'release' && hold !== null && <ReleaseDialog dossierId={dossierId} hold={hold} onClose={close} />}
    </Card>
  );
};
