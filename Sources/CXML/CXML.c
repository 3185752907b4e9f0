#include "CXML.h"

#include <libxml/SAX2.h>
#include <libxml/parser.h>
#include <stdlib.h>

struct cxml_parser {
  cxml_callbacks callbacks;
  void *reader;
  xmlParserCtxtPtr context;
};

static void open_element(
    void *data, const xmlChar *name, const xmlChar *prefix, const xmlChar *uri, int namespace_count,
    const xmlChar **namespaces, int count, int default_count, const xmlChar **attributes) {
  (void)prefix, (void)uri, (void)namespace_count, (void)namespaces, (void)default_count;
  cxml_parser *parser = data;
  parser->callbacks.open(parser->reader, name, count, attributes);
}

static void close_element(void *data, const xmlChar *name, const xmlChar *prefix, const xmlChar *uri) {
  (void)prefix, (void)uri;
  cxml_parser *parser = data;
  parser->callbacks.close(parser->reader, name);
}

static void add_text(void *data, const xmlChar *text, int length) {
  cxml_parser *parser = data;
  parser->callbacks.text(parser->reader, text, length);
}

cxml_parser *cxml_create(cxml_callbacks callbacks, void *reader) {
  cxml_parser *parser = malloc(sizeof *parser);
  if (!parser) return NULL;
  *parser = (cxml_parser){.callbacks = callbacks, .reader = reader};
  xmlSAXHandler handler = {
      .initialized = XML_SAX2_MAGIC,
      .startElementNs = open_element,
      .endElementNs = close_element,
      .characters = add_text,
      .ignorableWhitespace = add_text,
      .cdataBlock = add_text,
  };
  parser->context = xmlCreatePushParserCtxt(&handler, parser, NULL, 0, NULL);
  if (!parser->context) {
    free(parser);
    return NULL;
  }
  // `&amp;` in an attribute is `&`; no part has entities of its own.
  xmlCtxtUseOptions(parser->context, XML_PARSE_HUGE | XML_PARSE_NONET | XML_PARSE_NOENT);
  return parser;
}

int cxml_parse(cxml_parser *parser, const void *bytes, int count, int is_end) {
  return xmlParseChunk(parser->context, bytes, count, is_end);
}

void cxml_stop(cxml_parser *parser) { xmlStopParser(parser->context); }
int cxml_line(cxml_parser *parser) { return xmlSAX2GetLineNumber(parser->context); }
int cxml_column(cxml_parser *parser) { return xmlSAX2GetColumnNumber(parser->context); }

void cxml_free(cxml_parser *parser) {
  xmlFreeParserCtxt(parser->context);
  free(parser);
}
