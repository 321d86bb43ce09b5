import { describe, expect, test } from 'vitest';
import { createKeeping, type Keeping } from '../../../client/src/advisor/keeping.js';

/** The editor's memory of a workspace, and sessions that are numbered. */
function begin(remembered: unknown = undefined): { readonly keeping: Keeping; readonly reopened: () => Keeping } {
  const memory = new Map<string, unknown>([['nodewise.advisor', remembered]]);
  let count = 0;
  const memento = { keys: () => [...memory.keys()], get: (key: string) => memory.get(key), update: async (key: string, value: unknown) => void memory.set(key, JSON.parse(JSON.stringify(value))) };
  const reopened = () => createKeeping(memento as never, () => `s${(count += 1)}`);
  return { keeping: reopened(), reopened };
}

describe('unfinished answers', () => {
  test('are there again when the page was closed half-way', () => {
    const { keeping } = begin();
    const { session } = keeping.take();
    keeping.put({ session, answers: { place: 'city' } });
    keeping.leave(session);
    expect(keeping.take()).toEqual({ session, answers: { place: 'city' } });
  });

  test('are there again in the next window', () => {
    const { keeping, reopened } = begin();
    const { session } = keeping.take();
    keeping.put({ session, answers: { place: 'city' } });
    expect(reopened().take().answers).toEqual({ place: 'city' });
  });

  test('are gone when they were written or started over', () => {
    const { keeping } = begin();
    const { session } = keeping.take();
    keeping.put({ session, answers: { place: 'city' } });
    keeping.drop(session);
    keeping.leave(session);
    expect(keeping.take().answers).toEqual({});
  });

  test('of a page that is open are nobody else\'s', () => {
    const { keeping } = begin();
    const one = keeping.take();
    keeping.put({ session: one.session, answers: { place: 'city' } });
    const other = keeping.take();
    expect(other.session).not.toBe(one.session);
    expect(other.answers).toEqual({});
    keeping.put({ session: other.session, answers: { place: 'country' } });
    keeping.leave(one.session);
    expect(keeping.take().answers).toEqual({ place: 'city' });
  });

  test('of two closed pages both are kept, the newest comes first', () => {
    const { keeping } = begin();
    const [one, other] = [keeping.take(), keeping.take()];
    keeping.put({ session: one.session, answers: { place: 'city' } });
    keeping.put({ session: other.session, answers: { place: 'country' } });
    keeping.leave(one.session);
    keeping.leave(other.session);
    expect([keeping.take().answers, keeping.take().answers]).toEqual([{ place: 'country' }, { place: 'city' }]);
  });
});

describe('a page that comes back with its answers', () => {
  test('goes on with them', () => {
    const { keeping } = begin();
    expect(keeping.takeBack({ session: 'x', answers: { place: 'city' } })).toEqual({ session: 'x', answers: { place: 'city' } });
  });

  test('goes on as another work when a page shows them already', () => {
    const { keeping } = begin();
    keeping.takeBack({ session: 'x', answers: { place: 'city' } });
    expect(keeping.takeBack({ session: 'x', answers: { place: 'city' } })).toEqual({ session: 's1', answers: { place: 'city' } });
  });
});

test.each([['a text', 'x'], ['a number in a list', [7]], ['answers that are none', [{ session: 'a', answers: { place: 7 } }]], ['null', null]])('what another version has left behind is no answer: %s', (_, remembered) => {
  expect(begin(remembered).keeping.take().answers).toEqual({});
});
