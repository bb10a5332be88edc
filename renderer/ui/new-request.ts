import { useLocation, useSearch } from 'wouter';

const flag = 'nouveau';

/** The address that opens a screen's form for something new. */
export const newAddress = (path: string): string => `${path}?${flag}=1`;

/** Whether the address asks for the form for something new, and how to open and close it; other parameters stay. */
export const useNewRequest = (): {
  readonly isOpen: boolean;
  readonly open: () => void;
  readonly close: () => void;
} => {
  const [path, navigate] = useLocation();
  const search = useSearch();
  const go = (isAsked: boolean, replace: boolean): void => {
    const parameters = new URLSearchParams(search);
    if (isAsked) parameters.set(flag, '1');
    else parameters.delete(flag);
    navigate(parameters.size === 0 ? path : `${path}?${parameters}`, { replace });
  };
  return {
    isOpen: new URLSearchParams(search).get(flag) === '1',
    open: () => go(true, false),
    close: () => go(false, true),
  };
};
