import { Platform, platformName } from '../shared/domain/platform.ts'
import { TextField } from './ui/TextField.tsx'
import { type OwnHandles, whyNotHandle } from './ownAccounts.ts'

const examples: OwnHandles = {
  x: '@ourgroup',
  bluesky: 'ourgroup.bsky.social',
  mastodon: '@ourgroup@social.example.org',
  instagram: '@ourgroup',
}

type Props = { readonly handles: OwnHandles; readonly onChange: (handles: OwnHandles) => void }

/** The group's own accounts, at most one on each platform. */
export function OwnAccountFields({ handles, onChange }: Props) {
  return (
    <fieldset className="numbers">
      <legend>Its own accounts</legend>
      <p className="dim">At most one on each platform. Leave out what the group does not have.</p>
      <div className="fields">
        {Platform.options.map((platform) => (
          <TextField
            key={platform}
            label={platformName(platform)}
            value={handles[platform]}
            maxLength={320}
            placeholder={examples[platform]}
            isMono
            error={whyNotHandle(platform, handles[platform])}
            onChange={(handle) => onChange({ ...handles, [platform]: handle })}
          />
        ))}
      </div>
    </fieldset>
  )
}
