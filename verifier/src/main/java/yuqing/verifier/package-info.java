/// The offline verifier of bundles (`./suite verify`): whether a dossier is as the archive sealed
/// it, by what is in the bundle and by certificates from outside it. It shares no code with those
/// who write bundles, so that a fault of theirs is no fault here; `docs/seal.md` is what both
/// follow. Start reading at `BundleVerification`.
package yuqing.verifier;
