import fc from 'fast-check'
import { expect, test } from 'vitest'
import { joinItems, splitItems } from '../../shared/domain/termColumns.ts'
import { guessGround } from '../../shared/domain/termMapping.ts'

test('items of a cell come back to the letter', () => {
  const item = fc
    .string({ minLength: 1, maxLength: 12 })
    .map((each) => each.trim())
    .filter((each) => each !== '' && !each.includes('\n'))
  fc.assert(
    fc.property(fc.array(item, { maxLength: 6 }), (items) => {
      expect(splitItems(joinItems(items), ';')).toEqual(items)
    }),
  )
})

test.each([
  ['antisemitic', 'antisemitism'],
  ['white supremacist', 'other-racism'],
  ['anti-Latino', 'other-racism'],
  ['Islamophobic', 'islamophobia'],
  ['Bullying or harassment', 'harassment'],
  ['misogynistic', 'sexism'],
  ['conservative', null],
  ['anti-vax', null],
  ['religious', null],
])('a glossary’s “%s” is taken for %s', (word, ground) => {
  expect(guessGround(word)).toBe(ground)
})
