import { l10n, languages, LanguageStatusSeverity, workspace, type Disposable, type LanguageStatusItem } from 'vscode';
import type { InitializeResult } from 'vscode-languageclient';
import { knowledgeIn, languageIds } from './scope.js';

/** What the editor shows behind the braces of the status bar while a YAML file is open. */
export interface Status extends Disposable {
  starting(): void;
  running(answer: InitializeResult | undefined): void;
  failed(why: string): void;
  /** How we get along with another YAML extension; '' when there is none. */
  neighbour(sentence: string): void;
  /** Reads the settings again. */
  refresh(): void;
}

/** Makes the status item; it lives until it is disposed. */
export function showStatus(): Status {
  const item = languages.createLanguageStatusItem('nodewise.status', languageIds.map((language) => ({ language })));
  item.name = 'Nodewise';
  let kinds: number | undefined;
  let isRunning = false;
  let neighbour = '';
  const draw = (text: string, severity: LanguageStatusSeverity, detail = ''): void => {
    Object.assign(item, { text, severity, detail, busy: false, command: isRunning ? output() : restart() });
  };
  const refresh = (): void => {
    if (isRunning) draw(headline(), LanguageStatusSeverity.Information, details());
  };
  const details = (): string => [kinds === undefined ? '' : l10n.t('{0} kinds known', kinds), neighbour].filter((it) => it !== '').join(' · ');
  return {
    starting() {
      isRunning = false;
      draw(l10n.t('Nodewise is starting'), LanguageStatusSeverity.Information);
      item.busy = true;
    },
    running(answer) {
      isRunning = true;
      kinds = knowledgeIn(answer?.capabilities).kinds;
      refresh();
    },
    failed(why) {
      isRunning = false;
      draw(l10n.t('Nodewise is stopped'), LanguageStatusSeverity.Error, why);
    },
    neighbour(sentence) {
      neighbour = sentence;
      refresh();
    },
    refresh,
    dispose: () => item.dispose(),
  };
}

/** The versions that the files are checked against, as far as someone has set them. */
function headline(): string {
  const settings = workspace.getConfiguration('nodewise');
  if (!settings.get('enable', true)) return l10n.t('Nodewise is switched off');
  const target = (name: string): string => settings.get(`targetVersions.${name}`, '').trim();
  const named = [
    { label: 'Karpenter', version: target('karpenter') },
    { label: 'Kubernetes', version: target('kubernetes') },
    { label: 'EKS Anywhere', version: target('eksAnywhere') },
  ].filter((it) => it.version !== '');
  if (named.length === 0) return l10n.t('Nodewise: newest versions');
  return l10n.t('Nodewise: {0}', named.map((it) => `${it.label} ${it.version}`).join(', '));
}

function output(): NonNullable<LanguageStatusItem['command']> {
  return { command: 'nodewise.showOutput', title: l10n.t('Show Output') };
}

function restart(): NonNullable<LanguageStatusItem['command']> {
  return { command: 'nodewise.restartServer', title: l10n.t('Restart Server') };
}
