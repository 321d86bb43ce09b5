import { beforeEach, describe, expect, test, vi } from 'vitest';
import { askForTarget, folderProblem } from '../../../client/src/advisor/target.js';

/** What of VS Code the question for the folder needs; each test says what the user answers. */
const editor = vi.hoisted(() => {
  const uri = (scheme: string, path: string) => ({ scheme, path });
  return {
    l10n: { t: (english: string, ...values: readonly unknown[]) => english.replace(/\{(\d+)\}/g, (_, index: string) => String(values[Number(index)])) },
    Uri: { joinPath: ({ scheme, path }: { scheme: string; path: string }, ...steps: readonly string[]) => uri(scheme, [path, ...steps].join('/')) },
    workspace: {
      workspaceFolders: undefined as undefined | readonly { readonly uri: { readonly scheme: string; readonly path: string } }[],
      fs: { isWritableFileSystem: (scheme: string) => (scheme === 'ftp' ? undefined : scheme === 'file') },
      asRelativePath: ({ path }: { path: string }) => path,
    },
    window: {
      showInputBox: vi.fn(async ({ value }: { value: string }): Promise<string | undefined> => value),
      showWorkspaceFolderPick: vi.fn(),
      showInformationMessage: vi.fn(),
      showOpenDialog: vi.fn(),
    },
  };
});
vi.mock('vscode', () => editor);

beforeEach(() => {
  vi.clearAllMocks();
  editor.workspace.workspaceFolders = [{ uri: { scheme: 'file', path: '/work' } }];
});

describe('where the files go', () => {
  test('a folder of the plan\'s name in the only folder of the workspace', async () => {
    expect(await askForTarget('plant', undefined)).toEqual({ scheme: 'file', path: '/work/plant' });
    expect(editor.window.showWorkspaceFolderPick).not.toHaveBeenCalled();
  });

  test('in the folder that the user has begun at', async () => {
    expect(await askForTarget('plant', { scheme: 'file', path: '/work/infra' } as never)).toEqual({ scheme: 'file', path: '/work/infra/plant' });
  });

  test('of several folders the user chooses one, and may leave', async () => {
    editor.workspace.workspaceFolders = [{ uri: { scheme: 'file', path: '/a' } }, { uri: { scheme: 'file', path: '/b' } }];
    editor.window.showWorkspaceFolderPick.mockResolvedValueOnce({ uri: { scheme: 'file', path: '/b' } });
    expect(await askForTarget('plant', undefined)).toEqual({ scheme: 'file', path: '/b/plant' });
    editor.window.showWorkspaceFolderPick.mockResolvedValueOnce(undefined);
    expect(await askForTarget('plant', undefined)).toBeUndefined();
  });

  test('leaving the name leaves everything', async () => {
    editor.window.showInputBox.mockResolvedValueOnce(undefined);
    expect(await askForTarget('plant', undefined)).toBeUndefined();
  });

  test('a point is the folder itself', async () => {
    editor.window.showInputBox.mockResolvedValueOnce('./');
    expect(await askForTarget('plant', undefined)).toEqual({ scheme: 'file', path: '/work' });
  });
});

describe('where nothing can be written', () => {
  test.each([['a read-only workspace', [{ uri: { scheme: 'github', path: '/repo' } }], '/repo is read-only. The files can go elsewhere.'], ['no folder', undefined, 'No folder is open. The files can go elsewhere.']])('%s is named, and untitled files are offered', async (_, folders, words) => {
    editor.workspace.workspaceFolders = folders;
    editor.window.showInformationMessage.mockResolvedValueOnce('Open as untitled files');
    expect(await askForTarget('plant', undefined)).toBe('untitled');
    expect(editor.window.showInformationMessage.mock.calls[0]![0]).toBe(words);
  });

  test('another folder can be chosen', async () => {
    editor.workspace.workspaceFolders = [{ uri: { scheme: 'github', path: '/repo' } }];
    editor.window.showInformationMessage.mockResolvedValueOnce('Choose a folder …');
    editor.window.showOpenDialog.mockResolvedValueOnce([{ scheme: 'file', path: '/home' }]);
    expect(await askForTarget('plant', undefined)).toEqual({ scheme: 'file', path: '/home/plant' });
  });

  test('a virtual workspace that can be written is one like any other', async () => {
    editor.workspace.workspaceFolders = [{ uri: { scheme: 'ftp', path: '/site' } }];
    expect(await askForTarget('plant', undefined)).toEqual({ scheme: 'ftp', path: '/site/plant' });
    expect(editor.window.showInformationMessage).not.toHaveBeenCalled();
  });
});

describe('the name of a folder', () => {
  test.each(['plant', 'infra/plant', '.', 'a.b', '한국'])('%s is one', (name) => expect(folderProblem(name)).toBeUndefined());

  test.each([['', 'Write the name'], ['  ', 'Write the name'], ['/etc', 'begins at the root'], ['\\server', 'begins at the root'], ['C:', 'begins at the root'], ['../x', 'leads out'], ['a/../..', 'leads out'], ['a*b', 'not every system'], ['a\u0000', 'not every system']])('%j is none, and it is said why', (name, words) => {
    expect(folderProblem(name)).toContain(words);
  });
});
