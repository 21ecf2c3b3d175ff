/// A name that nothing has and nobody can guess: 64 random bits in digits and small letters.
func randomName() -> String { String(UInt64.random(in: .min ... .max), radix: 36) }
