/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Every page of a report, and whether what its links name is there. */
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { dirname, join, relative } from "node:path";

export const listPages = (root) => readdirSync(root, { recursive: true })
  .filter((name) => name.endsWith(".html")).sort();

const decode = (text) => text.replaceAll("&amp;", "&").replaceAll("&quot;", "\"");

/* The links of the report that lead nowhere, as "page: link". */
export const brokenLinks = (root) => {
  const anchors = new Map();
  const anchorsOf = (file) => {
    if (!anchors.has(file)) {
      const text = readFileSync(file, "utf8");
      anchors.set(file, new Set([...text.matchAll(/ id="([^"]*)"/g)].map((match) => match[1])));
    }
    return anchors.get(file);
  };
  const broken = [];
  let count = 0;
  for (const page of listPages(root)) {
    const text = readFileSync(join(root, page), "utf8");
    for (const [, link] of text.matchAll(/ (?:href|src|srcset)="([^"]*)"/g)) {
      if (/^https?:/i.test(link)) continue;
      const [path, anchor] = decode(link).split("#");
      const file = path === "" ? join(root, page) : join(root, dirname(page), path);
      const inside = !relative(root, file).startsWith("..");
      count += 1;
      if (!inside || !existsSync(file) || (anchor && !anchorsOf(file).has(anchor))) {
        broken.push(`${page}: ${link}`);
      }
    }
  }
  return { broken, count };
};
