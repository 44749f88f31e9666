const TIMING =
  /^\s*(?:(\d{1,4}):)?(\d{1,2}):(\d{2})[.,](\d{1,3})\s*-->\s*(?:(\d{1,4}):)?(\d{1,2}):(\d{2})[.,](\d{1,3})(?:\s|$)/;

/** The seconds of a line such as `00:00:01.000 --> 00:00:04.000 align:start`. */
export function timing(line: string): { start: number; end: number } | undefined {
  const match = TIMING.exec(line);
  if (match === null) return undefined;
  const [, hours, minutes, seconds, thousandths, ...end] = match;
  return {
    start: secondsOf(hours, minutes, seconds, thousandths),
    end: secondsOf(end[0], end[1], end[2], end[3]),
  };
}

function secondsOf(hours = '0', minutes = '0', seconds = '0', fraction = '0'): number {
  return Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds) + Number(`0.${fraction}`);
}
