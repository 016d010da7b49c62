package yuqing.desk.audit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.core.MultivaluedHashMap;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import yuqing.desk.client.Problem;
import yuqing.desk.client.Problem.Fault;
import yuqing.desk.form.EnteredForm;

class RetentionEntryTest {
  private static final String STORED =
      """
      {"terms": [{"level": 1, "category": null, "years": null},
         {"level": 2, "category": null, "years": 30},
         {"level": 2, "category": "IDEOLOGY", "years": null},
         {"level": 3, "category": null, "years": 10}]}\
      """;

  @ParameterizedTest
  @ValueSource(strings = {"zh-CN", "en"})
  void whatIsStoredComesBackUnchangedWhenNobodyChangesIt(String language)
      throws JsonProcessingException {
    var stored = json(STORED);
    var entered = RetentionEntry.entered(stored, Locale.forLanguageTag(language));
    assertThat(RetentionEntry.body(entered).get("terms")).isEqualTo(stored.get("terms"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"永久", "permanent", "For good"})
  void aTermForGoodHasNoYears(String entered) {
    var term = RetentionEntry.body(form("term.1", entered)).path("terms").path(0);
    assertThat(term.has("years")).isTrue();
    assertThat(term.get("years").isNull()).isTrue();
  }

  @Test
  void whatIsNoNumberIsSentAsItWasEnteredForTheServiceToRefuse() {
    var term = RetentionEntry.body(form("term.3", "十年")).path("terms").path(0);
    assertThat(term.get("years").asText()).isEqualTo("十年");
  }

  @Test
  void aFaultOfTheSecondTermStandsBesideTheFieldThatItWasEnteredInto() {
    var values = new MultivaluedHashMap<String, String>();
    values.putSingle("term.1", "永久");
    values.putSingle("term.3.IDEOLOGY", "many");
    var problem =
        new Problem(
            "about:blank",
            "Refused",
            400,
            null,
            List.of(
                new Fault("terms[1].years", "no-integer", "is no number", null),
                new Fault("terms[2].years", "other", "is of no field", null),
                new Fault("reason", "blank", "is empty", null)));
    assertThat(RetentionEntry.located(problem, new EnteredForm(values)).errors())
        .extracting(Fault::field)
        .containsExactly("term.3.IDEOLOGY", "terms[2].years", "reason");
  }

  private static EnteredForm form(String name, String value) {
    var values = new MultivaluedHashMap<String, String>();
    values.putSingle(name, value);
    return new EnteredForm(values);
  }

  private static JsonNode json(String text) throws JsonProcessingException {
    return new ObjectMapper().readTree(text);
  }
}
