import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

/** Where browsers of Chromium’s family are installed. */
const PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** A browser that keeps to itself: it looks for no updates and knows no accounts. */
const ARGS = [
  '--disable-gpu',
  // Parts that are painted again differ by a shade from those that were there: pictures would, too.
  '--disable-partial-raster',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/**
 * Starts the machine’s Chromium, or the one that `CHROMIUM` names.
 * @throws {Error} where there is none
 */
export async function startChromium(): Promise<Browser> {
  const executablePath = process.env.CHROMIUM ?? PLACES.find((place) => existsSync(place));
  if (executablePath === undefined)
    throw new Error(
      'There is no Chromium. Install it (on Debian: apt-get install chromium), or name its program in CHROMIUM.',
    );
  // Chromium’s sandbox does not run as root, as containers often do.
  const args = process.getuid?.() === 0 ? [...ARGS, '--no-sandbox'] : ARGS;
  return chromium.launch({ executablePath, args });
}
