import fc from 'fast-check';
import picocolors from 'picocolors';
import { expect, test } from 'vitest';
import { places } from '../../src/interview/model.ts';
import { visibleText } from '../../src/runtime/visible-text.ts';
import {
  answerJson,
  answerToJson,
  sectionJson,
  sectionToJson,
  transcriptJson,
  transcriptToJson,
} from '../../src/terminal/json.ts';
import { transcriptView } from '../../src/terminal/transcript-view.ts';
import { answerView, sectionView } from '../../src/terminal/view.ts';
import { cases } from '../fuzz/cases.ts';
import { answerWith } from '../support/answer-with.ts';
import { type MarkedInterview, markedInterviews, marksIn, named } from '../support/whose-words.ts';

const plain = { colors: picocolors.createColors(false), width: 100 };

/** Expects that each block of an answer or a section names those whose words it shows. */
function expectRightNames(view: string, { interview, ownerOf }: MarkedInterview): void {
  for (const block of view.split('\n\n')) {
    const lines = block.split('\n');
    const first = lines.findIndex((line) => line.startsWith('│ '));
    const last = lines.findLastIndex((line) => line.startsWith('│ '));
    const above = lines.slice(0, first).join(' ');
    for (const mark of marksIn(above)) {
      const owner = ownerOf(mark);
      expect(owner.role).toBe('interviewer');
      expect(above.slice(0, above.indexOf(mark))).toContain(`${visibleText(owner.name)} asked:`);
    }
    for (const mark of marksIn(lines.slice(first, last + 1).join('\n'))) {
      const name = visibleText(named(interview, ownerOf(mark)));
      expect(lines[last + 1]?.startsWith(`${name} · `), block).toBe(true);
    }
  }
}

/** Expects that the name that a transcript's reader has last read is the name of who says each line. */
function expectRightTurns(view: string, { ownerOf }: MarkedInterview): void {
  let current: string | undefined;
  for (const block of view.split('\n\n')) {
    const [mark] = marksIn(block);
    if (mark === undefined) continue;
    const above = block.slice(0, block.indexOf(mark)).trim();
    if (above !== '') current = above.replace(/ \[\d+:\d\d:\d\d\]$/, '').replaceAll('\n', ' ');
    for (const each of marksIn(block)) expect(current).toBe(visibleText(ownerOf(each).name));
  }
}

test('no answer, section or transcript shows anybody’s words under another name', () => {
  fc.assert(
    fc.property(markedInterviews, (marked) => {
      const { interview } = marked;
      const library = { interviews: [interview] };
      const answered = answerView(answerWith(...places(library)), library, plain);
      const sections = interview.sections.map((section) =>
        sectionView(
          { name: '', outcome: 'found', sections: [{ interview, section }] },
          library,
          plain,
        ),
      );
      for (const view of [answered, ...sections]) expectRightNames(view, marked);
      expectRightTurns(transcriptView(library, plain), marked);
    }),
    cases(60),
  );
});

test('no JSON has anybody’s words under another name', () => {
  fc.assert(
    fc.property(markedInterviews, ({ interview, ownerOf }) => {
      const library = { interviews: [interview] };
      const expectRight = (said: { text: string; speaker: string; role?: string }) => {
        for (const mark of marksIn(said.text)) {
          const { name, role } = ownerOf(mark);
          expect(said).toMatchObject({ speaker: name, role });
        }
      };
      const all = places(library);
      for (const { asked, ...passage } of answerJson.parse(answerToJson(answerWith(...all)))
        .passages) {
        expectRight(passage);
        if (asked !== undefined) expectRight({ ...asked, role: 'interviewer' });
      }
      const { interviews } = transcriptJson.parse(transcriptToJson(library));
      const said = interviews.flatMap(({ sections }) => sections.flatMap((each) => each.passages));
      expect(said).toHaveLength(all.length);
      const sections = interview.sections.map((section) => ({ interview, section }));
      const found = sectionJson.parse(sectionToJson({ name: '', outcome: 'found', sections }));
      for (const each of [...said, ...found.sections.flatMap(({ passages }) => passages)]) {
        expectRight(each);
      }
    }),
    cases(60),
  );
});
