import { Switch, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { client } from '#renderer/api/client.ts';
import { useLive } from '#renderer/api/live.ts';
import { Card } from '#renderer/ui/Card.tsx';
import { Page } from '#renderer/ui/Page.tsx';
import { EmptyState, Loaded } from '#renderer/ui/States.tsx';
import { matches } from '#shared/kernel/search.ts';
import { type RegisterInfo, registerFamilies } from '#shared/registers/schema.ts';
import { RegisterLine } from './RegisterLine.tsx';
import styles from './Registers.module.css';

/** The registers and statements that the section keeps, by family. */
export const RegistersPage = () => {
  const { t } = useTranslation();
  const [text, setText] = useState('');
  const [isWhole, setWhole] = useState(false);
  const live = useLive('registers.list', ['settings'], () => client.registers.list({ all: true }));
  const kept = (live.data?.items ?? []).filter(({ isOn, isHidden }) => isOn && !isHidden);
  const shown = (items: readonly RegisterInfo[]): readonly RegisterInfo[] =>
    items.filter(
      ({ isOn, isHidden, name, purpose }) => (isWhole || (isOn && !isHidden)) && matches(text, name, purpose),
    );
  return (
    <Page
      title={t('registers.title')}
      subtitle={live.data === undefined ? ' ' : t('registers.count', { count: kept.length })}
      actions={
        <TextInput
          aria-label={t('registers.filter')}
          placeholder={t('registers.filter')}
          value={text}
          onChange={({ currentTarget }) => setText(currentTarget.value)}
          w={240}
        />
      }
    >
      <Switch
        label={t('registers.showAll')}
        checked={isWhole}
        onChange={({ currentTarget }) => setWhole(currentTarget.checked)}
        size="xs"
      />
      <Loaded live={live}>
        {({ items }) => {
          const found = shown(items);
          if (found.length === 0) return <EmptyState text={t('registers.noMatch')} />;
          return (
            <div className={styles.families}>
              {registerFamilies.map((family) => {
                const own = found.filter((register) => register.family === family);
                return (
                  own.length > 0 && (
                    <Card key={family} title={t(`registers.families.${family}`)} className={styles.family}>
                      <ul className={styles.list}>
                        {own.map((register) => (
                          <RegisterLine key={register.id} register={register} />
                        ))}
                      </ul>
                    </Card>
                  )
                );
              })}
            </div>
          );
        }}
      </Loaded>
    </Page>
  );
};
