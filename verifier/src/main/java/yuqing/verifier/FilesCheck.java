package yuqing.verifier;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import yuqing.verifier.chain.SignedFields;
import yuqing.verifier.report.FindingKind;
import yuqing.verifier.report.PlainText;
import yuqing.verifier.report.VerificationReport;
import yuqing.verifier.zip.ArchiveMember;
import yuqing.verifier.zip.BundleArchive;
import yuqing.verifier.zip.InvalidArchive;

/// Compares the files of a bundle with its manifest, both ways.
final class FilesCheck {

  private static final String EVIDENCE = "evidence/";

  private final BundleArchive archive;
  private final ManifestDocument manifest;
  private final VerificationReport report;

  FilesCheck(BundleArchive archive, ManifestDocument manifest, VerificationReport report) {
    this.archive = archive;
    this.manifest = manifest;
    this.report = report;
  }

  void check() throws IOException {
    for (var listed : manifest.files().entrySet()) {
      check(PlainText.of(listed.getKey()), archive.find(listed.getKey()), listed.getValue());
    }
    for (var member : archive.members()) {
      boolean own =
          member.name().equals(BundleVerification.MANIFEST)
              || member.name().equals(BundleVerification.PROOFS);
      if (own == manifest.files().containsKey(member.name())) {
        report.add(
            FindingKind.FILE_ADDED, member.name(), "the file was added: the manifest has it not");
      }
    }
    if (!manifest.files().containsKey(BundleVerification.TIMELINE)) {
      report.add(
          FindingKind.FILE_MISSING, BundleVerification.TIMELINE, "the manifest does not list it");
    }
    manifest.missing().forEach(this::checkMissing);
  }

  private void check(String name, ArchiveMember member, ManifestDocument.ListedFile listed)
      throws IOException {
    if (member == null) {
      report.add(FindingKind.FILE_MISSING, name, "the file was removed");
      return;
    }
    if (member.size() != listed.bytes()) {
      altered(name);
      return;
    }
    try (var in = archive.read(member)) {
      if (!HexFormat.of().formatHex(sha256(in)).equals(listed.sha256())) {
        altered(name);
      }
    } catch (InvalidArchive e) {
      report.add(FindingKind.FILE_ALTERED, name, e.getMessage());
    }
    if (name.startsWith(EVIDENCE) && !name.equals(EVIDENCE + listed.sha256())) {
      report.add(
          FindingKind.FILE_ALTERED, name, "the evidence is not what its name, its hash, says");
    }
  }

  private void altered(String name) {
    report.add(FindingKind.FILE_ALTERED, name, "the file was altered");
  }

  private void checkMissing(String path, String reason) {
    if (archive.find(path) == null) {
      report.note(
          PlainText.of(path) + " was not there when the bundle was made: " + PlainText.of(reason));
    } else {
      report.add(
          FindingKind.FILE_ADDED, PlainText.of(path), "the manifest says that it is missing");
    }
  }

  static byte[] sha256(InputStream in) throws IOException {
    MessageDigest digest = SignedFields.sha256Digest();
    var buffer = new byte[65_536];
    for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
      digest.update(buffer, 0, n);
    }
    return digest.digest();
  }
}
