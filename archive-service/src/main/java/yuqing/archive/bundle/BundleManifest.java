package yuqing.archive.bundle;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import yuqing.archive.timeline.Hash;

/// `manifest.json`: what a bundle has, and what it lacks. `docs/bundle.md` is its description.
///
/// @param incident id; every entry's hash is over it
/// @param number null while no report has come in
/// @param files all of the zip but the manifest itself and `proofs.json`
/// @param missing files of evidence that are on record and not here
record BundleManifest(
    String format,
    String incident,
    String number,
    ManifestHead head,
    List<BundledFile> files,
    List<MissingFile> missing) {

  static final String FORMAT = "yuqing.bundle.v1";

  /// The end of the chain that `timeline.ndjson` has.
  record ManifestHead(long length, @Schema(implementation = String.class) Hash hash) {}

  record BundledFile(String path, long bytes, @Schema(implementation = String.class) Hash sha256) {}

  record MissingFile(String path, EvidenceFault reason) {}
}
