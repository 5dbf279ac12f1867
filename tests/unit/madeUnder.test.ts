import { describe, expect, test } from 'vitest'
import { digestOf } from '../../electron/core/publications.ts'
import { listVersions } from '../../electron/core/wordLists.ts'
import type { Definition } from '../../shared/domain/definition.ts'
import { DEFAULT_RULES, Rules } from '../../shared/domain/rules.ts'
import { candidate, openCore, vetClear } from '../builders.ts'
import { aTerm } from './wordListParts.ts'

const OWN: Definition = { choice: 'own', name: 'Our own words', text: 'Hatred of Jews.', address: '' }

describe('the definition of antisemitism', () => {
  test('is not chosen for the group, and that is said', async () => {
    const core = await openCore()
    expect((await core.page.start({})).definition).toEqual({ choice: 'none-yet' })
  })

  test('is published with a version, and is there after a restart, from the records alone too', async () => {
    const core = await openCore()
    await core.page.publishDefinition({ choice: 'ihra' })
    await core.page.publishDefinition(OWN)
    expect(core.files.rules.definition).toEqual({ version: 3, text: OWN })
    expect((await (await core.restart()).page.start({})).definition).toEqual(OWN)
    core.files.rules = DEFAULT_RULES
    expect((await (await core.restart()).page.start({})).definition).toEqual(OWN)
  })

  test('is read from the file of a Bonafide that did not know it', () => {
    const { definition: _, ...older } = DEFAULT_RULES
    expect(Rules.parse(older)).toEqual(DEFAULT_RULES)
  })

  test('of the group’s own needs a name', async () => {
    const core = await openCore()
    await expect(core.page.publishDefinition({ ...OWN, name: ' ' })).rejects.toThrow(/could not be read/)
  })
})

describe('a decision', () => {
  test('keeps the definition and the word lists that it was made under, whatever changes later', async () => {
    const core = await openCore()
    await core.page.publishDefinition({ choice: 'jerusalem' })
    const { list } = await core.page.makeWordList({ name: 'Our own list', about: '' })
    const lists = [...listVersions(core)]
    const account = await candidate(core, 'voice_example')
    await vetClear(core, account, 'follow')
    await core.page.publishDefinition(OWN)
    await core.page.addTerm({ list, content: aTerm })

    const [decision] = (await core.page.account({ account })).decisions
    expect(decision?.madeUnder).toEqual({
      definition: {
        name: 'Jerusalem Declaration on Antisemitism',
        version: 2,
        digest: digestOf({ choice: 'jerusalem' }),
      },
      wordLists: lists,
    })
    expect(lists.at(-1)).toEqual({ list, name: 'Our own list', version: 1 })
    const vetting = await core.page.vetting({ vetting: decision?.vetting ?? '' })
    expect(vetting.madeUnder).toEqual(decision?.madeUnder)
    core.storage.rebuild()
    expect((await core.page.account({ account })).decisions[0]).toEqual(decision)
    expect(core.storage.log.faultInChain()).toBeNull()
  })

  test('says so where the group has not chosen', async () => {
    const core = await openCore()
    const account = await candidate(core, 'voice_example')
    await vetClear(core, account, 'follow')
    expect((await core.page.account({ account })).decisions[0]?.madeUnder?.definition).toMatchObject({
      name: 'none chosen yet',
      version: 1,
    })
  })

  test('of an older Bonafide stays readable without', async () => {
    const core = await openCore()
    const account = await candidate(core, 'voice_example')
    const decided = await vetClear(core, account, 'follow')
    core.storage.db.prepare('UPDATE entry SET made_under = NULL WHERE id = ?').run(decided)
    expect((await core.page.account({ account })).decisions[0]?.madeUnder).toBeNull()
  })
})
