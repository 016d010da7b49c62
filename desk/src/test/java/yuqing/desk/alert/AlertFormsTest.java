package yuqing.desk.alert;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import yuqing.desk.client.AlertView;
import yuqing.desk.client.HeldPostView;
import yuqing.desk.form.EnteredValues;

class AlertFormsTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  @Test
  void aCallIsSentWithItsPersonAndItsMinute() {
    var entered =
        EnteredValues.of(
            "key", "k", "person", "liaison-logistics", "occurredAt", "2026-10-13T08:41");
    assertThat(AlertForms.body(entered).toString())
        .isEqualTo(
            "{\"person\":\"liaison-logistics\",\"occurredAt\":\"2026-10-13T08:41:00+08:00\"}");
  }

  @Test
  void aTimeThatIsLeftEmptyIsNowAndOneThatCannotBeReadIsForTheServiceToRefuse() {
    assertThat(AlertForms.body(EnteredValues.of("person", "a", "occurredAt", "")).toString())
        .isEqualTo("{\"person\":\"a\"}");
    assertThat(AlertForms.body(EnteredValues.of("person", "", "occurredAt", "昨天")).toString())
        .isEqualTo("{\"occurredAt\":\"昨天\"}");
  }

  @Test
  void aCallMayBeAboutWhoWasToldAndWhoHoldsAPostOfTheLadderEachOnce() throws Exception {
    var alert =
        read(
            """
            {"ladder": [{"post": "liaison", "department": "logistics"}, {"post": "admin-office"}],
             "deliveries": [{"post": "liaison", "person": "a"}, {"post": "group-office", "person": "b"}]}
            """);
    assertThat(alert.ladder())
        .extracting(AlertView.LadderPost::postId)
        .containsExactly("liaison.logistics", "admin-office");
    var held =
        List.of(
            post("liaison", "a", "deputy"),
            post("admin-office", "b", "c"),
            new HeldPostView("leading-group", null, null));
    assertThat(ConcernedPeople.of(alert, held).posts())
        .containsExactly(
            entry("a", "liaison"),
            entry("b", "group-office"),
            entry("deputy", "liaison"),
            entry("c", "admin-office"));
  }

  private static Map.Entry<String, String> entry(String person, String post) {
    return Map.entry(person, post);
  }

  private static HeldPostView post(String code, String... people) {
    return new HeldPostView(
        code,
        null,
        Arrays.stream(people).map(person -> new HeldPostView.Holder(person, false)).toList());
  }

  private static AlertView read(String json) throws Exception {
    return JSON.readValue(json, AlertView.class);
  }
}
