import { bikeTalks } from './bikes.ts'
import { dentalTalks } from './dental.ts'
import { abroadTalks } from './furniture-abroad.ts'
import { anonymousFurnitureTalks } from './furniture-anonymous.ts'
import { tradeTalks } from './furniture-trade.ts'
import { furnitureTalks } from './furniture.ts'
import { schoolTalks } from './language-school.ts'
import type { SampleTalk } from '#server/samples/sample-talk.ts'

/** Every sample lead of a fresh workspace, all trades together. */
export const sampleTalks: readonly SampleTalk[] = [
  ...furnitureTalks,
  ...anonymousFurnitureTalks,
  ...tradeTalks,
  ...abroadTalks,
  ...bikeTalks,
  ...dentalTalks,
  ...schoolTalks,
]
