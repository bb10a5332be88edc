import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { homedir, tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';

const printTimeoutMs = 60_000;

/** Time more for each million characters. */
const longTimeoutMs = 60_000;

/** Characters from which a document is printed without its tags, which would make it fifteen times as large. */
const longDocument = 1_000_000;

const linuxNames = [
  'microsoft-edge-stable',
  'microsoft-edge',
  'google-chrome-stable',
  'google-chrome',
  'chromium',
  'chromium-browser',
];

const candidates = (platform: NodeJS.Platform, env: NodeJS.ProcessEnv): string[] => {
  if (platform === 'darwin') {
    const names = ['Microsoft Edge', 'Google Chrome', 'Chromium'];
    return names.flatMap((name) =>
      ['/Applications', join(homedir(), 'Applications')].map(
        (folder) => `${folder}/${name}.app/Contents/MacOS/${name}`,
      ),
    );
  }
  if (platform === 'win32') {
    const roots = [env['ProgramFiles(x86)'], env.ProgramFiles, env.LOCALAPPDATA].filter((root) => root !== undefined);
    const programs = [
      'Microsoft\\Edge\\Application\\msedge.exe',
      'Google\\Chrome\\Application\\chrome.exe',
      'Chromium\\Application\\chrome.exe',
    ];
    return programs.flatMap((program) => roots.map((root) => `${root}\\${program}`));
  }
  const folders = [...(env.PATH ?? '').split(delimiter).filter((folder) => folder !== ''), '/usr/bin', '/snap/bin'];
  return linuxNames.flatMap((name) => folders.map((folder) => join(folder, name)));
};

/** The workstation's Edge, Chrome or Chromium, in this order; undefined without any. */
export const findBrowser = (
  platform: NodeJS.Platform = process.platform,
  env: NodeJS.ProcessEnv = process.env,
  exists: (path: string) => boolean = existsSync,
): string | undefined => candidates(platform, env).find(exists);

/** The folder that a browser may write to: the wanted one, but a snap reaches its own only. */
export const folderFor = (browser: string, wanted: string): string => {
  const isSnap =
    browser.startsWith('/snap/') || (browser.endsWith('/chromium-browser') && existsSync('/snap/bin/chromium'));
  return isSnap ? join(homedir(), 'snap', 'chromium', 'common', 'pivot') : wanted;
};

/** Arguments that keep a browser to itself: its own profile, no first-run page, no connection of its own. */
export const quietArguments = (profile: string): string[] => [
  `--user-data-dir=${profile}`,
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const run = (program: string, args: readonly string[], timeout: number): Promise<void> =>
  new Promise((resolve, reject) => {
    const child = spawn(program, args, { stdio: 'ignore', timeout, killSignal: 'SIGKILL' });
    child.once('error', reject);
    child.once('exit', (code) => (code === 0 ? resolve() : reject(new Error(`the browser ended with ${code}`))));
  });

/** Prints an HTML document as an A4 PDF with a browser that shows no window. */
export const printWith =
  (browser: string) =>
  async (html: string): Promise<Uint8Array> => {
    const base = folderFor(browser, tmpdir());
    await mkdir(base, { recursive: true });
    const folder = await mkdtemp(join(base, 'pivot-print-'));
    try {
      const page = join(folder, 'report.html');
      const pdf = join(folder, 'report.pdf');
      await writeFile(page, html, { mode: 0o600 });
      const isRoot = process.getuid?.() === 0;
      const args = [
        '--headless',
        '--disable-gpu',
        ...(isRoot ? ['--no-sandbox'] : []),
        ...quietArguments(join(folder, 'profile')),
        '--host-resolver-rules=MAP * ~NOTFOUND',
        '--no-pdf-header-footer',
        ...(html.length > longDocument ? ['--disable-pdf-tagging'] : []),
        `--print-to-pdf=${pdf}`,
        pathToFileURL(page).href,
      ];
      await run(browser, args, printTimeoutMs + Math.ceil((longTimeoutMs * html.length) / 1_000_000));
      return await readFile(pdf);
    } finally {
      await rm(folder, { recursive: true, force: true, maxRetries: 5 });
    }
  };
