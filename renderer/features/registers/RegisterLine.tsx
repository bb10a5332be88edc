import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { client } from '#renderer/api/client.ts';
import { loadOffice, useOffice } from '#renderer/api/office.ts';
import { dayRange } from '#renderer/ui/format.ts';
import { Chip } from '#renderer/ui/Marks.tsx';
import { attempt } from '#renderer/ui/notice.ts';
import { didChange } from '#renderer/ui/undo.tsx';
import type { RegisterInfo } from '#shared/registers/schema.ts';
import { useLooked } from './period.ts';
import styles from './Registers.module.css';

const setHidden = async (id: string, isHidden: boolean): Promise<void> => {
  const { hiddenRegisters } = await client.settings.get();
  const others = hiddenRegisters.filter((other) => other !== id);
  await client.settings.update({ patch: { hiddenRegisters: isHidden ? [...others, id] : others } });
  await loadOffice();
};

/** A register of the list: what it holds, how often it is kept, the period last looked at. */
export const RegisterLine = ({ register }: { readonly register: RegisterInfo }) => {
  const { t } = useTranslation();
  const { id, name, purpose, period, confidence, isOn, isHidden } = register;
  const looked = useLooked((periods) => periods[id]);
  const { settings } = useOffice();
  const toggle = () =>
    void attempt(async () => {
      await setHidden(id, !isHidden);
      didChange(t(isHidden ? 'registers.wasUnhidden' : 'registers.wasHidden', { name }), () => setHidden(id, isHidden));
    });
  const isUnsure = confidence === 'layout' || confidence === 'recalled';
  return (
    <li className={styles.line} data-density={settings.density}>
      <div className={styles.what}>
        <Link href={`/registres/${id}`} className={styles.name}>
          {name}
        </Link>
        <span className={`secondary ${styles.purpose}`}>{purpose}</span>
      </div>
      <div className={styles.marks}>
        {!isOn && <Chip>{t('registers.otherProfile')}</Chip>}
        {isUnsure && <Chip>{t('registers.toConfirm')}</Chip>}
        <span className={`secondary ${styles.period}`}>
          {looked === undefined
            ? t(`registers.periods.${period}`)
            : t('registers.looked', { period: dayRange(looked.from, looked.to) })}
        </span>
        <Button
          variant="subtle"
          color="gray"
          fw={400}
          c="var(--pivot-ink2)"
          size="compact-xs"
          aria-label={`${t(isHidden ? 'registers.unhide' : 'registers.hide')} : ${name}`}
          onClick={toggle}
        >
          {t(isHidden ? 'registers.unhide' : 'registers.hide')}
        </Button>
      </div>
    </li>
  );
};
