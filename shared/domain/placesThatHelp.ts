// Where an admin can turn to after a hard evening, and where hate can be reported. The group's own text.
import { z } from 'zod'

/** One place a paragraph: its name on the first line, what it is and how to reach it on those below. */
export const HelpText = z.string().trim().min(1).max(6000)

export type PlaceThatHelps = { readonly name: string; readonly lines: readonly string[] }

/** The places in the group's text, in its order. Paragraphs are parted by blank lines. */
export function placesIn(text: string): readonly PlaceThatHelps[] {
  return text
    .split(/\n\s*\n/u)
    .map((paragraph) =>
      paragraph
        .split('\n')
        .map((line) => line.trim())
        .filter((line) => line !== ''),
    )
    .flatMap(([name, ...lines]) => (name === undefined ? [] : [{ name, lines }]))
}

/**
 * United Kingdom. Numbers as the organisations' own pages gave them when this was written; where no page of their own was
 * found, or a change was reported, it says *to be checked*.
 */
export const DEFAULT_HELP = `Another admin of your group
You can pass any account on, with no reason given, and ask for a break.

Samaritans
For anybody who needs somebody to listen.
Phone 116 123, free, at any hour
https://www.samaritans.org

Shout
By text message, free, at any hour.
Text SHOUT to 85258
https://giveusashout.org (to be checked)

Mind
Information about mental health.
https://www.mind.org.uk (its phone number: to be checked)

Community Security Trust (CST)
Antisemitism: to report it, and support for those it is aimed at.
Phone 0800 032 3263, at any hour
https://cst.org.uk

Tell MAMA
Anti-Muslim hate: to report it, and support.
Phone 0800 456 1226 (to be checked: its future was in doubt in 2025)
https://tellmamauk.org

Galop
For LGBT+ people who meet abuse or violence.
Phone 0800 999 5428 (opening hours: to be checked)
https://galop.org.uk

Stop Hate UK
All kinds of hate; its helpline serves some areas only.
Phone 0800 138 1625 (to be checked)
https://www.stophateuk.org

Internet Watch Foundation (IWF)
Sexual images of children: close the page and report it there. It can be done without a name.
https://www.iwf.org.uk

In danger now
Phone 999`
