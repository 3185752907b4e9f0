"""Colours the language of motcua where Pygments does: nbconvert, Sphinx."""

import json
import re
import unicodedata

from pygments.lexer import Lexer
from pygments.token import Comment, Keyword, Name, Number, Operator, Punctuation, String, Text

# By how they are coloured; without marks, in lower case.
WORDS = json.loads(r"""{{WORDS}}""")
KINDS = {word: kind for kind, words in WORDS.items() for word in words}
TOKENS = {"keyword": Keyword, "function": Name.Builtin, "constant": Keyword.Constant}
LONGEST = max(word.count(" ") + 1 for word in KINDS)

PIECES = re.compile(
    r"""(?P<comment>\#[^\n]*)
    |(?P<string>"(?:\\.|[^"\\\n])*"?|[“”][^“”\n]*[“”]?)
    |(?P<name>`[^`\n]*`?)
    |(?P<number>(?:I{1,3}|IV)/\d{4}\b|\d[\d.,/]*(?:[QH]\d)?(?:-\d\d)*%?)
    |(?P<word>[^\W\d]\w*)
    |(?P<blank>\s+)
    |(?P<operator>[|=<>!+*/-]+)
    |(?P<sign>.)""",
    re.VERBOSE,
)
HEADER = re.compile(r"\s*---[ \t]*\n(?:.*\n)*?---[ \t]*(?:\n|\Z)")
OTHERS = {
    "comment": Comment.Single,
    "string": String,
    "name": Name.Variable,
    "number": Number,
    "blank": Text,
    "operator": Operator,
    "sign": Punctuation,
}


def folded(text):
    """The text without marks, in lower case."""
    letters = unicodedata.normalize("NFD", text.lower().replace("đ", "d"))
    return "".join(letter for letter in letters if not unicodedata.combining(letter))


class MotcuaLexer(Lexer):
    """The longest run of words that is one of the language is coloured as one."""

    name = "motcua"
    aliases = ["motcua"]
    filenames = ["*.motcua"]
    mimetypes = ["text/x-motcua"]
    url = ""

    def get_tokens_unprocessed(self, text):
        # The header of a document, between two lines of three hyphens: no statement.
        header = HEADER.match(text)
        first = header.end() if header else 0
        if header:
            yield 0, Comment.Special, header.group()
        pieces = [(match.start(), match.lastgroup, match.group()) for match in PIECES.finditer(text, first)]
        place = 0
        while place < len(pieces):
            start, kind, piece = pieces[place]
            place += 1
            if kind != "word":
                yield start, OTHERS[kind], piece
                continue
            length, token = 1, Name
            for count in range(LONGEST, 0, -1):
                run = pieces[place - 1 : place + 2 * count - 2]
                is_run = len(run) == 2 * count - 1 and all(
                    part[1] == ("word" if index % 2 == 0 else "blank") for index, part in enumerate(run)
                )
                phrase = " ".join(folded(part[2]) for part in run[::2]) if is_run else ""
                if phrase in KINDS:
                    length, token = len(run), TOKENS[KINDS[phrase]]
                    break
            yield start, token, "".join(part[2] for part in pieces[place - 1 : place - 1 + length])
            place += length - 1
