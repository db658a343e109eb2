const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' })
/** Behind these a sentence goes on, in whatever language. */
const goesOn =
  /(?:^|[\s(])(?:z\.\s?B|d\.\s?h|ca|bzw|inkl|zzgl|Nr|Dr|Mr|Mrs|Ms|St|Str|No|approx|incl|excl|e\.g|i\.e|tel|min|max|Art|Abs|\d{1,2})\.\s*$/i

/** The sentences of a text, without the white space between them. */
export function sentencesOf(text: string): string[] {
  const sentences: string[] = []
  for (const line of text.split('\n')) {
    let open = ''
    for (const { segment } of segmenter.segment(line)) {
      open += segment
      if (goesOn.test(open.slice(-24))) continue
      if (open.trim() !== '') sentences.push(open.trim())
      open = ''
    }
    if (open.trim() !== '') sentences.push(open.trim())
  }
  return sentences
}
