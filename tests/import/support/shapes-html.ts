import { escapeXml } from './docx.ts';
import type { Invented, InventedTurn } from './invented.ts';
import { exchanges, type Shape } from './shapes.ts';

/** A page as sites make them: navigation, a byline, share links, a pull quote, related posts, a footer. */
function site({ title, introduction, turns, asker }: Invented, body: string): string {
  const pulled = turns.find(({ voice }) => voice !== asker)?.paragraphs[0] ?? '';
  return `<!doctype html><html lang="en"><head><title>${escapeXml(title)} | The Tide</title>
<meta property="og:site_name" content="The Tide"><script>var a = "Menu: none";</script></head><body>
<header><nav><ul><li><a href="/">Home</a></li><li><a href="/talks">Talks</a></li></ul></nav></header>
<main><article><h1>${escapeXml(title)}</h1><p class="byline">By Some Body, 6 May 2024</p>
<figure><img src="a.jpg" alt="A lamp"><figcaption>Photo: Some Body</figcaption></figure>
<p>${escapeXml(introduction)}</p>
<blockquote class="pullquote"><p>${escapeXml(pulled)}</p></blockquote>
${body}
<div class="share-buttons"><a href="#">Share: this</a></div></article>
<aside><h2>Related</h2><p>Another: talk</p></aside></main><footer><p>© 2024 The Tide. All rights reserved.</p></footer></body></html>`;
}

const text = (said: string) => escapeXml(said);
const paragraphs = ({ paragraphs: said }: InventedTurn) => said.map(text);

function each(
  name: string,
  write: (turn: InventedTurn, interview: Invented, index: number) => string,
  more: Partial<Shape> = {},
  around = (body: string) => body,
): Shape {
  return {
    name,
    extension: '.html',
    render: (interview) =>
      site(
        interview,
        around(interview.turns.map((turn, index) => write(turn, interview, index)).join('\n')),
      ),
    ...more,
  };
}

function setOff(
  name: string,
  write: (question: string, answers: readonly string[]) => string,
  around = (body: string) => body,
): Shape {
  return {
    ...{ name, extension: '.html', nameless: true },
    render: (interview) =>
      site(
        interview,
        around(
          exchanges(interview)
            .map(({ question, answers }) =>
              write(text(question.paragraphs.join(' ')), answers.flatMap(paragraphs)),
            )
            .join('\n'),
        ),
      ),
  };
}

const p = (said: readonly string[]) => said.map((each) => `<p>${each}</p>`).join('');

export const htmlShapes: readonly Shape[] = [
  each('a strong name', (turn) =>
    p([
      `<strong>${turn.voice.name}:</strong> ${paragraphs(turn)[0]}`,
      ...paragraphs(turn).slice(1),
    ]),
  ),
  each('a bold name without a colon', (turn) =>
    p([`<b>${turn.voice.name}</b> ${paragraphs(turn)[0]}`, ...paragraphs(turn).slice(1)]),
  ),
  each(
    'a name in a span',
    (turn) =>
      `<div class="turn"><span class="speaker">${turn.voice.name}</span> <div class="words">${p(paragraphs(turn))}</div></div>`,
  ),
  each(
    'a name in a division',
    (turn) => `<div class="speaker">${turn.voice.name}</div><div>${p(paragraphs(turn))}</div>`,
  ),
  each('a name as a small heading', (turn) => `<h4>${turn.voice.name}</h4>${p(paragraphs(turn))}`),
  each(
    'cite and time',
    (turn, _, index) =>
      `<cite>${turn.voice.name}:</cite>\n<time>${index}:00</time>\n${p(paragraphs(turn))}`,
  ),
  each(
    'a definition list of names',
    (turn) =>
      `<dt>${turn.voice.name}</dt>${paragraphs(turn)
        .map((said) => `<dd>${said}</dd>`)
        .join('')}`,
    {},
    (body) => `<dl>${body}</dl>`,
  ),
  each(
    'a table of turns',
    (turn) => `<tr><td>${turn.voice.name}</td><td>${p(paragraphs(turn))}</td></tr>`,
    {},
    (body) => `<table><tr><th>Who</th><th>What</th></tr>${body}</table>`,
  ),
  each(
    'a table with times',
    (turn, _, index) =>
      `<tr><td>00:${String(index).padStart(2, '0')}:01</td><td>${turn.voice.name}:</td><td>${paragraphs(turn).join(' ')}</td></tr>`,
    {},
    (body) => `<table>${body}</table>`,
  ),
  each(
    'line breaks instead of paragraphs',
    (turn) => `<b>${turn.voice.name}:</b> ${paragraphs(turn).join('<br><br>')}<br><br>`,
    {},
    (body) => `<div>${body}</div>`,
  ),
  each(
    'single line breaks',
    (turn) => `${turn.voice.name}: ${paragraphs(turn).join(' ')}<br>`,
    {},
    (body) => `<p>${body}</p>`,
  ),
  each(
    'preformatted text',
    (turn) => `${turn.voice.name}: ${paragraphs(turn).join('\n\n')}\n`,
    {},
    (body) => `<pre>${body}</pre>`,
  ),
  each(
    'Q and A in bold',
    (turn, { asker }) =>
      p([
        `<b>${turn.voice === asker ? 'Q' : 'A'}.</b> ${paragraphs(turn)[0]}`,
        ...paragraphs(turn).slice(1),
      ]),
    { nameless: true },
  ),
  each('styles instead of elements', (turn) =>
    p([
      `<span style="font-weight:700">${turn.voice.name}:</span> ${paragraphs(turn)[0]}`,
      ...paragraphs(turn).slice(1),
    ]),
  ),
  setOff(
    'strong questions',
    (question, answers) => `<p><strong>${question}</strong></p>${p(answers)}`,
  ),
  setOff('questions in italics', (question, answers) => `<p><em>${question}</em></p>${p(answers)}`),
  setOff('questions as h3', (question, answers) => `<h3>${question}</h3>${p(answers)}`),
  setOff('questions as h2', (question, answers) => `<h2>${question}</h2>${p(answers)}`),
  setOff(
    'questions as terms',
    (question, answers) =>
      `<dt>${question}</dt>${answers.map((said) => `<dd>${said}</dd>`).join('')}`,
    (body) => `<dl>${body}</dl>`,
  ),
  setOff('a strong question, a line break and its answer', (question, [first = '', ...rest]) =>
    p([`<strong>${question}</strong><br>${first}`, ...rest]),
  ),
  setOff(
    'questions in summaries',
    (question, answers) => `<details><summary><b>${question}</b></summary>${p(answers)}</details>`,
  ),
];
