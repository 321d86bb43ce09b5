import type { Memento } from 'vscode';
import type { Answers } from '../../../engine/advisor/model.js';
import { isKept, type Kept } from '../../webview/messages.js';

const key = 'nodewise.advisor';
/** Older unfinished work than this is let go. */
const mostKept = 10;

/** Unfinished answers, for as long as nobody finishes them or starts over. Each page works on its own. */
export interface Keeping {
  /** The newest unfinished work that no page shows, or new work. From now on a page shows it. */
  take(): Kept;
  /** A page came back with its work. It is new work when another page shows it already. */
  takeBack(kept: Kept): Kept;
  put(kept: Kept): void;
  /** Written, or started over. */
  drop(session: string): void;
  /** The page is closed; its work stays. */
  leave(session: string): void;
}

export function createKeeping(memory: Memento, newSession: () => string): Keeping {
  const open = new Set<string>();
  const all = (): readonly Kept[] => {
    const kept = memory.get<unknown>(key);
    return Array.isArray(kept) ? kept.filter(isKept) : [];
  };
  const write = (kept: readonly Kept[]): void => void memory.update(key, kept.slice(-mostKept));
  const begin = (kept: Kept): Kept => {
    open.add(kept.session);
    return kept;
  };
  const begun = (answers: Answers): Kept => begin({ session: newSession(), answers });

  return {
    take: () => {
      const waiting = all().findLast((it) => !open.has(it.session));
      return waiting ? begin(waiting) : begun({});
    },
    takeBack: (kept) => (kept.session === '' || open.has(kept.session) ? begun(kept.answers) : begin(kept)),
    put({ session, answers }) {
      const others = all().filter((it) => it.session !== session);
      write(Object.keys(answers).length === 0 ? others : [...others, { session, answers }]);
    },
    drop: (session) => write(all().filter((it) => it.session !== session)),
    leave: (session) => void open.delete(session),
  };
}
