import { env, l10n, Uri, type Webview } from 'vscode';

/** The frame of the page. Scripts and styles come from our own files only; nothing stands inline, nothing comes from elsewhere. */
export function pageHtml(webview: Webview, extension: Uri): string {
  const at = (file: string): string => webview.asWebviewUri(Uri.joinPath(extension, 'dist', file)).toString();
  const policy = [['default-src', "'none'"], ['script-src', webview.cspSource], ['style-src', webview.cspSource]].map((it) => it.join(' ')).join('; ');
  return html`<!DOCTYPE html>
<html lang="${env.language}">
<head>
  <meta charset="utf-8">
  <meta http-equiv="Content-Security-Policy" content="${policy}">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <title>${l10n.t('Hybrid Advisor')}</title>
  <link rel="stylesheet" href="${at('webview.css')}">
</head>
<body>
  <div id="page"></div>
  <div id="spoken" class="heard" role="status" aria-live="polite"></div>
  <script src="${at('webview.js')}"></script>
</body>
</html>
`;
}

/** Markup with values in it, which never become markup. */
function html(parts: TemplateStringsArray, ...values: readonly string[]): string {
  return parts.reduce((text, part, index) => `${text}${escaped(values[index - 1] ?? '')}${part}`);
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
