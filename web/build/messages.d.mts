/** Writes the words of all languages where the checker of types finds them. */
export function generate(): Promise<void>
/** What each message is in a script, by its name there. */
export function exports(language: string): Promise<Map<string, string>>
