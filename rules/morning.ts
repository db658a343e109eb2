/** The hour to which whatever is put off to a morning comes back, by the clock of the workspace. */
export const morning = '09:00'
