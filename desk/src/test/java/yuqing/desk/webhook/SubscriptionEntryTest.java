package yuqing.desk.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.core.MultivaluedHashMap;
import org.junit.jupiter.api.Test;
import yuqing.desk.form.EnteredForm;

class SubscriptionEntryTest {

  @Test
  void anEmptyFilterIsLeftOutOfANewSubscriptionAndClearedInAChangedOne() {
    var entered = form("url", "https://screen.example/hooks", "eventTypes", " \r\n ");
    assertThat(SubscriptionEntry.body(true, entered).has("eventTypes")).isFalse();
    assertThat(SubscriptionEntry.body(false, entered).get("eventTypes").isNull()).isTrue();
  }

  @Test
  void aFilterMayBeEnteredByLineOrByEitherComma() throws JsonProcessingException {
    var entered = form("url", "x", "eventTypes", "escalation.*\r\narchive.*，incident.*, a、b");
    assertThat(SubscriptionEntry.body(true, entered).get("eventTypes"))
        .isEqualTo(json("[\"escalation.*\", \"archive.*\", \"incident.*\", \"a\", \"b\"]"));
  }

  @Test
  void theStateIsSentWhereItIsChosen() {
    assertThat(SubscriptionEntry.body(false, form("url", "x", "state", "")).has("state")).isFalse();
    assertThat(
            SubscriptionEntry.body(false, form("url", "x", "state", "DISABLED"))
                .get("state")
                .asText())
        .isEqualTo("DISABLED");
  }

  @Test
  void whatIsStoredComesBackUnchangedWhenNobodyChangesIt() throws JsonProcessingException {
    var stored =
        json(
            """
            {"url": "https://screen.example/hooks", "description": null,
             "eventTypes": ["escalation.*", "archive.*"], "departments": null}\
            """);
    var body = SubscriptionEntry.body(false, SubscriptionEntry.entered(stored));
    assertThat(body.get("eventTypes")).isEqualTo(stored.get("eventTypes"));
    assertThat(body.get("departments").isNull()).isTrue();
    assertThat(body.get("description").asText()).isEmpty();
  }

  private static EnteredForm form(String... pairs) {
    var values = new MultivaluedHashMap<String, String>();
    for (int i = 0; i < pairs.length; i += 2) {
      values.putSingle(pairs[i], pairs[i + 1]);
    }
    return new EnteredForm(values);
  }

  private static JsonNode json(String text) throws JsonProcessingException {
    return new ObjectMapper().readTree(text);
  }
}
