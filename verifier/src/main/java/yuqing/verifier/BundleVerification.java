package yuqing.verifier;

import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.util.Optional;
import yuqing.verifier.chain.LinkCheck;
import yuqing.verifier.chain.TimelineCheck;
import yuqing.verifier.json.InvalidJson;
import yuqing.verifier.proof.ProofsCheck;
import yuqing.verifier.report.FindingKind;
import yuqing.verifier.report.PlainText;
import yuqing.verifier.report.VerificationReport;
import yuqing.verifier.trust.TrustedSigners;
import yuqing.verifier.zip.ArchiveMember;
import yuqing.verifier.zip.BundleArchive;
import yuqing.verifier.zip.InvalidArchive;

/// Verifies a bundle: the zip file, its proofs with the signatures, the manifest that they seal,
/// the files that it lists, and the timeline entry by entry. What cannot be read is a finding,
/// and what can be checked without it is.
public final class BundleVerification {

  static final String MANIFEST = "manifest.json";
  static final String PROOFS = "proofs.json";
  static final String TIMELINE = "timeline.ndjson";

  /// Of the two documents whose parts are kept in memory.
  private static final long MOST_PROOFS_BYTES = 1L << 30;

  private static final long MOST_MANIFEST_BYTES = 64L << 20;

  private final TrustedSigners trusted;
  private final VerificationReport report = new VerificationReport();

  private BundleVerification(TrustedSigners trusted) {
    this.trusted = trusted;
  }

  /// @param trusted from outside the bundle
  /// @throws IOException where the file itself cannot be read
  public static VerificationReport verify(SeekableByteChannel bundle, TrustedSigners trusted)
      throws IOException {
    var verification = new BundleVerification(trusted);
    try {
      verification.verify(BundleArchive.open(bundle));
    } catch (InvalidArchive e) {
      verification.report.add(FindingKind.ARCHIVE_INVALID, null, e.getMessage());
    }
    return verification.report;
  }

  private void verify(BundleArchive archive) throws IOException {
    var proofs = proofs(archive);
    var manifest = manifest(archive, proofs);
    if (manifest.isPresent()) {
      new FilesCheck(archive, manifest.get(), report).check();
    }
    checkTimeline(archive, proofs, manifest);
  }

  private Optional<ProofsCheck> proofs(BundleArchive archive) throws IOException {
    var member = archive.find(PROOFS);
    if (member == null) {
      report.add(FindingKind.FILE_MISSING, PROOFS, "the file was removed");
      return Optional.empty();
    }
    var proofs = new ProofsCheck(PROOFS, trusted, report);
    try {
      requireSize(member, MOST_PROOFS_BYTES);
      proofs.read(() -> archive.read(member), member.size());
      return Optional.of(proofs);
    } catch (InvalidJson | InvalidArchive e) {
      report.add(FindingKind.DOCUMENT_INVALID, PROOFS, e.getMessage());
      return Optional.empty();
    }
  }

  private Optional<ManifestDocument> manifest(BundleArchive archive, Optional<ProofsCheck> proofs)
      throws IOException {
    var member = archive.find(MANIFEST);
    if (member == null) {
      report.add(FindingKind.FILE_MISSING, MANIFEST, "the file was removed");
      return Optional.empty();
    }
    try (var in = archive.read(member);
        var again = archive.read(member)) {
      requireSize(member, MOST_MANIFEST_BYTES);
      var sha256 = FilesCheck.sha256(again);
      if (proofs.isPresent() && !proofs.get().isManifest(sha256)) {
        report.add(FindingKind.FILE_ALTERED, MANIFEST, "the file is not the one that was sealed");
      }
      var manifest = ManifestDocument.read(MANIFEST, in);
      report.setDossier(
          PlainText.of(manifest.incident()),
          manifest.number() == null ? null : PlainText.of(manifest.number()));
      proofs.ifPresent(each -> requireSame(each, manifest));
      return Optional.of(manifest);
    } catch (InvalidJson | InvalidArchive e) {
      report.add(FindingKind.DOCUMENT_INVALID, MANIFEST, e.getMessage());
      return Optional.empty();
    }
  }

  private static void requireSize(ArchiveMember member, long most) throws InvalidJson {
    if (member.size() > most) {
      throw new InvalidJson(member.name() + " is larger than any bundle's");
    }
  }

  private void requireSame(ProofsCheck proofs, ManifestDocument manifest) {
    if (!proofs.incident().equals(manifest.incident())) {
      report.add(FindingKind.SEAL_INVALID, PROOFS, "the proofs are of another incident");
    }
    if (!proofs.isHead(manifest.length(), manifest.head())) {
      report.add(FindingKind.SEAL_INVALID, MANIFEST, "it names another last entry than was sealed");
    }
  }

  private void checkTimeline(
      BundleArchive archive, Optional<ProofsCheck> proofs, Optional<ManifestDocument> manifest)
      throws IOException {
    var member = archive.find(TIMELINE);
    if (member == null) {
      report.add(FindingKind.FILE_MISSING, TIMELINE, "the file was removed");
      return;
    }
    try (var in = archive.read(member)) {
      if (proofs.isPresent()) {
        var timeline =
            new TimelineCheck(TIMELINE, proofs.get().incident(), proofs.get().entries(), report);
        timeline.check(in);
        proofs.get().requireTimes(timeline);
      } else if (manifest.isPresent()) {
        new LinkCheck(TIMELINE, manifest.get().incident(), report)
            .check(in, manifest.get().length(), manifest.get().head());
      }
    } catch (InvalidArchive e) {
      report.add(FindingKind.FILE_ALTERED, TIMELINE, e.getMessage());
    }
  }
}
