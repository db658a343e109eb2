/**
 * What a text in another language has to look like, given its English one: the same keys and the same parameters, whatever
 * the words. A missing text does not compile, and neither does one too many.
 */
export type Twin<English> = English extends string
  ? string
  : English extends (...given: infer Given) => infer Result
    ? (...given: Given) => Twin<Result>
    : { readonly [Key in keyof English]: Twin<English[Key]> }
