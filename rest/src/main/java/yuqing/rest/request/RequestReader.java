package yuqing.rest.request;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.inject.Singleton;
import jakarta.validation.Validator;
import yuqing.rest.personaldata.FoundPersonalData;
import yuqing.rest.personaldata.PersonalDataCheck;
import yuqing.rest.personaldata.TextWarning;
import yuqing.rest.problem.FieldErrors;
import yuqing.rest.problem.JsonFaults;
import yuqing.rest.problem.ProblemException;
import yuqing.rest.problem.StandardProblem;

/// Reads JSON into a record and names all faults at once: unknown and missing fields, wrong
/// types, unknown names (with those allowed), times without an offset, violated constraints,
/// characters that PostgreSQL cannot store.
@Singleton
public class RequestReader {

  /// Nesting of objects and arrays; the suite's deepest body has four.
  static final int MAX_DEPTH = 32;

  private static final JsonMapper JSON =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder()
                          .maxNestingDepth(MAX_DEPTH)
                          .maxNumberLength(40)
                          .maxNameLength(200)
                          .build())
                  .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                  .build())
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .build();

  private final Validator validator;
  private final PersonalDataCheck personalData;

  RequestReader(Validator validator, PersonalDataCheck personalData) {
    this.validator = validator;
    this.personalData = personalData;
  }

  /// @throws ProblemException 400 naming every fault
  public <T extends Record> T read(byte[] body, Class<T> type) {
    return read(parse(body), type);
  }

  /// @throws ProblemException 400 naming every fault
  public <T extends Record> T read(JsonNode body, Class<T> type) {
    var errors = new FieldErrors();
    T read = read(body, type, errors);
    errors.throwIfAny();
    return read;
  }

  /// @return the record with null for faulty fields; null itself when no object was sent or the
  ///     record's own constructor refused
  <T extends Record> T read(JsonNode body, Class<T> type, FieldErrors errors) {
    return type.cast(new RecordWalk(validator, errors).record(body, type, ""));
  }

  /// The same for a body to whose faults the rules add before it is refused. Personal data in its
  /// texts is among the faults or the warnings, as the school has set it.
  ///
  /// @return the record with null for faulty fields
  /// @throws ProblemException 400 when it cannot be read as a record at all
  public <T extends Record> T read(JsonNode body, Class<T> type, BodyFaults faults) {
    var walk = new RecordWalk(validator, faults.ofShape());
    var read = type.cast(walk.record(body, type, ""));
    faults.shapeIsRead();
    if (read == null) {
      faults.throwIfAny();
    }
    walk.writtenTexts()
        .forEach(
            (field, text) -> personalData.of(field, text).forEach(found -> state(found, faults)));
    return read;
  }

  private void state(FoundPersonalData found, BodyFaults faults) {
    if (personalData.refuses()) {
      var message = found.message();
      faults.reject(found.field(), TextWarning.PERSONAL_DATA, message.zh(), message.en());
    } else {
      faults.warn(found);
    }
  }

  /// @throws ProblemException 400 naming line and column, or that it is empty or no UTF-8
  public JsonNode parse(byte[] body) {
    var text = BodyText.utf8(body);
    if (text.isBlank()) {
      throw BodyText.empty(StandardProblem.MALFORMED_JSON);
    }
    JsonNode tree;
    try {
      tree = JSON.readTree(text);
    } catch (JsonProcessingException malformed) {
      throw JsonFaults.malformed(malformed);
    } catch (RuntimeException unforeseen) {
      // The parser fails only because of what was sent.
      throw new ProblemException(StandardProblem.MALFORMED_JSON);
    }
    if (tree.isMissingNode()) {
      throw BodyText.empty(StandardProblem.MALFORMED_JSON);
    }
    return tree;
  }
}
