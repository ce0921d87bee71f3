/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "collectors/html.h"

#include "base/mem.h"
#include "base/utf8.h"

#include "collectors/charset.h"

#include <libxml/HTMLparser.h>
#include <libxml/uri.h>
#include <libxml/xpath.h>
#include <libxml/xpathInternals.h>
#include <limits.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

enum {
    XPATH_OPERATIONS = 10 * 1000 * 1000,
    XPATH_EXHAUSTED = XML_XPATH_EXPRESSION_OK + XPATH_OP_LIMIT_EXCEEDED,
    CELL_TEXT = 400,
    CELL_NODES = 200,
    SPAN_MOST = 40
};

struct html {
    htmlDocPtr document;
};

static void say_nothing(void *to, const char *message, ...)
{
    (void)to;
    (void)message;
}

static void keep_nothing(void *to, xmlErrorPtr error)
{
    (void)to;
    (void)error;
}

struct html *html_open(const char *bytes, size_t length, const char *charset, struct err *err)
{
    struct buf text = BUF_EMPTY;
    struct html *html = mem_alloc(sizeof *html);
    int options = HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING |
                  HTML_PARSE_NONET | HTML_PARSE_COMPACT;

    charset_convert(bytes, length, charset, &text);
    if (text.length < INT_MAX)
        html->document = htmlReadMemory(buf_text(&text), (int)text.length, NULL, "UTF-8", options);
    buf_free(&text);
    if (html->document != NULL && xmlDocGetRootElement(html->document) != NULL)
        return html;
    html_close(html);
    err_set(err, STATUS_DATA, "the page holds no markup; is it a page at all?");
    return NULL;
}

void html_close(struct html *html)
{
    if (html->document != NULL)
        xmlFreeDoc(html->document);
    free(html);
}

/* --- text ------------------------------------------------------------------------------------ */

/* In any case. Most differ in the first letter. */
static bool is_named(const xmlNode *node, const char *const *names)
{
    for (; node->name != NULL && *names != NULL; names++)
        if ((node->name[0] | 0x20) == (**names | 0x20) &&
            strcasecmp((const char *)node->name, *names) == 0)
            return true;
    return false;
}

static bool is_left_out(const xmlNode *node)
{
    static const char *const names[] = { "script", "style",  "noscript", "template", "head",
                                         "svg",    "select", "textarea", "iframe",   "object",
                                         "math",   "canvas", "del",      "s",
                                         "strike", NULL }; /* the last three: struck out */
    xmlChar *style;
    bool hidden;

    if (node->type != XML_ELEMENT_NODE)
        return node->type != XML_TEXT_NODE && node->type != XML_CDATA_SECTION_NODE &&
               node->type != XML_ENTITY_REF_NODE;
    if (is_named(node, names) || xmlHasProp(node, BAD_CAST "hidden") != NULL)
        return true;
    style = xmlGetProp(node, BAD_CAST "style");
    if (style == NULL)
        return false;
    hidden = strstr((const char *)style, "display:none") != NULL ||
             strstr((const char *)style, "display: none") != NULL;
    xmlFree(style);
    return hidden;
}

static bool is_block(const xmlNode *node)
{
    static const char *const names[] = {
        "p",       "div",     "li",     "ul",      "ol",       "tr",         "table",
        "h1",      "h2",      "h3",     "h4",      "h5",       "h6",         "section",
        "article", "header",  "footer", "main",    "nav",      "aside",      "br",
        "hr",      "dl",      "dt",     "dd",      "figure",   "figcaption", "blockquote",
        "pre",     "address", "form",   "caption", "thead",    "tbody",      "tfoot",
        "body",    "title",   "center", "option",  "fieldset", NULL,
    };

    return node->type == XML_ELEMENT_NODE && is_named(node, names);
}

static bool is_cell(const xmlNode *node)
{
    static const char *const names[] = { "td", "th", NULL };

    return node->type == XML_ELEMENT_NODE && is_named(node, names);
}

static bool is_raised(const xmlNode *node)
{
    static const char *const names[] = { "sup", NULL };

    return node->type == XML_ELEMENT_NODE && is_named(node, names);
}

/* Whether a cell is one of a table of data: it holds little text. Old pages lay themselves out in
 * tables, whose cells hold whole articles. */
static bool is_data_cell(const xmlNode *cell)
{
    const xmlNode *node = cell->children;
    size_t bytes = 0;

    for (int steps = 0; node != NULL && steps < CELL_NODES; steps++) {
        if (is_cell(node) && node != cell)
            return false;
        if (node->type == XML_TEXT_NODE && node->content != NULL)
            bytes += strlen((const char *)node->content);
        if (bytes > CELL_TEXT)
            return false;
        if (node->children != NULL && node->type == XML_ELEMENT_NODE) {
            node = node->children;
            continue;
        }
        while (node != cell && node->next == NULL)
            node = node->parent;
        if (node == cell)
            return true;
        node = node->next;
    }
    return node == NULL;
}

/* Text as it is written: blanks are held back until something follows them. */
struct writer {
    struct buf *out;
    size_t start;
    char pending;         /* 0, ' ', '\t' or '\n' */
    const xmlNode *cell;  /* of data, that is being written */
};

static void want(struct writer *writer, char blank)
{
    static const char strength[] = "\0 \t\n";

    if (memchr(strength, blank, sizeof strength) >
        memchr(strength, writer->pending, sizeof strength))
        writer->pending = blank;
}

static void write_text(struct writer *writer, const char *text)
{
    for (; *text != '\0'; text++) {
        if (*text == ' ' || *text == '\t' || *text == '\n' || *text == '\r' || *text == '\f') {
            want(writer, ' ');
            continue;
        }
        if (writer->pending != '\0' && writer->out->length > writer->start &&
            !(writer->pending == ' ' && writer->out->bytes[writer->out->length - 1] == '\t'))
            buf_add_char(writer->out, writer->pending);
        writer->pending = '\0';
        buf_add_char(writer->out, *text);
    }
}

/* 2,400<sup>1</sup> is a number and a footnote: the two must not join. m<sup>2</sup> does. */
static void enter(struct writer *writer, const xmlNode *node)
{
    size_t length = writer->out->length;

    if (is_cell(node) && writer->cell == NULL && is_data_cell(node))
        writer->cell = node;
    else if (is_block(node))
        want(writer, writer->cell != NULL ? ' ' : '\n');
    else if (is_cell(node))
        want(writer, '\t');
    else if (is_raised(node) && length > writer->start && writer->pending == '\0' &&
             writer->out->bytes[length - 1] >= '0' && writer->out->bytes[length - 1] <= '9')
        buf_add_char(writer->out, '^');
    if (node->type != XML_ELEMENT_NODE && node->content != NULL)
        write_text(writer, (const char *)node->content);
}

static long span_of(const xmlNode *cell)
{
    xmlChar *text = xmlGetProp(cell, BAD_CAST "colspan");
    long span = text != NULL ? strtol((const char *)text, NULL, 10) : 1;

    xmlFree(text);
    return span < 1 ? 1 : span > SPAN_MOST ? SPAN_MOST : span;
}

static bool is_last_cell(const xmlNode *cell)
{
    for (const xmlNode *next = cell->next; next != NULL; next = next->next)
        if (is_cell(next))
            return false;
    return true;
}

/* A tab behind each cell but the last, also an empty one, so that columns can be counted; a cell
 * over several columns has the tabs of them all. */
static void leave_cell(struct writer *writer, const xmlNode *cell)
{
    long tabs = span_of(cell) - (is_last_cell(cell) ? 1 : 0);

    writer->cell = NULL;
    if (tabs == 0)
        return;
    if (writer->pending == '\n' && writer->out->length > writer->start)
        buf_add_char(writer->out, '\n');
    writer->pending = '\0';
    for (; tabs > 0; tabs--)
        buf_add_char(writer->out, '\t');
}

static void leave(struct writer *writer, const xmlNode *node)
{
    if (writer->cell != NULL && node == writer->cell)
        leave_cell(writer, node);
    else if (is_block(node))
        want(writer, writer->cell != NULL ? ' ' : '\n');
    else if (is_cell(node))
        want(writer, '\t');
}

/* Walks without recursion: a page may nest as deep as it likes. */
static void write_node(struct writer *writer, const xmlNode *top)
{
    const xmlNode *node = top;

    for (;;) {
        if (!is_left_out(node)) {
            enter(writer, node);
            if (node->children != NULL && node->type == XML_ELEMENT_NODE) {
                node = node->children;
                continue;
            }
            leave(writer, node);
        }
        while (node != top && node->next == NULL) {
            node = node->parent;
            leave(writer, node);
        }
        if (node == top)
            return;
        node = node->next;
    }
}

/* --- XPath ----------------------------------------------------------------------------------- */

static xmlXPathObjectPtr evaluate(const struct html *html, const char *xpath, struct err *err)
{
    xmlXPathContextPtr context = xmlXPathNewContext(html->document);
    xmlXPathObjectPtr result = NULL;
    bool exhausted = false;

    if (context != NULL) {
        context->opLimit = XPATH_OPERATIONS;
        context->error = keep_nothing;
        xmlSetGenericErrorFunc(NULL, say_nothing);
        result = xmlXPathEvalExpression(BAD_CAST xpath, context);
        xmlSetGenericErrorFunc(NULL, NULL);
        exhausted = context->lastError.code == XPATH_EXHAUSTED;
        xmlXPathFreeContext(context);
    }
    if (result == NULL && exhausted)
        err_set(err, STATUS_DATA, "the page is too large: it has more elements than are searched");
    else if (result == NULL)
        err_set(err, STATUS_CONFIG, "the XPath \"%.120s\" cannot be evaluated", xpath);
    return result;
}

int html_xpath_check(const char *xpath, struct err *err)
{
    static const char nothing[] = "<html><body><p>-</p></body></html>";
    struct html *html = html_open(nothing, sizeof nothing - 1, "UTF-8", err);
    xmlXPathObjectPtr found;

    if (html == NULL)
        return -1;
    found = evaluate(html, xpath, err);
    xmlXPathFreeObject(found);
    html_close(html);
    return found != NULL ? 0 : -1;
}

static bool has_nodes(const xmlXPathObject *object)
{
    return object->type == XPATH_NODESET && object->nodesetval != NULL &&
           object->nodesetval->nodeNr > 0;
}

int html_text(const struct html *html, const char *xpath, struct buf *out, struct err *err)
{
    struct writer writer = { .out = out, .start = out->length };
    xmlXPathObjectPtr found;
    int result = 0;

    if (xpath == NULL) {
        write_node(&writer, xmlDocGetRootElement(html->document));
        buf_add_char(out, '\n');
        return 0;
    }
    found = evaluate(html, xpath, err);
    if (found == NULL)
        return -1;
    if (!has_nodes(found))
        result = err_set(err, STATUS_DATA, "nothing in the page matches \"%.120s\"", xpath);
    for (int i = 0; result == 0 && i < found->nodesetval->nodeNr; i++) {
        const xmlNode *node = found->nodesetval->nodeTab[i];

        if (node->type == XML_ELEMENT_NODE || node->type == XML_TEXT_NODE)
            write_node(&writer, node);
        want(&writer, '\n');
    }
    if (result == 0)
        buf_add_char(out, '\n');
    xmlXPathFreeObject(found);
    return result;
}

int html_value(const struct html *html, const char *xpath, struct buf *out, struct err *err)
{
    xmlXPathObjectPtr found = evaluate(html, xpath, err);
    xmlChar *text = NULL;
    int result = 0;

    if (found == NULL)
        return -1;
    if (has_nodes(found))
        text = xmlNodeGetContent(found->nodesetval->nodeTab[0]);
    else if (found->type == XPATH_STRING && found->stringval[0] != '\0')
        text = xmlStrdup(found->stringval);
    if (text != NULL) {
        struct writer writer = { .out = out, .start = out->length };

        write_text(&writer, (const char *)text);
        xmlFree(text);
        result = 1;
    }
    xmlXPathFreeObject(found);
    return result;
}

/* --- links ----------------------------------------------------------------------------------- */

/* Absolute and without its fragment, in new memory; NULL where it leads to no page. */
static xmlChar *absolute(const char *base, const xmlChar *reference)
{
    xmlChar *trimmed = xmlStrdup(reference), *url;
    size_t length = strcspn((const char *)trimmed, "#");

    trimmed[length] = '\0';
    while (length > 0 && strchr(" \t\r\n", trimmed[length - 1]) != NULL)
        trimmed[--length] = '\0';
    url = length == 0 ? NULL
                      : xmlBuildURI(trimmed + strspn((const char *)trimmed, " \t\r\n"),
                                    BAD_CAST(base != NULL ? base : ""));
    xmlFree(trimmed);
    if (url != NULL && strncmp((const char *)url, "http://", 7) != 0 &&
        strncmp((const char *)url, "https://", 8) != 0) {
        xmlFree(url);
        url = NULL;
    }
    return url;
}

static void give_link(const char *base, const xmlChar *reference, const char *text,
                      html_link *each, void *to)
{
    xmlChar *url = reference != NULL ? absolute(base, reference) : NULL;

    if (url != NULL)
        each(to, (const char *)url, text);
    xmlFree(url);
}

int html_links(const struct html *html, const char *xpath, const char *base, html_link *each,
               void *to, struct err *err)
{
    xmlXPathObjectPtr found = evaluate(html, xpath != NULL ? xpath : "//a[@href]", err);
    int result = 0;

    if (found == NULL)
        return -1;
    if (!has_nodes(found) && xpath != NULL)
        result = err_set(err, STATUS_DATA, "nothing in the page matches \"%.120s\"", xpath);
    for (int i = 0; has_nodes(found) && i < found->nodesetval->nodeNr; i++) {
        xmlNode *node = found->nodesetval->nodeTab[i];
        xmlChar *reference = xmlGetProp(node, BAD_CAST "href");
        struct buf text = BUF_EMPTY;
        struct writer writer = { .out = &text };

        if (node->type == XML_ELEMENT_NODE)
            write_node(&writer, node);
        give_link(base, reference, buf_text(&text), each, to);
        xmlFree(reference);
        buf_free(&text);
    }
    xmlXPathFreeObject(found);
    return result;
}

static bool is_element(const xmlNode *node, const char *name)
{
    return node->type == XML_ELEMENT_NODE && strcmp((const char *)node->name, name) == 0;
}

static xmlChar *child_text(const xmlNode *node, const char *name)
{
    for (const xmlNode *child = node->children; child != NULL; child = child->next)
        if (is_element(child, name))
            return xmlNodeGetContent(child);
    return NULL;
}

/* Atom's <link href="..." rel="alternate"/>, RSS's <link>...</link>, a sitemap's <loc>. */
static xmlChar *entry_reference(const xmlNode *entry)
{
    for (xmlNode *child = entry->children; child != NULL; child = child->next) {
        xmlChar *rel, *href;
        bool other;

        if (!is_element(child, "link") || !xmlHasProp(child, BAD_CAST "href"))
            continue;
        rel = xmlGetProp(child, BAD_CAST "rel");
        other = rel != NULL && strcmp((const char *)rel, "alternate") != 0;
        xmlFree(rel);
        href = other ? NULL : xmlGetProp(child, BAD_CAST "href");
        if (href != NULL)
            return href;
    }
    return child_text(entry, is_element(entry, "url") || is_element(entry, "sitemap") ? "loc"
                                                                                      : "link");
}

static void give_entry(const xmlNode *entry, const char *base, html_link *each, void *to)
{
    xmlChar *reference = entry_reference(entry), *title = child_text(entry, "title");

    give_link(base, reference, title != NULL ? (const char *)title : "", each, to);
    xmlFree(reference);
    xmlFree(title);
}

static void give_entries(const xmlNode *parent, const char *base, html_link *each, html_link *list,
                         void *to)
{
    for (const xmlNode *node = parent->children; node != NULL; node = node->next) {
        if (is_element(node, "item") || is_element(node, "entry") || is_element(node, "url"))
            give_entry(node, base, each, to);
        else if (is_element(node, "sitemap"))
            give_entry(node, base, list, to);
        else if (is_element(node, "channel"))
            give_entries(node, base, each, list, to);
    }
}

/* A document type is where entities and their dangers come from: no feed has one. */
int html_feed(const char *bytes, size_t length, const char *base, html_link *each,
              html_link *list, void *to)
{
    static const char *const roots[] = { "rss", "RDF", "feed", "urlset", "sitemapindex", NULL };
    xmlDocPtr document;
    const xmlNode *root;
    int found = 0;

    if (length >= INT_MAX)
        return 0;
    document = xmlReadMemory(bytes, (int)length, NULL, utf8_valid(bytes, length) ? "UTF-8" : NULL,
                             XML_PARSE_NOERROR | XML_PARSE_NOWARNING | XML_PARSE_NONET |
                                 XML_PARSE_NOCDATA);
    if (document == NULL)
        return 0;
    root = xmlDocGetRootElement(document);
    if (root != NULL && document->intSubset == NULL && is_named(root, roots)) {
        give_entries(root, base, each, list, to);
        found = 1;
    }
    xmlFreeDoc(document);
    return found;
}
