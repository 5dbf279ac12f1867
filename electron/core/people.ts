// The first start, the admin in front of the screen, this machine's preferences, and what the app shows when it opens.
import type { Handlers } from '../../shared/api/call.ts'
import { Refusal } from '../../shared/api/call.ts'
import type { BonafideContract } from '../../shared/api/contract.ts'
import { initialsOf, type Role } from '../../shared/domain/admin.ts'
import { localDateOf } from '../../shared/domain/calendar.ts'
import { Rules } from '../../shared/domain/rules.ts'
import type { Notice } from '../../shared/api/views.ts'
import type { Context } from './context.ts'
import { bringBack } from './lookAgain.ts'
import { publish } from './publications.ts'
import { adminsOf } from './admins.ts'

export type Surroundings = {
  readonly shell: 'desktop' | 'loopback'
  readonly demo: boolean
  readonly version: string
  readonly notices: Notice[]
}

type Calls = 'start' | 'setUp' | 'saveSettings' | 'saveAdmin' | 'confirmToday' | 'dismissNotice'

export function peopleCalls(context: Context, surroundings: Surroundings): Pick<Handlers<BonafideContract>, Calls> {
  const save = async (values: Partial<Context['held']['settings']>) => {
    context.held.settings = { ...context.held.settings, ...values }
    await context.ports.saveSettings(context.held.settings)
  }
  const nothing = () => ({ accounts: [], result: null })

  return {
    start: () => {
      bringBack(context)
      const { rules, settings } = context.held
      return {
        admin: context.admin(),
        admins: adminsOf(context.storage),
        group: rules.group.text,
        policy: rules.policy.text,
        policyVersion: rules.policy.version,
        code: rules.code.text,
        help: rules.help.text,
        definition: rules.definition.text,
        neverKept: rules.neverKept.text,
        reportTo: rules.reportTo.text,
        settings,
        counts: context.counting.counts(),
        today: context.clock.today(),
        now: context.clock.now(),
        clockDoubt: context.clock.doubt(),
        ...surroundings,
        notices: [...surroundings.notices],
      }
    },
    setUp: async ({ name, role, group, policy }) => {
      const before = context.held.rules
      const next = (value: { readonly version: number; readonly text: unknown }, text: unknown) =>
        same(value.text, text) ? value : { version: value.version + 1, text }
      const rules = Rules.parse({ ...before, group: next(before.group, group), policy: next(before.policy, policy) })
      const admin = context.admin()?.id ?? context.newId()
      const { change } = context.write(['admins', 'group', 'settings'], (append) => {
        nameAdmin(append, admin, name, role)
        if (rules.group.version !== before.group.version) publish(append, rules, 'group')
        if (rules.policy.version !== before.policy.version) publish(append, rules, 'policy')
        return nothing()
      })
      context.held.rules = rules
      await context.ports.saveRules(rules)
      await save({ admin })
      return { change }
    },
    saveSettings: async (values) => {
      const given = Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined))
      await save(given)
      return { change: context.write(['settings'], nothing).change }
    },
    saveAdmin: ({ name, role }) => {
      const admin = context.admin()
      if (admin === null) throw new Refusal('refused', 'Please finish the first start first. Nothing was changed.')
      const { change } = context.write(['admins'], (append) => {
        nameAdmin(append, admin.id, name, role)
        return nothing()
      })
      return { change }
    },
    confirmToday: ({ today }) => {
      if (today !== localDateOf(new Date(context.clock.wall())))
        throw new Refusal(
          'refused',
          'This is not the day that this machine’s clock says. Please set the clock of the machine, then start Bonafide again. Nothing was changed.',
        )
      const { change } = context.write(['clock', 'following', 'retweets', 'unfollows'], (append) => {
        append('day-confirmed', { today })
        return nothing()
      })
      return { change }
    },
    dismissNotice: ({ notice }) => {
      const place = surroundings.notices.findIndex((each) => each.id === notice)
      if (place >= 0) surroundings.notices.splice(place, 1)
      return {}
    },
  }
}

function nameAdmin(
  append: Parameters<Parameters<Context['write']>[1]>[0],
  admin: string,
  name: string,
  role: Role,
): void {
  append('admin-named', { admin, name, initials: initialsOf(name), role })
}

function same(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}
