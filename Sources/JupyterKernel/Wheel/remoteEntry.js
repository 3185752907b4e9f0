// Colours the language of motcua in JupyterLab. Written by hand in the form in which JupyterLab loads what webpack makes.
var _JUPYTERLAB;
(_JUPYTERLAB = typeof _JUPYTERLAB === 'undefined' ? {} : _JUPYTERLAB)['motcua-jupyter'] = (() => {
  // By how they are coloured; without marks, in lower case.
  const words = {{WORDS}};
  const tags = { keyword: 'keyword', function: 'builtin', constant: 'atom' };
  const kinds = new Map();
  for (const [kind, list] of Object.entries(words)) for (const word of list) kinds.set(word, tags[kind]);
  const longest = Math.max(...[...kinds.keys()].map(word => word.split(' ').length));
  const folded = text =>
    text.toLowerCase().replace(/đ/g, 'd').normalize('NFD').replace(/\p{M}/gu, '');

  // The longest run of words that is one of the language, else one word.
  const word = stream => {
    const rest = stream.string.slice(stream.pos);
    // Untyped words would have JupyterLab offer every sign that was typed before.
    let [end, best, tag, phrase] = [0, 0, 'variableName', ''];
    for (let count = 0; count < longest; count++) {
      const match = rest.slice(end).match(count ? /^[ \t]+([\p{L}_][\p{L}\p{M}\p{N}_]*)/u : /^([\p{L}_][\p{L}\p{M}\p{N}_]*)/u);
      if (!match) break;
      end += match[0].length;
      phrase += (count ? ' ' : '') + folded(match[1]);
      if (!count) best = end;
      if (kinds.has(phrase)) [best, tag] = [end, kinds.get(phrase)];
    }
    stream.pos += best;
    return tag;
  };
  // The header of a document, between two lines of three hyphens: no statement.
  const isHeader = (stream, state) => {
    if (state.isPast) return false;
    if (stream.sol() && stream.string.trim() === '---') state.marks++;
    state.isPast = state.marks === 2 || (state.marks === 0 && stream.string.trim() !== '');
    return state.marks > 0;
  };
  const parser = {
    name: 'motcua',
    startState: () => ({ marks: 0, isPast: false }),
    token(stream, state) {
      if (isHeader(stream, state)) {
        stream.skipToEnd();
        return null;
      }
      if (stream.eatSpace()) return null;
      if (stream.match(/^#.*/)) return 'comment';
      if (stream.match(/^"(?:\\.|[^"\\])*"?/) || stream.match(/^[“”][^“”]*[“”]?/)) return 'string';
      if (stream.match(/^`[^`]*`?/)) return 'variableName';
      if (stream.match(/^(?:(?:I{1,3}|IV)\/\d{4}|\d[\d.,/]*(?:[QH]\d)?(?:-\d\d)*%?)/)) return 'number';
      if (stream.match(/^[\p{L}_]/u, false)) return word(stream);
      if (stream.match(/^[|=<>!+*/-]+/)) return 'operator';
      stream.next();
      return null;
    },
    languageData: { commentTokens: { line: '#' }, closeBrackets: { brackets: ['(', '[', '"', '`'] } },
  };

  let scope;
  const shared = async name => (await Object.values(scope[name])[0].get())();
  return {
    init(given) {
      scope = given;
    },
    async get() {
      const { IEditorLanguageRegistry } = await shared('@jupyterlab/codemirror');
      const plugin = {
        id: 'motcua-jupyter:highlighting',
        description: 'Highlighting of the language of motcua',
        autoStart: true,
        requires: [IEditorLanguageRegistry],
        activate: (app, registry) => {
          registry.addLanguage({
            name: 'motcua',
            displayName: 'motcua',
            mime: 'text/x-motcua',
            extensions: ['motcua'],
            load: async () => {
              const { LanguageSupport, StreamLanguage } = await shared('@codemirror/language');
              return new LanguageSupport(StreamLanguage.define(parser));
            },
          });
        },
      };
      return () => ({ __esModule: true, default: plugin });
    },
  };
})();
