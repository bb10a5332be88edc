import { Button, Stack } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { client } from '#renderer/api/client.ts';
import { loadOffice } from '#renderer/api/office.ts';
import { Card } from '#renderer/ui/Card.tsx';
import { Confirm } from '#renderer/ui/dialogs.tsx';
import { attempt, told } from '#renderer/ui/notice.ts';

/** The way out of the demonstration. */
export const Demo = () => {
  const { t } = useTranslation();
  const [isAsking, setIsAsking] = useState(false);
  const clear = (): void =>
    void attempt(async () => {
      await client.system.clearDemo();
      await loadOffice();
      told(t('settings.demoCleared'));
    });
  return (
    <Card title={t('settings.demo')} isPadded>
      <Stack gap="sm" align="start">
        <span>{t('settings.demoText')}</span>
        <Button variant="default" onClick={() => setIsAsking(true)}>
          {t('settings.clearDemo')}
        </Button>
      </Stack>
      <Confirm
        isOpen={isAsking}
        title={t('settings.clearDemo')}
        text={t('settings.clearDemoText')}
        action={t('settings.clearDemo')}
        onConfirm={clear}
        onClose={() => setIsAsking(false)}
      />
    </Card>
  );
};
