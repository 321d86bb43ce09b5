import { l10n, languages, LanguageStatusSeverity, Uri, workspace, type Disposable, type LanguageStatusItem } from 'vscode';
import type { InitializeResult } from 'vscode-languageclient';
import { knowledgeIn, languageIds, type ServerStatus } from './scope.js';

/** What the editor shows behind the braces of the status bar while a YAML file is open. */
export interface Status extends Disposable {
  starting(): void;
  running(answer: InitializeResult | undefined): void;
  failed(why: string): void;
  /** What CRDs of the workspace taught the server. */
  learned(kinds: ServerStatus['learned']): void;
  /** Reads the settings again. */
  refresh(): void;
}

/** Makes the status item; it lives until it is disposed. */
export function showStatus(): Status {
  const item = languages.createLanguageStatusItem('nodewise.status', languageIds.map((language) => ({ language })));
  item.name = 'Nodewise';
  let kinds: number | undefined;
  let isRunning = false;
  let learned: ServerStatus['learned'] = [];
  const draw = (text: string, severity: LanguageStatusSeverity, detail = ''): void => {
    Object.assign(item, { text, severity, detail, busy: false, command: isRunning ? output() : restart() });
  };
  const refresh = (): void => {
    if (isRunning) draw(headline(), LanguageStatusSeverity.Information, details());
  };
  const details = (): string => [kinds === undefined ? '' : l10n.t('{0} kinds known', kinds), ...lessons(learned)].filter((it) => it !== '').join(' · ');
  return {
    starting() {
      isRunning = false;
      draw(l10n.t('Nodewise is starting'), LanguageStatusSeverity.Information);
      item.busy = true;
    },
    running(answer) {
      isRunning = true;
      kinds = knowledgeIn(answer?.capabilities).kinds;
      learned = [];
      refresh();
    },
    failed(why) {
      isRunning = false;
      draw(l10n.t('Nodewise is stopped'), LanguageStatusSeverity.Error, why);
    },
    learned(news) {
      learned = news;
      refresh();
    },
    refresh,
    dispose: () => item.dispose(),
  };
}

const mostLessons = 5;

/** "NodePool karpenter.sh/v1 from crds/nodepools.yaml", for each kind that a CRD taught. */
function lessons(learned: ServerStatus['learned']): readonly string[] {
  const named = learned.slice(0, mostLessons).map(({ kind, apiVersion, uri }) => l10n.t('{0} {1} from {2}', kind, apiVersion, workspace.asRelativePath(Uri.parse(uri))));
  return learned.length > mostLessons ? [...named, l10n.t('and {0} more', learned.length - mostLessons)] : named;
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
