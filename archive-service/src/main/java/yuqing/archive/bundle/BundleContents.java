package yuqing.archive.bundle;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import yuqing.archive.bundle.BundleManifest.MissingFile;
import yuqing.archive.form.DossierForms;
import yuqing.archive.proof.BundleProofs;
import yuqing.archive.snapshot.DossierSnapshot;
import yuqing.archive.snapshot.SpoolFile;
import yuqing.archive.snapshot.SpoolFiles;
import yuqing.archive.timeline.Hash;
import yuqing.archive.volume.VolumePrinter;
import yuqing.contracts.IncidentEvent.EvidenceAdded;
import yuqing.durable.Transactions;

/// Writes the files of a bundle, in this order: the entries, the dossier, its papers, the evidence,
/// how to verify, the manifest of all these, and the proofs.
@ApplicationScoped
class BundleContents {

  private static final String EVIDENCE = "evidence/";

  /// What is left for the manifest, the proofs and the zip's own directory.
  private static final long MARGIN_BYTES = 16L << 20;

  private static final String EXPLANATION = "/yuqing/archive/bundle/HOW-TO-VERIFY.txt";

  private static final ObjectMapper JSON = JsonMapper.builder().build();

  private final ObjectMapper answers;
  private final DossierForms forms;
  private final VolumePrinter volumes;
  private final EvidenceFiles store;
  private final SpoolFiles spool;
  private final BundleProofs proofs;
  private final Transactions transactions;

  /// @param answers the mapper of all answers, so that `dossier.json` is the one over REST
  BundleContents(
      ObjectMapper answers,
      DossierForms forms,
      VolumePrinter volumes,
      EvidenceFiles store,
      SpoolFiles spool,
      BundleProofs proofs,
      Transactions transactions) {
    this.answers = answers;
    this.forms = forms;
    this.volumes = volumes;
    this.store = store;
    this.spool = spool;
    this.proofs = proofs;
    this.transactions = transactions;
  }

  /// @return the incident's number; null while no report has come in
  String write(DossierSnapshot snapshot, SpoolFile file) throws IOException {
    try (var zip = new BundleZip(file.out())) {
      var dossier = snapshot.dossier();
      var number = dossier.section().number();
      zip.add("timeline.ndjson", snapshot.entries()::copyTo);
      zip.add("dossier.json", out -> answers.writeValue(out, dossier));
      zip.add("form.pdf", out -> printForm(snapshot, out));
      zip.add("dossier.pdf", out -> volumes.print(snapshot, out));
      var missing = addEvidence(zip, snapshot, file);
      zip.add("HOW-TO-VERIFY.txt", BundleContents::explain);
      var head = snapshot.head();
      var manifest =
          new BundleManifest(
              BundleManifest.FORMAT,
              head.incident(),
              number,
              new BundleManifest.ManifestHead(head.length(), head.hash()),
              zip.files(),
              missing);
      var listed = zip.add("manifest.json", out -> JSON.writeValue(out, manifest));
      zip.add("proofs.json", out -> out.write(proofs(snapshot, listed.sha256())));
      return number;
    }
  }

  private void printForm(DossierSnapshot snapshot, OutputStream out) throws IOException {
    forms.print(
        snapshot.dossierForPaper(),
        snapshot.school(),
        snapshot.departments(),
        snapshot.channels(),
        snapshot.recordedAt(),
        out);
  }

  /// @return those that could not be added
  private List<MissingFile> addEvidence(BundleZip zip, DossierSnapshot snapshot, SpoolFile file)
      throws IOException {
    var missing = new ArrayList<MissingFile>();
    for (var sha256 : evidenceOf(snapshot)) {
      var path = EVIDENCE + sha256;
      try (var copy = spool.create()) {
        var fault = store.copy(sha256, copy, spool.maxBytes() - MARGIN_BYTES - file.size());
        if (fault.isPresent()) {
          missing.add(new MissingFile(path, fault.get()));
        } else {
          zip.add(path, copy::copyTo);
        }
      }
    }
    return missing;
  }

  /// The hashes on record, each once, in their own order. A file whose entry is erased is not
  /// handed out, also where the store has it still.
  private static Iterable<String> evidenceOf(DossierSnapshot snapshot) {
    var hashes = new TreeSet<String>();
    for (var added : snapshot.entries().events(EvidenceAdded.class)) {
      if (!added.isErased() && Hash.isHex(added.event().sha256())) {
        hashes.add(added.event().sha256());
      }
    }
    return hashes;
  }

  private static void explain(OutputStream out) throws IOException {
    try (var text = BundleContents.class.getResourceAsStream(EXPLANATION)) {
      Objects.requireNonNull(text, EXPLANATION).transferTo(out);
    }
  }

  private byte[] proofs(DossierSnapshot snapshot, Hash manifestSha256) {
    return transactions.inNew(
        connection -> {
          var written = new ByteArrayOutputStream();
          try {
            proofs.write(connection, snapshot.head(), manifestSha256, written);
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
          return written.toByteArray();
        });
  }
}
