package yuqing.desk.roster;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.core.MultivaluedHashMap;
import org.junit.jupiter.api.Test;
import yuqing.desk.form.EnteredForm;

class RosterBodyTest {

  @Test
  void aClearedBoxSaysThatADepartmentIsDissolved() throws JsonProcessingException {
    var open = form("name", "后勤保卫处", "nameEn", "Logistics", "active", "true");
    var dissolved = form("name", "后勤保卫处", "nameEn", "Logistics");
    assertThat(RosterBody.of(RosterKind.DEPARTMENTS, false, open))
        .isEqualTo(json("{\"name\": \"后勤保卫处\", \"nameEn\": \"Logistics\", \"active\": true}"));
    assertThat(RosterBody.of(RosterKind.DEPARTMENTS, false, dissolved).get("active").asBoolean())
        .isFalse();
  }

  @Test
  void anEntryOfALiaisonNamesNoOtherPersonWhenItIsChanged() {
    var entered = form("department", "finance", "person", "someone", "filedOn", "2026-09-01");
    assertThat(RosterBody.of(RosterKind.LIAISONS, true, entered).has("person")).isTrue();
    assertThat(RosterBody.of(RosterKind.LIAISONS, false, entered).has("person")).isFalse();
  }

  @Test
  void aLiaisonNotYetFiledHasNoDay() {
    var entered = form("department", "finance", "person", "someone", "filedOn", "");
    assertThat(RosterBody.of(RosterKind.LIAISONS, true, entered).has("filedOn")).isFalse();
  }

  @Test
  void holdersAreSentInTheirOrderAndEmptyRowsAreLeftOut() throws JsonProcessingException {
    var entered =
        form("person.0", "first", "person.1", " ", "person.2", "second", "deputy.2", "true");
    assertThat(RosterBody.of(RosterKind.POSTS, false, entered))
        .isEqualTo(
            json(
                """
                {"holders": [{"person": "first", "deputy": false},
                             {"person": "second", "deputy": true}]}\
                """));
  }

  @Test
  void aPostWithoutHoldersIsVacantAndNotLeftAsItWas() throws JsonProcessingException {
    assertThat(RosterBody.of(RosterKind.POSTS, false, form("person.0", "")))
        .isEqualTo(json("{\"holders\": []}"));
  }

  @Test
  void theFormOfAStoredPostBeginsWithItsHolders() throws JsonProcessingException {
    var stored =
        json(
            """
            {"id": "group-office", "post": "group-office", "department": null,
             "holders": [{"person": "a", "deputy": false}, {"person": "b", "deputy": true}]}\
            """);
    var entered = RosterBody.entered(RosterKind.POSTS, stored);
    assertThat(entered.one("person.1")).isEqualTo("b");
    assertThat(entered.one("deputy.1")).isEqualTo("true");
    assertThat(entered.one("deputy.0")).isEqualTo("false");
    assertThat(RosterBody.of(RosterKind.POSTS, false, entered).get("holders"))
        .isEqualTo(stored.get("holders"));
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
