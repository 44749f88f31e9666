import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

/** Where Chromium-based browsers are installed. */
const PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** Without updates, accounts and other background traffic. */
const ARGS = [
  '--disable-gpu',
  // Partial repaints differ slightly in colour, and so would the screenshots.
  '--disable-partial-raster',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/**
 * Starts the machine’s Chromium, or the one that `CHROMIUM` names.
 * @throws {Error} if there is none
 */
export async function startChromium(): Promise<Browser> {
  const executablePath = process.env.CHROMIUM ?? PLACES.find((place) => existsSync(place));
  if (executablePath === undefined)
    throw new Error(
      'Chromium was not found. Install it (on Debian: apt-get install chromium), or set CHROMIUM to its path.',
    );
  // Chromium’s sandbox does not work for root, as whom containers often run.
  const args = process.getuid?.() === 0 ? [...ARGS, '--no-sandbox'] : ARGS;
  return chromium.launch({ executablePath, args });
}
