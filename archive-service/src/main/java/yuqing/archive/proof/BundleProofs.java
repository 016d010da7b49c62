package yuqing.archive.proof;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.DigestOutputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import yuqing.archive.dossier.SchoolCopy;
import yuqing.archive.seal.DaySeal;
import yuqing.archive.seal.SealCertificates;
import yuqing.archive.seal.SealRows;
import yuqing.archive.signing.SealKey;
import yuqing.archive.signing.SealKeys;
import yuqing.archive.timeline.ChainHead;
import yuqing.archive.timeline.Hash;
import yuqing.contracts.EventText;
import yuqing.contracts.text.Sha256;
import yuqing.rest.problem.LocalizedText;
import yuqing.rest.problem.ProblemException;
import yuqing.rest.problem.StandardProblem;

/// Writes `proofs.json`, the last file of a bundle, in the same memory for a chain of any usual
/// length. `docs/seal.md` has its form.
@ApplicationScoped
public class BundleProofs {

  private static final LocalizedText NO_KEY =
      new LocalizedText(
          "封存证书目前无效，请联系管理员", "No certificate for sealing is valid now; ask the administrator");

  private final SealKeys keys;
  private final InstantSource clock;

  /// Nothing closes a document that broke off: it must not look whole.
  private final JsonFactory factory =
      JsonFactory.builder()
          .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
          .disable(StreamWriteFeature.AUTO_CLOSE_CONTENT)
          .build();

  BundleProofs(SealKeys keys, InstantSource clock) {
    this.keys = keys;
    this.clock = clock;
  }

  /// To be asked before an answer begins, which could not become a refusal any more.
  ///
  /// @throws ProblemException 503 where no key may sign now
  public void requireKey(Connection connection) throws SQLException {
    keyAt(connection, clock.instant());
  }

  /// In the caller's transaction, which has read the same chain.
  ///
  /// @param head of the chain as far as the bundle has it
  /// @param manifestSha256 of the bundle's `manifest.json`; null for proofs without a bundle
  /// @param out is left open
  public void write(Connection connection, ChainHead head, Hash manifestSha256, OutputStream out)
      throws SQLException, IOException {
    var now = clock.instant();
    var key = keyAt(connection, now);
    var newest = SealRows.newest(connection);
    var hashed = new DigestOutputStream(out, Sha256.digest());
    try (var json = factory.createGenerator(hashed)) {
      json.writeStartObject();
      writeBody(connection, head, newest.map(DaySeal::number).orElse(0L), key, json);
      json.flush();
      hashed.on(false);
      var statement =
          new BundleStatement(
              head,
              manifestSha256,
              Hash.of(hashed.getMessageDigest().digest()),
              newest.map(DaySeal::number).orElse(0L),
              newest.map(DaySeal::hash).orElse(Hash.START),
              newest.map(DaySeal::dayStart).orElse(Instant.EPOCH),
              now,
              key.id());
      write(statement, key.sign(statement.bytes()), json);
      json.writeEndObject();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private SealKey keyAt(Connection connection, Instant now) throws SQLException {
    return keys.at(now, SchoolCopy.find(connection).zone())
        .orElseThrow(
            () -> new ProblemException(StandardProblem.UNAVAILABLE, NO_KEY, List.of(), Map.of()));
  }

  private static void writeBody(
      Connection connection, ChainHead head, long newest, SealKey key, JsonGenerator json)
      throws SQLException, IOException {
    json.writeStringField("format", "yuqing.proofs.v1");
    json.writeStringField("incident", head.incident());
    json.writeArrayFieldStart("certificates");
    for (var certificate : certificates(connection, key).entrySet()) {
      json.writeStartObject();
      json.writeStringField("key", certificate.getKey().hex());
      json.writeStringField("certificate", certificate.getValue());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeFieldName("entries");
    var entries = EntryHashes.write(connection, head, json);
    json.writeArrayFieldStart("erased");
    for (long n : entries.erased()) {
      json.writeNumber(n);
    }
    json.writeEndArray();
    json.writeFieldName("days");
    new SealedLeaves(connection, entries, json).write(newest);
  }

  /// All that were published, and the one that signs now.
  private static Map<Hash, String> certificates(Connection connection, SealKey key)
      throws SQLException {
    var all = new LinkedHashMap<Hash, String>();
    SealCertificates.all(connection).forEach(each -> all.put(each.key(), each.base64()));
    all.putIfAbsent(key.id(), SealCertificates.base64(key));
    return all;
  }

  private static void write(BundleStatement statement, String signature, JsonGenerator json)
      throws IOException {
    json.writeObjectFieldStart("seal");
    json.writeNumberField("length", statement.head().length());
    json.writeStringField("head", statement.head().hash().hex());
    json.writeStringField(
        "manifest", statement.manifest() == null ? null : statement.manifest().hex());
    json.writeStringField("proofs", statement.proofs().hex());
    json.writeNumberField("newest", statement.newest());
    json.writeStringField("newestHash", statement.newestHash().hex());
    json.writeStringField("coveredUntil", EventText.time(statement.coveredUntil()));
    json.writeStringField("sealedAt", EventText.time(statement.sealedAt()));
    json.writeStringField("key", statement.key().hex());
    json.writeStringField("signature", signature);
    json.writeEndObject();
  }
}
