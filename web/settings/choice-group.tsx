export type SettingChoice<V extends string> = { value: V; label: string; hint: string }

/** One setting with its few choices, each with what it means; what is chosen is saved at once. */
export function ChoiceGroup<V extends string>(props: {
  name: string
  title: string
  value: V
  choices: readonly SettingChoice<V>[]
  disabled: boolean
  onChoose: (value: V) => void
}) {
  const { name, value, disabled, onChoose } = props
  return (
    <fieldset disabled={disabled}>
      <legend className="mb-2 text-base font-semibold">{props.title}</legend>
      <div className="overflow-hidden rounded-md border border-line-strong">
        {props.choices.map((choice) => (
          <div
            key={choice.value}
            className="relative flex items-start gap-3 border-line px-3.5 py-2.5 has-checked:bg-accent-softer has-focus-visible:outline-2 has-focus-visible:-outline-offset-2 has-focus-visible:outline-focus not-has-disabled:hover:bg-muted not-has-disabled:has-checked:bg-accent-softer [&+div]:border-t"
          >
            <input
              id={`${name}-${choice.value}`}
              type="radio"
              name={name}
              value={choice.value}
              checked={value === choice.value}
              aria-describedby={`${name}-${choice.value}-hint`}
              onChange={() => onChoose(choice.value)}
              className="mt-0.5 size-4 shrink-0 accent-(--accent) outline-none"
            />
            <span className="grid gap-0.5">
              <label
                htmlFor={`${name}-${choice.value}`}
                className="text-sm font-medium before:absolute before:inset-0"
              >
                {choice.label}
              </label>
              <span id={`${name}-${choice.value}-hint`} className="text-xs text-ink-2">
                {choice.hint}
              </span>
            </span>
          </div>
        ))}
      </div>
    </fieldset>
  )
}
