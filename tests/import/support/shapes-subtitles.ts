import type { Invented, Voice } from './invented.ts';
import type { Shape } from './shapes.ts';

interface Cue {
  readonly voice: Voice;
  readonly isFirst: boolean;
  readonly text: string;
}

/** What is said, cut into cues of a few words, wherever they fall. */
function cues({ turns }: Invented): Cue[] {
  return turns.flatMap(({ voice, paragraphs }) => {
    const words = paragraphs.join(' ').split(' ');
    const cut: Cue[] = [];
    for (let at = 0; at < words.length; at += 7) {
      cut.push({ voice, isFirst: at === 0, text: words.slice(at, at + 7).join(' ') });
    }
    return cut;
  });
}

function time(seconds: number, sign: string): string {
  return `00:${String(Math.floor(seconds / 60)).padStart(2, '0')}:${String(seconds % 60).padStart(2, '0')}${sign}000`;
}

function srt(name: string, write: (cue: Cue) => string): Shape {
  return {
    ...{ name, extension: '.srt' },
    render: (interview) =>
      cues(interview)
        .map(
          (cue, index) =>
            `${index + 1}\n${time(index * 3, ',')} --> ${time(index * 3 + 3, ',')}\n${write(cue)}\n`,
        )
        .join('\n'),
  };
}

function vtt(name: string, write: (cue: Cue) => string): Shape {
  return {
    ...{ name, extension: '.vtt' },
    render: (interview) =>
      `WEBVTT\n\nNOTE made for a test\n\n${cues(interview)
        .map(
          (cue, index) =>
            `${time(index * 3, '.')} --> ${time(index * 3 + 3, '.')} align:start\n${write(cue)}\n`,
        )
        .join('\n')}`,
  };
}

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

export const subtitleShapes: readonly Shape[] = [
  vtt('a voice in every cue', ({ voice, text }) => `<v ${voice.name}>${escaped(text)}</v>`),
  vtt('a voice that is not closed', ({ voice, text }) => `<v.loud ${voice.name}>${escaped(text)}`),
  vtt(
    'a name where a speaker begins',
    ({ voice, isFirst, text }) => `${isFirst ? `${voice.name}: ` : ''}${escaped(text)}`,
  ),
  vtt('arrows and a name in capitals', ({ voice, isFirst, text }) =>
    `${isFirst ? `>> ${voice.name.toUpperCase()}: ` : ''}${escaped(text)}`.replace(
      '>>',
      '&gt;&gt;',
    ),
  ),
  vtt('a name in every cue', ({ voice, text }) => `${voice.name}: ${escaped(text)}`),
  srt(
    'a name where a speaker begins',
    ({ voice, isFirst, text }) => `${isFirst ? `${voice.name}: ` : ''}${text}`,
  ),
  srt(
    'a hyphen and a name',
    ({ voice, isFirst, text }) => `${isFirst ? `- ${voice.name}: ` : ''}${text}`,
  ),
  srt(
    'a name in capitals and brackets of its own',
    ({ voice, isFirst, text }) => `${isFirst ? `${voice.name.toUpperCase()}: ` : ''}${text}`,
  ),
  srt(
    'a bold name',
    ({ voice, isFirst, text }) => `${isFirst ? `<b>${voice.name}:</b> ` : ''}${text}`,
  ),
];
