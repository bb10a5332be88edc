import { useEffect } from 'react';

/** Gives the focus back, when a dialog goes, to what had it before; to the page's title where that is gone. */
export const useFocusBack = (isOpen: boolean): void => {
  useEffect(() => {
    if (!isOpen) return;
    const former = document.activeElement;
    return () => {
      setTimeout(() => {
        if (document.querySelector('[role="dialog"]') !== null) return;
        const wanted = former?.isConnected && former !== document.body ? former : document.querySelector('main h1');
        if (wanted instanceof HTMLElement) wanted.focus({ preventScroll: true });
      });
    };
  }, [isOpen]);
};
