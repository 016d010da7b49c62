package yuqing.verifier;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import yuqing.verifier.report.VerificationReport;

/// A report for scripts: one JSON document.
final class ReportJson {

  private ReportJson() {}

  static String of(String bundle, VerificationReport report) {
    var text = new StringWriter();
    try (var json = new JsonFactory().createGenerator(text)) {
      write(bundle, report, json);
    } catch (IOException e) {
      throw new UncheckedIOException("a text in memory takes every character", e);
    }
    return text.toString();
  }

  private static void write(String bundle, VerificationReport report, JsonGenerator json)
      throws IOException {
    json.writeStartObject();
    json.writeStringField("bundle", bundle);
    json.writeStringField("result", report.outcome().name());
    json.writeStringField("incident", report.incident());
    json.writeStringField("number", report.number());
    json.writeStringField(
        "sealedAt", report.sealedAt() == null ? null : report.sealedAt().toString());
    json.writeNumberField("entries", report.entries());
    json.writeNumberField("erased", report.erased());
    json.writeNumberField("inDaySeals", report.inDaySeals());
    json.writeNumberField("daySeals", report.daySeals());
    json.writeArrayFieldStart("signers");
    for (var signer : report.signers()) {
      json.writeStartObject();
      json.writeStringField("of", signer.what());
      json.writeStringField("key", signer.key());
      json.writeStringField("name", signer.name());
      json.writeBooleanField("trusted", signer.isTrusted());
      json.writeStringField("distrust", signer.distrust());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeArrayFieldStart("findings");
    for (var finding : report.findings()) {
      json.writeStartObject();
      json.writeStringField("kind", finding.kind().name());
      json.writeNumberField("entry", finding.entry());
      json.writeStringField("file", finding.file());
      json.writeStringField("text", finding.text());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeNumberField("furtherFindings", report.further());
    json.writeArrayFieldStart("notes");
    for (var note : report.notes()) {
      json.writeString(note);
    }
    json.writeEndArray();
    json.writeEndObject();
  }
}
