package yuqing.procedure.simulate;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import yuqing.procedure.Judgement;
import yuqing.procedure.casefile.Obligation;
import yuqing.procedure.casefile.SchoolZone;

/// A scenario's judgement beside what it expected.
///
/// @param differences one sentence each; empty when all is as expected or nothing was expected
public record ScenarioResult(
    String scenario, Judgement judgement, ZoneId zone, List<String> differences) {

  private static final JsonFactory JSON = new JsonFactory();

  public ScenarioResult {
    differences = List.copyOf(differences);
  }

  /// One JSON document: `{scenario, level, obligations: [{code, window?, opened, due, outcome,
  /// metAt?, article}]}`, times with the school's offset, ordered by due, code, opened. The level
  /// is a number, null before the receipt.
  public String json() {
    return jsonBytes().toString(StandardCharsets.UTF_8);
  }

  /// The same in UTF-8, written as it goes: no tree of it is built beside the text.
  public ByteArrayOutputStream jsonBytes() {
    var bytes = new ByteArrayOutputStream();
    try (var json = JSON.createGenerator(bytes)) {
      json.writeStartObject();
      json.writeStringField("scenario", scenario);
      json.writeFieldName("level");
      if (judgement.level() == null) {
        json.writeNull();
      } else {
        json.writeNumber(judgement.level().number());
      }
      json.writeArrayFieldStart("obligations");
      for (var each : judgement.obligations()) {
        write(json, each);
      }
      json.writeEndArray();
      json.writeEndObject();
    } catch (IOException e) {
      // Nothing but memory is written to.
      throw new UncheckedIOException(e);
    }
    return bytes;
  }

  private void write(JsonGenerator json, Obligation obligation) throws IOException {
    json.writeStartObject();
    json.writeStringField("code", obligation.code().code());
    if (obligation.window().isPresent()) {
      json.writeStringField("window", obligation.window().get());
    }
    json.writeStringField("opened", iso(obligation.opened()));
    json.writeStringField("due", iso(obligation.due()));
    json.writeStringField("outcome", obligation.outcome().name());
    if (obligation.metAt().isPresent()) {
      json.writeStringField("metAt", iso(obligation.metAt().get()));
    }
    json.writeNumberField("article", obligation.article());
    json.writeEndObject();
  }

  /// The same for people: a line for each obligation.
  public String text() {
    var level = judgement.level() == null ? "no level yet" : "level " + judgement.level().number();
    var lines = new StringBuilder(scenario + ": " + level);
    for (var each : judgement.obligations()) {
      lines.append(
          "%n  due %s  %-9s  art. %-2d  %s%s%s"
              .formatted(
                  iso(each.due()),
                  each.outcome(),
                  each.article(),
                  each.code().code(),
                  each.window().map(window -> " " + window).orElse(""),
                  each.metAt().map(at -> "  (done " + iso(at) + ")").orElse("")));
    }
    return lines.toString();
  }

  private String iso(Instant instant) {
    return SchoolZone.iso(instant, zone);
  }
}
