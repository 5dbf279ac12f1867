// The definition of antisemitism that the group goes by. The group chooses; Bonafide takes no side and repeats no text.
import { z } from 'zod'
import { Link } from './plain.ts'

export const DefinitionChoice = z.enum(['none-yet', 'ihra', 'jerusalem', 'own'])
export type DefinitionChoice = z.infer<typeof DefinitionChoice>

/** Published like the policy: every change is a version, and each decision keeps the one that it was made under. */
export const Definition = z.discriminatedUnion('choice', [
  z.strictObject({ choice: z.literal('none-yet') }),
  z.strictObject({ choice: z.literal('ihra') }),
  z.strictObject({ choice: z.literal('jerusalem') }),
  z.strictObject({
    choice: z.literal('own'),
    name: z.string().trim().min(1, 'Please give your definition a name.').max(120),
    text: z.string().trim().max(4_000),
    address: Link,
  }),
])
export type Definition = z.infer<typeof Definition>

export const NO_DEFINITION: Definition = { choice: 'none-yet' }

/** What a decision keeps: `digest` is the SHA-256 of the published choice, so that a group's own text can be proved. */
export const DefinitionUsed = z.strictObject({
  name: z.string(),
  version: z.number().int().min(1),
  digest: z.string(),
})
export type DefinitionUsed = z.infer<typeof DefinitionUsed>

type Known = { readonly name: string; readonly said: string; readonly address: string }

/** Published definitions that a group may go by, in the order of the alphabet. */
export const KNOWN_DEFINITIONS: { readonly [C in 'ihra' | 'jerusalem']: Known } = {
  ihra: {
    name: 'IHRA working definition',
    said: 'Adopted in 2016 by the International Holocaust Remembrance Alliance: a short text with eleven examples.',
    address: 'https://holocaustremembrance.com/resources/working-definition-antisemitism',
  },
  jerusalem: {
    name: 'Jerusalem Declaration on Antisemitism',
    said: 'Published in 2021 by scholars of the subject: a short text with fifteen guidelines.',
    address: 'https://jerusalemdeclaration.org/',
  },
}

/** Stands wherever the definition is chosen or named. */
export const CRITICISM_IS_NO_GROUND = 'Criticising a government, Israel’s included, is not by itself a ground.'

export function definitionName(definition: Definition): string {
  switch (definition.choice) {
    case 'none-yet':
      return 'none chosen yet'
    case 'ihra':
    case 'jerusalem':
      return KNOWN_DEFINITIONS[definition.choice].name
    case 'own':
      return definition.name
  }
}
