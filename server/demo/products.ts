export type Product = { name: string; detail: string; price: string; category: string; picture: string }

// The figures are those that the sample assistant knows (server/samples/knowledge.ts).

const sideboard =
  '<path class="wood" d="M46 82h180v74H46z"/><path class="edge" d="M106 82v74M166 82v74"/>' +
  '<path class="knob" d="M98 118h0M114 118h0M158 118h0"/><path class="iron" d="M66 159v24M206 159v24"/>'

const bench = '<path class="wood" d="M40 108h192v13H40z"/><path class="iron" d="M64 124v59M208 124v59"/>'

const stool =
  '<ellipse class="wood" cx="136" cy="84" rx="46" ry="10"/>' +
  '<path class="iron" d="M112 94l-18 89M160 94l18 89M102 144h68"/>'

const shelf =
  '<path class="iron" d="M92 32v151M180 32v151"/>' +
  '<path class="wood" d="M84 36h104v7H84zM84 70h104v7H84zM84 104h104v7H84zM84 138h104v7H84zM84 170h104v7H84z"/>' +
  '<path class="book" d="M102 50h9v20h-9zM113 46h7v24h-7zM146 82h8v22h-8zM157 86h10v18h-10zM104 118h26v6h-26z"/>'

const board =
  '<rect class="wood" x="58" y="58" width="156" height="104" rx="10"/>' +
  '<path class="edge" d="M58 93h156M58 128h156M97 58v35M149 58v35M123 93v35M175 93v35M97 128v34M149 128v34"/>' +
  '<circle class="hole" cx="194" cy="78" r="7"/>'

export const products: Product[] = [
  {
    name: 'Loft bench',
    detail: 'Oak on black steel legs. 120, 160 or 200 cm.',
    price: 'from £320',
    category: 'Seating',
    picture: bench,
  },
  {
    name: 'Harbour sideboard',
    detail: 'Three doors, 78 cm high. 180 or 220 cm.',
    price: 'from £1,920',
    category: 'Storage',
    picture: sideboard,
  },
  {
    name: 'Stool',
    detail: 'Felt under the feet. Seat 45, 65 or 75 cm.',
    price: '£140',
    category: 'Seating',
    picture: stool,
  },
  {
    name: 'Ash bookshelf',
    detail: 'Five shelves that carry 30 kg each. 200 cm.',
    price: '£680',
    category: 'Storage',
    picture: shelf,
  },
  {
    name: 'Cutting board',
    detail: 'End-grain oak, 45 by 30 cm. Engraving £12.',
    price: '£48',
    category: 'Kitchen',
    picture: board,
  },
]

/** The Farmhouse table in its room, with the Loft bench under it. */
export const heroPicture =
  '<path class="floor" d="M0 330h880v110H0z"/><path class="pane" d="M600 60h150v190H600z"/>' +
  '<path class="frame" d="M600 155h150M675 60v190"/><path class="cord" d="M250 0v80"/>' +
  '<path class="shade" d="M200 124a50 44 0 0 1 100 0z"/>' +
  '<rect class="wood" x="130" y="216" width="560" height="22" rx="3"/>' +
  '<path class="under" d="M130 230h560v5q0 3-3 3H133q-3 0-3-3z"/>' +
  '<path class="legs" d="M186 238l-24 158M186 238l30 158M634 238l24 158M634 238l-30 158"/>' +
  '<path class="vase" d="M360 216v-34q0-8 8-8h26q8 0 8 8v34z"/>' +
  '<path class="leaf" d="M381 174q-16-40 4-64M381 174q18-28 8-56"/>' +
  '<rect class="wood" x="246" y="300" width="330" height="12" rx="3"/><path class="iron" d="M276 314v82M546 314v82"/>'
