import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { allowed, balanceOf, flatCompensation, paymentClockOf, totalOf } from '#shared/budget/rules.ts';
import { addDays, daysBetween } from '#shared/kernel/time.ts';

const cents = fc.integer({ min: 0, max: 10_000_000_000_000 });
const line = { scheme: 'ae_cp', authorised: 0, payable: 0, revised: null, final: null } as const;

describe('balances', () => {
  test('authorised = committed + available, payable = paid + left, committed = paid + to pay, to the cent', () => {
    fc.assert(
      fc.property(cents, cents, cents, cents, (authorised, payable, committed, paid) => {
        const balance = balanceOf({ ...line, authorised, payable }, { committed, paid });
        expect(balance.committed + balance.available).toBe(authorised);
        expect(balance.paid + balance.payableLeft).toBe(payable);
        expect(balance.paid + balance.toPay).toBe(committed);
      }),
    );
  });

  test('a total is the sum of its lines', () => {
    const lines = fc.array(fc.tuple(cents, cents, cents, cents), { maxLength: 20 });
    fc.assert(
      fc.property(lines, (amounts) => {
        const balances = amounts.map(([authorised, payable, committed, paid]) =>
          balanceOf({ ...line, authorised, payable }, { committed, paid }),
        );
        const total = totalOf(balances);
        for (const key of [
          'authorised',
          'committed',
          'available',
          'payable',
          'paid',
          'payableLeft',
          'toPay',
        ] as const) {
          expect(total[key]).toBe(balances.reduce((sum, balance) => sum + balance[key], 0));
        }
      }),
    );
  });

  test('cents are not floating: ten dimes make one', () => {
    const dimes = Array.from({ length: 10 }, () =>
      balanceOf({ ...line, authorised: 10, payable: 10 }, { committed: 10, paid: 10 }),
    );
    expect(totalOf(dimes)).toMatchObject({ authorised: 100, available: 0, toPay: 0, committedRate: 100 });
  });

  test('a line of nothing has no rate', () => {
    expect(balanceOf(line, { committed: 0, paid: 0 })).toMatchObject({ committedRate: null, paidRate: null });
  });

  test('in India the latest estimate holds', () => {
    const indian = { scheme: 'be_re_fe', authorised: 500, payable: null, revised: null, final: null } as const;
    expect(allowed(indian)).toEqual({ authorised: 500, payable: 500 });
    expect(allowed({ ...indian, revised: 400 })).toEqual({ authorised: 400, payable: 400 });
    expect(allowed({ ...indian, revised: 400, final: 0 })).toEqual({ authorised: 0, payable: 0 });
  });
});

describe('the payment period', () => {
  const invoice = {
    amount: 100_000,
    receivedOn: '2026-01-10',
    serviceDoneOn: '2026-01-05',
    suspension: null,
    paidOn: null,
    interestRate: null,
  };

  test('is 30 days from the later of reception and service fait, the first day excluded, without a roll', () => {
    expect(paymentClockOf(invoice, '2026-01-12')).toMatchObject({
      startsOn: '2026-01-10',
      dueOn: '2026-02-09',
      days: 2,
    });
    const later = { ...invoice, serviceDoneOn: '2026-01-16' };
    expect(paymentClockOf(later, '2026-01-20').dueOn).toBe('2026-02-15');
    expect(paymentClockOf({ ...invoice, receivedOn: '2024-01-30' }, '2026-01-20').dueOn).toBe('2026-02-04');
  });

  test('waits for the service fait', () => {
    expect(paymentClockOf({ ...invoice, serviceDoneOn: null }, '2026-12-31')).toMatchObject({
      state: 'waiting',
      dueOn: null,
      days: null,
      compensation: 0,
    });
  });

  test('is late from the day after the last one', () => {
    expect(paymentClockOf(invoice, '2026-02-09')).toMatchObject({ state: 'running', lateDays: 0, days: 30 });
    expect(paymentClockOf(invoice, '2026-02-10')).toMatchObject({
      state: 'late',
      lateDays: 1,
      compensation: flatCompensation,
    });
    expect(paymentClockOf({ ...invoice, paidOn: '2026-02-09' }, '2026-12-31').state).toBe('paid');
    expect(paymentClockOf({ ...invoice, paidOn: '2026-02-12' }, '2026-12-31')).toMatchObject({
      state: 'paid_late',
      lateDays: 3,
    });
  });

  test('stands still while it is suspended, and is as many days longer', () => {
    const open = { ...invoice, suspension: { from: '2026-01-20', to: null, reason: 'RIB' } };
    expect(paymentClockOf(open, '2026-03-20')).toMatchObject({
      state: 'suspended',
      dueOn: null,
      lateDays: 0,
      days: 10,
    });
    const over = { ...invoice, suspension: { from: '2026-01-20', to: '2026-01-27', reason: 'RIB' } };
    expect(paymentClockOf(over, '2026-02-01')).toMatchObject({ dueOn: '2026-02-16', suspendedDays: 7, days: 15 });
  });

  test('gives no interest without a rate, and that of the rate to the cent', () => {
    const late = { ...invoice, amount: 1_234_567, paidOn: '2026-02-19' };
    expect(paymentClockOf(late, '2026-03-01').interest).toBeNull();
    expect(paymentClockOf({ ...late, interestRate: 1065 }, '2026-03-01').interest).toBe(3602);
    expect(paymentClockOf({ ...late, paidOn: '2026-02-09', interestRate: 1065 }, '2026-03-01').interest).toBe(0);
  });

  test('counts days that add up, whatever the dates', () => {
    const day = fc.integer({ min: 0, max: 4000 }).map((days) => addDays('2020-01-01', days));
    const length = fc.integer({ min: 0, max: 30 });
    fc.assert(
      fc.property(
        day,
        day,
        length,
        length,
        fc.integer({ min: 0, max: 200 }),
        (received, service, wait, pause, after) => {
          const start = daysBetween(service, received) > 0 ? received : service;
          const from = addDays(start, wait);
          const to = addDays(from, pause);
          const paidOn = addDays(to, after);
          const suspension = { from, to, reason: 'x' };
          const clock = paymentClockOf(
            { ...invoice, receivedOn: received, serviceDoneOn: service, suspension, paidOn },
            paidOn,
          );
          expect(clock.dueOn).toBe(addDays(start, 30 + pause));
          expect((clock.days ?? 0) + clock.suspendedDays).toBe(daysBetween(start, paidOn));
          expect(clock.lateDays).toBe(Math.max(0, (clock.days ?? 0) - 30));
        },
      ),
    );
  });
});
