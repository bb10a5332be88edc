import { type PointerEvent, useState } from 'react';

type Drawn = { readonly from: number; readonly to: number };

const step = 15;
const clickStep = 30;
const clickLength = 60;

/** Drawing a time on a day column: a click gives an hour, a drag what it covers, to the quarter of an hour. */
export const useSlotDrag = (
  hours: { readonly first: number; readonly last: number },
  onDrawn: (from: number, to: number) => void,
) => {
  const [start, setStart] = useState<number | null>(null);
  const [end, setEnd] = useState<number | null>(null);
  const minuteAt = (event: PointerEvent<HTMLElement>): number => {
    const { top, height } = event.currentTarget.getBoundingClientRect();
    const share = Math.min(1, Math.max(0, (event.clientY - top) / height));
    return hours.first * 60 + share * (hours.last - hours.first) * 60;
  };
  const drawnOf = (a: number, b: number): Drawn => ({
    from: Math.floor(Math.min(a, b) / step) * step,
    to: Math.ceil(Math.max(a, b) / step) * step,
  });
  const stop = () => {
    setStart(null);
    setEnd(null);
  };
  const handlers = {
    onPointerDown: (event: PointerEvent<HTMLElement>) => {
      if (event.button !== 0 || event.target !== event.currentTarget) return;
      event.preventDefault();
      event.currentTarget.setPointerCapture(event.pointerId);
      setStart(minuteAt(event));
    },
    onPointerMove: (event: PointerEvent<HTMLElement>) => {
      if (start === null) return;
      const now = minuteAt(event);
      if (end !== null || Math.abs(now - start) >= step) setEnd(now);
    },
    onPointerUp: () => {
      if (start === null) return;
      stop();
      if (end !== null) {
        const { from, to } = drawnOf(start, end);
        onDrawn(from, Math.max(to, from + step));
        return;
      }
      const from = Math.min(Math.floor(start / clickStep) * clickStep, hours.last * 60 - clickStep);
      onDrawn(from, Math.min(from + clickLength, 24 * 60));
    },
    onPointerCancel: stop,
  };
  return { drawn: start !== null && end !== null ? drawnOf(start, end) : null, handlers };
};
