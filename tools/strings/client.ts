import ts from 'typescript';

/** The strings of one file of the client: those a translator gets, and what is wrong with the others. */
export interface ClientStrings {
  readonly translated: readonly string[];
  readonly problems: readonly string[];
}

/** Reads the program text; it is never run. */
export function clientStrings(file: string, text: string): ClientStrings {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const translated: string[] = [];
  const problems: string[] = [];
  visit(source);
  return { translated, problems };

  function visit(node: ts.Node): void {
    if (ts.isImportDeclaration(node)) return;
    if (isTranslation(node)) {
      const [first] = node.arguments;
      if (first && ts.isStringLiteral(first)) translated.push(first.text);
      else problems.push(`${place(node)}: l10n.t needs its sentence as a plain string, so that translators find it`);
      node.arguments.slice(1).forEach(visit);
      return;
    }
    if (isMarkup(node)) return visitMarkup(node);
    if (ts.isStringLiteralLike(node) || ts.isTemplateExpression(node)) inspect(node);
    ts.forEachChild(node, visit);
  }

  /** Between the tags of a page nothing may stand but values. */
  function visitMarkup(node: ts.TaggedTemplateExpression): void {
    const words = textOf(node.template).replace(/<!--[^]*?-->|<[^>]*>/g, ' ');
    if (/[A-Za-z]{2,}/.test(words)) problems.push(`${place(node)}: “${words.trim().replace(/\s+/g, ' ')}” does not go through l10n.t`);
    const told = /\s(?:aria-label|title|placeholder|alt)="[^"…]*[A-Za-z][^"]*"/.exec(textOf(node.template));
    if (told) problems.push(`${place(node)}: “${told[0].trim()}” does not go through l10n.t`);
    if (ts.isTemplateExpression(node.template)) node.template.templateSpans.forEach((it) => visit(it.expression));
  }

  function inspect(node: ts.StringLiteralLike | ts.TemplateExpression): void {
    const words = textOf(node);
    if (isName(words)) return;
    if (isSentence(words) || isShown(node)) problems.push(`${place(node)}: “${words}” does not go through l10n.t`);
  }

  function place(node: ts.Node): string {
    return `${file}:${source.getLineAndCharacterOfPosition(node.getStart()).line + 1}`;
  }
}

/** The text of a literal; `…` stands for a value. */
function textOf(node: ts.StringLiteralLike | ts.TemplateExpression): string {
  return ts.isTemplateExpression(node) ? [node.head, ...node.templateSpans.map((it) => it.literal)].map((it) => it.text).join('…') : node.text;
}

function isMarkup(node: ts.Node): node is ts.TaggedTemplateExpression {
  return ts.isTaggedTemplateExpression(node) && /^(?:html|svg)$/.test(node.tag.getText());
}

function isTranslation(node: ts.Node): node is ts.CallExpression {
  return ts.isCallExpression(node) && /^(?:vscode\.)?l10n\.t$/.test(node.expression.getText());
}

/** Products are called the same in every language. */
function isName(words: string): boolean {
  return /^(?:Nodewise|Karpenter|Kubernetes|EKS Anywhere|[\s…]*)$/.test(words);
}

/** Two words with a blank between them are meant for people; `…` stands for a value. */
function isSentence(words: string): boolean {
  return /[A-Za-z]{2,} +(?:[A-Za-z]{2,}|…)|… +[A-Za-z]{2,}/.test(words);
}

const shown = Object.freeze(['text', 'detail', 'title', 'label', 'description', 'tooltip', 'message', 'placeHolder', 'prompt', 'name']);
const showing = /(?:^|\.)(?:show\w+(?:Message|Pick|Box)|setStatusBarMessage)$/;

/** A single word counts as shown when it is handed to something that shows it. */
function isShown(node: ts.Node): boolean {
  const { parent } = node;
  if (ts.isPropertyAssignment(parent) && parent.initializer === node) return isShownName(parent.name);
  if (ts.isBinaryExpression(parent) && parent.operatorToken.kind === ts.SyntaxKind.EqualsToken && parent.right === node) {
    return ts.isPropertyAccessExpression(parent.left) && isShownName(parent.left.name);
  }
  return ts.isCallExpression(parent) && parent.expression !== node && showing.test(parent.expression.getText());
}

function isShownName(name: ts.PropertyName | ts.MemberName): boolean {
  return shown.includes(name.getText());
}
