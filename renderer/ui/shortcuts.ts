import { useEffect, useMemo, useRef } from 'react';
import { create } from 'zustand';
import { useOffice } from '#renderer/api/office.ts';
import type { shell } from '#renderer/text/fr/shell.ts';

/** Under which heading a command stands in the palette and the shortcut sheet. */
export type CommandGroup = keyof typeof shell.paletteGroups;

/** Something the user can do from the keyboard: `keys` is `mod+z`, `?` or two keys in a row, `g d`. */
export type Command = {
  readonly id: string;
  readonly group: CommandGroup;
  readonly label: string;
  readonly keys?: string;
  readonly run: () => void;
};

const useRegistry = create<{ readonly sets: ReadonlyMap<symbol, readonly Command[]> }>(() => ({ sets: new Map() }));

/** Whether keys are characters alone, which speech input and a stray hand also type. */
const isSingleKey = (keys: string): boolean => /^\S( \S)*$/.test(keys);

/** Every command at hand on the screen, each with the keys that run it now. */
export const useAllCommands = (): readonly Command[] => {
  const sets = useRegistry((state) => state.sets);
  const { hasSingleKeys } = useOffice().settings;
  return useMemo(
    () =>
      [...sets.values()].flat().map(({ keys, ...command }) => ({
        ...command,
        ...(keys !== undefined && (hasSingleKeys || !isSingleKey(keys)) && { keys }),
      })),
    [sets, hasSingleKeys],
  );
};

/** Offers commands while the component is on the screen: to the palette, the shortcut sheet and the keyboard. */
export const useCommands = (commands: readonly Command[]): void => {
  const current = useRef(commands);
  const shape = commands.map(({ id, label, keys }) => `${id}:${label}:${keys}`).join('|');
  useEffect(() => {
    current.current = commands;
  });
  useEffect(() => {
    const owner = Symbol(shape);
    const stable = current.current.map((command, index) => ({ ...command, run: () => current.current[index]?.run() }));
    useRegistry.setState(({ sets }) => ({ sets: new Map(sets).set(owner, stable) }));
    return () =>
      useRegistry.setState(({ sets }) => {
        const left = new Map(sets);
        left.delete(owner);
        return { sets: left };
      });
  }, [shape]);
};

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName));

const isInDialog = (): boolean => document.querySelector('[role="dialog"], [role="menu"]') !== null;

const nameOf = (event: KeyboardEvent): string =>
  `${event.ctrlKey || event.metaKey ? 'mod+' : ''}${event.key.toLowerCase()}`;

/** How long a key that also begins a pair waits for the second one, in milliseconds. */
const pairWait = 400;

/** Runs the registered commands from the keyboard; letters are left alone where text is typed and inside dialogs. */
export const listenToKeys = (hasSingleKeys: boolean): (() => void) => {
  let first = { key: '', at: 0 };
  let waiting: ReturnType<typeof setTimeout> | undefined;
  const onKey = (event: KeyboardEvent): void => {
    const name = nameOf(event);
    clearTimeout(waiting);
    if (event.altKey || event.defaultPrevented || isInDialog()) return;
    if (isTyping(event.target) && name !== 'mod+k') return;
    if (isSingleKey(name) && !hasSingleKeys) return;
    const pair = event.timeStamp - first.at < 1000 ? `${first.key} ${name}` : name;
    first = { key: name, at: event.timeStamp };
    const commands = [...useRegistry.getState().sets.values()].flat();
    const found = commands.find(({ keys }) => keys === pair) ?? commands.find(({ keys }) => keys === name);
    if (found === undefined) return;
    event.preventDefault();
    if (found.keys === name && commands.some(({ keys }) => keys?.startsWith(`${name} `))) {
      waiting = setTimeout(found.run, pairWait);
      return;
    }
    first = { key: '', at: 0 };
    found.run();
  };
  document.addEventListener('keydown', onKey);
  return () => document.removeEventListener('keydown', onKey);
};

const printed: Readonly<Record<string, string>> = { mod: 'Ctrl', arrowleft: '←', arrowright: '→' };

/** The keys of a command as they are printed on the keyboard: `Ctrl + Z`, `G D`. */
export const keyCaps = (keys: string): readonly string[] =>
  keys.split(/[ +]/).map((key) => printed[key] ?? (key.length === 1 ? key.toUpperCase() : key));
