import { Button, Menu } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { attempt, told } from '#renderer/ui/notice.ts';
import { useCommands } from '#renderer/ui/shortcuts.ts';
import { WriteDocument } from '#renderer/ui/WriteDocument.tsx';
import { movesFrom } from '#shared/dossiers/rules.ts';
import type { DossierState } from '#shared/dossiers/schema.ts';
import { type AskedMove, MoveDialog } from './MoveDialog.tsx';
import { asksFor, type Movable, moveDossiers, moveLabel } from './moves.ts';

const shown = 3;

/** The next moves of a dossier, the usual one first, and the way to the bin. */
export const MoveButtons = ({ dossier, onRemove }: { readonly dossier: Movable; readonly onRemove: () => void }) => {
  const { t } = useTranslation();
  const [asked, setAsked] = useState<AskedMove | null>(null);
  const [isWriting, setIsWriting] = useState(false);
  const moves = movesFrom(dossier);
  const { state } = dossier;
  const make = (to: DossierState) => {
    if (asksFor(state, to) === null) void attempt(() => moveDossiers([dossier], to));
    else setAsked({ dossiers: [dossier], to });
  };
  const close = () => {
    if (moves.includes('closed')) make('closed');
    else {
      const names = moves.map((to) => moveLabel(state, to)).join(', ');
      told(t('dossiers.move.closedNeeds', { state: t(`common.states.${state}`), moves: names }));
    }
  };
  const [main] = moves;
  useCommands([
    {
      id: 'dossier.next',
      group: 'list',
      label: main ? moveLabel(state, main) : t('dossiers.move.next'),
      keys: 'a',
      run: () => main && make(main),
    },
    { id: 'dossier.close', group: 'list', label: t('dossiers.move.close'), keys: 'x', run: close },
  ]);
  const rest = moves.slice(shown);
  return (
    <>
      {moves.slice(0, shown).map((to) => (
        <Button key={to} variant={to === main ? 'filled' : 'default'} onClick={() => make(to)}>
          {moveLabel(state, to)}
        </Button>
      ))}
      <Menu position="bottom-end">
        <Menu.Target>
          <Button variant="default" aria-label={t('common.actions')}>
            …
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {rest.map((to) => (
            <Menu.Item key={to} onClick={() => make(to)}>
              {moveLabel(state, to)}
            </Menu.Item>
          ))}
          <Menu.Item onClick={() => setIsWriting(true)}>{t('templates.write.title')}</Menu.Item>
          <Menu.Item onClick={onRemove}>{t('common.remove')}</Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <MoveDialog asked={asked} onClose={() => setAsked(null)} />
      {isWriting && <WriteDocument about={{ dossierId: dossier.id }} onClose={() => setIsWriting(false)} />}
    </>
  );
};
