import { describe, expect, it } from 'vitest'
import { foldText } from './fold-text.ts'
import { findOthersNames } from './name-of-others.ts'

function othersIn(text: string): string[] {
  return findOthersNames(text, foldText(text)).map((fact) => `${fact.whose}: ${fact.value}`)
}

describe('the name of somebody else', () => {
  it.each([
    ["my wife's name is Anna", "my wife's: Anna"],
    ['my wifes name is anna', 'my wifes: Anna'],
    ['book it for my son Tom', 'my son: Tom'],
    ['my husband, Edward, will pick it up', 'my husband: Edward'],
    ['our daughter is called Saoirse', 'our daughter: Saoirse'],
    ['his name is Mark', 'his: Mark'],
    ["the host's name is Mark Twomey", "the host's: Mark Twomey"],
    ['her boss Linda asked', 'her boss: Linda'],
    ['meine Frau heißt Anna', 'meine Frau: Anna'],
    ['für meinen Sohn Emil', 'meinen Sohn: Emil'],
    ['mein chef namens Torsten', 'mein chef: Torsten'],
    ['mi mujer se llama Ana', 'mi mujer: Ana'],
    ['para mi hermano Luis', 'mi hermano: Luis'],
    ["je m'appelle Marie et mon mari s'appelle Luc", 'mon mari: Luc'],
    ['pour ma fille Camille', 'ma fille: Camille'],
    ['moja żona ma na imię Ewa', 'moja żona: Ewa'],
    ['dla mojego syna Tomka i mojej córki Zofia', 'mojej córki: Zofia'],
  ])('is marked as such in "%s"', (text, expected) => {
    expect(othersIn(text)).toContain(expected)
  })

  it.each([
    'my name is Anna',
    'my wife and I want a sofa',
    'my wife says the table is too big',
    'my son is five',
    'meine Frau Mutter kommt mit dem Bus',
    'mein Mann möchte den Stuhl',
    'mi madre vive en Madrid',
    'ma femme est malade',
    'moja żona lubi ten stół',
    'my friend recommended you',
    'my driver was late',
    'the doctor is in Leeds',
  ])('is not found in "%s"', (text) => {
    expect(othersIn(text)).toEqual([])
  })
})
