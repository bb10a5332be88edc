import { Button, Group, Select, Stack, Switch } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { useOffice } from '#renderer/api/office.ts';
import { Card } from '#renderer/ui/Card.tsx';
import { type CalendarId, calendarIds } from '#shared/settings/schema.ts';
import { changeSettings } from './change-settings.ts';

/** The calendar of the office, and whether Good Friday is a holiday there. */
export const OfficeCalendar = () => {
  const { t } = useTranslation();
  const [, navigate] = useLocation();
  const { settings } = useOffice();
  return (
    <Card title={t('calendars.office.title')} isPadded>
      <Stack gap="sm">
        <Select
          label={t('calendars.office.calendar')}
          data={calendarIds.map((value) => ({ value, label: t(`calendars.names.${value}`) }))}
          value={settings.calendar}
          onChange={(calendar) =>
            calendar !== null &&
            calendar !== settings.calendar &&
            changeSettings({ calendar: calendar as CalendarId }, settings)
          }
          allowDeselect={false}
        />
        {settings.calendar === 'fr-alsace-moselle' && (
          <Switch
            label={t('calendars.office.goodFriday')}
            checked={settings.hasGoodFriday}
            onChange={({ currentTarget }) => changeSettings({ hasGoodFriday: currentTarget.checked }, settings)}
          />
        )}
        <Group gap="xs">
          <Button variant="default" onClick={() => navigate('/calendriers')}>
            {t('calendars.office.toCalendars')}
          </Button>
          <Button variant="default" onClick={() => navigate('/delais')}>
            {t('calendars.office.toPresets')}
          </Button>
        </Group>
      </Stack>
    </Card>
  );
};
