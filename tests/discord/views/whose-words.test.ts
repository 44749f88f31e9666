import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Message } from '../../../loopback/messages/message.ts';
import type { MessageView } from '../../../src/discord/components/components.ts';
import { type Edition, makeEdition } from '../../../src/discord/edition/edition.ts';
import { answerView } from '../../../src/discord/views/answer-view.ts';
import {
  contextView,
  sectionHeader,
  sectionView,
} from '../../../src/discord/views/section-view.ts';
import { cases } from '../../fuzz/cases.ts';
import { bodyOf, expectSound } from '../../fuzz/sound.ts';
import { shown, textsOf } from '../../support/display.ts';
import {
  type MarkedInterview,
  markedInterviews,
  marksIn,
  named,
} from '../../support/whose-words.ts';

/** What a message shows below its header, line by line. */
function linesOf(view: MessageView): string[] {
  const [, ...texts] = textsOf({ body: bodyOf(view) } as Message);
  return texts.flatMap((text) => text.split('\n'));
}

/** Expects that whoever reads these lines takes all words for the words of those who said them. */
function expectRightNames(lines: readonly string[], { interview, ownerOf }: MarkedInterview): void {
  for (const [at, line] of lines.entries()) {
    for (const mark of marksIn(line)) {
      const owner = ownerOf(mark);
      if (line.startsWith('> ')) {
        const below = lines.slice(at).find((each) => !each.startsWith('> ')) ?? '';
        const small = shown(below).replace('-# This passage · ', '-# ');
        expect(small.startsWith(`-# ${named(interview, owner)} · `), `${line}\n${below}`).toBe(
          true,
        );
        continue;
      }
      const before = line.startsWith('### ') ? `${lines[at - 1]}\n` : line;
      expect(shown(before).startsWith(`-# ${owner.name} asked:`), `${before}\n${line}`).toBe(true);
      expect(owner.role).toBe('interviewer');
    }
  }
}

/** All pages of a section. */
function sectionPages(section: number, edition: Edition): MessageView[] {
  const entry = edition.sections[section];
  if (entry === undefined) return [];
  const pages: MessageView[] = [];
  for (let more = true; more; ) {
    const view = sectionView(sectionHeader(entry.interview), section, pages.length, '1', edition);
    pages.push(view);
    more = JSON.stringify(view).includes('"Next"');
  }
  return pages;
}

test('no answer, section or context shows anybody’s words under another name', () => {
  fc.assert(
    fc.property(markedInterviews, (marked) => {
      const edition = makeEdition({ interviews: [marked.interview] }, '1');
      const views = edition.places.flatMap((_, place) => {
        const answer = { passages: [{ place, sentence: 0 }], firstPageSize: 1 };
        return [
          answerView('-# header', answer, 0, { owner: '1', isPrivate: false }, edition),
          contextView('-# header', { action: 'context', of: 0, answer }, '1', edition),
        ];
      });
      for (const view of [
        ...views,
        ...edition.sections.flatMap((_, section) => sectionPages(section, edition)),
      ]) {
        expectSound(bodyOf(view), edition);
        expectRightNames(linesOf(view), marked);
      }
    }),
    cases(60),
  );
});

test('an answer has its question above it, once', () => {
  fc.assert(
    fc.property(markedInterviews, (marked) => {
      const edition = makeEdition({ interviews: [marked.interview] }, '1');
      for (const [place, { passage }] of edition.places.entries()) {
        const answer = { passages: [{ place, sentence: 0 }], firstPageSize: 1 };
        const view = answerView('-# header', answer, 0, { owner: '1', isPrivate: false }, edition);
        const labels = linesOf(view).filter((line) => /^-# \*\*.* asked:/u.test(line));
        const isAsked = passage.asked !== undefined;
        if (isAsked) expect(labels).toHaveLength(1);
        else if (passage.speaker.role !== 'interviewer') {
          // Who speaks without being asked may still stand in a section that a question heads.
          expect(labels.length).toBeLessThanOrEqual(1);
        }
      }
    }),
    cases(60),
  );
});
