// The part of libxml2 that reads workbooks, without its headers, which bring an ICU that is not Foundation's.
#ifndef CXML_H
#define CXML_H

typedef struct cxml_parser cxml_parser;

/// What the parser calls. Names are without prefix and lie at one address each as long as the parser; of each attribute there
/// are five addresses: name, prefix, namespace, where the value begins, where it ends.
typedef struct {
  void (*_Nonnull open)(
      void *_Nullable reader, const unsigned char *_Nullable name, int count,
      const unsigned char *_Nullable *_Nullable attributes);
  void (*_Nonnull close)(void *_Nullable reader, const unsigned char *_Nullable name);
  void (*_Nonnull text)(void *_Nullable reader, const unsigned char *_Nullable text, int length);
} cxml_callbacks;

/// A parser that fetches nothing and takes parts of any size; NULL where there is no memory.
cxml_parser *_Nullable cxml_create(cxml_callbacks callbacks, void *_Nullable reader);

/// Reads the next bytes.
///
/// - Returns: 0 as long as they are well-formed.
int cxml_parse(cxml_parser *_Nonnull parser, const void *_Nullable bytes, int count, int is_end);

/// Lets the parser call nothing any more.
void cxml_stop(cxml_parser *_Nonnull parser);

int cxml_line(cxml_parser *_Nonnull parser);
int cxml_column(cxml_parser *_Nonnull parser);
void cxml_free(cxml_parser *_Nonnull parser);

#endif
