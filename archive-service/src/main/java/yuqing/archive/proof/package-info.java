/// What proves a dossier's entries to somebody who has nothing but a bundle: the seals of days
/// that have them as leaves, the paths to the signed roots, and a signature over all that is in
/// no seal yet. Start reading at `BundleProofs`.
package yuqing.archive.proof;
