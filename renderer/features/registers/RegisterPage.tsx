import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { client } from '#renderer/api/client.ts';
import { useLive } from '#renderer/api/live.ts';
import { useOffice } from '#renderer/api/office.ts';
import { Page } from '#renderer/ui/Page.tsx';
import { EmptyState, Loaded } from '#renderer/ui/States.tsx';
import type { RegisterInfo } from '#shared/registers/schema.ts';
import { PeriodBar } from './PeriodBar.tsx';
import { firstShown, look, type Shown, useLooked } from './period.ts';
import { RegisterActions } from './RegisterActions.tsx';
import styles from './Registers.module.css';
import { type RegisterAnswer, RegisterTable } from './RegisterTable.tsx';

const OneRegister = ({ register }: { readonly register: RegisterInfo }) => {
  const { t } = useTranslation();
  const { day } = useOffice();
  const looked = useLooked((periods) => periods[register.id]);
  const [answer, setAnswer] = useState<RegisterAnswer>();
  const shown = looked ?? firstShown(register.period, day);
  const show = (next: Shown) => look(register.id, next);
  const count = answer === undefined ? '' : ` · ${t('registers.entries', { count: answer.total })}`;
  return (
    <Page
      title={register.name}
      subtitle={
        <>
          <Link href="/registres" className={styles.back}>
            {t('registers.back')}
          </Link>
          {count}
        </>
      }
      actions={<RegisterActions register={register.id} span={shown} />}
    >
      <PeriodBar shown={shown} onShow={show} />
      <RegisterTable id={register.id} shown={shown} onShow={show} onAnswer={setAnswer} />
    </Page>
  );
};

/** One register or statement, for a period. */
export const RegisterPage = ({ id }: { readonly id: string }) => {
  const { t } = useTranslation();
  const live = useLive('registers.list', ['settings'], () => client.registers.list({ all: true }));
  return (
    <Loaded live={live}>
      {({ items }) => {
        const register = items.find((one) => one.id === id);
        if (register !== undefined) return <OneRegister key={id} register={register} />;
        return (
          <Page title={t('registers.title')}>
            <EmptyState text={t('registers.noMatch')} />
          </Page>
        );
      }}
    </Loaded>
  );
};
