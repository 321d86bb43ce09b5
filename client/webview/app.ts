import { render } from 'lit';
import { changed, type Actions } from './actions.js';
import { l10n } from './l10n.js';
import { toPage, type FromPage, type ToPage } from './messages.js';
import { placesIn, slide } from './motion.js';
import { pageView } from './page.js';
import { announcement } from './ranking.js';
import { answerTo, fresh, neighbour, questionAt, recall, remembered, type State } from './state.js';

/** What VS Code gives to a page. */
export interface Editor {
  postMessage(message: FromPage): void;
  getState(): unknown;
  setState(state: unknown): void;
}

/** How long a person may think between two letters. */
const pause = 250;

/** Shows the advisor in `root` and talks with the extension until the page is gone. */
export function startPage(root: HTMLElement, spoken: HTMLElement, editor: Editor): void {
  const before = recall(editor.getState());
  let state: State = { ...fresh, ...before };
  let turn = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let decided = false;

  const act: Actions = {
    answer: (changes) => ask({ answers: changed(state.answers, changes) }),
    decide(changes) {
      decided = true;
      act.answer(changes);
    },
    type(id, value) {
      state = { ...state, answers: changed(state.answers, { [id]: value }) };
      editor.setState(remembered(state));
      clearTimeout(timer);
      timer = setTimeout(() => ask({}), pause);
    },
    forward() {
      if (state.view === 'result') return;
      const shown = questionAt(state);
      if (!shown) return;
      const answers = changed(state.answers, { [shown.id]: answerTo(state, shown) });
      const next = neighbour(state, 1);
      ask({ answers, ...(next === undefined ? { view: 'result' } : { at: next }) });
      focus();
    },
    back() {
      if (state.view === 'result') show({ view: 'questions' });
      else show({ at: neighbour(state, -1) ?? state.at });
      focus();
    },
    go(question) {
      show({ view: 'questions', at: question });
      focus();
    },
    result() {
      show({ view: 'result' });
      focus();
    },
    tab(tab) {
      show({ tab });
      askForFiles();
    },
    compareAll: (everyOption) => show({ everyOption }),
    file: (file) => show({ file }),
    copy: (text) => editor.postMessage({ type: 'copy', text }),
    write: () => editor.postMessage({ type: 'write', answers: state.answers }),
    save: () => editor.postMessage({ type: 'save', answers: state.answers }),
    load: () => editor.postMessage({ type: 'load' }),
    startOver() {
      editor.postMessage({ type: 'startOver' });
      const { session } = state;
      state = { ...fresh, session, ...(state.step && { step: state.step }) };
      ask({});
      focus();
    },
    dismiss: () => show({ resumed: false }),
  };

  window.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    const message = toPage(data);
    if (message) take(message);
  });
  window.addEventListener('keydown', (event) => {
    if (!event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    if (event.key === 'ArrowLeft') act.back();
    else if (event.key === 'ArrowRight') act.forward();
    else return;
    event.preventDefault();
    event.stopPropagation();
  }, true);
  draw();
  editor.postMessage({ type: 'ready', ...(before && { kept: { session: before.session, answers: before.answers } }) });

  function take(message: ToPage): void {
    switch (message.type) {
      case 'begin':
        l10n.use(message.words);
        state = { ...state, session: message.session, resumed: message.resumed };
        ask({ answers: message.answers });
        return;
      case 'answers':
        ask({ answers: message.answers, resumed: false });
        return;
      case 'step': {
        if (message.turn !== turn) return;
        const said = announcement(message.step, state.step);
        const first = state.step === undefined;
        // The question that is shown stays, also when it is answered now; only one that is not asked any more gives way.
        show({ step: message.step, at: questionAt({ ...state, step: message.step })?.id ?? '' });
        if (said !== undefined && !first) spoken.textContent = said;
        if (first || decided) focus();
        decided = false;
        askForFiles();
        return;
      }
      case 'plan':
        if (message.turn === turn) show({ plan: message.plan });
        return;
      case 'said':
        show({ note: message.text, noteIsBad: message.bad });
    }
  }

  function ask(changes: Partial<State>): void {
    clearTimeout(timer);
    turn += 1;
    show(changes);
    editor.postMessage({ type: 'advice', turn, answers: state.answers });
  }

  /** The files are put together only where somebody looks at them. */
  function askForFiles(): void {
    if (state.view === 'result' && state.tab === 'files' && state.step?.blocked === false) editor.postMessage({ type: 'plan', turn, answers: state.answers });
  }

  function show(changes: Partial<State>): void {
    state = { ...state, ...changes };
    editor.setState(remembered(state));
    draw();
  }

  function draw(): void {
    const places = placesIn(root);
    render(pageView(state, act), root);
    slide(root, places);
  }

  /** The heading of what is shown now, so that whoever cannot see it hears it. */
  function focus(): void {
    scrollTo(0, 0);
    root.querySelector<HTMLElement>('#heading')?.focus();
  }
}
