import { Button, SegmentedControl } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNewRequest } from '#renderer/ui/new-request.ts';
import { attempt } from '#renderer/ui/notice.ts';
import { Page } from '#renderer/ui/Page.tsx';
import { makeSlip } from './collections.ts';
import { Destructions } from './Destructions.tsx';
import { Eligible } from './Eligible.tsx';
import { ImportRules } from './ImportRules.tsx';
import { Rules } from './Rules.tsx';
import { SlipDialog } from './SlipDialog.tsx';
import { Slips } from './Slips.tsx';

const parts = ['eligible', 'slips', 'rules', 'destructions'] as const;
type Part = (typeof parts)[number];

/** Retention and archives: what is due, the slips, the rules, and the log of destructions. */
export const RecordsPage = () => {
  const { t } = useTranslation();
  const asked = useNewRequest();
  const [part, setPart] = useState<Part>('eligible');
  const [slipId, setSlipId] = useState<string | null>(null);
  const [isImporting, setIsImporting] = useState(false);
  const newSlip = () =>
    attempt(async () => {
      const slip = await makeSlip('elimination', []);
      setSlipId(slip.id);
    });
  return (
    <Page
      title={t('records.title')}
      subtitle={t('records.subtitle')}
      actions={
        <>
          {part === 'rules' && (
            <>
              <Button variant="default" onClick={() => setIsImporting(true)}>
                {t('records.rules.import')}
              </Button>
              <Button onClick={asked.open}>{t('records.rules.new')}</Button>
            </>
          )}
          {part === 'slips' && <Button onClick={() => void newSlip()}>{t('records.slips.new')}</Button>}
        </>
      }
    >
      <SegmentedControl
        style={{ justifySelf: 'start' }}
        aria-label={t('records.parts')}
        value={part}
        onChange={(value) => setPart(value as Part)}
        data={parts.map((value) => ({ value, label: t(`records.tabs.${value}`) }))}
      />
      {part === 'eligible' && <Eligible onSlip={setSlipId} />}
      {part === 'slips' && <Slips onOpen={setSlipId} onNew={() => void newSlip()} />}
      {part === 'rules' && <Rules isAsked={asked.isOpen} onImport={() => setIsImporting(true)} onClose={asked.close} />}
      {part === 'destructions' && <Destructions />}
      {slipId !== null && <SlipDialog id={slipId} onClose={() => setSlipId(null)} />}
      {isImporting && <ImportRules onClose={() => setIsImporting(false)} />}
    </Page>
  );
};
