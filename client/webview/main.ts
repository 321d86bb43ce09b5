import '@vscode-elements/elements/dist/vscode-badge/index.js';
import '@vscode-elements/elements/dist/vscode-button/index.js';
import '@vscode-elements/elements/dist/vscode-progress-bar/index.js';
import '@vscode-elements/elements/dist/vscode-tab-header/index.js';
import '@vscode-elements/elements/dist/vscode-tab-panel/index.js';
import '@vscode-elements/elements/dist/vscode-tabs/index.js';
import { startPage, type Editor } from './app.js';

declare function acquireVsCodeApi(): Editor;

const [root, spoken] = [document.getElementById('page'), document.getElementById('spoken')];
if (root && spoken) startPage(root, spoken, acquireVsCodeApi());
