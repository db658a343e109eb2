let context: AudioContext | null = null

const notes = [
  { pitch: 659.3, at: 0 },
  { pitch: 880, at: 0.12 },
]

/** Two soft notes, made on the spot. Silent where the browser wants a click on the page first. */
export async function chime(): Promise<void> {
  context ??= new AudioContext()
  if (context.state === 'suspended') await context.resume()
  const begin = context.currentTime
  for (const { pitch, at } of notes) {
    const tone = new OscillatorNode(context, { type: 'sine', frequency: pitch })
    const volume = new GainNode(context, { gain: 0 })
    volume.gain.setValueAtTime(0, begin + at)
    volume.gain.linearRampToValueAtTime(0.12, begin + at + 0.02)
    volume.gain.exponentialRampToValueAtTime(0.001, begin + at + 0.45)
    tone.connect(volume).connect(context.destination)
    tone.start(begin + at)
    tone.stop(begin + at + 0.5)
  }
}
