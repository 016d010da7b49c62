/// The proofs of a bundle: seals, signatures, and the paths from entries to a day's root.
package yuqing.verifier.proof;
