import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { removeFrom } from '#renderer/ui/collection-changes.ts';
import { attempt } from '#renderer/ui/notice.ts';
import { collections } from './collections.ts';

type RemoveButtonProps = {
  readonly part: keyof typeof collections;
  readonly target: { readonly id: string; readonly revision: number };
  readonly name: string;
  readonly onDone: () => void;
};

/** Puts a line, commitment or invoice in the bin. */
export const RemoveButton = ({ part, target, name, onDone }: RemoveButtonProps) => {
  const { t } = useTranslation();
  const label = t('budget.removed', { name });
  const remove = () => {
    switch (part) {
      case 'lines':
        return removeFrom(collections.lines, target, label);
      case 'commitments':
        return removeFrom(collections.commitments, target, label);
      case 'payments':
        return removeFrom(collections.payments, target, label);
    }
  };
  return (
    <Button variant="default" onClick={() => void attempt(remove).then((isDone) => isDone && onDone())}>
      {t('common.remove')}
    </Button>
  );
};
